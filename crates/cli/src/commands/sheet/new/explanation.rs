//! The sheet that explains the others, and that is signed.

use rust_xlsxwriter::{Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError};

use super::{Head, layout, print};
use crate::commands::sheet::columns::{BASIS, DISCLOSURE, FREE, Kind, REMEDY_KIND, Whose};
use crate::commands::sheet::memory::{LABEL_OF_DIGEST, LABEL_OF_OVERLAY};
use crate::commands::sheet::tables::Table;

const NAME: &str = "How to read this";

const LABEL_WIDTH: u16 = 36;
const TEXT_WIDTH: u16 = 120;

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
        self.sheet.set_row_height(self.row, 22)?;
        self.row += 1;
        Ok(())
    }

    fn line(&mut self, label: &str, text: &str) -> Result<(), XlsxError> {
        self.sheet.write_string_with_format(self.row, 0, label, &self.label)?;
        self.sheet.write_string_with_format(self.row, 1, text, &self.text)?;
        let cells = [(label, LABEL_WIDTH * 9 / 10), (text, TEXT_WIDTH)];
        self.sheet.set_row_height(self.row, print::height(cells.into_iter()))?;
        self.row += 1;
        Ok(())
    }
}

pub fn sheet(workbook: &mut Workbook, tables: &[Table], head: &Head) -> Result<(), XlsxError> {
    let sheet = workbook.add_worksheet().set_name(NAME)?;
    sheet.set_column_width(0, LABEL_WIDTH)?.set_column_width(1, TEXT_WIDTH)?;
    let cell = || Format::new().set_font_size(print::LETTERS).set_text_wrap().set_align(FormatAlign::Top);
    let mut page = Page {
        sheet,
        row: 0,
        title: Format::new().set_bold().set_font_size(14),
        label: cell().set_bold(),
        text: cell(),
    };
    page.title("What this is")?;
    page.line("Title", super::TITLE)?;
    page.line("Version", &head.version())?;
    page.line("Page of the vendor", &format!("{}, as read on {}", head.page, head.retrieved))?;
    page.line("Made on", &head.on.to_string())?;
    page.line(LABEL_OF_DIGEST, &format!("{}, as in each decision on record", head.digest))?;
    if let Some((name, digest)) = &head.overlay {
        page.line(LABEL_OF_OVERLAY, &format!("{name}: {digest}"))?;
    }
    for table in tables {
        page.line(&format!("Digest of {} as made", table.sheet.title()), &table.digest())?;
    }
    for (label, text) in DIGESTS {
        page.line(label, text)?;
    }
    sign(&mut page)?;
    page.title("How to change something")?;
    for (label, text) in HOW {
        page.line(label, text)?;
    }
    page.title("What the columns hold")?;
    for table in tables {
        for column in table.shown().into_iter().map(|at| &table.columns[at]) {
            let whose = match column.whose {
                Whose::Key => "",
                Whose::Vendor => "The vendor's. ",
                Whose::Fixed(_) => "Ours, and fixed here. ",
                Whose::House(_) => "Ours. ",
            };
            page.line(&format!("{}: {}", table.sheet.title(), column.heading), &format!("{whose}{}", column.about))?;
        }
    }
    let free = FREE.map(|(heading, _)| heading).join(", ");
    page.line(&free, "Yours: whatever you like. Nothing in them is read back, and a new workbook has them empty.")?;
    page.title("What the words mean")?;
    for (label, kind) in [("Disclosure", DISCLOSURE), ("Final, basis", BASIS), ("Kind of remedy", REMEDY_KIND)] {
        let Kind::Word(words) = kind else { continue };
        for word in words {
            page.line(&format!("{label}: {word}"), kind.meaning(word).unwrap_or_default())?;
        }
    }
    page.line("Remedies", "What each means stands on the sheet Remedies.")?;
    let last = page.row;
    layout::protect(sheet);
    sheet.set_print_area(0, 0, last, 1)?;
    print::page(sheet, &format!("Digest of the judgement as made: {}", head.digest), head);
    print::columns(sheet, &[LABEL_WIDTH, TEXT_WIDTH], 1)
}

/// Room for three who agree: the one place to sign.
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

const DIGESTS: [(&str, &str); 3] = [
    (
        "What the digests are of",
        "The judgement and the sheets as they were made, on the day above. Whatever is changed in a cell changes no digest: they are not of what was decided in this workbook afterwards.",
    ),
    (
        "To work them out again",
        "A workbook that `idv sheet new` makes of the same catalogue has the same digests, on whichever day. `idv case completed --format json` prints that of the judgement.",
    ),
    (
        "What to sign",
        "Decide in the sheets, bring that back with `idv sheet apply FILE --apply`, make a new workbook with `idv sheet new`, and print and sign that one, here. Remarks, Agreed by and Agreed on are not taken over into it: keep the workbook in which they stand.",
    ),
];

const HOW: [(&str, &str); 8] = [
    (
        "Grey",
        "The vendor's words, numbers and names, and what is fixed here: Name, Of, Includes. It is locked, without a password. The vendor's is changed where `idv compare` follows the vendor's page.",
    ),
    (
        "White",
        "Ours to decide. Where there is a drop-down, its words are all that there are; the comments of the heading and of the cell say what they mean.",
    ),
    ("Yellow", "An institution's own, in place of what the comment names."),
    (
        "Internal",
        "On the sheet Client words, what is of a code that is internal is grey as well: nothing is told. Where you decide that the client may be told, take the protection off and write the sentence.",
    ),
    (
        "Protection",
        "There is no password. In Excel: Review, Unprotect Sheet. In LibreOffice: Tools, Protect Sheet. In Google Sheets: Data, Protect sheets and ranges. Do so to sort, to write below the table, or to add columns.",
    ),
    (
        "Bring it back",
        "`idv sheet apply FILE` shows what was changed, cell by cell, and what it changes in the judgement; with --apply it edits the TOML. The sheet may be saved as .xlsx, .ods or .csv; in Excel, as \"CSV UTF-8\".",
    ),
    (
        "What is no change",
        "The order of rows and columns, filters, hidden rows, colours, comments, names of sheets, lines below the table, and columns that you add under a heading of their own.",
    ),
    (
        "Rows",
        "A row that is deleted retires nothing, and one that is added is refused: rows come and go with the vendor's page.",
    ),
];
