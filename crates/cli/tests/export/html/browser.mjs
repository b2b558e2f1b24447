// A real browser, and what each page in it must keep to: not a word on the console, and no request but for itself.
import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const { CHROMIUM, PLAYWRIGHT } = process.env;
const { chromium } = createRequire(join(PLAYWRIGHT, "package.json"))("playwright-core");

const FLAGS = [
  "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
  "--disable-sync",
];

/** A browser with a profile of its own, which is gone when it closes. */
export async function launch(options = {}) {
  const profile = await mkdtemp(join(tmpdir(), "idv-html-"));
  // Chromium refuses to be both root and in its sandbox.
  const chromiumSandbox = process.getuid?.() !== 0;
  const settings = { executablePath: CHROMIUM, headless: true, chromiumSandbox, args: FLAGS, ...options };
  const context = await chromium.launchPersistentContext(profile, settings);
  return {
    context,
    async close() {
      await context.close();
      await rm(profile, { recursive: true, force: true });
    },
  };
}

/** Opens a file, and puts down all that its page says and asks for. */
export async function open(context, file, hash = "") {
  const address = pathToFileURL(file).href;
  const page = await context.newPage();
  const heard = [];
  page.on("console", (message) => heard.push(`console: ${message.text()}`));
  page.on("pageerror", (error) => heard.push(`error: ${error.message}`));
  page.on("dialog", (dialog) => {
    heard.push(`dialog: ${dialog.message()}`);
    return dialog.dismiss();
  });
  page.on("request", (request) => {
    if (request.url().split("#")[0] !== address) heard.push(`request: ${request.url()}`);
  });
  await page.goto(address + hash);
  return { page, heard };
}

/** Gives `work` a page of its own, which must have kept silent at the end. */
export async function quietly(context, file, hash, work) {
  const { page, heard } = await open(context, file, hash);
  try {
    await work(page);
    assert.deepEqual(heard, []);
  } finally {
    await page.close();
  }
}
