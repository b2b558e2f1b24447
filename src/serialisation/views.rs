//! Views into the catalogue and answers about a case: written, for logs and for other programs, never read.

use alloc::string::ToString;
use alloc::vec::Vec;
use core::fmt::Display;

use serde_core::ser::SerializeStruct;
use serde_core::{Serialize, Serializer};

use crate::case::{ClientMessage, ClientText, Correction, Finding, NextStep, Reason, Step};
use crate::decision;
use crate::generated::{RiskCode, Series, Status, StatusCode};
use crate::guidance::{Guidance, Integration};
use crate::judgement::{Catalogue, StatusCode as _};
use crate::lifecycle::{Change, Retirement};
use crate::news::{Event, News, Row};
use crate::provenance::Provenance;
use crate::reported::Reported;
use crate::sentence::Sentence;
use crate::source::Source;
use crate::transition::Transition;

/// One value for both integrations where they agree, else `{ "sdk": …, "api": … }`.
struct PerIntegration<T>(T, T);

impl<T> PerIntegration<T> {
    fn of(value: impl Fn(Integration) -> T) -> Self {
        Self(value(Integration::Sdk), value(Integration::Api))
    }
}

impl<T: Serialize + PartialEq> Serialize for PerIntegration<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self(sdk, api) = self;
        if sdk == api {
            return api.serialize(serializer);
        }
        let mut fields = serializer.serialize_struct("PerIntegration", 2)?;
        fields.serialize_field("sdk", sdk)?;
        fields.serialize_field("api", api)?;
        fields.end()
    }
}

/// A struct by its fields, in their order.
macro_rules! fields {
    ($($type:ident$(<$catalogue:ident>)?, $name:literal, |$value:ident| {
        $($field:literal: $expression:expr,)*
    })*) => { $(
        impl$(<$catalogue: Catalogue>)? Serialize for $type$(<$catalogue>)? {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let $value = self;
                let mut fields = serializer.serialize_struct($name, [$($field,)*].len())?;
                $(fields.serialize_field($field, &$expression)?;)*
                fields.end()
            }
        }
    )* };
}

fields! {
    Guidance, "Guidance", |it| {
        "description": it.description(),
        "action": PerIntegration::of(|integration| it.action(integration)),
        "condition": it.condition(),
        "remedy": PerIntegration::of(|integration| it.remedy_for(integration)),
    }
    Provenance, "Provenance", |it| {
        "basis": it.basis(),
        "because": it.because(),
    }
    Transition, "Transition", |it| {
        "from": it.from(),
        "to": it.to(),
        "event": it.event(),
        "provenance": it.provenance(),
    }
    Change, "Change", |it| {
        "on": it.on(),
        "what": it.what(),
    }
    Source, "Source", |it| {
        "title": it.title(),
        "url": it.url(),
        "retrieved": it.retrieved(),
        "since": it.since(),
        "version": it.version(),
        "digest": it.digest(),
    }
    Correction, "Correction", |it| {
        "kind": it.kind(),
        "status_codes": status_codes(it),
        "risk_codes": risk_codes(it),
        "unreadable": match it {
            Correction::MakeReadable(unreadable) => Some(unreadable),
            _ => None,
        },
    }
    NextStep<C>, "NextStep", |it| {
        "step": it.what(),
        "final": it.is_final(),
        "for_a_person": it.is_for_a_person(),
        "status": it.reasons().iter().find_map(|reason| reason.subject().status),
        "status_codes": asking_codes(it),
        "risk_code": it.reasons().iter().find_map(|reason| reason.subject().risk_code),
        "reasons": it.reasons(),
    }
    Reason<C>, "Reason", |it| {
        "reason": it.to_string(),
        "status": it.subject().status,
        "status_code": it.subject().status_code,
        "risk_code": it.subject().risk_code,
        "description": it.description().map(Said),
        "condition": it.condition().map(Said),
        "action": PerIntegration::of(|integration| it.action(integration).map(Said)),
    }
    ClientMessage<C>, "ClientMessage", |it| {
        "status_code": it.code().number(),
        "guidance": it.guidance_number(),
        "integration": it.integration(),
        "description": Said(it.description()),
        "condition": it.condition().map(Said),
        "action": it.action().map(Said),
    }
    ClientText<C>, "ClientText", |it| {
        "status": it.status(),
        "reasons": it.reasons(),
        "requests": it.requests(),
    }
    News, "News", |it| {
        "on": it.on(),
        "event": event(it.event()),
        "text": text(it.event()),
        "name": name(it.row()),
        "status": status(it.row()),
        "series": series(it.row()),
        "status_code": status_code(it.row()),
        "risk_code": risk_code(it.row()),
    }
    Row, "Row", |it| {
        "name": name(*it),
        "status": status(*it),
        "series": series(*it),
        "status_code": status_code(*it),
        "risk_code": risk_code(*it),
    }
    Event, "Event", |it| {
        "event": event(*it),
        "text": text(*it),
    }
}

/// The codes that ask for a step, each once.
fn asking_codes<C: Catalogue>(step: &NextStep<C>) -> Vec<Reported<StatusCode>> {
    let mut codes = Vec::new();
    for code in step.reasons().iter().filter_map(|reason| reason.subject().status_code) {
        if !codes.contains(&code) {
            codes.push(code);
        }
    }
    codes
}

fn status_codes(correction: &Correction) -> Option<Vec<Reported<StatusCode>>> {
    match correction {
        Correction::AddOneOf(codes) => Some(codes.iter().map(Into::into).collect()),
        Correction::RemoveCode(code) | Correction::KeepOne(code) => Some(Vec::from([*code])),
        _ => None,
    }
}

const fn risk_codes(correction: &Correction) -> Option<&'static [RiskCode]> {
    match correction {
        Correction::RiskCodeOneOf(codes) => Some(*codes),
        _ => None,
    }
}

const fn event(event: Event) -> &'static str {
    match event {
        Event::New => "new",
        Event::Changed(_) => "changed",
        Event::Retired(_) => "retired",
    }
}

const fn text(event: Event) -> Option<&'static str> {
    match event {
        Event::New => None,
        Event::Changed(text) | Event::Retired(text) => Some(text),
    }
}

const fn name(row: Row) -> &'static str {
    match row {
        Row::Status(it) => it.name(),
        Row::Series(it) => it.name(),
        Row::StatusCode(it) => it.name(),
        Row::RiskCode(it) => it.name(),
    }
}

const fn status(row: Row) -> Option<Status> {
    if let Row::Status(it) = row { Some(it) } else { None }
}

const fn series(row: Row) -> Option<Series> {
    if let Row::Series(it) = row { Some(it) } else { None }
}

const fn status_code(row: Row) -> Option<StatusCode> {
    if let Row::StatusCode(it) = row { Some(it) } else { None }
}

const fn risk_code(row: Row) -> Option<RiskCode> {
    if let Row::RiskCode(it) = row { Some(it) } else { None }
}

impl<T: AsRef<str> + Copy, L: Display + Copy> Serialize for Sentence<T, L> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_struct("Sentence", 2)?;
        fields.serialize_field("text", self.text().as_ref())?;
        fields.serialize_field("language", &self.language().to_string())?;
        fields.end()
    }
}

/// A text of any catalogue.
#[derive(PartialEq)]
struct Said<T>(T);

impl<T: AsRef<str>> Serialize for Said<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.0.as_ref())
    }
}

/// As it stands on record.
impl<C: Catalogue> Serialize for Finding<C> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        decision::Finding::from(self).serialize(serializer)
    }
}

impl<C: Catalogue> Serialize for Step<C> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<T: Copy + Serialize> Serialize for Retirement<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_struct("Retirement", 3)?;
        fields.serialize_field("on", &self.on())?;
        fields.serialize_field("reason", self.reason())?;
        fields.serialize_field("successor", &self.successor())?;
        fields.end()
    }
}
