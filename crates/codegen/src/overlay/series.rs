//! A series that an institution treats as a whole, and the codes that came to it since.

use std::collections::BTreeMap;

use super::Laying;
use super::judgement::because;
use super::quoted;
use crate::model::{Disclosure, OverlaidRow};
use crate::problem::Problem;
use crate::problem::place::Place;
use crate::problem::rule::Rule;
use crate::reading::rows::{Found, Row};
use crate::suggest;

/// The codes of a series as the overlay has them on record: what of the house's is replaced, by the name of the code and of
/// the guidance.
struct OnRecord<'a> {
    key: &'static str,
    is_there: bool,
    words: BTreeMap<OfCode, (Place, Found<&'a str>)>,
    /// What is not on record: the name of the code, with that of its guidance, and the house's value.
    new: Vec<(String, String)>,
}

/// The name of a code, and of one of its guidances where it has several.
type OfCode = (String, Option<String>);

impl<'a> OnRecord<'a> {
    fn of(row: Row<'a>, key: &'static str) -> Self {
        let table = row.table("was").filter(|was| was.has(key));
        let words = table.into_iter().flat_map(|was| was.words(key));
        let words = words.map(|word| {
            let place = word.part.unwrap_or(word.of).place;
            ((word.of.value.to_owned(), word.part.map(|part| part.value.to_owned())), (place, word.text))
        });
        Self { key, is_there: table.is_some(), words: words.collect(), new: Vec::new() }
    }

    /// Whether the code was there when a person last looked.
    fn has(&mut self, laying: &mut Laying<'_>, name: &str, part: Option<&str>, house: &str) -> bool {
        let Some((_, recorded)) = self.words.remove(&(name.to_owned(), part.map(str::to_owned))) else {
            let part = part.map(|part| format!(".{part}")).unwrap_or_default();
            self.new.push((format!("{name}{part}"), house.to_owned()));
            return false;
        };
        laying.replaced(Some(recorded), false, recorded.place, Some(house));
        true
    }
}

impl Laying<'_> {
    pub(super) fn series(&mut self, row: Row<'_>) {
        let Some(number) = row.number("number") else { return };
        let Some(place) = self.house.series.iter().position(|it| it.number == number.value) else { return };
        if !self.is_first("series", &number.value.to_string(), number.place) {
            return;
        }
        if row.has("remedy") || row.has("disclosure") {
            self.means_the_same("the series", number.place, &self.house.series[place].lifecycle);
            for code in self.codes_of(place) {
                let house = &self.house.codes[code];
                if house.lifecycle.retired.is_none() {
                    self.means_the_same(&format!("status code {}", house.number), number.place, &house.lifecycle);
                }
            }
        }
        // A file may name its series as those of the catalogue do, and change single codes of it.
        if row.has("remedy") {
            self.remedy_of_series(row, place);
        }
        if row.has("disclosure") {
            self.disclosure_of_series(row, place);
        }
    }

    fn remedy_of_series(&mut self, row: Row<'_>, series: usize) {
        let Some(new) = self.named_remedy(row) else { return };
        let Some(place) = row.get("remedy").map(|value| row.at(value)) else { return };
        let is = self.catalogue.stated_remedy(&new);
        let mut on_record = OnRecord::of(row, "remedy");
        let mut opened = None;
        for code in self.codes_of(series) {
            for which in 0..self.house.codes[code].guidances.len() {
                let house = &self.house.codes[code];
                let guidance = &house.guidances[which];
                let shown = self.house.stated_remedy(&guidance.remedy);
                // Of what is retired there is nothing to record: what is graver holds.
                let is_known =
                    house.lifecycle.retired.is_none() && on_record.has(self, &house.name, house.part(which), &shown);
                let opens = self.opened(Some(&guidance.remedy), &new);
                opened = opened.or(opens.filter(|_| is_known));
                if guidance.remedy == new || (!is_known && opens.is_some()) {
                    continue;
                }
                let changed = &mut self.catalogue.codes[code].guidances[which];
                changed.remedy = new.clone();
                changed.because = because(row);
                self.record(OverlaidRow::Guidance(code, which), "remedy", Some(shown), &is, (row, place));
            }
        }
        if let Some(opened) = opened {
            self.opens(row, place, opened);
        } else if row.surely_lacks("because") {
            let message = format!("`{is}` is a judgement of yours, whatever the page says of each code");
            self.report(Rule::UnexplainedJudgement, place, message, "say why: because = \"…\"".to_owned());
        }
        self.record(OverlaidRow::Series(series), "remedy", None, &is, (row, place));
        self.compare_with_record(on_record, series, place);
    }

    fn disclosure_of_series(&mut self, row: Row<'_>, series: usize) {
        let Some(word) = row.text("disclosure") else { return };
        let Some(new) = Disclosure::of_word(word.value) else { return };
        let mut on_record = OnRecord::of(row, "disclosure");
        let mut opens = false;
        for code in self.codes_of(series) {
            let house = &self.house.codes[code];
            let was = house.disclosure;
            let is_known = house.lifecycle.retired.is_none() && on_record.has(self, &house.name, None, was.word());
            let tells = was == Disclosure::Internal && new == Disclosure::Client;
            opens |= is_known && tells;
            if was == new || (!is_known && tells) {
                continue;
            }
            self.catalogue.codes[code].disclosure = new;
            self.catalogue.codes[code].because = because(row);
            self.record(
                OverlaidRow::Code(code),
                "disclosure",
                Some(was.word().to_owned()),
                new.word(),
                (row, word.place),
            );
        }
        if opens {
            self.opens(row, word.place, "this tells clients what the house keeps from them");
        }
        let was = self.house.series[series].disclosure.word().to_owned();
        self.catalogue.series[series].disclosure = new;
        self.record(OverlaidRow::Series(series), "disclosure", Some(was), new.word(), (row, word.place));
        self.compare_with_record(on_record, series, word.place);
    }

    fn codes_of(&self, series: usize) -> Vec<usize> {
        let codes = self.house.codes.iter().enumerate();
        codes.filter(|(_, code)| code.series == series).map(|it| it.0).collect()
    }

    fn compare_with_record(&mut self, on_record: OnRecord<'_>, series: usize, place: Place) {
        let OnRecord { key, is_there, words, mut new } = on_record;
        let number = self.house.series[series].number;
        for ((name, part), (place, _)) in words {
            let shown = part.map_or_else(|| name.clone(), |part| format!("{name}.{part}"));
            let code = self.house.codes.iter().find(|code| code.name == name);
            if let Some(retired) = code.and_then(|code| code.lifecycle.retired.as_ref()) {
                let message = format!("`{shown}` is retired since {}", retired.on);
                self.report(Rule::OverlaidRetired, place, message, "take it out".to_owned());
                continue;
            }
            let message = format!("the series {number} has no `{shown}`");
            let near = suggest::nearest(&shown, new.iter().map(|(name, _)| name.as_str())).map(str::to_owned);
            let help = near.as_ref().map_or("take it out".to_owned(), |near| format!("did you mean `{near}`?"));
            self.report(Rule::UnknownRow, place, message, help);
            new.retain(|(name, _)| near.as_ref() != Some(name));
        }
        if new.is_empty() {
            return;
        }
        let (rule, message) = if is_there {
            let are = if new.len() == 1 { "a code is".to_owned() } else { format!("{} codes are", new.len()) };
            (Rule::NewInSeries, format!("{are} new in the series {number}, which this treats as a whole"))
        } else {
            let message = format!("this replaces what the house has for each code of {number}, and does not say so");
            (Rule::UnstatedReplacement, message)
        };
        let lines: Vec<_> = new.iter().map(|(name, house)| format!("{name} = {}", quoted(house))).collect();
        let help = format!(
            "look at each, and write under [series.was.{key}] (`idv overlay confirm` does): {}",
            crate::model::listed(&lines)
        );
        self.problems.push(Problem::new(rule, place, message).help(help));
    }
}
