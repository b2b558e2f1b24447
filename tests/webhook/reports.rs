//! What becomes of reports: what holds, what is asked for, and what is held.

use std::collections::{BTreeMap, BTreeSet};
use std::thread;

use idv_catalogue::{Case, Context, Integration, NextStep, StatusCode};
use serde_json::{Value, json};

use crate::processes::Service;

const CLEAN: &str =
    r#"{"verificationId": "a", "verificationStatus": "inconsistent_data", "statusCodes": [3105, 3204]}"#;

fn report(rest: &str) -> String {
    format!(r#"{{"verificationId": "a", "verificationStatus": {rest}}}"#)
}

/// Whether each report of the case `a` is new, and whether the case is held then.
fn taken(service: &Service, reports: &[&str]) -> Vec<(bool, bool)> {
    reports.iter().map(|report| service.taken("a", report)).collect()
}

fn finding_kinds(service: &Service, case: &str) -> Vec<Value> {
    let shown = service.get(&format!("/idv/{case}")).1;
    shown["decisions"][0]["decision"]["findings"]
        .as_array()
        .expect("findings")
        .iter()
        .map(|finding| finding["kind"].clone())
        // A code that a test posts may have been retired since.
        .filter(|kind| kind != "retired_code")
        .collect()
}

#[test]
fn what_must_be_done_next_is_in_the_tasks_with_the_decision_it_came_from() {
    let service = Service::new("clean");
    assert_eq!(service.post("a", CLEAN), (200, json!({ "kept": 1, "new": true, "held": false })));
    assert_eq!(service.folder.tasks("a"), ["create_new_workflow open", "upload_id_document open"]);
    let shown = service.get("/idv/a").1;
    let decision = &shown["decisions"][0]["decision"];
    assert_eq!(decision["case"]["statusCodes"], json!([3105, 3204]));
    let message = &decision["client_messages"][0];
    let guidance = StatusCode::IdDocumentExpired.guidance()[0];
    assert_eq!(message["description"], guidance.description());
    assert_eq!(message["action"], json!(guidance.action(Integration::Api)));
    let task = &shown["tasks"][0];
    assert_eq!((&task["step"], &task["state"]), (&json!("create_new_workflow"), &json!("open")));
    assert_eq!((&task["decision"], &shown["holds"]), (&json!(1), &json!(1)));
    assert_eq!((&shown["verificationId"], &shown["held"], &shown["version"]), (&json!("a"), &json!(false), &json!(1)));
}

#[test]
fn a_code_of_tomorrow_and_a_status_of_tomorrow_are_accepted_and_ask_for_a_person() {
    let service = Service::new("tomorrow");
    let code = r#"{"verificationId": "a", "verificationStatus": "inconsistent_data", "statusCodes": [3999]}"#;
    let status = r#"{"verificationId": "b", "verificationStatus": "on_hold", "riskCode": 700, "since": {}}"#;
    assert_eq!(service.taken("a", code), (true, true));
    assert_eq!(service.taken("b", status), (true, true));
    assert_eq!(service.folder.tasks("a"), ["ask_a_person open", "create_new_workflow held"]);
    assert_eq!(service.folder.tasks("b"), ["ask_a_person open"]);
    assert_eq!(finding_kinds(&service, "b"), ["unknown_status", "unknown_risk_code"]);
    assert_eq!(service.metric("idv_unknown_codes_total"), Some(3));
    assert_eq!(service.metric("idv_contradictions_total"), Some(2));
    assert_eq!(service.metric("idv_cases_held"), Some(2));
}

#[test]
fn codes_are_read_from_strings_of_digits_and_null_is_no_codes() {
    let service = Service::new("digits");
    let digits = r#"{"verificationStatus": "completed", "statusCodes": ["4110"], "riskCode": "500"}"#;
    // As some senders do, with a mark that tells the order of bytes.
    let null = "\u{feff}{\"verificationStatus\": \"new\", \"statusCodes\": null, \"riskCode\": null}";
    assert_eq!(service.taken("a", digits), (true, true));
    assert_eq!(service.taken("b", null), (true, false));
    assert_eq!(
        service.folder.tasks("a"),
        ["download_cdd_report held", "refuse_or_escalate open", "report_to_compliance open"]
    );
    assert_eq!(service.folder.tasks("b"), ["upload_identity_data_and_files open"]);
}

#[test]
fn what_is_odd_in_a_report_is_told_and_a_person_looks_first() {
    let service = Service::new("odd");
    let odd = r#"{"verificationStatus": "pending", "statusCodes": [1000, true], "codes": "4110"}"#;
    assert_eq!(service.taken("a", odd), (true, true));
    assert_eq!(finding_kinds(&service, "a"), ["unreadable", "look_alike"]);
    assert_eq!(service.folder.tasks("a"), ["ask_a_person open", "wait_for_next_status held"]);
}

#[test]
fn json_that_is_no_report_of_a_verification_is_taken_and_for_a_person() {
    let service = Service::new("not_understood");
    let bodies = [
        "[]",
        "7",
        r#"{"verificationId": "0"}"#,
        r#"{"verificationStatus": "pending", "verificationStatus": "completed"}"#,
        &format!("{}{}", "[".repeat(5000), "]".repeat(5000)),
        r#"{"type": "CLIENT_AUTHENTICATION", "verificationStatus": "completed", "statusCodes": [3000]}"#,
        r#"{"documentAuthentication": {}, "verificationStatus": "completed", "riskCode": 200}"#,
    ];
    for (number, body) in bodies.iter().enumerate() {
        let case = number.to_string();
        assert_eq!(service.taken(&case, body), (true, true), "{body}");
        assert_eq!(service.folder.tasks(&case), ["ask_a_person open"], "{body}");
        assert_eq!(finding_kinds(&service, &case), ["unknown_status", "unreadable"], "{body}");
    }
    assert_eq!(service.folder.bodies(), bodies.map(|body| body.as_bytes().to_vec()));
    // Nobody is asked about what is not ours.
    assert_eq!(service.folder.query::<i64>("SELECT COUNT(*) FROM status_requests"), [0]);
}

#[test]
fn what_is_not_understood_does_not_stand_in_the_way_of_what_is() {
    let service = Service::new("beside");
    let clean = report(r#""completed", "riskCode": 200"#);
    assert_eq!(taken(&service, &[&clean, r#"{"type": "clientAuthentication"}"#]), [(true, false), (true, true)]);
    assert_eq!(service.folder.tasks("a"), ["ask_a_person open", "download_cdd_report held"]);
    assert_eq!(service.folder.status("a"), "completed");
    assert_eq!(service.release("a", &json!({ "by": "A. Nalyst", "version": 2 })), 204);
    assert_eq!(service.folder.tasks("a"), ["ask_a_person open", "download_cdd_report open"]);
}

#[test]
fn a_body_that_names_another_case_is_about_the_case_of_the_address_and_for_a_person() {
    let service = Service::new("another");
    for (case, field) in [("a", r#""verificationId": "b""#), ("c", r#""workflow_id": 7"#)] {
        let body = format!(r#"{{{field}, "verificationStatus": "new"}}"#);
        assert_eq!(service.taken(case, &body), (true, true));
        assert_eq!(finding_kinds(&service, case), ["disagreement"]);
    }
    assert_eq!(service.get("/idv/b").0, 404);
    assert_eq!(service.taken("d", r#"{"verificationId": "d", "workflowId": null, "status": "new"}"#), (true, false));
}

#[test]
fn identifiers_are_taken_as_they_are() {
    let service = Service::new("identifiers");
    let long = "x".repeat(20_000);
    for id in ["%C3%A9%E2%82%AC", "a%2Fb", "a%20b%27--", "%00", "..%2F..", "a%25b", "%0Alevel=info", &long] {
        assert_eq!(service.taken(id, r#"{"verificationStatus": "new"}"#), (true, false), "{id}");
        let (status, shown) = service.get(&format!("/idv/{id}"));
        assert_eq!((status, &shown["version"]), (200, &json!(1)), "{id}");
    }
    let ids: Vec<String> = service.folder.query("SELECT id FROM cases ORDER BY rowid");
    assert_eq!(ids, ["é€", "a/b", "a b'--", "\0", "../..", "a%b", "\nlevel=info", &long]);
}

#[test]
fn a_duplicate_is_accepted_and_not_acted_on_again() {
    let service = Service::new("duplicate");
    // The same report, written in another way.
    let again = r#"{"statusCodes":[3105, 3204],"verificationStatus":"inconsistent_data","at":"noon"}"#;
    assert_eq!(taken(&service, &[CLEAN, CLEAN, again]), [(true, false), (false, false), (false, false)]);
    assert_eq!(service.folder.bodies(), [CLEAN, CLEAN, again].map(|body| body.as_bytes().to_vec()));
    assert_eq!(service.folder.state().tasks.len(), 2);
    assert_eq!(service.metric(r#"idv_reports_total{delivery="notification",status="inconsistent_data"}"#), Some(3));
    // What is done is not asked for again, by a duplicate or by another report.
    assert_eq!(service.folder.execute("UPDATE tasks SET done_at = 1 WHERE state = 'open'"), 2);
    let fuller = report(r#""inconsistent_data", "statusCodes": [3105, 3204, 3205]"#);
    assert_eq!(taken(&service, &[CLEAN, &fuller]), [(false, false), (true, false)]);
    let done: Vec<i64> = service.folder.query("SELECT done_at FROM tasks WHERE done_at IS NOT NULL");
    assert_eq!(done, [1, 1]);
}

#[test]
fn a_late_report_does_not_replace_the_newer_one() {
    let completed = report(r#""completed", "riskCode": 200"#);
    let pending = report(r#""pending", "statusCodes": [1000]"#);
    let new = report(r#""new""#);
    let service = Service::new("late");
    assert_eq!(
        taken(&service, &[&completed, &pending, &new, &completed]),
        [(true, false), (true, false), (true, false), (false, false)]
    );
    assert_eq!(service.folder.status("a"), "completed");
    assert_eq!(
        service.folder.tasks("a"),
        ["download_cdd_report open", "upload_identity_data_and_files overtaken", "wait_for_next_status overtaken"]
    );
}

#[test]
fn what_is_missing_in_a_notification_is_waited_for() {
    let service = Service::new("waited_for");
    assert_eq!(taken(&service, &[&report(r#""completed""#)]), [(true, false)]);
    assert_eq!(service.folder.tasks("a"), ["download_cdd_report waiting"]);
}

#[test]
fn what_cannot_both_be_so_is_held() {
    let service = Service::new("impossible");
    let invalid = report(r#""invalid_data", "statusCodes": [1034]"#);
    let completed = report(r#""completed", "riskCode": 200"#);
    assert_eq!(taken(&service, &[&invalid, &completed, &invalid]), [(true, false), (true, true), (false, true)]);
    let one = r#"{"verificationStatus": "inconsistent_data", "statusCodes": [3105]}"#;
    let other = r#"{"verificationStatus": "inconsistent_data", "statusCodes": [3204]}"#;
    assert_eq!([one, other].map(|body| service.taken("b", body)), [(true, false), (true, true)]);
    assert!(service.folder.tasks("b").iter().all(|task| !task.ends_with(" open")));
}

#[test]
fn what_is_grave_and_late_is_for_a_person_and_holds_the_case_though_it_is_acted_on_no_more() {
    let completed = report(r#""completed", "riskCode": 200"#);
    let late = report(r#""pending", "statusCodes": [1000, 5100]"#);
    let service = Service::new("late_and_grave");
    assert_eq!(taken(&service, &[&completed, &late, &late]), [(true, false), (true, true), (false, true)]);
    assert_eq!(
        service.folder.tasks("a"),
        [
            "ask_a_person open",
            "download_cdd_report held",
            "treat_as_suspected_fraud open",
            "wait_for_next_status overtaken"
        ]
    );
    assert_eq!(service.folder.status("a"), "completed");
}

#[test]
fn of_two_reports_with_the_same_status_the_fuller_one_holds() {
    let fuller = report(r#""invalid_data", "statusCodes": [1004, 1022]"#);
    let poorer = report(r#""invalid_data", "statusCodes": [1004]"#);
    for (name, order) in [("fuller", [&fuller, &poorer]), ("poorer", [&poorer, &fuller])] {
        let service = Service::new(name);
        assert_eq!(taken(&service, &[order[0], order[1]]), [(true, false), (true, false)]);
        let holds = service.folder.state().cases[0][4]["case"]["statusCodes"].clone();
        assert_eq!(holds, json!([1004, 1022]));
    }
}

#[test]
fn what_is_graver_holds_and_is_held_until_a_person_releases_it() {
    let harmless = report(r#""completed", "statusCodes": [100, 110], "riskCode": 200"#);
    let graver = report(r#""completed", "statusCodes": [4110], "riskCode": 500"#);
    let service = Service::new("graver");
    assert_eq!(taken(&service, &[&harmless, &graver, &harmless]), [(true, false), (true, true), (false, true)]);
    let held = ["download_cdd_report held", "refuse_or_escalate open", "report_to_compliance open"];
    assert_eq!(service.folder.tasks("a"), held);

    let by = |version: i64| json!({ "by": "A. Nalyst", "version": version });
    // Whoever has not seen the graver report cannot release it.
    assert_eq!(service.release("a", &by(1)), 409);
    for nobody in [json!({}), json!({ "by": " ", "version": 2 }), json!({ "version": 2 }), json!([])] {
        assert_eq!(service.release("a", &nobody), 422);
    }
    assert_eq!(service.release("b", &by(1)), 409);
    assert_eq!(service.folder.tasks("a"), held);
    assert_eq!(service.release("a", &by(2)), 204);
    assert_eq!(service.release("a", &by(2)), 409);
    assert_eq!(service.folder.tasks("a")[0], "download_cdd_report open");

    let shown = service.get("/idv/a").1;
    let release = &shown["releases"][0];
    assert_eq!((&release["by"], &release["version"], &shown["held"]), (&json!("A. Nalyst"), &json!(2), &json!(false)));
    assert!(release["at"].as_i64().is_some_and(|at| at > 1_700_000_000_000));

    // What comes again stays released; what is new and grave is held anew.
    let graver_still = report(r#""completed", "statusCodes": [4110, 5100], "riskCode": 500"#);
    assert_eq!(taken(&service, &[&graver, &graver_still]), [(false, false), (true, true)]);
    assert_eq!(service.folder.tasks("a")[0], "download_cdd_report held");
    let (folder, _) = service.kill();
    let service = folder.start();
    assert_eq!(service.taken("a", &graver), (false, true));
    assert_eq!(service.get("/idv/a").1["releases"][0]["by"], "A. Nalyst");
}

/// Reports of every kind: harmless, incomplete, grave, contradictory, unknown, and no report.
const REPORTS: [&str; 9] = [
    r#""verificationStatus": "pending", "statusCodes": [1000]"#,
    r#""verificationStatus": "pending", "statusCodes": [9999]"#,
    r#""verificationStatus": "completed", "riskCode": 200"#,
    r#""verificationStatus": "completed", "statusCodes": [100]"#,
    r#""verificationStatus": "completed", "statusCodes": [4110], "riskCode": 500"#,
    r#""verificationStatus": "completed", "statusCodes": [4110, 5100], "riskCode": 500"#,
    r#""verificationStatus": "inconsistent_data", "statusCodes": [3105]"#,
    r#""verificationStatus": "on_hold""#,
    r#""type": "clientAuthentication""#,
];

#[test]
fn whatever_the_order_of_up_to_three_reports_the_state_is_the_same_and_what_any_asks_of_a_person_is_asked() {
    // What comes again is known, whatever came between.
    let is_each_once = |order: &Vec<usize>| order.iter().collect::<BTreeSet<_>>().len() == order.len();
    let mut orders = BTreeSet::new();
    for one in 0..REPORTS.len() {
        for two in 0..REPORTS.len() {
            for three in 0..REPORTS.len() {
                orders.extend([vec![one], vec![one, two], vec![one, two, three]].into_iter().filter(is_each_once));
            }
        }
    }
    let orders: Vec<_> = orders.into_iter().collect();
    let service = Service::new("orders");
    let case_of = |order: &[usize]| order.iter().map(ToString::to_string).collect::<Vec<_>>().join("-");
    thread::scope(|scope| {
        for part in orders.chunks(orders.len().div_ceil(16)) {
            let service = &service;
            scope.spawn(move || {
                for order in part {
                    for report in order {
                        service.taken(&case_of(order), &format!("{{{}}}", REPORTS[*report]));
                    }
                }
            });
        }
    });
    let state = service.folder.state();
    let mut of_case: BTreeMap<&str, Vec<&[Value]>> = BTreeMap::new();
    for row in state.tasks.iter().chain(&state.cases) {
        let row = row.as_array().expect("a row");
        of_case.entry(row[0].as_str().expect("an identifier")).or_default().push(&row[1..]);
    }
    let mut of_set: BTreeMap<BTreeSet<usize>, &Vec<&[Value]>> = BTreeMap::new();
    let context = Context::notification(Integration::Api);
    for order in &orders {
        let (set, rows) = (order.iter().copied().collect::<BTreeSet<_>>(), &of_case[case_of(order).as_str()]);
        assert_eq!(of_set.entry(set.clone()).or_insert(rows), &rows, "{order:?}");
        let reports = set.iter().filter_map(|report| serde_json::from_str(&format!("{{{}}}", REPORTS[*report])).ok());
        let steps: Vec<_> = reports.flat_map(|report: Case| report.next_steps(context)).collect();
        let asked: Vec<_> = steps.iter().filter(|step| NextStep::is_for_a_person(step)).collect();
        for step in &asked {
            let is_asked = |row: &&[Value]| row[0] == step.what().to_string() && row[2] == "open";
            assert!(rows.iter().any(is_asked), "{order:?} {}", step.what());
        }
        let is_held = rows.last().expect("the case")[1] == 1;
        assert!(is_held || asked.is_empty(), "{order:?}");
        // Of a case that is held nothing is done but what is for a person.
        let is_open = |row: &&[Value]| row.len() == 6 && row[1] == 0 && row[2] == "open";
        assert!(!is_held || !rows.iter().any(is_open), "{order:?}");
    }
}

#[test]
fn internal_codes_leave_no_trace_in_what_the_client_may_be_told() {
    let service = Service::new("internal");
    let told = |case: &str, codes: &str| {
        service.taken(case, &format!(r#"{{"verificationStatus": "inconsistent_data", "statusCodes": [{codes}]}}"#));
        service.get(&format!("/idv/{case}")).1["decisions"][0]["decision"]["client_messages"].clone()
    };
    // AML screening, an ID document number already used, a suspicion, a fraud finding, and a code of tomorrow.
    let with = told("with", "100, 1036, 3204, 3540, 5000, 3999");
    assert_eq!(with, told("without", "3204"));
    assert_eq!(with.as_array().map(Vec::len), Some(1));
}
