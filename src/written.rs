//! What the value types are written as, for the features that describe them to others.

use alloc::vec::Vec;

use crate::case::{Delivery, Succession, UnreadableKind};
use crate::disclosure::Disclosure;
use crate::generated::{Language, Remedy, RiskCode, Series, Status, StatusCode};
use crate::guidance::Integration;
use crate::lifecycle::Date;
use crate::provenance::Basis;
use crate::remedy::RemedyKind;
use crate::reported::Reported;

/// The form of a value type in JSON.
pub(crate) enum Form {
    /// One of these texts.
    Words(Vec<&'static str>),
    /// One of these numbers.
    Numbers(Vec<u16>),
    AnyText,
    AnyNumber,
    Day,
}

/// A value type, as it is written.
pub(crate) trait Written {
    const NAME: &'static str;
    const ABOUT: &'static str;
    fn form() -> Form;
}

macro_rules! written {
    ($($type:ty: $name:literal $about:literal $form:expr;)*) => { $(
        impl Written for $type {
            const NAME: &'static str = $name;
            const ABOUT: &'static str = $about;

            fn form() -> Form {
                $form
            }
        }
    )* };
}

fn words<T: Copy>(all: &[T], word: impl Fn(T) -> &'static str) -> Form {
    Form::Words(all.iter().map(|it| word(*it)).collect())
}

fn numbers<T: Copy>(all: &[T], number: impl Fn(T) -> u16) -> Form {
    Form::Numbers(all.iter().map(|it| number(*it)).collect())
}

written! {
    Status: "Status" "A status of the catalogue." words(Self::ALL, Self::as_str);
    StatusCode: "StatusCode" "A status code of the catalogue." numbers(Self::ALL, Self::as_u16);
    RiskCode: "RiskCode" "A risk code of the catalogue." numbers(Self::ALL, Self::as_u16);
    Series: "Series" "A series of the catalogue." numbers(Self::ALL, Self::number);
    Remedy: "Remedy" "A remedy of the catalogue." words(Self::ALL, Self::name);
    Language: "Language" "A language in which clients can be told." words(Self::ALL, Self::tag);
    RemedyKind: "RemedyKind" "What a remedy asks for." words(Self::ALL, Self::as_str);
    Integration: "Integration" "How the client's data reaches the service." words(Self::ALL, Self::as_str);
    Disclosure: "Disclosure" "Whether the client may be told." words(Self::ALL, Self::as_str);
    Basis: "Basis" "How a fact is known." words(Self::ALL, Self::as_str);
    Delivery: "Delivery" "How a case came." words(Self::ALL, Self::as_str);
    Succession: "Succession" "What one report is to another." words(Self::ALL, Self::as_str);
    UnreadableKind: "UnreadableKind" "Why something in a report is in doubt." words(Self::ALL, Self::as_str);
    Date: "Date" "A day." Form::Day;
    Reported<Status>: "ReportedStatus" "A status as it arrived." Form::AnyText;
    Reported<StatusCode>: "ReportedStatusCode" "A status code as it arrived." Form::AnyNumber;
    Reported<RiskCode>: "ReportedRiskCode" "A risk code as it arrived." Form::AnyNumber;
}
