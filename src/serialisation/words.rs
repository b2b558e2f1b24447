//! What is written as a word: statuses by their wire strings, remedies by their names, the small closed lists by theirs.

use alloc::string::{String, ToString};
use core::fmt;
use core::marker::PhantomData;
use core::str::FromStr;

use serde_core::de::{Error, Unexpected, Visitor};
use serde_core::{Deserialize, Deserializer, Serialize, Serializer};

use crate::case::Succession;
use crate::disclosure::Disclosure;
use crate::generated::{Remedy, Status};
use crate::guidance::Integration;
use crate::lifecycle::Date;
use crate::lookup::error::NotInCatalogue;
use crate::provenance::Basis;
use crate::remedy::RemedyKind;
use crate::reported::Reported;

/// A word of the catalogue, strictly.
struct Known<T>(PhantomData<T>);

impl<T: FromStr<Err = NotInCatalogue>> Visitor<'_> for Known<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a word of the catalogue")
    }

    fn visit_str<E: Error>(self, word: &str) -> Result<T, E> {
        word.parse().map_err(E::custom)
    }
}

macro_rules! known {
    ($($type:ty: $word:ident)*) => { $(
        impl Serialize for $type {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.$word())
            }
        }

        impl<'de> Deserialize<'de> for $type {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                deserializer.deserialize_str(Known(PhantomData))
            }
        }
    )* };
}

known!(Status: as_str Remedy: name);

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
        deserializer.deserialize_str(AnyStatus)
    }
}

macro_rules! closed_lists {
    ($($type:ident $noun:literal)*) => { $(
        impl Serialize for $type {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        impl<'de> Deserialize<'de> for $type {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                struct Word;

                impl Visitor<'_> for Word {
                    type Value = $type;

                    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                        f.write_str($noun)
                    }

                    fn visit_str<E: Error>(self, word: &str) -> Result<$type, E> {
                        let known = $type::ALL.iter().copied().find(|known| known.as_str() == word);
                        known.ok_or_else(|| E::invalid_value(Unexpected::Str(word), &self))
                    }
                }

                deserializer.deserialize_str(Word)
            }
        }
    )* };
}

closed_lists!(
    Integration "`sdk` or `api`"
    Disclosure "`client` or `internal`"
    Basis "`stated` or `inferred`"
    RemedyKind "`act`, `wait`, `final` or `unstated`"
    Succession "`same`, `amended`, `next`, `ahead`, `out_of_date`, `impossible` or `undecidable`"
);

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
                text.parse().map_err(|_| E::invalid_value(Unexpected::Str(text), &self))
            }
        }

        deserializer.deserialize_str(Day)
    }
}
