//! Numbers as a page names them: `1000`, `1001 – 1999`, `2000 – 3000 series`, one or several.

use std::ops::RangeInclusive;

use super::super::normalise::{clean, is_dash};

/// Status codes that a page names together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Span {
    Codes(RangeInclusive<u16>),
    /// Every code of the series whose numbers these are.
    Series(RangeInclusive<u16>),
}

impl Span {
    pub fn holds(&self, code: u16, series: u16) -> bool {
        match self {
            Self::Codes(numbers) => numbers.contains(&code),
            Self::Series(numbers) => numbers.contains(&series),
        }
    }
}

/// The spans of a list; `None` where something in it is neither a number nor a word that goes with numbers.
pub fn spans(text: &str) -> Option<Vec<Span>> {
    let mut spans = Vec::new();
    let mut numbers: Vec<RangeInclusive<u16>> = Vec::new();
    let mut is_range = false;
    for word in words(&clean(text)) {
        match word.as_str() {
            "-" | "to" if !is_range && !numbers.is_empty() => is_range = true,
            // `2000 and 3000 series` are two series.
            "series" => spans.extend(numbers.drain(..).map(Span::Series)),
            "," | ";" | "." | "and" | "or" | "the" | "status" | "code" | "codes" if !is_range => (),
            range if lost_dash(range).is_some() => numbers.extend(lost_dash(range).filter(|_| !is_range)),
            number => {
                let number = number.parse::<u16>().ok().filter(|number| *number > 0)?;
                match numbers.last_mut().filter(|_| is_range) {
                    Some(range) => *range = *range.start()..=number,
                    None => numbers.push(number..=number),
                }
                is_range = false;
            }
        }
    }
    spans.extend(numbers.into_iter().map(Span::Codes));
    (!is_range && !spans.is_empty()).then_some(spans)
}

/// `20003000`: a range whose dash was lost on the way.
fn lost_dash(word: &str) -> Option<RangeInclusive<u16>> {
    let (first, last) = word.split_at_checked(word.len() / 2).filter(|_| matches!(word.len(), 6 | 8))?;
    let number = |half: &str| half.parse::<u16>().ok().filter(|_| !half.starts_with(['0', '+']));
    let (first, last) = (number(first)?, number(last)?);
    (first < last).then_some(first..=last)
}

/// A single range of numbers, such as `200 – 500`.
pub fn range(text: &str) -> Option<RangeInclusive<u16>> {
    match spans(text)?.as_slice() {
        [Span::Codes(range)] => Some(range.clone()),
        _ => None,
    }
}

/// Words, numbers, and each mark between them by itself.
fn words(text: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut is_open = false;
    for character in text.chars() {
        match character {
            ' ' => is_open = false,
            character if character.is_alphanumeric() => {
                match words.last_mut().filter(|_| is_open) {
                    Some(word) => word.extend(character.to_lowercase()),
                    None => words.push(character.to_lowercase().collect()),
                }
                is_open = true;
            }
            mark => {
                words.push(if is_dash(mark) { "-".to_owned() } else { mark.to_string() });
                is_open = false;
            }
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::Span::{Codes, Series};
    use super::{range, spans};

    #[test]
    fn numbers_ranges_and_series_are_told_apart() {
        assert_eq!(spans("1000"), Some(vec![Codes(1000..=1000)]));
        assert_eq!(spans("1001 – 1999"), Some(vec![Codes(1001..=1999)]));
        assert_eq!(spans("2000–3000 series status codes"), Some(vec![Series(2000..=3000)]));
        assert_eq!(
            spans("100 and 300 series, 4110"),
            Some(vec![Series(100..=100), Series(300..=300), Codes(4110..=4110)])
        );
        assert_eq!(range("200 – 500"), Some(200..=500));
        assert_eq!(spans("20003000 series"), Some(vec![Series(2000..=3000)]));
        assert_eq!(range("200500"), Some(200..=500));
    }

    #[test]
    fn what_is_no_list_of_numbers_is_not_guessed_at() {
        let texts = ["", "all", "1000 –", "– 1000", "99999", "1000 or thereabouts", "0", "series", "30002000"];
        assert_eq!(texts.map(spans), [const { None }; 9]);
    }
}
