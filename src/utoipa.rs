//! Schemas of `OpenAPI`, by utoipa: of the value types, of a case and of a decision, as they are written.

use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec::Vec;

use utoipa::openapi::schema::{ArrayBuilder, KnownFormat, ObjectBuilder, OneOfBuilder, Schema, SchemaFormat, Type};
use utoipa::openapi::{Ref, RefOr};
use utoipa::{PartialSchema, ToSchema};

use crate::case::{Case, Delivery, Succession, Unreadable, UnreadableKind};
use crate::decision::{ClientMessage, Decision, Finding, JudgedBy, Overlay, Reason, Step};
use crate::disclosure::Disclosure;
use crate::generated::{Language, Remedy, RiskCode, Series, Status, StatusCode};
use crate::guidance::Integration;
use crate::lifecycle::Date;
use crate::provenance::Basis;
use crate::remedy::RemedyKind;
use crate::reported::Reported;
use crate::written::{Form, Written};

/// Schemas by their names.
type Named = Vec<(String, RefOr<Schema>)>;

/// What a field can hold.
trait Field {
    fn schema() -> RefOr<Schema>;

    /// Adds what its schema refers to.
    fn collect(schemas: &mut Named);
}

macro_rules! plain {
    ($($type:ty: $schema:expr;)*) => { $(
        impl Field for $type {
            fn schema() -> RefOr<Schema> {
                $schema.into()
            }

            fn collect(_: &mut Named) {}
        }
    )* };
}

plain! {
    String: ObjectBuilder::new().schema_type(Type::String);
    bool: ObjectBuilder::new().schema_type(Type::Boolean);
    usize: ObjectBuilder::new().schema_type(Type::Integer).minimum(Some(0));
}

impl<T: Field> Field for Option<T> {
    fn schema() -> RefOr<Schema> {
        OneOfBuilder::new().item(ObjectBuilder::new().schema_type(Type::Null)).item(T::schema()).into()
    }

    fn collect(schemas: &mut Named) {
        T::collect(schemas);
    }
}

impl<T: Field> Field for Vec<T> {
    fn schema() -> RefOr<Schema> {
        ArrayBuilder::new().items(T::schema()).into()
    }

    fn collect(schemas: &mut Named) {
        T::collect(schemas);
    }
}

/// What has a name of its own, and is referred to by it.
macro_rules! named {
    ($type:ty, $name:expr, $schema:expr, $($part:ty)*) => {
        impl PartialSchema for $type {
            fn schema() -> RefOr<Schema> {
                $schema.into()
            }
        }

        impl ToSchema for $type {
            fn name() -> Cow<'static, str> {
                $name.into()
            }

            fn schemas(_schemas: &mut Named) {
                $(<$part as Field>::collect(_schemas);)*
            }
        }

        impl Field for $type {
            fn schema() -> RefOr<Schema> {
                Ref::from_schema_name($name).into()
            }

            fn collect(schemas: &mut Named) {
                schemas.push(($name.into(), <Self as PartialSchema>::schema()));
                <Self as ToSchema>::schemas(schemas);
            }
        }
    };
}

macro_rules! values {
    ($($type:ty)*) => {
        $(named!($type, <$type>::NAME, value::<$type>(),);)*
    };
}

fn value<T: Written>() -> ObjectBuilder {
    let it = ObjectBuilder::new().description(Some(T::ABOUT));
    let format = |format| Some(SchemaFormat::KnownFormat(format));
    match T::form() {
        Form::Words(words) => it.schema_type(Type::String).enum_values(Some(words)),
        Form::Numbers(numbers) => it.schema_type(Type::Integer).enum_values(Some(numbers)),
        Form::AnyText => it.schema_type(Type::String),
        Form::AnyNumber => it.schema_type(Type::Integer).format(format(KnownFormat::Int64)),
        Form::Day => it.schema_type(Type::String).format(format(KnownFormat::Date)),
    }
}

values! {
    Status StatusCode RiskCode Series Remedy RemedyKind Language Integration Disclosure Basis Delivery Succession
    UnreadableKind Date Reported<Status> Reported<StatusCode> Reported<RiskCode>
}

/// Structs by their fields: those that are always written, then those that can be missing.
macro_rules! structs {
    ($($type:ident $about:literal { $($name:literal: $field:ty,)* } { $($other_name:literal: $other:ty,)* })*) => { $(
        named!(
            $type,
            stringify!($type),
            ObjectBuilder::new()
                .description(Some($about))
                $(.property($name, <$field as Field>::schema()).required($name))*
                $(.property($other_name, <$other as Field>::schema()))*,
            $($field)* $($other)*
        );
    )* };
}

structs! {
    Unreadable "Something in a report that could not be read, or is in doubt." {
        "kind": UnreadableKind,
        "field": String,
        "excerpt": String,
    } {
        "index": Option<usize>,
    }
    Case "What the service reported about a case at one moment." {
        "verificationStatus": Reported<Status>,
        "statusCodes": Vec<Reported<StatusCode>>,
    } {
        "riskCode": Option<Reported<RiskCode>>,
        "unreadable": Vec<Unreadable>,
    }
    Decision "What was reported, what was decided on it and why, and by which catalogue." {
        "case": Case,
        "passed_over": Vec<String>,
        "catalogue": JudgedBy,
        "integration": Integration,
        "delivery": Delivery,
        "findings": Vec<Finding>,
        "next_steps": Vec<Step>,
        "client_messages": Vec<ClientMessage>,
    } {}
    JudgedBy "Which catalogue judged, as of when, and with which version of the crate." {
        "version": String,
        "retrieved": Date,
        "digest": String,
    } {
        "overlay": Option<Overlay>,
    }
    Overlay "The overlay of an institution that judged." {
        "institution": String,
        "digest": String,
    } {}
    Finding "A finding on record." {
        "kind": String,
        "message": String,
    } {
        "status": Option<Reported<Status>>,
        "status_code": Option<Reported<StatusCode>>,
        "risk_code": Option<Reported<RiskCode>>,
    }
    Step "A step on record." {
        "step": String,
        "final": bool,
        "for_a_person": bool,
        "reasons": Vec<Reason>,
    } {}
    Reason "What asked for a step, on record." {
        "reason": String,
    } {
        "status": Option<Reported<Status>>,
        "status_code": Option<Reported<StatusCode>>,
        "risk_code": Option<Reported<RiskCode>>,
        "description": Option<String>,
        "condition": Option<String>,
        "action": Option<String>,
    }
    ClientMessage "What the client could be told, on record." {
        "status_code": Reported<StatusCode>,
        "guidance": usize,
        "description": String,
    } {
        "condition": Option<String>,
        "action": Option<String>,
    }
}
