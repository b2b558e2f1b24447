//! `sample --odd`: what should not come, of which none may get lost.

use super::*;

#[test]
fn of_the_odd_ones_each_is_read_or_told_and_none_is_lost() {
    let names = today().names();
    let some = today().statuses.len() + today().risk_codes.len() + 1;
    for name in names.iter().take(some).chain(names.last()) {
        let plain = sampled(&repository(), &[name]);
        let lines = sampled(&repository(), &[name, "--odd"]);
        assert_identified(&lines);
        let odd: Vec<_> = lines.strip_prefix(&plain).expect("the plain one first").lines().collect();
        let (notifications, malformed) = odd.split_last_chunk::<2>().expect("more than two");
        for line in malformed {
            let (report, code) = judged("audit", &repository(), line);
            assert_eq!((&report["malformed_lines"]["count"], code), (&1.into(), Some(FINDINGS)), "{line}");
        }
        for line in notifications {
            let (report, code) = judged("audit", &repository(), line);
            assert_eq!(
                (&report["notifications"], &report["malformed_lines"]["count"]),
                (&1.into(), &0.into()),
                "{line}"
            );
            let is_passed_over = report["passed_over"]["values"].as_array().is_some_and(|names| !names.is_empty());
            assert!(code == Some(FINDINGS) || is_passed_over || is_read(line, &report), "{line}: {report}");
        }
        let (report, _) = judged("audit", &repository(), &lines);
        let kinds: Vec<_> = report["findings"].as_array().expect("findings").iter().map(|it| &it["kind"]).collect();
        for kind in KINDS {
            assert!(kinds.contains(&&Value::from(kind)), "{name}: {kind}");
        }
    }
}

/// What is found among the odd ones, whatever they are like.
const KINDS: [&str; 10] = [
    "unknown_status",
    "unknown_code",
    "repeated_code",
    "code_with_wrong_status",
    "unknown_risk_code",
    "risk_code_missing",
    "risk_code_with_wrong_status",
    "unreadable",
    "disagreement",
    "look_alike",
];

/// Whether a status was read, and every code, risk code and risk score that stands in a line.
fn is_read(line: &str, report: &Value) -> bool {
    let whole: Value = serde_json::from_str(line).expect("JSON");
    let line = line.replace(whole["verificationId"].as_str().expect("an identifier"), "");
    let read = |kind: &str, key: &str| -> Vec<Value> {
        report[kind].as_array().expect("rows").iter().map(|it| it[key].clone()).collect()
    };
    let numbers = [read("status_codes", "status_code"), read("risk_codes", "risk_code")].concat();
    let mut stand = line.split(|letter: char| !letter.is_ascii_digit()).filter_map(|digits| digits.parse::<u64>().ok());
    let mut scores = today().risk_codes.iter().filter(|it| line.contains(it["risk_score"].as_str().expect("a word")));
    read("statuses", "status").len() == 1
        && stand.all(|number| number == 0 || numbers.contains(&number.into()))
        && scores.all(|it| numbers.contains(&it["risk_code"]))
}
