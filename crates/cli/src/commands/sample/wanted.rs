//! What every notification is to have, as it was named.

use std::fmt;

use crate::called;
use crate::catalogue::{Facts, RiskCode, Row, Status, StatusCode};

/// What every notification is to have; what is not wanted is free.
#[derive(Clone, Default)]
pub struct Wanted<'a> {
    pub status: Option<Status<'a>>,
    pub codes: Vec<StatusCode<'a>>,
    pub risk_code: Option<RiskCode<'a>>,
}

fn how_to_name() -> String {
    format!("name a status, a status code or a risk code: `{} list` shows the codes.", called::idv())
}

impl<'a> Wanted<'a> {
    /// What was named.
    ///
    /// # Errors
    /// What is wrong with a name, or why nothing can have all that was named.
    pub fn named(names: &[String], risk: Option<&str>, facts: Facts<'a>) -> Result<Self, String> {
        let mut wanted = Self::default();
        for name in names {
            wanted.add(row(name, facts)?)?;
        }
        if let Some(risk) = risk {
            wanted.add(Row::RiskCode(risk_code(risk, facts)?))?;
        }
        Ok(wanted)
    }

    /// Each row in use by itself.
    pub fn each(facts: Facts<'a>) -> Vec<Self> {
        let anything = Self::default();
        let statuses = anything.statuses(facts).into_iter().map(|it| Self { status: Some(it), ..Self::default() });
        let risk_codes =
            anything.risk_codes(facts).into_iter().map(|it| Self { risk_code: Some(it), ..Self::default() });
        let codes = anything.possible_codes(facts).into_iter().map(|it| Self { codes: vec![it], ..Self::default() });
        statuses.chain(risk_codes).chain(codes).collect()
    }

    pub fn is_anything(&self) -> bool {
        self.status.is_none() && self.codes.is_empty() && self.risk_code.is_none()
    }

    fn add(&mut self, row: Row<'a>) -> Result<(), String> {
        match row {
            Row::Code(code) => {
                if !self.codes.contains(&code) {
                    self.codes.push(code);
                }
            }
            Row::Status(status) => {
                if let Some(other) = self.status.replace(status).filter(|other| *other != status) {
                    return Err(format!("a notification has one status: name {other} or {status}"));
                }
            }
            Row::RiskCode(risk_code) => {
                if let Some(other) = self.risk_code.replace(risk_code).filter(|other| *other != risk_code) {
                    return Err(format!("a notification has one risk code: name {other} or {risk_code}"));
                }
            }
            Row::Series(series) => {
                return Err(format!(
                    "{} is a series: name codes of it, which `{} list --series {series}` shows",
                    series.name(),
                    called::idv()
                ));
            }
            Row::Remedy(remedy) => {
                return Err(format!(
                    "{remedy} is a remedy: name codes that come to it, which `{} list --remedy {remedy}` shows",
                    called::idv()
                ));
            }
        }
        Ok(())
    }

    /// The status that is wanted, else every one in use.
    pub fn statuses(&self, facts: Facts<'a>) -> Vec<Status<'a>> {
        let mut statuses = facts.statuses();
        statuses.retain(|it| self.status.map_or(it.retired().is_none(), |wanted| wanted == *it));
        statuses
    }

    /// The risk code that is wanted, else every one in use.
    pub fn risk_codes(&self, facts: Facts<'a>) -> Vec<RiskCode<'a>> {
        let mut risk_codes = facts.risk_codes();
        risk_codes.retain(|it| self.risk_code.map_or(it.retired().is_none(), |wanted| wanted == *it));
        risk_codes
    }

    /// The codes that are wanted, and all others in use.
    pub fn possible_codes(&self, facts: Facts<'a>) -> Vec<StatusCode<'a>> {
        let mut codes = facts.status_codes();
        codes.retain(|it| it.retired().is_none() || self.codes.contains(it));
        codes
    }
}

impl fmt::Display for Wanted<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let status = self.status.map(|it| format!("status {it}"));
        let codes = self.codes.iter().map(|it| format!("status code {it}"));
        let risk_code = self.risk_code.map(|it| format!("risk code {it}"));
        let all: Vec<_> = status.into_iter().chain(codes).chain(risk_code).collect();
        f.write_str(&all.join(", "))
    }
}

/// The one row that is meant.
fn row<'a>(name: &str, facts: Facts<'a>) -> Result<Row<'a>, String> {
    match Row::named(name, facts).as_slice() {
        [] => Err(Row::unknown(name.trim(), facts, &how_to_name())),
        [row] => Ok(*row),
        rows => {
            let rows: Vec<_> = rows.iter().filter_map(|row| Some(format!("\"{}\"", row.id()?))).collect();
            Err(format!("`{name}` may be {}: say which", rows.join(" or ")))
        }
    }
}

fn risk_code<'a>(name: &str, facts: Facts<'a>) -> Result<RiskCode<'a>, String> {
    let found = Row::named(name, facts).into_iter().find_map(|row| match row {
        Row::RiskCode(risk_code) => Some(risk_code),
        _ => None,
    });
    found.ok_or_else(|| {
        let all: Vec<_> = facts.risk_codes().iter().map(|it| format!("{it} {}", it.name())).collect();
        format!("there is no risk code `{name}`; there are {}", all.join(", "))
    })
}
