//! What is counted in parts and merged is what one run counts, byte for byte of the report.

use std::sync::LazyLock;

use proptest::collection::vec;
use proptest::prelude::*;

use super::arrows::Follow;
use super::beside::{self, Asked};
use super::counts::{InputLine, Lines};
use super::envelope::Pointer;
use super::judging::{Counts, How, Judge};
use super::otherwise::{By, Comparison, OtherwiseCounts, Row, Sides, Way};
use super::parts::merged as merged_reports;
use super::periods::Per;
use super::{Audit, JudgedBy, json};
use crate::catalogue::carried;
use crate::notifications::block::Line;
use idv_catalogue::Case;
use idv_catalogue_codegen::model::{Catalogue, Disclosure, RemedyKind};

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
            ",\"createdAt\":\"2025-01-01\"",
            ",\"createdAt\":1795688467,\"verificationId\":\"6c2bddd0-efed\"",
            ",\"verificationId\":7",
            ",\"createdAt\":{\"day\":1}",
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

fn by() -> (Pointer, Per) {
    (Pointer::parse("/createdAt").expect("a pointer"), Per::Week)
}

fn counted(lines: &[(InputLine, Vec<u8>)]) -> Counts {
    let (pointer, per) = by();
    let beside = beside::How { by: Some((&pointer, per)), follow: None };
    let mut judge = Judge::new(How { comparison: None, at: None, column: None, are_lines: false, after: None, beside });
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
    let (pointer, per) = by();
    let asked = Asked { by: Some(beside::By { pointer: pointer.to_string(), per }), id: None };
    json::print(&Audit { files, counts, asked, ..Audit::of_nothing(JudgedBy::this_program(), None) }, &mut out)
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
    fn ways_of_cases_add_up_and_leave_no_notification_out(lines in files(), cuts in vec(any::<prop::sample::Index>(), 0..4)) {
        let id = Pointer::parse("/verificationId").expect("a pointer");
        let followed = |parts: Vec<&[(InputLine, Vec<u8>)]>| {
            let follow = Follow::by(id.clone());
            let judge = |lines: &[(InputLine, Vec<u8>)]| {
                let beside = beside::How { by: None, follow: Some(&follow) };
                let mut judge = Judge::new(How { comparison: None, at: None, column: None, are_lines: false, after: None, beside });
                for (place, line) in lines {
                    judge.line(Line::Whole(line), *place);
                }
                judge.finish()
            };
            // As threads do, which may take them in another order.
            let mut counts = parts.into_iter().rev().map(judge).fold(Counts::new(), merged);
            counts.arrows.merge(&follow.into_counts());
            counts
        };
        let report = |counts: Counts| {
            let asked = Asked { by: None, id: Some(id.to_string()) };
            let files = ["one", "two"].map(str::to_owned).to_vec();
            let mut out = Vec::new();
            json::print(&Audit { files, counts, asked, ..Audit::of_nothing(JudgedBy::this_program(), None) }, &mut out)
                .expect("a vector takes it");
            out
        };
        let whole = followed(vec![&lines]);
        let ways = whole.arrows.first.values().chain(whole.arrows.arrows.values()).sum::<u64>();
        prop_assert_eq!(ways + whole.arrows.without_id + whole.arrows.left_out, whole.tally.notifications);
        prop_assert_eq!(&whole.arrows, &followed(parts(&lines, &cuts)).arrows);
        // Parts that were audited apart: the ways within them.
        let folder = tempfile::tempdir().expect("a folder can be made");
        let mut sum = Counts::new();
        let reports: Vec<_> = parts(&lines, &cuts).into_iter().enumerate().map(|(at, part)| {
            let file = folder.path().join(format!("{at}.json"));
            std::fs::write(&file, report(followed(vec![part]))).expect("a file can be written");
            sum.arrows.merge(&followed(vec![part]).arrows);
            file
        }).collect();
        let merged = merged_reports(&reports).expect("they are of one judgement");
        prop_assert_eq!(merged.counts.arrows.runs, reports.len() as u64);
        prop_assert_eq!(merged.counts.arrows, sum.arrows);
    }

    #[test]
    fn what_is_judged_otherwise_adds_up_and_is_read_as_it_was_written(
        lines in vec((vec((0..6_usize, 0..6_usize, 0..3_u16), 0..4), 1..4_u64), 0..30),
        cuts in vec(any::<prop::sample::Index>(), 0..6),
    ) {
        let otherwise = |&(way, by, which): &Found| {
            let text = || which.to_string().into();
            let by = match by {
                0 => By::Way,
                1 => By::Status(text()),
                2 => By::StatusCode(which),
                3 => By::RiskCode(which),
                4 => By::Step(text()),
                _ => By::Row(Row::numbered(which).into()),
            };
            (WAYS[way], by)
        };
        // Where there is a count of anything in a way, there is one of the way.
        let keys = |found: &[Found]| {
            found.iter().flat_map(|it| [(it.0, 0, 0), *it]).map(|it| otherwise(&it)).collect::<std::collections::BTreeSet<_>>()
        };
        let lines: Vec<_> = (1..).map(|line| InputLine::whole(0, line)).zip(lines).collect();
        let counted = |lines: &[(InputLine, (Vec<Found>, u64))]| {
            let mut counts = OtherwiseCounts::default();
            for (place, (found, times)) in lines {
                for _ in 0..*times {
                    counts.add(keys(found), Lines::once(*place));
                }
            }
            counts
        };
        let mut sum = OtherwiseCounts::default();
        parts(&lines, &cuts).into_iter().rev().for_each(|part| sum.merge(counted(part)));
        let whole = counted(&lines);
        prop_assert_eq!(&sum, &whole);

        let sides = sides();
        let folder = tempfile::tempdir().expect("a folder can be made");
        let mut files = Vec::new();
        for (at, part) in parts(&lines, &cuts).into_iter().enumerate() {
            let part: Vec<_> = part.iter().map(|(place, found)| (*place, found.clone())).collect();
            files.push(folder.path().join(at.to_string()));
            let counts = Counts { otherwise: counted(&part), ..Counts::new() };
            std::fs::write(&files[at], report_of_comparison(sides, "one", counts)).expect("a file can be written");
        }
        let merged = merged_reports(&files).expect("they compare the same").counts.otherwise;
        // Each part has a file of its own, of the same name: lines are those of the part that was named first.
        prop_assert_eq!(merged.notifications(), whole.notifications());
        let counts = Counts { otherwise: whole, ..Counts::new() };
        std::fs::write(&files[0], report_of_comparison(sides, "one", counts)).expect("a file can be written");
        prop_assert_eq!(merged_reports(&files[..1]).expect("a report").counts.otherwise, sum);
    }

    #[test]
    fn what_two_catalogues_judge_otherwise_is_the_same_in_parts_and_as_a_whole(
        lines in files(),
        cuts in vec(any::<prop::sample::Index>(), 0..6),
        edits in vec((0..EDITS.len(), any::<prop::sample::Index>()), 0..4),
    ) {
        let mut was = catalogue();
        for (edit, row) in &edits {
            EDITS[*edit](&mut was, *row);
        }
        let sides = Sides::of(was, catalogue());
        let comparison = Comparison::of(&sides);
        let how = How { comparison: Some(&comparison), at: None, column: None, are_lines: false, after: None, beside: beside::How::default() };
        let judged = |lines: &[(InputLine, Vec<u8>)]| {
            let mut judge = Judge::new(how);
            for (place, line) in lines {
                judge.line(Line::Whole(line), *place);
            }
            judge.finish()
        };
        let whole = judged(&lines);
        prop_assert!(whole.otherwise.blames_a_row_for_every_way());
        let sum = parts(&lines, &cuts).into_iter().rev().map(judged).fold(Counts::new(), merged);
        prop_assert_eq!(report_of_comparison(&sides, "one", sum), report_of_comparison(&sides, "one", whole));
    }

    #[test]
    fn a_case_is_judged_alike_unless_the_catalogues_differ_in_something_that_it_has_and_then_a_row_is_to_blame(
        edits in vec((0..EDITS.len(), any::<prop::sample::Index>()), 0..4),
        status in any::<prop::sample::Index>(),
        others in vec(any::<prop::sample::Index>(), 0..3),
        risk_code in prop::option::of(any::<prop::sample::Index>()),
    ) {
        let (now, mut was) = (catalogue(), catalogue());
        for (edit, row) in &edits {
            EDITS[*edit](&mut was, *row);
        }
        let rows: Vec<_> = edits.iter().map(|(_, row)| row).chain(&others).collect();
        let sides = Sides::of(was, catalogue());
        let comparison = Comparison::of(&sides);
        for codes in [&rows[..], &rows[..rows.len() / 2], &[]] {
            let codes = codes.iter().map(|row| row.get(&now.codes).number);
            let risk_code = risk_code.map(|row| row.get(&now.risk_codes).number.into());
            let case = Case::new(status.get(&now.statuses).wire.as_str(), codes, risk_code);
            let found = comparison.judge(&case);
            prop_assert!(found.is_empty() || comparison.concerns(&case));
            let is_blamed = |way| found.iter().any(|(of, by)| *of == way && matches!(by, By::Row(_)));
            prop_assert!(found.iter().all(|(way, _)| is_blamed(*way)), "{case:?}: {found:?}");
        }
    }
}

/// A way, what is counted by, and which of it.
type Found = (usize, usize, u16);

const WAYS: [Way; 6] =
    [Way::NoPersonFirst, Way::ToldMore, Way::AsksNoMore, Way::PersonFirst, Way::ToldLess, Way::AsksFor];

/// What can be otherwise in a catalogue that still makes sense.
const EDITS: [fn(&mut Catalogue, prop::sample::Index); 12] = [
    |it, row| row.get_mut(&mut it.statuses).expects_codes ^= true,
    |it, row| row.get_mut(&mut it.statuses).risk_codes.clear(),
    |it, row| row.get_mut(&mut it.statuses).remedy.sdk = row.index(it.remedies.len()),
    |it, row| row.get_mut(&mut it.risk_codes).remedy = None,
    |it, row| row.get_mut(&mut it.remedies).kind = RemedyKind::Person,
    |it, row| row.get_mut(&mut it.remedies).kind = RemedyKind::Act,
    |it, row| row.get_mut(&mut it.remedies).kind = RemedyKind::None,
    |it, row| row.get_mut(&mut it.codes).disclosure = Disclosure::Client,
    |it, row| row.get_mut(&mut it.codes).statuses = vec![row.index(it.statuses.len())],
    |it, row| row.get_mut(&mut it.codes).risk_codes = Some(vec![row.index(it.risk_codes.len())]),
    |it, row| {
        let remedy = row.index(it.remedies.len());
        row.get_mut(&mut it.codes).guidances.iter_mut().for_each(|guidance| guidance.remedy.api = remedy);
    },
    |it, row| row.get_mut(&mut it.codes).number += 1,
];

/// The catalogue that this program carries, in which some codes of those that are tried are.
fn catalogue() -> Catalogue {
    static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(|| carried(None).catalogue);
    CATALOGUE.clone()
}

/// Of the catalogue with itself.
fn sides() -> &'static Sides {
    static SIDES: LazyLock<Sides> = LazyLock::new(|| Sides::of(catalogue(), catalogue()));
    &SIDES
}

fn report_of_comparison(sides: &Sides, file: &str, counts: Counts) -> String {
    let compared = Some(sides.compared().clone());
    let mut out = Vec::new();
    let audit = Audit {
        files: vec![file.to_owned(), "two".to_owned()],
        counts,
        ..Audit::of_nothing(JudgedBy::this_program(), compared)
    };
    json::print(&audit, &mut out).expect("a vector takes it");
    String::from_utf8(out).expect("JSON is UTF-8")
}
