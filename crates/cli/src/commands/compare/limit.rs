//! How much `--apply` retires without being told what: little. The rest is named by a person who has looked at the page.

use std::collections::BTreeSet;
use std::fmt;

use super::drift::{Drift, PageChange};
use crate::output::wording::{counted, listed};
use crate::row_id::RowId;
use idv_catalogue_codegen::model::Catalogue;

const FEW: usize = 5;
/// One in so many.
const SMALL_SHARE: usize = 20;

/// How many status codes go without being named: five, or one in twenty of those in use, whichever is smaller.
pub fn few(in_use: usize) -> usize {
    FEW.min(in_use / SMALL_SHARE)
}

/// What would go, as `--retire` names it: `3100`, `risk_code:300`, `series:2000`, `status:pending`. Where a code would
/// lose one of several guidances, that is `guidance:1022`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Name {
    Row(RowId),
    Guidance(u16),
}

/// What `--retire` takes.
pub fn parse(text: &str) -> Result<Name, String> {
    let number = |number: &str| number.parse::<u16>().ok();
    let name = match text.trim().split_once(':') {
        None => number(text.trim()).map(|number| Name::Row(RowId::Code(number))),
        Some(("status", wire)) if !wire.is_empty() => Some(Name::Row(RowId::Status(wire.to_owned()))),
        Some(("risk_code", digits)) => number(digits).map(|number| Name::Row(RowId::RiskCode(number))),
        Some(("series", digits)) => number(digits).map(|number| Name::Row(RowId::Series(number))),
        Some(("guidance", digits)) => number(digits).map(Name::Guidance),
        Some(_) => None,
    };
    name.ok_or_else(|| {
        "name a status code by its number, and others as in series:2000, risk_code:300, status:pending or guidance:1022"
            .to_owned()
    })
}

impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Row(RowId::Code(number)) => write!(f, "{number}"),
            Self::Row(RowId::Status(wire)) => write!(f, "status:{wire}"),
            Self::Row(RowId::RiskCode(number)) => write!(f, "risk_code:{number}"),
            Self::Row(RowId::Series(number)) => write!(f, "series:{number}"),
            Self::Row(RowId::Source) => f.write_str("source"),
            Self::Guidance(code) => write!(f, "guidance:{code}"),
        }
    }
}

/// What is gone from the page, and would go from the catalogue.
pub fn going(drift: &Drift) -> BTreeSet<Name> {
    let rows = drift.removed.iter().map(|removed| Name::Row(removed.row.clone()));
    let guidances = drift.changed.iter().filter_map(|changed| match (&changed.change, &changed.row) {
        (PageChange::NoMeaning { .. }, RowId::Code(code)) => Some(Name::Guidance(*code)),
        _ => None,
    });
    rows.chain(guidances).collect()
}

/// Whether what is gone may go without being named.
pub fn is_little(going: &BTreeSet<Name>, catalogue: &Catalogue) -> bool {
    let in_use = catalogue.codes.iter().filter(|code| code.lifecycle.retired.is_none()).count();
    let are_codes = going.iter().all(|name| matches!(name, Name::Row(RowId::Code(_)) | Name::Guidance(_)));
    are_codes && going.len() <= few(in_use)
}

/// Where the names differ from what would go, each list in order.
pub struct Mismatch {
    unnamed: Vec<Name>,
    unfounded: Vec<Name>,
}

impl Mismatch {
    /// `None` where exactly that is named which would go. What is retired already may be named: so the same command can be
    /// given again.
    pub fn between(named: &BTreeSet<Name>, going: &BTreeSet<Name>, catalogue: &Catalogue) -> Option<Self> {
        let unnamed: Vec<_> = going.difference(named).cloned().collect();
        let unfounded = named.difference(going).filter(|name| !is_retired(name, catalogue));
        let unfounded: Vec<_> = unfounded.cloned().collect();
        (!unnamed.is_empty() || !unfounded.is_empty()).then_some(Self { unnamed, unfounded })
    }
}

impl fmt::Display for Mismatch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("--retire names exactly what is gone from the page, no more and no less.")?;
        if !self.unnamed.is_empty() {
            write!(f, " Gone, and not named: {}.", listed(&self.unnamed, ""))?;
        }
        if !self.unfounded.is_empty() {
            write!(f, " Named, and not gone: {}.", listed(&self.unfounded, ""))?;
        }
        Ok(())
    }
}

fn is_retired(name: &Name, catalogue: &Catalogue) -> bool {
    let Name::Row(row) = name else { return false };
    row.lifecycle(catalogue).is_some_and(|lifecycle| lifecycle.retired.is_some())
}

/// What to do where more would go than goes without being named: `command` is the command as it was given.
pub fn how_to_name(going: &BTreeSet<Name>, command: &str) -> String {
    let names: Vec<_> = going.iter().map(ToString::to_string).collect();
    format!(
        "{} would go. Up to {FEW} status codes, or one in {SMALL_SHARE} of those in use if that is fewer, go without being \
         named; a status, a risk code and a whole series never do. Look at the page. If it really no longer has them, name \
         them:\n  {command} --retire {}",
        counted(going.len() as u64, "row"),
        names.join(",")
    )
}

#[cfg(test)]
mod tests {
    use super::{few, parse};

    #[test]
    fn few_is_five_or_one_in_twenty() {
        assert_eq!([0, 19, 20, 99, 100, 154, 15_000].map(few), [0, 0, 1, 4, 5, 5, 5]);
    }

    #[test]
    fn a_name_is_written_as_it_is_read() {
        let names = ["3100", "status:pending", "risk_code:300", "series:2000", "guidance:1022"];
        assert_eq!(names.map(|name| parse(name).map(|name| name.to_string())), names.map(|name| Ok(name.to_owned())));
        let others = ["", "pending", "status:", "70000", "series", "series:x", "code:3100", "3100 3101"];
        assert_eq!(others.map(|name| parse(name).is_ok()), [false; 8]);
    }
}
