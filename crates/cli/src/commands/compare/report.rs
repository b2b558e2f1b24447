//! The differences for a person, for a program, for an issue, and for the page of a pull request.

use std::io::{self, Write};
use std::path::Path;

use serde_json::{Map, Value, json};
use similar::TextDiff;

use super::apply::Applied;
use super::drift::{Added, Changed, Drift, Removed, guidance_words};
use super::page::cells::Guidance;
use super::page::facts::Unplaced;
use super::words::{self, Stretch};
use crate::edit;
use crate::output::format::ReviewFormat;
use crate::output::style::{LABEL, TITLE};
use crate::output::workflow_command;
use crate::row_id::RowId;
use idv_catalogue_codegen::Loaded;
use idv_catalogue_codegen::model::Action;
use idv_catalogue_codegen::problem::place::Place;

impl Added {
    pub fn row(&self) -> RowId {
        match self {
            Self::Status(status) => RowId::Status(status.wire.clone()),
            Self::RiskCode(risk_code) => RowId::RiskCode(risk_code.number),
            Self::Series { series, .. } => RowId::Series(series.number),
            Self::Code { code, .. } => RowId::Code(code.number),
        }
    }

    /// What the page says of it, each meaning by itself.
    fn words(&self) -> Vec<String> {
        match self {
            Self::Status(status) => vec![guidance_words(&status.guidance)],
            Self::RiskCode(risk_code) => vec![risk_code.risk_score.clone()],
            Self::Series { series, .. } => vec![series.title.clone()],
            Self::Code { code, .. } => code.guidances.iter().map(guidance_words).collect(),
        }
    }

    fn json(&self) -> Value {
        let mut entry = self.row().json();
        match self {
            Self::Status(status) => {
                entry.extend(guidance_json(&status.guidance));
                let words = Some(&status.codes).filter(|words| !words.is_empty());
                entry.insert("status_codes".to_owned(), json!(words));
            }
            Self::RiskCode(risk_code) => {
                entry.insert("risk_score".to_owned(), json!(risk_code.risk_score));
            }
            Self::Series { series, statuses, risk_codes } => {
                entry.insert("title".to_owned(), json!(series.title));
                entry.insert("statuses".to_owned(), json!(statuses));
                entry.insert("risk_codes".to_owned(), json!(risk_codes));
            }
            Self::Code { code, series, statuses, risk_codes } => {
                let guidances: Vec<_> = code.guidances.iter().map(guidance_json).collect();
                entry.insert("series".to_owned(), json!(series));
                entry.insert("guidance".to_owned(), json!(guidances));
                entry.insert("statuses".to_owned(), json!(statuses));
                entry.insert("risk_codes".to_owned(), json!(risk_codes.clone().flatten()));
            }
        }
        entry.into()
    }
}

fn guidance_json(guidance: &Guidance) -> Map<String, Value> {
    let action = match guidance.action() {
        Action::Unstated => Value::Null,
        Action::Whole(text) => text.into(),
        Action::PerIntegration(both) => json!({ "sdk": both.sdk, "api": both.api }),
    };
    let mut entry = Map::new();
    entry.insert("condition".to_owned(), json!(guidance.condition));
    entry.insert("description".to_owned(), json!(guidance.description));
    entry.insert("action".to_owned(), action);
    entry
}

fn removed_json(removed: &Removed) -> Value {
    let mut entry = removed.row.json();
    entry.insert("catalogue".to_owned(), json!(removed.words));
    entry.into()
}

fn changed_json(changed: &Changed) -> Value {
    let (catalogue, page) = changed.change.words();
    let mut entry = changed.row.json();
    entry.insert("field".to_owned(), json!(changed.change.field()));
    entry.insert("catalogue".to_owned(), json!(catalogue));
    entry.insert("page".to_owned(), json!(page));
    entry.into()
}

fn unplaced_json(unplaced: &Unplaced) -> Value {
    let mut entry = unplaced.row.as_ref().map(RowId::json).unwrap_or_default();
    entry.insert("heading".to_owned(), json!(unplaced.heading));
    entry.insert("text".to_owned(), json!(unplaced.text));
    entry.insert("why".to_owned(), json!(unplaced.why));
    entry.into()
}

pub fn value(drift: &Drift) -> Value {
    json!({
        "added": drift.added.iter().map(Added::json).collect::<Vec<_>>(),
        "removed": drift.removed.iter().map(removed_json).collect::<Vec<_>>(),
        "changed": drift.changed.iter().map(changed_json).collect::<Vec<_>>(),
        "unplaced": drift.unplaced.iter().map(unplaced_json).collect::<Vec<_>>(),
    })
}

pub fn json(drift: &Drift, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "{:#}", value(drift))
}

/// What to say where there is no difference, or of how many there are.
fn summary(drift: &Drift, loaded: &Loaded) -> String {
    let catalogue = &loaded.catalogue;
    let of_codes = catalogue.codes.iter().flat_map(|code| &code.guidances).map(|guidance| guidance.deviations.len());
    let deviations = of_codes.chain(catalogue.statuses.iter().map(|status| status.deviations.len())).sum();
    let declared = match deviations {
        0 => String::new(),
        1 => ", apart from 1 declared deviation".to_owned(),
        several => format!(", apart from {several} declared deviations"),
    };
    match drift.count() {
        0 => format!("The page says what the catalogue says{declared}."),
        1 => "The page and the catalogue differ in 1 place.".to_owned(),
        several => format!("The page and the catalogue differ in {several} places."),
    }
}

pub fn text(drift: &Drift, loaded: &Loaded, out: &mut dyn Write) -> io::Result<()> {
    section("On the page, not in the catalogue", &drift.added, out, |added, out| {
        writeln!(out, "  {}", added.row())?;
        for words in added.words() {
            writeln!(out, "    page       {}", visible(&words))?;
        }
        Ok(())
    })?;
    section("In the catalogue, gone from the page", &drift.removed, out, |removed, out| {
        writeln!(out, "  {}\n    catalogue  {}", removed.row, visible(&removed.words))
    })?;
    section("Worded differently", &drift.changed, out, |changed, out| {
        let (old, new) = marked(
            changed,
            str::to_owned,
            |text| format!("{TITLE}[-{text}-]{TITLE:#}"),
            |text| format!("{TITLE}{{+{text}+}}{TITLE:#}"),
        );
        writeln!(out, "  {}, {}", changed.row, changed.change.field())?;
        writeln!(out, "    catalogue  {old}")?;
        writeln!(out, "    page       {new}")
    })?;
    section("On the page, and not understood", &drift.unplaced, out, |unplaced, out| {
        writeln!(out, "  {}", place_on_page(unplaced))?;
        if !unplaced.text.is_empty() {
            writeln!(out, "    page       {}", visible(&clipped(&unplaced.text)))?;
        }
        writeln!(out, "    why        {}", visible(&unplaced.why))
    })?;
    writeln!(out, "{}", summary(drift, loaded))
}

fn section<T>(
    title: &str,
    entries: &[T],
    out: &mut dyn Write,
    write: impl Fn(&T, &mut dyn Write) -> io::Result<()>,
) -> io::Result<()> {
    if entries.is_empty() {
        return Ok(());
    }
    writeln!(out, "{LABEL}{title}{LABEL:#}")?;
    for entry in entries {
        write(entry, out)?;
    }
    writeln!(out)
}

/// Both texts, each with its own words marked; `plain` shows what both have.
fn marked(
    changed: &Changed,
    plain: impl Fn(&str) -> String,
    old: impl Fn(&str) -> String,
    new: impl Fn(&str) -> String,
) -> (String, String) {
    let (catalogue, page) = changed.change.words();
    let (Some(catalogue), Some(page)) = (&catalogue, &page) else {
        let shown = |words: Option<String>| words.map_or_else(|| "nothing".to_owned(), |words| plain(&visible(&words)));
        return (shown(catalogue), shown(page));
    };
    let (mut before, mut after) = (Vec::new(), Vec::new());
    for stretch in words::changed(&visible(catalogue), &visible(page)) {
        match stretch {
            Stretch::Both(text) => {
                before.push(plain(&text));
                after.push(plain(&text));
            }
            Stretch::Old(text) => before.push(old(&text)),
            Stretch::New(text) => after.push(new(&text)),
        }
    }
    (before.join(" "), after.join(" "))
}

fn place_on_page(unplaced: &Unplaced) -> String {
    let heading = unplaced.heading.as_ref().map(|heading| format!("under \"{}\"", visible(heading)));
    let row = unplaced.row.as_ref().map(ToString::to_string);
    let place: Vec<_> = row.into_iter().chain(heading).collect();
    if place.is_empty() { "above every heading".to_owned() } else { place.join(", ") }
}

/// A page may hold what upsets a terminal.
fn visible(text: &str) -> String {
    text.chars().map(|character| if character.is_control() { ' ' } else { character }).collect()
}

const LONGEST: usize = 300;

fn clipped(text: &str) -> String {
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{} …", &text[..end]),
        None => text.to_owned(),
    }
}

pub fn markdown(drift: &Drift, loaded: &Loaded, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "{}", summary(drift, loaded))?;
    markdown_section(
        "On the page, not in the catalogue",
        out,
        drift.added.iter().map(|added| {
            format!(
                "**{}**: {}",
                added.row(),
                added.words().iter().map(|it| escaped(it)).collect::<Vec<_>>().join(" / ")
            )
        }),
    )?;
    markdown_section(
        "In the catalogue, gone from the page",
        out,
        drift.removed.iter().map(|removed| format!("**{}**: {}", removed.row, escaped(&removed.words))),
    )?;
    markdown_section(
        "Worded differently",
        out,
        drift.changed.iter().map(|changed| {
            let old = |text: &str| format!("~~{}~~", escaped(text));
            let new = |text: &str| format!("**{}**", escaped(text));
            let (old, new) = marked(changed, escaped, old, new);
            format!("**{}**, `{}`\n  - catalogue: {old}\n  - page: {new}", changed.row, changed.change.field())
        }),
    )?;
    markdown_section(
        "On the page, and not understood",
        out,
        drift.unplaced.iter().map(|unplaced| {
            let text = Some(clipped(&unplaced.text)).filter(|text| !text.is_empty());
            let text = text.map(|text| format!("\n  - page: {}", escaped(&text))).unwrap_or_default();
            format!("{}: {}{text}", escaped(&place_on_page(unplaced)), escaped(&unplaced.why))
        }),
    )
}

fn markdown_section(title: &str, out: &mut dyn Write, entries: impl Iterator<Item = String>) -> io::Result<()> {
    let entries: Vec<_> = entries.collect();
    if entries.is_empty() {
        return Ok(());
    }
    writeln!(out, "\n### {title}\n")?;
    entries.iter().try_for_each(|entry| writeln!(out, "- {entry}"))
}

/// What a page says is text in Markdown as well, never mark-up.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in visible(text).chars() {
        if matches!(character, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '~' | '#' | '|' | '@') {
            escaped.push('\\');
        }
        escaped.push(character);
    }
    escaped
}

/// What `--apply` is about to change.
pub fn applied(
    format: ReviewFormat,
    directory: &Path,
    drift: &Drift,
    applied: &Applied,
    out: &mut dyn Write,
) -> io::Result<()> {
    let diff: String = applied.draft.changes().iter().map(|change| unified(directory, change)).collect();
    match format {
        ReviewFormat::Text => write!(out, "{diff}"),
        ReviewFormat::Json => {
            let mut report = value(drift);
            report["diff"] = diff.into();
            report["left"] = value(&applied.left);
            writeln!(out, "{report:#}")
        }
        ReviewFormat::Markdown => {
            markdown(drift, &applied.loaded, out)?;
            let longest = diff.split(|character| character != '`').map(str::len).max().unwrap_or_default();
            let fence = "`".repeat(longest.max(2) + 1);
            if diff.is_empty() { Ok(()) } else { writeln!(out, "\n{fence}diff\n{diff}{fence}") }
        }
        ReviewFormat::Github => github(&applied.left, &applied.loaded, out),
    }
}

/// What `--apply` has changed, and what is left to do.
pub fn after(format: ReviewFormat, directory: &Path, applied: &Applied, out: &mut dyn Write) -> io::Result<()> {
    if !matches!(format, ReviewFormat::Text) {
        return Ok(());
    }
    let changes = applied.draft.changes();
    if changes.is_empty() {
        writeln!(out, "Nothing is left to change.")?;
    } else {
        writeln!(out)?;
    }
    for change in &changes {
        writeln!(out, "Wrote {}.", directory.join(change.path).display())?;
    }
    match applied.loaded.report.problems.len() {
        0 => (),
        1 => writeln!(out, "1 row asks for a review: `cargo check-catalogue` shows it.")?,
        several => writeln!(out, "{several} rows ask for a review: `cargo check-catalogue` shows them.")?,
    }
    if applied.left.is_none() {
        return Ok(());
    }
    writeln!(out, "\nLeft for a person:\n")?;
    text(&applied.left, &applied.loaded, out)
}

/// The lines of a file that change, as a patch shows them.
fn unified(directory: &Path, change: &edit::FileChange<'_>) -> String {
    let path = directory.join(change.path).display().to_string().replace('\\', "/");
    let before = change.before.unwrap_or_default();
    let old = if change.before.is_some() { path.as_str() } else { "/dev/null" };
    TextDiff::from_lines(before, &change.after).unified_diff().context_radius(2).header(old, &path).to_string()
}

pub fn github(drift: &Drift, loaded: &Loaded, out: &mut dyn Write) -> io::Result<()> {
    let nowhere = || source_file(loaded);
    for added in &drift.added {
        let place = match added {
            Added::Code { series, .. } => loaded.catalogue.series.iter().find(|it| Some(it.number) == *series),
            _ => None,
        };
        let message = format!("{} is on the page: {}", added.row(), added.words().join(" / "));
        annotate(place.map_or_else(nowhere, |series| at(series.place, loaded)), "added", &message, out)?;
    }
    for removed in &drift.removed {
        let message = format!("{} is gone from the page: {}", removed.row, removed.words);
        annotate(removed.place.map_or_else(nowhere, |place| at(place, loaded)), "removed", &message, out)?;
    }
    for changed in &drift.changed {
        let (old, new) = marked(changed, str::to_owned, |text| format!("[-{text}-]"), |text| format!("{{+{text}+}}"));
        let message = format!("{}, {}\ncatalogue: {old}\npage: {new}", changed.row, changed.change.field());
        annotate(changed.place.map_or_else(nowhere, |place| at(place, loaded)), "changed", &message, out)?;
    }
    for unplaced in &drift.unplaced {
        let message = format!("{}: {}\n{}", place_on_page(unplaced), unplaced.why, clipped(&unplaced.text));
        annotate(nowhere(), "unplaced", &message, out)?;
    }
    Ok(())
}

fn at(place: Place, loaded: &Loaded) -> (String, usize) {
    let sources = &loaded.report.sources;
    (sources.path(place.file).to_owned(), sources.position(place).line)
}

/// Where to say what has no row of its own.
fn source_file(loaded: &Loaded) -> (String, usize) {
    let source = loaded.report.sources.iter().find(|(_, file)| file.name() == "source.toml");
    (source.map(|(_, file)| file.path.clone()).unwrap_or_default(), 1)
}

fn annotate((path, line): (String, usize), kind: &str, message: &str, out: &mut dyn Write) -> io::Result<()> {
    let annotation = workflow_command::annotation("error", &path, &[("line", line)], &[], kind, message);
    writeln!(out, "{annotation}")
}
