//! `idv preview` on a terminal, which `script` makes and vt100 shows as a person sees it.

use std::io::Write;
use std::num::NonZeroU16;
use std::path::Path;
use std::process::{Child, Command, Stdio};

use super::process::{Awaited, has_ended, signal, sleeps};
use super::{SERIES, SOUND, edit, folder};

/// What a person sees, and the last that was written: a screen is whole when an update has ended.
struct Seen {
    parser: vt100::Parser,
    last: Vec<u8>,
}

impl Seen {
    const END_OF_UPDATE: &[u8] = b"\x1b[?2026l";

    fn process(&mut self, written: &[u8]) {
        self.parser.process(written);
        self.last.extend_from_slice(written);
        self.last.drain(..self.last.len().saturating_sub(Self::END_OF_UPDATE.len()));
    }

    fn is_whole(&self) -> bool {
        self.last == Self::END_OF_UPDATE
    }
}

struct Terminal {
    script: Child,
    seen: Awaited<Seen>,
    /// The process of `idv`, and where its terminal is.
    process: u32,
    name: String,
}

fn size([rows, columns]: [u16; 2]) -> (NonZeroU16, NonZeroU16) {
    (NonZeroU16::new(rows).expect("some rows"), NonZeroU16::new(columns).expect("some columns"))
}

impl Terminal {
    /// A shell in which the command is called, once it has been read which process that will be. What the shell says before
    /// and behind stands on the screen that is there otherwise.
    fn start(folder: &Path, [rows, columns]: [u16; 2], input: &str) -> Self {
        let idv = env!("CARGO_BIN_EXE_idv");
        let call = format!(
            "stty rows {rows} cols {columns}; before=$(stty -g); echo \"on $(tty)\"; \
             sh -c 'echo \"process $$ waits\"; read key; exec {idv} preview {input}'; echo \"status $?\"; \
             test \"$before\" = \"$(stty -g)\" && echo as before"
        );
        let mut script = Command::new("script");
        script.args(["--quiet", "--flush", "--command", &call, "/dev/null"]).current_dir(folder);
        script.env("SHELL", "/bin/sh").env("TERM", "xterm-256color").env_remove("CARGO_MANIFEST_DIR");
        let mut script =
            script.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("script, of util-linux, is installed");
        let (rows, columns) = size([rows, columns]);
        let output = script.stdout.take().expect("a pipe");
        let seen = Seen { parser: vt100::Parser::new(rows, columns, 0), last: Vec::new() };
        let seen = Awaited::of(output, seen, Seen::process);
        let mut terminal = Self { script, seen, process: 0, name: String::new() };
        let said = terminal.wait(|screen| Some(screen.contents()).filter(|shown| shown.contains(" waits")));
        let word = |noun: &str| said.lines().find_map(|line| line.strip_prefix(noun)).map(str::to_owned);
        terminal.name = word("on ").expect("the terminal's name");
        terminal.process =
            word("process ").and_then(|id| id.trim_end_matches(" waits").parse().ok()).expect("the process");
        terminal.press(b"\n");
        terminal
    }

    /// Waits until the screen shows something.
    #[track_caller]
    fn wait<F>(&self, mut find: impl FnMut(&vt100::Screen) -> Option<F>) -> F {
        self.seen.wait(|seen| find(seen.parser.screen()), |seen| seen.parser.screen().contents())
    }

    /// Waits until the program's own screen is whole and shows something.
    #[track_caller]
    fn wait_for_whole<F>(&self, mut find: impl FnMut(&vt100::Screen) -> Option<F>) -> F {
        let find = |seen: &mut Seen| if seen.is_whole() { find(seen.parser.screen()) } else { None };
        self.seen.wait(find, |seen| seen.parser.screen().contents())
    }

    /// Waits until the program's own screen is whole and has a text on it.
    #[track_caller]
    fn shown_with(&self, text: &str) -> String {
        self.wait_for_whole(|screen| {
            let shown = Some(screen.contents()).filter(|_| screen.alternate_screen() && screen.hide_cursor())?;
            (shown.contains(text) && shown.ends_with("q or Ctrl-C ends this")).then_some(shown)
        })
    }

    fn press(&mut self, key: &[u8]) {
        let keys = self.script.stdin.as_mut().expect("a pipe");
        keys.write_all(key).and_then(|()| keys.flush()).expect("the terminal listens");
    }

    fn resize(&self, [rows, columns]: [u16; 2]) {
        let (new_rows, new_columns) = size([rows, columns]);
        self.seen.change(|seen| seen.parser.set_size(new_rows, new_columns));
        let sizes = ["rows", &rows.to_string(), "cols", &columns.to_string()].map(str::to_owned);
        let status = Command::new("stty").args(["-F", &self.name]).args(sizes).status();
        assert!(status.expect("stty runs").success());
    }

    /// That the command has ended well and the terminal is as it was.
    #[track_caller]
    fn expect_the_end(&self) {
        let said = self.wait(|screen| {
            let is_over = !screen.alternate_screen() && !screen.hide_cursor() && screen.contents().contains("status ");
            let said = Some(screen.contents()).filter(|_| is_over)?;
            said.contains("as before").then_some(said)
        });
        let lines: Vec<_> = said.lines().map(str::trim_end).filter(|line| !line.is_empty()).collect();
        let [_, _, "status 0", "as before"] = lines[..] else { panic!("{said}") };
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        // It may have ended.
        let _ = self.script.kill();
        let _ = self.script.wait();
    }
}

#[test]
fn the_screen_is_drawn_anew_on_a_save_and_when_it_is_given_another_size() {
    let folder = folder("preview_screen");
    let terminal = Terminal::start(&folder, [20, 90], "");
    let shown = terminal.shown_with("Since the start: No change.");
    assert!(shown.starts_with(SOUND), "{shown}");
    edit(&folder.join(SERIES), "Underage client", "Client is underage");
    let shown = terminal.shown_with("+ Client is underage");
    assert!(shown.starts_with(SOUND) && shown.contains("1034 underage_client  status code"), "{shown}");
    assert!(shown.lines().count() == 20 && shown.contains("… and "), "{shown}");
    // What is wrong comes first, and what has no room is counted.
    let slips = std::fs::read_to_string(folder.join(SERIES)).expect("the series").replace("remedy = ", "remedie = ");
    std::fs::write(folder.join(SERIES), slips).expect("the series can be written");
    let shown = terminal.shown_with("Nothing is compared until the catalogue is sound");
    assert!(shown.contains(", and 4 more problems\n") && shown.contains("error[unknown-key]: `remedie` "), "{shown}");
    assert!(!shown.contains(SOUND) && shown.lines().count() == 20, "{shown}");
    terminal.resize([60, 50]);
    let shown = terminal.wait_for_whole(|screen| {
        let shown = Some(screen.contents()).filter(|shown| shown.ends_with("ends this"))?;
        (shown.lines().count() == 60).then_some(shown)
    });
    assert!(shown.lines().all(|line| line.chars().count() <= 50), "{shown}");
    terminal.resize([2, 10]);
    terminal.wait_for_whole(|screen| screen.contents().ends_with("q or Ctrl-").then_some(()));
    assert!(sleeps(terminal.process));
}

#[test]
fn the_terminal_is_as_it_was_however_the_command_is_ended() {
    let folder = folder("preview_ended");
    for key in [b"q", b"\x03", b"\x04"] {
        let mut terminal = Terminal::start(&folder, [24, 90], "");
        terminal.shown_with(SOUND);
        // Other keys do nothing, and are not shown.
        terminal.press(b"x\x1b[A\r");
        terminal.press(key);
        terminal.expect_the_end();
    }
    for name in ["TERM", "INT"] {
        let terminal = Terminal::start(&folder, [24, 90], "< /dev/null");
        terminal.shown_with(SOUND);
        signal(name, terminal.process);
        terminal.expect_the_end();
    }
}

#[test]
fn a_command_that_is_stopped_and_goes_on_has_the_terminal_again() {
    let folder = folder("preview_continued");
    let mut terminal = Terminal::start(&folder, [24, 90], "");
    terminal.shown_with(SOUND);
    signal("STOP", terminal.process);
    // What a shell does in between: it leaves our screen, and takes keys by the line.
    terminal.seen.change(|seen| seen.parser.process(b"\x1b[?1049l\x1b[?25h"));
    let status = Command::new("stty").args(["-F", &terminal.name, "sane"]).status();
    assert!(status.expect("stty runs").success());
    edit(&folder.join(SERIES), "Underage client", "Client is underage");
    signal("CONT", terminal.process);
    terminal.shown_with("+ Client is underage");
    terminal.wait(|screen| (screen.alternate_screen() && screen.hide_cursor()).then_some(()));
    terminal.press(b"q");
    terminal.expect_the_end();
}

#[test]
fn a_terminal_that_is_closed_ends_the_command() {
    for input in ["", "< /dev/null"] {
        let mut terminal = Terminal::start(&folder("preview_closed"), [24, 90], input);
        terminal.shown_with(SOUND);
        terminal.script.kill().expect("the terminal can be closed");
        assert!(has_ended(terminal.process));
    }
}
