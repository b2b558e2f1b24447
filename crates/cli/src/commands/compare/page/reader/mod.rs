//! From headings and grids to facts. Nothing that stands in a table is passed over in silence.

mod missing;
mod tables;

use std::collections::{HashMap, HashSet};

use super::super::normalise::{clean, same, same_heading};
use super::Block;
use super::bullets;
use super::cells::{Guidance, bare, is_label, opens_with_label};
use super::columns;
use super::cut;
use super::facts::{Code, End, PageFacts, Series, Unplaced};
use super::headings::{self, IN_TEXT, SeriesName, bare_heading};
use super::introduction;
use super::known::Known;
use super::loose::keys;
use crate::row_id::RowId;
use missing::Missing;

impl PageFacts {
    pub fn of(blocks: &[Block], known: &Known) -> Self {
        let mut reader = Reader { known: known.clone(), ..Reader::default() };
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
    known: Known,
    facts: PageFacts,
    title: Option<String>,
    /// What is called as pages of this kind are, before the first row.
    titles: Vec<String>,
    heading: Option<String>,
    series: Option<SeriesHeading>,
    /// A heading that looks like that of a group of the series' codes, and is one unless it has an introduction.
    group: Option<SeriesHeading>,
    introductions: HashMap<u16, String>,
    missing: Missing,
    /// What the rows of the last status code have said.
    said: HashSet<String>,
    /// Where the facts have each status.
    statuses: HashMap<String, usize>,
}

impl Reader {
    fn block(&mut self, block: &Block) {
        if let (Some(end), Block::Heading { text, .. } | Block::Paragraph(text)) = (&mut self.facts.end, block) {
            end.behind.push_str(text);
        }
        if let Block::Heading { text, .. } | Block::Paragraph(text) = block {
            self.meet_title(text);
        }
        match block {
            Block::Heading { text, .. } | Block::Paragraph(text) if self.introduces(text) => self.introduction(text),
            Block::Heading { level, text }
                if *level < IN_TEXT || is_section(text) || headings::series(text).is_some() =>
            {
                self.heading(*level, text);
            }
            Block::Heading { text, .. } | Block::Paragraph(text) => self.paragraph(text),
            Block::Table(table) => {
                self.missing.met_rows();
                self.table(table);
                self.facts.end = self.facts.codes.last().map(|code| End { code: code.number, behind: String::new() });
            }
            Block::Address(address) => self.facts.address = Some(address.clone()),
            Block::Mention(name) => self.mention(name),
            Block::Cut(why) => self.missing.cut(self.heading.as_deref(), why),
            Block::Hidden(row) => {
                self.unplaced(None, bare(row), "the file has this row, and the page does not show it");
            }
            Block::Beside { heading, words } => self.beside(heading, words),
            Block::Placeholder(what) => self.missing.placeholder(what),
        }
    }

    /// A copy of a whole window begins with the site's own lines: the page's title is the one that is like it, unless the
    /// window has the titles of several pages.
    fn meet_title(&mut self, text: &str) {
        let text = bare_heading(text);
        let is_like_it = text.to_lowercase().ends_with(" statuses") && text.len() < LONGEST_TITLE;
        if self.facts.are_none() && is_like_it && !self.titles.contains(&text) {
            self.titles.push(text);
        }
    }

    fn heading(&mut self, level: u8, text: &str) {
        let said = clean(text);
        let text = bare_heading(text);
        if text.is_empty() {
            return;
        }
        if level == 1 && self.facts.are_none() {
            let title = headings::without_outline(&text).unwrap_or(&text);
            self.title = Some(self.known.title_within(title).to_owned());
        }
        match headings::series(&said) {
            Some(name) if self.is_group(&name, level) => self.group = Some(SeriesHeading::of(name, level)),
            Some(name) => {
                self.missing.begin(self.heading.as_deref(), true);
                self.missing.series(name.number, &text);
                if let Some(count) = name.count {
                    self.missing.claim(Some(&text), Some(name.number), &said, count);
                }
                self.series = Some(SeriesHeading::of(name, level));
                self.group = None;
            }
            // A heading within a series leaves its codes where they are.
            None if self.series.as_ref().is_some_and(|series| level > series.level) => (),
            None => {
                self.missing.begin(self.heading.as_deref(), is_section(&text));
                self.series = None;
            }
        }
        self.heading = Some(text);
    }

    /// What names a series of the catalogue somewhere else than above its codes promises that there are some.
    fn mention(&mut self, text: &str) {
        if let Some(name) = headings::series(text)
            && self.known.is_series(name.number, &name.title)
        {
            self.missing.series(name.number, &bare_heading(text));
        }
    }

    /// The first group of a series may begin with the number of the series itself.
    fn is_group(&self, name: &SeriesName, level: u8) -> bool {
        self.series.as_ref().is_some_and(|series| {
            let is_first = name.number == series.number
                && level > series.level
                && !same_heading(&name.title, &series.title)
                && !self.known.is_series(name.number, &name.title);
            is_first || self.known.is_group(name.number, series.number)
        })
    }

    fn paragraph(&mut self, text: &str) {
        self.missing.paragraph(self.heading.as_deref(), self.series.as_ref().map(|series| series.number), text);
        // A list of contents names the series that are to come.
        if let Some(name) = bullets::entry(text) {
            self.mention(name);
        }
        if self.series.is_some() && opens_with_label(text) && !is_label(text) {
            self.unplaced(None, bare(text), "this says what a code means, and no status code stands beside it");
        }
    }

    fn introduces(&self, text: &str) -> bool {
        let is_of_series = self.series.is_some() || introduction::series_in(text).is_some();
        is_of_series && introduction::is_introduction(text)
    }

    fn introduction(&mut self, text: &str) {
        let series = self.series.as_ref().map(|series| series.number);
        self.missing.paragraph(self.heading.as_deref(), series, text);
        if let Some(count) = cut::claimed_within(text).filter(|_| series.is_some()) {
            self.missing.claim(self.heading.as_deref(), series, text.trim(), count);
        }
        // A group that is introduced is a series of its own, unless it stands deeper.
        let level = self.series.as_ref().map_or(IN_TEXT, |series| series.level);
        if let Some(group) = self.group.take_if(|group| group.level <= level) {
            self.series = Some(group);
        }
        // A sentence that names its series may stand above the heading.
        if let Some(number) = introduction::series_in(text)
            && self.series.as_ref().is_none_or(|series| series.number != number)
        {
            let said = bare(text);
            let known = self.introductions.entry(number).or_default();
            if known.is_empty() {
                *known = said;
            } else if !same(known, &said) {
                self.unplaced(Some(RowId::Series(number)), said, "the series is introduced twice, differently");
            }
            return;
        }
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

    /// Words beside a heading, which may be that of a series or of a code.
    fn beside(&mut self, heading: &str, words: &str) {
        let series = headings::series(heading).filter(|name| self.known.is_series(name.number, &name.title));
        let code = keys::code(heading).and_then(|key| key.number()).filter(|number| self.known.has_code(*number));
        let row = series.map(|name| RowId::Series(name.number)).or_else(|| code.map(RowId::Code));
        let (heading, text) = (Some(bare_heading(bullets::without(heading))), bare(words));
        self.facts.unplaced.push(Unplaced { row, heading, text, why: BESIDE.to_owned() });
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
        let mut rows: HashMap<u16, usize> = HashMap::new();
        for code in &self.facts.codes {
            code.series.into_iter().for_each(|series| *rows.entry(series).or_default() += code.guidances.len().max(1));
        }
        self.facts.hints = std::mem::take(&mut self.missing.hints);
        self.facts.cuts = self.missing.cuts(self.heading.as_deref(), &rows);
        let is_known = |title: &&String| self.titles.len() == 1 && self.known.is_title(title);
        self.facts.title = self.titles.first().filter(is_known).cloned().or(self.title);
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

/// What is longer is a sentence.
const LONGEST_TITLE: usize = 80;

/// Why a word has no place.
const BESIDE: &str = "the catalogue has no place for what stands beside this";

const TWICE: &str = "this stands on the page twice, and says different things";

impl SeriesHeading {
    fn of(name: SeriesName, level: u8) -> Self {
        let SeriesName { number, title, .. } = name;
        Self { number, title, level, introduction: String::new(), is_counted: false }
    }
}

/// Whether a heading is that of the statuses, the risk codes or the status codes.
fn is_section(heading: &str) -> bool {
    let heading = bare_heading(heading);
    let heading = headings::without_outline(&heading).unwrap_or(&heading);
    columns::kind(&columns::name(heading)).is_some()
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
