//! The columns of every sheet, each declared once: what a new sheet shows, what the memory of it holds, and what a sheet that
//! comes back is read by.

use std::borrow::Cow;

use idv_catalogue_codegen::model::{Action, Catalogue, Lifecycle};
use idv_catalogue_codegen::vocabulary::{Basis, Disclosure, RemedyKind};

use crate::output::wording::joined;

/// A sheet of the workbook that has rows of the catalogue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sheet {
    StatusCodes,
    RiskCodes,
    Statuses,
    Remedies,
    ClientWords,
}

impl Sheet {
    pub const ALL: [Self; 5] = [Self::StatusCodes, Self::RiskCodes, Self::Statuses, Self::Remedies, Self::ClientWords];

    pub fn title(self) -> &'static str {
        match self {
            Self::StatusCodes => "Status codes",
            Self::RiskCodes => "Risk codes",
            Self::Statuses => "Statuses",
            Self::Remedies => "Remedies",
            Self::ClientWords => "Client words",
        }
    }

    /// What one row of it is of.
    pub fn noun(self) -> &'static str {
        match self {
            Self::StatusCodes => "status code",
            Self::RiskCodes => "risk code",
            Self::Statuses => "status",
            Self::Remedies => "remedy",
            Self::ClientWords => "sentence",
        }
    }
}

/// A column of a sheet.
#[derive(Clone, Debug)]
pub struct Column {
    pub heading: Cow<'static, str>,
    pub whose: Whose,
    pub kind: Kind,
    pub need: Need,
    /// In characters.
    pub width: u16,
    pub about: Cow<'static, str>,
}

/// Whose word stands in a column, and so what becomes of a change in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Whose {
    /// What a row is called by.
    Key,
    Vendor,
    /// The house's, and no sheet changes it, with why.
    Fixed(&'static str),
    House(Field),
}

/// A value of the house's, behind a key of the TOML.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    Remedy,
    RemedyBecause,
    Disclosure,
    DisclosureBecause,
    FinalBasis,
    FinalBecause,
    RemedyKind,
    Meaning,
    AsksClient,
    /// In the language of this tag.
    Sentence(String),
}

impl Field {
    /// As the TOML calls it.
    pub fn key(&self) -> &str {
        match self {
            Self::Remedy => "remedy",
            Self::RemedyBecause | Self::DisclosureBecause | Self::FinalBecause => "because",
            Self::Disclosure => "disclosure",
            Self::FinalBasis => "basis",
            Self::RemedyKind => "kind",
            Self::Meaning => "meaning",
            Self::AsksClient => "asks_client",
            Self::Sentence(tag) => tag,
        }
    }

    /// The value that it is the reason of, where it is one.
    pub fn explains(&self) -> Option<Self> {
        match self {
            Self::RemedyBecause => Some(Self::Remedy),
            Self::DisclosureBecause => Some(Self::Disclosure),
            Self::FinalBecause => Some(Self::FinalBasis),
            _ => None,
        }
    }

    /// Whether it holds for every guidance of a code, so that all rows of the code say it.
    pub fn is_of_whole_code(&self) -> bool {
        matches!(self, Self::Disclosure | Self::DisclosureBecause)
    }

    /// Whether an institution can have its own.
    pub fn is_overlaid(&self) -> bool {
        match self {
            Self::Remedy | Self::RemedyBecause | Self::Disclosure | Self::DisclosureBecause | Self::Sentence(_) => true,
            Self::FinalBasis | Self::FinalBecause | Self::RemedyKind | Self::Meaning | Self::AsksClient => false,
        }
    }
}

/// What may stand in a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Number,
    /// Numbers with commas between them.
    Numbers,
    Text,
    /// A remedy, or one for each integration.
    Remedies,
    Remedy,
    Word(&'static [&'static str]),
    Flag,
}

impl Kind {
    /// What a word means that can stand in such a column.
    pub fn meaning(self, word: &str) -> Option<&'static str> {
        let of_basis = |basis| match basis {
            Basis::Stated => "the vendor says so",
            Basis::Inferred => "the vendor does not say so: we conclude it from what the vendor says",
        };
        match self {
            DISCLOSURE => Disclosure::of_word(word).map(Disclosure::meaning),
            BASIS => Basis::of_word(word).map(of_basis),
            REMEDY_KIND => RemedyKind::of_word(word).map(RemedyKind::meaning),
            _ => None,
        }
    }
}

pub const DISCLOSURE: Kind = Kind::Word(Disclosure::WORDS);
pub const BASIS: Kind = Kind::Word(Basis::WORDS);
pub const REMEDY_KIND: Kind = Kind::Word(RemedyKind::WORDS);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    Required,
    Optional,
    /// Where something stands in the catalogue, something must stand here.
    Kept,
}

/// A column, and how its cells come of the catalogue: of a row, and of a guidance of it.
pub struct Declared {
    heading: &'static str,
    whose: Whose,
    kind: Kind,
    need: Need,
    width: u16,
    about: &'static str,
    pub value: fn(&Catalogue, usize, usize) -> String,
}

impl Declared {
    pub fn column(&self) -> Column {
        let Self { heading, whose, kind, need, width, about, .. } = self;
        Column {
            heading: Cow::Borrowed(heading),
            whose: whose.clone(),
            kind: *kind,
            need: *need,
            width: *width,
            about: Cow::Borrowed(about),
        }
    }
}

type Value = fn(&Catalogue, usize, usize) -> String;

const fn key(heading: &'static str, kind: Kind, width: u16, about: &'static str, value: Value) -> Declared {
    Declared { heading, whose: Whose::Key, kind, need: Need::Optional, width, about, value }
}

const fn vendor(heading: &'static str, kind: Kind, width: u16, about: &'static str, value: Value) -> Declared {
    Declared { heading, whose: Whose::Vendor, kind, need: Need::Optional, width, about, value }
}

const fn fixed(heading: &'static str, why: &'static str, width: u16, about: &'static str, value: Value) -> Declared {
    Declared { heading, whose: Whose::Fixed(why), kind: Kind::Text, need: Need::Optional, width, about, value }
}

const fn house(
    heading: &'static str,
    field: Field,
    (kind, need): (Kind, Need),
    width: u16,
    about: &'static str,
    value: Value,
) -> Declared {
    Declared { heading, whose: Whose::House(field), kind, need, width, about, value }
}

const ABOUT_REMEDY: &str = "What is done: one of the remedies, or one for each integration, as in \
                            `handled_by_sdk (SDK), retry_signature_confirmation (API)`.";
const ABOUT_WHY_REMEDY: &str = "Why that is done, where it does not follow from the action.";
const ABOUT_NAME: &str = "The stable identifier: programs know the row by it.";
const NAMED: &str = "is fixed once published, and no sheet changes it: programs know the row by it";
const INCLUDED: &str = "is kept in the TOML alone, and no sheet changes it: write it in remedies.toml, as `includes`";
/// What a sentence is of.
pub const SHOWN: &str = "only says what the sentence is of, and no sheet changes it";
const ABOUT_RETIRED: &str = "Since when the row is no longer on the vendor's page.";

/// What stands in `sheet`, but for the client words, which have a column for each language.
pub fn declared(sheet: Sheet) -> &'static [Declared] {
    match sheet {
        Sheet::StatusCodes => STATUS_CODES,
        Sheet::RiskCodes => RISK_CODES,
        Sheet::Statuses => STATUSES,
        Sheet::Remedies => REMEDIES,
        Sheet::ClientWords => &[],
    }
}

static STATUS_CODES: &[Declared] = &[
    key("Status code", Kind::Number, 7, "The number that the service sends.", |it, row, _| {
        it.codes[row].number.to_string()
    }),
    key("Guidance", Kind::Text, 9, "Which meaning of the code this is, where it has several.", |it, row, at| {
        it.codes[row].part(at).unwrap_or_default().to_owned()
    }),
    fixed("Name", NAMED, 15, ABOUT_NAME, |it, row, _| it.codes[row].name.clone()),
    vendor("Statuses", Kind::Text, 11, "The statuses that the code accompanies.", |it, row, _| {
        joined(it.codes[row].statuses.iter().map(|status| &it.statuses[*status].wire), ", ")
    }),
    vendor("Condition", Kind::Text, 9, "When this holds, where the page limits it.", |it, row, at| {
        it.codes[row].guidances[at].condition.clone().unwrap_or_default()
    }),
    vendor("Description", Kind::Text, 17, "What the code means, in the vendor's words.", |it, row, at| {
        it.codes[row].guidances[at].description.clone()
    }),
    vendor("Action", Kind::Text, 19, "What to do, in the vendor's words.", |it, row, at| {
        action(&it.codes[row].guidances[at].action)
    }),
    house("Remedy", Field::Remedy, (Kind::Remedies, Need::Required), 17, ABOUT_REMEDY, |it, row, at| {
        it.stated_remedy(&it.codes[row].guidances[at].remedy)
    }),
    house(
        "Why this remedy",
        Field::RemedyBecause,
        (Kind::Text, Need::Optional),
        13,
        ABOUT_WHY_REMEDY,
        |it, row, at| it.codes[row].guidances[at].because.clone().unwrap_or_default(),
    ),
    house(
        "Disclosure",
        Field::Disclosure,
        (DISCLOSURE, Need::Required),
        11,
        "Whether the client may be told the reason: client, or internal.",
        |it, row, _| it.codes[row].disclosure.to_string(),
    ),
    house(
        "Why this disclosure",
        Field::DisclosureBecause,
        (Kind::Text, Need::Optional),
        12,
        "Why the client is told or not, where that needs saying.",
        |it, row, _| it.codes[row].because.clone().unwrap_or_default(),
    ),
    vendor("Retired", Kind::Text, 8, ABOUT_RETIRED, |it, row, _| retired(&it.codes[row].lifecycle)),
];

static RISK_CODES: &[Declared] = &[
    key("Risk code", Kind::Number, 8, "The number that the service sends.", |it, row, _| {
        it.risk_codes[row].number.to_string()
    }),
    fixed("Name", NAMED, 22, ABOUT_NAME, |it, row, _| it.risk_codes[row].name.clone()),
    vendor("Risk score", Kind::Text, 28, "The risk score, as the vendor spells it.", |it, row, _| {
        it.risk_codes[row].risk_score.clone()
    }),
    house(
        "Remedy",
        Field::Remedy,
        (Kind::Remedy, Need::Optional),
        26,
        "What is done: one of the remedies. Where nothing stands here, a person decides.",
        |it, row, _| it.risk_codes[row].remedy.map(|remedy| it.remedies[remedy].name.clone()).unwrap_or_default(),
    ),
    house("Why this remedy", Field::RemedyBecause, (Kind::Text, Need::Optional), 50, ABOUT_WHY_REMEDY, |it, row, _| {
        it.risk_codes[row].because.clone().unwrap_or_default()
    }),
    vendor("Retired", Kind::Text, 11, ABOUT_RETIRED, |it, row, _| retired(&it.risk_codes[row].lifecycle)),
];

static STATUSES: &[Declared] = &[
    key("Status", Kind::Text, 17, "The word that the service sends.", |it, row, _| it.statuses[row].wire.clone()),
    fixed("Name", NAMED, 14, ABOUT_NAME, |it, row, _| it.statuses[row].name.clone()),
    vendor("Description", Kind::Text, 20, "What the status means, in the vendor's words.", |it, row, _| {
        it.statuses[row].description.clone()
    }),
    vendor("Action", Kind::Text, 18, "What to do, in the vendor's words.", |it, row, _| {
        action(&it.statuses[row].action)
    }),
    vendor("CDD Report", Kind::Flag, 8, "Whether the CDD Report is available with it.", |it, row, _| {
        flag(it.statuses[row].cdd_report)
    }),
    vendor("Status codes", Kind::Flag, 8, "Whether status codes come with it.", |it, row, _| {
        flag(it.statuses[row].expects_codes)
    }),
    vendor("Risk codes", Kind::Numbers, 8, "The risk codes of which one comes with it.", |it, row, _| {
        joined(it.statuses[row].risk_codes.iter().map(|code| it.risk_codes[*code].number), ", ")
    }),
    house("Remedy", Field::Remedy, (Kind::Remedies, Need::Required), 19, ABOUT_REMEDY, |it, row, _| {
        it.stated_remedy(&it.statuses[row].remedy)
    }),
    house(
        "Final, basis",
        Field::FinalBasis,
        (BASIS, Need::Kept),
        9,
        "How it is known that no other status follows: stated by the vendor, or inferred.",
        |it, row, _| it.statuses[row].finality.as_ref().map(|it| it.basis.to_string()).unwrap_or_default(),
    ),
    house(
        "Final, because",
        Field::FinalBecause,
        (Kind::Text, Need::Kept),
        19,
        "Where it is known from that no other status follows.",
        |it, row, _| it.statuses[row].finality.as_ref().map(|it| it.because.clone()).unwrap_or_default(),
    ),
    vendor("Retired", Kind::Text, 8, ABOUT_RETIRED, |it, row, _| retired(&it.statuses[row].lifecycle)),
];

static REMEDIES: &[Declared] = &[
    key("Remedy name", Kind::Text, 38, ABOUT_NAME, |it, row, _| it.remedies[row].name.clone()),
    house(
        "Kind",
        Field::RemedyKind,
        (REMEDY_KIND, Need::Required),
        9,
        "What the remedy asks for: that someone acts or waits, or that a person decides.",
        |it, row, _| it.remedies[row].kind.to_string(),
    ),
    house("Meaning", Field::Meaning, (Kind::Text, Need::Required), 42, "What to do, in a sentence.", |it, row, _| {
        it.remedies[row].meaning.clone()
    }),
    house(
        "Asks the client",
        Field::AsksClient,
        (Kind::Flag, Need::Required),
        9,
        "Whether the client has a part in it, and is asked for that: yes or no.",
        |it, row, _| flag(it.remedies[row].asks_client),
    ),
    fixed("Includes", INCLUDED, 40, "What the client need not be asked for beside it.", |it, row, _| {
        joined(it.remedies[row].includes.iter().map(|remedy| &it.remedies[*remedy].name), ", ")
    }),
];

/// The columns that are the reader's own, which no sheet that comes back is read for.
pub const FREE: [(&str, u16); 3] = [("Remarks", 9), ("Agreed by", 8), ("Agreed on", 8)];

pub const YES: &str = "yes";
pub const NO: &str = "no";

fn flag(is_so: bool) -> String {
    if is_so { YES } else { NO }.to_owned()
}

fn retired(lifecycle: &Lifecycle) -> String {
    lifecycle.retired.as_ref().map(|retired| retired.on.to_string()).unwrap_or_default()
}

fn action(action: &Action) -> String {
    match action {
        Action::Unstated => String::new(),
        Action::Whole(text) => text.clone(),
        Action::PerIntegration(both) => format!("SDK: {} API: {}", both.sdk, both.api),
    }
}
