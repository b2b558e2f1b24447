//! From headings and grids to facts: what a page says of statuses, risk codes, series and status codes, and what of it
//! could not be placed. Nothing that stands in a table is passed over in silence.

use std::collections::{HashMap, HashSet};
use std::ops::RangeInclusive;

use super::super::normalise::{self, clean, same, same_heading};
use super::cells::{Guidance, Label, bare, entries};
use super::columns::{Column, Columns, Kind, is_blank};
use super::grid::{Grid, Place};
use super::introduction::{self, Accompanied};
use super::rows::{Keyed, Texts, key, number};
use super::spans::{self, Span};
use super::{Block, Table};
use crate::tools::subject::Subject;

/// What a page says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in super::super) struct Facts {
    pub(in super::super) title: Option<String>,
    pub(in super::super) address: Option<String>,
    pub(in super::super) statuses: Vec<Status>,
    pub(in super::super) risk_codes: Vec<RiskCode>,
    pub(in super::super) series: Vec<Series>,
    pub(in super::super) codes: Vec<Code>,
    pub(in super::super) unplaced: Vec<Unplaced>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(in super::super) struct Status {
    pub(in super::super) wire: String,
    pub(in super::super) guidance: Guidance,
    /// As the page words them, and as they are meant; empty where it names none.
    pub(in super::super) codes: String,
    pub(in super::super) spans: Vec<Span>,
    pub(in super::super) risk_codes: Vec<RiskSpan>,
}

/// Risk codes that come with a status, and the status codes with which they do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in super::super) struct RiskSpan {
    pub(in super::super) risk_codes: RangeInclusive<u16>,
    pub(in super::super) codes: Vec<Span>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(in super::super) struct RiskCode {
    pub(in super::super) number: u16,
    pub(in super::super) risk_score: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(in super::super) struct Series {
    pub(in super::super) number: u16,
    pub(in super::super) title: String,
    /// `None` where the page's sentence is missing or could not be read.
    pub(in super::super) accompanied: Option<Accompanied>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(in super::super) struct Code {
    pub(in super::super) number: u16,
    /// The series under whose heading it stands.
    pub(in super::super) series: Option<u16>,
    pub(in super::super) guidances: Vec<Guidance>,
}

/// What a page says that has no place among the facts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in super::super) struct Unplaced {
    pub(in super::super) subject: Option<Subject>,
    /// The heading under which it stands.
    pub(in super::super) heading: Option<String>,
    pub(in super::super) text: String,
    pub(in super::super) why: String,
}

impl Facts {
    pub(in super::super) fn of(blocks: &[Block]) -> Self {
        let mut reader = Reader::default();
        for block in blocks {
            reader.block(block);
        }
        reader.finish()
    }

    /// Whether nothing on the page is what the catalogue follows.
    pub(in super::super) fn are_none(&self) -> bool {
        self.statuses.is_empty() && self.risk_codes.is_empty() && self.codes.is_empty()
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
    facts: Facts,
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
                return self.unplaced(
                    Some(Subject::Series(number)),
                    text,
                    "the series is introduced twice, differently",
                );
            }
        }
        if std::mem::replace(&mut series.is_counted, true) {
            return;
        }
        let (number, title) = (series.number, series.title.clone());
        match self.facts.series.iter().find(|known| known.number == number) {
            None => self.facts.series.push(Series { number, title, accompanied: None }),
            Some(known) if same_heading(&known.title, &title) => (),
            Some(_) => self.unplaced(Some(Subject::Series(number)), title, "the series has two headings that differ"),
        }
    }

    fn table(&mut self, table: &Table) {
        let grid = Grid::of(table);
        let rows: Vec<_> = grid.rows.iter().filter(|row| row.iter().any(|place| !is_blank(place.text))).collect();
        if rows.is_empty() {
            return;
        }
        // Some tables have a title above their columns' names.
        let heading = rows.iter().take(3).enumerate().find_map(|(at, row)| Some((at, Columns::of(row)?)));
        let Some((at, columns)) = heading else {
            let why = "this table has no columns by which it could be told what it is about";
            return self.unplaced(None, shown(rows[0]), why);
        };
        for row in &rows[..at] {
            self.unplaced(None, shown(row), "this row stands above the columns' names");
        }
        let names: Vec<_> = rows[at].iter().map(|place| bare(place.text)).collect();
        let rows =
            rows[at + 1..].iter().filter(|row| row.iter().map(|place| bare(place.text)).ne(names.iter().cloned()));
        match columns.kind {
            Kind::Statuses => self.statuses(&columns, rows.copied()),
            Kind::RiskCodes => self.risk_codes(&columns, rows.copied()),
            Kind::Codes => {
                self.count_series();
                self.codes(&columns, rows.copied());
            }
        }
        self.foreign_columns(&columns, &grid, &names);
    }

    fn statuses<'r, 'a: 'r>(&mut self, columns: &Columns, rows: impl Iterator<Item = &'r Vec<Place<'a>>>) {
        for row in rows {
            let texts = Texts::of(columns, row);
            let key = key(columns, row);
            if !is_wire(&key) {
                self.unplaced(None, shown(row), "a status is a single word in small letters");
                continue;
            }
            let subject = || Some(Subject::Status(key.clone()));
            let Some(guidance) = texts.guidances().and_then(only) else {
                self.unplaced(subject(), shown(row), "a status has one description");
                continue;
            };
            let status_codes = texts.labelled(Label::StatusCodes);
            let spans = if status_codes.is_empty() { Some(Vec::new()) } else { spans::spans(&status_codes) };
            let risk_codes = entries(&texts.labelled(Label::RiskCodes)).iter().map(|it| risk_span(it)).collect();
            let Some((spans, risk_codes)) = spans.zip(risk_codes) else {
                self.unplaced(
                    subject(),
                    shown(row),
                    "the status codes or risk codes that it names are not plain numbers",
                );
                continue;
            };
            let status = Status { wire: key.clone(), guidance, codes: bare(&status_codes), spans, risk_codes };
            match self.facts.statuses.iter().find(|known| known.wire == status.wire) {
                None => self.facts.statuses.push(status),
                Some(known)
                    if says_the_same(std::slice::from_ref(&known.guidance), std::slice::from_ref(&status.guidance)) => {
                }
                Some(_) => self.unplaced(subject(), shown(row), TWICE),
            }
        }
    }

    fn risk_codes<'r, 'a: 'r>(&mut self, columns: &Columns, rows: impl Iterator<Item = &'r Vec<Place<'a>>>) {
        for row in rows {
            let risk_score = Texts::of(columns, row).risk_score;
            let Some(number) = number(&key(columns, row)).filter(|_| !risk_score.is_empty()) else {
                self.unplaced(None, shown(row), "a risk code is a number with a risk score");
                continue;
            };
            match self.facts.risk_codes.iter().find(|known| known.number == number) {
                None => self.facts.risk_codes.push(RiskCode { number, risk_score }),
                Some(known) if same(&known.risk_score, &risk_score) => (),
                Some(_) => self.unplaced(Some(Subject::RiskCode(number)), shown(row), TWICE),
            }
        }
    }

    fn codes<'r, 'a: 'r>(&mut self, columns: &Columns, rows: impl Iterator<Item = &'r Vec<Place<'a>>>) {
        let series = self.series.as_ref().map(|series| series.number);
        if series.is_none() {
            self.unplaced(None, String::new(), "no heading says of which series the status codes in this table are");
        }
        let mut is_first = true;
        for row in rows {
            let (texts, number) = match Keyed::of(columns, row) {
                Keyed::Number(texts, number) => (texts, Some(number)),
                Keyed::Continued(texts) if is_first => {
                    let subject = None;
                    self.unplaced(subject, texts.shown(), "this row has no status code, and none stands above it");
                    continue;
                }
                Keyed::Continued(texts) => (texts, None),
                Keyed::Unknown => {
                    self.unplaced(None, shown(row), "a status code is a number from 1 to 65535");
                    // What follows without a number would be taken for the code above.
                    is_first = true;
                    continue;
                }
            };
            if number.is_none() && !texts.is_new {
                continue;
            }
            let above = self.facts.codes.last().map(|code| code.number).filter(|_| !is_first);
            let Some(guidances) = texts.guidances().filter(|_| texts.labelled_others().is_empty()) else {
                let subject = number.or(above).map(Subject::Code);
                self.unplaced(
                    subject,
                    shown(row),
                    "a status code has a description, and perhaps a condition and an action",
                );
                // The code is on the page, whatever is said of it.
                if let Some(number) = number {
                    self.facts.codes.push(Code { number, series, guidances: Vec::new() });
                    self.said.clear();
                    is_first = false;
                }
                continue;
            };
            if let Some(number) = number.filter(|number| above != Some(*number)) {
                self.facts.codes.push(Code { number, series, guidances: Vec::new() });
                self.said.clear();
            }
            self.add(guidances);
            is_first = false;
        }
    }

    /// A row of the last status code: another meaning, unless it repeats one.
    fn add(&mut self, guidances: Vec<Guidance>) {
        let Some(code) = self.facts.codes.last_mut() else { return };
        let said = &mut self.said;
        code.guidances
            .extend(guidances.into_iter().filter(|guidance| said.insert(normalise::key(&words_of(guidance)))));
    }

    /// What stands in columns that the catalogue knows nothing of, once for each column.
    fn foreign_columns(&mut self, columns: &Columns, grid: &Grid<'_>, names: &[String]) {
        let mut reported = Vec::new();
        for row in grid.rows.iter().filter(|row| row.iter().map(|place| bare(place.text)).ne(names.iter().cloned())) {
            if matches!(Keyed::of(columns, row), Keyed::Unknown) && columns.kind == Kind::Codes {
                continue;
            }
            for (at, _, place) in columns.cells(row).filter(|(_, column, _)| *column == Column::Foreign) {
                if is_blank(place.text) || place.is_from_above || reported.contains(&at) {
                    continue;
                }
                reported.push(at);
                let why = match names.get(at).filter(|name| !name.is_empty()) {
                    Some(name) => format!("the catalogue has no place for the column \"{name}\""),
                    None => "the catalogue has no place for a column without a name".to_owned(),
                };
                self.unplaced(None, bare(place.text), &why);
            }
        }
    }

    fn unplaced(&mut self, subject: Option<Subject>, text: String, why: &str) {
        let heading = self.heading.clone();
        self.facts.unplaced.push(Unplaced { subject, heading, text, why: why.to_owned() });
    }

    fn finish(mut self) -> Facts {
        self.one_of_each_code();
        let wires: Vec<String> = self.facts.statuses.iter().map(|status| status.wire.clone()).collect();
        let wires: Vec<&str> = wires.iter().map(String::as_str).collect();
        for series in &mut self.facts.series {
            let text = self.introductions.get(&series.number).map_or("", String::as_str);
            series.accompanied = introduction::read(text, &wires);
            if series.accompanied.is_none() {
                let why = match text.is_empty() {
                    true => "no sentence says which statuses the series accompanies",
                    false => "it cannot be told which statuses this says that the series accompanies",
                };
                let heading = Some(format!("{}: {}", series.number, series.title));
                let subject = Some(Subject::Series(series.number));
                self.facts.unplaced.push(Unplaced { subject, heading, text: text.to_owned(), why: why.to_owned() });
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
                    let subject = Some(Subject::Code(code.number));
                    self.facts.unplaced.push(Unplaced { subject, heading, text, why: TWICE.to_owned() });
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

/// `200 – 500: 100 series status codes`, or risk codes alone.
fn risk_span(entry: &str) -> Option<RiskSpan> {
    let Some((risk_codes, codes)) = entry.split_once(':') else {
        return Some(RiskSpan { risk_codes: spans::range(entry)?, codes: Vec::new() });
    };
    Some(RiskSpan { risk_codes: spans::range(risk_codes)?, codes: spans::spans(codes)? })
}

/// A status as it is sent.
fn is_wire(text: &str) -> bool {
    text.starts_with(|first: char| first.is_ascii_lowercase())
        && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_')
}

fn only(guidances: Vec<Guidance>) -> Option<Guidance> {
    let mut guidances = guidances.into_iter();
    guidances.next().filter(|_| guidances.next().is_none())
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

/// A row as text, for a person who looks for it on the page.
fn shown(row: &[Place<'_>]) -> String {
    let cells = row.iter().filter(|place| !place.is_from_before).map(|place| bare(place.text));
    cells.filter(|cell| !cell.is_empty()).collect::<Vec<_>>().join(" | ")
}
