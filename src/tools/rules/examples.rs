//! For every rule, a few lines of a catalogue that keep it, the slip that breaks it, and what `check` then says.
//!
//! The command line has no catalogue to show this on, so it stands here; `tests/rule_examples.rs` makes every slip in
//! the catalogue `tests/rules/sound`, and compares.

use crate::catalogue::rule::Rule;

/// How a rule is kept and broken.
#[derive(Clone, Copy, Debug)]
pub(super) struct Example {
    pub(super) scene: Scene,
    pub(super) keeps: &'static str,
    /// What comes of `keeps` by the slip.
    pub(super) breaks: &'static str,
    /// What `check` says of the slip.
    pub(super) message: &'static str,
    /// What `check` says that there is to do.
    pub(super) help: &'static str,
}

/// What an example is of.
#[derive(Clone, Copy, Debug)]
pub(super) enum Scene {
    /// Lines of a file, which is named by its path below the catalogue's directory.
    LinesOf(&'static str),
    /// The files themselves, in words.
    Files,
}

use Scene::{Files, LinesOf};

const SOURCE: &str = "source.toml";
const STATUSES: &str = "statuses.toml";
const RISK_CODES: &str = "risk_codes.toml";
const REMEDIES: &str = "remedies.toml";
const AML_SCREENING: &str = "series/100_aml_screening.toml";
const IDENTITY_DATA: &str = "series/1000_identity_data.toml";

impl Example {
    pub(super) fn of(rule: Rule) -> Self {
        let example = table(rule);
        Self { keeps: example.keeps.trim_ascii(), breaks: example.breaks.trim_ascii(), ..example }
    }
}

/// What is of several lines begins and ends with an empty one here, so that all its lines stand alike.
#[allow(clippy::too_many_lines, reason = "a table")]
fn table(rule: Rule) -> Example {
    match rule {
        Rule::Syntax => Example {
            scene: LinesOf(IDENTITY_DATA),
            keeps: r#"description = "Selfie missing""#,
            breaks: r#"description = "Selfie missing"#,
            message: "this text is not closed",
            help: "a text stands between two double quotes, on one line: \"…\"",
        },
        Rule::Encoding => Example {
            scene: Files,
            keeps: "remedies.toml is saved with the encoding UTF-8.",
            breaks: "remedies.toml is saved with the encoding Windows-1252, which some editors call ANSI, and holds an é.",
            message: "from here on, this file is not UTF-8 text",
            help: "save it with the encoding UTF-8",
        },
        Rule::DuplicateKey => Example {
            scene: LinesOf(REMEDIES),
            keeps: r#"
name = "update_identity_data"
kind = "act"
meaning = "Correct the identity data, and send it again."

[[remedy]]
name = "upload_selfie"
"#,
            breaks: r#"
name = "update_identity_data"
kind = "act"
meaning = "Correct the identity data, and send it again."

name = "upload_selfie"
"#,
            message: "`name` is given twice",
            help: "keep one of the two, or write [[remedy]] above this one if a new row begins here",
        },
        Rule::UnknownKey => Example {
            scene: LinesOf(IDENTITY_DATA),
            keeps: r#"action = "Upload a selfie.""#,
            breaks: r#"acton = "Upload a selfie.""#,
            message: "`acton` is not a key that may stand here",
            help: "did you mean `action`?",
        },
        Rule::MissingKey => Example {
            scene: LinesOf(IDENTITY_DATA),
            keeps: r#"
number = 1034
name = "underage_client"
"#,
            breaks: "number = 1034",
            message: "`name` is missing",
            help: "write `name = …` with a name in double quotes, such as \"selfie_photo_too_bright\". The stable \
                   identifier from which the Rust name is made.",
        },
        Rule::WrongType => Example {
            scene: LinesOf(IDENTITY_DATA),
            keeps: "number = 1034",
            breaks: r#"number = "1034""#,
            message: "`number` takes a number from 1 to 65535, without quotes, not the text \"1034\"",
            help: "write 1034",
        },
        Rule::UnknownValue => Example {
            scene: LinesOf(IDENTITY_DATA),
            keeps: r#"disclosure = "internal""#,
            breaks: r#"disclosure = "interal""#,
            message: "`disclosure` takes \"client\" or \"internal\", not \"interal\"",
            help: "did you mean \"internal\"?",
        },
        Rule::UnexpectedFile => Example {
            scene: Files,
            keeps: "statuses.toml stands in the catalogue's directory, and copies of it stand elsewhere.",
            breaks: "A copy, `statuses (copy).toml`, stands beside statuses.toml.",
            message: "this is not part of a catalogue, and would not be read",
            help: "move it elsewhere, so that it misleads nobody",
        },
        Rule::MissingFile => Example {
            scene: Files,
            keeps: "remedies.toml stands beside statuses.toml.",
            breaks: "remedies.toml was moved out of the catalogue's directory.",
            message: "this file is missing",
            help: "a catalogue is source.toml, statuses.toml, risk_codes.toml, remedies.toml and the folder series",
        },
        Rule::EmptyCatalogue => Example {
            scene: LinesOf(RISK_CODES),
            keeps: r#"
[[risk_code]]
number = 200
name = "low_risk"
risk_score = "completed_low_risk"

[[risk_code]]
number = 500
name = "high_risk"
risk_score = "completed_high_risk"
"#,
            breaks: "# The risk codes are still to be copied.",
            message: "there is no [[risk_code]] row",
            help: "add at least one [[risk_code]], with its `number`, `name` and `risk_score`",
        },
        Rule::DuplicateNumber => Example {
            scene: LinesOf(AML_SCREENING),
            keeps: r#"
number = 100
name = "sanctions_hit"

[[code.guidance]]
description = "Sanctions hit"
remedy = "no_action_stated"

[[code]]
number = 110
"#,
            breaks: r#"
number = 100
name = "sanctions_hit"

[[code.guidance]]
description = "Sanctions hit"
remedy = "no_action_stated"

[[code]]
number = 100
"#,
            message: "`100` is given to two rows",
            help: "a published number never changes: give the new row another, or take the row out if it is there twice",
        },
        Rule::DuplicateName => Example {
            scene: LinesOf(RISK_CODES),
            keeps: r#"
name = "low_risk"
risk_score = "completed_low_risk"

[[risk_code]]
number = 500
name = "high_risk"
"#,
            breaks: r#"
name = "low_risk"
risk_score = "completed_low_risk"

[[risk_code]]
number = 500
name = "low_risk"
"#,
            message: "`low_risk` is given to two rows",
            help: "a published name never changes: give the new row another, or take the row out if it is there twice",
        },
        Rule::DuplicateWire => Example {
            scene: LinesOf(RISK_CODES),
            keeps: r#"
risk_score = "completed_low_risk"

[[risk_code]]
number = 500
name = "high_risk"
risk_score = "completed_high_risk"
"#,
            breaks: r#"
risk_score = "completed_low_risk"

[[risk_code]]
number = 500
name = "high_risk"
risk_score = "completed_low_risk"
"#,
            message: "`completed_low_risk` is given to two rows",
            help: "a published value never changes: give the new row another, or take the row out if it is there twice",
        },
        Rule::NotSnakeCase => Example {
            scene: LinesOf(IDENTITY_DATA),
            keeps: r#"name = "underage_client""#,
            breaks: r#"name = "Underage client""#,
            message: "`Underage client` is not a name in small letters and underscores",
            help: "write \"underage_client\"",
        },
        Rule::ReservedName => Example {
            scene: LinesOf(IDENTITY_DATA),
            keeps: r#"name = "selfie_missing_or_too_dark""#,
            breaks: r#"name = "self""#,
            message: "`self` is a word that Rust reserves for itself",
            help: "choose a name that says more, of two words or three",
        },
        Rule::CollidingName => Example {
            scene: LinesOf(RISK_CODES),
            keeps: r#"
name = "low_risk"
risk_score = "completed_low_risk"

[[risk_code]]
number = 500
name = "high_risk"
"#,
            breaks: r#"
name = "risk_2"
risk_score = "completed_low_risk"

[[risk_code]]
number = 500
name = "risk2"
"#,
            message: "`risk2` and `risk_2` are both `Risk2` in Rust",
            help: "choose a name that differs in more than its underscores",
        },
        Rule::NumberOutsideSeries => Example {
            scene: LinesOf(IDENTITY_DATA),
            keeps: "number = 1022",
            breaks: "number = 122",
            message: "122 is outside this series, 1000 to 1999",
            help: "mend the number, or move the row to catalogue/series/100_aml_screening.toml",
        },
        Rule::InvertedSeries => Example {
            scene: LinesOf(IDENTITY_DATA),
            keeps: r"
number = 1000
last = 1999
",
            breaks: r"
number = 1999
last = 1000
",
            message: "the series ends with 1000, before its first number 1999",
            help: "write the first number as `number` and the last one as `last`",
        },
        Rule::OverlappingSeries => Example {
            scene: LinesOf(AML_SCREENING),
            keeps: r"
number = 100
last = 199
",
            breaks: r"
number = 100
last = 1099
",
            message: "this series begins with 1000, inside one that ends with 1099",
            help: "let one series end before the next begins",
        },
        Rule::MisnamedSeriesFile => Example {
            scene: LinesOf(IDENTITY_DATA),
            keeps: r#"
name = "identity_data"
title = "Identity data"
"#,
            breaks: r#"
name = "client_data"
title = "Identity data"
"#,
            message: "this series' file is named `1000_identity_data.toml`, not `1000_client_data.toml`",
            help: "rename the file, or mend the series' number or name",
        },
        Rule::RowsOutOfOrder => Example {
            scene: LinesOf(RISK_CODES),
            keeps: r#"
number = 200
name = "low_risk"
risk_score = "completed_low_risk"

[[risk_code]]
number = 500
name = "high_risk"
risk_score = "completed_high_risk"
"#,
            breaks: r#"
number = 500
name = "high_risk"
risk_score = "completed_high_risk"

[[risk_code]]
number = 200
name = "low_risk"
risk_score = "completed_low_risk"
"#,
            message: "500 stands before 200",
            help: "a published number never changes: give it back if it did, else move the row to where its number belongs",
        },
        Rule::UnknownStatus => Example {
            scene: LinesOf(IDENTITY_DATA),
            keeps: r#"statuses = ["pending"]"#,
            breaks: r#"statuses = ["pendign"]"#,
            message: "there is no status `pendign`",
            help: "did you mean `pending`?",
        },
        Rule::UnknownRiskCode => Example {
            scene: LinesOf(AML_SCREENING),
            keeps: "risk_codes = [200, 500]",
            breaks: "risk_codes = [200, 300]",
            message: "there is no risk code 300",
            help: "the nearest in the catalogue: `200` and `500`",
        },
        Rule::UnknownRemedy => Example {
            scene: LinesOf(IDENTITY_DATA),
            keeps: r#"remedy = "upload_selfie""#,
            breaks: r#"remedy = "upload_selfy""#,
            message: "there is no remedy `upload_selfy`",
            help: "did you mean `upload_selfie`?",
        },
        Rule::UnknownSeries => Example {
            scene: LinesOf(IDENTITY_DATA),
            keeps: "number = 1034",
            breaks: "number = 2034",
            message: "2034 is outside this series, 1000 to 1999, and in no other series",
            help: "mend the number, or add a file for the series that it belongs to",
        },
        Rule::UnknownSuccessor => Example {
            scene: LinesOf(IDENTITY_DATA),
            keeps: r#"retired = { on = 2027-02-01, reason = "The page names the full name alone.", successor = 1005 }"#,
            breaks: r#"retired = { on = 2027-02-01, reason = "The page names the full name alone.", successor = 1006 }"#,
            message: "there is no status code 1006",
            help: "the nearest in the catalogue: `1005` and `1022`",
        },
        Rule::RetiredSuccessor => Example {
            scene: LinesOf(IDENTITY_DATA),
            keeps: r#"
number = 1023
name = "first_name_invalid"
retired = { on = 2027-02-01, reason = "The page names the full name alone.", successor = 1005 }
"#,
            breaks: r#"
number = 1023
name = "first_name_invalid"
retired = { on = 2027-02-01, reason = "The page names the full name alone.", successor = 1023 }
"#,
            message: "a status code cannot succeed itself",
            help: "name what took its place, or leave `successor` out",
        },
        Rule::RetiredReference => Example {
            scene: LinesOf(RISK_CODES),
            keeps: r#"
number = 500
name = "high_risk"
risk_score = "completed_high_risk"
"#,
            breaks: r#"
number = 500
name = "high_risk"
risk_score = "completed_high_risk"
retired = { on = 2027-02-01, reason = "The page has it no more." }
"#,
            message: "`500` is retired, but this row in use refers to it",
            help: "take it out here, or retire this row as well",
        },
        Rule::FlowWithoutBeginning => Example {
            scene: LinesOf(STATUSES),
            keeps: r#"
[[transition]]
to = "new"
"#,
            breaks: r#"
[[transition]]
from = "pending"
to = "new"
"#,
            message: "no transition says how the flow begins",
            help: "add a [[transition]] without `from`, such as to = \"new\"",
        },
        Rule::DuplicateTransition => Example {
            scene: LinesOf(STATUSES),
            keeps: r#"
[[transition]]
to = "new"
event = "Workflow created"
"#,
            breaks: r#"
[[transition]]
to = "new"
event = "Workflow created"
basis = "inferred"
because = "It cannot be otherwise."

[[transition]]
to = "new"
event = "Workflow created"
"#,
            message: "this transition is given twice",
            help: "take one of the two out, or tell their events apart",
        },
        Rule::TransitionFromFinal => Example {
            scene: LinesOf(STATUSES),
            keeps: r"
expects_codes = true
risk_codes = []
",
            breaks: r#"
expects_codes = true
risk_codes = []
final = { basis = "inferred", because = "The page says to wait." }
"#,
            message: "a transition leads out of `pending`, which is final",
            help: "take out the transition, or the status' `final`",
        },
        Rule::UnreachableStatus => Example {
            scene: LinesOf(STATUSES),
            keeps: r#"
from = "pending"
to = "completed"
"#,
            breaks: r#"
from = "pending"
to = "new"
"#,
            message: "no way through the flow leads to `completed`",
            help: "add the [[transition]] that leads to it",
        },
        Rule::DeadEndStatus => Example {
            scene: LinesOf(STATUSES),
            keeps: r#"
risk_codes = [200, 500]
final = { basis = "inferred", because = "The page says that the case is processed." }
"#,
            breaks: "risk_codes = [200, 500]",
            message: "`completed` is not final, and no transition leads out of it",
            help: "add the [[transition]] that comes next, or `final = { basis = …, because = … }` if none does",
        },
        Rule::EmptyText => Example {
            scene: LinesOf(IDENTITY_DATA),
            keeps: r#"
description = "Selfie missing"
action = "Upload a selfie."
"#,
            breaks: r#"
description = "Selfie missing"
action = ""
"#,
            message: "`action` is given an empty text",
            help: "write the text, or take it out",
        },
        Rule::StrayWhiteSpace => Example {
            scene: LinesOf(IDENTITY_DATA),
            keeps: r#"description = "Underage client""#,
            breaks: r#"description = "Underage client ""#,
            message: "`description` begins or ends with white space",
            help: "write \"Underage client\"",
        },
        // Copied from a page it would stand there without a trace, so it is spelt out here.
        Rule::ControlCharacter => Example {
            scene: LinesOf(IDENTITY_DATA),
            keeps: r#"description = "Underage client""#,
            breaks: r#"description = "Under\u00ADage client""#,
            message: "`description` holds the invisible character U+00AD",
            help: "write \"Underage client\"",
        },
        Rule::CurlyApostrophe => Example {
            scene: LinesOf(IDENTITY_DATA),
            keeps: r#"action = "None. You can't retry.""#,
            breaks: r#"action = "None. You can’t retry.""#,
            message: "`action` holds ’, which is not straight",
            help: "write \"None. You can't retry.\"",
        },
        Rule::ActionTwice => Example {
            scene: LinesOf(IDENTITY_DATA),
            keeps: r#"action = { sdk = "Wait for the next status.", api = "Upload a new selfie." }"#,
            breaks: r#"
action = "Upload a new selfie."
action = { sdk = "Wait for the next status.", api = "Upload a new selfie." }
"#,
            message: "`action` is given both whole and per integration",
            help: "keep the text if it holds for both integrations, else { sdk = \"…\", api = \"…\" }",
        },
        Rule::ActionRemedyMismatch => Example {
            scene: LinesOf(IDENTITY_DATA),
            keeps: r#"
action = "Upload a selfie."
remedy = "upload_selfie"
"#,
            breaks: r#"remedy = "upload_selfie""#,
            message: "the remedy is `upload_selfie`, but there is no action that asks for it",
            help: "add the page's action, or name the remedy for none: \"no_action_stated\"",
        },
        Rule::DuplicateGuidance => Example {
            scene: LinesOf(IDENTITY_DATA),
            keeps: r#"
condition = "Where no selfie was sent"
description = "Selfie missing"
action = "Upload a selfie."
remedy = "upload_selfie"

[[code.guidance]]
description = "Selfie too dark"
"#,
            breaks: r#"
description = "Selfie missing"
action = "Upload a selfie."
remedy = "upload_selfie"

[[code.guidance]]
description = "Selfie missing"
"#,
            message: "the code has this guidance already",
            help: "take one of the two out, or give the condition that tells them apart",
        },
        Rule::DuplicateItem => Example {
            scene: LinesOf(AML_SCREENING),
            keeps: "risk_codes = [200, 500]",
            breaks: "risk_codes = [200, 500, 200]",
            message: "200 stands twice in this list",
            help: "take one of the two out",
        },
        Rule::UnlistedField => Example {
            scene: LinesOf(IDENTITY_DATA),
            keeps: r#"
fields = ["person.fullName"]

[[code.guidance]]
description = "person.fullName invalid"
action = "Update person.fullName."
"#,
            breaks: r#"
fields = ["person.fullName"]

[[code.guidance]]
description = "person.fullName invalid"
action = "Update person.fullName and person.firstName."
"#,
            message: "this text names the request field `person.firstName`, which the code's `fields` leave out",
            help: "add \"person.firstName\" to the code's `fields`",
        },
        Rule::MalformedFieldPath => Example {
            scene: LinesOf(IDENTITY_DATA),
            keeps: r#"fields = ["person.fullName"]"#,
            breaks: r#"fields = ["person.fullName", "first name"]"#,
            message: "`first name` is not the path of a request field",
            help: "write it as it is sent: names in camelCase, joined by dots, such as person.fullName",
        },
        Rule::MalformedUrl => Example {
            scene: LinesOf(SOURCE),
            keeps: r#"url = "https://docs.example.com/statuses""#,
            breaks: r#"url = "docs.example.com/statuses""#,
            message: "`url` takes an address that begins with https:// and has no spaces, not \
                      `docs.example.com/statuses`",
            help: "copy it from the browser's address line, with the page open",
        },
        Rule::NeedlessDeviation => Example {
            scene: LinesOf(IDENTITY_DATA),
            keeps: r#"
description = "Underage client"
action = "None. You can't retry."
remedy = "nothing_can_be_done"
deviations = [
  { key = "description", page = "Under-age client", because = "The page spells the word otherwise elsewhere." },
]
"#,
            breaks: r#"
description = "Underage client"
action = "None. You can't retry."
remedy = "nothing_can_be_done"
deviations = [
  { key = "description", page = "Underage client", because = "The page spells the word otherwise elsewhere." },
]
"#,
            message: "the catalogue's `description` says the same as the page",
            help: "take the deviation out, or write what the page says",
        },
        Rule::NeedlessRepetition => Example {
            scene: LinesOf(IDENTITY_DATA),
            keeps: r#"name = "full_name_invalid""#,
            breaks: r#"
name = "full_name_invalid"
statuses = ["pending"]
"#,
            message: "`statuses` says what the series says already",
            help: "take the key out: what a code leaves out is as in its series",
        },
        Rule::StrayRiskCode => Example {
            scene: LinesOf(IDENTITY_DATA),
            keeps: r#"name = "full_name_invalid""#,
            breaks: r#"
name = "full_name_invalid"
risk_codes = [500]
"#,
            message: "risk code 500 comes with none of the statuses here",
            help: "`completed` would allow it: mend `statuses` or `risk_codes`",
        },
        Rule::WidenedDisclosure => Example {
            scene: LinesOf(AML_SCREENING),
            keeps: r#"
disclosure = "internal"

[[code]]
number = 100
name = "sanctions_hit"
"#,
            breaks: r#"
disclosure = "internal"

[[code]]
number = 100
name = "sanctions_hit"
disclosure = "client"
"#,
            message: "this code would be disclosed to the client, although its series is internal",
            help: "take the key out: a code may be more careful than its series, never less",
        },
        Rule::ImpossibleDate => Example {
            scene: LinesOf(SOURCE),
            keeps: "retrieved = 2027-03-01",
            breaks: "retrieved = 2027-02-29",
            message: "`2027-02-29` is not a date: expected day between 01 and 28",
            help: "write a day that exists as year, month and day, such as 2026-11-22",
        },
        Rule::RetiredBeforeSince => Example {
            scene: LinesOf(AML_SCREENING),
            keeps: "since = 2026-06-01",
            breaks: r#"
since = 2026-06-01
retired = { on = 2026-05-01, reason = "The page has it no more." }
"#,
            message: "retired on 2026-05-01, but in the catalogue since 2026-06-01",
            help: "mend the day: a row is retired after it began",
        },
        Rule::RetiredAfterRetrieved => Example {
            scene: LinesOf(IDENTITY_DATA),
            keeps: r#"retired = { on = 2027-02-01, reason = "The page names the full name alone.", successor = 1005 }"#,
            breaks: r#"retired = { on = 2028-02-01, reason = "The page names the full name alone.", successor = 1005 }"#,
            message: "retired on 2028-02-01, after the day on which the page was last read, 2027-03-01",
            help: "mend the day, or `retrieved` in source.toml if the page was read again",
        },
        Rule::SinceOutOfRange => Example {
            scene: LinesOf(AML_SCREENING),
            keeps: "since = 2026-06-01",
            breaks: "since = 2027-06-01",
            message: "2027-06-01 is after the day on which the page was last read, 2027-03-01",
            help: "mend the day, or `retrieved` in source.toml if the page was read again",
        },
        Rule::ChangeOutOfRange => Example {
            scene: LinesOf(AML_SCREENING),
            keeps: "since = 2026-06-01",
            breaks: r#"
since = 2026-06-01
changed = [{ on = 2026-05-01, what = "It is a match on a list of PEPs, no longer a possible one." }]
"#,
            message: "a change on 2026-05-01 is not after 2026-06-01",
            help: "write changes oldest first, each on a day after the row began",
        },
        Rule::ReusedNumber => Example {
            scene: LinesOf(IDENTITY_DATA),
            keeps: r#"
number = 1034
name = "underage_client"
"#,
            breaks: r#"
number = 1023
name = "underage_client"
"#,
            message: "1023 is the number of a retired row, and is never given to another",
            help: "keep the retired row; a code that comes back loses its `retired`, a new one takes a new number",
        },
        Rule::NeedsReview => Example {
            scene: LinesOf(IDENTITY_DATA),
            keeps: r#"name = "underage_client""#,
            breaks: r#"
name = "underage_client"
review = "The name and the remedy are proposed."
"#,
            message: "this asks for a review: The name and the remedy are proposed.",
            help: "look at the row, mend it where it is wrong, and take `review` out",
        },
    }
}
