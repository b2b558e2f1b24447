//! What of the rows is an institution's own.

use idv_catalogue_codegen::model::{Catalogue, Overlaid, OverlaidRow};
use serde_json::{Value, json};

use super::{Facts, Remedy, RiskCode, Series, Status, StatusCode};

/// A value that is the institution's.
#[derive(Clone, Copy)]
pub struct OverlaidValue<'a> {
    catalogue: &'a Catalogue,
    pub change: &'a Overlaid,
}

impl OverlaidValue<'_> {
    /// The row that it is of, such as `status code 3105`.
    pub fn row(self) -> String {
        self.catalogue.named(&self.change.row)
    }

    /// What of the row it is, such as `disclosure`, or `remedy of selfie_too_dark`; `None` where the row itself is the
    /// institution's.
    pub fn what(self) -> Option<String> {
        let key = self.change.key;
        let part = match self.change.row {
            OverlaidRow::Guidance(code, place) => self.catalogue.codes[code].part(place),
            _ => None,
        };
        if let OverlaidRow::Sentence(tag, _) = &self.change.row {
            return Some(format!("{key} in {tag}"));
        }
        (key != "new").then(|| part.map_or_else(|| key.to_owned(), |part| format!("{key} of {part}")))
    }

    /// Whether it is of a meaning of a code, or of the code itself.
    pub fn is_of_meaning(self, number: usize) -> bool {
        !matches!(self.change.row, OverlaidRow::Guidance(_, place) if place + 1 != number)
    }

    /// `in place of internal`, with why and who accepted it.
    pub fn in_words(self) -> String {
        let Overlaid { key, was, because, accepted_by, .. } = self.change;
        let was = match (*key, was) {
            ("remedy", None) if matches!(self.change.row, OverlaidRow::Series(_)) => "for every code of it".to_owned(),
            ("new", _) => "added".to_owned(),
            (_, Some(was)) => format!("in place of {was}"),
            (_, None) => "where the house has nothing".to_owned(),
        };
        let because = because.as_ref().map(|because| format!(": {because}")).unwrap_or_default();
        let accepted = accepted_by.as_ref().map(|by| format!(" (accepted by {by})")).unwrap_or_default();
        format!("{was}{because}{accepted}")
    }

    pub fn json(self) -> Value {
        let Overlaid { key, was, is, because, accepted_by, .. } = self.change;
        json!({
            "key": key,
            "was": was,
            "is": is,
            "because": because,
            "accepted_by": accepted_by,
            "row": self.row(),
        })
    }
}

impl<'a> Facts<'a> {
    /// Every value that is the institution's; none where the catalogue is the house's alone.
    pub fn overlaid(self) -> Vec<OverlaidValue<'a>> {
        self.overlaid_where(|_| true)
    }

    /// The sentences of the institution's below a key of the words for clients, such as `requests.upload_selfie`.
    pub fn overlaid_words(self, table: &str, name: &str) -> Vec<OverlaidValue<'a>> {
        self.overlaid_where(|row| match row {
            OverlaidRow::Sentence(_, key) => key.names().starts_with(&[table.to_owned(), name.to_owned()]),
            _ => false,
        })
    }

    /// Whether a language is one that the house has not.
    pub fn overlaid_language(self, tag: &str) -> bool {
        !self.overlaid_where(|row| matches!(row, OverlaidRow::Language(of) if of == tag)).is_empty()
    }

    /// The institution's sentence of a language.
    pub fn overlaid_sentence(self, tag: &str, names: &[&str]) -> Option<OverlaidValue<'a>> {
        let is_it =
            |row: &OverlaidRow| matches!(row, OverlaidRow::Sentence(of, key) if of == tag && key.names() == names);
        self.overlaid_where(is_it).first().copied()
    }

    /// The values of the institution's that are of a row, and of its parts.
    fn overlaid_where(self, is_of: impl Fn(&OverlaidRow) -> bool) -> Vec<OverlaidValue<'a>> {
        let changes = self.overlay().map_or(&[] as &[Overlaid], |overlay| &overlay.changes);
        let of_it = changes.iter().filter(|change| is_of(&change.row));
        of_it.map(|change| OverlaidValue { catalogue: self.catalogue, change }).collect()
    }
}

macro_rules! overlaid {
    ($($type:ident by $row:pat => $index:ident;)*) => { $(
        impl<'a> $type<'a> {
            /// The values of it that are the institution's.
            pub fn overlaid(self) -> Vec<OverlaidValue<'a>> {
                Facts::of(self.catalogue).overlaid_where(|row| matches!(row, $row if *$index == self.index))
            }
        }
    )* };
}

overlaid! {
    StatusCode by OverlaidRow::Code(index) | OverlaidRow::Guidance(index, _) => index;
    Status by OverlaidRow::Status(index) => index;
    RiskCode by OverlaidRow::RiskCode(index) => index;
    Series by OverlaidRow::Series(index) => index;
    Remedy by OverlaidRow::Remedy(index) => index;
}
