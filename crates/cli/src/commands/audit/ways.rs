//! The ways that cases went, for whoever reads of them: those that the flow has, and those that it does not.

use super::arrows::ArrowCounts;
use super::beside::Asked;
use crate::output::wording::{counted, grouped};
use idv_catalogue::{Status, Transition};

/// From one notification of a case to its next.
pub struct Way {
    pub from: String,
    pub to: String,
    /// What the catalogue says happens there; `None` where it has no such arrow.
    pub event: Option<&'static str>,
    pub count: u64,
}

/// How often each arrow of the flow was taken, in the catalogue's order, also those that none took. How a case begins is not
/// among them, since its first notification may lie before the input.
pub fn of_the_flow(counts: &ArrowCounts) -> Vec<Way> {
    let arrows = Transition::ALL.iter().filter_map(|it| Some((it, it.from()?)));
    let way = |(it, from): (&Transition, Status)| Way {
        from: from.to_string(),
        to: it.to().to_string(),
        event: Some(it.event()),
        count: counts.of(Some(from), Some(it.to())),
    };
    arrows.map(way).collect()
}

/// The others, the most frequent first.
pub fn of_no_flow(counts: &ArrowCounts) -> Vec<Way> {
    let is_of_the_flow = |from: Option<Status>, to: Option<Status>| {
        Transition::ALL.iter().any(|it| it.from().is_some() && it.from() == from && Some(it.to()) == to)
    };
    let others = counts.arrows.iter().filter(|((from, to), _)| !is_of_the_flow(*from, *to));
    let way = |((from, to), count): (&(Option<Status>, Option<Status>), &u64)| Way {
        from: name(*from),
        to: name(*to),
        event: None,
        count: *count,
    };
    let mut ways: Vec<_> = others.map(way).collect();
    ways.sort_by_key(|way| std::cmp::Reverse(way.count));
    ways
}

/// The statuses with which cases come into the input.
pub fn first(counts: &ArrowCounts) -> Vec<(String, u64)> {
    counts.first.iter().map(|(status, count)| (name(*status), *count)).collect()
}

fn name(status: Option<Status>) -> String {
    status.map_or("a status that the catalogue does not know".to_owned(), |status| status.to_string())
}

/// What was followed, and what was not.
pub fn about(asked: &Asked, counts: &ArrowCounts) -> Vec<String> {
    let id = asked.id.as_deref().unwrap_or_default();
    let mut sentences = vec![format!(
        "{} by the id at {id}, each from one notification to its next as they stand in the input.",
        counted(counts.cases(), "case")
    )];
    if counts.runs > 1 {
        sentences.push(format!(
            "The input was audited in {} parts: cases are followed within each, and one in several counts in each.",
            grouped(counts.runs)
        ));
    }
    if counts.left_out > 0 {
        sentences.push(format!(
            "Of more cases than can be held, which ones are followed goes by a hash of their ids, as by lot: {} are of \
             cases that were left out.",
            counted(counts.left_out, "notification")
        ));
    }
    if counts.without_id > 0 {
        sentences.push(format!("{} no id there.", with_verb(counts.without_id)));
    }
    sentences
}

fn with_verb(notifications: u64) -> String {
    format!("{} {}", counted(notifications, "notification"), if notifications == 1 { "has" } else { "have" })
}
