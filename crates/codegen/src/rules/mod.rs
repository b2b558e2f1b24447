//! The checks behind the rules, a module for what is looked at together. The list of the rules, each with its id and what it
//! asks for, is [`Rule`](crate::problem::rule::Rule).

mod address;
mod characters;
pub mod client_words;
mod combinations;
mod conformity;
mod content;
mod dangling;
mod disclosure;
mod flow;
mod identity;
mod inclusions;
mod keys;
mod lifecycle;
mod missing;
mod order;
mod placeholder;
mod ranges;
mod targets;
pub mod text;
mod wrong_type;

use crate::problem::Problems;
use crate::reading::files::Sources;
use crate::reading::rows::Written;
use characters::Languages;
use targets::Targets;

/// Checks everything that was read. No check compares every row with every other.
pub fn check(written: &Written<'_>, sources: &Sources, problems: &mut Problems) {
    let targets = Targets::collect(written, sources, problems);
    conformity::check(written, &targets, &Languages::of(written), sources, problems);
    identity::check(written, sources, problems);
    flow::check(written, &targets, problems);
    combinations::check(written, &targets, problems);
    content::check(written, &targets, problems);
    disclosure::check(written, &targets, problems);
    inclusions::check(written, problems);
    lifecycle::check(written, &targets, problems);
}

/// Checks what was read of an overlay by itself: whether each value is one, and each sentence. What it means for the catalogue
/// is seen where it is laid over it.
pub fn check_overlay(overlay: &Written<'_>, written: &Written<'_>, sources: &Sources, problems: &mut Problems) {
    let targets = Targets::collect(written, sources, problems).and_remedies_of(overlay);
    conformity::check(overlay, &targets, &Languages::and_of(written, overlay), sources, problems);
    client_words::check_overlay(overlay, written, sources, problems);
}
