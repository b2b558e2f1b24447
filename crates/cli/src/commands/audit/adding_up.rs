//! What is counted in parts and merged is what one run counts, byte for byte of the report.

use proptest::collection::vec;
use proptest::prelude::*;

use super::counts::{Count, InputLine};
use super::judging::{Counts, How, Judge};
use super::overlaid::{Otherwise, OtherwiseCounts};
use super::parts::merged as merged_reports;
use super::{Audit, JudgedBy, json};
use crate::notifications::block::Line;

/// Two files of lines of every kind: what the service sends, what it does not, and what is meant to do harm.
fn files() -> impl Strategy<Value = Vec<(InputLine, Vec<u8>)>> {
    let text = prop_oneof!["[a-z_]{0,3}", "\\PC{0,3}", Just("é".repeat(150)), Just("\u{1b}[31m\0".to_owned())];
    let status = prop_oneof![
        3 => prop::sample::select(&["new", "pending", "inconsistent_data", "completed", "COMPLETED", "on_hold"][..]).prop_map(str::to_owned),
        1 => text,
    ];
    let code = prop_oneof![3 => 3090..3120_i64, 3 => -1500..4500_i64, 1 => any::<i64>()];
    let codes = prop_oneof![3 => vec(code.clone(), 0..4), 1 => vec(code, 0..400)];
    let risk_code = prop::option::of(prop_oneof![3 => Just(500), 3 => 100..600_i64, 1 => any::<i64>()]);
    let others = prop::sample::select(
        &[
            "",
            ",\"verificationId\":\"6c2bddd0-efec\"",
            ",\"createdAt\":\"2026-11-26T10:21:07Z\",\"attempt\":3105",
            ",\"status\":\"new\"",
            ",\"result\":{\"codes\":[\"4110\"]}",
            ",\"risk\":\"high\"",
            ",\"riskCode\":1e30",
            ",\"Status\":\"done\",\"reasonCodes\":[1,2]",
            "]",
        ][..],
    );
    let notification = (status, codes, risk_code, others).prop_map(|(status, codes, risk_code, others)| {
        let (status, risk_code) = (serde_json::json!(status), serde_json::json!(risk_code));
        format!("{{\"verificationStatus\":{status},\"statusCodes\":{codes:?},\"riskCode\":{risk_code}{others}}}")
            .into_bytes()
    });
    let line = prop_oneof![
        12 => notification,
        1 => vec(any::<u8>().prop_filter("a line holds no end of one", |byte| *byte != b'\n'), 0..20),
        1 => Just(b" \t\r".to_vec()),
        1 => Just(vec![b'['; 300]),
    ];
    (vec(line, 0..60), 0..60_usize).prop_map(|(lines, in_first)| {
        let place = |at: usize| match at.checked_sub(in_first) {
            None => InputLine::whole(0, at as u64 + 1),
            Some(at) => InputLine::whole(1, at as u64 + 1),
        };
        lines.into_iter().enumerate().map(|(at, line)| (place(at), line)).collect()
    })
}

fn counted(lines: &[(InputLine, Vec<u8>)]) -> Counts {
    let mut judge = Judge::new(How { comparison: None, at: None, column: None, after: None });
    for (place, line) in lines {
        judge.line(Line::Whole(line), *place);
    }
    judge.finish()
}

fn report(counts: Counts) -> String {
    report_of(&["one", "two"], counts)
}

fn report_of(files: &[&str], counts: Counts) -> String {
    let files = files.iter().map(|&file| file.to_owned()).collect();
    let mut out = Vec::new();
    json::print(&Audit { files, counts, ..Audit::of_nothing(JudgedBy::this_program(), None) }, &mut out)
        .expect("a vector takes it");
    String::from_utf8(out).expect("JSON is UTF-8")
}

/// The parts between the cuts, wherever those are.
fn parts<'a, T>(all: &'a [T], cuts: &[prop::sample::Index]) -> Vec<&'a [T]> {
    let mut cuts: Vec<usize> = cuts.iter().map(|cut| cut.index(all.len() + 1)).chain([0, all.len()]).collect();
    cuts.sort_unstable();
    cuts.windows(2).map(|ends| &all[ends[0]..ends[1]]).collect()
}

fn merged(mut one: Counts, other: Counts) -> Counts {
    one.merge(other);
    one
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn parts_of_an_input_add_up_to_the_whole_in_whatever_order(
        lines in files(),
        cuts in vec(any::<prop::sample::Index>(), 0..6),
        order in vec(any::<(prop::sample::Index, prop::sample::Index)>(), 8),
    ) {
        let mut counts: Vec<Counts> = parts(&lines, &cuts).into_iter().map(counted).collect();
        counts.push(Counts::new());
        for (one, other) in order.iter().cycle() {
            if counts.len() == 1 {
                break;
            }
            let one = counts.swap_remove(one.index(counts.len()));
            let other = counts.swap_remove(other.index(counts.len()));
            counts.push(merged(one, other));
        }
        let whole = counts.swap_remove(0);
        prop_assert_eq!(report(whole), report(counted(&lines)));
    }

    #[test]
    fn merging_is_associative_and_nothing_changes_nothing(lines in files(), cuts in vec(any::<prop::sample::Index>(), 2)) {
        let counts = || parts(&lines, &cuts).into_iter().map(counted);
        let ([a, b, c], [x, y, z]) = (counts().collect::<Vec<_>>().try_into().ok().expect("three"), counts().collect::<Vec<_>>().try_into().ok().expect("three"));
        prop_assert_eq!(report(merged(merged(a, b), c)), report(merged(x, merged(y, z))));
        let whole = report(counted(&lines));
        prop_assert_eq!(&report(merged(Counts::new(), counted(&lines))), &whole);
        prop_assert_eq!(&report(merged(counted(&lines), Counts::new())), &whole);
    }

    #[test]
    fn reports_of_the_files_are_merged_into_the_report_of_both(lines in files()) {
        let folder = tempfile::tempdir().expect("a folder can be made");
        let mut parts = Vec::new();
        for (at, name) in ["one", "two"].into_iter().enumerate() {
            let own = lines.iter().filter(|(place, _)| place.file == at);
            let own: Vec<_> = own.map(|(place, line)| (InputLine { file: 0, ..*place }, line.clone())).collect();
            parts.push(folder.path().join(format!("{name}.json")));
            std::fs::write(&parts[at], report_of(&[name], counted(&own))).expect("a file can be written");
        }
        let merged = merged_reports(&parts).expect("they are of one judgement");
        prop_assert_eq!(report_of(&["one", "two"], merged.counts), report(counted(&lines)));
        prop_assert_eq!(merged.files, ["one", "two"]);
    }

    #[test]
    fn what_is_judged_otherwise_adds_up(lines in vec(vec((0..6_usize, 0..3_usize), 0..4), 0..30), cuts in vec(any::<prop::sample::Index>(), 0..6)) {
        let otherwise = |(kind, step): &(usize, usize)| match kind {
            0 => Otherwise::NoPersonFirst,
            1 => Otherwise::ToldMore,
            2 => Otherwise::AsksNoMore(step.to_string()),
            3 => Otherwise::PersonFirst,
            4 => Otherwise::ToldLess,
            _ => Otherwise::AsksFor(step.to_string()),
        };
        let lines: Vec<_> = (1..).map(|line| InputLine::whole(0, line)).zip(lines).collect();
        let counted = |lines: &[(InputLine, Vec<(usize, usize)>)]| {
            let mut counts = OtherwiseCounts::default();
            for (place, found) in lines {
                counts.add(found.iter().map(otherwise).collect(), Count::once(*place));
            }
            counts
        };
        let mut sum = OtherwiseCounts::default();
        parts(&lines, &cuts).into_iter().rev().for_each(|part| sum.merge(counted(part)));
        prop_assert_eq!(sum, counted(&lines));
    }
}
