//! The file of SQLite, and how it is written: by one process, and by one connection, a transaction at a time.

use std::error::Error;
use std::fs::{File, TryLockError};
use std::time::{Duration, SystemTime};

use sqlx::sqlite::{
    SqliteConnectOptions, SqliteConnection, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteSynchronous,
};
use sqlx::{ConnectOptions, raw_sql};
use tokio::sync::{Mutex, MutexGuard};

use crate::config::Config;
use crate::log;

/// Times are in milliseconds since 1970.
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

pub type Result<T> = std::result::Result<T, sqlx::Error>;

pub struct Database {
    options: SqliteConnectOptions,
    pub reading: SqlitePool,
    /// `None` while a transaction is under way, and after one that was not committed: such a connection is closed, which
    /// takes back what it had done, and is not used again.
    writing: Mutex<Option<SqliteConnection>>,
    /// Locked as long as this process lives: two would make each status request twice.
    _lock: File,
}

/// A transaction that writes.
pub struct Turn<'a> {
    place: MutexGuard<'a, Option<SqliteConnection>>,
    pub connection: SqliteConnection,
}

impl Database {
    pub async fn open(config: &Config) -> std::result::Result<Self, Box<dyn Error>> {
        let shown = config.database.display();
        let lock = config.database.with_added_extension("lock");
        let lock = File::create(&lock).map_err(|error| format!("{} cannot be made: {error}", lock.display()))?;
        lock.try_lock().map_err(|error| match error {
            TryLockError::WouldBlock => format!("another process has {shown}"),
            TryLockError::Error(error) => format!("{shown} cannot be locked: {error}"),
        })?;
        let options = SqliteConnectOptions::new()
            .filename(&config.database)
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            // Each transaction waits for the disk.
            .synchronous(SqliteSynchronous::Full)
            // How long another program that writes, such as one that does the tasks, may keep us waiting.
            .busy_timeout(Duration::from_secs(5))
            // What is erased is overwritten.
            .pragma("secure_delete", "ON");
        let cannot = |error| format!("{shown} cannot be opened: {error}");
        let mut connection = options.connect().await.map_err(cannot)?;
        raw_sql(SCHEMA).execute(&mut connection).await.map_err(cannot)?;
        let reading = SqlitePoolOptions::new().max_connections(4).connect_lazy_with(options.clone());
        Ok(Self { options, reading, writing: Mutex::new(Some(connection)), _lock: lock })
    }

    pub async fn begin(&self) -> Result<Turn<'_>> {
        let mut place = self.writing.lock().await;
        let mut connection = match place.take() {
            Some(connection) => connection,
            None => self.options.connect().await?,
        };
        raw_sql("BEGIN IMMEDIATE").execute(&mut connection).await?;
        Ok(Turn { place, connection })
    }

    /// Brings what was erased from the journal to the database, and empties the journal, which still has it.
    pub async fn overwrite(&self) -> Result<()> {
        if let Some(connection) = self.writing.lock().await.as_mut() {
            raw_sql("PRAGMA wal_checkpoint(TRUNCATE)").execute(connection).await?;
        }
        Ok(())
    }
}

impl Turn<'_> {
    pub async fn commit(mut self) -> Result<()> {
        raw_sql("COMMIT").execute(&mut self.connection).await?;
        *self.place = Some(self.connection);
        Ok(())
    }
}

/// Logs what the database says of itself, and never a value, which may have come from a body.
pub fn log_error(event: &str, error: &sqlx::Error) {
    let told = match error {
        sqlx::Error::Database(error) => error.message(),
        sqlx::Error::PoolTimedOut => "no connection was free",
        _ => "the database cannot be reached, or answers what was not expected",
    };
    log(format_args!("level=error event={event} error={told:?}"));
}

pub fn now() -> i64 {
    SystemTime::UNIX_EPOCH.elapsed().map_or(0, milliseconds)
}

pub fn milliseconds(duration: Duration) -> i64 {
    i64::try_from(duration.as_millis()).unwrap_or(i64::MAX / 2)
}
