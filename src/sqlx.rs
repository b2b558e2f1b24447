//! Columns of a database, by sqlx: numbers as integers of any width, words as texts.
//!
//! Values are written as 64-bit integers and as texts, which databases fit to the column. A `Reported` is read whatever
//! stands there; a type of the catalogue alone refuses what this version does not know. Whole cases and decisions are kept as
//! JSON, in sqlx's own `Json`.

use alloc::string::String;
use core::str::FromStr;

use sqlx::encode::IsNull;
use sqlx::error::BoxDynError;
use sqlx::{Database, Decode, Encode, Type};

use crate::disclosure::Disclosure;
use crate::generated::{Language, Remedy, RiskCode, Series, Status, StatusCode};
use crate::guidance::Integration;
use crate::provenance::Basis;
use crate::remedy::RemedyKind;
use crate::reported::Reported;
use crate::{Delivery, Succession, UnreadableKind};

/// The number of a column.
macro_rules! numbers {
    ($($type:ty: |$value:ident| $number:expr;)*) => { $(
        impl<DB: Database> Type<DB> for $type
        where
            i16: Type<DB>,
            i32: Type<DB>,
            i64: Type<DB>,
        {
            fn type_info() -> DB::TypeInfo {
                <i64 as Type<DB>>::type_info()
            }

            fn compatible(column: &DB::TypeInfo) -> bool {
                <i64 as Type<DB>>::compatible(column)
                    || <i32 as Type<DB>>::compatible(column)
                    || <i16 as Type<DB>>::compatible(column)
            }
        }

        impl<'q, DB: Database> Encode<'q, DB> for $type
        where
            i64: Encode<'q, DB>,
        {
            fn encode_by_ref(&self, buffer: &mut DB::ArgumentBuffer) -> Result<IsNull, BoxDynError> {
                let $value = *self;
                Encode::<DB>::encode($number, buffer)
            }
        }

        impl<'r, DB: Database> Decode<'r, DB> for $type
        where
            i64: Decode<'r, DB>,
        {
            fn decode(value: DB::ValueRef<'r>) -> Result<Self, BoxDynError> {
                Ok(<$type>::try_from(<i64 as Decode<DB>>::decode(value)?)?)
            }
        }
    )* };
}

numbers! {
    StatusCode: |code| i64::from(code.as_u16());
    RiskCode: |risk_code| i64::from(risk_code.as_u16());
    Series: |series| i64::from(series.number());
    Reported<StatusCode>: |code| code.number();
    Reported<RiskCode>: |risk_code| risk_code.number();
}

/// The word of a column.
macro_rules! words {
    ($($type:ty: $word:ident)*) => { $(
        impl<DB: Database> Type<DB> for $type
        where
            String: Type<DB>,
        {
            fn type_info() -> DB::TypeInfo {
                <String as Type<DB>>::type_info()
            }

            fn compatible(column: &DB::TypeInfo) -> bool {
                <String as Type<DB>>::compatible(column)
            }
        }

        impl<'q, DB: Database> Encode<'q, DB> for $type
        where
            String: Encode<'q, DB>,
        {
            fn encode_by_ref(&self, buffer: &mut DB::ArgumentBuffer) -> Result<IsNull, BoxDynError> {
                Encode::<DB>::encode(String::from(self.$word()), buffer)
            }
        }

        impl<'r, DB: Database> Decode<'r, DB> for $type
        where
            &'r str: Decode<'r, DB>,
        {
            fn decode(value: DB::ValueRef<'r>) -> Result<Self, BoxDynError> {
                Ok(<$type>::from_str(<&'r str as Decode<DB>>::decode(value)?)?)
            }
        }
    )* };
}

words! {
    Status: as_str
    Reported<Status>: as_str
    Remedy: name
    Language: tag
    RemedyKind: as_str
    Integration: as_str
    Disclosure: as_str
    Basis: as_str
    Delivery: as_str
    Succession: as_str
    UnreadableKind: as_str
}
