//! Views into the catalogue and answers about a case: written, for logs and for other programs, never read.

use alloc::string::ToString;

use serde_core::ser::SerializeStruct;
use serde_core::{Serialize, Serializer};

use crate::case::{ClientMessage, Finding, NextStep, Reason, Step};
use crate::guidance::{Guidance, Integration};
use crate::judgement::Catalogue;
use crate::lifecycle::{Change, Retirement};
use crate::provenance::Provenance;
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
    ($($type:ident$(<$catalogue:ident$(: $row:ident)?>)?, $name:literal, |$value:ident| {
        $($field:literal: $expression:expr,)*
    })*) => { $(
        impl$(<$catalogue: Catalogue>)? Serialize for $type$(<$catalogue> $(where $catalogue::$row: Serialize)?)? {
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
    }
    Finding<C>, "Finding", |it| {
        "kind": it.kind(),
        "message": it.to_string(),
    }
    NextStep<C>, "NextStep", |it| {
        "step": it.what(),
        "final": it.is_final(),
        "for_a_person": it.is_for_a_person(),
        "reasons": it.reasons(),
    }
    Reason<C>, "Reason", |it| {
        "reason": it.to_string(),
        "description": it.description().map(Said),
        "condition": it.condition().map(Said),
        "action": PerIntegration::of(|integration| it.action(integration).map(Said)),
    }
    ClientMessage<C: StatusCode>, "ClientMessage", |it| {
        "status_code": it.code(),
        "description": Said(it.description()),
        "condition": it.condition().map(Said),
        "action": it.action().map(Said),
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
