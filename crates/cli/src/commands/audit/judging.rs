//! Lines into counts: each is read and judged, and what came again and again is judged once.

use std::collections::HashMap;
use std::mem;

use super::counts::{Count, InputLine, excerpt};
use super::lines::{LONGEST_LINE, Line};
use super::overlaid::{Comparison, OtherwiseCounts};
use super::tally::{Flaw, Tally};
use idv_catalogue::{Case, Notification};

/// What was counted in a part of the input, or in all of it.
pub struct Counts {
    pub tally: Tally,
    /// What an institution's overlay judges otherwise; nothing where none was named.
    pub otherwise: OtherwiseCounts,
}

impl Counts {
    /// Of nothing: what merging it changes.
    pub fn new() -> Self {
        Self { tally: Tally::new(), otherwise: OtherwiseCounts::default() }
    }

    /// Adds what was counted in another part of the input.
    pub fn merge(&mut self, other: Self) {
        self.tally.merge(other.tally);
        self.otherwise.merge(other.otherwise);
    }
}

/// Counts lines in the order in which they stand, though some may be counted elsewhere.
pub struct Judge<'a> {
    comparison: Option<Comparison<'a>>,
    counts: Counts,
    /// Cases that were not judged yet, since they may come again.
    seen: HashMap<Case, Count>,
}

impl<'a> Judge<'a> {
    /// How many different cases wait. When there are more, all are judged and forgotten.
    const MOST_SEEN: usize = 1 << 14;
    /// A case with more codes is judged at once, so that those that wait take no more memory than honest ones do.
    const MOST_CODES: usize = 16;

    pub fn new(comparison: Option<Comparison<'a>>) -> Self {
        Self { comparison, counts: Counts::new(), seen: HashMap::new() }
    }

    pub fn line(&mut self, line: Line<'_>, place: InputLine) {
        let tally = &mut self.counts.tally;
        match line {
            Line::TooLong => tally.malformed_line(place, || Flaw {
                column: None,
                message: format!("the line is longer than {LONGEST_LINE} bytes"),
            }),
            Line::Whole(bytes) if bytes.trim_ascii_start().is_empty() => tally.blank_line(),
            Line::Whole(bytes) => match notification(bytes) {
                Ok(notification) => self.notification(notification, Count::once(place)),
                Err(error) => tally.malformed_line(place, || error.flaw()),
            },
        }
    }

    /// What all of the lines came to.
    pub fn finish(mut self) -> Counts {
        self.judge_seen();
        self.counts
    }

    fn notification(&mut self, Notification { case, passed_over, .. }: Notification, times: Count) {
        if !passed_over.is_empty() || !Self::may_wait(&case) {
            self.judge(&case, &passed_over, times);
        } else if let Some(seen) = self.seen.get_mut(&case) {
            seen.merge(times);
        } else {
            if self.seen.len() == Self::MOST_SEEN {
                self.judge_seen();
            }
            self.seen.insert(case, times);
        }
    }

    /// Whether nothing in a case can be of any size.
    fn may_wait(case: &Case) -> bool {
        case.status.known().is_some() && case.unreadable.is_empty() && case.status_codes.len() <= Self::MOST_CODES
    }

    fn judge_seen(&mut self) {
        for (case, times) in mem::take(&mut self.seen) {
            self.judge(&case, &[], times);
        }
    }

    fn judge(&mut self, case: &Case, passed_over: &[String], times: Count) {
        self.counts.tally.notification(case, passed_over, times);
        if let Some(comparison) = &self.comparison {
            self.counts.otherwise.add(comparison.judge(case), times);
        }
    }
}

/// Why a line is no notification.
enum Malformed {
    NotUtf8(std::str::Utf8Error),
    NotACase(serde_json::Error),
}

/// The text is checked as a whole, since the parser passes over what it does not need without a look at it.
fn notification(bytes: &[u8]) -> Result<Notification, Malformed> {
    let text = std::str::from_utf8(bytes).map_err(Malformed::NotUtf8)?;
    serde_json::from_str(text).map_err(Malformed::NotACase)
}

impl Malformed {
    fn flaw(&self) -> Flaw {
        match self {
            Self::NotUtf8(error) => {
                Flaw { column: Some(error.valid_up_to() + 1), message: "this is not UTF-8".to_owned() }
            }
            Self::NotACase(error) => {
                let message = error.to_string();
                // The parser counts lines within the one line that it is given.
                let end = format!(" at line {} column {}", error.line(), error.column());
                let message = excerpt(message.strip_suffix(&end).unwrap_or(&message));
                Flaw { column: Some(error.column()).filter(|column| *column > 0), message }
            }
        }
    }
}
