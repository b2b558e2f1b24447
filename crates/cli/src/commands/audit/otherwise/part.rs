//! What is judged otherwise, as a report in JSON has it.

use serde::{Deserialize, Serialize};

use super::super::Audit;
use super::super::counts::Lines;
use super::super::parts::{Amount, At, Places};
use super::{By, Compared, OtherwiseCounts, Row, Way};

/// What is compared, and what that came to.
#[derive(Serialize, Deserialize)]
pub struct OtherwisePart {
    #[serde(flatten)]
    pub compared: Compared,
    notifications: Amount,
    counts: Vec<OfWay>,
}

/// The cases that are judged otherwise in one way.
#[derive(Serialize, Deserialize)]
struct OfWay {
    kind: Way,
    #[serde(flatten)]
    times: Times,
    statuses: Vec<OfStatus>,
    status_codes: Vec<OfStatusCode>,
    risk_codes: Vec<OfRiskCode>,
    steps: Vec<OfStep>,
    rows: Vec<OfRow>,
}

/// How often, with the first lines.
#[derive(Serialize, Deserialize)]
struct Times {
    count: Amount,
    first: Vec<At>,
}

#[derive(Serialize, Deserialize)]
struct OfStatus {
    status: String,
    #[serde(flatten)]
    times: Times,
}

#[derive(Serialize, Deserialize)]
struct OfStatusCode {
    status_code: u16,
    #[serde(flatten)]
    times: Times,
}

#[derive(Serialize, Deserialize)]
struct OfRiskCode {
    risk_code: u16,
    #[serde(flatten)]
    times: Times,
}

#[derive(Serialize, Deserialize)]
struct OfStep {
    step: String,
    #[serde(flatten)]
    times: Times,
}

#[derive(Serialize, Deserialize)]
struct OfRow {
    #[serde(flatten)]
    row: Row,
    #[serde(flatten)]
    times: Times,
}

impl OtherwisePart {
    pub fn of(audit: &Audit) -> Option<Self> {
        let otherwise = &audit.counts.otherwise;
        let counts = otherwise.ways().map(|(way, times)| OfWay::of(audit, way, times)).collect();
        Some(Self { compared: audit.compared.clone()?, notifications: Amount(otherwise.notifications), counts })
    }

    /// What was counted, whose places are among the files of the whole.
    pub fn counted(self, places: &Places) -> Result<OtherwiseCounts, String> {
        let mut counts = OtherwiseCounts { notifications: self.notifications.0, ..OtherwiseCounts::default() };
        for of_way in self.counts {
            of_way.add_to(&mut counts, places)?;
        }
        Ok(counts)
    }
}

impl OfWay {
    fn of(audit: &Audit, way: Way, times: Lines) -> Self {
        let told = |times| Times::of(audit, times);
        let mut it = Self {
            kind: way,
            times: told(times),
            statuses: Vec::new(),
            status_codes: Vec::new(),
            risk_codes: Vec::new(),
            steps: Vec::new(),
            rows: Vec::new(),
        };
        for (by, times) in audit.counts.otherwise.by(way) {
            let times = told(times);
            match by {
                By::Way => (),
                By::Status(status) => it.statuses.push(OfStatus { status: status.to_string(), times }),
                By::StatusCode(status_code) => {
                    it.status_codes.push(OfStatusCode { status_code: *status_code, times });
                }
                By::RiskCode(risk_code) => it.risk_codes.push(OfRiskCode { risk_code: *risk_code, times }),
                By::Step(step) => it.steps.push(OfStep { step: step.to_string(), times }),
                By::Row(row) => it.rows.push(OfRow { row: Row::clone(row), times }),
            }
        }
        it
    }

    fn add_to(self, counts: &mut OtherwiseCounts, places: &Places) -> Result<(), String> {
        let mut found = vec![(By::Way, self.times)];
        found.extend(self.statuses.into_iter().map(|it| (By::Status(it.status.into()), it.times)));
        found.extend(self.status_codes.into_iter().map(|it| (By::StatusCode(it.status_code), it.times)));
        found.extend(self.risk_codes.into_iter().map(|it| (By::RiskCode(it.risk_code), it.times)));
        found.extend(self.steps.into_iter().map(|it| (By::Step(it.step.into()), it.times)));
        found.extend(self.rows.into_iter().map(|it| (By::Row(it.row.into()), it.times)));
        for (by, times) in found {
            counts.note((self.kind, by), times.counted(places)?);
        }
        Ok(())
    }
}

impl Times {
    fn of(audit: &Audit, times: Lines) -> Self {
        let at = |place| At::of(audit, place);
        Self { count: Amount(times.count()), first: times.first().map(at).collect() }
    }

    fn counted(&self, places: &Places) -> Result<Lines, String> {
        let first: Result<Vec<_>, _> = self.first.iter().map(|at| places.of_line(at)).collect();
        Lines::of(self.count.0, &first?).ok_or_else(|| "what is judged otherwise has no first line".to_owned())
    }
}
