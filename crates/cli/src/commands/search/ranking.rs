//! How well a code matches the words of a search.

use std::cmp::Reverse;

use crate::catalogue::{Facts, Language, StatusCode};
use idv_catalogue_codegen::suggest::slips;

/// The codes that match the most of the words that were searched for.
pub struct Matches<'a> {
    /// The best match first.
    pub codes: Vec<StatusCode<'a>>,
    /// How many words each of them matches.
    pub words: usize,
}

/// Words of a code, and what finding a word among them is worth.
struct SearchedText {
    weight: u32,
    words: fn(StatusCode<'_>) -> Vec<String>,
}

/// What a code is called says more about it than what to do.
const SEARCHED_TEXTS: [SearchedText; 5] = [
    SearchedText { weight: 4, words: |code| vec![code.to_string()] },
    SearchedText { weight: 3, words: |code| words(code.name()) },
    SearchedText { weight: 3, words: |code| code.guidance().iter().flat_map(|it| words(it.description())).collect() },
    SearchedText { weight: 2, words: |code| code.fields().iter().flat_map(|field| words(field)).collect() },
    SearchedText {
        weight: 1,
        words: |code| {
            let actions: Vec<_> = code.guidance().iter().map(|guidance| guidance.action()).collect();
            let (sdk, api) = (actions.iter().map(|action| action.sdk), actions.iter().map(|action| action.api));
            sdk.chain(api).flatten().flat_map(words).collect()
        },
    },
];

/// What finding a word in a reason for clients is worth: no more than in an action.
const CLIENT_WORDS: u32 = 1;

/// A code, its words with their weights, and what it is called, each as one line of words: its name comes first.
struct Candidate<'a> {
    code: StatusCode<'a>,
    words: Vec<(u32, String)>,
    /// How many of the words are the vendor's and the name: the rest says the same to clients.
    length: usize,
    titles: Vec<String>,
}

/// How much of what a code is called a query is, the most first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Likeness {
    Name,
    Description,
    Part,
    No,
}

/// The words of a text in small letters: `person.fullName` is three, `doesn't` is one.
pub fn words(text: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut was_small = false;
    for character in text.chars().filter(|character| *character != '\'') {
        let begins_word = was_small && character.is_uppercase();
        if begins_word || !character.is_alphanumeric() {
            words.push(String::new());
        }
        if let Some(word) = words.last_mut().filter(|_| character.is_alphanumeric()) {
            word.extend(character.to_lowercase());
        }
        was_small = character.is_lowercase();
    }
    words.retain(|word| !word.is_empty());
    words
}

/// The candidates that match the most of the words. Those that are called so come first, then those that match better,
/// then those that say less else, then the lower number.
pub fn best<'a>(
    query: &[String],
    codes: Vec<StatusCode<'a>>,
    languages: &[Language<'a>],
    facts: Facts<'a>,
) -> Matches<'a> {
    let candidate = |code| Candidate::new(code, languages);
    let all: Vec<_> = facts.status_codes().into_iter().map(candidate).collect();
    let title = query.join(" ");
    let query: Vec<Wanted> = query.iter().map(|word| Wanted::new(word, &all)).collect();
    let found = codes.into_iter().map(candidate).map(|candidate| {
        let worths = query.iter().map(|wanted| candidate.worth(wanted)).filter(|worth| *worth > 0);
        let (words, worth) = worths.fold((0, 0), |(words, sum), worth| (words + 1, sum + worth));
        (words, (candidate.likeness(&title), Reverse(worth), candidate.length, candidate.code))
    });
    let mut found: Vec<_> = found.filter(|(words, _)| *words > 0).collect();
    let most = found.iter().map(|(words, _)| *words).max().unwrap_or_default();
    found.retain(|(words, _)| *words == most);
    found.sort_by_key(|(_, rank)| *rank);
    Matches { codes: found.into_iter().map(|(_, (.., code))| code).collect(), words: most }
}

impl<'a> Candidate<'a> {
    fn new(code: StatusCode<'a>, languages: &[Language<'a>]) -> Self {
        let weighted = |place: &SearchedText| {
            let weight = place.weight;
            (place.words)(code).into_iter().map(move |word| (weight, word))
        };
        let guidance = code.guidance();
        let descriptions = guidance.iter().map(|guidance| guidance.description());
        let titles = [code.name()].into_iter().chain(descriptions).map(|title| words(title).join(" "));
        let mut searched: Vec<_> = SEARCHED_TEXTS.iter().flat_map(weighted).collect();
        let length = searched.len();
        let reasons = guidance.iter().flat_map(|it| languages.iter().filter_map(|language| it.reason(*language)));
        searched.extend(reasons.flat_map(|reason| words(reason.text())).map(|word| (CLIENT_WORDS, word)));
        Self { code, words: searched, length, titles: titles.collect() }
    }

    fn likeness(&self, query: &str) -> Likeness {
        let part = format!(" {query} ");
        match self.titles.iter().position(|title| title == query) {
            Some(0) => Likeness::Name,
            Some(_) => Likeness::Description,
            None if self.titles.iter().any(|title| format!(" {title} ").contains(&part)) => Likeness::Part,
            None => Likeness::No,
        }
    }

    /// What the best place of a word is worth; nothing where the code does not have it.
    fn worth(&self, wanted: &Wanted) -> u32 {
        self.words.iter().map(|(weight, word)| weight * wanted.likeness(word)).max().unwrap_or_default()
    }
}

/// A word of the query, and how many slips in it are forgiven.
struct Wanted {
    word: String,
    slips: usize,
}

impl Wanted {
    /// A word that the catalogue has is meant as it is: `date` is no misspelling of `data`.
    fn new(word: &str, all: &[Candidate<'_>]) -> Self {
        let exact = Self { word: word.to_owned(), slips: 0 };
        let is_known = all.iter().any(|candidate| candidate.worth(&exact) > 0);
        let is_number = word.bytes().all(|byte| byte.is_ascii_digit());
        let forgiven = match word.chars().count() {
            _ if is_known || is_number => 0,
            0..=3 => 0,
            4..=7 => 1,
            _ => 2,
        };
        Self { slips: forgiven, ..exact }
    }

    /// From 0, something else, to 10, the same.
    fn likeness(&self, word: &str) -> u32 {
        let length = self.word.len();
        if word == self.word {
            10
        } else if length >= 3 && word.starts_with(&self.word) {
            7
        } else if length >= 4 && word.contains(&self.word) {
            4
        } else if self.slips > 0 && slips(&self.word, word) <= self.slips {
            5
        } else {
            0
        }
    }
}
