//! The reference page: a module of the documentation with every table of the catalogue and the status flow.

use quote::quote;
use syn::{Item, ItemMod};

use super::flow::{self, Edge, Node};
use super::{docs, variant};
use crate::catalogue::model::{Action, Basis, Catalogue, Code, Disclosure, Guidance, PerIntegration};

pub(super) fn item(catalogue: &Catalogue) -> syn::Result<Item> {
    let mut item: ItemMod = syn::parse2(quote! { pub mod reference {} })?;
    item.attrs = docs::attributes(&page(catalogue));
    Ok(Item::Mod(item))
}

fn page(catalogue: &Catalogue) -> String {
    let source = &catalogue.source;
    let mut page = format!(
        "Everything the catalogue holds, on one page.\n\n\
         Numbers, wire strings, titles, descriptions, actions, conditions, statuses and risk codes follow the vendor's page \
         [{}](<{}>), retrieved {}. Names, remedies and disclosure are this catalogue's own judgement.\n",
        docs::escape(&source.title),
        source.url,
        source.retrieved,
    );
    page += "\n# Statuses\n\n| Status | Description | Action | CDD Report | Then |\n|---|---|---|---|---|\n";
    for (row, status) in catalogue.statuses.iter().enumerate() {
        let next = catalogue.next(row).into_iter().map(|next| docs::code(&catalogue.statuses[next].wire));
        page += &format!(
            "| [{}](Status::{}) | {} | {} | {} | {} |\n",
            docs::code(&status.wire),
            variant(&status.name),
            docs::escape(&status.description),
            action(&status.action),
            if status.cdd_report { "yes" } else { "no" },
            docs::listed(next, "final"),
        );
    }
    page += &format!("\n# Status flow\n\n{}\n\n{}", drawing(catalogue), transitions(catalogue));
    page += "\n# Risk codes\n\n| Risk code | Risk score |\n|---|---|\n";
    for risk_code in &catalogue.risk_codes {
        page += &format!(
            "| [`{}`](RiskCode::{}) | {} |\n",
            risk_code.number,
            variant(&risk_code.name),
            docs::code(&risk_code.risk_score)
        );
    }
    page += "\n# Remedies\n\n| Remedy | Meaning |\n|---|---|\n";
    for remedy in &catalogue.remedies {
        page += &format!("| {} | {} |\n", docs::link("Remedy", &remedy.name), docs::escape(&remedy.meaning));
    }
    let mut codes = catalogue.codes.iter().peekable();
    for (row, series) in catalogue.series.iter().enumerate() {
        page += &format!(
            "\n# {}: {}\n\nNumbers {} to {} · accompanies {} unless a code says otherwise · {}\n\n\
             | Code | Description | Action | Remedy | Client |\n|---|---|---|---|---|\n",
            series.number,
            docs::escape(&series.title),
            series.number,
            series.last,
            docs::listed(docs::statuses(catalogue, &series.statuses), "no status"),
            docs::risk_codes(catalogue, series.risk_codes.as_deref()),
        );
        while let Some(code) = codes.next_if(|code| code.series == row) {
            for (meaning, guidance) in code.guidances.iter().enumerate() {
                page += &code_row(catalogue, code, guidance, meaning == 0);
            }
        }
    }
    page
}

/// A row of a series' table; further meanings of a code leave its number out.
fn code_row(catalogue: &Catalogue, code: &Code, guidance: &Guidance, is_first: bool) -> String {
    let number = match is_first {
        true => format!("[`{}`](StatusCode::{})", code.number, variant(&code.name)),
        false => String::new(),
    };
    let condition = guidance.condition.as_deref().map(|condition| format!("{}: ", docs::escape(condition)));
    let disclosure = match code.disclosure {
        Disclosure::Client => "may be told",
        Disclosure::Internal => "internal",
    };
    let retired = if code.lifecycle.retired.is_some() { " (retired)" } else { "" };
    format!(
        "| {number}{retired} | {}{} | {} | {} | {disclosure} |\n",
        condition.unwrap_or_default(),
        docs::escape(&guidance.description),
        action(&guidance.action),
        remedy(catalogue, &guidance.remedy),
    )
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
    match remedy.sdk == remedy.api {
        true => name(remedy.api),
        false => format!("SDK integration: {}<br>API integration: {}", name(remedy.sdk), name(remedy.api)),
    }
}

fn drawing(catalogue: &Catalogue) -> String {
    let nodes: Vec<_> = catalogue
        .statuses
        .iter()
        .map(|status| Node {
            label: &status.wire,
            is_final: status.finality.is_some(),
            href: format!("../enum.Status.html#variant.{}", variant(&status.name)),
        })
        .collect();
    let edges: Vec<_> = catalogue
        .transitions
        .iter()
        .map(|transition| Edge {
            from: transition.from,
            to: transition.to,
            event: &transition.event,
            is_inferred: transition.grounds.basis == Basis::Inferred,
        })
        .collect();
    flow::svg(&nodes, &edges)
}

fn transitions(catalogue: &Catalogue) -> String {
    let mut table = "| From | To | When | Known from |\n|---|---|---|---|\n".to_owned();
    for transition in &catalogue.transitions {
        let from = transition.from.map_or("—".to_owned(), |from| docs::code(&catalogue.statuses[from].wire));
        table += &format!(
            "| {from} | {} | {} | {}: {} |\n",
            docs::code(&catalogue.statuses[transition.to].wire),
            docs::escape(&transition.event),
            docs::basis(transition.grounds.basis),
            docs::escape(&transition.grounds.because),
        );
    }
    table
}
