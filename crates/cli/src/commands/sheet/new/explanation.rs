//! The sheet that explains the others, and that is signed.

use idv_catalogue_codegen::vocabulary::{Basis, Disclosure, RemedyKind};
use rust_xlsxwriter::{Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError};

use super::{Head, layout};
use crate::commands::sheet::columns::{FREE, Whose};
use crate::commands::sheet::memory::{LABEL_OF_DIGEST, LABEL_OF_OVERLAY};
use crate::commands::sheet::tables::Table;

pub const TITLE: &str = "How to read this";

const LABEL_WIDTH: u16 = 32;
const TEXT_WIDTH: u16 = 110;

/// A sheet while it is written, row by row.
struct Page<'a> {
    sheet: &'a mut Worksheet,
    row: u32,
    title: Format,
    label: Format,
    text: Format,
}

impl Page<'_> {
    fn title(&mut self, title: &str) -> Result<(), XlsxError> {
        self.row += u32::from(self.row > 0);
        self.sheet.write_string_with_format(self.row, 0, title, &self.title)?;
        self.row += 1;
        Ok(())
    }

    fn line(&mut self, label: &str, text: &str) -> Result<(), XlsxError> {
        self.sheet.write_string_with_format(self.row, 0, label, &self.label)?;
        self.sheet.write_string_with_format(self.row, 1, text, &self.text)?;
        let cells = [(label, LABEL_WIDTH), (text, TEXT_WIDTH)];
        self.sheet.set_row_height(self.row, layout::height(cells.into_iter()))?;
        self.row += 1;
        Ok(())
    }
}

pub fn sheet(workbook: &mut Workbook, tables: &[Table], head: &Head) -> Result<(), XlsxError> {
    let sheet = workbook.add_worksheet().set_name(TITLE)?;
    sheet.set_column_width(0, LABEL_WIDTH)?.set_column_width(1, TEXT_WIDTH)?;
    let cell = || Format::new().set_font_size(layout::LETTERS).set_text_wrap().set_align(FormatAlign::Top);
    let mut page = Page {
        sheet,
        row: 0,
        title: Format::new().set_bold().set_font_size(12),
        label: cell().set_bold(),
        text: cell(),
    };
    page.title("What this is")?;
    page.line("Title", "What each status, status code and risk code of identity verification means for us")?;
    page.line("Version", &head.version())?;
    page.line("Page of the vendor", &format!("{}, as read on {}", head.page, head.retrieved))?;
    page.line("Made on", &head.on.to_string())?;
    page.line(LABEL_OF_DIGEST, &format!("{}, as in each decision on record", head.digest))?;
    if let Some((name, digest)) = &head.overlay {
        page.line(LABEL_OF_OVERLAY, &format!("{name}: {digest}"))?;
    }
    page.title("How to change something")?;
    for (label, text) in HOW {
        page.line(label, text)?;
    }
    page.title("What the columns hold")?;
    for table in tables {
        for column in &table.columns {
            let whose = match column.whose {
                Whose::Key | Whose::Vendor => "The vendor's. ",
                Whose::Fixed(_) => "Ours, and fixed. ",
                Whose::House(_) => "Ours. ",
            };
            let whose = if column.whose == Whose::Key { "" } else { whose };
            page.line(&format!("{}: {}", table.sheet.title(), column.heading), &format!("{whose}{}", column.about))?;
        }
    }
    let free = FREE.map(|(heading, _)| heading).join(", ");
    page.line(&free, "Yours: whatever you like. Nothing that stands in them is read back.")?;
    page.title("What the words mean")?;
    for word in Disclosure::WORDS {
        page.line(&format!("Disclosure: {word}"), Disclosure::of_word(word).map_or("", Disclosure::meaning))?;
    }
    for word in Basis::WORDS {
        page.line(&format!("Basis: {word}"), Basis::of_word(word).map_or("", Basis::meaning))?;
    }
    for word in RemedyKind::WORDS {
        page.line(&format!("Kind of remedy: {word}"), RemedyKind::of_word(word).map_or("", RemedyKind::meaning))?;
    }
    page.line("Remedies", "What each means stands on the sheet Remedies.")?;
    page.title("Digests of what the sheets show")?;
    for table in tables {
        page.line(table.sheet.title(), &table.digest())?;
    }
    sign(&mut page)?;
    let last = page.row;
    layout::protect(sheet);
    sheet.set_print_area(0, 0, last, 1)?;
    layout::print(sheet, TITLE, &head.digest, head);
    Ok(())
}

/// Room for three who agree.
fn sign(page: &mut Page<'_>) -> Result<(), XlsxError> {
    page.title("Agreed")?;
    let line = Format::new().set_border_bottom(FormatBorder::Thin).set_unlocked();
    for _ in 0..3 {
        page.sheet.set_row_height(page.row, 26)?;
        page.sheet.write_string_with_format(page.row, 0, "Name, day and signature", &page.label)?;
        page.sheet.write_blank(page.row, 1, &line)?;
        page.row += 1;
    }
    Ok(())
}

const HOW: [(&str, &str); 7] = [
    (
        "Grey",
        "The vendor's words, numbers and names. They are locked, without a password, since a change of them is made elsewhere: `idv compare` follows the vendor's page.",
    ),
    (
        "White",
        "Ours to decide. Where there is a drop-down, its words are all that there are; the comment of a cell says what its word means.",
    ),
    ("Yellow", "An institution's own, in place of what the comment names."),
    (
        "Bring it back",
        "`idv sheet apply FILE` shows what was changed, cell by cell, and what it changes in the judgement; with --apply it edits the TOML. The sheet may be saved as .xlsx, .ods or .csv.",
    ),
    (
        "What is no change",
        "The order of rows and columns, filters, hidden rows, colours, comments, names of sheets, lines below the table, and columns that you add under a heading of their own.",
    ),
    (
        "Rows",
        "A row that is deleted retires nothing, and one that is added is refused: rows come and go with the vendor's page.",
    ),
    ("Sorting", "A spreadsheet sorts no locked cells: take the protection off first. There is no password."),
];
