//! What a heading says, and whether it names a series: `100: AML screening`, `AML screening (100 series)`.

use super::super::normalise::{clean, is_dash};
use super::bullets;
use super::cells::opens_with_label;

/// Deeper than any heading of a document: what only its look or its role makes one, such as a caption or a line in bold.
pub const IN_TEXT: u8 = 7;

/// The heading of a series.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeriesName {
    pub number: u16,
    pub title: String,
    /// How many codes it says that the series has.
    pub count: Option<u32>,
}

/// Words behind a heading that are there for the mouse.
const AFTER: &[&str] = &[
    "copy link",
    "copy link to section",
    "copy link to this section",
    "link to this section",
    "link to this heading",
    "link to section",
    "link to heading",
    "direct link to heading",
    "permalink",
    "permalink to this headline",
    "permalink to this heading",
    "anchor link",
    "copied!",
    "back to top",
    "[edit]",
    "[edit source]",
];

/// Words with which such a text begins, whatever it names.
const BEHIND: &[&str] = &[" direct link to ", " permalink to ", " skip link to ", " link to this ", " copy link to "];

const MARKS: [char; 17] = ['#', '¶', '§', '🔗', '⚓', '▸', '▾', '▶', '►', '▼', '▲', '›', '⌄', '+', '−', '↑', '☰'];

/// No heading has more letters, with all that stands around its words.
const LONGEST: usize = 400;

/// A heading without what stands around its words: marks, `{#id}`, `Copy link`.
pub fn bare_heading(text: &str) -> String {
    let mut text = clean(text).replace('\u{fe0f}', "");
    if text.len() > LONGEST {
        return text;
    }
    loop {
        let before = text.len();
        // A picture before a heading is none of its words; a bullet makes it an entry of a list.
        let is_picture = |it: char| !it.is_alphanumeric() && !it.is_ascii() && !is_dash(it) && !bullets::is_mark(it);
        text = String::from(text.trim_matches(MARKS).trim_start_matches(is_picture).trim());
        let lower = text.to_ascii_lowercase();
        let words = AFTER.iter().filter(|words| lower.ends_with(*words)).max_by_key(|words| words.len());
        if let Some(words) = words.filter(|words| words.len() < text.len()) {
            text.truncate(text.len() - words.len());
        }
        if let Some(at) = BEHIND.iter().filter_map(|words| lower.find(words)).min() {
            text.truncate(at);
        }
        if let Some((at, _)) = counted(&text, false) {
            text.truncate(at);
        }
        for (open, close) in [("{#", '}'), ("{ #", '}'), ("{.", '}'), ("[#", ']'), ("[[", ']'), ("{:", '}')] {
            if let Some(at) = text.rfind(open).filter(|_| text.ends_with(close)) {
                text.truncate(at);
            }
        }
        if text.len() == before {
            return text;
        }
    }
}

/// The words with which captions begin, in languages of sites.
const CAPTIONS: [&str; 6] = ["table", "tab.", "tabelle", "tableau", "tabla", "tabel"];

/// What a caption says behind its mark: `Table 4: 3000: Sendbacks`, `Table 4 Sendbacks`, `Table: Sendbacks`.
pub fn without_caption_mark(text: &str) -> Option<&str> {
    let (word, rest) = text.trim().split_once([' ', ':'])?;
    let is_word = CAPTIONS.iter().any(|known| word.eq_ignore_ascii_case(known));
    let is_open = text.trim()[word.len()..].starts_with(':');
    let rest = rest.trim_start();
    let end = rest.find(|it: char| !(it.is_ascii_digit() || it == '.' || it == '-')).unwrap_or(rest.len());
    let (number, behind) = rest.split_at(end);
    // The number of a table has two digits at most, and that of a series has three at least.
    let is_number =
        number.split(['.', '-']).all(|part| part.len() < 3) && number.starts_with(|it: char| it.is_ascii_digit());
    let name = if is_open || !is_number { rest } else { behind };
    let name = name.trim_start_matches(|it: char| is_dash(it) || matches!(it, ':' | '.' | ' ' | '|'));
    (is_word && !name.is_empty() && (is_open || is_number || !number.is_empty())).then_some(name)
}

/// Where a count begins with which a heading ends, and the count: `(30 codes)`, `– 30 codes`, and below a number `(30)`.
fn counted(text: &str, is_numbered: bool) -> Option<(usize, u32)> {
    let inner = text.trim_end_matches([')', ']']);
    let is_in_brackets = inner.len() < text.len();
    let lower = inner.to_ascii_lowercase();
    let unit = ["status codes", "codes", "code", "entries", "rows", "results", "items"]
        .iter()
        .find_map(|unit| lower.strip_suffix(unit)?.strip_suffix(' '));
    let before = unit.unwrap_or(&lower);
    let at = before.trim_end_matches(|it: char| it.is_ascii_digit()).len();
    let count = before.get(at..)?.parse().ok()?;
    let title = text.get(..at)?.trim_end_matches(['(', '[']);
    let is_apart =
        is_in_brackets && title.len() < at || title.trim_end().ends_with(|it: char| is_dash(it) || it == '·');
    // Without brackets, the only number of a heading is that of its series.
    let is_second = is_numbered || title.contains(|it: char| it.is_ascii_digit());
    let is_meant = match unit {
        Some(_) => (is_in_brackets && is_apart) || (is_second && title.ends_with(' ')),
        None => is_numbered && is_apart,
    };
    let title = title.trim_end().trim_end_matches(|it: char| is_dash(it) || it == '·').trim_end();
    (is_meant && title.contains(char::is_alphabetic)).then_some((title.len(), count))
}

/// The series that a heading names.
pub fn series(heading: &str) -> Option<SeriesName> {
    if heading.len() > LONGEST {
        return None;
    }
    let heading = without_caption_mark(heading).unwrap_or(heading);
    let count = counted(&clean(heading), false).map(|(_, count)| count);
    let heading = bare_heading(heading);
    // `Status codes: 2000 – 3000 series` stands in the row of a status.
    if opens_with_label(&heading) {
        return None;
    }
    let named = |text| [numbered(text), numbered_at_the_end(text)].into_iter().flatten().find_map(series_name);
    let mut name = match without_outline(&heading) {
        Some(rest) => named(rest),
        None => named(&heading),
    }?;
    name.count = count;
    if let Some((at, count)) = counted(&name.title, true) {
        name.title.truncate(at);
        name.count = name.count.or(Some(count));
    }
    Some(name)
}

fn series_name((number, title): (u16, &str)) -> Option<SeriesName> {
    let title = title.trim_end_matches(':');
    title.starts_with(char::is_alphabetic).then(|| SeriesName { number, title: title.to_owned(), count: None })
}

/// `100: AML screening`, `1000 – 1999: Identity data`, `Series 100 – AML screening`, `100 series: AML screening`.
fn numbered(heading: &str) -> Option<(u16, &str)> {
    let rest =
        without_word(heading.trim_start_matches(['(', '[']), &["status codes", "status code", "codes", "series"]);
    let (number, rest) = numbers(rest.unwrap_or(heading.trim_start_matches(['(', '['])))?;
    let rest = rest.trim_start_matches([')', ']']).trim_start();
    let rest = without_word(rest, &["series", "status codes", "codes"]).unwrap_or(rest);
    Some((number, without_separator(rest)))
}

/// `AML screening (100 series)`, `Identity data (1000 – 1999)`, `AML screening – series 100`.
fn numbered_at_the_end(heading: &str) -> Option<(u16, &str)> {
    let is_in_brackets = heading.ends_with([')', ']']);
    let inner = heading.trim_end_matches([')', ']']);
    let at = if is_in_brackets {
        inner.rfind(['(', '['])?
    } else {
        inner.rfind([':', '-', '–', '—', ',']).or_else(|| inner.strip_suffix(" series")?.rfind(' '))?
    };
    let (title, named) = inner.split_at(at);
    let named = without_separator(named.trim_start_matches(['(', '[']));
    let without = without_word(named, &["series", "status codes", "codes"]);
    let (number, rest) = numbers(without.unwrap_or(named))?;
    let rest = rest.trim().to_ascii_lowercase();
    let is_named = without.is_some() || matches!(rest.as_str(), "series" | "codes" | "status codes");
    (is_named || (is_in_brackets && rest.is_empty())).then(|| (number, title.trim_end()))
}

/// `4.1 `, `3) `, `2 `, `IV. `: the number of a section, which is none of a series; `None` where there is none.
pub fn without_outline(heading: &str) -> Option<&str> {
    let (outline, rest) = heading.split_once(' ')?;
    let rest = rest.trim_start();
    let parts = || outline.split(['.', ')']);
    let is_numbered = parts().all(|part| part.len() < 3 && part.bytes().all(|byte| byte.is_ascii_digit()))
        && outline.starts_with(|it: char| it.is_ascii_digit());
    let roman = outline.strip_suffix(['.', ')']).unwrap_or_default();
    let is_roman = !roman.is_empty() && roman.bytes().all(|byte| matches!(byte, b'I' | b'V' | b'X'));
    let is_letter = roman.len() == 1 && roman.bytes().all(|byte| byte.is_ascii_uppercase());
    (!rest.starts_with(is_dash) && (is_numbered || is_roman || is_letter)).then_some(rest)
}

/// The number at the start of a text, alone, as `1xxx`, or with the last of a range, and what is behind.
fn numbers(text: &str) -> Option<(u16, &str)> {
    let (number, rest) = number(text)?;
    let after = rest.trim_start();
    let range = after.strip_prefix(is_dash).or_else(|| after.strip_prefix("to "));
    let last = range.and_then(|range| self::number(range.trim_start()));
    match last.filter(|(last, _)| *last > number) {
        Some((_, rest)) => Some((number, rest)),
        None => Some((number, rest)),
    }
}

fn number(text: &str) -> Option<(u16, &str)> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let (digits, rest) = text.split_at_checked(digits)?;
    let open = rest.bytes().take_while(|byte| matches!(byte, b'x' | b'X')).count();
    let number = format!("{digits}{}", "0".repeat(open)).parse::<u16>().ok()?;
    let rest = rest.get(open..)?;
    let rest = rest.strip_prefix('s').filter(|rest| !rest.starts_with(char::is_alphanumeric)).unwrap_or(rest);
    // The number of a series and its title may be boxes of their own, with nothing between them.
    let is_whole = !rest.starts_with(char::is_alphanumeric) || (number >= 100 && rest.starts_with(char::is_uppercase));
    (number > 0 && is_whole).then_some((number, rest))
}

/// What is behind the first of these words with which a text begins.
fn without_word<'a>(text: &'a str, words: &[&str]) -> Option<&'a str> {
    words.iter().find_map(|word| {
        let (start, rest) = text.split_at_checked(word.len())?;
        let is_whole = start.eq_ignore_ascii_case(word) && !rest.starts_with(char::is_alphanumeric);
        is_whole.then(|| rest.trim_start())
    })
}

fn without_separator(text: &str) -> &str {
    text.trim_start().trim_start_matches(|it: char| is_dash(it) || matches!(it, ':' | '.' | '|' | ',' | '·')).trim()
}

#[cfg(test)]
mod tests {
    use super::{SeriesName, bare_heading, series};

    #[test]
    fn a_heading_names_a_series_in_many_ways() {
        let headings = [
            "100: AML screening",
            "100 – 199: AML screening",
            "100-199 AML screening",
            "100 to 199: AML screening",
            "Series 100 – AML screening",
            "SERIES 100: AML screening",
            "100 series: AML screening",
            "100 series — AML screening",
            "(100) AML screening",
            "1xx: AML screening",
            "100s: AML screening",
            "Status codes 100 – 199: AML screening",
            "AML screening (100 series)",
            "AML screening (100)",
            "AML screening (100 – 199)",
            "AML screening (series 100)",
            "AML screening – 100 series",
            "AML screening 100 series",
            "100AML screening",
            "AML screening: series 100",
            "4.1 100: AML screening",
            "2. AML screening (100 series)",
            "100: AML screening:",
            "100: AML screening ¶",
            "# 100: AML screening Copy link",
            "100: AML screening {#100-aml-screening}",
            "100: AML screening (4 codes)",
            "▸ 100: AML screening Direct link to 100: AML screening",
            "100:\u{a0}AML scre\u{ad}ening\u{200b} Copy link Link to this section",
        ];
        let expected = SeriesName { number: 100, title: "AML screening".to_owned(), count: None };
        for heading in headings {
            let name = series(heading).map(|name| SeriesName { count: None, ..name });
            assert_eq!(name.as_ref(), Some(&expected), "{heading}");
        }
    }

    #[test]
    fn a_heading_may_say_how_many_codes_there_are() {
        let headings = [
            "100: AML screening (4)",
            "100: AML screening [4]",
            "100: AML screening · 4",
            "100: AML screening 4 codes",
            "100: AML screening (4 codes)",
            "100: AML screening – 4 status codes",
        ];
        let expected = SeriesName { number: 100, title: "AML screening".to_owned(), count: Some(4) };
        for heading in headings {
            assert_eq!(series(heading).as_ref(), Some(&expected), "{heading}");
        }
        let others = ["AML screening (100)", "AML screening: 100 codes", "100: Phase 2", "100: AML screening – part 2"];
        assert_eq!(others.map(|heading| series(heading).and_then(|name| name.count)), [None; 4]);
    }

    #[test]
    fn a_heading_with_a_number_need_not_name_a_series() {
        let headings = [
            "Risk codes",
            "3100",
            "ISO 3166-1 alpha-3",
            "Updated on 22 November 2026",
            "70000: Far",
            "2FA codes",
            "0: None",
            "Status codes: 2000 – 3000 series",
        ];
        assert_eq!(headings.map(series), [const { None }; 8]);
    }

    #[test]
    fn what_stands_around_a_heading_for_the_mouse_is_no_part_of_it() {
        let headings =
            ["Statuses # ", "Statuses{#statuses}", "§ Statuses [#s]", "Statuses 🔗", "Copy link", "Statuses [edit]"];
        let expected = ["Statuses", "Statuses", "Statuses", "Statuses", "Copy link", "Statuses"];
        assert_eq!(headings.map(bare_heading), expected);
    }
}
