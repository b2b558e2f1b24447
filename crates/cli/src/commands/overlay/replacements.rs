//! What an overlay's judgement says that it replaces, and what the house has there now.

use toml_edit::{Item, Table, TableLike};

use super::files::{File, LOOKED_AT, Step, leaf, number, rows, text};
use crate::output::wording::joined;
use idv_catalogue_codegen::model::{Catalogue, Code, Lifecycle};

/// A value that replaces one of the house's.
#[derive(Default)]
pub struct Replacement {
    /// Its file among the others.
    pub file: usize,
    /// What it is of, and which of its values: `risk code 300, remedy`.
    pub of: String,
    /// The institution's value.
    pub value: String,
    /// What is stated to be replaced.
    pub stated: Option<String>,
    /// What the house has.
    pub house: Option<String>,
    /// Who answers for it, where it opens what the house keeps shut.
    pub accepted_by: Option<String>,
    /// Where that is to be stated.
    pub place: Vec<Step>,
}

impl Replacement {
    pub fn is_outdated(&self) -> bool {
        self.stated != self.house
    }
}

/// The day on which somebody last looked at all of the overlay, where rows came to mean something else since.
pub fn looked_at(files: &[File], house: &Catalogue, replaced: &[Replacement]) -> Option<Replacement> {
    let (file, overlay) = files.iter().enumerate().find(|(_, file)| file.path.ends_with("overlay.toml"))?;
    let stated = overlay.table().get(LOOKED_AT).and_then(|day| day.as_datetime()).map(ToString::to_string);
    let since = stated.clone().unwrap_or_else(|| house.source.since.to_string());
    let is_of = |it: &Replacement, row: &str| it.of.split([',', ':']).any(|part| part.trim() == row);
    // Days are written so that they compare as texts.
    let changed = lifecycles(house).into_iter().filter(|(row, _)| replaced.iter().any(|it| is_of(it, row)));
    let changed: Vec<_> = changed
        .filter_map(|(row, lifecycle)| {
            let last = lifecycle.changes.iter().rfind(|change| change.on.to_string() > since)?;
            Some((row, format!("{} since {}", last.what, last.on)))
        })
        .collect();
    let rows = joined(changed.iter().map(|(row, _)| row), ", ");
    let mut of_changed = replaced.iter().filter(|it| changed.iter().any(|(row, _)| is_of(it, row)));
    let accepted_by = of_changed.find_map(|it| it.accepted_by.clone());
    (!changed.is_empty()).then(|| Replacement {
        file,
        of: format!("looked_at: {rows}"),
        value: joined(changed.iter().map(|(row, what)| format!("{row} came to mean something else: {what}")), "; "),
        stated,
        house: Some(house.source.retrieved.to_string()),
        accepted_by,
        place: vec![Step::Key(LOOKED_AT.to_owned())],
    })
}

/// Every row that can come to mean something else, as a replacement names it.
fn lifecycles(house: &Catalogue) -> Vec<(String, &Lifecycle)> {
    let statuses = house.statuses.iter().map(|it| (format!("status {}", it.wire), &it.lifecycle));
    let risk_codes = house.risk_codes.iter().map(|it| (format!("risk code {}", it.number), &it.lifecycle));
    let series = house.series.iter().map(|it| (format!("series {}", it.number), &it.lifecycle));
    let codes = house.codes.iter().map(|it| (format!("status code {}", it.number), &it.lifecycle));
    statuses.chain(risk_codes).chain(series).chain(codes).collect()
}

/// Every value of an overlay's judgement that replaces one of the house's, in the order of its files.
pub fn all(files: &[File], house: &Catalogue) -> Vec<Replacement> {
    let mut found = Vec::new();
    for (file, it) in files.iter().enumerate() {
        let root = it.table();
        let mut search = Search { house, file, found: &mut found };
        search.rows(root, "status", Search::status);
        search.rows(root, "risk_code", Search::risk_code);
        search.rows(root, "remedy", Search::remedy);
        search.rows(root, "code", Search::code);
        if let Some(series) = root.get("series").and_then(Item::as_table_like) {
            search.series(series);
        }
    }
    found
}

/// The values of a file.
struct Search<'a> {
    house: &'a Catalogue,
    file: usize,
    found: &'a mut Vec<Replacement>,
}

/// A remedy as it is written, for a person.
fn written(table: &dyn TableLike, key: &str) -> Option<String> {
    let item = table.get(key)?;
    let each = |it: &dyn TableLike| Some(format!("{} (SDK), {} (API)", text(it, "sdk")?, text(it, "api")?));
    item.as_str().map(str::to_owned).or_else(|| each(item.as_table_like()?))
}

impl Search<'_> {
    fn rows(&mut self, root: &Table, heading: &str, row: fn(&mut Self, &dyn TableLike, &[Step])) {
        for (place, table) in rows(root, heading).into_iter().enumerate() {
            row(self, table, &[Step::Key(heading.to_owned()), Step::Row(place)]);
        }
    }

    fn push(&mut self, of: String, value: Option<String>, house: Option<String>, table: &dyn TableLike, row: &[Step]) {
        let Some(value) = value else { return };
        let place = row.iter().cloned().chain([Step::Key("was".to_owned())]).collect();
        let stated = text(table, "was");
        self.found.push(Replacement {
            file: self.file,
            of,
            value,
            stated,
            house,
            accepted_by: text(table, "accepted_by"),
            place,
        });
    }

    fn status(&mut self, row: &dyn TableLike, place: &[Step]) {
        let wire = text(row, "status");
        let Some(status) = self.house.statuses.iter().find(|it| Some(&it.wire) == wire.as_ref()) else { return };
        let house = Some(self.house.stated_remedy(&status.remedy));
        self.push(format!("status {}, remedy", status.wire), written(row, "remedy"), house, row, place);
    }

    fn risk_code(&mut self, row: &dyn TableLike, place: &[Step]) {
        let Some(it) = self.house.risk_codes.iter().find(|it| Some(it.number) == number(row)) else { return };
        let house = it.remedy.map(|remedy| self.house.remedies[remedy].name.clone());
        self.push(format!("risk code {}, remedy", it.number), written(row, "remedy"), house, row, place);
    }

    fn remedy(&mut self, row: &dyn TableLike, place: &[Step]) {
        let name = text(row, "name");
        let Some(at) = self.house.remedies.iter().position(|it| Some(&it.name) == name.as_ref()) else { return };
        let next = self.house.remedies.get(at + 1).map_or("nothing", |it| &it.name).to_owned();
        let of = format!("remedy {}, before", self.house.remedies[at].name);
        self.push(of, text(row, "before"), Some(next), row, place);
    }

    fn code(&mut self, row: &dyn TableLike, place: &[Step]) {
        let house = self.house;
        let Some(code) = house.codes.iter().find(|it| Some(it.number) == number(row)) else { return };
        let of = format!("status code {}", code.number);
        let disclosure = Some(code.disclosure.word().to_owned());
        let below = |steps: &[Step]| place.iter().chain(steps).cloned().collect::<Vec<_>>();
        self.push(format!("{of}, disclosure"), text(row, "disclosure"), disclosure, row, place);
        for (at, guidance) in rows(row, "guidance").into_iter().enumerate() {
            let named = text(guidance, "name");
            let which = code.guidances.iter().position(|it| code.guidances.len() == 1 || it.name == named);
            let Some(which) = which else { continue };
            let part = code.part(which).map(|part| format!(", guidance {part}")).unwrap_or_default();
            let place = below(&[Step::Key("guidance".to_owned()), Step::Row(at)]);
            let house = Some(self.house.stated_remedy(&code.guidances[which].remedy));
            self.push(format!("{of}{part}, remedy"), written(guidance, "remedy"), house, guidance, &place);
        }
    }

    /// Each code that is in use has its line below the series.
    fn series(&mut self, row: &dyn TableLike) {
        let house = self.house;
        let Some(series) = house.series.iter().position(|it| Some(it.number) == number(row)) else { return };
        let codes = house.codes.iter().filter(|code| code.series == series && code.lifecycle.retired.is_none());
        for code in codes {
            if let Some(remedy) = written(row, "remedy") {
                for (which, guidance) in code.guidances.iter().enumerate() {
                    self.of_series(
                        row,
                        "remedy",
                        code,
                        code.part(which),
                        &remedy,
                        self.house.stated_remedy(&guidance.remedy),
                    );
                }
            }
            if let Some(disclosure) = text(row, "disclosure") {
                let was = code.disclosure.word().to_owned();
                self.of_series(row, "disclosure", code, None, &disclosure, was);
            }
        }
    }

    fn of_series(
        &mut self,
        row: &dyn TableLike,
        key: &str,
        code: &Code,
        part: Option<&str>,
        value: &str,
        house: String,
    ) {
        let names: Vec<&str> = ["was", key, &code.name].into_iter().chain(part).collect();
        let stated = leaf(row, &names);
        let place = ["series"].into_iter().chain(names).map(|name| Step::Key(name.to_owned())).collect();
        let part = part.map(|part| format!(", guidance {part}")).unwrap_or_default();
        let of = format!("series {}, {key}: status code {}{part}", self.house.series[code.series].number, code.number);
        let replacement = Replacement {
            file: self.file,
            of,
            value: value.to_owned(),
            stated,
            house: Some(house),
            accepted_by: text(row, "accepted_by"),
            place,
        };
        self.found.push(replacement);
    }
}
