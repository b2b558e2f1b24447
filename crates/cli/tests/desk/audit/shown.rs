//! `audit` as a page and for a ticket: what is shown, and what is not.

use super::*;

/// What a person could be known by, wherever anything can stand in a notification.
const HOSTILE: &str = concat!(
    r#"{"verificationStatus":"Anna Canary","statusCodes":["anna@canary.example",987654321012],"riskCode":"Canary road 1"}"#,
    "\n",
    r#"{"verificationStatus":"completed","statusCodes":[987654321012,4110],"riskCode":31201234567,"Codes":["4110"]}"#,
    "\n",
    r#"{"verificationStatus":"<img src=x onerror=canary()>","Canary Anna":{"codes":["4110"]},"createdAt":"canary","verificationId":"canary-1"}"#,
    "\n",
    r#"{"verificationStatus":"new","createdAt":"2026-11-26","verificationId":"canary-2","anna@canary.example":["3105"]}"#,
    "\n",
    r#"{"verificationStatus":{"name":"Canary"}}"#,
    "\n",
    r#""Canary""#,
    "\n",
    r#"{"verificationStatus":"new","statusCodes":"Canary"}"#,
    "\n",
    r#"{"verificationStatus":"completed","status":"Canary B12345678"}"#,
    "\n",
    r#"{"verificationStatus":"on_hold|`x`","statusCodes":[3199]}"#,
    "\n",
    r#"{"verificationStatus":"on_hold"}"#,
    "\n{\"canary\n",
);

const BESIDE: [&str; 4] = ["--by", "/createdAt", "--id", "/verificationId"];

#[test]
fn nothing_that_a_person_could_be_known_by_is_on_the_page_or_in_the_ticket() {
    let folder = folder_with("canary", &[("file", HOSTILE.as_bytes())]);
    for format in ["html", "markdown"] {
        let said = stdout(&audit_in(&folder, &[&["file", "--format", format], &BESIDE[..]].concat()));
        let lower = said.to_lowercase();
        for canary in ["canary", "anna", "onerror=", "987654321012", "31201234567", "b12345678", "|`x`"] {
            assert!(!lower.contains(canary), "{format}: {canary}\n{said}");
        }
        // What is no one's is there.
        for shown in ["3199", "other statuses, which are not shown here", "file:1"] {
            assert!(said.contains(shown), "{format}: {shown}\n{said}");
        }
        let status = if format == "html" { "status on_hold" } else { "status on\\_hold" };
        assert!(said.contains(status), "{format}\n{said}");
    }
}

#[test]
fn a_report_is_written_to_a_file_whole_or_not_at_all() {
    let folder = folder_with("out", &[("mixed", MIXED.as_bytes()), ("clean", b"{\"status\":\"new\"}\n")]);
    for (format, name) in
        [("html", "report.html"), ("markdown", "report.md"), ("json", "report.json"), ("text", "report.txt")]
    {
        let printed = audit_in(&folder, &["mixed", "--format", format]);
        let output = audit_in(&folder, &["mixed", "--format", format, "-o", name]);
        assert_eq!((stdout(&output), output.status.code()), (format!("Wrote {name}.\n"), Some(FINDINGS)));
        assert_eq!(fs::read_to_string(folder.join(name)).expect("it was written"), stdout(&printed));
        assert_eq!(
            stdout(&audit_in(&folder, &["mixed", "--format", format, "--out", name])),
            format!("{name} is up to date.\n")
        );
    }
    assert_eq!(audit_in(&folder, &["clean", "-o", "report.txt"]).status.code(), Some(CLEAN));
    let output = audit_in(&folder, &["clean", "-o", "no-such-folder/report.txt"]);
    assert_eq!((stdout(&output).as_str(), output.status.code()), ("", Some(FAILURE)));
}

#[test]
fn a_ticket_tells_what_to_look_at_and_what_came_most() {
    let folder = folder_with("ticket", &[("mixed", MIXED.as_bytes())]);
    let said = stdout(&audit_in(&folder, &["mixed", "--format", "markdown"]));
    for expected in [
        "8 notifications in 1 file, 2 malformed lines, 2 blank lines, judged by idv-catalogue ",
        "| 1 | a status code with a status that it cannot accompany | `mixed:5` |",
        "| 1 | status on\\_hold | `mixed:6` |",
        "| 1 | other statuses, which are not shown here | `mixed:7` |",
        "| 1 | status code 3199, series 3000, Sendbacks | `mixed:6` |",
        "## What is no notification\n\n| Count | What | First at |\n| ---: | --- | --- |\n| 1 | lines of several values, or of a list | `mixed:9` |\n",
        "| 1 | JSON that ends early | `mixed:8:43` |",
        "| 3 | 37.5 % | `3105` `selfie_does_not_match_id_portrait` ",
        "| 2 | 25.0 % | `completed` ",
    ] {
        assert!(said.contains(expected), "{expected}\n{said}");
    }
    let clean = stdout(&run_with_input(frozen(&["audit", "-", "--format", "markdown"]), b"{\"status\":\"new\"}\n"));
    assert!(clean.contains("Nothing contradicts the catalogue, and no line is malformed."), "{clean}");
    assert!(!clean.contains("What contradicts"), "{clean}");
}

#[test]
fn what_could_not_be_read_is_on_the_page_and_in_the_ticket() {
    let folder = folder_with("shown-unread", &[("clean", b"{\"status\":\"new\"}\n")]);
    for format in ["html", "markdown"] {
        let output = audit_in(&folder, &["clean", "missing", "--format", format]);
        let said = stdout(&output);
        assert!(said.contains("Not read to the end: ") && said.contains("missing"), "{said}");
        assert_eq!(output.status.code(), Some(FAILURE));
    }
}
