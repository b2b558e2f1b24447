//! A case in the camel-case JSON of a notification, and by its fields in other formats.
//!
//! One odd value never costs the rest: it is kept as unreadable, and the case is for a person.

use alloc::boxed::Box;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::{fmt, mem};

use serde_core::de::{DeserializeSeed, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_core::ser::SerializeStruct;
use serde_core::{Deserialize, Deserializer, Serialize, Serializer};

use super::look_alike;
use super::numbers::{Codes, OddCodes, OneRiskCode};
use super::tree::{AnyTree, Tree, visit_any};
use crate::case::{Case, Notification, Unreadable, UnreadableKind};
use crate::generated::{RiskCode, Status, StatusCode};
use crate::reported::Reported;

/// What each field of a case may be called, what it is written as first. Of the status, only the first name is the vendor's;
/// the last is what other envelopes call theirs, read where the vendor's is missing.
const STATUS: [&str; 3] = ["verificationStatus", "verification_status", "status"];
const STATUS_CODES: [&str; 2] = ["statusCodes", "status_codes"];
const RISK_CODE: [&str; 4] = ["riskCode", "risk_code", "riskScore", "risk_score"];
const UNREADABLE: &str = "unreadable";
/// Where, behind the first names, the status of an envelope stands, and where those of the risk score begin.
const ENVELOPE: usize = 1;
const SCORES: usize = 1;

impl Serialize for Case {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        // What is not there is left out where a person reads; where a format knows fields by their order, none is.
        let is_whole = !serializer.is_human_readable();
        let has_risk_code = is_whole || self.risk_code.is_some();
        let has_unreadable = is_whole || !self.unreadable.is_empty();
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
    if others.is_some() && deserializer.is_human_readable() {
        deserializer.deserialize_map(CaseFields { others })
    } else {
        deserializer.deserialize_struct("Case", &FIELDS, CaseFields { others })
    }
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
                    parts.odd().read(name, &mut map, others.as_deref_mut().unwrap_or(&mut Others::new()))?;
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
        let risk_code = seq.next_element::<Option<Reported<RiskCode>>>()?.ok_or_else(|| missing(2))?;
        let unreadable = seq.next_element::<Vec<Unreadable>>()?.ok_or_else(|| missing(3))?;
        Ok(Case { status, status_codes, risk_code, unreadable })
    }
}

/// Two values for one name are two messages in one: neither may be dropped in silence.
#[inline]
fn once<T, E: Error>(field: &mut Option<T>, name: &'static str, value: T) -> Result<(), E> {
    match field.replace(value) {
        None => Ok(()),
        Some(_) => Err(E::duplicate_field(name)),
    }
}

/// What was given: under the names that a case is written with, in the form in which it is written, right here.
#[derive(Default)]
struct Parts {
    status: Option<Reported<Status>>,
    codes: Vec<Reported<StatusCode>>,
    risk_code: Option<Reported<RiskCode>>,
    /// Whether each of the three was given, in whatever form.
    is_given: [bool; 3],
    odd: Option<Box<Odd>>,
}

/// What was given under other names, or in other forms.
#[derive(Default)]
struct Odd {
    status: [Option<OneStatus>; STATUS.len()],
    /// What stands among the codes under the first name.
    first_codes: OddCodes,
    codes: [Option<Codes>; STATUS_CODES.len() - 1],
    risk_code: [Option<OneRiskCode>; RISK_CODE.len()],
    unreadable: Option<ManyUnreadable>,
}

/// One of them, by its place behind the first.
#[derive(Clone, Copy)]
enum OtherName {
    Status(usize),
    StatusCodes(usize),
    RiskCode(usize),
    Unreadable,
}

impl Odd {
    #[cold]
    #[inline(never)]
    fn read<'de, A: MapAccess<'de>>(
        &mut self,
        name: OtherName,
        map: &mut A,
        others: &mut Others,
    ) -> Result<(), A::Error> {
        match name {
            OtherName::Status(place) => {
                let value: Tree = map.next_value()?;
                once(&mut self.status[place + 1], STATUS[place + 1], OneStatus::of(&value))?;
                if place == ENVELOPE && !value.is_text() {
                    others.push((STATUS[place + 1].to_string(), value));
                }
            }
            OtherName::StatusCodes(place) => once(&mut self.codes[place], STATUS_CODES[place + 1], map.next_value()?)?,
            OtherName::RiskCode(place) => {
                let value: Tree = map.next_value()?;
                let is_score = place >= SCORES;
                let read = if is_score { OneRiskCode::of_score(&value) } else { OneRiskCode::of_code(&value) };
                // Another's score, in which there may be something of ours.
                if is_score && matches!(read, OneRiskCode::Nothing) {
                    others.push((RISK_CODE[place + 1].to_string(), value));
                }
                once(&mut self.risk_code[place + 1], RISK_CODE[place + 1], read)?;
            }
            OtherName::Unreadable => once(&mut self.unreadable, UNREADABLE, map.next_value()?)?,
        }
        Ok(())
    }
}

impl Parts {
    #[cold]
    fn odd(&mut self) -> &mut Odd {
        self.odd.get_or_insert_default()
    }

    /// Two values for one name are two messages in one: neither may be dropped in silence.
    #[inline]
    fn give<E: Error>(&mut self, field: usize, name: &'static str) -> Result<(), E> {
        if mem::replace(&mut self.is_given[field], true) { Err(E::duplicate_field(name)) } else { Ok(()) }
    }

    #[inline]
    fn case<E: Error>(self) -> Result<Case, E> {
        match self {
            Self { status: Some(status), codes: status_codes, risk_code, odd: None, .. } => {
                Ok(Case { status, status_codes, risk_code, unreadable: Vec::new() })
            }
            parts => parts.odd_case(),
        }
    }

    #[cold]
    #[inline(never)]
    fn odd_case<E: Error>(self) -> Result<Case, E> {
        let Odd { mut status, mut first_codes, codes, mut risk_code, unreadable } =
            self.odd.map_or_else(Default::default, |odd| *odd);
        let mut unreadable = unreadable.map_or_else(Vec::new, |many| many.0);
        status[0] = self.status.map(OneStatus::Text).or(status[0].take());
        let status = one_status(status, &mut unreadable).ok_or_else(|| E::missing_field(STATUS[0]))?;
        first_codes.is_nothing |= !self.is_given[CODES];
        let first = Codes { codes: self.codes, odd: Some(Box::new(first_codes)) };
        let status_codes = one_list([Some(first)].into_iter().chain(codes), &mut unreadable);
        risk_code[0] = self.risk_code.map(OneRiskCode::Known).or(risk_code[0].take());
        let risk_code = one_risk_code(risk_code, &mut unreadable);
        Ok(Case { status, status_codes, risk_code, unreadable })
    }
}

/// The place of each in what is given.
const ONE_STATUS: usize = 0;
const CODES: usize = 1;
const ONE_RISK_CODE: usize = 2;

struct FirstStatus<'a>(&'a mut Parts);

impl<'de> DeserializeSeed<'de> for FirstStatus<'_> {
    type Value = ();

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        self.0.give(ONE_STATUS, STATUS[0])?;
        if deserializer.is_human_readable() {
            deserializer.deserialize_any(self)
        } else {
            deserializer.deserialize_str(self)
        }
    }
}

impl<'de> Visitor<'de> for FirstStatus<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a status")
    }

    #[inline]
    fn visit_str<E: Error>(self, text: &str) -> Result<(), E> {
        self.0.status = Some(text.into());
        Ok(())
    }

    visit_any!(self, value => {
        self.0.odd().status[0] = Some(OneStatus::of(&value));
        Ok(())
    }; bool u64 numbers bytes nothing seq map);
}

struct FirstCodes<'a>(&'a mut Parts);

impl<'de> DeserializeSeed<'de> for FirstCodes<'_> {
    type Value = ();

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        self.0.give(CODES, STATUS_CODES[0])?;
        let Codes { codes, odd } = Codes::deserialize(deserializer)?;
        self.0.codes = codes;
        if let Some(odd) = odd {
            self.0.odd().first_codes = *odd;
        }
        Ok(())
    }
}

struct FirstRiskCode<'a>(&'a mut Parts);

impl<'de> DeserializeSeed<'de> for FirstRiskCode<'_> {
    type Value = ();

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        self.0.give(ONE_RISK_CODE, RISK_CODE[0])?;
        if deserializer.is_human_readable() {
            return deserializer.deserialize_any(self);
        }
        self.0.risk_code = Deserialize::deserialize(deserializer)?;
        Ok(())
    }
}

impl<'de> Visitor<'de> for FirstRiskCode<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a risk code")
    }

    #[inline]
    fn visit_u64<E: Error>(self, number: u64) -> Result<(), E> {
        match i64::try_from(number) {
            Ok(number) => self.0.risk_code = Some(number.into()),
            Err(_) => self.0.odd().risk_code[0] = Some(OneRiskCode::of_code(&AnyTree.visit_u64::<E>(number)?)),
        }
        Ok(())
    }

    visit_any!(self, value => {
        self.0.odd().risk_code[0] = Some(OneRiskCode::of_code(&value));
        Ok(())
    }; bool numbers text bytes nothing seq map);
}

fn one_status(given: [Option<OneStatus>; STATUS.len()], unreadable: &mut Vec<Unreadable>) -> Option<Reported<Status>> {
    let mut read: Option<Reported<Status>> = None;
    let mut odd = None;
    for (name, given) in STATUS.iter().zip(given) {
        let is_of_an_envelope = *name == STATUS[ENVELOPE + 1];
        match (given, &read) {
            (None | Some(OneStatus::Nothing), _) => (),
            (Some(OneStatus::Text(text)), None) => read = Some(text),
            (Some(OneStatus::Text(text)), Some(first)) => {
                // An envelope may have a status of its own, such as `success`.
                let is_another = !is_of_an_envelope || (text.known().is_some() && first.known().is_some());
                if text != *first && is_another {
                    unreadable.push(Unreadable::new(UnreadableKind::Disagreement, name, None, text.as_str()));
                }
            }
            (Some(OneStatus::Unread(_)), _) if is_of_an_envelope => (),
            (Some(OneStatus::Unread(shown)), _) => {
                unreadable.push(Unreadable::new(UnreadableKind::Form, name, None, &shown));
                odd = odd.or(Some(shown));
            }
        }
    }
    // A status that cannot be read is unknown, whatever it was.
    read.or_else(|| odd.map(|shown| crate::case::excerpt(&shown).into()))
}

/// Both lists, each code of the second that is not in the first behind it, since either may be what was found.
fn one_list(given: impl Iterator<Item = Option<Codes>>, unreadable: &mut Vec<Unreadable>) -> Vec<Reported<StatusCode>> {
    let mut read: Option<Vec<Reported<StatusCode>>> = None;
    for (name, given) in STATUS_CODES.iter().zip(given) {
        let Some(Codes { codes, odd }) = given else { continue };
        let OddCodes { unread, more, is_nothing } = odd.map_or_else(Default::default, |odd| *odd);
        for (index, shown) in unread {
            unreadable.push(Unreadable::new(UnreadableKind::Form, name, index, &shown));
        }
        if more > 0 {
            let shown = alloc::format!("{more} more");
            unreadable.push(Unreadable::new(UnreadableKind::Form, name, None, &shown));
        }
        match &mut read {
            _ if is_nothing => (),
            None => read = Some(codes),
            Some(first) if *first == codes => (),
            Some(first) => {
                let shown: Vec<_> = codes.iter().map(ToString::to_string).collect();
                let shown = alloc::format!("[{}]", shown.join(","));
                unreadable.push(Unreadable::new(UnreadableKind::Disagreement, name, None, &shown));
                let missing: Vec<_> = codes.into_iter().filter(|code| !first.contains(code)).collect();
                first.extend(missing);
            }
        }
    }
    read.unwrap_or_default()
}

/// The gravest of the risk codes, which is the highest.
fn one_risk_code(
    given: [Option<OneRiskCode>; RISK_CODE.len()],
    unreadable: &mut Vec<Unreadable>,
) -> Option<Reported<RiskCode>> {
    let mut read = Vec::new();
    for (name, given) in RISK_CODE.iter().zip(given) {
        match given {
            None | Some(OneRiskCode::Nothing) => (),
            Some(OneRiskCode::Known(risk_code)) => read.push((name, risk_code)),
            Some(OneRiskCode::Unread(shown)) => {
                unreadable.push(Unreadable::new(UnreadableKind::Form, name, None, &shown));
            }
        }
    }
    let gravest = read.iter().map(|(_, risk_code)| *risk_code).max();
    for (name, risk_code) in read.into_iter().filter(|(_, risk_code)| Some(*risk_code) != gravest) {
        unreadable.push(Unreadable::new(UnreadableKind::Disagreement, name, None, &risk_code.to_string()));
    }
    gravest
}

enum Field {
    Status,
    StatusCodes,
    RiskCode,
    OtherName(OtherName),
    Other,
}

struct FieldName<'a> {
    /// Where the name of another field is kept, if that is asked for.
    other: Option<&'a mut String>,
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

/// A status, or what stands in its place.
enum OneStatus {
    Nothing,
    Text(Reported<Status>),
    Unread(String),
}

impl OneStatus {
    fn of(value: &Tree) -> Self {
        match value {
            Tree::Nothing => Self::Nothing,
            Tree::Text(text) => Self::Text(text.as_str().into()),
            other => Self::Unread(other.shown()),
        }
    }
}

/// What an earlier reading could not read; what is no such list came with the report, and cannot be read either.
struct ManyUnreadable(Vec<Unreadable>);

impl<'de> Deserialize<'de> for ManyUnreadable {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        if !deserializer.is_human_readable() {
            return Deserialize::deserialize(deserializer).map(Self);
        }
        let value = Tree::deserialize(deserializer)?;
        let read = match &value {
            Tree::Nothing => Some(Vec::new()),
            Tree::List(items) => items.iter().map(unreadable).collect(),
            _ => None,
        };
        let foreign = || alloc::vec![Unreadable::new(UnreadableKind::Form, UNREADABLE, None, &value.shown())];
        Ok(Self(read.unwrap_or_else(foreign)))
    }
}

fn unreadable(value: &Tree) -> Option<Unreadable> {
    let Tree::Map(entries) = value else { return None };
    let of = |name: &str| entries.iter().find(|(known, _)| known == name).map(|(_, value)| value);
    let text = |name: &str| match of(name) {
        Some(Tree::Text(text)) => Some(text.as_str()),
        _ => None,
    };
    let kind = UnreadableKind::ALL.iter().find(|kind| Some(kind.as_str()) == text("kind"))?;
    let index = match of("index") {
        Some(Tree::Number(index)) => Some(usize::try_from(*index).ok()?),
        _ => None,
    };
    Some(Unreadable::new(*kind, text("field")?, index, text("excerpt")?))
}

impl<'de> Deserialize<'de> for Unreadable {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let (kind, field, index, excerpt): (String, String, Option<usize>, String) =
            Deserialize::deserialize(deserializer)?;
        let kind = UnreadableKind::ALL.iter().find(|known| known.as_str() == kind);
        let kind = kind.ok_or_else(|| D::Error::custom("`unreadable`, `disagreement` or `look_alike` was expected"))?;
        Ok(Self::new(*kind, &field, index, &excerpt))
    }
}

impl Serialize for Unreadable {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if !serializer.is_human_readable() {
            return (self.kind().as_str(), self.field(), self.index(), self.excerpt()).serialize(serializer);
        }
        let mut fields = serializer.serialize_struct("Unreadable", 4)?;
        fields.serialize_field("kind", self.kind().as_str())?;
        fields.serialize_field("field", self.field())?;
        fields.serialize_field("index", &self.index())?;
        fields.serialize_field("excerpt", self.excerpt())?;
        fields.end()
    }
}
