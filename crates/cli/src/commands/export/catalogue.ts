
/** A language in which clients can be told, by its tag. */
export type Language = (typeof ALL_LANGUAGES)[number];
export type Status = (typeof ALL_STATUSES)[number];
export type RiskCode = (typeof ALL_RISK_CODES)[number];
/** The number that calls a series, which is the first of its range. */
export type Series = (typeof ALL_SERIES)[number];
export type Remedy = (typeof ALL_REMEDIES)[number];
export type StatusCode = (typeof ALL_STATUS_CODES)[number];
export type StatusCodeName = (typeof STATUS_CODES)[StatusCode]["name"];
/** The codes whose reason the client may be told. */
export type DisclosedStatusCode = {
  [K in StatusCode]: (typeof STATUS_CODES)[K]["disclosure"] extends "client" ? K : never;
}[StatusCode];
/** The codes of which the client is told nothing: they have no words. */
export type InternalStatusCode = Exclude<StatusCode, DisclosedStatusCode>;
/** The remedies in which the client has a part. */
export type AskingRemedy = { [K in Remedy]: (typeof REMEDIES)[K]["asks_client"] extends true ? K : never }[Remedy];

/** How a client's data reaches the service. */
export type Integration = "sdk" | "api";
/** One value for both integrations where they agree. */
export type PerIntegration<T> = T | { readonly sdk: T; readonly api: T };
/** Whether the client may be told: the catalogue's policy, not the vendor's. */
export type Disclosure = "client" | "internal";

/** How something is known that the source shows in no table. */
export interface Provenance {
  readonly basis: "stated" | "inferred";
  readonly because: string;
}

/** That a row came to mean something else. Days are written as 2026-11-22. */
export interface Change {
  readonly on: string;
  readonly what: string;
}

/** That a row has left the source: it can still be looked up. */
export interface Retirement<T> {
  readonly on: string;
  readonly reason: string;
  readonly successor: T | null;
}

export interface LanguageEntry {
  /** As BCP 47 has it. */
  readonly tag: Language;
  /** In the language itself. */
  readonly name: string;
  /** Whether a person who speaks it has reviewed its sentences; until then they are a draft. */
  readonly reviewed: boolean;
}

/** A sentence for clients. */
export interface Sentence {
  readonly text: string;
  /** The language that the text is in: English, where the one that was asked for has none of its own. */
  readonly language: Language;
}

/** What is wrong, for the client. */
export interface Reason extends Sentence {
  /** The name of what the code may mean, where it can mean several things; else null. */
  readonly guidance: string | null;
}

/** All that clients can be told in one language. */
export interface ClientWords {
  /** Where the verification stands whose status this file does not know. */
  readonly unknown_status: Sentence;
  /** Where the verification stands. */
  readonly status: { readonly [K in Status]: Sentence };
  /** What is wrong. A code that is internal is not there. */
  readonly reason: { readonly [K in DisclosedStatusCode]: readonly [Reason, ...Reason[]] };
  /** What the client is asked for. */
  readonly request: { readonly [K in AskingRemedy]: Sentence };
}

export interface StatusEntry {
  /** As the service sends it. */
  readonly status: Status;
  readonly name: string;
  readonly description: string;
  /** Null where the source states none. */
  readonly action: PerIntegration<string | null>;
  readonly remedy: PerIntegration<Remedy>;
  readonly cdd_report: boolean;
  readonly expects_codes: boolean;
  readonly final: boolean;
  readonly finality: Provenance | null;
  readonly next: readonly Status[];
  readonly status_codes: readonly StatusCode[];
  readonly risk_codes: readonly RiskCode[];
  readonly since: string;
  readonly changed: readonly Change[];
  readonly retired: Retirement<Status> | null;
}

export interface Transition {
  /** Null where the flow begins. */
  readonly from: Status | null;
  readonly to: Status;
  readonly event: string;
  readonly provenance: Provenance;
}

export interface RiskCodeEntry {
  readonly risk_code: RiskCode;
  readonly risk_score: string;
  readonly name: string;
  /** Null where nobody has judged it: a person decides. */
  readonly remedy: Remedy | null;
  readonly because: string | null;
  readonly since: string;
  readonly changed: readonly Change[];
  readonly retired: Retirement<RiskCode> | null;
}

export interface SeriesEntry {
  readonly series: Series;
  readonly first: number;
  readonly last: number;
  readonly name: string;
  readonly title: string;
  readonly statuses: readonly Status[];
  /** Null where the source does not say; empty where none can come. */
  readonly risk_codes: readonly RiskCode[] | null;
  readonly status_codes: readonly StatusCode[];
  readonly disclosure: Disclosure;
  readonly since: string;
  readonly changed: readonly Change[];
  readonly retired: Retirement<Series> | null;
}

export interface RemedyEntry {
  readonly remedy: Remedy;
  readonly kind: "act" | "wait" | "final" | "none" | "person" | "unstated";
  /** Whether the client has a part in it, and is asked for something. */
  readonly asks_client: boolean;
  /** What the client need not be asked for beside it. */
  readonly includes: readonly Remedy[];
  readonly meaning: string;
}

/** One meaning of a status code, and what to do about it. */
export interface Guidance {
  /** What it is called by, where its code has several. */
  readonly name: string | null;
  readonly description: string;
  /** Null where the source states none. */
  readonly action: PerIntegration<string | null>;
  readonly condition: string | null;
  readonly remedy: PerIntegration<Remedy>;
  /** Why the remedy is what it is, where that does not follow from the action. */
  readonly because: string | null;
}

export interface StatusCodeEntry {
  readonly status_code: StatusCode;
  readonly name: string;
  readonly series: Series;
  readonly statuses: readonly Status[];
  /** Null where the source does not say; empty where none can come. */
  readonly risk_codes: readonly RiskCode[] | null;
  /** One, or several of which one is meant. */
  readonly guidance: readonly [Guidance, ...Guidance[]];
  readonly remedies: readonly Remedy[];
  readonly fields: readonly string[];
  /** What the code rests on, by which its disclosure is compared with that of others. */
  readonly evidence: readonly string[];
  readonly disclosure: Disclosure;
  /** Why the disclosure is what it is, where that needs saying. */
  readonly because: string | null;
  readonly since: string;
  readonly changed: readonly Change[];
  readonly retired: Retirement<StatusCode> | null;
}

// Guards: a service may report what is newer than this file, so what arrives is asked before it is looked up.

export function isLanguage(value: unknown): value is Language {
  return typeof value === "string" && holds(LANGUAGES, value);
}

export function isStatus(value: unknown): value is Status {
  return typeof value === "string" && holds(STATUSES, value);
}

export function isRiskCode(value: unknown): value is RiskCode {
  return typeof value === "number" && holds(RISK_CODES, value);
}

export function isSeries(value: unknown): value is Series {
  return typeof value === "number" && holds(SERIES, value);
}

export function isRemedy(value: unknown): value is Remedy {
  return typeof value === "string" && holds(REMEDIES, value);
}

export function isStatusCode(value: unknown): value is StatusCode {
  return typeof value === "number" && holds(STATUS_CODES, value);
}

function holds(rows: object, key: string | number): boolean {
  return Object.prototype.hasOwnProperty.call(rows, key);
}

/** What the catalogue knows of a code. `STATUS_CODES[3105]` knows the same, to the letter of its texts. */
export function statusCode(code: StatusCode): StatusCodeEntry {
  return STATUS_CODES[code];
}

/** What the catalogue knows of a number that arrived, if it knows it. */
export function findStatusCode(number: number): StatusCodeEntry | undefined {
  return isStatusCode(number) ? statusCode(number) : undefined;
}

/** The series in whose range a number lies, whether or not the number is a code. */
export function seriesOf(number: number): SeriesEntry | undefined {
  for (const called of ALL_SERIES) {
    const series: SeriesEntry = SERIES[called];
    if (series.first <= number && number <= series.last) {
      return series;
    }
  }
  return undefined;
}

/** The language of a tag, or of the most that it begins with: `findLanguage("nl-BE")` is "nl". */
export function findLanguage(tag: string): Language | undefined {
  for (let range = tag.toLowerCase(); range !== ""; range = range.slice(0, Math.max(range.lastIndexOf("-"), 0))) {
    const found = ALL_LANGUAGES.find((language) => language.toLowerCase() === range);
    if (found !== undefined) {
      return found;
    }
  }
  return undefined;
}

/** Where the verification stands, for the client. Of a status that this file does not know, it says what fits any. */
export function statusSentence(status: string, language: Language): Sentence {
  const words: ClientWords = CLIENT_WORDS[language];
  return isStatus(status) ? words.status[status] : words.unknown_status;
}

/** What is wrong, for the client: a sentence for each thing that the code can mean, and nothing of an internal code. */
export function reasons(code: DisclosedStatusCode, language: Language): readonly [Reason, ...Reason[]];
export function reasons(code: InternalStatusCode, language: Language): undefined;
export function reasons(code: StatusCode, language: Language): readonly [Reason, ...Reason[]] | undefined;
export function reasons(code: StatusCode, language: Language): readonly Reason[] | undefined {
  const words: { readonly [code: number]: readonly Reason[] } = CLIENT_WORDS[language].reason;
  return words[code];
}

/** What the client is asked for, and nothing where the remedy is the institution's own work. */
export function request(remedy: AskingRemedy, language: Language): Sentence;
export function request(remedy: Remedy, language: Language): Sentence | undefined;
export function request(remedy: Remedy, language: Language): Sentence | undefined {
  const words: { readonly [remedy: string]: Sentence } = CLIENT_WORDS[language].request;
  return words[remedy];
}

/** What holds for an integration: `forIntegration(guidance.action, "sdk")`. */
export function forIntegration<T extends string | null>(value: PerIntegration<T>, integration: Integration): T {
  // Of what a value can be, only the pair is an object.
  return isPair(value) ? value[integration] : (value as T);
}

function isPair<T>(value: PerIntegration<T>): value is { readonly sdk: T; readonly api: T } {
  return typeof value === "object" && value !== null;
}
