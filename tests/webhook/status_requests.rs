//! What is asked of the vendor behind the answers, whatever the vendor does.

use std::fs::{self, File};
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::Command;
use std::sync::mpsc::{self, Receiver};
use std::thread;
use std::time::{Duration, Instant};

use serde_json::json;

use crate::processes::{Folder, Process, SENDER, agent, example, vendor, within_seconds};

const COMPLETED: &str = r#"{"verificationStatus": "completed"}"#;

fn line(id: &str, rest: &str) -> String {
    format!(r#"{{"verificationId": "{id}", "verificationStatus": {rest}}}"#)
}

#[test]
fn what_a_notification_lacks_is_in_the_answer_and_done_then() {
    let vendor = vendor("answers", &[line("a/é", r#""completed", "riskCode": 200"#)], &[]);
    let service = Folder::new("answers").with("IDV_STATUS_URL", vendor.status_url()).start();
    assert_eq!(service.taken("a%2F%C3%A9", COMPLETED), (true, false));
    service.settle();
    assert_eq!(service.folder.tasks("a/é"), ["download_cdd_report open"]);
    let state = service.folder.state();
    let deliveries: Vec<_> = state.decisions.iter().map(|row| row[1].clone()).collect();
    assert_eq!(deliveries, ["answer", "notification"]);
    assert_eq!(state.tasks[0][5], "answer");
    assert_eq!(service.metric(r#"idv_reports_total{delivery="answer",status="completed"}"#), Some(1));
    // What came again is not asked about again.
    service.taken("a%2F%C3%A9", COMPLETED);
    assert_eq!(service.folder.query::<i64>("SELECT COUNT(*) FROM status_requests"), [0]);
}

#[test]
fn what_is_missing_in_the_answer_too_and_an_answer_about_another_case_are_for_a_person() {
    let lines = [line("a", r#""completed""#), line("b", r#""completed", "riskCode": 200, "workflowId": "c""#)];
    let vendor = vendor("lacking", &lines, &[]);
    let service = Folder::new("lacking").with("IDV_STATUS_URL", vendor.status_url()).start();
    for case in ["a", "b"] {
        assert_eq!(service.taken(case, COMPLETED), (true, false));
    }
    service.settle();
    for case in ["a", "b"] {
        assert!(service.folder.is_held(case));
        assert_eq!(service.folder.tasks(case), ["ask_a_person open", "download_cdd_report held"]);
    }
}

#[test]
fn an_answer_that_was_waited_for_may_have_more_and_one_that_is_graver_than_what_was_done_is_held() {
    let lines = ["a", "b", "c"].map(|case| line(case, r#""completed", "statusCodes": [100], "riskCode": 200"#));
    let vendor = vendor("more", &lines, &[]);
    let service = Folder::new("more").with("IDV_STATUS_URL", vendor.status_url()).start();
    service.taken("a", COMPLETED);
    service.taken("b", r#"{"verificationStatus": "completed", "riskCode": 200}"#);
    // What it lacks is in the answer, and what it has is not.
    service.taken("c", r#"{"verificationStatus": "completed", "statusCodes": [110]}"#);
    service.settle();
    assert_eq!(["a", "b", "c"].map(|case| service.folder.is_held(case)), [false, true, true]);
    assert_eq!(service.folder.tasks("a"), ["download_cdd_report open"]);
    assert_eq!(service.folder.tasks("b"), ["download_cdd_report held"]);
}

#[test]
fn the_log_says_why_there_is_no_answer() {
    let (url, _told) = scripted(|_| thread::sleep(Duration::from_secs(5)));
    let https = url.replace("http://", "https://");
    let gone = TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr()).expect("a port");
    let gone = format!("http://{gone}/{{verificationId}}");
    for (name, url, reason) in
        [("no_answer", url, "too_late"), ("nobody_there", gone, "failed"), ("no_tls", https, "needs_tls")]
    {
        let folder = Folder::new(name).with("IDV_STATUS_URL", url).with("IDV_STATUS_TIMEOUT_MS", "100");
        let service = folder.start();
        service.taken("a", COMPLETED);
        let has_failed = || service.folder.query::<i64>("SELECT failures FROM status_requests") != [0];
        assert!(within_seconds(30, has_failed));
        let (_, log) = service.kill();
        let line = format!("level=warn event=status_request body=1 failures=1 error={reason}");
        assert!(log.contains(&line), "{log:#?}");
    }
}

#[test]
fn an_answer_that_is_older_than_the_notification_does_not_take_its_place() {
    let vendor = vendor("older", &[line("a", r#""pending", "statusCodes": [1000]"#)], &[]);
    let service = Folder::new("older").with("IDV_STATUS_URL", vendor.status_url()).start();
    service.taken("a", r#"{"verificationStatus": "inconsistent_data", "statusCodes": [3105]}"#);
    service.settle();
    assert_eq!(service.folder.status("a"), "inconsistent_data");
    assert_eq!(service.folder.tasks("a"), ["create_new_workflow open", "wait_for_next_status overtaken"]);
}

#[test]
fn a_vendor_that_is_slow_refuses_answers_nonsense_late_and_posts_twice_is_asked_until_it_has_answered() {
    let lines: Vec<_> = (0..40).map(|case| line(&format!("case/{case}"), r#""completed", "riskCode": 200"#)).collect();
    let slow = ["--slow", "5", "--refuse", "3", "--nonsense", "4", "--late", "13"];
    let answers = vendor("stubborn", &lines, &slow);
    let service = Folder::new("stubborn")
        .with("IDV_STATUS_URL", answers.status_url())
        .with("IDV_STATUS_TIMEOUT_MS", "200")
        .with("IDV_STATUS_RETRY_MS", "10")
        .start();
    // One has to start before the other knows where it is, so that another one posts.
    let url = service.url("/idv/{verificationId}");
    let twice = ["--post", &url, "--authorization", SENDER, "--less", "--twice", "--shuffle", "7"];
    let posts = vendor("stubborn_posts", &lines, &twice);
    let posted = "SELECT COUNT(*) FROM bodies WHERE delivery = 'notification'";
    assert!(within_seconds(30, || service.folder.query::<i64>(posted) == [80]));
    service.settle();
    assert_eq!(posts.kill(), ["posted 80"]);
    assert!(service.metric("idv_status_requests_failed_total").is_some_and(|failed| failed > 20));
    let state = service.folder.state();
    assert_eq!((state.cases.len(), state.decisions.len(), state.tasks.len()), (40, 80, 40));
    assert!(state.tasks.iter().all(|task| (&task[1], &task[3]) == (&json!("download_cdd_report"), &json!("open"))));
}

#[test]
fn a_vendor_reads_standard_input_too_and_answers_with_the_last_line_of_a_case() {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("webhook-vendor-input.ndjson");
    let lines = [line("a", r#""new""#), line("b", r#""new""#), line("a", r#""pending", "statusCodes": [1000]"#)];
    fs::write(&path, lines.join("\n")).expect("a scratch file can be made");
    let mut command = Command::new(example("vendor"));
    command.args(["--listen", "127.0.0.1:0"]).stdin(File::open(path).expect("it is there"));
    let vendor = Process::start(&mut command);
    let ask = |id: &str| {
        let mut answer = agent().get(format!("{}/status/{id}", vendor.url)).call().expect("an answer");
        (answer.status().as_u16(), answer.body_mut().read_to_string().expect("UTF-8"))
    };
    assert_eq!(["a", "b"].map(ask), [(200, lines[2].clone()), (200, lines[1].clone())]);
    assert_eq!(ask("c"), (404, String::new()));
}

#[test]
fn what_the_vendor_does_not_answer_for_days_is_a_task_for_a_person_once_and_overtaken_by_an_answer() {
    let days = 24 * 60 * 60 * 1000;
    let stranger = vendor("stranger", &[], &[]);
    let folder = Folder::new("patience").with("IDV_STATUS_RETRY_MS", "10").with("IDV_STATUS_DAYS", "2");
    let service = folder.with("IDV_STATUS_URL", stranger.status_url()).start();
    service.taken("a", COMPLETED);
    service.taken("b", COMPLETED);
    let has_failed = |folder: &Folder, times: i64| {
        let statement = format!("SELECT COUNT(*) FROM status_requests WHERE failures > {times}");
        within_seconds(30, || folder.query::<i64>(&statement) == [2])
    };
    assert!(has_failed(&service.folder, 2));
    let folder = service.kill().0;
    assert_eq!(folder.tasks("a"), ["download_cdd_report waiting"]);
    folder.execute(&format!("UPDATE bodies SET kept_at = kept_at - 2 * {days} WHERE case_id = 'a'"));
    folder.execute(&format!("UPDATE bodies SET kept_at = kept_at - 2 * {days} + 60000 WHERE case_id = 'b'"));
    let service = folder.start();
    assert!(has_failed(&service.folder, 5));
    assert_eq!(service.folder.tasks("a"), ["ask_vendor open", "download_cdd_report waiting"]);
    assert_eq!(service.folder.tasks("b"), ["download_cdd_report waiting"]);
    let task = &service.get("/idv/a").1["tasks"][1];
    assert_eq!(
        (&task["step"], &task["for_a_person"], &task["decision"]),
        (&json!("ask_vendor"), &json!(true), &json!(1))
    );
    assert!(!service.folder.is_held("a"));

    // An answer ends it, unless it was done before.
    let folder = service.kill().0.with("IDV_STATUS_DAYS", "0");
    let service = folder.start();
    assert!(has_failed(&service.folder, 7));
    service.folder.execute("UPDATE tasks SET done_at = 1 WHERE case_id = 'b' AND step = 'ask_vendor'");
    let lines = ["a", "b"].map(|case| line(case, r#""completed", "riskCode": 200"#));
    let vendor = vendor("acquaintance", &lines, &[]);
    let service = service.kill().0.with("IDV_STATUS_URL", vendor.status_url()).start();
    service.settle();
    assert_eq!(service.folder.tasks("a"), ["ask_vendor overtaken", "download_cdd_report open"]);
    assert_eq!(service.folder.tasks("b"), ["ask_vendor open", "download_cdd_report open"]);

    // A later notification may have to wait as well, and what was done is done.
    let service = service.kill().0.with("IDV_STATUS_URL", stranger.status_url()).start();
    for case in ["a", "b"] {
        service.taken(case, r#"{"verificationStatus": "completed", "statusCodes": [100]}"#);
    }
    assert!(has_failed(&service.folder, 2));
    assert_eq!(service.folder.tasks("a")[0], "ask_vendor open");
    assert_eq!(service.folder.query::<i64>("SELECT COUNT(*) FROM tasks WHERE step = 'ask_vendor'"), [2]);
    assert_eq!(service.folder.query::<i64>("SELECT decision FROM tasks WHERE done_at IS NOT NULL"), [2]);
}

/// A vendor of whom each request is told, and that does with it what it is told.
fn scripted(answer: impl Fn(TcpStream) + Send + Sync + Clone + 'static) -> (String, Receiver<(Instant, Vec<String>)>) {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let url = format!("http://{}/status/{{verificationId}}?full=1", listener.local_addr().expect("an address"));
    let (tell, told) = mpsc::channel();
    thread::spawn(move || {
        for connection in listener.incoming().map_while(Result::ok) {
            let (tell, answer) = (tell.clone(), answer.clone());
            thread::spawn(move || {
                let head = BufReader::new(&connection).lines().map_while(Result::ok);
                let head = head.take_while(|line| !line.is_empty()).collect();
                let _ = tell.send((Instant::now(), head));
                answer(connection);
            });
        }
    });
    (url, told)
}

#[test]
fn a_vendor_that_never_answers_holds_nobody_up_and_is_asked_a_few_times_at_once() {
    let (url, told) = scripted(|connection| {
        thread::sleep(Duration::from_secs(60));
        drop(connection);
    });
    let service = Folder::new("never").with("IDV_STATUS_URL", url).with("IDV_STATUS_AT_ONCE", "3").start();
    let begin = Instant::now();
    for case in 0..20 {
        service.taken(&case.to_string(), COMPLETED);
    }
    assert!(begin.elapsed() < Duration::from_secs(5), "{:?}", begin.elapsed());
    let asked: Vec<_> = (0..3).map(|_| told.recv_timeout(Duration::from_secs(10)).expect("a request")).collect();
    assert_eq!(asked.len(), 3);
    told.recv_timeout(Duration::from_millis(300)).expect_err("no fourth request");
    assert_eq!(service.metric("idv_status_requests_waiting"), Some(20));
    assert_eq!(service.get("/idv/7").0, 200);
}

#[test]
fn a_status_request_says_who_asks_and_for_what_and_is_made_less_and_less_often() {
    let (url, told) = scripted(|mut connection| {
        let _ = connection.write_all(b"HTTP/1.1 500 No\r\ncontent-length: 0\r\nconnection: close\r\n\r\n");
    });
    let service = Folder::new("asks")
        .with("IDV_STATUS_URL", url)
        .with("IDV_STATUS_SECRET", "basic:institution:knock-knock")
        .with("IDV_STATUS_RETRY_MS", "40")
        .start();
    service.taken("a%2F..%3F%20b", COMPLETED);
    let asked: Vec<_> = (0..5).map(|_| told.recv_timeout(Duration::from_secs(10)).expect("a request")).collect();
    let (_, head) = &asked[0];
    assert_eq!(head[0], "GET /status/a%2F%2E%2E%3F%20b?full=1 HTTP/1.1");
    assert!(head.contains(&"authorization: Basic aW5zdGl0dXRpb246a25vY2sta25vY2s=".to_owned()), "{head:?}");
    // Half of the wait at least: 20, 40, 80 and 160 milliseconds.
    let waits: Vec<_> = asked.windows(2).map(|pair| pair[1].0 - pair[0].0).collect();
    for (wait, least) in waits.iter().zip([20, 40, 80, 160]) {
        assert!(*wait >= Duration::from_millis(least), "{waits:?}");
    }
    // A newer report is asked about at once.
    let begin = Instant::now();
    service.taken("a%2F..%3F%20b", r#"{"verificationStatus": "inconsistent_data"}"#);
    let (at, _) = told.recv_timeout(Duration::from_secs(10)).expect("a request");
    assert!(at - begin < Duration::from_millis(300), "{:?}", at - begin);
}

#[test]
fn what_was_not_asked_before_the_end_is_asked_after_the_next_start_even_if_the_clock_was_set_back() {
    let service = Folder::new("resumed").with("IDV_STATUS_RETRY_MS", "60000").start();
    for case in ["a", "b"] {
        service.taken(case, COMPLETED);
    }
    let failed = || service.folder.query::<i64>("SELECT COUNT(*) FROM status_requests WHERE failures = 1") == [2];
    assert!(within_seconds(30, failed));
    let (folder, _) = service.kill();
    folder.execute("UPDATE status_requests SET due_at = 0 WHERE case_id = 'a'");
    folder.execute("UPDATE status_requests SET due_at = due_at + 1000000000000 WHERE case_id = 'b'");
    let lines = ["a", "b"].map(|case| line(case, r#""completed", "riskCode": 200"#));
    let vendor = vendor("resumed", &lines, &[]);
    let service = folder.with("IDV_STATUS_URL", vendor.status_url()).start();
    service.settle();
    assert_eq!(service.folder.tasks("b"), ["download_cdd_report open"]);
}
