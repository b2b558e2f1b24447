// What a front end gets wrong. Each line that says so must not compile, for the reason that it names.
import { CLIENT_WORDS, REMEDIES, STATUS_CODES, reasons, request, statusCode, statusSentence } from "./catalogue.js";
import type { DisclosedStatusCode, Language, RiskCode, Status, StatusCode } from "./catalogue.js";

export const code: StatusCode = 3199; // TS2322
export const row = STATUS_CODES[3199]; // TS7053
export const found = statusCode(3199); // TS2345
export const status: Status = "on_hold"; // TS2322
export const risk: RiskCode = 250; // TS2322
export const unguarded = (received: number) => statusCode(received); // TS2345
export const compared = (known: StatusCode) => known === 3199; // TS2367
export const told = STATUS_CODES[5100].disclosure === "client"; // TS2367
export const written = (STATUS_CODES[3105].name = "other"); // TS2540
export const language: Language = "tlh"; // TS2322
export const spoken = statusSentence("new", "tlh"); // TS2345
export const disclosed: DisclosedStatusCode = 5100; // TS2322
export const leaked = CLIENT_WORDS.en.reason[5100]; // TS7053
export const shown = reasons(5100, "en")[0]; // TS2532
export const guessed = (code: StatusCode) => reasons(code, "en")[0]; // TS2532
export const asked = CLIENT_WORDS.en.request.nothing_can_be_done; // TS2339
export const asks = request("nothing_can_be_done", "en").text; // TS2532
export const part = REMEDIES.nothing_can_be_done.asks_client === true; // TS2367
export function final(known: Status): string { // TS2366
  switch (known) {
    case "completed":
      return "yes";
  }
}
