//! A change between two catalogues: what it is, of which row, and where the row stands in both.

use idv_catalogue_codegen::change_rule::{ChangeRule, Level};
use idv_catalogue_codegen::model::{Accepted, listed};
use idv_catalogue_codegen::problem::place::Place;

/// The kinds of rows that are compared, in the order in which their changes are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RowKind {
    Source,
    Status,
    /// The list of them, whose order says something.
    Statuses,
    Transition,
    RiskCode,
    Remedy,
    Remedies,
    Series,
    Code,
    Language,
    /// All of them, with whatever clients are told.
    Languages,
}

impl RowKind {
    /// As a program reads it.
    pub fn id(self) -> &'static str {
        match self {
            Self::Source => "source",
            Self::Status => "status",
            Self::Statuses => "statuses",
            Self::Transition => "transition",
            Self::RiskCode => "risk_code",
            Self::Remedy => "remedy",
            Self::Remedies => "remedies",
            Self::Series => "series",
            Self::Code => "status_code",
            Self::Language => "language",
            Self::Languages => "languages",
        }
    }

    pub fn noun(self) -> &'static str {
        match self {
            Self::RiskCode => "risk code",
            Self::Code => "status code",
            Self::Transition => "the transition",
            Self::Source => "the source",
            Self::Statuses => "the order of the statuses",
            Self::Remedies => "the order of the remedies",
            Self::Languages => "clients",
            Self::Status | Self::Remedy | Self::Series | Self::Language => self.id(),
        }
    }

    /// For several rows of the kind.
    pub fn plural(self) -> &'static str {
        match self {
            Self::Status => "statuses",
            Self::RiskCode => "risk codes",
            Self::Remedy => "remedies",
            Self::Code => "status codes",
            Self::Transition => "the transitions",
            Self::Language => "languages",
            Self::Series | Self::Source | Self::Statuses | Self::Remedies | Self::Languages => self.noun(),
        }
    }
}

/// The row that a change is about, by what it was known by before, or is known by now if it is new.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangedRow {
    pub kind: RowKind,
    /// The number, wire string or name; empty where there is but one of the kind.
    pub id: String,
    /// The stable name; empty where the id is all there is.
    pub name: String,
}

impl ChangedRow {
    /// The id, and the name where it says more: `3105 selfie_does_not_match_id_portrait`.
    pub fn shown(&self) -> String {
        if self.name.is_empty() || self.name == self.id {
            self.id.clone()
        } else {
            format!("{} {}", self.id, self.name)
        }
    }

    /// What `explain` is asked for it: by what it is known by, or by its name where that is another by now.
    pub fn queries(&self) -> Vec<String> {
        use RowKind::{
            Code, Language, Languages, Remedies, Remedy, RiskCode, Series, Source, Status, Statuses, Transition,
        };
        match self.kind {
            Status | RiskCode | Remedy | Series | Code => {
                let words = [&self.id, &self.name].into_iter().filter(|word| !word.is_empty());
                words.map(|word| format!("{} {word}", self.kind.noun())).collect()
            }
            Language => vec![self.id.clone()],
            // There is but one, and no row of it.
            Source | Statuses | Transition | Remedies | Languages => Vec::new(),
        }
    }

    /// Numbers by their value, other ids in the order of the letters.
    pub fn order(&self) -> (RowKind, u64, &str) {
        let digits = self.id.bytes().take_while(u8::is_ascii_digit).count();
        (self.kind, self.id[..digits].parse().unwrap_or_default(), &self.id)
    }
}

impl std::fmt::Display for ChangedRow {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if self.id.is_empty() {
            f.write_str(self.kind.noun())
        } else {
            write!(f, "{} {}", self.kind.noun(), self.shown())
        }
    }
}

/// What a row had and has under a key, or what it was and is.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Values {
    pub before: Option<String>,
    pub after: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    pub rule: ChangeRule,
    /// Whether more is allowed or disclosed than before: such changes are named first.
    pub effect: Effect,
    pub row: ChangedRow,
    pub what: What,
    pub values: Values,
    /// The sentences for clients that come with it, each with its language or its key.
    pub sentences: Vec<(String, String)>,
    pub places: Places,
    /// Why it is accepted, where the catalogue says so.
    pub accepted: Option<String>,
}

/// What is said of the row.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum What {
    /// What happened to it: `is renamed`.
    Happened(String),
    /// What about it differs: `description`.
    Differs(String),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Effect {
    /// More is allowed or disclosed than before.
    Permissive,
    Other,
}

/// Where the row stands before and now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Places {
    pub before: Option<Place>,
    pub after: Option<Place>,
}

impl Change {
    /// Whether an entry beside its row is about it.
    pub fn accepts(&self, entry: &Accepted) -> bool {
        entry.change == self.rule.id() && Some(&entry.was) == self.values.before.as_ref()
    }

    pub fn level(&self) -> Level {
        self.rule.level()
    }

    pub fn is_permissive(&self) -> bool {
        self.effect == Effect::Permissive
    }

    /// Whether it is of something that has no row of its own beside which it could be accepted.
    pub fn has_no_row_for_an_entry(&self) -> bool {
        use RowKind::{Language, Languages, Remedies, Source, Statuses, Transition};
        matches!(self.row.kind, Source | Statuses | Transition | Remedies | Language | Languages)
    }

    /// What is new with it, a line each: what it is now, and the sentences that come with it, up to so many.
    pub fn news(&self, most: usize) -> Vec<String> {
        let value = self.values.before.is_some().then(|| self.values.after.clone()).flatten();
        let is_all = self.sentences.len() <= most;
        let shown = if is_all { self.sentences.len() } else { most };
        let sentences = self.sentences.iter().take(shown).map(|(label, text)| format!("{label}: {text}"));
        let rest: Vec<_> = self.sentences.iter().skip(shown).map(|(label, _)| label.clone()).collect();
        let rest = (!is_all).then(|| format!("also {}", listed(&rest)));
        value.into_iter().chain(sentences).chain(rest).collect()
    }

    /// The change in a line, without its values.
    pub fn headline(&self) -> String {
        match &self.what {
            What::Happened(what) => format!("{} {what}", self.row),
            What::Differs(noun) => format!("{}: {noun}", self.row),
        }
    }

    /// The gravest first; within a level, what allows or discloses more.
    pub fn order(&self) -> impl Ord + use<'_> {
        (std::cmp::Reverse(self.level()), self.effect, self.row.order(), self.rule, &self.what)
    }

    /// The level in a word or two, for a person.
    pub fn level_shown(&self) -> &'static str {
        match (self.level(), self.effect) {
            (Level::Judgement, _) => "judgement, more permissive",
            (_, Effect::Permissive) => "behaviour, permissive",
            (level, Effect::Other) => level.id(),
        }
    }
}
