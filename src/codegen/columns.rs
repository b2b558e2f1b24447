//! The module of tables, into which columns are put: one value a row.

use std::collections::BTreeMap;

use proc_macro2::{Literal, TokenStream};
use quote::quote;
use syn::{Expr, Item, ItemMod};

use super::identifier;
use super::value::{Value, array};

/// Tables, and facts about the whole catalogue.
#[derive(Default)]
pub(super) struct Columns {
    /// With a stand-in for each value.
    declarations: TokenStream,
    values: Vec<Expr>,
}

impl Columns {
    pub(super) fn constant(&mut self, name: &str, value_type: &TokenStream, value: &Value<'_>) {
        let name = identifier(name);
        self.declarations.extend(quote! { pub(crate) const #name: #value_type = (); });
        self.values.push(value.expression());
    }

    /// One value a row.
    pub(super) fn column<'a, T>(
        &mut self,
        name: &str,
        value_type: &TokenStream,
        rows: &'a [T],
        value: &dyn Fn(&'a T) -> Value<'a>,
    ) {
        self.table(name, value_type, &rows.iter().map(value).collect::<Vec<_>>());
    }

    fn table(&mut self, name: &str, value_type: &TokenStream, values: &[Value<'_>]) {
        let (name, length) = (identifier(name), Literal::usize_unsuffixed(values.len()));
        self.declarations.extend(quote! { pub(crate) static #name: [#value_type; #length] = []; });
        self.values.push(array(values));
    }

    /// One small number a row, in a byte where all of them fit.
    pub(super) fn narrow(&mut self, name: &str, values: &[usize]) {
        let fits = values.iter().all(|value| u8::try_from(*value).is_ok());
        let width = if fits { quote!(u8) } else { quote!(u16) };
        self.column(name, &width, values, &|value| Value::Number(*value));
    }

    /// One value a row of which there are few: the distinct ones, and a column that says which.
    pub(super) fn shared<'a, T>(
        &mut self,
        name: &str,
        value_type: &TokenStream,
        rows: &'a [T],
        value: &dyn Fn(&'a T) -> Value<'a>,
    ) {
        let (which, distinct) = once_each(rows.iter().map(value).collect());
        self.narrow(name, &which);
        self.table(&format!("{name}_VALUES"), value_type, &distinct);
    }

    /// The module. Its declarations are parsed, and then given their values, which are most of it.
    pub(super) fn item(self) -> syn::Result<Item> {
        let declarations = self.declarations;
        let mut module: ItemMod = syn::parse2(quote! {
            #[allow(deprecated, reason = "retired rows stay decodable, so the tables name them")]
            pub(crate) mod tables {
                use super::{Remedy, RiskCode, Series, Status, StatusCode};
                use crate::disclosure::Disclosure;
                use crate::grounds::{Basis, Grounds};
                use crate::guidance::Guidance;
                use crate::lifecycle::{Change, Date, Retirement};
                use crate::remedy::RemedyKind;
                use crate::source::Source;
                use crate::transition::Transition;
                #declarations
            }
        })?;
        let items = module.content.iter_mut().flat_map(|(_, items)| items);
        let stand_ins = items.filter_map(|item| match item {
            Item::Const(item) => Some(&mut *item.expr),
            Item::Static(item) => Some(&mut *item.expr),
            _ => None,
        });
        for (stand_in, value) in stand_ins.zip(self.values) {
            *stand_in = value;
        }
        Ok(Item::Mod(module))
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
