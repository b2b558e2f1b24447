//! The tables behind every look-up: one index from number to row, and the facts as columns, so that a program which
//! asks for one kind of fact carries no other.
//!
//! Texts are plain `&str`, an empty one where there is none: rustc takes ten times as long over `Option<&str>`. A value
//! that few rows differ in is kept once, and its column names it by a byte.

use std::collections::BTreeMap;

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::{ToTokens, quote};

use super::index::Index;
use super::variant;
use crate::catalogue::model::{
    Action, Basis, Catalogue, Code, Disclosure, Grounds, Guidance, Lifecycle, PerIntegration, RemedyKind, Retired,
    Series,
};
use crate::catalogue::rows::Date;

pub(super) fn tokens(catalogue: &Catalogue) -> TokenStream {
    let tables = [
        source(catalogue),
        statuses(catalogue),
        transitions(catalogue),
        risk_codes(catalogue),
        remedies(catalogue),
        series(catalogue),
        index(catalogue),
        codes(catalogue),
        guidances(catalogue),
    ];
    quote! {
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
            #(#tables)*
        }
    }
}

fn source(catalogue: &Catalogue) -> TokenStream {
    let source = &catalogue.source;
    let (title, url) = (&source.title, &source.url);
    let (retrieved, since) = (date(source.retrieved), date(source.since));
    quote! {
        pub(crate) const SOURCE: Source = Source { title: #title, url: #url, retrieved: #retrieved, since: #since };
    }
}

fn statuses(catalogue: &Catalogue) -> TokenStream {
    let rows = &catalogue.statuses;
    let status_at = |row: usize| status(catalogue, row);
    let codes_of = |row: usize| {
        let codes = catalogue.codes.iter().enumerate().filter(move |(_, code)| code.statuses.contains(&row));
        codes.map(|(code, _)| code)
    };
    let code_rows: Vec<usize> = (0..rows.len()).flat_map(codes_of).collect();
    let code_starts = starts((0..rows.len()).map(|row| codes_of(row).count()));
    let indices = || 0..rows.len();
    [
        column("STATUSES", quote!(Status), indices().map(status_at)),
        column("STATUS_WIRES", quote!(&str), rows.iter().map(|row| text(&row.wire))),
        column("STATUS_NAMES", quote!(&str), rows.iter().map(|row| text(&row.name))),
        column("STATUS_DESCRIPTIONS", quote!(&str), rows.iter().map(|row| text(&row.description))),
        column("STATUS_ACTIONS_SDK", quote!(&str), rows.iter().map(|row| text(actions(&row.action).sdk))),
        column("STATUS_ACTIONS_API", quote!(&str), rows.iter().map(|row| text(actions(&row.action).api))),
        column("STATUS_REMEDIES_SDK", quote!(Remedy), rows.iter().map(|row| remedy(catalogue, row.remedy.sdk))),
        column("STATUS_REMEDIES_API", quote!(Remedy), rows.iter().map(|row| remedy(catalogue, row.remedy.api))),
        column(
            "STATUS_CDD_REPORTS",
            quote!(bool),
            rows.iter().map(|row| {
                let is = row.cdd_report;
                quote!(#is)
            }),
        ),
        column(
            "STATUS_EXPECTS_CODES",
            quote!(bool),
            rows.iter().map(|row| {
                let is = row.expects_codes;
                quote!(#is)
            }),
        ),
        column(
            "STATUS_FINALITIES",
            quote!(Option<Grounds>),
            rows.iter().map(|row| option(row.finality.as_ref().map(grounds))),
        ),
        column(
            "STATUS_NEXT",
            quote!(&[Status]),
            indices().map(|row| slice(catalogue.next(row).into_iter().map(status_at))),
        ),
        narrow_column("STATUS_CODE_ROWS", &code_rows),
        narrow_column("STATUS_CODE_STARTS", &code_starts),
        column(
            "STATUS_RISK_CODES",
            quote!(&[RiskCode]),
            rows.iter().map(|row| risk_code_slice(catalogue, &row.risk_codes)),
        ),
        dates("STATUS", rows.iter().map(|row| &row.lifecycle)),
        retirements("STATUS", &quote!(Status), rows.iter().map(|row| &row.lifecycle), status_at),
    ]
    .into_iter()
    .collect()
}

fn transitions(catalogue: &Catalogue) -> TokenStream {
    let rows = catalogue.transitions.iter().map(|transition| {
        let from = option(transition.from.map(|from| status(catalogue, from)));
        let to = status(catalogue, transition.to);
        let (event, grounds) = (&transition.event, grounds(&transition.grounds));
        quote! { Transition { from: #from, to: #to, event: #event, grounds: #grounds } }
    });
    column("TRANSITIONS", quote!(Transition), rows)
}

fn risk_codes(catalogue: &Catalogue) -> TokenStream {
    let rows = &catalogue.risk_codes;
    let lifecycles = || rows.iter().map(|row| &row.lifecycle);
    [
        column("RISK_CODES", quote!(RiskCode), rows.iter().map(|row| path("RiskCode", &row.name))),
        column("RISK_CODE_NAMES", quote!(&str), rows.iter().map(|row| text(&row.name))),
        column("RISK_CODE_SCORES", quote!(&str), rows.iter().map(|row| text(&row.risk_score))),
        dates("RISK_CODE", lifecycles()),
        retirements("RISK_CODE", &quote!(RiskCode), lifecycles(), |row| path("RiskCode", &rows[row].name)),
    ]
    .into_iter()
    .collect()
}

fn remedies(catalogue: &Catalogue) -> TokenStream {
    let rows = &catalogue.remedies;
    let kinds = rows.iter().map(|row| match row.kind {
        RemedyKind::Act => quote!(RemedyKind::Act),
        RemedyKind::Wait => quote!(RemedyKind::Wait),
        RemedyKind::Final => quote!(RemedyKind::Final),
        RemedyKind::Unstated => quote!(RemedyKind::Unstated),
    });
    [
        column("REMEDIES", quote!(Remedy), (0..rows.len()).map(|row| remedy(catalogue, row))),
        column("REMEDY_NAMES", quote!(&str), rows.iter().map(|row| text(&row.name))),
        column("REMEDY_KINDS", quote!(RemedyKind), kinds),
        column("REMEDY_MEANINGS", quote!(&str), rows.iter().map(|row| text(&row.meaning))),
    ]
    .into_iter()
    .collect()
}

fn series(catalogue: &Catalogue) -> TokenStream {
    let rows = &catalogue.series;
    let lifecycles = || rows.iter().map(|row| &row.lifecycle);
    let numbers = |of: fn(&Series) -> u16| rows.iter().map(move |row| number(usize::from(of(row))));
    // The codes are in the order of their numbers, so a series' codes are the rows up to the next series' first.
    let first_rows =
        (0..=rows.len()).map(|series| number(catalogue.codes.partition_point(|code| code.series < series)));
    let status_slices = rows.iter().map(|row| slice(row.statuses.iter().map(|row| status(catalogue, *row))));
    let risk_code_slices =
        rows.iter().map(|row| option(row.risk_codes.as_ref().map(|codes| risk_code_slice(catalogue, codes))));
    [
        column("SERIES", quote!(Series), rows.iter().map(|row| path("Series", &row.name))),
        column("SERIES_FIRSTS", quote!(u16), numbers(|row| row.number)),
        column("SERIES_LASTS", quote!(u16), numbers(|row| row.last)),
        column("SERIES_NAMES", quote!(&str), rows.iter().map(|row| text(&row.name))),
        column("SERIES_TITLES", quote!(&str), rows.iter().map(|row| text(&row.title))),
        column("SERIES_STATUSES", quote!(&[Status]), status_slices),
        column("SERIES_RISK_CODES", quote!(Option<&[RiskCode]>), risk_code_slices),
        column("SERIES_DISCLOSURES", quote!(Disclosure), rows.iter().map(|row| disclosure(row.disclosure))),
        column("SERIES_FIRST_ROWS", quote!(u16), first_rows),
        dates("SERIES", lifecycles()),
        retirements("SERIES", &quote!(Series), lifecycles(), |row| path("Series", &rows[row].name)),
    ]
    .into_iter()
    .collect()
}

fn index(catalogue: &Catalogue) -> TokenStream {
    let numbers: Vec<u16> = catalogue.codes.iter().map(|code| code.number).collect();
    let Index { page_bits, pages, slots } = Index::smallest(&numbers);
    let page_bits = Literal::u32_unsuffixed(page_bits);
    [
        quote! { pub(crate) const PAGE_BITS: u32 = #page_bits; },
        narrow_column("PAGES", &pages),
        narrow_column("SLOT_ROWS", &slots),
    ]
    .into_iter()
    .collect()
}

fn codes(catalogue: &Catalogue) -> TokenStream {
    let rows = &catalogue.codes;
    let mut by_name: Vec<usize> = (0..rows.len()).collect();
    by_name.sort_by_key(|row| &rows[*row].name);
    let guidance_starts = starts(rows.iter().map(|code| code.guidances.len()));
    let remedies_of = |row: &Code| {
        let mut remedies: Vec<usize> = row.guidances.iter().flat_map(|it| [it.remedy.sdk, it.remedy.api]).collect();
        remedies.sort_unstable();
        remedies.dedup();
        remedies
    };
    [
        column("CODES", quote!(StatusCode), rows.iter().map(|row| path("StatusCode", &row.name))),
        column("CODE_NAMES", quote!(&str), rows.iter().map(|row| text(&row.name))),
        narrow_column("CODES_BY_NAME", &by_name),
        column(
            "CODE_SERIES",
            quote!(Series),
            rows.iter().map(|row| path("Series", &catalogue.series[row.series].name)),
        ),
        column("CODE_DISCLOSURES", quote!(Disclosure), rows.iter().map(|row| disclosure(row.disclosure))),
        shared_column("CODE_STATUSES", quote!(&[Status]), rows.iter().map(|row| &row.statuses), |statuses| {
            slice(statuses.iter().map(|row| status(catalogue, *row)))
        }),
        shared_column(
            "CODE_RISK_CODES",
            quote!(Option<&[RiskCode]>),
            rows.iter().map(|row| row.risk_codes.as_ref()),
            |risk_codes| option(risk_codes.map(|rows| risk_code_slice(catalogue, rows))),
        ),
        shared_column("CODE_FIELDS", quote!(&[&str]), rows.iter().map(|row| &row.fields), |fields| {
            slice(fields.iter().map(|field| text(field)))
        }),
        shared_column("CODE_REMEDIES", quote!(&[Remedy]), rows.iter().map(remedies_of), |remedies| {
            slice(remedies.into_iter().map(|row| remedy(catalogue, row)))
        }),
        narrow_column("CODE_GUIDANCE_STARTS", &guidance_starts),
        dates("CODE", rows.iter().map(|row| &row.lifecycle)),
        retirements("CODE", &quote!(StatusCode), rows.iter().map(|row| &row.lifecycle), |row| {
            path("StatusCode", &rows[row].name)
        }),
    ]
    .into_iter()
    .collect()
}

fn guidances(catalogue: &Catalogue) -> TokenStream {
    let rows: Vec<&Guidance> = catalogue.codes.iter().flat_map(|code| &code.guidances).collect();
    let conditions = rows.iter().map(|row| row.condition.as_deref().unwrap_or_default());
    let handles = (0..rows.len()).map(|row| {
        let row = number(row);
        quote!(Guidance(#row))
    });
    [
        column("GUIDANCES", quote!(Guidance), handles),
        column("GUIDANCE_DESCRIPTIONS", quote!(&str), rows.iter().map(|row| text(&row.description))),
        shared_column("GUIDANCE_CONDITIONS", quote!(&str), conditions, text),
        shared_column("GUIDANCE_ACTIONS_SDK", quote!(&str), rows.iter().map(|row| actions(&row.action).sdk), text),
        shared_column("GUIDANCE_ACTIONS_API", quote!(&str), rows.iter().map(|row| actions(&row.action).api), text),
        column("GUIDANCE_REMEDIES_SDK", quote!(Remedy), rows.iter().map(|row| remedy(catalogue, row.remedy.sdk))),
        column("GUIDANCE_REMEDIES_API", quote!(Remedy), rows.iter().map(|row| remedy(catalogue, row.remedy.api))),
    ]
    .into_iter()
    .collect()
}

/// One value a row.
fn column(name: &str, value_type: impl ToTokens, values: impl Iterator<Item = TokenStream>) -> TokenStream {
    let values: Vec<_> = values.collect();
    let (name, length) = (identifier(name), number(values.len()));
    quote! { pub(crate) static #name: [#value_type; #length] = [#(#values),*]; }
}

/// One small number a row, in a byte where all of them fit.
fn narrow_column(name: &str, values: &[usize]) -> TokenStream {
    let fits = values.iter().all(|value| u8::try_from(*value).is_ok());
    let width = if fits { quote!(u8) } else { quote!(u16) };
    column(name, width, values.iter().map(|value| number(*value)))
}

/// Where each row's part of a list begins; and one more, so that a part ends where the next one begins.
fn starts(lengths: impl Iterator<Item = usize>) -> Vec<usize> {
    let ends = lengths.scan(0, |end, length| {
        *end += length;
        Some(*end)
    });
    std::iter::once(0).chain(ends).collect()
}

/// One value a row of which there are few: the distinct ones, and a column that says which.
fn shared_column<K: Ord + Clone>(
    name: &str,
    value_type: impl ToTokens,
    values: impl Iterator<Item = K>,
    tokens: impl Fn(K) -> TokenStream,
) -> TokenStream {
    let mut places: BTreeMap<K, usize> = BTreeMap::new();
    let mut distinct = Vec::new();
    let mut which = Vec::new();
    for value in values {
        let place = *places.entry(value.clone()).or_insert(distinct.len());
        if place == distinct.len() {
            distinct.push(tokens(value));
        }
        which.push(place);
    }
    let values = column(&format!("{name}_VALUES"), value_type, distinct.into_iter());
    let which = narrow_column(name, &which);
    quote! { #which #values }
}

fn dates<'a>(kind: &str, lifecycles: impl Iterator<Item = &'a Lifecycle>) -> TokenStream {
    let (since, changes): (Vec<_>, Vec<_>) = lifecycles.map(|it| (it.since, it.changes.as_slice())).unzip();
    let since = shared_column(&format!("{kind}_SINCE"), quote!(Date), since.into_iter(), date);
    let changes = shared_column(&format!("{kind}_CHANGES"), quote!(&[Change]), changes.into_iter(), |changes| {
        slice(changes.iter().map(|change| {
            let (on, what) = (date(change.on), &change.what);
            quote! { Change { on: #on, what: #what } }
        }))
    });
    quote! { #since #changes }
}

fn retirements<'a>(
    kind: &str,
    type_name: &TokenStream,
    lifecycles: impl Iterator<Item = &'a Lifecycle>,
    successor: impl Fn(usize) -> TokenStream,
) -> TokenStream {
    let retirement = |retired: &Retired| {
        let (on, reason) = (date(retired.on), &retired.reason);
        let successor = option(retired.successor.map(&successor));
        quote! { Retirement { on: #on, reason: #reason, successor: #successor } }
    };
    let values = lifecycles.map(|lifecycle| lifecycle.retired.as_ref());
    let value_type = quote!(Option<Retirement<#type_name>>);
    shared_column(&format!("{kind}_RETIRED"), value_type, values, |retired| option(retired.map(retirement)))
}

fn status(catalogue: &Catalogue, row: usize) -> TokenStream {
    path("Status", &catalogue.statuses[row].name)
}

fn remedy(catalogue: &Catalogue, row: usize) -> TokenStream {
    path("Remedy", &catalogue.remedies[row].name)
}

fn risk_code_slice(catalogue: &Catalogue, rows: &[usize]) -> TokenStream {
    slice(rows.iter().map(|row| path("RiskCode", &catalogue.risk_codes[*row].name)))
}

/// An empty text where the source states none.
fn actions(action: &Action) -> PerIntegration<&str> {
    match action {
        Action::Unstated => PerIntegration { sdk: "", api: "" },
        Action::Whole(text) => PerIntegration { sdk: text, api: text },
        Action::PerIntegration(per) => PerIntegration { sdk: &per.sdk, api: &per.api },
    }
}

fn disclosure(disclosure: Disclosure) -> TokenStream {
    match disclosure {
        Disclosure::Client => quote!(Disclosure::Client),
        Disclosure::Internal => quote!(Disclosure::Internal),
    }
}

fn grounds(grounds: &Grounds) -> TokenStream {
    let basis = match grounds.basis {
        Basis::Stated => quote!(Basis::Stated),
        Basis::Inferred => quote!(Basis::Inferred),
    };
    let because = &grounds.because;
    quote! { Grounds { basis: #basis, because: #because } }
}

fn date(date: Date) -> TokenStream {
    let [year, month, day] = [usize::from(date.year), usize::from(date.month), usize::from(date.day)].map(number);
    quote! { Date::new(#year, #month, #day) }
}

fn path(type_name: &str, name: &str) -> TokenStream {
    let (type_name, variant) = (identifier(type_name), variant(name));
    quote!(#type_name::#variant)
}

fn slice(values: impl Iterator<Item = TokenStream>) -> TokenStream {
    quote!(&[#(#values),*])
}

fn option(value: Option<TokenStream>) -> TokenStream {
    value.map_or_else(|| quote!(None), |value| quote!(Some(#value)))
}

fn text(text: &str) -> TokenStream {
    quote!(#text)
}

fn number(number: usize) -> TokenStream {
    let literal = Literal::usize_unsuffixed(number);
    quote!(#literal)
}

fn identifier(name: &str) -> Ident {
    Ident::new(name, Span::call_site())
}
