//! `export`: the whole catalogue in the formats of those who are not on Rust.
//!
//! Every format is written from the TOML, as a build would read it, so that an edit shows in all of them at once.

mod client_words;
mod csv;
mod csv_client_words;
mod html;
mod i18next;
mod json;
mod markdown;
mod mermaid;
mod sql;
mod svg;
mod typescript;

use std::io::{self, Write};
use std::path::PathBuf;

use crate::catalogue::{Facts, Shown};
use crate::outcome::{Outcome, fail, note};
use crate::output::csv::{Dialect, Separator};
use crate::output::files::write_file;
use crate::output::shown::shown;
use crate::output::wording::{joined, listed};

/// Write the whole catalogue as HTML, JSON, CSV, Markdown, SQL or TypeScript, what clients are told as CSV or for i18next,
/// or the status flow as Mermaid or SVG
#[derive(Debug, clap::Args)]
pub struct Arguments {
    #[arg(long, value_name = "FORMAT")]
    format: ExportFormat,

    /// The language of i18next's texts, by its tag, such as nl
    #[arg(long, value_name = "TAG")]
    language: Option<String>,

    /// What stands between the values of CSV
    ///
    /// Excel opens a file by a double click with the separator of its region alone: a semicolon where numbers have a decimal
    /// comma, as in German or Dutch, a comma elsewhere; and takes the letters for UTF-8 only with --mark. LibreOffice asks, and
    /// Google Sheets finds it out: both open each of the three, with the mark or without. What programs read is best without.
    /// To bring back what is changed in a spreadsheet, make a workbook with `idv sheet new` instead.
    #[arg(long, value_name = "SEPARATOR", default_value = "comma")]
    separator: Separator,

    /// Begin CSV with a byte-order mark, by which Excel knows that it is UTF-8
    #[arg(long)]
    mark: bool,

    /// The file to write, replaced whole or not at all [default: standard output]
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,

    #[command(flatten)]
    shown: Shown,
}

#[derive(Clone, Copy, Debug, clap::ValueEnum)]
enum ExportFormat {
    /// One page to read and to search, which works from disk
    Html,
    /// Everything, for any program
    Json,
    /// A row for each guidance, for a spreadsheet; a cell that begins with = + - or @ gets an apostrophe before it, so
    /// that it is not run as a formula. See --separator for what opens it
    Csv,
    /// What clients are told: a row for each sentence in each language, for a spreadsheet
    CsvClientWords,
    /// Tables and the status flow, for a wiki
    Markdown,
    /// Tables with keys and foreign keys, for PostgreSQL and SQLite
    Sql,
    /// Typed data with look-ups and type guards, for `tsc --strict`
    Typescript,
    /// What clients are told in one language, as i18next loads it (JSON v4). The keys are the catalogue's names:
    /// `status.NAME`, `unknown_status`, `reason.CODE`, `reason.CODE.GUIDANCE` where a code has several, and
    /// `request.REMEDY`. Internal codes have no reason: show a request only for a code that has one, or it would tell of what
    /// is internal, and none that another beside it includes, as `includes` in the JSON says. i18next shows a key that it
    /// lacks, so show a reason or a request only where `exists` finds it, and a status by
    /// `t(["status.NAME", "unknown_status"])`. Where a sentence is untranslated or stale the English one stands there, for
    /// front ends without a fallback language, and standard error names its key. It also says where the sentences are a draft
    I18next,
    /// The status flow as a state diagram
    Mermaid,
    /// The status flow as a picture
    Svg,
}

impl Arguments {
    /// Writes what was asked for, and says so where format and language do not go together.
    fn write(&self, facts: Facts<'_>, out: &mut dyn Write) -> io::Result<Outcome> {
        if let ExportFormat::I18next = self.format {
            return self.write_i18next(facts, out);
        }
        if self.language.is_some() {
            return Ok(fail("--language goes with --format i18next alone: the others hold every language, or none"));
        }
        let dialect = Dialect { separator: self.separator, has_mark: self.mark };
        let is_csv = matches!(self.format, ExportFormat::Csv | ExportFormat::CsvClientWords);
        if !is_csv && (self.mark || self.separator != Separator::Comma) {
            return Ok(fail("--separator and --mark go with --format csv and csv-client-words alone"));
        }
        match self.format {
            ExportFormat::Html => html::write(facts, out)?,
            ExportFormat::Json => json::write(facts, out)?,
            ExportFormat::Csv => csv::write(facts, dialect, out)?,
            ExportFormat::CsvClientWords => csv_client_words::write(facts, dialect, out)?,
            ExportFormat::Markdown => markdown::write(facts, out)?,
            ExportFormat::Sql => sql::write(facts, out)?,
            ExportFormat::Typescript => typescript::write(facts, out)?,
            ExportFormat::Mermaid => mermaid::write(facts, out)?,
            ExportFormat::Svg => svg::write(facts, out)?,
            ExportFormat::I18next => (),
        }
        Ok(Outcome::Clean)
    }

    fn write_i18next(&self, facts: Facts<'_>, out: &mut dyn Write) -> io::Result<Outcome> {
        let tags = listed(&facts.languages(), "none that can be read");
        let Some(tag) = &self.language else {
            return Ok(fail(&format!("--format i18next takes a --language: the catalogue has {tags}")));
        };
        let Some(language) = facts.language(tag) else {
            return Ok(fail(&format!("there are no client words in `{tag}`: the catalogue has {tags}")));
        };
        i18next::write(facts, language, out)?;
        let in_english = i18next::in_english(facts, language);
        if !in_english.is_empty() {
            note(&format!("note: in {language} these are the English sentences: {}", joined(in_english, ", ")));
        }
        if let Some(overlay) = facts.overlay() {
            note(&format!("note: sentences of {} stand among these, above the catalogue's own", overlay.name));
        }
        if !language.is_reviewed() {
            note(&format!(
                "note: these sentences are a draft: nobody who speaks {} has reviewed them",
                language.name()
            ));
        }
        Ok(Outcome::Clean)
    }
}

pub fn run(arguments: &Arguments, out: &mut dyn Write) -> io::Result<Outcome> {
    let opened = match arguments.shown.read() {
        Ok(opened) => opened,
        Err(outcome) => return Ok(outcome),
    };
    let mut text = Vec::new();
    if arguments.write(opened.facts(), &mut text)? == Outcome::Failure {
        return Ok(opened.tell_problems(Outcome::Failure));
    }
    let outcome = match &arguments.out {
        // Part of a catalogue is to look at, and not for whoever loads the file next.
        Some(path) if !opened.is_sound() => {
            note(&format!("{} is left as it was: a broken catalogue is shown on standard output alone", shown(path)));
            Outcome::Findings
        }
        Some(path) => write_file(path, text, out)?,
        None => return opened.show(out, Outcome::Clean, |out| out.write_all(&text)),
    };
    Ok(opened.tell_problems(outcome))
}

/// What stands above the data of a format that has comments: where the facts come from, and whose word they are.
fn provenance(facts: Facts<'_>) -> Vec<String> {
    let source = facts.source();
    let overlay = facts.overlay().map(|it| {
        on_one_line(&format!("Above them stand the judgement and the words of {} ({}).", it.name, it.digest))
    });
    let lines = [
        format!("The catalogue of idv-catalogue {}, written by `idv export`.", env!("CARGO_PKG_VERSION")),
        on_one_line(&format!("The facts follow {} ({}), retrieved {}.", source.title, source.url, source.retrieved)),
        "Names, remedies, disclosure and the words for clients are the catalogue's own.".to_owned(),
    ];
    lines.into_iter().chain(overlay).collect()
}

/// A comment ends with its line, so what is put into one must not hold another.
fn on_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
