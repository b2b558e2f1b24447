//! Lines into counts: each is read and judged, and what came again and again is judged once.

use std::collections::HashMap;
use std::num::{NonZeroU16, NonZeroU64};
use std::ops::Range;
use std::panic::resume_unwind;
use std::sync::{Mutex, PoisonError};
use std::{io, mem, thread};

use foldhash::fast::RandomState;

use super::after::values_after;
use super::alike::Alike;
use super::arrows::ArrowCounts;
use super::beside::{self, Beside};
use super::counts::{InputLine, Lines};
use super::envelope::{Found, Pointer};
use super::flaws::{self, Origin, Refusal};
use super::malformed::Kind;
use super::otherwise::{Comparison, Counting, OtherwiseCounts};
use super::periods::Periods;
use super::plain::PlainReader;
use super::tally::Tally;
use crate::notifications::block::{Block, Input, Line};
use crate::notifications::blocks::{Blocks, Known};
use crate::notifications::finder::{Finder, Piece, What};
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
    /// The column in which the notifications stand, if the inputs are tables.
    pub column: Option<&'a str>,
    /// The inputs are lines, whatever they look like.
    pub are_lines: bool,
    /// What stands before a notification in its line, if the inputs are logs.
    pub after: Option<&'a str>,
    /// What is read of a line beside its notification.
    pub beside: beside::How<'a>,
}

impl How<'_> {
    /// Whether an array is an envelope, and no list of notifications.
    fn arrays_are_values(&self) -> bool {
        self.at.is_some_and(Pointer::is_into_array)
    }
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
        let tally = &mut self.counts.tally;
        match line {
            Line::TooLong => tally.malformed(place, Kind::TooLong, || flaws::too_long(place)),
            Line::Turn(turn) => {
                let flaw = flaws::turn(turn);
                tally.malformed(place, flaw.kind, || flaw.clone());
            }
            Line::Whole(bytes) | Line::Cell(bytes) if bytes.trim_ascii_start().is_empty() => tally.blank_line(),
            Line::Whole(bytes) => match self.how.after {
                None => self.bytes(bytes, &place, Origin::Line),
                Some(after) => self.after(after, bytes, &place),
            },
            Line::Value(bytes) => self.bytes(bytes, &place, Origin::Value),
            Line::Cell(bytes) => self.bytes(bytes, &place, Origin::Copy),
        }
    }

    fn bytes(&mut self, bytes: &[u8], place: &InputLine, origin: Origin) {
        if self.how.at.is_none() && self.recognises(bytes, place) {
            return;
        }
        // The text is checked as a whole, since the parser passes over what it does not need without a look at it.
        match str::from_utf8(bytes) {
            Ok(text) => self.value(text, place, origin),
            Err(error) => {
                let flaw = || flaws::not_utf8(bytes, error.valid_up_to(), *place, origin);
                self.counts.tally.malformed(*place, Kind::NotUtf8, flaw);
            }
        }
    }

    fn value(&mut self, text: &str, place: &InputLine, origin: Origin) {
        if let Some(beside) = &mut self.beside {
            beside.read(text);
        }
        match self.how.at {
            None => self.text(text, place, origin),
            Some(at) => self.envelope(at, text, place, origin),
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
    fn recognises(&mut self, text: &[u8], place: &InputLine) -> bool {
        let found = if self.beside.is_none() { self.alike.find(text) } else { None };
        found.map(|seen| seen.again(place)).is_some()
    }

    fn after(&mut self, after: &str, line: &[u8], place: &InputLine) {
        let mut count = 0;
        for (begin, value) in values_after(line, after) {
            count += 1;
            let place = InputLine { column: NonZeroU64::new(place.column_of(begin)), ..*place };
            // A text of JSON, as loggers write it that put quotation marks around values.
            match serde_json::from_slice::<String>(value) {
                Ok(text) => self.value(&text, &place, Origin::Copy),
                Err(_) => self.bytes(value, &place, Origin::Value),
            }
        }
        match count {
            0 => self.counts.tally.other_line(),
            1 => (),
            _ => self.counts.tally.malformed(*place, Kind::SeveralInLine, flaws::several_in_line),
        }
    }

    fn envelope(&mut self, at: &Pointer, line: &str, place: &InputLine, origin: Origin) {
        match at.find(line) {
            Ok(Found::Text(text)) => {
                if !self.recognises(text.as_bytes(), place) {
                    self.text(&text, place, Origin::Copy);
                }
            }
            Ok(Found::Notification(notification)) => self.notification(notification, Lines::once(*place)),
            Err(error) => self.refuse(&Refusal::of(line, error, origin), line, place, origin),
        }
    }

    fn text(&mut self, text: &str, place: &InputLine, origin: Origin) {
        if let Some(case) = self.plain.read(text) {
            if let Some(beside) = &mut self.beside {
                beside.count(case, *place, &mut self.counts);
            }
            let times = Lines::once(*place);
            let is_kept = may_wait(case) && self.alike.keep(text, case, times);
            if !is_kept {
                let case = case.clone();
                self.wait(case, times);
            } else if self.alike.len() >= Self::MOST_SEEN {
                self.judge_seen();
            }
            return;
        }
        if flaws::first(text) == Some(b'[') {
            return self.refuse(&Refusal::of_array(text, origin), text, place, origin);
        }
        match serde_json::from_str::<Notification>(text) {
            Ok(notification) => self.notification(notification, Lines::once(*place)),
            Err(error) => self.refuse(&Refusal::of(text, error, origin), text, place, origin),
        }
    }

    fn refuse(&mut self, refusal: &Refusal, text: &str, place: &InputLine, origin: Origin) {
        if origin == Origin::Line && self.several(text, *place) {
            return self.counts.tally.malformed(*place, Kind::SeveralInLine, flaws::several_in_line);
        }
        self.counts.tally.malformed(*place, refusal.kind, || refusal.flaw(text, *place, origin));
    }

    /// Judges what is in a line that holds several values, or an array of them, and nothing else; and says whether it does.
    fn several(&mut self, line: &str, place: InputLine) -> bool {
        let is_alone =
            |at: &Range<usize>| line.get(at.clone()).is_some_and(|value| value.len() == line.trim_ascii().len());
        let is_one_of_several =
            |piece: &Piece| matches!(&piece.what, What::Value { at, is_whole: true } if !is_alone(at));
        let arrays_are_values = self.how.arrays_are_values();
        let pieces = || Finder::all_in(line.as_bytes(), place, arrays_are_values);
        if !pieces().all(|piece| is_one_of_several(&piece)) {
            return false;
        }
        for Piece { place, what } in pieces() {
            if let What::Value { at, .. } = what {
                self.line(Line::Value(line.as_bytes().get(at).unwrap_or_default()), place);
            }
        }
        true
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

/// Judges what is in the inputs on so many threads, and tells which inputs could not be read to their end.
///
/// Each thread reads a block for itself when it has done with the last, so that as many are held as there are threads.
pub fn judge<I>(inputs: I, threads: NonZeroU16, how: How<'_>) -> (Counts, Vec<(usize, String)>)
where
    I: Iterator<Item = (usize, io::Result<Input>)> + Send,
{
    let known = Known {
        column: how.column,
        are_lines: how.are_lines || how.after.is_some(),
        arrays_are_values: how.arrays_are_values(),
    };
    let blocks = Mutex::new(Blocks::new(inputs, known));
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
