//! Edits of the catalogue as an analyst might make them, for those who judge them: sound ones and broken ones.

/// Who can see that an edit is broken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seen {
    ByAll,
    /// JSON has no dates: to a validator without TOML they are texts.
    ByThoseWhoReadToml,
}

/// The first `from` of a file becomes `to`.
#[derive(Clone, Copy, Debug)]
pub struct Edit {
    pub what: &'static str,
    pub file: &'static str,
    pub from: &'static str,
    pub to: &'static str,
    /// How the line begins that is then wrong, and what Tombi calls it.
    pub line: &'static str,
    pub code: &'static str,
    pub seen: Seen,
}

const SOURCE: &str = "catalogue/source.toml";
const STATUSES: &str = "catalogue/statuses.toml";
const RISK_CODES: &str = "catalogue/risk_codes.toml";
const REMEDIES: &str = "catalogue/remedies.toml";
const SENDBACKS: &str = "catalogue/series/3000_sendbacks.toml";
const IDENTITY_DATA: &str = "catalogue/series/1000_identity_data.toml";

/// A row that names a remedy.
pub const A_REMEDY: Edit = sound("a remedy", IDENTITY_DATA, "remedy = \"update_identity_data\"\n", "");
pub const RISK_CODES_OF_A_SERIES: Edit = sound("risk codes", IDENTITY_DATA, "risk_codes = []\n", "");

const fn sound(what: &'static str, file: &'static str, from: &'static str, to: &'static str) -> Edit {
    Edit { what, file, from, to, line: "", code: "", seen: Seen::ByAll }
}

const fn broken(
    what: &'static str,
    file: &'static str,
    [from, to]: [&'static str; 2],
    line: &'static str,
    code: &'static str,
) -> Edit {
    Edit { what, file, from, to, line, code, seen: Seen::ByAll }
}

const fn toml_alone(edit: Edit) -> Edit {
    Edit { seen: Seen::ByThoseWhoReadToml, ..edit }
}

pub const SOUND: &[Edit] = &[
    sound(
        "a retired code, with a successor",
        SENDBACKS,
        "name = \"selfie_photo_too_dark\"\n",
        "name = \"selfie_photo_too_dark\"\nretired = { on = 2027-01-01, reason = \"Merged.\", successor = 3100 }\n",
    ),
    sound(
        "a row with a day of its own",
        RISK_CODES,
        "risk_score = \"completed_low_risk\"\n",
        "risk_score = \"completed_low_risk\"\nsince = 2026-11-22\n",
    ),
    sound(
        "an action and a remedy for each integration, with dots",
        IDENTITY_DATA,
        "remedy = \"update_identity_data\"\n",
        "remedy.sdk = \"handled_by_sdk\"\nremedy.api = \"update_identity_data\"\n",
    ),
    sound("risk codes that the page leaves open", IDENTITY_DATA, "risk_codes = []", "risk_codes = \"unstated\""),
    sound("a number in another notation", RISK_CODES, "number = 200", "number = 0xC8"),
    sound(
        "a text that deliberately differs",
        STATUSES,
        "description = \"We are validating the data.\"\n",
        "description = \"We are validating the data.\"\n\
         deviations = [{ key = \"description\", page = \"We're validating the data.\", because = \"Plain words.\" }]\n",
    ),
];

pub const BROKEN: &[Edit] = &[
    broken("a number for a text", SOURCE, ["\"Identity Verification Statuses\"", "5"], "title", "type-mismatch"),
    broken("an address that is not https", SOURCE, ["\"https:", "\"http:"], "url", "string-pattern"),
    toml_alone(broken("a date in quotes", SOURCE, ["2026-11-22\ns", "\"2026-11-22\"\ns"], "retr", "type-mismatch")),
    broken("a date with a time", SOURCE, ["2026-11-22\ns", "2026-11-22T10:00:00\ns"], "retrieved", "type-mismatch"),
    broken(
        "a day that does not exist",
        SOURCE,
        ["2026-11-22\ns", "2026-11-31\ns"],
        "retrieved",
        "parse-date-time-error",
    ),
    broken("a missing date", SOURCE, ["\nsince = 2026-11-22", ""], "#:schema", "table-key-required"),
    broken(
        "an unknown key",
        STATUSES,
        ["risk_codes = []\n", "risk_codes = []\ncolour = \"red\"\n"],
        "colour",
        "key-not-allowed",
    ),
    broken("an unknown remedy", STATUSES, ["remedy = \"cr", "remedy = \"kr"], "remedy = \"kr", "enum"),
    broken("an unknown remedy, in a table", STATUSES, ["sdk = \"wait_", "sdk = \"weight_"], "remedy = { sdk", "enum"),
    broken(
        "an integration left out",
        STATUSES,
        ["sdk = \"wait_for_next_status\", ", ""],
        "remedy = { api",
        "table-key-required",
    ),
    broken(
        "both forms of an action",
        STATUSES,
        ["remedy = \"w", "action.sdk = \"Wait.\"\nremedy = \"w"],
        "action.",
        "duplicate-key",
    ),
    broken("an unknown status", STATUSES, ["to = \"new\"", "to = \"newt\""], "to = \"newt\"", "enum"),
    broken("an unknown risk code", STATUSES, ["[200, 300", "[200, 250"], "risk_codes = [200", "enum"),
    broken("a risk code in quotes", STATUSES, ["[200, 300", "[200, \"300\""], "risk_codes = [200", "type-mismatch"),
    broken(
        "a flag in quotes",
        STATUSES,
        ["cdd_report = true", "cdd_report = \"true\""],
        "cdd_report = \"",
        "type-mismatch",
    ),
    broken("an unknown basis", STATUSES, ["basis = \"stated\"", "basis = \"said\""], "basis = \"said\"", "enum"),
    broken("a name in capitals", STATUSES, ["name = \"new\"", "name = \"New\""], "name = \"New\"", "string-pattern"),
    broken(
        "a name with a hyphen",
        STATUSES,
        ["\"invalid_data\"\nd", "\"invalid-data\"\nd"],
        "name = \"invalid-",
        "string-pattern",
    ),
    broken("two spaces in a row", STATUSES, ["We are", "We  are"], "description = \"We  ", "string-pattern"),
    broken("a curly apostrophe", STATUSES, ["We are", "We’re"], "description = \"We’re", "string-pattern"),
    broken(
        "an empty text",
        STATUSES,
        ["\"We are validating the data.\"", "\"\""],
        "description = \"\"",
        "string-pattern",
    ),
    broken("an unknown kind", REMEDIES, ["kind = \"final\"", "kind = \"finish\""], "kind = \"finish", "enum"),
    broken(
        "a wire string with a space before it",
        RISK_CODES,
        ["completed_low_risk", " completed_low_risk"],
        "risk_score = \" ",
        "string-pattern",
    ),
    broken(
        "a retirement without a reason",
        RISK_CODES,
        ["number = 200", "number = 200\nretired = { on = 2027-01-01 }"],
        "retired",
        "table-key-required",
    ),
    broken("the number zero", SENDBACKS, ["number = 3100", "number = 0"], "number = 0", "integer-minimum"),
    broken("a number too great", SENDBACKS, ["number = 3100", "number = 70_000"], "number = 70", "integer-maximum"),
    broken("a number in quotes", SENDBACKS, ["number = 3100", "number = \"3100\""], "number = \"", "type-mismatch"),
    broken(
        "a number with a fraction",
        SENDBACKS,
        ["number = 3100", "number = 3100.5"],
        "number = 3100.5",
        "type-mismatch",
    ),
    broken("a series without its end", SENDBACKS, ["last = 3999\n", ""], "[series]", "table-key-required"),
    broken(
        "a code without a meaning",
        SENDBACKS,
        ["[[code]]\n", "[[code]]\nnumber = 3001\nname = \"a\"\n\n[[code]]\n"],
        "[[code]]",
        "table-key-required",
    ),
    broken(
        "risk codes that are neither",
        SENDBACKS,
        ["risk_codes = ", "risk_codes = \"none\" # "],
        "risk_codes",
        "enum",
    ),
    broken(
        "an unknown disclosure",
        SENDBACKS,
        ["disclosure = \"client", "disclosure = \"public"],
        "disclosure",
        "enum",
    ),
    broken("a field in words", IDENTITY_DATA, ["[\"person.type\"]", "[\"Person type\"]"], "fields", "string-pattern"),
    broken(
        "a field twice",
        IDENTITY_DATA,
        ["[\"person.type\"]", "[\"person.type\", \"person.type\"]"],
        "fields",
        "array-unique-values",
    ),
    broken(
        "a status twice",
        IDENTITY_DATA,
        ["[\"invalid_data\"]", "[\"invalid_data\", \"invalid_data\"]"],
        "statuses",
        "array-unique-values",
    ),
];
