//! The reference page: a module of the documentation with every table of the catalogue and the status flow.

use quote::quote;
use syn::Item;

use super::docs;
use super::rust::{self, variant};
use crate::model::{Action, Catalogue, Code, Disclosure, Guidance, Lifecycle, PerIntegration, Series};

/// The picture of the flow stands with the committed copy, where the command line has drawn it: a build has no use for it.
pub(super) fn item(catalogue: &Catalogue) -> Item {
    let picture = rust::mark_with("cfg_attr", quote!(not(feature = "codegen"), doc = include_str!("flow.svg")));
    let mut attributes = docs::attributes(&statuses(catalogue));
    attributes.push(picture);
    attributes.extend(docs::attributes(&rest(catalogue)));
    rust::module(attributes, rust::public(), "reference", Vec::new())
}

/// From the beginning of the page to the picture of the flow.
fn statuses(catalogue: &Catalogue) -> String {
    let source = &catalogue.source;
    let mut page = format!(
        "Everything the catalogue holds, on one page.\n\n\
         Numbers, wire strings, titles, descriptions, actions, conditions, statuses and risk codes follow the vendor's page \
         [{}](<{}>), retrieved {}. Names, remedies and disclosure are this catalogue's own judgement.\n",
        docs::escape(&source.title),
        source.url,
        source.retrieved,
    );
    page += &overlaid(catalogue);
    page += "\n# Statuses\n\n| Status | Description | Action | CDD Report | Then |\n|---|---|---|---|---|\n";
    for (row, status) in catalogue.statuses.iter().enumerate() {
        let next = catalogue.next(row).into_iter().map(|next| docs::code(&catalogue.statuses[next].wire));
        page += &format!(
            "| [{}](Status::{}) | {}{} | {} | {} | {} |\n",
            docs::code(&status.wire),
            variant(&status.name),
            docs::escape(&status.description),
            in_a_cell(retirement(&status.lifecycle, |row| {
                let successor = &catalogue.statuses[row];
                format!("[{}](Status::{})", docs::code(&successor.wire), variant(&successor.name))
            })),
            action(&status.action),
            if status.cdd_report { "yes" } else { "no" },
            docs::listed(next, "final"),
        );
    }
    page + "\n# Status flow\n"
}

/// What is the institution's in all that follows; nothing where it is all the house's.
fn overlaid(catalogue: &Catalogue) -> String {
    let Some(overlay) = &catalogue.overlay else { return String::new() };
    let or_dash = |value: &Option<String>| value.as_deref().map_or("—".to_owned(), docs::escape);
    let mut page = format!(
        "\n# What {} judges and says otherwise\n\n| Of | Key | The house | The institution | Because | Accepted by |\n\
         |---|---|---|---|---|---|\n",
        docs::escape(&overlay.name)
    );
    for change in &overlay.changes {
        page += &format!(
            "| {} | {} | {} | {} | {} | {} |\n",
            docs::escape(&catalogue.named(&change.row)),
            change.key,
            or_dash(&change.was),
            docs::escape(&change.is),
            or_dash(&change.because),
            or_dash(&change.accepted_by),
        );
    }
    page
}

fn rest(catalogue: &Catalogue) -> String {
    let mut page = format!("\n{}", transitions(catalogue));
    page += "\n# Risk codes\n\n| Risk code | Risk score |\n|---|---|\n";
    for risk_code in &catalogue.risk_codes {
        page += &format!(
            "| [`{}`](RiskCode::{}) | {}{} |\n",
            risk_code.number,
            variant(&risk_code.name),
            docs::code(&risk_code.risk_score),
            in_a_cell(retirement(&risk_code.lifecycle, |row| {
                let successor = &catalogue.risk_codes[row];
                format!("[`{}`](RiskCode::{})", successor.number, variant(&successor.name))
            })),
        );
    }
    page += "\n# Remedies\n\n| Remedy | Meaning |\n|---|---|\n";
    for remedy in &catalogue.remedies {
        page += &format!("| {} | {} |\n", docs::link("Remedy", &remedy.name), docs::escape(&remedy.meaning));
    }
    let mut codes = catalogue.codes.iter().peekable();
    for (row, series) in catalogue.series.iter().enumerate() {
        page += &heading(catalogue, series);
        page += "\n| Code | Description | Action | Remedy | Client |\n|---|---|---|---|---|\n";
        while let Some(code) = codes.next_if(|code| code.series == row) {
            for (meaning, guidance) in code.guidances.iter().enumerate() {
                page += &code_row(catalogue, code, guidance, meaning == 0);
            }
        }
    }
    page
}

/// A series by itself, with what its codes have in common.
fn heading(catalogue: &Catalogue, series: &Series) -> String {
    let retirement = retirement(&series.lifecycle, |row| {
        let successor = &catalogue.series[row];
        format!("[`{}`](Series::{})", successor.number, variant(&successor.name))
    });
    format!(
        "\n# {}: {}\n\nNumbers {} to {}.\n{}\nUnless a code says otherwise: accompanies {} · {} · {}.\n",
        series.number,
        docs::escape(&series.title),
        series.number,
        series.last,
        retirement.map(|retired| format!("\n{retired}\n")).unwrap_or_default(),
        docs::listed(docs::statuses(catalogue, &series.statuses), "no status"),
        docs::risk_codes(catalogue, series.risk_codes.as_deref()),
        series.disclosure.meaning(),
    )
}

/// A row of a series' table; further meanings of a code leave its number out.
fn code_row(catalogue: &Catalogue, code: &Code, guidance: &Guidance, is_first: bool) -> String {
    let number =
        if is_first { format!("[`{}`](StatusCode::{})", code.number, variant(&code.name)) } else { String::new() };
    let condition = guidance.condition.as_deref().map(|condition| format!("{}: ", docs::escape(condition)));
    let disclosure = match code.disclosure {
        Disclosure::Client => "may be told",
        Disclosure::Internal => "internal",
    };
    let retired = if code.lifecycle.retired.is_some() { " (retired)" } else { "" };
    let notes = if is_first {
        in_a_cell(otherwise(catalogue, code)) + &in_a_cell(retirement_of_code(catalogue, code))
    } else {
        String::new()
    };
    format!(
        "| {number}{retired} | {}{}{notes} | {} | {} | {disclosure} |\n",
        condition.unwrap_or_default(),
        docs::escape(&guidance.description),
        action(&guidance.action),
        remedy(catalogue, &guidance.remedy),
    )
}

/// Where a code differs from what is said of its series, but for the disclosure, which has a column.
fn otherwise(catalogue: &Catalogue, code: &Code) -> Option<String> {
    let series = &catalogue.series[code.series];
    let statuses = (code.statuses != series.statuses)
        .then(|| format!("accompanies {}", docs::listed(docs::statuses(catalogue, &code.statuses), "no status")));
    let risk_codes =
        (code.risk_codes != series.risk_codes).then(|| docs::risk_codes(catalogue, code.risk_codes.as_deref()));
    let differences: Vec<_> = statuses.into_iter().chain(risk_codes).collect();
    (!differences.is_empty()).then(|| format!("Unlike its series: {}.", differences.join(" · ")))
}

fn retirement_of_code(catalogue: &Catalogue, code: &Code) -> Option<String> {
    retirement(&code.lifecycle, |row| {
        let successor = &catalogue.codes[row];
        format!("[`{}`](StatusCode::{})", successor.number, variant(&successor.name))
    })
}

/// Since when a row is retired, why, and what took its place.
fn retirement(lifecycle: &Lifecycle, link: impl Fn(usize) -> String) -> Option<String> {
    let retired = lifecycle.retired.as_ref()?;
    let instead = retired.successor.map(|row| format!(" Use {} instead.", link(row))).unwrap_or_default();
    Some(format!("Retired on {}: {}{instead}", retired.on, docs::escape(&retired.reason)))
}

/// On a line of its own below what stands in a cell.
fn in_a_cell(note: Option<String>) -> String {
    note.map(|note| format!("<br>{note}")).unwrap_or_default()
}

fn action(action: &Action) -> String {
    match action {
        Action::Unstated => "—".to_owned(),
        Action::Whole(text) => docs::escape(text),
        Action::PerIntegration(per) => {
            format!("SDK integration: {}<br>API integration: {}", docs::escape(&per.sdk), docs::escape(&per.api))
        }
    }
}

fn remedy(catalogue: &Catalogue, remedy: &PerIntegration<usize>) -> String {
    let name = |row: usize| {
        let remedy = &catalogue.remedies[row];
        format!("[`{}`](Remedy::{})", remedy.name, variant(&remedy.name))
    };
    if remedy.sdk == remedy.api {
        name(remedy.api)
    } else {
        format!("SDK integration: {}<br>API integration: {}", name(remedy.sdk), name(remedy.api))
    }
}

fn transitions(catalogue: &Catalogue) -> String {
    let mut table = "| From | To | When | Known from |\n|---|---|---|---|\n".to_owned();
    for transition in &catalogue.transitions {
        let from = transition.from.map_or("—".to_owned(), |from| docs::code(&catalogue.statuses[from].wire));
        table += &format!(
            "| {from} | {} | {} | {}: {} |\n",
            docs::code(&catalogue.statuses[transition.to].wire),
            docs::escape(&transition.event),
            transition.provenance.basis.meaning(),
            docs::escape(&transition.provenance.because),
        );
    }
    table
}
