//! One slip is a few problems at most, wherever in the catalogue it is made: a row that is gone, a declaration that is gone,
//! misspelt, renamed or renumbered, and a bound of a series that is.

mod support;

use std::ops::Range;
use std::thread;

use idv_catalogue_codegen as codegen;

use codegen::problem::Problem;
use codegen::problem::rule::Severity;

/// So many problems at most come of one slip.
const A_FEW: usize = 3;

#[test]
fn a_declaration_that_is_gone_or_wrong_is_a_few_problems_and_is_shown_as_it_is() {
    let files = support::files("catalogue");
    let slips: Vec<_> = (0..files.len()).flat_map(|file| slips_of(file, &files[file].1)).collect();
    assert!(slips.len() > 300, "{}", slips.len());
    let halves = slips.split_at(slips.len() / 2);
    let wrong = thread::scope(|scope| {
        let other = scope.spawn(|| wrongly_told(&files, halves.1));
        [wrongly_told(&files, halves.0), other.join().expect("no panic")].concat()
    });
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_file_that_was_put_behind_itself_is_one_problem_where_it_begins_again() {
    for catalogue in ["catalogue", "tests/catalogue", "tests/sound"] {
        let files = support::files(catalogue);
        for (twice, (path, text)) in files.iter().enumerate() {
            let doubled = text.repeat(2);
            let mut texts: Vec<_> = files.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
            texts[twice].1 = &doubled;
            let report = codegen::read_texts(&texts, catalogue, None).report;
            let errors = report.problems.iter().filter(|problem| problem.rule.severity() == Severity::Error);
            let places: Vec<_> = errors.map(|problem| problem.place.start).collect();
            assert_eq!(places, [text.len()], "{catalogue}/{path}");
        }
    }
}

/// A file of the catalogue as somebody left it.
struct Slip {
    file: usize,
    what: String,
    text: String,
}

fn wrongly_told(files: &[(String, String)], slips: &[Slip]) -> Vec<String> {
    let told = slips.iter().filter_map(|slip| {
        let texts = files.iter().enumerate().map(|(at, (path, text))| {
            (path.as_str(), if at == slip.file { slip.text.as_str() } else { text.as_str() })
        });
        let report = codegen::read_texts(&texts.collect::<Vec<_>>(), "catalogue", None).report;
        let is_error = |problem: &&Problem| problem.rule.severity() == Severity::Error;
        let errors: Vec<_> = report.problems.iter().filter(is_error).map(|problem| problem.message.clone()).collect();
        let is_raw = errors.iter().any(|message| message.contains(char::is_control));
        (errors.len() > A_FEW || is_raw).then(|| format!("{}: {errors:#?}", slip.what))
    });
    told.collect()
}

/// What can happen to each row of a file, and to what it is called by.
fn slips_of(file: usize, text: &str) -> Vec<Slip> {
    let mut slips = Vec::new();
    for (row, number) in rows(text).into_iter().zip(0..) {
        let lines = text[row.clone()].split_inclusive('\n');
        let heading = lines.clone().next().unwrap_or_default().trim_end();
        let is_of_many = heading == "[[code]]";
        let mut start = row.start;
        let mut of_row = vec![(format!("{heading} without its row"), row.clone(), String::new())];
        for line in lines {
            let range = start..start + line.len();
            start = range.end;
            let Some((key, value)) = line.trim_end().split_once(" = ") else { continue };
            if ["name", "status", "number", "last"].contains(&key) {
                let lines = wrong_values(value).into_iter().map(|value| format!("{key} = {value}\n"));
                of_row.extend(
                    lines
                        .chain([String::new()])
                        .map(|wrong| (format!("{} as {wrong:?}", line.trim_end()), range.clone(), wrong)),
                );
            }
        }
        // One of each kind shows of a hundred rows what all would show.
        let chosen =
            of_row.iter().enumerate().filter(|(at, _)| !is_of_many || at % of_row.len() == number % of_row.len());
        slips.extend(chosen.map(|(_, (what, range, wrong))| {
            let text = [&text[..range.start], wrong, &text[range.end..]].concat();
            Slip { file, what: what.clone(), text }
        }));
    }
    slips
}

/// From each heading of a row to the next.
fn rows(text: &str) -> Vec<Range<usize>> {
    let is_heading = |line: &str| line.starts_with('[') && !line.contains('.');
    let starts = text
        .match_indices("\n[")
        .map(|(at, _)| at + 1)
        .filter(|at| is_heading(text[*at..].lines().next().unwrap_or_default()));
    let starts: Vec<_> = starts.collect();
    let ends = starts.iter().copied().skip(1).chain([text.len()]);
    starts.iter().copied().zip(ends).map(|(start, end)| start..end).collect()
}

/// Other values than the right one: a number that is another, a word that is misspelt or another.
fn wrong_values(value: &str) -> Vec<String> {
    match (value.parse::<u32>(), value.trim_matches('"')) {
        (Ok(number), _) => [number + 1, number - 1, number * 10, number / 10, number + 100, number + 1000]
            .map(|it| it.to_string())
            .into(),
        (Err(_), word) => {
            let (before, behind) = word.split_at(word.len() / 2);
            [format!("\"{before}{}\"", &behind[1..]), format!("\"{before}x{behind}\""), "\"quite_another\"".to_owned()]
                .into()
        }
    }
}
