//! Draws how a case moves from status to status, as one line of SVG, so that the documentation shows the flow which the
//! catalogue states and nobody keeps a picture up to date by hand.
//!
//! States stand in the even columns, each as far right as its longest way from the beginning; what happens between them
//! stands in the odd ones. An edge crosses a column level, in a place of its own, and bends only in the gaps between
//! columns, where nothing is written. So nothing overlaps, and no label has to be moved out of the way afterwards.

mod drawing;
mod layers;
mod lettering;
mod plan;
mod spacing;
mod stacking;
#[cfg(test)]
mod tests;

use idv_catalogue_codegen::vocabulary::Basis;
use plan::Plan;

use crate::catalogue::{Facts, Status, Transition};
use crate::output::wording::grouped;

/// A status as the diagram draws it.
struct Node<'a> {
    pub label: &'a str,
    /// Whether a case ends here: the border is double.
    pub is_final: bool,
    /// Where a click on the status leads.
    pub href: String,
}

/// A transition from status to status.
struct Edge<'a> {
    /// Index of the status left behind; `None` is how the flow begins, drawn from a dot.
    pub from: Option<usize>,
    /// Index of the status reached.
    pub to: usize,
    pub event: &'a str,
    /// Whether it is a reading of the page and not the vendor's statement: the line is dashed.
    pub is_inferred: bool,
}

/// The flow of a catalogue, whose statuses are links.
pub fn of(facts: Facts<'_>, href: impl Fn(Status<'_>) -> String) -> String {
    drawn(facts, href, |transition| transition.event.to_owned())
}

/// The same with how many took each arrow, before what happens there.
pub fn counted(
    facts: Facts<'_>,
    href: impl Fn(Status<'_>) -> String,
    count: impl Fn(&Transition<'_>) -> u64,
) -> String {
    drawn(facts, href, |transition| format!("{} \u{d7} {}", grouped(count(transition)), transition.event))
}

fn drawn(facts: Facts<'_>, href: impl Fn(Status<'_>) -> String, event: impl Fn(&Transition<'_>) -> String) -> String {
    let statuses = facts.statuses();
    let nodes = statuses.iter().map(|it| Node { label: it.as_str(), is_final: it.is_final(), href: href(*it) });
    let transitions = facts.transitions();
    let events: Vec<_> = transitions.iter().map(event).collect();
    let edges = transitions.iter().zip(&events).map(|(it, event)| Edge {
        from: it.from.map(Status::index),
        to: it.to.index(),
        event,
        is_inferred: it.provenance.basis == Basis::Inferred,
    });
    svg(&nodes.collect::<Vec<_>>(), &edges.collect::<Vec<_>>())
}

/// The flow as one `<svg>` element without a line break, in the colour of the text around it.
fn svg(nodes: &[Node<'_>], edges: &[Edge<'_>]) -> String {
    let mut plan = Plan::new(nodes, edges);
    stacking::stack(&mut plan);
    spacing::space(&mut plan);
    drawing::draw(&plan, nodes, edges)
}
