//! Cases: decoded from what may arrive, judged, and answered. Exhaustive where the catalogue is finite.

#![cfg(feature = "serde")]
#![allow(deprecated, reason = "a code that is named here may be retired")]

#[path = "../support/read_toml.rs"]
mod read_toml;
#[allow(dead_code, reason = "shared by tests that need more of it")]
#[path = "../support/toml_codes.rs"]
mod toml_codes;

mod decoding;
mod findings;
mod properties;
mod reported;
mod steps;
mod strict;
mod succession;
mod written;

use std::collections::{BTreeSet, HashSet};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;

use idv_catalogue::{
    Case, Context, Correction, Delivery, Disclosure, Finding, Integration, NextStep, Reason, Remedy, RemedyKind,
    Reported, RiskCode, Series, Status, StatusCode, StatusCodeSet, Step, Succession, Unreadable, UnreadableKind,
};
use proptest::prelude::*;
use serde_json::{Value, json};
use toml_codes::{TomlCode, rows};

const NO_CODES: [u16; 0] = [];

/// Every context in which a case is judged.
const CONTEXTS: [Context; 4] = [
    Context::notification(Integration::Sdk),
    Context::notification(Integration::Api),
    Context::answer(Integration::Sdk),
    Context::answer(Integration::Api),
];

/// A number of series 3000 that is no code yet.
fn tomorrows() -> u16 {
    Series::Sendbacks.range().rev().find(|number| StatusCode::from_u16(*number).is_none()).expect("a free number")
}

/// All values of a list, as an error has them: `200, 300, 400 or 500`.
fn one_of<T: ToString>(values: &[T]) -> String {
    let values: Vec<_> = values.iter().map(ToString::to_string).collect();
    let (last, others) = values.split_last().expect("some values");
    format!("{} or {last}", others.join(", "))
}

fn decode(json: &str) -> Case {
    serde_json::from_str(json).unwrap_or_else(|error| panic!("{json}: {error}"))
}

fn refused(json: &str) -> String {
    serde_json::from_str::<Case>(json).expect_err(json).to_string()
}

fn encoded(case: &Case) -> serde_json::Value {
    serde_json::to_value(case).expect("a case is JSON")
}

/// Values known and unknown, from which cases are made.
fn status() -> impl Strategy<Value = Reported<Status>> {
    prop_oneof![
        4 => proptest::sample::select(Status::ALL).prop_map(Reported::from),
        1 => any::<String>().prop_map(Reported::from),
    ]
}

fn code() -> impl Strategy<Value = Reported<StatusCode>> {
    prop_oneof![
        6 => proptest::sample::select(StatusCode::ALL).prop_map(Reported::from),
        1 => any::<u16>().prop_map(Reported::from),
        1 => any::<i64>().prop_map(Reported::from),
    ]
}

fn risk_code() -> impl Strategy<Value = Option<Reported<RiskCode>>> {
    proptest::option::of(prop_oneof![
        4 => proptest::sample::select(RiskCode::ALL).prop_map(Reported::from),
        1 => any::<i32>().prop_map(Reported::from),
    ])
}

fn case() -> impl Strategy<Value = Case> {
    (status(), proptest::collection::vec(code(), 0..12), risk_code())
        .prop_map(|(status, codes, risk_code)| Case::new(status, codes, risk_code))
}

fn context() -> impl Strategy<Value = Context> {
    proptest::sample::select(CONTEXTS.to_vec())
}

/// The catalogue of today, as its TOML has it.
struct Toml {
    codes: Vec<TomlCode>,
    statuses: Vec<Value>,
    risk_codes: Vec<Value>,
}

impl Toml {
    fn read() -> Self {
        let catalogue = read_toml::catalogue(&Path::new(env!("CARGO_MANIFEST_DIR")).join("catalogue"));
        let [statuses, risk_codes] = [("statuses", "status"), ("risk_codes", "risk_code")]
            .map(|(file, kind)| rows(&catalogue[file][kind]).to_vec());
        Self { codes: toml_codes::codes(&catalogue), statuses, risk_codes }
    }

    fn code(&self, code: StatusCode) -> &TomlCode {
        self.codes.iter().find(|row| row.number == code.as_u16()).expect("a row for each code")
    }

    fn status(&self, status: Status) -> &Value {
        self.statuses.iter().find(|row| row["status"] == status.as_str()).expect("a row for each status")
    }

    fn risk_code(&self, risk_code: RiskCode) -> &Value {
        self.risk_codes.iter().find(|row| row["number"] == risk_code.as_u16()).expect("a row for each risk code")
    }
}

/// Every known status and one that is not, every code, every risk code, one that is not, and none.
fn every_case() -> impl Iterator<Item = Case> {
    let statuses = Status::ALL.iter().map(|status| status.as_str()).chain(["no status"]);
    statuses.flat_map(|status| {
        let codes = StatusCode::ALL.iter().map(|code| vec![code.as_u16()]).chain([vec![], vec![tomorrows()]]);
        codes.flat_map(move |codes| {
            let risk_codes = RiskCode::ALL.iter().map(|code| Some(code.as_u16())).chain([None, Some(999)]);
            risk_codes.map(move |risk_code| Case::new(status, codes.clone(), risk_code.map(Reported::from)))
        })
    })
}
