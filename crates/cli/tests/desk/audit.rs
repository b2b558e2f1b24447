//! `audit`: what is counted, and what hostile files do to it.

mod beside;
mod merged;
mod shapes;
mod shown;

use std::collections::BTreeMap;

use idv_catalogue::{Case, Context, Integration};

use super::*;

/// Three clean lines and one of each kind of trouble.
const MIXED: &str = concat!(
    "\u{feff}{\"verificationStatus\":\"pending\",\"statusCodes\":[1000]}\r\n",
    "\r\n",
    "{\"verificationStatus\":\"inconsistent_data\",\"statusCodes\":[3105,3204]}\n",
    "{\"verificationStatus\":\"completed\",\"statusCodes\":[100],\"riskCode\":300}\n",
    "{\"verificationStatus\":\"completed\",\"statusCodes\":[3105,3105],\"riskCode\":500}\n",
    "{\"verificationStatus\":\"on_hold\",\"statusCodes\":[3199,-7],\"riskCode\":250}\n",
    "{\"verificationStatus\":\"on_hold\\u001b[31m\",\"statusCodes\":[1e30]}\n",
    "{\"verificationStatus\":\"new\",\"statusCodes\":[\n",
    "[]\n",
    "{\"verificationStatus\":\"new\",\"statusCodes\":[\"\u{9b}31m\"]}\n",
    "   \t\n",
    "{\"verificationStatus\":\"inconsistent_data\"}",
);

/// Runs in a folder that holds the files, so that places have names without the folder.
fn audit_in(folder: &Path, arguments: &[&str]) -> Output {
    frozen(&[&["audit"], arguments].concat()).current_dir(folder).output().expect("idv runs")
}

fn folder_with(name: &str, files: &[(&str, &[u8])]) -> PathBuf {
    let folder = scratch(&format!("desk-{name}"));
    for (file, content) in files {
        fs::write(folder.join(file), content).expect("a file can be written");
    }
    folder
}

/// The JSON of an audit of one file, and its exit status.
fn report(name: &str, content: &[u8]) -> (serde_json::Value, Option<i32>) {
    let folder = folder_with(name, &[("file", content)]);
    let output = audit_in(&folder, &["file", "--format", "json"]);
    assert_eq!(stderr(&output), "");
    (json(&output), output.status.code())
}

#[test]
fn each_format_is_as_it_was() {
    let more = b"{\"status\":\"on_hold\"}\n{\"status\":\"new\"}\n";
    let folder = folder_with("formats", &[("mixed.ndjson", MIXED.as_bytes()), ("more.ndjson", more)]);
    snapshot("audit.txt", &without_next_steps(audit_in(&folder, &["mixed.ndjson", "more.ndjson"])));
    let mut output = audit_in(&folder, &["mixed.ndjson", "more.ndjson", "--format", "json"]);
    // The digest is of today's catalogue.
    let judged_by = &json(&output)["judged_by"];
    let (digest, version) = (judged_by["digest"].as_str(), judged_by["version"].as_str());
    let said = stdout(&output).replace(digest.expect("a text"), "DIGEST").replace(version.expect("a text"), "VERSION");
    output.stdout = said.into_bytes();
    let mut report = json(&output);
    report["next_steps"] = serde_json::json!([]);
    output.stdout = format!("{report:#}\n").into_bytes();
    snapshot("audit.json", &output);
}

/// What is asked for is the judgement of today, which may change while facts do not.
fn without_next_steps(mut output: Output) -> Output {
    let said = stdout(&output);
    let sections = said.trim_end().split("\n\n").filter(|section| !section.starts_with("Remedies, and other steps"));
    output.stdout = (sections.collect::<Vec<_>>().join("\n\n") + "\n").into_bytes();
    output
}

#[test]
fn next_steps_are_counted_by_notification() {
    let folder = folder_with("next-steps", &[("mixed", MIXED.as_bytes())]);
    let report = json(&audit_in(&folder, &["mixed", "--format", "json"]));
    let mut expected = BTreeMap::new();
    let cases = MIXED.trim_start_matches('\u{feff}').lines();
    for case in cases.filter_map(|line| serde_json::from_str::<Case>(line).ok()) {
        for step in case.next_steps(Context::notification(Integration::Api)) {
            *expected.entry(step.what()).or_insert(0) += 1;
        }
    }
    let expected: Vec<_> =
        expected.iter().map(|(step, count)| serde_json::json!({ "step": step.to_string(), "count": count })).collect();
    assert_eq!(report["next_steps"], serde_json::json!(expected));
    assert!(expected.len() > 2);
}

#[test]
fn clean_notifications_are_counted_and_exit_status_0() {
    let clean: String = MIXED.split_inclusive('\n').take(4).collect();
    snapshot("audit-clean.txt", &without_next_steps(run_with_input(frozen(&["audit", "-"]), clean.as_bytes())));
    snapshot("audit-empty.txt", &run_with_input(frozen(&["audit", "-"]), b""));
}

#[test]
fn a_file_that_cannot_be_read_does_not_keep_the_others_from_it() {
    let folder = folder_with("unread", &[("good.ndjson", b"{\"status\":\"new\"}\n")]);
    fs::create_dir(folder.join("folder")).expect("a folder can be made");
    let output = audit_in(&folder, &["missing.ndjson", "folder", "good.ndjson"]);
    snapshot("audit-unread.txt", &without_next_steps(output));
    let output = audit_in(&folder, &["missing.ndjson", "folder", "good.ndjson", "--format", "json"]);
    let report = json(&output);
    assert_eq!((output.status.code(), &report["notifications"]), (Some(FAILURE), &1.into()));
    let unread: Vec<_> = report["unread"].as_array().expect("an array").iter().map(|it| &it["file"]).collect();
    assert_eq!(unread, ["missing.ndjson", "folder"]);
    assert_eq!(run(&["audit"]).status.code(), Some(FAILURE));
}

#[test]
fn blank_lines_byte_order_marks_and_line_ends_do_not_count() {
    let notification = "{\"status\":\"new\"}";
    let layouts = [
        format!("{notification}\n{notification}\n"),
        format!("{notification}\n{notification}"),
        format!("{notification}\r\n{notification}\r\n"),
        format!("\u{feff}{notification}\n{notification}"),
        format!("\n\n \t\r\n{notification}\n\n{notification}\n\n"),
    ];
    for layout in layouts {
        let (report, code) = report("layout", layout.as_bytes());
        assert_eq!((&report["notifications"], code), (&2.into(), Some(CLEAN)), "{layout:?}");
    }
}

#[test]
fn what_is_no_notification_is_located_and_not_fatal() {
    let lines: [&[u8]; 8] = [
        b"{\"status\":\"new\"",
        b"{\"status\":\"new\",\"note\":\"\xff\"}",
        b"\0\0\0\0",
        b"{\"status\":\"new\"}\0",
        b"{\"statusCodes\":[]}",
        b"null",
        b"{\"status\":\"new\"} {\"status\":\"new\"}",
        b"{\"verificationStatus\":\"new\",\"statusCodes\":[],\"statusCodes\":[4110]}",
    ];
    let (report, code) = report("malformed", &lines.join(&b'\n'));
    let first = report["malformed_lines"]["first"].as_array().expect("an array");
    let lines: Vec<_> = first.iter().map(|flaw| flaw["at"]["line"].as_u64()).collect();
    assert_eq!(lines, (1..=8).map(Some).collect::<Vec<_>>());
    assert_eq!(first[1]["error"], "this is not UTF-8");
    assert_eq!(first[1]["column"], 25);
    // What is whole in the fourth and the seventh is read.
    assert_eq!((&report["notifications"], code), (&3.into(), Some(FINDINGS)));
}

#[test]
fn lines_without_an_end_are_passed_over_up_to_where_they_end() {
    let long = [b"{\"status\":\"", vec![b'x'; 3 << 20].as_slice(), b"\"}"].concat();
    let good = b"{\"status\":\"new\"}";
    let (report, code) = report("long", &[good, long.as_slice(), good, &long].join(&b'\n'));
    assert_eq!((&report["notifications"], &report["malformed_lines"]["count"]), (&2.into(), &2.into()));
    let first = &report["malformed_lines"]["first"];
    assert_eq!((&first[0]["at"]["line"], &first[1]["at"]["line"]), (&2.into(), &4.into()));
    assert_eq!((&first[0]["error"], code), (&"the line is longer than 1048576 bytes".into(), Some(FINDINGS)));
}

#[test]
fn unknown_values_without_end_are_kept_up_to_a_number_and_counted_beyond() {
    let line = |number: u32| {
        format!("{{\"status\":\"s{number}\",\"statusCodes\":[{}],\"riskCode\":{number}}}\n", 10_000 + number)
    };
    let content: String = (10_000..20_000).map(line).collect();
    let (report, code) = report("unknown", content.as_bytes());
    for name in ["statuses", "status_codes", "risk_codes"] {
        let unknown = &report["unknown"][name];
        assert_eq!(unknown["values"].as_array().map(Vec::len), Some(1000), "{name}");
        assert_eq!(unknown["other_count"], 9000, "{name}");
    }
    let first = &report["unknown"]["status_codes"]["values"][999];
    assert_eq!((&first["status_code"], &first["first"]["line"]), (&20_999.into(), &1000.into()));
    assert_eq!((&report["notifications"], code), (&10_000.into(), Some(FINDINGS)));
    let text = audit_in(&folder_with("unknown-text", &[("file", content.as_bytes())]), &["file"]);
    assert!(stdout(&text).contains("9,980  of more than 980 other values of status code\n"), "{}", stdout(&text));
}

#[test]
fn a_status_of_any_length_is_held_by_its_beginning() {
    let line = |letter: &str| format!("{{\"status\":\"{}\"}}\n", letter.repeat(500_000));
    let (report, _) = report("status", [line("a"), line("é"), line("a")].concat().as_bytes());
    let values = &report["unknown"]["statuses"]["values"];
    assert_eq!((&values[0]["status"], &values[0]["count"]), (&format!("{}…", "a".repeat(200)).into(), &2.into()));
    assert_eq!(values[1]["status"], format!("{}…", "é".repeat(100)));
}

/// Lines of every kind in mixed order, in several blocks, among them some that are too long and, at the end, one without its end.
fn long_file() -> Vec<u8> {
    let mut content = Vec::new();
    for number in 0..4000_u32 {
        let id = format!("{:08x}-efec", number.wrapping_mul(2_654_435_761));
        let code = 3000 + number % 300;
        content.extend(
            format!(
                "{{\"verificationId\":\"{id}\",\"verificationStatus\":\"completed\",\"statusCodes\":[{code},4110]}}\n"
            )
            .bytes(),
        );
        match number % 997 {
            3 => content.extend(b"{\"status\":\n\n\xff\n"),
            5 => {
                content.extend(format!("{{\"status\":\"s{number}\",\"result\":{{\"codes\":[\"4110\"]}}}}\r\n").bytes());
            }
            7 => content.extend([vec![b' '; (1 << 20) + 1], vec![b'\n']].concat()),
            9 => content.extend(format!("{{\"status\":\"new\",\"note\":\"{}\"}}\n", "x".repeat(300_000)).bytes()),
            _ => (),
        }
    }
    content.extend((0..2000).rev().flat_map(|number| format!("{{\"status\":\"s{number}\"}}\n").into_bytes()));
    content.extend(b"{\"status\":\"new\"}");
    content
}

#[test]
fn a_report_is_the_same_byte_for_byte_whatever_the_number_of_threads() {
    let content = long_file();
    let folder = folder_with("threads", &[("long", &content), ("mixed", MIXED.as_bytes())]);
    for format in ["text", "json"] {
        let said = |threads: &[&str]| {
            let files = ["missing", "mixed", "long", "--format", format];
            let output = audit_in(&folder, &[&files, threads].concat());
            assert_eq!(output.status.code(), Some(FAILURE));
            (stdout(&output), stderr(&output))
        };
        let one = said(&["--threads", "1"]);
        for threads in [&["--threads", "2"][..], &["--threads", "7"], &[]] {
            assert!(said(threads) == one, "{threads:?}");
        }
    }
    let input = |threads| run_with_input(frozen(&["audit", "-", "--threads", threads]), &content);
    assert_eq!(stdout(&input("1")), stdout(&input("4")));
}

#[test]
fn what_trickles_in_is_judged_and_so_is_what_ends_early() {
    for threads in ["1", "3"] {
        let mut command = frozen(&["audit", "-", "--format", "json", "--threads", threads]);
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("idv runs");
        let mut input = child.stdin.take().expect("a pipe");
        for piece in ["{\"status\":\"new\"}\n{\"sta", "tus\":\"pending\"}\n", "\n{\"status\":\"new\"", "}\n{\"status\""]
        {
            input.write_all(piece.as_bytes()).expect("idv reads its input");
            input.flush().expect("idv reads its input");
            std::thread::sleep(std::time::Duration::from_millis(20));
        }
        drop(input);
        let report = json(&child.wait_with_output().expect("idv ends"));
        assert_eq!((&report["notifications"], &report["blank_lines"]), (&3.into(), &1.into()));
        assert_eq!(report["malformed_lines"]["first"][0]["at"]["line"], 5);
    }
}

#[test]
fn as_many_threads_as_there_are_on_no_machine_are_refused() {
    for threads in ["0", "1025", "-1", "two"] {
        let output = run(&["audit", "-", &format!("--threads={threads}")]);
        assert_eq!(output.status.code(), Some(FAILURE));
        assert!(stderr(&output).contains("a number from 1 to 1024 is expected"), "{}", stderr(&output));
    }
}

#[test]
fn what_gzip_or_zstd_packed_is_read_as_it_is() {
    let content = long_file();
    let (first, second) = content.split_at(content.len() / 2);
    let gzip = |part: &[u8]| {
        let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
        encoder.write_all(part).expect("a vector takes it");
        encoder.finish().expect("a vector takes it")
    };
    let zstd = |part: &[u8]| ruzstd::encoding::compress_to_vec(part, ruzstd::encoding::CompressionLevel::Fastest);
    let (gzip, zstd) = ([gzip(first), gzip(second)].concat(), [zstd(first), zstd(second)].concat());
    let reported = |input: &[u8]| stdout(&run_with_input(frozen(&["audit", "-", "--format", "json"]), input));
    let expected = reported(&content);
    assert!(reported(&gzip) == expected && reported(&zstd) == expected);
    // By their first bytes, whatever they are called.
    let folder = folder_with("packed", &[("file", &content)]);
    let named = || stdout(&audit_in(&folder, &["file", "--format", "json"]));
    let expected = named();
    for packed in [&gzip, &zstd] {
        fs::write(folder.join("file"), packed).expect("a file can be written");
        assert!(named() == expected);
        fs::write(folder.join("file"), &packed[..packed.len() / 3]).expect("a file can be written");
        let output = audit_in(&folder, &["file", "--format", "json"]);
        let report = json(&output);
        assert_eq!((output.status.code(), &report["unread"][0]["file"]), (Some(FAILURE), &"file".into()));
        assert!(report["notifications"].as_u64().is_some_and(|count| count > 100), "{}", report["notifications"]);
    }
}

#[test]
fn notifications_in_envelopes_are_read_as_objects_and_as_texts() {
    let lines: Vec<&str> =
        MIXED.trim_start_matches('\u{feff}').lines().filter(|line| !line.trim().is_empty()).collect();
    let plain = folder_with("no-envelope", &[("file", lines.join("\n").as_bytes())]);
    let expected = json(&audit_in(&plain, &["file", "--format", "json"]));
    // The line that is no JSON is none in an envelope either, and costs no more than itself.
    let as_object = |line: &&str| format!("{{\"received\":[1,\"4110\"],\"body\":{line},\"statusCodes\":[4110]}}");
    let as_text = |line: &&str| serde_json::json!({ "message": [0, { "a/b~": line }] }).to_string();
    for (pointer, lines) in [
        ("/body", lines.iter().map(as_object).collect::<Vec<_>>()),
        ("/message/1/a~1b~0", lines.iter().map(as_text).collect()),
    ] {
        let folder = folder_with("envelope", &[("file", lines.join("\n").as_bytes())]);
        let report = json(&audit_in(&folder, &["file", "--format", "json", "--at", pointer]));
        for part in [
            "notifications",
            "statuses",
            "status_codes",
            "risk_codes",
            "findings",
            "unknown",
            "doubtful",
            "passed_over",
        ] {
            assert_eq!(report[part], expected[part], "{pointer}, {part}");
        }
        assert_eq!(report["malformed_lines"]["count"], expected["malformed_lines"]["count"]);
    }
}

#[test]
fn an_envelope_without_a_notification_is_a_malformed_line() {
    let lines = [
        r#"{"status":"new"}"#,
        r#"{"body":null}"#,
        r#"{"body":7}"#,
        r#"{"body":"seven"}"#,
        r#"{"body":{"status":"new"},"body":{"status":"completed"}}"#,
        r#"{"body":{"status":"new"}"#,
        r#"[{"status":"new"}]"#,
        r#"{"body":{"status":"new"}}"#,
    ];
    let folder = folder_with("no-notification", &[("file", lines.join("\n").as_bytes())]);
    let report = json(&audit_in(&folder, &["file", "--format", "json", "--at", "/body"]));
    assert_eq!((&report["notifications"], &report["malformed_lines"]["count"]), (&1.into(), &8.into()));
    let errors: Vec<_> =
        report["malformed_lines"]["first"].as_array().expect("an array").iter().map(|it| &it["error"]).collect();
    assert_eq!(errors[0], "there is nothing at /body");
    assert_eq!(errors[1], "at /body there is null, and no notification");
    assert_eq!(errors[4], "body stands there twice");
    // The list is told, and what is in it.
    assert_eq!(
        (errors[6], errors[7]),
        (&"each value in the line was read".into(), &"there is nothing at /body".into())
    );
    assert!(stderr(&run(&["audit", "-", "--at", "body"])).contains("a JSON pointer such as /body"));
}

#[test]
fn a_report_is_not_written_over_what_is_read_and_what_is_named_twice_is_told() {
    let line = b"{\"status\":\"new\"}\n";
    let folder = folder_with("over", &[("one", line), ("two", line)]);
    let mut by_input = frozen(&["audit", "-", "-o", "one"]);
    by_input.current_dir(&folder).stdin(fs::File::open(folder.join("one")).expect("it is there"));
    let refused = [audit_in(&folder, &["one", "two", "-o", "./one"]), by_input.output().expect("idv runs")];
    for output in refused {
        assert_eq!(output.status.code(), Some(FAILURE));
        assert!(
            stderr(&output).contains("one: this is read, so the report cannot be written there"),
            "{}",
            stderr(&output)
        );
    }
    assert_eq!(fs::read(folder.join("one")).expect("it is there"), line);
    let twice = audit_in(&folder, &["one", "two", "./one"]);
    assert_eq!(stderr(&twice), "note: ./one is named twice, and what is in it is counted twice\n");
    assert!(stdout(&twice).starts_with("3 files, 3 notifications"), "{}", stdout(&twice));
}

#[test]
fn risk_codes_below_nought_are_told_apart() {
    let lines = [-5, -6, -5, 5].map(|code| format!("{{\"verificationStatus\":\"completed\",\"riskCode\":{code}}}"));
    let (report, _) = report("negative", lines.join("\n").as_bytes());
    let values = report["unknown"]["risk_codes"]["values"].as_array().expect("an array");
    let told: Vec<_> = values.iter().map(|it| (it["risk_code"].as_i64(), it["count"].as_u64())).collect();
    assert_eq!(told, [(Some(-5), Some(2)), (Some(-6), Some(1)), (Some(5), Some(1))]);
}

#[test]
fn an_array_where_the_notification_should_stand_is_none() {
    let folder = folder_with("array-at", &[("file", b"{\"body\":[\"completed\",[4110],500]}\n")]);
    let output = audit_in(&folder, &["file", "--at", "/body"]);
    assert!(stdout(&output).contains("at /body there is an array, and no notification"), "{}", stdout(&output));
    assert_eq!(output.status.code(), Some(FINDINGS));
    let case = run(&["case", "[[\"completed\",[4110],500]]"]);
    assert!(stderr(&case).contains("there is an array, and no case"), "{}", stderr(&case));
}
