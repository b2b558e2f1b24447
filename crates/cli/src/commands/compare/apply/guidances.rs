//! The rows of guidances: what the page says, the remedy and the name that are proposed.

use super::super::normalise::plain;
use super::super::page::cells::Guidance;
use super::proposals::{Proposals, name_of};
use super::said;
use crate::edit::{self, Document, Entries, NoPlace, RowRef};
use idv_catalogue_codegen::model::{self, Action, PerIntegration};
use idv_catalogue_codegen::names::is_reserved;

/// The names of a code's guidances once another stands beside them, in their order: each its own, or one that is proposed.
pub fn names_beside(guidances: &[model::Guidance], added: &str) -> Vec<String> {
    let mut names: Vec<String> = guidances.iter().filter_map(|it| it.name.clone()).collect();
    let mut all: Vec<_> = guidances
        .iter()
        .map(|it| it.name.clone().unwrap_or_else(|| name_beside(&mut names, &it.description)))
        .collect();
    all.push(name_beside(&mut names, added));
    all
}

/// A name for each of a code's guidances, by what they mean.
pub fn names<'a>(descriptions: impl Iterator<Item = &'a str>) -> Vec<String> {
    let mut names = Vec::new();
    descriptions.map(|description| name_beside(&mut names, description)).collect()
}

/// A name that no other guidance of the code has.
fn name_beside(taken: &mut Vec<String>, description: &str) -> String {
    let mut name = name_of(description);
    if name.is_empty() || is_reserved(&name) || taken.contains(&name) {
        name = format!("meaning_{}", taken.len() + 1);
    }
    taken.push(name.clone());
    name
}

/// The remedy to write with an action, where the one that is there cannot stand beside it.
pub fn remedy_after(before: &Action, after: &Action, proposals: &Proposals<'_>) -> Option<toml_edit::Value> {
    let is_alike = std::mem::discriminant(before) == std::mem::discriminant(after);
    if is_alike { None } else { proposals.remedy(after).map(|remedy| remedy_value(&remedy)) }
}

fn remedy_value(remedy: &PerIntegration<&str>) -> toml_edit::Value {
    if remedy.sdk == remedy.api { edit::text(remedy.api) } else { edit::pair(remedy.sdk, remedy.api) }
}

fn action_value(action: &Action) -> Option<toml_edit::Value> {
    match action {
        Action::Unstated => None,
        Action::Whole(text) => Some(said(text)),
        Action::PerIntegration(both) => Some(edit::pair(&plain(&both.sdk), &plain(&both.api))),
    }
}

pub fn reword_action(
    document: &mut Document,
    place: &RowRef,
    action: &Action,
    remedy: Option<toml_edit::Value>,
) -> Result<(), NoPlace> {
    match action_value(action) {
        Some(value) => document.set(place, "action", value)?,
        None => document.remove(place, "action")?,
    }
    remedy.map_or(Ok(()), |remedy| document.set(place, "remedy", remedy))
}

/// `None` where the catalogue has no remedy that could be proposed.
pub fn guidance_entries(guidance: &Guidance, name: Option<&str>, proposals: &Proposals<'_>) -> Option<Entries> {
    let action = guidance.action();
    let condition = guidance.condition.as_ref().map(|condition| ("condition", said(condition)));
    let description = ("description", said(&guidance.description));
    let remedy = ("remedy", remedy_value(&proposals.remedy(&action)?));
    let action = action_value(&action).map(|action| ("action", action));
    let name = name.map(|name| ("name", edit::text(name)));
    Some(name.into_iter().chain(condition).chain([description]).chain(action).chain([remedy]).collect())
}
