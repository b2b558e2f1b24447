//! A service that takes the notifications of identity verification, and keeps what must be done about each case.
//!
//! In a crate of its own, which README makes of this folder, it is started so. In the clone, the last line is
//! `cargo run --example webhook --features serde,sqlx`.
//!
//! ```text
//! export IDV_SENDER_SECRETS='bearer:a-secret-of-the-vendor' IDV_STAFF_SECRETS='bearer:a-secret-of-our-own'
//! export IDV_STATUS_URL='http://127.0.0.1:8081/status/{verificationId}'
//! cargo run
//! ```
//!
//! The example `vendor` answers at that address. In another shell, what the vendor posts and what the staff may ask:
//!
//! ```console
//! $ curl http://127.0.0.1:8080/idv/6e1ac7c7 --oauth2-bearer a-secret-of-the-vendor \
//!     --json '{"verificationStatus": "completed", "riskCode": 500}'
//! {"held":true,"kept":1,"new":true}
//! $ curl http://127.0.0.1:8080/idv/6e1ac7c7 --oauth2-bearer a-secret-of-our-own
//! {"verificationId":"6e1ac7c7","version":1,"held":true,…
//! $ curl 'http://127.0.0.1:8080/idv/6e1ac7c7/client?lang=nl' --oauth2-bearer a-secret-of-our-own
//! {"draft":true,"reasons":[],"requests":[],"status":{"language":"nl","text":"…"}}
//! $ curl http://127.0.0.1:8080/idv/6e1ac7c7/release --oauth2-bearer a-secret-of-our-own \
//!     --json '{"by": "A. Nalyst", "version": 1}'
//! $ curl http://127.0.0.1:8080/metrics --oauth2-bearer a-secret-of-our-own
//! …
//! ```
//!
//! Each file says at its top what it is for. The service may be killed at any time: what it answered with success is on the
//! disk, and what it left undone is done after the next start. Left to you: TLS, which ends before this program; what does the
//! tasks, a program of your own that reads the rows of `tasks` whose `state` is `open` and whose `done_at` is null, does what
//! they ask and sets `done_at`; and who releases the `cases` that are held, for which no task that is done is opened again.
//!
//! Nothing that a body says is in a log line, an error or a metric: only the number of the kept body, and the catalogue's words.

mod access;
mod config;
#[clippy::msrv = "1.94"] // sqlx needs it.
mod database;
mod http;
mod metrics;
mod report;
mod standing;
mod store;
mod vendor_client;
mod work;

use std::error::Error;
use std::io::{self, Write};
use std::sync::Arc;

use tokio::net::TcpListener;

use self::config::Config;
use self::metrics::Metrics;
use self::store::Store;

/// What every request and every piece of work meets.
struct Desk {
    config: Config,
    store: Store,
    metrics: Metrics,
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let config = Config::from_environment()?;
    let store = Store::open(&config).await?;
    let listener = TcpListener::bind(&config.listen).await.map_err(|error| format!("{}: {error}", config.listen))?;
    log(format_args!("listening on http://{}", listener.local_addr()?));
    let desk = Arc::new(Desk { config, store, metrics: Metrics::default() });
    tokio::spawn(work::make_status_requests(Arc::clone(&desk)));
    tokio::spawn(work::erase_old_bodies(Arc::clone(&desk)));
    http::serve(listener, desk, tokio::signal::ctrl_c()).await;
    log(format_args!("stopped"));
    Ok(())
}

/// In one piece. A log that is closed must not stop the service; one that is open and never read does, once its pipe is full.
fn log(line: std::fmt::Arguments) {
    let _ = io::stdout().lock().write_all(format!("{line}\n").as_bytes());
}
