//! A value of a table, before it is Rust: what can be compared, so that equal ones are kept once.

use proc_macro2::{Ident, Span};
use syn::{
    Attribute, Expr, ExprArray, ExprCall, ExprLit, ExprPath, ExprReference, ExprStruct, FieldValue, Lit, LitBool,
    LitInt, LitStr, Path, PathSegment, token,
};

use super::{identifier, variant};

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

/// Expressions bear no attributes.
const NONE: Vec<Attribute> = Vec::new();

impl Value<'_> {
    /// The value as Rust, made without being parsed: there is one for each fact of the catalogue.
    pub(super) fn expression(&self) -> Expr {
        let lit = match self {
            Self::Text(text) => Lit::Str(LitStr::new(text, Span::call_site())),
            Self::Number(number) => Lit::Int(LitInt::new(&number.to_string(), Span::call_site())),
            Self::Truth(is) => Lit::Bool(LitBool::new(*is, Span::call_site())),
            Self::Variant(type_name, word) => return path([identifier(type_name), variant(word)]),
            Self::Slice(values) => return slice(values),
            Self::Option(None) => return path([identifier("None")]),
            Self::Option(Some(value)) => return call(&["Some"], std::slice::from_ref(value)),
            Self::Call(function, arguments) => return call(function, arguments),
            Self::Structure(type_name, fields) => return structure(type_name, fields),
        };
        Expr::Lit(ExprLit { attrs: NONE, lit })
    }
}

/// `[…]`
pub(super) fn array(values: &[Value<'_>]) -> Expr {
    let elems = values.iter().map(Value::expression).collect();
    Expr::Array(ExprArray { attrs: NONE, bracket_token: token::Bracket::default(), elems })
}

fn slice(values: &[Value<'_>]) -> Expr {
    let expr = Box::new(array(values));
    Expr::Reference(ExprReference { attrs: NONE, and_token: token::And::default(), mutability: None, expr })
}

fn path(parts: impl IntoIterator<Item = Ident>) -> Expr {
    let path = Path { leading_colon: None, segments: parts.into_iter().map(PathSegment::from).collect() };
    Expr::Path(ExprPath { attrs: NONE, qself: None, path })
}

fn call(function: &[&str], arguments: &[Value<'_>]) -> Expr {
    let func = Box::new(path(function.iter().map(|part| identifier(part))));
    let args = arguments.iter().map(Value::expression).collect();
    Expr::Call(ExprCall { attrs: NONE, func, paren_token: token::Paren::default(), args })
}

fn structure(type_name: &str, fields: &[(&'static str, Value<'_>)]) -> Expr {
    let field = |(name, value): &(&'static str, Value<'_>)| FieldValue {
        attrs: NONE,
        member: identifier(name).into(),
        colon_token: Some(token::Colon::default()),
        expr: value.expression(),
    };
    Expr::Struct(ExprStruct {
        attrs: NONE,
        qself: None,
        path: identifier(type_name).into(),
        brace_token: token::Brace::default(),
        fields: fields.iter().map(field).collect(),
        dot2_token: None,
        rest: None,
    })
}
