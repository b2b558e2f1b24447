//! What a code says beside its series: a difference, and nothing that cannot come together.

use std::collections::{BTreeMap, BTreeSet};

use toml::de::DeValue;

use super::targets::Targets;
use crate::problem::place::Place;
use crate::problem::rule::Rule;
use crate::problem::{Problem, Problems};
use crate::reading::rows::{Row, Written};
use crate::reading::values;
use crate::shape::Target;

/// What a code has from its series, unless it says otherwise.
const KEYS: [&str; 3] = ["statuses", "risk_codes", "disclosure"];

pub(super) fn check(written: &Written<'_>, targets: &Targets<'_>, problems: &mut Problems) {
    let statuses = RiskCodesOfStatuses::new(written, targets);
    for file in written.series() {
        let Some(series) = file.series else { continue };
        problems.extend(statuses.contradiction(series, series));
        for code in file.codes() {
            problems.extend(KEYS.iter().filter_map(|key| repetition(key, code, series)));
            // What a code leaves to its series is the series' contradiction.
            if code.has("statuses") || code.has("risk_codes") {
                problems.extend(statuses.contradiction(code, series));
            }
        }
    }
}

/// Which risk codes come with each status.
struct RiskCodesOfStatuses<'a> {
    by_status: BTreeMap<&'a str, BTreeSet<u16>>,
    is_certain: bool,
}

impl<'a> RiskCodesOfStatuses<'a> {
    fn new(written: &'a Written<'_>, targets: &Targets<'_>) -> Self {
        let of = |status: Row<'a>| Some((status.text("status")?.value, numbers(status)?));
        Self { by_status: written.statuses().filter_map(of).collect(), is_certain: targets.is_certain(Target::Status) }
    }

    /// The risk codes of a row in use that come with none of its statuses.
    fn contradiction(&self, row: Row<'_>, series: Row<'_>) -> Option<Problem> {
        if row.has("retired") || !self.is_certain {
            return None;
        }
        let holder = |key| if row.has(key) { row } else { series };
        let (own, other) = if row.has("risk_codes") { ("risk_codes", "statuses") } else { ("statuses", "risk_codes") };
        let statuses = holder("statuses").texts("statuses").map(|status| self.by_status.get(status.value));
        let possible: BTreeSet<u16> = statuses.collect::<Option<Vec<_>>>()?.into_iter().flatten().copied().collect();
        // What no status names at all is another slip, if it is one.
        let homes = |number: u16| self.by_status.iter().filter(move |(_, of)| of.contains(&number));
        let given = numbers(holder("risk_codes"))?;
        let stray: Vec<_> = given.difference(&possible).filter(|number| homes(**number).next().is_some()).collect();
        let homes: BTreeSet<_> = stray.iter().flat_map(|number| homes(**number)).map(|(status, _)| *status).collect();
        let shown: Vec<_> = stray.iter().map(ToString::to_string).collect();
        let message = match stray.as_slice() {
            [] => return None,
            [_] => format!("risk code {} comes with none of the statuses here", shown.concat()),
            _ => format!("risk codes {} come with none of the statuses here", shown.join(", ")),
        };
        let homes: Vec<_> = homes.iter().map(|status| format!("`{status}`")).collect();
        let problem = Problem::new(Rule::StrayRiskCode, place_of(own, row)?, message);
        let problem = problem.help(format!("{} would allow it: mend `statuses` or `risk_codes`", homes.join(" or ")));
        Some(problem.related(place_of(other, holder(other))?, &format!("`{other}`")))
    }
}

/// A key that says what the series says already.
fn repetition(key: &str, code: Row<'_>, series: Row<'_>) -> Option<Problem> {
    let own = code.get(key)?;
    let is_repeated = match series.get(key) {
        Some(of_series) => said(own.get_ref())? == said(of_series.get_ref())?,
        // Where a series leaves its disclosure out, it is internal.
        None => key == "disclosure" && series.surely_lacks(key) && own.get_ref().as_str() == Some("internal"),
    };
    is_repeated.then(|| {
        Problem::new(Rule::NeedlessRepetition, code.at(own), format!("`{key}` says what the series says already"))
            .related(place_of(key, series).unwrap_or(series.place), "the series")
            .help("take the key out: what a code leaves out is as in its series".to_owned())
    })
}

fn place_of(key: &str, row: Row<'_>) -> Option<Place> {
    row.get(key).map(|value| row.at(value))
}

/// A word, or the items of a list in whatever order.
#[derive(PartialEq, Eq)]
enum Said<'a> {
    Word(&'a str),
    Items(BTreeSet<Item<'a>>),
}

#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Item<'a> {
    Word(&'a str),
    Number(u16),
}

fn said<'a>(value: &'a DeValue<'_>) -> Option<Said<'a>> {
    let item = |item: &'a DeValue<'_>| {
        let number = || values::number(item).map(Item::Number);
        item.as_str().map(Item::Word).or_else(number)
    };
    match value {
        DeValue::String(word) => Some(Said::Word(word)),
        DeValue::Array(items) => Some(Said::Items(items.iter().map(|it| item(it.get_ref())).collect::<Option<_>>()?)),
        _ => None,
    }
}

/// The risk codes of a row; `None` where they are not a list of numbers.
fn numbers(row: Row<'_>) -> Option<BTreeSet<u16>> {
    let items = row.get("risk_codes")?.get_ref().as_array()?;
    items.iter().map(|item| values::number(item.get_ref())).collect()
}
