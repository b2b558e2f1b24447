// The page as its readers use it.
import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import { after, before, test } from "node:test";

import { launch, open, quietly } from "./browser.mjs";
import {
  PAGE, expected, languages, nameOf, remedies, risk_codes, series, shownCodes, source, status_codes, statuses, toldOf,
  transitions,
} from "./catalogue.mjs";

/** Each filter by itself, with each of its values. */
const SINGLE_CHOICES = [
  ...series.map((it) => ({ series: String(it.series) })),
  ...statuses.map(({ name }) => ({ status: name })),
  ...remedies.map(({ remedy }) => ({ remedy })),
  ...["client", "internal"].map((disclosure) => ({ disclosure })),
];

let browser;
before(async () => { browser = await launch({ viewport: { width: 1280, height: 900 } }); });
after(() => browser.close());

const visit = (hash, work) => quietly(browser.context, PAGE, hash, work);

/** Whether something stands between the bar and the lower end of the window. */
const isInView = (page, id) => page.$eval(`[id="${id}"]`, (element) => {
  const bar = document.querySelector(".bar").getBoundingClientRect();
  const { top } = element.getBoundingClientRect();
  return top >= bar.bottom && top < innerHeight;
});

const focused = (page) => page.evaluate(() => document.activeElement.id || document.activeElement.textContent.trim());

/** All that is text in the catalogue, wherever it stands. */
const leaves = (value) => (value instanceof Object ? Object.values(value).flatMap(leaves) : [value]);
const TEXTS = leaves([source, languages, statuses, transitions, risk_codes, series, remedies, status_codes])
  .filter((value) => typeof value === "string");

test("all that the catalogue says is on the page, and is not taken for mark-up", () => visit("", async (page) => {
  const found = await page.evaluate(() => {
    const elements = [...document.querySelectorAll("*")];
    const attributes = elements.flatMap((element) => [...element.attributes]);
    return {
      ran: typeof intruder,
      count: ["script", "style", "img", "iframe"].map((name) => document.querySelectorAll(name).length),
      handlers: attributes.filter(({ name }) => name.startsWith("on") || name === "style").map(({ name }) => name),
      text: [document.body.textContent, document.title, ...attributes.map(({ value }) => value)].join("\n"),
    };
  });
  const { text, ...rest } = found;
  assert.deepEqual(rest, { ran: "undefined", count: [1, 1, 0, 0], handlers: [] });
  assert.deepEqual(TEXTS.filter((wanted) => !text.includes(wanted)), []);
}));

test("a search shows what has every word, and says how many", () => visit("", async (page) => {
  const words =
    ["", "3105", "selfie photo", "PERSON.", "upload_selfie", " Missing  address ", "</script>", "no such word"];
  for (const q of words) {
    await page.fill("#query", q);
    const codes = expected({ q: q.replace(/ +/g, " ") });
    assert.deepEqual(await shownCodes(page), codes, q);
    const others = await page.locator(".entry:not(.code):visible").count();
    const result = `${codes.length} of ${status_codes.length} codes`;
    const andOthers = others ? `, and ${others} of the other entries` : "";
    assert.equal(await page.textContent("#result"), q ? result + andOthers : "");
  }
}));

test("each filter shows its codes, and its options say how many", () => visit("", async (page) => {
  for (const asked of SINGLE_CHOICES) {
    const [[filter, value]] = Object.entries(asked);
    const codes = expected(asked);
    const label = await page.$eval(`[name=${filter}] [value="${value}"]`, (option) => option.text);
    assert.ok(label.endsWith(` (${codes.length})`), label);
    await page.selectOption(`[name=${filter}]`, value);
    assert.deepEqual(await shownCodes(page), codes, label);
    await page.selectOption(`[name=${filter}]`, "");
  }
}));

test("filters combine with each other and a search, and count what is left", () => visit("", async (page) => {
  const asked = { q: "id document", status: "inconsistent_data", disclosure: "client" };
  await page.fill("#query", asked.q);
  await page.selectOption("[name=status]", asked.status);
  await page.selectOption("[name=disclosure]", asked.disclosure);
  assert.deepEqual(await shownCodes(page), expected(asked));
  for (const { remedy } of remedies) {
    const label = await page.$eval(`[name=remedy] [value="${remedy}"]`, (option) => option.text);
    assert.equal(label, `${remedy} (${expected({ ...asked, remedy }).length})`);
  }
  await page.selectOption("[name=remedy]", "upload_id_document");
  const codes = expected({ ...asked, remedy: "upload_id_document" });
  assert.notEqual(codes.length, 0);
  assert.deepEqual(await shownCodes(page), codes);
  await page.click("#reset");
  assert.deepEqual(await shownCodes(page), expected({}));
}));

test("what was asked for can be shared by its address", async () => {
  let address;
  const asked = { q: "selfie", series: "3000", disclosure: "client" };
  await visit("", async (page) => {
    await page.selectOption("[name=series]", asked.series);
    await page.selectOption("[name=disclosure]", asked.disclosure);
    await page.fill("#query", asked.q);
    await page.press("#query", "Enter");
    address = new URL(page.url());
  });
  assert.deepEqual(Object.fromEntries(new URLSearchParams(address.hash.slice(2))), asked);
  await visit(address.hash, async (page) => assert.deepEqual(await shownCodes(page), expected(asked)));
});

test("an anchor opens at its code and marks it", async () => {
  for (const code of [expected({}).at(0), 3105, expected({}).at(-1)]) {
    await visit(`#code-${code}`, async (page) => {
      assert.ok(await isInView(page, `code-${code}`), `${code} is in view`);
      assert.equal(await page.$eval(":target", (element) => getComputedStyle(element).outlineStyle), "solid");
    });
  }
});

test("an anchor shows its code even where a search hides it", () => visit("#?q=3100", async (page) => {
  assert.deepEqual(await shownCodes(page), expected({ q: "3100" }));
  await page.evaluate(() => { location.hash = "code-3105"; });
  await page.waitForSelector("html:not(.narrowed)");
  assert.ok(await isInView(page, "code-3105"));
}));

test("an anchor that the page does not have is named", () => visit("#code-65535", async (page) => {
  await page.waitForFunction(() => document.getElementById("said").textContent === "This page has no code-65535");
}));

test("the link of a code can be copied", () => visit("", async (page) => {
  await browser.context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.click("[data-anchor=code-3105]");
  await page.waitForFunction(() => document.getElementById("said").textContent === "Link copied");
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  assert.ok(copied.endsWith("#code-3105"), copied);
}));

test("every state of the flow is a link to its status", () => visit("", async (page) => {
  const links = page.locator("figure svg a");
  assert.equal(await links.count(), statuses.length);
  for (const { name } of statuses) {
    await page.evaluate(() => scrollTo(0, 0));
    await page.click(`figure svg a[href="#status-${name}"]`);
    assert.equal(new URL(page.url()).hash, `#status-${name}`);
    assert.ok(await isInView(page, `status-${name}`), name);
  }
}));

test("every link within the page leads somewhere, and no anchor is there twice", () => visit("", async (page) => {
  const { dead, twice } = await page.evaluate(() => {
    const ids = [...document.querySelectorAll("[id]")].map((element) => element.id);
    const links = [...document.querySelectorAll("a")].map((link) => link.getAttribute("href"));
    return {
      dead: links.filter((href) => /^#[^?]/.test(href) && !ids.includes(href.slice(1))),
      twice: ids.filter((id, position) => ids.indexOf(id) !== position),
    };
  });
  assert.deepEqual({ dead, twice }, { dead: [], twice: [] });
}));

test("what is retired says so, and leads to its successor", () => visit("", async (page) => {
  const all = [
    ...status_codes.map((it) => ({ anchor: "code-", key: it.status_code, ...it })),
    ...series.map((it) => ({ anchor: "series-", key: it.series, ...it })),
    ...statuses.map((it) => ({ anchor: "status-", key: it.status, ...it })),
    ...risk_codes.map((it) => ({ anchor: "risk-code-", key: it.risk_code, ...it })),
  ];
  const idOf = (anchor, key) => anchor + (anchor === "status-" ? nameOf(key) : key);
  const retired = all.filter((it) => it.retired);
  assert.equal(await page.locator(".retired").count(), retired.length);
  for (const { anchor, key, retired: { on, reason, successor } } of retired) {
    const notice = page.locator(`[id="${idOf(anchor, key)}"] .retired`).first();
    const advice = successor ? ` Use ${successor} instead.` : "";
    assert.equal(await notice.textContent(), `Retired on ${on}: ${reason}${advice}`);
    if (successor) assert.equal(await notice.locator("a").getAttribute("href"), `#${idOf(anchor, successor)}`);
  }
}));

test("a status shows its codes at a click", () => visit("", async (page) => {
  for (const { name } of statuses) {
    const codes = expected({ status: name });
    const link = page.locator(`[id="status-${name}"] a[href^="#?"]`);
    if (codes.length === 0) {
      assert.equal(await link.count(), 0);
      continue;
    }
    await link.click();
    await page.waitForSelector("html.narrowed");
    assert.deepEqual(await shownCodes(page), codes);
    await page.keyboard.press("Escape");
  }
}));

test("the keyboard alone searches, clears, and goes to the first result", () => visit("", async (page) => {
  await page.keyboard.press("/");
  assert.equal(await focused(page), "query");
  await page.keyboard.type("3105/x");
  assert.equal(await page.inputValue("#query"), "3105/x");
  await page.keyboard.press("Escape");
  assert.equal(await page.inputValue("#query"), "");
  assert.equal(await focused(page), "query");
  await page.keyboard.type("3105");
  await page.keyboard.press("Enter");
  assert.equal(await focused(page), "3105");
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.ariaLabel), "Copy link to 3105");
  await page.keyboard.press("Escape");
  assert.equal(await page.inputValue("#query"), "");
}));

test("Tab reaches every control, and shows where it is", () => visit("", async (page) => {
  const reached = [];
  for (let step = 0; step < 12; step += 1) {
    await page.keyboard.press("Tab");
    const [name, outline] = await page.evaluate(() => {
      const { id, tagName, name: field } = document.activeElement;
      return [id || field || tagName, getComputedStyle(document.activeElement).outlineStyle];
    });
    reached.push(name);
    assert.notEqual(outline, "none", name);
  }
  assert.deepEqual(reached.slice(0, 9), ["A", "language", "theme", "A", "query", "series", "status", "remedy", "disclosure"]);
}));

/** Each pair of colours in which text is shown, with its contrast: WCAG asks for 4.5. */
const contrasts = (page) => page.evaluate(() => {
  const parse = (colour) => colour.match(/[\d.]+/g).map(Number);
  const over = ([r, g, b, a = 1], [x, y, z]) => [r * a + x * (1 - a), g * a + y * (1 - a), b * a + z * (1 - a)];
  const light = (channel) => (channel /= 255) <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  const luminance = ([r, g, b]) => 0.2126 * light(r) + 0.7152 * light(g) + 0.0722 * light(b);
  const groundOf = (element) => {
    if (!element) return [255, 255, 255];
    const ground = parse(getComputedStyle(element).backgroundColor);
    return ground.length < 4 ? ground : over(ground, groundOf(element.parentElement));
  };
  const opacityOf = (element) =>
    element ? Number(getComputedStyle(element).opacity) * opacityOf(element.parentElement) : 1;
  const found = new Map();
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const element = texts.currentNode.parentElement;
    if (!texts.currentNode.data.trim() || !element.checkVisibility() || opacityOf(element) === 0) continue;
    const style = getComputedStyle(element);
    const ground = groundOf(element);
    const [r, g, b] = parse(element instanceof SVGElement ? style.fill : style.color);
    const [one, other] = [luminance(over([r, g, b, opacityOf(element)], ground)), luminance(ground)];
    const contrast = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    found.set(`${[r, g, b]} on ${ground}`, contrast);
  }
  return [...found];
});

const groundOfPage = (page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);

test("every text has enough contrast in both themes", () => visit("#?q=selfie", async (page) => {
  const provenance = [];
  for (const colorScheme of ["light", "dark"]) {
    await page.emulateMedia({ colorScheme });
    for (const hash of ["#?q=selfie", "#"]) {
      await page.evaluate((where) => { location.hash = where; }, hash);
      const pairs = await contrasts(page);
      assert.ok(pairs.length >= 8, `${pairs.length} pairs of colours`);
      assert.deepEqual(pairs.filter(([, contrast]) => contrast < 4.5), [], colorScheme);
    }
    provenance.push(await groundOfPage(page));
  }
  assert.notEqual(provenance[0], provenance[1]);
}));

test("the theme follows the system until it is chosen, and the choice is kept", () => visit("", async (page) => {
  await page.emulateMedia({ colorScheme: "dark" });
  const dark = await groundOfPage(page);
  await page.emulateMedia({ colorScheme: "light" });
  await page.reload();
  assert.notEqual(await groundOfPage(page), dark);
  await page.click("#theme");
  assert.equal(await groundOfPage(page), dark);
  await page.reload();
  assert.equal(await groundOfPage(page), dark);
  assert.equal(await page.getAttribute("#theme", "aria-pressed"), "true");
  await page.click("#theme");
  assert.notEqual(await groundOfPage(page), dark);
  await page.evaluate(() => localStorage.clear());
}));

test("nothing scrolls sideways or is cut off, from phone to wide screen", () => visit("", async (page) => {
  for (const width of [320, 375, 600, 900, 1100, 1280, 1920]) {
    await page.setViewportSize({ width, height: 800 });
    const found = await page.evaluate(() => ({
      page: document.documentElement.scrollWidth,
      cut: [...document.querySelectorAll(".entry, .entry *, .bar, .head *")]
        .filter((element) => element.checkVisibility() && !element.matches("select, input, .unseen, #theme span"))
        .filter(({ scrollWidth, clientWidth }) => clientWidth > 0 && scrollWidth > clientWidth + 1)
        .map((element) => element.closest("[id]").id),
    }));
    assert.deepEqual(found, { page: width, cut: [] }, `at ${width}`);
  }
}));

test("a phone opens its filters with a button", () => visit("", async (page) => {
  await page.setViewportSize({ width: 375, height: 800 });
  assert.equal(await page.isVisible("select[name=series]"), false);
  await page.click("#more");
  assert.equal(await page.getAttribute("#more", "aria-expanded"), "true");
  await page.selectOption("select[name=series]", "3000");
  assert.equal(await page.textContent("#more"), "Filters (1)");
}));

test("print leaves the controls out and the catalogue in", () => visit("", async (page) => {
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  for (const control of [".bar", ".contents", ".language", "#theme", ".copy", ".skip"]) {
    assert.equal(await page.locator(control).first().isVisible(), false, control);
  }
  assert.deepEqual(await shownCodes(page), expected({}));
  assert.equal(await groundOfPage(page), "rgb(255, 255, 255)");
}));

test("without a script all of the catalogue is there, and no control that would do nothing", async () => {
  const scriptless = await launch({ javaScriptEnabled: false });
  try {
    const { page } = await open(scriptless.context, PAGE);
    assert.equal(await page.locator(".entry.code:visible").count(), status_codes.length);
    assert.equal(await page.locator("button:visible, input:visible, select:visible").count(), 0);
    // What clients are told is there too, in English alone.
    const others = page.locator(".sentence:not([data-language=en]):visible");
    assert.equal(await others.count(), 0);
    const english = status_codes.flatMap((code) => toldOf(code, "en")).length;
    assert.equal(await page.locator(".entry.code .sentence:visible").count(), english);
  } finally {
    await scriptless.close();
  }
});

test("the policy lets nothing run or load that was slipped into the page", async () => {
  const intruder = `${PAGE}.injected.html`;
  const text = await readFile(PAGE, "utf8");
  const slipped = `<script>window.intruder = 1</script><img src="http://127.0.0.1:9/x" onerror="window.intruder = 2">
    <svg onload="window.intruder = 3"></svg><style>body { display: none }</style>
    <p id="styled" style="display: none">x</p><iframe src="data:text/html,x"></iframe>
    <link rel="stylesheet" href="http://127.0.0.1:9/y">`;
  await writeFile(intruder, text.replace("</main>", `${slipped}</main>`));
  const { page, heard } = await open(browser.context, intruder);
  assert.equal(await page.evaluate(() => window.intruder), undefined);
  assert.equal(await page.isVisible("#styled"), true);
  const refused = heard.filter((line) => line.startsWith("console: ") && line.includes("Content Security Policy"));
  assert.ok(refused.length >= 6, heard.join("\n"));
  const asHtml = page.evaluate(() => { document.getElementById("said").innerHTML = "<b>x</b>"; });
  await assert.rejects(asHtml, /TrustedHTML/);
  await page.close();
});
