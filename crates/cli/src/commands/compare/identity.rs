//! Whether a page is the one that the catalogue follows. The vendor has others of the same shape, which share statuses,
//! numbers and words with it; and the same page is found under other titles and addresses.

use std::collections::{BTreeSet, HashMap};

use super::normalise::{clean, heading_key};
use super::page::facts::PageFacts;
use crate::output::wording::counted;
use idv_catalogue_codegen::model::{Catalogue, Source};

/// Why a page is taken for another one, and what to do; `None` for the page that the catalogue follows, or a part of it.
pub fn another_page(catalogue: &Catalogue, facts: &PageFacts) -> Option<String> {
    let likeness = Likeness::between(catalogue, facts);
    let called = Called::of(facts, &catalogue.source);
    if likeness.is_most_of_it() || likeness.is_a_part(called) {
        return None;
    }
    let source = &catalogue.source;
    let this = match (called, &facts.title, &facts.address) {
        (Called::AsOurs, ..) => {
            "this is called as the page that the catalogue follows, and says other things, or in another language"
                .to_owned()
        }
        (_, Some(title), Some(address)) => format!("this is the page \"{}\" ({address})", clean(title)),
        (_, Some(title), None) => format!("this is the page \"{}\"", clean(title)),
        (_, None, Some(address)) => format!("this is the page {address}, which has no title"),
        (_, None, None) => "this is a page without a title".to_owned(),
    };
    let rows = counted(likeness.on_page as u64, "row");
    Some(format!(
        "{this}; the catalogue follows \"{}\" ({}). The page shares {} of its {rows} with the catalogue, which has {}. Nothing \
         was compared. Save the page that the catalogue follows; if this one has taken its place, add --another-page",
        source.title, source.url, likeness.alike, likeness.in_use
    ))
}

/// What stands between a page's title and the site's name; every dash has become a hyphen.
const SEPARATORS: [&str; 6] = [" | ", " - ", " · ", " • ", " » ", " :: "];

/// Whether a title that a page gives is the catalogue's, whatever the site puts before or after it.
pub fn is_title_of(title: &str, source: &Source) -> bool {
    let ours = heading_key(&source.title);
    let title = SEPARATORS.iter().fold(heading_key(title), |title, separator| title.replace(separator, "\n"));
    title.lines().any(|part| part.trim() == ours)
}

pub fn is_address_of(address: &str, source: &Source) -> bool {
    let bare = |address: &str| address.split('#').next().unwrap_or_default().trim_end_matches('/').to_owned();
    bare(address) == bare(&source.url)
}

/// Whether others find something at an address: it is neither that of a copy on somebody's machine, nor a part of one.
pub fn is_public(address: &str) -> bool {
    let host = ["https://", "http://"].iter().find_map(|scheme| address.strip_prefix(scheme));
    let host = host.and_then(|rest| rest.split(['/', ':', '?', '#']).next());
    host.is_some_and(|host| !host.is_empty() && host != "localhost" && !host.starts_with("127."))
}

/// What a page calls itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Called {
    AsOurs,
    Otherwise,
    Nothing,
}

impl Called {
    fn of(facts: &PageFacts, source: &Source) -> Self {
        match (&facts.title, &facts.address) {
            (Some(title), _) if is_title_of(title, source) => Self::AsOurs,
            (Some(_), _) => Self::Otherwise,
            (None, Some(address)) if is_address_of(address, source) => Self::AsOurs,
            // A copy on another site has another address.
            (None, _) => Self::Nothing,
        }
    }
}

/// How much of what a page says is what the catalogue says. Rows are statuses and status codes; risk codes are the same on all
/// pages of the vendor.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Likeness {
    in_use: usize,
    /// Rows of the page of which it is known what they say.
    on_page: usize,
    /// Rows that both have, whatever is said of them.
    known: usize,
    /// Rows that both have, described in the same words.
    same: usize,
    /// Rows that both have, described in much the same words.
    alike: usize,
}

impl Likeness {
    fn between(catalogue: &Catalogue, facts: &PageFacts) -> Self {
        let statuses: HashMap<&str, _> =
            catalogue.statuses.iter().map(|it| (it.wire.as_str(), vec![Words::of(&it.description)])).collect();
        let codes: HashMap<u16, Vec<_>> = catalogue
            .codes
            .iter()
            .map(|it| (it.number, it.guidances.iter().map(|guidance| Words::of(&guidance.description)).collect()))
            .collect();
        let in_use =
            catalogue.statuses.iter().map(|it| &it.lifecycle).chain(catalogue.codes.iter().map(|it| &it.lifecycle));
        let mut likeness =
            Self { in_use: in_use.filter(|lifecycle| lifecycle.retired.is_none()).count(), ..Self::default() };
        for status in &facts.statuses {
            likeness.known += usize::from(statuses.contains_key(status.wire.as_str()));
            likeness.count(&[Words::of(&status.guidance.description)], statuses.get(status.wire.as_str()));
        }
        for code in &facts.codes {
            likeness.known += usize::from(codes.contains_key(&code.number));
            // Of a code whose row was not understood, there is nothing to compare.
            if !code.guidances.is_empty() {
                let page: Vec<_> = code.guidances.iter().map(|guidance| Words::of(&guidance.description)).collect();
                likeness.count(&page, codes.get(&code.number));
            }
        }
        likeness
    }

    fn count(&mut self, page: &[Words], catalogue: Option<&Vec<Words>>) {
        let any = |are: fn(&Words, &Words) -> bool| {
            catalogue.into_iter().flatten().any(|ours| page.iter().any(|page| are(ours, page)))
        };
        self.on_page += 1;
        self.same += usize::from(any(|ours, page| ours == page));
        self.alike += usize::from(any(Words::are_alike));
    }

    /// A page that lists at least half of what the catalogue lists, and says much the same of it, is the page, however it is
    /// called and drawn.
    fn is_most_of_it(self) -> bool {
        self.known * 2 >= self.in_use && self.alike * 2 >= self.on_page
    }

    /// A page that says less can be a part of the page if it is called so; and without a name, or even with another one, if
    /// nearly all that is there is the page's, letter for letter. A third of what a sister says of the same numbers is worded
    /// otherwise.
    fn is_a_part(self, called: Called) -> bool {
        match called {
            Called::AsOurs => self.alike * 2 >= self.on_page,
            Called::Nothing => self.same * 5 >= self.on_page * 4,
            Called::Otherwise => self.same * 10 >= self.on_page * 9 && self.same * 10 >= self.in_use,
        }
    }
}

/// The words of a text, whatever stands between them.
#[derive(Debug, PartialEq, Eq)]
struct Words(Vec<String>);

impl Words {
    fn of(text: &str) -> Self {
        let words = clean(text).to_lowercase();
        let words = words.split(|character: char| !character.is_alphanumeric()).filter(|word| !word.is_empty());
        Self(words.map(str::to_owned).collect())
    }

    /// Whether at least half of the words of both are common to them.
    fn are_alike(&self, other: &Self) -> bool {
        let (one, other): (BTreeSet<_>, BTreeSet<_>) = (self.0.iter().collect(), other.0.iter().collect());
        one.intersection(&other).count() * 4 >= one.len() + other.len()
    }
}

#[cfg(test)]
mod tests {
    use super::{Words, is_public, is_title_of};
    use idv_catalogue_codegen::model::Source;

    #[test]
    fn what_a_site_puts_beside_a_title_is_no_part_of_it() {
        let source = Source { title: "Identity Verification Statuses".to_owned(), ..Source::default() };
        let titles = [
            "Identity verification statuses",
            "Identity Verification Statuses | Fourthline Docs",
            "Docs – Guides – Identity Verification Statuses",
            "Client Authentication Statuses",
            "Identity Verification Statuses, old",
        ];
        assert_eq!(titles.map(|title| is_title_of(title, &source)), [true, true, true, false, false]);
    }

    #[test]
    fn the_address_of_a_copy_on_a_machine_is_not_public() {
        let addresses = [
            "https://bank.example/codes",
            "http://localhost:8000/idv",
            "http://127.0.0.1/",
            "file:///a.html",
            "/docs/idv",
        ];
        assert_eq!(addresses.map(is_public), [true, false, false, false, false]);
    }

    #[test]
    fn texts_are_alike_that_have_half_of_their_words_in_common() {
        let alike = |one, other| Words::of(one).are_alike(&Words::of(other));
        assert!(alike("Name on ID document doesn't match client input", "Name on the ID doesn’t match user input."));
        assert!(!alike("Selfie doesn't match ID document portrait", "Not the same person"));
    }
}
