//! JSON Schemas, by schemars: of the value types and of a case, as they are written.

use alloc::borrow::Cow;
use alloc::vec::Vec;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use crate::case::{Case, Delivery, Succession, Unreadable, UnreadableKind};
use crate::disclosure::Disclosure;
use crate::generated::{Language, Remedy, RiskCode, Series, Status, StatusCode};
use crate::guidance::Integration;
use crate::lifecycle::Date;
use crate::provenance::Basis;
use crate::remedy::RemedyKind;
use crate::reported::Reported;
use crate::written::{Form, Written};

macro_rules! schemas {
    ($($type:ty: $name:expr, |$generator:ident| $schema:expr;)*) => { $(
        impl JsonSchema for $type {
            fn schema_name() -> Cow<'static, str> {
                $name.into()
            }

            fn schema_id() -> Cow<'static, str> {
                Cow::Owned(["idv_catalogue", $name].join("::"))
            }

            fn json_schema($generator: &mut SchemaGenerator) -> Schema {
                $schema
            }
        }
    )* };
}

macro_rules! values {
    ($($type:ty)*) => {
        schemas! { $($type: <$type>::NAME, |_generator| value::<$type>();)* }
    };
}

fn value<T: Written>() -> Schema {
    match T::form() {
        Form::Words(words) => json_schema!({ "description": T::ABOUT, "type": "string", "enum": words }),
        Form::Numbers(numbers) => json_schema!({ "description": T::ABOUT, "type": "integer", "enum": numbers }),
        Form::AnyText => json_schema!({ "description": T::ABOUT, "type": "string" }),
        Form::AnyNumber => json_schema!({ "description": T::ABOUT, "type": "integer", "format": "int64" }),
        Form::Day => json_schema!({ "description": T::ABOUT, "type": "string", "format": "date" }),
    }
}

values! {
    Status StatusCode RiskCode Series Remedy RemedyKind Language Integration Disclosure Basis Delivery Succession
    UnreadableKind Date Reported<Status> Reported<StatusCode> Reported<RiskCode>
}

schemas! {
    Unreadable: "Unreadable", |generator| json_schema!({
        "description": "Something in a report that could not be read, or is in doubt.",
        "type": "object",
        "required": ["kind", "field", "excerpt"],
        "properties": {
            "kind": generator.subschema_for::<UnreadableKind>(),
            "field": generator.subschema_for::<&str>(),
            "index": generator.subschema_for::<Option<usize>>(),
            "excerpt": generator.subschema_for::<&str>(),
        },
    });
    Case: "Case", |generator| json_schema!({
        "description": "What the service reported about a case at one moment.",
        "type": "object",
        "required": ["verificationStatus", "statusCodes"],
        "properties": {
            "verificationStatus": generator.subschema_for::<Reported<Status>>(),
            "statusCodes": generator.subschema_for::<Vec<Reported<StatusCode>>>(),
            "riskCode": generator.subschema_for::<Option<Reported<RiskCode>>>(),
            "unreadable": generator.subschema_for::<Vec<Unreadable>>(),
        },
    });
}
