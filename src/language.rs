//! The languages in which clients are told and asked.

use core::fmt;
use core::str::FromStr;

use crate::generated::{Language, tables};
use crate::lookup::at;
use crate::lookup::error::{Expected, NotInCatalogue};
use crate::lookup::text::fmt_variant;
use crate::sentence::Sentence;

impl Language {
    /// Every language, English first, from which the sentences of the others were made.
    pub const ALL: &'static [Self] = &tables::LANGUAGES;

    /// The tag, as BCP 47 has it, such as `nl`.
    #[must_use]
    #[inline]
    pub const fn tag(self) -> &'static str {
        at(&tables::LANGUAGE_TAGS, self as usize)
    }

    /// The language's own name for itself, such as `Nederlands`.
    #[must_use]
    #[inline]
    pub const fn name(self) -> &'static str {
        at(&tables::LANGUAGE_NAMES, self as usize)
    }

    /// Whether a person who speaks the language has reviewed its sentences; until then they are a draft.
    ///
    /// ```
    /// use idv_catalogue::Language;
    ///
    /// let drafted: Vec<_> = Language::ALL.iter().filter(|language| !language.is_reviewed()).collect();
    /// println!("have someone review the sentences in {drafted:?}");
    /// ```
    #[must_use]
    #[inline]
    pub const fn is_reviewed(self) -> bool {
        at(&tables::LANGUAGE_IS_REVIEWED, self as usize)
    }

    /// The language of a tag, or of the most that the tag begins with: as RFC 4647 looks languages up. Letter case does not
    /// count. `None` for what is not there.
    ///
    /// ```
    /// use idv_catalogue::Language;
    ///
    /// assert_eq!(Language::from_tag("NL-be"), Some(Language::Nl));
    /// assert_eq!(Language::from_tag("tlh"), None);
    /// ```
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        Self::ranges(tag).find_map(Self::exactly)
    }

    /// A tag, and what it is looked up by next where that is not there: as RFC 4647 has it, for languages of your own.
    ///
    /// ```
    /// use idv_catalogue::Language;
    ///
    /// assert!(Language::ranges("zh-Hant-x-bank").eq(["zh-Hant-x-bank", "zh-Hant", "zh"]));
    /// ```
    pub fn ranges(tag: &str) -> impl Iterator<Item = &str> {
        core::iter::successors(Some(tag.trim()), |range| {
            let (rest, _) = range.rsplit_once('-')?;
            // What is behind a single letter says nothing without it.
            Some(match rest.rsplit_once('-') {
                Some((before, last)) if last.len() == 1 => before,
                _ => rest,
            })
        })
    }

    /// The language that whoever sent an `Accept-Language` header would have first, as HTTP weighs its list; `*` is the first
    /// that the list does not name. `None` where none of the list is there.
    ///
    /// ```
    /// use idv_catalogue::Language;
    ///
    /// let language = Language::from_accept_language("tlh, nl-BE;q=0.8, en;q=0.5").unwrap_or_default();
    /// assert_eq!(language, Language::Nl);
    /// ```
    #[must_use]
    pub fn from_accept_language(header: &str) -> Option<Self> {
        let mut named = [false; Self::ALL.len()];
        let mut refused = [false; Self::ALL.len()];
        for range in header.split(',').filter_map(Range::of) {
            if let Some(place) = Self::ALL.iter().position(|it| it.tag().eq_ignore_ascii_case(range.tag)) {
                named[place] = true;
                refused[place] |= range.thousandths == 0;
            }
        }
        let is_free = |language: &Self| !refused[*language as usize];
        let others = Self::ALL.iter().copied().find(|language| !named[*language as usize]);
        let mut best: Option<(u16, Self)> = None;
        for range in header.split(',').filter_map(Range::of).filter(|range| range.thousandths > 0) {
            let language = if range.tag == "*" { others } else { Self::from_tag(range.tag).filter(is_free) };
            let Some(language) = language else { continue };
            if best.is_none_or(|(thousandths, _)| range.thousandths > thousandths) {
                best = Some((range.thousandths, language));
            }
        }
        best.map(|(_, language)| language)
    }

    /// Where a verification stands whose status the catalogue does not know.
    ///
    /// ```
    /// use idv_catalogue::Language;
    ///
    /// assert!(!Language::En.unknown_status_sentence().text().is_empty());
    /// ```
    #[must_use]
    pub const fn unknown_status_sentence(self) -> Sentence {
        self.first_of(
            at(&tables::LANGUAGE_UNKNOWN_STATUSES, self as usize),
            at(&tables::LANGUAGE_UNKNOWN_STATUSES, REFERENCE),
        )
    }

    /// The sentence of this language, or else the English one.
    pub(crate) const fn sentence<const N: usize>(
        self,
        lists: &'static [&'static [&'static str]; N],
        place: usize,
    ) -> Sentence {
        self.first_of(text(at(lists, self as usize), place), text(at(lists, REFERENCE), place))
    }

    const fn first_of(self, own: &'static str, english: &'static str) -> Sentence {
        if own.is_empty() { Sentence::new(english, Self::ALL[REFERENCE]) } else { Sentence::new(own, self) }
    }

    fn exactly(tag: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|language| language.tag().eq_ignore_ascii_case(tag))
    }
}

/// The place of English among the languages.
const REFERENCE: usize = 0;

/// The text at a place of a list; an empty one where there is no such place.
const fn text(list: &'static [&'static str], place: usize) -> &'static str {
    if place < list.len() { list[place] } else { "" }
}

/// A language range of an `Accept-Language` header, and its weight.
struct Range<'a> {
    tag: &'a str,
    thousandths: u16,
}

impl<'a> Range<'a> {
    fn of(item: &'a str) -> Option<Self> {
        let mut parts = item.split(';').map(str::trim);
        let tag = parts.next().filter(|tag| !tag.is_empty())?;
        let weight = parts.find_map(|part| part.strip_prefix("q=").or_else(|| part.strip_prefix("Q=")));
        Some(Self { tag, thousandths: weight.map_or(Some(1000), thousandths)? })
    }
}

/// A weight from 0 to 1, with at most three digits behind the point; `None` for what is none.
fn thousandths(weight: &str) -> Option<u16> {
    let (whole, fraction) = weight.split_once('.').unwrap_or((weight, ""));
    let is_number = |digits: &str| digits.bytes().all(|byte| byte.is_ascii_digit());
    if !matches!(whole, "0" | "1") || fraction.len() > 3 || !is_number(fraction) {
        return None;
    }
    let padded = fraction.bytes().chain([b'0'; 3]).take(3).fold(0, |sum, digit| sum * 10 + u16::from(digit - b'0'));
    let weight = if whole == "1" { 1000 + padded } else { padded };
    (weight <= 1000).then_some(weight)
}

impl Default for Language {
    /// English, from which the sentences of the others were made.
    fn default() -> Self {
        Self::ALL[REFERENCE]
    }
}

impl fmt::Debug for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt_variant(self.tag(), f)
    }
}

impl fmt::Display for Language {
    /// The tag.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.tag())
    }
}

impl FromStr for Language {
    type Err = NotInCatalogue;

    /// Exactly a tag of the catalogue, in any letter case: [`from_tag`](Self::from_tag) finds the nearest.
    fn from_str(tag: &str) -> Result<Self, NotInCatalogue> {
        Self::exactly(tag).ok_or_else(|| NotInCatalogue::text(Expected::Language, tag))
    }
}
