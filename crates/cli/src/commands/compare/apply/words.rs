//! The words for clients, which are left as they are: which of them no longer fit, and which codes may come to need some.

use crate::row_id::RowId;
use idv_catalogue_codegen::model::{Catalogue, Code, Disclosure, Language};

/// What is left to whoever writes for clients. All of it waits for a person to look at the row, and the client is told
/// nothing of it until then.
pub struct WordsLeft {
    /// The codes that mean one thing more or less, so that their sentences belong to no meaning.
    pub unfit: Vec<RowId>,
    /// The new codes of a series whose codes the client may be told of.
    pub wanted: Vec<RowId>,
}

impl WordsLeft {
    pub fn of(before: &Catalogue, after: &Catalogue) -> Self {
        let had_any = |code: &Code| is_worded(before, code.number, |reasons| reasons.iter().any(|it| *it));
        let has_all = |code: &Code| is_worded(after, code.number, |reasons| reasons.iter().all(|it| *it));
        let is_new = |code: &Code| !before.codes.iter().any(|it| it.number == code.number);
        let may_be_told =
            |code: &Code| after.series.get(code.series).is_some_and(|series| series.disclosure == Disclosure::Client);
        let rows = |is_meant: &dyn Fn(&Code) -> bool| {
            let meant = after.codes.iter().filter(|code| is_meant(code));
            meant.map(|code| RowId::Code(code.number)).collect::<Vec<_>>()
        };
        Self {
            unfit: rows(&|code| had_any(code) && !has_all(code)),
            wanted: rows(&|code| is_new(code) && may_be_told(code)),
        }
    }

    pub fn is_none(&self) -> bool {
        self.unfit.is_empty() && self.wanted.is_empty()
    }
}

/// Whether some language has words for as many of the meanings of a code as are asked for.
fn is_worded(catalogue: &Catalogue, code: u16, are_enough: impl Fn(&[bool]) -> bool) -> bool {
    let Some(row) = catalogue.codes.iter().position(|it| it.number == code) else { return false };
    let is_there = |language: &Language| -> Vec<bool> { language.reasons[row].iter().map(Option::is_some).collect() };
    catalogue.languages.iter().any(|language| are_enough(&is_there(language)))
}
