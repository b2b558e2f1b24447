//! In a workbook of Excel, the font of a cell is struck out, or that of a run of its text.

use std::collections::BTreeMap;

use quick_xml::events::{BytesStart, Event};

use super::{Area, Struck, each, is_text};
use crate::commands::sheet::read::ods::attribute;
use crate::commands::sheet::read::{broken, unpacked};

/// What is struck out in these sheets of a workbook of Excel.
pub fn in_xlsx(bytes: &[u8], sheets: &[String]) -> Result<Struck, String> {
    let part = |name: &str| unpacked::part_if_any(bytes, name);
    let formats = part("xl/styles.xml")?.map_or_else(|| Ok(Vec::new()), |styles| formats(&styles))?;
    let is_formatted = formats.contains(&true);
    let relations = part("xl/_rels/workbook.xml.rels")?.unwrap_or_default();
    let relations = relations_of(&relations)?;
    let shared = relations.iter().find(|relation| relation.kind.ends_with("/sharedStrings"));
    let shared = shared.map(|relation| part(&relation.part)).transpose()?.flatten().unwrap_or_default();
    let shared = if is_formatted || shared.contains("strike") { texts(&shared)? } else { Vec::new() };
    let is_shared = shared.iter().any(|text| text.has_struck);
    let mut struck = Struck::new();
    let places = places_of(&part("xl/workbook.xml")?.unwrap_or_default(), &relations)?;
    for sheet in sheets {
        let content = places.get(sheet).map(|place| part(place)).transpose()?.flatten();
        let content = content.ok_or_else(|| broken(&format!("what stands in {sheet} is not in the file")))?;
        if is_formatted || is_shared || content.contains("strike") {
            struck.insert(sheet.clone(), of_sheet(&content, &formats, &shared)?);
        }
    }
    Ok(struck)
}

/// A part that belongs to a workbook.
struct Relation {
    id: String,
    kind: String,
    part: String,
}

fn relations_of(relations: &str) -> Result<Vec<Relation>, String> {
    let mut all = Vec::new();
    each(relations, |event| {
        if let Event::Start(element) = event
            && element.local_name().as_ref() == "Relationship"
        {
            let of = |name| attribute(element, name).unwrap_or_default();
            let target = of("Target");
            // From the root of the file, or from where the workbook is.
            let part = target.strip_prefix('/').map_or_else(|| format!("xl/{target}"), str::to_owned);
            all.push(Relation { id: of("Id"), kind: of("Type"), part });
        }
    })?;
    Ok(all)
}

/// In which part each sheet stands.
fn places_of(workbook: &str, relations: &[Relation]) -> Result<BTreeMap<String, String>, String> {
    let mut places = BTreeMap::new();
    each(workbook, |event| {
        if let Event::Start(element) = event
            && element.local_name().as_ref() == "sheet"
        {
            let ids = element.attributes().filter_map(Result::ok);
            let mut ids = ids.filter(|it| it.key.local_name().as_ref() == "id").map(|it| it.value.into_owned());
            let id = ids.next();
            let relation = relations.iter().find(|relation| id.as_deref() == Some(relation.id.as_str()));
            if let Some((name, relation)) = attribute(element, "name").zip(relation) {
                places.entry(name).or_insert_with(|| relation.part.clone());
            }
        }
    })?;
    Ok(places)
}

/// Whether a mark such as `<strike/>` is set by its element.
fn is_set(element: &BytesStart<'_>) -> bool {
    !matches!(attribute(element, "val").as_deref(), Some("0" | "false" | "off"))
}

/// For each format that a cell can have, whether its font is struck out.
fn formats(styles: &str) -> Result<Vec<bool>, String> {
    let (mut fonts, mut formats) = (Vec::new(), Vec::new());
    // Fonts and formats stand in other lists as well, such as those of conditions.
    let mut list = String::new();
    each(styles, |event| match event {
        Event::Start(element) => match (list.as_str(), element.local_name().as_ref()) {
            (_, name @ ("fonts" | "cellXfs")) => name.clone_into(&mut list),
            ("fonts", "font") => fonts.push(false),
            ("fonts", "strike") => {
                if let Some(font) = fonts.last_mut() {
                    *font = is_set(element);
                }
            }
            ("cellXfs", "xf") => {
                let font: Option<usize> = attribute(element, "fontId").and_then(|font| font.parse().ok());
                formats.push(font.unwrap_or_default());
            }
            _ => (),
        },
        Event::End(element) if element.local_name().as_ref() == list => list.clear(),
        _ => (),
    })?;
    Ok(formats.into_iter().map(|font| fonts.get(font).copied().unwrap_or_default()).collect())
}

/// Of a text that is made of runs.
#[derive(Clone, Copy, Default)]
struct Text {
    /// Whether a run of it is struck out.
    has_struck: bool,
    /// Whether some of it looks as the cell does.
    is_as_cell: bool,
}

/// What is read of the runs of a text.
#[derive(Default)]
struct Runs {
    text: Text,
    is_in_text: bool,
    /// How what is read aloud is written: it is no part of the text.
    is_aloud: bool,
    /// Within the run that is read, once it has a font of its own: whether that is struck out.
    font: Option<bool>,
}

impl Runs {
    fn see(&mut self, event: &Event<'_>) {
        match event {
            Event::Start(element) => match element.local_name().as_ref() {
                "rPr" => self.font = Some(false),
                "strike" if self.font.is_some() => self.font = Some(is_set(element)),
                "t" => self.is_in_text = true,
                "rPh" => self.is_aloud = true,
                _ => (),
            },
            Event::End(element) => match element.local_name().as_ref() {
                "r" => self.font = None,
                "t" => self.is_in_text = false,
                "rPh" => self.is_aloud = false,
                _ => (),
            },
            text if self.is_in_text && !self.is_aloud && is_text(text) => match self.font {
                Some(is_struck) => self.text.has_struck |= is_struck,
                None => self.text.is_as_cell = true,
            },
            _ => (),
        }
    }
}

/// The texts that cells share.
fn texts(shared: &str) -> Result<Vec<Text>, String> {
    let mut texts = Vec::new();
    let mut runs = Runs::default();
    each(shared, |event| {
        runs.see(event);
        if let Event::End(element) = event
            && element.local_name().as_ref() == "si"
        {
            texts.push(std::mem::take(&mut runs).text);
        }
    })?;
    Ok(texts)
}

/// What is struck out in a sheet of Excel.
fn of_sheet(sheet: &str, formats: &[bool], shared: &[Text]) -> Result<Vec<Area>, String> {
    let mut areas = Vec::new();
    // The cell that comes next, where it does not say which it is.
    let (mut row, mut column) = (0_u32, 0_u32);
    let mut runs = Runs::default();
    let mut value: Option<String> = None;
    let (mut kind, mut is_struck) = (String::new(), false);
    each(sheet, |event| {
        runs.see(event);
        match event {
            Event::Start(element) => match element.local_name().as_ref() {
                "row" => {
                    let said: Option<u32> = attribute(element, "r").and_then(|row| row.parse().ok());
                    row = said.map_or(row, |said| said.saturating_sub(1));
                    column = 0;
                }
                "c" => {
                    (row, column) = attribute(element, "r").and_then(|it| reference(&it)).unwrap_or((row, column));
                    kind = attribute(element, "t").unwrap_or_default();
                    let format: Option<usize> = attribute(element, "s").and_then(|format| format.parse().ok());
                    is_struck = formats.get(format.unwrap_or_default()).copied().unwrap_or_default();
                    runs = Runs::default();
                }
                "v" => value = Some(String::new()),
                _ => (),
            },
            Event::Text(text) => {
                if let Some(value) = &mut value {
                    value.push_str(text);
                }
            }
            Event::End(element) => match element.local_name().as_ref() {
                "row" => row = row.saturating_add(1),
                "c" => {
                    let value = value.take();
                    let text = match kind.as_str() {
                        "inlineStr" => runs.text,
                        "s" => {
                            let at: Option<usize> = value.and_then(|value| value.trim().parse().ok());
                            at.and_then(|at| shared.get(at)).copied().unwrap_or_default()
                        }
                        _ => Text { has_struck: false, is_as_cell: true },
                    };
                    if text.has_struck || (is_struck && text.is_as_cell) {
                        areas
                            .push(Area { rows: row..row.saturating_add(1), columns: column..column.saturating_add(1) });
                    }
                    column = column.saturating_add(1);
                }
                _ => (),
            },
            _ => (),
        }
    })?;
    Ok(areas)
}

/// `G41`, as row and column.
fn reference(text: &str) -> Option<(u32, u32)> {
    let digits = text.find(|letter: char| letter.is_ascii_digit())?;
    let column = text[..digits].chars().try_fold(0_u32, |column, letter| {
        let letter = letter.to_digit(36)?.checked_sub(9)?;
        column.checked_mul(26)?.checked_add(letter)
    })?;
    let row: u32 = text[digits..].parse().ok()?;
    Some((row.checked_sub(1)?, column.checked_sub(1)?))
}

#[cfg(test)]
mod tests {
    use super::reference;

    #[test]
    fn a_cell_is_found_by_what_a_spreadsheet_calls_it() {
        let called = ["A1", "G41", "Z1", "AA1", "ZZ10", "", "A", "7", "A0", "-1", "ÄA1", "AAAAAAAA1"];
        let places = [Some((0, 0)), Some((40, 6)), Some((0, 25)), Some((0, 26)), Some((9, 701))];
        let none = [None; 7];
        assert_eq!(called.map(reference).to_vec(), [places.as_slice(), none.as_slice()].concat());
    }
}
