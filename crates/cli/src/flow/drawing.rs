//! The plan as SVG: lines, borders and words, each where the plan puts it.

use std::iter::zip;

use super::lettering::{EVENT, STATE, escape};
use super::plan::{ARROW, EVENT_LIFT, LEFT, LOOP_RISE, LOOP_WIDTH, Link, Plan, RIGHT, SelfLoop, Spot};
use super::{Edge, Node};

const MARGIN: f64 = 12.0; // around the drawing; the legend stands two of them below it
const LEGEND: &str =
    "Double border: final. Solid line: stated by the vendor. Dashed line: inferred from the vendor's page.";
const BORDER_RADIUS: f64 = 8.0; // of a state's corners
const BORDER_GAP: f64 = 3.0; // between the two borders of a final state

pub(super) fn draw(plan: &Plan, nodes: &[Node<'_>], edges: &[Edge<'_>]) -> String {
    let legend = [LEGEND.to_owned()];
    let (legend_width, legend_height) = EVENT.size(&legend);
    let right = plan.columns.iter().map(|column| column.borders[RIGHT]).fold(legend_width, f64::max);
    let bottom = plan.places.iter().map(|place| place.y + place.fall).fold(0.0, f64::max).ceil();
    let legend = EVENT.draw(&legend, right / 2.0, bottom + 2.0 * MARGIN + legend_height / 2.0);
    let (width, height) = (right + 2.0 * MARGIN, bottom + 4.0 * MARGIN + legend_height);
    [
        // Not an image, whose parts a screen reader would pass over: the statuses are links.
        r#"<svg xmlns="http://www.w3.org/2000/svg" role="group" style="max-width:100%;height:auto" "#,
        &format!(r#"width="{width}" viewBox="0 0 {width} {height}" "#),
        r#"fill="none" stroke="currentColor" stroke-width="1.25" text-anchor="middle">"#,
        "<title>How a case moves from status to status</title>",
        &format!("<desc>{}</desc>", in_words(nodes, edges)),
        &format!(r#"<g transform="translate({MARGIN} {MARGIN})">"#),
        &lines(plan, edges),
        &events(plan),
        &states(plan, nodes),
        &format!(r#"<g opacity="0.8">{legend}</g>"#),
        "</g></svg>",
    ]
    .concat()
}

/// The flow for those who listen to it.
fn in_words(nodes: &[Node<'_>], edges: &[Edge<'_>]) -> String {
    let sentences = edges.iter().map(|edge| {
        let from = edge.from.map_or("the beginning", |from| nodes[from].label);
        let basis = if edge.is_inferred { "inferred" } else { "stated" };
        format!("From {from} to {}: {} ({basis}). ", nodes[edge.to].label, edge.event)
    });
    let finals = nodes.iter().filter(|node| node.is_final).map(|node| format!("{} is final. ", node.label));
    escape(sentences.chain(finals).collect::<String>().trim_end())
}

fn lines(plan: &Plan, edges: &[Edge<'_>]) -> String {
    let routes = plan.links.chunk_by(|a, b| a.edge == b.edge).map(|route| route_line(plan, route, edges));
    let loops = plan.loops.iter().map(|own| loop_line(plan, own, edges));
    routes.chain(loops).collect()
}

/// One path along the links of an edge, from where it begins.
fn route_line(plan: &Plan, route: &[Link], edges: &[Edge<'_>]) -> String {
    let (first, last) = (&route[0], &route[route.len() - 1]);
    let is_reversed = last.ends[LEFT] == edges[first.edge].to;
    let (near, far, sign) = if is_reversed { (RIGHT, LEFT, -1.0) } else { (LEFT, RIGHT, 1.0) };
    let (from, to) = (&plan.places[first.ends[near]], &plan.places[last.ends[far]]);
    let start = middle(plan, from) + sign * from.width / 2.0;
    let tip = middle(plan, to) - sign * to.width / 2.0;
    let curves = route.iter().map(|link| {
        let border = |end: usize, side: usize| plan.columns[plan.places[link.ends[end]].column].borders[side];
        let (x, next_x) = (border(near, far), border(far, near));
        let (y, next_y, half) = (plan.y(link, near), plan.y(link, far), f64::midpoint(x, next_x));
        format!("H{x}C{half} {y} {half} {next_y} {next_x} {next_y}")
    });
    let (y, curves) = (plan.y(first, near), curves.collect::<String>());
    let path = format!("M{start} {y}{curves}H{}", tip - sign * ARROW);
    line(&path, &edges[first.edge]) + &arrow(tip, plan.y(last, far), &format!("l{}-4v8z", -sign * ARROW))
}

fn loop_line(plan: &Plan, own: &SelfLoop, edges: &[Edge<'_>]) -> String {
    let (x, top) = loop_foot(plan, own);
    let (left, right) = (x - LOOP_WIDTH / 2.0, x + LOOP_WIDTH / 2.0);
    // A cubic curve climbs three quarters of the way to its handles.
    let handle = (top - LOOP_RISE / 0.75).round();
    let path = format!("M{left} {top}C{left} {handle} {right} {handle} {right} {}", top - ARROW);
    line(&path, &edges[own.edge]) + &arrow(right, top, "l-4-8h8z")
}

/// The middle of a self loop upon its state.
fn loop_foot(plan: &Plan, own: &SelfLoop) -> (f64, f64) {
    let state = &plan.places[own.state];
    (middle(plan, state) + own.shift, state.y - state.fall)
}

fn line(path: &str, edge: &Edge<'_>) -> String {
    let dashes = if edge.is_inferred { r#" stroke-dasharray="5 4""# } else { "" };
    format!(r#"<path d="{path}"{dashes}/>"#)
}

fn arrow(x: f64, y: f64, head: &str) -> String {
    format!(r#"<path d="M{x} {y}{head}" fill="currentColor" stroke="none"/>"#)
}

fn events(plan: &Plan) -> String {
    let upon_lines = plan.places[plan.dot + 1..].iter().filter(|place| !place.lines.is_empty());
    let upon_lines = upon_lines.map(|event| draw_event(event, middle(plan, event), event.y));
    let upon_loops = plan.loops.iter().map(|own| {
        let (x, top) = loop_foot(plan, own);
        draw_event(&own.event, x, top - LOOP_RISE)
    });
    upon_lines.chain(upon_loops).collect()
}

fn draw_event(event: &Spot, x: f64, y: f64) -> String {
    EVENT.draw(&event.lines, x, y - f64::midpoint(event.rise, EVENT_LIFT))
}

/// The states, each a link, and the dot.
fn states(plan: &Plan, nodes: &[Node<'_>]) -> String {
    let states = zip(nodes, &plan.places).map(|(node, place)| {
        let x = middle(plan, place);
        let inner = if node.is_final { border(place, x, BORDER_GAP) } else { String::new() };
        let (outer, label) = (border(place, x, 0.0), STATE.draw(&place.lines, x, place.y));
        format!(r#"<a href="{}">{outer}{inner}{label}</a>"#, escape(&node.href))
    });
    let dot = &plan.places[plan.dot];
    let dot = format!(r#"<g fill="currentColor">{}</g>"#, border(dot, middle(plan, dot), 0.0));
    states.chain([dot]).collect()
}

fn border(place: &Spot, x: f64, inset: f64) -> String {
    let (x, y) = (x - place.width / 2.0 + inset, place.y - place.fall + inset);
    let (width, height) = (place.width - 2.0 * inset, 2.0 * (place.fall - inset));
    format!(r#"<rect x="{x}" y="{y}" width="{width}" height="{height}" rx="{}"/>"#, BORDER_RADIUS - inset)
}

/// The middle of the column in which a place stands.
fn middle(plan: &Plan, place: &Spot) -> f64 {
    let [left, right] = plan.columns[place.column].borders;
    f64::midpoint(left, right)
}
