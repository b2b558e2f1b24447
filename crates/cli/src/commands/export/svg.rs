//! The status flow as a picture that stands alone.

use std::io::{self, Write};

use crate::catalogue::Facts;
use crate::flow;

pub fn write(facts: Facts<'_>, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "{}", flow::of(facts, |_| facts.source().url.clone()))
}
