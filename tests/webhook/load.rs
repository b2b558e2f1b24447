//! A day's reports at once: none is lost, memory is bounded, and what it takes stands beside what SQLite alone takes.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::thread;
use std::time::{Duration, Instant};

use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqliteSynchronous};
use sqlx::{ConnectOptions, Connection};

use crate::processes::{Folder, SENDER, Service, vendor};

const REPORTS: usize = 50_000;
const CONNECTIONS: usize = 50;

/// Each case is reported five times: as new, as pending twice, as completed, and late as new again.
const STATUSES: [&str; 5] = [
    r#""new""#,
    r#""pending", "statusCodes": [1000]"#,
    r#""pending", "statusCodes": [1000]"#,
    r#""completed", "statusCodes": [], "riskCode": 200"#,
    r#""new""#,
];

#[test]
#[ignore = "takes a minute or two; run it with --release for figures"]
fn of_fifty_thousand_reports_from_fifty_connections_none_is_lost() {
    let cases = REPORTS / STATUSES.len();
    let line =
        |case: usize, status: &str| format!(r#"{{"verificationId": "case-{case}", "verificationStatus": {status}}}"#);
    let lines: Vec<_> = (0..cases).map(|case| line(case, STATUSES[3])).collect();
    let vendor = vendor("load", &lines, &[]);
    let service = Folder::new("load").with("IDV_STATUS_URL", vendor.status_url()).start();

    let begin = Instant::now();
    let mut times: Vec<Duration> = thread::scope(|scope| {
        let senders: Vec<_> = (0..CONNECTIONS)
            .map(|sender| {
                let service = &service;
                scope.spawn(move || {
                    let mut connection = Sender::open(service);
                    let mine = (sender..cases).step_by(CONNECTIONS);
                    let posts = mine.flat_map(|case| STATUSES.map(|status| (case, line(case, status))));
                    posts.map(|(case, body)| connection.post(case, &body)).collect::<Vec<_>>()
                })
            })
            .collect();
        senders.into_iter().flat_map(|sender| sender.join().expect("a sender that is answered")).collect()
    });
    let taken = begin.elapsed();
    let memory = most_memory(&service);
    assert_eq!(times.len(), REPORTS);
    times.sort_unstable();

    let count = |statement: &str| service.folder.query::<i64>(statement)[0];
    let posted = i64::try_from(REPORTS).expect("a number");
    assert_eq!(count("SELECT COUNT(*) FROM bodies WHERE delivery = 'notification'"), posted);
    assert_eq!(count("SELECT COUNT(*) FROM cases WHERE version >= 3 AND NOT is_held"), posted / 5);
    let waiting = count("SELECT COUNT(*) FROM status_requests");
    while count("SELECT COUNT(*) FROM status_requests") > 0 {
        assert!(begin.elapsed() < Duration::from_secs(600), "status requests are left");
        thread::sleep(Duration::from_millis(100));
    }
    let settled = begin.elapsed();
    assert_eq!(count("SELECT COUNT(*) FROM tasks WHERE step = 'download_cdd_report' AND state = 'open'"), posted / 5);
    assert_eq!(count("SELECT COUNT(*) FROM decisions WHERE delivery = 'answer'"), posted / 5);

    let percentile = |hundredth: usize| times[(REPORTS - 1) * hundredth / 100];
    println!("{REPORTS} reports from {CONNECTIONS} connections");
    println!(
        "  {:.0} reports/s, half in {:?}, 99 of 100 in {:?}",
        rate(REPORTS, taken),
        percentile(50),
        percentile(99)
    );
    println!("  {} MiB at most, then {} MiB", memory / 1024, most_memory(&service) / 1024);
    println!("  {waiting} status requests waited then, and all were answered {settled:?} after the first report");
    let (folder, _) = service.kill();
    for rows in [1, CONNECTIONS] {
        let (rate, slowest) = sqlite_alone(&folder, rows);
        println!("SQLite alone, {rows} rows a transaction: {rate:.0} rows/s, 99 of 100 transactions in {slowest:?}");
    }
    assert!(memory < 256 * 1024, "{memory} KiB");
}

/// What a connection posts, one after the other.
struct Sender(BufReader<TcpStream>);

impl Sender {
    fn open(service: &Service) -> Self {
        let connection = service.connect();
        connection.set_nodelay(true).expect("an open connection");
        Self(BufReader::new(connection))
    }

    /// How long it took until the report was taken.
    fn post(&mut self, case: usize, body: &str) -> Duration {
        let request = format!(
            "POST /idv/case-{case} HTTP/1.1\r\nhost: here\r\nauthorization: {SENDER}\r\ncontent-length: {}\r\n\r\n{body}",
            body.len()
        );
        let begin = Instant::now();
        self.0.get_mut().write_all(request.as_bytes()).expect("the service reads");
        let (mut line, mut length) = (String::new(), 0);
        self.0.read_line(&mut line).expect("an answer");
        assert_eq!(line, "HTTP/1.1 200 OK\r\n");
        while line != "\r\n" {
            line.clear();
            self.0.read_line(&mut line).expect("a header");
            if let Some(number) = line.strip_prefix("content-length: ") {
                length = number.trim_end().parse().expect("a number");
            }
        }
        self.0.read_exact(&mut vec![0; length]).expect("a body");
        begin.elapsed()
    }
}

/// The most memory that the service has had, in KiB.
fn most_memory(service: &Service) -> u64 {
    let status = fs::read_to_string(format!("/proc/{}/status", service.process.child.id())).expect("it runs");
    let most = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).expect("its most memory");
    most.trim().trim_end_matches(" kB").parse().expect("a number")
}

fn rate(count: usize, time: Duration) -> f64 {
    f64::from(u32::try_from(count).expect("a number")) / time.as_secs_f64()
}

/// How many rows SQLite writes in a second on the same disk, as surely, and how long the slower transactions take.
fn sqlite_alone(folder: &Folder, rows: usize) -> (f64, Duration) {
    const TRANSACTIONS: usize = 2000;
    let path = folder.database().with_file_name(format!("alone-{rows}.sqlite"));
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    let mut times = Vec::new();
    runtime.block_on(async {
        let mut connection = SqliteConnectOptions::new()
            .filename(path)
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Full)
            .connect()
            .await
            .expect("a database");
        let create = "CREATE TABLE bodies (id INTEGER PRIMARY KEY, case_id TEXT, body BLOB)";
        sqlx::query(create).execute(&mut connection).await.expect("a table");
        for _ in 0..TRANSACTIONS {
            let begin = Instant::now();
            let mut transaction = connection.begin().await.expect("a transaction");
            for _ in 0..rows {
                let insert = sqlx::query("INSERT INTO bodies (case_id, body) VALUES ('case', ?)").bind(STATUSES[3]);
                insert.execute(&mut *transaction).await.expect("a row");
            }
            transaction.commit().await.expect("it is on the disk");
            times.push(begin.elapsed());
        }
    });
    let all = times.iter().sum();
    times.sort_unstable();
    (rate(TRANSACTIONS * rows, all), times[TRANSACTIONS * 99 / 100])
}
