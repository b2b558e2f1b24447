// The page of an audit as its readers see it. PAGE is the page's file; REPORT is the same audit as JSON.
import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import { after, before, test } from "node:test";

import { launch, open, quietly } from "./browser.mjs";

const { PAGE, REPORT } = process.env;
const report = JSON.parse(await readFile(REPORT, "utf8"));
const grouped = (number) => number.toLocaleString("en");

let browser;
before(async () => { browser = await launch({ viewport: { width: 1280, height: 900 } }); });
after(() => browser.close());

const visit = (work) => quietly(browser.context, PAGE, "", work);

/** The cells of each row of the tables in a section, as they are read; a row's head is its first word. */
const rows = (page, section) => page.$$eval(`#${section} tbody tr`, (all) => all.map((row) =>
  [...row.cells].map((cell) => (cell.querySelector(".what code") ?? cell).textContent.trim())));

test("each figure of the report is in a table", () => visit(async (page) => {
  const charts = {
    statuses: report.statuses.map(({ status, count }) => [status, count]),
    "status-codes": report.status_codes.map(({ status_code, count }) => [String(status_code), count]),
    remedies: report.next_steps.map(({ step, count }) => [step, count]),
    "risk-codes": report.risk_codes.map(({ risk_code, count }) => [String(risk_code), count]),
  };
  for (const [section, counts] of Object.entries(charts)) {
    const expected = counts.toSorted(([, one], [, other]) => other - one).map(([key, count]) => [key, grouped(count)]);
    const shown = (await rows(page, section)).map((cells) => cells.slice(0, 2));
    assert.deepEqual(shown, expected, section);
  }
  const first = (await rows(page, "first")).map(([, count]) => count);
  for (const { count } of report.findings) assert.ok(first.includes(grouped(count)), String(count));
  const text = await page.textContent("body");
  for (const part of [`${grouped(report.notifications)} notification`, `${grouped(report.malformed_lines.count)} malformed line`,
    report.judged_by.digest]) assert.ok(text.includes(part), part);
}));

test("bars are as long as their figures, and hidden from those who are told the figures", () => visit(async (page) => {
  await page.$$eval("details", (all) => all.forEach((details) => { details.open = true; }));
  for (const section of ["statuses", "status-codes", "remedies", "risk-codes"]) {
    const bars = await page.$$eval(`#${section} tbody tr`, (all) => all.map((row) => {
      const svg = row.querySelector("svg");
      const length = svg.lastElementChild.getBoundingClientRect().width / svg.getBoundingClientRect().width;
      return { length, count: Number(row.cells[1].textContent.replaceAll(",", "")), hidden: svg.getAttribute("aria-hidden") };
    }));
    const most = Math.max(...bars.map(({ count }) => count));
    for (const { length, count, hidden } of bars) {
      assert.ok(Math.abs(length - count / most) < 0.006, `${section}: ${length} for ${count} of ${most}`);
      assert.equal(hidden, "true");
    }
  }
}));

test("the flow says how many took each arrow", () => visit(async (page) => {
  const { flow } = report;
  assert.equal(await page.locator("#flow svg").count(), flow ? 1 : 0);
  if (!flow) return;
  const shown = await page.$$eval("#flow table.ways tbody tr", (all) =>
    all.map((row) => Number(row.cells[2].textContent.replaceAll(",", ""))));
  const sum = (counts) => counts.reduce((one, other) => one + other, 0);
  assert.equal(sum(shown), sum(flow.arrows.map(({ count }) => count)));
  const drawing = await page.textContent("#flow svg desc");
  const count = (from, to) => flow.arrows.find((it) => it.from === from && it.to === to)?.count ?? 0;
  assert.ok(drawing.includes(`From new to pending: ${grouped(count("new", "pending"))} \u00d7 `), drawing);
  // Each state leads to something on the page.
  const links = await page.$$eval("#flow svg a", (all) => all.map((link) => link.getAttribute("href").slice(1)));
  for (const id of links) assert.equal(await page.locator(`[id="${id}"]`).count(), 1, id);
}));

test("periods add up, and a code that rose is told", () => visit(async (page) => {
  if (!report.by?.periods.length) return;
  await page.click("#periods summary");
  const shown = await rows(page, "periods .numbers");
  const all = shown.map(([, count]) => Number(count.replaceAll(",", "")));
  assert.equal(all.reduce((one, other) => one + other, 0) + report.by.without_time, report.notifications);
  const rose = (await rows(page, "periods .rising")).map(([code]) => code);
  assert.equal(rose[0], "3105");
}));

test("nothing is cut off or scrolls sideways, from phone to wide screen", () => visit(async (page) => {
  await page.$$eval("details", (all) => all.forEach((details) => { details.open = true; }));
  for (const width of [320, 375, 600, 900, 1280, 1920]) {
    await page.setViewportSize({ width, height: 800 });
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width, `at ${width}`);
  }
}));

test("each link leads to something, and what is not said by a script is there", () => visit(async (page) => {
  const links = await page.$$eval("nav a, .skip", (all) => all.map((link) => link.getAttribute("href").slice(1)));
  for (const id of links) assert.equal(await page.locator(`[id="${id}"]:visible`).count(), 1, id);
  assert.equal(await page.locator("script, img, iframe, [style], link").count(), 0);
}));

test("print has the figures in, on white", () => visit(async (page) => {
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  assert.equal(await page.evaluate(() => getComputedStyle(document.body).backgroundColor), "rgb(255, 255, 255)");
  assert.equal(await page.locator("nav").isVisible(), false);
  assert.equal(await page.locator("#statuses").isVisible(), true);
}));

test("the policy lets nothing run that was slipped into the page", async () => {
  const intruder = `${PAGE}.injected.html`;
  const text = await readFile(PAGE, "utf8");
  const slipped = `<script>window.intruder = 1</script><img src="http://127.0.0.1:9/x" onerror="window.intruder = 2">
    <p id="styled" style="display: none">x</p>`;
  await writeFile(intruder, text.replace("</main>", `${slipped}</main>`));
  const { page, heard } = await open(browser.context, intruder);
  assert.equal(await page.evaluate(() => window.intruder), undefined);
  assert.equal(await page.isVisible("#styled"), true);
  assert.ok(heard.filter((line) => line.includes("Content Security Policy")).length >= 3, heard.join("\n"));
  await page.close();
});
