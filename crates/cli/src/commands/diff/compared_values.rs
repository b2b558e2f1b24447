//! What the compared values of a row are for a person, and when one allows or discloses more than another.

use super::change::Effect;
use super::compared_keys::{In, permissive_if};
use idv_catalogue_codegen::model::{
    Action, Catalogue, Deviation, Guidance, Lifecycle, PerIntegration, Provenance, Remedy, RemedyKind, RiskCode,
};

#[derive(Clone, Copy)]
pub struct Part<'a, U> {
    pub catalogue: &'a Catalogue,
    pub part: U,
}

pub const NONE: &str = "none";

pub fn joined(items: impl Iterator<Item = String>) -> String {
    let items: Vec<_> = items.collect();
    if items.is_empty() { NONE.to_owned() } else { items.join(", ") }
}

pub fn action(action: &Action) -> String {
    match action {
        Action::Unstated => "none stated".to_owned(),
        Action::Whole(text) => text.clone(),
        Action::PerIntegration(per) => format!("SDK: {} API: {}", per.sdk, per.api),
    }
}

pub fn remedies(catalogue: &Catalogue, remedy: &PerIntegration<usize>) -> String {
    let name = |row: usize| catalogue.remedies.get(row).map_or("", |remedy| &remedy.name);
    if remedy.sdk == remedy.api {
        name(remedy.api).to_owned()
    } else {
        format!("{} (SDK), {} (API)", name(remedy.sdk), name(remedy.api))
    }
}

/// How much a remedy keeps from going on: a person decides, nothing can be done, something is yet to be done or waited for,
/// nothing has to be done.
fn strictness(kind: RemedyKind) -> u8 {
    match kind {
        RemedyKind::Person | RemedyKind::Unstated => 3,
        RemedyKind::Final => 2,
        RemedyKind::Act | RemedyKind::Wait => 1,
        RemedyKind::None => 0,
    }
}

/// Whether less stands in the way, or the client is told what was not told: of a remedy to act alone the client may be told.
pub fn is_looser(old: RemedyKind, new: RemedyKind) -> bool {
    strictness(new) < strictness(old) || (new == RemedyKind::Act && old != RemedyKind::Act)
}

pub fn included(it: In<'_, Remedy>) -> Vec<&str> {
    it.row.includes.iter().filter_map(|row| it.catalogue.remedies.get(*row)).map(|it| it.name.as_str()).collect()
}

pub fn risk_code_remedy(it: In<'_, RiskCode>) -> Option<&Remedy> {
    it.catalogue.remedies.get(it.row.remedy?)
}

pub fn or_none(text: Option<&str>) -> String {
    text.unwrap_or(NONE).to_owned()
}

/// Whether a guidance asks for something to be done, with either integration.
pub fn leaves_something_to_do(catalogue: &Catalogue, guidance: &Guidance) -> bool {
    let remedies = [guidance.remedy.sdk, guidance.remedy.api];
    let acts = |row: &usize| catalogue.remedies.get(*row).is_some_and(|remedy| remedy.kind == RemedyKind::Act);
    remedies.iter().any(acts)
}

/// Whether a remedy is looser, with either integration.
pub fn loosens(old: Part<'_, &PerIntegration<usize>>, new: Part<'_, &PerIntegration<usize>>) -> Effect {
    let kind = |catalogue: &Catalogue, row: usize| catalogue.remedies.get(row).map(|remedy| remedy.kind);
    let loosens = |before, after| {
        let kinds = kind(old.catalogue, before).zip(kind(new.catalogue, after));
        kinds.is_some_and(|(before, after)| is_looser(before, after))
    };
    permissive_if(loosens(old.part.sdk, new.part.sdk) || loosens(old.part.api, new.part.api))
}

pub fn with_provenance(provenance: &Provenance) -> String {
    format!("{}: {}", provenance.basis.word(), provenance.because)
}

pub fn wires<'a>(catalogue: &'a Catalogue, rows: &[usize]) -> Vec<&'a str> {
    rows.iter().filter_map(|row| catalogue.statuses.get(*row)).map(|status| status.wire.as_str()).collect()
}

pub fn statuses(catalogue: &Catalogue, rows: &[usize]) -> String {
    joined(wires(catalogue, rows).into_iter().map(str::to_owned))
}

pub fn gains_statuses(old: Part<'_, &[usize]>, new: Part<'_, &[usize]>) -> Effect {
    gains(&wires(old.catalogue, old.part), &wires(new.catalogue, new.part))
}

pub fn numbers(catalogue: &Catalogue, rows: &[usize]) -> Vec<u16> {
    rows.iter().filter_map(|row| catalogue.risk_codes.get(*row)).map(|risk_code| risk_code.number).collect()
}

pub fn risk_codes(catalogue: &Catalogue, rows: Option<&[usize]>) -> String {
    match rows {
        None => "unstated".to_owned(),
        Some(rows) => joined(numbers(catalogue, rows).iter().map(u16::to_string)),
    }
}

/// What is unstated contradicts nothing, so it allows all.
pub fn gains_risk_codes(old: Part<'_, Option<&[usize]>>, new: Part<'_, Option<&[usize]>>) -> Effect {
    match (old.part, new.part) {
        (_, None) => Effect::Permissive,
        (None, Some(_)) => Effect::Other,
        (Some(before), Some(after)) => gains(&numbers(old.catalogue, before), &numbers(new.catalogue, after)),
    }
}

/// Whether there is something now that was not there before.
pub fn gains<T: PartialEq>(before: &[T], after: &[T]) -> Effect {
    permissive_if(after.iter().any(|item| !before.contains(item)))
}

pub fn deviations(deviations: &[Deviation]) -> String {
    joined(deviations.iter().map(|it| format!("{} for the page's \"{}\": {}", it.key, it.page, it.because)))
}

pub fn changes(lifecycle: &Lifecycle) -> String {
    joined(lifecycle.changes.iter().map(|change| format!("{}: {}", change.on, change.what)))
}

#[cfg(test)]
mod tests {
    use super::RemedyKind::{Act, Final, None, Person, Unstated, Wait};
    use super::{RemedyKind, is_looser};

    /// From each kind on the left, going to one of these is looser, and to no other.
    const LOOSER: [(RemedyKind, &[RemedyKind]); 6] = [
        (Person, &[Final, Act, Wait, None]),
        (Unstated, &[Final, Act, Wait, None]),
        (Final, &[Act, Wait, None]),
        (Wait, &[Act, None]),
        (Act, &[None]),
        (None, &[Act]),
    ];

    #[test]
    fn it_is_looser_where_less_stands_in_the_way_or_the_client_is_told_more() {
        for (old, looser) in LOOSER {
            for (new, _) in LOOSER {
                assert_eq!(is_looser(old, new), looser.contains(&new), "{} to {}", old.word(), new.word());
            }
        }
    }
}
