//! Lines into counts: each is read and judged, and what came again and again is judged once.

use std::collections::HashMap;
use std::num::NonZeroU16;
use std::panic::resume_unwind;
use std::sync::{Mutex, PoisonError};
use std::{io, mem, thread};

use foldhash::fast::RandomState;

use super::alike::Alike;
use super::arrows::ArrowCounts;
use super::beside::{self, Beside};
use super::blocks::{Block, Blocks, Input, LONGEST_LINE, Line};
use super::counts::{InputLine, Lines, excerpt};
use super::envelope::{Found, Pointer};
use super::otherwise::{Comparison, Counting, OtherwiseCounts};
use super::periods::Periods;
use super::plain::PlainReader;
use super::tally::{Flaw, Tally};
use idv_catalogue::{Case, Notification};

/// What was counted in a part of the input, or in all of it.
pub struct Counts {
    pub tally: Tally,
    /// What is judged otherwise; nothing where nothing is compared.
    pub otherwise: OtherwiseCounts,
    /// By week or month; nothing where that was not asked for.
    pub periods: Periods,
    /// The ways that cases went; nothing where they were not to be followed.
    pub arrows: ArrowCounts,
}

impl Counts {
    /// Of nothing: what merging it changes.
    pub fn new() -> Self {
        Self {
            tally: Tally::new(),
            otherwise: OtherwiseCounts::default(),
            periods: Periods::default(),
            arrows: ArrowCounts::default(),
        }
    }

    /// Adds what was counted in another part of the input.
    pub fn merge(&mut self, other: Self) {
        self.tally.merge(other.tally);
        self.otherwise.merge(other.otherwise);
        self.periods.merge(&other.periods);
        self.arrows.merge(&other.arrows);
    }
}

/// How lines are read and judged.
#[derive(Clone, Copy)]
pub struct How<'a> {
    /// The two judgements that are compared, if any.
    pub comparison: Option<&'a Comparison<'a>>,
    /// Where in a line the notification stands, if it is not the line.
    pub at: Option<&'a Pointer>,
    /// What is read of a line beside its notification.
    pub beside: beside::How<'a>,
}

/// Counts lines in the order in which they stand, though some may be counted elsewhere.
pub struct Judge<'a> {
    how: How<'a>,
    counts: Counts,
    otherwise: Option<Counting<'a>>,
    beside: Option<Beside<'a>>,
    plain: PlainReader,
    alike: Alike,
    /// Cases that were not judged yet, since they may come again. Hashing them was two fifths of the time with the standard hasher.
    seen: HashMap<Case, Lines, RandomState>,
}

impl<'a> Judge<'a> {
    /// How many different cases wait. When there are more, all are judged and forgotten.
    const MOST_SEEN: usize = 1 << 14;

    pub fn new(how: How<'a>) -> Self {
        let (otherwise, beside) = (how.comparison.map(Counting::new), Beside::new(how.beside));
        let (plain, alike) = (PlainReader::new(), Alike::new());
        Self { how, counts: Counts::new(), otherwise, beside, plain, alike, seen: HashMap::default() }
    }

    pub fn line(&mut self, line: Line<'_>, place: InputLine) {
        if let Line::Whole(bytes) = line
            && self.how.at.is_none()
            && self.recognises(bytes, place)
        {
            return;
        }
        let tally = &mut self.counts.tally;
        match line {
            Line::TooLong => tally.malformed_line(place, || Flaw {
                column: None,
                message: format!("the line is longer than {LONGEST_LINE} bytes"),
            }),
            Line::Whole(bytes) if bytes.trim_ascii_start().is_empty() => tally.blank_line(),
            // The text is checked as a whole, since the parser passes over what it does not need without a look at it.
            Line::Whole(bytes) => match str::from_utf8(bytes) {
                Ok(text) => {
                    if let Some(beside) = &mut self.beside {
                        beside.read(text);
                    }
                    match self.how.at {
                        None => self.text(text, place),
                        Some(at) => self.envelope(at, text, place),
                    }
                }
                Err(error) => tally.malformed_line(place, || Flaw {
                    column: Some(error.valid_up_to() + 1),
                    message: "this is not UTF-8".to_owned(),
                }),
            },
        }
    }

    /// What all of the lines came to.
    pub fn finish(mut self) -> Counts {
        self.judge_seen();
        self.counts.otherwise = self.otherwise.map(Counting::finish).unwrap_or_default();
        if let Some(beside) = &mut self.beside {
            beside.finish();
        }
        self.counts
    }

    /// Counts a notification that is like one that was read, where nothing else is to be read of its line.
    fn recognises(&mut self, text: &[u8], place: InputLine) -> bool {
        let found = if self.beside.is_none() { self.alike.find(text) } else { None };
        found.map(|seen| seen.merge(Lines::once(place))).is_some()
    }

    fn envelope(&mut self, at: &Pointer, line: &str, place: InputLine) {
        match at.find(line) {
            Ok(Found::Text(text)) => {
                if !self.recognises(text.as_bytes(), place) {
                    self.text(&text, place);
                }
            }
            Ok(Found::Notification(notification)) => self.notification(notification, Lines::once(place)),
            Err(error) => self.counts.tally.malformed_line(place, || not_a_case(&error)),
        }
    }

    fn text(&mut self, text: &str, place: InputLine) {
        let times = Lines::once(place);
        if let Some(case) = self.plain.read(text) {
            if let Some(beside) = &mut self.beside {
                beside.count(case, place, &mut self.counts);
            }
            let is_kept = may_wait(case) && self.alike.keep(text, case, times);
            if !is_kept {
                let case = case.clone();
                self.wait(case, times);
            } else if self.alike.len() >= Self::MOST_SEEN {
                self.judge_seen();
            }
            return;
        }
        match serde_json::from_str::<Notification>(text) {
            Ok(notification) => self.notification(notification, times),
            Err(error) => self.counts.tally.malformed_line(place, || not_a_case(&error)),
        }
    }

    fn notification(&mut self, Notification { case, passed_over, .. }: Notification, times: Lines) {
        if let Some(beside) = &mut self.beside {
            beside.count(&case, times.times.first, &mut self.counts);
        }
        if passed_over.is_empty() { self.wait(case, times) } else { self.judge(&case, &passed_over, times) }
    }

    /// Judges a case once all that are alike are counted, if it may wait so long.
    fn wait(&mut self, case: Case, times: Lines) {
        if !may_wait(&case) {
            self.judge(&case, &[], times);
        } else if let Some(seen) = self.seen.get_mut(&case) {
            seen.merge(times);
        } else {
            if self.seen.len() == Self::MOST_SEEN {
                self.judge_seen();
            }
            self.seen.insert(case, times);
        }
    }

    fn judge_seen(&mut self) {
        let seen = mem::take(&mut self.seen).into_iter().chain(self.alike.take());
        for (case, times) in seen {
            self.judge(&case, &[], times);
        }
    }

    fn judge(&mut self, case: &Case, passed_over: &[String], times: Lines) {
        self.counts.tally.notification(case, passed_over, times.times);
        if let Some(otherwise) = &mut self.otherwise {
            otherwise.add(case, times);
        }
    }
}

/// Whether nothing in a case can be of any size, so that those that wait take no more memory than honest ones do.
pub fn may_wait(case: &Case) -> bool {
    const MOST_CODES: usize = 16;
    case.status.known().is_some() && case.unreadable.is_empty() && case.status_codes.len() <= MOST_CODES
}

fn not_a_case(error: &serde_json::Error) -> Flaw {
    let message = error.to_string();
    // The parser counts lines within the one line that it is given.
    let end = format!(" at line {} column {}", error.line(), error.column());
    let message = excerpt(message.strip_suffix(&end).unwrap_or(&message));
    Flaw { column: Some(error.column()).filter(|column| *column > 0), message }
}

/// Judges what is in the inputs on so many threads, and tells which inputs could not be read to their end.
///
/// Each thread reads a block for itself when it has done with the last, so that as many are held as there are threads.
pub fn judge<I>(inputs: I, threads: NonZeroU16, how: How<'_>) -> (Counts, Vec<(usize, String)>)
where
    I: Iterator<Item = (usize, io::Result<Input>)> + Send,
{
    let blocks = Mutex::new(Blocks::new(inputs));
    let take = |block: &mut Block| blocks.lock().is_ok_and(|mut blocks| blocks.next_into(block));
    let work = || {
        let (mut judge, mut block) = (Judge::new(how), Block::new());
        while take(&mut block) {
            block.lines().for_each(|(place, line)| judge.line(line, place));
        }
        judge.finish()
    };
    let counts = thread::scope(|scope| {
        // Where there cannot be another thread, those that there are do its work.
        let spawned = (1..threads.get()).map_while(|_| thread::Builder::new().spawn_scoped(scope, work).ok());
        let others: Vec<_> = spawned.collect();
        let mut counts = work();
        for other in others {
            counts.merge(other.join().unwrap_or_else(|panic| resume_unwind(panic)));
        }
        counts
    });
    let unread = blocks.into_inner().unwrap_or_else(PoisonError::into_inner).into_unread();
    (counts, unread)
}
