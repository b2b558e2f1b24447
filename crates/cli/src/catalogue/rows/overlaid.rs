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
}

impl<'a> Facts<'a> {
    /// Every value that is the institution's; none where the catalogue is the house's alone.
    pub fn overlaid(self) -> Vec<OverlaidValue<'a>> {
        let changes = self.overlaid_where(|_| true).into_iter();
        changes.map(|change| OverlaidValue { catalogue: self.catalogue, change }).collect()
    }

    /// The values of the institution's that are of a row, and of its parts.
    fn overlaid_where(self, is_of: impl Fn(&OverlaidRow) -> bool) -> Vec<&'a Overlaid> {
        let changes = self.overlay().map_or(&[] as &[Overlaid], |overlay| &overlay.changes);
        changes.iter().filter(|change| is_of(&change.row)).collect()
    }
}

macro_rules! overlaid {
    ($($type:ident by $row:pat => $index:ident;)*) => { $(
        impl<'a> $type<'a> {
            /// The values of it that are the institution's.
            pub fn overlaid(self) -> Vec<&'a Overlaid> {
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

/// `in place of "internal"`, with why and who accepted it.
pub fn in_words(change: &Overlaid) -> String {
    let was = match (change.key, &change.was) {
        ("new", _) => "added".to_owned(),
        (_, Some(was)) => format!("in place of {was}"),
        (_, None) => "where the house has nothing".to_owned(),
    };
    let because = change.because.as_ref().map(|because| format!(": {because}")).unwrap_or_default();
    let accepted = change.accepted_by.as_ref().map(|by| format!(" (accepted by {by})")).unwrap_or_default();
    format!("{was}{because}{accepted}")
}

/// A value as JSON.
pub fn value(change: &Overlaid) -> Value {
    json!({
        "key": change.key,
        "was": change.was,
        "is": change.is,
        "because": change.because,
        "accepted_by": change.accepted_by,
    })
}
