//! What a field seems to hold, by its name.

use super::super::forms::letters;
use super::super::tree::Tree;
use super::meaning::Meaning;
use crate::generated::Status;

/// What a field seems to hold, by its name.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Field {
    StatusCodes,
    RiskCode,
    /// Risk under another name, such as a level.
    Risk,
    /// The vendor's own name for the status, written otherwise.
    VerificationStatus,
    Status,
    /// Nothing of ours, though a word in it may be the vendor's alone.
    #[default]
    Other,
}

/// Of what there are codes that are none of ours: places, languages, money, trade, telephones, and what is sent to be typed in.
const OTHER_CODES: &[&str] = &[
    "post",
    "postal",
    "zip",
    "address",
    "country",
    "countrie",
    "nationality",
    "nationalitie",
    "currency",
    "currencie",
    "area",
    "region",
    "district",
    "municipality",
    "geo",
    "language",
    "lang",
    "locale",
    "timezone",
    "dial",
    "dialing",
    "calling",
    "phone",
    "mobile",
    "sms",
    "sort",
    "bank",
    "branch",
    "swift",
    "bic",
    "tax",
    "merchant",
    "processor",
    "processorresponse",
    "issuerresponse",
    "networkresponse",
    "issuer",
    "network",
    "promo",
    "coupon",
    "discount",
    "product",
    "category",
    "categorie",
    "industry",
    "occupation",
    "http",
    "pin",
    "bar",
    "qr",
    "pass",
    "access",
    "auth",
    "confirmation",
    "referral",
    "response",
    "sic",
    "nace",
    "naics",
    "sbi",
    "mcc",
    "activity",
    "activitie",
    "iso",
    "numeric",
    "gl",
    "ledger",
    "account",
    "cost",
    "center",
    "centre",
    "job",
    "location",
    "store",
    "city",
    "station",
    "airline",
    "exit",
    "return",
    "key",
    "char",
    "hs",
    "item",
    "batch",
    "event",
    "fault",
    "coding",
    "sub",
];

/// What is put behind a name, and says nothing of what it is a name of.
const ENDINGS: &[&str] = &[
    "list", "array", "detail", "info", "number", "old", "values", "value", "raw", "set", "text", "string", "json",
    "csv", "new", "all", "items", "item", "cd", "s",
];

/// What a name holds that is ours, or nearly so.
pub(super) const NAMES: [&str; 4] = ["statuscode", "riskcode", "riskscore", "verificationstatus"];

impl Field {
    /// What a value says that something beside it is, if it is such a name itself.
    pub(super) fn named_by(value: &Tree) -> Option<Self> {
        /// A sentence with such a word in it is no name.
        const LONGEST: usize = 40;
        let Tree::Text(text) = value else { return None };
        let is_name = |it: char| it.is_alphanumeric() || matches!(it, '_' | '-' | '.' | '/' | ' ');
        if text.len() > LONGEST || !text.chars().all(is_name) {
            return None;
        }
        let letters = letters(text);
        let is_ours = NAMES.iter().take(3).any(|name| letters.contains(name));
        is_ours.then(|| Self::of(stem(&letters), "")).filter(|field| field.is_sure())
    }

    /// By the stem of a name, and the letters of the name around it.
    pub(super) fn of(name: &str, around: &str) -> Self {
        if name.contains("statuscode") || is_slip_of(name, "statuscode") {
            return Self::StatusCodes;
        }
        if ["riskcode", "riskscore"].iter().any(|known| name.contains(known) || is_slip_of(name, known)) {
            return Self::RiskCode;
        }
        // `code` is one of what it stands in.
        let of_what = |noun: &str| name.strip_suffix(noun).map(|kind| if kind.is_empty() { around } else { kind });
        // Of many codes it is said whatever is put behind.
        let of_many = || name.split_once("codes").map(|(kind, _)| if kind.is_empty() { around } else { kind });
        match (of_what("code").or_else(of_many), of_what("score")) {
            (Some(kind), _) | (_, Some(kind)) if kind.contains("risk") => Self::RiskCode,
            (Some(kind), _) if !is_of_something_else(kind) => Self::StatusCodes,
            _ if name.contains("risk") || around.ends_with("risk") => Self::Risk,
            _ if name.contains("verificationstatu") || (name == "statu" && around.is_empty()) => {
                Self::VerificationStatus
            }
            _ if ["statu", "statuse", "statusid", "reason"].iter().any(|ending| name.ends_with(ending)) => Self::Status,
            _ => Self::Other,
        }
    }

    /// Whether all that stands in it belongs to it, under whatever names and in whatever form.
    pub(super) fn is_sure(self) -> bool {
        matches!(self, Self::StatusCodes | Self::RiskCode)
    }

    pub(super) fn can_mean(self, meaning: Meaning) -> bool {
        match meaning {
            Meaning::StatusCode(_) => !matches!(self, Self::Risk | Self::Other),
            Meaning::RiskCode(_) => matches!(self, Self::RiskCode | Self::Risk),
            // These words are the vendor's alone, whatever they are called.
            Meaning::RiskScore(_) => true,
            // Of the words for a status these are the vendor's, and the others everybody's.
            Meaning::Status(Status::InvalidData | Status::InconsistentData) => true,
            Meaning::Status(_) => self == Self::VerificationStatus,
        }
    }
}

fn is_of_something_else(kind: &str) -> bool {
    let one = kind.strip_suffix('s').unwrap_or(kind);
    OTHER_CODES.iter().any(|other| kind.ends_with(other) || one.ends_with(other))
}

/// Whether a name is a known one but for one letter that is missing, too many, another, or in its neighbour's place.
fn is_slip_of(name: &str, known: &str) -> bool {
    let same = name.bytes().zip(known.bytes()).take_while(|(one, other)| one == other).count();
    match (&name.as_bytes()[same..], &known.as_bytes()[same..]) {
        ([_, name @ ..], known) if name == known => true,
        (name, [_, known @ ..]) if name == known => true,
        ([first, second, name @ ..], [third, fourth, known @ ..]) if (first, second) == (fourth, third) => {
            name == known
        }
        ([_, name @ ..], [_, known @ ..]) => name == known,
        _ => false,
    }
}

/// A name without what was put behind it.
pub(super) fn stem(name: &str) -> &str {
    let mut stem = name.trim_end_matches(|character: char| character.is_ascii_digit());
    while let Some(shorter) = ENDINGS.iter().find_map(|ending| stem.strip_suffix(ending)) {
        stem = shorter;
    }
    stem
}
