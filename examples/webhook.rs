//! A webhook: takes the service's notifications, keeps every body, and logs what each one asks for.
//!
//! ```text
//! cargo run --example webhook --features serde -- 8080 webhook.jsonl
//! curl http://127.0.0.1:8080/webhook --json '{"verificationId": "6e1ac7c7",
//!     "verificationStatus": "inconsistent_data", "statusCodes": [3105, 3204]}'
//! ```
//!
//! Copy it and make it yours. Left to you: TLS, limits of time and proof of who posts, all before this program; a database
//! in place of the map of cases, which is empty again after a restart; acting, where this one only logs; and letting a person
//! release a case that is held, of which nothing may be done before but what is for a person.

use std::collections::HashMap;
use std::error::Error;
use std::fmt::{self, Display};
use std::fs::File;
use std::io::{self, BufRead, BufReader, Write};
use std::net::Ipv4Addr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::{env, future, mem};

use axum::body::Body;
use axum::extract::{FromRequest, Request, State};
use axum::http::StatusCode as HttpStatus;
use axum::routing::post;
use axum::{Json, Router};
use http_body_util::BodyExt;
use idv_catalogue::{Case, Context, Integration, Notification, Succession};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use tokio::net::TcpListener;

/// What is judged are notifications, and how clients' data reaches the service: the remedies depend on both.
const CONTEXT: Context = Context::notification(Integration::Api);

/// The longest body that is read as a notification, in bytes. A notification takes a few hundred.
const BODY_LIMIT: usize = 64 * 1024;

/// How much of a longer body is passed over, in bytes, so that its sender comes to read the answer.
const PATIENCE: usize = 1024 * 1024;

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = env::args().skip(1);
    let port: u16 = arguments.next().map_or(Ok(0), |port| port.parse())?;
    let journal = Journal::open(&arguments.next().unwrap_or_else(|| "webhook.jsonl".to_owned()))?;
    let desk = Arc::new(Desk { journal: Mutex::new(journal), cases: Mutex::default() });
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await?;
    log(&format!("listening on http://{}\n", listener.local_addr()?));
    let webhook = Router::new().route("/webhook", post(receive)).with_state(desk);
    axum::serve(listener, webhook).with_graceful_shutdown(ctrl_c()).await?;
    log("stopped\n");
    Ok(())
}

async fn ctrl_c() {
    if tokio::signal::ctrl_c().await.is_err() {
        // Without signals the server runs until it is killed, which beats one that ends at once.
        future::pending::<()>().await;
    }
}

/// What one post meets: the journal, and what is known of each case.
struct Desk {
    journal: Mutex<Journal>,
    cases: Mutex<HashMap<String, Known>>,
}

/// What is known of a case: the report that holds, and whether the case is held until a person has looked at it.
struct Known {
    report: Case,
    is_held: bool,
}

/// What is posted: a notification, and the case that it is about.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Envelope {
    verification_id: String,
    #[serde(flatten)]
    notification: Notification,
}

type Answer = (HttpStatus, Json<Value>);

/// Keeps the body first, whatever it is: a notification that cannot be read today can be read again tomorrow.
///
/// The journal is written here and now: for a few hundred bytes, handing them to another thread would take longer.
async fn receive(State(desk): State<Arc<Desk>>, request: Request) -> Answer {
    let (head, body) = request.into_parts();
    let posted = Posted::read(body).await;
    let kept = match lock(&desk.journal).keep(&posted) {
        Ok(sequence) => sequence,
        Err(error) => return not_kept(&error),
    };
    match posted.cut {
        Some(Cut::AtLimit) => {
            return refuse(kept, HttpStatus::PAYLOAD_TOO_LARGE, &format!("the body exceeds {BODY_LIMIT} bytes"));
        }
        Some(Cut::BrokenOff) => return refuse(kept, HttpStatus::BAD_REQUEST, "the body broke off"),
        None => (),
    }
    // axum's own reading of JSON decides what is not acceptable: 415 by its type, 400 by its syntax, 422 by its fields.
    match Json::from_request(Request::from_parts(head, Body::from(posted.bytes)), &()).await {
        Ok(Json(envelope)) => accept(&desk, kept, envelope),
        Err(rejection) => refuse(kept, rejection.status(), &rejection.body_text()),
    }
}

/// Never answered with success: the sender's next attempt is the only copy left.
fn not_kept(error: &io::Error) -> Answer {
    log(&format!("level=error event=not_kept error={:?}\n", error.to_string()));
    (HttpStatus::INTERNAL_SERVER_ERROR, Json(json!({ "error": "the body could not be kept: post it again" })))
}

fn refuse(kept: u64, status: HttpStatus, error: &str) -> Answer {
    log(&format!("level=warn event=refused post={kept} answer={} error={error:?}\n", status.as_u16()));
    (status, Json(json!({ "kept": kept, "error": error })))
}

/// A report that cannot be placed is accepted too: refused, it would only be sent again.
fn accept(desk: &Desk, kept: u64, Envelope { verification_id, notification }: Envelope) -> Answer {
    let case = notification.case;
    let mut cases = lock(&desk.cases);
    let place = Place::of(&case, cases.get(&verification_id));
    let known = cases.entry(verification_id.clone()).or_insert_with(|| Known { report: case.clone(), is_held: false });
    known.is_held = place.is_held;
    if place.holds {
        known.report = case.clone();
    }
    drop(cases);
    log(&lines(kept, &verification_id, &case, &place));
    (HttpStatus::OK, Json(json!({ "kept": kept, "succession": place.succession })))
}

/// Where a report stands among those of its case.
struct Place {
    succession: &'static str,
    /// Whether the report is acted on, and takes the place of the previous one.
    holds: bool,
    /// Whether it is new, and for a person: what it asks of one is said even where it does not hold, since what is grave is
    /// never dropped.
    is_for_a_person: bool,
    /// How loudly to say it: a person must see what does not fit together, is graver, or is grave and late.
    level: &'static str,
    /// Whether the case is held, by this report or an earlier one.
    is_held: bool,
}

impl Place {
    fn of(case: &Case, previous: Option<&Known>) -> Self {
        let asks_a_person = case.is_for_a_person(CONTEXT);
        let Some(previous) = previous else {
            return Self {
                succession: "first",
                holds: true,
                is_for_a_person: asks_a_person,
                level: "info",
                is_held: asks_a_person,
            };
        };
        let succession = case.follows(&previous.report);
        let holds = succession.replaces();
        let is_for_a_person = succession != Succession::Same && (succession.is_for_a_person() || asks_a_person);
        let is_loud = succession.is_for_a_person() || (is_for_a_person && !holds);
        Self {
            succession: succession.as_str(),
            holds,
            is_for_a_person,
            level: if is_loud { "error" } else { "info" },
            is_held: previous.is_held || is_for_a_person,
        }
    }
}

/// The log of one report. Texts stand in quotes and escaped, since some come from the network: none can begin a line.
/// An empty value says that there is none.
fn lines(post: u64, id: &str, case: &Case, place: &Place) -> String {
    let mut lines = String::new();
    let mut line = |level: &str, event: &str, rest: fmt::Arguments| {
        lines.push_str(&format!("level={level} event={event} post={post} case={id:?} {rest}\n"));
    };
    let (status, codes) = (case.status.as_str(), joined(&case.status_codes, ","));
    let risk_code = joined(case.risk_code.as_slice(), ",");
    let Place { succession, holds, is_for_a_person, level, is_held } = *place;
    line(
        level,
        "report",
        format_args!(
            "succession={succession} holds={holds} held={is_held} status={status:?} codes={codes} risk_code={risk_code}"
        ),
    );
    if !holds && !is_for_a_person {
        return lines;
    }
    for finding in case.findings() {
        line("warn", "finding", format_args!("kind={} finding={:?}", finding.kind(), finding.to_string()));
    }
    // Of a report that does not hold, nothing is done and nothing is told.
    for step in case.next_steps(CONTEXT).iter().filter(|step| holds || step.is_for_a_person()) {
        let level = if step.is_for_a_person() { "warn" } else { "info" };
        line(level, "step", format_args!("step={} reasons={:?}", step.what(), joined(step.reasons(), "; ")));
    }
    for message in case.client_messages(CONTEXT).iter().filter(|_| holds) {
        let action = message.action().unwrap_or_default();
        let (code, text) = (message.code(), message.description());
        line("info", "client", format_args!("code={code} client={text:?} action={action:?}"));
    }
    lines
}

fn joined(items: &[impl Display], separator: &str) -> String {
    items.iter().map(ToString::to_string).collect::<Vec<_>>().join(separator)
}

/// A body as it was posted, up to the limit.
struct Posted {
    bytes: Vec<u8>,
    cut: Option<Cut>,
}

/// Why the rest of a body is missing.
#[derive(Clone, Copy, Serialize)]
#[serde(rename_all = "snake_case")]
enum Cut {
    AtLimit,
    BrokenOff,
}

impl Posted {
    async fn read(mut body: Body) -> Self {
        let mut posted = Self { bytes: Vec::new(), cut: None };
        let mut passed_over = 0;
        while let Some(frame) = body.frame().await {
            let Ok(frame) = frame else {
                posted.cut.get_or_insert(Cut::BrokenOff);
                break;
            };
            let Ok(data) = frame.into_data() else { continue };
            let room = BODY_LIMIT - posted.bytes.len();
            let (fits, rest) = data.split_at(data.len().min(room));
            posted.bytes.extend_from_slice(fits);
            if !rest.is_empty() {
                posted.cut = Some(Cut::AtLimit);
            }
            passed_over += rest.len();
            if passed_over > PATIENCE {
                break;
            }
        }
        posted
    }
}

/// A file of JSON lines, one for each post, in the order in which they were kept.
struct Journal {
    file: File,
    kept: u64,
    /// Whether the last line has no end: a crash or a full disk came between.
    is_torn: bool,
}

#[derive(Serialize)]
struct Line<'a> {
    sequence: u64,
    #[serde(flatten)]
    content: Content<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    cut: Option<Cut>,
}

/// The bytes of a body, none lost: as `"body"` where they are UTF-8, which JSON can hold, else in hexadecimal digits.
#[derive(Serialize)]
#[serde(rename_all = "snake_case")]
enum Content<'a> {
    Body(&'a str),
    Hex(String),
}

impl Journal {
    /// Goes on with the journal of an earlier run.
    fn open(path: &str) -> io::Result<Self> {
        let file = File::options().create(true).read(true).append(true).open(path)?;
        let (mut kept, mut is_torn, mut line) = (0, false, Vec::new());
        let mut before = BufReader::new(&file);
        while before.read_until(b'\n', &mut line)? > 0 {
            kept += 1;
            is_torn = !line.ends_with(b"\n");
            line.clear();
        }
        Ok(Self { file, kept, is_torn })
    }

    /// The sequence number of a body, once it is written.
    fn keep(&mut self, posted: &Posted) -> io::Result<u64> {
        let sequence = self.kept + 1;
        let content = match std::str::from_utf8(&posted.bytes) {
            Ok(text) => Content::Body(text),
            Err(_) => Content::Hex(hex(&posted.bytes)),
        };
        let line = serde_json::to_string(&Line { sequence, content, cut: posted.cut })?;
        let end_of_torn_line = if mem::replace(&mut self.is_torn, true) { "\n" } else { "" };
        self.file.write_all(format!("{end_of_torn_line}{line}\n").as_bytes())?;
        self.is_torn = false;
        self.kept = sequence;
        Ok(sequence)
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |hex, byte| hex + &format!("{byte:02x}"))
}

/// What the lock guards is whole after every step, so a panic elsewhere is no reason to stop.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// In one piece, so that the lines of one post stay together. A log that nobody reads must not stop the server.
fn log(lines: &str) {
    let _ = io::stdout().lock().write_all(lines.as_bytes());
}
