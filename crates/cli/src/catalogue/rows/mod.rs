//! The rows of a catalogue, each with what it says: the facts of the library's types, of whatever catalogue was read.
//!
//! A row is a number and the catalogue that it stands in, so rows are copied freely and compared by their place. What a row
//! is called is what `Display` and JSON give.

mod language;
pub mod overlaid;
mod per_integration;
mod said;

use std::fmt;
use std::hash::{Hash, Hasher};

use idv_catalogue_codegen::date::Date;
use idv_catalogue_codegen::digest::digest;
use idv_catalogue_codegen::model::{self, Catalogue, Change, Overlay, Provenance, Retired, Source};
use idv_catalogue_codegen::names::camel_case;
use idv_catalogue_codegen::problem::place::Place;
use serde::{Serialize, Serializer};

pub use self::language::{Language, Words};
pub use self::per_integration::PerIntegration;
pub use self::said::Guidance;

/// All rows of a catalogue.
#[derive(Clone, Copy)]
pub struct Facts<'a> {
    catalogue: &'a Catalogue,
}

impl<'a> Facts<'a> {
    pub fn of(catalogue: &'a Catalogue) -> Self {
        Self { catalogue }
    }

    /// Where the catalogue stands in memory.
    pub fn place(self) -> *const Catalogue {
        self.catalogue
    }

    pub fn source(self) -> &'a Source {
        &self.catalogue.source
    }

    /// The institution's overlay that stands above the house's judgement.
    pub fn overlay(self) -> Option<&'a Overlay> {
        self.catalogue.overlay.as_ref()
    }

    /// The digest of all that the rows say.
    pub fn digest(self) -> String {
        digest(self.catalogue)
    }

    pub fn transitions(self) -> Vec<Transition<'a>> {
        let row = |it: &'a model::Transition| Transition {
            from: it.from.map(|row| self.statuses()[row]),
            to: self.statuses()[it.to],
            event: &it.event,
            provenance: &it.provenance,
        };
        self.catalogue.transitions.iter().map(row).collect()
    }

    /// The status that the service sends so.
    pub fn status_of(self, wire: &str) -> Option<Status<'a>> {
        let index = self.catalogue.statuses.iter().position(|status| status.wire == wire)?;
        Some(Status { catalogue: self.catalogue, index })
    }

    /// The code of a number.
    pub fn status_code_of(self, number: u16) -> Option<StatusCode<'a>> {
        let index = self.catalogue.codes.iter().position(|code| code.number == number)?;
        Some(StatusCode { catalogue: self.catalogue, index })
    }

    /// The risk code of a number.
    pub fn risk_code_of(self, number: u16) -> Option<RiskCode<'a>> {
        let index = self.catalogue.risk_codes.iter().position(|risk_code| risk_code.number == number)?;
        Some(RiskCode { catalogue: self.catalogue, index })
    }

    /// The series in whose range a number lies.
    pub fn series_of(self, number: u16) -> Option<Series<'a>> {
        self.series().into_iter().find(|series| series.range().contains(&number))
    }

    /// The codes next to a number, below and above.
    pub fn neighbours(self, number: u16) -> impl Iterator<Item = StatusCode<'a>> {
        let codes = self.status_codes();
        let below = codes.iter().copied().rfind(|code| code.number() < number);
        let above = codes.iter().copied().find(|code| code.number() > number);
        [below, above].into_iter().flatten()
    }
}

/// A kind of row, and the list of the catalogue in which its rows stand.
macro_rules! rows {
    ($($(#[$about:meta])* $type:ident of $list:ident, all by $all:ident, called $called:ident: $name:expr;)*) => { $(
        $(#[$about])*
        #[derive(Clone, Copy)]
        pub struct $type<'a> {
            catalogue: &'a Catalogue,
            index: usize,
        }

        impl<'a> $type<'a> {
            fn row(self) -> &'a model::$called {
                &self.catalogue.$list[self.index]
            }

            /// The stable name.
            pub fn name(self) -> &'a str {
                &self.row().name
            }

            /// The name of its variant in Rust, such as `StatusCode::PepHit`.
            pub fn in_rust(self) -> String {
                format!("{}::{}", stringify!($type), camel_case(self.name()))
            }
        }

        impl<'a> Facts<'a> {
            /// Every row of the kind, in the order of the catalogue.
            pub fn $all(self) -> Vec<$type<'a>> {
                (0..self.catalogue.$list.len()).map(|index| $type { catalogue: self.catalogue, index }).collect()
            }
        }

        impl PartialEq for $type<'_> {
            fn eq(&self, other: &Self) -> bool {
                self.index == other.index
            }
        }

        impl Eq for $type<'_> {}

        impl PartialOrd for $type<'_> {
            fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
                Some(self.cmp(other))
            }
        }

        impl Ord for $type<'_> {
            fn cmp(&self, other: &Self) -> std::cmp::Ordering {
                self.index.cmp(&other.index)
            }
        }

        impl Hash for $type<'_> {
            fn hash<H: Hasher>(&self, state: &mut H) {
                self.index.hash(state);
            }
        }

        impl fmt::Debug for $type<'_> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.in_rust())
            }
        }

        impl fmt::Display for $type<'_> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(&$name(*self), f)
            }
        }

        impl Serialize for $type<'_> {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                $name(*self).serialize(serializer)
            }
        }
    )* };
}

rows! {
    StatusCode of codes, all by status_codes, called Code: Self::number;
    Status of statuses, all by statuses, called Status: Self::as_str;
    RiskCode of risk_codes, all by risk_codes, called RiskCode: Self::number;
    Series of series, all by series, called Series: Self::number;
    Remedy of remedies, all by remedies, called Remedy: Self::name;
}

/// When a row entered the catalogue, came to mean something else, and was retired.
macro_rules! lifecycle {
    ($($type:ident)*) => { $(
        impl<'a> $type<'a> {
            pub fn since(self) -> Date {
                self.row().lifecycle.since
            }

            /// Where it stands, since when, and that it is retired, if it is.
            pub fn life(self) -> (Place, Date, Option<&'a Retired>) {
                let row = self.row();
                (row.place, row.lifecycle.since, row.lifecycle.retired.as_ref())
            }

            /// The day on which the row entered the catalogue, if it was not there from the beginning.
            pub fn since_later(self) -> Option<Date> {
                Some(self.since()).filter(|since| *since > self.catalogue.source.since)
            }

            pub fn changes(self) -> &'a [Change] {
                &self.row().lifecycle.changes
            }

            pub fn retired(self) -> Option<Retirement<'a, Self>> {
                let retired = self.row().lifecycle.retired.as_ref()?;
                let successor = retired.successor.map(|index| Self { index, ..self });
                Some(Retirement { on: retired.on, reason: &retired.reason, successor })
            }
        }
    )* };
}

lifecycle!(StatusCode Status RiskCode Series);

/// A step of the status flow.
#[derive(Clone, Copy)]
pub struct Transition<'a> {
    /// `None` where the flow begins.
    pub from: Option<Status<'a>>,
    pub to: Status<'a>,
    pub event: &'a str,
    pub provenance: &'a Provenance,
}

/// That a row has left the page.
#[derive(Clone, Copy)]
pub struct Retirement<'a, T> {
    pub on: Date,
    pub reason: &'a str,
    pub successor: Option<T>,
}
