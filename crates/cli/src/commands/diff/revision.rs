//! A version of the catalogue: a directory, or what git has kept of it.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use semver::Version;
use toml::de::DeTable;

use idv_catalogue_codegen::model::Catalogue;
use idv_catalogue_codegen::problem::rule::Severity;
use idv_catalogue_codegen::reading::files::Sources;
use idv_catalogue_codegen::report::Report;
use idv_catalogue_codegen::{self as codegen, Reading};

use crate::outcome::{Outcome, fail, note};
use crate::output::shown::shown;

/// A catalogue, its files, and the version of the package that it is part of.
#[derive(Clone)]
pub struct Revision {
    /// Its directory, as a person knows it.
    pub name: String,
    pub catalogue: Catalogue,
    pub sources: Sources,
    /// How many rows still ask a person to look at what was proposed for them.
    pub reviews: usize,
    /// `None` where there is no manifest, or the manifest gives no version of its own.
    pub version: Option<Version>,
    pub manifest: String,
}

/// Why a version of the catalogue cannot be compared with another.
pub enum Unreadable {
    /// The catalogue is broken, and can be mended.
    Broken { name: String, report: Report },
    /// What git has kept cannot be read by what is asked of a catalogue today.
    Outdated { name: String, report: Report },
    /// An overlay cannot be laid over it as it is.
    Unfit { name: String, report: Report },
    /// There is no catalogue to read, for this reason.
    Missing(String),
}

impl Unreadable {
    /// Says it on standard error.
    pub fn tell(&self) -> Outcome {
        let (report, refusal) = match self {
            Self::Missing(why) => return fail(why),
            Self::Broken { name, report } => {
                (report, format!("the catalogue {name} is broken; mend it first, then compare"))
            }
            Self::Outdated { name, report } => {
                (report, format!("the catalogue {name} lacks what today's must have; compare with a later revision"))
            }
            Self::Unfit { name, report } => (
                report,
                format!(
                    "the overlay does not fit the catalogue {name}, and would stand over it as well; compare without it"
                ),
            ),
        };
        for line in report.lines(Severity::Error) {
            note(&line);
        }
        fail(&refusal)
    }
}

/// How far the rules of today are asked of a version.
#[derive(Clone, Copy)]
pub enum Asked<'a> {
    /// It must keep them: it is what is about to be released.
    Sound,
    /// It must make sense: it may have been written before a rule was.
    Whole,
    /// It must bear the overlay in this directory, which is laid over it.
    Under(&'a Path),
}

impl Asked<'_> {
    fn overlay(&self) -> Option<&Path> {
        if let Self::Under(overlay) = self { Some(overlay) } else { None }
    }
}

impl Revision {
    /// The version in a directory; its paths begin as the directory is given.
    pub fn in_directory(directory: &Path, asked: Asked<'_>) -> Result<Self, Unreadable> {
        let name = directory.to_string_lossy().replace('\\', "/").trim_end_matches('/').to_owned();
        let below = directory.join("catalogue");
        if below.is_dir() && !directory.join("source.toml").exists() {
            let why = format!("there is no catalogue in {name}; did you mean {}?", shown(&below));
            return Err(Unreadable::Missing(why));
        }
        let manifest = beside(directory).join("Cargo.toml");
        let text = fs::read_to_string(&manifest).ok();
        let version = text.as_deref().and_then(package_version);
        let reading = codegen::read_overlaid(directory, asked.overlay());
        Self::new(name, reading, asked, version, manifest.to_string_lossy().replace('\\', "/"))
    }

    /// The version that git has kept: `directory` as it was in a revision. Its paths begin with the revision, as git
    /// writes them.
    pub fn in_revision(revision: &str, directory: &Path, asked: Asked<'_>) -> Result<Self, Unreadable> {
        let git = Git { folder: beside(directory) };
        git.find(revision).map_err(Unreadable::Missing)?;
        let name = directory.file_name().unwrap_or(OsStr::new("catalogue")).to_string_lossy().into_owned();
        let unpacked = git.unpack(revision, &name).map_err(Unreadable::Missing)?;
        let shown = format!("{revision}:{name}");
        let reading = codegen::read_overlaid_as(&unpacked.path().join(&name), &shown, asked.overlay());
        let manifest = git.run(&["show", "--end-of-options", &format!("{revision}:./Cargo.toml")]).ok();
        let version = manifest.and_then(|text| package_version(&String::from_utf8_lossy(&text)));
        let revision = Self::new(shown, reading, asked, version, format!("{revision}:Cargo.toml"));
        revision.map_err(|why| match why {
            Unreadable::Broken { name, report } => Unreadable::Outdated { name, report },
            other => other,
        })
    }

    /// A catalogue that is not released by itself.
    pub fn without_version(name: String, reading: Reading, asked: Asked<'_>) -> Result<Self, Unreadable> {
        Self::new(name, reading, asked, None, String::new())
    }

    fn new(
        name: String,
        reading: Reading,
        asked: Asked<'_>,
        version: Option<Version>,
        manifest: String,
    ) -> Result<Self, Unreadable> {
        let Reading { catalogue, is_whole, report } = reading;
        let is_sound = report.lines(Severity::Error).next().is_none();
        match asked {
            Asked::Under(_) if is_whole && !is_sound => return Err(Unreadable::Unfit { name, report }),
            Asked::Sound if !is_sound => return Err(Unreadable::Broken { name, report }),
            _ if !is_whole => return Err(Unreadable::Broken { name, report }),
            _ => (),
        }
        let reviews = report.lines(Severity::Warning).count();
        Ok(Self { name, catalogue, sources: report.sources, reviews, version, manifest })
    }
}

/// The folder in which the directory stands.
fn beside(directory: &Path) -> PathBuf {
    match directory.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent.to_owned(),
        // The directory is named from where we are, or is where we are.
        _ if directory.file_name().is_some() => PathBuf::from("."),
        _ => directory.join(".."),
    }
}

/// The version that a manifest gives its package.
fn package_version(manifest: &str) -> Option<Version> {
    let manifest = DeTable::parse(manifest).ok()?;
    let package = manifest.get_ref().get("package")?.get_ref().as_table()?;
    Version::parse(package.get("version")?.get_ref().as_str()?).ok()
}

/// The git repository that a folder is part of.
struct Git {
    folder: PathBuf,
}

impl Git {
    /// That the revision is one of this repository, or what to do if it is not.
    fn find(&self, revision: &str) -> Result<(), String> {
        let commit = format!("{revision}^{{commit}}");
        if self.run(&["rev-parse", "--verify", "--quiet", "--end-of-options", &commit]).is_ok() {
            return Ok(());
        }
        self.run(&["rev-parse", "--git-dir"]).map_err(|error| {
            format!("`{revision}` is no directory, and no revision either: {error}; name a catalogue's directory")
        })?;
        let is_shallow =
            self.run(&["rev-parse", "--is-shallow-repository"]).is_ok_and(|says| says.starts_with(b"true"));
        Err(if is_shallow {
            format!(
                "`{revision}` is no directory, and not among the revisions that are here: this clone is shallow; \
             fetch the rest with `git fetch --unshallow`, or the revision with `git fetch origin {revision}`"
            )
        } else {
            format!(
                "`{revision}` is neither a directory nor a revision of this repository; `git log --oneline` and \
             `git branch --all` list what there is"
            )
        })
    }

    /// A folder of its own with a directory as it was in a revision.
    fn unpack(&self, revision: &str, directory: &str) -> Result<tempfile::TempDir, String> {
        let unpacked = tempfile::tempdir().map_err(|error| format!("no folder can be made to unpack into: {error}"))?;
        let listed = self.run(&["ls-tree", "-r", "-z", "--end-of-options", revision, &format!("{directory}/")])?;
        let listed = String::from_utf8_lossy(&listed).into_owned();
        for entry in listed.split_terminator('\0') {
            let Some((about, path)) = entry.split_once('\t') else { continue };
            let object = about.rsplit(' ').next().unwrap_or_default();
            let path = unpacked.path().join(path);
            let contents = self.run(&["cat-file", "blob", object])?;
            let written = path.parent().map_or(Ok(()), fs::create_dir_all).and_then(|()| fs::write(&path, contents));
            written.map_err(|error| format!("{}: {error}", shown(&path)))?;
        }
        if listed.is_empty() {
            return Err(format!("there was no `{directory}` in {revision}; name a revision that has it"));
        }
        Ok(unpacked)
    }

    fn run(&self, arguments: &[&str]) -> Result<Vec<u8>, String> {
        let output = Command::new("git").arg("-C").arg(&self.folder).args(arguments).output();
        let output = output.map_err(|error| format!("git cannot be run: {error}"))?;
        if output.status.success() {
            Ok(output.stdout)
        } else {
            Err(String::from_utf8_lossy(&output.stderr).trim().to_owned())
        }
    }
}
