//! Every value against the shape: keys, types, closed lists, references and the wording of texts, in one walk.

use toml::Spanned;
use toml::de::DeValue;

use super::super::files::Place;
use super::super::report::{Problem, Problems};
use super::super::rows::{self, Row, Written};
use super::super::shape::{Key, Kind, Need, Shape, Target};
use super::super::suggest;
use super::declared::Declared;
use super::{Rule, text};

type Value<'a> = Spanned<DeValue<'a>>;

pub(super) fn check(written: &Written<'_>, declared: &Declared<'_>, problems: &mut Problems) {
    for file in &written.files {
        Walk { declared, problems }.table(file.root(), &file.shape.table);
    }
}

struct Walk<'c, 'd> {
    declared: &'c Declared<'d>,
    problems: &'c mut Problems,
}

impl Walk<'_, '_> {
    fn table(&mut self, row: Row<'_>, shape: &Shape) {
        for (name, value) in row.entries() {
            match shape.key(name.value) {
                Some(key) => self.value(row, key, &key.kind, value),
                None => self.problems.push(unknown_key(name.value, name.place, shape)),
            }
        }
        for key in shape.keys.iter().filter(|key| key.need == Need::Required && !row.has(key.name)) {
            if !row.file().may_hide_a_key_of(row.place) {
                self.problems.push(missing_key(row.place, key));
            }
        }
    }

    fn value(&mut self, row: Row<'_>, key: &Key, kind: &Kind, value: &Value<'_>) {
        let place = row.at(value);
        if !accepts(kind, value.get_ref()) {
            self.problems.push(wrong_type(key, kind, value.get_ref(), place));
            return;
        }
        match (kind, value.get_ref()) {
            (Kind::Either(one, other), it) => {
                self.value(row, key, if accepts(one, it) { one } else { other }, value);
            }
            (Kind::Table(shape) | Kind::Rows(shape), DeValue::Table(table)) => {
                self.table(Row::new(row.file(), table, place), shape);
            }
            (Kind::Rows(shape), DeValue::Array(rows)) => {
                for item in rows.iter() {
                    self.value(row, key, &Kind::Table(shape), item);
                }
            }
            (Kind::List(item_kind), DeValue::Array(items)) => {
                items.iter().for_each(|item| self.value(row, key, item_kind, item));
                self.repeated_items(row, items.iter());
            }
            (Kind::Reference(target), DeValue::String(word)) => self.reference_by_word(key, *target, word, place),
            (Kind::Reference(target), it) => {
                rows::number(it).into_iter().for_each(|number| self.reference_by_number(key, *target, number, place));
            }
            (Kind::OneOf(choices), DeValue::String(word)) if !choices.contains(&word.as_ref()) => {
                self.problems.push(unknown_value(key, kind, word, choices, place));
            }
            (Kind::Text | Kind::Wire | Kind::Name | Kind::Url | Kind::FieldPath, DeValue::String(it)) => {
                text::problems(key.name, kind, it, place).into_iter().for_each(|problem| self.problems.push(problem));
            }
            _ => (),
        }
    }

    fn reference_by_word(&mut self, key: &Key, target: Target, word: &str, place: Place) {
        if self.declared.word(target, word).is_some() || !self.declared.is_certain(target) {
            return;
        }
        let rule = unknown_rule(key, target);
        let problem = Problem::new(rule, place, format!("there is no {} `{word}`", target.noun()));
        self.problems.push(match suggest::nearest(word, self.declared.words(target)) {
            Some(known) => problem.help(format!("did you mean `{known}`?")).replacement(format!("\"{known}\"")),
            None => {
                let known: Vec<_> = self.declared.words(target).collect();
                problem.help(format!("the catalogue has {}", listed(&known)))
            }
        });
    }

    fn reference_by_number(&mut self, key: &Key, target: Target, number: u16, place: Place) {
        if self.declared.number(target, number).is_some() || !self.declared.is_certain(target) {
            return;
        }
        let near: Vec<_> = self.declared.neighbours(target, number).iter().map(u16::to_string).collect();
        let near: Vec<_> = near.iter().map(String::as_str).collect();
        let message = format!("there is no {} {number}", target.noun());
        let problem = Problem::new(unknown_rule(key, target), place, message);
        self.problems.push(problem.help(format!("the nearest in the catalogue: {}", listed(&near))));
    }

    fn repeated_items<'v>(&mut self, row: Row<'_>, items: impl Iterator<Item = &'v Value<'v>>) {
        let mut seen: Vec<(String, Place)> = Vec::new();
        for item in items {
            let Some(shown) = scalar(item.get_ref()) else { continue };
            let place = row.at(item);
            match seen.iter().find(|(earlier, _)| *earlier == shown) {
                Some((_, first)) => self.problems.push(
                    Problem::new(Rule::DuplicateItem, place, format!("{shown} stands twice in this list"))
                        .related(*first, "first given")
                        .help("take one of the two out".to_owned()),
                ),
                None => seen.push((shown, place)),
            }
        }
    }
}

/// Whether a value is of the kind, as far as its type tells.
fn accepts(kind: &Kind, value: &DeValue<'_>) -> bool {
    match kind {
        Kind::Text | Kind::Name | Kind::Wire | Kind::Url | Kind::FieldPath | Kind::OneOf(_) => value.is_str(),
        Kind::Reference(Target::Status | Target::Remedy) => value.is_str(),
        Kind::Number | Kind::Reference(_) => rows::number(value).is_some(),
        Kind::Flag => value.is_bool(),
        Kind::Date => rows::date(value).is_some(),
        Kind::List(_) => value.is_array(),
        Kind::Either(one, other) => accepts(one, value) || accepts(other, value),
        Kind::Table(_) => value.is_table(),
        // Whether the rows are tables is asked row by row.
        Kind::Rows(_) => value.as_array().is_some_and(|rows| !rows.is_empty()),
    }
}

fn unknown_key(name: &str, place: Place, shape: &Shape) -> Problem {
    let problem = Problem::new(Rule::UnknownKey, place, format!("`{name}` is not a key that may stand here"));
    match suggest::nearest(name, shape.keys.iter().map(|key| key.name)) {
        Some(known) => problem.help(format!("did you mean `{known}`?")).replacement(known.to_owned()),
        None => {
            let keys: Vec<_> = shape.keys.iter().map(|key| key.name).collect();
            problem.help(format!("here may stand {}", listed(&keys)))
        }
    }
}

fn missing_key(place: Place, key: &Key) -> Problem {
    if let Kind::Rows(shape) = &key.kind {
        let message = format!("there is no [[{}]] row", key.name);
        return Problem::new(Rule::EmptyCatalogue, place, message).help(shape.about.to_owned());
    }
    Problem::new(Rule::MissingKey, place, format!("`{}` is missing", key.name)).help(format!(
        "write {} = {}: {}",
        key.name,
        key.kind.expected(),
        key.about
    ))
}

fn wrong_type(key: &Key, kind: &Kind, value: &DeValue<'_>, place: Place) -> Problem {
    if let (Kind::Rows(shape), DeValue::Array(_)) = (kind, value) {
        let message = format!("`{}` has no rows", key.name);
        return Problem::new(Rule::EmptyCatalogue, place, message).help(shape.about.to_owned());
    }
    let message = format!("`{}` takes {}, not {}", key.name, kind.expected(), described(value));
    let problem = Problem::new(Rule::WrongType, place, message);
    match mended(kind, value) {
        Some(mended) => problem.replacement(mended),
        None => problem,
    }
}

/// What was surely meant: a number or a date without its quotes, a text with them, a single item as a list.
fn mended(kind: &Kind, value: &DeValue<'_>) -> Option<String> {
    match (kind, value) {
        (Kind::List(item), _) if accepts(item, value) => Some(format!("[{}]", scalar(value)?)),
        (Kind::Number | Kind::Reference(Target::RiskCode | Target::Code | Target::Series), DeValue::String(text)) => {
            text.parse::<u16>().ok().map(|number| number.to_string())
        }
        (Kind::Flag, DeValue::String(text)) => text.to_lowercase().parse::<bool>().ok().map(|flag| flag.to_string()),
        (Kind::Date, DeValue::String(text)) => {
            DeValue::parse(text).ok().and_then(|date| rows::date(date.get_ref())).map(|date| date.to_string())
        }
        (Kind::Date, DeValue::Datetime(given)) => given.date.map(|date| date.to_string()),
        (Kind::Text | Kind::Wire, DeValue::Integer(_) | DeValue::Float(_) | DeValue::Boolean(_)) => {
            Some(format!("\"{}\"", scalar(value)?))
        }
        (Kind::Either(one, other), _) => mended(one, value).or_else(|| mended(other, value)),
        _ => None,
    }
}

fn described(value: &DeValue<'_>) -> String {
    match (value, scalar(value)) {
        (DeValue::String(_), Some(it)) => format!("the text {it}"),
        (DeValue::Integer(_) | DeValue::Float(_), Some(it)) => format!("the number {it}"),
        (DeValue::Datetime(_), Some(it)) => format!("the date {it}"),
        (_, Some(it)) => it,
        (DeValue::Array(_), None) => "a list".to_owned(),
        (_, None) => "a table".to_owned(),
    }
}

/// A single value as it is written; `None` for lists and tables.
fn scalar(value: &DeValue<'_>) -> Option<String> {
    match value {
        DeValue::String(text) => Some(format!("\"{text}\"")),
        DeValue::Integer(_) => {
            Some(rows::number(value).map_or_else(
                || value.as_integer().map_or("", |it| it.as_str()).to_owned(),
                |number| number.to_string(),
            ))
        }
        DeValue::Float(number) => Some(number.as_str().to_owned()),
        DeValue::Boolean(flag) => Some(flag.to_string()),
        DeValue::Datetime(date) => Some(date.to_string()),
        DeValue::Array(_) | DeValue::Table(_) => None,
    }
}

fn unknown_value(key: &Key, kind: &Kind, word: &str, choices: &[&str], place: Place) -> Problem {
    let message = format!("`{}` takes {}, not \"{word}\"", key.name, kind.expected());
    let problem = Problem::new(Rule::UnknownValue, place, message);
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
        Target::Series | Target::Code => Rule::UnknownSeries,
    }
}

/// `a`, `b` and `c`.
fn listed(words: &[&str]) -> String {
    let words: Vec<_> = words.iter().map(|word| format!("`{word}`")).collect();
    match words.split_last() {
        None => "nothing".to_owned(),
        Some((last, [])) => last.clone(),
        Some((last, rest)) => format!("{} and {last}", rest.join(", ")),
    }
}
