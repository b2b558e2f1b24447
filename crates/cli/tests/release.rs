//! `scripts/release check`: what has to agree before a tag becomes a release, in a repository of its own.

#![cfg(unix)]

#[allow(dead_code, reason = "shared by tests that need more of it")]
mod support;

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::PathBuf;
use std::process::{Command, Output};

use support::git::{commit, git};
use support::{copy_tree, expect_success, scratch, sound_catalogue, stderr, stdout};

const AML: &str = "catalogue/series/100_aml_screening.toml";

/// What says which version this is.
const MANIFESTS: [&str; 6] =
    ["Cargo.toml", "crates/codegen/Cargo.toml", "crates/cli/Cargo.toml", "pyproject.toml", "README.md", "action.yml"];

#[test]
fn what_says_which_version_this_is_says_the_same() {
    for file in MANIFESTS.into_iter().chain(["Cargo.lock"]) {
        let copy = Copy::new("release_versions");
        expect_success(&copy.check(None));
        copy.edit(file, "0.1.0", "0.1.9");
        let refused = copy.check(None);
        assert_eq!(refused.status.code(), Some(1), "{file}");
        assert!(stderr(&refused).contains("where the version is 0.1."), "{}", stderr(&refused));
    }
}

#[test]
fn a_first_release_needs_its_tag_and_its_section() {
    let copy = Copy::new("release_first");
    copy.refuses("v0.1.0", "CHANGELOG.md has no section of 0.1.0");
    copy.edit("CHANGELOG.md", "## [Unreleased]\n", "## [Unreleased]\n\n## [0.1.0] - 2026-12-01\n");
    commit(&copy.folder, "Release");
    expect_success(&copy.check(Some("v0.1.0")));
    copy.refuses("v0.2.0", "the tag is v0.2.0, where the version is 0.1.0: call it v0.1.0");
    copy.edit("CHANGELOG.md", "## [Unreleased]\n", "## [Unreleased]\n\n- More.\n");
    copy.refuses("v0.1.0", "CHANGELOG.md still has something under ## [Unreleased]");
}

#[test]
fn a_later_release_tells_what_changed_and_says_so_by_its_version() {
    let copy = Copy::new("release_later");
    copy.edit("CHANGELOG.md", "## [Unreleased]\n", "## [Unreleased]\n\n## [0.1.0] - 2026-12-01\n");
    commit(&copy.folder, "Release");
    git(&copy.folder, &["tag", "v0.1.0"]);
    let entry = "name = \"politically_exposed\"\n\
                 accepted = [{ change = \"code-renamed\", was = \"pep_hit\", because = \"Nobody knows the letters.\" }]";
    copy.edit(AML, "name = \"pep_hit\"", entry);
    copy.edit(
        "CHANGELOG.md",
        "## [Unreleased]\n",
        "## [Unreleased]\n\n## [0.1.1] - 2026-12-02\n\n### Changed\n\n- A name.\n",
    );
    copy.raise("0.1.0", "0.1.1");
    commit(&copy.folder, "Too little");
    copy.refuses("v0.1.1", "idv diff v0.1.0 does not pass");
    copy.raise("0.1.1", "0.2.0");
    copy.edit("CHANGELOG.md", "## [0.1.1]", "## [0.2.0]");
    commit(&copy.folder, "Enough, and untold");
    copy.refuses("v0.2.0", "CHANGELOG.md does not tell what changed in the catalogue since v0.1.0");
    copy.edit("CHANGELOG.md", "## [Unreleased]\n\n## [0.2.0] - 2026-12-02\n", "## [Unreleased]\n");
    expect_success(&copy.idv(&["diff", "v0.1.0", "--write-changelog"]));
    copy.edit("CHANGELOG.md", "## [Unreleased]\n", "## [Unreleased]\n\n## [0.2.0] - 2026-12-02\n");
    commit(&copy.folder, "Told");
    expect_success(&copy.check(Some("v0.2.0")));
}

#[test]
fn a_clone_without_the_tags_of_earlier_releases_is_no_first_release() {
    let copy = Copy::new("release_untagged");
    let sections = "## [Unreleased]\n\n## [0.1.0] - 2026-12-01\n\n- Now.\n\n## [0.0.9] - 2026-11-01\n";
    copy.edit("CHANGELOG.md", "## [Unreleased]\n", sections);
    commit(&copy.folder, "Release");
    copy.refuses("v0.1.0", "CHANGELOG.md tells of 0.0.9, and this clone has no tag of it: git fetch --tags");
}

#[test]
fn a_release_is_called_by_three_numbers() {
    let copy = Copy::new("release_candidate");
    copy.raise("0.1.0", "0.1.0-rc.1");
    copy.refuses("v0.1.0-rc.1", "the version is 0.1.0-rc.1: a release is called by three numbers, such as 0.2.0");
}

#[test]
fn what_is_published_already_is_not_published_again() {
    // What the stand-in for cargo says of crates that the registry has, and how it was called to publish.
    const CARGO: &str = "#!/bin/sh\n\
        case \"$1 $5\" in\n\
        metadata*) exec \"$CARGO\" \"$@\" ;;\n\
        \"info \"*) case \" $PUBLISHED \" in *\" ${5%@*} \"*) exit 0 ;; esac; echo \"$OTHERWISE\" >&2; exit 101 ;;\n\
        publish*) echo \"$*\" ;;\n\
        esac\n";
    let programs = scratch("release_publish");
    let stand_in = programs.join("cargo");
    fs::write(&stand_in, CARGO).expect("a script can be written");
    fs::set_permissions(&stand_in, fs::Permissions::from_mode(0o755)).expect("it can be made a program");
    let path = format!("{}:{}", programs.display(), std::env::var("PATH").expect("a path"));
    let publish = |published: &str, otherwise: &str| {
        let mut script = Command::new("python3");
        script.args(["scripts/release", "publish"]).current_dir(support::repository());
        script.env("PATH", &path).env("CARGO", env!("CARGO")).env("PUBLISHED", published).env("OTHERWISE", otherwise);
        script.output().expect("python3 runs")
    };
    let missing = "error: could not find it in the registry";
    for (published, expected) in [
        (
            "",
            "publish --locked --no-verify --package idv-catalogue --package idv-catalogue-cli --package idv-catalogue-codegen\n",
        ),
        ("idv-catalogue-codegen idv-catalogue", "publish --locked --no-verify --package idv-catalogue-cli\n"),
        ("idv-catalogue-codegen idv-catalogue idv-catalogue-cli", "The registry has every crate in this version.\n"),
    ] {
        let done = publish(published, missing);
        expect_success(&done);
        assert_eq!(stdout(&done), expected);
    }
    let unknown = publish("", "error: the registry does not answer");
    assert_eq!((unknown.status.code(), stdout(&unknown)), (Some(1), String::new()));
    assert!(stderr(&unknown).contains("the registry does not answer"), "{}", stderr(&unknown));
}

/// A small catalogue with all that names its version, in a repository.
struct Copy {
    folder: PathBuf,
}

impl Copy {
    fn new(name: &str) -> Self {
        let folder = scratch(name);
        copy_tree(&support::repository().join("scripts"), &folder.join("scripts"));
        copy_tree(&sound_catalogue(), &folder.join("catalogue"));
        for file in MANIFESTS {
            fs::create_dir_all(folder.join(file).parent().expect("a folder")).expect("a folder can be made");
            copy_tree(&support::repository().join(file), &folder.join(file));
        }
        let own = ["idv-catalogue", "idv-catalogue-cli", "idv-catalogue-codegen"];
        let own = own.map(|name| format!("[[package]]\nname = \"{name}\"\nversion = \"0.1.0\"\n\n"));
        let others = "[[package]]\nname = \"serde\"\nversion = \"1.0.228\"\nsource = \"registry\"\n";
        fs::write(folder.join("Cargo.lock"), own.concat() + others).expect("a lock file");
        fs::write(folder.join("CHANGELOG.md"), "# Changelog\n\n## [Unreleased]\n\n- All of it.\n")
            .expect("a changelog");
        let copy = Self { folder };
        // Whatever the version is by now.
        let manifest = fs::read_to_string(copy.folder.join("Cargo.toml")).expect("a manifest");
        let version = manifest.lines().find_map(|line| line.strip_prefix("version = \"")?.strip_suffix('"'));
        copy.raise(version.expect("a version"), "0.1.0");
        git(&copy.folder, &["init", "--quiet", "--initial-branch=main"]);
        commit(&copy.folder, "First");
        copy
    }

    /// Replaces a piece of a file, which must be there.
    fn edit(&self, file: &str, from: &str, to: &str) {
        let path = self.folder.join(file);
        let text = fs::read_to_string(&path).expect("a file of the copy");
        assert!(text.contains(from), "{file} holds {from:?}");
        fs::write(path, text.replacen(from, to, 1)).expect("the copy can be written");
    }

    /// Everything that says which version this is says another.
    fn raise(&self, from: &str, to: &str) {
        for file in MANIFESTS.into_iter().chain(["Cargo.lock"]) {
            let path = self.folder.join(file);
            let text = fs::read_to_string(&path).expect("a file of the copy");
            // `=0.1.0` and `v0.1.0` as well; the versions of others' crates stand between quotation marks.
            let lines = text.lines().map(|line| match line.contains("idv-catalogue") || line.starts_with("version") {
                true => line.replace(from, to),
                false if line.contains("rev: ") => line.replace(from, to),
                false => line.to_owned(),
            });
            fs::write(path, lines.map(|line| line + "\n").collect::<String>()).expect("the copy can be written");
        }
    }

    fn refuses(&self, tag: &str, why: &str) {
        let refused = self.check(Some(tag));
        assert_eq!(refused.status.code(), Some(1), "{}", stderr(&refused));
        assert!(stderr(&refused).contains(&format!("error: {why}")), "{}", stderr(&refused));
    }

    fn check(&self, tag: Option<&str>) -> Output {
        let mut script = Command::new("python3");
        script.args(["scripts/release", "check"]).args(tag).current_dir(&self.folder);
        script.env("IDV", env!("CARGO_BIN_EXE_idv")).env_remove("CARGO_MANIFEST_DIR");
        script.output().expect("python3 runs")
    }

    fn idv(&self, arguments: &[&str]) -> Output {
        let mut program = Command::new(env!("CARGO_BIN_EXE_idv"));
        program.args(arguments).current_dir(&self.folder).env_remove("CARGO_MANIFEST_DIR");
        program.output().expect("the command line runs")
    }
}
