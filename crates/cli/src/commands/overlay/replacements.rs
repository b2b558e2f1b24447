//! What the files of an overlay say that they replace, and what the house has there now.

use std::fs;
use std::path::{Path, PathBuf};

use toml_edit::{Datetime, Item, Table, TableLike, Value, value};

use crate::edit::Document;
use crate::output::wording::joined;
use idv_catalogue_codegen::digest::of_sentence;
use idv_catalogue_codegen::model::{Catalogue, Code, Disclosure, PerIntegration, REFERENCE_LANGUAGE};
use idv_catalogue_codegen::shape::{FileShape, OVERLAY};

/// A file of an overlay.
pub struct File {
    pub path: PathBuf,
    document: Document,
    pub before: String,
}

/// A value that replaces one of the house's.
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
    place: Vec<Step>,
}

#[derive(Clone)]
enum Step {
    Key(String),
    Row(usize),
}

impl Replacement {
    pub fn is_outdated(&self) -> bool {
        self.stated != self.house
    }
}

impl File {
    /// Every file of an overlay that can be read; what is wrong with others `check` says.
    ///
    /// # Errors
    /// What is wrong with a file.
    pub fn all(directory: &Path) -> Result<Vec<Self>, String> {
        let mut files = Vec::new();
        for shape in OVERLAY.files {
            let path = directory.join(shape.path);
            if path.is_file() {
                files.push(Self::read(path, shape)?);
            }
        }
        for folder in OVERLAY.folders {
            let entries = fs::read_dir(directory.join(folder.name)).into_iter().flatten().flatten();
            let mut paths: Vec<_> = entries.map(|entry| entry.path()).collect();
            let is_hidden = |path: &Path| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'));
            paths.retain(|path| path.extension().is_some_and(|extension| extension == "toml") && !is_hidden(path));
            paths.sort();
            for path in paths {
                files.push(Self::read(path, folder.file)?);
            }
        }
        Ok(files)
    }

    fn read(path: PathBuf, shape: &'static FileShape) -> Result<Self, String> {
        let wrong = |why: &dyn std::fmt::Display| format!("{}: {why}", path.display());
        let before = fs::read_to_string(&path).map_err(|error| wrong(&error))?;
        let document = Document::parse(&before, shape).map_err(|error| wrong(&error))?;
        Ok(Self { path, document, before })
    }

    pub fn text(&self) -> String {
        self.document.text()
    }

    /// Writes what the house has where a value says what it replaces.
    pub fn state(&mut self, replacement: &Replacement) {
        let mut table: &mut dyn TableLike = self.document.root();
        let Some((Step::Key(last), above)) = replacement.place.split_last() else { return };
        let mut steps = above.iter().peekable();
        while let Some(step) = steps.next() {
            let Step::Key(key) = step else { return };
            // A row of [[code]], or a table that is made where it is not there.
            if let Some(Step::Row(row)) = steps.peek() {
                steps.next();
                let Some(row) = table.get_mut(key).and_then(|rows| row_mut(rows, *row)) else { return };
                table = row;
                continue;
            }
            let is_last = steps.peek().is_none();
            let item = table.entry(key).or_insert_with(|| {
                let mut made = Table::new();
                made.set_implicit(!is_last);
                Item::Table(made)
            });
            let Some(below) = item.as_table_like_mut() else { return };
            table = below;
        }
        let written = |house: &String| match house.parse::<Datetime>() {
            Ok(day) if last == LOOKED_AT => Value::from(day),
            _ => Value::from(house),
        };
        match (&replacement.house, table.get_mut(last)) {
            // The comment beside it stays.
            (Some(house), Some(Item::Value(present))) => {
                let decor = present.decor().clone();
                *present = written(house);
                *present.decor_mut() = decor;
            }
            (Some(house), _) => drop(table.insert(last, value(written(house)))),
            (None, _) => drop(table.remove(last)),
        }
    }
}

/// The rows under a heading in double brackets, or in a list of tables in braces.
fn rows<'a>(table: &'a dyn TableLike, key: &str) -> Vec<&'a dyn TableLike> {
    match table.get(key) {
        Some(Item::ArrayOfTables(rows)) => rows.iter().map(|row| row as &dyn TableLike).collect(),
        Some(Item::Value(Value::Array(rows))) => {
            rows.iter().filter_map(|row| Some(row.as_inline_table()? as &dyn TableLike)).collect()
        }
        _ => Vec::new(),
    }
}

fn row_mut(rows: &mut Item, row: usize) -> Option<&mut dyn TableLike> {
    match rows {
        Item::ArrayOfTables(rows) => rows.get_mut(row).map(|row| row as &mut dyn TableLike),
        Item::Value(Value::Array(rows)) => Some(rows.get_mut(row)?.as_inline_table_mut()? as &mut dyn TableLike),
        _ => None,
    }
}

/// The day on which somebody last looked at all of the overlay, where rows came to mean something else since.
pub fn looked_at(files: &[File], house: &Catalogue, replaced: &[Replacement]) -> Option<Replacement> {
    let (file, overlay) = files.iter().enumerate().find(|(_, file)| file.path.ends_with("overlay.toml"))?;
    let stated =
        overlay.document.table_of_all().get("looked_at").and_then(|day| day.as_datetime()).map(ToString::to_string);
    let since = stated.clone().unwrap_or_else(|| house.source.since.to_string());
    let statuses = house.statuses.iter().map(|it| (format!("status {}", it.wire), &it.lifecycle));
    let risk_codes = house.risk_codes.iter().map(|it| (format!("risk code {}", it.number), &it.lifecycle));
    let series = house.series.iter().map(|it| (format!("series {}", it.number), &it.lifecycle));
    let codes = house.codes.iter().map(|it| (format!("status code {}", it.number), &it.lifecycle));
    let all = statuses.chain(risk_codes).chain(series).chain(codes);
    // Days are written so that they compare as texts.
    let is_replaced = |row: &str| replaced.iter().any(|it| it.of.split([',', ':']).any(|part| part.trim() == row));
    let changed: Vec<_> = all
        .filter(|(row, _)| is_replaced(row))
        .filter_map(|(row, lifecycle)| {
            let last = lifecycle.changes.iter().rfind(|change| change.on.to_string() > since)?;
            Some((row, format!("{} since {}", last.what, last.on)))
        })
        .collect();
    let rows = joined(changed.iter().map(|(row, _)| row), ", ");
    let accepted_by = replaced.iter().filter(|it| changed.iter().any(|(row, _)| it.of.contains(row.as_str())));
    let accepted_by = accepted_by.clone().find_map(|it| it.accepted_by.clone());
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

const LOOKED_AT: &str = "looked_at";

/// Every value of an overlay that replaces one of the house's, in the order of its files.
pub fn all(files: &[File], house: &Catalogue) -> Vec<Replacement> {
    let mut found = Vec::new();
    for (file, it) in files.iter().enumerate() {
        let root = it.document.table_of_all();
        let mut search = Search { house, file, found: &mut found };
        search.rows(root, "status", Search::status);
        search.rows(root, "risk_code", Search::risk_code);
        search.rows(root, "remedy", Search::remedy);
        search.rows(root, "code", Search::code);
        if let Some(series) = root.get("series").and_then(Item::as_table_like) {
            search.series(series);
        }
        search.language(root);
    }
    found
}

/// The values of a file.
struct Search<'a> {
    house: &'a Catalogue,
    file: usize,
    found: &'a mut Vec<Replacement>,
}

fn text(table: &dyn TableLike, key: &str) -> Option<String> {
    table.get(key)?.as_str().map(str::to_owned)
}

fn number(table: &dyn TableLike) -> Option<u16> {
    table.get("number")?.as_integer()?.try_into().ok()
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

    fn shown(&self, remedy: &PerIntegration<usize>) -> String {
        let name = |remedy: usize| &self.house.remedies[remedy].name;
        match remedy {
            PerIntegration { sdk, api } if sdk == api => name(*api).clone(),
            PerIntegration { sdk, api } => format!("{} (SDK), {} (API)", name(*sdk), name(*api)),
        }
    }

    fn status(&mut self, row: &dyn TableLike, place: &[Step]) {
        let wire = text(row, "status");
        let Some(status) = self.house.statuses.iter().find(|it| Some(&it.wire) == wire.as_ref()) else { return };
        let house = Some(self.shown(&status.remedy));
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
            let house = Some(self.shown(&code.guidances[which].remedy));
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
                    self.of_series(row, "remedy", code, code.part(which), &remedy, self.shown(&guidance.remedy));
                }
            }
            if let Some(disclosure) = text(row, "disclosure") {
                let was = Disclosure::word(code.disclosure).to_owned();
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

    fn language(&mut self, root: &Table) {
        let house = self.house;
        let Some(tag) = text(root, "tag") else { return };
        let Some(language) = house.languages.iter().find(|it| it.tag == tag) else { return };
        let sentences = house.sentences(Some(language));
        for (names, sentence) in leaves(root) {
            let has = sentences.iter().find(|(key, _)| key.names() == names).and_then(|(_, words)| *words);
            let of = format!("sentence {} in {tag}", joined(&names, "."));
            let was: Vec<&str> = ["was"].into_iter().chain(names.iter().map(String::as_str)).collect();
            let place = was.iter().map(|name| Step::Key((*name).to_owned())).collect();
            let (stated, house) = (leaf(root, &was), has.map(|words| words.text.clone()));
            self.found.push(Replacement {
                file: self.file,
                of,
                value: sentence,
                stated,
                house,
                accepted_by: None,
                place,
            });
        }
    }
}

/// The text behind some keys.
fn leaf(table: &dyn TableLike, names: &[&str]) -> Option<String> {
    match names {
        [] => None,
        [last] => text(table, last),
        [first, rest @ ..] => leaf(table.get(first)?.as_table_like()?, rest),
    }
}

/// Every sentence of a file, with the keys that lead to it.
fn leaves(root: &Table) -> Vec<(Vec<String>, String)> {
    let mut leaves = Vec::new();
    for key in ["unknown_status", "statuses", "reasons", "requests"] {
        collect(root, &mut vec![key.to_owned()], &mut leaves);
    }
    leaves
}

/// Every text below a key, with the keys that lead to it.
fn collect(table: &dyn TableLike, names: &mut Vec<String>, leaves: &mut Vec<(Vec<String>, String)>) {
    let Some(item) = names.last().and_then(|last| table.get(last)) else { return };
    if let Some(text) = item.as_str() {
        leaves.push((names.clone(), text.to_owned()));
    } else if let Some(below) = item.as_table_like() {
        for (key, _) in below.iter() {
            names.push(key.to_owned());
            collect(below, names, leaves);
            names.pop();
        }
    }
}

/// The digests of the English that the sentences of other languages are to be made from are recorded beside them.
pub fn english(files: &[File], house: &Catalogue) -> Vec<Replacement> {
    let reference = house.reference_language();
    let roots = files.iter().map(|file| file.document.table_of_all());
    let english = roots.filter(|root| text(*root, "tag").as_deref() == Some(REFERENCE_LANGUAGE));
    let own: Vec<_> = english.flat_map(leaves).collect();
    let sentences = house.sentences(reference);
    let mut found = Vec::new();
    for (place, file) in files.iter().enumerate() {
        let root = file.document.table_of_all();
        let Some(tag) = text(root, "tag").filter(|tag| tag != REFERENCE_LANGUAGE) else { continue };
        for (names, sentence) in leaves(root) {
            let written = own.iter().find(|(it, _)| *it == names).map(|(_, text)| text.clone());
            let of_house = || sentences.iter().find(|(key, _)| key.names() == names).and_then(|(_, words)| *words);
            let Some(english) = written.or_else(|| Some(of_house()?.text.clone())) else { continue };
            let made_from: Vec<&str> = ["made_from"].into_iter().chain(names.iter().map(String::as_str)).collect();
            found.push(Replacement {
                file: place,
                of: format!("sentence {} in {tag}, made from", joined(&names, ".")),
                value: format!("{sentence}\n  English    {english}"),
                stated: leaf(root, &made_from),
                house: Some(of_sentence(&english)),
                accepted_by: None,
                place: made_from.iter().map(|name| Step::Key((*name).to_owned())).collect(),
            });
        }
    }
    found
}
