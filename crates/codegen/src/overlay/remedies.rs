//! Remedies of the institution's own, and the order in which steps are given.

use std::collections::BTreeSet;

use super::{Laying, SO_THAT};
use crate::clean_text::visible;
use crate::model::{OverlaidRow, PerIntegration, Remedy, RemedyKind};
use crate::names::camel_case;
use crate::problem::Problem;
use crate::problem::place::Place;
use crate::problem::rule::Rule;
use crate::reading::rows::{Found, Row, Written};
use crate::suggest;

/// What the judgement calls the steps that are no remedies, which decisions on record have by these names.
const STEPS: [&str; 2] = ["ask_a_person", "ask_for_status"];

/// The keys that only a remedy of the institution's own has.
const OF_ONES_OWN: [&str; 3] = ["kind", "meaning", "asks_client"];

impl Laying<'_> {
    /// Adds what the house has not, behind all that it has; the places of what was added.
    pub(super) fn add_remedies(&mut self, written: &Written<'_>) -> Vec<usize> {
        let mut added = Vec::new();
        for row in written.remedies() {
            let Some(name) = row.text("name") else { continue };
            if !self.is_first("remedy", name.value, name.place) {
                continue;
            }
            if self.house.remedies.iter().any(|remedy| remedy.name == name.value) {
                self.keeps_to_its_place(row, name);
            } else if let Some(remedy) = self.own_remedy(row, name) {
                self.catalogue.remedies.push(remedy);
                for language in &mut self.catalogue.languages {
                    language.requests.push(None);
                }
                added.push(self.catalogue.remedies.len() - 1);
            }
        }
        added
    }

    /// A remedy of the house's can only be moved.
    fn keeps_to_its_place(&mut self, row: Row<'_>, name: Found<&str>) {
        for (key, _) in row.entries().filter(|(key, _)| OF_ONES_OWN.contains(&key.value)) {
            let message = format!("`{}` is the house's, whose remedy `{}` is", key.value, name.value);
            let help = "take it out, or add a remedy under a name of your own".to_owned();
            self.report(Rule::NotTheInstitutions, key.place, message, help);
        }
        if row.surely_lacks("before") && !OF_ONES_OWN.iter().any(|key| row.has(key)) {
            let message = "this row changes nothing".to_owned();
            let help = "say what it is to stand before: before = \"…\"; or take it out".to_owned();
            self.report(Rule::NeedlessOverlay, name.place, message, help);
        }
    }

    fn own_remedy(&mut self, row: Row<'_>, name: Found<&str>) -> Option<Remedy> {
        let missing: Vec<_> = ["kind", "meaning"].into_iter().filter(|key| row.surely_lacks(key)).collect();
        if !missing.is_empty() {
            let message =
                format!("the house has no remedy `{}`, and a new one needs its {}", name.value, missing.join(" and "));
            let house = self.house.remedies.iter().map(|remedy| remedy.name.as_str());
            let help = match suggest::nearest(name.value, house) {
                Some(near) => format!("did you mean `{near}`?"),
                None => missing.iter().map(|key| how_to_write(key)).collect::<Vec<_>>().join("; "),
            };
            self.report(Rule::MissingKey, name.place, message, help);
        }
        if let Some(was) = row.text("was").filter(|_| missing.is_empty()) {
            let message = format!("the house has no remedy `{}`", name.value);
            let help = "take `was` out, which is for remedies of the house's".to_owned();
            self.report(Rule::OutdatedReplacement, was.place, message, help);
        }
        if STEPS.contains(&name.value) {
            let message = format!("`{}` is what a step is called that is no remedy", name.value);
            self.report(Rule::ReservedName, name.place, message, "choose another name".to_owned());
        }
        if name.value.contains("accept") {
            let message = "accepting a client is never a step".to_owned();
            let help = "name what is done otherwise, such as no_action_needed".to_owned();
            self.report(Rule::BeyondLimit, name.place, message, help);
        }
        let alike = self.catalogue.remedies.iter().find(|it| camel_case(&it.name) == camel_case(name.value));
        if let Some(alike) = alike {
            let message =
                format!("`{}` and `{}` are both `{}` in Rust", name.value, alike.name, camel_case(name.value));
            let problem = Problem::new(Rule::CollidingName, name.place, message);
            let help = "choose a name that differs in more than its underscores".to_owned();
            self.problems.push(problem.related(alike.place, "the other").help(help));
            return None;
        }
        Some(Remedy {
            name: visible(name.value),
            kind: row.text("kind").and_then(|kind| RemedyKind::of_word(kind.value))?,
            meaning: visible(row.text("meaning")?.value),
            asks_client: row.flag("asks_client").unwrap_or_default(),
            includes: Vec::new(),
            accepted: Vec::new(),
            place: name.place,
        })
    }

    /// Puts each remedy where the overlay has it, and records what is new and what has moved.
    pub(super) fn order_remedies(&mut self, written: &Written<'_>) {
        let place_of = |name: &str| self.catalogue.remedies.iter().position(|remedy| remedy.name == name);
        let mut order: Vec<usize> = (0..self.catalogue.remedies.len()).collect();
        let mut moved = Vec::new();
        let mut pairs = Vec::new();
        let mut named = BTreeSet::new();
        for row in written.remedies() {
            let Some((name, remedy)) = row.text("name").and_then(|name| Some((name, place_of(name.value)?))) else {
                continue;
            };
            if !named.insert(remedy) {
                continue;
            }
            if remedy >= self.house.remedies.len() {
                moved.push((remedy, "new", None, row, name.place));
            }
            let Some(before) = row.text("before") else { continue };
            let Some(next) = place_of(before.value) else { continue };
            let house_next = self.house.remedies.get(remedy + 1).map(|remedy| remedy.name.clone());
            if remedy == next {
                let message = "no remedy stands before itself".to_owned();
                let help = "name the one that it is to stand before, or take `before` out".to_owned();
                self.problems.push(Problem::new(Rule::NeedlessOverlay, before.place, message).help(help));
                continue;
            }
            if remedy < self.house.remedies.len() {
                moved.push((remedy, "before", house_next, row, before.place));
            }
            pairs.push((remedy, next, before.place));
            put_before(&mut order, remedy, next);
        }
        // What was moved later may have come to stand behind what it was to follow: that takes as many rounds as there are.
        for _ in &pairs {
            for (remedy, next, _) in &pairs {
                if place_in(&order, *remedy) > place_in(&order, *next) {
                    put_before(&mut order, *remedy, *next);
                }
            }
        }
        let mut places = vec![0; order.len()];
        for (place, remedy) in order.iter().enumerate() {
            places[*remedy] = place;
        }
        if let Some((remedy, next, place)) = pairs.into_iter().find(|(remedy, next, _)| places[*remedy] > places[*next])
        {
            let name = |remedy: usize| &self.catalogue.remedies[remedy].name;
            let message =
                format!("`{}` cannot stand before `{}` with all that is moved here", name(remedy), name(next));
            let help = "two of these contradict each other: take one `before` out".to_owned();
            self.problems.push(Problem::new(Rule::OverlaidTwice, place, message).help(help));
        }
        for (remedy, key, house_next, row, place) in moved {
            if key == "before" {
                let before = row.text("before").map_or("", |before| before.value);
                if house_next.as_deref() == Some(before) {
                    self.needless(place, before);
                    continue;
                }
                self.moves(row, place, house_next.as_deref());
            }
            let is = row.text(if key == "before" { key } else { "name" }).map_or("", |is| is.value);
            self.record(OverlaidRow::Remedy(remedy), key, house_next, is, (row, place));
        }
        self.renumber_remedies(&order, &places);
    }

    /// As `replaces`, in words for the order of steps.
    fn moves(&mut self, row: Row<'_>, place: Place, house_next: Option<&str>) {
        let house = house_next.unwrap_or("nothing");
        let stands = match house_next {
            Some(next) => format!("before `{next}`"),
            None => "last".to_owned(),
        };
        match row.text("was") {
            None if row.surely_lacks("was") => {
                let message = format!("this moves a remedy that the house has {stands}, and does not say so");
                let help = format!("write was = \"{house}\" beside it, {SO_THAT}");
                self.report(Rule::UnstatedReplacement, place, message, help);
            }
            Some(was) if was.value != house => {
                let message = format!("the house has this remedy {stands}, and not before `{}`", was.value);
                let problem = Problem::new(Rule::OutdatedReplacement, was.place, message);
                let problem = problem.holding(super::stranger(was.value, house));
                let help = format!("look whether your place is still right, and write \"{house}\" here");
                self.problems.push(problem.help(help).replacement(format!("\"{house}\"")));
            }
            _ => (),
        }
    }

    fn renumber_remedies(&mut self, order: &[usize], places: &[usize]) {
        let catalogue = &mut *self.catalogue;
        catalogue.remedies = order.iter().map(|remedy| catalogue.remedies[*remedy].clone()).collect();
        for language in &mut catalogue.languages {
            language.requests = order.iter().map(|remedy| language.requests[*remedy].take()).collect();
        }
        let renumber = |remedy: &mut PerIntegration<usize>| {
            remedy.sdk = places[remedy.sdk];
            remedy.api = places[remedy.api];
        };
        catalogue.statuses.iter_mut().for_each(|status| renumber(&mut status.remedy));
        for guidance in catalogue.codes.iter_mut().flat_map(|code| &mut code.guidances) {
            renumber(&mut guidance.remedy);
        }
        for remedy in catalogue.remedies.iter_mut().flat_map(|remedy| &mut remedy.includes) {
            *remedy = places[*remedy];
        }
        for remedy in catalogue.risk_codes.iter_mut().filter_map(|risk_code| risk_code.remedy.as_mut()) {
            *remedy = places[*remedy];
        }
        for change in &mut self.changes {
            if let OverlaidRow::Remedy(remedy) = &mut change.row {
                *remedy = places[*remedy];
            }
        }
    }
}

fn place_in(order: &[usize], remedy: usize) -> usize {
    order.iter().position(|it| *it == remedy).unwrap_or(order.len())
}

fn put_before(order: &mut Vec<usize>, remedy: usize, next: usize) {
    order.retain(|it| *it != remedy);
    order.insert(place_in(order, next), remedy);
}

fn how_to_write(key: &str) -> String {
    match key {
        "kind" => format!("write kind = \"{}\"", RemedyKind::WORDS.join("\" or \"")),
        _ => format!("write {key} = \"…\", what to do, in a sentence"),
    }
}
