//! `preview`: what an edit does, beside the editor, each time that a file is saved.
//!
//! What it shows is what `check`, `diff` and `explain` say. It sleeps until something happens.

mod edit;
mod happening;
mod screen;
mod view;

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::mpsc;

use crate::catalogue::Shown;
use crate::commands::diff::Revision;
use crate::outcome::{Outcome, fail};
use crate::output::shown::shown;
use edit::{Edit, Since};
use happening::Happening;
use screen::Screen;

/// Show what an edit does, on every save: what is wrong, what it changes, and the rows that it touched
///
/// Leave it open in a terminal beside the editor; q or Ctrl-C ends it. Where the output is no terminal, each state is
/// printed behind the one before, and ends with a line `---`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The older catalogue to compare with: a directory, or a git revision such as main [default: what is there at the start]
    #[arg(long, value_name = "OLD", conflicts_with = "overlay")]
    since: Option<String>,

    #[command(flatten)]
    shown: Shown,
}

pub fn run(arguments: &Arguments, out: &mut dyn Write) -> io::Result<Outcome> {
    let opened = match arguments.shown.read() {
        Ok(opened) => opened,
        Err(outcome) => return Ok(outcome),
    };
    let folders: Vec<_> = [opened.directory(), opened.overlay()].into_iter().flatten().map(Path::to_owned).collect();
    if folders.is_empty() {
        return Ok(fail("there is no catalogue here to edit; name the folder of one with --catalogue"));
    }
    let here = opened.directory().unwrap_or(Path::new("catalogue"));
    let since = match arguments.since.as_ref().map(|asked| (asked, Revision::asked(asked, here))) {
        None => Since::Start,
        Some((asked, Ok(revision))) => Since::Revision(asked.clone(), Box::new(revision)),
        Some((_, Err(outcome))) => return Ok(outcome),
    };
    let (sender, happenings) = mpsc::channel();
    happening::tell_signals(&sender)?;
    let mut saves = match happening::tell_saves(&folders, &sender) {
        Ok(saves) => saves,
        Err(error) => return Ok(unwatchable(&folders, &error)),
    };
    // What was saved before the folders were watched is read now.
    let mut edit = Edit::begun(opened.read_again(), since);
    let screen = Screen::open(&sender)?;
    let mut view = edit.view()?;
    screen.show(&view, out)?;
    loop {
        let happened = happening::next(&happenings);
        match happened {
            Happening::Quit => return Ok(Outcome::Clean),
            Happening::Resized => screen.show_again(&view, out)?,
            Happening::Saved | Happening::Continued => {
                if happened == Happening::Continued {
                    screen.take_again()?;
                }
                // Folders may have come and gone, and what is saved from now on is told of again. Where they cannot be watched
                // for a while, the watcher that there is tells when they can.
                if let Ok(of_today) = happening::tell_saves(&folders, &sender) {
                    drop(std::mem::replace(&mut saves, of_today));
                }
                if edit.read_again() {
                    view = edit.view()?;
                    screen.show(&view, out)?;
                } else {
                    screen.show_again(&view, out)?;
                }
            }
        }
    }
}

fn unwatchable(folders: &[PathBuf], error: &notify::Error) -> Outcome {
    let folders: Vec<_> = folders.iter().map(shown).collect();
    fail(&format!("{} cannot be watched for changes: {error}", folders.join(" and ")))
}
