// The page is whole without this script. With it, it can be searched and filtered, copies links, and keeps a theme and the
// language of what clients are told.
"use strict";

const page = document.documentElement;
page.classList.add("scripted");

// Before anything is drawn. A browser may refuse storage to a file; what was chosen then lasts as long as the page.
const storage = (work) => { try { return work(localStorage); } catch { return null; } };
const systemTheme = () => matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
const isDark = () => (page.dataset.theme ?? systemTheme()) === "dark";
const keptTheme = storage((kept) => kept.getItem("theme"));
if (["dark", "light"].includes(keptTheme)) page.dataset.theme = keptTheme;

document.addEventListener("DOMContentLoaded", () => {
  const get = (id) => document.getElementById(id);
  const query = get("query");
  const filters = [...document.querySelectorAll("#filters select")];
  const options = filters.flatMap((filter) =>
    [...filter.options].map((option) => ({ filter, option, label: option.text })));
  const sections = [...document.querySelectorAll("main > section")];
  // What a reader would search for: not what nearly every entry says.
  const searched = "h3, .description, .condition, .action, .fields, .house code, .house .term, .sentence .text";
  const entries = [...document.querySelectorAll(".entry")].map((element) => ({
    element,
    isCode: element.classList.contains("code"),
    has: ({ name, value }) => value === "" || (element.dataset[name] ?? "").split(" ").includes(value),
  }));
  const codes = entries.filter((entry) => entry.isCode);

  const language = get("language");
  const sentences = [...document.querySelectorAll(".sentence")];

  /** Shows the sentences of the chosen language, which are the ones that are searched. */
  function speak() {
    for (const sentence of sentences) sentence.hidden = sentence.dataset.language !== language.value;
    for (const entry of entries) {
      const parts = [...entry.element.querySelectorAll(searched)];
      entry.parts = parts.filter((part) => !part.closest(".sentence")?.hidden);
      entry.text = entry.parts.map((part) => part.textContent).join(" ").toLowerCase();
    }
  }

  /** Shows what has every word and passes every filter. */
  function narrow() {
    const words = query.value.toLowerCase().split(/\s+/).filter(Boolean);
    const chosen = filters.filter((filter) => filter.value);
    const isNarrowed = words.length + chosen.length > 0;
    for (const entry of entries) {
      entry.hasWords = words.every((word) => entry.text.includes(word));
      entry.element.hidden = !(entry.hasWords && chosen.every(entry.has));
    }
    const shown = entries.filter((entry) => !entry.element.hidden);
    for (const section of sections) {
      const count = section.querySelectorAll(".entry:not([hidden])").length;
      section.hidden = isNarrowed && count === 0;
      const link = document.querySelector(`.contents a[href="#${section.id}"]`);
      link.classList.toggle("empty", section.hidden);
      link.querySelector("small")?.replaceChildren(String(count));
    }
    // Each option says how many codes it would show, beside what the other filters ask for.
    for (const { filter, option, label } of options) {
      const asked = [...chosen.filter((other) => other !== filter), { name: filter.name, value: option.value }];
      const count = codes.filter((code) => code.hasWords && asked.every(code.has)).length;
      option.text = option.value ? `${label} (${count})` : label;
    }
    for (const filter of filters) filter.classList.toggle("chosen", filter.value !== "");
    const count = shown.filter((entry) => entry.isCode).length;
    const others = shown.length > count ? `, and ${shown.length - count} of the other entries` : "";
    get("result").textContent = isNarrowed ? `${count} of ${codes.length} codes${others}` : "";
    get("found").textContent = isNarrowed ? `${shown.length} found` : "";
    get("more").textContent = chosen.length ? `Filters (${chosen.length})` : "Filters";
    get("more").classList.toggle("chosen", chosen.length > 0);
    get("reset").hidden = !isNarrowed;
    page.classList.toggle("narrowed", isNarrowed);
    mark(words, shown);
  }

  /** Marks the words where they stand, in browsers that can without touching the text. */
  function mark(words, shown) {
    if (!window.CSS?.highlights) return;
    const found = new Highlight();
    for (const part of words.length ? shown.flatMap((entry) => entry.parts) : []) {
      const texts = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) {
        const node = texts.currentNode;
        const text = node.data.toLowerCase();
        for (const word of words) {
          for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
            const [startOffset, endOffset] = [at, Math.min(at + word.length, node.length)];
            found.add(new StaticRange({ startContainer: node, startOffset, endContainer: node, endOffset }));
          }
        }
      }
    }
    CSS.highlights.set("found", found);
  }

  /** Narrows, and brings the first result into view if it is above. */
  function show() {
    narrow();
    if (get("content").getBoundingClientRect().top < 0) get("content").scrollIntoView();
  }

  /** Keeps what was asked for in the address, to be shared: page.html#?q=selfie&series=3000. */
  function remember() {
    const asked = [query, ...filters].filter(({ value }) => value).map(({ name, value }) => [name, value]);
    history.replaceState(null, "", asked.length ? `#?${new URLSearchParams(asked)}` : location.href.split("#")[0]);
  }

  function ask(wanted = "") {
    const values = new URLSearchParams(wanted);
    query.value = values.get("q") ?? "";
    for (const filter of filters) {
      const value = values.get(filter.name) ?? "";
      filter.value = [...filter.options].some((option) => option.value === value) ? value : "";
    }
    narrow();
  }

  /** Goes where the address says: to a search, or to what has that anchor, which no earlier search may hide. */
  function follow() {
    const anchor = location.hash.slice(1);
    if (anchor === "" || anchor.startsWith("?")) {
      ask(anchor.slice(1));
      if (anchor) get("content").scrollIntoView();
    } else if (!get(anchor)) {
      say(`This page has no ${anchor}`);
    } else if (get(anchor).closest("[hidden]")) {
      ask();
      get(anchor).scrollIntoView();
    }
  }

  function reset() {
    ask();
    remember();
    query.focus();
  }

  async function copyLink(anchor) {
    location.hash = anchor;
    const isCopied = await navigator.clipboard?.writeText(location.href).then(() => true, () => false);
    say(isCopied ? "Link copied" : "The link is in the address line");
  }

  let silence;
  function say(text) {
    get("said").textContent = text;
    clearTimeout(silence);
    silence = setTimeout(say, 4000, "");
  }

  const keptLanguage = storage((kept) => kept.getItem("language"));
  if ([...language.options].some(({ value }) => value === keptLanguage)) language.value = keptLanguage;
  speak();
  language.addEventListener("change", () => {
    storage((kept) => kept.setItem("language", language.value));
    speak();
    narrow();
  });
  query.addEventListener("input", show);
  query.addEventListener("change", remember);
  for (const filter of filters) filter.addEventListener("change", () => { show(); remember(); });
  for (const button of document.querySelectorAll(".copy")) {
    button.addEventListener("click", () => copyLink(button.dataset.anchor));
  }
  get("reset").addEventListener("click", reset);
  get("more").addEventListener("click", () => {
    get("more").ariaExpanded = get("more").ariaExpanded === "true" ? "false" : "true";
  });
  get("theme").ariaPressed = String(isDark());
  get("theme").addEventListener("click", () => {
    page.dataset.theme = isDark() ? "light" : "dark";
    storage((kept) => kept.setItem("theme", page.dataset.theme));
    get("theme").ariaPressed = String(isDark());
  });
  document.addEventListener("keydown", (event) => {
    const isElsewhere = !event.target.closest("input, select") && !event.ctrlKey && !event.metaKey && !event.altKey;
    const isNarrowed = page.classList.contains("narrowed");
    if (event.key === "/" && isElsewhere) {
      event.preventDefault();
      query.focus();
      query.select();
    } else if (event.key === "Escape" && isNarrowed && (event.target === query || isElsewhere)) {
      event.preventDefault();
      reset();
    } else if (event.key === "Enter" && event.target === query) {
      entries.find((entry) => !entry.element.hidden)?.element.querySelector("h3 a").focus();
    }
  });
  addEventListener("hashchange", follow);
  narrow();
  follow();
});
