//! Columns: one value a row, in a table of its own.

use std::collections::BTreeMap;

use proc_macro2::{Literal, TokenStream};
use quote::{ToTokens, quote};
use syn::Expr;

use super::expressions::{array, identifier, number};

/// A table, or a fact about the whole catalogue.
pub(super) struct Constant {
    /// With a stand-in for the value, which is long where the catalogue is.
    pub(super) declaration: TokenStream,
    pub(super) value: Expr,
}

/// One value a row.
pub(super) fn column(name: &str, value_type: impl ToTokens, values: impl Iterator<Item = Expr>) -> Vec<Constant> {
    let values: Vec<_> = values.collect();
    let (name, length) = (identifier(name), Literal::usize_unsuffixed(values.len()));
    vec![Constant {
        declaration: quote! { pub(crate) static #name: [#value_type; #length] = []; },
        value: array(values),
    }]
}

/// One small number a row, in a byte where all of them fit.
pub(super) fn narrow_column(name: &str, values: &[usize]) -> Vec<Constant> {
    let fits = values.iter().all(|value| u8::try_from(*value).is_ok());
    let width = if fits { quote!(u8) } else { quote!(u16) };
    column(name, width, values.iter().map(|value| number(*value)))
}

/// One value a row of which there are few: the distinct ones, and a column that says which.
pub(super) fn shared_column<K: Ord + Clone>(
    name: &str,
    value_type: impl ToTokens,
    values: impl Iterator<Item = K>,
    expression: impl Fn(K) -> Expr,
) -> Vec<Constant> {
    let mut places: BTreeMap<K, usize> = BTreeMap::new();
    let mut distinct = Vec::new();
    let mut which = Vec::new();
    for value in values {
        let place = *places.entry(value.clone()).or_insert(distinct.len());
        if place == distinct.len() {
            distinct.push(expression(value));
        }
        which.push(place);
    }
    let mut tables = narrow_column(name, &which);
    tables.extend(column(&format!("{name}_VALUES"), value_type, distinct.into_iter()));
    tables
}

/// Where each row's part of a list begins; and one more, so that a part ends where the next one begins.
pub(super) fn starts(lengths: impl Iterator<Item = usize>) -> Vec<usize> {
    let ends = lengths.scan(0, |end, length| {
        *end += length;
        Some(*end)
    });
    std::iter::once(0).chain(ends).collect()
}
