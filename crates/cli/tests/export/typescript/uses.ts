// What a front end does with the exported catalogue. Its output is compared with the JSON.
import {
  ALL_STATUS_CODES,
  RISK_CODES,
  SOURCE,
  STATUSES,
  STATUS_CODES,
  TRANSITIONS,
  findStatusCode,
  forIntegration,
  isRemedy,
  isRiskCode,
  isSeries,
  isStatus,
  isStatusCode,
  seriesOf,
  statusCode,
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
    literals: [score, none, unstated, names],
  }),
);
