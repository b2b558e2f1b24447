//! The words that a filter takes, those of the catalogue that is asked: where one is misspelt the nearest is suggested.
//! `--help` and shells offer those of the catalogue that the program carries.

use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::sync::OnceLock;

use clap::builder::{PossibleValue, StringValueParser, TypedValueParser};
use idv_catalogue_codegen::model::Catalogue;
use idv_catalogue_codegen::suggest;
use idv_catalogue_codegen::vocabulary::Disclosure;

use crate::catalogue::{Facts, Remedy, RiskCode, Series, Status, StatusCode, carried};

/// All the words for one kind of value.
pub struct Words<T> {
    noun: &'static str,
    all: Vec<Word<T>>,
}

struct Word<T> {
    value: T,
    spelling: String,
    other_spelling: Option<String>,
}

/// Which risk codes a code is asked to come with.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum RiskCodes<'a> {
    /// This one, perhaps among others.
    Including(RiskCode<'a>),
    /// None can come with the code.
    None,
    /// The source does not say.
    Unstated,
}

impl RiskCodes<'_> {
    pub fn are_those_of(self, code: StatusCode<'_>) -> bool {
        match (self, code.risk_codes()) {
            (Self::Including(risk_code), Some(possible)) => possible.contains(&risk_code),
            (Self::None, Some(possible)) => possible.is_empty(),
            (Self::Unstated, None) => true,
            (Self::Including(_) | Self::None, None) | (Self::Unstated, Some(_)) => false,
        }
    }
}

pub fn series(facts: Facts<'_>) -> Words<Series<'_>> {
    Words { noun: "series", all: words(facts.series(), |it| (it.to_string(), Some(it.name()))) }
}

pub fn statuses(facts: Facts<'_>) -> Words<Status<'_>> {
    Words { noun: "status", all: words(facts.statuses(), |it| (it.to_string(), Some(it.name()))) }
}

pub fn risk_codes(facts: Facts<'_>) -> Words<RiskCodes<'_>> {
    let known = words(facts.risk_codes(), |it| (it.to_string(), Some(it.name())));
    let known = known.into_iter().map(|word| Word {
        value: RiskCodes::Including(word.value),
        spelling: word.spelling,
        other_spelling: word.other_spelling,
    });
    let others = [Word::new(RiskCodes::None, "none"), Word::new(RiskCodes::Unstated, "unstated")];
    Words { noun: "risk code", all: known.chain(others).collect() }
}

pub fn remedies(facts: Facts<'_>) -> Words<Remedy<'_>> {
    Words { noun: "remedy", all: words(facts.remedies(), |it| (it.to_string(), None)) }
}

/// They are the same in every catalogue.
pub fn disclosures(_: Facts<'_>) -> Words<Disclosure> {
    let all = Disclosure::WORDS.iter().filter_map(|word| Some(Word::new(Disclosure::of_word(word)?, word)));
    Words { noun: "disclosure", all: all.collect() }
}

/// The fields that codes name, and everything above them: `person` for all that is in `person.`.
pub fn fields(facts: Facts<'_>) -> Words<String> {
    let codes = facts.status_codes();
    let paths: BTreeSet<&str> = codes.iter().flat_map(|code| code.fields()).flat_map(|field| paths_to(field)).collect();
    Words { noun: "field", all: paths.into_iter().map(|path| Word::new(path.to_owned(), path)).collect() }
}

/// `a`, `a.b` and `a.b.c` of `a.b.c`.
fn paths_to(field: &str) -> impl Iterator<Item = &str> {
    field.match_indices('.').map(|(end, _)| &field[..end]).chain([field])
}

fn words<'a, T: Copy>(values: Vec<T>, spellings: impl Fn(T) -> (String, Option<&'a str>)) -> Vec<Word<T>> {
    let word = |value: T| {
        let (spelling, other_spelling) = spellings(value);
        let other_spelling = other_spelling.filter(|other| *other != spelling).map(str::to_owned);
        Word { value, spelling, other_spelling }
    };
    values.into_iter().map(word).collect()
}

impl<T> Word<T> {
    fn new(value: T, spelling: &str) -> Self {
        Self { value, spelling: spelling.to_owned(), other_spelling: None }
    }

    fn spellings(&self) -> impl Iterator<Item = &str> {
        [self.spelling.as_str()].into_iter().chain(self.other_spelling.as_deref())
    }
}

impl<T: Clone> Words<T> {
    /// Everything that is so called: more than one where a broken catalogue has a row twice.
    pub fn find(&self, given: &str) -> Result<Vec<T>, String> {
        let found = self.all.iter().filter(|word| word.spellings().any(|spelling| spelling == given));
        let found: Vec<_> = found.map(|word| word.value.clone()).collect();
        if found.is_empty() { Err(self.explain(given)) } else { Ok(found) }
    }

    fn explain(&self, given: &str) -> String {
        // A number next to another in spelling is not next to it in meaning.
        let is_number = given.bytes().all(|byte| byte.is_ascii_digit());
        let spellings = self.all.iter().flat_map(Word::spellings);
        let advice = if let Some(nearest) = suggest::nearest(given, spellings).filter(|_| !is_number) {
            format!("did you mean `{nearest}`?")
        } else {
            let all: Vec<_> = self.all.iter().map(|word| word.spelling.as_str()).collect();
            format!("there are {}", all.join(", "))
        };
        format!("there is no {} `{given}`; {advice}", self.noun)
    }
}

/// Takes any word, since which there are is known once the catalogue is read, and offers those of the one that is carried.
pub fn suggested<T: 'static>(words: fn(Facts<'static>) -> Words<T>) -> impl TypedValueParser<Value = String> {
    Suggested { offered: move || words(carried_facts()).all.into_iter().map(offered).collect() }
}

fn offered<T>(word: Word<T>) -> PossibleValue {
    word.other_spelling.into_iter().fold(PossibleValue::new(word.spelling), PossibleValue::alias)
}

fn carried_facts() -> Facts<'static> {
    static CARRIED: OnceLock<Catalogue> = OnceLock::new();
    Facts::of(CARRIED.get_or_init(|| carried(None).catalogue))
}

#[derive(Clone)]
struct Suggested<F> {
    offered: F,
}

impl<F: Fn() -> Vec<PossibleValue> + Clone + Send + Sync + 'static> TypedValueParser for Suggested<F> {
    type Value = String;

    fn parse_ref(
        &self,
        command: &clap::Command,
        argument: Option<&clap::Arg>,
        given: &OsStr,
    ) -> Result<String, clap::Error> {
        StringValueParser::new().parse_ref(command, argument, given)
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        Some(Box::new((self.offered)().into_iter()))
    }
}
