//! `audit --merge`: reports of parts, made one.

use super::*;

#[test]
fn reports_of_parts_are_merged_into_the_one_of_the_whole() {
    let long = long_file();
    let array = b"[{\"status\":\"on_hold\"},\n 7, {\"status\":\n1}]\n{\"status\":\"s\"}\n[ {";
    let parts: Vec<&[u8]> = vec![MIXED.as_bytes(), &long, array, b"{\"status\":\"new\"}\n{"];
    let names = ["a", "b", "c", "d", "missing"];
    let files: Vec<_> = names.into_iter().zip(parts).collect();
    let folder = folder_with("merge", &files);
    for name in names {
        fs::write(folder.join(format!("{name}.json")), audit_in(&folder, &[name, "--format", "json"]).stdout)
            .expect("written");
    }
    for format in ["json", "text"] {
        let whole = audit_in(&folder, &["a", "b", "c", "d", "missing", "--format", format]);
        let said = |output: &Output| (stdout(output), stderr(output), output.status.code());
        let merge = |parts: &[&str]| audit_in(&folder, &[&["--merge", "--format", format], parts].concat());
        assert_eq!(said(&merge(&["a.json", "b.json", "c.json", "d.json", "missing.json"])), said(&whole));
        // What was merged is merged again.
        let merge_json = |parts: &[&str]| audit_in(&folder, &[&["--merge", "--format", "json"], parts].concat()).stdout;
        fs::write(folder.join("ab.json"), merge_json(&["a.json", "b.json"])).expect("written");
        fs::write(folder.join("rest.json"), merge_json(&["c.json", "d.json", "missing.json"])).expect("written");
        assert_eq!(said(&merge(&["ab.json", "rest.json"])), said(&whole));
    }
}

#[test]
fn places_of_merged_reports_tell_which_file_they_mean() {
    let folder = folder_with("merge-names", &[("a", b"{")]);
    for part in ["one.json", "two.json"] {
        let mut command = frozen(&["audit", "-", "a", "--format", "json"]);
        command.current_dir(&folder);
        fs::write(folder.join(part), run_with_input(command, b"\n[").stdout).expect("written");
    }
    let report = json(&audit_in(&folder, &["--merge", "--format", "json", "one.json", "two.json"]));
    let names = ["one.json: standard input", "a", "two.json: standard input", "two.json: a"];
    assert_eq!(report["files"], serde_json::json!(names));
    let flaws: Vec<_> =
        report["malformed_lines"]["first"].as_array().expect("an array").iter().map(|it| it["at"].clone()).collect();
    // What is no line but the beginning of an array has a column.
    let expected = names.map(|name| match &name[name.len() - 1..] {
        "a" => serde_json::json!({ "file": name, "line": 1 }),
        _ => serde_json::json!({ "file": name, "line": 2, "column": 1 }),
    });
    assert_eq!(flaws, expected);
}

#[test]
fn what_is_no_report_or_of_another_judgement_is_not_merged() {
    let folder = folder_with("merge-refused", &[("a", b"{\"status\":\"on_hold\"}")]);
    let report = stdout(&audit_in(&folder, &["a", "--format", "json"]));
    fs::write(folder.join("a.json"), &report).expect("written");
    for (from, to, expected) in [
        ("sha256:", "sha256:0", "b.json: it was judged by version"),
        ("\"line\": 1", "\"line\": -1", "b.json: this is no report of `idv audit --format json`: invalid value"),
        ("\"file\": \"a\"", "\"file\": \"z\"", "b.json: z is not among its files"),
        ("\"notifications\": 1", "\"notifications\": 18446744073709551615", "b.json: this is no report"),
        (
            "\"otherwise\": null",
            "\"otherwise\": {\"before\":{\"name\":\"\",\"digest\":\"\"},\"now\":{\"name\":\"\",\"digest\":\"\"},\"notifications\":0,\"counts\":[]}",
            "b.json: it compares other judgements",
        ),
        // As versions wrote it that knew of overlays alone.
        (
            "\"otherwise\": null",
            "\"otherwise\": {\"institution\":\"x\",\"digest\":\"\",\"house_digest\":\"\",\"notifications\":0,\"counts\":[]}",
            "b.json: this is no report of `idv audit --format json`: missing field `before`",
        ),
    ] {
        let changed = report.replace(from, to);
        assert_ne!(changed, report, "{from}");
        fs::write(folder.join("b.json"), changed).expect("written");
        let output = audit_in(&folder, &["--merge", "a.json", "b.json"]);
        assert!(stderr(&output).contains(expected), "{}", stderr(&output));
        assert_eq!((stdout(&output).as_str(), output.status.code()), ("", Some(FAILURE)));
    }
    assert_eq!(audit_in(&folder, &["--merge", "a.json", "none.json"]).status.code(), Some(FAILURE));
    assert_eq!(audit_in(&folder, &["--merge", "a.json", "--threads", "2"]).status.code(), Some(FAILURE));
}
