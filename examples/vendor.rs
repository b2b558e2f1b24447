//! A stand-in for the vendor, for trying out and testing what receives its notifications.
//!
//! ```text
//! (cd ../idv-catalogue && cargo idv sample --all) > cases.ndjson
//! cargo run --example vendor -- cases.ndjson --post 'http://127.0.0.1:8080/idv/{verificationId}' \
//!     --authorization 'Bearer a-secret-of-the-vendor' --less --twice --shuffle 1
//! curl http://127.0.0.1:8081/status/7d2320a3-d9e4-4513-9f1f-d8e9319276fe
//! ```
//!
//! The first line is for a crate beside the clone; in the clone it is `cargo idv sample --all > cases.ndjson`.
//!
//! It reads lines as `idv sample` prints them, from a file or else from standard input, and answers a status request with the
//! last line of the case: `GET /status/{verificationId}`. It keeps to the rules only as far as its options let it:
//!
//! - `--listen ADDRESS`: where it answers; 127.0.0.1:8081 if nothing is said, and port 0 lets the system choose.
//! - `--post URL`: posts each line there, once it listens, until it is taken, and says `posted` when all are.
//! - `--authorization TEXT`: the header `Authorization` of what it posts.
//! - `--less`: posts nothing but identifier and status, as a notification carries less than the answer.
//! - `--twice`: posts each line twice. `--shuffle SEED`: posts them in another order, the same for the same seed.
//! - `--slow MILLISECONDS`: takes so long for every answer.
//! - `--refuse N`, `--nonsense N`, `--late N`: to every Nth status request it answers 503, or a page, or after a minute.

use std::collections::HashMap;
use std::error::Error;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;
use std::{env, fs, io, thread};

use axum::Router;
use axum::extract::{Path, State};
use axum::http::StatusCode as HttpStatus;
use axum::http::header::CONTENT_TYPE;
use axum::response::{Html, IntoResponse, Response};
use axum::routing::get;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::{Map, Value};
use tokio::net::TcpListener;
use tokio::time;

const LATE: Duration = Duration::from_secs(60);

#[derive(Default)]
struct Options {
    file: Option<String>,
    listen: Option<String>,
    post: Option<String>,
    authorization: Option<String>,
    less: bool,
    twice: bool,
    shuffle: Option<u64>,
    slow: Duration,
    refuse: Option<u64>,
    nonsense: Option<u64>,
    late: Option<u64>,
}

/// A line, and the case that it is about.
#[derive(Clone)]
struct Line {
    id: String,
    text: String,
}

struct Vendor {
    options: Options,
    answers: HashMap<String, String>,
    asked: AtomicU64,
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let options = Options::read(env::args().skip(1))?;
    let text = match &options.file {
        Some(file) => fs::read_to_string(file).map_err(|error| format!("{file}: {error}"))?,
        None => io::read_to_string(io::stdin())?,
    };
    let lines: Vec<_> = text.lines().filter_map(Line::read).collect();
    let listener = TcpListener::bind(options.listen.as_deref().unwrap_or("127.0.0.1:8081")).await?;
    println!("listening on http://{}", listener.local_addr()?);
    if let Some(url) = options.post.clone() {
        let (posts, authorization) = (options.posts(&lines), options.authorization.clone());
        thread::spawn(move || {
            for line in &posts {
                post(&url, authorization.as_deref(), line);
            }
            println!("posted {}", posts.len());
        });
    }
    let answers = lines.into_iter().map(|line| (line.id, line.text)).collect();
    let vendor = Arc::new(Vendor { options, answers, asked: AtomicU64::new(0) });
    let routes = Router::new().route("/status/{id}", get(status)).with_state(vendor);
    axum::serve(listener, routes).await?;
    Ok(())
}

async fn status(State(vendor): State<Arc<Vendor>>, Path(id): Path<String>) -> Response {
    let asked = vendor.asked.fetch_add(1, Ordering::Relaxed) + 1;
    let is_nth = |every: Option<u64>| every.is_some_and(|every| asked.checked_rem(every) == Some(0));
    let options = &vendor.options;
    time::sleep(options.slow).await;
    if is_nth(options.late) {
        time::sleep(LATE).await;
    }
    match vendor.answers.get(&id) {
        _ if is_nth(options.refuse) => HttpStatus::SERVICE_UNAVAILABLE.into_response(),
        _ if is_nth(options.nonsense) => Html("<h1>Scheduled maintenance</h1>").into_response(),
        Some(text) => ([(CONTENT_TYPE, "application/json")], text.clone()).into_response(),
        None => HttpStatus::NOT_FOUND.into_response(),
    }
}

/// Posts a line until it is taken. What is refused for good is told, and left.
fn post(url: &str, authorization: Option<&str>, line: &Line) {
    let url = url.replace("{verificationId}", &utf8_percent_encode(&line.id, NON_ALPHANUMERIC).to_string());
    for attempt in 0.. {
        let mut request = ureq::post(&url).header("content-type", "application/json");
        if let Some(authorization) = authorization {
            request = request.header("authorization", authorization);
        }
        match request.send(&line.text) {
            Ok(_) => return,
            Err(ureq::Error::StatusCode(status @ 400..500)) => return eprintln!("answered {status}: {}", line.text),
            Err(_) => thread::sleep(Duration::from_millis(50 << attempt.min(6))),
        }
    }
}

impl Line {
    fn read(text: &str) -> Option<Self> {
        let fields: Option<Map<String, Value>> = serde_json::from_str(text).ok();
        let id = fields.and_then(|fields| fields.get("verificationId")?.as_str().map(str::to_owned));
        if id.is_none() {
            eprintln!("passed over, since it has no verificationId: {text}");
        }
        Some(Self { id: id?, text: text.to_owned() })
    }

    /// As much of it as a notification carries.
    fn less(&self) -> Self {
        let mut fields: Map<String, Value> = serde_json::from_str(&self.text).unwrap_or_default();
        fields.retain(|name, _| ["verificationId", "verificationStatus"].contains(&name.as_str()));
        Self { id: self.id.clone(), text: Value::Object(fields).to_string() }
    }
}

impl Options {
    fn read(mut arguments: impl Iterator<Item = String>) -> Result<Self, String> {
        let mut options = Self::default();
        while let Some(argument) = arguments.next() {
            let mut value = || arguments.next().ok_or(format!("{argument} lacks a value"));
            match argument.as_str() {
                "--listen" => options.listen = Some(value()?),
                "--post" => options.post = Some(value()?),
                "--authorization" => options.authorization = Some(value()?),
                "--less" => options.less = true,
                "--twice" => options.twice = true,
                "--shuffle" => options.shuffle = Some(number(&value()?)?),
                "--slow" => options.slow = Duration::from_millis(number(&value()?)?),
                "--refuse" => options.refuse = Some(number(&value()?)?),
                "--nonsense" => options.nonsense = Some(number(&value()?)?),
                "--late" => options.late = Some(number(&value()?)?),
                option if option.starts_with('-') => return Err(format!("{option} is no option of this program")),
                _ => options.file = Some(argument),
            }
        }
        Ok(options)
    }

    fn posts(&self, lines: &[Line]) -> Vec<Line> {
        let mut posts: Vec<_> = lines.iter().map(|line| if self.less { line.less() } else { line.clone() }).collect();
        if self.twice {
            posts.extend_from_within(..);
        }
        if let Some(seed) = self.shuffle {
            fastrand::Rng::with_seed(seed).shuffle(&mut posts);
        }
        posts
    }
}

fn number(text: &str) -> Result<u64, String> {
    text.parse().map_err(|_| format!("{text} is no number"))
}
