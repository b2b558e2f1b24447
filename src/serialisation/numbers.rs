//! Codes, risk codes and series: read from numbers and from strings of digits, since both are sent, written as numbers.

use alloc::vec::Vec;
use core::fmt;

use serde_core::de::{DeserializeSeed, Error, SeqAccess, Visitor};
use serde_core::{Deserialize, Deserializer, Serialize, Serializer};

use crate::generated::{RiskCode, Series, StatusCode};
use crate::lookup::error::{Expected, NotInCatalogue};
use crate::reported::Reported;

/// A whole number, or a string of its digits.
struct WholeNumber;

impl Visitor<'_> for WholeNumber {
    type Value = i128;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a whole number, or a string of its digits")
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<i128, E> {
        Ok(number.into())
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<i128, E> {
        Ok(number.into())
    }

    fn visit_i128<E: Error>(self, number: i128) -> Result<i128, E> {
        Ok(number)
    }

    fn visit_u128<E: Error>(self, number: u128) -> Result<i128, E> {
        i128::try_from(number)
            .map_err(|_| E::invalid_value(serde_core::de::Unexpected::Other("a number beyond 127 bits"), &self))
    }

    /// Some writers have no whole numbers, and parsers read the largest ones so.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_precision_loss,
        reason = "the way back shows what was lost"
    )]
    fn visit_f64<E: Error>(self, number: f64) -> Result<i128, E> {
        let whole = number as i128;
        #[expect(clippy::float_cmp, reason = "a whole number comes back exactly")]
        let is_whole = whole as f64 == number;
        if is_whole { Ok(whole) } else { Err(E::invalid_value(serde_core::de::Unexpected::Float(number), &self)) }
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<i128, E> {
        let is_digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        let number = is_digits.then(|| text.parse().ok()).flatten();
        number.ok_or_else(|| E::invalid_value(serde_core::de::Unexpected::Str(text), &self))
    }
}

macro_rules! strict {
    ($($type:ident)*) => { $(
        impl Serialize for $type {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_u16((*self).into())
            }
        }

        impl<'de> Deserialize<'de> for $type {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let number = match deserializer.is_human_readable() {
                    true => deserializer.deserialize_any(WholeNumber)?,
                    false => deserializer.deserialize_u16(WholeNumber)?,
                };
                let known = u16::try_from(number).ok().and_then(Self::from_u16);
                known.ok_or_else(|| D::Error::custom(NotInCatalogue::number(Expected::$type, number)))
            }
        }
    )* };
}

strict!(StatusCode RiskCode Series);

macro_rules! reported {
    ($($type:ident)*) => { $(
        impl Serialize for Reported<$type> {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serialize_number(self.number(), serializer)
            }
        }

        impl<'de> Deserialize<'de> for Reported<$type> {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                deserialize_number(deserializer).map(Self::from)
            }
        }
    )* };
}

reported!(StatusCode RiskCode);

/// The status codes of a case in a format that describes itself; none where there is nothing.
pub(super) struct Codes(pub Vec<Reported<StatusCode>>);

impl<'de> Deserialize<'de> for Codes {
    #[inline]
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct List;

        impl<'de> Visitor<'de> for List {
            type Value = Codes;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a sequence")
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Codes, A::Error> {
                let mut codes = Vec::new();
                while seq.next_element_seed(NextCode(&mut codes))?.is_some() {}
                Ok(Codes(codes))
            }

            fn visit_unit<E: Error>(self) -> Result<Codes, E> {
                Ok(Codes(Vec::new()))
            }

            fn visit_none<E: Error>(self) -> Result<Codes, E> {
                self.visit_unit()
            }

            fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Codes, D::Error> {
                deserializer.deserialize_any(self)
            }
        }

        deserializer.deserialize_any(List)
    }
}

/// Reads a code to the end of a list: handing a number as wide as these from one function to the next would cost as much
/// as reading it.
struct NextCode<'a>(&'a mut Vec<Reported<StatusCode>>);

impl NextCode<'_> {
    #[inline]
    fn push(mut self, number: i128) {
        if self.0.len() == self.0.capacity() {
            self.make_room();
        }
        self.0.push(number.into());
    }

    /// A case has a handful of codes, or else many: there is room for 8, then for 64.
    #[cold]
    fn make_room(&mut self) {
        let full = self.0.capacity();
        if full == 0 {
            *self.0 = Vec::with_capacity(8);
            return;
        }
        // Allocators are slower to enlarge a small block than to give another.
        let mut roomier = Vec::with_capacity(full.saturating_mul(8));
        roomier.append(self.0);
        *self.0 = roomier;
    }
}

impl<'de> DeserializeSeed<'de> for NextCode<'_> {
    type Value = ();

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

/// Each as [`WholeNumber`] has it.
impl Visitor<'_> for NextCode<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        WholeNumber.expecting(f)
    }

    #[inline]
    fn visit_u64<E: Error>(self, number: u64) -> Result<(), E> {
        self.push(number.into());
        Ok(())
    }

    #[cold]
    fn visit_i64<E: Error>(self, number: i64) -> Result<(), E> {
        WholeNumber.visit_i64(number).map(|number| self.push(number))
    }

    fn visit_i128<E: Error>(self, number: i128) -> Result<(), E> {
        WholeNumber.visit_i128(number).map(|number| self.push(number))
    }

    fn visit_u128<E: Error>(self, number: u128) -> Result<(), E> {
        WholeNumber.visit_u128(number).map(|number| self.push(number))
    }

    #[cold]
    fn visit_f64<E: Error>(self, number: f64) -> Result<(), E> {
        WholeNumber.visit_f64(number).map(|number| self.push(number))
    }

    #[cold]
    fn visit_str<E: Error>(self, text: &str) -> Result<(), E> {
        WholeNumber.visit_str(text).map(|number| self.push(number))
    }
}

fn serialize_number<S: Serializer>(number: i128, serializer: S) -> Result<S::Ok, S::Error> {
    if !serializer.is_human_readable() {
        return halves(number).serialize(serializer);
    }
    match (u64::try_from(number), i64::try_from(number)) {
        (Ok(number), _) => serializer.serialize_u64(number),
        (_, Ok(number)) => serializer.serialize_i64(number),
        _ => serializer.serialize_i128(number),
    }
}

fn deserialize_number<'de, D: Deserializer<'de>>(deserializer: D) -> Result<i128, D::Error> {
    if deserializer.is_human_readable() {
        return deserializer.deserialize_any(WholeNumber);
    }
    let (high, low) = <(i64, u64)>::deserialize(deserializer)?;
    Ok((i128::from(high) << 64) | i128::from(low))
}

/// A number for formats that do not describe themselves, of which few have 128 bits: the upper and the lower half.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "each half is what is left")]
fn halves(number: i128) -> (i64, u64) {
    ((number >> 64) as i64, number as u64)
}
