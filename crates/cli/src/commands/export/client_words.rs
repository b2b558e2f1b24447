//! Every sentence for clients with what it is of, for the exports that list them.
//!
//! They are called by the catalogue's own names, as in `client_words/`, which are for good: numbers say nothing to those
//! who read a front end, and what the service sends may hold signs that a front end gives a meaning to.

use crate::catalogue::{Facts, Guidance, Language, Remedy, Status, StatusCode, Words};

/// What a sentence is of.
#[derive(Clone, Copy)]
pub enum Subject<'a> {
    Status(Status<'a>),
    UnknownStatus,
    /// A guidance, with its place among those of its code, from 1.
    Reason(StatusCode<'a>, usize, Guidance<'a>),
    Request(Remedy<'a>),
}

/// Everything that clients can be told in a language, in the order of the catalogue.
pub fn client_words<'a>(facts: Facts<'a>, language: Language<'a>) -> Vec<(Subject<'a>, Words<'a>)> {
    subjects(facts).filter_map(|subject| Some((subject, subject.words(language)?))).collect()
}

fn subjects(facts: Facts<'_>) -> impl Iterator<Item = Subject<'_>> {
    let statuses = facts.statuses().into_iter().map(Subject::Status);
    let reasons = facts.status_codes().into_iter().flat_map(|code| {
        let numbered = (1..).zip(code.guidance());
        numbered.map(move |(number, guidance)| Subject::Reason(code, number, guidance))
    });
    let requests = facts.remedies().into_iter().map(Subject::Request);
    statuses.chain([Subject::UnknownStatus]).chain(reasons).chain(requests)
}

impl<'a> Subject<'a> {
    /// `None` where nothing may be told, or nothing is asked.
    fn words(self, language: Language<'a>) -> Option<Words<'a>> {
        match self {
            Self::Status(status) => Some(status.client_sentence(language)),
            Self::UnknownStatus => Some(language.unknown_status_sentence()),
            Self::Reason(_, _, guidance) => guidance.reason(language),
            Self::Request(remedy) => remedy.request(language),
        }
    }

    /// Whether the sentence is an institution's own, or of a language of its own.
    pub fn is_overlaid(self, facts: Facts<'a>, words: Words<'a>) -> bool {
        let table = match self {
            Self::Status(_) => Some("statuses"),
            Self::UnknownStatus => None,
            Self::Reason(..) => Some("reasons"),
            Self::Request(_) => Some("requests"),
        };
        let names: Vec<_> = match table {
            Some(table) => [table].into_iter().chain(self.names()).collect(),
            None => vec!["unknown_status"],
        };
        let tag = words.language().tag();
        facts.overlaid_sentence(tag, &names).is_some() || facts.overlaid_language(tag)
    }

    pub fn kind(self) -> &'static str {
        match self {
            Self::Status(_) => "status",
            Self::UnknownStatus => "unknown_status",
            Self::Reason(..) => "reason",
            Self::Request(_) => "request",
        }
    }

    /// What it is called among those of its kind: the name of the row, and of the guidance where a code has several.
    pub fn names(self) -> Vec<&'a str> {
        match self {
            Self::Status(status) => vec![status.name()],
            Self::UnknownStatus => Vec::new(),
            Self::Reason(code, _, guidance) => {
                let is_one_of_several = code.guidance().len() > 1;
                [code.name()].into_iter().chain(guidance.name().filter(|_| is_one_of_several)).collect()
            }
            Self::Request(remedy) => vec![remedy.name()],
        }
    }

    /// Its names as one, with a full stop between them, which no name holds.
    pub fn key(self) -> String {
        self.names().join(".")
    }
}
