//! The enums: a variant a row, documented from the catalogue, with the published number as its discriminant where
//! there is one.

use quote::quote;
use syn::Item;

use super::docs;
use super::rust::{self, variant};
use crate::model::{Catalogue, Lifecycle};

pub(super) fn items(catalogue: &Catalogue) -> [Item; 6] {
    [
        enumeration("Status", docs::STATUS, &statuses(catalogue)),
        enumeration("StatusCode", docs::STATUS_CODE, &status_codes(catalogue)),
        enumeration("Series", docs::SERIES, &series(catalogue)),
        enumeration("RiskCode", docs::RISK_CODE, &risk_codes(catalogue)),
        enumeration("Remedy", docs::REMEDY, &remedies(catalogue)),
        enumeration("Language", docs::LANGUAGE, &languages(catalogue)),
    ]
}

struct Variant<'a> {
    name: &'a str,
    /// The published number, where the type has numbers.
    number: Option<u16>,
    docs: String,
    /// What the compiler tells whoever still uses a retired row.
    deprecation: Option<String>,
}

fn enumeration(name: &str, about: &str, rows: &[Variant<'_>]) -> Item {
    let has_numbers = rows.iter().any(|row| row.number.is_some());
    let mut attributes = docs::attributes(about);
    attributes.push(rust::mark_with("derive", quote!(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)));
    attributes.push(rust::mark("non_exhaustive"));
    if has_numbers {
        attributes.push(rust::mark_with("repr", quote!(u16)));
    }
    let variants = rows.iter().zip(discriminants(rows)).map(|(row, number)| {
        let mut attributes = docs::attributes(&row.docs);
        attributes.extend(row.deprecation.as_ref().map(|note| rust::mark_with("deprecated", quote!(note = #note))));
        rust::unit(attributes, variant(row.name), number)
    });
    rust::enumeration(attributes, name, variants.chain((!has_numbers).then(no_casts)))
}

/// The enums of which each number is written out.
const SMALL: usize = 1_000;

/// The number that is written beside each variant. The compiler works one out anew, among all those before it, for each
/// value in a table, which takes minutes where an enum is large and all are written; so there only those are that do not
/// follow from the one before.
fn discriminants(variants: &[Variant<'_>]) -> Vec<Option<u16>> {
    let before = std::iter::once(None).chain(variants.iter().map(|variant| variant.number));
    let follows = |number: u16, before: Option<u16>| before.and_then(|it| it.checked_add(1)) == Some(number);
    let written = variants
        .iter()
        .zip(before)
        .map(|(variant, before)| variant.number.filter(|number| variants.len() <= SMALL || !follows(*number, before)));
    written.collect()
}

/// Where a row has no published number, its place among the others is none either: a new row may stand between them.
/// A variant that no other crate can name makes casts impossible there, so that none comes to depend on the place.
fn no_casts() -> syn::Variant {
    let why = " Never there: other crates cannot cast an enum that has such a variant, and so the order stays ours.";
    let attributes = vec![rust::doc(why), rust::mark_with("doc", quote!(hidden)), rust::mark("non_exhaustive")];
    rust::unit(attributes, rust::identifier("__NoCasts"), None)
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
    let variants = rows.iter().enumerate().map(|(row, code)| Variant {
        name: &code.name,
        number: Some(code.number),
        docs: docs::status_code(catalogue, row),
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
    let variants = rows.iter().enumerate().map(|(row, risk_code)| Variant {
        name: &risk_code.name,
        number: Some(risk_code.number),
        docs: docs::risk_code(catalogue, row),
        deprecation: deprecation(&risk_code.lifecycle, |successor| docs::path("RiskCode", &rows[successor].name)),
    });
    variants.collect()
}

fn remedies(catalogue: &Catalogue) -> Vec<Variant<'_>> {
    let variants = catalogue.remedies.iter().enumerate().map(|(row, remedy)| Variant {
        name: &remedy.name,
        number: None,
        docs: docs::remedy(catalogue, row),
        deprecation: None,
    });
    variants.collect()
}

fn languages(catalogue: &Catalogue) -> Vec<Variant<'_>> {
    let variants = catalogue.languages.iter().map(|language| Variant {
        name: &language.tag,
        number: None,
        docs: docs::language(catalogue, language),
        deprecation: None,
    });
    variants.collect()
}

fn deprecation(lifecycle: &Lifecycle, path: impl Fn(usize) -> String) -> Option<String> {
    let retired = lifecycle.retired.as_ref()?;
    let instead = retired.successor.map(|row| format!(" Use `{}` instead.", path(row)));
    Some(format!("retired on {}: {}{}", retired.on, retired.reason, instead.unwrap_or_default()))
}
