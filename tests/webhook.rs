//! The example `webhook` as its users run it: a process of its own, posted to over HTTP.

#![cfg(feature = "serde")]
#![allow(deprecated, reason = "a code that is named here may be retired")]

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Shutdown, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, ExitStatus, Stdio};
use std::sync::OnceLock;
use std::thread::{self, JoinHandle};
use std::time::Duration;
use std::{fs, io};

use idv_catalogue::{Case, Context, Integration, NextStep, StatusCode};
use serde_json::{Value, json};
use ureq::{Agent, AsSendBody, SendBody};

const LIMIT: usize = 64 * 1024;

const CLEAN: &str =
    r#"{"verificationId": "6e1ac7c7", "verificationStatus": "inconsistent_data", "statusCodes": [3105, 3204]}"#;

/// What the log says of a code that the client may be told about, in the words of today's catalogue.
fn client_line(case: &str, code: StatusCode) -> String {
    let guidance = code.guidance()[0];
    let action = guidance.action(Integration::Api).expect("an action");
    let description = guidance.description();
    format!(r#"level=info event=client post=1 case="{case}" code={code} client="{description}" action="{action}""#)
}

#[test]
fn a_clean_case_is_accepted_and_the_log_says_what_to_do() {
    let server = Server::start("clean");
    assert_eq!(server.post(CLEAN), (200, json!({ "kept": 1, "succession": "first" })));
    let left = server.stop();
    assert_eq!(
        left.log,
        [
            r#"level=info event=report post=1 case="6e1ac7c7" succession=first holds=true held=false status="inconsistent_data" codes=3105,3204 risk_code="#,
            r#"level=info event=step post=1 case="6e1ac7c7" step=create_new_workflow reasons="status inconsistent_data; status code 3105""#,
            r#"level=info event=step post=1 case="6e1ac7c7" step=upload_id_document reasons="status code 3204""#,
            &client_line("6e1ac7c7", StatusCode::IdDocumentExpired),
        ]
    );
    assert_eq!(left.journal, kept(&[CLEAN]));
}

#[test]
fn a_code_of_tomorrow_and_a_status_of_tomorrow_are_accepted_and_ask_for_a_person() {
    let code = r#"{"verificationId": "code", "verificationStatus": "inconsistent_data", "statusCodes": [3999]}"#;
    let status = r#"{"verificationId": "status", "verificationStatus": "on_hold", "riskCode": 700, "since": {}}"#;
    let server = Server::start("tomorrow");
    assert_eq!(server.post(code), (200, json!({ "kept": 1, "succession": "first" })));
    assert_eq!(server.post(status), (200, json!({ "kept": 2, "succession": "first" })));
    let left = server.stop();
    assert_eq!(
        left.log,
        [
            r#"level=info event=report post=1 case="code" succession=first holds=true held=true status="inconsistent_data" codes=3999 risk_code="#,
            r#"level=warn event=finding post=1 case="code" kind=unknown_code finding="status code 3999 is not in the catalogue; its number is of series 3000 (Sendbacks)""#,
            r#"level=warn event=step post=1 case="code" step=ask_a_person reasons="unknown status code 3999""#,
            r#"level=info event=step post=1 case="code" step=create_new_workflow reasons="status inconsistent_data""#,
            r#"level=info event=report post=2 case="status" succession=first holds=true held=true status="on_hold" codes= risk_code=700"#,
            r#"level=warn event=finding post=2 case="status" kind=unknown_status finding="status \"on_hold\" is not in the catalogue""#,
            r#"level=warn event=finding post=2 case="status" kind=unknown_risk_code finding="risk code 700 is not in the catalogue""#,
            r#"level=warn event=step post=2 case="status" step=ask_a_person reasons="unknown status \"on_hold\"; unknown risk code 700""#,
        ]
    );
    assert_eq!(left.journal, kept(&[code, status]));
}

#[test]
fn codes_are_read_from_strings_of_digits_and_null_is_no_codes() {
    let digits =
        r#"{"verificationId": "a", "verificationStatus": "completed", "statusCodes": ["4110"], "riskCode": "500"}"#;
    let null = r#"{"verificationId": "b", "verificationStatus": "new", "statusCodes": null, "riskCode": null}"#;
    let server = Server::start("digits");
    assert_eq!(server.post(digits), (200, json!({ "kept": 1, "succession": "first" })));
    assert_eq!(server.post(null), (200, json!({ "kept": 2, "succession": "first" })));
    let left = server.stop();
    assert_eq!(
        left.log,
        [
            r#"level=info event=report post=1 case="a" succession=first holds=true held=true status="completed" codes=4110 risk_code=500"#,
            r#"level=warn event=step post=1 case="a" step=report_to_compliance reasons="status code 4110""#,
            r#"level=warn event=step post=1 case="a" step=refuse_or_escalate reasons="risk code 500""#,
            r#"level=info event=step post=1 case="a" step=download_cdd_report reasons="status completed""#,
            r#"level=info event=report post=2 case="b" succession=first holds=true held=false status="new" codes= risk_code="#,
            r#"level=info event=step post=2 case="b" step=upload_identity_data_and_files reasons="status new""#,
        ]
    );
    assert_eq!(left.journal, kept(&[digits, null]));
}

#[test]
fn what_is_odd_in_a_report_is_told_and_a_person_looks_first() {
    let body =
        r#"{"verificationId": "a", "verificationStatus": "pending", "statusCodes": [1000, true], "codes": "4110"}"#;
    let server = Server::start("odd");
    assert_eq!(server.post(body), (200, json!({ "kept": 1, "succession": "first" })));
    let left = server.stop();
    assert_eq!(
        left.log[..3],
        [
            r#"level=info event=report post=1 case="a" succession=first holds=true held=true status="pending" codes=1000 risk_code="#,
            r#"level=warn event=finding post=1 case="a" kind=unreadable finding="statusCodes[1] cannot be read: true""#,
            r#"level=warn event=finding post=1 case="a" kind=look_alike finding="codes was not read, and looks like a field of the case: \"4110\"""#,
        ]
    );
    assert!(left.log[3].contains("step=ask_a_person"), "{:?}", left.log);
}

#[test]
fn what_cannot_be_read_is_refused_with_a_reason_and_kept() {
    let cut_short = r#"{"verificationId": "6e1ac7c7", "verific"#;
    let wrong_id = r#"{"verificationId": 7, "verificationStatus": "pending"}"#;
    let twice = r#"{"verificationId": "a", "verificationStatus": "pending", "verificationStatus": "completed"}"#;
    let no_status = r#"{"verificationId": "a"}"#;
    let server = Server::start("refused");
    let syntax = "Failed to parse the request body as JSON";
    let fields = "Failed to deserialize the JSON body into the target type";
    let refused = |post: u64, error: String| json!({ "kept": post, "error": error });
    assert_eq!(
        [cut_short, "", wrong_id, twice, no_status].map(|body| server.post(body)),
        [
            (400, refused(1, format!("{syntax}: EOF while parsing a string at line 1 column 39"))),
            (400, refused(2, format!("{syntax}: EOF while parsing a value at line 1 column 0"))),
            (
                422,
                refused(
                    3,
                    format!(
                        "{fields}: verificationId: invalid type: integer `7`, expected a string at line 1 column 20"
                    )
                )
            ),
            (422, refused(4, format!("{fields}: duplicate field `verificationStatus` at line 1 column 91"))),
            (422, refused(5, format!("{fields}: missing field `verificationStatus` at line 1 column 23"))),
        ]
    );
    let left = server.stop();
    assert_eq!(
        left.log[1],
        format!(
            "level=warn event=refused post=2 answer=400 error=\"{syntax}: EOF while parsing a value at line 1 column 0\""
        )
    );
    assert_eq!(left.log.len(), 5);
    assert_eq!(left.journal, kept(&[cut_short, "", wrong_id, twice, no_status]));
}

#[test]
fn a_body_that_is_not_utf_8_is_kept_to_the_byte() {
    let server = Server::start("not_utf_8");
    let error = "Failed to parse the request body as JSON: invalid unicode code point at line 1 column 3";
    assert_eq!(server.post(b"{\"\xff\": 0}"), (400, json!({ "kept": 1, "error": error })));
    assert_eq!(server.stop().journal, [json!({ "sequence": 1, "hex": "7b22ff223a20307d" })]);
}

#[test]
fn a_body_up_to_the_limit_is_read_and_of_a_longer_one_the_beginning_is_kept() {
    let padded = |length: usize| CLEAN.to_owned() + &" ".repeat(length - CLEAN.len());
    // The limit comes between the two bytes of a letter.
    let letters = format!("\"{}\"", "\u{e9}".repeat(LIMIT));
    let server = Server::start("limit");
    let too_long = |post: u64| (413, json!({ "kept": post, "error": "the body exceeds 65536 bytes" }));
    assert_eq!(server.post(&padded(LIMIT)), (200, json!({ "kept": 1, "succession": "first" })));
    assert_eq!(server.post(&padded(LIMIT + 1)), too_long(2));
    assert_eq!(server.post(&letters), too_long(3));
    // Nothing announces how long this one is.
    let chunked = server.send("application/json", SendBody::from_reader(&mut padded(3 * LIMIT).as_bytes()));
    assert_eq!(chunked.expect("an answer"), too_long(4));
    // So long that the server ends the connection, and whoever posted it may or may not come to see the answer.
    let _ = server.send("application/json", &vec![b'x'; 200 * LIMIT]);
    let left = server.stop();
    assert_eq!(left.log[4], "level=warn event=refused post=2 answer=413 error=\"the body exceeds 65536 bytes\"");
    let hex = |bytes: &[u8]| bytes.iter().fold(String::new(), |hex, byte| hex + &format!("{byte:02x}"));
    let expected = [
        json!({ "sequence": 1, "body": padded(LIMIT) }),
        json!({ "sequence": 2, "body": padded(LIMIT), "cut": "at_limit" }),
        json!({ "sequence": 3, "hex": hex(&letters.as_bytes()[..LIMIT]), "cut": "at_limit" }),
        json!({ "sequence": 4, "body": padded(LIMIT), "cut": "at_limit" }),
        json!({ "sequence": 5, "body": "x".repeat(LIMIT), "cut": "at_limit" }),
    ];
    // Compared without printing half a megabyte.
    assert!(left.journal == expected, "the journal holds other bodies");
}

#[test]
fn a_duplicate_is_accepted_and_not_acted_on_again() {
    // The same report, the codes in another order.
    let again =
        r#"{"statusCodes": [3204, 3105], "verificationStatus": "inconsistent_data", "verificationId": "6e1ac7c7"}"#;
    let server = Server::start("duplicate");
    assert_eq!(server.post(CLEAN), (200, json!({ "kept": 1, "succession": "first" })));
    assert_eq!(server.post(CLEAN), (200, json!({ "kept": 2, "succession": "same" })));
    assert_eq!(server.post(again), (200, json!({ "kept": 3, "succession": "same" })));
    let left = server.stop();
    assert_eq!(
        left.log[4..],
        [
            r#"level=info event=report post=2 case="6e1ac7c7" succession=same holds=false held=false status="inconsistent_data" codes=3105,3204 risk_code="#,
            r#"level=info event=report post=3 case="6e1ac7c7" succession=same holds=false held=false status="inconsistent_data" codes=3204,3105 risk_code="#,
        ]
    );
    assert_eq!(left.journal, kept(&[CLEAN, CLEAN, again]));
}

#[test]
fn a_late_report_does_not_replace_the_newer_one() {
    let completed = r#"{"verificationId": "a", "verificationStatus": "completed", "riskCode": 200}"#;
    let pending = r#"{"verificationId": "a", "verificationStatus": "pending", "statusCodes": [1000]}"#;
    let new = r#"{"verificationId": "a", "verificationStatus": "new"}"#;
    let server = Server::start("late");
    let successions = [new, completed, pending, completed].map(|body| server.succession(body));
    assert_eq!(successions, ["first", "ahead", "out_of_date", "same"]);
    let left = server.stop();
    assert_eq!(
        left.log[2..],
        [
            r#"level=info event=report post=2 case="a" succession=ahead holds=true held=false status="completed" codes= risk_code=200"#,
            r#"level=info event=step post=2 case="a" step=download_cdd_report reasons="status completed""#,
            r#"level=info event=report post=3 case="a" succession=out_of_date holds=false held=false status="pending" codes=1000 risk_code="#,
            r#"level=info event=report post=4 case="a" succession=same holds=false held=false status="completed" codes= risk_code=200"#,
        ]
    );
    assert_eq!(left.journal, kept(&[new, completed, pending, completed]));
}

#[test]
fn an_impossible_report_is_an_error_in_the_log_and_changes_nothing() {
    let invalid = r#"{"verificationId": "a", "verificationStatus": "invalid_data", "statusCodes": [1034]}"#;
    let completed = r#"{"verificationId": "a", "verificationStatus": "completed", "riskCode": 200}"#;
    let server = Server::start("impossible");
    let successions = [invalid, completed, invalid].map(|body| server.succession(body));
    assert_eq!(successions, ["first", "impossible", "same"]);
    let log = server.stop().log;
    let loud: Vec<_> = log.iter().filter(|line| line.starts_with("level=error ")).collect();
    let expected = r#"level=error event=report post=2 case="a" succession=impossible holds=false held=true status="completed" codes= risk_code=200"#;
    assert_eq!(loud, [expected]);
}

#[test]
fn what_is_grave_and_late_is_for_a_person_and_holds_the_case_though_it_is_acted_on_no_more() {
    let completed = r#"{"verificationId": "a", "verificationStatus": "completed", "riskCode": 200}"#;
    let late = r#"{"verificationId": "a", "verificationStatus": "pending", "statusCodes": [1000, 5100]}"#;
    let server = Server::start("late_and_grave");
    let successions = [completed, late, late, completed].map(|body| server.succession(body));
    assert_eq!(successions, ["first", "out_of_date", "out_of_date", "same"]);
    let log = server.stop().log;
    let of_late: Vec<_> = log.iter().filter(|line| line.contains(" post=2 ") && !line.contains("=finding ")).collect();
    assert_eq!(
        of_late,
        [
            r#"level=error event=report post=2 case="a" succession=out_of_date holds=false held=true status="pending" codes=1000,5100 risk_code="#,
            r#"level=warn event=step post=2 case="a" step=ask_a_person reasons="status code 5100 cannot accompany pending; it accompanies completed""#,
            r#"level=warn event=step post=2 case="a" step=treat_as_suspected_fraud reasons="status code 5100""#,
        ]
    );
    assert!(log.iter().any(|line| line.contains("succession=same holds=false held=true")), "{log:?}");
}

/// Reports of every kind: harmless, incomplete, grave, contradictory and unknown.
const REPORTS: [&str; 8] = [
    r#""verificationStatus": "pending", "statusCodes": [1000]"#,
    r#""verificationStatus": "pending", "statusCodes": [9999]"#,
    r#""verificationStatus": "completed", "riskCode": 200"#,
    r#""verificationStatus": "completed", "statusCodes": [100]"#,
    r#""verificationStatus": "completed", "statusCodes": [4110], "riskCode": 500"#,
    r#""verificationStatus": "completed", "statusCodes": [4110, 5100], "riskCode": 500"#,
    r#""verificationStatus": "inconsistent_data", "statusCodes": [3105]"#,
    r#""verificationStatus": "on_hold""#,
];

#[test]
fn whatever_the_order_of_up_to_three_reports_what_any_asks_of_a_person_is_asked_and_holds_the_case() {
    let orders = (0..REPORTS.len()).flat_map(|one| {
        let pairs = (0..REPORTS.len()).flat_map(move |two| (0..REPORTS.len()).map(move |three| vec![one, two, three]));
        [vec![one]].into_iter().chain((0..REPORTS.len()).map(move |two| vec![one, two])).chain(pairs)
    });
    let orders: Vec<_> = orders.collect();
    let server = Server::start("orders");
    for (case, order) in orders.iter().enumerate() {
        for report in order {
            server.post(&format!(r#"{{"verificationId": "case {case}", {}}}"#, REPORTS[*report]));
        }
    }
    let log = server.stop().log;
    let mut lines_of = vec![Vec::new(); orders.len()];
    for line in &log {
        let case =
            line.split_once(r#" case="case "#).and_then(|(_, rest)| rest.split_once('"')?.0.parse::<usize>().ok());
        if let Some(case) = case {
            lines_of[case].push(line);
        }
    }
    let context = Context::notification(Integration::Api);
    for (order, lines) in orders.iter().zip(lines_of) {
        let reports = order.iter().map(|report| serde_json::from_str::<Case>(&format!("{{{}}}", REPORTS[*report])));
        let reports: Vec<_> = reports.collect::<Result<_, _>>().expect("reports");
        let steps = reports.iter().flat_map(|report| report.next_steps(context));
        let asked: Vec<_> = steps.filter(NextStep::is_for_a_person).map(|step| step.what().to_string()).collect();
        for step in &asked {
            assert!(lines.iter().any(|line| line.contains(&format!(" step={step} "))), "{step}: {lines:?}");
        }
        let last = lines.iter().rfind(|line| line.contains(" event=report ")).expect("a report");
        assert!(asked.is_empty() || last.contains(" held=true "), "{lines:?}");
        // Nobody is called where all is well: the same, or one that comes next or late, of which none asks for a person.
        let is_loud = lines.iter().any(|line| line.starts_with("level=error "));
        assert!(is_loud || !asked.is_empty() || last.contains(" held=false "), "{lines:?}");
    }
}

#[test]
fn of_a_report_that_does_not_hold_nothing_is_done_and_the_client_is_told_nothing() {
    let one = r#"{"verificationId": "a", "verificationStatus": "inconsistent_data", "statusCodes": [3105]}"#;
    let different = r#"{"verificationId": "a", "verificationStatus": "inconsistent_data", "statusCodes": [3204]}"#;
    let impossible = r#"{"verificationId": "a", "verificationStatus": "invalid_data", "statusCodes": [1004]}"#;
    let server = Server::start("does_not_hold");
    let successions = [one, different, impossible].map(|body| server.succession(body));
    assert_eq!(successions, ["first", "different", "impossible"]);
    let log = server.stop().log;
    let events: Vec<_> =
        log.iter().filter(|line| !line.contains(" post=1 ")).map(|line| line.split(' ').nth(1)).collect();
    assert_eq!(events, [Some("event=report"), Some("event=report")]);
}

#[test]
fn a_report_that_cannot_be_placed_is_an_error_in_the_log_and_holds_as_the_last_word() {
    let new = r#"{"verificationId": "a", "verificationStatus": "new"}"#;
    let on_hold = r#"{"verificationId": "a", "verificationStatus": "on_hold"}"#;
    let server = Server::start("undecidable");
    let successions = [new, on_hold, on_hold, new].map(|body| server.succession(body));
    assert_eq!(successions, ["first", "undecidable", "same", "undecidable"]);
    let log = server.stop().log;
    let loud: Vec<_> = log.iter().filter(|line| line.starts_with("level=error ")).collect();
    assert_eq!(
        loud,
        [
            r#"level=error event=report post=2 case="a" succession=undecidable holds=true held=true status="on_hold" codes= risk_code="#,
            r#"level=error event=report post=4 case="a" succession=undecidable holds=true held=true status="new" codes= risk_code="#,
        ]
    );
}

#[test]
fn of_two_reports_with_the_same_status_the_fuller_one_holds() {
    let fuller = r#"{"verificationId": "a", "verificationStatus": "invalid_data", "statusCodes": [1004, 1022]}"#;
    let poorer = r#"{"verificationId": "a", "verificationStatus": "invalid_data", "statusCodes": [1004]}"#;
    let server = Server::start("amended");
    let successions = [poorer, fuller, poorer, fuller].map(|body| server.succession(body));
    assert_eq!(successions, ["first", "more", "less", "same"]);
    let log = server.stop().log;
    let reports: Vec<_> = log.iter().filter(|line| line.contains(" event=report ")).collect();
    assert_eq!(
        reports,
        [
            r#"level=info event=report post=1 case="a" succession=first holds=true held=false status="invalid_data" codes=1004 risk_code="#,
            r#"level=info event=report post=2 case="a" succession=more holds=true held=false status="invalid_data" codes=1004,1022 risk_code="#,
            r#"level=info event=report post=3 case="a" succession=less holds=false held=false status="invalid_data" codes=1004 risk_code="#,
            r#"level=info event=report post=4 case="a" succession=same holds=false held=false status="invalid_data" codes=1004,1022 risk_code="#,
        ]
    );
}

#[test]
fn what_is_graver_is_loud_and_holds_and_what_is_less_so_never_takes_its_place() {
    let harmless =
        r#"{"verificationId": "a", "verificationStatus": "completed", "statusCodes": [100, 110], "riskCode": 200}"#;
    let graver =
        r#"{"verificationId": "a", "verificationStatus": "completed", "statusCodes": [4110], "riskCode": 500}"#;
    let server = Server::start("graver");
    let successions = [harmless, graver, harmless, graver].map(|body| server.succession(body));
    assert_eq!(successions, ["first", "graver", "different", "same"]);
    let log = server.stop().log;
    let loud: Vec<_> = log.iter().filter(|line| line.starts_with("level=error ")).collect();
    assert_eq!(
        loud,
        [
            r#"level=error event=report post=2 case="a" succession=graver holds=true held=true status="completed" codes=4110 risk_code=500"#,
            r#"level=error event=report post=3 case="a" succession=different holds=false held=true status="completed" codes=100,110 risk_code=200"#,
        ]
    );
    assert!(log.iter().any(|line| line.contains("post=2") && line.contains("step=report_to_compliance")), "{log:?}");
}

#[test]
fn internal_codes_leave_no_trace_in_what_the_client_may_be_told() {
    let told = |name: &str, codes: &str| {
        let server = Server::start(name);
        let body = format!(
            r#"{{"verificationId": "a", "verificationStatus": "inconsistent_data", "statusCodes": [{codes}]}}"#
        );
        assert_eq!(server.post(&body), (200, json!({ "kept": 1, "succession": "first" })));
        let mut log = server.stop().log;
        log.retain(|line| line.contains(" client="));
        log
    };
    // AML screening, an ID document number already used, a suspicion, a fraud finding, and a code of tomorrow.
    let with = told("with_internal", "100, 1036, 3204, 3540, 5000, 3999");
    assert_eq!(with, told("without_internal", "3204"));
    assert_eq!(with, [client_line("a", StatusCode::IdDocumentExpired)]);
}

#[test]
fn a_text_from_the_network_cannot_begin_a_line_of_the_log() {
    let body = r#"{"verificationId": "a\"\nlevel=info event=report", "verificationStatus": "new\r\nlevel=info"}"#;
    let server = Server::start("forged");
    assert_eq!(server.post(body), (200, json!({ "kept": 1, "succession": "first" })));
    let left = server.stop();
    let case = r#"case="a\"\nlevel=info event=report""#;
    assert_eq!(
        left.log,
        [
            format!(
                r#"level=info event=report post=1 {case} succession=first holds=true held=true status="new\r\nlevel=info" codes= risk_code="#
            ),
            format!(
                r#"level=warn event=finding post=1 {case} kind=unknown_status finding="status \"new\\r\\nlevel=info\" is not in the catalogue""#
            ),
            format!(
                r#"level=warn event=step post=1 {case} step=ask_a_person reasons="unknown status \"new\\r\\nlevel=info\"""#
            ),
        ]
    );
    assert_eq!(left.journal, kept(&[body]));
}

#[test]
fn twenty_posts_at_once_are_each_kept_and_placed_once() {
    let bodies: Vec<_> = (0..20)
        .map(|post| {
            format!(r#"{{"verificationId": "case {}", "verificationStatus": "new", "post": {post}}}"#, post / 2)
        })
        .collect();
    let server = Server::start("twenty");
    let mut answers: Vec<_> = thread::scope(|scope| {
        let posts: Vec<_> = bodies.iter().map(|body| scope.spawn(|| server.post(body))).collect();
        posts.into_iter().map(|post| post.join().expect("an answer")).collect()
    });

    // Of each case the one or the other came first, and each post has a number of its own.
    for pair in answers.chunks_mut(2) {
        pair.sort_by_key(|(_, answer)| answer["succession"].to_string());
        let successions = pair.iter().map(|(status, answer)| (*status, &answer["succession"]));
        assert_eq!(successions.collect::<Vec<_>>(), [(200, &json!("first")), (200, &json!("same"))]);
    }
    let mut numbers: Vec<_> = answers.iter().map(|(_, answer)| answer["kept"].as_u64()).collect();
    numbers.sort_unstable();
    assert_eq!(numbers, (1..=20).map(Some).collect::<Vec<_>>());

    let left = server.stop();
    let sequence: Vec<_> = left.journal.iter().map(|line| line["sequence"].as_u64()).collect();
    assert_eq!(sequence, numbers);
    let mut in_journal: Vec<_> = left.journal.iter().filter_map(|line| line["body"].as_str()).collect();
    in_journal.sort_unstable();
    let mut posted: Vec<_> = bodies.iter().map(String::as_str).collect();
    posted.sort_unstable();
    assert_eq!(in_journal, posted);

    // The lines of one post stand together.
    let post_of = |line: &String| line.split(' ').nth(2).map(str::to_owned);
    let mut posts: Vec<_> = left.log.iter().map(post_of).collect();
    posts.dedup();
    assert_eq!(posts.len(), 20, "{:#?}", left.log);
}

#[test]
fn what_is_no_json_post_to_the_webhook_is_answered_as_http_has_it() {
    let server = Server::start("http");
    let no_json = json!({ "kept": 1, "error": "Expected request with `Content-Type: application/json`" });
    assert_eq!(server.send("text/plain", CLEAN).expect("an answer"), (415, no_json));
    let get = server.agent.get(&server.url).call().expect("an answer");
    assert_eq!((get.status().as_u16(), get.headers()["allow"].as_bytes()), (405, &b"POST"[..]));
    let elsewhere = server.agent.post(format!("{}/else", server.url)).send(CLEAN).expect("an answer");
    assert_eq!(elsewhere.status().as_u16(), 404);
    // Whatever its type, what was posted to the webhook is kept, and nothing else is.
    assert_eq!(server.stop().journal, kept(&[CLEAN]));
}

#[test]
fn a_body_that_breaks_off_is_kept_as_far_as_it_came() {
    let server = Server::start("broken_off");
    let mut connection = server.begin_post(100);
    connection.write_all(b"{\"verificationId\"").expect("the server reads");
    connection.shutdown(Shutdown::Write).expect("an open connection");
    // The server ends the connection when it is done with the body.
    connection.read_to_end(&mut Vec::new()).expect("the end");
    let left = server.stop();
    assert_eq!(left.log, [r#"level=warn event=refused post=1 answer=400 error="the body broke off""#]);
    assert_eq!(left.journal, [json!({ "sequence": 1, "body": "{\"verificationId\"", "cut": "broken_off" })]);
}

#[test]
fn a_server_that_starts_again_goes_on_with_the_journal() {
    let server = Server::start("again");
    assert_eq!(server.succession(CLEAN), "first");
    let journal = server.journal.clone();
    server.stop();
    // As a crash in the middle of a line leaves it.
    fs::OpenOptions::new()
        .append(true)
        .open(&journal)
        .and_then(|mut file| file.write_all(b"{\"sequence\":2,"))
        .expect("the journal can be written");

    let server = Server::run(Command::new(example()), &journal);
    assert_eq!(server.post(CLEAN), (200, json!({ "kept": 3, "succession": "first" })));
    server.kill();
    let line = |sequence| json!({ "sequence": sequence, "body": CLEAN }).to_string();
    let text = fs::read_to_string(&journal).expect("the journal");
    let lines: Vec<_> = text.lines().collect();
    assert_eq!(lines.len(), 3);
    assert_eq!(lines[1], "{\"sequence\":2,");
    assert_eq!([lines[0], lines[2]].map(parsed), [parsed(&line(1)), parsed(&line(3))]);
}

#[cfg(unix)]
#[test]
fn a_body_that_cannot_be_kept_is_not_accepted() {
    // No file may grow, and the signal that says so is ignored.
    let mut full = Command::new("sh");
    full.args(["-c", r#"trap "" XFSZ; ulimit -f 0; exec "$0" "$@""#]).arg(example());
    let server = Server::run(full, &scratch("not_kept"));
    let error = json!({ "error": "the body could not be kept: post it again" });
    assert_eq!(server.post(CLEAN), (500, error.clone()));
    assert_eq!(server.post(CLEAN), (500, error));
    let left = server.stop();
    let line = r#"level=error event=not_kept error="File too large (os error 27)""#;
    assert_eq!((left.log, left.journal), (vec![line.to_owned(); 2], vec![]));
}

#[cfg(unix)]
#[test]
fn ctrl_c_ends_the_server_once_what_it_began_is_answered() {
    let mut server = Server::start("ctrl_c");
    let mut connection = server.begin_post(CLEAN.len());
    let signalled = Command::new("kill").args(["-INT", &server.child.id().to_string()]).status();
    assert!(signalled.expect("kill runs").success());
    let address = connection.peer_addr().expect("an open connection");
    // It has understood once nobody new is let in.
    let is_closed = || TcpStream::connect(address).is_err();
    assert!(within_seconds(30, is_closed), "the server still listens");
    connection.write_all(CLEAN.as_bytes()).expect("the server reads");
    let mut answer = String::new();
    connection.read_to_string(&mut answer).expect("an answer");
    assert!(answer.ends_with("\r\n\r\n{\"kept\":1,\"succession\":\"first\"}"), "{answer}");
    let has_ended = || server.child.try_wait().is_ok_and(|status| status.is_some_and(|status| status.success()));
    assert!(within_seconds(30, has_ended), "the server still runs, or has failed");
    let left = server.stop();
    assert_eq!(left.log.last().map(String::as_str), Some("stopped"));
    assert_eq!(left.journal, kept(&[CLEAN]));
}

/// Whether something comes true before the time is over.
#[cfg(unix)]
fn within_seconds(seconds: u64, mut is_true: impl FnMut() -> bool) -> bool {
    let end = std::time::Instant::now() + Duration::from_secs(seconds);
    while !is_true() {
        if std::time::Instant::now() > end {
            return false;
        }
        thread::sleep(Duration::from_millis(1));
    }
    true
}

/// The journal of bodies that were posted one after the other, each in UTF-8 and whole.
fn kept(bodies: &[&str]) -> Vec<Value> {
    (1..).zip(bodies).map(|(sequence, body): (u64, _)| json!({ "sequence": sequence, "body": body })).collect()
}

fn parsed(line: &str) -> Value {
    serde_json::from_str(line).expect("a line of JSON")
}

type Answer = (u16, Value);

/// A process that runs the example, killed at the latest when the test is over, however it ends.
struct Server {
    child: Child,
    url: String,
    journal: PathBuf,
    agent: Agent,
    /// Read all the time, so that a full pipe cannot stop the server. `None` once it has been asked for.
    log: Option<JoinHandle<io::Result<Vec<String>>>>,
}

/// What a server leaves when it has ended.
struct Left {
    log: Vec<String>,
    journal: Vec<Value>,
}

impl Server {
    /// A server with an empty journal of its own.
    fn start(name: &str) -> Self {
        Self::run(Command::new(example()), &scratch(name))
    }

    fn run(mut command: Command, journal: &Path) -> Self {
        let child = command
            .arg("0")
            .arg(journal)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the example runs");
        let config = Agent::config_builder()
            .http_status_as_error(false)
            .proxy(None)
            .timeout_global(Some(Duration::from_secs(30)))
            .build();
        let mut server =
            Self { child, url: String::new(), journal: journal.to_owned(), agent: config.into(), log: None };
        let mut stdout = BufReader::new(server.child.stdout.take().expect("a pipe"));
        server.url = listening(&mut stdout) + "/webhook";
        server.log = Some(thread::spawn(move || stdout.lines().collect()));
        server
    }

    fn post(&self, body: &(impl AsRef<[u8]> + ?Sized)) -> Answer {
        self.send("application/json", body.as_ref()).expect("an answer")
    }

    fn send(&self, content_type: &str, body: impl AsSendBody) -> Result<Answer, ureq::Error> {
        let mut answer = self.agent.post(&self.url).header("content-type", content_type).send(body)?;
        Ok((answer.status().as_u16(), parsed(&answer.body_mut().read_to_string()?)))
    }

    /// How an accepted report follows the one before it.
    fn succession(&self, body: &str) -> String {
        let (status, answer) = self.post(body);
        assert_eq!(status, 200, "{answer}");
        answer["succession"].as_str().expect("a word").to_owned()
    }

    /// A post whose body is still to be sent, and that the server has begun to read.
    fn begin_post(&self, length: usize) -> TcpStream {
        let address = self.url.trim_start_matches("http://").trim_end_matches("/webhook");
        let mut connection = TcpStream::connect(address).expect("a connection");
        connection.set_read_timeout(Some(Duration::from_secs(30))).expect("an open connection");
        let head = format!(
            "POST /webhook HTTP/1.1\r\nhost: {address}\r\nconnection: close\r\nexpect: 100-continue\r\n\
             content-type: application/json\r\ncontent-length: {length}\r\n\r\n"
        );
        connection.write_all(head.as_bytes()).expect("the server reads");
        let go_on = b"HTTP/1.1 100 Continue\r\n\r\n";
        let mut answer = [0; 25];
        connection.read_exact(&mut answer).expect("an answer");
        assert_eq!(&answer, go_on);
        connection
    }

    fn stop(self) -> Left {
        let journal = self.journal.clone();
        let log = self.kill();
        let journal = fs::read_to_string(journal).expect("the journal");
        Left { log, journal: journal.lines().map(parsed).collect() }
    }

    /// Ends the server. An answered post has been logged and kept, so nothing is lost by not asking politely.
    fn kill(mut self) -> Vec<String> {
        self.end().expect("the server can be killed");
        let mut errors = String::new();
        self.child.stderr.take().expect("a pipe").read_to_string(&mut errors).expect("UTF-8");
        assert_eq!(errors, "");
        let log = self.log.take().expect("a log that is being read").join();
        let mut log = log.expect("a reader that does not panic").expect("UTF-8");
        // A code that a test posts may have been retired since.
        log.retain(|line| !line.contains(" kind=retired_code "));
        log
    }

    fn end(&mut self) -> io::Result<ExitStatus> {
        self.child.kill()?;
        self.child.wait()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.end();
    }
}

/// An empty journal.
fn scratch(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("webhook");
    fs::create_dir_all(&folder).expect("a scratch folder can be made");
    let journal = folder.join(format!("{name}.jsonl"));
    fs::write(&journal, "").expect("a scratch file can be made");
    journal
}

/// Where a server listens, which it says first of all.
fn listening(stdout: &mut BufReader<ChildStdout>) -> String {
    let mut line = String::new();
    stdout.read_line(&mut line).expect("UTF-8");
    let url = line.trim_end().strip_prefix("listening on ").map(str::to_owned);
    url.unwrap_or_else(|| panic!("the server does not say where it listens: {line:?}"))
}

/// The example, built with the features of this test: then it is there already wherever all targets have been built.
fn example() -> &'static Path {
    static EXAMPLE: OnceLock<PathBuf> = OnceLock::new();
    EXAMPLE.get_or_init(|| {
        let features: &[_] = match (cfg!(feature = "catalogue-files"), cfg!(feature = "codegen")) {
            (true, true) => &["--all-features"],
            (true, false) => &["--no-default-features", "--features", "serde,catalogue-files"],
            (false, true) => &["--features", "serde"],
            (false, false) => &["--no-default-features", "--features", "serde"],
        };
        let target = Path::new(env!("CARGO_TARGET_TMPDIR")).parent().expect("the target folder");
        let mut build = Command::new(env!("CARGO"));
        build
            .args(["build", "--offline", "--message-format=json-render-diagnostics", "--example", "webhook"])
            .args(features)
            .args(["--manifest-path", concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml")])
            .arg("--target-dir")
            .arg(target);
        if !cfg!(debug_assertions) {
            build.arg("--release");
        }
        let output = build.output().expect("cargo runs");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let messages = String::from_utf8(output.stdout).expect("UTF-8");
        let artifact = messages.lines().map(parsed).find(|message| message["target"]["kind"] == json!(["example"]));
        let executable = artifact.and_then(|message| message["executable"].as_str().map(PathBuf::from));
        executable.expect("cargo says where the example is")
    })
}
