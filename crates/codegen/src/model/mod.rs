//! The catalogue as it is meant: complete, with references followed and what a row leaves out taken from its series.
//!
//! References are indices into the catalogue's own lists.

pub(crate) mod client_words;
mod resolve;
mod sentences;

use crate::date::Date;
use crate::problem::place::Place;
pub use crate::vocabulary::{Basis, Disclosure, RemedyKind};
pub use sentences::{SentenceKey, listed};

#[derive(Clone, Debug)]
pub struct Catalogue {
    pub source: Source,
    pub statuses: Vec<Status>,
    pub transitions: Vec<Transition>,
    pub risk_codes: Vec<RiskCode>,
    pub remedies: Vec<Remedy>,
    /// In the order of their numbers, as are the codes.
    pub series: Vec<Series>,
    pub codes: Vec<Code>,
    /// The reference first, then in the order of their tags.
    pub languages: Vec<Language>,
    /// The institution whose judgement and words stand above the house's in all of this.
    pub overlay: Option<Overlay>,
}

/// What an institution judges and says otherwise than the house.
#[derive(Clone, Debug)]
pub struct Overlay {
    /// The institution's name.
    pub name: String,
    /// The digest of all that its files say, as `sha256:` and 64 digits.
    pub digest: String,
    /// In the order of its files.
    pub changes: Vec<Overlaid>,
}

/// One value of the institution's, and what it replaces.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Overlaid {
    pub row: OverlaidRow,
    /// The key of the value: `remedy`, `disclosure`, `before`, `words`; or `new` for a row that the house has not.
    pub key: &'static str,
    /// The house's value; `None` where it has none.
    pub was: Option<String>,
    /// The institution's.
    pub is: String,
    pub because: Option<String>,
    /// Who in the institution answers for it.
    pub accepted_by: Option<String>,
    pub place: Place,
}

/// What a value of an institution's is of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OverlaidRow {
    Status(usize),
    RiskCode(usize),
    Remedy(usize),
    Series(usize),
    Code(usize),
    /// A code, and which of its guidances.
    Guidance(usize, usize),
    /// The tag of a language.
    Language(String),
    /// The tag of a language, and the key of the sentence.
    Sentence(String, SentenceKey),
}

/// The page that the catalogue follows.
#[derive(Clone, Debug, Default)]
pub struct Source {
    pub title: String,
    pub url: String,
    pub retrieved: Date,
    pub since: Date,
    /// What is accepted of rows that are gone.
    pub accepted: Vec<Accepted>,
    pub place: Place,
}

#[derive(Clone, Debug)]
pub struct Status {
    pub wire: String,
    pub name: String,
    pub description: String,
    pub action: Action,
    pub remedy: PerIntegration<usize>,
    pub cdd_report: bool,
    /// Whether at least one status code comes with it.
    pub expects_codes: bool,
    pub risk_codes: Vec<usize>,
    pub finality: Option<Provenance>,
    pub deviations: Vec<Deviation>,
    pub lifecycle: Lifecycle,
    pub place: Place,
}

/// What the page says to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    Unstated,
    Whole(String),
    PerIntegration(PerIntegration<String>),
}

/// One value for each way of integrating.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PerIntegration<T> {
    pub sdk: T,
    pub api: T,
}

/// How something is known that the page does not show in a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Provenance {
    pub basis: Basis,
    pub because: String,
}

#[derive(Clone, Debug)]
pub struct Transition {
    /// `None` where the flow begins.
    pub from: Option<usize>,
    pub to: usize,
    pub event: String,
    pub provenance: Provenance,
    pub place: Place,
}

#[derive(Clone, Debug)]
pub struct RiskCode {
    pub number: u16,
    pub name: String,
    pub risk_score: String,
    /// `None` where nobody has judged it.
    pub remedy: Option<usize>,
    pub because: Option<String>,
    pub lifecycle: Lifecycle,
    pub place: Place,
}

#[derive(Clone, Debug)]
pub struct Remedy {
    pub name: String,
    pub kind: RemedyKind,
    pub meaning: String,
    /// Whether the client has a part in it.
    pub asks_client: bool,
    /// What the client need not be asked for beside it, in the order of the remedies: what the row names, and whatever that
    /// includes.
    pub includes: Vec<usize>,
    pub accepted: Vec<Accepted>,
    pub place: Place,
}

#[derive(Clone, Debug)]
pub struct Series {
    pub number: u16,
    pub last: u16,
    pub name: String,
    pub title: String,
    pub statuses: Vec<usize>,
    /// `None` where the source does not say.
    pub risk_codes: Option<Vec<usize>>,
    pub disclosure: Disclosure,
    pub lifecycle: Lifecycle,
    pub place: Place,
}

#[derive(Clone, Debug)]
pub struct Code {
    pub number: u16,
    pub name: String,
    pub series: usize,
    pub guidances: Vec<Guidance>,
    pub statuses: Vec<usize>,
    /// `None` where the source does not say.
    pub risk_codes: Option<Vec<usize>>,
    pub fields: Vec<String>,
    /// What the code rests on, by which its disclosure is compared with that of others.
    pub evidence: Vec<String>,
    pub disclosure: Disclosure,
    /// Why the disclosure is what it is, where that needs saying.
    pub because: Option<String>,
    pub lifecycle: Lifecycle,
    pub place: Place,
}

#[derive(Clone, Debug)]
pub struct Guidance {
    /// What it is called by, where its code has several.
    pub name: Option<String>,
    pub condition: Option<String>,
    pub description: String,
    pub action: Action,
    pub remedy: PerIntegration<usize>,
    /// Why the remedy is what it is, where that does not follow from the action.
    pub because: Option<String>,
    pub deviations: Vec<Deviation>,
    pub place: Place,
}

/// What clients are told and asked, in one language.
#[derive(Clone, Debug)]
pub struct Language {
    /// As BCP 47 has it.
    pub tag: String,
    /// In the language itself.
    pub name: String,
    /// The small letters that it is written with.
    pub letters: String,
    /// What no sentence may hold, with commas between.
    pub never_say: Option<String>,
    /// What waits for a person who speaks the language; until then its sentences are a draft.
    pub review: Option<String>,
    /// Where a verification stands whose status the catalogue does not know.
    pub unknown_status: Option<Words>,
    /// Where the verification stands, for each status.
    pub statuses: Vec<Option<Words>>,
    /// What is wrong, for each guidance of each code.
    pub reasons: Vec<Vec<Option<Words>>>,
    /// What the client is asked for, for each remedy.
    pub requests: Vec<Option<Words>>,
    pub place: Place,
}

/// A sentence for clients.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words {
    pub text: String,
    /// Whether it was made from older English than what stands there now.
    pub is_stale: bool,
    pub place: Place,
}

/// The language from which the words of the others are made.
pub const REFERENCE_LANGUAGE: &str = "en";

/// A text that deliberately differs from the page's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deviation {
    /// The key whose text differs.
    pub key: String,
    pub page: String,
    pub because: String,
}

#[derive(Clone, Debug)]
pub struct Lifecycle {
    pub since: Date,
    /// Oldest first.
    pub changes: Vec<Change>,
    pub retired: Option<Retired>,
    pub accepted: Vec<Accepted>,
}

/// A change from an earlier catalogue that hurts dependents, and is made for a reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Accepted {
    /// The id of its rule.
    pub change: String,
    /// What stood there before, so that no later change passes for this one.
    pub was: String,
    pub because: String,
}

/// That a row came to mean something else.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Change {
    pub on: Date,
    pub what: String,
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Retired {
    pub on: Date,
    pub reason: String,
    /// An index into the list that the retired row stands in.
    pub successor: Option<usize>,
}

impl Code {
    /// By what the sentence of a guidance is found below the name of the code: by nothing where the code means one thing.
    #[must_use]
    pub fn part(&self, guidance: usize) -> Option<&str> {
        self.guidances.get(guidance)?.name.as_deref().filter(|_| self.guidances.len() > 1)
    }
}

impl Catalogue {
    /// What the institution has in place of the house's value behind a key; `None` where the value is the house's.
    #[must_use]
    pub fn overlaid(&self, row: &OverlaidRow, key: &str) -> Option<&Overlaid> {
        self.overlay.as_ref()?.changes.iter().find(|change| change.row == *row && change.key == key)
    }

    /// A remedy, or the one for each integration, as an overlay states it: `upload_selfie`, or `upload_selfie (SDK), wait (API)`.
    #[must_use]
    pub fn stated_remedy(&self, remedy: &PerIntegration<usize>) -> String {
        let name = |remedy: usize| self.remedies[remedy].name.as_str();
        match remedy {
            PerIntegration { sdk, api } if sdk == api => name(*api).to_owned(),
            PerIntegration { sdk, api } => format!("{} (SDK), {} (API)", name(*sdk), name(*api)),
        }
    }

    /// What a value of an institution's is of, in words: `status code 1022, guidance id_document_missing`.
    #[must_use]
    pub fn named(&self, row: &OverlaidRow) -> String {
        match row {
            OverlaidRow::Status(row) => format!("status {}", self.statuses[*row].wire),
            OverlaidRow::RiskCode(row) => format!("risk code {}", self.risk_codes[*row].number),
            OverlaidRow::Remedy(row) => format!("remedy {}", self.remedies[*row].name),
            OverlaidRow::Series(row) => format!("series {}", self.series[*row].number),
            OverlaidRow::Code(row) => format!("status code {}", self.codes[*row].number),
            OverlaidRow::Guidance(row, place) => {
                let code = &self.codes[*row];
                let part = code.part(*place).map(|part| format!(", guidance {part}")).unwrap_or_default();
                format!("status code {}{part}", code.number)
            }
            OverlaidRow::Language(tag) => format!("language {tag}"),
            OverlaidRow::Sentence(tag, key) => format!("sentence {key} in {tag}"),
        }
    }

    /// The statuses that can follow one, other than itself, in the order of the transitions.
    #[must_use]
    pub fn next(&self, status: usize) -> Vec<usize> {
        let mut next = Vec::new();
        for transition in &self.transitions {
            if transition.from == Some(status) && transition.to != status && !next.contains(&transition.to) {
                next.push(transition.to);
            }
        }
        next
    }
}
