//! Where `preview` shows what it has to say: on a terminal, which is drawn anew each time and is as it was in the end; or
//! else on whatever the output is, a state behind the other.

use std::io::{self, IsTerminal, Write};
use std::panic;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::Sender;

use clap::builder::styling::Reset;
use crossterm::cursor::{Hide, MoveTo, Show};
use crossterm::terminal::{
    self, BeginSynchronizedUpdate, Clear, ClearType, EndSynchronizedUpdate, EnterAlternateScreen, LeaveAlternateScreen,
};
use crossterm::{execute, queue};

use super::happening::{self, Happening};
use super::view::View;
use crate::output::style::FAINT;

pub enum Screen {
    Terminal,
    Other,
}

/// Whether the terminal shows what is ours.
static IS_OURS: AtomicBool = AtomicBool::new(false);

/// What a terminal has that does not say how large it is.
const USUAL: (u16, u16) = (80, 24);

impl Screen {
    /// Takes the terminal, if the output is one, and tells of the keys that are pressed there.
    pub fn open(sender: &Sender<Happening>) -> io::Result<Self> {
        if !io::stdout().is_terminal() {
            return Ok(Self::Other);
        }
        let tell = panic::take_hook();
        panic::set_hook(Box::new(move |why| {
            leave();
            tell(why);
        }));
        IS_OURS.store(true, Ordering::SeqCst);
        // From here on, whatever goes wrong gives the terminal back.
        let screen = Self::Terminal;
        take()?;
        if io::stdin().is_terminal() {
            happening::tell_keys(sender);
        }
        Ok(screen)
    }

    /// Takes the terminal as at the start, after others had it.
    pub fn take_again(&self) -> io::Result<()> {
        match self {
            Self::Terminal => {
                // What the terminal was like before is not asked for twice; so this asks anew.
                terminal::disable_raw_mode()?;
                take()
            }
            Self::Other => Ok(()),
        }
    }

    /// Shows a state that is new.
    pub fn show(&self, view: &View, out: &mut dyn Write) -> io::Result<()> {
        match self {
            Self::Terminal => draw(view, out),
            Self::Other => {
                for line in view.lines() {
                    writeln!(out, "{line}")?;
                }
                // Empty lines stand within a state as well.
                writeln!(out, "---")?;
                out.flush()
            }
        }
    }

    /// Shows a state that was shown already, where that can be seen no more.
    pub fn show_again(&self, view: &View, out: &mut dyn Write) -> io::Result<()> {
        match self {
            Self::Terminal => draw(view, out),
            Self::Other => Ok(()),
        }
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        leave();
    }
}

fn take() -> io::Result<()> {
    if io::stdin().is_terminal() {
        terminal::enable_raw_mode()?;
    }
    execute!(io::stdout(), EnterAlternateScreen, Hide)
}

/// Draws over what is there, line by line, which does not flicker as a screen that is cleared does. Whether there are colours is for `out` to say.
fn draw(view: &View, out: &mut dyn Write) -> io::Result<()> {
    let (columns, rows) = terminal::size().ok().filter(|(columns, rows)| *columns > 0 && *rows > 0).unwrap_or(USUAL);
    let mut terminal = io::stdout();
    queue!(terminal, BeginSynchronizedUpdate)?;
    // The last line is for those who want to leave.
    let mut lines = view.fitted(columns.into(), usize::from(rows) - 1);
    lines.resize(usize::from(rows) - 1, String::new());
    lines.push(format!("{FAINT}{:.*}{FAINT:#}", usize::from(columns), "q or Ctrl-C ends this"));
    for (row, line) in (0..).zip(lines) {
        queue!(terminal, MoveTo(0, row), Clear(ClearType::CurrentLine))?;
        write!(out, "{line}{Reset}")?;
    }
    queue!(terminal, EndSynchronizedUpdate)?;
    terminal.flush()
}

/// Gives the terminal back as it was, once. A terminal that is closed cannot be given back, and nobody is there to be told.
fn leave() {
    if IS_OURS.swap(false, Ordering::SeqCst) {
        let _ = execute!(io::stdout(), LeaveAlternateScreen, Show);
        let _ = terminal::disable_raw_mode();
    }
}
