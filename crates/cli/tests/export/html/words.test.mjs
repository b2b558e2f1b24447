// What clients are told, as readers of the page see it.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";

import { launch, quietly } from "./browser.mjs";
import { PAGE, expected, languages, remedies, shownCodes, status_codes, statuses, toldOf } from "./catalogue.mjs";

let browser;
before(async () => { browser = await launch({ viewport: { width: 1280, height: 900 } }); });
after(() => browser.close());

const visit = (hash, work) => quietly(browser.context, PAGE, hash, work);

/** The sentences that can be seen below an element, each with the language that it says it is in, and its mark. */
const shownSentences = (page, id) => page.$$eval(`[id="${id}"] .sentence`, (sentences) =>
  sentences.filter((sentence) => sentence.checkVisibility()).map((sentence) => {
    const text = sentence.querySelector(".text");
    return [text.textContent, text.lang, sentence.querySelector(".mark")?.textContent ?? ""];
  }));

const markOf = (words, { tag, reviewed }) =>
  words.language !== tag ? `in ${languages.find((it) => it.tag === words.language).name}` : reviewed ? "" : "draft";

test("each code, status and remedy shows what clients are told, in the language that is chosen", () =>
  visit("", async (page) => {
    const asShown = (all, language) =>
      all.filter(Boolean).map((words) => [words.text, words.language, markOf(words, language)]);
    const first = await page.$eval("#language", ({ value }) => value);
    assert.equal(first, "en");
    for (const language of languages) {
      const { tag } = language;
      await page.selectOption("#language", tag);
      for (const code of status_codes) {
        const shown = await shownSentences(page, `code-${code.status_code}`);
        assert.deepEqual(shown, asShown(toldOf(code, tag), language), `${code.status_code} in ${tag}`);
        assert.equal(shown.length === 0, code.disclosure === "internal", `${code.status_code} in ${tag}`);
      }
      for (const { name, client_sentence } of statuses) {
        assert.deepEqual(await shownSentences(page, `status-${name}`), asShown([client_sentence[tag]], language));
      }
      for (const { remedy, request } of remedies) {
        assert.deepEqual(await shownSentences(page, `remedy-${remedy}`), asShown([request?.[tag]], language));
      }
      const all = await shownSentences(page, "statuses");
      assert.deepEqual(all.at(-1), asShown([language.unknown_status_sentence], language)[0]);
    }
    await page.evaluate(() => localStorage.clear());
  }));

test("the language is kept, and its sentences are the ones that are searched", () => visit("", async (page) => {
  const { tag } = languages.at(-1);
  const told = status_codes.flatMap((code) => toldOf(code, tag)).find(({ language }) => language === tag);
  const q = told.text.toLowerCase();
  await page.fill("#query", q);
  assert.deepEqual(await shownCodes(page), expected({ q }));
  await page.selectOption("#language", tag);
  assert.deepEqual(await shownCodes(page), expected({ q }, tag));
  assert.notEqual(expected({ q }, tag).length, 0);
  await page.reload();
  assert.equal(await page.inputValue("#language"), tag);
  await page.fill("#query", q);
  assert.deepEqual(await shownCodes(page), expected({ q }, tag));
  await page.evaluate(() => localStorage.setItem("language", "no such language"));
  await page.reload();
  assert.equal(await page.inputValue("#language"), "en");
  await page.evaluate(() => localStorage.clear());
}));

test("the language is chosen by the keyboard, and has a label", () => visit("", async (page) => {
  const choice = page.getByLabel("Client words in");
  const last = languages.at(-1);
  await choice.focus();
  await page.keyboard.press("End");
  assert.equal(await choice.inputValue(), last.tag);
  const label = await choice.locator("option:checked").textContent();
  assert.equal(label, last.reviewed ? last.name : `${last.name} (draft)`);
  await page.evaluate(() => localStorage.clear());
}));

test("where a browser refuses storage the language can be chosen all the same", async () => {
  const page = await browser.context.newPage();
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", { get() { throw new DOMException("refused", "SecurityError"); } });
  });
  await page.goto(pathToFileURL(PAGE).href);
  const { tag } = languages.at(-1);
  await page.selectOption("#language", tag);
  assert.equal(await page.locator(`.sentence[data-language="${tag}"]:visible`).count() > 0, true);
  assert.equal(await page.locator(".sentence[data-language=en]:visible").count(), 0);
  await page.close();
});
