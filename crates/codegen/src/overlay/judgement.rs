//! What is done about a row, and whether clients are told of it.

use super::{Laying, Value};
use crate::model::{Action, Disclosure, Lifecycle, OverlaidRow, PerIntegration, RemedyKind};
use crate::problem::place::Place;
use crate::problem::rule::Rule;
use crate::reading::rows::{Row, Written};

/// Whether the source says what to do, so that a remedy need not be explained.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Stated {
    Yes,
    No,
}

impl Stated {
    pub(super) fn by(action: &Action) -> Self {
        if *action == Action::Unstated { Self::No } else { Self::Yes }
    }
}

impl Laying<'_> {
    pub(super) fn change_judgement(&mut self, written: &Written<'_>) {
        for row in written.statuses() {
            self.status(row);
        }
        for row in written.risk_codes() {
            self.risk_code(row);
        }
        for rows in written.series() {
            let Some(series) = rows.series else { continue };
            self.series(series);
            if rows.codes().next().is_none() {
                self.changes_something(series, series.place, &["remedy", "disclosure"]);
            }
        }
        for row in written.series().flat_map(crate::reading::rows::SeriesRows::codes) {
            self.code(row);
        }
    }

    fn status(&mut self, row: Row<'_>) {
        let Some(wire) = row.text("status") else { return };
        let Some(place) = self.house.statuses.iter().position(|it| it.wire == wire.value) else { return };
        if !self.is_first("status", wire.value, wire.place) {
            return;
        }
        let house = &self.house.statuses[place];
        self.in_use(row, wire.place, &house.lifecycle);
        let overlaid = OverlaidRow::Status(place);
        if let Some(remedy) = self.remedy(row, &overlaid, Some(&house.remedy), Stated::by(&house.action)) {
            self.catalogue.statuses[place].remedy = remedy;
        }
        self.changes_something(row, wire.place, &["remedy"]);
    }

    fn risk_code(&mut self, row: Row<'_>) {
        let Some(number) = row.number("number") else { return };
        let Some(place) = self.house.risk_codes.iter().position(|it| it.number == number.value) else { return };
        if !self.is_first("risk code", &number.value.to_string(), number.place) {
            return;
        }
        let house = &self.house.risk_codes[place];
        self.in_use(row, number.place, &house.lifecycle);
        let overlaid = OverlaidRow::RiskCode(place);
        let both = house.remedy.map(|remedy| PerIntegration { sdk: remedy, api: remedy });
        if let Some(remedy) = self.remedy(row, &overlaid, both.as_ref(), Stated::No) {
            self.catalogue.risk_codes[place].remedy = Some(remedy.api);
        }
        if row.has("remedy") {
            self.catalogue.risk_codes[place].because = because(row);
        }
        self.changes_something(row, number.place, &["remedy"]);
    }

    fn code(&mut self, row: Row<'_>) {
        let Some(number) = row.number("number") else { return };
        let Some(place) = self.house.codes.iter().position(|it| it.number == number.value) else { return };
        if !self.is_first("status code", &number.value.to_string(), number.place) {
            return;
        }
        self.in_use(row, number.place, &self.house.codes[place].lifecycle);
        let overlaid = OverlaidRow::Code(place);
        let house = self.house.codes[place].disclosure;
        if let Some(disclosure) = self.disclosure(row, &overlaid, house) {
            self.catalogue.codes[place].disclosure = disclosure;
        }
        if row.has("disclosure") {
            self.catalogue.codes[place].because = because(row);
        }
        let mut named = Vec::new();
        for guidance in row.rows("guidance") {
            let Some(which) = self.guidance_meant(guidance, place) else { continue };
            if let Some((_, first)) = named.iter().find(|(it, _)| *it == which) {
                self.report_second(guidance.place, *first, "this overlay changes the guidance already".to_owned());
                continue;
            }
            named.push((which, guidance.place));
            let house = &self.house.codes[place].guidances[which];
            let overlaid = OverlaidRow::Guidance(place, which);
            if let Some(remedy) = self.remedy(guidance, &overlaid, Some(&house.remedy), Stated::by(&house.action)) {
                let changed = &mut self.catalogue.codes[place].guidances[which];
                changed.remedy = remedy;
                changed.because = because(guidance);
            }
        }
        self.changes_something(row, number.place, &["disclosure", "guidance"]);
    }

    /// Which guidance of a code a row is about.
    fn guidance_meant(&mut self, row: Row<'_>, code: usize) -> Option<usize> {
        let guidances = &self.house.codes[code].guidances;
        let named = row.text("name");
        if guidances.len() == 1 {
            let own = guidances[0].name.as_deref();
            let Some(stray) = named.filter(|name| own != Some(name.value)) else { return Some(0) };
            let message = format!("the code has one guidance, and none of the name `{}`", stray.value);
            self.report(Rule::UnknownRow, stray.place, message, "take the name out".to_owned());
            return None;
        }
        let found = named.and_then(|name| guidances.iter().position(|it| it.name.as_deref() == Some(name.value)));
        if found.is_none() && (named.is_some() || row.surely_lacks("name")) {
            let choice: Vec<_> =
                guidances.iter().filter_map(|it| it.name.as_deref()).map(|name| format!("\"{name}\"")).collect();
            let place = named.map_or(row.place, |name| name.place);
            let message = match named {
                Some(name) => format!("the code has no guidance of the name `{}`", name.value),
                None => "the code has several guidances, and this does not say which is meant".to_owned(),
            };
            self.report(Rule::UnknownRow, place, message, format!("write name = {}", choice.join(" or ")));
        }
        found
    }

    /// What is to be done instead, where that can be read.
    pub(super) fn remedy(
        &mut self,
        row: Row<'_>,
        overlaid: &OverlaidRow,
        house: Option<&PerIntegration<usize>>,
        stated: Stated,
    ) -> Option<PerIntegration<usize>> {
        let new = self.named_remedy(row)?;
        let place = row.get("remedy").map(|value| row.at(value))?;
        let value = Value {
            row,
            place,
            new: self.catalogue.stated_remedy(&new),
            house: house.map(|it| self.catalogue.stated_remedy(it)),
        };
        if value.house.as_ref() == Some(&value.new) {
            return self.as_the_house_has_it(overlaid, "remedy", &value).then_some(new);
        }
        self.replaces(&value);
        if let Some(opened) = self.opened(house, &new) {
            self.opens(row, place, opened);
        } else if stated == Stated::No && row.surely_lacks("because") && !self.is_unstated(&new) {
            let message = format!("the page states no action, so `{}` is a judgement of yours", value.new);
            self.report(Rule::UnexplainedJudgement, place, message, "say why: because = \"…\"".to_owned());
        }
        self.record(overlaid.clone(), "remedy", value.house, &value.new, (row, place));
        Some(new)
    }

    fn disclosure(&mut self, row: Row<'_>, overlaid: &OverlaidRow, house: Disclosure) -> Option<Disclosure> {
        let word = row.text("disclosure")?;
        let new = Disclosure::of_word(word.value)?;
        let value = Value { row, place: word.place, new: new.word().to_owned(), house: Some(house.word().to_owned()) };
        if new == house {
            return self.as_the_house_has_it(overlaid, "disclosure", &value).then_some(new);
        }
        self.replaces(&value);
        if new == Disclosure::Client {
            self.opens(row, word.place, "this tells clients what the house keeps from them");
        }
        self.record(overlaid.clone(), "disclosure", value.house, &value.new, (row, word.place));
        Some(new)
    }

    /// A row may keep to the house where the overlay has changed the whole series; whether it does.
    fn as_the_house_has_it(&mut self, overlaid: &OverlaidRow, key: &'static str, value: &Value<'_>) -> bool {
        let is_of_series = self.changes.iter().any(|change| change.row == *overlaid && change.key == key);
        if is_of_series {
            self.replaced(value.row.text("was"), false, value.place, value.house.as_deref());
        } else {
            self.needless(value.place, &value.new);
        }
        self.forget(overlaid, key);
        is_of_series
    }

    /// What of the house's limit would be opened, with any integration: what a person decides, or what ends.
    pub(super) fn opened(
        &self,
        house: Option<&PerIntegration<usize>>,
        new: &PerIntegration<usize>,
    ) -> Option<&'static str> {
        let rank = |remedy: usize| match self.catalogue.remedies[remedy].kind {
            RemedyKind::Person | RemedyKind::Unstated => 2,
            RemedyKind::Final => 1,
            RemedyKind::Act | RemedyKind::Wait | RemedyKind::None => 0,
        };
        let each = [(house.map(|it| it.sdk), new.sdk), (house.map(|it| it.api), new.api)];
        let mut opened = each.into_iter().map(|(house, new)| (house.map_or(2, rank), rank(new)));
        let (house, _) = opened.find(|(house, new)| new < house)?;
        Some(if house == 2 {
            "this passes without a person what the house gives to one"
        } else {
            "this goes on with what the house ends"
        })
    }

    fn is_unstated(&self, remedy: &PerIntegration<usize>) -> bool {
        [remedy.sdk, remedy.api].iter().all(|it| self.catalogue.remedies[*it].kind == RemedyKind::Unstated)
    }

    pub(super) fn named_remedy(&self, row: Row<'_>) -> Option<PerIntegration<usize>> {
        let find = |row: Row<'_>, key| {
            let name = row.text(key)?.value;
            self.catalogue.remedies.iter().position(|remedy| remedy.name == name)
        };
        match row.table("remedy") {
            Some(table) => Some(PerIntegration { sdk: find(table, "sdk")?, api: find(table, "api")? }),
            None => find(row, "remedy").map(|remedy| PerIntegration { sdk: remedy, api: remedy }),
        }
    }

    /// What a row means is the vendor's, and may be another than that which the institution has judged.
    pub(super) fn means_the_same(&mut self, what: &str, place: Place, lifecycle: &Lifecycle) {
        let Some(change) = lifecycle.changes.iter().find(|change| change.on > self.looked_at) else { return };
        let message = format!("{what} came to mean something else on {}: {}", change.on, change.what);
        let help = format!(
            "look whether yours is still right, and write looked_at = {} in overlay.toml (`idv overlay confirm` does)",
            self.house.source.retrieved
        );
        self.report(Rule::OutdatedReplacement, place, message, help);
    }

    fn in_use(&mut self, row: Row<'_>, place: Place, lifecycle: &Lifecycle) {
        self.means_the_same("this row", place, lifecycle);
        let means_retired = row.flag("although_retired") == Some(true);
        match &lifecycle.retired {
            Some(retired) if row.surely_lacks("although_retired") || row.flag("although_retired") == Some(false) => {
                let message = format!("this row is retired since {}: {}", retired.on, retired.reason);
                let help = "take it out; or, for cases from before, write although_retired = true";
                self.report(Rule::OverlaidRetired, place, message, help.to_owned());
            }
            None if means_retired => {
                let message = "this row is in use, and not retired".to_owned();
                self.report(Rule::OverlaidRetired, place, message, "take `although_retired` out".to_owned());
            }
            _ => (),
        }
    }

    fn changes_something(&mut self, row: Row<'_>, place: Place, keys: &[&str]) {
        if keys.iter().all(|key| row.surely_lacks(key)) {
            let message = "this row changes nothing".to_owned();
            let keys: Vec<_> = keys.iter().map(|key| format!("`{key}`")).collect();
            let help = format!("give it {}, or take it out", keys.join(" or "));
            self.report(Rule::NeedlessOverlay, place, message, help);
        }
    }
}

pub(super) fn because(row: Row<'_>) -> Option<String> {
    row.text("because").map(|because| crate::clean_text::visible(because.value))
}
