//! A decision on record: written and read by the names of its fields.

use alloc::vec::Vec;
use core::fmt;

use serde_core::de::{DeserializeSeed, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_core::ser::SerializeStruct;
use serde_core::{Deserialize, Deserializer, Serialize, Serializer};

use super::errors::short;
use crate::decision::{ClientMessage, Decision, Finding, JudgedBy, Overlay, Reason, Step};

/// A field's name, if it is one of these.
struct Name(&'static [&'static str]);

impl<'de> DeserializeSeed<'de> for Name {
    type Value = Option<&'static str>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl Visitor<'_> for Name {
    type Value = Option<&'static str>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the name of a field")
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<Self::Value, E> {
        Ok(self.0.iter().find(|known| **known == name).copied())
    }

    fn visit_u64<E: Error>(self, place: u64) -> Result<Self::Value, E> {
        Ok(usize::try_from(place).ok().and_then(|place| self.0.get(place)).copied())
    }
}

/// Structs of which every field is written, and read wherever it stands. A field that is missing is what `or` says, so that a
/// record is read in which it was left out; without `or`, the record is none.
macro_rules! records {
    ($($type:ident $about:literal { $($name:literal $field:ident $(or $absent:expr)?,)* })*) => { $(
        impl Serialize for $type {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let mut fields = serializer.serialize_struct(stringify!($type), [$($name,)*].len())?;
                $(fields.serialize_field($name, &self.$field)?;)*
                fields.end()
            }
        }

        impl<'de> Deserialize<'de> for $type {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                const FIELDS: &[&str] = &[$($name,)*];

                struct Fields;

                impl<'de> Visitor<'de> for Fields {
                    type Value = $type;

                    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                        f.write_str($about)
                    }

                    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<$type, A::Error> {
                        $(let mut $field = None;)*
                        while let Some(name) = map.next_key_seed(Name(FIELDS))? {
                            match name {
                                $(Some($name) if $field.is_some() => return Err(A::Error::duplicate_field($name)),
                                Some($name) => $field = Some(map.next_value()?),)*
                                _ => drop(map.next_value::<IgnoredAny>()?),
                            }
                        }
                        $(let $field = $field.map_or_else(|| absent!($name $(or $absent)?), Ok)?;)*
                        Ok($type { $($field,)* })
                    }

                    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<$type, A::Error> {
                        $(let $field = seq.next_element()?.map_or_else(|| absent!($name $(or $absent)?), Ok)?;)*
                        Ok($type { $($field,)* })
                    }
                }

                deserializer.deserialize_struct(stringify!($type), FIELDS, Fields).map_err(short)
            }
        }
    )* };
}

macro_rules! absent {
    ($name:literal or $absent:expr) => {
        Ok($absent)
    };
    ($name:literal) => {
        Err(A::Error::missing_field($name))
    };
}

records! {
    Decision "a decision on record" {
        "case" case,
        "passed_over" passed_over or Vec::new(),
        "catalogue" catalogue,
        "integration" integration,
        "delivery" delivery,
        "findings" findings,
        "next_steps" next_steps,
        "client_messages" client_messages,
    }
    JudgedBy "a catalogue that judged" {
        "version" version,
        "retrieved" retrieved,
        "digest" digest,
        "overlay" overlay or None,
    }
    Overlay "an institution's overlay" {
        "institution" institution,
        "digest" digest,
    }
    Finding "a finding on record" {
        "kind" kind,
        "message" message,
        "status" status or None,
        "status_code" status_code or None,
        "risk_code" risk_code or None,
    }
    Step "a step on record" {
        "step" step,
        "final" is_final,
        "for_a_person" for_a_person,
        "reasons" reasons,
    }
    Reason "a reason on record" {
        "reason" reason,
        "status" status or None,
        "status_code" status_code or None,
        "risk_code" risk_code or None,
        "description" description or None,
        "condition" condition or None,
        "action" action or None,
    }
    ClientMessage "a message for the client on record" {
        "status_code" status_code,
        "guidance" guidance,
        "description" description,
        "condition" condition or None,
        "action" action or None,
    }
}
