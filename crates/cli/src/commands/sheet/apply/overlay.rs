//! What a sheet changes, as edits of an institution's overlay: each states what of the house's it replaces, and one that says
//! what the house says is taken out.

use std::fs;
use std::path::Path;

use idv_catalogue_codegen::digest::of_sentence;
use idv_catalogue_codegen::model::{Catalogue, REFERENCE_LANGUAGE, SentenceKey};
use idv_catalogue_codegen::problem::rule::Rule;
use toml_edit::{Item, Value};

use super::edits::{no_longer_told, remedy_value, sentence, set_or_remove};
use super::headings::heading;
use super::taken_out::{Beside, Drafted};
use crate::commands::sheet::columns::Field;
use crate::commands::sheet::merge::Edit;
use crate::commands::sheet::normalise::Slip;
use crate::commands::sheet::tables::{Subject, Table};
use crate::commands::sheet::told::Told;
use crate::edit::{self, Draft, NoPlace, Refused, RowRef, WordsRef};

/// The key behind which stands who answers for a value.
const ACCEPTED_BY: &str = "accepted_by";

/// What no overlay can have, each at its cell.
pub fn beyond(edits: &[Edit], house: &Catalogue, catalogue: &Catalogue) -> Vec<Told> {
    let houses = Table::all(house);
    let has_value = |edit: &Edit, field: &Field| {
        let own = catalogue.overlay.iter().flat_map(|overlay| &overlay.changes);
        let mut own = own.filter(|change| change.key == field.key());
        let is_edited = edits.iter().any(|it| it.subject == edit.subject && it.field == *field);
        is_edited || own.any(|change| Subject::of(&change.row).is_some_and(|it| it.is_in(&edit.subject, field)))
    };
    let slip = |edit: &Edit, message: String, help: &str| {
        let slip = Slip { rule: Rule::NotTheInstitutions, message, help: Some(help.to_owned()) };
        Told::slip(edit.place.clone(), slip)
    };
    let told = edits.iter().filter_map(|edit| match &edit.field {
        field if !field.is_overlaid() => {
            let message = format!("\"{}\" is the house's, and no overlay changes it", edit.heading);
            Some(slip(edit, message, "write what stood there"))
        }
        Field::Remedy if edit.after.is_empty() && !of_house(&houses, edit).unwrap_or_default().is_empty() => {
            let message = "an overlay takes no remedy away".to_owned();
            let help = format!("write the house's, `{}`, to go by that", of_house(&houses, edit).unwrap_or_default());
            Some(slip(edit, message, &help))
        }
        Field::Sentence(_) if edit.after.is_empty() => {
            let message = "an overlay takes no sentence out".to_owned();
            Some(slip(edit, message, "write another, or what the house has"))
        }
        field => {
            let of = field.explains().filter(|of| !has_value(edit, of))?;
            let of = heading(edit.subject.sheet(), &of);
            let message = format!("\"{}\" is the house's, and is the reason of the house's \"{of}\"", edit.heading);
            let help = "an overlay says why beside a value of its own: change that as well, or write what stood there";
            Some(slip(edit, message, help))
        }
    });
    told.collect()
}

/// What the house has where an edit changes something.
fn of_house(tables: &[Table], edit: &Edit) -> Option<String> {
    let (table, row) = tables.iter().find_map(|table| Some((table, table.row(&edit.subject)?)))?;
    Some(row.values[table.column(&edit.field)?].clone())
}

/// A reason of the house's that stands in a sheet beside another value than the house's explains the house's value, and is no
/// reason of the institution's: as text, the sheet still has it once the institution's own value has none.
pub fn leave_the_houses_reasons(edits: &mut Vec<Edit>, house: &Catalogue, overlaid: &Catalogue) {
    let (houses, todays) = (Table::all(house), Table::all(overlaid));
    let value = |tables: &[Table], subject: &Subject, field: &Field| {
        let (table, row) = tables.iter().find_map(|table| Some((table, table.row(subject)?)))?;
        Some(row.values[table.column(field)?].clone())
    };
    let all = edits.clone();
    edits.retain(|edit| {
        let Some(explained) = edit.field.explains() else { return true };
        let edited = all.iter().find(|it| it.field == explained && it.subject.is_in(&edit.subject, &explained));
        let after = edited.map(|it| it.after.clone()).or_else(|| value(&todays, &edit.subject, &explained));
        let is_houses_reason = value(&houses, &edit.subject, &edit.field).as_ref() == Some(&edit.after);
        !is_houses_reason || after == value(&houses, &edit.subject, &explained)
    });
}

/// Drafts edits of an overlay. Nothing is written.
pub fn draft(
    (directory, over): (&Path, Option<&Path>),
    (house, overlaid): (&Catalogue, &Catalogue),
    edits: &[Edit],
    accepted_by: Option<&str>,
) -> Result<Drafted, Refused> {
    let draft = Draft::of_overlay(directory, over);
    let tables = Table::all(house);
    let beside = Beside::default();
    let mut drafting = Drafting { directory, house, overlaid, tables, draft, beside, accepted_by };
    for edit in edits {
        match &edit.field {
            Field::Remedy | Field::Disclosure => drafting.judge(edit, edits)?,
            Field::Sentence(tag) => drafting.say(edit, tag, edits)?,
            _ => (),
        }
    }
    // Why comes after what, whose row it stands in.
    for edit in edits {
        let Some(of) = edit.field.explains() else { continue };
        // What is given back to the house is not explained.
        let value = edits.iter().find(|it| it.field == of && it.subject.is_in(&edit.subject, &of));
        if value.is_none_or(|value| Some(&value.after) != drafting.of_house(value).as_ref()) {
            drafting.explain(edit)?;
        }
    }
    drafting.fall_silent(edits)?;
    Ok(Drafted { draft: drafting.draft, beside: drafting.beside })
}

struct Drafting<'a> {
    directory: &'a Path,
    house: &'a Catalogue,
    overlaid: &'a Catalogue,
    /// Those of the house.
    tables: Vec<Table>,
    draft: Draft,
    beside: Beside,
    accepted_by: Option<&'a str>,
}

/// Where a value stands in an overlay.
struct Place {
    path: String,
    row: RowRef,
    /// The row that it is in, where it is of a guidance.
    within: Option<RowRef>,
}

impl Drafting<'_> {
    fn of_house(&self, edit: &Edit) -> Option<String> {
        of_house(&self.tables, edit)
    }

    fn judge(&mut self, edit: &Edit, edits: &[Edit]) -> Result<(), Refused> {
        let house = self.of_house(edit).unwrap_or_default();
        let is_houses = edit.after == house && !self.is_of_series(edit);
        let place = self.place(edit)?;
        if is_houses {
            return self.take_out(&place, edit, edits);
        }
        let Place { path, row, .. } = &place;
        let value = if edit.field == Field::Remedy { remedy_value(&edit.after) } else { edit::text(&edit.after) };
        set_or_remove(&mut self.draft, path, row, edit.field.key(), Some(value))?;
        let was = (edit.after != house && !house.is_empty()).then(|| edit::text(&house));
        set_or_remove(&mut self.draft, path, row, "was", was)?;
        self.answers(path, row, edit)?;
        if let Some(name) = self.accepted_by {
            set_or_remove(&mut self.draft, path, row, ACCEPTED_BY, Some(edit::text(name)))?;
        }
        Ok(())
    }

    fn explain(&mut self, edit: &Edit) -> Result<(), Refused> {
        let place = self.place(edit)?;
        let value = (!edit.after.is_empty()).then(|| edit::text(&edit.after));
        set_or_remove(&mut self.draft, &place.path, &place.row, "because", value)
    }

    /// Tells who answered for what stood there, where another does from now on or nobody says who.
    fn answers(&mut self, path: &str, row: &RowRef, edit: &Edit) -> Result<(), Refused> {
        let Some(name) = self.draft.file(path)?.get(row, ACCEPTED_BY) else { return Ok(()) };
        match self.accepted_by {
            Some(other) if other != name => {
                self.beside.took_out(edit, format!("{}: {}, who answered for it", edit.of, edit.heading), name);
            }
            Some(_) => (),
            None => {
                let message = format!(
                    "\"{}\" of {} has changed, and {name}, who answered for what stood there, stands beside it still: with \
                     --accepted-by NAME, another does",
                    edit.heading, edit.of
                );
                self.beside.left.push(Told::note_at(edit.place.clone(), message));
            }
        }
        Ok(())
    }

    fn take_out(&mut self, place: &Place, edit: &Edit, edits: &[Edit]) -> Result<(), Refused> {
        let Place { path, row, within } = place;
        let no_place = |why: NoPlace| Refused::NoPlace(path.clone(), why);
        let document = self.draft.file(path)?;
        // A reason that is changed in the sheet is told as that.
        let is_reason = |it: &&Edit| it.field.explains().as_ref() == Some(&edit.field);
        let is_edited = edits.iter().filter(is_reason).any(|it| edit.subject.is_in(&it.subject, &edit.field));
        let reason = document.get(row, "because").filter(|_| !is_edited).map(|text| ("its reason", text));
        let name = document.get(row, ACCEPTED_BY).map(|name| ("who answered for it", name));
        for (what, text) in [reason, name].into_iter().flatten() {
            self.beside.took_out(edit, format!("{}: {}, {what}", edit.of, edit.heading), text);
        }
        match (row, within) {
            (RowRef::Guidance { code, at }, Some(within)) => {
                document.remove_guidance(*code, *at).map_err(no_place)?;
                if document.guidance_of(*code, None).is_none() {
                    document.remove(within, "guidance").map_err(no_place)?;
                }
                document.remove_idle_row(within, &["disclosure", "guidance"]).map_err(no_place)
            }
            _ => {
                for key in [edit.field.key(), "was", "because", ACCEPTED_BY] {
                    document.remove(row, key).map_err(no_place)?;
                }
                document.remove_idle_row(row, &["remedy", "disclosure", "guidance"]).map_err(no_place)
            }
        }
    }

    /// The place of a value, whose row is made where it is not there.
    fn place(&mut self, edit: &Edit) -> Result<Place, Refused> {
        match edit.subject {
            Subject::Status(at) => {
                let wire = self.house.statuses[at].wire.clone();
                self.row("statuses.toml", ("status", "status", wire.clone()), edit::text(&wire))
            }
            Subject::RiskCode(at) => {
                let number = self.house.risk_codes[at].number;
                self.row("risk_codes.toml", ("risk_code", "number", number.to_string()), i64::from(number).into())
            }
            Subject::Guidance { code, at } => {
                let number = self.house.codes[code].number;
                let path = self.file_of_code(number)?;
                let place = self.row(&path, ("code", "number", number.to_string()), i64::from(number).into())?;
                if edit.field.is_of_whole_code() {
                    return Ok(place);
                }
                let name = self.house.codes[code].part(at).map(str::to_owned);
                let document = self.draft.file(&path)?;
                let at = match document.guidance_of(number, name.as_deref()) {
                    Some(at) => at,
                    None => {
                        let entries = name.iter().map(|name| ("name", edit::text(name))).collect();
                        let pushed = document.push_guidance(number, entries);
                        pushed.map_err(|why| Refused::NoPlace(path.clone(), why))?
                    }
                };
                Ok(Place { path, row: RowRef::Guidance { code: number, at }, within: Some(place.row) })
            }
            // Neither is judged by a row.
            Subject::Remedy(_) | Subject::Sentence(_) => {
                Err(Refused::NoPlace("remedies.toml".to_owned(), NoPlace("no overlay has such a row".to_owned())))
            }
        }
    }

    fn row(
        &mut self,
        path: &str,
        (heading, key, value): (&'static str, &'static str, String),
        written: Value,
    ) -> Result<Place, Refused> {
        self.begin(path, "")?;
        let document = self.draft.file(path)?;
        if !document.has_row(heading, key, &value) {
            let pushed = document.push(heading, vec![(key, written)]);
            pushed.map_err(|why| Refused::NoPlace(path.to_owned(), why))?;
        }
        let row = RowRef::Of { heading, key, value };
        Ok(Place { path: path.to_owned(), row, within: None })
    }

    /// Begins a file that is not there.
    fn begin(&mut self, path: &str, text: &str) -> Result<(), Refused> {
        if self.directory.join(path).exists() || self.draft.file(path).is_ok() {
            return Ok(());
        }
        self.draft.create(path, text)
    }

    /// The file that has a row of the code, else the first in which there is no series as a whole.
    fn file_of_code(&mut self, number: u16) -> Result<String, Refused> {
        let mut fitting = None;
        for path in self.files_of_codes() {
            let document = self.draft.file(&path)?;
            if document.has_row("code", "number", &number.to_string()) {
                return Ok(path);
            }
            if document.table_of_all().get("series").is_none() {
                fitting = fitting.or(Some(path));
            }
        }
        Ok(fitting.unwrap_or_else(|| "series/status_codes.toml".to_owned()))
    }

    fn files_of_codes(&self) -> Vec<String> {
        let entries = fs::read_dir(self.directory.join("series")).into_iter().flatten().flatten();
        let names = entries.map(|entry| entry.file_name().to_string_lossy().into_owned());
        let is_read =
            |name: &String| Path::new(name).extension().is_some_and(|it| it == "toml") && !name.starts_with('.');
        let mut names: Vec<_> = names.filter(is_read).map(|name| format!("series/{name}")).collect();
        names.sort();
        names
    }

    /// Whether the overlay treats the series of a code as a whole: then a row that keeps to the house says so.
    fn is_of_series(&mut self, edit: &Edit) -> bool {
        let Subject::Guidance { code, .. } = edit.subject else { return false };
        let number = i64::from(self.house.series[self.house.codes[code].series].number);
        self.files_of_codes().iter().any(|path| {
            let Ok(document) = self.draft.file(path) else { return false };
            let series = document.table_of_all().get("series").and_then(Item::as_table_like);
            series.is_some_and(|it| {
                it.get("number").and_then(Item::as_integer) == Some(number) && it.contains_key(edit.field.key())
            })
        })
    }

    fn say(&mut self, edit: &Edit, tag: &str, edits: &[Edit]) -> Result<(), Refused> {
        let Subject::Sentence(key) = &edit.subject else { return Ok(()) };
        let house = self.of_house(edit).unwrap_or_default();
        let path = format!("client_words/{tag}.toml");
        self.begin(&path, &format!("tag = {}\n", edit::text(tag)))?;
        let all: Vec<_> = self.overlaid.sentences(None).into_iter().map(|(key, _)| key).collect();
        let english = self.english(key, edits);
        let document = self.draft.file(&path)?;
        if edit.after == house {
            for words in [WordsRef::Sentence(key), WordsRef::Was(key), WordsRef::MadeFrom(key)] {
                document.remove_words(words);
            }
            return Ok(());
        }
        let no_place = |why: NoPlace| Refused::NoPlace(path.clone(), why);
        document.set_words(WordsRef::Sentence(key), &edit.after, &all).map_err(no_place)?;
        if !house.is_empty() {
            document.set_words(WordsRef::Was(key), &house, &all).map_err(no_place)?;
        }
        match english.filter(|_| tag != REFERENCE_LANGUAGE) {
            Some(english) => {
                document.set_words(WordsRef::MadeFrom(key), &of_sentence(&english), &all).map_err(no_place)
            }
            None => Ok(()),
        }
    }

    fn english(&self, key: &SentenceKey, edits: &[Edit]) -> Option<String> {
        let field = Field::Sentence(REFERENCE_LANGUAGE.to_owned());
        let subject = Subject::Sentence(key.clone());
        let edited = edits.iter().find(|edit| edit.subject == subject && edit.field == field);
        let words = self.overlaid.sentences(self.overlaid.reference_language()).into_iter().find(|(it, _)| it == key);
        edited.map(|edit| edit.after.clone()).or_else(|| Some(words?.1?.text.clone()))
    }

    /// An overlay has no sentences for what is internal.
    fn fall_silent(&mut self, edits: &[Edit]) -> Result<(), Refused> {
        let keys = no_longer_told(self.overlaid, edits);
        for language in &self.overlaid.languages {
            let path = format!("client_words/{}.toml", language.tag);
            if !self.directory.join(&path).exists() {
                continue;
            }
            for (key, edit) in &keys {
                let has_own = edits.iter().filter_map(sentence).any(|(tag, it, _)| tag == language.tag && it == key);
                if !has_own {
                    self.beside.silence(self.draft.file(&path)?, &language.tag, (key, edit));
                }
            }
        }
        Ok(())
    }
}
