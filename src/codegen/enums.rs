//! The enums: a variant a row, documented from the catalogue, with the published number as its discriminant where
//! there is one.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::quote;

use super::{docs, variant};
use crate::catalogue::model::{Catalogue, Lifecycle};

pub(super) fn tokens(catalogue: &Catalogue) -> TokenStream {
    [
        enumeration("Status", docs::STATUS, statuses(catalogue)),
        enumeration("StatusCode", docs::STATUS_CODE, status_codes(catalogue)),
        enumeration("Series", docs::SERIES, series(catalogue)),
        enumeration("RiskCode", docs::RISK_CODE, risk_codes(catalogue)),
        enumeration("Remedy", docs::REMEDY, remedies(catalogue)),
    ]
    .into_iter()
    .collect()
}

struct Variant<'a> {
    name: &'a str,
    /// The published number, where the type has numbers.
    number: Option<u16>,
    docs: String,
    /// What the compiler tells whoever still uses a retired row.
    deprecation: Option<String>,
}

fn enumeration(name: &str, about: &str, variants: Vec<Variant<'_>>) -> TokenStream {
    let has_numbers = variants.iter().any(|variant| variant.number.is_some());
    let width = if has_numbers || variants.len() > usize::from(u8::MAX) { "u16" } else { "u8" };
    let [name, width] = [name, width].map(|word| Ident::new(word, Span::call_site()));
    let about = docs::attributes(about);
    let variants = variants.into_iter().map(|row| {
        let docs = docs::attributes(&row.docs);
        let deprecated = row.deprecation.map(|note| quote! { #[deprecated(note = #note)] });
        let name = variant(row.name);
        let discriminant = row.number.map(Literal::u16_unsuffixed).map(|number| quote! { = #number });
        quote! { #docs #deprecated #name #discriminant, }
    });
    quote! {
        #about
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        #[repr(#width)]
        pub enum #name { #(#variants)* }
    }
}

fn statuses(catalogue: &Catalogue) -> Vec<Variant<'_>> {
    let rows = &catalogue.statuses;
    let variants = rows.iter().enumerate().map(|(row, status)| Variant {
        name: &status.name,
        number: None,
        docs: docs::status(catalogue, row),
        deprecation: deprecation(&status.lifecycle, |successor| docs::path("Status", &rows[successor].name)),
    });
    variants.collect()
}

fn status_codes(catalogue: &Catalogue) -> Vec<Variant<'_>> {
    let rows = &catalogue.codes;
    let variants = rows.iter().map(|code| Variant {
        name: &code.name,
        number: Some(code.number),
        docs: docs::status_code(catalogue, code),
        deprecation: deprecation(&code.lifecycle, |successor| docs::path("StatusCode", &rows[successor].name)),
    });
    variants.collect()
}

fn series(catalogue: &Catalogue) -> Vec<Variant<'_>> {
    let rows = &catalogue.series;
    let variants = rows.iter().map(|series| Variant {
        name: &series.name,
        number: Some(series.number),
        docs: docs::series(catalogue, series),
        deprecation: deprecation(&series.lifecycle, |successor| docs::path("Series", &rows[successor].name)),
    });
    variants.collect()
}

fn risk_codes(catalogue: &Catalogue) -> Vec<Variant<'_>> {
    let rows = &catalogue.risk_codes;
    let variants = rows.iter().map(|risk_code| Variant {
        name: &risk_code.name,
        number: Some(risk_code.number),
        docs: docs::risk_code(risk_code),
        deprecation: deprecation(&risk_code.lifecycle, |successor| docs::path("RiskCode", &rows[successor].name)),
    });
    variants.collect()
}

fn remedies(catalogue: &Catalogue) -> Vec<Variant<'_>> {
    let variants = catalogue.remedies.iter().map(|remedy| Variant {
        name: &remedy.name,
        number: None,
        docs: docs::remedy(remedy),
        deprecation: None,
    });
    variants.collect()
}

fn deprecation(lifecycle: &Lifecycle, path: impl Fn(usize) -> String) -> Option<String> {
    let retired = lifecycle.retired.as_ref()?;
    let instead = retired.successor.map(|row| format!(" Use `{}` instead.", path(row)));
    Some(format!("retired on {}: {}{}", retired.on, retired.reason, instead.unwrap_or_default()))
}
