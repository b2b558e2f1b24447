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
/// Where among the names the status of an envelope stands, and where those of the risk score begin.
pub(super) const ENVELOPE: u8 = 2;
pub(super) const SCORES: u8 = 2;

pub(super) enum Field {
    Status,
    StatusCodes,
    RiskCode,
    OtherName(&'static OtherName),
    Other,
}

/// Another name than the first, by where it stands among the names of the field.
#[derive(Clone, Copy)]
pub(super) enum OtherName {
    Status(Written),
    StatusCodes(Written),
    RiskCode(Written),
    Unreadable,
}

#[derive(Clone, Copy)]
pub(super) struct Written {
    pub(super) place: u8,
    /// Whether it stands among them as it is, and not in another writing, of which there may be several.
    pub(super) is_exact: bool,
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
    fn of(name: &str) -> Option<&'static Self> {
        // So end all of ours, and few of others.
        match name.as_bytes() {
            [.., b's' | b'S' | b'e' | b'E' | b']'] => Self::spelt(name),
            _ => None,
        }
    }

    #[cold]
    fn spelt(name: &str) -> Option<&'static Self> {
        let letters = || name.bytes().filter(u8::is_ascii_alphanumeric).map(|byte| byte.to_ascii_lowercase());
        let exact = EXACT.iter().find(|(known, _)| *known == name);
        exact.or_else(|| OTHERWISE.iter().find(|(known, _)| letters().eq(known.bytes()))).map(|(_, field)| field)
    }
}

const fn exact(place: u8) -> Written {
    Written { place, is_exact: true }
}

const fn otherwise(place: u8) -> Written {
    Written { place, is_exact: false }
}

static EXACT: [(&str, OtherName); 7] = [
    ("verification_status", OtherName::Status(exact(1))),
    ("status", OtherName::Status(exact(ENVELOPE))),
    ("status_codes", OtherName::StatusCodes(exact(1))),
    ("risk_code", OtherName::RiskCode(exact(1))),
    ("riskScore", OtherName::RiskCode(exact(SCORES))),
    ("risk_score", OtherName::RiskCode(exact(SCORES + 1))),
    (UNREADABLE, OtherName::Unreadable),
];

/// By their letters, names in any other writing, such as `StatusCodes`, `status-codes` or `STATUS_CODES`.
static OTHERWISE: [(&str, OtherName); 5] = [
    ("verificationstatus", OtherName::Status(otherwise(1))),
    ("status", OtherName::Status(otherwise(ENVELOPE))),
    ("statuscodes", OtherName::StatusCodes(otherwise(1))),
    ("riskcode", OtherName::RiskCode(otherwise(1))),
    ("riskscore", OtherName::RiskCode(otherwise(SCORES))),
];
