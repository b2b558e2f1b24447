//! The status flow as a picture that stands alone.

use std::io::{self, Write};

use crate::flow::{self, Edge, Node};
use crate::{Basis, SOURCE, Status, Transition};

pub(super) fn write(out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "{}", drawing(|_| SOURCE.url().to_owned()))
}

/// The flow, whose statuses are links.
pub(super) fn drawing(href: impl Fn(Status) -> String) -> String {
    let node = |status: &Status| Node { label: status.as_str(), is_final: status.is_final(), href: href(*status) };
    let nodes: Vec<_> = Status::ALL.iter().map(node).collect();
    let edges: Vec<_> = Transition::ALL.iter().map(|transition| edge(*transition)).collect();
    flow::svg(&nodes, &edges)
}

fn edge(transition: Transition) -> Edge<'static> {
    Edge {
        from: transition.from().map(row),
        to: row(transition.to()),
        event: transition.event(),
        is_inferred: transition.grounds().basis() == Basis::Inferred,
    }
}

/// Statuses are numbered as they are listed.
fn row(status: Status) -> usize {
    status as usize
}
