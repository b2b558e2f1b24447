//! The tables of a catalogue, as its sheets show them: every cell a text.

use std::borrow::Cow;
use std::collections::BTreeSet;

use hmac_sha256::Hash;
use idv_catalogue_codegen::model::{Catalogue, Code, Language, OverlaidRow, REFERENCE_LANGUAGE, SentenceKey, Words};
use idv_catalogue_codegen::vocabulary::Disclosure;

use super::columns::{Column, Field, Kind, Need, SHOWN, Sheet, Whose, declared};

/// The rows of one sheet.
#[derive(Clone, Debug)]
pub struct Table {
    pub sheet: Sheet,
    pub columns: Vec<Column>,
    pub rows: Vec<Row>,
}

#[derive(Clone, Debug)]
pub struct Row {
    /// The values of the key columns, joined.
    pub key: String,
    pub subject: Subject,
    /// One for each column.
    pub values: Vec<String>,
    /// What the house has where the value is an institution's own, for each column.
    pub replaced: Vec<Option<String>>,
    /// Whether anything can be told there: a code that is internal has no sentences.
    pub is_told: bool,
}

/// What of the catalogue a row is: the places in its lists.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    Guidance { code: usize, at: usize },
    RiskCode(usize),
    Status(usize),
    Remedy(usize),
    Sentence(SentenceKey),
}

impl Subject {
    /// The sheet in which it has a row.
    pub fn sheet(&self) -> Sheet {
        match self {
            Self::Guidance { .. } => Sheet::StatusCodes,
            Self::RiskCode(_) => Sheet::RiskCodes,
            Self::Status(_) => Sheet::Statuses,
            Self::Remedy(_) => Sheet::Remedies,
            Self::Sentence(_) => Sheet::ClientWords,
        }
    }

    /// What a value of an overlay's is of; `None` for what is no row of a sheet.
    pub fn of(row: &OverlaidRow) -> Option<Self> {
        Some(match row {
            OverlaidRow::Status(at) => Self::Status(*at),
            OverlaidRow::RiskCode(at) => Self::RiskCode(*at),
            OverlaidRow::Remedy(at) => Self::Remedy(*at),
            OverlaidRow::Code(code) => Self::Guidance { code: *code, at: 0 },
            OverlaidRow::Guidance(code, at) => Self::Guidance { code: *code, at: *at },
            OverlaidRow::Sentence(_, key) => Self::Sentence(key.clone()),
            OverlaidRow::Series(_) | OverlaidRow::Language(_) => return None,
        })
    }

    /// Whether a value of it is one of the other's as well: what is of a whole code is of each of its guidances.
    pub fn is_in(&self, other: &Self, field: &Field) -> bool {
        match (self, other) {
            (Self::Guidance { code, .. }, Self::Guidance { code: other, .. }) if field.is_of_whole_code() => {
                code == other
            }
            _ => self == other,
        }
    }
}

impl Table {
    /// Every table, in the order of the sheets.
    pub fn all(catalogue: &Catalogue) -> Vec<Self> {
        Sheet::ALL.into_iter().map(|sheet| Self::of(sheet, catalogue)).collect()
    }

    fn of(sheet: Sheet, catalogue: &Catalogue) -> Self {
        let subjects: Vec<(Subject, usize, usize)> = match sheet {
            Sheet::StatusCodes => {
                let codes = catalogue.codes.iter().enumerate();
                let all = codes.flat_map(|(row, code)| (0..code.guidances.len()).map(move |at| (row, at)));
                all.map(|(code, at)| (Subject::Guidance { code, at }, code, at)).collect()
            }
            Sheet::RiskCodes => indices(&catalogue.risk_codes, Subject::RiskCode),
            Sheet::Statuses => indices(&catalogue.statuses, Subject::Status),
            Sheet::Remedies => indices(&catalogue.remedies, Subject::Remedy),
            Sheet::ClientWords => return client_words(catalogue),
        };
        let declared = declared(sheet);
        let columns: Vec<_> = declared.iter().map(super::columns::Declared::column).collect();
        let row = |(subject, row, at): (Subject, usize, usize)| {
            let values: Vec<_> = declared.iter().map(|column| (column.value)(catalogue, row, at)).collect();
            let replaced = columns.iter().map(|column| replaced(catalogue, &subject, column)).collect();
            Row { key: key(&columns, &values), subject, values, replaced, is_told: true }
        };
        let rows = subjects.into_iter().map(row).collect();
        Self { sheet, columns, rows }
    }

    pub fn column(&self, field: &Field) -> Option<usize> {
        self.columns.iter().position(|column| column.whose == Whose::House(field.clone()))
    }

    /// The columns of the house's.
    pub fn fields(&self) -> impl Iterator<Item = (usize, &Field)> {
        self.columns.iter().enumerate().filter_map(|(at, column)| match &column.whose {
            Whose::House(field) => Some((at, field)),
            _ => None,
        })
    }

    pub fn row(&self, subject: &Subject) -> Option<&Row> {
        self.rows.iter().find(|row| row.subject == *subject)
    }

    /// The columns that a new sheet shows: one in which nothing stands, and nothing can be decided, only takes up room.
    pub fn shown(&self) -> Vec<usize> {
        let is_shown = |at: &usize| {
            let is_locked = matches!(self.columns[*at].whose, Whose::Vendor | Whose::Fixed(_));
            !is_locked || self.rows.iter().any(|row| !row.values[*at].is_empty())
        };
        (0..self.columns.len()).filter(is_shown).collect()
    }

    /// The digest of all that the sheet shows.
    pub fn digest(&self) -> String {
        let mut hash = Hash::new();
        let mut add = |text: &str| {
            hash.update((text.len() as u64).to_le_bytes());
            hash.update(text);
        };
        for column in &self.columns {
            add(&column.heading);
        }
        for value in self.rows.iter().flat_map(|row| &row.values) {
            add(value);
        }
        hex(hash)
    }
}

pub fn hex(hash: Hash) -> String {
    let digits = hash.finalize().map(|byte| format!("{byte:02x}"));
    format!("sha256:{}", digits.concat())
}

fn indices<T>(rows: &[T], subject: fn(usize) -> Subject) -> Vec<(Subject, usize, usize)> {
    (0..rows.len()).map(|row| (subject(row), row, 0)).collect()
}

/// What a row is called by: the values of its key columns.
pub fn key(columns: &[Column], values: &[String]) -> String {
    let parts = columns.iter().zip(values).filter(|(column, _)| column.whose == Whose::Key);
    let parts: Vec<_> = parts.map(|(_, value)| value.as_str()).filter(|value| !value.is_empty()).collect();
    parts.join("/")
}

/// What the house has in the place of an institution's own value.
fn replaced(catalogue: &Catalogue, subject: &Subject, column: &Column) -> Option<String> {
    let Whose::House(field) = &column.whose else { return None };
    // The reason of a decision is whose the decision is.
    let decided = match field {
        Field::RemedyBecause => &Field::Remedy,
        Field::DisclosureBecause => &Field::Disclosure,
        _ => field,
    };
    let row = match (subject, decided) {
        (Subject::Guidance { code, .. }, Field::Disclosure) => OverlaidRow::Code(*code),
        (Subject::Guidance { code, at }, Field::Remedy) => OverlaidRow::Guidance(*code, *at),
        (Subject::RiskCode(row), Field::Remedy) => OverlaidRow::RiskCode(*row),
        (Subject::Status(row), Field::Remedy) => OverlaidRow::Status(*row),
        (Subject::Remedy(row), _) => OverlaidRow::Remedy(*row),
        (Subject::Sentence(key), Field::Sentence(tag)) => OverlaidRow::Sentence(tag.clone(), key.clone()),
        _ => return None,
    };
    let overlaid = catalogue.overlaid(
        &row,
        match &row {
            OverlaidRow::Sentence(..) => "words",
            OverlaidRow::Remedy(_) => "new",
            _ => decided.key(),
        },
    )?;
    if decided != field {
        return Some("the house's reason".to_owned());
    }
    Some(overlaid.was.clone().unwrap_or_else(|| "nothing".to_owned()))
}

/// Every sentence that there can be, with a column for each language; those of codes that are internal are empty.
fn client_words(catalogue: &Catalogue) -> Table {
    let locked = |heading: &'static str, whose, width, about: &'static str| Column {
        heading: Cow::Borrowed(heading),
        whose,
        kind: Kind::Text,
        need: Need::Optional,
        width,
        about: Cow::Borrowed(about),
    };
    let mut columns = vec![
        locked("Sentence", Whose::Key, 27, "What the sentence is called by, as in the files of client_words."),
        locked("Of", Whose::Fixed(SHOWN), 30, "What the sentence is about."),
    ];
    columns.extend(catalogue.languages.iter().map(|language| Column {
        heading: Cow::Owned(language.tag.clone()),
        whose: Whose::House(Field::Sentence(language.tag.clone())),
        kind: Kind::Text,
        need: if language.tag == REFERENCE_LANGUAGE { Need::Kept } else { Need::Optional },
        width: 39,
        about: Cow::Owned(about_language(language)),
    }));
    let languages: Vec<_> = catalogue.languages.iter().map(|language| sentences(catalogue, language)).collect();
    let mut seen = BTreeSet::new();
    let subjects = all_sentences(catalogue).into_iter().filter(|it| seen.insert(it.key.clone()));
    let row = |Sentence { key: sentence, of, is_told }| {
        let of_language = |words: &Vec<(SentenceKey, Option<&Words>)>| {
            let words = words.iter().find(|(key, _)| *key == sentence).and_then(|(_, words)| *words);
            words.map(|words| words.text.clone()).unwrap_or_default()
        };
        let mut values = vec![sentence.to_string(), of];
        values.extend(languages.iter().map(of_language));
        let subject = Subject::Sentence(sentence);
        let replaced = columns.iter().map(|column| replaced(catalogue, &subject, column)).collect();
        Row { key: key(&columns, &values), subject, values, replaced, is_told }
    };
    let rows = subjects.map(row).collect();
    Table { sheet: Sheet::ClientWords, columns, rows }
}

fn about_language(language: &Language) -> String {
    let what = format!("What clients are told and asked in {} ({}).", language.name, language.tag);
    match language.review {
        Some(_) => format!("{what} A draft: nobody who speaks it has reviewed it."),
        None => what,
    }
}

fn sentences<'a>(catalogue: &'a Catalogue, language: &'a Language) -> Vec<(SentenceKey, Option<&'a Words>)> {
    catalogue.sentences(Some(language))
}

/// A sentence that there is, or would be if its code were not internal.
struct Sentence {
    key: SentenceKey,
    /// What it is of, in words.
    of: String,
    is_told: bool,
}

fn all_sentences(catalogue: &Catalogue) -> Vec<Sentence> {
    let told = |key, of| Sentence { key, of, is_told: true };
    let mut all = vec![told(SentenceKey::of_unknown_status(), "a status that is not known".to_owned())];
    all.extend(catalogue.statuses.iter().map(|it| told(SentenceKey::of_status(it), format!("status {}", it.wire))));
    let reason = |code: &Code, at: usize| {
        let is_told = code.disclosure != Disclosure::Internal;
        let mark = if is_told { "" } else { INTERNAL };
        let of = format!("status code {}: {}{mark}", code.number, code.guidances[at].description);
        Sentence { key: SentenceKey::of_reason(code, at), of, is_told }
    };
    let codes = catalogue.codes.iter();
    all.extend(codes.flat_map(|code| (0..code.guidances.len()).map(move |at| reason(code, at))));
    let asking = catalogue.remedies.iter().filter(|remedy| remedy.asks_client);
    all.extend(asking.map(|it| told(SentenceKey::of_request(it), format!("remedy {}", it.name))));
    all
}

/// What stands behind what a sentence is of where there is none.
const INTERNAL: &str = " (internal: nothing is told)";
