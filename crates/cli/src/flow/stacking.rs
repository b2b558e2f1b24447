//! How far down everything stands: each place as near as can be to where its edges would be level.

use std::iter::{repeat_n, zip};

use super::lettering::{float, steps};
use super::plan::{Link, PORT_GAP, Plan, SIDES};

const PLACE_GAP: f64 = 18.0; // in a column: an event must stand nearer to its own edge than to another
const PORT_SLIP: f64 = 4.0; // what an edge may stray from its port to arrive without a small step
const SWEEPS: usize = 40; // over the columns, after which a dozen states stand still
const HOLD: f64 = 0.001; // how firmly a place stays that no edge moves: far less than an edge would

/// Moves the places of all columns until edges are short and level. They begin as the states and edges were given, so
/// where two orders are equally good, that one stays.
pub(super) fn stack(plan: &mut Plan) {
    for sweep in 1..=SWEEPS {
        spread_ports(plan);
        for column in (0..plan.columns.len()).chain((0..plan.columns.len()).rev()) {
            // Edges stiffen: first they find their way, then they become straight.
            settle(plan, column, float(sweep * sweep));
        }
    }
    spread_ports(plan);
    let top = plan.places.iter().map(|place| place.y - place.rise).fold(f64::INFINITY, f64::min);
    for place in &mut plan.places {
        place.y = (place.y - top).round();
    }
    slip_ports(plan);
}

/// Gives the edges at each side of a state points of their own, in the order of where they go.
fn spread_ports(plan: &mut Plan) {
    for state in 0..plan.dot {
        for (side, other) in SIDES {
            let mut links = plan.places[state].links[side].clone();
            let y = |link: &usize| plan.places[plan.links[*link].ends[other]].y;
            links.sort_by(|a, b| y(a).total_cmp(&y(b)));
            for (step, link) in zip(steps(links.len()), links) {
                plan.links[link].ports[side] = step * PORT_GAP;
            }
        }
    }
}

/// Where a place would best stand, or several that touch, and how firmly.
#[derive(Clone, Copy)]
struct Wish {
    y: f64,
    weight: f64,
    places: usize,
}

impl Wish {
    fn and(self, other: Self) -> Self {
        let weight = self.weight + other.weight;
        let y = (self.y * self.weight + other.y * other.weight) / weight;
        Self { y, weight, places: self.places + other.places }
    }
}

/// Where the edges of a place would be most nearly level.
fn wish(plan: &Plan, place: usize, stiffness: f64) -> Wish {
    let mut wish = Wish { y: plan.places[place].y, weight: HOLD, places: 1 };
    for (side, other) in SIDES {
        for link in plan.places[place].links[side].iter().map(|&link| &plan.links[link]) {
            let is_passing = link.ends.iter().all(|end| *end > plan.dot);
            let weight = if is_passing { stiffness } else { 1.0 };
            wish = wish.and(Wish { y: plan.y(link, other) - link.ports[side], weight, places: 0 });
        }
    }
    wish
}

/// Brings the places of a column as near as can be to where they wish to be: in that order, with room between them,
/// and those that would collide about the mean of their wishes (isotonic regression by pooling neighbours).
fn settle(plan: &mut Plan, column: usize, stiffness: f64) {
    let places = plan.columns[column].places.iter();
    let mut wishes: Vec<_> = places.map(|&place| (place, wish(plan, place, stiffness))).collect();
    wishes.sort_by(|(_, a), (_, b)| a.y.total_cmp(&b.y));
    plan.columns[column].places = wishes.iter().map(|(place, _)| *place).collect();
    let (mut depth, mut depths, mut groups) = (0.0, Vec::new(), Vec::<Wish>::new());
    for (place, wish) in wishes {
        let place = &plan.places[place];
        depth += place.rise;
        depths.push(depth);
        let mut group = Wish { y: wish.y - depth, ..wish };
        while let Some(upper) = groups.pop_if(|upper| upper.y > group.y) {
            group = group.and(upper);
        }
        groups.push(group);
        depth += place.fall + PLACE_GAP;
    }
    let tops = groups.iter().flat_map(|group| repeat_n(group.y, group.places));
    for (&place, (top, depth)) in zip(&plan.columns[column].places, zip(tops, depths)) {
        plan.places[place].y = top + depth;
    }
}

/// Lets edges be level that nearly are.
fn slip_ports(plan: &mut Plan) {
    for Link { ends, ports, .. } in &mut plan.links {
        for (side, other) in SIDES {
            let level = plan.places[ends[other]].y - plan.places[ends[side]].y;
            if ends[side] <= plan.dot && (level - ports[side]).abs() <= PORT_SLIP {
                ports[side] = level;
            }
        }
    }
}
