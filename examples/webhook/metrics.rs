//! What is counted, as Prometheus reads it. No label has anything in it but words of the catalogue and of this program.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use idv_catalogue::{Decision, Delivery, Status};

use crate::{Desk, log};

/// Each name, and what it counts since the start.
const COUNTERS: [(&str, &str); 5] = [
    ("idv_reports_total", "Reports by how they came and by status, a report that came again among them"),
    ("idv_unknown_codes_total", "Statuses, status codes and risk codes in new reports that are not in the catalogue"),
    (
        "idv_contradictions_total",
        "New reports that contradict the catalogue or another report, or cannot be understood",
    ),
    ("idv_refused_bodies_total", "Posts that were not answered with success, by the answer"),
    ("idv_status_requests_failed_total", "Status requests that were not answered, or not with a report"),
];

pub struct Metrics(Mutex<BTreeMap<String, u64>>);

impl Metrics {
    /// What is counted by no label stands at zero, since nothing that is not there can be watched.
    pub fn new() -> Self {
        let mut counts: BTreeMap<_, _> = COUNTERS[1..3].iter().map(|(name, _)| ((*name).to_owned(), 0)).collect();
        counts.insert(COUNTERS[4].0.to_owned(), 0);
        for delivery in [Delivery::Notification, Delivery::Answer] {
            for status in Status::ALL {
                counts.insert(reports(delivery, status.as_str()), 0);
            }
        }
        Self(Mutex::new(counts))
    }

    pub fn count(&self, series: impl Into<String>) {
        self.add(series.into(), 1);
    }

    fn add(&self, series: String, number: u64) {
        // A count is whole after every step, so a panic elsewhere is no reason to stop.
        *self.0.lock().unwrap_or_else(PoisonError::into_inner).entry(series).or_default() += number;
    }

    pub fn text(&self, gauges: &[(&str, i64)]) -> String {
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

fn reports(delivery: Delivery, status: &str) -> String {
    format!("idv_reports_total{{delivery=\"{delivery}\",status=\"{status}\"}}")
}

impl Desk {
    /// Counts a report that was kept, and logs it.
    pub fn report(&self, body: i64, decision: &Decision, is_new: bool, is_held: bool) {
        let status = decision.case.status.known().map_or("unknown", Status::as_str);
        let delivery = decision.delivery;
        self.metrics.count(reports(delivery, status));
        let level = if is_new && is_held { "warn" } else { "info" };
        log(format_args!(
            "level={level} event=report body={body} delivery={delivery} status={status} new={is_new} held={is_held}"
        ));
        if !is_new {
            return;
        }
        let unknown = decision.findings.iter().filter(|finding| finding.kind.starts_with("unknown_")).count();
        self.metrics.add("idv_unknown_codes_total".to_owned(), unknown.try_into().unwrap_or(u64::MAX));
        if decision.next_steps.iter().any(|step| step.step == "ask_a_person") {
            self.metrics.count("idv_contradictions_total");
        }
    }
}
