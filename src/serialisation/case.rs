//! A case in the camel-case JSON of a notification, and as a tuple in formats that do not describe themselves.

use alloc::vec::Vec;
use core::fmt;

use serde_core::de::{Error, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_core::ser::SerializeStruct;
use serde_core::{Deserialize, Deserializer, Serialize, Serializer};

use super::numbers::Codes;
use crate::case::Case;
use crate::generated::{RiskCode, Status};
use crate::reported::Reported;

const STATUS: &str = "verificationStatus";
/// What other envelopes call the status; read where the vendor's own field is missing.
const OTHER_STATUS: &str = "status";
const STATUS_CODES: &str = "statusCodes";
const RISK_CODE: &str = "riskCode";

impl Serialize for Case {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if !serializer.is_human_readable() {
            return (&self.status, &self.status_codes, &self.risk_code).serialize(serializer);
        }
        let length = 2 + usize::from(self.risk_code.is_some());
        let mut fields = serializer.serialize_struct("Case", length)?;
        fields.serialize_field(STATUS, &self.status)?;
        fields.serialize_field(STATUS_CODES, &self.status_codes)?;
        match &self.risk_code {
            Some(risk_code) => fields.serialize_field(RISK_CODE, risk_code)?,
            None => fields.skip_field(RISK_CODE)?,
        }
        fields.end()
    }
}

impl<'de> Deserialize<'de> for Case {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        if !deserializer.is_human_readable() {
            let (status, status_codes, risk_code) = Deserialize::deserialize(deserializer)?;
            return Ok(Self { status, status_codes, risk_code });
        }
        deserializer.deserialize_struct("Case", &[STATUS, OTHER_STATUS, STATUS_CODES, RISK_CODE], CaseFields)
    }
}

struct CaseFields;

impl<'de> Visitor<'de> for CaseFields {
    type Value = Case;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a case with a status, status codes and perhaps a risk code")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Case, A::Error> {
        let mut status: Option<Reported<Status>> = None;
        let mut other_status: Option<Reported<Status>> = None;
        let mut status_codes: Option<Codes> = None;
        let mut risk_code: Option<Option<Reported<RiskCode>>> = None;
        while let Some(field) = map.next_key()? {
            match field {
                Field::Status => {
                    refuse_second(status.as_ref(), STATUS)?;
                    status = Some(map.next_value()?);
                }
                // Of an envelope's own, unlike the vendor's field, it is not certain that this is a status at all.
                Field::OtherStatus => other_status = map.next_value::<TextOrAnything>()?.0,
                Field::StatusCodes => {
                    refuse_second(status_codes.as_ref(), STATUS_CODES)?;
                    status_codes = Some(map.next_value()?);
                }
                Field::RiskCode => {
                    refuse_second(risk_code.as_ref(), RISK_CODE)?;
                    risk_code = Some(map.next_value()?);
                }
                Field::Other => {
                    map.next_value::<IgnoredAny>()?;
                }
            }
        }
        let status = status.or(other_status).ok_or_else(|| A::Error::missing_field(STATUS))?;
        let status_codes = status_codes.map_or_else(Vec::new, |codes| codes.0);
        Ok(Case { status, status_codes, risk_code: risk_code.flatten() })
    }
}

/// Two values for one field are two messages in one: neither may be dropped in silence.
#[inline]
fn refuse_second<T, E: Error>(field: Option<&T>, name: &'static str) -> Result<(), E> {
    match field {
        None => Ok(()),
        Some(_) => Err(E::duplicate_field(name)),
    }
}

enum Field {
    Status,
    OtherStatus,
    StatusCodes,
    RiskCode,
    Other,
}

impl<'de> Deserialize<'de> for Field {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Name;

        impl Visitor<'_> for Name {
            type Value = Field;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("the name of a field")
            }

            fn visit_str<E: Error>(self, name: &str) -> Result<Field, E> {
                Ok(match name {
                    STATUS => Field::Status,
                    OTHER_STATUS => Field::OtherStatus,
                    STATUS_CODES => Field::StatusCodes,
                    RISK_CODE => Field::RiskCode,
                    _ => Field::Other,
                })
            }
        }

        deserializer.deserialize_identifier(Name)
    }
}

/// A text is a status; anything else is passed over.
struct TextOrAnything(Option<Reported<Status>>);

impl<'de> Deserialize<'de> for TextOrAnything {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Anything;

        impl<'de> Visitor<'de> for Anything {
            type Value = TextOrAnything;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("anything")
            }

            fn visit_str<E: Error>(self, text: &str) -> Result<TextOrAnything, E> {
                Ok(TextOrAnything(Some(text.into())))
            }

            fn visit_bool<E: Error>(self, _: bool) -> Result<TextOrAnything, E> {
                Ok(TextOrAnything(None))
            }

            fn visit_u64<E: Error>(self, _: u64) -> Result<TextOrAnything, E> {
                Ok(TextOrAnything(None))
            }

            fn visit_i64<E: Error>(self, _: i64) -> Result<TextOrAnything, E> {
                Ok(TextOrAnything(None))
            }

            fn visit_f64<E: Error>(self, _: f64) -> Result<TextOrAnything, E> {
                Ok(TextOrAnything(None))
            }

            fn visit_unit<E: Error>(self) -> Result<TextOrAnything, E> {
                Ok(TextOrAnything(None))
            }

            fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> Result<TextOrAnything, A::Error> {
                IgnoredAny.visit_seq(seq).map(|_| TextOrAnything(None))
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<TextOrAnything, A::Error> {
                IgnoredAny.visit_map(map).map(|_| TextOrAnything(None))
            }
        }

        deserializer.deserialize_any(Anything)
    }
}
