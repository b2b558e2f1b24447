//! What is done by itself, behind the answers: status requests, and erasing bodies that are old.

use std::collections::HashSet;
use std::sync::Arc;
use std::time::Duration;

use idv_catalogue::Delivery;
use tokio::task::{self, JoinSet};
use tokio::time;

use crate::report::Report;
use crate::store::{Arrival, Kept, StatusRequest, not_done};
use crate::vendor_client::VendorClient;
use crate::{Desk, log};

/// How often the wait before a status request doubles: from a second to 17 minutes.
const MOST_DOUBLINGS: u32 = 10;

/// How long to wait where nothing else tells.
const PAUSE: Duration = Duration::from_secs(1);

/// Makes the status requests that stand in the database, a few at a time, until each is answered.
pub async fn make_status_requests(desk: Arc<Desk>) {
    let config = &desk.config.status_requests;
    let client = VendorClient::new(config);
    let longest_wait = config.retry * 2_u32.pow(MOST_DOUBLINGS);
    let (mut under_way, mut cases) = (JoinSet::new(), HashSet::new());
    loop {
        if cases.len() < config.at_once {
            let due = desk.store.due(config.at_once + cases.len(), longest_wait).await.unwrap_or_else(|error| {
                not_done("status_requests_not_read", &error);
                Vec::new()
            });
            for request in due {
                if cases.len() < config.at_once && cases.insert(request.case.clone()) {
                    under_way.spawn(make(Arc::clone(&desk), client.clone(), request));
                }
            }
        }
        tokio::select! {
            Some(done) = under_way.join_next() => match done {
                Ok(case) => _ = cases.remove(&case),
                // A panic: nobody knows of which, so all are waited for.
                Err(_) => {
                    while under_way.join_next().await.is_some() {}
                    cases.clear();
                }
            },
            () = desk.waiting.notified(), if cases.len() < config.at_once => (),
            () = time::sleep(PAUSE.min(config.retry)) => (),
        }
    }
}

/// The case of the request, once it is answered or put off.
async fn make(desk: Arc<Desk>, client: VendorClient, request: StatusRequest) -> String {
    let case = request.case.clone();
    let asked = task::spawn_blocking(move || client.status(&case)).await;
    let answer = match asked {
        Ok(Ok(body)) => {
            let report = Report::read(&request.case, &body, desk.config.integration, Delivery::Answer);
            // What is no report of a verification may be the word of a server on the way.
            report.filter(|report| report.is_understood).map(|report| (body, report)).ok_or("nonsense".to_owned())
        }
        Ok(Err(error)) => Err(error.to_string()),
        Err(_) => Err("failed".to_owned()),
    };
    match answer {
        Ok((body, report)) => take(&desk, &request, body, report).await,
        Err(reason) => {
            desk.metrics.count("idv_status_requests_failed_total");
            log(format_args!(
                "level=warn event=status_request body={} failures={} error={reason}",
                request.wanted_by,
                request.failures + 1
            ));
            put_off(&desk, &request).await;
        }
    }
    request.case
}

async fn take(desk: &Desk, request: &StatusRequest, body: Vec<u8>, report: Report) {
    let decision = report.decision.clone();
    let (case, wanted_by) = (request.case.clone(), Some(request.wanted_by));
    let arrival = Arrival { case, delivery: Delivery::Answer, body, cut: None, report: Some(report), wanted_by };
    match desk.store.keep(arrival).await {
        Ok(Kept::As { body, is_new, is_held }) => desk.report(body, &decision, is_new, is_held),
        Ok(Kept::Unwanted) => (),
        Err(error) => {
            not_done("answer_not_kept", &error);
            put_off(desk, request).await;
        }
    }
}

/// After each failure for twice as long as before, and not for as long as the others that failed with it.
async fn put_off(desk: &Desk, request: &StatusRequest) {
    let wait = desk.config.status_requests.retry * 2_u32.pow(request.failures.min(MOST_DOUBLINGS));
    let wait = wait.mul_f64(0.5 + fastrand::f64() / 2.0);
    if let Err(error) = desk.store.put_off(request, wait).await {
        not_done("status_request_not_put_off", &error);
        // It is due still, and must not be made again at once.
        time::sleep(PAUSE).await;
    }
}

/// Erases bodies once they are old.
pub async fn erase_old_bodies(desk: Arc<Desk>) {
    const HOUR: Duration = Duration::from_secs(60 * 60);
    loop {
        match desk.store.erase_bodies(desk.config.keep_bodies).await {
            Ok(0) => (),
            Ok(count) => log(format_args!("level=info event=bodies_erased count={count}")),
            Err(error) => not_done("bodies_not_erased", &error),
        }
        time::sleep(HOUR).await;
    }
}
