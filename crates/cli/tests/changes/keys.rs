//! No key of the model escapes `diff`: for each, an edit of its value, and the kind of change that it must be told as.

use std::collections::BTreeSet;

use serde_json::json;

use idv_catalogue_codegen::shape::{FILES, Kind, SERIES_FILE, Shape};

use super::{Pair, change_rules, make};

/// A key, by its path; the kind of change; and the edit.
struct Seen {
    keys: &'static [&'static str],
    rule: &'static str,
    file: &'static str,
    before: &'static str,
    after: &'static str,
}

const fn seen(
    keys: &'static [&'static str],
    rule: &'static str,
    file: &'static str,
    before: &'static str,
    after: &'static str,
) -> Seen {
    Seen { keys, rule, file, before, after }
}

const SOURCE: &str = "source.toml";
const STATUSES: &str = "statuses.toml";
const RISK_CODES: &str = "risk_codes.toml";
const REMEDIES: &str = "remedies.toml";
const AML: &str = "series/100_aml_screening.toml";
const DATA: &str = "series/1000_identity_data.toml";

const CHANGED: &str = "changed = [{ on = 2027-01-01, what = \"It covers more.\" }]";
const CHANGED_LATER: &str = "changed = [{ on = 2027-01-02, what = \"It covers more.\" }]";
const CHANGED_IN_OTHER_WORDS: &str = "changed = [{ on = 2027-01-01, what = \"It covers a lot.\" }]";

#[rustfmt::skip]
const TABLE: &[Seen] = &[
    seen(&["source.title"], "source-text", SOURCE, "\"Verification statuses\"", "\"Statuses\""),
    seen(&["source.url"], "source-text", SOURCE, "docs.example.com", "example.com"),
    seen(&["source.retrieved"], "source-text", SOURCE, "2027-03-01", "2027-03-02"),
    seen(&["source.since"], "source-text", SOURCE, "2026-01-01", "2025-01-01"),
    seen(&["status", "status.status"], "status-added", STATUSES, "[[transition]]\nto", "[[status]]\nstatus = \"closed\"\nname = \"closed\"\ndescription = \"Closed.\"\nremedy = \"no_action_stated\"\ncdd_report = false\nexpects_codes = false\nrisk_codes = []\nfinal = { basis = \"stated\", because = \"So it says.\" }\n\n[[transition]]\nfrom = \"pending\"\nto = \"closed\"\nevent = \"Closed\"\nbasis = \"stated\"\nbecause = \"So it says.\"\n\n[[transition]]\nto"),
    seen(&["status.name"], "status-renamed", STATUSES, "name = \"completed\"", "name = \"finished\""),
    seen(&["status.description"], "status-text", STATUSES, "We have processed the case.", "The case is processed."),
    seen(&["status.action"], "status-text", STATUSES, "action = \"Wait for the next status.\"", "action = \"Wait.\""),
    seen(&["status.action.sdk"], "status-text", STATUSES, "sdk = \"Wait for the next status.\"", "sdk = \"Wait.\""),
    seen(&["status.action.api"], "status-text", STATUSES, "api = \"Send the identity data.\"", "api = \"Send it.\""),
    seen(&["status.remedy"], "status-remedy", STATUSES, "remedy = \"wait_for_next_status\"", "remedy = \"upload_selfie\""),
    seen(&["status.remedy.sdk"], "status-remedy", STATUSES, "sdk = \"wait_for_next_status\"", "sdk = \"upload_selfie\""),
    seen(&["status.remedy.api"], "status-remedy", STATUSES, "api = \"update_identity_data\"", "api = \"upload_selfie\""),
    seen(&["status.cdd_report"], "status-cdd-report", STATUSES, "cdd_report = true", "cdd_report = false"),
    seen(&["status.expects_codes"], "status-expects-codes", STATUSES, "expects_codes = false", "expects_codes = true"),
    seen(&["status.risk_codes"], "status-risk-codes", STATUSES, "[200, 500]", "[200]"),
    seen(&["status.final"], "status-finality", STATUSES, "remedy = \"no_action_stated\"\ncdd_report = true\nexpects_codes = true\nrisk_codes = [200, 500]\nfinal = { basis = \"inferred\", because = \"The page says that the case is processed.\" }\n\n", "remedy = \"no_action_stated\"\ncdd_report = true\nexpects_codes = true\nrisk_codes = [200, 500]\n\n[[transition]]\nfrom = \"completed\"\nto = \"new\"\nevent = \"Again\"\nbasis = \"stated\"\nbecause = \"So it says.\"\n\n"),
    seen(&["status.final.basis"], "status-text", STATUSES, "final = { basis = \"inferred\"", "final = { basis = \"stated\""),
    seen(&["status.final.because"], "status-text", STATUSES, "The page says that the case is processed.", "So it says."),
    seen(&["status.deviations", "status.deviations.key", "status.deviations.page", "status.deviations.because"], "status-text", STATUSES, "description = \"We are validating the data.\"", "description = \"We are validating the data.\"\ndeviations = [{ key = \"description\", page = \"Validating\", because = \"A sentence.\" }]"),
    seen(&["status.since"], "status-lifecycle", STATUSES, "name = \"completed\"", "name = \"completed\"\nsince = 2026-02-01"),
    seen(&["status.changed", "status.changed.on", "status.changed.what"], "status-meaning", STATUSES, "name = \"completed\"", "name = \"completed\"\nchanged = [{ on = 2027-01-01, what = \"It covers more.\" }]"),
    seen(&["transition", "transition.from", "transition.to"], "transition-opened", STATUSES, "[[transition]]\nto = \"new\"", "[[transition]]\nfrom = \"new\"\nto = \"completed\"\nevent = \"Quick\"\nbasis = \"stated\"\nbecause = \"So it says.\"\n\n[[transition]]\nto = \"new\""),
    seen(&["transition.event"], "transition-text", STATUSES, "Workflow created", "A workflow is created"),
    seen(&["transition.basis"], "transition-text", STATUSES, "event = \"Data validated\"\nbasis = \"inferred\"", "event = \"Data validated\"\nbasis = \"stated\""),
    seen(&["transition.because"], "transition-text", STATUSES, "The page says of pending to wait for the next status.", "So it says."),
    seen(&["risk_code", "risk_code.number"], "risk-code-added", RISK_CODES, "risk_score = \"completed_high_risk\"", "risk_score = \"completed_high_risk\"\n\n[[risk_code]]\nnumber = 900\nname = \"no_risk\"\nrisk_score = \"completed_no_risk\""),
    seen(&["risk_code.name"], "risk-code-renamed", RISK_CODES, "\"low_risk\"", "\"little_risk\""),
    seen(&["risk_code.risk_score"], "risk-score", RISK_CODES, "completed_low_risk", "completed_little_risk"),
    seen(&["risk_code.remedy"], "risk-code-remedy", RISK_CODES, "completed_low_risk\"", "completed_low_risk\"\nremedy = \"no_action_stated\"\nbecause = \"So it is.\""),
    seen(&["risk_code.because"], "risk-code-text", RISK_CODES, "completed_low_risk\"", "completed_low_risk\"\nbecause = \"So it is.\""),
    seen(&["risk_code.since"], "risk-code-lifecycle", RISK_CODES, "number = 200", "number = 200\nsince = 2026-02-01"),
    seen(&["risk_code.changed", "risk_code.changed.on", "risk_code.changed.what"], "risk-code-meaning", RISK_CODES, "number = 200", "number = 200\nchanged = [{ on = 2027-01-01, what = \"It covers more.\" }]"),
    seen(&["remedy"], "remedy-added", REMEDIES, "meaning = \"The page states no action.\"", "meaning = \"The page states no action.\"\n\n[[remedy]]\nname = \"call_client\"\nkind = \"act\"\nmeaning = \"Call the client.\""),
    seen(&["remedy.kind"], "remedy-kind", REMEDIES, "kind = \"wait\"", "kind = \"act\""),
    seen(&["remedy.meaning"], "remedy-text", REMEDIES, "Wait until the case reports its next status.", "Wait."),
    seen(&["series", "series.number"], "series-renumbered", AML, "number = 100\nlast", "number = 99\nlast"),
    seen(&["series.last"], "series-range", DATA, "last = 1999", "last = 1899"),
    seen(&["series.name"], "series-renamed", AML, "\"aml_screening\"", "\"screening\""),
    seen(&["series.title"], "series-text", DATA, "\"Identity data\"", "\"Data\""),
    seen(&["series.statuses"], "series-statuses", DATA, "[\"pending\"]", "[\"completed\"]"),
    seen(&["series.risk_codes"], "series-risk-codes", AML, "[200, 500]", "[200]"),
    seen(&["series.disclosure"], "series-disclosure", AML, "\"internal\"", "\"client\""),
    seen(&["series.since"], "series-lifecycle", AML, "last = 199", "last = 199\nsince = 2026-02-01"),
    seen(&["series.changed", "series.changed.on", "series.changed.what"], "series-meaning", AML, "last = 199", "last = 199\nchanged = [{ on = 2027-01-01, what = \"It covers more.\" }]"),
    seen(&["series.retired", "series.retired.on", "series.retired.reason"], "series-retired", AML, "last = 199", "last = 199\nretired = { on = 2027-01-01, reason = \"Screened elsewhere.\", successor = 1000 }"),
    seen(&["code", "code.number"], "code-renumbered", AML, "number = 110", "number = 111"),
    seen(&["code.name"], "code-renamed", AML, "\"pep_hit\"", "\"politically_exposed\""),
    seen(&["code.statuses"], "code-statuses", AML, "name = \"pep_hit\"", "name = \"pep_hit\"\nstatuses = [\"pending\"]"),
    seen(&["code.risk_codes"], "code-risk-codes", AML, "\"unstated\"", "[500]"),
    seen(&["code.fields"], "code-fields", DATA, "[\"person.fullName\"]", "[\"person.fullName\", \"person.name\"]"),
    seen(&["code.disclosure"], "code-disclosure", DATA, "disclosure = \"internal\"\n", ""),
    seen(&["code.because"], "code-text", AML, "name = \"pep_hit\"", "name = \"pep_hit\"\nbecause = \"So it is.\""),
    seen(&["code.since"], "code-lifecycle", AML, "2026-06-01", "2026-07-01"),
    seen(&["code.changed", "code.changed.on", "code.changed.what"], "code-meaning", AML, "name = \"pep_hit\"", "name = \"pep_hit\"\nchanged = [{ on = 2027-01-01, what = \"It covers more.\" }]"),
    seen(&["code.retired"], "code-unretired", DATA, "retired = { on = 2027-02-01, reason = \"The page names the full name alone.\", successor = 1005 }\n", ""),
    seen(&["code.retired.on"], "code-lifecycle", DATA, "on = 2027-02-01", "on = 2027-02-02"),
    seen(&["code.retired.reason"], "code-lifecycle", DATA, "The page names the full name alone.", "Left out."),
    seen(&["code.retired.successor"], "code-lifecycle", DATA, "successor = 1005", "successor = 1022"),
    seen(&["code.guidance"], "guidance-added", AML, "description = \"PEP hit\"\n", "description = \"PEP hit\"\nremedy = \"no_action_stated\"\n\n[[code.guidance]]\ndescription = \"Relative of a PEP\"\n"),
    seen(&["code.guidance.condition"], "guidance-condition", DATA, "Where no selfie was sent", "Where none was sent"),
    seen(&["code.guidance.description"], "guidance-text", AML, "\"PEP hit\"", "\"Politically exposed\""),
    seen(&["code.guidance.action"], "guidance-text", DATA, "\"Upload a selfie.\"", "\"Send a selfie.\""),
    seen(&["code.guidance.action.sdk"], "guidance-text", DATA, "sdk = \"Wait for the next status.\"", "sdk = \"Wait.\""),
    seen(&["code.guidance.action.api"], "guidance-text", DATA, "api = \"Upload a new selfie.\"", "api = \"Again.\""),
    seen(&["code.guidance.remedy"], "guidance-remedy", DATA, "remedy = \"nothing_can_be_done\"", "remedy = \"upload_selfie\""),
    seen(&["code.guidance.remedy.sdk"], "guidance-remedy", DATA, "sdk = \"wait_for_next_status\"", "sdk = \"upload_selfie\""),
    seen(&["code.guidance.remedy.api"], "guidance-remedy", DATA, "api = \"upload_selfie\"", "api = \"update_identity_data\""),
    seen(&["code.guidance.because"], "guidance-text", AML, "description = \"PEP hit\"", "description = \"PEP hit\"\nbecause = \"So it is.\""),
    seen(&["code.guidance.deviations", "code.guidance.deviations.key"], "guidance-text", DATA, "deviations = [\n  { key = \"description\", page = \"Under-age client\", because = \"The page spells the word otherwise elsewhere.\" },\n]", ""),
    seen(&["code.guidance.deviations.page"], "guidance-text", DATA, "Under-age client", "Client under age"),
    seen(&["code.guidance.deviations.because"], "guidance-text", DATA, "The page spells the word otherwise elsewhere.", "A slip of the page."),
];

/// Keys of retirements that no row of the sound catalogue has: a row is added first.
#[rustfmt::skip]
const RETIRED_ROWS: &[(&[&str], &str, &str, &str, &str)] = &[
    (&["status.retired", "status.retired.on", "status.retired.reason", "status.retired.successor"], "status", STATUSES, "[[transition]]\nto = \"new\"", "[[status]]\nstatus = \"closed\"\nname = \"closed\"\ndescription = \"Closed.\"\nremedy = \"no_action_stated\"\ncdd_report = false\nexpects_codes = false\nrisk_codes = []\nfinal = { basis = \"stated\", because = \"So it says.\" }\nretired = { on = 2027-01-01, reason = \"Gone.\", successor = \"completed\" }\n\n[[transition]]\nto = \"new\""),
    (&["risk_code.retired", "risk_code.retired.on", "risk_code.retired.reason", "risk_code.retired.successor"], "risk-code", RISK_CODES, "risk_score = \"completed_high_risk\"", "risk_score = \"completed_high_risk\"\n\n[[risk_code]]\nnumber = 900\nname = \"no_risk\"\nrisk_score = \"completed_no_risk\"\nretired = { on = 2027-01-01, reason = \"Gone.\", successor = 200 }"),
    (&["series.retired.successor"], "series", AML, "last = 199", "last = 199\nretired = { on = 2027-01-01, reason = \"Gone.\", successor = 1000 }"),
];

/// Keys whose value stands in several files, so that the example of the kind of change edits them all.
const BY_EXAMPLE: &[(&str, &str)] = &[("remedy.name", "remedy-renamed")];

/// `accepted` is what a change is judged by, and `review` that someone has yet to look: neither is a change.
fn is_no_fact(key: &str) -> bool {
    key.split('.').any(|part| part == "accepted" || part == "review")
}

#[test]
fn every_key_of_the_model_is_looked_at() {
    let mut keys = BTreeSet::new();
    for file in FILES.iter().chain([&SERIES_FILE]) {
        // The keys of `source.toml` stand under no heading.
        let path = if file.path == SOURCE { "source." } else { "" };
        collect(&file.table, path, &mut keys);
    }
    keys.retain(|key| !is_no_fact(key));
    let rows = TABLE.iter().flat_map(|it| it.keys).chain(RETIRED_ROWS.iter().flat_map(|it| it.0));
    let rows = rows.chain(BY_EXAMPLE.iter().map(|(key, _)| key));
    let table: BTreeSet<_> = rows.map(|key| (*key).to_owned()).collect();
    assert_eq!(table, keys);
}

fn collect(shape: &'static Shape, path: &str, keys: &mut BTreeSet<String>) {
    for key in shape.keys {
        let path = format!("{path}{}", key.name);
        collect_below(&key.kind, &path, keys);
        keys.insert(path);
    }
}

fn collect_below(kind: &'static Kind, path: &str, keys: &mut BTreeSet<String>) {
    match kind {
        Kind::Table(shape) | Kind::Rows(shape) => collect(shape, &format!("{path}."), keys),
        Kind::List(item) => collect_below(item, path, keys),
        Kind::Either(one, other) => [one, other].into_iter().for_each(|kind| collect_below(kind, path, keys)),
        _ => (),
    }
}

#[test]
fn an_edit_of_each_key_is_told_as_its_kind_of_change() {
    for (number, Seen { keys, rule, file, before, after }) in TABLE.iter().enumerate() {
        let [old, new] = ["old", "new"].map(|version| Pair::sound(&format!("key-{number}-{version}")));
        make(&new, &json!([{ "file": file, "before": before, "after": after }]));
        rename_series_file(&new, file);
        let told = Pair { old, new }.rules();
        assert!(told.iter().any(|told| told == rule), "{keys:?}: {told:?}");
    }
}

#[test]
fn the_example_of_a_kind_of_change_edits_the_keys_that_are_left_to_it() {
    let rules = change_rules();
    for (key, id) in BY_EXAMPLE {
        let rule = rules.iter().find(|rule| rule["id"] == *id).expect("a kind of change");
        let key = key.rsplit('.').next().expect("a name");
        let edits = rule["edits"].as_array().expect("edits");
        assert!(
            edits.iter().any(|edit| edit["after"].as_str().is_some_and(|text| text.starts_with(&format!("{key} = "))))
        );
    }
}

/// A series file is named after the series' number and name.
fn rename_series_file(folder: &std::path::Path, file: &str) {
    let series = folder.join("catalogue/series");
    if !file.ends_with("100_aml_screening.toml") {
        return;
    }
    let path = folder.join("catalogue").join(file);
    let text = std::fs::read_to_string(&path).expect("the series");
    let value = |key: &str| {
        let line = text.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix(" = ")).expect("the key");
        line.trim_matches('"').to_owned()
    };
    let name = format!("{}_{}.toml", value("number"), value("name"));
    std::fs::rename(&path, series.join(name)).expect("the file can be renamed");
}

#[test]
fn an_edit_of_each_part_of_a_retirement_is_told() {
    for (number, (_, kind, file, before, after)) in RETIRED_ROWS.iter().enumerate() {
        let row = json!([{ "file": file, "before": before, "after": after }]);
        let parts = [("2027-01-01", "2027-01-02"), ("Gone.", "It is gone."), ("successor = ", "")];
        for (part, (was, is)) in parts.into_iter().enumerate() {
            let [old, new] = ["old", "new"].map(|version| Pair::sound(&format!("retired-{number}-{part}-{version}")));
            make(&old, &row);
            make(&new, &row);
            let (was, is) = if was == "successor = " {
                let (_, successor) = after.split_once(", successor = ").expect("a successor");
                let value = successor.split(' ').next().expect("its value");
                (format!(", successor = {value}"), is.to_owned())
            } else {
                (was.to_owned(), is.to_owned())
            };
            make(&new, &json!([{ "file": file, "before": was, "after": is }]));
            assert_eq!(Pair { old, new }.rules(), [format!("{kind}-lifecycle")]);
        }
    }
}

#[test]
fn an_edit_of_each_part_of_a_change_of_meaning_is_told() {
    let add = |words: &str| json!([{ "file": AML, "before": "last = 199", "after": format!("last = 199\n{words}") }]);
    // A new day that lies before the older catalogue's is one of which no news will tell.
    let later = [
        (CHANGED_LATER, ["news-missed", "series-meaning"].as_slice()),
        (CHANGED_IN_OTHER_WORDS, ["series-meaning"].as_slice()),
    ];
    for (number, (later, told)) in later.into_iter().enumerate() {
        let [old, new] = ["old", "new"].map(|version| Pair::sound(&format!("changed-{number}-{version}")));
        make(&old, &add(CHANGED));
        make(&new, &add(later));
        assert_eq!(Pair { old, new }.rules(), told);
    }
}
