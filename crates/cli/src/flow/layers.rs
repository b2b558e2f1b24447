//! How far right each state stands: behind every state that leads to it, so that a reader follows the flow from left to
//! right and only what returns goes back.

use std::iter::once;

use super::Edge;

/// The longest way to each state, and to the dot, which is numbered behind the states.
pub(super) fn layers(edges: &[Edge<'_>], dot: usize) -> Vec<usize> {
    let arcs: Vec<_> = edges.iter().map(|edge| (edge.from.unwrap_or(dot), edge.to)).collect();
    let (mut seen, mut done) = (vec![false; dot + 1], Vec::new());
    for state in once(dot).chain(0..dot) {
        search(state, &arcs, &mut seen, &mut done);
    }
    let mut layers = vec![0; dot + 1];
    while let Some(state) = done.pop() {
        // An arc from a state that is still to come closes a cycle, and counts in reverse.
        let ends = arcs.iter().flat_map(|&(from, to)| [(from, to), (to, from)]);
        for (_, next) in ends.filter(|(end, next)| *end == state && done.contains(next)) {
            layers[next] = layers[next].max(layers[state] + 1);
        }
    }
    layers
}

/// Adds to `done` what can be reached from a state, depth first, each after what it leads to.
fn search(state: usize, arcs: &[(usize, usize)], seen: &mut [bool], done: &mut Vec<usize>) {
    if std::mem::replace(&mut seen[state], true) {
        return;
    }
    for (_, to) in arcs.iter().filter(|(from, _)| *from == state) {
        search(*to, arcs, seen, done);
    }
    done.push(state);
}

#[cfg(test)]
mod tests {
    use super::{Edge, layers};

    #[test]
    fn a_cycle_is_broken_where_it_returns() {
        let edge = |from, to| Edge { from, to, event: "", is_inferred: false };
        let edges = [edge(Some(2), 0), edge(Some(0), 1), edge(Some(1), 2), edge(None, 0), edge(Some(1), 1)];
        assert_eq!(layers(&edges, 3), [1, 2, 3, 0]);
    }
}
