//! How a sheet looks, and what may be changed in it.

use idv_catalogue_codegen::model::Catalogue;
use rust_xlsxwriter::{
    Color, DataValidation, DataValidationErrorStyle, Format, FormatAlign, FormatBorder, Formula, IgnoreError, Note,
    ProtectionOptions, Workbook, Worksheet, XlsxError,
};

use super::Head;
use super::print::{self, LETTERS};
use crate::commands::sheet::columns::{Column, FREE, Kind, NO, Need, Whose, YES};
use crate::commands::sheet::memory::LISTS;
use crate::commands::sheet::tables::{Row, Table};

const VENDOR: Color = Color::RGB(0xE7_E9_EC);
const HEADING: Color = Color::RGB(0x2F_3E_4E);
const OWN: Color = Color::RGB(0xFF_F1_C9);
const LINES: Color = Color::RGB(0xC4_C9_CF);

/// What the cells of the vendor, of ours and of the heads look like.
struct Looks {
    heading: Format,
    locked: Format,
    open: Format,
    own: Format,
}

impl Looks {
    fn new() -> Self {
        let cell = || {
            Format::new()
                .set_font_size(LETTERS)
                .set_text_wrap()
                .set_align(FormatAlign::Top)
                .set_border(FormatBorder::Thin)
                .set_border_color(LINES)
                // What is typed stays as it is typed: no day of 1-2, no number of a code.
                .set_num_format("@")
        };
        Self {
            heading: cell().set_bold().set_font_color(Color::White).set_background_color(HEADING),
            locked: cell().set_background_color(VENDOR),
            open: cell().set_unlocked(),
            own: cell().set_unlocked().set_background_color(OWN),
        }
    }

    fn of(&self, column: &Column, row: &Row, at: usize) -> &Format {
        match column.whose {
            // A sentence there would be refused.
            Whose::House(_) if !row.is_told => &self.locked,
            Whose::House(_) if row.replaced[at].is_some() => &self.own,
            Whose::House(_) => &self.open,
            Whose::Key | Whose::Vendor | Whose::Fixed(_) => &self.locked,
        }
    }
}

/// The words that a cell can hold, which stand on a hidden sheet for the drop-downs, and what each means.
pub struct Lists {
    /// Every remedy, then each pair of remedies that is in use.
    remedies: Vec<(String, String)>,
    /// How many of them are of one remedy.
    plain: usize,
}

impl Lists {
    pub fn of(catalogue: &Catalogue, tables: &[Table]) -> Self {
        let mut remedies: Vec<_> = catalogue.remedies.iter().map(|it| (it.name.clone(), it.meaning.clone())).collect();
        let plain = remedies.len();
        for table in tables {
            let columns = table.columns.iter().enumerate().filter(|(_, column)| column.kind == Kind::Remedies);
            for (at, _) in columns {
                for row in &table.rows {
                    if !remedies.iter().any(|(word, _)| *word == row.values[at]) {
                        remedies.push((row.values[at].clone(), String::new()));
                    }
                }
            }
        }
        Self { remedies, plain }
    }

    pub fn sheet(&self, workbook: &mut Workbook) -> Result<(), XlsxError> {
        let sheet = workbook.add_worksheet().set_name(LISTS)?.set_very_hidden(true);
        for (row, (word, _)) in (0..).zip(&self.remedies) {
            sheet.write_string(row, 0, word)?;
        }
        sheet.protect();
        Ok(())
    }

    /// The drop-down of a column, where its vocabulary is closed.
    fn validation(&self, column: &Column) -> Result<Option<DataValidation>, XlsxError> {
        let of_range = |words: usize| Formula::new(format!("='{LISTS}'!$A$1:$A${words}"));
        let choice = match column.kind {
            // A pair of remedies that nobody has used yet is asked about, and taken.
            Kind::Remedies => DataValidation::new()
                .allow_list_formula(of_range(self.remedies.len()))
                .set_error_style(DataValidationErrorStyle::Warning)
                .set_error_message("This is not in the list. A pair is written: name (SDK), name (API)")?,
            Kind::Remedy => DataValidation::new().allow_list_formula(of_range(self.plain)),
            Kind::Word(words) => DataValidation::new().allow_list_strings(words)?,
            Kind::Flag => DataValidation::new().allow_list_strings(&[YES, NO])?,
            Kind::Number | Kind::Numbers | Kind::Text => return Ok(None),
        };
        Ok(Some(choice.ignore_blank(column.need != Need::Required)))
    }

    /// What a word means.
    fn meaning(&self, column: &Column, word: &str) -> Option<String> {
        let meaning = match column.kind {
            Kind::Remedies | Kind::Remedy => {
                let each = self.remedies.iter().take(self.plain).filter(|(name, _)| names(word, name));
                let each: Vec<_> = each.map(|(name, meaning)| format!("{name}: {meaning}")).collect();
                return Some(each.join("\n")).filter(|text| !text.is_empty());
            }
            kind => kind.meaning(word)?,
        };
        Some(format!("{word}: {meaning}."))
    }

    /// What a column holds, and what each word of its drop-down means.
    fn about(&self, column: &Column) -> String {
        let words = match column.kind {
            Kind::Word(words) => words.iter().filter_map(|word| self.meaning(column, word)).collect(),
            Kind::Remedies | Kind::Remedy => vec!["What each remedy means stands on the sheet Remedies.".to_owned()],
            Kind::Number | Kind::Numbers | Kind::Text | Kind::Flag => Vec::new(),
        };
        [vec![column.about.to_string()], words].concat().join("\n")
    }
}

/// Whether a cell names a remedy: alone, or for an integration.
fn names(cell: &str, remedy: &str) -> bool {
    cell.split(", ").any(|part| part.split(' ').next() == Some(remedy))
}

/// Writes a table as a sheet.
pub fn sheet(workbook: &mut Workbook, table: &Table, head: &Head, lists: &Lists) -> Result<(), XlsxError> {
    let looks = Looks::new();
    let sheet = workbook.add_worksheet().set_name(table.sheet.title())?;
    let shown = table.shown();
    let last_row = u32::try_from(table.rows.len()).unwrap_or(u32::MAX);
    for (place, at) in (0..).zip(&shown) {
        let column = &table.columns[*at];
        sheet.set_column_width(place, column.width)?;
        sheet.write_string_with_format(0, place, &*column.heading, &looks.heading)?;
        sheet.insert_note(0, place, &note(&lists.about(column)))?;
        for (row, of) in (1..).zip(&table.rows) {
            cell(sheet, (row, place), (column, of, *at), &looks, lists)?;
        }
        if let Whose::House(_) = column.whose
            && let Some(choice) = lists.validation(column)?
            && last_row > 0
        {
            sheet.add_data_validation(1, place, last_row, place, &choice)?;
        }
    }
    let headings = shown.iter().map(|at| (&*table.columns[*at].heading, table.columns[*at].width)).chain(FREE);
    // They are bold, and each has a button.
    sheet.set_row_height(
        0,
        print::height(headings.map(|(heading, width)| (heading, width.saturating_sub(2) * 8 / 10))),
    )?;
    for (row, of) in (1..).zip(&table.rows) {
        let cells = shown.iter().map(|at| (of.values[*at].as_str(), table.columns[*at].width));
        sheet.set_row_height(row, print::height(cells))?;
    }
    let mut place = u16::try_from(shown.len()).unwrap_or(u16::MAX);
    for (heading, width) in FREE {
        sheet.set_column_width(place, width)?;
        sheet.write_string_with_format(0, place, heading, &looks.heading)?;
        for row in 1..=last_row {
            sheet.write_blank(row, place, &looks.open)?;
        }
        place += 1;
    }
    let last_column = place - 1;
    let keys = keys(table, &shown);
    sheet.set_freeze_panes(1, keys)?;
    sheet.autofilter(0, 0, last_row, last_column)?;
    if last_row > 0 {
        sheet.ignore_error_range(1, 0, last_row, last_column, IgnoreError::NumberStoredAsText)?;
    }
    protect(sheet);
    sheet.set_print_area(0, 0, last_row, last_column)?.set_repeat_rows(0, 0)?;
    print::page(sheet, &format!("Digest of this sheet as made: {}", table.digest()), head);
    let widths = shown.iter().map(|at| table.columns[*at].width).chain(FREE.map(|(_, width)| width));
    print::columns(sheet, &widths.collect::<Vec<_>>(), keys)
}

/// How many columns a row is called by, which stay in sight.
fn keys(table: &Table, shown: &[usize]) -> u16 {
    let keys = shown.iter().take_while(|at| table.columns[**at].whose == Whose::Key).count();
    u16::try_from(keys).unwrap_or_default()
}

fn cell(
    sheet: &mut Worksheet,
    (row, place): (u32, u16),
    (column, of, at): (&Column, &Row, usize),
    looks: &Looks,
    lists: &Lists,
) -> Result<(), XlsxError> {
    let value = &of.values[at];
    let replaced = of.replaced[at].as_ref();
    let format = looks.of(column, of, at);
    if value.is_empty() {
        sheet.write_blank(row, place, format)?;
    } else {
        sheet.write_string_with_format(row, place, value, format)?;
    }
    if let Whose::House(_) = column.whose {
        let own = replaced.map(|house| format!("Your own, in place of: {house}"));
        let told: Vec<_> = lists.meaning(column, value).into_iter().chain(own).collect();
        if !told.is_empty() {
            sheet.insert_note(row, place, &note(&told.join("\n")))?;
        }
    }
    Ok(())
}

fn note(text: &str) -> Note {
    let lines = text.lines().map(|line| line.chars().count() / 34 + 1).sum::<usize>();
    let height = u32::try_from(lines).unwrap_or(u32::MAX).saturating_mul(16).saturating_add(12).min(300);
    Note::new(text).add_author_prefix(false).set_width(240).set_height(height)
}

/// Without a password: it is to keep from slips, not from people.
pub fn protect(sheet: &mut Worksheet) {
    let options = ProtectionOptions {
        format_cells: true,
        format_columns: true,
        format_rows: true,
        sort: true,
        use_autofilter: true,
        ..ProtectionOptions::default()
    };
    sheet.protect_with_options(&options);
}

#[cfg(test)]
mod tests {
    use crate::commands::sheet::columns::{BASIS, DISCLOSURE, Kind, REMEDY_KIND};

    #[test]
    fn every_word_of_a_drop_down_has_a_meaning_that_says_more_than_the_word() {
        for kind in [DISCLOSURE, BASIS, REMEDY_KIND] {
            let Kind::Word(words) = kind else { panic!("a closed vocabulary") };
            for word in words {
                let meaning = kind.meaning(word).expect("a meaning");
                assert!(meaning.split(' ').count() > 2, "{word}: {meaning}");
            }
        }
    }
}
