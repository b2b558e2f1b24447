// What a front end gets wrong. Each line that says so must not compile, for the reason that it names.
import { STATUS_CODES, statusCode, type RiskCode, type Status, type StatusCode } from "./catalogue.js";

export const code: StatusCode = 3199; // TS2322
export const row = STATUS_CODES[3199]; // TS7053
export const found = statusCode(3199); // TS2345
export const status: Status = "on_hold"; // TS2322
export const risk: RiskCode = 250; // TS2322
export const unguarded = (received: number) => statusCode(received); // TS2345
export const compared = (known: StatusCode) => known === 3199; // TS2367
export const told = STATUS_CODES[5100].disclosure === "client"; // TS2367
export const written = (STATUS_CODES[3105].name = "other"); // TS2540
export function final(known: Status): string { // TS2366
  switch (known) {
    case "completed":
      return "yes";
  }
}
