//! The documentation of the generated types: the catalogue's texts as Markdown, in which nothing that an analyst
//! writes can be taken for mark-up.

use syn::Attribute;

use super::rust;
use crate::model::{Action, Catalogue, Guidance, Language, Lifecycle, OverlaidRow, PerIntegration, Series};
use crate::names::camel_case;

pub(super) const STATUS: &str = "\
The status of a case, as the service reports it.

A variant is known by its wire string, [`Status::as_str`]; what arrives and is not among them has no `Status`. Wire
string, description, action and CDD Report availability are the vendor's; name and remedy are this catalogue's.

```
use idv_catalogue::Status;

assert_eq!(Status::from_wire(\"completed\"), Some(Status::Completed));
assert_eq!(Status::from_wire(\"Completed\"), None);
```";

pub(super) const STATUS_CODE: &str = "\
A status code: what exactly the service found about a case.

The published number is the discriminant. Numbers, texts, statuses, risk codes and fields are the vendor's; name, remedy
and disclosure are this catalogue's. Not every number of a series is a code: see [`Series::of`] for those that are not.

```
use idv_catalogue::StatusCode;

let code = const { StatusCode::from_u16(3105).unwrap() };
assert_eq!(code, StatusCode::SelfieDoesNotMatchIdPortrait);
assert_eq!(code as u16, 3105);
```";

pub(super) const SERIES: &str = "\
A series: the status codes of one range of numbers, which are about one subject.

The first number of the range is the discriminant.

```
use idv_catalogue::Series;

assert_eq!(Series::of(3199), Some(Series::Sendbacks));
```";

pub(super) const RISK_CODE: &str = "\
A risk code: the recommendation that comes with a completed case.

The published number is the discriminant; the risk score is the vendor's word for it.

```
use idv_catalogue::RiskCode;

assert_eq!(RiskCode::from_u16(500).map(RiskCode::risk_score), Some(\"completed_unacceptable_risk\"));
```";

pub(super) const REMEDY: &str = "\
What to do about a status or a status code: one of a closed list of answers.

Remedies are this catalogue's judgement of the vendor's actions, in the order in which next steps are given.

```
use idv_catalogue::{Remedy, StatusCode};

assert_eq!(StatusCode::SelfiePhotoTooBright.remedies(), [Remedy::UploadSelfie]);
```";

pub(super) const LANGUAGE: &str = "\
A language in which clients can be told and asked, English first.

The sentences are this catalogue's own; those of the other languages were made from the English ones.

```
use idv_catalogue::Language;

assert_eq!(Language::from_tag(\"nl-BE\"), Some(Language::Nl));
assert_eq!(Language::Nl.name(), \"Nederlands\");
```";

/// The lines of a text as doc comments.
pub(super) fn attributes(text: &str) -> Vec<Attribute> {
    text.lines().map(|line| rust::doc(&if line.is_empty() { String::new() } else { format!(" {line}") })).collect()
}

/// `StatusCode::UnderageClient`
pub(super) fn path(type_name: &str, name: &str) -> String {
    format!("{type_name}::{}", camel_case(name))
}

/// A link of the documentation: [`StatusCode::UnderageClient`].
pub(super) fn link(type_name: &str, name: &str) -> String {
    format!("[`{}`]", path(type_name, name))
}

/// A text of the catalogue, with whatever Markdown or HTML would make of it escaped.
pub(super) fn escape(text: &str) -> String {
    let (number, rest) = text.split_at(text.bytes().take_while(u8::is_ascii_digit).count());
    let mut escaped = number.to_owned();
    // What would be an item of a list where the text opens a paragraph.
    if rest.starts_with(['-', '+', '.', ')']) {
        escaped.push('\\');
    }
    for (place, word) in rest.split(' ').enumerate() {
        if place > 0 {
            escaped.push(' ');
        }
        push_word(&mut escaped, word);
    }
    escaped
}

/// A bare address is warned of, and an escaped one would not lead anywhere, so an address becomes a link.
fn push_word(escaped: &mut String, word: &str) {
    if !word.bytes().any(|byte| SPECIAL.contains(&byte) || byte == b':') {
        return escaped.push_str(word);
    }
    let (address, punctuation) = word.split_at(word.trim_end_matches(['.', ',', ';', ')']).len());
    let is_address = address.starts_with("https://") || address.starts_with("http://");
    if is_address && !address.contains(['<', '>', '|']) {
        *escaped += &format!("<{address}>{punctuation}");
        return;
    }
    for letter in word.chars() {
        if u8::try_from(letter).is_ok_and(|byte| SPECIAL.contains(&byte)) {
            escaped.push('\\');
        }
        escaped.push(letter);
    }
}

/// The letters of which Markdown or HTML would make something.
const SPECIAL: &[u8] = b"\\`*_[]<>|~&#$^";

/// A value as it is sent, set as code.
pub(super) fn code(value: &str) -> String {
    if value.contains(['`', '|', '\\']) { format!("<code>{}</code>", escape(value)) } else { format!("`{value}`") }
}

pub(super) fn status(catalogue: &Catalogue, row: usize) -> String {
    let status = &catalogue.statuses[row];
    let mut text = format!("{}: {}\n", code(&status.wire), escape(&status.description));
    text += &action(&status.action);
    text += &format!("\n{}\n", remedies(catalogue, &status.remedy, &OverlaidRow::Status(row)));
    let report = if status.cdd_report { "The CDD Report is available." } else { "The CDD Report is not available." };
    text += &format!("\n{report}\n");
    text += &match &status.finality {
        Some(provenance) => format!("\nFinal ({}): {}\n", provenance.basis.meaning(), escape(&provenance.because)),
        None => {
            let next = catalogue.next(row).into_iter().map(|next| link("Status", &catalogue.statuses[next].name));
            format!("\nCan be followed by {}.\n", listed(next, "nothing"))
        }
    };
    text + &lifecycle(&status.lifecycle)
}

pub(super) fn status_code(catalogue: &Catalogue, row: usize) -> String {
    let code = &catalogue.codes[row];
    let mut text = String::new();
    match code.guidances.as_slice() {
        [only] => text += &format!("`{}`: {}", code.number, guidance(catalogue, only, &OverlaidRow::Guidance(row, 0))),
        several => {
            text += &format!("`{}`: one of {} meanings.\n", code.number, several.len());
            for (place, meaning) in several.iter().enumerate() {
                text += &format!("\n{}", guidance(catalogue, meaning, &OverlaidRow::Guidance(row, place)));
            }
        }
    }
    let series = &catalogue.series[code.series];
    text += &format!(
        "\nSeries {} · accompanies {} · {}",
        link("Series", &series.name),
        listed(statuses(catalogue, &code.statuses), "no status"),
        risk_codes(catalogue, code.risk_codes.as_deref()),
    );
    if !code.fields.is_empty() {
        text += &format!(" · about {}", listed(code.fields.iter().map(|field| format!("`{field}`")), "no field"));
    }
    let overlaid = overlaid(catalogue, &OverlaidRow::Code(row), "disclosure");
    text += &format!(" · {}{overlaid}\n", code.disclosure.meaning());
    text + &lifecycle(&code.lifecycle)
}

pub(super) fn series(catalogue: &Catalogue, series: &Series) -> String {
    format!(
        "{} to {}: {}\n\nUnless a code says otherwise: accompanies {} · {} · {}\n{}",
        series.number,
        series.last,
        escape(&series.title),
        listed(statuses(catalogue, &series.statuses), "no status"),
        risk_codes(catalogue, series.risk_codes.as_deref()),
        series.disclosure.meaning(),
        lifecycle(&series.lifecycle),
    )
}

pub(super) fn risk_code(catalogue: &Catalogue, row: usize) -> String {
    let risk_code = &catalogue.risk_codes[row];
    let overlaid = match overlaid(catalogue, &OverlaidRow::RiskCode(row), "remedy") {
        none if none.is_empty() => none,
        overlaid => {
            let remedy = risk_code.remedy.map(|remedy| link("Remedy", &catalogue.remedies[remedy].name));
            format!("\nRemedy: {}{overlaid}\n", remedy.unwrap_or_default())
        }
    };
    let life = lifecycle(&risk_code.lifecycle);
    format!("`{}`: {}\n{overlaid}{life}", risk_code.number, code(&risk_code.risk_score))
}

pub(super) fn remedy(catalogue: &Catalogue, row: usize) -> String {
    let remedy = &catalogue.remedies[row];
    let kind = sentence(remedy.kind.meaning());
    let own = own(catalogue, &OverlaidRow::Remedy(row), "remedy");
    format!("{}\n\n{kind}\n{own}", escape(&remedy.meaning))
}

/// That a row is one that the house has not.
fn own(catalogue: &Catalogue, row: &OverlaidRow, noun: &str) -> String {
    match (&catalogue.overlay, catalogue.overlaid(row, "new")) {
        (Some(overlay), Some(_)) => format!("\n\nA {noun} of {}.\n", escape(&overlay.name)),
        _ => String::new(),
    }
}

/// ` (Example Bank, in place of "internal")` behind a value that is the institution's; nothing behind one of the house's.
fn overlaid(catalogue: &Catalogue, row: &OverlaidRow, key: &str) -> String {
    let (Some(overlay), Some(change)) = (&catalogue.overlay, catalogue.overlaid(row, key)) else {
        return String::new();
    };
    let was = change.was.as_ref().map(|was| format!(", in place of {}", escape(was))).unwrap_or_default();
    format!(" ({}{was})", escape(&overlay.name))
}

/// Description, condition, action and remedy, as paragraphs.
fn guidance(catalogue: &Catalogue, guidance: &Guidance, row: &OverlaidRow) -> String {
    let mut text = format!("{}\n", escape(&guidance.description));
    if let Some(condition) = &guidance.condition {
        text += &format!("\nCondition: {}\n", escape(condition));
    }
    text += &action(&guidance.action);
    text + &format!("\n{}\n", remedies(catalogue, &guidance.remedy, row))
}

fn action(action: &Action) -> String {
    match action {
        Action::Unstated => "\nThe source states no action.\n".to_owned(),
        Action::Whole(text) => format!("\nAction: {}\n", escape(text)),
        Action::PerIntegration(per) => {
            format!("\n* SDK integration: {}\n* API integration: {}\n", escape(&per.sdk), escape(&per.api))
        }
    }
}

fn remedies(catalogue: &Catalogue, remedy: &PerIntegration<usize>, row: &OverlaidRow) -> String {
    let remedy_link = |row: usize| link("Remedy", &catalogue.remedies[row].name);
    let overlaid = overlaid(catalogue, row, "remedy");
    if remedy.sdk == remedy.api {
        format!("Remedy: {}{overlaid}", remedy_link(remedy.api))
    } else {
        format!("Remedy: {} (SDK), {} (API){overlaid}", remedy_link(remedy.sdk), remedy_link(remedy.api))
    }
}

pub(super) fn statuses<'a>(catalogue: &'a Catalogue, rows: &'a [usize]) -> impl Iterator<Item = String> + 'a {
    rows.iter().map(|row| link("Status", &catalogue.statuses[*row].name))
}

/// Its tag and name, and whether its sentences have been read.
pub(super) fn language(catalogue: &Catalogue, language: &Language) -> String {
    let review = match language.review {
        Some(_) => "\n\nA draft: nobody who speaks the language has reviewed its sentences yet.",
        None => "",
    };
    let own = own(catalogue, &OverlaidRow::Language(language.tag.clone()), "language");
    format!("{}: {}{review}{own}", code(&language.tag), escape(&language.name))
}

pub(super) fn risk_codes(catalogue: &Catalogue, rows: Option<&[usize]>) -> String {
    match rows {
        None => "risk codes not stated".to_owned(),
        Some([]) => "no risk code".to_owned(),
        Some(rows) => {
            let links = rows.iter().map(|row| link("RiskCode", &catalogue.risk_codes[*row].name));
            format!("risk code {}", joined(links, "or"))
        }
    }
}

/// With a capital letter and a full stop.
fn sentence(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters.next().map(|first| first.to_ascii_uppercase());
    first.into_iter().chain(letters).chain(['.']).collect()
}

fn lifecycle(lifecycle: &Lifecycle) -> String {
    match &lifecycle.retired {
        None => String::new(),
        Some(retired) => format!("\nRetired on {}: {}\n", retired.on, escape(&retired.reason)),
    }
}

pub(super) fn listed(words: impl Iterator<Item = String>, none: &str) -> String {
    let text = joined(words, "or");
    if text.is_empty() { none.to_owned() } else { text }
}

/// `a, b or c`
fn joined(words: impl Iterator<Item = String>, conjunction: &str) -> String {
    let words: Vec<_> = words.collect();
    match words.split_last() {
        None => String::new(),
        Some((last, [])) => last.clone(),
        Some((last, rest)) => format!("{} {conjunction} {last}", rest.join(", ")),
    }
}
