//! The words that a filter takes: listed by `--help`, and where one is misspelt the nearest is suggested.

use std::collections::BTreeSet;
use std::ffi::OsStr;

use clap::builder::{PossibleValue, TypedValueParser};

use crate::catalogue::suggest;
use crate::{Disclosure, Remedy, RiskCode, Series, Status, StatusCode};

/// Which risk codes a code is asked to come with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum RiskCodes {
    /// This one, perhaps among others.
    Including(RiskCode),
    /// None can come with the code.
    None,
    /// The source does not say.
    Unstated,
}

/// All the words for one kind of value.
#[derive(Clone)]
pub(super) struct Vocabulary<T: 'static> {
    noun: &'static str,
    words: fn() -> Vec<Word<T>>,
}

struct Word<T> {
    value: T,
    spelling: String,
    other_spelling: Option<&'static str>,
}

pub(super) fn series() -> Vocabulary<Series> {
    Vocabulary { noun: "series", words: || words(Series::ALL, |it| (it.to_string(), Some(it.name()))) }
}

pub(super) fn statuses() -> Vocabulary<Status> {
    Vocabulary { noun: "status", words: || words(Status::ALL, |it| (it.to_string(), Some(it.name()))) }
}

pub(super) fn risk_codes() -> Vocabulary<RiskCodes> {
    let words = || {
        let known = words(RiskCode::ALL, |it| (it.to_string(), Some(it.name())));
        let known = known.into_iter().map(|word| word.map(RiskCodes::Including));
        known.chain([Word::new(RiskCodes::None, "none"), Word::new(RiskCodes::Unstated, "unstated")]).collect()
    };
    Vocabulary { noun: "risk code", words }
}

pub(super) fn remedies() -> Vocabulary<Remedy> {
    Vocabulary { noun: "remedy", words: || words(Remedy::ALL, |it| (it.to_string(), None)) }
}

pub(super) fn disclosures() -> Vocabulary<Disclosure> {
    Vocabulary { noun: "disclosure", words: || words(Disclosure::ALL, |it| (it.to_string(), None)) }
}

/// The fields that codes name, and everything above them: `person` for all that is in `person.`.
pub(super) fn fields() -> Vocabulary<String> {
    let words = || {
        let fields = StatusCode::ALL.iter().flat_map(|code| code.fields()).copied();
        let paths: BTreeSet<&str> = fields.flat_map(paths_to).collect();
        paths.into_iter().map(|path| Word::new(path.to_owned(), path)).collect()
    };
    Vocabulary { noun: "field", words }
}

/// `a`, `a.b` and `a.b.c` of `a.b.c`.
fn paths_to(field: &'static str) -> impl Iterator<Item = &'static str> {
    field.match_indices('.').map(|(end, _)| &field[..end]).chain([field])
}

fn words<T: Copy>(values: &[T], spellings: impl Fn(T) -> (String, Option<&'static str>)) -> Vec<Word<T>> {
    let word = |value: &T| {
        let (spelling, other_spelling) = spellings(*value);
        let other_spelling = other_spelling.filter(|other| *other != spelling);
        Word { value: *value, spelling, other_spelling }
    };
    values.iter().map(word).collect()
}

impl<T> Word<T> {
    fn new(value: T, spelling: &str) -> Self {
        Self { value, spelling: spelling.to_owned(), other_spelling: None }
    }

    fn map<U>(self, value: impl FnOnce(T) -> U) -> Word<U> {
        Word { value: value(self.value), spelling: self.spelling, other_spelling: self.other_spelling }
    }

    fn spellings(&self) -> impl Iterator<Item = &str> {
        [self.spelling.as_str()].into_iter().chain(self.other_spelling)
    }
}

impl<T> Vocabulary<T> {
    fn find(&self, given: &str) -> Result<T, String> {
        let words = (self.words)();
        let found = words.iter().position(|word| word.spellings().any(|spelling| spelling == given));
        let message = found.is_none().then(|| self.explain(given, &words));
        let word = found.and_then(|position| words.into_iter().nth(position));
        word.map(|word| word.value).ok_or_else(|| message.unwrap_or_default())
    }

    fn explain(&self, given: &str, words: &[Word<T>]) -> String {
        // A number next to another in spelling is not next to it in meaning.
        let is_number = given.bytes().all(|byte| byte.is_ascii_digit());
        let spellings = words.iter().flat_map(Word::spellings);
        let advice = match suggest::nearest(given, spellings).filter(|_| !is_number) {
            Some(nearest) => format!("did you mean `{nearest}`?"),
            None => {
                let all: Vec<_> = words.iter().map(|word| word.spelling.as_str()).collect();
                format!("there are {}", all.join(", "))
            }
        };
        format!("there is no {} `{given}`; {advice}", self.noun)
    }
}

impl<T: Clone + Send + Sync + 'static> TypedValueParser for Vocabulary<T> {
    type Value = T;

    fn parse_ref(
        &self,
        command: &clap::Command,
        argument: Option<&clap::Arg>,
        given: &OsStr,
    ) -> Result<T, clap::Error> {
        let vocabulary = self.clone();
        let find = move |given: &str| vocabulary.find(given);
        find.parse_ref(command, argument, given)
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        let possible = |word: Word<T>| {
            let spelling = PossibleValue::new(word.spelling);
            word.other_spelling.into_iter().fold(spelling, PossibleValue::alias)
        };
        Some(Box::new((self.words)().into_iter().map(possible)))
    }
}
