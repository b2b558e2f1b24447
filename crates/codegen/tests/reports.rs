//! What the rules say of each case of the command line's `tests/rules/`: which rule, what, where, and what to do. That test
//! compares the whole report as it is drawn; this one has no need of the command line, and is built and run in seconds.

#[path = "../../cli/tests/support/cases.rs"]
#[allow(dead_code, reason = "shared by tests that need more of it")]
mod cases;
#[path = "../../cli/tests/support/mod.rs"]
#[allow(dead_code, reason = "shared by tests that need more of it")]
mod support;

use std::path::Path;

use cases::Case;
use idv_catalogue_codegen as codegen;
use idv_catalogue_codegen::date::Date;
use support::{DAY, scratch};

/// What is said of one problem.
#[derive(Debug, PartialEq)]
struct Told {
    rule: String,
    message: String,
    place: String,
    helps: bool,
}

#[test]
fn each_case_breaks_its_rules_at_its_places_and_no_others() {
    let cases = cases::rules().into_iter().flat_map(|rule| Case::below(&rule));
    let wrong = cases.filter_map(|case| {
        let folder = scratch(&format!("reports/{}", case.path));
        case.fill(&folder.join("catalogue"));
        let (found, told) = (found(&folder), told(&case.report()));
        (found != told).then(|| format!("{}: {found:#?}, not {told:#?}", case.path))
    });
    assert_eq!(wrong.collect::<Vec<_>>().join("\n"), "");
}

/// What the rules find in the catalogue of a folder, and the overlay beside it if there is one.
fn found(folder: &Path) -> Vec<Told> {
    let overlay = folder.join("overlay");
    let mut report = codegen::read_overlaid(&folder.join("catalogue"), overlay.exists().then_some(&overlay)).report;
    let today = Date { year: 2030, month: 1, day: 1 };
    assert_eq!(today.to_string(), DAY);
    report.add_what_is_after(today);
    let told = report.problems.iter().map(|problem| {
        let path = Path::new(report.sources.path(problem.place.file));
        let path = path.strip_prefix(folder).unwrap_or(path).display();
        Told {
            rule: problem.rule.id().to_owned(),
            message: problem.message.clone(),
            place: place(&format!("{path}:{}", report.sources.position(problem.place))),
            helps: problem.help.is_some(),
        }
    });
    told.collect()
}

/// The same, of a report that is drawn.
fn told(report: &str) -> Vec<Told> {
    let mut told: Vec<Told> = Vec::new();
    for line in report.lines() {
        let headline = line.split_once("]: ").and_then(|(head, message)| Some((head.split_once('[')?, message)));
        match headline {
            Some((("error" | "warning" | "note", rule), message)) => {
                let (rule, message) = (rule.to_owned(), message.to_owned());
                told.push(Told { rule, message, place: String::new(), helps: false });
            }
            _ => {
                let Some(last) = told.last_mut() else { continue };
                if let Some((_, shown)) = line.split_once("--> ").filter(|_| last.place.is_empty()) {
                    last.place = place(shown);
                }
                last.helps |= line.contains("help: ");
            }
        }
    }
    told
}

/// A place, which has no line where something is said of a whole file.
fn place(shown: &str) -> String {
    shown.strip_suffix(":1:1").unwrap_or(shown).to_owned()
}
