//! The changes as a section of a changelog, in the words of a person, and its place in the file.

use std::collections::HashMap;
use std::fmt::Write;

use super::change::{Change, ChangedRow, Effect, RowKind, Values, What};
use super::{compared_keys, compared_values};
use crate::output::markdown::{code, escape};
use idv_catalogue_codegen::change_rule::{ChangeRule as Rule, Event, Level};
use idv_catalogue_codegen::model::Catalogue;

pub const HEADING: &str = "### The catalogue";
const UNRELEASED: &str = "## [Unreleased]";

/// The section with its heading; empty where nothing changed.
pub fn section(changes: &[Change], new: &Catalogue) -> String {
    let mut text = String::new();
    for part in Part::ALL {
        let of_part: Vec<_> = changes.iter().filter(|it| Part::of(it) == part && !is_told_above(it)).collect();
        if !of_part.is_empty() {
            // A String takes all that is written to it.
            let _ = write!(text, "\n**{}**\n\n{}", part.title(), bullets(&of_part, new));
        }
    }
    if text.is_empty() {
        return text;
    }
    let source = &new.source;
    format!("{HEADING}\n\nFollows the page \"{}\" as read on {}.\n{text}", escape(&source.title), source.retrieved)
}

/// The section says on its own on which day the page was read.
fn is_told_above(change: &Change) -> bool {
    change.what == What::Differs(compared_keys::LAST_READ.to_owned())
}

/// Under what a reader looks for a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Judgement,
    Breaking,
    Permissive,
    Behaviour,
    Retired,
    Added,
    Reworded,
}

impl Part {
    const ALL: [Self; 7] = [
        Self::Judgement,
        Self::Breaking,
        Self::Permissive,
        Self::Behaviour,
        Self::Retired,
        Self::Added,
        Self::Reworded,
    ];

    fn of(change: &Change) -> Self {
        if matches!(change.rule, Rule::Of(_, Event::Retired)) {
            return Self::Retired;
        }
        match (change.level(), change.effect) {
            (Level::Judgement, _) => Self::Judgement,
            (Level::Breaking, _) => Self::Breaking,
            (_, Effect::Permissive) => Self::Permissive,
            (Level::Behaviour, Effect::Other) => Self::Behaviour,
            (Level::Addition, Effect::Other) => Self::Added,
            (Level::Wording, Effect::Other) => Self::Reworded,
        }
    }

    fn title(self) -> &'static str {
        match self {
            Self::Judgement => "Cases are judged more permissively than before",
            Self::Breaking => "Breaking: what code may hold is gone or means something else",
            Self::Permissive => "More is allowed or disclosed than before",
            Self::Behaviour => "Code compiles as before and does something else",
            Self::Retired => "Retired",
            Self::Added => "Added",
            Self::Reworded => "Reworded",
        }
    }
}

/// A bullet for each change; rows of which the same is to be said share one.
fn bullets(changes: &[&Change], new: &Catalogue) -> String {
    let mut alike: Vec<(RowKind, Says, Vec<&ChangedRow>)> = Vec::new();
    let mut known: HashMap<(RowKind, Says), usize> = HashMap::new();
    for change in changes {
        let (kind, says) = (change.row.kind, Says::of(change, new));
        let index = *known.entry((kind, says.clone())).or_insert_with(|| {
            alike.push((kind, says, Vec::new()));
            alike.len() - 1
        });
        alike[index].2.push(&change.row);
    }
    alike.iter().map(|(kind, says, subjects)| bullet(*kind, says, subjects)).collect()
}

/// What is said of a row, and with what it is joined to the row.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Says {
    /// A verb and what follows it.
    Verb(&'static str, String),
    /// A sentence about a part of the row.
    Part(String),
}

impl Says {
    fn of(change: &Change, new: &Catalogue) -> Self {
        let accepted =
            change.accepted.as_ref().map(|because| format!(" Accepted: {}", escape(because))).unwrap_or_default();
        match (&change.what, &change.values) {
            (What::Differs(noun), Values { before, after }) => {
                let [before, after] = [before, after].map(|value| quoted(value.as_deref().unwrap_or_default()));
                Self::Part(format!("its {noun} changed from {before} to {}{accepted}", ended(&after)))
            }
            (What::Happened(happened), Values { before: Some(before), after: Some(after) }) => {
                let (verb, rest) = split(happened);
                let changed = format!("{rest}, from {} to {}", quoted(before), quoted(after));
                Self::Verb(verb, ended(&changed) + &accepted)
            }
            (What::Happened(happened), _) => {
                let (verb, rest) = split(happened);
                let about = match change.level() {
                    Level::Addition => introduction(&change.row, new),
                    _ => String::new(),
                };
                let rest = escape(rest.trim_end_matches('.'));
                Self::Verb(verb, format!("{rest}{about}.{accepted}"))
            }
        }
    }
}

const VERBS: [(&str, &str); 6] =
    [("is", "are"), ("are", "are"), ("has", "have"), ("stands", "stand"), ("goes", "go"), ("belongs", "belong")];

/// The verb with which it begins, and the rest.
fn split(happened: &str) -> (&'static str, &str) {
    let (first, rest) = happened.split_once(' ').unwrap_or((happened, ""));
    let verb = VERBS.iter().find(|(verb, _)| *verb == first).map_or("", |(verb, _)| *verb);
    (verb, if verb.is_empty() { happened } else { rest })
}

fn bullet(kind: RowKind, says: &Says, subjects: &[&ChangedRow]) -> String {
    let noun = if subjects.len() > 1 { kind.plural() } else { kind.noun() };
    let rows: Vec<_> = subjects.iter().map(|row| shown(row, says, subjects.len())).collect();
    let rows = listed(&rows);
    let row = capitalised(format!("{noun} {rows}").trim_end());
    match says {
        Says::Part(sentence) => format!("- {row}: {sentence}\n"),
        Says::Verb(verb, rest) => {
            let plural = VERBS.iter().find(|(singular, _)| singular == verb).map_or(*verb, |(_, plural)| *plural);
            let verb = if subjects.len() > 1 { plural } else { verb };
            format!("- {row} {verb} {rest}\n")
        }
    }
}

/// The number and the name; of very many rows, the number alone.
fn shown(row: &ChangedRow, says: &Says, count: usize) -> String {
    const READABLE: usize = 12;
    // A change of the name tells it anyway.
    let is_told = matches!(says, Says::Verb(_, rest) if rest.contains(&format!("from {} ", code(&row.name))));
    match (row.kind, row.name.is_empty() || row.name == row.id) {
        (RowKind::Transition, _) => escape(&row.id),
        (_, true) if row.id.is_empty() => String::new(),
        (_, true) => code(&row.id),
        (_, false) if count > READABLE || is_told => escape(&row.id),
        (_, false) => format!("{} {}", escape(&row.id), code(&row.name)),
    }
}

/// What a new row is about.
fn introduction(changed: &ChangedRow, new: &Catalogue) -> String {
    let text = |text: &str| format!(": {}", quoted(text));
    match changed.kind {
        RowKind::Status => new.statuses.iter().find(|row| row.wire == changed.id).map(|row| text(&row.description)),
        RowKind::RiskCode => {
            new.risk_codes.iter().find(|row| row.number.to_string() == changed.id).map(|row| text(&row.risk_score))
        }
        RowKind::Remedy => new.remedies.iter().find(|row| row.name == changed.id).map(|row| text(&row.meaning)),
        RowKind::Series => {
            new.series.iter().find(|row| row.number.to_string() == changed.id).map(|row| text(&row.title))
        }
        RowKind::Code => code_introduction(changed, new),
        RowKind::Language => new.languages.iter().find(|row| row.tag == changed.id).map(|row| text(&row.name)),
        RowKind::Source | RowKind::Statuses | RowKind::Transition | RowKind::Remedies | RowKind::Languages => None,
    }
    .unwrap_or_default()
}

fn code_introduction(row: &ChangedRow, new: &Catalogue) -> Option<String> {
    // The codes stand in the order of their numbers.
    let row = new.codes.binary_search_by_key(&row.id.parse().ok()?, |row| row.number).ok()?;
    let code_row = &new.codes[row];
    let series = new.series.get(code_row.series)?;
    let meanings = code_row.guidances.iter().map(|guidance| {
        let remedies = compared_values::remedies(new, &guidance.remedy);
        format!("{}, for which the remedy is {}", quoted(&guidance.description), quoted(&remedies))
    });
    let meanings: Vec<_> = meanings.collect();
    Some(format!(" in series {}, {}: {}", series.number, escape(&series.title), meanings.join("; or ")))
}

/// The end of a sentence, which a text that is quoted there may have brought already.
fn ended(sentence: &str) -> String {
    if sentence.ends_with(".\"") { sentence.to_owned() } else { format!("{sentence}.") }
}

/// A text in quotation marks, a word or several as code.
fn quoted(value: &str) -> String {
    let is_word =
        |word: &str| !word.is_empty() && word.bytes().all(|b| b.is_ascii_alphanumeric() || b"_.-".contains(&b));
    let is_word = value.split(", ").all(is_word);
    if is_word { code(value) } else { format!("\"{}\"", escape(value)) }
}

fn listed(words: &[String]) -> String {
    match words {
        [] => String::new(),
        [one] => one.clone(),
        [most @ .., last] => format!("{} and {last}", most.join(", ")),
    }
}

fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// The changelog with the section under what is not released yet, in the place of the one that stands there.
pub fn with_section(changelog: &str, section: &str) -> String {
    if section.is_empty() && !changelog.lines().any(|line| line.trim_end() == HEADING) {
        return changelog.to_owned();
    }
    let newline = if changelog.contains("\r\n") { "\r\n" } else { "\n" };
    let mut lines: Vec<&str> = changelog.lines().collect();
    let begins = |line: &&str, marks: &[&str]| marks.iter().any(|mark| line.starts_with(mark));
    let is_unreleased = |line: &&str| {
        line.to_lowercase().trim_end().trim_matches(['#', ' ', '[', ']']) == "unreleased" && line.starts_with("## ")
    };
    let release = lines.iter().position(is_unreleased).unwrap_or_else(|| {
        let first = lines.iter().position(|line| line.starts_with("## ")).unwrap_or(lines.len());
        lines.splice(first..first, [UNRELEASED, ""]);
        first
    });
    let end =
        lines[release + 1..].iter().position(|line| begins(line, &["## "])).map_or(lines.len(), |it| release + 1 + it);
    let present = lines[release..end].iter().position(|line| line.trim_end() == HEADING).map(|it| release + it);
    let (from, to) = if let Some(from) = present {
        let length = lines[from + 1..end].iter().position(|line| begins(line, &["### "])).unwrap_or(end - from - 1);
        (from, from + 1 + length)
    } else {
        let blank = lines[release + 1..end].iter().take_while(|line| line.trim().is_empty()).count();
        (release + 1 + blank, release + 1 + blank)
    };
    let mut put: Vec<&str> = section.lines().collect();
    if !put.is_empty() && to < lines.len() {
        put.push("");
    }
    if from == release + 1 && !put.is_empty() {
        put.insert(0, "");
    }
    lines.splice(from..to, put);
    let mut text = lines.join(newline);
    text.truncate(text.trim_end().len());
    text + newline
}

#[cfg(test)]
mod tests {
    use super::with_section;

    const SECTION: &str = "### The catalogue\n\nNew text.\n";

    #[test]
    fn the_section_stands_under_what_is_not_released_yet() {
        let before = "# Changelog\n\n## [Unreleased]\n\n### Added\n\n- A thing.\n\n## 1.0.0\n\n- All.\n";
        let after = "# Changelog\n\n## [Unreleased]\n\n### The catalogue\n\nNew text.\n\n### Added\n\n- A thing.\n\n## 1.0.0\n\n- All.\n";
        assert_eq!(with_section(before, SECTION), after);
        assert_eq!(with_section(after, SECTION), after);
        assert_eq!(with_section(after, ""), before);
    }

    #[test]
    fn where_nothing_changed_nothing_is_put() {
        for changelog in ["", "# Changelog", "# Changelog\n\n## [Unreleased]\n"] {
            assert_eq!(with_section(changelog, ""), changelog);
        }
    }

    #[test]
    fn the_section_takes_the_place_of_the_one_before_it() {
        let before =
            "# Changelog\n\n## Unreleased\n\n### The catalogue\n\n- Old.\n\n## 1.0.0\n\n### The catalogue\n\n- Kept.\n";
        let after = "# Changelog\n\n## Unreleased\n\n### The catalogue\n\nNew text.\n\n## 1.0.0\n\n### The catalogue\n\n- Kept.\n";
        assert_eq!(with_section(before, SECTION), after);
    }

    #[test]
    fn a_changelog_without_a_place_for_it_gets_one_and_keeps_its_line_ends() {
        assert_eq!(with_section("", SECTION), "## [Unreleased]\n\n### The catalogue\n\nNew text.\n");
        assert_eq!(
            with_section("# Changelog\r\n\r\n## 1.0.0\r\n", SECTION),
            "# Changelog\r\n\r\n## [Unreleased]\r\n\r\n### The catalogue\r\n\r\nNew text.\r\n\r\n## 1.0.0\r\n"
        );
    }
}
