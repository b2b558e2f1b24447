//! What `preview` waits for: a save, a key, a signal. Each is told by who sleeps until it happens, so that nothing is asked
//! for again and again.

use std::io::{self, IsTerminal, Read};
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, Sender};
use std::thread;
use std::time::{Duration, Instant};

#[cfg(unix)]
use crossterm::terminal;
use notify::event::{AccessKind, AccessMode};
use notify::{ErrorKind, Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher};

/// What comes together is told as the last of these.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Happening {
    /// The terminal has another size.
    Resized,
    /// Something in the folders may have changed.
    Saved,
    /// Somebody had stopped the command and lets it go on: the terminal has seen others, and the folders may have changed.
    Continued,
    /// Somebody has seen enough.
    Quit,
}

/// How long the writes of one save take: an editor writes another file, renames it and removes the one that was.
const SAVE: Duration = Duration::from_millis(50);

/// What happened next, with whatever came at once.
pub fn next(happenings: &Receiver<Happening>) -> Happening {
    let mut happened = happenings.recv().unwrap_or(Happening::Quit);
    let until = Instant::now() + SAVE;
    while happened != Happening::Quit {
        match happenings.recv_timeout(until.saturating_duration_since(Instant::now())) {
            Ok(also) => happened = happened.max(also),
            Err(_) => break,
        }
    }
    happened
}

/// Tells of saves in the folders, for as long as the watcher lives. It is of the folders that are there now.
///
/// # Errors
/// Why the system watches none of them.
pub fn tell_saves(folders: &[PathBuf], sender: &Sender<Happening>) -> notify::Result<RecommendedWatcher> {
    let folders: io::Result<Vec<_>> = folders.iter().map(std::path::absolute).collect();
    let folders = folders.map_err(notify::Error::io)?;
    // Some systems tell of a folder by the name that no link leads to.
    let real = folders.iter().filter_map(|folder| folder.canonicalize().ok());
    let ours: Vec<_> = folders.iter().cloned().chain(real).collect();
    let sender = sender.clone();
    let mut watcher = notify::recommended_watcher(move |event: notify::Result<Event>| {
        if event.map_or(true, |event| !is_reading(event.kind) && is_of(&ours, &event)) {
            // Nobody listens any more where the command has ended.
            let _ = sender.send(Happening::Saved);
        }
    })?;
    for folder in &folders {
        // A folder that is removed, renamed or made shows in the one above it, if that may be watched.
        if let Some(above) = folder.ancestors().skip(1).find(|above| above.is_dir()) {
            let _ = watcher.watch(above, RecursiveMode::NonRecursive);
        }
        match watcher.watch(folder, RecursiveMode::Recursive) {
            Err(error) if !matches!(error.kind, ErrorKind::PathNotFound) && folder.is_dir() => return Err(error),
            _ => (),
        }
    }
    Ok(watcher)
}

/// Whether something happened in the folders or to them, and not to what stands beside them. What has no path can be anything.
fn is_of(folders: &[PathBuf], event: &Event) -> bool {
    let is_of_one = |path: &PathBuf| folders.iter().any(|folder| path.starts_with(folder) || folder.starts_with(path));
    event.paths.is_empty() || event.paths.iter().any(is_of_one)
}

/// Whether a file was only looked at, as this program does itself whenever it is told of a save.
fn is_reading(kind: EventKind) -> bool {
    matches!(kind, EventKind::Access(kind) if kind != AccessKind::Close(AccessMode::Write))
}

/// Tells of the keys that end the command, and of the terminal's end.
pub fn tell_keys(sender: &Sender<Happening>) {
    if !io::stdin().is_terminal() {
        return;
    }
    let sender = sender.clone();
    thread::spawn(move || {
        let mut typed = [0; 64];
        loop {
            match io::stdin().read(&mut typed) {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => (),
                Ok(length) if length > 0 && !typed.iter().take(length).any(|key| QUIT.contains(key)) => (),
                _ => break,
            }
        }
        let _ = sender.send(Happening::Quit);
    });
}

/// q, and what Ctrl-C and Ctrl-D are to a terminal that leaves all keys to the program.
const QUIT: &[u8] = b"qQ\x03\x04";

/// Tells of the signals by which the system says that it is time to go, or to go on, or that the terminal has another size.
#[cfg(unix)]
pub fn tell_signals(sender: &Sender<Happening>) -> io::Result<()> {
    use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGWINCH};

    let mut signals = signal_hook::iterator::Signals::new([SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGWINCH])?;
    let sender = sender.clone();
    thread::spawn(move || {
        for signal in signals.forever() {
            let happened = match signal {
                SIGWINCH => Happening::Resized,
                SIGCONT => Happening::Continued,
                _ => Happening::Quit,
            };
            let _ = sender.send(happened);
            if happened == Happening::Quit {
                // Where nobody reads what is printed, the command waits there, and would never hear of it.
                thread::sleep(PATIENCE);
                let _ = terminal::disable_raw_mode();
                std::process::exit(0);
            }
        }
    });
    Ok(())
}

/// How long the command may take to end by itself.
#[cfg(unix)]
const PATIENCE: Duration = Duration::from_secs(2);

/// Elsewhere, a terminal that was given another size is drawn on at the next save.
#[cfg(not(unix))]
pub fn tell_signals(_sender: &Sender<Happening>) -> io::Result<()> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use notify::{Event, EventKind};

    use super::is_of;

    #[test]
    fn what_stands_beside_the_folders_is_no_save() {
        let folders = ["/fintech/catalogue", "/bank/overlay"].map(PathBuf::from);
        let is_told = |paths: &[&str]| {
            let event = paths.iter().fold(Event::new(EventKind::Any), |event, path| event.add_path(path.into()));
            is_of(&folders, &event)
        };
        for paths in [
            &[][..],
            &["/fintech/catalogue"],
            &["/fintech/catalogue/series/x.toml"],
            &["/bank"],
            &["/fintech/old", "/fintech/catalogue"],
        ] {
            assert!(is_told(paths), "{paths:?}");
        }
        for paths in [&["/fintech/build.log"][..], &["/fintech/catalogue.bak"], &["/bank/other", "/bank/more"]] {
            assert!(!is_told(paths), "{paths:?}");
        }
    }
}
