//! Pieces of Rust that are made without being parsed: there is one for each fact of the catalogue.

use proc_macro2::{Ident, Span};
use syn::punctuated::Punctuated;
use syn::{
    Attribute, Expr, ExprArray, ExprCall, ExprLit, ExprPath, ExprReference, ExprStruct, FieldValue, Lit, LitBool,
    LitInt, LitStr, Path, PathSegment, token,
};

/// Expressions bear no attributes.
const NONE: Vec<Attribute> = Vec::new();

pub(super) fn identifier(name: &str) -> Ident {
    Ident::new(name, Span::call_site())
}

pub(super) fn text(text: &str) -> Expr {
    literal(Lit::Str(LitStr::new(text, Span::call_site())))
}

pub(super) fn number(number: usize) -> Expr {
    literal(Lit::Int(LitInt::new(&number.to_string(), Span::call_site())))
}

pub(super) fn truth(is: bool) -> Expr {
    literal(Lit::Bool(LitBool::new(is, Span::call_site())))
}

fn literal(lit: Lit) -> Expr {
    Expr::Lit(ExprLit { attrs: NONE, lit })
}

/// `Status::Completed`, of its two parts.
pub(super) fn path<const N: usize>(parts: [Ident; N]) -> Expr {
    let path = Path { leading_colon: None, segments: parts.into_iter().map(PathSegment::from).collect() };
    Expr::Path(ExprPath { attrs: NONE, qself: None, path })
}

pub(super) fn array(values: impl IntoIterator<Item = Expr>) -> Expr {
    let elems = values.into_iter().collect();
    Expr::Array(ExprArray { attrs: NONE, bracket_token: token::Bracket::default(), elems })
}

/// `&[…]`
pub(super) fn slice(values: impl IntoIterator<Item = Expr>) -> Expr {
    let expr = Box::new(array(values));
    Expr::Reference(ExprReference { attrs: NONE, and_token: token::And::default(), mutability: None, expr })
}

pub(super) fn option(value: Option<Expr>) -> Expr {
    value.map_or_else(|| path([identifier("None")]), |value| call([identifier("Some")], [value]))
}

pub(super) fn call<const N: usize>(function: [Ident; N], arguments: impl IntoIterator<Item = Expr>) -> Expr {
    let args = arguments.into_iter().collect();
    Expr::Call(ExprCall { attrs: NONE, func: Box::new(path(function)), paren_token: token::Paren::default(), args })
}

/// A value of a type with named fields.
pub(super) fn structure<const N: usize>(type_name: &str, fields: [(&str, Expr); N]) -> Expr {
    let fields = fields.into_iter().map(|(name, expr)| FieldValue {
        attrs: NONE,
        member: identifier(name).into(),
        colon_token: Some(token::Colon::default()),
        expr,
    });
    Expr::Struct(ExprStruct {
        attrs: NONE,
        qself: None,
        path: identifier(type_name).into(),
        brace_token: token::Brace::default(),
        fields: fields.collect::<Punctuated<_, _>>(),
        dot2_token: None,
        rest: None,
    })
}
