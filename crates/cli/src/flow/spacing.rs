//! How far right everything stands: the columns side by side.

use super::plan::{LEFT, Plan, RIGHT};

const GAP_PER_CLIMB: f64 = 0.5; // columns stand the wider apart the higher their edges climb, so that none is steep
pub(super) const GAP_MIN: f64 = 20.0; // between columns, for the gentlest bend
const GAP_MAX: f64 = 90.0; // between columns, lest one high climb tear the drawing apart

pub(super) fn space(plan: &mut Plan) {
    let mut left = 0.0;
    for column in 0..plan.columns.len() {
        let places = plan.columns[column].places.iter();
        let right = left + places.map(|&place| plan.places[place].span).fold(0.0, f64::max);
        plan.columns[column].borders = [left, right];
        let links = plan.links.iter().filter(|link| plan.places[link.ends[LEFT]].column == column);
        let climb = links.map(|link| (plan.y(link, LEFT) - plan.y(link, RIGHT)).abs()).fold(0.0, f64::max);
        left = right + (climb * GAP_PER_CLIMB).clamp(GAP_MIN, GAP_MAX).round();
    }
}
