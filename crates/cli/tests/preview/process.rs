//! `idv preview` as a process whose output is no terminal, and what is known of a process that sleeps.

use std::fs;
use std::io::Read;
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Output, Stdio};
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

/// How long a busy machine may take for what comes sooner or later.
const PATIENCE: Duration = Duration::from_mins(4);

pub fn idv(folder: &Path, arguments: &[&str]) -> Output {
    command(folder, arguments).output().expect("idv runs")
}

fn command(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_idv"));
    command.args(arguments).current_dir(folder).env_remove("CARGO_MANIFEST_DIR").stdin(Stdio::null());
    command
}

/// What is read as it comes, and who waits for it.
pub struct Awaited<T>(Arc<(Mutex<T>, Condvar)>);

impl<T: Send + 'static> Awaited<T> {
    /// Takes in all that is printed.
    pub fn of(mut output: ChildStdout, start: T, take: impl Fn(&mut T, &[u8]) + Send + 'static) -> Self {
        let awaited = Arc::new((Mutex::new(start), Condvar::new()));
        let theirs = Arc::clone(&awaited);
        thread::spawn(move || {
            let mut printed = [0; 4096];
            while let Ok(length @ 1..) = output.read(&mut printed) {
                take(&mut theirs.0.lock().expect("nobody panicked"), &printed[..length]);
                theirs.1.notify_all();
            }
        });
        Self(awaited)
    }

    /// Waits until something can be found in it.
    #[track_caller]
    pub fn wait<F>(&self, mut find: impl FnMut(&mut T) -> Option<F>, otherwise: impl Fn(&T) -> String) -> F {
        let mut found = None;
        let wait = self.0.1.wait_timeout_while(self.0.0.lock().expect("nobody panicked"), PATIENCE, |present| {
            found = find(present);
            found.is_none()
        });
        let (present, _) = wait.unwrap_or_else(PoisonError::into_inner);
        let otherwise = otherwise(&present);
        drop(present);
        found.unwrap_or_else(|| panic!("{otherwise}"))
    }

    pub fn change(&self, change: impl FnOnce(&mut T)) {
        change(&mut self.0.0.lock().expect("nobody panicked"));
    }
}

/// How a state ends.
const END: &str = "\n---\n";

pub struct Preview {
    process: Child,
    /// What is printed and not yet asked for.
    printed: Awaited<String>,
}

impl Preview {
    pub fn start(folder: &Path, arguments: &[&str]) -> Self {
        let mut command = command(folder, &[&["preview"], arguments].concat());
        let mut process = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("idv runs");
        let take = |printed: &mut String, more: &[u8]| printed.push_str(&String::from_utf8_lossy(more));
        let printed = Awaited::of(process.stdout.take().expect("a pipe"), String::new(), take);
        Self { process, printed }
    }

    pub fn id(&self) -> u32 {
        self.process.id()
    }

    /// The next state.
    #[track_caller]
    pub fn state(&mut self) -> String {
        self.state_with("")
    }

    /// The next state in which a text stands. What stands before it, a save in several steps may have gone through.
    #[track_caller]
    pub fn state_with(&mut self, text: &str) -> String {
        let next = |printed: &mut String| loop {
            let end = printed.find(END)?;
            let state = printed[..=end].to_owned();
            printed.drain(..end + END.len());
            if state.contains(text) {
                return Some(state);
            }
        };
        self.printed.wait(next, |printed| format!("`{text}` is not shown, but {printed}"))
    }

    /// Tells it to end, and gives its status and what it said of errors.
    pub fn end(mut self) -> (Option<i32>, String) {
        signal("TERM", self.id());
        let status = self.process.wait().expect("idv ends");
        let mut said = String::new();
        self.process.stderr.take().expect("a pipe").read_to_string(&mut said).expect("UTF-8");
        (status.code(), said)
    }
}

impl Drop for Preview {
    fn drop(&mut self) {
        // It may have ended.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// A preview whose output nobody reads.
pub fn unread(folder: &Path) -> Child {
    command(folder, &["preview"]).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().expect("idv runs")
}

pub fn signal(name: &str, process: u32) {
    let status = Command::new("sh").args(["-c", &format!("kill -{name} {process}")]).status();
    assert!(status.expect("a shell runs").success());
}

/// Whether a second comes in which nothing wakes the process, once it has done what it had to.
pub fn sleeps(process: u32) -> bool {
    (0..30).any(|_| {
        let before = awakenings(process);
        thread::sleep(Duration::from_secs(1));
        awakenings(process) == before
    })
}

/// How often the threads of a process went to sleep by themselves, which is as often as they were woken.
fn awakenings(process: u32) -> u64 {
    let threads = fs::read_dir(format!("/proc/{process}/task")).expect("it runs");
    // A thread may end while it is looked at.
    let statuses = threads.filter_map(|thread| fs::read_to_string(thread.ok()?.path().join("status")).ok());
    let counts = statuses.map(|status| {
        let count = status.lines().find_map(|line| line.strip_prefix("voluntary_ctxt_switches:"));
        count.expect("a count").trim().parse::<u64>().expect("a number")
    });
    counts.sum()
}

/// Whether a process has ended, be it that nobody has asked how.
pub fn has_ended(process: u32) -> bool {
    let ended = || fs::read_to_string(format!("/proc/{process}/stat")).map_or(true, |stat| stat.contains(") Z "));
    (0..PATIENCE.as_secs() * 20).any(|_| {
        let is_over = ended();
        if !is_over {
            thread::sleep(Duration::from_millis(50));
        }
        is_over
    })
}
