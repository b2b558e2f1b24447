//! When rows began, when they were retired, and what a retired row may still be used for.

use super::targets::{TargetRow, Targets};
use crate::date::Date;
use crate::problem::place::Place;
use crate::problem::rule::Rule;
use crate::problem::{Problem, Problems};
use crate::reading::rows::{Found, Row, Written};
use crate::shape::Target;

pub(super) fn check(written: &Written<'_>, targets: &Targets<'_>, problems: &mut Problems) {
    let source = written.source();
    let retrieved = source.and_then(|source| source.date("retrieved"));
    if let Some(source) = source {
        since(source, None, retrieved, problems);
    }
    // A beginning that is itself too late says nothing about the rows.
    let is_possible = |since: &Found<Date>| retrieved.is_none_or(|retrieved| since.value <= retrieved.value);
    let beginning = source.and_then(|source| source.date("since")).filter(is_possible);
    let check_days = |row: Row<'_>, problems: &mut Problems| {
        since(row, beginning, retrieved, problems);
        changes(row, beginning, retrieved, problems);
        retirement(row, beginning, retrieved, problems);
        review(row, problems);
    };
    for status in written.statuses() {
        check_days(status, problems);
        successor(status, Target::Status, targets, problems);
        in_use(status, targets, problems);
    }
    for risk_code in written.risk_codes() {
        check_days(risk_code, problems);
        successor(risk_code, Target::RiskCode, targets, problems);
    }
    for rows in written.series() {
        if let Some(series) = rows.series {
            check_days(series, problems);
            successor(series, Target::Series, targets, problems);
            in_use(series, targets, problems);
        }
        for code in rows.codes() {
            check_days(code, problems);
            successor(code, Target::Code, targets, problems);
            in_use(code, targets, problems);
        }
    }
    for transition in written.transitions() {
        in_use(transition, targets, problems);
    }
}

fn since(row: Row<'_>, beginning: Option<Found<Date>>, retrieved: Option<Found<Date>>, problems: &mut Problems) {
    let Some(since) = row.date("since") else { return };
    if let Some(beginning) = beginning.filter(|beginning| since.value < beginning.value) {
        let message = format!("{} is before the catalogue's own beginning, {}", since.value, beginning.value);
        problems.push(
            Problem::new(Rule::SinceOutOfRange, since.place, message)
                .related(beginning.place, "the beginning")
                .help("write the day on which the row entered the catalogue, or leave `since` out".to_owned()),
        );
    }
    if let Some(retrieved) = retrieved.filter(|retrieved| retrieved.value < since.value) {
        let message = format!("{} is after the day on which the page was last read, {}", since.value, retrieved.value);
        problems.push(
            Problem::new(Rule::SinceOutOfRange, since.place, message)
                .related(retrieved.place, "last read")
                .help("mend the day, or `retrieved` in source.toml if the page was read again".to_owned()),
        );
    }
}

fn changes(row: Row<'_>, beginning: Option<Found<Date>>, retrieved: Option<Found<Date>>, problems: &mut Problems) {
    let mut before = row.date("since").or(beginning);
    for on in row.rows("changed").filter_map(|change| change.date("on")) {
        if let Some(before) = before.filter(|before| on.value <= before.value) {
            let message = format!("a change on {} is not after {}", on.value, before.value);
            problems.push(
                Problem::new(Rule::ChangeOutOfRange, on.place, message)
                    .related(before.place, "the earlier day")
                    .help("write changes oldest first, each on a day after the row began".to_owned()),
            );
        }
        if let Some(retrieved) = retrieved.filter(|retrieved| retrieved.value < on.value) {
            let message = format!(
                "a change on {} is after the day on which the page was last read, {}",
                on.value, retrieved.value
            );
            problems.push(
                Problem::new(Rule::ChangeOutOfRange, on.place, message)
                    .related(retrieved.place, "last read")
                    .help("mend the day, or `retrieved` in source.toml if the page was read again".to_owned()),
            );
        }
        before = Some(on);
    }
}

fn retirement(row: Row<'_>, beginning: Option<Found<Date>>, retrieved: Option<Found<Date>>, problems: &mut Problems) {
    let Some(on) = row.table("retired").and_then(|retired| retired.date("on")) else { return };
    if let Some(retrieved) = retrieved.filter(|retrieved| retrieved.value < on.value) {
        let message =
            format!("retired on {}, after the day on which the page was last read, {}", on.value, retrieved.value);
        problems.push(
            Problem::new(Rule::RetiredAfterRetrieved, on.place, message)
                .related(retrieved.place, "last read")
                .help("mend the day, or `retrieved` in source.toml if the page was read again".to_owned()),
        );
    }
    if let Some(began) = row.date("since").or(beginning).filter(|began| on.value <= began.value) {
        let message = format!("retired on {}, but in the catalogue since {}", on.value, began.value);
        problems.push(
            Problem::new(Rule::RetiredBeforeSince, on.place, message)
                .related(began.place, "the beginning")
                .help("mend the day: a row is retired after it began".to_owned()),
        );
    }
}

fn review(row: Row<'_>, problems: &mut Problems) {
    let Some(review) = row.text("review") else { return };
    problems.push(
        Problem::new(Rule::NeedsReview, review.place, format!("this asks for a review: {}", review.value))
            .help("look at the row, mend it where it is wrong, and take `review` out".to_owned()),
    );
}

fn successor(row: Row<'_>, target: Target, targets: &Targets<'_>, problems: &mut Problems) {
    let Some(retired) = row.table("retired") else { return };
    let by_word = retired.text("successor").map(|it| (it.value.to_owned(), it.place, targets.word(target, it.value)));
    let by_number = || {
        let it = retired.number("successor")?;
        Some((it.value.to_string(), it.place, targets.number(target, it.value)))
    };
    let Some((shown, place, Some(declaration))) = by_word.or_else(by_number) else { return };
    let own = ["status", "number"].into_iter().filter_map(|key| row.get(key)).map(|value| row.at(value));
    if own.into_iter().any(|own| own == declaration.place) {
        let message = format!("a {} cannot succeed itself", target.noun());
        problems.push(
            Problem::new(Rule::RetiredSuccessor, place, message)
                .related(declaration.place, "the retired row")
                .help("name what took its place, or leave `successor` out".to_owned()),
        );
    } else if declaration.is_retired {
        problems.push(
            Problem::new(Rule::RetiredSuccessor, place, format!("the successor `{shown}` is itself retired"))
                .related(declaration.place, "the successor")
                .help("name what is in use today, or leave `successor` out".to_owned()),
        );
    }
}

/// A row in use that refers to a retired status or risk code.
fn in_use(row: Row<'_>, targets: &Targets<'_>, problems: &mut Problems) {
    if row.has("retired") {
        return;
    }
    let listed = row.texts("statuses").chain(["from", "to"].into_iter().filter_map(|key| row.text(key)));
    for status in listed {
        report_retired(status.value, status.place, targets.word(Target::Status, status.value), problems);
    }
    for risk_code in row.numbers("risk_codes") {
        let declaration = targets.number(Target::RiskCode, risk_code.value);
        report_retired(&risk_code.value.to_string(), risk_code.place, declaration, problems);
    }
}

fn report_retired(shown: &str, place: Place, declaration: Option<TargetRow>, problems: &mut Problems) {
    if let Some(declaration) = declaration.filter(|declaration| declaration.is_retired) {
        problems.push(
            Problem::new(
                Rule::RetiredReference,
                place,
                format!("`{shown}` is retired, but this row in use refers to it"),
            )
            .related(declaration.place, "the retired row")
            .help("take it out here, or retire this row as well".to_owned()),
        );
    }
}
