//! Reports in JSON, made of parts of one input wherever that was, and merged into the report of the whole.

use std::collections::{HashMap, HashSet};
use std::fs;
use std::io;
use std::num::NonZeroU64;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::beside::Asked;
use super::beside_parts::{ByPart, FlowPart};
use super::counts::{Count, InputLine, ValueCounts};
use super::judging::Counts;
use super::malformed::{Flaw, Kind};
use super::otherwise::{Compared, OtherwisePart};
use super::tally::{Counted, RowCounts};
use super::{Audit, JudgedBy, STANDARD_INPUT, is_standard_input, name};
use idv_catalogue::{Remedy, RiskCode, Status, StatusCode, Step};

/// The report of the whole of which these files hold the parts, or why there is none.
pub fn merged(files: &[PathBuf]) -> Result<Audit, String> {
    let mut whole: Option<Audit> = None;
    for file in files {
        let told = |error: String| format!("{}: {error}", name(file));
        let part = read(file).map_err(told)?;
        let into = whole.get_or_insert_with(|| {
            let asked = part.asked();
            Audit { asked, ..Audit::of_nothing(part.judged_by.clone(), part.compared().cloned()) }
        });
        part.add_to(into, &name(file)).map_err(told)?;
    }
    whole.ok_or_else(|| "there is no part".to_owned())
}

fn read(file: &Path) -> Result<Part, String> {
    let read = if is_standard_input(file) { io::read_to_string(io::stdin()) } else { fs::read_to_string(file) };
    let text = read.map_err(|error| error.to_string())?;
    serde_json::from_str(&text).map_err(|error| format!("this is no report of `idv audit --format json`: {error}"))
}

/// A report, as [`super::json`] writes it.
#[derive(Deserialize)]
struct Part {
    judged_by: JudgedBy,
    files: Vec<String>,
    unread: Vec<Unread>,
    notifications: Amount,
    blank_lines: Amount,
    other_lines: Amount,
    malformed_lines: MalformedLines,
    statuses: Vec<Known<Status>>,
    status_codes: Vec<Known<StatusCode>>,
    risk_codes: Vec<Known<RiskCode>>,
    next_steps: Vec<StepCount>,
    findings: Vec<Found>,
    unknown: Unknown,
    doubtful: Values<String>,
    passed_over: Values<String>,
    retired: Retired,
    otherwise: Option<OtherwisePart>,
    by: Option<ByPart>,
    flow: Option<FlowPart>,
}

impl At {
    pub fn of(audit: &Audit, place: InputLine) -> Self {
        let InputLine { file, line, column, index } = place;
        Self { file: audit.file(file).to_owned(), line, column, index }
    }
}

/// A count that JSON's numbers hold exactly, and of which a great many can be added.
#[derive(Clone, Copy, Serialize, Deserialize)]
#[serde(try_from = "u64")]
pub struct Amount(pub u64);

impl TryFrom<u64> for Amount {
    type Error = String;

    fn try_from(count: u64) -> Result<Self, String> {
        const MOST: u64 = 1 << 53;
        if count <= MOST { Ok(Self(count)) } else { Err(format!("{count} is no count")) }
    }
}

#[derive(Deserialize)]
struct Unread {
    file: String,
    error: String,
}

/// A place, as a report has it.
#[derive(Serialize, Deserialize)]
pub struct At {
    file: String,
    line: u64,
    #[serde(skip_serializing_if = "Option::is_none")]
    column: Option<NonZeroU64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    index: Option<u64>,
}

#[derive(Deserialize)]
struct MalformedLines {
    count: Amount,
    kinds: Vec<FlawsOfKind>,
    first: Vec<FlawAt>,
}

#[derive(Deserialize)]
struct FlawsOfKind {
    count: Amount,
    first: At,
    #[serde(flatten)]
    flaw: FlawPart,
}

#[derive(Deserialize)]
struct FlawAt {
    at: At,
    #[serde(flatten)]
    flaw: FlawPart,
}

#[derive(Deserialize)]
struct FlawPart {
    kind: Kind,
    line: Option<u64>,
    column: Option<u64>,
    error: String,
    looks_like: Option<String>,
}

impl From<FlawPart> for Flaw {
    fn from(part: FlawPart) -> Self {
        let FlawPart { kind, line, column, error: message, looks_like } = part;
        Self { kind, line, column, message, looks_like }
    }
}

#[derive(Deserialize)]
struct Known<T> {
    #[serde(alias = "status", alias = "status_code", alias = "risk_code")]
    value: T,
    count: Amount,
}

#[derive(Deserialize)]
struct StepCount {
    step: String,
    count: Amount,
}

#[derive(Deserialize)]
struct Seen<T> {
    #[serde(alias = "status", alias = "status_code", alias = "risk_code", alias = "field")]
    value: T,
    count: Amount,
    first: At,
}

#[derive(Deserialize)]
struct Values<T> {
    values: Vec<Seen<T>>,
    other_count: Amount,
}

#[derive(Deserialize)]
struct Found {
    kind: String,
    count: Amount,
    first: At,
    example: String,
}

#[derive(Deserialize)]
struct Unknown {
    statuses: Values<String>,
    status_codes: Values<i64>,
    risk_codes: Values<i64>,
}

#[derive(Deserialize)]
struct Retired {
    statuses: Vec<Seen<Status>>,
    status_codes: Vec<Seen<StatusCode>>,
    risk_codes: Vec<Seen<RiskCode>>,
}

impl Part {
    fn compared(&self) -> Option<&Compared> {
        self.otherwise.as_ref().map(|otherwise| &otherwise.compared)
    }

    /// What it counts beside what notifications hold.
    fn asked(&self) -> Asked {
        Asked { by: self.by.as_ref().map(ByPart::of), id: self.flow.as_ref().map(|flow| flow.id.clone()) }
    }

    /// Adds the part to what other parts came to, if all are of one judgement.
    fn add_to(self, whole: &mut Audit, called: &str) -> Result<(), String> {
        if self.judged_by != whole.judged_by {
            let (own, others) = (self.judged_by, &whole.judged_by);
            return Err(format!("it was judged by {own}, and those before it by {others}: judge them anew by one"));
        }
        let is_same = match (self.compared(), &whole.compared) {
            (None, None) => true,
            (Some(own), Some(others)) => own.is_same(others),
            _ => false,
        };
        if !is_same {
            return Err(
                "it compares other judgements than those before it, or none: audit them anew with one --against and --overlay".to_owned()
            );
        }
        if self.asked() != whole.asked {
            return Err(
                "it counts by other periods or ids than those before it, or by none: count them anew".to_owned()
            );
        }
        let places = Places::of(&self.files, called, whole);
        let mut counts = Counts::new();
        for Unread { file, error } in self.unread {
            whole.unread.push((places.file(&file)?, error));
        }
        let tally = &mut counts.tally;
        tally.notifications = self.notifications.0;
        tally.blank_lines = self.blank_lines.0;
        tally.other_lines = self.other_lines.0;
        tally.malformed.count = self.malformed_lines.count.0;
        for FlawAt { at, flaw } in self.malformed_lines.first {
            tally.malformed.first.push((places.of_line(&at)?, flaw.into()));
        }
        for FlawsOfKind { count, first, flaw } in self.malformed_lines.kinds {
            tally.malformed.kinds.insert(flaw.kind, (places.count(count, &first)?, flaw.into()));
        }
        places.rows(self.statuses, self.retired.statuses, self.unknown.statuses, &mut tally.statuses)?;
        places.rows(
            self.status_codes,
            self.retired.status_codes,
            self.unknown.status_codes,
            &mut tally.status_codes,
        )?;
        places.rows(self.risk_codes, self.retired.risk_codes, self.unknown.risk_codes, &mut tally.risk_codes)?;
        places.values(self.doubtful, &mut tally.doubtful)?;
        places.values(self.passed_over, &mut tally.passed_over)?;
        for StepCount { step, count } in self.next_steps {
            tally.add_next_step(step_named(&step)?, count.0);
        }
        for Found { kind, count, first, example } in self.findings {
            tally.findings.insert(kind.into(), (places.count(count, &first)?, example));
        }
        if let Some(otherwise) = self.otherwise {
            counts.otherwise = otherwise.counted(&places)?;
        }
        if let Some(by) = self.by {
            by.add_to(&mut counts.periods)?;
        }
        if let Some(flow) = self.flow {
            flow.add_to(&mut counts.arrows);
        }
        whole.counts.merge(counts);
        Ok(())
    }
}

fn step_named(name: &str) -> Result<Step, String> {
    let steps = Remedy::ALL.iter().copied().map(Step::Remedy).chain([Step::AskAPerson, Step::AskForStatus]);
    steps.into_iter().find(|step| step.to_string() == name).ok_or_else(|| format!("{name} is no step"))
}

/// Where the files of a part stand among those of the whole.
pub struct Places {
    by_name: HashMap<String, usize>,
}

impl Places {
    /// Adds the files to those of the whole. A place must tell which it means: of standard input, and of a name that was there
    /// already, the part's name stands before it.
    fn of(files: &[String], called: &str, whole: &mut Audit) -> Self {
        let mut taken: HashSet<String> = whole.files.iter().cloned().collect();
        let mut by_name = HashMap::new();
        for file in files {
            let mut told = if file == STANDARD_INPUT { format!("{called}: {file}") } else { file.clone() };
            while taken.contains(&told) {
                told = format!("{called}: {told}");
            }
            by_name.entry(file.clone()).or_insert(whole.files.len());
            taken.insert(told.clone());
            whole.files.push(told);
        }
        Self { by_name }
    }

    fn file(&self, name: &str) -> Result<usize, String> {
        self.by_name.get(name).copied().ok_or_else(|| format!("{name} is not among its files"))
    }

    pub fn of_line(&self, at: &At) -> Result<InputLine, String> {
        Ok(InputLine { file: self.file(&at.file)?, line: at.line, column: at.column, index: at.index })
    }

    fn count(&self, count: Amount, first: &At) -> Result<Count, String> {
        Ok(Count { count: count.0, first: self.of_line(first)? })
    }

    fn rows<K: Counted, U: Ord + Clone>(
        &self,
        known: Vec<Known<K>>,
        retired: Vec<Seen<K>>,
        unknown: Values<U>,
        rows: &mut RowCounts<K, U>,
    ) -> Result<(), String> {
        for Known { value, count } in known {
            rows.add(value, count.0);
        }
        for Seen { value, count, first } in retired {
            rows.add_retired(value, self.count(count, &first)?);
        }
        self.values(unknown, &mut rows.unknown)
    }

    fn values<T: Ord + Clone>(&self, values: Values<T>, counts: &mut ValueCounts<T>) -> Result<(), String> {
        for Seen { value, count, first } in values.values {
            counts.note(&value, self.count(count, &first)?);
        }
        counts.note_others(values.other_count.0);
        Ok(())
    }
}
