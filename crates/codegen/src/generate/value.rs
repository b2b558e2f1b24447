//! A value of a table, before it is Rust: what can be compared, so that equal ones are kept once.

use proc_macro2::{Ident, Span};
use syn::{
    Expr, ExprArray, ExprCall, ExprLit, ExprPath, ExprReference, ExprStruct, FieldValue, Lit, LitBool, Path,
    PathSegment, token,
};

use super::rust::{BARE, identifier, number_literal, text_literal, variant};

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Value<'a> {
    Text(&'a str),
    Number(usize),
    Truth(bool),
    /// A type, and the word of the catalogue that one of its variants stands for.
    Variant(&'static str, &'a str),
    Slice(Vec<Value<'a>>),
    Option(Option<Box<Value<'a>>>),
    /// A function by its path, and its arguments.
    Call(&'static [&'static str], Vec<Value<'a>>),
    /// A type with named fields.
    Structure(&'static str, Vec<(&'static str, Value<'a>)>),
}

impl Value<'_> {
    /// The value as Rust.
    pub(super) fn expression(&self) -> Expr {
        match self {
            Self::Text(text) => text_literal(text),
            Self::Number(number) => number_literal(*number),
            Self::Truth(is) => Expr::Lit(ExprLit { attrs: BARE, lit: Lit::Bool(LitBool::new(*is, Span::call_site())) }),
            Self::Variant(type_name, word) => path([identifier(type_name), variant(word)]),
            Self::Slice(values) => slice(values),
            Self::Option(None) => path([identifier("None")]),
            Self::Option(Some(value)) => call(&["Some"], std::slice::from_ref(value)),
            Self::Call(function, arguments) => call(function, arguments),
            Self::Structure(type_name, fields) => structure(type_name, fields),
        }
    }
}

/// `[…]`
pub(super) fn array(values: &[Value<'_>]) -> Expr {
    let elems = values.iter().map(Value::expression).collect();
    Expr::Array(ExprArray { attrs: BARE, bracket_token: token::Bracket::default(), elems })
}

fn slice(values: &[Value<'_>]) -> Expr {
    let expr = Box::new(array(values));
    Expr::Reference(ExprReference { attrs: BARE, and_token: token::And::default(), mutability: None, expr })
}

fn path(parts: impl IntoIterator<Item = Ident>) -> Expr {
    let path = Path { leading_colon: None, segments: parts.into_iter().map(PathSegment::from).collect() };
    Expr::Path(ExprPath { attrs: BARE, qself: None, path })
}

fn call(function: &[&str], arguments: &[Value<'_>]) -> Expr {
    let func = Box::new(path(function.iter().map(|part| identifier(part))));
    let args = arguments.iter().map(Value::expression).collect();
    Expr::Call(ExprCall { attrs: BARE, func, paren_token: token::Paren::default(), args })
}

fn structure(type_name: &str, fields: &[(&'static str, Value<'_>)]) -> Expr {
    let field = |(name, value): &(&'static str, Value<'_>)| FieldValue {
        attrs: BARE,
        member: identifier(name).into(),
        colon_token: Some(token::Colon::default()),
        expr: value.expression(),
    };
    Expr::Struct(ExprStruct {
        attrs: BARE,
        qself: None,
        path: identifier(type_name).into(),
        brace_token: token::Brace::default(),
        fields: fields.iter().map(field).collect(),
        dot2_token: None,
        rest: None,
    })
}
