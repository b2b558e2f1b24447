//! Real databases to load the SQL into: SQLite, and a PostgreSQL that lives as long as a test.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::io::Write;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};

use crate::support::{expect_success, scratch, stdout};
use crate::tools::{needed, program};

/// What stands between the columns of an answer: nothing that a text holds.
const SEPARATOR: &str = "\u{1f}";

/// A database, by the command that runs what comes by standard input and stops at the first mistake.
pub struct Database {
    pub system: &'static str,
    program: PathBuf,
    arguments: Vec<OsString>,
    /// What each session begins with.
    before: &'static str,
    pub address: Address,
}

/// Where a driver finds a database.
#[derive(Clone)]
pub enum Address {
    Sqlite(PathBuf),
    /// The folder of its socket, and its name.
    Postgres(PathBuf, String),
}

impl Database {
    pub fn run(&self, sql: &str) -> Output {
        let mut child = Command::new(&self.program)
            .args(&self.arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the database's client runs");
        let mut input = child.stdin.take().expect("its input");
        let script = format!("{}{sql}\n", self.before);
        // A client that stops at a mistake does not read on.
        let writer = std::thread::spawn(move || input.write_all(script.as_bytes()));
        let output = child.wait_with_output().expect("it ends");
        let _ = writer.join().expect("the writer ends");
        output
    }

    /// The answer to a query; nulls are empty.
    #[track_caller]
    pub fn rows(&self, query: &str) -> Vec<Vec<String>> {
        let output = self.run(&format!("{query};"));
        expect_success(&output);
        stdout(&output).lines().map(|line| line.split(SEPARATOR).map(str::to_owned).collect()).collect()
    }
}

/// A system in which databases can be made.
pub trait System {
    fn database(&self, name: &str) -> Database;
}

/// Those that are installed.
pub fn systems() -> Vec<Box<dyn System>> {
    let sqlite = needed(program("sqlite3"), "SQLite: install sqlite3 (Debian: sqlite3)");
    let postgres = needed(Postgres::binaries(), "PostgreSQL: install its server and client (Debian: postgresql)");
    let sqlite = sqlite.map(|program| Box::new(Sqlite { program }) as Box<dyn System>);
    sqlite.into_iter().chain(postgres.map(|folder| Box::new(Postgres::start(folder)) as Box<dyn System>)).collect()
}

struct Sqlite {
    program: PathBuf,
}

impl System for Sqlite {
    fn database(&self, name: &str) -> Database {
        let file = scratch(&format!("sqlite_{name}")).join("database");
        Database {
            system: "SQLite",
            program: self.program.clone(),
            arguments: ["-batch", "-bail", "-separator", SEPARATOR]
                .map(Into::into)
                .into_iter()
                .chain([file.clone().into()])
                .collect(),
            before: "PRAGMA foreign_keys = ON;\n",
            address: Address::Sqlite(file),
        }
    }
}

/// A server of its own, which listens on nothing but a socket in its folder, and goes when the test ends, in whatever way.
struct Postgres {
    binaries: PathBuf,
    folder: PathBuf,
    /// Ends the server and takes its folder away once its input ends: with the value, or with the process, if that is killed.
    watch: Option<Child>,
}

/// Waits for the end of its input, then stops the server by the command behind the folder.
const WATCH: &str = r#"cat; folder=$1; shift; "$@"; verdict=$?; rm -rf "$folder"; exit "$verdict""#;

impl Postgres {
    /// Where the server's programs are; Debian keeps them off the search path.
    fn binaries() -> Option<PathBuf> {
        let versions = fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
        let mut folders: Vec<_> = versions.map(|version| version.path().join("bin")).collect();
        folders.sort();
        let on_path = program("initdb").and_then(|initdb| Some(initdb.parent()?.to_owned()));
        folders.into_iter().rev().chain(on_path).find(|folder| folder.join("initdb").is_file())
    }

    fn start(binaries: PathBuf) -> Self {
        // A socket's path must be short, and another user must get there: the target folder may be neither.
        let folder = env::temp_dir().join(format!("idv-catalogue-{}", std::process::id()));
        fs::create_dir(&folder).expect("a folder of its own");
        let mut server = Self { binaries, folder, watch: None };
        if is_root() {
            expect_success(&run(Command::new("chown").arg(UNPRIVILEGED).arg(&server.folder)));
        }
        let data = server.folder.join("data");
        server.watch = Some(server.watched(&data));
        expect_success(&run(server
            .command("initdb")
            .args(["--username", "postgres", "--auth", "trust", "--encoding", "UTF8", "--no-locale", "--no-sync"])
            .arg("--pgdata")
            .arg(&data)));
        let options =
            format!("-c listen_addresses= -c fsync=off -c unix_socket_directories={}", server.folder.display());
        // Its output would keep ours open as long as it runs, so it goes to a file.
        expect_success(&run(server
            .command("pg_ctl")
            .args(["start", "--silent", "--wait", "--options", &options, "--log"])
            .arg(server.folder.join("log"))
            .arg("--pgdata")
            .arg(&data)));
        server
    }

    fn watched(&self, data: &Path) -> Child {
        let mut stop = self.command("pg_ctl");
        stop.args(["stop", "--silent", "--mode", "immediate", "--pgdata"]).arg(data);
        // In a group of its own, or what ends the test's would end it as well.
        Command::new("sh")
            .args(["-c", WATCH, "sh"])
            .arg(&self.folder)
            .arg(stop.get_program())
            .args(stop.get_args())
            .current_dir("/")
            .process_group(0)
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("the watch runs")
    }

    /// A program of the server, which refuses to be run by root.
    fn command(&self, name: &str) -> Command {
        let program = self.binaries.join(name);
        let mut command = if is_root() { Command::new("runuser") } else { Command::new(&program) };
        if is_root() {
            command.args(["-u", UNPRIVILEGED, "--"]).arg(&program);
        }
        command.current_dir(&self.folder);
        command
    }

    fn client(&self, database: &str) -> Vec<OsString> {
        let quiet = ["--no-psqlrc", "--quiet", "--no-align", "--tuples-only", "--set", "ON_ERROR_STOP=1"];
        let separated = ["--field-separator", SEPARATOR, "--username", "postgres", "--dbname", database, "--host"];
        quiet.into_iter().chain(separated).map(Into::into).chain([self.folder.clone().into()]).collect()
    }
}

impl System for Postgres {
    fn database(&self, name: &str) -> Database {
        let connected = |database: &str| Database {
            system: "PostgreSQL",
            program: self.binaries.join("psql"),
            arguments: self.client(database),
            before: "",
            address: Address::Postgres(self.folder.clone(), database.to_owned()),
        };
        expect_success(&connected("postgres").run(&format!("CREATE DATABASE {name};")));
        connected(name)
    }
}

impl Drop for Postgres {
    fn drop(&mut self) {
        let Some(mut watch) = self.watch.take() else { return };
        drop(watch.stdin.take());
        let ended = watch.wait().expect("the watch ends");
        if !std::thread::panicking() {
            assert!(ended.success() && !self.folder.exists(), "the server is stopped and its folder removed: {ended}");
        }
    }
}

const UNPRIVILEGED: &str = "nobody";

fn is_root() -> bool {
    stdout(&run(Command::new("id").arg("-u"))).trim() == "0"
}

fn run(command: &mut Command) -> Output {
    command
        .stdin(Stdio::null())
        .output()
        .unwrap_or_else(|error| panic!("{}: {error}", Path::new(command.get_program()).display()))
}
