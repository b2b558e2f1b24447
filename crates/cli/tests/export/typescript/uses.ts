// What a front end does with the exported catalogue. Its output is compared with the JSON.
import {
  ALL_REMEDIES,
  ALL_STATUSES,
  ALL_STATUS_CODES,
  CLIENT_WORDS,
  RISK_CODES,
  SOURCE,
  STATUSES,
  STATUS_CODES,
  TRANSITIONS,
  findLanguage,
  findStatusCode,
  forIntegration,
  isLanguage,
  isRemedy,
  isRiskCode,
  isSeries,
  isStatus,
  isStatusCode,
  reasons,
  request,
  seriesOf,
  statusCode,
  statusSentence,
  type DisclosedStatusCode,
  type Remedy,
  type Status,
  type StatusCode,
  type StatusCodeEntry,
  type StatusCodeName,
} from "./catalogue.js";

// The literals are the types.
const name: "selfie_does_not_match_id_portrait" = STATUS_CODES[3105].name;
const score: "completed_low_risk" = RISK_CODES[200].risk_score;
const none: readonly [] = STATUS_CODES[3105].risk_codes;
const unstated: null = STATUS_CODES[6001].risk_codes;


// A code of which clients are told nothing has no words, and its type says so.
const nothing: undefined = reasons(5100, "en");
const disclosed: DisclosedStatusCode = 3100;
const [reason] = reasons(disclosed, "en");
const asks: string = request("upload_selfie", "en").text;
const asked = request("upload_selfie", "en");
const several: readonly ["id_document_missing", "tax_country_invalid"] = [
  CLIENT_WORDS.en.reason[1022][0].guidance,
  CLIENT_WORDS.en.reason[1022][1].guidance,
];

// Every status is handled, or this is not compiled.
function colour(status: Status): string {
  switch (status) {
    case "new":
    case "pending":
      return "grey";
    case "completed":
      return "green";
    case "invalid_data":
    case "inconsistent_data":
      return "red";
  }
}

// What arrives is anything.
function describe(received: unknown): string {
  if (!isStatusCode(received)) {
    return typeof received === "number" ? `new, in ${seriesOf(received)?.title ?? "no series"}` : "no code";
  }
  const code: StatusCode = received;
  const entry: StatusCodeEntry = statusCode(code);
  return entry.guidance[0].description;
}

function remedies(code: StatusCode): readonly Remedy[] {
  return statusCode(code).guidance.map((guidance) => forIntegration(guidance.remedy, "sdk"));
}

const names: readonly StatusCodeName[] = [name, "impersonation"];

console.log(
  JSON.stringify({
    source: SOURCE,
    transitions: TRANSITIONS,
    codes: ALL_STATUS_CODES.map((code) => STATUS_CODES[code]),
    colours: [STATUSES.new, STATUSES.completed].map((entry) => colour(entry.status)),
    described: [3105, 3199, 9000, "3105", null].map(describe),
    found: [findStatusCode(3105)?.name, findStatusCode(3199)?.name, findStatusCode(3105.5)?.name],
    guards: [
      [isStatus("new"), isStatus("toString"), isStatus("New"), isStatus(1)],
      [isRiskCode(200), isRiskCode(201), isRiskCode("200"), isRiskCode(NaN)],
      [isSeries(3000), isSeries(3105), isSeries("3000"), isSeries(-0)],
      [isRemedy("upload_selfie"), isRemedy("__proto__"), isRemedy(undefined), isRemedy({})],
      [isStatusCode(3105), isStatusCode(3199), isStatusCode("3105"), isStatusCode([3105])],
    ],
    remedies: remedies(6002),
    actions: [
      forIntegration(STATUS_CODES[6002].guidance[0].action, "sdk"),
      forIntegration(STATUS_CODES[3105].guidance[0].action, "sdk"),
      forIntegration(statusCode(5100).guidance[0].action, "api"),
    ],
    languages: [findLanguage("EN-gb"), findLanguage("en"), findLanguage("tlh")],
    isLanguage: [isLanguage("en"), isLanguage("EN"), isLanguage("toString")],
    words: [
      ALL_STATUSES.map((status) => statusSentence(status, "en")),
      ALL_STATUS_CODES.map((code) => reasons(code, "en")),
      ALL_REMEDIES.map((remedy) => request(remedy, "en")),
    ],
    told: [
      statusSentence("inconsistent_data", "en").text,
      statusSentence("on_hold", "en").text,
      reason.text,
      several,
      nothing,
      request("nothing_can_be_done", "en"),
    ],
    asked: asks === asked.text ? asked : null,
    literals: [score, none, unstated, names],
  }),
);
