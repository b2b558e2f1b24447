//! What holds for the drawing of any flow, and for today's.

use super::plan::{LEFT, LOOP_RISE, Link, Plan, RIGHT};
use super::spacing::{self, GAP_MIN};
use super::{Edge, Node, stacking, svg};

const STATUSES: [(&str, bool); 5] =
    [("new", false), ("pending", false), ("inconsistent_data", true), ("invalid_data", true), ("completed", true)];
const TRANSITIONS: [(Option<usize>, usize, &str, bool); 6] = [
    (None, 0, "Workflow created", false),
    (Some(0), 0, "Identity data uploaded", false),
    (Some(0), 1, "Identity files uploaded, data valid", false),
    (Some(0), 3, "Identity files uploaded, data invalid or missing", false),
    (Some(1), 4, "Data validated, case processed", true),
    (Some(1), 2, "Data validated, inconsistencies found", true),
];

fn node((label, is_final): (&'static str, bool)) -> Node<'static> {
    Node { label, is_final, href: format!("#{label}") }
}

fn nodes() -> Vec<Node<'static>> {
    STATUSES.map(node).into()
}

fn edges() -> Vec<Edge<'static>> {
    TRANSITIONS.map(|(from, to, event, is_inferred)| Edge { from, to, event, is_inferred }).into()
}

/// Flows of 1 to 15 states with loops, cycles, twins and states that nothing leads to.
fn generated() -> impl Iterator<Item = (Vec<Node<'static>>, Vec<Edge<'static>>)> {
    let mut seed = 1_usize;
    let mut any = move |below: usize| {
        seed = (seed * 1_103 + 12_345) % 1_000_003;
        seed % below
    };
    (1..=15).map(move |states| {
        let nodes = (0..states).map(|_| node(STATUSES[any(5)])).collect();
        let edges = (0..states * 3 / 2).map(|_| {
            let (_, _, event, is_inferred) = TRANSITIONS[any(6)];
            Edge { from: any(states + 1).checked_sub(1), to: any(states), event, is_inferred }
        });
        (nodes, edges.collect())
    })
}

fn laid_out(nodes: &[Node<'_>], edges: &[Edge<'_>]) -> Plan {
    let mut plan = Plan::new(nodes, edges);
    stacking::stack(&mut plan);
    spacing::space(&mut plan);
    plan
}

/// Left, top, right and bottom of all that is drawn but edges, each with its column.
fn boxes(plan: &Plan) -> Vec<(usize, [f64; 4])> {
    let middle = |column: usize| f64::midpoint(plan.columns[column].borders[LEFT], plan.columns[column].borders[RIGHT]);
    let places = plan.places.iter().enumerate().filter(|(_, place)| place.width > 0.0).map(|(number, place)| {
        let (x, rise) = (middle(place.column), if number > plan.dot { place.rise } else { place.fall });
        (place.column, [x - place.width / 2.0, place.y - rise, x + place.width / 2.0, place.y + place.fall])
    });
    let loops = plan.loops.iter().map(|own| {
        let state = &plan.places[own.state];
        let (x, bottom) = (middle(state.column) + own.shift, state.y - state.fall - LOOP_RISE);
        let half = own.event.width / 2.0;
        (state.column, [x - half, bottom - own.event.rise, x + half, bottom])
    });
    places.chain(loops).collect()
}

#[test]
fn nothing_overlaps_and_no_edge_crosses_a_box() {
    for (nodes, edges) in generated().chain([(nodes(), edges())]) {
        let plan = laid_out(&nodes, &edges);
        let boxes = boxes(&plan);
        for (number, (column, a)) in boxes.iter().enumerate() {
            for (_, b) in &boxes[..number] {
                assert!(a[2] <= b[0] || b[2] <= a[0] || a[3] <= b[1] || b[3] <= a[1], "{a:?} overlaps {b:?}");
            }
            // Bends lie between the borders of columns, so no box may reach there.
            let [left, right] = plan.columns[*column].borders;
            assert!(left <= a[0] && a[2] <= right, "{a:?} leaves its column");
            for passing in plan.places[plan.dot + 1..].iter().filter(|place| place.column == *column) {
                assert!(passing.y <= a[1] || a[3] <= passing.y, "an edge at {} crosses {a:?}", passing.y);
            }
        }
        assert!(plan.columns.is_sorted_by(|a, b| a.borders[RIGHT] + GAP_MIN <= b.borders[LEFT]));
    }
}

#[test]
fn the_flow_of_today_has_no_crossing() {
    let plan = laid_out(&nodes(), &edges());
    let column = |link: &Link| plan.places[link.ends[LEFT]].column;
    let above = |a: &Link, b: &Link, side: usize| plan.y(a, side).total_cmp(&plan.y(b, side));
    let cross = |a: &Link, b: &Link| column(a) == column(b) && above(a, b, LEFT) == above(b, a, RIGHT);
    for (number, a) in plan.links.iter().enumerate() {
        assert!(!plan.links[..number].iter().any(|b| cross(a, b)), "an edge crosses {:?}", edges()[a.edge].event);
    }
}

#[test]
fn the_same_flow_is_the_same_line() {
    for (nodes, edges) in generated() {
        let line = svg(&nodes, &edges);
        assert_eq!(line, svg(&nodes, &edges));
        assert_eq!(line.lines().count(), 1);
    }
}

#[test]
fn every_label_and_link_is_there_and_escaped() {
    let node = Node { label: "a_b<c>\n&'", is_final: true, href: "x?y=\"&z".to_owned() };
    let edge = Edge { from: None, to: 0, event: "_all_ *of* [it] \"there\"", is_inferred: true };
    let line = svg(&[node], &[edge]);
    for part in [
        ">a_b&lt;c&gt; &amp;&#39;</text>",
        "<a href=\"x?y=&quot;&amp;z\">",
        ">&#95;all_ &#42;of&#42; &#91;it&#93; &quot;there&quot;</text>",
        "From the beginning to a_b&lt;c&gt; &amp;&#39;: &#95;all_",
    ] {
        assert!(line.contains(part), "{part} is not in {line}");
    }
    let today = svg(&nodes(), &edges());
    for word in STATUSES.iter().map(|status| status.0).chain(TRANSITIONS.iter().flat_map(|t| t.2.split(' '))) {
        assert!(today.contains(word), "{word} is not in {today}");
    }
}

#[test]
fn statuses_are_links_that_a_screen_reader_reaches() {
    let line = svg(&nodes(), &edges());
    assert!(line.contains(" role=\"group\" "), "{line}");
    assert_eq!(line.matches("<a href=\"#").count(), STATUSES.len());
    assert!(!line.contains(" id=") && !line.contains("aria-hidden"), "{line}");
}
