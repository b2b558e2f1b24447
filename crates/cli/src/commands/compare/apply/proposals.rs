//! What the page does not say of a new row, proposed from the rows that are there, for a person to look at.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use similar::{Algorithm, capture_diff_slices, diff_ratio};

use super::super::normalise::key;
use idv_catalogue_codegen::model::{Action, Catalogue, PerIntegration, RemedyKind};
use idv_catalogue_codegen::names::{camel_case, is_reserved, to_snake_case};

pub struct Proposals<'a> {
    catalogue: &'a Catalogue,
    /// Which remedies an action has been given, and how often.
    remedies: HashMap<String, BTreeMap<usize, usize>>,
    /// Names that are taken, as the Rust identifiers that they become.
    taken: BTreeSet<String>,
}

const LONGEST_NAME: usize = 60;

impl<'a> Proposals<'a> {
    pub fn from(catalogue: &'a Catalogue) -> Self {
        let mut remedies: HashMap<String, BTreeMap<usize, usize>> = HashMap::new();
        let of_codes = catalogue.codes.iter().flat_map(|code| &code.guidances).map(|it| (&it.action, &it.remedy));
        for (action, remedy) in of_codes.chain(catalogue.statuses.iter().map(|it| (&it.action, &it.remedy))) {
            for (text, remedy) in given(action, remedy) {
                *remedies.entry(key(text)).or_default().entry(remedy).or_default() += 1;
            }
        }
        let taken = catalogue.codes.iter().map(|code| camel_case(&code.name)).collect();
        Self { catalogue, remedies, taken }
    }

    /// A name that no other code has.
    pub fn name(&mut self, description: &str, number: u16) -> String {
        let mut name = name_of(description);
        if name.is_empty() {
            name = format!("code_{number}");
        }
        if is_reserved(&name) || self.taken.contains(&camel_case(&name)) {
            name = format!("{name}_{number}");
        }
        self.taken.insert(camel_case(&name));
        name
    }

    /// The remedy of an action, by its name: one, or one for each integration.
    pub fn remedy(&self, action: &Action) -> Option<PerIntegration<&'a str>> {
        let (sdk, api) = match action {
            Action::Unstated => (self.unstated()?, self.unstated()?),
            Action::Whole(text) => (self.remedy_of(text)?, self.remedy_of(text)?),
            Action::PerIntegration(both) => (self.remedy_of(&both.sdk)?, self.remedy_of(&both.api)?),
        };
        Some(PerIntegration { sdk, api })
    }

    fn unstated(&self) -> Option<&'a str> {
        let remedy = self.catalogue.remedies.iter().find(|remedy| remedy.kind == RemedyKind::Unstated)?;
        Some(&remedy.name)
    }

    /// The remedy that this action has elsewhere; else that of the action whose words are most alike.
    fn remedy_of(&self, action: &str) -> Option<&'a str> {
        let action = key(action);
        let most_used = |counts: &BTreeMap<usize, usize>| Some(*counts.iter().max_by_key(|(_, count)| **count)?.0);
        let same = self.remedies.get(&action).and_then(most_used);
        let nearest = || {
            let words: Vec<_> = action.split(' ').collect();
            let likeness = |other: &str| {
                let other: Vec<_> = other.split(' ').collect();
                let steps = capture_diff_slices(Algorithm::Myers, &words, &other);
                diff_ratio(&steps, words.len(), other.len())
            };
            let candidates = self.remedies.iter().map(|(other, counts)| (likeness(other), other, counts));
            // Of two that are alike, the first by the alphabet, so that the proposal is always the same.
            let best = candidates.max_by(|(one, name, _), (two, other, _)| one.total_cmp(two).then(other.cmp(name)))?;
            (best.0 > 0.0).then(|| most_used(best.2)).flatten()
        };
        let first = || self.catalogue.remedies.iter().position(|remedy| remedy.kind == RemedyKind::Act);
        let remedy = same.or_else(nearest).or_else(first)?;
        Some(&self.catalogue.remedies.get(remedy)?.name)
    }
}

/// The words of a description as a name: `Address doesn't match` becomes `address_doesnt_match`.
pub fn name_of(description: &str) -> String {
    // A request field keeps the words of which it is made, an abbreviation is one word.
    let words = description.replace('\'', "");
    let words: Vec<_> =
        words.split(' ').map(|word| if word.contains('.') { word.to_owned() } else { word.to_lowercase() }).collect();
    let mut name = String::new();
    for word in to_snake_case(&words.join(" ")).split('_') {
        if name.len() + word.len() >= LONGEST_NAME {
            break;
        }
        if !name.is_empty() {
            name.push('_');
        }
        name.push_str(word);
    }
    name
}

/// The texts of an action with the remedies that they have.
fn given<'a>(action: &'a Action, remedy: &PerIntegration<usize>) -> Vec<(&'a str, usize)> {
    match action {
        Action::Unstated => Vec::new(),
        Action::Whole(text) => vec![(text, remedy.api)],
        Action::PerIntegration(both) => vec![(&both.sdk, remedy.sdk), (&both.api, remedy.api)],
    }
}

#[cfg(test)]
mod tests {
    use super::name_of;

    #[test]
    fn a_name_is_made_of_the_words_of_the_description() {
        let descriptions = [
            "Sunglasses on selfie photo",
            "person.fullName invalid or missing",
            "Address doesn't match the PoA document",
            "3D mask",
            "!",
            "A very long description that goes on and on without ever coming to an end that anyone could wait for",
        ];
        let names = [
            "sunglasses_on_selfie_photo",
            "person_full_name_invalid_or_missing",
            "address_doesnt_match_the_poa_document",
            "d_mask",
            "",
            "a_very_long_description_that_goes_on_and_on_without_ever",
        ];
        assert_eq!(descriptions.map(name_of), names);
    }
}
