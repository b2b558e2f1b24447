//! Whether a file ends before its page does. HTML closes what it opens; text has no such mark, and Markdown few: there only the
//! catalogue knows how what stands last goes on.

use super::drift::Drift;
use super::evidence::Evidence;
use super::page::facts::{Code, Cut, End, PageFacts};
use crate::output::wording::counted;
use crate::row_id::RowId;
use idv_catalogue_codegen::model::{self, Action, Catalogue};

/// What shows that the file ends too early; a file whose last row is followed by something else does not.
pub fn cut(catalogue: &Catalogue, facts: &PageFacts, drift: &Drift) -> Option<Evidence> {
    let end = facts.end.as_ref()?;
    let page = facts.codes.iter().find(|code| code.number == end.code)?;
    let seen = |why: String| {
        let heading = catalogue.series.iter().find(|series| Some(series.number) == page.series);
        let heading = heading.map(|series| format!("{}: {}", series.number, series.title));
        Some(Evidence::Seen(Cut { heading, why }))
    };
    let Some(ours) = catalogue.codes.iter().find(|code| code.number == end.code) else {
        let whole = drift.removed.iter().find_map(|removed| match removed.row {
            RowId::Code(number) if number.to_string().starts_with(&end.code.to_string()) => Some(number),
            _ => None,
        });
        let is_bare = said(page, end).is_empty();
        return whole.filter(|_| is_bare).and_then(|whole| {
            seen(format!("the file ends with \"{}\", which is where the number {whole} begins", end.code))
        });
    };
    if is_begun(&said(page, end), &known(ours)) {
        return seen(format!("the file ends within what the catalogue has for status code {}", end.code));
    }
    let behind = behind(catalogue, ours, drift);
    (behind > 0 && end.behind.is_empty()).then(|| {
        let codes = counted(behind as u64, "status code");
        Evidence::Rows(format!(
            "The file ends with status code {}, and {codes} behind it are not on the page.",
            end.code
        ))
    })
}

/// How many codes of the same series are gone that stand behind a code.
fn behind(catalogue: &Catalogue, last: &model::Code, drift: &Drift) -> usize {
    let is_gone = |number: u16| drift.removed.iter().any(|removed| removed.row == RowId::Code(number));
    let codes = catalogue.codes.iter().filter(|code| code.series == last.series && code.number > last.number);
    codes.filter(|code| is_gone(code.number)).count()
}

/// Whether a text is no more than the beginning of another, as far as letters go, or breaks off within the label behind a piece.
fn is_begun(page: &str, ours: &[String]) -> bool {
    let whole = ours.concat();
    let mut length = 0;
    let mut pieces = std::iter::once("").chain(ours.iter().map(|piece| {
        length += piece.len();
        &whole[..length]
    }));
    let is_label = |rest: &str| LABELS.iter().any(|label| label.len() > rest.len() && label.starts_with(rest));
    let is_part = page.len() < whole.len() && whole.starts_with(page);
    is_part
        || pieces.any(|piece| page.len() > piece.len() && page.strip_prefix(piece).is_some_and(is_label))
            && page != whole
}

const LABELS: &[&str] = &["description", "action", "sdkintegration", "apiintegration"];

fn said(code: &Code, end: &End) -> String {
    let texts = code.guidances.iter().flat_map(|guidance| {
        [guidance.condition.as_deref(), Some(guidance.description.as_str()), guidance.action.as_deref()]
    });
    texts.flatten().chain([end.behind.as_str()]).map(letters).collect()
}

fn known(code: &model::Code) -> Vec<String> {
    let texts = code.guidances.iter().flat_map(|guidance| {
        let action = match &guidance.action {
            Action::Whole(action) => vec![action.as_str()],
            Action::PerIntegration(both) => vec!["SDK integration", &both.sdk, "API integration", &both.api],
            Action::Unstated => Vec::new(),
        };
        guidance.condition.as_deref().into_iter().chain([guidance.description.as_str()]).chain(action)
    });
    texts.map(letters).collect()
}

fn letters(text: &str) -> String {
    text.chars().filter(|it| it.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::is_begun;

    #[test]
    fn a_text_that_breaks_off_is_told_from_one_that_is_whole_or_another() {
        let ours = ["signatureflowtimedout", "createanewworkflows"].map(str::to_owned);
        let begun =
            ["", "sign", "signatureflowtimedout", "signatureflowtimedoutact", "signatureflowtimedoutcreateanew"];
        assert_eq!(begun.map(|page| is_begun(page, &ours)), [true; 5]);
        let others = ["signatureflowtimedoutcreateanewworkflows", "signatureflowtimedoutwait", "anotherthing"];
        assert_eq!(others.map(|page| is_begun(page, &ours)), [false; 3]);
        assert!(is_begun("descr", &ours));
    }
}
