//! `explain`: subjects as objects.

use idv_catalogue::{Remedy, RiskCode, Series, Status, StatusCode};

use super::*;

#[test]
fn each_kind_of_subject_is_as_it_was() {
    snapshot("explain-code.txt", &run_frozen(&["explain", "6002"]));
    snapshot("explain-code.json", &run_frozen(&["explain", "6002", "--format", "json"]));
    snapshot("explain-status.json", &run_frozen(&["explain", "new", "--format", "json"]));
    snapshot("explain-risk-code.json", &run_frozen(&["explain", "completed_low_risk", "--format", "json"]));
    snapshot("explain-series.json", &run_frozen(&["explain", "100 series", "--format", "json"]));
    snapshot("explain-remedy.json", &run_frozen(&["explain", "upload_poa_document_photo", "--format", "json"]));
}

#[test]
fn an_object_of_the_code_has_what_list_says_of_it_and_more() {
    let list = json(&run(&["list", "--format", "json"]));
    for listed in list.as_array().expect("an array") {
        let explained = json(&run(&["explain", &listed["status_code"].to_string(), "--format", "json"]));
        assert_eq!(explained[0]["row"], "status_code");
        for (name, value) in listed.as_object().expect("an object") {
            assert_eq!(explained[0][name], *value, "{name}");
        }
    }
}

#[test]
fn every_subject_can_be_asked_for_by_its_name() {
    let names = (StatusCode::ALL.iter().map(|it| ("status_code", it.name())))
        .chain(Status::ALL.iter().map(|it| ("status", it.as_str())))
        .chain(RiskCode::ALL.iter().map(|it| ("risk_code", it.name())))
        .chain(Series::ALL.iter().map(|it| ("series", it.name())))
        .chain(Remedy::ALL.iter().map(|it| ("remedy", it.name())));
    for (kind, name) in names {
        let output = run(&["explain", name, "--format", "json"]);
        let subjects = json(&output);
        let kinds: Vec<_> = subjects.as_array().expect("an array").iter().map(|it| it["row"].as_str()).collect();
        assert!(kinds.contains(&Some(kind)), "{name}: {kinds:?}");
        assert_eq!(output.status.code(), Some(CLEAN));
    }
}

#[test]
fn what_is_unknown_is_explained_where_it_disturbs_nobody() {
    snapshot("explain-unknown.txt", &run_frozen(&["explain", "3109"]));
    snapshot("explain-unknown.json", &run_frozen(&["explain", "3109", "--format", "json"]));
    snapshot("explain-slip.json", &run_frozen(&["--color", "always", "explain", "compelted", "--format", "json"]));
}
