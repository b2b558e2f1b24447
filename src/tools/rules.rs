//! `rules`: what the catalogue is checked for.

use std::io::{self, Write};

use super::Outcome;
use crate::catalogue::rule::Rule;

/// List the rules that the catalogue keeps
#[derive(Debug, clap::Args)]
pub(super) struct Arguments {}

pub(super) fn run(_arguments: &Arguments, out: &mut dyn Write) -> io::Result<Outcome> {
    let widest = Rule::ALL.iter().map(|rule| rule.id().len()).max().unwrap_or_default();
    let mut group = None;
    for rule in Rule::ALL {
        if group.replace(rule.group()) != Some(rule.group()) {
            let gap = if *rule == Rule::ALL[0] { "" } else { "\n" };
            writeln!(out, "{gap}{}", rule.group().title())?;
        }
        writeln!(out, "  {:widest$}  {}", rule.id(), rule.sentence())?;
    }
    Ok(Outcome::Clean)
}
