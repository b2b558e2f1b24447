//! `idv preview`: what is shown while the catalogue is edited, and that it sleeps while it is not.

#![cfg(target_os = "linux")]

#[path = "../support/mod.rs"]
#[allow(dead_code, reason = "shared by tests that need more of it")]
mod support;

mod process;
mod terminal;

use std::fs;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

use process::{Preview, has_ended, idv, signal, sleeps, unread};
use support::{copy_tree, git, scratch, sound_catalogue, sound_overlay, stderr, stdout};

const SERIES: &str = "catalogue/series/1000_identity_data.toml";
const SOUND: &str = "The catalogue is sound";

/// A folder with a sound catalogue in it.
fn folder(name: &str) -> PathBuf {
    let folder = scratch(name);
    copy_tree(&sound_catalogue(), &folder.join("catalogue"));
    folder
}

/// The text of a file with one part in the place of another, which stands there once.
fn replaced(path: &Path, from: &str, to: &str) -> String {
    let text = fs::read_to_string(path).expect("the file");
    assert_eq!(text.matches(from).count(), 1, "{from}");
    text.replace(from, to)
}

fn edit(path: &Path, from: &str, to: &str) {
    fs::write(path, replaced(path, from, to)).expect("the file can be written");
}

fn rename(from: &Path, to: &Path) {
    fs::rename(from, to).expect("it can be renamed");
}

#[test]
fn a_save_shows_what_the_edit_changes_and_the_row_as_it_is_explained() {
    let folder = folder("preview_save");
    let mut preview = Preview::start(&folder, &[]);
    assert_eq!(preview.state(), format!("{SOUND}: 6 status codes in 2 series.\n\nSince the start: No change.\n"));
    edit(&folder.join(SERIES), "description = \"Underage client\"", "description = \"Client is underage\"");
    let shown = preview.state_with("Client is underage");
    let explained = stdout(&idv(&folder, &["explain", "1034"]));
    let (row, _) = explained.split_once("\n\n").expect("a row, and where it is from");
    assert!(shown.contains(row) && shown.contains("\nSince the start: 1 change: 1 wording.\nwording["), "{shown}");
    assert!(shown.contains("\n  - Underage client\n  + Client is underage\n"), "{shown}");
    // What is judged more permissively is told before all else, and what was undone is told no more.
    edit(&folder.join(SERIES), "remedy = \"nothing_can_be_done\"", "remedy = \"wait_for_next_status\"");
    let shown = preview.state_with("Since the start: 3 changes: ");
    let first = shown.lines().find(|line| line.contains("]: ")).expect("a change");
    assert!(first.starts_with("judgement, more permissive["), "{shown}");
    copy_tree(&sound_catalogue(), &folder.join("catalogue"));
    let shown = preview.state_with("Since the start: No change.");
    assert!(shown.starts_with(SOUND) && shown.contains("\n1034 underage_client  status code"), "{shown}");
    assert_eq!(preview.end(), (Some(0), String::new()));
}

#[test]
fn a_save_is_seen_however_the_editor_writes_it() {
    let folder = folder("preview_ways");
    let (series, catalogue) = (folder.join(SERIES), folder.join("catalogue"));
    let mut preview = Preview::start(&folder, &[]);
    preview.state();
    let mut was = "Underage client".to_owned();
    let mut save = |way: &str, write: &dyn Fn(&str)| {
        write(&replaced(&series, &was, way));
        let shown = preview.state_with(&format!(
            "1034 underage_client  status code, StatusCode::UnderageClient\n  description  {way}"
        ));
        assert!(shown.starts_with(SOUND), "{shown}");
        way.clone_into(&mut was);
    };
    let write = |path: &Path, text: &str| fs::write(path, text).expect("the file can be written");
    let beside = catalogue.join("series/.1000_identity_data.toml.swp");
    save("Written over", &|text| write(&series, text));
    save("Written beside and renamed", &|text| {
        write(&beside, text);
        rename(&beside, &series);
    });
    save("Renamed away and written anew", &|text| {
        rename(&series, &beside);
        write(&series, text);
        fs::remove_file(&beside).expect("the old one can be removed");
    });
    save("Removed and written anew", &|text| {
        fs::remove_file(&series).expect("the file can be removed");
        write(&series, text);
    });
    save("Windows line ends", &|text| write(&series, &format!("\u{feff}{}", text.replace('\n', "\r\n"))));
    save("Plain line ends", &|text| write(&series, &text.replace('\r', "")));
    save("Another folder", &|text| {
        let (away, other) = (folder.join("away"), folder.join("other"));
        copy_tree(&catalogue, &other);
        write(&other.join("series/1000_identity_data.toml"), text);
        rename(&catalogue, &away);
        rename(&other, &catalogue);
    });
    save("In the other folder", &|text| write(&series, text));
}

#[test]
fn a_folder_that_is_gone_is_said_to_be_and_is_seen_when_it_is_back() {
    let folder = folder("preview_gone");
    let mut preview = Preview::start(&folder, &[]);
    preview.state();
    for _ in 0..2 {
        fs::remove_dir_all(folder.join("catalogue")).expect("the folder can be removed");
        let shown = preview.state_with("there is no such folder");
        assert!(shown.contains("\nNothing is compared until the catalogue is sound\n"), "{shown}");
        copy_tree(&sound_catalogue(), &folder.join("catalogue"));
        preview.state_with(SOUND);
    }
    edit(&folder.join(SERIES), "Underage client", "Client is underage");
    preview.state_with("+ Client is underage");
    assert_eq!(preview.end(), (Some(0), String::new()));
}

#[test]
fn every_slip_that_a_rule_knows_is_shown_and_so_is_its_mending() {
    let folder = folder("preview_slips");
    let mut preview = Preview::start(&folder, &[]);
    preview.state();
    let rules = idv(&folder, &["rules", "--format", "json"]);
    let rules: Vec<serde_json::Value> = serde_json::from_slice(&rules.stdout).expect("JSON");
    let mut tried = 0;
    for rule in rules.iter().filter(|rule| rule["level"].is_null()) {
        let text = |key: &str| rule[key].as_str();
        let (Some(file), Some(id)) = (text("file").filter(|file| !support::patch::is_of_overlay(file)), text("id"))
        else {
            continue;
        };
        // Which day it is, `check` alone asks.
        if id == "retrieved-in-future" {
            continue;
        }
        let (Some(keeps), Some(breaks)) = (text("keeps"), text("breaks")) else { panic!("{rule}") };
        edit(&folder.join("catalogue").join(file), keeps, breaks);
        preview.state_with(&format!("[{id}]"));
        copy_tree(&sound_catalogue(), &folder.join("catalogue"));
        preview.state_with(SOUND);
        tried += 1;
    }
    assert!(tried > 30, "{tried}");
    assert_eq!(preview.end(), (Some(0), String::new()));
}

#[test]
fn a_catalogue_that_is_broken_at_the_start_is_compared_with_once_it_is_sound() {
    let folder = folder("preview_broken");
    edit(&folder.join(SERIES), "disclosure = \"internal\"", "disclosure = \"internal");
    let mut preview = Preview::start(&folder, &[]);
    let shown = preview.state();
    assert!(shown.starts_with("1 problem in 1 file") && shown.contains("Nothing is compared until"), "{shown}");
    edit(&folder.join(SERIES), "disclosure = \"internal\n", "disclosure = \"internal\"\n");
    preview.state_with("Since it was first sound: No change.");
}

#[test]
fn what_changed_since_a_revision_is_shown_from_the_start() {
    let folder = folder("preview_since");
    git::git(&folder, &["init", "--quiet"]);
    git::commit(&folder, "Begin");
    edit(&folder.join(SERIES), "Underage client", "Client is underage");
    let mut preview = Preview::start(&folder, &["--since", "HEAD"]);
    let shown = preview.state();
    for part in ["\nSince HEAD: 1 change: 1 wording.\n", "\nWhat the last edit touched\n1034 underage_client "] {
        assert!(shown.contains(part), "{shown}");
    }
    edit(&folder.join(SERIES), "Selfie missing", "No selfie");
    let shown = preview.state_with("No selfie");
    for part in ["\nSince HEAD: 2 changes: 2 wording.\n", "\nWhat the last edit touched\n1022 selfie_missing"] {
        assert!(shown.contains(part), "{shown}");
    }
}

#[test]
fn an_overlay_is_watched_as_its_catalogue_is() {
    let folder = folder("preview_overlay");
    copy_tree(&sound_overlay(), &folder.join("overlay"));
    let mut preview = Preview::start(&folder, &["--overlay", "overlay"]);
    let shown = preview.state();
    assert!(shown.contains("So is the overlay of "), "{shown}");
    edit(
        &folder.join("overlay/series/1000_identity_data.toml"),
        "number = 1005\ndisclosure",
        "number = 1005\ndisclosed",
    );
    preview.state_with("`disclosed` is not a key");
    copy_tree(&sound_overlay(), &folder.join("overlay"));
    preview.state_with("Since the start: No change.");
    edit(&folder.join(SERIES), "person.fullName invalid", "person.fullName is invalid");
    preview.state_with("  + person.fullName is invalid");
}

#[test]
fn what_cannot_be_shown_is_refused_with_what_to_do() {
    let (folder, empty) = (folder("preview_refused"), scratch("preview_refused_empty"));
    let refusal = |folder: &Path, arguments: &[&str]| {
        let output = idv(folder, &[&["preview"], arguments].concat());
        assert_eq!((output.status.code(), stdout(&output)), (Some(2), String::new()));
        stderr(&output)
    };
    let refused = refusal(&folder, &["--since", "nowhere"]);
    assert!(refused.contains("`nowhere` is "), "{refused}");
    let refused = refusal(&folder, &["--catalogue", "nowhere"]);
    assert_eq!(refused, "error: nowhere: there is no such folder; name the one of a catalogue\n");
    let refused = refusal(&empty, &[]);
    assert_eq!(refused, "error: there is no catalogue here to edit; name the folder of one with --catalogue\n");
}

#[test]
fn nobody_is_woken_while_nothing_changes() {
    let folder = folder("preview_sleep");
    let mut preview = Preview::start(&folder, &[]);
    preview.state();
    assert!(sleeps(preview.id()), "before an edit");
    edit(&folder.join(SERIES), "Underage client", "Client is underage");
    preview.state_with("+ Client is underage");
    assert!(sleeps(preview.id()), "behind an edit");
}

#[test]
fn it_ends_when_it_is_told_to_though_nobody_reads_what_it_prints() {
    let folder = folder("preview_unread");
    let mut preview = unread(&folder);
    let series = folder.join(SERIES);
    let sound = fs::read_to_string(&series).expect("the series");
    // More than a pipe holds.
    for slip in ["remedie = ", "remedi = "].into_iter().cycle().take(40) {
        fs::write(&series, sound.replace("remedy = ", slip)).expect("the series can be written");
        thread::sleep(Duration::from_millis(100));
    }
    signal("TERM", preview.id());
    assert!(has_ended(preview.id()));
    preview.wait().expect("it has ended");
}

#[test]
fn nothing_that_a_terminal_obeys_is_passed_on_from_a_file() {
    let folder = folder("preview_raw");
    let mut preview = Preview::start(&folder, &["--color", "always"]);
    preview.state();
    edit(&folder.join(SERIES), "Underage client", "Underage\\u001b]0;title\\u0007\\u001b[2J client");
    let shown = preview.state_with("title");
    assert!(!shown.starts_with(SOUND), "{shown}");
    let steers = |character: char| character.is_control() && !"\n\u{1b}".contains(character);
    assert!(!shown.contains(steers) && !shown.contains("\u{1b}]") && !shown.contains("\u{1b}[2J"), "{shown:?}");
}
