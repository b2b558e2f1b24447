//! Codes, risk codes and series: read from numbers and from strings of digits, since both are sent, written as numbers.

use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use serde_core::de::{DeserializeSeed, Error, MapAccess, SeqAccess, Visitor};
use serde_core::{Deserialize, Deserializer, Serialize, Serializer};

use super::forms;
use super::look_alike;
use super::tree::{AnyTree, Tree, visit_any};
use crate::case::excerpt;
use crate::generated::{RiskCode, Series, StatusCode};
use crate::lookup::text::whole;
use crate::reported::Reported;

/// A number in a form that is read without a doubt.
struct WholeNumber(&'static str);

impl<'de> DeserializeSeed<'de> for WholeNumber {
    type Value = i64;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<i64, D::Error> {
        if deserializer.is_human_readable() {
            deserializer.deserialize_any(self)
        } else {
            deserializer.deserialize_i64(self)
        }
    }
}

impl WholeNumber {
    fn of<E: Error>(self, value: &Tree) -> Result<i64, E> {
        let number = match value {
            Tree::Number(number) => Some(*number),
            // As a key of JSON, a negative number is a text too.
            Tree::Text(text) => forms::digits(text).or_else(|| whole(text)),
            _ => None,
        };
        number.ok_or_else(|| {
            E::custom(format_args!(
                "{} is no {}: a whole number, or a text of its digits, is",
                excerpt(&value.shown()),
                self.0
            ))
        })
    }
}

impl<'de> Visitor<'de> for WholeNumber {
    type Value = i64;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a {}", self.0)
    }

    visit_any!(self, value => self.of(&value); bool u64 numbers text bytes nothing seq map);
}

/// The same, in the width in which a strict type is written.
struct Short(WholeNumber);

impl<'de> DeserializeSeed<'de> for Short {
    type Value = i64;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<i64, D::Error> {
        if deserializer.is_human_readable() {
            return self.0.deserialize(deserializer);
        }
        deserializer.deserialize_u16(self.0)
    }
}

macro_rules! strict {
    ($($type:ident $noun:literal)*) => { $(
        impl Serialize for $type {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_u16((*self).into())
            }
        }

        impl<'de> Deserialize<'de> for $type {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let number = Short(WholeNumber($noun)).deserialize(deserializer)?;
                Self::try_from(number).map_err(D::Error::custom)
            }
        }
    )* };
}

strict!(StatusCode "status code" RiskCode "risk code" Series "series");

macro_rules! reported {
    ($($type:ident $noun:literal)*) => { $(
        impl Serialize for Reported<$type> {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_i64(self.number())
            }
        }

        impl<'de> Deserialize<'de> for Reported<$type> {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                WholeNumber($noun).deserialize(deserializer).map(Self::from)
            }
        }
    )* };
}

reported!(StatusCode "status code" RiskCode "risk code");

/// The status codes of a case, and what stands among them that is none.
#[derive(Default)]
pub(super) struct Codes {
    pub codes: Vec<Reported<StatusCode>>,
    pub odd: Option<Box<OddCodes>>,
}

/// What stands where status codes are expected.
#[derive(Default)]
pub(super) struct OddCodes {
    /// What cannot be read, by its place in the list.
    pub unread: Vec<(Option<usize>, String)>,
    /// How much more cannot be read.
    pub more: usize,
    /// Whether the field says nothing.
    pub is_nothing: bool,
}

/// Enough to see what it is about; a body made of them is no flood of findings.
const MOST_UNREAD: usize = 16;

impl Codes {
    #[cold]
    fn one(value: &Tree) -> Self {
        let mut codes = Self::default();
        match (value, forms::status_code(value)) {
            (Tree::Nothing, _) => codes.odd().is_nothing = true,
            (_, Some(number)) => codes.codes.push(number.into()),
            (other, None) => codes.odd().unread.push((None, other.shown())),
        }
        codes
    }

    /// An item of the list that is no plain number.
    #[cold]
    fn item(&mut self, value: &Tree) {
        if let Some(number) = forms::status_code(value) {
            return self.codes.push(number.into());
        }
        let read = self.codes.len();
        let odd = self.odd();
        if odd.unread.len() < MOST_UNREAD {
            odd.unread.push((Some(read + odd.unread.len()), value.shown()));
        } else {
            odd.more += 1;
        }
    }

    fn odd(&mut self) -> &mut OddCodes {
        self.odd.get_or_insert_default()
    }

    #[inline]
    fn push(&mut self, number: i64) {
        if self.codes.len() == self.codes.capacity() {
            self.make_room();
        }
        self.codes.push(number.into());
    }

    /// A case has a handful of codes, or else many: there is room for 8, then for 64.
    #[cold]
    fn make_room(&mut self) {
        let full = self.codes.capacity();
        if full == 0 {
            self.codes = Vec::with_capacity(8);
            return;
        }
        // Allocators are slower to enlarge a small block than to give another.
        let mut roomier = Vec::with_capacity(full.saturating_mul(8));
        roomier.append(&mut self.codes);
        self.codes = roomier;
    }
}

impl<'de> Deserialize<'de> for Codes {
    #[inline]
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        if !deserializer.is_human_readable() {
            return Ok(Self { codes: Deserialize::deserialize(deserializer)?, ..Self::default() });
        }
        deserializer.deserialize_any(List)
    }
}

struct List;

impl<'de> Visitor<'de> for List {
    type Value = Codes;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("status codes")
    }

    #[inline]
    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Codes, A::Error> {
        let mut codes = Codes::default();
        while seq.next_element_seed(NextCode(&mut codes))?.is_some() {}
        Ok(codes)
    }

    visit_any!(self, value => Ok(Codes::one(&value)); bool u64 numbers text bytes nothing map);
}

/// Reads an item to the end of the list.
struct NextCode<'a>(&'a mut Codes);

impl<'de> DeserializeSeed<'de> for NextCode<'_> {
    type Value = ();

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for NextCode<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a status code")
    }

    #[inline]
    fn visit_u64<E: Error>(self, number: u64) -> Result<(), E> {
        match i64::try_from(number) {
            Ok(number) => self.0.push(number),
            Err(_) => self.0.item(&AnyTree.visit_u64::<E>(number)?),
        }
        Ok(())
    }

    visit_any!(self, value => {
        self.0.item(&value);
        Ok(())
    }; bool numbers text bytes nothing seq map);
}

/// The risk code of a case, or what stands in its place.
pub(super) enum OneRiskCode {
    Nothing,
    Known(Reported<RiskCode>),
    Unread(String),
}

impl OneRiskCode {
    /// Of a field that is called a risk code.
    pub fn of_code(value: &Tree) -> Self {
        Self::of(value, forms::risk_code(value))
    }

    /// Of a field that is called a risk score. What is none of the vendor's words may be another's score.
    pub fn of_score(value: &Tree) -> Self {
        match forms::risk_score(value) {
            // A word that is none of the vendor's may be one that is new.
            None if !value.is_text() && !look_alike::means_risk(value) => Self::Nothing,
            read => Self::of(value, read),
        }
    }

    fn of(value: &Tree, read: Option<i64>) -> Self {
        match (value, read) {
            (Tree::Nothing, _) => Self::Nothing,
            (_, Some(number)) => Self::Known(number.into()),
            (other, None) => Self::Unread(other.shown()),
        }
    }
}
