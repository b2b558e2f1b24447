//! The two examples as processes, and what is asked of them.

use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::sync::OnceLock;
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};
use std::{env, fs};

use serde_json::{Value, json};
use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection};
use sqlx::{AssertSqlSafe, ConnectOptions, Connection};
use ureq::{Agent, AsSendBody};

pub const SENDER: &str = "Bearer what-the-vendor-posts-with";
pub const STAFF: &str = "Bearer what-our-staff-looks-with";

/// Nobody answers there.
pub const NO_VENDOR: &str = "http://127.0.0.1:9/{verificationId}";

/// A status and the JSON of an answer; null where it is none.
pub type Answer = (u16, Value);

/// A process that is killed at the latest when the test is over, however it ends.
pub struct Process {
    pub child: Child,
    /// Where it listens, which it says first of all.
    pub url: String,
    /// Read all the time, so that a full pipe cannot stop it. `None` once it has been asked for.
    log: Option<JoinHandle<io::Result<Vec<String>>>>,
}

impl Process {
    pub fn start(command: &mut Command) -> Self {
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("the example runs");
        let mut stdout = BufReader::new(child.stdout.take().expect("a pipe"));
        let url = listening(&mut stdout, &mut child);
        let log = Some(thread::spawn(move || stdout.lines().collect()));
        Self { child, url, log }
    }

    /// Ends it as `kill -9` does. The log is whole: an answered post has been logged.
    pub fn kill(mut self) -> Vec<String> {
        self.child.kill().expect("it can be killed");
        self.child.wait().expect("it ends");
        let mut errors = String::new();
        self.child.stderr.take().expect("a pipe").read_to_string(&mut errors).expect("UTF-8");
        assert_eq!(errors, "");
        self.log.take().expect("a log that is being read").join().expect("a reader that does not panic").expect("UTF-8")
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn listening(stdout: &mut BufReader<ChildStdout>, child: &mut Child) -> String {
    let mut line = String::new();
    stdout.read_line(&mut line).expect("UTF-8");
    let Some(url) = line.trim_end().strip_prefix("listening on ") else {
        let mut errors = String::new();
        let _ = child.stderr.take().expect("a pipe").read_to_string(&mut errors);
        panic!("the process does not say where it listens: {line:?} {errors}")
    };
    url.to_owned()
}

/// The service, in a folder of its own.
pub struct Service {
    pub process: Process,
    pub folder: Folder,
    agent: Agent,
}

/// Where a service keeps what it knows, and how it is started there.
#[derive(Clone)]
pub struct Folder {
    path: PathBuf,
    pub variables: Vec<(&'static str, String)>,
}

impl Folder {
    /// An empty one.
    pub fn new(name: &str) -> Self {
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("webhook").join(name);
        let _ = fs::remove_dir_all(&path);
        fs::create_dir_all(&path).expect("a scratch folder can be made");
        let variables = [
            ("IDV_LISTEN", "127.0.0.1:0"),
            ("IDV_SENDER_SECRETS", "bearer:what-the-vendor-posts-with basic:vendor:opens-sesame"),
            ("IDV_STAFF_SECRETS", "bearer:what-our-staff-looks-with"),
            ("IDV_STATUS_URL", NO_VENDOR),
        ];
        Self { path, variables: variables.map(|(name, value)| (name, value.to_owned())).to_vec() }
    }

    pub fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.variables.retain(|(other, _)| *other != name);
        self.variables.push((name, value.into()));
        self
    }

    pub fn database(&self) -> PathBuf {
        self.path.join("webhook.sqlite")
    }

    /// How the service is started there, as a command that may need another around it.
    pub fn command(&self, mut command: Command) -> Command {
        command.current_dir(&self.path);
        for (name, _) in env::vars().filter(|(name, _)| name.starts_with("IDV_")) {
            command.env_remove(name);
        }
        command.env("NO_PROXY", "127.0.0.1");
        command.envs(self.variables.iter().map(|(name, value)| (*name, value)));
        command
    }

    pub fn start(self) -> Service {
        let command = Command::new(example("webhook"));
        self.start_by(command)
    }

    pub fn start_by(self, command: Command) -> Service {
        let process = Process::start(&mut self.command(command));
        Service { process, folder: self, agent: agent() }
    }

    /// What a statement finds in the database: each row is one column of JSON.
    pub fn rows(&self, statement: &str) -> Vec<Value> {
        let rows: Vec<Option<String>> = self.query(statement);
        let parsed = |row: Option<String>| row.map_or(Value::Null, |row| parsed(&row));
        rows.into_iter().map(parsed).collect()
    }

    /// The first column of what a statement finds.
    pub fn query<T>(&self, statement: &str) -> Vec<T>
    where
        T: Send + Unpin + sqlx::Type<sqlx::Sqlite> + for<'r> sqlx::Decode<'r, sqlx::Sqlite> + 'static,
    {
        self.connected(async |connection| {
            sqlx::query_scalar(AssertSqlSafe(statement)).fetch_all(connection).await.expect("what was asked for")
        })
    }

    pub fn execute(&self, statement: &str) -> u64 {
        self.connected(async |connection| {
            sqlx::query(AssertSqlSafe(statement)).execute(connection).await.expect("it is done").rows_affected()
        })
    }

    pub fn connected<T>(&self, work: impl AsyncFnOnce(&mut SqliteConnection) -> T) -> T {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
        runtime.block_on(async {
            let options = SqliteConnectOptions::new().filename(self.database()).busy_timeout(Duration::from_secs(20));
            let mut connection = options.connect().await.expect("the database");
            let result = work(&mut connection).await;
            connection.close().await.expect("it can be closed");
            result
        })
    }

    /// All that follows from the reports, without numbers and times.
    pub fn state(&self) -> State {
        State {
            decisions: self.rows("SELECT json_array(case_id, delivery, json(decision)) FROM decisions ORDER BY 1"),
            tasks: self.rows(
                "SELECT json_array(tasks.case_id, step, is_for_a_person, state, done_at, delivery, json(decisions.decision))
                 FROM tasks JOIN decisions ON decisions.id = tasks.decision ORDER BY 1",
            ),
            cases: self.rows(
                "SELECT json_array(cases.id, version, is_held, delivery, json(decisions.decision))
                 FROM cases JOIN decisions ON decisions.id = cases.decision ORDER BY 1",
            ),
        }
    }

    /// The tasks of a case as `step state`.
    pub fn tasks(&self, case: &str) -> Vec<String> {
        self.query(&format!("SELECT step || ' ' || state FROM tasks WHERE case_id = '{case}' ORDER BY 1"))
    }

    pub fn is_held(&self, case: &str) -> bool {
        self.query::<bool>(&format!("SELECT is_held FROM cases WHERE id = '{case}'")) == [true]
    }

    /// The status of the report that holds.
    pub fn status(&self, case: &str) -> String {
        let shown = self.rows(&format!(
            "SELECT decisions.decision FROM cases JOIN decisions ON decisions.id = cases.decision WHERE cases.id = '{case}'"
        ));
        shown[0]["case"]["verificationStatus"].as_str().expect("a status").to_owned()
    }

    pub fn bodies(&self) -> Vec<Vec<u8>> {
        self.query("SELECT body FROM bodies ORDER BY id")
    }
}

#[derive(Debug, PartialEq)]
pub struct State {
    pub decisions: Vec<Value>,
    pub tasks: Vec<Value>,
    pub cases: Vec<Value>,
}

impl State {
    /// As `assert_eq!`, printing no more than the first rows that differ.
    #[track_caller]
    pub fn assert_is(&self, other: &Self) {
        for (name, ours, theirs) in [
            ("decisions", &self.decisions, &other.decisions),
            ("tasks", &self.tasks, &other.tasks),
            ("cases", &self.cases, &other.cases),
        ] {
            let differ = ours.iter().zip(theirs).find(|(ours, theirs)| ours != theirs);
            assert_eq!((name, differ, ours.len()), (name, None, theirs.len()));
        }
    }
}

impl Service {
    /// One that knows nothing, and whose vendor does not answer.
    pub fn new(name: &str) -> Self {
        Folder::new(name).start()
    }

    pub fn url(&self, path: &str) -> String {
        format!("{}{path}", self.process.url)
    }

    /// A notification of a case, as the vendor posts it.
    pub fn post(&self, case: &str, body: impl AsRef<[u8]>) -> Answer {
        self.send(case, body.as_ref()).expect("an answer")
    }

    pub fn send(&self, case: &str, body: impl AsSendBody) -> Result<Answer, ureq::Error> {
        send(&self.agent, &self.url(&format!("/idv/{case}")), SENDER, body)
    }

    /// One that is taken: whether it is new, and whether the case is held.
    pub fn taken(&self, case: &str, body: &str) -> (bool, bool) {
        let (status, answer) = self.post(case, body);
        assert_eq!(status, 200, "{answer}");
        (answer["new"] == true, answer["held"] == true)
    }

    pub fn get(&self, path: &str) -> Answer {
        let request = self.agent.get(self.url(path)).header("authorization", STAFF);
        answered(request.call()).expect("an answer")
    }

    pub fn delete(&self, case: &str) -> u16 {
        let request = self.agent.delete(self.url(&format!("/idv/{case}"))).header("authorization", STAFF);
        request.call().expect("an answer").status().as_u16()
    }

    pub fn release(&self, case: &str, body: &Value) -> u16 {
        let url = self.url(&format!("/idv/{case}/release"));
        send(&self.agent, &url, STAFF, body.to_string()).expect("an answer").0
    }

    /// The value of a series of the metrics.
    pub fn metric(&self, series: &str) -> Option<u64> {
        let text = self.metrics();
        text.lines().find_map(|line| line.strip_prefix(series)?.strip_prefix(' ')?.parse().ok())
    }

    pub fn metrics(&self) -> String {
        let request = self.agent.get(self.url("/metrics")).header("authorization", STAFF);
        request.call().expect("an answer").body_mut().read_to_string().expect("UTF-8")
    }

    /// A connection that has sent the head of a post, and whose body is asked for.
    pub fn begin_post(&self, case: &str, length: usize) -> TcpStream {
        let mut connection = self.connect();
        let head = format!(
            "POST /idv/{case} HTTP/1.1\r\nhost: here\r\nconnection: close\r\nexpect: 100-continue\r\n\
             authorization: {SENDER}\r\ncontent-length: {length}\r\n\r\n"
        );
        connection.write_all(head.as_bytes()).expect("the service reads");
        let mut answer = [0; 25];
        connection.read_exact(&mut answer).expect("an answer");
        assert_eq!(&answer, b"HTTP/1.1 100 Continue\r\n\r\n");
        connection
    }

    pub fn connect(&self) -> TcpStream {
        let connection = TcpStream::connect(self.process.url.trim_start_matches("http://")).expect("a connection");
        connection.set_read_timeout(Some(Duration::from_secs(30))).expect("an open connection");
        connection
    }

    /// Ends it as `kill -9` does.
    pub fn kill(self) -> (Folder, Vec<String>) {
        let Self { process, folder, .. } = self;
        (folder, process.kill())
    }

    /// Waits until no status request is left.
    #[track_caller]
    pub fn settle(&self) {
        let is_settled = || self.folder.query::<i64>("SELECT COUNT(*) FROM status_requests") == [0];
        assert!(within_seconds(60, is_settled), "status requests are left");
    }
}

pub fn agent() -> Agent {
    let config = Agent::config_builder()
        .http_status_as_error(false)
        .proxy(None)
        .timeout_global(Some(Duration::from_secs(30)))
        .build();
    config.into()
}

pub fn send(agent: &Agent, url: &str, authorization: &str, body: impl AsSendBody) -> Result<Answer, ureq::Error> {
    let request = agent.post(url).header("authorization", authorization).header("content-type", "application/json");
    answered(request.send(body))
}

fn answered(answer: Result<ureq::http::Response<ureq::Body>, ureq::Error>) -> Result<Answer, ureq::Error> {
    let mut answer = answer?;
    let body = answer.body_mut().read_to_string()?;
    Ok((answer.status().as_u16(), serde_json::from_str(&body).unwrap_or_default()))
}

/// The vendor, which knows these lines, with options of its own.
pub fn vendor(name: &str, lines: &[String], options: &[&str]) -> Process {
    let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join("webhook").join(format!("{name}.ndjson"));
    fs::create_dir_all(file.parent().expect("a folder")).expect("a scratch folder can be made");
    fs::write(&file, lines.join("\n")).expect("a scratch file can be made");
    let mut command = Command::new(example("vendor"));
    Process::start(command.arg(file).args(["--listen", "127.0.0.1:0"]).args(options).env("NO_PROXY", "127.0.0.1"))
}

impl Process {
    /// Where a vendor is asked for the status of a case.
    pub fn status_url(&self) -> String {
        format!("{}/status/{{verificationId}}", self.url)
    }
}

/// Whether something comes true before the time is over.
pub fn within_seconds(seconds: u64, mut is_true: impl FnMut() -> bool) -> bool {
    let end = Instant::now() + Duration::from_secs(seconds);
    while !is_true() {
        if Instant::now() > end {
            return false;
        }
        thread::sleep(Duration::from_millis(5));
    }
    true
}

pub fn parsed(line: &str) -> Value {
    serde_json::from_str(line).expect("a line of JSON")
}

/// An example, built with the features of this test: then it is there already wherever all targets have been built.
pub fn example(name: &str) -> &'static Path {
    static EXAMPLES: OnceLock<Vec<(String, PathBuf)>> = OnceLock::new();
    let examples = EXAMPLES.get_or_init(|| {
        // Without the others, which make no difference to these.
        let features: &[_] = match (cfg!(feature = "utoipa"), cfg!(feature = "codegen")) {
            (true, true) => &["--all-features"],
            (_, true) => &["--features", "serde,sqlx"],
            (_, false) => &["--no-default-features", "--features", "serde,sqlx"],
        };
        let target = Path::new(env!("CARGO_TARGET_TMPDIR")).parent().expect("the target folder");
        let mut build = Command::new(env!("CARGO"));
        build
            .args(["build", "--offline", "--message-format=json-render-diagnostics"])
            .args(["--example", "webhook", "--example", "vendor"])
            .args(features)
            .args(["--manifest-path", concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml")])
            .arg("--target-dir")
            .arg(target);
        if !cfg!(debug_assertions) {
            build.arg("--release");
        }
        let output = build.output().expect("cargo runs");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let messages = String::from_utf8(output.stdout).expect("UTF-8");
        let artifacts = messages.lines().map(parsed).filter(|message| message["target"]["kind"] == json!(["example"]));
        let named = artifacts.filter_map(|message| {
            Some((message["target"]["name"].as_str()?.to_owned(), message["executable"].as_str()?.into()))
        });
        named.collect()
    });
    let found = examples.iter().find(|(example, _)| example == name);
    &found.expect("cargo says where the example is").1
}
