//! What `--apply` changes, and what it leaves.

use std::io::{self, Write};
use std::path::Path;

use idv_catalogue_codegen::problem::rule::Severity;
use idv_catalogue_codegen::shape::CLIENT_WORDS;
use serde_json::json;
use similar::TextDiff;

use super::{github, json, markdown, text};
use crate::called;
use crate::commands::compare::apply::{Applied, WordsLeft};
use crate::commands::compare::drift::Drift;
use crate::edit;
use crate::output::format::ReviewFormat;
use crate::output::shown::shown;
use crate::output::wording::listed;
use crate::row_id::RowId;

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
            let mut report = json::value(drift);
            report["diff"] = diff.into();
            report["left"] = json::value(&applied.left);
            let named = |rows: &[RowId]| rows.iter().map(ToString::to_string).collect::<Vec<_>>();
            report["client_words"] =
                json!({ "unfit": named(&applied.words.unfit), "wanted": named(&applied.words.wanted) });
            writeln!(out, "{report:#}")
        }
        ReviewFormat::Markdown => {
            markdown::tell(drift, &applied.loaded, out)?;
            let longest = diff.split(|character| character != '`').map(str::len).max().unwrap_or_default();
            let fence = "`".repeat(longest.max(2) + 1);
            if !diff.is_empty() {
                writeln!(out, "\n{fence}diff\n{diff}{fence}")?;
            }
            if !applied.words.is_none() {
                writeln!(out, "\n## Words for clients\n")?;
                words_left(applied, out)?;
            }
            if applied.left.is_none() {
                return Ok(());
            }
            writeln!(out, "\n## Left for a person\n")?;
            markdown::tell(&applied.left, &applied.loaded, out)
        }
        ReviewFormat::Github => github::tell(&applied.left, &applied.loaded, out),
    }
}

/// What `--apply` has changed, and what is left to do.
pub fn after(
    format: ReviewFormat,
    directory: &Path,
    drift: &Drift,
    applied: &Applied,
    out: &mut dyn Write,
) -> io::Result<()> {
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
        writeln!(out, "Wrote {}.", shown(directory.join(change.path)))?;
    }
    // A status is left to a person.
    let rows = drift.removed.iter().map(|removed| &removed.row);
    let retired: Vec<_> = rows.filter(|row| !matches!(row, RowId::Status(_))).collect();
    if !retired.is_empty() {
        writeln!(out, "Retired {}.", listed(&retired, ""))?;
    }
    // Notes, such as that nobody has reviewed a language, are nothing that the edit asks for.
    match applied.loaded.report.lines(Severity::Warning).count() {
        0 => (),
        1 => writeln!(out, "1 row asks for a review: `{}` shows it.", called::check())?,
        several => writeln!(out, "{several} rows ask for a review: `{}` shows them.", called::check())?,
    }
    words_left(applied, out)?;
    if applied.left.is_none() {
        return Ok(());
    }
    writeln!(out, "\nLeft for a person:\n")?;
    text::tell(&applied.left, &applied.loaded, out)
}

/// What the edit leaves to whoever writes for clients, since it writes no sentence.
fn words_left(applied: &Applied, out: &mut dyn Write) -> io::Result<()> {
    let folder = CLIENT_WORDS.name;
    let WordsLeft { unfit, wanted } = &applied.words;
    if !unfit.is_empty() {
        writeln!(
            out,
            "Until someone has looked, the client is told nothing of {}, for which the sentences in {folder} no longer fit.",
            listed(unfit, "")
        )?;
    }
    if !wanted.is_empty() {
        writeln!(
            out,
            "If the client may be told of {}, take `disclosure` out with `review`, and say in {folder}/en.toml what is wrong.",
            listed(wanted, "")
        )?;
    }
    Ok(())
}

/// The lines of a file that change, as a patch shows them.
fn unified(directory: &Path, change: &edit::FileChange<'_>) -> String {
    let path = shown(directory.join(change.path)).replace('\\', "/");
    let before = change.before.unwrap_or_default();
    let old = if change.before.is_some() { path.as_str() } else { "/dev/null" };
    TextDiff::from_lines(before, &change.after).unified_diff().context_radius(2).header(old, &path).to_string()
}
