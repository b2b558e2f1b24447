//! What is counted, as Prometheus reads it. No label has anything in it but words of the catalogue and of this program.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use idv_catalogue::Status;

use crate::report::Report;
use crate::store::{Arrival, Kept};
use crate::{Desk, log};

/// Each name, and what it counts since the start.
const COUNTERS: [(&str, &str); 5] = [
    ("idv_contradictions_total", "New reports that contradict the catalogue or cannot be understood"),
    ("idv_refused_bodies_total", "Requests that were refused, by the answer"),
    ("idv_reports_total", "Reports by how they came and by status, those that came again among them"),
    ("idv_status_requests_failed_total", "Status requests that were not answered, or not with a report"),
    ("idv_unknown_codes_total", "Statuses, status codes and risk codes of new reports that are not in the catalogue"),
];

/// Counts by name and labels.
#[derive(Default)]
pub struct Metrics(Mutex<BTreeMap<String, usize>>);

impl Metrics {
    pub fn count(&self, series: impl Into<String>, number: usize) {
        // A count is whole after every step, so a panic elsewhere is no reason to stop.
        *self.0.lock().unwrap_or_else(PoisonError::into_inner).entry(series.into()).or_default() += number;
    }

    pub fn text(&self, gauges: &[(String, i64)]) -> String {
        let mut text = String::new();
        let counts = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        for (name, help) in COUNTERS {
            text += &format!("# HELP {name} {help}\n# TYPE {name} counter\n");
            for (series, count) in counts.iter().filter(|(series, _)| series.split('{').next() == Some(name)) {
                text += &format!("{series} {count}\n");
            }
        }
        for (name, value) in gauges {
            text += &format!("# TYPE {name} gauge\n{name} {value}\n");
        }
        text
    }
}

impl Desk {
    /// Keeps a body, counts its report and logs it.
    pub async fn keep(&self, arrival: Arrival) -> Option<Kept> {
        let arrival = Arc::new(arrival);
        let kept = self.store.keep(Arc::clone(&arrival)).await?;
        let Some(Report { decision, .. }) = &arrival.report else { return Some(kept) };
        let Kept { body, is_new, is_held } = kept;
        let status = decision.case.status.known().map_or("unknown", Status::as_str);
        let delivery = decision.delivery;
        self.metrics.count(format!("idv_reports_total{{delivery=\"{delivery}\",status=\"{status}\"}}"), 1);
        let level = if is_new && is_held { "warn" } else { "info" };
        log(format_args!(
            "level={level} event=report body={body} delivery={delivery} status={status} new={is_new} held={is_held}"
        ));
        if is_new {
            let unknown = decision.findings.iter().filter(|finding| finding.kind.starts_with("unknown_"));
            self.metrics.count("idv_unknown_codes_total", unknown.count());
            let contradicts = decision.next_steps.iter().any(|step| step.step == "ask_a_person");
            self.metrics.count("idv_contradictions_total", contradicts.into());
        }
        Some(kept)
    }
}
