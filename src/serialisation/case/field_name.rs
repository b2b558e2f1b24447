//! What the fields of a case are called.

use alloc::string::String;
use core::fmt;

use serde_core::Deserializer;
use serde_core::de::{DeserializeSeed, Error, Visitor};

/// What each field of a case may be called, what it is written as first. Of the status, only the first name is the vendor's;
/// the last is what other envelopes call theirs, read where the vendor's is missing.
pub(super) const STATUS: [&str; 3] = ["verificationStatus", "verification_status", "status"];
pub(super) const STATUS_CODES: [&str; 2] = ["statusCodes", "status_codes"];
pub(super) const RISK_CODE: [&str; 4] = ["riskCode", "risk_code", "riskScore", "risk_score"];
pub(super) const UNREADABLE: &str = "unreadable";
/// Where, behind the first names, the status of an envelope stands, and where those of the risk score begin.
pub(super) const ENVELOPE: usize = 1;
pub(super) const SCORES: usize = 1;

pub(super) enum Field {
    Status,
    StatusCodes,
    RiskCode,
    OtherName(OtherName),
    Other,
}

/// One of them, by its place behind the first.
#[derive(Clone, Copy)]
pub(super) enum OtherName {
    Status(usize),
    StatusCodes(usize),
    RiskCode(usize),
    Unreadable,
}

pub(super) struct FieldName<'a> {
    /// Where the name of another field is kept, if that is asked for.
    pub(super) other: Option<&'a mut String>,
}

impl<'de> DeserializeSeed<'de> for FieldName<'_> {
    type Value = Field;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Field, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl Visitor<'_> for FieldName<'_> {
    type Value = Field;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the name of a field")
    }

    #[inline]
    fn visit_str<E: Error>(self, name: &str) -> Result<Field, E> {
        Ok(match name {
            "verificationStatus" => Field::Status,
            "statusCodes" => Field::StatusCodes,
            "riskCode" => Field::RiskCode,
            other => match OtherName::of(other) {
                Some(name) => Field::OtherName(name),
                None => {
                    if let Some(kept) = self.other {
                        kept.push_str(other);
                    }
                    Field::Other
                }
            },
        })
    }
}

impl OtherName {
    #[inline]
    fn of(name: &str) -> Option<Self> {
        Some(match name {
            "verification_status" => Self::Status(0),
            "status" => Self::Status(ENVELOPE),
            "status_codes" => Self::StatusCodes(0),
            "risk_code" => Self::RiskCode(0),
            "riskScore" => Self::RiskCode(SCORES),
            "risk_score" => Self::RiskCode(SCORES + 1),
            UNREADABLE => Self::Unreadable,
            _ => return None,
        })
    }
}
