//! The requests that there are, and how long and large they may be.

use std::fmt::Display;
use std::future::Future;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use axum::body::Body;
use axum::extract::{Path, Request, State};
use axum::http::header::{AUTHORIZATION, CONTENT_TYPE, WWW_AUTHENTICATE};
use axum::http::{HeaderValue, StatusCode as HttpStatus};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use http_body_util::BodyExt;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use idv_catalogue::Delivery;
use serde::Deserialize;
use serde_json::json;
use tokio::net::TcpListener;
use tokio::sync::Semaphore;
use tokio::time;

use crate::access::Secrets;
use crate::config::Config;
use crate::report::Report;
use crate::store::{Arrival, Kept, Release, not_done};
use crate::{Desk, log};

/// The longest body that is read as a notification, in bytes. A notification takes a few hundred.
const BODY_LIMIT: usize = 64 * 1024;

/// How much of a longer body is passed over, in bytes, so that its sender comes to read the answer.
const PATIENCE: usize = 1024 * 1024;

/// How many connections there may be. Others wait to be let in.
const MOST_CONNECTIONS: usize = 1024;

/// How long what has begun may go on after the end was asked for.
const END_TIME: Duration = Duration::from_secs(30);

/// Whose secrets let in.
type Who = fn(&Config) -> &Secrets;

/// Answers until it is asked to stop, and then ends what it has begun.
pub async fn serve(listener: TcpListener, desk: Arc<Desk>, stop: impl Future<Output = ()>) {
    let request_timeout = desk.config.request_timeout;
    let senders: (_, Who) = (Arc::clone(&desk), |config| &config.senders);
    let staff: (_, Who) = (Arc::clone(&desk), |config| &config.staff);
    let for_senders = Router::new()
        .route("/idv/{verification_id}", post(receive))
        .route_layer(middleware::from_fn_with_state(senders, only));
    let for_staff = Router::new()
        .route("/idv/{verification_id}", get(show).delete(erase))
        .route("/idv/{verification_id}/release", post(release))
        .route("/metrics", get(metrics))
        .route_layer(middleware::from_fn_with_state(staff, only));
    let routes = for_senders.merge(for_staff).with_state(desk);
    let connections = GracefulShutdown::new();
    let places = Arc::new(Semaphore::new(MOST_CONNECTIONS));
    let mut stop = pin!(stop);
    loop {
        let next = async {
            let place = Arc::clone(&places).acquire_owned().await;
            (place, listener.accept().await)
        };
        let (place, accepted) = tokio::select! {
            next = next => next,
            () = &mut stop => break,
        };
        let Ok((stream, _)) = accepted else {
            // There are too many open files, or the other side has gone.
            time::sleep(Duration::from_millis(100)).await;
            continue;
        };
        let connection = http1::Builder::new()
            .timer(TokioTimer::new())
            .header_read_timeout(request_timeout)
            .serve_connection(TokioIo::new(stream), TowerToHyperService::new(routes.clone()));
        let connection = connections.watch(connection);
        tokio::spawn(async move {
            // A connection that breaks off is its sender's to mend.
            let _ = connection.await;
            drop(place);
        });
    }
    drop(listener);
    let _ = time::timeout(END_TIME, connections.shutdown()).await;
}

/// Lets nobody else in.
async fn only(State((desk, who)): State<(Arc<Desk>, Who)>, request: Request, next: Next) -> Response {
    let header = request.headers().get(AUTHORIZATION).map_or(&[][..], HeaderValue::as_bytes);
    if who(&desk.config).let_in(header) {
        return next.run(request).await;
    }
    let answer = desk.refuse(None, HttpStatus::UNAUTHORIZED, "the header Authorization lets nobody in");
    ([(WWW_AUTHENTICATE, "Bearer, Basic realm=\"idv\"")], answer).into_response()
}

/// Keeps the body first, whatever it is: a report that cannot be read today can be read again tomorrow. What is answered
/// with success is on the disk.
async fn receive(State(desk): State<Arc<Desk>>, Path(case): Path<String>, request: Request) -> Response {
    let Posted { bytes, cut } = Posted::read(request.into_body(), desk.config.request_timeout).await;
    let report = match cut {
        None => Report::read(&case, &bytes, desk.config.integration, Delivery::Notification),
        Some(_) => None,
    };
    let decision = report.as_ref().map(|report| report.decision.clone());
    let arrival = Arrival {
        case,
        delivery: Delivery::Notification,
        body: bytes,
        cut: cut.map(|cut| cut.word),
        report,
        wanted_by: None,
    };
    let (body, is_new, is_held) = match desk.store.keep(arrival).await {
        Ok(Kept::As { body, is_new, is_held }) => (body, is_new, is_held),
        Ok(Kept::Unwanted) => return HttpStatus::NO_CONTENT.into_response(),
        Err(error) => {
            // Never answered with success: the sender's next attempt is the only copy left.
            not_done("not_kept", &error);
            return desk.refuse(None, HttpStatus::SERVICE_UNAVAILABLE, "the body could not be kept: post it again");
        }
    };
    match (cut, decision) {
        (Some(cut), _) => desk.refuse(Some(body), cut.answer, cut.error),
        (None, None) => desk.refuse(Some(body), HttpStatus::BAD_REQUEST, "the body is not JSON"),
        (None, Some(decision)) => {
            desk.report(body, &decision, is_new, is_held);
            desk.waiting.notify_one();
            Json(json!({ "kept": body, "new": is_new, "held": is_held })).into_response()
        }
    }
}

async fn show(State(desk): State<Arc<Desk>>, Path(case): Path<String>) -> Response {
    match desk.store.case(&case).await {
        Ok(Some(case)) => ([(CONTENT_TYPE, "application/json")], case).into_response(),
        Ok(None) => HttpStatus::NOT_FOUND.into_response(),
        Err(error) => failed("case_not_read", &error),
    }
}

/// Who releases a case, and the version of it that they have seen.
#[derive(Deserialize)]
struct Released {
    by: String,
    version: i64,
}

async fn release(State(desk): State<Arc<Desk>>, Path(case): Path<String>, request: Request) -> Response {
    let posted = Posted::read(request.into_body(), desk.config.request_timeout).await;
    let released =
        serde_json::from_slice::<Released>(&posted.bytes).ok().filter(|released| !released.by.trim().is_empty());
    let Some(Released { by, version }) = released.filter(|_| posted.cut.is_none()) else {
        return (HttpStatus::BAD_REQUEST, "{\"by\": \"who\", \"version\": 1} is expected\n").into_response();
    };
    match desk.store.release(&case, version, by.trim()).await {
        Ok(Release::Done) => HttpStatus::NO_CONTENT.into_response(),
        Ok(Release::NoSuchCase) => HttpStatus::NOT_FOUND.into_response(),
        Ok(Release::NotHeld) => (HttpStatus::CONFLICT, "the case is not held\n").into_response(),
        Ok(Release::Changed) => {
            (HttpStatus::CONFLICT, "the case has another version: look at it again\n").into_response()
        }
        Err(error) => failed("not_released", &error),
    }
}

async fn erase(State(desk): State<Arc<Desk>>, Path(case): Path<String>) -> Response {
    match desk.store.erase(&case).await {
        Ok(true) => HttpStatus::NO_CONTENT.into_response(),
        Ok(false) => HttpStatus::NOT_FOUND.into_response(),
        Err(error) => failed("not_erased", &error),
    }
}

async fn metrics(State(desk): State<Arc<Desk>>) -> Response {
    match desk.store.gauges().await {
        Ok(gauges) => ([(CONTENT_TYPE, "text/plain; version=0.0.4")], desk.metrics.text(&gauges)).into_response(),
        Err(error) => failed("metrics_not_read", &error),
    }
}

fn failed(event: &str, error: &sqlx::Error) -> Response {
    not_done(event, error);
    HttpStatus::SERVICE_UNAVAILABLE.into_response()
}

impl Desk {
    /// Answers a post that is not taken. The texts are this program's own, and say nothing of what came.
    fn refuse(&self, kept: Option<i64>, status: HttpStatus, error: &str) -> Response {
        let answer = status.as_u16();
        self.metrics.count(format!("idv_refused_bodies_total{{answer=\"{answer}\"}}"));
        let body: &dyn Display = kept.as_ref().map_or(&"", |kept| kept);
        log(format_args!("level=warn event=refused body={body} answer={answer} error={error:?}"));
        (status, Json(json!({ "kept": kept, "error": error }))).into_response()
    }
}

/// A body as it was posted, up to the limit.
struct Posted {
    bytes: Vec<u8>,
    cut: Option<Cut>,
}

/// Why the rest of a body is missing.
#[derive(Clone, Copy)]
struct Cut {
    word: &'static str,
    answer: HttpStatus,
    error: &'static str,
}

const AT_LIMIT: Cut = Cut { word: "at_limit", answer: HttpStatus::PAYLOAD_TOO_LARGE, error: "the body is too long" };
const BROKEN_OFF: Cut = Cut { word: "broken_off", answer: HttpStatus::BAD_REQUEST, error: "the body broke off" };
const TOO_SLOW: Cut = Cut { word: "too_slow", answer: HttpStatus::REQUEST_TIMEOUT, error: "the body took too long" };

impl Posted {
    async fn read(body: Body, longest: Duration) -> Self {
        let mut posted = Self { bytes: Vec::new(), cut: None };
        if time::timeout(longest, posted.fill(body)).await.is_err() {
            posted.cut.get_or_insert(TOO_SLOW);
        }
        posted
    }

    async fn fill(&mut self, mut body: Body) {
        let mut passed_over = 0;
        while let Some(frame) = body.frame().await {
            let Ok(frame) = frame else {
                self.cut.get_or_insert(BROKEN_OFF);
                break;
            };
            let Ok(data) = frame.into_data() else { continue };
            let room = BODY_LIMIT - self.bytes.len();
            let (fits, rest) = data.split_at(data.len().min(room));
            self.bytes.extend_from_slice(fits);
            if !rest.is_empty() {
                self.cut = Some(AT_LIMIT);
            }
            passed_over += rest.len();
            if passed_over > PATIENCE {
                break;
            }
        }
    }
}
