//! That every body is kept, whatever it is, and that none costs more than it may.

use std::io::{ErrorKind, Read, Write};
use std::net::{Shutdown, TcpStream};
use std::process::Command;
use std::thread;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use ureq::SendBody;

use crate::processes::{Folder, SENDER, Service, agent, example, parsed, within_seconds};

const LIMIT: usize = 64 * 1024;

const CLEAN: &str = r#"{"verificationStatus": "inconsistent_data", "statusCodes": [3105, 3204]}"#;

fn refused(kept: u64, status: u16, error: &str) -> (u16, Value) {
    (status, json!({ "kept": kept, "error": error }))
}

#[test]
fn what_is_no_json_is_refused_and_kept() {
    let service = Service::new("no_json");
    let bodies: [&[u8]; 5] = [br#"{"verificationId": "6e1ac7c7", "verific"#, b"", b"new", b"{} {}", b"{\"\xff\": 0}"];
    for (number, body) in (1..).zip(bodies) {
        assert_eq!(service.post("a", body), refused(number, 400, "the body is not JSON"));
    }
    assert_eq!(service.folder.bodies(), bodies.map(<[u8]>::to_vec));
    assert_eq!(service.metric(r#"idv_refused_bodies_total{answer="400"}"#), Some(5));
    assert_eq!(service.get("/idv/a").0, 404);
}

#[test]
fn a_body_is_read_whatever_it_is_called() {
    let service = Service::new("content_type");
    let request =
        agent().post(service.url("/idv/a")).header("authorization", SENDER).header("content-type", "text/plain");
    assert_eq!(request.send(CLEAN).expect("an answer").status().as_u16(), 200);
    assert_eq!(service.folder.tasks("a").len(), 2);
}

#[test]
fn a_body_up_to_the_limit_is_read_and_of_a_longer_one_the_beginning_is_kept() {
    let padded = |length: usize| CLEAN.to_owned() + &" ".repeat(length - CLEAN.len());
    let service = Service::new("limit");
    let too_long = |post| refused(post, 413, "the body is too long");
    assert_eq!(service.post("a", padded(LIMIT)).0, 200);
    assert_eq!(service.post("a", padded(LIMIT + 1)), too_long(2));
    // Nothing announces how long this one is.
    let chunked = service.send("a", SendBody::from_reader(&mut padded(3 * LIMIT).as_bytes()));
    assert_eq!(chunked.expect("an answer"), too_long(3));
    // So long that the service ends the connection, and whoever posted it may or may not come to see the answer.
    let _ = service.send("a", &vec![b'x'; 10 * 1024 * 1024]);
    let kept = || service.folder.query::<i64>("SELECT COUNT(*) FROM bodies") == [4];
    assert!(within_seconds(30, kept));
    let expected = [padded(LIMIT), padded(LIMIT), padded(LIMIT), "x".repeat(LIMIT)].map(String::into_bytes);
    // Compared without printing half a megabyte.
    assert!(service.folder.bodies() == expected, "other bodies are kept");
    let cuts: Vec<Option<String>> = service.folder.query("SELECT cut FROM bodies ORDER BY id");
    assert_eq!(
        cuts,
        [
            None,
            Some("the body is too long".into()),
            Some("the body is too long".into()),
            Some("the body is too long".into())
        ]
    );
}

#[test]
fn a_body_that_breaks_off_is_kept_as_far_as_it_came() {
    let service = Service::new("broken_off");
    let mut connection = service.begin_post("a", 100);
    connection.write_all(b"{\"verificationId\"").expect("the service reads");
    connection.shutdown(Shutdown::Write).expect("an open connection");
    // The service ends the connection when it is done with the body.
    connection.read_to_end(&mut Vec::new()).expect("the end");
    let rows = service.folder.rows("SELECT json_array(CAST(body AS TEXT), cut) FROM bodies");
    assert_eq!(rows, [json!(["{\"verificationId\"", "the body broke off"])]);
}

#[test]
fn whoever_is_slow_is_let_go_and_holds_nobody_up() {
    let folder = Folder::new("slow");
    let service = folder.with("IDV_REQUEST_TIMEOUT_MS", "1500").start();
    // Each at another point of its request.
    let mut slow: Vec<TcpStream> = Vec::new();
    for sent in ["", "P", "POST /idv/a HTTP/1.1\r\nhost: here\r\nx-"].repeat(30) {
        let mut connection = service.connect();
        connection.write_all(sent.as_bytes()).expect("the service reads");
        slow.push(connection);
    }
    for _ in 0..30 {
        let mut connection = service.begin_post("a", 100);
        connection.write_all(b"{").expect("the service reads");
        slow.push(connection);
    }
    let begin = Instant::now();
    assert_eq!(service.taken("b", CLEAN), (true, false));
    assert!(begin.elapsed() < Duration::from_secs(1), "{:?}", begin.elapsed());
    // A byte now and then does not help.
    for connection in &mut slow {
        let _ = connection.write_all(b"a");
    }
    for mut connection in slow {
        let mut answer = String::new();
        let _ = connection.read_to_string(&mut answer);
        assert!(answer.is_empty() || answer.starts_with("HTTP/1.1 408 "), "{answer}");
    }
    assert!(begin.elapsed() < Duration::from_secs(6), "{:?}", begin.elapsed());
    let cut: Vec<i64> = service.folder.query("SELECT COUNT(*) FROM bodies WHERE cut = 'the body took too long'");
    assert_eq!(cut, [30]);
}

#[test]
fn whoever_never_reads_an_answer_does_not_stay_for_good() {
    let service = Folder::new("never_reads").with("IDV_REQUEST_TIMEOUT_MS", "100").start();
    let mut connection = service.connect();
    connection.set_write_timeout(Some(Duration::from_millis(200))).expect("an open connection");
    let requests = "GET /metrics HTTP/1.1\r\nhost: here\r\n\r\n".repeat(1000);
    // Until neither side can write, and then until the service has gone.
    let is_gone = || match connection.write(requests.as_bytes()) {
        Ok(_) => false,
        Err(error) => !matches!(error.kind(), ErrorKind::WouldBlock | ErrorKind::TimedOut),
    };
    assert!(within_seconds(30, is_gone), "the service waits still");
}

#[test]
fn a_body_is_kept_though_the_identifier_in_its_address_is_not_utf_8() {
    let service = Service::new("not_utf_8");
    assert_eq!(service.taken("a%FFb", CLEAN), (true, false));
    assert_eq!(service.folder.query::<String>("SELECT case_id FROM bodies"), ["a%FFb"]);
    assert_eq!(service.get("/idv/a%25FFb").1["verificationId"], "a%FFb");
    assert_eq!(service.delete("a%25FFb"), 204);
}

#[test]
fn twenty_posts_at_once_are_each_kept_and_placed_once() {
    let service = Service::new("twenty");
    let mut answers: Vec<_> = thread::scope(|scope| {
        let service = &service;
        let post = |post: usize| {
            let body = format!(r#"{{"verificationStatus": "new", "post": {post}}}"#);
            scope.spawn(move || service.post(&(post / 2).to_string(), &body))
        };
        let posts: Vec<_> = (0..20).map(post).collect();
        posts.into_iter().map(|post| post.join().expect("an answer")).collect()
    });
    for pair in answers.chunks(2) {
        let mut new: Vec<_> = pair.iter().map(|(status, answer)| (*status, answer["new"] == true)).collect();
        new.sort_unstable();
        assert_eq!(new, [(200, false), (200, true)]);
    }
    answers.sort_by_key(|(_, answer)| answer["kept"].as_u64());
    let numbers: Vec<_> = answers.iter().map(|(_, answer)| answer["kept"].as_u64()).collect();
    assert_eq!(numbers, (1..=20).map(Some).collect::<Vec<_>>());
    assert_eq!(service.folder.bodies().len(), 20);
    assert_eq!(service.folder.state().tasks.len(), 10);
}

/// Posts until one is not taken: how many were, and the answer to that one.
fn fill(service: &Service) -> (usize, (u16, Value)) {
    for count in 0..2000 {
        let answer =
            service.post(&format!("case-{count}"), format!(r#"{{"status": "new", "x": "{}"}}"#, "x".repeat(4000)));
        if answer.0 != 200 {
            return (count, answer);
        }
    }
    panic!("the disk is never full");
}

/// Whether all that was taken is there, and the service goes on where there is room again.
fn nothing_is_lost(folder: Folder, count: usize) {
    let service = folder.start();
    let ids: Vec<String> = service.folder.query("SELECT id FROM cases ORDER BY rowid");
    assert_eq!(ids, (0..count).map(|number| format!("case-{number}")).collect::<Vec<_>>());
    assert_eq!(service.folder.bodies().len(), count);
    assert_eq!(service.taken("case-0", r#"{"status": "new"}"#), (false, false));
    assert_eq!(service.taken("one-more", r#"{"status": "new"}"#), (true, false));
    assert_eq!(service.folder.query::<String>("PRAGMA integrity_check"), ["ok"]);
}

fn not_kept() -> (u16, Value) {
    (503, json!({ "kept": null, "error": "the body could not be kept: post it again" }))
}

#[test]
fn while_another_program_writes_for_long_all_who_wait_are_told_so_together() {
    let service = Service::new("locked");
    // Nothing is asked about it, which would wait for the lock too.
    service.taken("known", "[]");
    service.folder.connected(async |connection| {
        sqlx::raw_sql("BEGIN IMMEDIATE").execute(&mut *connection).await.expect("a lock");
        let begin = Instant::now();
        thread::scope(|scope| {
            for case in 0..20 {
                let service = &service;
                scope.spawn(move || assert_eq!(service.post(&case.to_string(), CLEAN), not_kept()));
            }
        });
        // One may have come first, and the others after it.
        assert!(begin.elapsed() < Duration::from_secs(20), "{:?}", begin.elapsed());
        assert_eq!(service.get("/idv/known").0, 200);
        sqlx::raw_sql("COMMIT").execute(connection).await.expect("an end of it");
    });
    assert_eq!(service.taken("0", CLEAN), (true, false));
    assert_eq!(service.folder.bodies().len(), 2);
}

#[cfg(unix)]
#[test]
fn where_no_file_may_grow_a_body_is_not_taken_and_none_that_was_is_lost() {
    // A file may have 2000 KiB, and the signal that says so is ignored.
    let mut full = Command::new("bash");
    full.args(["-c", r#"trap "" XFSZ; ulimit -f 2000; exec "$0" "$@""#]).arg(example("webhook"));
    let service = Folder::new("full_disk").start_by(full);
    let (count, answer) = fill(&service);
    assert!(count > 10);
    assert_eq!(answer, not_kept());
    assert_eq!(service.post("again", format!(r#"{{"x": "{}"}}"#, "x".repeat(60_000))), not_kept());
    // What is known is still told.
    assert_eq!(service.get("/idv/case-0").0, 200);
    assert_eq!(service.metric(r#"idv_refused_bodies_total{answer="503"}"#), Some(2));
    let (folder, log) = service.kill();
    assert!(log.iter().any(|line| line.starts_with("level=error event=not_kept error=")), "{log:#?}");
    nothing_is_lost(folder, count);
}

#[cfg(unix)]
#[test]
fn ctrl_c_ends_the_service_once_what_it_began_is_answered() {
    let mut service = Service::new("ctrl_c");
    let mut connection = service.begin_post("a", CLEAN.len());
    let signalled = Command::new("kill").args(["-INT", &service.process.child.id().to_string()]).status();
    assert!(signalled.expect("kill runs").success());
    let address = connection.peer_addr().expect("an open connection");
    // It has understood once nobody new is let in.
    assert!(within_seconds(30, || TcpStream::connect(address).is_err()), "the service still listens");
    connection.write_all(CLEAN.as_bytes()).expect("the service reads");
    let mut answer = String::new();
    connection.read_to_string(&mut answer).expect("an answer");
    let (_, body) = answer.split_once("\r\n\r\n").expect("a body");
    assert_eq!(parsed(body), json!({ "kept": 1, "new": true, "held": false }));
    let child = &mut service.process.child;
    let has_ended = || child.try_wait().is_ok_and(|status| status.is_some_and(|status| status.success()));
    assert!(within_seconds(30, has_ended), "the service still runs, or has failed");
    let (folder, log) = service.kill();
    assert_eq!(log.last().map(String::as_str), Some("stopped"));
    assert_eq!(folder.bodies(), [CLEAN.as_bytes()]);
}
