//! Where the page and the catalogue say different things.

use std::fmt;

use super::evidence::Evidence;
use super::page::cells::{Guidance, bare};
use super::page::facts::{self, Unplaced};
use crate::row_id::RowId;
use idv_catalogue_codegen::model::Action;
use idv_catalogue_codegen::problem::place::Place;

/// Every difference, each once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Drift {
    /// What shows that a part of the page is missing. With any of it, nothing is known to be removed.
    pub evidence: Vec<Evidence>,
    pub added: Vec<Added>,
    pub removed: Vec<Removed>,
    /// What may stand on the part that is missing.
    pub doubtful: Vec<Removed>,
    pub changed: Vec<Changed>,
    pub unplaced: Vec<Unplaced>,
}

impl Drift {
    pub fn is_none(&self) -> bool {
        self.count() == 0 && self.evidence.is_empty()
    }

    /// How many differences are sure.
    pub fn count(&self) -> usize {
        self.added.len() + self.removed.len() + self.changed.len() + self.unplaced.len()
    }

    /// The differences as far as they are sure where a part of the page is missing: what seems to be gone may stand on it.
    pub fn doubted(mut self, evidence: Vec<Evidence>) -> Self {
        self.evidence = evidence;
        if self.evidence.is_empty() {
            return self;
        }
        self.doubtful.append(&mut self.removed);
        for changed in std::mem::take(&mut self.changed) {
            match changed.change {
                PageChange::NoMeaning { catalogue, .. } => {
                    let (row, place) = (changed.row, changed.place);
                    self.doubtful.push(Removed { row, is_whole: false, words: catalogue, place });
                }
                _ => self.changed.push(changed),
            }
        }
        self
    }
}

/// What the page has and the catalogue has not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Added {
    Status(facts::Status),
    RiskCode(facts::RiskCode),
    Series {
        series: facts::Series,
        statuses: Vec<String>,
        risk_codes: Option<Vec<u16>>,
    },
    /// A status code with the series that it belongs to, and what comes with it where the page says.
    Code {
        code: facts::Code,
        series: Option<u16>,
        statuses: Option<Vec<String>>,
        risk_codes: Option<Option<Vec<u16>>>,
    },
}

/// What the catalogue has in use and the page has not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Removed {
    pub row: RowId,
    /// Whether all of the row is gone, or one of its meanings.
    pub is_whole: bool,
    /// What it was, in the catalogue's words.
    pub words: String,
    pub place: Option<Place>,
}

impl fmt::Display for Removed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.is_whole {
            f.write_str("one meaning of ")?;
        }
        self.row.fmt(f)
    }
}

/// A row that both have, of which they say different things.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changed {
    pub row: RowId,
    pub change: PageChange,
    pub place: Option<Place>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PageChange {
    /// A text behind a key of the row, or of one of its guidances.
    Text {
        key: &'static str,
        guidance: Option<usize>,
        catalogue: Option<String>,
        page: Option<String>,
    },
    Action {
        guidance: Option<usize>,
        catalogue: Action,
        page: Action,
    },
    /// A further meaning of the code.
    Meaning(Guidance),
    /// A meaning that the code has no longer.
    NoMeaning {
        guidance: usize,
        catalogue: String,
    },
    Statuses {
        catalogue: Vec<String>,
        page: Vec<String>,
    },
    /// `None` where the page does not say.
    RiskCodes {
        catalogue: Option<Vec<u16>>,
        page: Option<Vec<u16>>,
    },
    /// The status codes that the page's row for a status names.
    StatusCodes {
        catalogue: String,
        page: String,
    },
    Series {
        catalogue: u16,
        page: u16,
    },
    /// A declared deviation of a page that says by now what the catalogue says.
    Deviation {
        key: &'static str,
        guidance: Option<usize>,
        declared: String,
        page: String,
    },
    /// The row is retired, and stands on the page.
    Retired {
        catalogue: String,
    },
}

impl PageChange {
    /// The key of the catalogue that it is about.
    pub fn field(&self) -> &'static str {
        match self {
            Self::Text { key, .. } => key,
            Self::Action { .. } => "action",
            Self::Meaning(_) | Self::NoMeaning { .. } => "guidance",
            Self::Statuses { .. } => "statuses",
            Self::RiskCodes { .. } => "risk_codes",
            Self::StatusCodes { .. } => "status_codes",
            Self::Series { .. } => "series",
            Self::Deviation { .. } => "deviations",
            Self::Retired { .. } => "retired",
        }
    }

    /// The catalogue's words and the page's; `None` where one says nothing.
    pub fn words(&self) -> (Option<String>, Option<String>) {
        match self {
            Self::Text { catalogue, page, .. } => (catalogue.clone(), page.clone()),
            Self::Action { catalogue, page, .. } => (action_words(catalogue), action_words(page)),
            Self::Meaning(guidance) => (None, Some(guidance_words(guidance))),
            Self::NoMeaning { catalogue, .. } => (Some(catalogue.clone()), None),
            Self::Statuses { catalogue, page } => (Some(catalogue.join(", ")), Some(page.join(", "))),
            Self::RiskCodes { catalogue, page } => {
                (Some(risk_words(catalogue.as_deref())), Some(risk_words(page.as_deref())))
            }
            Self::StatusCodes { catalogue, page } => {
                let said = |words: &String| Some(words.clone()).filter(|words| !words.is_empty());
                (said(catalogue), said(page))
            }
            Self::Series { catalogue, page } => (Some(catalogue.to_string()), Some(page.to_string())),
            Self::Deviation { declared, page, .. } => (Some(declared.clone()), Some(page.clone())),
            Self::Retired { catalogue } => (Some(catalogue.clone()), Some("listed".to_owned())),
        }
    }
}

fn action_words(action: &Action) -> Option<String> {
    match action {
        Action::Unstated => None,
        Action::Whole(text) => Some(text.clone()),
        Action::PerIntegration(both) => Some(format!("SDK integration: {} API integration: {}", both.sdk, both.api)),
    }
}

/// Condition, description and action, one after the other.
pub fn guidance_words(guidance: &Guidance) -> String {
    let action = guidance.action.as_deref().map(|action| format!("Action: {}", bare(action)));
    let texts = [guidance.condition.clone(), Some(guidance.description.clone()), action];
    texts.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

pub fn risk_words(risk_codes: Option<&[u16]>) -> String {
    match risk_codes {
        None => "unstated".to_owned(),
        Some([]) => "none".to_owned(),
        Some(numbers) => numbers.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "),
    }
}
