//! What an overlay says of the changes that it makes: where, and who in the institution answers for them.

use super::change::{Change, ChangedRow, RowKind};
use idv_catalogue_codegen::model::{Catalogue, OverlaidRow};
use idv_catalogue_codegen::problem::place::Place;

/// Why a change is accepted and by whom, where the overlay says so of its row.
pub fn accepted(change: &Change, catalogue: &Catalogue) -> Option<String> {
    let overlay = catalogue.overlay.as_ref()?;
    let mut accepted = overlay.changes.iter().filter(|it| is_of(&change.row, &it.row, catalogue));
    let (by, because) = accepted.find_map(|it| Some((it.accepted_by.as_ref()?, it.because.as_ref()?)))?;
    Some(format!("{because} ({by})"))
}

/// Where the overlay says it.
pub fn place(change: &Change, catalogue: &Catalogue) -> Option<Place> {
    let overlay = catalogue.overlay.as_ref().filter(|_| !change.rule.id().starts_with("words"))?;
    let of_row: Vec<_> = overlay.changes.iter().filter(|it| is_of(&change.row, &it.row, catalogue)).collect();
    let of_key = of_row.iter().find(|it| change.rule.id().contains(it.key));
    Some(of_key.or(of_row.first())?.place)
}

fn is_of(changed: &ChangedRow, row: &OverlaidRow, catalogue: &Catalogue) -> bool {
    let (kind, id) = match row {
        OverlaidRow::Status(row) => (RowKind::Status, catalogue.statuses[*row].wire.clone()),
        OverlaidRow::RiskCode(row) => (RowKind::RiskCode, catalogue.risk_codes[*row].number.to_string()),
        OverlaidRow::Remedy(row) => (RowKind::Remedy, catalogue.remedies[*row].name.clone()),
        OverlaidRow::Series(row) => (RowKind::Series, catalogue.series[*row].number.to_string()),
        OverlaidRow::Code(row) | OverlaidRow::Guidance(row, _) => {
            (RowKind::Code, catalogue.codes[*row].number.to_string())
        }
        OverlaidRow::Language(tag) | OverlaidRow::Sentence(tag, _) => (RowKind::Language, tag.clone()),
    };
    (changed.kind, &changed.id) == (kind, &id)
}
