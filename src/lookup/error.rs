//! What strict parsing says of a value that is not in the catalogue.

use core::error::Error;
use core::fmt;

use crate::disclosure::Disclosure;
use crate::generated::{Language, Remedy, RiskCode, Series, Status, StatusCode};
use crate::guidance::Integration;
use crate::lookup::text::{Listed, is_digits, is_unseen, whole};
use crate::provenance::Basis;
use crate::remedy::RemedyKind;
use crate::source::SOURCE;

/// A value that is not in the catalogue.
///
/// The message repeats the value and says what would be valid. It may well be right: the service can send what this
/// version of the catalogue does not know yet, so strict parsing is for values that your own program holds.
///
/// ```
/// use idv_catalogue::{Integration, StatusCode};
///
/// let error = "3999".parse::<StatusCode>().unwrap_err();
/// let place = "3999 is not a status code of this catalogue; it lies in series 3000 (Sendbacks), between ";
/// assert!(error.to_string().starts_with(place), "{error}"); // and then the codes on either side
/// let error = "+3105".parse::<StatusCode>().unwrap_err();
/// assert_eq!(error.to_string(), "`+3105` is not a status code: decimal digits alone are, such as 100");
/// let error = "03105".parse::<StatusCode>().unwrap_err();
/// assert_eq!(error.to_string(), "`03105` is not a status code: none begins with a zero");
/// let error = "app".parse::<Integration>().unwrap_err();
/// assert_eq!(error.to_string(), "`app` is not an integration: sdk or api is");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct NotInCatalogue {
    expected: Expected,
    given: Given,
}

/// What was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Expected {
    Status,
    StatusCode,
    Series,
    RiskCode,
    Remedy,
    RemedyKind,
    Integration,
    Disclosure,
    Basis,
    Language,
    #[cfg(feature = "alloc")]
    Delivery,
    #[cfg(feature = "alloc")]
    Succession,
    #[cfg(feature = "alloc")]
    UnreadableKind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Given {
    /// Wider than any code, since what is refused may be anything.
    Number(i64),
    /// Wider still, in its digits.
    LargeNumber(Excerpt),
    Text(Excerpt),
}

impl NotInCatalogue {
    #[cold]
    #[inline(never)]
    pub(crate) fn number(expected: Expected, number: i64) -> Self {
        Self { expected, given: Given::Number(number) }
    }

    #[cold]
    #[inline(never)]
    pub(crate) fn large_number(expected: Expected, number: u64) -> Self {
        let given = match i64::try_from(number) {
            Ok(number) => Given::Number(number),
            Err(_) => Given::LargeNumber(Excerpt::of_digits(number)),
        };
        Self { expected, given }
    }

    /// Of a text, or of the number that it is.
    #[cold]
    #[inline(never)]
    pub(crate) fn text(expected: Expected, text: &str) -> Self {
        let is_numbered = matches!(expected, Expected::StatusCode | Expected::Series | Expected::RiskCode);
        let given = match whole(text) {
            Some(number) if is_numbered && !text.starts_with('-') => Given::Number(number),
            None if is_numbered && is_digits(text) => Given::LargeNumber(Excerpt::new(text)),
            _ => Given::Text(Excerpt::new(text)),
        };
        Self { expected, given }
    }
}

impl Error for NotInCatalogue {}

impl fmt::Display for NotInCatalogue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.given {
            Given::Number(number) => self.fmt_number(f, &number, number),
            Given::LargeNumber(digits) => self.fmt_number(f, &digits, i64::MAX),
            Given::Text(text) => match self.expected {
                Expected::Status => Self::fmt_text(f, text, "status of this catalogue, which has", Status::ALL),
                Expected::Remedy => Self::fmt_text(f, text, "remedy of this catalogue, which has", Remedy::ALL),
                Expected::StatusCode => Self::fmt_digits(f, text, "status code", StatusCode::ALL),
                Expected::Series => Self::fmt_digits(f, text, "series", Series::ALL),
                Expected::RiskCode => Self::fmt_digits(f, text, "risk code", RiskCode::ALL),
                Expected::RemedyKind => Self::fmt_word(f, text, "a kind of remedy", RemedyKind::ALL),
                Expected::Integration => Self::fmt_word(f, text, "an integration", Integration::ALL),
                Expected::Disclosure => Self::fmt_word(f, text, "a disclosure", Disclosure::ALL),
                Expected::Basis => Self::fmt_word(f, text, "a basis", Basis::ALL),
                Expected::Language => Self::fmt_text(f, text, "language of this catalogue, which has", Language::ALL),
                #[cfg(feature = "alloc")]
                Expected::Delivery => Self::fmt_word(f, text, "a delivery", crate::Delivery::ALL),
                #[cfg(feature = "alloc")]
                Expected::Succession => Self::fmt_word(f, text, "a succession", crate::Succession::ALL),
                #[cfg(feature = "alloc")]
                Expected::UnreadableKind => {
                    Self::fmt_word(f, text, "a kind of what is unreadable", crate::UnreadableKind::ALL)
                }
            },
        }
    }
}

impl NotInCatalogue {
    fn fmt_number(&self, f: &mut fmt::Formatter<'_>, shown: &dyn fmt::Display, number: i64) -> fmt::Result {
        match self.expected {
            Expected::Series => {
                write!(f, "{shown} is not a series of this catalogue, which has {}", Listed(Series::ALL))
            }
            Expected::RiskCode => {
                write!(f, "{shown} is not a risk code of this catalogue, which has {}", Listed(RiskCode::ALL))
            }
            _ => {
                write!(f, "{shown} is not a status code of this catalogue; it ")?;
                place_among_codes(f, number)
            }
        }
    }

    fn fmt_digits<T: fmt::Display>(f: &mut fmt::Formatter<'_>, text: Excerpt, noun: &str, all: &[T]) -> fmt::Result {
        write!(f, "`{text}` is not a {noun}: ")?;
        if text.as_str().starts_with('0') && text.as_str().bytes().all(|byte| byte.is_ascii_digit()) {
            return f.write_str("none begins with a zero");
        }
        write!(f, "decimal digits alone are, such as {}", Listed(&all[..all.len().min(1)]))
    }

    fn fmt_text<T: fmt::Display>(f: &mut fmt::Formatter<'_>, text: Excerpt, noun: &str, all: &[T]) -> fmt::Result {
        write!(f, "`{text}` is not a {noun} {}", Listed(all))
    }

    fn fmt_word<T: fmt::Display>(f: &mut fmt::Formatter<'_>, text: Excerpt, noun: &str, all: &[T]) -> fmt::Result {
        write!(f, "`{text}` is not {noun}: {} is", Listed(all))
    }
}

/// Where a number that is no code would stand.
fn place_among_codes(f: &mut fmt::Formatter<'_>, number: i64) -> fmt::Result {
    // Every code is of this width, so a number beyond it lies below or above them all.
    let number = u16::try_from(number.max(0)).unwrap_or(u16::MAX);
    match Series::of(number) {
        Some(series) => write!(f, "lies in series {series} ({}), ", series.title())?,
        None => f.write_str("lies in no series, ")?,
    }
    match StatusCode::neighbours(number) {
        [Some(below), Some(above)] => write!(f, "between {below} and {above}"),
        [Some(below), None] => write!(f, "above {below}, the last code"),
        [None, Some(above)] => write!(f, "below {above}, the first code"),
        [None, None] => write!(f, "and the catalogue of {} has no code", SOURCE.retrieved()),
    }
}

/// The beginning of a text: enough to recognise it by, in an error that needs no allocation.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
struct Excerpt {
    bytes: [u8; Self::CAPACITY],
    length: usize,
    is_whole: bool,
}

impl Excerpt {
    const CAPACITY: usize = 47;

    fn new(text: &str) -> Self {
        let mut lengths = (0..=text.len().min(Self::CAPACITY)).rev();
        let length = lengths.find(|length| text.is_char_boundary(*length)).unwrap_or_default();
        let mut bytes = [0; Self::CAPACITY];
        bytes[..length].copy_from_slice(&text.as_bytes()[..length]);
        Self { bytes, length, is_whole: length == text.len() }
    }

    fn of_digits(number: u64) -> Self {
        let mut digits = [0; 20];
        let (mut start, mut rest) = (digits.len(), number);
        while let Some(place) = start.checked_sub(1) {
            digits[place] = b'0' + (rest % 10) as u8;
            (start, rest) = (place, rest / 10);
            if rest == 0 {
                break;
            }
        }
        Self::new(core::str::from_utf8(&digits[start..]).unwrap_or_default())
    }

    fn as_str(&self) -> &str {
        self.bytes.get(..self.length).and_then(|bytes| core::str::from_utf8(bytes).ok()).unwrap_or_default()
    }
}

impl fmt::Display for Excerpt {
    /// With what shows as nothing escaped, so that a message stays on its line, in its order.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for character in self.as_str().chars() {
            if is_unseen(character) {
                write!(f, "{}", character.escape_default())?;
            } else {
                fmt::Write::write_char(f, character)?;
            }
        }
        if self.is_whole { Ok(()) } else { f.write_str("…") }
    }
}

impl fmt::Debug for Excerpt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.as_str(), f)
    }
}
