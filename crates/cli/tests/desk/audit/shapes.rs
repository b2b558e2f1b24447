//! `audit` and `case`: notifications in the shapes in which teams have them.

use super::*;

const ONE: &str = r#"{"verificationStatus":"pending","statusCodes":[1000]}"#;
const OTHER: &str = r#"{"verificationStatus":"on_hold","statusCodes":[3199]}"#;

fn audited(name: &str, files: &[(&str, &[u8])], arguments: &[&str]) -> Output {
    let folder = scratch(&format!("desk-shapes-{name}"));
    for (file, content) in files {
        fs::write(folder.join(file), content).expect("a file can be written");
    }
    let names: Vec<_> = files.iter().map(|(file, _)| *file).collect();
    frozen(&[&["audit"], &names[..], arguments].concat()).current_dir(folder).output().expect("idv runs")
}

#[test]
fn what_a_file_turns_out_to_be_is_told_by_its_kind_with_the_first_place() {
    let table = format!("id;body\n1;\"{0}\"\n2;\"{0}\"\n", ONE.replace('"', "\"\""));
    let log = format!("2026-11-26T10:21:07Z INFO body={ONE} took=3ms\nJane Doe, 1990-01-02\n");
    let array = format!("[\n  {ONE},\n  {OTHER}\n]\n");
    let files: [(&str, &[u8]); 9] = [
        ("whole.json", array.as_bytes()),
        ("half.json", &array.as_bytes()[..array.len() - 20]),
        ("behind.json", &[array.as_bytes(), OTHER.as_bytes()].concat()),
        ("within.json", format!("[[{ONE}],{ONE},\"Jane Doe\"]").as_bytes().to_vec().leak()),
        ("lines.ndjson", format!("{ONE}\n[{ONE},{OTHER}]\n{OTHER}{ONE}\n").into_bytes().leak()),
        ("table.csv", table.as_bytes()),
        ("app.log", log.as_bytes()),
        ("table.parquet", b"PAR1\x15\0"),
        ("zeros.ndjson", &[0; 100]),
    ];
    snapshot("audit-shapes.txt", &without_next_steps(audited("told", &files, &[])));
    let report = audited("told-json", &files[1..4], &["--format", "json"]);
    let malformed = &json(&report)["malformed_lines"];
    snapshot("audit-shapes.json", &Output { stdout: format!("{malformed:#}\n").into_bytes(), ..report });
    let table = audited("table", &[("table.csv", table.as_bytes())], &["--column", "body"]);
    snapshot("audit-table.txt", &without_next_steps(table));
    let log = audited("log", &[("app.log", log.as_bytes())], &["--after", "body="]);
    snapshot("audit-log.txt", &without_next_steps(log));
}

#[test]
fn a_table_without_the_column_and_a_log_without_the_text_are_told() {
    let output = audited("no-column", &[("file", b"id,note\n1,2\n")], &["--column", "body"]);
    assert!(stderr(&output).contains("file: its first line has no column \"body\""), "{}", stderr(&output));
    assert_eq!(output.status.code(), Some(FAILURE));
    let output = audited("no-text", &[("file", b"started\nstopped\n")], &["--after", "body="]);
    assert!(stdout(&output).contains("2 lines without what stands before a notification"), "{}", stdout(&output));
    assert_eq!(output.status.code(), Some(FINDINGS));
    assert_eq!(run(&["audit", "-", "--column", "a", "--after", "b"]).status.code(), Some(FAILURE));
}

#[test]
fn an_array_is_judged_the_same_whatever_the_number_of_threads() {
    let elements: Vec<_> = (0..20_000).map(|number| format!("{{\"status\":\"s{}\"}}", number % 1500)).collect();
    for array in [format!("[{}", elements.join(",")), format!("[\n  {}\n]\n7", elements.join(",\n  "))] {
        let said = |threads| {
            stdout(&audited("threads", &[("file", array.as_bytes())], &["--format", "json", "--threads", threads]))
        };
        let one = said("1");
        assert!(one == said("2") && one == said("7"));
        assert!(one.contains("\"notifications\": 20000"));
    }
}

#[test]
fn a_case_is_taken_in_the_same_shapes_and_several_are_refused() {
    let expected = stdout(&run_frozen(&["case", ONE]));
    let pretty = ONE.replace(',', ",\n  ");
    let utf16: Vec<u8> = [0xfeff].into_iter().chain(pretty.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    let packed = ruzstd::encoding::compress_to_vec(ONE.as_bytes(), ruzstd::encoding::CompressionLevel::Fastest);
    let inputs = [
        format!("[{ONE}]\r\n").into_bytes(),
        format!("\u{feff}[\n{pretty}\n]\n").into_bytes(),
        format!("\u{1e}{ONE}\n").into_bytes(),
        format!("{ONE},\n").into_bytes(),
        format!("data: {ONE}\n\n").into_bytes(),
        utf16,
        packed,
    ];
    for input in inputs {
        let output = run_with_input(frozen(&["case"]), &input);
        assert_eq!((stdout(&output), stderr(&output)), (expected.clone(), String::new()));
    }
    assert_eq!(stdout(&run_frozen(&["case", &format!("[{ONE}]")])), expected);
    for several in [format!("[{ONE},{OTHER}]"), format!("{ONE}\n{OTHER}\n")] {
        let output = run_with_input(frozen(&["case"]), several.as_bytes());
        assert_eq!((stdout(&output).as_str(), output.status.code()), ("", Some(FAILURE)));
        assert!(stderr(&output).contains("there are several cases"), "{}", stderr(&output));
    }
    for broken in [&ONE[1..], &format!("[{ONE}"), "", "[]", &format!("{ONE} x")] {
        let output = run_with_input(frozen(&["case"]), broken.as_bytes());
        assert!(stderr(&output).contains("this is not a case"), "{broken}: {}", stderr(&output));
    }
}

#[test]
fn nothing_that_stands_in_an_event_stream_is_lost_without_a_word() {
    let streams = [
        format!("data: {ONE}\n\n{OTHER}\n"),
        format!("data: {ONE}\n\n  data: {OTHER}\n"),
        format!("data: {ONE}\n\nData: {OTHER}\n"),
        format!("data: {ONE}\n\ndata : {OTHER}\n"),
        format!("data: {ONE}\n\nevent: webhook body={OTHER}\n"),
        format!("data: {ONE}\n\n: {OTHER}\n"),
        format!("data: {ONE}\n:method: POST\n\n{OTHER}"),
        format!("data: {ONE}\nretry: 5\r\n[{OTHER}]"),
        format!("data: {ONE}\nretry: 5\r{OTHER}"),
    ];
    for stream in streams {
        let report = audited("stream", &[("file", stream.as_bytes())], &["--format", "json"]);
        let told = json(&report);
        assert_eq!(told["notifications"], 2, "{stream}: {told}");
        let kinds = told["malformed_lines"]["kinds"].as_array().expect("kinds");
        assert!(kinds.iter().any(|it| it["kind"] == "outside_data"), "{stream}: {told}");
        assert_eq!(report.status.code(), Some(FINDINGS));
        let output = run_with_input(frozen(&["case"]), stream.as_bytes());
        assert_eq!(output.status.code(), Some(FAILURE), "{stream}");
    }
    for stream in [format!("event: a\n{ONE}\n"), format!(":method: POST\n\n{ONE}"), format!("retry: 5\r\n{ONE}")] {
        let told = json(&audited("stream", &[("file", stream.as_bytes())], &["--format", "json"]));
        let counts = (&told["notifications"], &told["malformed_lines"]["count"]);
        assert_eq!(counts, (&1.into(), &1.into()), "{stream}");
    }
    for (stream, kind) in [("event: a\ndata:\n\nid: 7", "no_data"), ("id: 7\nwhatever\n", "outside_data")] {
        let told = json(&audited("stream", &[("file", stream.as_bytes())], &["--format", "json"]));
        let malformed = &told["malformed_lines"];
        assert_eq!((&malformed["count"], &malformed["kinds"][0]["kind"]), (&1.into(), &kind.into()), "{stream}");
    }
    // What is indented is no event stream, but lines that are told.
    let told = json(&audited("stream", &[("file", format!("  data: {ONE}\n").as_bytes())], &["--format", "json"]));
    assert_eq!(told["malformed_lines"]["kinds"][0]["kind"], "json_in_text");
}

#[test]
fn a_second_notification_in_the_line_of_a_log_is_judged_and_told() {
    for between in [" ", "\r", "\rINFO "] {
        let log = format!("INFO body={ONE}{between}body={OTHER} took=3ms\n");
        let told = json(&audited("several", &[("app.log", log.as_bytes())], &["--after", "body=", "--format", "json"]));
        let kinds = &told["malformed_lines"]["kinds"];
        assert_eq!((&told["notifications"], &kinds[0]["kind"]), (&2.into(), &"several_in_line".into()), "{log}");
    }
}

#[test]
fn a_case_that_is_longer_than_any_is_refused_and_not_cut() {
    let long = format!("{ONE}{}{OTHER}", " ".repeat(1 << 24));
    let output = run_with_input(frozen(&["case"]), long.as_bytes());
    assert_eq!((stdout(&output).as_str(), output.status.code()), ("", Some(FAILURE)));
    assert!(stderr(&output).contains("longer than 16777216 bytes"), "{}", stderr(&output));
}

#[test]
fn what_is_out_of_place_in_a_table_is_told_by_its_kind() {
    let quoted = format!("\"{}\"", ONE.replace('"', "\"\""));
    let tables = [
        (format!("body,note\n{quoted},\"open\n{quoted},x\n"), "other_length"),
        (format!("body,note\n{quoted},\"open\n"), "open_quote"),
        (format!("body,note\n{quoted},\"a\"b\n"), "open_quote"),
        (format!("body,note\n{quoted}\n"), "other_length"),
        (format!("body,note\n{quoted},a,b\n"), "other_length"),
        (format!("body,body\n{quoted},{quoted}\n"), "column_twice"),
        (format!("body\tnote\n{ONE}\t\"open\n{ONE}\tx\n"), "other_length"),
    ];
    for (table, kind) in tables {
        let report = audited("cells", &[("file", table.as_bytes())], &["--column", "body", "--format", "json"]);
        let told = json(&report);
        assert_eq!((&told["notifications"], report.status.code()), (&1.into(), Some(FINDINGS)), "{table}");
        assert_eq!(told["malformed_lines"]["kinds"][0]["kind"], kind, "{table}: {told}");
    }
}

#[test]
fn half_of_a_pair_in_utf16_is_told() {
    let text = format!("{ONE}\n{}\n{ONE}\n", ONE.replace("pending", "x"));
    let units = text.encode_utf16().map(|unit| if unit == u16::from(b'x') { 0xd800 } else { unit });
    let bytes: Vec<u8> = [0xfeff].into_iter().chain(units).flat_map(u16::to_le_bytes).collect();
    let told = json(&audited("utf16", &[("file", &bytes)], &["--format", "json"]));
    let malformed = &told["malformed_lines"];
    assert_eq!((&told["notifications"], &malformed["count"]), (&2.into(), &1.into()), "{told}");
    assert_eq!(malformed["kinds"][0]["kind"], "not_utf8");
}

#[test]
fn a_part_of_a_file_of_lines_is_read_as_lines_whatever_it_begins_with() {
    for odd in ["[1,", "[", "{\"status\":", "data: {}", "id;body", "\u{1e}{}", "[\"new\"]", "\0x"] {
        let lines = [ONE, odd, OTHER, ONE].map(str::to_owned);
        let counted = |name: &str, lines: &[String]| {
            let text = lines.join("\n");
            let output = audited(name, &[("file", text.as_bytes())], &["--lines", "--format", "json"]);
            let report = json(&output);
            (report["notifications"].clone(), report["malformed_lines"]["count"].clone())
        };
        let mut first = lines.clone();
        first.swap(0, 1);
        assert_eq!(counted("part", &first), counted("whole", &lines), "{odd:?}");
    }
}
