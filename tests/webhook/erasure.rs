//! That personal data is nowhere but where it must be, and not for longer.

use std::fs;

use serde_json::json;

use crate::processes::{Folder, Service, vendor};

/// What no log line, error, metric or erased database may have in it.
const MARK: &str = "Jane-Marked-Doe";

fn marked() -> [String; 7] {
    [
        format!(r#"{{"verificationStatus": "completed", "riskCode": 200, "name": "{MARK}"}}"#),
        format!(r#"{{"verificationStatus": "{MARK}", "statusCodes": ["{MARK}"], "riskCode": "{MARK}"}}"#),
        format!(r#"{{"verificationStatus": "pending", "statusCodes": [1000], "codes": ["{MARK}"], "{MARK}": 4110}}"#),
        format!(r#"{{"verificationId": "{MARK}", "verificationStatus": "new"}}"#),
        format!(r#"{{"verificationId": 7, "{MARK}": "{MARK}"}}"#),
        format!(r#"{{"{MARK}", "verificationStatus": "new"}}"#),
        format!(r#"["{MARK}"] {}"#, " ".repeat(70_000)),
    ]
}

#[test]
fn nothing_that_a_body_says_is_in_a_log_line_an_answer_or_a_metric() {
    let answer = format!(r#"{{"verificationId": "{MARK}", "verificationStatus": "{MARK}", "name": "{MARK}"}}"#);
    let vendor = vendor("marked", &[answer], &["--nonsense", "2"]);
    let folder = Folder::new("marked").with("IDV_STATUS_URL", vendor.status_url()).with("IDV_STATUS_RETRY_MS", "10");
    let service = folder.start();
    let mut said = String::new();
    // In the address too, in which an identifier is.
    for case in ["a", "level%3Dinfo%0A", MARK] {
        for body in marked() {
            said += &format!("{:?}\n", service.post(case, body));
        }
    }
    said += &format!("{}\n", service.release("a", &json!({ "by": MARK, "version": 1 })));
    said += &service.metrics();
    let (_, log) = service.kill();
    assert!(log.len() >= 21, "{log:?}");
    said += &log.join("\n");
    assert!(!said.contains(MARK), "{said}");
    for line in log {
        assert!(line.starts_with("level="), "{line}");
    }
}

/// Whether a text is anywhere in the files of the database.
fn is_in_files(folder: &Folder, text: &str) -> bool {
    let path = folder.database();
    let files = fs::read_dir(path.parent().expect("a folder")).expect("it can be read");
    files.into_iter().any(|file| {
        let bytes = fs::read(file.expect("a file").path()).expect("it can be read");
        bytes.windows(text.len()).any(|part| part == text.as_bytes())
    })
}

#[test]
fn an_erased_case_leaves_nothing_behind_and_can_come_again() {
    let service = Service::new("erased");
    for body in marked() {
        service.post(MARK, body);
    }
    service.taken("other", r#"{"verificationStatus": "new"}"#);
    assert_eq!(service.release(MARK, &json!({ "by": MARK, "version": 5 })), 204);
    assert!(is_in_files(&service.folder, MARK));
    assert_eq!(service.delete(MARK), 204);
    assert!(!is_in_files(&service.folder, MARK));
    assert_eq!(
        [service.delete(MARK), service.get(&format!("/idv/{MARK}")).0, service.get("/idv/other").0],
        [404, 404, 200]
    );
    assert_eq!(service.folder.query::<String>("SELECT case_id FROM status_requests"), ["other"]);
    // A number is not given twice, so that no log line comes to mean another body.
    let (status, answer) = service.post(MARK, r#"{"verificationStatus": "new"}"#);
    assert_eq!((status, answer), (200, json!({ "kept": 9, "new": true, "held": false })));
}

#[test]
fn an_answer_that_comes_after_its_case_was_erased_is_not_kept() {
    let lines = [r#"{"verificationId": "a", "verificationStatus": "completed", "riskCode": 200}"#.to_owned()];
    let vendor = vendor("erased_since", &lines, &["--slow", "400"]);
    let service = Folder::new("erased_since").with("IDV_STATUS_URL", vendor.status_url()).start();
    service.taken("a", r#"{"verificationStatus": "completed"}"#);
    std::thread::sleep(std::time::Duration::from_millis(150));
    assert_eq!(service.delete("a"), 204);
    std::thread::sleep(std::time::Duration::from_millis(800));
    assert_eq!(service.get("/idv/a").0, 404);
    assert_eq!(service.folder.bodies(), Vec::<Vec<u8>>::new());
}

#[test]
fn old_bodies_are_erased_and_the_decisions_on_them_stay() {
    let service = Service::new("old");
    let body = format!(r#"{{"verificationStatus": "completed", "riskCode": 200, "name": "{MARK}"}}"#);
    for case in ["a", "b"] {
        service.taken(case, &body.replace("Doe", case));
    }
    let (folder, _) = service.kill();
    let day = 24 * 60 * 60 * 1000;
    folder.execute(&format!("UPDATE bodies SET kept_at = kept_at - 30 * {day} WHERE case_id = 'a'"));
    folder.execute(&format!("UPDATE bodies SET kept_at = kept_at - 29 * {day} WHERE case_id = 'b'"));
    let before = folder.state();
    let service = folder.with("IDV_KEEP_BODIES_DAYS", "30").with("IDV_STATUS_DAYS", "31").start();
    let is_erased = || service.folder.query::<i64>("SELECT COUNT(*) FROM bodies WHERE body IS NULL") == [1];
    assert!(crate::processes::within_seconds(30, is_erased));
    let is_overwritten = || !is_in_files(&service.folder, "Jane-Marked-a");
    assert!(crate::processes::within_seconds(30, is_overwritten));
    assert!(is_in_files(&service.folder, "Jane-Marked-b"));
    service.folder.state().assert_is(&before);
    assert_eq!(service.taken("a", &body), (false, false));
}
