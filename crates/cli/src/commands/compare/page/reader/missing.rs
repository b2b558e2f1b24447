//! What a page shows of parts of it that are missing: a sentence with nothing below it, a heading without its codes, words
//! that a site puts where it shows less than there is.

use std::collections::HashMap;

use super::super::cut::{self, Pages};
use super::super::facts::Cut;

/// Where what is read stands.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Place {
    #[default]
    Elsewhere,
    BelowRows,
    RightBelowRows,
}

#[derive(Default)]
pub struct Missing {
    cuts: Vec<Cut>,
    /// The headings of series, in their order.
    series: Vec<(u16, String)>,
    /// The sentence that introduces what has not come yet.
    promise: Option<String>,
    placeholder: Option<String>,
    /// Whether the part of the page that is open can have rows, and whether it has some.
    is_of_facts: bool,
    has_rows: bool,
    /// Whether a table stands above, and no heading of other rows between; and whether nothing else does.
    place: Place,
    /// A word to turn the page, which may be that to the next page of the site, and whether something stands behind it.
    turn: Option<(Cut, bool)>,
    /// The choice of how many rows there are on a page, unless a count says that all of them are here.
    choice: Option<Cut>,
    has_all: bool,
    pages: Pages,
    /// The numbers of pages that stand below rows, one by one.
    pager: String,
    claims: Vec<Claim>,
    /// By series, what may be a sign, and may be none.
    pub hints: Vec<(u16, Cut)>,
}

/// How many rows the page says that it has, of a series or in all.
struct Claim {
    heading: Option<String>,
    series: Option<u16>,
    said: String,
    count: u32,
}

impl Missing {
    /// Begins a part of the page, below a heading.
    pub fn begin(&mut self, before: Option<&str>, is_of_facts: bool) {
        self.end(before);
        self.cuts.extend(self.turn.take().map(|(cut, _)| cut));
        self.is_of_facts = is_of_facts;
        self.has_rows = false;
        self.place = Place::Elsewhere;
    }

    pub fn series(&mut self, number: u16, heading: &str) {
        self.series.push((number, heading.to_owned()));
    }

    /// The page says how many rows there are.
    pub fn claim(&mut self, heading: Option<&str>, series: Option<u16>, said: &str, count: u32) {
        self.claims.push(Claim { heading: heading.map(str::to_owned), series, said: said.to_owned(), count });
    }

    pub fn met_rows(&mut self) {
        self.promise = None;
        self.placeholder = None;
        self.has_rows = true;
        self.place = Place::RightBelowRows;
        self.cuts.extend(self.turn.take().map(|(cut, _)| cut));
    }

    pub fn cut(&mut self, heading: Option<&str>, why: &str) {
        self.cuts.push(Cut { heading: heading.map(str::to_owned), why: why.to_owned() });
    }

    pub fn placeholder(&mut self, what: &str) {
        if !self.has_rows {
            self.placeholder.get_or_insert_with(|| what.to_owned());
        } else if self.is_of_facts {
            self.cut(None, &format!("{what} stands below rows, where more should be"));
        }
    }

    /// Whether the only cell of a row says no more than that rows are missing.
    pub fn row(&mut self, heading: Option<&str>, series: Option<u16>, text: &str) -> bool {
        let before = self.cuts.len() + self.claims.len();
        self.place = Place::RightBelowRows;
        self.has_rows = true;
        self.is_of_facts = true;
        self.paragraph(heading, series, text);
        self.place = Place::RightBelowRows;
        self.cuts.len() + self.claims.len() > before
    }

    pub fn paragraph(&mut self, heading: Option<&str>, series: Option<u16>, text: &str) {
        self.pages.meet(text);
        let short = text.trim();
        if cut::is_behind_the_page(short) {
            self.place = Place::Elsewhere;
        }
        let is_below_rows = self.place != Place::Elsewhere;
        let is_right_below_rows = self.place == Place::RightBelowRows;
        if is_below_rows && cut::is_of_a_pager(short) {
            self.pager = format!("{} {short}", self.pager);
        } else {
            self.pager.clear();
            if is_below_rows {
                self.place = Place::BelowRows;
            }
        }
        if let Some((_, is_title)) = &mut self.turn {
            *is_title |= !cut::is_of_a_pager(short) && !cut::is_furniture(short);
        }
        self.has_all |= cut::whole_count(short);
        if cut::is_placeholder(short) {
            self.placeholder(&format!("\"{short}\""));
        } else if let Some(why) = cut::partial_count(short).filter(|_| self.is_of_facts || short.len() > 12) {
            self.cut(heading, &why);
        } else if is_below_rows && (cut::asks_for_more(short) || cut::is_pager(&self.pager) || cut::breaks_off(short)) {
            let pager = std::mem::take(&mut self.pager).replace(['•', '◦', '▪'], "");
            let pager = pager.split_whitespace().collect::<Vec<_>>().join(" ");
            self.cut(heading, &format!("\"{}\" stands below a table", if pager.is_empty() { short } else { &pager }));
        } else if is_below_rows && cut::turns_the_page(short) {
            let why = format!("\"{short}\" stands below a table");
            let cut = Cut { heading: heading.map(str::to_owned), why };
            self.turn.get_or_insert((cut, !is_right_below_rows));
        } else if is_below_rows && cut::chooses_how_many(short) {
            let why = format!("\"{short}\" stands below a table");
            self.choice.get_or_insert(Cut { heading: heading.map(str::to_owned), why });
        } else if let Some(series) = series.filter(|_| is_below_rows && cut::may_ask_for_more(short)) {
            let why = format!("\"{short}\" stands below a table");
            self.hints.push((series, Cut { heading: heading.map(str::to_owned), why }));
        } else if let Some(count) = cut::claimed(short).filter(|_| self.is_of_facts) {
            self.claim(heading, series, short, count);
        } else if promises_rows(short) {
            self.promise = Some(short.to_owned());
        }
    }

    /// Ends the part that is open.
    fn end(&mut self, heading: Option<&str>) {
        let placeholder = self.placeholder.take().filter(|_| self.is_of_facts || self.promise.is_some());
        match (self.promise.take(), placeholder) {
            (_, Some(what)) => self.cut(heading, &format!("{what} stands where rows should be")),
            (Some(promise), None) => self.cut(heading, &format!("\"{promise}\" introduces rows, and none follow")),
            (None, None) => (),
        }
        let has_all = std::mem::take(&mut self.has_all);
        self.cuts.extend(self.choice.take().filter(|_| !has_all));
    }

    /// All that shows that something is missing. A series whose heading stands more than once has its codes below one.
    pub fn cuts(mut self, heading: Option<&str>, rows: &HashMap<u16, usize>) -> Vec<Cut> {
        self.end(heading);
        // At the end of a page, the site has the title of its next one behind the word.
        self.cuts.extend(self.turn.take().filter(|(_, is_title)| !is_title).map(|(cut, _)| cut));
        for claim in std::mem::take(&mut self.claims) {
            let here = match claim.series {
                Some(series) => rows.get(&series).copied().unwrap_or_default(),
                None => rows.values().sum(),
            };
            if here < claim.count as usize {
                self.cut(claim.heading.as_deref(), &format!("the page says \"{}\", and has {here}", claim.said));
            }
        }
        for (number, heading) in std::mem::take(&mut self.series) {
            let is_told = self.cuts.iter().any(|cut| cut.heading.as_ref() == Some(&heading));
            if !rows.contains_key(&number) && !is_told {
                self.cut(Some(&heading), "no status code stands below this heading");
            }
        }
        if let Some(why) = self.pages.missing() {
            self.cut(None, &why);
        }
        self.cuts
    }
}

/// `Possible risk codes include:`, `This series can accompany completed status and includes:`.
fn promises_rows(text: &str) -> bool {
    let text = text.to_lowercase();
    let names_rows = ["risk codes", "notifications", "statuses", "status codes", "this series", "series"];
    text.ends_with(':') && text.contains("includ") && names_rows.iter().any(|name| text.contains(name))
}
