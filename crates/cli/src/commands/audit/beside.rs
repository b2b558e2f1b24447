//! What is read of a line beside its notification, where someone asks for it: when it was, and of which case it is.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::arrows::{Follow, Sighting, case_of, sighting};
use super::counts::InputLine;
use super::envelope::Pointer;
use super::judging::Counts;
use super::periods::{Per, day};
use super::pointed::pointed;
use idv_catalogue::Case;

/// By what notifications are counted beside what they hold: reports that were asked for different things do not add up.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// Where the time stands, and how long the periods are.
    pub by: Option<By>,
    /// Where the id of the case stands.
    pub id: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct By {
    pub pointer: String,
    pub per: Per,
}

/// Where it is read from.
#[derive(Clone, Copy, Default)]
pub struct How<'a> {
    pub by: Option<(&'a Pointer, Per)>,
    pub follow: Option<&'a Follow>,
}

/// What one thread reads of its lines.
pub struct Beside<'a> {
    how: How<'a>,
    day: Option<Date>,
    case: Option<u64>,
    sightings: Vec<Sighting>,
}

impl<'a> Beside<'a> {
    /// After how many they are given to what follows cases in all threads.
    const MOST_SIGHTINGS: usize = 1 << 12;

    /// `None` where nothing is asked for, and no line costs anything.
    pub fn new(how: How<'a>) -> Option<Self> {
        let is_asked_for = how.by.is_some() || how.follow.is_some();
        is_asked_for.then(|| Self { how, day: None, case: None, sightings: Vec::new() })
    }

    /// Reads what is asked for of a line, whatever else it holds.
    pub fn read(&mut self, line: &str) {
        if let Some((pointer, _)) = self.how.by {
            self.day = pointed(pointer, line).as_ref().and_then(day);
        }
        if let Some(follow) = self.how.follow {
            self.case = pointed(&follow.pointer, line).as_ref().and_then(case_of);
        }
    }

    /// Counts the notification that the line held.
    pub fn count(&mut self, case: &Case, place: InputLine, counts: &mut Counts) {
        if let Some((_, per)) = self.how.by {
            counts.periods.add(per, self.day, case);
        }
        let Some(follow) = self.how.follow else { return };
        let Some(id) = self.case else {
            counts.arrows.without_id += 1;
            return;
        };
        self.sightings.push(sighting(id, place, case.status.known()));
        if self.sightings.len() == Self::MOST_SIGHTINGS {
            follow.take(&mut self.sightings);
        }
    }

    pub fn finish(&mut self) {
        if let Some(follow) = self.how.follow {
            follow.take(&mut self.sightings);
        }
    }
}
