//! What a case says where several names say it: one of them, and each of the others that says something else as a finding.

use alloc::collections::BTreeSet;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use super::super::forms;
use super::super::numbers::{Codes, OddCodes, OneRiskCode};
use super::super::tree::Tree;
use super::field_name::{ENVELOPE, STATUS};
use crate::case::{Unreadable, UnreadableKind, excerpt};
use crate::generated::{RiskCode, Status, StatusCode};
use crate::reported::Reported;

/// A status, or what stands in its place.
pub(super) enum OneStatus {
    Nothing,
    Text(Reported<Status>),
    Unread(String),
}

impl OneStatus {
    pub(super) fn of(value: &Tree) -> Self {
        match value {
            Tree::Nothing => Self::Nothing,
            Tree::Text(text) => Self::Text(text.as_str().into()),
            other => Self::Unread(other.shown()),
        }
    }
}

pub(super) fn one_status(
    given: impl Iterator<Item = (&'static str, OneStatus)>,
    has_codes: bool,
    unreadable: &mut Vec<Unreadable>,
) -> Option<Reported<Status>> {
    let mut read: Option<Reported<Status>> = None;
    let mut odd = None;
    // What is said where nothing else is: an envelope's own, or that there is none.
    let mut last = None;
    for (name, given) in given {
        let is_of_an_envelope = name == STATUS[usize::from(ENVELOPE)];
        match (given, &read) {
            (OneStatus::Nothing, _) => last = last.or_else(|| Some((name, "null".to_string()))),
            (OneStatus::Text(text), None) => read = Some(text),
            (OneStatus::Text(text), Some(first)) => {
                // An envelope may have a status of its own, such as `success`.
                let is_another = match (forms::status(text.as_str()), forms::status(first.as_str())) {
                    (Some(text), Some(first)) if is_of_an_envelope => text != first,
                    _ => !is_of_an_envelope && text != *first,
                };
                if is_another {
                    unreadable.push(Unreadable::new(UnreadableKind::Disagreement, name, None, text.as_str()));
                }
            }
            (OneStatus::Unread(shown), _) if is_of_an_envelope => last = Some((name, shown)),
            (OneStatus::Unread(shown), _) => {
                unreadable.push(Unreadable::new(UnreadableKind::Form, name, None, &shown));
                odd = odd.or(Some(shown));
            }
        }
    }
    // Without codes, and with a status of another kind, it is hardly a report of a case.
    if read.is_none() && odd.is_none() && has_codes {
        let (name, shown) = last?;
        unreadable.push(Unreadable::new(UnreadableKind::Form, name, None, &shown));
        odd = Some(shown);
    }
    // A status that cannot be read is unknown, whatever it was.
    read.or_else(|| odd.map(|shown| excerpt(&shown).into()))
}

/// All lists, each code of a later one that is not in the first behind it, since either may be what was found.
pub(super) fn one_list(
    given: impl Iterator<Item = (&'static str, Codes)>,
    unreadable: &mut Vec<Unreadable>,
) -> Vec<Reported<StatusCode>> {
    let mut read: Option<Vec<Reported<StatusCode>>> = None;
    for (name, Codes { codes, odd }) in given {
        let OddCodes { unread, more, is_nothing } = odd.map_or_else(Default::default, |odd| *odd);
        for (index, shown) in unread {
            unreadable.push(Unreadable::new(UnreadableKind::Form, name, index, &shown));
        }
        if more > 0 {
            let shown = alloc::format!("{more} more");
            unreadable.push(Unreadable::new(UnreadableKind::Form, name, None, &shown));
        }
        match &mut read {
            _ if is_nothing => (),
            None => read = Some(codes),
            Some(first) if *first == codes => (),
            Some(first) => {
                let shown: Vec<_> = codes.iter().map(ToString::to_string).collect();
                let shown = alloc::format!("[{}]", shown.join(","));
                unreadable.push(Unreadable::new(UnreadableKind::Disagreement, name, None, &shown));
                let known: BTreeSet<_> = first.iter().copied().collect();
                first.extend(codes.into_iter().filter(|code| !known.contains(code)));
            }
        }
    }
    read.unwrap_or_default()
}

/// The gravest of the risk codes, which is the highest.
pub(super) fn one_risk_code(
    given: impl Iterator<Item = (&'static str, OneRiskCode)>,
    unreadable: &mut Vec<Unreadable>,
) -> Option<Reported<RiskCode>> {
    let mut read = Vec::new();
    for (name, given) in given {
        match given {
            OneRiskCode::Nothing => (),
            OneRiskCode::Known(risk_code) => read.push((name, risk_code)),
            OneRiskCode::Unread(shown) => {
                unreadable.push(Unreadable::new(UnreadableKind::Form, name, None, &shown));
            }
        }
    }
    let gravest = read.iter().map(|(_, risk_code)| *risk_code).max();
    for (name, risk_code) in read.into_iter().filter(|(_, risk_code)| Some(*risk_code) != gravest) {
        unreadable.push(Unreadable::new(UnreadableKind::Disagreement, name, None, &risk_code.to_string()));
    }
    gravest
}
