//! Every value against the shape: keys, types, closed lists, references and the wording of texts, in one walk.

use std::collections::{BTreeMap, BTreeSet};

use toml::Spanned;
use toml::de::DeValue;

use super::characters::{self, Languages, Writing, beyond_ascii};
use super::dangling::References;
use super::keys::{missing_keys, not_the_institutions, unknown_key};
use super::missing::{listed, no_rows};
use super::targets::{Called, Targets};
use super::text;
use super::wrong_type::{wrong_text, wrong_type};
use crate::clean_text::quoted;
use crate::letters::Letters;
use crate::problem::place::Place;
use crate::problem::rule::Rule;
use crate::problem::{Problem, Problems};
use crate::reading::backslash;
use crate::reading::files::Sources;
use crate::reading::meant::{accepts, mended, scalar};
use crate::reading::rows::{Found, Row, Written};
use crate::reading::values;
use crate::shape::{Key, Kind, Need, Shape, Target};
use crate::suggest;

type Value<'a> = Spanned<DeValue<'a>>;

pub(super) fn check(
    written: &Written<'_>,
    targets: &Targets<'_>,
    languages: &Languages<'_>,
    sources: &Sources,
    problems: &mut Problems,
) {
    let mut references = References::of(written);
    for file in &written.files {
        let table = Table { row: file.root(), shape: &file.shape.table, path: String::new(), above: None };
        let is_text = !problems.iter().any(|it| it.rule == Rule::Encoding && it.place.file == file.id);
        let writing = languages.writing(file, is_text);
        let of_digests = Writing { letters: Some(Letters::default()), ..writing };
        Walk { targets, sources, writing, of_digests, problems, references: &mut references }.table(&table);
    }
    references.tell(targets, sources, problems);
}

/// A table on the way down from the file as a whole.
struct Table<'a, 't> {
    row: Row<'a>,
    shape: &'static Shape,
    /// As its heading has it: `code.guidance`.
    path: String,
    above: Option<(&'t Table<'a, 't>, &'static Kind)>,
}

impl Table<'_, '_> {
    fn holds_digests(&self) -> bool {
        self.path == "made_from"
    }

    fn path_of(&self, key: &Key) -> String {
        self.path_through(&[key])
    }

    /// The nearest heading under which the key may stand: one below this table's, else this table's or one above.
    fn home_of(&self, name: &str) -> Option<String> {
        let holds = |key: &&Key| match key.kind {
            Kind::Rows(shape) | Kind::Table(shape) => key.need == Need::Required && shape.key(name).is_some(),
            _ => false,
        };
        if let Some(key) = self.shape.keys.iter().find(holds) {
            return Some(key.kind.heading(&self.path_of(key)));
        }
        let (above, kind) = self.above?;
        if self.shape.key(name).is_some() { Some(kind.heading(&self.path)) } else { above.home_of(name) }
    }

    /// What `[[guidance]]` should be: a heading that leaves out the rows that it belongs to.
    fn shortened_heading(&self, name: Found<&str>) -> Option<Problem> {
        let value = self.row.get(name.value).filter(|_| self.row.is_under_heading(name.value))?;
        let keys = path_below(self.shape, name.value)?;
        let (key, above) = keys.split_last()?;
        let heading = key.kind.heading(&self.path_through(&keys));
        let home = above.last()?.kind.heading(&self.path_through(above));
        let problem = Problem::may_not_stand_here(name.value, name.place, &home).help(format!("write {heading}"));
        let has_right_brackets = heading.starts_with("[[") == value.get_ref().is_array();
        Some(if has_right_brackets { problem.replacement(joined(&keys)) } else { problem })
    }

    fn path_through(&self, keys: &[&Key]) -> String {
        if self.path.is_empty() { joined(keys) } else { format!("{}.{}", self.path, joined(keys)) }
    }
}

/// As a heading has it: `code.guidance`.
fn joined(keys: &[&Key]) -> String {
    keys.iter().map(|key| key.name).collect::<Vec<_>>().join(".")
}

/// The way from a table down to the nearest key of the name that holds tables itself.
fn path_below(shape: &'static Shape, name: &str) -> Option<Vec<&'static Key>> {
    let tables: Vec<_> = shape.keys.iter().filter_map(|key| Some((key, key.kind.table()?))).collect();
    let holds_tables = |key: &&Key| key.kind.table().is_some();
    let next = tables.iter().find_map(|(above, shape)| Some(vec![*above, shape.key(name).filter(holds_tables)?]));
    next.or_else(|| tables.iter().find_map(|(above, shape)| Some([vec![*above], path_below(shape, name)?].concat())))
}

/// Whether a text of a table of words is that of a row alone, or may be that of a part of it.
#[derive(Clone, Copy)]
enum Depth {
    Rows,
    RowsAndParts,
}

struct Walk<'c, 'd, 'a> {
    targets: &'c Targets<'d>,
    writing: Writing,
    /// How digests are written, which stand among the words.
    of_digests: Writing,
    sources: &'c Sources,
    problems: &'c mut Problems,
    references: &'c mut References<'a>,
}

impl<'a> Walk<'_, '_, 'a> {
    fn table(&mut self, table: &Table<'a, '_>) {
        let mut strangers = Vec::new();
        for (name, value) in table.row.entries() {
            match table.shape.key(name.value) {
                Some(key) => self.value(table, key, &key.kind, value),
                None => strangers.push(name),
            }
        }
        let begun_elsewhere = self.strangers(table, strangers);
        self.missing_keys(table, &begun_elsewhere);
    }

    /// Reports what a table lacks, its keys together: where they all are missing, it is one slip.
    fn missing_keys(&mut self, table: &Table<'a, '_>, begun_elsewhere: &BTreeSet<String>) {
        let missing = table.shape.keys.iter().filter(|key| key.need == Need::Required);
        let missing = missing.filter(|key| table.row.surely_lacks(key.name));
        let missing = missing.map(|key| (key, key.kind.heading(&table.path_of(key))));
        let (rows, keys): (Vec<_>, Vec<_>) = missing
            .filter(|(_, heading)| !begun_elsewhere.contains(heading))
            .partition(|(key, _)| matches!(key.kind, Kind::Rows(_)));
        let place = table.row.place;
        self.problems.extend(missing_keys(place, &keys));
        if keys.is_empty() || table.row.entries().next().is_some() {
            self.problems
                .extend(rows.iter().filter_map(|(key, heading)| Some(no_rows(place, heading, key.kind.table()?))));
        }
    }

    /// Reports the keys that may not stand here; gives back the headings that were probably left out above them.
    fn strangers(&mut self, table: &Table<'_, '_>, mut names: Vec<Found<&str>>) -> BTreeSet<String> {
        names.sort_by_key(|name| name.place);
        let mut homes = BTreeSet::new();
        for name in names {
            if let Some(problem) = table
                .shortened_heading(name)
                .or_else(|| not_the_institutions(table.row, &table.path, table.shape, name))
            {
                self.problems.push(problem);
                continue;
            }
            match table.home_of(name.value) {
                // The keys behind it are there for the same reason.
                Some(home) if homes.contains(&home) => (),
                Some(home) => {
                    self.problems.push(Problem::misplaced_key(name.value, name.place, &home));
                    homes.insert(home);
                }
                None => self.problems.push(unknown_key(name, table.shape)),
            }
        }
        homes
    }

    fn value(&mut self, table: &Table<'a, '_>, key: &'static Key, kind: &Kind, value: &'a Value<'a>) {
        let place = table.row.at(value);
        if !accepts(kind, value.get_ref()) {
            let holds_keys = kind.table().is_some() || matches!(kind, Kind::Words(_));
            let is_heading = holds_keys && table.row.is_under_heading(key.name);
            self.problems.push(if is_heading {
                Problem::wrong_heading(place, kind.heading(&table.path_of(key)))
            } else {
                wrong_type(key, kind, value.get_ref(), place, &kind.heading(&table.path_of(key)))
            });
            return;
        }
        match (kind, value.get_ref()) {
            (Kind::Either(_, Kind::OneOf(choices)), DeValue::Array(items)) if is_one_of(choices, items) => {
                let word = items.first().and_then(|item| scalar(item.get_ref())).unwrap_or_default();
                let message = format!("`{}` takes {word} without square brackets", key.name);
                self.problems.push(Problem::new(Rule::WrongType, place, message).replacement(word));
            }
            (Kind::Either(one, other), it) => {
                self.value(table, key, if accepts(one, it) { one } else { other }, value);
            }
            (Kind::Table(shape) | Kind::Rows(shape), DeValue::Table(entries)) => {
                let row = Row::new(table.row.file(), entries, place);
                self.table(&Table { row, shape, path: table.path_of(key), above: Some((table, &key.kind)) });
            }
            (Kind::Words(target), DeValue::Table(entries)) => {
                let row = Row::new(table.row.file(), entries, place);
                let depth = if *target == Target::Code { Depth::RowsAndParts } else { Depth::Rows };
                self.words(row, depth, table.holds_digests());
            }
            (Kind::Text, DeValue::String(it)) if key.name == "unknown_status" => {
                self.word(key.name, it, place, table.holds_digests());
            }
            (Kind::Rows(shape), DeValue::Array(rows)) => {
                for row in rows {
                    self.value(table, key, &Kind::Table(shape), row);
                }
            }
            (Kind::List(item_kind), DeValue::Array(items)) => {
                items.iter().for_each(|item| self.value(table, key, item_kind, item));
                self.repeated_items(table.row, items.iter());
            }
            (Kind::Reference(target), DeValue::String(word)) => self.reference_by_word(key, *target, word, place),
            (Kind::Reference(target), it) => {
                if let Some(number) = values::number(it) {
                    self.reference_by_number(key, *target, number, place);
                }
            }
            (Kind::OneOf(choices), DeValue::String(word)) if !choices.contains(&word.as_ref()) => {
                let problem = unknown_value(key, word, choices, place);
                // A list was perhaps meant that stands in one text.
                let list = mended(&key.kind, value.get_ref()).filter(|_| problem.replacement.is_none());
                self.problems.push(match list {
                    Some(list) => problem.replacement(list),
                    None => problem,
                });
            }
            (Kind::Text | Kind::Quote | Kind::Wire | Kind::Name | Kind::Url | Kind::FieldPath, DeValue::String(it)) => {
                let problems = text::problems(key, kind, it, place, &self.writing);
                self.text(key.name, it, place, problems);
            }
            _ => (),
        }
    }

    /// A table of texts by the names of rows: which names those are is asked where all rows are known.
    fn words(&mut self, table: Row<'_>, depth: Depth, are_digests: bool) {
        for (name, value) in table.entries() {
            match (value.get_ref(), depth) {
                (DeValue::String(text), _) => {
                    self.word(name.value, text, table.at(value), are_digests);
                }
                (DeValue::Table(parts), Depth::RowsAndParts) => {
                    self.words(Row::new(table.file(), parts, table.at(value)), Depth::Rows, are_digests);
                }
                (it, _) => self.problems.push(wrong_text(name.value, it, table.at(value))),
            }
        }
    }

    /// A sentence is measured by its language where all that is asked of it is.
    fn word(&mut self, name: &str, text: &str, place: Place, is_digest: bool) {
        let writing = if is_digest { &self.of_digests } else { &self.writing };
        let told = text::problems_of_word(name, text, place, writing);
        let foreign = || characters::foreign(name, text, place, writing);
        let foreign = (is_digest && told.is_empty()).then(foreign).flatten();
        self.text(name, text, place, told.into_iter().chain(foreign).collect());
    }

    /// The problems of one text; where a backslash made them that was meant as such, it is the one.
    fn text(&mut self, key: &str, text: &str, place: Place, problems: Vec<Problem>) {
        let raw = || self.sources.get(place.file)?.text.get(place.start..place.end);
        let meant = Some(()).filter(|()| !problems.is_empty()).and_then(|()| backslash::meant_as_such(raw()?));
        let Some(meant) = meant else { return self.problems.extend(problems) };
        let rule = if text.contains(['\n', '\t', '\r']) { Rule::StrayWhiteSpace } else { Rule::ControlCharacter };
        let message = format!("`{key}` has a single backslash, which does not stand for itself in a text");
        self.problems.push(Problem::new(rule, place, message).replacement(meant));
    }

    fn reference_by_word(&mut self, key: &Key, target: Target, word: &'a str, place: Place) {
        if self.targets.word(target, word).is_some() {
            self.references.lead_to(target, Called::Word(word));
        }
        if self.targets.word(target, word).is_some() || !self.targets.is_certain(target) {
            return;
        }
        let rule = unknown_rule(key, target);
        let message = format!("there is no {} `{word}`", target.noun());
        let problem = Problem::new(rule, place, message).holding(beyond_ascii(word));
        let words: Vec<_> = word.split(',').map(str::trim).collect();
        let are_known = words.iter().all(|word| self.targets.word(target, word).is_some());
        if are_known && key.kind.holds_a_list() {
            self.problems.push(problem.replacement(format!("\"{}\"", words.join("\", \""))));
            return;
        }
        let problem = match suggest::nearest(word, self.targets.words(target)) {
            Some(known) => problem.help(format!("did you mean `{known}`?")).replacement(quoted(known)),
            None => problem.help(self.choice_of(target)),
        };
        self.references.lead_nowhere(target, Called::Word(word), problem);
    }

    fn choice_of(&self, target: Target) -> String {
        let known: Vec<_> = self.targets.words(target).collect();
        match known.len() {
            ..=10 => format!("the catalogue has {}", listed(&known)),
            many => format!("the catalogue has {many} others to choose from; add a row if none of them is meant"),
        }
    }

    fn reference_by_number(&mut self, key: &Key, target: Target, number: u16, place: Place) {
        if self.targets.number(target, number).is_some() {
            self.references.lead_to(target, Called::Number(number));
        }
        if self.targets.number(target, number).is_some() || !self.targets.is_certain(target) {
            return;
        }
        let near: Vec<_> = self.targets.neighbours(target, number).iter().map(u16::to_string).collect();
        let near: Vec<_> = near.iter().map(String::as_str).collect();
        let message = format!("there is no {} {number}", target.noun());
        let problem = Problem::new(unknown_rule(key, target), place, message);
        let problem = problem.help(format!("the nearest in the catalogue: {}", listed(&near)));
        self.references.lead_nowhere(target, Called::Number(number), problem);
    }

    fn repeated_items<'v>(&mut self, row: Row<'_>, items: impl Iterator<Item = &'v Value<'v>>) {
        let mut first_places: BTreeMap<String, Place> = BTreeMap::new();
        for item in items {
            let Some(shown) = scalar(item.get_ref()) else { continue };
            let place = row.at(item);
            match first_places.get(&shown) {
                Some(first) => self.problems.push(
                    Problem::new(Rule::DuplicateItem, place, format!("{shown} stands twice in this list"))
                        .related(*first, "first given")
                        .help("take one of the two out".to_owned()),
                ),
                None => {
                    first_places.insert(shown, place);
                }
            }
        }
    }
}

/// Whether a list has one item, and that is one of the words that stand by themselves.
fn is_one_of(choices: &[&str], items: &[Value<'_>]) -> bool {
    matches!(items, [only] if only.get_ref().as_str().is_some_and(|word| choices.contains(&word)))
}

fn unknown_value(key: &Key, word: &str, choices: &[&str], place: Place) -> Problem {
    let message = format!("`{}` takes {}, not \"{word}\"", key.name, key.kind.expected());
    let problem = Problem::new(Rule::UnknownValue, place, message).holding(beyond_ascii(word));
    match suggest::nearest(word, choices.iter().copied()) {
        Some(choice) => problem.help(format!("did you mean \"{choice}\"?")).replacement(format!("\"{choice}\"")),
        None => problem,
    }
}

fn unknown_rule(key: &Key, target: Target) -> Rule {
    if key.name == "successor" {
        return Rule::UnknownSuccessor;
    }
    match target {
        Target::Status => Rule::UnknownStatus,
        Target::RiskCode => Rule::UnknownRiskCode,
        Target::Remedy => Rule::UnknownRemedy,
        Target::Series | Target::Code => Rule::UnknownRow,
    }
}
