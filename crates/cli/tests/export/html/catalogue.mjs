// The catalogue of the page, and what of it the page has to show. PAGE is the page's file; CATALOGUE is the same catalogue
// as JSON.
import { readFile } from "node:fs/promises";

export const { PAGE, CATALOGUE } = process.env;
export const { source, languages, statuses, transitions, risk_codes, series, remedies, status_codes } =
  JSON.parse(await readFile(CATALOGUE, "utf8"));

/** The name of the status that is sent so. */
export const nameOf = (wire) => statuses.find(({ status }) => status === wire).name;

/** A text, or one for each integration, or none. */
export const textsOf = (action) => (typeof action === "string" ? [action] : Object.values(action ?? {}));

/** What the client is asked for, by the remedy. */
const requestOf = (name) => remedies.find(({ remedy }) => remedy === name).request;

/** What the client is told of a code and asked for, in a language. */
export const toldOf = (code, tag) => code.guidance.filter(({ reason }) => reason).flatMap(({ reason, remedy }) =>
  [reason, ...textsOf(remedy).map(requestOf)].filter(Boolean).map((words) => words[tag]));

/** Whether each word stands somewhere in what a reader would search a code by. */
function hasWords(code, words, tag) {
  const meanings = code.guidance.flatMap(({ description, condition, action }) =>
    [description, condition ?? "", ...textsOf(action)]);
  const told = toldOf(code, tag).map(({ text }) => text);
  const texts = [String(code.status_code), code.name, ...code.fields, ...code.remedies, ...meanings, ...told];
  return words.toLowerCase().split(" ").every((word) => texts.some((text) => text.toLowerCase().includes(word)));
}

/** What each filter looks at. */
const VALUES = {
  series: (code) => [String(code.series)],
  status: (code) => code.statuses.map(nameOf),
  remedy: (code) => code.remedies,
  disclosure: (code) => [code.disclosure],
};

/** The numbers of the codes that a search with filters must show. */
export function expected({ q = "", ...asked }, tag = "en") {
  const passes = (code) => Object.entries(asked).every(([filter, value]) => VALUES[filter](code).includes(value));
  return status_codes.filter((code) => passes(code) && hasWords(code, q.trim(), tag)).map((code) => code.status_code);
}

/** The numbers of the codes that can be seen. */
export const shownCodes = (page) => page.$$eval(".entry.code", (entries) =>
  entries.filter((entry) => entry.checkVisibility()).map((entry) => Number(entry.id.replace("code-", ""))));
