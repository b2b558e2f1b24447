//! What the drawing holds before it is known where: states, events and bends by their columns, how large they are, and
//! the links between them.

use std::iter::zip;

use super::layers::layers;
use super::lettering::{EVENT, STATE, float, steps, wrap};
use super::{Edge, Node};

const PADDING: f64 = 10.0; // between a state's name and its border, which may be double
const DOT: f64 = 10.0; // across the dot where the flow begins
pub(super) const ARROW: f64 = 8.0; // from the end of a line to the tip of its arrow
pub(super) const PORT_GAP: f64 = 14.0; // between edges at one side of a state, so that their arrows stay apart
pub(super) const EVENT_LIFT: f64 = 5.0; // between an event and its edge below
pub(super) const LOOP_RISE: f64 = 26.0; // from a state up to the event of its self loop
pub(super) const LOOP_WIDTH: f64 = 24.0; // between the feet of a self loop
const LOOP_GAP: f64 = 16.0; // between the events of two self loops

pub(super) const LEFT: usize = 0;
pub(super) const RIGHT: usize = 1;
/// Each side with the other.
pub(super) const SIDES: [(usize, usize); 2] = [(LEFT, RIGHT), (RIGHT, LEFT)];

/// What a column holds: a state, the dot, an event upon its edge, or only an edge that passes.
#[derive(Default)]
pub(super) struct Spot {
    pub lines: Vec<String>,
    pub column: usize,
    pub width: f64,
    /// Kept free across.
    pub span: f64,
    /// Where edges arrive or pass.
    pub y: f64,
    /// Kept free above `y`.
    pub rise: f64,
    /// Kept free below `y`: half the height of a state, whose self loops are a part of its rise.
    pub fall: f64,
    /// The links that have it at their left, and at their right.
    pub links: [Vec<usize>; 2],
}

impl Spot {
    fn state(label: &str) -> Self {
        let lines = vec![label.to_owned()];
        let (width, height) = STATE.size(&lines);
        Self { lines, width: width + 2.0 * PADDING, fall: height / 2.0 + PADDING, ..Self::default() }
    }

    fn dot() -> Self {
        Self { width: DOT, span: DOT, rise: DOT / 2.0, fall: DOT / 2.0, ..Self::default() }
    }

    fn event(label: &str) -> Self {
        let lines = wrap(label);
        let (width, height) = EVENT.size(&lines);
        Self { lines, width, span: width, rise: height + EVENT_LIFT, ..Self::default() }
    }
}

#[derive(Clone, Default)]
pub(super) struct Column {
    /// From the top.
    pub places: Vec<usize>,
    /// The left and the right one.
    pub borders: [f64; 2],
}

/// The part of an edge from one column to the next.
pub(super) struct Link {
    pub edge: usize,
    /// The places at its left and its right.
    pub ends: [usize; 2],
    /// Where it meets them, down from their `y`.
    pub ports: [f64; 2],
}

/// An edge from a state to itself, drawn above it.
pub(super) struct SelfLoop {
    pub edge: usize,
    pub state: usize,
    pub event: Spot,
    /// How far right of the state's middle it stands.
    pub shift: f64,
}

#[derive(Default)]
pub(super) struct Plan {
    /// The states as they are numbered, the dot, then events and bends.
    pub places: Vec<Spot>,
    /// The number of the dot, which parts them.
    pub dot: usize,
    pub columns: Vec<Column>,
    /// Those of one edge follow each other from where it begins.
    pub links: Vec<Link>,
    pub loops: Vec<SelfLoop>,
}

impl Plan {
    pub fn new(nodes: &[Node<'_>], edges: &[Edge<'_>]) -> Self {
        let dot = nodes.len();
        let mut plan = Self { dot, ..Self::default() };
        let columns: Vec<_> = layers(edges, dot).iter().map(|layer| layer * 2).collect();
        let states = nodes.iter().map(|node| Spot::state(node.label)).chain([Spot::dot()]);
        for (place, column) in zip(states, &columns) {
            plan.add(place, *column);
        }
        for (edge, &Edge { from, to, event, .. }) in edges.iter().enumerate() {
            let (from, event) = (from.unwrap_or(dot), Spot::event(event));
            if from == to {
                plan.loops.push(SelfLoop { edge, state: to, event, shift: 0.0 });
            } else {
                plan.add_links(edge, [from, to], columns[to], event);
            }
        }
        plan.size_states();
        plan.align_widths();
        plan
    }

    /// How far down a link meets its place at a side.
    pub fn y(&self, link: &Link, side: usize) -> f64 {
        self.places[link.ends[side]].y + link.ports[side]
    }

    fn add(&mut self, place: Spot, column: usize) -> usize {
        self.columns.resize(self.columns.len().max(column + 1), Column::default());
        self.columns[column].places.push(self.places.len());
        self.places.push(Spot { column, ..place });
        self.places.len() - 1
    }

    /// Puts the event beside the state that is left, where a reader begins, and a bend into each further column.
    fn add_links(&mut self, edge: usize, [from, to]: [usize; 2], last: usize, event: Spot) {
        let (mut place, mut column, mut event) = (from, self.places[from].column, Some(event));
        let is_reversed = column > last;
        while column != last {
            column = if is_reversed { column - 1 } else { column + 1 };
            let next = if column == last { to } else { self.add(event.take().unwrap_or_default(), column) };
            let ends = if is_reversed { [next, place] } else { [place, next] };
            for (end, side) in zip(ends, [LEFT, RIGHT]) {
                self.places[end].links[side].push(self.links.len());
            }
            self.links.push(Link { edge, ends, ports: [0.0; 2] });
            place = next;
        }
    }

    /// Makes states large enough for the edges at their sides and the loops above them.
    fn size_states(&mut self) {
        for (state, place) in self.places[..self.dot].iter_mut().enumerate() {
            let ports = place.links.iter().map(Vec::len).max().unwrap_or(0);
            place.fall = place.fall.max(PORT_GAP * float(ports) / 2.0);
            place.rise = place.fall;
            let own: Vec<_> = self.loops.iter_mut().filter(|own| own.state == state).collect();
            let pitch = own.iter().map(|own| own.event.width + LOOP_GAP).fold(0.0, f64::max);
            for (step, own) in zip(steps(own.len()), own) {
                own.shift = step * pitch;
                place.rise = place.rise.max(place.fall + LOOP_RISE + own.event.rise);
                place.width = place.width.max(2.0 * (own.shift.abs() + LOOP_WIDTH));
                place.span = place.span.max(2.0 * own.shift.abs() + pitch);
            }
        }
    }

    /// Makes the states of one column equally wide, so that arrows end on one line.
    fn align_widths(&mut self) {
        for column in &self.columns {
            let states = || column.places.iter().copied().filter(|&place| place < self.dot);
            let width = states().map(|state| self.places[state].width).fold(0.0, f64::max);
            for state in states() {
                self.places[state].width = width;
                self.places[state].span = self.places[state].span.max(width + 2.0 * ARROW);
            }
        }
    }
}
