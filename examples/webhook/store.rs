//! The database: what is answered with success is on the disk, and nothing is known that is not there.
//!
//! Everything that is written is written by one connection, a transaction at a time. What arrives while one is under way is
//! written together by the next, so that the disk is waited for once and not once for each body.

use std::error::Error;
use std::fs::{File, TryLockError};
use std::time::{Duration, SystemTime};

use idv_catalogue::{Decision, Delivery};
use sqlx::sqlite::{
    SqliteConnectOptions, SqliteConnection, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteSynchronous,
};
use sqlx::types::Json;
use sqlx::{ConnectOptions, raw_sql};
use tokio::sync::{Mutex, MutexGuard, mpsc, oneshot};

use crate::config::Database;
use crate::log;
use crate::report::Report;
use crate::standing::{self, Numbered};

const SCHEMA: &str = "
    -- A case: how many different reports of it there are, whether it is held until a person releases it, and the decision
    -- that holds.
    CREATE TABLE IF NOT EXISTS cases (
        id TEXT PRIMARY KEY, version INTEGER NOT NULL, is_held INTEGER NOT NULL, decision INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX IF NOT EXISTS held_cases ON cases (is_held) WHERE is_held;
    -- Every body as it came, whatever it is, until it is erased. `cut` tells why its end is missing.
    CREATE TABLE IF NOT EXISTS bodies (
        id INTEGER PRIMARY KEY AUTOINCREMENT, case_id TEXT NOT NULL, delivery TEXT NOT NULL, kept_at INTEGER NOT NULL,
        cut TEXT, body BLOB, decision INTEGER
    ) STRICT;
    CREATE INDEX IF NOT EXISTS bodies_of_case ON bodies (case_id);
    CREATE INDEX IF NOT EXISTS bodies_by_age ON bodies (kept_at) WHERE body IS NOT NULL;
    -- The decision on each different report, on record.
    CREATE TABLE IF NOT EXISTS decisions (
        id INTEGER PRIMARY KEY, case_id TEXT NOT NULL, delivery TEXT NOT NULL, digest BLOB NOT NULL,
        decided_at INTEGER NOT NULL, decision TEXT NOT NULL, UNIQUE (case_id, delivery, digest)
    ) STRICT;
    -- What must be done next: the rows that are open and not done. Whoever does one sets `done_at`, and nothing else.
    CREATE TABLE IF NOT EXISTS tasks (
        id INTEGER PRIMARY KEY, case_id TEXT NOT NULL, step TEXT NOT NULL, is_for_a_person INTEGER NOT NULL,
        state TEXT NOT NULL, decision INTEGER NOT NULL, done_at INTEGER, UNIQUE (case_id, step)
    ) STRICT;
    CREATE INDEX IF NOT EXISTS open_tasks ON tasks (state) WHERE done_at IS NULL;
    -- The status requests that are still to be answered, and the newest body that wants one.
    CREATE TABLE IF NOT EXISTS status_requests (
        case_id TEXT PRIMARY KEY, wanted_by INTEGER NOT NULL, due_at INTEGER NOT NULL, failures INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX IF NOT EXISTS due_status_requests ON status_requests (due_at);
    -- Who released a case, when, and how many reports of it they saw.
    CREATE TABLE IF NOT EXISTS releases (
        id INTEGER PRIMARY KEY, case_id TEXT NOT NULL, version INTEGER NOT NULL, released_by TEXT NOT NULL,
        released_at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX IF NOT EXISTS releases_of_case ON releases (case_id);
";

/// How many bodies one transaction takes at most, and how many wait for the next before their senders have to.
const BATCH: usize = 256;

/// How long another program that writes, such as one that does the tasks, may keep us waiting.
const PATIENCE: Duration = Duration::from_secs(5);

/// A statement and its values.
macro_rules! query {
    ($statement:literal $(, $value:expr)*) => { sqlx::query($statement)$(.bind($value))* };
}
macro_rules! query_scalar {
    ($statement:literal $(, $value:expr)*) => { sqlx::query_scalar($statement)$(.bind($value))* };
}
macro_rules! query_as {
    ($statement:literal $(, $value:expr)*) => { sqlx::query_as($statement)$(.bind($value))* };
}

pub type Result<T> = std::result::Result<T, sqlx::Error>;

pub struct Store {
    reading: SqlitePool,
    writing: std::sync::Arc<Writing>,
    arrivals: mpsc::Sender<(Arrival, oneshot::Sender<Result<Kept>>)>,
    /// Locked as long as this process lives: two would make each status request twice.
    _lock: File,
}

/// A body that came, and what it says, if it is JSON.
pub struct Arrival {
    pub case: String,
    pub delivery: Delivery,
    pub body: Vec<u8>,
    /// Why the end of the body is missing.
    pub cut: Option<&'static str>,
    pub report: Option<Report>,
    /// Which body the answer to a status request was wanted by.
    pub wanted_by: Option<i64>,
}

/// What became of a body.
#[derive(Clone, Copy)]
pub enum Kept {
    /// Kept by this number. Its report is new, known already, or none.
    As { body: i64, is_new: bool, is_held: bool },
    /// An answer that nobody wants any more, since its case was erased.
    Unwanted,
}

pub struct StatusRequest {
    pub case: String,
    pub wanted_by: i64,
    pub failures: u32,
}

/// What became of the release of a case.
pub enum Release {
    Done,
    NoSuchCase,
    NotHeld,
    /// There are other reports by now than the person has seen.
    Changed,
}

impl Store {
    pub async fn open(database: &Database) -> std::result::Result<Self, Box<dyn Error>> {
        let shown = database.path.display();
        let lock_path = database.path.with_added_extension("lock");
        let lock =
            File::create(&lock_path).map_err(|error| format!("{} cannot be made: {error}", lock_path.display()))?;
        match lock.try_lock() {
            Ok(()) => (),
            Err(TryLockError::WouldBlock) => return Err(format!("another process has {shown}").into()),
            Err(TryLockError::Error(error)) => return Err(error.into()),
        }
        let mut options = SqliteConnectOptions::new()
            .filename(&database.path)
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            // With each transaction the disk is waited for.
            .synchronous(SqliteSynchronous::Full)
            .busy_timeout(PATIENCE)
            // What is erased is overwritten.
            .pragma("secure_delete", "ON");
        if let Some(pages) = database.most_pages {
            options = options.pragma("max_page_count", pages.to_string());
        }
        let mut first =
            options.connect().await.map_err(|error| format!("{shown} cannot be opened: {}", told(&error)))?;
        raw_sql(SCHEMA).execute(&mut first).await.map_err(|error| format!("{shown}: {}", told(&error)))?;
        let reading = SqlitePoolOptions::new().max_connections(4).connect_lazy_with(options.clone());
        let writing = std::sync::Arc::new(Writing { options, connection: Mutex::new(Some(first)) });
        let (arrivals, arrived) = mpsc::channel(BATCH);
        tokio::spawn(keep_what_arrives(std::sync::Arc::clone(&writing), arrived));
        Ok(Self { reading, writing, arrivals, _lock: lock })
    }

    /// Keeps a body, and places its report. An error leaves nothing of it.
    pub async fn keep(&self, arrival: Arrival) -> Result<Kept> {
        let (reply, kept) = oneshot::channel();
        self.arrivals.send((arrival, reply)).await.map_err(|_| sqlx::Error::WorkerCrashed)?;
        kept.await.map_err(|_| sqlx::Error::WorkerCrashed)?
    }

    /// The status requests that are to be made now, the longest due first, and when the next one will be.
    pub async fn due(&self, most: usize, longest_wait: Duration) -> Result<Vec<StatusRequest>> {
        // One that is due later than any is put off was put off before the clock was set back.
        let rows: Vec<(String, i64, u32)> = query_as!(
            "SELECT case_id, wanted_by, failures FROM status_requests WHERE due_at <= ?1 OR due_at > ?1 + ?2
             ORDER BY due_at LIMIT ?3",
            now(),
            milliseconds(longest_wait),
            i64::try_from(most).unwrap_or(i64::MAX)
        )
        .fetch_all(&self.reading)
        .await?;
        let requests = rows.into_iter();
        Ok(requests.map(|(case, wanted_by, failures)| StatusRequest { case, wanted_by, failures }).collect())
    }

    /// Puts a status request off that failed.
    pub async fn put_off(&self, request: &StatusRequest, wait: Duration) -> Result<()> {
        let mut turn = self.writing.begin().await?;
        query!(
            "UPDATE status_requests SET failures = failures + 1, due_at = ? WHERE case_id = ? AND wanted_by = ?",
            now() + milliseconds(wait),
            &request.case,
            request.wanted_by
        )
        .execute(&mut turn.connection)
        .await?;
        turn.commit().await
    }

    /// Lets what a held case asks for be done. Whoever releases it says up to which version they have seen it.
    pub async fn release(&self, case: &str, version: i64, by: &str) -> Result<Release> {
        let mut turn = self.writing.begin().await?;
        let found: Option<(i64, bool)> = query_as!("SELECT version, is_held FROM cases WHERE id = ?", case)
            .fetch_optional(&mut turn.connection)
            .await?;
        match found {
            None => return Ok(Release::NoSuchCase),
            Some((_, false)) => return Ok(Release::NotHeld),
            Some((current, true)) if current != version => return Ok(Release::Changed),
            Some(_) => (),
        }
        query!(
            "INSERT INTO releases (case_id, version, released_by, released_at) VALUES (?, ?, ?, ?)",
            case,
            version,
            by,
            now()
        )
        .execute(&mut turn.connection)
        .await?;
        let mut decisions = decisions(&mut turn.connection, case).await?;
        stand(&mut turn.connection, case, &mut decisions, false).await?;
        turn.commit().await?;
        Ok(Release::Done)
    }

    /// What is known of a case, for the staff, as JSON.
    pub async fn case(&self, id: &str) -> Result<Option<String>> {
        query_scalar!(
            "SELECT json_object(
                'verificationId', id, 'version', version, 'held', json(iif(is_held, 'true', 'false')), 'holds', decision,
                'decisions', (SELECT json_group_array(json_object('number', id, 'at', decided_at, 'decision',
                    json(decision)) ORDER BY id) FROM decisions WHERE case_id = cases.id),
                'tasks', (SELECT json_group_array(json_object('number', id, 'step', step, 'forAPerson',
                    json(iif(is_for_a_person, 'true', 'false')), 'state', state, 'decision', decision, 'doneAt', done_at)
                    ORDER BY id) FROM tasks WHERE case_id = cases.id),
                'releases', (SELECT json_group_array(json_object('version', version, 'by', released_by, 'at', released_at)
                    ORDER BY id) FROM releases WHERE case_id = cases.id)
             ) FROM cases WHERE id = ?",
            id
        )
        .fetch_optional(&self.reading)
        .await
    }

    /// Erases all that there is of a case; false if there is nothing.
    pub async fn erase(&self, case: &str) -> Result<bool> {
        let mut turn = self.writing.begin().await?;
        let mut rows = 0;
        for statement in [
            "DELETE FROM cases WHERE id = ?",
            "DELETE FROM bodies WHERE case_id = ?",
            "DELETE FROM decisions WHERE case_id = ?",
            "DELETE FROM tasks WHERE case_id = ?",
            "DELETE FROM status_requests WHERE case_id = ?",
            "DELETE FROM releases WHERE case_id = ?",
        ] {
            rows += sqlx::query(statement).bind(case).execute(&mut turn.connection).await?.rows_affected();
        }
        turn.commit().await?;
        self.overwrite().await?;
        Ok(rows > 0)
    }

    /// Erases bodies of a certain age; how many there were.
    pub async fn erase_bodies(&self, age: Duration) -> Result<u64> {
        let mut turn = self.writing.begin().await?;
        let done =
            query!("UPDATE bodies SET body = NULL WHERE body IS NOT NULL AND kept_at <= ?", now() - milliseconds(age))
                .execute(&mut turn.connection)
                .await?;
        turn.commit().await?;
        self.overwrite().await?;
        Ok(done.rows_affected())
    }

    /// Brings what was erased from the journal to the database, and empties the journal, which still has it.
    async fn overwrite(&self) -> Result<()> {
        let mut place = self.writing.connection.lock().await;
        if let Some(connection) = place.as_mut() {
            raw_sql("PRAGMA wal_checkpoint(TRUNCATE)").execute(connection).await?;
        }
        Ok(())
    }

    /// How many status requests wait, how many cases are held, and how many tasks are open; and for how many seconds the
    /// status request has been due that has been due the longest.
    pub async fn gauges(&self) -> Result<[(&'static str, i64); 4]> {
        let count = |statement: &'static str| sqlx::query_scalar::<_, i64>(statement).fetch_one(&self.reading);
        let oldest: Option<i64> =
            query_scalar!("SELECT MIN(due_at) FROM status_requests").fetch_one(&self.reading).await?;
        Ok([
            ("idv_status_requests_waiting", count("SELECT COUNT(*) FROM status_requests").await?),
            ("idv_status_request_overdue_seconds", oldest.map_or(0, |due_at| (now() - due_at).max(0) / 1000)),
            ("idv_cases_held", count("SELECT COUNT(*) FROM cases WHERE is_held").await?),
            ("idv_tasks_open", count("SELECT COUNT(*) FROM tasks WHERE state = 'open' AND done_at IS NULL").await?),
        ])
    }
}

/// The one connection that writes.
struct Writing {
    options: SqliteConnectOptions,
    /// `None` while a transaction is under way, and after one that was not committed: such a connection is closed, which
    /// takes back what it had done, and is not used again.
    connection: Mutex<Option<SqliteConnection>>,
}

/// A transaction.
struct Turn<'a> {
    place: MutexGuard<'a, Option<SqliteConnection>>,
    connection: SqliteConnection,
}

impl Writing {
    async fn begin(&self) -> Result<Turn<'_>> {
        let mut place = self.connection.lock().await;
        let mut connection = match place.take() {
            Some(connection) => connection,
            None => self.options.connect().await?,
        };
        raw_sql("BEGIN IMMEDIATE").execute(&mut connection).await?;
        Ok(Turn { place, connection })
    }
}

impl Turn<'_> {
    async fn commit(mut self) -> Result<()> {
        raw_sql("COMMIT").execute(&mut self.connection).await?;
        *self.place = Some(self.connection);
        Ok(())
    }
}

type Arrived = mpsc::Receiver<(Arrival, oneshot::Sender<Result<Kept>>)>;

async fn keep_what_arrives(writing: std::sync::Arc<Writing>, mut arrived: Arrived) {
    let mut arrivals = Vec::new();
    while arrived.recv_many(&mut arrivals, BATCH).await > 0 {
        let (batch, replies): (Vec<_>, Vec<_>) = arrivals.drain(..).unzip();
        match keep_all(&writing, &batch).await {
            Ok(kept) => replies.into_iter().zip(kept).for_each(|(reply, kept)| {
                // Whoever does not wait any more will post it again, and then it is known.
                let _ = reply.send(Ok(kept));
            }),
            // Each by itself, so that one does not stop the others.
            Err(_) => {
                for (arrival, reply) in batch.iter().zip(replies) {
                    let kept = keep_all(&writing, std::slice::from_ref(arrival)).await;
                    let _ = reply.send(kept.and_then(|kept| kept.first().copied().ok_or(sqlx::Error::RowNotFound)));
                }
            }
        }
    }
}

async fn keep_all(writing: &Writing, arrivals: &[Arrival]) -> Result<Vec<Kept>> {
    let mut turn = writing.begin().await?;
    let mut kept = Vec::with_capacity(arrivals.len());
    for arrival in arrivals {
        kept.push(keep(&mut turn.connection, arrival).await?);
    }
    turn.commit().await?;
    Ok(kept)
}

async fn keep(connection: &mut SqliteConnection, arrival: &Arrival) -> Result<Kept> {
    let Arrival { case, delivery, body, cut, report, wanted_by } = arrival;
    if let Some(wanted_by) = wanted_by {
        let wanted: Option<i64> = query_scalar!("SELECT wanted_by FROM status_requests WHERE case_id = ?", case)
            .fetch_optional(&mut *connection)
            .await?;
        match wanted {
            None => return Ok(Kept::Unwanted),
            // Another body came since the request was made, and wants an answer that is newer.
            Some(newer) if newer != *wanted_by => (),
            Some(_) => {
                query!("DELETE FROM status_requests WHERE case_id = ?", case).execute(&mut *connection).await?;
            }
        }
    }
    let at = now();
    let number = query!(
        "INSERT INTO bodies (case_id, delivery, kept_at, cut, body) VALUES (?, ?, ?, ?, ?)",
        case,
        delivery.as_str(),
        at,
        cut,
        body
    )
    .execute(&mut *connection)
    .await?
    .last_insert_rowid();
    let Some(report) = report else { return Ok(Kept::As { body: number, is_new: false, is_held: false }) };
    let known: Option<i64> = query_scalar!(
        "SELECT id FROM decisions WHERE case_id = ? AND delivery = ? AND digest = ?",
        case,
        delivery.as_str(),
        &report.digest[..]
    )
    .fetch_optional(&mut *connection)
    .await?;
    let was_held: Option<bool> =
        query_scalar!("SELECT is_held FROM cases WHERE id = ?", case).fetch_optional(&mut *connection).await?;
    let mut is_held = was_held.unwrap_or(false);
    let decision = match known {
        Some(known) => known,
        None => {
            let decision = query!(
                "INSERT INTO decisions (case_id, delivery, digest, decided_at, decision) VALUES (?, ?, ?, ?, ?)",
                case,
                delivery.as_str(),
                &report.digest[..],
                at,
                Json(&report.decision)
            )
            .execute(&mut *connection)
            .await?
            .last_insert_rowid();
            let mut decisions = decisions(connection, case).await?;
            let others: Vec<_> = decisions.iter().filter(|(other, _)| *other != decision).cloned().collect();
            is_held |= standing::holds_the_case(&report.decision, &others);
            stand(connection, case, &mut decisions, is_held).await?;
            if *delivery == Delivery::Notification && report.is_understood {
                want_status(connection, case, number, at).await?;
            }
            decision
        }
    };
    query!("UPDATE bodies SET decision = ? WHERE id = ?", decision, number).execute(connection).await?;
    Ok(Kept::As { body: number, is_new: known.is_none(), is_held })
}

async fn want_status(connection: &mut SqliteConnection, case: &str, body: i64, at: i64) -> Result<()> {
    query!(
        "INSERT INTO status_requests (case_id, wanted_by, due_at, failures) VALUES (?, ?, ?, 0)
         ON CONFLICT (case_id) DO UPDATE SET wanted_by = excluded.wanted_by, due_at = excluded.due_at, failures = 0",
        case,
        body,
        at
    )
    .execute(connection)
    .await?;
    Ok(())
}

async fn decisions(connection: &mut SqliteConnection, case: &str) -> Result<Vec<Numbered>> {
    let rows: Vec<(i64, Json<Decision>)> =
        query_as!("SELECT id, decision FROM decisions WHERE case_id = ?", case).fetch_all(connection).await?;
    Ok(rows.into_iter().map(|(number, Json(decision))| (number, decision)).collect())
}

/// Writes what holds of a case by all its decisions.
async fn stand(connection: &mut SqliteConnection, case: &str, decisions: &mut [Numbered], is_held: bool) -> Result<()> {
    standing::sort(decisions);
    query!(
        "INSERT INTO cases (id, version, is_held, decision) VALUES (?, ?, ?, ?) ON CONFLICT (id) DO UPDATE
         SET version = excluded.version, is_held = excluded.is_held, decision = excluded.decision",
        case,
        i64::try_from(decisions.len()).unwrap_or(i64::MAX),
        is_held,
        decisions.first().map(|(number, _)| *number)
    )
    .execute(&mut *connection)
    .await?;
    for task in standing::tasks(decisions, is_held) {
        // What is done stays as it was when it was done.
        query!(
            "INSERT INTO tasks (case_id, step, is_for_a_person, state, decision) VALUES (?, ?, ?, ?, ?)
             ON CONFLICT (case_id, step) DO UPDATE SET state = excluded.state, decision = excluded.decision
             WHERE done_at IS NULL",
            case,
            task.step,
            task.is_for_a_person,
            task.state.as_str(),
            task.decision
        )
        .execute(&mut *connection)
        .await?;
    }
    Ok(())
}

/// An error for a log: what the database says of itself, and never a value, which may have come from a body.
pub fn told(error: &sqlx::Error) -> String {
    match error {
        sqlx::Error::Database(error) => error.message().to_owned(),
        sqlx::Error::Io(error) => error.kind().to_string(),
        sqlx::Error::PoolTimedOut => "no connection was free".to_owned(),
        _ => "the database answered what was not expected".to_owned(),
    }
}

pub fn not_done(event: &str, error: &sqlx::Error) {
    log(format_args!("level=error event={event} error={:?}", told(error)));
}

/// Milliseconds since 1970.
fn now() -> i64 {
    SystemTime::UNIX_EPOCH.elapsed().map_or(0, milliseconds)
}

fn milliseconds(duration: Duration) -> i64 {
    i64::try_from(duration.as_millis()).unwrap_or(i64::MAX / 2)
}
