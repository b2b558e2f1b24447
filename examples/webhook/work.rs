//! What is done by itself, behind the answers: status requests, and erasing bodies that are old.

use std::collections::HashSet;
use std::sync::Arc;
use std::time::Duration;

use idv_catalogue::Delivery;
use tokio::task::{self, JoinSet};
use tokio::time;
use ureq::Agent;

use crate::database::log_error;
use crate::report::Report;
use crate::store::{Arrival, StatusRequest};
use crate::{Desk, log, vendor_client};

/// How often the wait before a status request doubles: from a second to 17 minutes.
const MOST_DOUBLINGS: u32 = 10;

const SECOND: Duration = Duration::from_secs(1);

/// Makes the status requests that stand in the database, a few at a time, until each is answered.
pub async fn make_status_requests(desk: Arc<Desk>) {
    let agent = vendor_client::agent(&desk.config);
    let most = desk.config.status_at_once;
    let longest_wait = desk.config.status_retry.saturating_mul(2_u32.pow(MOST_DOUBLINGS));
    let pause = desk.config.status_retry.clamp(Duration::from_millis(10), SECOND);
    let (mut under_way, mut cases) = (JoinSet::new(), HashSet::new());
    loop {
        let due = desk.store.due(most + cases.len(), longest_wait).await;
        let due = due.inspect_err(|error| log_error("status_requests_not_read", error));
        for request in due.into_iter().flatten() {
            if under_way.len() < most && cases.insert(request.case.clone()) {
                under_way.spawn(make(Arc::clone(&desk), agent.clone(), request));
            }
        }
        tokio::select! {
            Some(done) = under_way.join_next() => if let Ok(case) = done { cases.remove(&case); },
            () = desk.waiting.notified(), if under_way.len() < most => (),
            () = time::sleep(pause) => (),
        }
    }
}

/// Makes one; the case, once it is answered or put off.
async fn make(desk: Arc<Desk>, agent: Agent, request: StatusRequest) -> String {
    let (asking, case) = (Arc::clone(&desk), request.case.clone());
    let asked = task::spawn_blocking(move || vendor_client::status(&agent, &asking.config, &case)).await;
    let answer = asked.unwrap_or_else(|_| Err("failed".to_owned())).and_then(|body| {
        let report = Report::read(&request.case, &body, desk.config.integration, Delivery::Answer);
        // What is no report of a verification may be the word of a server on the way.
        report.filter(|report| report.is_understood).map(|report| (body, report)).ok_or("nonsense".to_owned())
    });
    let kept = match answer {
        Ok((body, report)) => {
            let (case, report, wanted_by) = (request.case.clone(), Some(report), Some(request.wanted_by));
            desk.keep(Arrival { case, delivery: Delivery::Answer, body, cut: None, report, wanted_by }).await
        }
        Err(reason) => {
            desk.metrics.count("idv_status_requests_failed_total", 1);
            let (body, failures) = (request.wanted_by, request.failures + 1);
            log(format_args!("level=warn event=status_request body={body} failures={failures} error={reason}"));
            None
        }
    };
    if kept.is_none() {
        // After each failure for twice as long as before, and not for as long as the others that failed with it.
        let wait = desk.config.status_retry.saturating_mul(2_u32.pow(request.failures.min(MOST_DOUBLINGS)));
        let wait = wait.mul_f64(0.5 + fastrand::f64() / 2.0);
        if let Err(error) = desk.store.put_off(&request, wait, desk.config.status_patience).await {
            log_error("status_request_not_put_off", &error);
            // It is due still, and must not be made again at once.
            time::sleep(SECOND).await;
        }
    }
    request.case
}

/// Erases bodies once they are old.
pub async fn erase_old_bodies(desk: Arc<Desk>) {
    loop {
        match desk.store.erase_bodies(desk.config.keep_bodies).await {
            Ok(0) => (),
            Ok(count) => log(format_args!("level=info event=bodies_erased count={count}")),
            Err(error) => log_error("bodies_not_erased", &error),
        }
        time::sleep(60 * SECOND).await;
    }
}
