//! The version that the changes ask for, by Cargo's rules for compatible versions, and whether the manifest gives it.

use std::fmt;

use semver::{BuildMetadata, Prerelease, Version};

use super::change::Change;
use idv_catalogue_codegen::change_rule::Level;

/// What the changes ask of the version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Advice {
    pub old: Version,
    pub new: Version,
    /// The least version that may follow the old one with these changes.
    pub needed: Version,
    pub level: Option<Level>,
}

impl Advice {
    pub fn of(changes: &[Change], old: &Version, new: &Version) -> Self {
        let level = changes.iter().map(Change::level).max();
        Self { old: old.clone(), new: new.clone(), needed: needed(old, level), level }
    }

    /// Before a release, a version that is itself not released yet counts as the one it leads to.
    pub fn is_followed(&self) -> bool {
        released(&self.new) >= self.needed
    }
}

impl fmt::Display for Advice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { old, new, needed, level } = self;
        match (level, self.is_followed()) {
            (None, true) => write!(f, "Nothing changed since {old}; Cargo.toml says {new}."),
            (None, false) => write!(f, "Cargo.toml says {new}, which is before {old}."),
            (Some(level), true) => {
                write!(f, "{}, which after {old} needs at least {needed}; Cargo.toml says {new}.", gravest(*level))
            }
            (Some(level), false) => write!(
                f,
                "{}, which after {old} needs at least {needed}, but Cargo.toml says {new}: raise it to {needed}.",
                gravest(*level)
            ),
        }
    }
}

fn gravest(level: Level) -> &'static str {
    match level {
        Level::Judgement => "Cases are judged more permissively",
        Level::Breaking => "There is a breaking change",
        Level::Behaviour => "There is a change of behaviour",
        Level::Addition => "There is an addition",
        Level::Wording => "There is a change of wording",
    }
}

/// Cargo takes versions for compatible up to the first number that is not zero.
fn needed(old: &Version, level: Option<Level>) -> Version {
    let Some(level) = level else { return old.clone() };
    let base = released(old);
    // What is not released yet has promised nothing.
    if base != *old {
        return base;
    }
    let Version { major, minor, patch, .. } = base;
    match level {
        Level::Judgement | Level::Breaking if major > 0 => Version::new(major + 1, 0, 0),
        Level::Judgement | Level::Breaking if minor > 0 => Version::new(0, minor + 1, 0),
        Level::Behaviour | Level::Addition if major > 0 => Version::new(major, minor + 1, 0),
        _ => Version::new(major, minor, patch + 1),
    }
}

fn released(version: &Version) -> Version {
    Version { pre: Prerelease::EMPTY, build: BuildMetadata::EMPTY, ..version.clone() }
}

#[cfg(test)]
mod tests {
    use semver::Version;

    use super::needed;
    use idv_catalogue_codegen::change_rule::Level::{self, Addition, Behaviour, Breaking, Judgement, Wording};

    #[test]
    fn each_level_raises_the_number_that_cargo_goes_by() {
        let versions = ["1.4.2", "0.4.2", "0.0.2", "2.0.0-rc.1"];
        let table: [(Option<Level>, [&str; 4]); 6] = [
            (Some(Judgement), ["2.0.0", "0.5.0", "0.0.3", "2.0.0"]),
            (Some(Breaking), ["2.0.0", "0.5.0", "0.0.3", "2.0.0"]),
            (Some(Behaviour), ["1.5.0", "0.4.3", "0.0.3", "2.0.0"]),
            (Some(Addition), ["1.5.0", "0.4.3", "0.0.3", "2.0.0"]),
            (Some(Wording), ["1.4.3", "0.4.3", "0.0.3", "2.0.0"]),
            (None, versions),
        ];
        for (level, expected) in table {
            let found = versions.map(|old| needed(&Version::parse(old).expect("a version"), level).to_string());
            assert_eq!(found, expected, "{level:?}");
        }
    }
}
