//! An institution's judgement and words, laid over the house's: never over the vendor's facts, names or numbers.
//!
//! Each change says what it replaces, so that a person looks again where the house has changed its mind since. What it
//! replaces is always the house's own, whatever else the overlay changes.

mod judgement;
mod remedies;
mod sentences;
mod series;
mod told;
mod words;

use std::collections::BTreeMap;

use crate::clean_text::visible;
use crate::date::Date;
use crate::digest;
use crate::model::{Catalogue, Overlaid, OverlaidRow, Overlay, SentenceKey};
use crate::problem::place::Place;
use crate::problem::rule::{Rule, Severity};
use crate::problem::{Problem, Problems};
use crate::reading::rows::{Found, Row, Written};

/// Lays an overlay over a catalogue that has no problem.
pub(crate) fn lay(catalogue: &mut Catalogue, written: &Written<'_>, problems: &mut Problems) {
    let Some(institution) = written.institution() else { return };
    let Some(name) = institution.text("name") else { return };
    let house = catalogue.clone();
    let tables = written.files.iter().map(|file| (file.shape.path, file.table()));
    let digest = digest::of_tables(tables.filter(|(_, table)| !table.is_empty()));
    catalogue.overlay = Some(Overlay { name: visible(name.value), digest, changes: Vec::new() });
    let mut laying = Laying {
        house: &house,
        catalogue,
        changes: Vec::new(),
        changed: BTreeMap::new(),
        made_from: BTreeMap::new(),
        looked_at: institution.date("looked_at").map_or(house.source.since, |day| day.value),
        problems,
    };
    let added = laying.add_remedies(written);
    laying.change_judgement(written);
    laying.change_words(written);
    laying.silence_what_is_internal(&added);
    laying.order_remedies(written);
    laying.report_ambiguous_words(written);
    // What follows from a slip is not told of beside it.
    if laying.is_sound() {
        laying.report_words_for_nobody();
        laying.report_untold();
    }
    if laying.is_sound() {
        laying.note_untranslated();
    }
    let Laying { changes, .. } = laying;
    if let Some(overlay) = &mut catalogue.overlay {
        overlay.changes = changes;
    }
}

/// A catalogue while an overlay is laid over it.
struct Laying<'a> {
    house: &'a Catalogue,
    catalogue: &'a mut Catalogue,
    changes: Vec<Overlaid>,
    /// The rows that the overlay has named so far, and where.
    changed: BTreeMap<String, Place>,
    /// The digest of the English that each sentence of the overlay's was made from, by language.
    made_from: BTreeMap<(String, SentenceKey), String>,
    /// The day on which somebody last looked at all of the overlay.
    looked_at: Date,
    problems: &'a mut Problems,
}

/// A value of an overlay, as it is written and as it is shown.
struct Value<'a> {
    row: Row<'a>,
    place: Place,
    new: String,
    /// The house's, where it has one.
    house: Option<String>,
}

impl Laying<'_> {
    fn is_sound(&self) -> bool {
        self.problems.iter().all(|it| it.rule.severity() != Severity::Error)
    }

    fn report(&mut self, rule: Rule, place: Place, message: String, help: String) {
        self.problems.push(Problem::new(rule, place, message).help(help));
    }

    /// Whether the row is named for the first time.
    fn is_first(&mut self, what: &str, name: &str, place: Place) -> bool {
        let first = *self.changed.entry(format!("{what} {name}")).or_insert(place);
        if first != place {
            self.report_second(place, first, format!("this overlay changes the {what} `{name}` already"));
        }
        first == place
    }

    fn report_second(&mut self, place: Place, first: Place, message: String) {
        let problem = Problem::new(Rule::OverlaidTwice, place, message).related(first, "first here");
        self.problems.push(problem.help("put both changes into one, or take one out".to_owned()));
    }

    /// What a value replaces is stated, and is what the house has.
    fn replaces(&mut self, value: &Value<'_>) {
        self.replaced(value.row.text("was"), value.row.surely_lacks("was"), value.place, value.house.as_deref());
    }

    fn replaced(&mut self, was: Option<Found<&str>>, surely_lacks: bool, place: Place, house: Option<&str>) {
        match (was, house) {
            (None, Some(house)) if surely_lacks => {
                let problem = Problem::new(
                    Rule::UnstatedReplacement,
                    place,
                    format!("this replaces the house's `{house}`, and does not say so"),
                );
                self.problems.push(problem.help(format!("write was = {} beside it, {SO_THAT}", quoted(house))));
            }
            (Some(was), Some(house)) if was.value != house => {
                let message = format!("the house has `{house}` here, and not `{}`", was.value);
                let problem = Problem::new(Rule::OutdatedReplacement, was.place, message);
                let problem = problem.holding(stranger(was.value, house));
                let help = format!("look whether yours is still right beside it, and write {} here", quoted(house));
                self.problems.push(problem.help(help).replacement(quoted(house)));
            }
            (Some(was), None) => {
                let message = format!("the house has nothing here, and not `{}`", was.value);
                let help = "look whether yours is still right, and take this out".to_owned();
                self.report(Rule::OutdatedReplacement, was.place, message, help);
            }
            _ => (),
        }
    }

    /// A value that is the house's own already.
    fn needless(&mut self, place: Place, value: &str) {
        let message = format!("the house has `{value}` here itself");
        let help = "take it out: an overlay holds what is otherwise".to_owned();
        self.report(Rule::NeedlessOverlay, place, message, help);
    }

    /// What the house keeps shut is opened by someone, for a reason.
    fn opens(&mut self, row: Row<'_>, place: Place, what: &str) {
        let missing: Vec<_> = [("because", "the reason"), ("accepted_by", "the name of who answers for it")]
            .into_iter()
            .filter(|(key, _)| row.surely_lacks(key))
            .map(|(key, what)| format!("{key} = \"…\" with {what}"))
            .collect();
        if !missing.is_empty() {
            let help = format!("keep to the house's; or write {}", missing.join(", and "));
            self.report(Rule::BeyondLimit, place, what.to_owned(), help);
        }
    }

    /// Records a change in the place of an earlier one of the same value.
    fn record(&mut self, row: OverlaidRow, key: &'static str, was: Option<String>, is: &str, at: (Row<'_>, Place)) {
        self.forget(&row, key);
        let (of, place) = at;
        let text = |key| of.text(key).map(|text| visible(text.value));
        let (because, accepted_by) = (text("because"), text("accepted_by"));
        self.changes.push(Overlaid { row, key, was, is: visible(is), because, accepted_by, place });
    }

    fn forget(&mut self, row: &OverlaidRow, key: &str) {
        self.changes.retain(|change| change.row != *row || change.key != key);
    }
}

/// What `was` is for.
const SO_THAT: &str = "so that you are told where the house changes its mind";

/// A character of what is replaced that the house's has not, and that may look as if it had.
fn stranger(was: &str, house: &str) -> Option<char> {
    was.chars().find(|character| !character.is_ascii() && !house.contains(*character))
}

/// As TOML has it.
fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}
