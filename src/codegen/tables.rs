//! The tables behind every look-up: one index from number to row, and the facts as columns, so that a program which
//! asks for one kind of fact carries no other.
//!
//! Texts are plain `&str`, an empty one where there is none: rustc takes ten times as long over `Option<&str>`. A value
//! that few rows differ in is kept once, and its column names it by a byte.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{Expr, Item, ItemMod};

use super::columns::{Constant, column, narrow_column, shared_column, starts};
use super::expressions::{call, identifier, number, option, path, slice, structure, text, truth};
use super::index::Index;
use super::variant;
use crate::catalogue::model::{
    Action, Basis, Catalogue, Code, Disclosure, Grounds, Guidance, Lifecycle, PerIntegration, Remedy, RemedyKind,
    Retired, Series,
};
use crate::catalogue::rows::Date;

/// The module that holds them. Its declarations are parsed, and then given their values, which are most of it.
pub(super) fn item(catalogue: &Catalogue) -> syn::Result<Item> {
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
    let constants: Vec<_> = tables.into_iter().flatten().collect();
    let declarations = constants.iter().map(|constant| &constant.declaration);
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
            #(#declarations)*
        }
    })?;
    let items = module.content.iter_mut().flat_map(|(_, items)| items);
    let values = items.filter_map(|item| match item {
        Item::Const(item) => Some(&mut *item.expr),
        Item::Static(item) => Some(&mut *item.expr),
        _ => None,
    });
    for (stand_in, constant) in values.zip(constants) {
        *stand_in = constant.value;
    }
    Ok(Item::Mod(module))
}

fn source(catalogue: &Catalogue) -> Vec<Constant> {
    let source = &catalogue.source;
    let value = structure(
        "Source",
        [
            ("title", text(&source.title)),
            ("url", text(&source.url)),
            ("retrieved", date(source.retrieved)),
            ("since", date(source.since)),
        ],
    );
    vec![Constant { declaration: quote! { pub(crate) const SOURCE: Source = (); }, value }]
}

fn statuses(catalogue: &Catalogue) -> Vec<Constant> {
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
        column("STATUS_CDD_REPORTS", quote!(bool), rows.iter().map(|row| truth(row.cdd_report))),
        column("STATUS_EXPECTS_CODES", quote!(bool), rows.iter().map(|row| truth(row.expects_codes))),
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
    .flatten()
    .collect()
}

fn transitions(catalogue: &Catalogue) -> Vec<Constant> {
    let rows = catalogue.transitions.iter().map(|transition| {
        let from = option(transition.from.map(|from| status(catalogue, from)));
        let to = status(catalogue, transition.to);
        let (event, grounds) = (text(&transition.event), grounds(&transition.grounds));
        structure("Transition", [("from", from), ("to", to), ("event", event), ("grounds", grounds)])
    });
    column("TRANSITIONS", quote!(Transition), rows)
}

fn risk_codes(catalogue: &Catalogue) -> Vec<Constant> {
    let rows = &catalogue.risk_codes;
    let lifecycles = || rows.iter().map(|row| &row.lifecycle);
    [
        column("RISK_CODES", quote!(RiskCode), rows.iter().map(|row| row_of("RiskCode", &row.name))),
        column("RISK_CODE_NAMES", quote!(&str), rows.iter().map(|row| text(&row.name))),
        column("RISK_CODE_SCORES", quote!(&str), rows.iter().map(|row| text(&row.risk_score))),
        dates("RISK_CODE", lifecycles()),
        retirements("RISK_CODE", &quote!(RiskCode), lifecycles(), |row| row_of("RiskCode", &rows[row].name)),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn remedies(catalogue: &Catalogue) -> Vec<Constant> {
    let rows = &catalogue.remedies;
    let kind = |row: &Remedy| match row.kind {
        RemedyKind::Act => "Act",
        RemedyKind::Wait => "Wait",
        RemedyKind::Final => "Final",
        RemedyKind::Unstated => "Unstated",
    };
    [
        column("REMEDIES", quote!(Remedy), (0..rows.len()).map(|row| remedy(catalogue, row))),
        column("REMEDY_NAMES", quote!(&str), rows.iter().map(|row| text(&row.name))),
        column("REMEDY_KINDS", quote!(RemedyKind), rows.iter().map(|row| word("RemedyKind", kind(row)))),
        column("REMEDY_MEANINGS", quote!(&str), rows.iter().map(|row| text(&row.meaning))),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn series(catalogue: &Catalogue) -> Vec<Constant> {
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
        column("SERIES", quote!(Series), rows.iter().map(|row| row_of("Series", &row.name))),
        column("SERIES_FIRSTS", quote!(u16), numbers(|row| row.number)),
        column("SERIES_LASTS", quote!(u16), numbers(|row| row.last)),
        column("SERIES_NAMES", quote!(&str), rows.iter().map(|row| text(&row.name))),
        column("SERIES_TITLES", quote!(&str), rows.iter().map(|row| text(&row.title))),
        column("SERIES_STATUSES", quote!(&[Status]), status_slices),
        column("SERIES_RISK_CODES", quote!(Option<&[RiskCode]>), risk_code_slices),
        column("SERIES_DISCLOSURES", quote!(Disclosure), rows.iter().map(|row| disclosure(row.disclosure))),
        column("SERIES_FIRST_ROWS", quote!(u16), first_rows),
        dates("SERIES", lifecycles()),
        retirements("SERIES", &quote!(Series), lifecycles(), |row| row_of("Series", &rows[row].name)),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn index(catalogue: &Catalogue) -> Vec<Constant> {
    let numbers: Vec<u16> = catalogue.codes.iter().map(|code| code.number).collect();
    let Index { page_bits, pages, slots } = Index::smallest(&numbers);
    let page_bits =
        Constant { declaration: quote! { pub(crate) const PAGE_BITS: u32 = (); }, value: number(page_bits as usize) };
    [vec![page_bits], narrow_column("PAGES", &pages), narrow_column("SLOT_ROWS", &slots)]
        .into_iter()
        .flatten()
        .collect()
}

fn codes(catalogue: &Catalogue) -> Vec<Constant> {
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
        column("CODES", quote!(StatusCode), rows.iter().map(|row| row_of("StatusCode", &row.name))),
        column("CODE_NAMES", quote!(&str), rows.iter().map(|row| text(&row.name))),
        narrow_column("CODES_BY_NAME", &by_name),
        column(
            "CODE_SERIES",
            quote!(Series),
            rows.iter().map(|row| row_of("Series", &catalogue.series[row.series].name)),
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
            row_of("StatusCode", &rows[row].name)
        }),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn guidances(catalogue: &Catalogue) -> Vec<Constant> {
    let rows: Vec<&Guidance> = catalogue.codes.iter().flat_map(|code| &code.guidances).collect();
    let conditions = rows.iter().map(|row| row.condition.as_deref().unwrap_or_default());
    let handles = (0..rows.len()).map(|row| {
        let row = number(row);
        call([identifier("Guidance")], [row])
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
    .flatten()
    .collect()
}

fn dates<'a>(kind: &str, lifecycles: impl Iterator<Item = &'a Lifecycle>) -> Vec<Constant> {
    let (since, changes): (Vec<_>, Vec<_>) = lifecycles.map(|it| (it.since, it.changes.as_slice())).unzip();
    let since = shared_column(&format!("{kind}_SINCE"), quote!(Date), since.into_iter(), date);
    let changes = shared_column(&format!("{kind}_CHANGES"), quote!(&[Change]), changes.into_iter(), |changes| {
        slice(changes.iter().map(|change| structure("Change", [("on", date(change.on)), ("what", text(&change.what))])))
    });
    [since, changes].into_iter().flatten().collect()
}

fn retirements<'a>(
    kind: &str,
    type_name: &TokenStream,
    lifecycles: impl Iterator<Item = &'a Lifecycle>,
    successor: impl Fn(usize) -> Expr,
) -> Vec<Constant> {
    let retirement = |retired: &Retired| {
        let (on, reason) = (date(retired.on), text(&retired.reason));
        structure(
            "Retirement",
            [("on", on), ("reason", reason), ("successor", option(retired.successor.map(&successor)))],
        )
    };
    let values = lifecycles.map(|lifecycle| lifecycle.retired.as_ref());
    let value_type = quote!(Option<Retirement<#type_name>>);
    shared_column(&format!("{kind}_RETIRED"), value_type, values, |retired| option(retired.map(retirement)))
}

fn status(catalogue: &Catalogue, row: usize) -> Expr {
    row_of("Status", &catalogue.statuses[row].name)
}

fn remedy(catalogue: &Catalogue, row: usize) -> Expr {
    row_of("Remedy", &catalogue.remedies[row].name)
}

fn risk_code_slice(catalogue: &Catalogue, rows: &[usize]) -> Expr {
    slice(rows.iter().map(|row| row_of("RiskCode", &catalogue.risk_codes[*row].name)))
}

/// An empty text where the source states none.
fn actions(action: &Action) -> PerIntegration<&str> {
    match action {
        Action::Unstated => PerIntegration { sdk: "", api: "" },
        Action::Whole(text) => PerIntegration { sdk: text, api: text },
        Action::PerIntegration(per) => PerIntegration { sdk: &per.sdk, api: &per.api },
    }
}

fn disclosure(disclosure: Disclosure) -> Expr {
    match disclosure {
        Disclosure::Client => word("Disclosure", "Client"),
        Disclosure::Internal => word("Disclosure", "Internal"),
    }
}

fn grounds(grounds: &Grounds) -> Expr {
    let basis = match grounds.basis {
        Basis::Stated => word("Basis", "Stated"),
        Basis::Inferred => word("Basis", "Inferred"),
    };
    structure("Grounds", [("basis", basis), ("because", text(&grounds.because))])
}

fn date(date: Date) -> Expr {
    let parts = [usize::from(date.year), usize::from(date.month), usize::from(date.day)].map(number);
    call([identifier("Date"), identifier("new")], parts)
}

/// The variant of a row.
fn row_of(type_name: &str, name: &str) -> Expr {
    path([identifier(type_name), variant(name)])
}

/// A variant that is written by hand.
fn word(type_name: &str, variant: &str) -> Expr {
    path([identifier(type_name), identifier(variant)])
}
