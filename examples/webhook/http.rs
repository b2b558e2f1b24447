//! The requests that there are, and how long and large they may be.

use std::sync::Arc;
use std::time::Duration;

use axum::body::Body;
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, Request, State};
use axum::http::header::{ACCEPT_LANGUAGE, AUTHORIZATION, CONTENT_LANGUAGE, CONTENT_TYPE, VARY, WWW_AUTHENTICATE};
use axum::http::{HeaderMap, HeaderValue, StatusCode as HttpStatus, Uri};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use http_body_util::BodyExt;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use idv_catalogue::{Context, Delivery, Language};
use serde::Deserialize;
use serde_json::json;
use tokio::net::TcpListener;
use tokio::sync::Semaphore;
use tokio::time;

use crate::access::Secrets;
use crate::config::Config;
use crate::database::log_error;
use crate::report::Report;
use crate::store::Arrival;
use crate::{Desk, log};

/// The longest body that is read as a notification, in bytes. A notification takes a few hundred.
const BODY_LIMIT: usize = 64 * 1024;

/// Whose secrets let in.
type Who = fn(&Config) -> &Secrets;

/// Answers until it is asked to stop, and then ends what it has begun.
pub async fn serve(listener: TcpListener, desk: Arc<Desk>, stop: impl Future) {
    let request_timeout = desk.config.request_timeout;
    let senders: (_, Who) = (Arc::clone(&desk), |config| &config.senders);
    let staff: (_, Who) = (Arc::clone(&desk), |config| &config.staff);
    let for_senders = Router::new()
        .route("/idv/{verification_id}", post(receive))
        .route_layer(middleware::from_fn_with_state(senders, only));
    let for_staff = Router::new()
        .route("/idv/{verification_id}", get(show).delete(erase))
        .route("/idv/{verification_id}/client", get(tell))
        .route("/idv/{verification_id}/release", post(release))
        .route("/metrics", get(metrics))
        .route_layer(middleware::from_fn_with_state(staff, only));
    let routes = for_senders.merge(for_staff).fallback(nowhere).with_state(desk);
    let connections = GracefulShutdown::new();
    // There may be so many at once; others wait to be let in.
    let places = Arc::new(Semaphore::new(1024));
    let accept_all = async {
        loop {
            let place = Arc::clone(&places).acquire_owned().await;
            let Ok((stream, _)) = listener.accept().await else {
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
                // One that breaks off is its sender's to mend. None stays for good, or whoever never reads an answer would.
                let _ = time::timeout(request_timeout.saturating_mul(60), connection).await;
                drop(place);
            });
        }
    };
    tokio::select! {
        () = accept_all => (),
        _ = stop => (),
    }
    drop(listener);
    let _ = time::timeout(Duration::from_secs(30), connections.shutdown()).await;
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
async fn receive(desk: State<Arc<Desk>>, case: Result<Path<String>, PathRejection>, request: Request) -> Response {
    // What is not UTF-8 once it is decoded is not lost either: the case is called by what was sent.
    let case = case.map_or_else(|_| request.uri().path().replacen("/idv/", "", 1), |Path(case)| case);
    let (body, cut) = read(request.into_body(), desk.config.request_timeout).await;
    let read = || Report::read(&case, &body, desk.config.integration, Delivery::Notification);
    let report = if cut.is_none() { read() } else { None };
    let refused = cut.or(report.is_none().then_some(NO_JSON));
    let cut = cut.map(|(_, why)| why);
    let arrival = Arrival { case, delivery: Delivery::Notification, body, cut, report, wanted_by: None };
    let Some(kept) = desk.keep(arrival).await else {
        // Never answered with success: the sender's next attempt is the only copy left.
        return desk.refuse(None, HttpStatus::SERVICE_UNAVAILABLE, "the body could not be kept: post it again");
    };
    if let Some((status, error)) = refused {
        return desk.refuse(Some(kept.body), status, error);
    }
    Json(json!({ "held": kept.is_held, "kept": kept.body, "new": kept.is_new })).into_response()
}

/// Counted, since a sender may have been told a wrong address.
async fn nowhere(State(desk): State<Arc<Desk>>) -> Response {
    desk.refuse(None, HttpStatus::NOT_FOUND, "there is nothing at this address")
}

/// What is answered to the staff.
type Answer = Result<Response, HttpStatus>;

async fn show(State(desk): State<Arc<Desk>>, Path(case): Path<String>) -> Answer {
    let case = desk.store.case(&case).await.map_err(|error| failed(&error))?.ok_or(HttpStatus::NOT_FOUND)?;
    Ok(([(CONTENT_TYPE, "application/json")], case).into_response())
}

/// What the client may be shown, in the language of `?lang=`, or else of the browser, or else in English; `draft` if unreviewed.
async fn tell(State(desk): State<Arc<Desk>>, Path(case): Path<String>, uri: Uri, headers: HeaderMap) -> Answer {
    let case = desk.store.told(&case).await.map_err(|error| failed(&error))?.ok_or(HttpStatus::NOT_FOUND)?;
    let tag = uri.query().and_then(|query| query.split('&').find_map(|pair| pair.strip_prefix("lang=")));
    let lists: Vec<_> = headers.get_all(ACCEPT_LANGUAGE).iter().filter_map(|list| list.to_str().ok()).collect();
    let language = tag.and_then(Language::from_tag).or_else(|| Language::from_accept_language(&lists.join(",")));
    let language = language.unwrap_or_default();
    let text = case.client_text(language, Context::answer(desk.config.integration));
    let mut told = json!(text);
    told["draft"] = text.sentences().any(|sentence| !sentence.language().is_reviewed()).into();
    Ok(([(CONTENT_LANGUAGE, language.tag()), (VARY, "Accept-Language")], Json(told)).into_response())
}

/// Who releases a case, and which version of it they have seen. If another one is held now, they have to look again.
#[derive(Deserialize)]
struct Released {
    by: String,
    version: i64,
}

async fn release(State(desk): State<Arc<Desk>>, Path(case): Path<String>, Json(released): Json<Released>) -> Answer {
    let by = released.by.trim();
    if by.is_empty() {
        return Err(HttpStatus::UNPROCESSABLE_ENTITY);
    }
    let is_released = desk.store.release(&case, released.version, by).await.map_err(|error| failed(&error))?;
    Ok(if is_released { HttpStatus::NO_CONTENT } else { HttpStatus::CONFLICT }.into_response())
}

async fn erase(State(desk): State<Arc<Desk>>, Path(case): Path<String>) -> Answer {
    let was_there = desk.store.erase(&case).await.map_err(|error| failed(&error))?;
    Ok(if was_there { HttpStatus::NO_CONTENT } else { HttpStatus::NOT_FOUND }.into_response())
}

async fn metrics(State(desk): State<Arc<Desk>>) -> Answer {
    let gauges = desk.store.gauges().await.map_err(|error| failed(&error))?;
    Ok(([(CONTENT_TYPE, "text/plain; version=0.0.4")], desk.metrics.text(&gauges)).into_response())
}

fn failed(error: &sqlx::Error) -> HttpStatus {
    log_error("not_answered", error);
    HttpStatus::SERVICE_UNAVAILABLE
}

impl Desk {
    /// Answers a post that is not taken. The texts are this program's own, and say nothing of what came.
    fn refuse(&self, kept: Option<i64>, status: HttpStatus, error: &str) -> Response {
        let answer = status.as_u16();
        self.metrics.count(format!("idv_refused_bodies_total{{answer=\"{answer}\"}}"), 1);
        let body = kept.map(|number| number.to_string()).unwrap_or_default();
        log(format_args!("level=warn event=refused body={body} answer={answer} error={error:?}"));
        (status, Json(json!({ "kept": kept, "error": error }))).into_response()
    }
}

/// Why the rest of a body is missing, and how that is answered.
type Cut = (HttpStatus, &'static str);

const TOO_LONG: Cut = (HttpStatus::PAYLOAD_TOO_LARGE, "the body is too long");
const BROKEN_OFF: Cut = (HttpStatus::BAD_REQUEST, "the body broke off");
const TOO_SLOW: Cut = (HttpStatus::REQUEST_TIMEOUT, "the body took too long");
const NO_JSON: Cut = (HttpStatus::BAD_REQUEST, "the body is not JSON");

/// A body as it was posted, up to the limit.
async fn read(mut body: Body, longest: Duration) -> (Vec<u8>, Option<Cut>) {
    let (mut bytes, mut passed_over) = (Vec::new(), 0);
    let reading = async {
        while let Some(frame) = body.frame().await {
            let Ok(frame) = frame else { return Some(BROKEN_OFF) };
            let Ok(data) = frame.into_data() else { continue };
            let (fits, rest) = data.split_at(data.len().min(BODY_LIMIT - bytes.len()));
            bytes.extend_from_slice(fits);
            passed_over += rest.len();
            // So much is passed over that the sender comes to read the answer.
            if passed_over > 16 * BODY_LIMIT {
                break;
            }
        }
        (passed_over > 0).then_some(TOO_LONG)
    };
    let cut = time::timeout(longest, reading).await.unwrap_or(Some(TOO_SLOW));
    (bytes, cut)
}
