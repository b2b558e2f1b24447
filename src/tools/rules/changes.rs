//! For every kind of change, an edit that makes it.
//!
//! The command line has no catalogue to show this on, so it stands here; `tests/changes/` makes every edit in the
//! catalogue `tests/rules/sound`, and compares what `diff` says of it.

use crate::catalogue::change_rule::ChangeRule as Rule;

/// Lines of a file, which is named by its path below the catalogue's directory, before and after.
#[derive(Clone, Copy, Debug)]
pub(super) struct Edit {
    pub file: &'static str,
    /// Empty where the file or the row is new.
    pub before: &'static str,
    pub after: &'static str,
}

/// How a kind of change comes about.
#[derive(Clone, Debug)]
pub(super) struct Change {
    /// What stands in the catalogue before, beside what the sound one has; without meaning for a reader.
    pub set_up: &'static [Edit],
    pub edits: Vec<Edit>,
}

const STATUSES: &str = "statuses.toml";
const RISK_CODES: &str = "risk_codes.toml";
const REMEDIES: &str = "remedies.toml";
const SOURCE: &str = "source.toml";
const IDENTITY_DATA: &str = "series/1000_identity_data.toml";
const AML_SCREENING: &str = "series/100_aml_screening.toml";
const HOME_ADDRESS: &str = "series/2000_home_address.toml";

const fn edit(file: &'static str, before: &'static str, after: &'static str) -> Edit {
    Edit { file, before, after }
}

/// A change that is an edit of the sound catalogue.
fn of(edits: Vec<Edit>) -> Change {
    Change { set_up: &[], edits }
}

/// A change of which the set-up of others is the edit.
fn of_rows(edits: &[Edit]) -> Change {
    Change { set_up: &[], edits: edits.to_vec() }
}

fn after(set_up: &'static [Edit], edits: Vec<Edit>) -> Change {
    Change { set_up, edits }
}

macro_rules! cancelled {
    ($lifecycle:literal, $name:literal) => {
        concat!(
            "[[status]]\nstatus = \"cancelled\"\nname = \"",
            $name,
            "\"\ndescription = \"The case is cancelled.\"\nremedy = \"no_action_stated\"\ncdd_report = false\n",
            "expects_codes = false\nrisk_codes = []\n",
            "final = { basis = \"stated\", because = \"The page says so.\" }\n",
            $lifecycle,
            "\n"
        )
    };
}

macro_rules! way {
    ($from:literal, $to:literal) => {
        concat!(
            "[[transition]]\nfrom = \"",
            $from,
            "\"\nto = \"",
            $to,
            "\"\nevent = \"Something happened\"\nbasis = \"stated\"\nbecause = \"The page says so.\"\n\n"
        )
    };
}

macro_rules! risk_code {
    ($lifecycle:literal) => {
        concat!("\n[[risk_code]]\nnumber = 900\nname = \"no_risk\"\nrisk_score = \"completed_no_risk\"\n", $lifecycle)
    };
}

macro_rules! remedy {
    ($name:literal) => {
        concat!("\n[[remedy]]\nname = \"", $name, "\"\nkind = \"act\"\nmeaning = \"Call the client.\"\n")
    };
}

macro_rules! home_address {
    ($number:literal, $name:literal, $lifecycle:literal) => {
        concat!(
            "[series]\nnumber = ",
            $number,
            "\nlast = 2999\nname = \"",
            $name,
            "\"\ntitle = \"Home address\"\nstatuses = [\"pending\"]\nrisk_codes = []\n",
            $lifecycle,
            "\n[[code]]\nnumber = 2600\nname = \"address_not_found\"\nsince = 2027-03-01\n\n[[code.guidance]]\n",
            "description = \"Address not found\"\nremedy = \"no_action_stated\"\n"
        )
    };
}

// Where rows are put: before the first transition, after the last risk code, and after the first remedy.
const FIRST_TRANSITION: &str = "[[transition]]\nto = \"new\"\n";
const LAST_RISK_CODE: &str = "risk_score = \"completed_high_risk\"\n";
const FIRST_REMEDY: &str = "meaning = \"Stop here: trying again is not possible.\"\n";

const CANCELLED: &str = concat!(cancelled!("since = 2027-03-01\n", "cancelled"), way!("pending", "cancelled"));
const WITH_CANCELLED: &[Edit] = &[edit(
    STATUSES,
    FIRST_TRANSITION,
    concat!(
        cancelled!("since = 2027-03-01\n", "cancelled"),
        way!("pending", "cancelled"),
        "[[transition]]\nto = \"new\"\n"
    ),
)];
/// What is retired began earlier.
const CANCELLED_BEFORE: &str = concat!(cancelled!("since = 2027-02-01\n", "cancelled"), way!("pending", "cancelled"));
const WITH_CANCELLED_BEFORE: &[Edit] = &[edit(
    STATUSES,
    FIRST_TRANSITION,
    concat!(
        cancelled!("since = 2027-02-01\n", "cancelled"),
        way!("pending", "cancelled"),
        "[[transition]]\nto = \"new\"\n"
    ),
)];
const CANCELLED_RETIRED: &str =
    cancelled!("since = 2027-02-01\nretired = { on = 2027-03-01, reason = \"Cases end otherwise.\" }\n", "cancelled");
const WITH_CANCELLED_RETIRED: &[Edit] = &[edit(
    STATUSES,
    FIRST_TRANSITION,
    concat!(
        cancelled!(
            "since = 2027-02-01\nretired = { on = 2027-03-01, reason = \"Cases end otherwise.\" }\n",
            "cancelled"
        ),
        "[[transition]]\nto = \"new\"\n"
    ),
)];
const SHORTCUT: &str = way!("new", "completed");
const WITH_SHORTCUT: &[Edit] =
    &[edit(STATUSES, FIRST_TRANSITION, concat!(way!("new", "completed"), "[[transition]]\nto = \"new\"\n"))];

const NO_RISK: &str = risk_code!("since = 2027-03-01\n");
const NO_RISK_BEFORE: &str = risk_code!("since = 2027-02-01\n");
const WITH_NO_RISK_BEFORE: &[Edit] = &[edit(
    RISK_CODES,
    LAST_RISK_CODE,
    concat!("risk_score = \"completed_high_risk\"\n", risk_code!("since = 2027-02-01\n")),
)];
const NO_RISK_RETIRED: &str =
    risk_code!("since = 2027-02-01\nretired = { on = 2027-03-01, reason = \"Folded into 200.\" }\n");
const WITH_NO_RISK: &[Edit] = &[edit(
    RISK_CODES,
    LAST_RISK_CODE,
    concat!("risk_score = \"completed_high_risk\"\n", risk_code!("since = 2027-03-01\n")),
)];
const WITH_NO_RISK_RETIRED: &[Edit] = &[edit(
    RISK_CODES,
    LAST_RISK_CODE,
    concat!(
        "risk_score = \"completed_high_risk\"\n",
        risk_code!("since = 2027-02-01\nretired = { on = 2027-03-01, reason = \"Folded into 200.\" }\n")
    ),
)];

const CALL_CLIENT: &str = remedy!("call_client");
const WITH_CALL_CLIENT: &[Edit] = &[edit(
    REMEDIES,
    FIRST_REMEDY,
    concat!("meaning = \"Stop here: trying again is not possible.\"\n", remedy!("call_client")),
)];

const ADDRESS: &str = home_address!("2000", "home_address", "since = 2027-03-01\n");
const ADDRESS_BEFORE: &str = home_address!("2000", "home_address", "since = 2027-02-01\n");
const WITH_ADDRESS_BEFORE: &[Edit] = &[edit(HOME_ADDRESS, "", ADDRESS_BEFORE)];
const ADDRESS_RETIRED: &str = home_address!(
    "2000",
    "home_address",
    "since = 2027-02-01\nretired = { on = 2027-03-01, reason = \"Addresses are no longer verified.\" }\n"
);
const WITH_ADDRESS: &[Edit] = &[edit(HOME_ADDRESS, "", ADDRESS)];
const WITH_ADDRESS_RETIRED: &[Edit] = &[edit(HOME_ADDRESS, "", ADDRESS_RETIRED)];

const PEP_HIT: &str = concat!(
    "\n[[code]]\nnumber = 110\nname = \"pep_hit\"\nrisk_codes = \"unstated\"\nsince = 2026-06-01\n\n",
    "[[code.guidance]]\ndescription = \"PEP hit\"\nremedy = \"no_action_stated\"\n"
);
const UNDERAGE_CLIENT: &str = concat!(
    "\n[[code]]\nnumber = 1034\nname = \"underage_client\"\ndisclosure = \"internal\"\n\n[[code.guidance]]\n",
    "description = \"Underage client\"\naction = \"None. You can't retry.\"\nremedy = \"nothing_can_be_done\"\n",
    "deviations = [\n  { key = \"description\", page = \"Under-age client\", because = \"The page spells the word ",
    "otherwise elsewhere.\" },\n]\n"
);
const AGE_SERIES: &str = concat!(
    "[series]\nnumber = 1030\nlast = 1999\nname = \"age\"\ntitle = \"Age\"\nstatuses = [\"pending\"]\nrisk_codes = []\nsince = 2027-03-01\n",
    "disclosure = \"client\"\n",
    "\n[[code]]\nnumber = 1034\nname = \"underage_client\"\ndisclosure = \"internal\"\n\n[[code.guidance]]\n",
    "description = \"Underage client\"\naction = \"None. You can't retry.\"\nremedy = \"nothing_can_be_done\"\n",
    "deviations = [\n  { key = \"description\", page = \"Under-age client\", because = \"The page spells the word ",
    "otherwise elsewhere.\" },\n]\n"
);
const PENDING: &str = concat!(
    "[[status]]\nstatus = \"pending\"\nname = \"pending\"\ndescription = \"We are validating the data.\"\n",
    "action = \"Wait for the next status.\"\nremedy = \"wait_for_next_status\"\ncdd_report = false\n",
    "expects_codes = true\nrisk_codes = []\n\n"
);
const PENDING_THEN_NEW: &str = concat!(
    "[[status]]\nstatus = \"pending\"\nname = \"pending\"\ndescription = \"We are validating the data.\"\n",
    "action = \"Wait for the next status.\"\nremedy = \"wait_for_next_status\"\ncdd_report = false\n",
    "expects_codes = true\nrisk_codes = []\n\n",
    "[[status]]\nstatus = \"new\"\n"
);
const UPLOAD_SELFIE: &str = concat!(
    "[[remedy]]\nname = \"upload_selfie\"\nkind = \"act\"\n",
    "meaning = \"Ask the client for a selfie, and upload it.\"\n\n"
);
const UPLOAD_SELFIE_THEN_UPDATE: &str = concat!(
    "[[remedy]]\nname = \"upload_selfie\"\nkind = \"act\"\n",
    "meaning = \"Ask the client for a selfie, and upload it.\"\n\n",
    "[[remedy]]\nname = \"update_identity_data\"\n"
);
const SELFIE_MISSING: &str = concat!(
    "[[code.guidance]]\ncondition = \"Where no selfie was sent\"\ndescription = \"Selfie missing\"\n",
    "action = \"Upload a selfie.\"\nremedy = \"upload_selfie\"\n\n"
);
const TOO_DARK: &str = "remedy = { sdk = \"wait_for_next_status\", api = \"upload_selfie\" }\n";
const TOO_DARK_THEN_MISSING: &str = concat!(
    "remedy = { sdk = \"wait_for_next_status\", api = \"upload_selfie\" }\n\n",
    "[[code.guidance]]\ncondition = \"Where no selfie was sent\"\ndescription = \"Selfie missing\"\n",
    "action = \"Upload a selfie.\"\nremedy = \"upload_selfie\"\n"
);
const FIRST_NAME_RETIRED: &str =
    "retired = { on = 2027-02-01, reason = \"The page names the full name alone.\", successor = 1005 }\n";

impl Change {
    #[allow(clippy::too_many_lines, reason = "a table")]
    pub fn of(rule: Rule) -> Self {
        match rule {
            Rule::StatusRemoved => after(WITH_CANCELLED, vec![edit(STATUSES, CANCELLED, "")]),
            Rule::StatusRenamed => of(vec![edit(STATUSES, "name = \"completed\"", "name = \"finished\"")]),
            Rule::StatusResent => of(vec![
                edit(STATUSES, "status = \"completed\"", "status = \"finished\""),
                edit(STATUSES, "to = \"completed\"", "to = \"finished\""),
                edit(AML_SCREENING, "statuses = [\"completed\"]", "statuses = [\"finished\"]"),
            ]),
            Rule::StatusReused => of(vec![
                edit(STATUSES, "status = \"new\"\nname = \"new\"", "status = \"new\"\nname = \"pending\""),
                edit(STATUSES, "status = \"pending\"\nname = \"pending\"", "status = \"pending\"\nname = \"new\""),
            ]),
            Rule::StatusUnretired => {
                after(WITH_CANCELLED_RETIRED, vec![edit(STATUSES, CANCELLED_RETIRED, CANCELLED_BEFORE)])
            }
            Rule::TransitionRemoved => after(WITH_SHORTCUT, vec![edit(STATUSES, SHORTCUT, "")]),
            Rule::RiskCodeRemoved => after(WITH_NO_RISK, vec![edit(RISK_CODES, NO_RISK, "")]),
            Rule::RiskCodeRenamed => of(vec![edit(RISK_CODES, "name = \"low_risk\"", "name = \"little_risk\"")]),
            Rule::RiskCodeRenumbered => of(vec![
                edit(RISK_CODES, "number = 500", "number = 600"),
                edit(STATUSES, "risk_codes = [200, 500]", "risk_codes = [200, 600]"),
                edit(AML_SCREENING, "risk_codes = [200, 500]", "risk_codes = [200, 600]"),
            ]),
            Rule::RiskCodeReused => of(vec![
                edit(RISK_CODES, "name = \"low_risk\"", "name = \"high_risk\""),
                edit(RISK_CODES, "number = 500\nname = \"high_risk\"", "number = 500\nname = \"low_risk\""),
            ]),
            Rule::RiskCodeUnretired => {
                after(WITH_NO_RISK_RETIRED, vec![edit(RISK_CODES, NO_RISK_RETIRED, NO_RISK_BEFORE)])
            }
            Rule::RiskScore => of(vec![edit(RISK_CODES, "\"completed_low_risk\"", "\"completed_little_risk\"")]),
            Rule::RemedyRemoved => after(WITH_CALL_CLIENT, vec![edit(REMEDIES, CALL_CLIENT, "")]),
            Rule::RemedyRenamed => {
                after(WITH_CALL_CLIENT, vec![edit(REMEDIES, "name = \"call_client\"", "name = \"phone_client\"")])
            }
            Rule::SeriesRemoved => after(WITH_ADDRESS, vec![edit(HOME_ADDRESS, ADDRESS, "")]),
            Rule::SeriesRenamed => after(
                WITH_ADDRESS,
                vec![
                    edit(HOME_ADDRESS, ADDRESS, ""),
                    edit("series/2000_address.toml", "", home_address!("2000", "address", "since = 2027-03-01\n")),
                ],
            ),
            Rule::SeriesRenumbered => after(
                WITH_ADDRESS,
                vec![
                    edit(HOME_ADDRESS, ADDRESS, ""),
                    edit(
                        "series/2500_home_address.toml",
                        "",
                        home_address!("2500", "home_address", "since = 2027-03-01\n"),
                    ),
                ],
            ),
            Rule::SeriesReused => after(
                WITH_ADDRESS_RETIRED,
                vec![
                    edit(HOME_ADDRESS, ADDRESS_RETIRED, ""),
                    edit("series/2000_device.toml", "", home_address!("2000", "device", "since = 2027-02-01\n")),
                ],
            ),
            Rule::SeriesUnretired => {
                after(WITH_ADDRESS_RETIRED, vec![edit(HOME_ADDRESS, ADDRESS_RETIRED, ADDRESS_BEFORE)])
            }
            Rule::CodeRemoved => of(vec![edit(AML_SCREENING, PEP_HIT, "")]),
            Rule::CodeRenamed => of(vec![edit(AML_SCREENING, "name = \"pep_hit\"", "name = \"politically_exposed\"")]),
            Rule::CodeRenumbered => of(vec![edit(AML_SCREENING, "number = 110", "number = 111")]),
            Rule::CodeReused => of(vec![
                edit(IDENTITY_DATA, "name = \"first_name_invalid\"", "name = \"birth_name_invalid\""),
                edit(IDENTITY_DATA, FIRST_NAME_RETIRED, ""),
            ]),
            Rule::CodeUnretired => of(vec![edit(IDENTITY_DATA, FIRST_NAME_RETIRED, "")]),
            Rule::CodeMoved => of(vec![
                edit(IDENTITY_DATA, "last = 1999", "last = 1029"),
                edit(IDENTITY_DATA, UNDERAGE_CLIENT, ""),
                edit("series/1030_age.toml", "", AGE_SERIES),
            ]),
            Rule::NewsMissed => of(vec![edit(
                AML_SCREENING,
                "\n[[code]]\nnumber = 110\n",
                "\n[[code]]\nnumber = 105\nname = \"adverse_media_hit\"\n\n[[code.guidance]]\n\
                 description = \"Adverse media hit\"\nremedy = \"no_action_stated\"\n\n[[code]]\nnumber = 110\n",
            )]),
            Rule::StatusRetired => {
                after(WITH_CANCELLED_BEFORE, vec![edit(STATUSES, CANCELLED_BEFORE, CANCELLED_RETIRED)])
            }
            Rule::StatusMeaning => of(vec![edit(
                STATUSES,
                "name = \"completed\"\n",
                "name = \"completed\"\nchanged = [{ on = 2027-03-01, what = \"It covers rejected cases too.\" }]\n",
            )]),
            Rule::StatusRemedy => {
                of(vec![edit(STATUSES, "remedy = \"wait_for_next_status\"", "remedy = \"update_identity_data\"")])
            }
            Rule::StatusCddReport => of(vec![edit(STATUSES, "cdd_report = true", "cdd_report = false")]),
            Rule::StatusExpectsCodes => of(vec![edit(STATUSES, "expects_codes = false", "expects_codes = true")]),
            Rule::StatusRiskCodes => of(vec![edit(STATUSES, "risk_codes = [200, 500]", "risk_codes = [500]")]),
            Rule::StatusFinality => of(vec![
                edit(
                    STATUSES,
                    "final = { basis = \"inferred\", because = \"The page says that the case is processed.\" }\n",
                    "",
                ),
                edit(
                    STATUSES,
                    FIRST_TRANSITION,
                    concat!(way!("completed", "pending"), "[[transition]]\nto = \"new\"\n"),
                ),
            ]),
            Rule::StatusOrder => of(vec![
                edit(STATUSES, PENDING, ""),
                edit(STATUSES, "[[status]]\nstatus = \"new\"\n", PENDING_THEN_NEW),
            ]),
            Rule::TransitionOpened => of(vec![edit(
                STATUSES,
                FIRST_TRANSITION,
                concat!(way!("new", "completed"), "[[transition]]\nto = \"new\"\n"),
            )]),
            Rule::RiskCodeRetired => {
                after(WITH_NO_RISK_BEFORE, vec![edit(RISK_CODES, NO_RISK_BEFORE, NO_RISK_RETIRED)])
            }
            Rule::RiskCodeMeaning => of(vec![edit(
                RISK_CODES,
                "name = \"low_risk\"\n",
                "name = \"low_risk\"\nchanged = [{ on = 2027-03-01, what = \"It covers medium risk too.\" }]\n",
            )]),
            Rule::RemedyKind => of(vec![edit(REMEDIES, "kind = \"wait\"", "kind = \"act\"")]),
            Rule::RemedyOrder => of(vec![
                edit(REMEDIES, UPLOAD_SELFIE, ""),
                edit(REMEDIES, "[[remedy]]\nname = \"update_identity_data\"\n", UPLOAD_SELFIE_THEN_UPDATE),
            ]),
            Rule::SeriesRetired => {
                after(WITH_ADDRESS_BEFORE, vec![edit(HOME_ADDRESS, ADDRESS_BEFORE, ADDRESS_RETIRED)])
            }
            Rule::SeriesMeaning => of(vec![edit(
                AML_SCREENING,
                "name = \"aml_screening\"\n",
                "name = \"aml_screening\"\nchanged = [{ on = 2027-03-01, what = \"It covers adverse media too.\" }]\n",
            )]),
            Rule::SeriesRange => of(vec![edit(IDENTITY_DATA, "last = 1999", "last = 1899")]),
            Rule::SeriesStatuses => {
                of(vec![edit(IDENTITY_DATA, "statuses = [\"pending\"]", "statuses = [\"pending\", \"completed\"]")])
            }
            Rule::SeriesRiskCodes => of(vec![edit(AML_SCREENING, "risk_codes = [200, 500]", "risk_codes = [500]")]),
            Rule::SeriesDisclosure => {
                of(vec![edit(AML_SCREENING, "disclosure = \"internal\"", "disclosure = \"client\"")])
            }
            Rule::CodeRetired => of(vec![edit(
                AML_SCREENING,
                "name = \"pep_hit\"\n",
                "name = \"pep_hit\"\nretired = { on = 2027-03-01, reason = \"Folded into 100.\", successor = 100 }\n",
            )]),
            Rule::CodeMeaning => of(vec![edit(
                AML_SCREENING,
                "name = \"pep_hit\"\n",
                "name = \"pep_hit\"\nchanged = [{ on = 2027-03-01, what = \"It covers relatives too.\" }]\n",
            )]),
            Rule::CodeStatuses => of(vec![edit(
                AML_SCREENING,
                "name = \"pep_hit\"\n",
                "name = \"pep_hit\"\nstatuses = [\"pending\", \"completed\"]\n",
            )]),
            Rule::CodeRiskCodes => of(vec![edit(AML_SCREENING, "risk_codes = \"unstated\"", "risk_codes = [500]")]),
            Rule::CodeFields => of(vec![edit(
                IDENTITY_DATA,
                "fields = [\"person.fullName\"]",
                "fields = [\"person.fullName\", \"person.firstName\"]",
            )]),
            Rule::CodeDisclosure => of(vec![edit(IDENTITY_DATA, "disclosure = \"internal\"\n", "")]),
            Rule::GuidanceAdded => of(vec![edit(
                AML_SCREENING,
                "description = \"PEP hit\"\nremedy = \"no_action_stated\"\n",
                "description = \"PEP hit\"\nremedy = \"no_action_stated\"\n\n[[code.guidance]]\n\
                 description = \"Relative of a PEP\"\nremedy = \"no_action_stated\"\n",
            )]),
            Rule::GuidanceRemoved => of(vec![edit(IDENTITY_DATA, SELFIE_MISSING, "")]),
            Rule::GuidanceOrder => {
                of(vec![edit(IDENTITY_DATA, SELFIE_MISSING, ""), edit(IDENTITY_DATA, TOO_DARK, TOO_DARK_THEN_MISSING)])
            }
            Rule::GuidanceCondition => of(vec![edit(IDENTITY_DATA, "condition = \"Where no selfie was sent\"\n", "")]),
            Rule::GuidanceRemedy => {
                of(vec![edit(IDENTITY_DATA, "remedy = \"nothing_can_be_done\"", "remedy = \"update_identity_data\"")])
            }
            Rule::StatusAdded | Rule::TransitionAdded => of_rows(WITH_CANCELLED),
            Rule::RiskCodeAdded => of_rows(WITH_NO_RISK),
            Rule::RemedyAdded => of_rows(WITH_CALL_CLIENT),
            Rule::SeriesAdded => of_rows(WITH_ADDRESS),
            Rule::CodeAdded => of(vec![edit(
                AML_SCREENING,
                "\n[[code]]\nnumber = 110\n",
                "\n[[code]]\nnumber = 105\nname = \"adverse_media_hit\"\nsince = 2027-03-01\n\n[[code.guidance]]\n\
                 description = \"Adverse media hit\"\nremedy = \"no_action_stated\"\n\n[[code]]\nnumber = 110\n",
            )]),
            Rule::SourceText => of(vec![edit(SOURCE, "retrieved = 2027-03-01", "retrieved = 2027-04-01")]),
            Rule::StatusText => of(vec![edit(
                STATUSES,
                "description = \"We have processed the case.\"",
                "description = \"The case is processed.\"",
            )]),
            Rule::StatusLifecycle => {
                of(vec![edit(STATUSES, "name = \"completed\"\n", "name = \"completed\"\nsince = 2026-02-01\n")])
            }
            Rule::TransitionText => {
                of(vec![edit(STATUSES, "event = \"Data validated\"", "event = \"Case processed\"")])
            }
            Rule::RiskCodeLifecycle => {
                of(vec![edit(RISK_CODES, "name = \"low_risk\"\n", "name = \"low_risk\"\nsince = 2026-02-01\n")])
            }
            Rule::RemedyText => of(vec![edit(
                REMEDIES,
                "meaning = \"Ask the client for a selfie, and upload it.\"",
                "meaning = \"Upload a selfie of the client.\"",
            )]),
            Rule::SeriesText => {
                of(vec![edit(IDENTITY_DATA, "title = \"Identity data\"", "title = \"Data of the client\"")])
            }
            Rule::SeriesLifecycle => of(vec![edit(
                AML_SCREENING,
                "name = \"aml_screening\"\n",
                "name = \"aml_screening\"\nsince = 2026-02-01\n",
            )]),
            Rule::CodeLifecycle => of(vec![edit(IDENTITY_DATA, "successor = 1005", "successor = 1022")]),
            Rule::GuidanceText => of(vec![edit(
                IDENTITY_DATA,
                "action = \"Update person.fullName.\"",
                "action = \"Correct person.fullName.\"",
            )]),
        }
    }
}
