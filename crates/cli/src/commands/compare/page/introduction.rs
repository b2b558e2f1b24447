//! The sentence that introduces a series: which statuses it accompanies, and which of its codes accompany others.

use super::super::normalise::{clean, is_dash};
use super::spans::{Span, spans};

/// What the sentence says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Accompanied {
    pub statuses: Vec<String>,
    pub exceptions: Vec<Exception>,
}

/// Codes that accompany other statuses than their series.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exception {
    pub codes: Vec<Span>,
    pub statuses: Vec<String>,
}

impl Accompanied {
    /// The statuses that a code accompanies.
    pub fn by(&self, code: u16, series: u16) -> &[String] {
        let exception = self.exceptions.iter().find(|it| it.codes.iter().any(|codes| codes.holds(code, series)));
        exception.map_or(&self.statuses, |exception| &exception.statuses)
    }
}

/// Whether a paragraph can be the introduction of a series.
pub fn is_introduction(text: &str) -> bool {
    let text = text.to_lowercase();
    // Statuses are accompanied, series accompany.
    text.contains("accompan") && !text.contains("be accompanied by")
}

/// The series that an introduction names: `Series 100 can accompany`, `The 100 series accompanies`.
pub fn series_in(text: &str) -> Option<u16> {
    let text = clean(text).to_lowercase();
    let words: Vec<_> = text.split(' ').take(5).collect();
    let named = words.windows(2).find_map(|pair| match pair {
        ["series", number] | [number, "series"] => number.parse().ok(),
        _ => None,
    });
    named.filter(|number| *number > 0)
}

/// What an introduction says; `None` where that cannot be told. `statuses` are those of the page's own table.
pub fn read(text: &str, statuses: &[&str]) -> Option<Accompanied> {
    let text = clean(text);
    let (rule, exceptions) = match text.to_ascii_lowercase().find("except") {
        Some(at) => text.split_at(at),
        None => (text.as_str(), ""),
    };
    let ruled = statuses_in(&words(rule), statuses);
    if ruled.is_empty() {
        return None;
    }
    Some(Accompanied { statuses: ruled, exceptions: read_exceptions(exceptions, statuses)? })
}

/// `except for 1000 and 1002 which accompany pending status`, one such group after the other.
fn read_exceptions(text: &str, statuses: &[&str]) -> Option<Vec<Exception>> {
    let mut exceptions: Vec<Exception> = Vec::new();
    let mut codes = String::new();
    let words = words(text);
    for (at, word) in words.iter().enumerate() {
        if is_status(&words, at, statuses) {
            if !codes.is_empty() {
                exceptions.push(Exception { codes: spans(&codes)?, statuses: Vec::new() });
                codes.clear();
            }
            exceptions.last_mut()?.statuses.push((*word).to_owned());
        } else if word.starts_with(|first: char| first.is_ascii_digit()) {
            codes += &format!("{}{word}", if codes.is_empty() || codes.ends_with("– ") { "" } else { ", " });
        } else if (*word == "to" || word.chars().all(is_dash)) && !codes.is_empty() {
            codes += " – ";
        } else if *word == "series" && !codes.is_empty() {
            codes += " series";
        }
    }
    // Codes without a status, or an exception without codes, would be half a sentence.
    let is_whole = codes.is_empty() && (text.is_empty() || !exceptions.is_empty());
    is_whole.then_some(exceptions)
}

fn statuses_in(words: &[&str], statuses: &[&str]) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for (at, word) in words.iter().enumerate() {
        if is_status(words, at, statuses) && !found.iter().any(|known| known == word) {
            found.push((*word).to_owned());
        }
    }
    found
}

/// A status of the page's table, or a word that only a status can be: `on_hold`, or `frozen` before `status`.
fn is_status(words: &[&str], at: usize, statuses: &[&str]) -> bool {
    let word = words[at];
    let is_before_status = || words.get(at + 1).is_some_and(|next| matches!(*next, "status" | "statuses"));
    let is_article = ["the", "a", "an", "any", "this", "these", "following", "same", "their", "its"].contains(&word);
    statuses.contains(&word) || word.contains('_') || (is_before_status() && !is_article)
}

fn words(text: &str) -> Vec<&str> {
    let is_mark = |character: char| !(character.is_alphanumeric() || character == '_' || is_dash(character));
    text.split(is_mark).filter(|word| !word.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::super::spans::Span::Codes;
    use super::{Accompanied, Exception, read};

    const STATUSES: &[&str] = &["pending", "invalid_data", "completed"];

    fn owned(statuses: &[&str]) -> Vec<String> {
        statuses.iter().map(|status| (*status).to_owned()).collect()
    }

    #[test]
    fn the_statuses_and_the_exceptions_are_told_apart() {
        let text = "This series can accompany invalid_data status (except for 1000 which accompanies pending status) and includes:";
        let exceptions = vec![Exception { codes: vec![Codes(1000..=1000)], statuses: owned(&["pending"]) }];
        let accompanied = Accompanied { statuses: owned(&["invalid_data"]), exceptions };
        assert_eq!(read(text, STATUSES).as_ref(), Some(&accompanied));
        assert_eq!(
            (accompanied.by(1000, 1000), accompanied.by(1001, 1000)),
            (&*owned(&["pending"]), &*owned(&["invalid_data"]))
        );
    }

    #[test]
    fn several_statuses_and_several_exceptions_are_read() {
        let text = "It can accompany completed and pending statuses, except for 1000 – 1002, 1004 with on_hold and 1010 with frozen status.";
        let exceptions = vec![
            Exception { codes: vec![Codes(1000..=1002), Codes(1004..=1004)], statuses: owned(&["on_hold"]) },
            Exception { codes: vec![Codes(1010..=1010)], statuses: owned(&["frozen"]) },
        ];
        let expected = Accompanied { statuses: owned(&["completed", "pending"]), exceptions };
        assert_eq!(read(text, STATUSES), Some(expected));
    }

    #[test]
    fn a_sentence_that_cannot_be_read_is_not_guessed_at() {
        let texts = [
            "This series can accompany anything and includes:",
            "This series can accompany completed status (except for 1000)",
            "This series can accompany completed status (except sometimes)",
        ];
        assert_eq!(texts.map(|text| read(text, STATUSES)), [const { None }; 3]);
    }
}
