//! What is written as a word: statuses by their wire strings, remedies by their names, the small closed lists by theirs.

use alloc::string::{String, ToString};
use core::fmt;
use core::marker::PhantomData;
use core::str::FromStr;

use serde_core::de::{Error, Visitor};
use serde_core::{Deserialize, Deserializer, Serialize, Serializer};

use crate::case::{Delivery, Succession, UnreadableKind, excerpt};
use crate::disclosure::Disclosure;
use crate::generated::{Language, Remedy, Status};
use crate::guidance::Integration;
use crate::lifecycle::{Date, NotADate};
use crate::lookup::error::NotInCatalogue;
use crate::provenance::Basis;
use crate::remedy::RemedyKind;
use crate::reported::Reported;

/// A word of a type, strictly.
struct Known<T> {
    noun: &'static str,
    of: PhantomData<T>,
}

impl<T: FromStr<Err = NotInCatalogue>> Visitor<'_> for Known<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.noun)
    }

    fn visit_str<E: Error>(self, word: &str) -> Result<T, E> {
        word.parse().map_err(E::custom)
    }
}

macro_rules! known {
    ($($type:ident: $word:ident $noun:literal)*) => { $(
        impl Serialize for $type {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.$word())
            }
        }

        impl<'de> Deserialize<'de> for $type {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                deserializer.deserialize_str(Known { noun: $noun, of: PhantomData })
            }
        }
    )* };
}

known!(
    Status: as_str "a status"
    Remedy: name "a remedy"
    Language: tag "the tag of a language"
    RemedyKind: as_str "a kind of remedy"
    Integration: as_str "an integration"
    Disclosure: as_str "a disclosure"
    Basis: as_str "a basis"
    Delivery: as_str "a delivery"
    Succession: as_str "a succession"
    UnreadableKind: as_str "a kind of what is unreadable"
);

/// Any text, which is a status whether or not the catalogue knows it.
struct AnyStatus;

impl Visitor<'_> for AnyStatus {
    type Value = Reported<Status>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a status, as a string")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Reported<Status>, E> {
        Ok(text.into())
    }

    fn visit_string<E: Error>(self, text: String) -> Result<Reported<Status>, E> {
        Ok(text.into())
    }
}

impl Serialize for Reported<Status> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for Reported<Status> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_string(AnyStatus)
    }
}

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.to_string())
    }
}

impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Day;

        impl Visitor<'_> for Day {
            type Value = Date;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a day such as 2026-11-22")
            }

            fn visit_str<E: Error>(self, text: &str) -> Result<Date, E> {
                text.parse().map_err(|error: NotADate| E::custom(format_args!("`{}` is {error}", excerpt(text))))
            }
        }

        deserializer.deserialize_str(Day)
    }
}
