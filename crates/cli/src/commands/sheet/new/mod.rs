//! `sheet new`: the judgement and the words of a catalogue as a workbook, to be read, decided on, signed and brought back.

mod explanation;
mod layout;
mod print;

use std::io::{self, Write};
use std::path::PathBuf;

use idv_catalogue_codegen::date::Date;
use idv_catalogue_codegen::digest::digest;
use idv_catalogue_codegen::model::Catalogue;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};

use super::memory::{self, Memory};
use super::tables::Table;
use crate::called;
use crate::catalogue::Shown;
use crate::day;
use crate::outcome::{Outcome, fail};
use crate::output::replace::replace;
use crate::output::shown::{argument, shown};

/// Make a workbook of the judgement and the words, for those who decide in a spreadsheet
///
/// One that explains the others and has room to sign, and one sheet each for status codes, risk codes, statuses, remedies and the
/// clients' words. What is the vendor's or fixed here is grey and locked, without a password; what is yours to decide is open. It
/// prints on A4. Excel, LibreOffice and Google Sheets open it; `sheet apply` brings back what was changed.
///
/// Each page shows the digest of its sheet as it was made, and no change of a cell changes that. So decide in the sheet, bring it back
/// with `sheet apply --apply`, make a new workbook, and print and sign that one. Remarks, and who agreed and when, are not taken over:
/// keep the workbook in which they stand. A workbook made anew of the same catalogue has the same digests, and
/// `case completed --format json` prints that of the judgement.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The workbook to make, such as matrix.xlsx
    #[arg(short, long, value_name = "FILE")]
    out: PathBuf,

    /// The day that stands at the head of each page [default: today]
    #[arg(long, value_name = "DATE", value_parser = day::parse)]
    on: Option<Date>,

    #[command(flatten)]
    shown: Shown,
}

/// What the document is called, wherever it says so.
const TITLE: &str = "Identity verification: what each code means for us";

/// What stands at the head of what is printed.
pub struct Head {
    pub digest: String,
    /// The digest of the overlay, and whose it is.
    pub overlay: Option<(String, String)>,
    pub retrieved: Date,
    pub page: String,
    pub on: Date,
}

impl Head {
    fn of(catalogue: &Catalogue, on: Date) -> Self {
        Self {
            digest: digest(catalogue),
            overlay: catalogue.overlay.as_ref().map(|it| (it.name.clone(), it.digest.clone())),
            retrieved: catalogue.source.retrieved,
            page: catalogue.source.title.clone(),
            on,
        }
    }

    /// `idv-catalogue 0.1.0, page of 2026-11-22`
    pub fn version(&self) -> String {
        let of = self.overlay.as_ref().map(|(name, _)| format!(", as {name} judges")).unwrap_or_default();
        format!("idv-catalogue {}, page of {}{of}", env!("CARGO_PKG_VERSION"), self.retrieved)
    }
}

pub fn run(arguments: &Arguments, out: &mut dyn Write) -> io::Result<Outcome> {
    let path = &arguments.out;
    let shown = shown(path);
    if path.extension().is_none_or(|extension| !extension.eq_ignore_ascii_case("xlsx")) {
        return Ok(fail(&format!("{shown}: a new sheet is a workbook: name it with .xlsx at the end")));
    }
    if path.symlink_metadata().is_ok() {
        let message = "it is there already, and somebody may have decided in it; name another, or move it away";
        return Ok(fail(&format!("{shown}: {message}")));
    }
    let opened = match arguments.shown.read_to_judge() {
        Ok(opened) => opened,
        Err(outcome) => return Ok(outcome),
    };
    let on = match arguments.on.map_or_else(day::today, Ok) {
        Ok(on) => on,
        Err(why) => return Ok(fail(&why)),
    };
    let bytes = match workbook(opened.catalogue(), on) {
        Ok(bytes) => bytes,
        Err(error) => return Ok(fail(&format!("{shown}: {error}"))),
    };
    if let Err(error) = replace(path, &bytes) {
        return Ok(fail(&format!("{shown}: {error}")));
    }
    writeln!(out, "Wrote {shown}.")?;
    if opened.directory().is_none() && opened.overlay().is_none() {
        let needed = super::needed_to_apply();
        writeln!(
            out,
            "It is of the catalogue that this program carries. To bring back what is decided in it, {needed}."
        )?;
        return Ok(Outcome::Clean);
    }
    let (file, options) = (argument(path), arguments.shown.options());
    writeln!(out, "`{} sheet apply {file}{options}` shows what is changed in it.", called::idv())?;
    Ok(Outcome::Clean)
}

/// The workbook, byte for byte the same for the same catalogue on the same day.
pub fn workbook(catalogue: &Catalogue, on: Date) -> Result<Vec<u8>, XlsxError> {
    let head = Head::of(catalogue, on);
    let tables = Table::all(catalogue);
    let mut workbook = Workbook::new();
    let properties = DocProperties::new()
        .set_title(TITLE)
        .set_comment(head.version())
        .set_creation_datetime(&ExcelDateTime::from_ymd(on.year, on.month, on.day)?);
    workbook.set_properties(&properties);
    let lists = layout::Lists::of(catalogue, &tables);
    explanation::sheet(&mut workbook, &tables, &head)?;
    for table in &tables {
        layout::sheet(&mut workbook, table, &head, &lists)?;
    }
    lists.sheet(&mut workbook)?;
    let memory = Memory::of(head.digest.clone(), head.overlay.map(|(name, _)| name), &tables);
    remember(&mut workbook, &memory)?;
    workbook.save_to_buffer()
}

fn remember(workbook: &mut Workbook, memory: &Memory) -> Result<(), XlsxError> {
    let sheet = workbook.add_worksheet().set_name(memory::TITLE)?.set_very_hidden(true);
    for (row, line) in (0..).zip(memory.lines()) {
        for (column, cell) in (0..).zip(line) {
            sheet.write_string(row, column, cell)?;
        }
    }
    sheet.protect();
    Ok(())
}
