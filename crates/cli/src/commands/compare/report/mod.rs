//! The differences for a person, for a program, for an issue, and for the page of a pull request. What decides how the rest is
//! read comes first: what shows that a part of the page is missing, then what is one fact in many rows.

mod applied;
mod github;
mod json;
mod markdown;
mod text;

use std::io::{self, Write};

use super::drift::{Added, Changed, Drift, guidance_words};
use super::evidence::Evidence;
use super::page::facts::Unplaced;
use super::words::{self, Stretch};
use crate::output::format::ReviewFormat;
use crate::output::wording::counted;
use crate::row_id::RowId;
use idv_catalogue_codegen::Loaded;

pub use applied::{after, applied};

pub fn tell(format: ReviewFormat, drift: &Drift, loaded: &Loaded, out: &mut dyn Write) -> io::Result<()> {
    match format {
        ReviewFormat::Text => text::tell(drift, loaded, out),
        ReviewFormat::Json => json::tell(drift, out),
        ReviewFormat::Markdown => markdown::tell(drift, loaded, out),
        ReviewFormat::Github => github::tell(drift, loaded, out),
    }
}

const CUT: &str = "A part of the page seems to be missing";
const ALIKE: &str = "The same in many rows";
const ADDED: &str = "On the page, not in the catalogue";
const REMOVED: &str = "In the catalogue, gone from the page";
const DOUBTFUL: &str = "In the catalogue, and perhaps on the part of the page that is missing";
const CHANGED: &str = "Worded differently";
const UNPLACED: &str = "On the page, and not understood";

impl Added {
    pub fn row(&self) -> RowId {
        match self {
            Self::Status(status) => RowId::Status(status.wire.clone()),
            Self::RiskCode(risk_code) => RowId::RiskCode(risk_code.number),
            Self::Series { series, .. } => RowId::Series(series.number),
            Self::Code { code, .. } => RowId::Code(code.number),
        }
    }

    /// What the page says of it, each meaning by itself.
    fn words(&self) -> Vec<String> {
        match self {
            Self::Status(status) => vec![guidance_words(&status.guidance)],
            Self::RiskCode(risk_code) => vec![risk_code.risk_score.clone()],
            Self::Series { series, .. } => vec![series.title.clone()],
            Self::Code { code, .. } => code.guidances.iter().map(guidance_words).collect(),
        }
    }
}

/// What to say where there is no difference, or of how many there are.
fn summary(drift: &Drift, loaded: &Loaded) -> String {
    let catalogue = &loaded.catalogue;
    let of_codes = catalogue.codes.iter().flat_map(|code| &code.guidances).map(|guidance| guidance.deviations.len());
    let deviations: usize = of_codes.chain(catalogue.statuses.iter().map(|status| status.deviations.len())).sum();
    let declared = match deviations {
        0 => String::new(),
        several => format!(", apart from {}", counted(several as u64, "declared deviation")),
    };
    let sure = match drift.count() {
        0 => format!("The page says what the catalogue says{declared}"),
        several => format!("The page and the catalogue differ in {}", counted(several as u64, "place")),
    };
    match (drift.evidence.is_empty(), drift.doubtful.len()) {
        (true, _) => format!("{sure}."),
        (false, 0) => format!("{sure}, as far as the page is there."),
        (false, several) => {
            format!(
                "{sure}, as far as the page is there; {} may be missing with the rest.",
                counted(several as u64, "row")
            )
        }
    }
}

/// What was seen, in a sentence that says where.
fn sentence(evidence: &Evidence) -> String {
    let why = evidence.why().trim_end_matches('.');
    match evidence.heading() {
        Some(heading) => format!("Under \"{heading}\": {why}."),
        None => {
            let (first, rest) = why.split_at(why.chars().next().map_or(0, char::len_utf8));
            format!("{}{rest}.", first.to_uppercase())
        }
    }
}

/// What follows from the evidence, and what to do.
fn advice(evidence: &[Evidence]) -> &'static str {
    if evidence.iter().all(Evidence::is_of_rows) {
        "So no row is taken to be gone. Look at the page: if it is not all there, save it again; if it really no longer has \
         these rows, `--apply` says how to name them."
    } else {
        "So no row is taken to be gone. Save the page again, whole, after it has been shown in full."
    }
}

/// Both texts, each with its own words marked; `plain` shows what both have.
fn marked(
    changed: &Changed,
    plain: impl Fn(&str) -> String,
    old: impl Fn(&str) -> String,
    new: impl Fn(&str) -> String,
) -> (String, String) {
    let (catalogue, page) = changed.change.words();
    let (Some(catalogue), Some(page)) = (&catalogue, &page) else {
        let shown = |words: Option<String>| words.map_or_else(|| "nothing".to_owned(), |words| plain(&visible(&words)));
        return (shown(catalogue), shown(page));
    };
    let (mut before, mut after) = (Vec::new(), Vec::new());
    for stretch in words::changed(&visible(catalogue), &visible(page)) {
        match stretch {
            Stretch::Both(text) => {
                before.push(plain(&text));
                after.push(plain(&text));
            }
            Stretch::Old(text) => before.push(old(&text)),
            Stretch::New(text) => after.push(new(&text)),
        }
    }
    (before.join(" "), after.join(" "))
}

fn place_on_page(unplaced: &Unplaced) -> String {
    let heading = unplaced.heading.as_ref().map(|heading| format!("under \"{}\"", visible(heading)));
    let row = unplaced.row.as_ref().map(ToString::to_string);
    let place: Vec<_> = row.into_iter().chain(heading).collect();
    if place.is_empty() { "above every heading".to_owned() } else { place.join(", ") }
}

/// A page may hold what upsets a terminal.
fn visible(text: &str) -> String {
    text.chars().map(|character| if character.is_control() { ' ' } else { character }).collect()
}

const LONGEST: usize = 300;

fn clipped(text: &str) -> String {
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{} …", &text[..end]),
        None => text.to_owned(),
    }
}
