//! What is known: nothing but what is in the database. Each change is one transaction.

use std::cmp::Reverse;
use std::error::Error;
use std::sync::Arc;
use std::time::Duration;

use idv_catalogue::{Decision, Delivery};
use sqlx::SqliteConnection;
use sqlx::types::Json;
use tokio::sync::{mpsc, oneshot};

use crate::config::Config;
use crate::database::{Database, Result, log_error, milliseconds, now};
use crate::report::Report;
use crate::standing::{self, Numbered};

/// How many bodies one transaction takes at most, and how many wait for the next before their senders have to.
const BATCH: usize = 256;

/// Runs a statement with its values, by functions of sqlx. What fails is given back, and takes the transaction with it.
macro_rules! sql {
    ($connection:expr, $function:ident.$run:ident, $statement:literal; $($value:expr),*) => {
        sqlx::$function($statement)$(.bind($value))*.$run($connection).await?
    };
}

pub struct Store {
    database: Arc<Database>,
    arrivals: mpsc::Sender<Waiting>,
}

/// A body, and who waits for it to be kept.
type Waiting = (Arc<Arrival>, oneshot::Sender<Kept>);

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

/// By which number a body was kept, whether its report is new, and whether its case is held.
#[derive(Clone, Copy)]
pub struct Kept {
    pub body: i64,
    pub is_new: bool,
    pub is_held: bool,
}

pub struct StatusRequest {
    pub case: String,
    pub wanted_by: i64,
    pub failures: u32,
}

impl Store {
    pub async fn open(config: &Config) -> std::result::Result<Self, Box<dyn Error>> {
        let database = Arc::new(Database::open(config).await?);
        let (arrivals, arrived) = mpsc::channel(BATCH);
        tokio::spawn(keep_what_arrives(Arc::clone(&database), arrived));
        Ok(Self { database, arrivals })
    }

    /// Keeps a body, and places its report; `None` if nothing of it is kept.
    pub async fn keep(&self, arrival: Arc<Arrival>) -> Option<Kept> {
        let (reply, kept) = oneshot::channel();
        self.arrivals.send((arrival, reply)).await.ok()?;
        kept.await.ok()
    }

    /// The status requests that are to be made now, the longest due first.
    pub async fn due(&self, most: usize, longest_wait: Duration) -> Result<Vec<StatusRequest>> {
        // One that is due later than any is put off was put off before the clock was set back.
        let rows: Vec<(String, i64, u32)> = sql!(&self.database.reading, query_as.fetch_all,
            "SELECT * FROM (SELECT case_id, wanted_by, failures FROM status_requests WHERE due_at <= ?1
                ORDER BY due_at LIMIT ?3)
             UNION ALL SELECT case_id, wanted_by, failures FROM status_requests WHERE due_at > ?1 + ?2 LIMIT ?3";
            now(), milliseconds(longest_wait), i64::try_from(most).unwrap_or(i64::MAX));
        Ok(rows.into_iter().map(|(case, wanted_by, failures)| StatusRequest { case, wanted_by, failures }).collect())
    }

    /// Puts a status request off that failed. Once it has been wanted for so long, the vendor is also to be asked by a person,
    /// though it may answer yet: it may not know the case.
    pub async fn put_off(&self, request: &StatusRequest, wait: Duration, patience: Duration) -> Result<()> {
        let mut turn = self.database.begin().await?;
        sql!(&mut turn.connection, query.execute,
            "UPDATE status_requests SET failures = failures + 1, due_at = ? WHERE case_id = ? AND wanted_by = ?";
            now() + milliseconds(wait), &request.case, request.wanted_by);
        sql!(&mut turn.connection, query.execute,
            "INSERT INTO tasks (case_id, step, is_for_a_person, state, decision)
             SELECT case_id, 'ask_vendor', TRUE, 'open', decision FROM bodies WHERE id = ? AND kept_at <= ?
             ON CONFLICT (case_id, step) DO UPDATE SET state = excluded.state, decision = excluded.decision
             WHERE done_at IS NULL"; request.wanted_by, now() - milliseconds(patience));
        turn.commit().await
    }

    /// Lets what a held case asks for be done; false if it is not held in the version that whoever releases it has seen.
    pub async fn release(&self, case: &str, version: i64, by: &str) -> Result<bool> {
        let mut turn = self.database.begin().await?;
        let released = sql!(&mut turn.connection, query.execute,
            "INSERT INTO releases (case_id, version, released_by, released_at)
             SELECT id, version, ?, ? FROM cases WHERE id = ? AND version = ? AND is_held"; by, now(), case, version);
        let is_released = released.rows_affected() == 1;
        if is_released {
            let decisions = decisions(&mut turn.connection, case).await?;
            stand(&mut turn.connection, case, decisions, false).await?;
        }
        turn.commit().await?;
        Ok(is_released)
    }

    /// What is known of a case, for the staff, as JSON.
    pub async fn case(&self, id: &str) -> Result<Option<String>> {
        Ok(sql!(&self.database.reading, query_scalar.fetch_optional,
            "SELECT json_object(
                'verificationId', id, 'version', version, 'held', json(iif(is_held, 'true', 'false')), 'holds', decision,
                'decisions', (SELECT json_group_array(json_object('number', id, 'at', decided_at,
                    'decision', json(decision)) ORDER BY id) FROM decisions WHERE case_id = cases.id),
                'tasks', (SELECT json_group_array(json_object('number', id, 'step', step,
                    'for_a_person', json(iif(is_for_a_person, 'true', 'false')), 'state', state, 'decision', decision,
                    'done_at', done_at) ORDER BY id) FROM tasks WHERE case_id = cases.id),
                'releases', (SELECT json_group_array(json_object('version', version, 'by', released_by,
                    'at', released_at) ORDER BY id) FROM releases WHERE case_id = cases.id)
             ) FROM cases WHERE id = ?"; id))
    }

    /// Erases all that there is of a case; false if there is nothing.
    pub async fn erase(&self, case: &str) -> Result<bool> {
        let mut turn = self.database.begin().await?;
        let done = sql!(&mut turn.connection, query.execute,
            "DELETE FROM cases WHERE id = ?1; DELETE FROM bodies WHERE case_id = ?1; DELETE FROM decisions WHERE case_id = ?1;
             DELETE FROM tasks WHERE case_id = ?1; DELETE FROM status_requests WHERE case_id = ?1;
             DELETE FROM releases WHERE case_id = ?1"; case);
        turn.commit().await?;
        self.database.overwrite().await?;
        Ok(done.rows_affected() > 0)
    }

    /// Erases bodies of a certain age; how many. A thousand at most, so that what arrives does not wait long.
    pub async fn erase_bodies(&self, age: Duration) -> Result<u64> {
        let mut turn = self.database.begin().await?;
        let done = sql!(&mut turn.connection, query.execute,
            "UPDATE bodies SET body = NULL WHERE id IN
                (SELECT id FROM bodies WHERE body IS NOT NULL AND kept_at <= ? LIMIT 1000)"; now() - milliseconds(age));
        turn.commit().await?;
        self.database.overwrite().await?;
        Ok(done.rows_affected())
    }

    /// What is now, for the metrics. A status request is overdue since it was due, or since the time it was put off to.
    pub async fn gauges(&self) -> Result<Vec<(String, i64)>> {
        Ok(sql!(&self.database.reading, query_as.fetch_all,
            "SELECT 'idv_status_requests_waiting', COUNT(*) FROM status_requests
             UNION ALL SELECT 'idv_status_request_overdue_seconds', MAX(0, ?1 - COALESCE(MIN(due_at), ?1)) / 1000
                FROM status_requests
             UNION ALL SELECT 'idv_cases_held', COUNT(*) FROM cases WHERE is_held
             UNION ALL SELECT 'idv_tasks_open', COUNT(*) FROM tasks WHERE state = 'open' AND done_at IS NULL"; now()))
    }
}

/// What arrives while a transaction is under way is written together by the next, so that the disk is waited for once and
/// not once for each body.
async fn keep_what_arrives(database: Arc<Database>, mut arrived: mpsc::Receiver<Waiting>) {
    let mut batch = Vec::new();
    while arrived.recv_many(&mut batch, BATCH).await > 0 {
        let kept = keep_all(&database, &batch).await;
        let kept = kept.inspect_err(|error| log_error("not_kept", error)).unwrap_or_default();
        for ((_, reply), kept) in batch.drain(..).zip(kept) {
            // Whoever does not wait any more will post it again, and then it is known.
            let _ = kept.map(|kept| reply.send(kept));
        }
    }
}

async fn keep_all(database: &Database, batch: &[Waiting]) -> Result<Vec<Option<Kept>>> {
    let mut turn = database.begin().await?;
    let mut kept = Vec::with_capacity(batch.len());
    for (arrival, _) in batch {
        kept.push(keep(&mut turn.connection, arrival).await?);
    }
    turn.commit().await?;
    Ok(kept)
}

async fn keep(connection: &mut SqliteConnection, arrival: &Arrival) -> Result<Option<Kept>> {
    let Arrival { case, delivery, body, cut, report, wanted_by } = arrival;
    if let Some(wanted_by) = wanted_by {
        // Where there is none any more, the case was erased since.
        let Some::<i64>(_) = sql!(&mut *connection, query_scalar.fetch_optional,
            "SELECT wanted_by FROM status_requests WHERE case_id = ?"; case)
        else {
            return Ok(None);
        };
        // If another body came since the request was made, it wants an answer that is newer.
        sql!(&mut *connection, query.execute,
            "DELETE FROM status_requests WHERE case_id = ?1 AND wanted_by = ?2;
             UPDATE tasks SET state = 'overtaken' WHERE case_id = ?1 AND step = 'ask_vendor' AND done_at IS NULL";
            case, wanted_by);
    }
    let at = now();
    let number = sql!(&mut *connection, query.execute,
        "INSERT INTO bodies (case_id, delivery, kept_at, cut, body) VALUES (?, ?, ?, ?, ?)";
        case, delivery, at, cut, body)
    .last_insert_rowid();
    let Some(report) = report else { return Ok(Some(Kept { body: number, is_new: false, is_held: false })) };

    let digest = &report.digest[..];
    let known: Option<i64> = sql!(&mut *connection, query_scalar.fetch_optional,
        "SELECT id FROM decisions WHERE case_id = ? AND delivery = ? AND digest = ?"; case, delivery, digest);
    let was_held: Option<bool> = sql!(&mut *connection, query_scalar.fetch_optional,
        "SELECT is_held FROM cases WHERE id = ?"; case);
    let mut is_held = was_held == Some(true);
    let decision = match known {
        Some(known) => known,
        None => {
            let mut decisions = decisions(connection, case).await?;
            is_held |= standing::holds_the_case(&report.decision, &decisions);
            let new = sql!(&mut *connection, query.execute,
                "INSERT INTO decisions (case_id, delivery, digest, decided_at, decision) VALUES (?, ?, ?, ?, ?)";
                case, delivery, digest, at, Json(&report.decision))
            .last_insert_rowid();
            decisions.push((new, report.decision.clone()));
            stand(connection, case, decisions, is_held).await?;
            if *delivery == Delivery::Notification && report.is_understood {
                sql!(&mut *connection, query.execute,
                    "INSERT INTO status_requests (case_id, wanted_by, due_at, failures) VALUES (?, ?, ?, 0)
                     ON CONFLICT (case_id) DO UPDATE
                     SET wanted_by = excluded.wanted_by, due_at = excluded.due_at, failures = 0"; case, number, at);
            }
            new
        }
    };
    sql!(connection, query.execute, "UPDATE bodies SET decision = ? WHERE id = ?"; decision, number);
    Ok(Some(Kept { body: number, is_new: known.is_none(), is_held }))
}

async fn decisions(connection: &mut SqliteConnection, case: &str) -> Result<Vec<Numbered>> {
    let rows: Vec<(i64, Json<Decision>)> = sql!(connection, query_as.fetch_all,
        "SELECT id, decision FROM decisions WHERE case_id = ?"; case);
    Ok(rows.into_iter().map(|(number, Json(decision))| (number, decision)).collect())
}

/// Writes what holds of a case by all its decisions.
async fn stand(
    connection: &mut SqliteConnection,
    case: &str,
    mut decisions: Vec<Numbered>,
    is_held: bool,
) -> Result<()> {
    decisions.sort_by_cached_key(|(_, decision)| Reverse(standing::place(decision)));
    let version = i64::try_from(decisions.len()).unwrap_or(i64::MAX);
    sql!(&mut *connection, query.execute,
        "INSERT INTO cases (id, version, is_held, decision) VALUES (?, ?, ?, ?) ON CONFLICT (id) DO UPDATE
         SET version = excluded.version, is_held = excluded.is_held, decision = excluded.decision";
        case, version, is_held, decisions.first().map(|(number, _)| *number));
    for task in standing::tasks(&decisions, is_held) {
        // What is done stays as it was when it was done.
        sql!(&mut *connection, query.execute,
            "INSERT INTO tasks (case_id, step, is_for_a_person, state, decision) VALUES (?, ?, ?, ?, ?)
             ON CONFLICT (case_id, step) DO UPDATE SET state = excluded.state, decision = excluded.decision
             WHERE done_at IS NULL"; case, task.step, task.is_for_a_person, task.state, task.decision);
    }
    Ok(())
}
