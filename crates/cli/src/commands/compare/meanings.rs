//! The meanings of a row side by side: what the catalogue says of each, and what the page says.

use std::collections::{BTreeSet, HashMap};

use super::drift::PageChange;
use super::normalise::{key, same};
use super::page::cells::{Guidance, bare};
use idv_catalogue_codegen::model::{self, Action, Deviation};

/// What the catalogue says of one meaning.
pub struct Ours<'a> {
    pub condition: Option<&'a str>,
    pub description: &'a str,
    pub action: &'a Action,
    pub deviations: &'a [Deviation],
    pub at: Option<usize>,
}

impl<'a> Ours<'a> {
    fn of(at: usize, guidance: &'a model::Guidance) -> Self {
        Self {
            condition: guidance.condition.as_deref(),
            description: &guidance.description,
            action: &guidance.action,
            deviations: &guidance.deviations,
            at: Some(at),
        }
    }

    fn declared(&self, key: &str) -> Option<&'a str> {
        self.deviations.iter().find(|deviation| deviation.key == key).map(|deviation| deviation.page.as_str())
    }

    /// What the page is believed to say.
    fn expected(&self, key: &str) -> Option<&'a str> {
        let ours = if key == "condition" { self.condition } else { Some(self.description) };
        self.declared(key).or(ours)
    }

    pub fn changes(&self, page: &Guidance) -> Vec<PageChange> {
        let page = self.with_its_condition(page);
        let text = |key, ours, page| text_change(key, self.at, ours, page, self.deviations);
        let condition = text("condition", self.condition, page.condition.as_deref());
        let description = text("description", Some(self.description), Some(&page.description));
        let action = self.action_change(&page);
        [condition, description, action].into_iter().flatten().collect()
    }

    /// Where a page gives no labels, condition and description run together; the catalogue knows where one ends.
    fn with_its_condition(&self, page: &Guidance) -> Guidance {
        let Some(condition) = self.expected("condition").filter(|_| page.condition.is_none()) else {
            return page.clone();
        };
        let ours = key(condition);
        if !key(&page.description).strip_prefix(&ours).is_some_and(|rest| rest.starts_with([' ', ':', '.', '-'])) {
            return page.clone();
        }
        let split =
            page.description.char_indices().nth(ours.chars().count()).map_or(page.description.len(), |(at, _)| at);
        let (condition, description) = page.description.split_at(split);
        let description = description.trim_start_matches([' ', ':', '.', '-', '–']).to_owned();
        Guidance { condition: Some(condition.to_owned()), description, action: page.action.clone() }
    }

    fn action_change(&self, guidance: &Guidance) -> Option<PageChange> {
        let page = guidance.action();
        let words = guidance.action.as_deref().map(bare);
        let is_same = is_same_action(self.action, &page);
        if let Some(declared) = self.declared("action") {
            let page_words = words.unwrap_or_default();
            if same(declared, &page_words) {
                return None;
            }
            if is_same {
                let declared = declared.to_owned();
                return Some(PageChange::Deviation { key: "action", guidance: self.at, declared, page: page_words });
            }
        }
        (!is_same).then(|| PageChange::Action { guidance: self.at, catalogue: self.action.clone(), page })
    }
}

/// Whether both say the same for every integration.
fn is_same_action(one: &Action, other: &Action) -> bool {
    fn both(action: &Action) -> Option<[&str; 2]> {
        match action {
            Action::Unstated => None,
            Action::Whole(text) => Some([text, text]),
            Action::PerIntegration(texts) => Some([&texts.sdk, &texts.api]),
        }
    }
    match (both(one), both(other)) {
        (None, None) => true,
        (Some(one), Some(other)) => one.iter().zip(other).all(|(one, other)| same(one, other)),
        _ => false,
    }
}

pub fn text_change(
    key: &'static str,
    guidance: Option<usize>,
    ours: Option<&str>,
    page: Option<&str>,
    deviations: &[Deviation],
) -> Option<PageChange> {
    let is_same = same(ours.unwrap_or_default(), page.unwrap_or_default());
    let declared = deviations.iter().find(|deviation| deviation.key == key).map(|deviation| deviation.page.as_str());
    match declared {
        Some(declared) if same(declared, page.unwrap_or_default()) => None,
        Some(declared) if is_same => {
            let page = page.unwrap_or_default().to_owned();
            Some(PageChange::Deviation { key, guidance, declared: declared.to_owned(), page })
        }
        _ if is_same => None,
        _ => {
            Some(PageChange::Text { key, guidance, catalogue: ours.map(str::to_owned), page: page.map(str::to_owned) })
        }
    }
}

/// The meanings of a code side by side: those that are described alike first, then in their order.
pub fn guidance_changes(catalogue: &[model::Guidance], page: &[Guidance]) -> Vec<PageChange> {
    if page.is_empty() {
        // The page has the code, and what it says of it could not be placed.
        return Vec::new();
    }
    let mut by_words: HashMap<String, Vec<usize>> = HashMap::new();
    for (at, guidance) in catalogue.iter().enumerate().rev() {
        let ours = Ours::of(at, guidance);
        let description = ours.expected("description").unwrap_or_default();
        let mut keys = BTreeSet::from([key(description), key(&guidance.description)]);
        keys.extend(ours.expected("condition").map(|condition| key(&format!("{condition} {description}"))));
        for words in keys {
            by_words.entry(words).or_default().push(at);
        }
    }
    let mut partners: Vec<Option<usize>> = vec![None; catalogue.len()];
    let mut left = Vec::new();
    for (number, guidance) in page.iter().enumerate() {
        let candidates = by_words.get(&key(&guidance.description));
        match candidates.and_then(|them| them.iter().rev().find(|at| partners[**at].is_none())) {
            Some(at) => partners[*at] = Some(number),
            None => left.push(number),
        }
    }
    let mut left = left.into_iter();
    let mut changes = Vec::new();
    for (at, guidance) in catalogue.iter().enumerate() {
        match partners[at].or_else(|| left.next()).and_then(|number| page.get(number)) {
            Some(page) => changes.extend(Ours::of(at, guidance).changes(page)),
            None => changes.push(PageChange::NoMeaning { guidance: at, catalogue: guidance.description.clone() }),
        }
    }
    changes.extend(left.filter_map(|number| page.get(number)).cloned().map(PageChange::Meaning));
    changes
}
