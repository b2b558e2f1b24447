//! The module of tables, into which columns are put: one value a row.

use std::collections::BTreeMap;

use quote::quote;
use syn::{Item, Type};

use super::rust;
use super::value::{Value, array};

/// Tables, and facts about the whole catalogue.
#[derive(Default)]
pub(super) struct Columns(Vec<Item>);

impl Columns {
    pub(super) fn constant(&mut self, name: &str, value_type: Type, value: &Value<'_>) {
        self.0.push(rust::constant(name, value_type, value.expression()));
    }

    /// One value a row.
    pub(super) fn column<'a, T>(
        &mut self,
        name: &str,
        value_type: Type,
        rows: &'a [T],
        value: &dyn Fn(&'a T) -> Value<'a>,
    ) {
        self.table(name, value_type, &rows.iter().map(value).collect::<Vec<_>>());
    }

    fn table(&mut self, name: &str, value_type: Type, values: &[Value<'_>]) {
        self.0.push(rust::table(name, value_type, values.len(), array(values)));
    }

    /// One small number a row, in a byte where all of them fit.
    pub(super) fn narrow(&mut self, name: &str, values: &[usize]) {
        let fits = values.iter().all(|value| u8::try_from(*value).is_ok());
        let width = rust::named(if fits { "u8" } else { "u16" });
        self.column(name, width, values, &|value| Value::Number(*value));
    }

    /// One value a row of which there are few: the distinct ones, and a column that says which.
    pub(super) fn shared<'a, T>(
        &mut self,
        name: &str,
        value_type: Type,
        rows: &'a [T],
        value: &dyn Fn(&'a T) -> Value<'a>,
    ) {
        let (which, distinct) = once_each(rows.iter().map(value).collect());
        self.narrow(name, &which);
        self.table(&format!("{name}_VALUES"), value_type, &distinct);
    }

    /// The module that holds them.
    pub(super) fn module(self) -> Item {
        let imports = [
            rust::import(&["super"], &["Language", "Remedy", "RiskCode", "Series", "Status", "StatusCode"]),
            rust::import(&["crate", "disclosure"], &["Disclosure"]),
            rust::import(&["crate", "provenance"], &["Basis", "Provenance"]),
            rust::import(&["crate", "guidance"], &["Guidance"]),
            rust::import(&["crate", "lifecycle"], &["Change", "Date", "Retirement"]),
            rust::import(&["crate", "remedy"], &["RemedyKind"]),
            rust::import(&["crate", "source"], &["Source"]),
            rust::import(&["crate", "transition"], &["Transition"]),
        ];
        let reason = "retired rows stay decodable, so the tables name them";
        let attributes = vec![rust::mark_with("allow", quote!(deprecated, reason = #reason))];
        rust::module(attributes, rust::within_the_crate(), "tables", imports.into_iter().chain(self.0).collect())
    }
}

/// For each value its place among the distinct ones, which follow in the order in which they come.
fn once_each(values: Vec<Value<'_>>) -> (Vec<usize>, Vec<Value<'_>>) {
    let mut places: BTreeMap<Value<'_>, usize> = BTreeMap::new();
    let mut distinct = Vec::new();
    let mut which = Vec::new();
    for value in values {
        let place = places.get(&value).copied().unwrap_or(distinct.len());
        if place == distinct.len() {
            places.insert(value.clone(), place);
            distinct.push(value);
        }
        which.push(place);
    }
    (which, distinct)
}
