//! A case in the camel-case JSON of a notification, and by its fields in other formats.
//!
//! One odd value never costs the rest: it is kept as unreadable, and the case is for a person.

mod agreement;
mod field_name;
mod parts;
mod unreadable;

use alloc::string::String;
use alloc::vec::Vec;
use core::{fmt, mem};

use serde_core::de::{Error, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_core::ser::SerializeStruct;
use serde_core::{Deserialize, Deserializer, Serialize, Serializer};

use self::field_name::{Field, FieldName, RISK_CODE, STATUS, STATUS_CODES, UNREADABLE};
use self::parts::{FirstCodes, FirstRiskCode, FirstStatus, Parts};
use super::errors::short;
use super::look_alike;
use super::tree::Tree;
use crate::case::{Case, Notification, Unreadable};
use crate::generated::{RiskCode, Status, StatusCode};
use crate::reported::Reported;

impl Serialize for Case {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        // What is not there is left out where a person reads; where a format knows fields by their order, none is. serde
        // takes every format for one that a person reads where it puts a tag beside the fields, so none is left out that
        // has one behind it.
        let is_whole = !serializer.is_human_readable();
        let has_unreadable = is_whole || !self.unreadable.is_empty();
        let has_risk_code = has_unreadable || self.risk_code.is_some();
        let length = 2 + usize::from(has_risk_code) + usize::from(has_unreadable);
        let mut fields = serializer.serialize_struct("Case", length)?;
        fields.serialize_field(STATUS[0], &self.status)?;
        fields.serialize_field(STATUS_CODES[0], &self.status_codes)?;
        if has_risk_code {
            fields.serialize_field(RISK_CODE[0], &self.risk_code)?;
        } else {
            fields.skip_field(RISK_CODE[0])?;
        }
        if has_unreadable {
            fields.serialize_field(UNREADABLE, &self.unreadable)?;
        } else {
            fields.skip_field(UNREADABLE)?;
        }
        fields.end()
    }
}

impl<'de> Deserialize<'de> for Case {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        fields(deserializer, None)
    }
}

impl Serialize for Notification {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.case.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Notification {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut others = Others::new();
        let mut case = fields(deserializer, Some(&mut others))?;
        let passed_over = look_alike::told(&others, &mut case);
        Ok(Self { case, passed_over })
    }
}

/// What is none of a case's, by its name.
type Others = Vec<(String, Tree)>;

fn fields<'de, D: Deserializer<'de>>(deserializer: D, others: Option<&mut Others>) -> Result<Case, D::Error> {
    // Beside other fields of a struct, where it is flattened, only what is listed here is handed over; but all of a map is.
    const FIELDS: [&str; 10] = [
        STATUS[0],
        STATUS_CODES[0],
        RISK_CODE[0],
        UNREADABLE,
        STATUS[1],
        STATUS[2],
        STATUS_CODES[1],
        RISK_CODE[1],
        RISK_CODE[2],
        RISK_CODE[3],
    ];
    let read = if others.is_some() && deserializer.is_human_readable() {
        deserializer.deserialize_any(CaseFields { others })
    } else {
        deserializer.deserialize_struct("Case", &FIELDS, CaseFields { others })
    };
    read.map_err(short)
}

struct CaseFields<'a> {
    /// Where the other fields are kept, if that is asked for.
    others: Option<&'a mut Others>,
}

impl<'de> Visitor<'de> for CaseFields<'_> {
    type Value = Case;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a case with a status, status codes and perhaps a risk code")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut parts = Parts::default();
        let mut name = String::new();
        let mut others = self.others;
        while let Some(field) = map.next_key_seed(FieldName { other: others.is_some().then_some(&mut name) })? {
            match field {
                Field::Status => map.next_value_seed(FirstStatus(&mut parts))?,
                Field::StatusCodes => map.next_value_seed(FirstCodes(&mut parts))?,
                Field::RiskCode => map.next_value_seed(FirstRiskCode(&mut parts))?,
                Field::Other => match &mut others {
                    None => drop(map.next_value::<IgnoredAny>()?),
                    Some(others) => others.push((mem::take(&mut name), map.next_value()?)),
                },
                Field::OtherName(name) => {
                    parts.odd().read(*name, &mut map, others.as_deref_mut().unwrap_or(&mut Others::new()))?;
                }
            }
        }
        parts.case()
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Self::Value, A::Error> {
        let missing = |field: usize| {
            A::Error::invalid_length(field, &"a case with a status, status codes and perhaps a risk code")
        };
        let status = seq.next_element::<Reported<Status>>()?.ok_or_else(|| missing(0))?;
        let status_codes = seq.next_element::<Vec<Reported<StatusCode>>>()?.ok_or_else(|| missing(1))?;
        let risk_code = seq.next_element::<Option<Reported<RiskCode>>>()?.flatten();
        let unreadable = seq.next_element::<Vec<Unreadable>>()?.unwrap_or_default();
        Ok(Case { status, status_codes, risk_code, unreadable })
    }
}
