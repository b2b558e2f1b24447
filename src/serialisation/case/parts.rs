//! What was given of a case, under each of its names, until all of it is there and it can be said what the case is.

use alloc::boxed::Box;
use alloc::string::ToString;
use alloc::vec::Vec;
use core::{fmt, mem};

use serde_core::de::{DeserializeSeed, Error, MapAccess, SeqAccess, Visitor};
use serde_core::{Deserialize, Deserializer};

use super::super::look_alike;
use super::super::numbers::{Codes, OddCodes, OneRiskCode};
use super::super::tree::{AnyTree, Tree, visit_any};
use super::Others;
use super::agreement::{OneStatus, one_list, one_risk_code, one_status};
use super::field_name::{ENVELOPE, OtherName, RISK_CODE, SCORES, STATUS, STATUS_CODES, UNREADABLE, Written};
use super::unreadable::ManyUnreadable;
use crate::case::Case;
use crate::generated::{RiskCode, Status, StatusCode};
use crate::reported::Reported;

/// What was given: under the names that a case is written with, in the form in which it is written, right here.
#[derive(Default)]
pub(super) struct Parts {
    status: Option<Reported<Status>>,
    codes: Vec<Reported<StatusCode>>,
    risk_code: Option<Reported<RiskCode>>,
    /// Whether each of the three was given, in whatever form.
    is_given: [bool; 3],
    odd: Option<Box<Odd>>,
}

/// What was given under other names, or in other forms.
#[derive(Default)]
pub(super) struct Odd {
    status: Given<OneStatus>,
    /// What stands among the codes under the first name.
    first_codes: OddCodes,
    codes: Given<Codes>,
    risk_code: Given<OneRiskCode>,
    unreadable: Option<ManyUnreadable>,
}

/// The values of a field, each with how its name was written.
struct Given<T>(Vec<(Written, T)>);

impl<T> Default for Given<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T> Given<T> {
    /// Two values for one name are two messages in one: neither may be dropped in silence.
    fn add<E: Error>(&mut self, names: &[&'static str], written: Written, value: T) -> Result<(), E> {
        let is_it = |(other, _): &(Written, T)| other.is_exact && other.place == written.place;
        if written.is_exact && self.0.iter().any(is_it) {
            return Err(E::duplicate_field(names[usize::from(written.place)]));
        }
        self.0.push((written, value));
        Ok(())
    }

    #[cold]
    fn add_first(&mut self, value: T) {
        self.0.push((Written { place: 0, is_exact: true }, value));
    }

    /// The values with the names that they count as, in the order of these.
    fn by_name<const N: usize>(mut self, names: &[&'static str; N]) -> impl Iterator<Item = (&'static str, T)> {
        self.0.sort_by_key(|(written, _)| written.place);
        self.0.into_iter().map(|(written, value)| (names[usize::from(written.place)], value))
    }
}

impl Odd {
    #[cold]
    #[inline(never)]
    pub(super) fn read<'de, A: MapAccess<'de>>(
        &mut self,
        name: OtherName,
        map: &mut A,
        others: &mut Others,
    ) -> Result<(), A::Error> {
        match name {
            OtherName::Status(written) => {
                let value: Tree = map.next_value()?;
                self.status.add(&STATUS, written, OneStatus::of(&value))?;
                if written.place == ENVELOPE && look_alike::means_more_than_status(&value) {
                    others.push((STATUS[usize::from(ENVELOPE)].to_string(), value));
                }
            }
            OtherName::StatusCodes(written) => self.codes.add(&STATUS_CODES, written, map.next_value()?)?,
            OtherName::RiskCode(written) => {
                let value: Tree = map.next_value()?;
                let is_score = written.place >= SCORES;
                let read = if is_score { OneRiskCode::of_score(&value) } else { OneRiskCode::of_code(&value) };
                // Another's score, in which there may be something of ours.
                if is_score && matches!(read, OneRiskCode::Nothing) {
                    others.push((RISK_CODE[usize::from(written.place)].to_string(), value));
                }
                self.risk_code.add(&RISK_CODE, written, read)?;
            }
            OtherName::Unreadable => {
                if self.unreadable.replace(map.next_value()?).is_some() {
                    return Err(A::Error::duplicate_field(UNREADABLE));
                }
            }
        }
        Ok(())
    }
}

impl Parts {
    #[cold]
    pub(super) fn odd(&mut self) -> &mut Odd {
        self.odd.get_or_insert_default()
    }

    /// Two values for one name are two messages in one: neither may be dropped in silence.
    #[inline]
    fn give<E: Error>(&mut self, field: usize, name: &'static str) -> Result<(), E> {
        if mem::replace(&mut self.is_given[field], true) { Err(E::duplicate_field(name)) } else { Ok(()) }
    }

    #[inline]
    pub(super) fn case<E: Error>(self) -> Result<Case, E> {
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
        let Odd { mut status, mut first_codes, mut codes, mut risk_code, unreadable } =
            self.odd.map_or_else(Default::default, |odd| *odd);
        let mut unreadable = unreadable.map_or_else(Vec::new, |many| many.0);
        if let Some(first) = self.status {
            status.add_first(OneStatus::Text(first));
        }
        first_codes.is_nothing |= !self.is_given[CODES];
        codes.add_first(Codes { codes: self.codes, odd: Some(Box::new(first_codes)) });
        let status_codes = one_list(codes.by_name(&STATUS_CODES), &mut unreadable);
        if let Some(first) = self.risk_code {
            risk_code.add_first(OneRiskCode::Known(first));
        }
        let risk_code = one_risk_code(risk_code.by_name(&RISK_CODE), &mut unreadable);
        let has_codes = !status_codes.is_empty() || risk_code.is_some() || !unreadable.is_empty();
        let status = one_status(status.by_name(&STATUS), has_codes, &mut unreadable);
        let status = status.ok_or_else(|| E::missing_field(STATUS[0]))?;
        Ok(Case { status, status_codes, risk_code, unreadable })
    }
}

/// The place of each in what is given.
const ONE_STATUS: usize = 0;
const CODES: usize = 1;
const ONE_RISK_CODE: usize = 2;

pub(super) struct FirstStatus<'a>(pub(super) &'a mut Parts);

impl<'de> DeserializeSeed<'de> for FirstStatus<'_> {
    type Value = ();

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        self.0.give(ONE_STATUS, STATUS[0])?;
        if deserializer.is_human_readable() {
            deserializer.deserialize_any(self)
        } else {
            deserializer.deserialize_string(self)
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
        self.0.odd().status.add_first(OneStatus::of(&value));
        Ok(())
    }; bool u64 numbers bytes nothing seq map);
}

pub(super) struct FirstCodes<'a>(pub(super) &'a mut Parts);

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

pub(super) struct FirstRiskCode<'a>(pub(super) &'a mut Parts);

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
            Err(_) => self.0.odd().risk_code.add_first(OneRiskCode::of_code(&AnyTree.visit_u64::<E>(number)?)),
        }
        Ok(())
    }

    visit_any!(self, value => {
        // That there is none is nothing odd.
        if value != Tree::Nothing {
            self.0.odd().risk_code.add_first(OneRiskCode::of_code(&value));
        }
        Ok(())
    }; bool numbers text bytes nothing seq map);
}
