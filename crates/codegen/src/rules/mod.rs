//! The checks behind the rules.

mod combinations;
mod conformity;
mod content;
mod declared;
mod flow;
mod identity;
mod lifecycle;
mod missing;
mod order;
pub mod text;
mod wrong_type;

use crate::problem::Problems;
use crate::reading::files::Sources;
use crate::reading::rows::Written;
use declared::Declared;

/// Checks everything that was read. No check compares every row with every other.
pub fn check(written: &Written<'_>, sources: &Sources, problems: &mut Problems) {
    let declared = Declared::collect(written, sources, problems);
    conformity::check(written, &declared, problems);
    identity::check(written, sources, problems);
    flow::check(written, &declared, problems);
    combinations::check(written, &declared, problems);
    content::check(written, &declared, problems);
    lifecycle::check(written, &declared, problems);
}
