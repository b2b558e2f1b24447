//! `diff`: what changed from one version of the catalogue to another, whom it hurts, and which version number it needs.

mod advice;
pub mod change;
mod changelog;
pub mod compare;
mod compared_keys;
mod compared_values;
pub mod judgement;
mod languages;
pub mod matching;
mod meanings;
mod news;
mod order;
mod overlay;
mod readings;
mod report;
mod retirable;
pub mod revision;
mod sentences;
mod transitions;

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use advice::Advice;
use change::Change;
use revision::{Asked, Unreadable};

pub use readings::{between, rows};
pub use revision::Revision;

use crate::catalogue::{carried, default_directory, nearest_directory};
use crate::outcome::{Outcome, fail, note};
use crate::output::files::write_file;
use crate::output::format::ReviewFormat;
use crate::output::shown::shown;
use idv_catalogue_codegen as codegen;
use idv_catalogue_codegen::change_rule::Level;
use idv_catalogue_codegen::model::Accepted;

/// Tell what changed between two versions of the catalogue, whom it hurts, and which version number it needs
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The older catalogue: a directory, or a git revision of this repository such as main
    #[arg(required_unless_present = "overlay")]
    old: Option<String>,

    /// The newer one [default: the catalogue that is here]
    new: Option<String>,

    /// The directory of an institution's overlay: tell what it changes, against OLD or else the catalogue that is here
    #[arg(long, value_name = "DIRECTORY", conflicts_with_all = ["new", "write_changelog"])]
    overlay: Option<PathBuf>,

    #[arg(long, value_name = "FORMAT", default_value = "text")]
    format: ReviewFormat,

    /// The least level that does not pass, unless the change is accepted beside its row
    #[arg(long, value_name = "LEVEL", default_value = "breaking")]
    fail_on: FailOn,

    /// Put the section of the format markdown into this changelog, under what is not released yet
    #[arg(long, value_name = "FILE", num_args = 0..=1, default_missing_value = "CHANGELOG.md")]
    write_changelog: Option<PathBuf>,
}

#[derive(Clone, Copy, Debug, clap::ValueEnum)]
enum FailOn {
    /// Cases are judged more permissively
    Judgement,
    /// A name, number or wire string is gone or means something else
    Breaking,
    /// Code compiles as before and does something else
    Behaviour,
    /// There is something more
    Addition,
    /// A text reads otherwise
    Wording,
}

impl FailOn {
    fn level(self) -> Level {
        match self {
            Self::Judgement => Level::Judgement,
            Self::Breaking => Level::Breaking,
            Self::Behaviour => Level::Behaviour,
            Self::Addition => Level::Addition,
            Self::Wording => Level::Wording,
        }
    }
}

/// Two versions of the catalogue, and what lies between them.
struct Difference {
    old: Revision,
    new: Revision,
    changes: Vec<Change>,
    /// `None` where one of them gives no version, and where no version is asked for.
    advice: Option<Advice>,
    fail_on: Level,
    /// Whether it is between the house's catalogue and the same with an overlay over it, and not between two versions.
    is_of_overlay: bool,
}

impl Difference {
    fn between(old: Revision, new: Revision, fail_on: Level) -> Self {
        let changes = compare::changes(&old.catalogue, &new.catalogue);
        let versions = old.version.as_ref().zip(new.version.as_ref());
        let advice = versions.map(|(old, new)| Advice::of(&changes, old, new));
        Self { old, new, changes, advice, fail_on, is_of_overlay: false }
    }

    /// What an overlay changes. What somebody answers for in it is accepted.
    fn of_overlay(house: Revision, overlaid: Revision, fail_on: Level) -> Self {
        let mut changes = compare::changes(&house.catalogue, &overlaid.catalogue);
        for change in &mut changes {
            change.accepted = change.accepted.take().or_else(|| overlay::accepted(change, &overlaid.catalogue));
            change.places.after = overlay::place(change, &overlaid.catalogue).or(change.places.after);
        }
        Self { old: house, new: overlaid, changes, advice: None, fail_on, is_of_overlay: true }
    }

    /// What is accepted beside a row of the newer catalogue, and is none of the changes: it would accept a later one.
    fn idle_acceptances(&self) -> Vec<&Accepted> {
        let new = &self.new.catalogue;
        let lifecycles = new.statuses.iter().map(|row| &row.lifecycle);
        let lifecycles = lifecycles.chain(new.risk_codes.iter().map(|row| &row.lifecycle));
        let lifecycles = lifecycles.chain(new.series.iter().map(|row| &row.lifecycle));
        let lifecycles = lifecycles.chain(new.codes.iter().map(|row| &row.lifecycle));
        let of_rows = lifecycles.flat_map(|lifecycle| &lifecycle.accepted);
        let accepted = of_rows.chain(new.remedies.iter().flat_map(|row| &row.accepted)).chain(&new.source.accepted);
        let is_idle = |entry: &&Accepted| {
            let is_meant = |change: &Change| change.accepts(entry);
            !self.changes.iter().any(is_meant)
        };
        accepted.filter(is_idle).collect()
    }

    fn fails(&self, change: &Change) -> bool {
        change.level() >= self.fail_on && change.accepted.is_none()
    }

    fn outcome(&self) -> Outcome {
        let is_followed = self.advice.as_ref().is_none_or(Advice::is_followed);
        if is_followed && !self.changes.iter().any(|change| self.fails(change)) {
            Outcome::Clean
        } else {
            Outcome::Findings
        }
    }
}

pub fn run(arguments: &Arguments, out: &mut dyn Write) -> io::Result<Outcome> {
    if let Some(overlay) = &arguments.overlay {
        return run_on_overlay(arguments, overlay, out);
    }
    let Some(asked) = &arguments.old else { return Ok(fail("name the older catalogue")) };
    let given = arguments.new.as_deref().filter(|new| is_directory(new)).map(PathBuf::from);
    // Revisions are those of the repository that we are in, or of the one that the newer catalogue is in.
    let here =
        Some(default_directory()).filter(|here| here.is_dir()).or(given.clone()).unwrap_or_else(default_directory);
    let new = match (&arguments.new, given) {
        (Some(revision), None) => Revision::in_revision(revision, &here, Asked::Sound),
        (_, Some(directory)) => Revision::in_directory(&directory, Asked::Sound),
        (None, None) => Revision::in_directory(&here, Asked::Sound),
    };
    let (old, new) = match (older(asked, &here), new) {
        (Ok(old), Ok(new)) => (old, new),
        (Err(why), _) | (_, Err(why)) => return Ok(why.tell()),
    };
    let difference = Difference::between(old, new, arguments.fail_on.level());
    if let Some(path) = &arguments.write_changelog {
        return write_changelog(path, &difference, out);
    }
    print(arguments.format, &difference, out)?;
    Ok(difference.outcome())
}

/// What an overlay makes of a catalogue, which stands in a directory or is the one that the program carries.
fn run_on_overlay(arguments: &Arguments, overlay: &Path, out: &mut dyn Write) -> io::Result<Outcome> {
    if !overlay.is_dir() {
        return Ok(fail(&format!("{}: there is no such folder; name the one of an overlay", shown(overlay))));
    }
    let directory = arguments.old.as_ref().map(PathBuf::from);
    if let Some(missing) = directory.as_ref().filter(|directory| !directory.is_dir()) {
        let message = "there is no such folder; an overlay is compared with the catalogue of a directory";
        return Ok(fail(&format!("{}: {message}", shown(missing))));
    }
    let directory = directory.or_else(nearest_directory);
    let read = |overlay: Option<&Path>| match &directory {
        Some(directory) => (directory.to_string_lossy().into_owned(), codegen::read_overlaid(directory, overlay)),
        None => ("catalogue".to_owned(), carried(overlay)),
    };
    let (name, house) = read(None);
    let house = Revision::without_version(name.clone(), house, Asked::Sound);
    let overlaid = format!("{name} with the overlay {} over it", shown(overlay));
    let overlaid = Revision::without_version(overlaid, read(Some(overlay)).1, Asked::Sound);
    let (house, overlaid) = match (house, overlaid) {
        (Ok(house), Ok(overlaid)) => (house, overlaid),
        (Err(why), _) | (_, Err(why)) => return Ok(why.tell()),
    };
    let difference = Difference::of_overlay(house, overlaid, arguments.fail_on.level());
    print(arguments.format, &difference, out)?;
    Ok(difference.outcome())
}

/// The older catalogue that somebody asked for: a directory, or a revision of the repository that `here` is in.
fn older(asked: &str, here: &Path) -> Result<Revision, Unreadable> {
    if is_directory(asked) {
        Revision::in_directory(Path::new(asked), Asked::Whole)
    } else {
        Revision::in_revision(asked, here, Asked::Whole)
    }
}

fn is_directory(name: &str) -> bool {
    Path::new(name).is_dir()
}

fn print(format: ReviewFormat, difference: &Difference, out: &mut dyn Write) -> io::Result<()> {
    if difference.advice.is_none() && !difference.is_of_overlay {
        let without = [&difference.old, &difference.new].into_iter().find(|it| it.version.is_none());
        let manifest = without.map(|revision| revision.manifest.as_str()).unwrap_or_default();
        note(&format!("note: no version is compared, since {manifest} gives none"));
    }
    match format {
        ReviewFormat::Text => report::text(difference, out),
        ReviewFormat::Json => report::json(difference, out),
        ReviewFormat::Markdown => {
            let section = changelog::section(&difference.changes, &difference.new.catalogue);
            if section.is_empty() && difference.is_of_overlay {
                writeln!(out, "The overlay changes nothing.")?;
            } else if section.is_empty() {
                writeln!(out, "Nothing in the catalogue changed.")?;
            } else {
                write!(out, "{section}")?;
            }
            // Beside the section, which is for those who have the release.
            if let Some(advice) = &difference.advice {
                note(&advice.to_string());
            }
            Ok(())
        }
        ReviewFormat::Github => report::github(difference, out),
    }
}

fn write_changelog(path: &Path, difference: &Difference, out: &mut dyn Write) -> io::Result<Outcome> {
    let changelog = match std::fs::read_to_string(path) {
        Ok(text) => text,
        Err(error) if error.kind() == io::ErrorKind::NotFound => String::new(),
        Err(error) => return Ok(fail(&format!("{}: {error}", shown(path)))),
    };
    let section = changelog::section(&difference.changes, &difference.new.catalogue);
    match write_file(path, changelog::with_section(&changelog, &section), out)? {
        Outcome::Clean => {
            report::closing(difference, out)?;
            Ok(difference.outcome())
        }
        other => Ok(other),
    }
}
