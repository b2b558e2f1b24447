//! How each rule is kept and broken, and how each kind of change comes about.
//!
//! The command line has no catalogue to show this on, so it stands in `examples.toml` and `changes.toml`;
//! `tests/rule_examples.rs` and `tests/changes/` try every one.

use std::collections::BTreeMap;
use std::io;

use serde::Deserialize;
use serde::de::DeserializeOwned;

use idv_catalogue_codegen::change_rule::ChangeRule;
use idv_catalogue_codegen::problem::rule::Rule;

/// How a rule is kept and broken.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Example {
    /// The file of which these are lines, by its path below the catalogue's directory, or as `overlay/…` where it is one of
    /// an overlay; `None` where they are words about a file.
    pub file: Option<String>,
    pub keeps: String,
    /// What comes of `keeps` by the slip.
    pub breaks: String,
    /// What `check` says of the slip.
    pub message: String,
    /// What `check` says that there is to do.
    pub help: String,
}

/// How a kind of change comes about.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct ChangeExample {
    edits: Vec<Edit>,
}

/// Lines of a file, which is named by its path below the catalogue's directory, before and after.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Edit {
    pub file: String,
    #[serde(default)]
    pub before: String,
    #[serde(default)]
    pub after: String,
}

/// The examples of all rules.
pub struct Examples(BTreeMap<String, Example>);

impl Examples {
    pub fn read() -> io::Result<Self> {
        read(include_str!("examples.toml")).map(Self)
    }

    pub fn of(&self, rule: Rule) -> io::Result<&Example> {
        entry(&self.0, rule.id())
    }
}

/// The edits of all kinds of change.
pub struct Changes(BTreeMap<String, ChangeExample>);

impl Changes {
    pub fn read() -> io::Result<Self> {
        read(include_str!("changes.toml")).map(Self)
    }

    pub fn edits(&self, rule: ChangeRule) -> io::Result<&[Edit]> {
        entry(&self.0, rule.id()).map(|change| change.edits.as_slice())
    }
}

fn read<T: DeserializeOwned>(text: &str) -> io::Result<T> {
    toml::from_str(text).map_err(io::Error::other)
}

fn entry<'a, T>(entries: &'a BTreeMap<String, T>, id: &str) -> io::Result<&'a T> {
    entries.get(id).ok_or_else(|| io::Error::other(format!("there is no example of `{id}`")))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_rule_and_every_kind_of_change_has_its_entry_and_nothing_else_has_one() {
        let examples = Examples::read().expect("the examples").0;
        let rules: BTreeSet<_> = Rule::ALL.iter().map(|rule| rule.id()).collect();
        assert_eq!(examples.keys().map(String::as_str).collect::<BTreeSet<_>>(), rules);
        let changes = Changes::read().expect("the changes").0;
        let kinds: BTreeSet<_> = ChangeRule::IDS.iter().copied().collect();
        assert_eq!(changes.keys().map(String::as_str).collect::<BTreeSet<_>>(), kinds);
    }
}
