//! From headings and grids to facts. Nothing that stands in a table is passed over in silence.

mod tables;

use std::collections::{HashMap, HashSet};

use super::super::normalise::{clean, same, same_heading};
use super::Block;
use super::cells::{Guidance, bare};
use super::facts::{Code, PageFacts, Series, Unplaced};
use super::introduction;
use super::rows::number;
use crate::row_id::RowId;

impl PageFacts {
    pub fn of(blocks: &[Block]) -> Self {
        let mut reader = Reader::default();
        for block in blocks {
            reader.block(block);
        }
        reader.finish()
    }
}

/// A heading such as `100: AML screening`, under which the codes of a series stand.
#[derive(Clone, Debug)]
struct SeriesHeading {
    number: u16,
    title: String,
    level: u8,
    introduction: String,
    is_counted: bool,
}

#[derive(Default)]
struct Reader {
    facts: PageFacts,
    title: Option<String>,
    heading: Option<String>,
    series: Option<SeriesHeading>,
    introductions: HashMap<u16, String>,
    /// What the rows of the last status code have said.
    said: HashSet<String>,
}

impl Reader {
    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading { text, .. } if self.introduces(text) => self.introduction(text),
            Block::Heading { level, text } => self.heading(*level, text),
            Block::Paragraph(text) if self.introduces(text) => self.introduction(text),
            Block::Paragraph(_) => (),
            Block::Table(table) => self.table(table),
            Block::Address(address) => self.facts.address = Some(address.clone()),
        }
    }

    fn heading(&mut self, level: u8, text: &str) {
        let text = clean(text).trim_end_matches(['#', '¶', '🔗']).trim_end().to_owned();
        if text.is_empty() {
            return;
        }
        if level == 1 && self.facts.are_none() {
            self.title = Some(text.clone());
        }
        match series_heading(&text) {
            Some((number, title)) => {
                let title = title.to_owned();
                let introduction = String::new();
                self.series = Some(SeriesHeading { number, title, level, introduction, is_counted: false });
            }
            // A heading within a series leaves its codes where they are.
            None if self.series.as_ref().is_some_and(|series| level > series.level) => (),
            None => self.series = None,
        }
        self.heading = Some(text);
    }

    fn introduces(&self, text: &str) -> bool {
        self.series.is_some() && introduction::is_introduction(text)
    }

    fn introduction(&mut self, text: &str) {
        if let Some(series) = &mut self.series {
            if !series.introduction.is_empty() {
                series.introduction.push(' ');
            }
            series.introduction += &bare(text);
        }
        self.count_series();
    }

    /// Takes the open heading for a series once more than the heading stands there: a list of links has headings too.
    fn count_series(&mut self) {
        let Some(series) = &mut self.series else { return };
        let introduced = self.introductions.entry(series.number).or_default();
        match (introduced.is_empty(), series.introduction.is_empty()) {
            (_, true) => (),
            (true, false) => introduced.clone_from(&series.introduction),
            (false, false) if series.introduction.starts_with(introduced.as_str()) => {
                introduced.clone_from(&series.introduction);
            }
            (false, false) if same(introduced, &series.introduction) => (),
            (false, false) => {
                let (number, text) = (series.number, series.introduction.clone());
                return self.unplaced(Some(RowId::Series(number)), text, "the series is introduced twice, differently");
            }
        }
        if std::mem::replace(&mut series.is_counted, true) {
            return;
        }
        let (number, title) = (series.number, series.title.clone());
        match self.facts.series.iter().find(|known| known.number == number) {
            None => self.facts.series.push(Series { number, title, accompanied: None }),
            Some(known) if same_heading(&known.title, &title) => (),
            Some(_) => self.unplaced(Some(RowId::Series(number)), title, "the series has two headings that differ"),
        }
    }

    fn unplaced(&mut self, row: Option<RowId>, text: String, why: &str) {
        let heading = self.heading.clone();
        self.facts.unplaced.push(Unplaced { row, heading, text, why: why.to_owned() });
    }

    fn finish(mut self) -> PageFacts {
        self.one_of_each_code();
        let wires: Vec<String> = self.facts.statuses.iter().map(|status| status.wire.clone()).collect();
        let wires: Vec<&str> = wires.iter().map(String::as_str).collect();
        for series in &mut self.facts.series {
            let text = self.introductions.get(&series.number).map_or("", String::as_str);
            series.accompanied = introduction::read(text, &wires);
            if series.accompanied.is_none() {
                let why = if text.is_empty() {
                    "no sentence says which statuses the series accompanies"
                } else {
                    "it cannot be told which statuses this says that the series accompanies"
                };
                let heading = Some(format!("{}: {}", series.number, series.title));
                let row = Some(RowId::Series(series.number));
                self.facts.unplaced.push(Unplaced { row, heading, text: text.to_owned(), why: why.to_owned() });
            }
        }
        self.facts.title = self.title;
        self.facts
    }

    /// A code that stands on the page again is no news if it says the same.
    fn one_of_each_code(&mut self) {
        let mut places: HashMap<u16, usize> = HashMap::new();
        let mut kept: Vec<Code> = Vec::new();
        for code in std::mem::take(&mut self.facts.codes) {
            match places.get(&code.number).and_then(|at| kept.get(*at)) {
                None => {
                    places.insert(code.number, kept.len());
                    kept.push(code);
                }
                Some(first) if first.series == code.series && says_the_same(&first.guidances, &code.guidances) => (),
                Some(_) => {
                    let heading = code.series.map(|series| format!("series {series}"));
                    let text = code.guidances.iter().map(words_of).collect::<Vec<_>>().join(" / ");
                    let row = Some(RowId::Code(code.number));
                    self.facts.unplaced.push(Unplaced { row, heading, text, why: TWICE.to_owned() });
                }
            }
        }
        self.facts.codes = kept;
    }
}

const TWICE: &str = "this stands on the page twice, and says different things";

/// `100: AML screening`, `Series 100 – AML screening`, `100 series: AML screening`.
fn series_heading(text: &str) -> Option<(u16, &str)> {
    let text = text.strip_prefix("Series ").unwrap_or(text);
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let number = number(text.get(..digits)?)?;
    let rest = text.get(digits..)?.trim_start();
    let rest = rest.strip_prefix("series").unwrap_or(rest).trim_start();
    let title = rest.strip_prefix([':', '-', '–', '—', '.']).unwrap_or(rest).trim();
    title.starts_with(char::is_alphabetic).then_some((number, title))
}

/// Whether two rows have the same meanings, in the same order.
fn says_the_same(one: &[Guidance], other: &[Guidance]) -> bool {
    one.len() == other.len() && one.iter().zip(other).all(|(one, other)| is_same_guidance(one, other))
}

fn is_same_guidance(one: &Guidance, other: &Guidance) -> bool {
    same(&words_of(one), &words_of(other))
}

/// All that a guidance says, as one text.
fn words_of(guidance: &Guidance) -> String {
    let action = guidance.action.as_deref().map(bare);
    let texts = [guidance.condition.clone(), Some(guidance.description.clone()), action];
    texts.into_iter().flatten().collect::<Vec<_>>().join(" ")
}
