// Each page as axe-core sees it, for people with disabilities: WCAG 2.2 AA and what is known to be good practice. PAGE is the
// page's file.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { after, before, test } from "node:test";

import { launch, quietly } from "./browser.mjs";

const { PAGE, PLAYWRIGHT } = process.env;
const AXE = await readFile(createRequire(join(PLAYWRIGHT, "package.json")).resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"];
const SIZES = { desktop: { width: 1280, height: 900 }, phone: { width: 375, height: 800 } };

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

/** What is wrong, by the rule, with the elements and why. */
const violations = (page) => page.evaluate(async (tags) => {
  const { violations } = await axe.run(document, { runOnly: { type: "tag", values: tags }, resultTypes: ["violations"] });
  return violations.map(({ id, nodes }) => [id, nodes.map(({ html, failureSummary }) => `${html}: ${failureSummary}`)]);
}, TAGS);

for (const [name, size] of Object.entries(SIZES)) {
  for (const colorScheme of ["light", "dark"]) {
    test(`nothing stands in anyone's way on a ${name}, in ${colorScheme} colours`, () => quietly(browser.context, PAGE, "", async (page) => {
      await page.setViewportSize(size);
      await page.emulateMedia({ colorScheme });
      // What is folded away must be as good as what is seen.
      await page.$$eval("details", (all) => all.forEach((details) => { details.open = true; }));
      await page.evaluate(AXE);
      assert.deepEqual(await violations(page), []);
    }));
  }
}
