//! `audit --by` and `audit --id`: periods, and the ways of cases.

use serde_json::{Value, json as value};

use super::*;

/// A notification of a case on a day.
fn line(case: &str, day: &str, status: &str, codes: &[i64]) -> String {
    value!({ "verificationId": case, "createdAt": format!("{day}T10:00:00Z"), "verificationStatus": status, "statusCodes": codes })
        .to_string()
}

/// Four cases in three weeks, one of them delivered twice, one without an id and one without a time.
fn lines() -> Vec<String> {
    vec![
        line("a", "2026-11-02", "new", &[]),
        line("b", "2026-11-02", "new", &[]),
        line("a", "2026-11-03", "pending", &[1000]),
        line("a", "2026-11-03", "pending", &[1000]),
        line("c", "2026-11-08", "pending", &[1000]),
        line("b", "2026-11-09", "on_hold", &[3999]),
        line("a", "2026-11-23", "completed", &[3999, 3999]),
        r#"{"verificationStatus":"new","createdAt":"soon","verificationId":null}"#.to_owned(),
        "{".to_owned(),
    ]
}

const BESIDE: [&str; 4] = ["--by", "/createdAt", "--id", "/verificationId"];

fn report(folder: &Path, arguments: &[&str]) -> Value {
    json(&audit_in(folder, &[arguments, &["--format", "json"]].concat()))
}

#[test]
fn periods_and_arrows_are_counted() {
    let folder = folder_with("beside", &[("file", lines().join("\n").as_bytes())]);
    let report = report(&folder, &[&["file"], &BESIDE[..]].concat());
    let period = |from, notifications, codes: Value, unknown| value!({ "from": from, "notifications": notifications, "status_codes": codes, "unknown_status_codes": unknown });
    let expected = value!({
        "pointer": "/createdAt",
        "per": "week",
        "periods": [
            period("2026-11-02", 5, value!([{ "status_code": 1000, "count": 3 }]), 0),
            period("2026-11-09", 1, value!([]), 1),
            period("2026-11-23", 1, value!([]), 2),
        ],
        "without_time": 1,
    });
    assert_eq!(report["by"], expected);
    let expected = value!({
        "id": "/verificationId",
        "runs": 1,
        "cases": 3,
        "first": [{ "status": "new", "count": 2 }, { "status": "pending", "count": 1 }],
        "arrows": [
            { "from": "new", "to": null, "count": 1 },
            { "from": "new", "to": "pending", "count": 1 },
            { "from": "pending", "to": "pending", "count": 1 },
            { "from": "pending", "to": "completed", "count": 1 },
        ],
        "without_id": 1,
        "left_out": 0,
    });
    assert_eq!(report["flow"], expected);
}

#[test]
fn without_the_flags_there_is_nothing_of_them_and_a_month_is_asked_for() {
    let folder = folder_with("beside-not", &[("file", lines().join("\n").as_bytes())]);
    let without = report(&folder, &["file"]);
    assert_eq!((&without["by"], &without["flow"]), (&Value::Null, &Value::Null));
    let by_month = report(&folder, &["file", "--by", "/createdAt", "--per", "month"]);
    assert_eq!(by_month["by"]["periods"].as_array().map(Vec::len), Some(1));
    assert_eq!(by_month["by"]["periods"][0]["from"], "2026-11-01");
    assert_eq!(audit_in(&folder, &["file", "--per", "month"]).status.code(), Some(FAILURE));
}

#[test]
fn in_an_array_on_one_line_notifications_stand_in_its_order() {
    let lines = lines();
    let whole = &lines[..lines.len() - 1];
    let counted = |name: &str, text: String| {
        let folder = folder_with(name, &[("file", text.as_bytes())]);
        let report = json(&audit_in(&folder, &[&["file", "--format", "json"], &BESIDE[..]].concat()));
        (report["by"].clone(), report["flow"].clone())
    };
    let expected = counted("beside-lines", whole.join("\n"));
    assert_eq!(counted("beside-array", format!("[{}]", whole.join(","))), expected);
    assert_eq!(counted("beside-behind", whole.join(" ")), expected);
}

#[test]
fn in_envelopes_pointers_lead_from_the_line_into_the_text() {
    let plain = folder_with("beside-plain", &[("file", lines().join("\n").as_bytes())]);
    let expected = report(&plain, &[&["file"], &BESIDE[..]].concat());
    let in_text: Vec<_> = lines().iter().map(|line| value!({ "body": line }).to_string()).collect();
    let folder = folder_with("beside-envelope", &[("file", in_text.join("\n").as_bytes())]);
    let flags = ["file", "--at", "/body", "--by", "/body/createdAt", "--id", "/body/verificationId"];
    let report = report(&folder, &flags);
    assert_eq!(report["by"]["periods"], expected["by"]["periods"]);
    assert_eq!(report["flow"]["arrows"], expected["flow"]["arrows"]);
    assert_eq!(report["flow"]["without_id"], 1);
}

/// Many cases in an order that has nothing to do with them, in several blocks.
fn many() -> String {
    let statuses = ["new", "pending", "completed", "inconsistent_data", "on_hold"];
    let lines = (0..5000_usize).map(|number| {
        let mixed = number.wrapping_mul(2_654_435_761) >> 7;
        let day = format!("2026-{:02}-{:02}", mixed % 12 + 1, mixed % 28 + 1);
        let codes = [3100 + i64::try_from(mixed % 12).expect("few")];
        line(&format!("case {}", mixed % 1000), &day, statuses[mixed % 5], &codes) + "\n"
    });
    lines.collect()
}

#[test]
fn the_report_is_the_same_byte_for_byte_whatever_the_number_of_threads() {
    let folder = folder_with("beside-threads", &[("one", many().as_bytes()), ("two", lines().join("\n").as_bytes())]);
    for format in ["json", "text", "markdown", "html"] {
        let said = |threads| {
            let flags = ["one", "two", "--format", format, "--threads", threads];
            stdout(&audit_in(&folder, &[&flags, &BESIDE[..]].concat()))
        };
        let one = said("1");
        assert!(said("2") == one && said("7") == one, "{format}");
    }
}

#[test]
fn every_notification_is_counted_once_among_the_periods_and_once_among_the_ways() {
    let folder = folder_with("beside-sums", &[("one", many().as_bytes()), ("two", lines().join("\n").as_bytes())]);
    let report = report(&folder, &[&["one", "two"], &BESIDE[..]].concat());
    let sum = |all: &Value, name: &str| -> u64 {
        all.as_array().expect("an array").iter().map(|it| it[name].as_u64().expect("a count")).sum()
    };
    let number = |it: &Value| it.as_u64().expect("a count");
    let (by, flow, notifications) = (&report["by"], &report["flow"], number(&report["notifications"]));
    assert_eq!(sum(&by["periods"], "notifications") + number(&by["without_time"]), notifications);
    let followed = sum(&flow["first"], "count") + sum(&flow["arrows"], "count");
    assert_eq!(followed + number(&flow["without_id"]) + number(&flow["left_out"]), notifications);
    assert_eq!((sum(&flow["first"], "count"), number(&flow["cases"])), (1003, 1003));
}

#[test]
fn reports_of_parts_add_up_and_say_within_how_many_cases_were_followed() {
    let files = [("one", many()), ("two", lines().join("\n"))];
    let folder = folder_with("beside-merge", &files.each_ref().map(|(name, text)| (*name, text.as_bytes())));
    for name in ["one", "two"] {
        let part = audit_in(&folder, &[&[name, "--format", "json"], &BESIDE[..]].concat());
        fs::write(folder.join(format!("{name}.json")), part.stdout).expect("written");
    }
    let whole = report(&folder, &[&["one", "two"], &BESIDE[..]].concat());
    let mut merged = report(&folder, &["--merge", "one.json", "two.json"]);
    // No case is in both.
    assert_eq!(merged["flow"]["runs"].take(), 2);
    merged["flow"]["runs"] = 1.into();
    assert_eq!(merged, whole);
    let said = stdout(&audit_in(&folder, &["--merge", "one.json", "two.json"]));
    assert!(said.contains("The input was audited in 2 parts: cases are followed within each"), "{said}");
}

#[test]
fn reports_that_count_by_different_things_are_not_merged() {
    let folder = folder_with("beside-refused", &[("file", lines().join("\n").as_bytes())]);
    let flags: [&[&str]; 4] = [&[], &BESIDE[..2], &BESIDE[2..], &["--by", "/createdAt", "--per", "month"]];
    for (number, flags) in flags.iter().enumerate() {
        let part = audit_in(&folder, &[&["file", "--format", "json"], *flags].concat());
        fs::write(folder.join(format!("{number}.json")), part.stdout).expect("written");
    }
    for (one, other) in [(0, 1), (1, 2), (1, 3), (2, 0)] {
        let output = audit_in(&folder, &["--merge", &format!("{one}.json"), &format!("{other}.json")]);
        let expected = format!("{other}.json: it counts by other periods or ids than those before it");
        assert!(stderr(&output).contains(&expected), "{}", stderr(&output));
        assert_eq!(output.status.code(), Some(FAILURE));
    }
    let report = fs::read_to_string(folder.join("1.json")).expect("it was written");
    fs::write(folder.join("tuesday.json"), report.replace("2026-11-02", "2026-11-03")).expect("written");
    let output = audit_in(&folder, &["--merge", "tuesday.json"]);
    assert!(stderr(&output).contains("2026-11-03 is no first day of a week"), "{}", stderr(&output));
}
