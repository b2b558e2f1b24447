//! A service that takes the notifications of identity verification, and keeps what must be done about each case.
//!
//! ```text
//! export IDV_SENDER_SECRETS='bearer:a-secret-of-the-vendor' IDV_STAFF_SECRETS='bearer:a-secret-of-our-own'
//! export IDV_STATUS_URL='http://127.0.0.1:8081/status/{verificationId}'
//! cargo run --example webhook --features serde,sqlx
//! curl http://127.0.0.1:8080/idv/6e1ac7c7 --oauth2-bearer a-secret-of-the-vendor --json '{"verificationId": "6e1ac7c7",
//!     "verificationStatus": "inconsistent_data", "statusCodes": [3105, 3204]}'
//! curl http://127.0.0.1:8080/idv/6e1ac7c7 --oauth2-bearer a-secret-of-our-own
//! ```
//!
//! The example `vendor` answers at that address. Copy this folder as the `src` of a program of yours, with the dependencies that
//! Cargo.toml names for it. Each file says at its top what it is for:
//!
//! - `config`: what the environment sets.
//! - `http`: which requests there are, and how long and large they may be; `access`: who may make them.
//! - `report`: what a body says, and the decision on it; `standing`: what holds of a case, whatever came first.
//! - `store`: what the service knows, all of which is in the `database`; `metrics`: what is counted.
//! - `work`: what is done later, by itself: status requests, through `vendor_client`, and erasing old bodies.
//!
//! It may be killed at any time: what it answered with success is on the disk, and what it left undone is done after the next
//! start. Left to you: TLS, which ends before this program, and what does the tasks. That is a program of your own: it reads the rows
//! of the table `tasks` whose `state` is `open` and whose `done_at` is null, does what they ask, and sets `done_at`.
//!
//! Nothing that a body says is in a log line, an error or a metric: only the number of the kept body, and the catalogue's words.

mod access;
mod config;
// sqlx needs it.
#[clippy::msrv = "1.94"]
mod database;
mod http;
mod metrics;
mod report;
mod standing;
mod store;
mod vendor_client;
mod work;

use std::error::Error;
use std::future;
use std::io::{self, Write};
use std::sync::Arc;

use tokio::net::TcpListener;
use tokio::sync::Notify;

use self::config::Config;
use self::metrics::Metrics;
use self::store::Store;

/// What every request and every piece of work meets.
struct Desk {
    config: Config,
    store: Store,
    metrics: Metrics,
    /// Tells that a status request waits.
    waiting: Notify,
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let config = Config::from_environment()?;
    let store = Store::open(&config).await?;
    let listener = TcpListener::bind(&config.listen).await.map_err(|error| format!("{}: {error}", config.listen))?;
    log(format_args!("listening on http://{}", listener.local_addr()?));
    let desk = Arc::new(Desk { config, store, metrics: Metrics::default(), waiting: Notify::new() });
    let status_requests = tokio::spawn(work::make_status_requests(Arc::clone(&desk)));
    let erasure = tokio::spawn(work::erase_old_bodies(Arc::clone(&desk)));
    http::serve(listener, desk, ctrl_c()).await;
    status_requests.abort();
    erasure.abort();
    log(format_args!("stopped"));
    Ok(())
}

async fn ctrl_c() {
    if tokio::signal::ctrl_c().await.is_err() {
        // Without signals the server runs until it is killed, which beats one that ends at once.
        future::pending::<()>().await;
    }
}

/// In one piece. A log that nobody reads must not stop the service.
fn log(line: std::fmt::Arguments) {
    let _ = io::stdout().lock().write_all(format!("{line}\n").as_bytes());
}
