//! What strict parsing says of a value that is not in the catalogue.

use core::error::Error;
use core::fmt;

use crate::generated::{Remedy, RiskCode, Series, Status, StatusCode};
use crate::lookup::text::Listed;
use crate::source::SOURCE;

/// A value that is not in the catalogue.
///
/// The message repeats the value and says what would be valid. It may well be right: the service can send what this
/// version of the catalogue does not know yet, so strict parsing is for values that your own program holds.
///
/// ```
/// use idv_catalogue::StatusCode;
///
/// let error = "3999".parse::<StatusCode>().unwrap_err();
/// let place = "3999 is not a status code of this catalogue; it lies in series 3000 (Sendbacks), between ";
/// assert!(error.to_string().starts_with(place), "{error}"); // and then the codes on either side
/// let error = "+3105".parse::<StatusCode>().unwrap_err();
/// assert_eq!(error.to_string(), "`+3105` is not a status code: decimal digits alone are, such as 100");
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
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Given {
    /// Wider than any code, since what is refused may be anything.
    Number(i64),
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
    pub(crate) fn text(expected: Expected, text: &str) -> Self {
        Self { expected, given: Given::Text(Excerpt::new(text)) }
    }
}

impl Error for NotInCatalogue {}

impl fmt::Display for NotInCatalogue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let noun = match self.expected {
            Expected::Status => "status",
            Expected::StatusCode => "status code",
            Expected::Series => "series",
            Expected::RiskCode => "risk code",
            Expected::Remedy => "remedy",
        };
        match (self.expected, self.given) {
            (Expected::StatusCode, Given::Number(number)) => {
                write!(f, "{number} is not a {noun} of this catalogue; it ")?;
                place_among_codes(f, number)
            }
            (Expected::Series, Given::Number(number)) => {
                write!(f, "{number} is not a {noun} of this catalogue, which has {}", Listed(Series::ALL))
            }
            (_, Given::Number(number)) => {
                write!(f, "{number} is not a {noun} of this catalogue, which has {}", Listed(RiskCode::ALL))
            }
            (Expected::Status, Given::Text(text)) => {
                write!(f, "`{text}` is not a {noun} of this catalogue, which has {}", Listed(Status::ALL))
            }
            (Expected::Remedy, Given::Text(text)) => {
                write!(f, "`{text}` is not a {noun} of this catalogue, which has {}", Listed(Remedy::ALL))
            }
            (expected, Given::Text(text)) => {
                write!(f, "`{text}` is not a {noun}: decimal digits alone are, such as ")?;
                match expected {
                    Expected::RiskCode => Listed(&RiskCode::ALL[..RiskCode::ALL.len().min(1)]).fmt(f),
                    Expected::Series => Listed(&Series::ALL[..Series::ALL.len().min(1)]).fmt(f),
                    _ => Listed(&StatusCode::ALL[..StatusCode::ALL.len().min(1)]).fmt(f),
                }
            }
        }
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

    fn as_str(&self) -> &str {
        self.bytes.get(..self.length).and_then(|bytes| core::str::from_utf8(bytes).ok()).unwrap_or_default()
    }
}

impl fmt::Display for Excerpt {
    /// With control characters escaped, so that a message stays on its line.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for character in self.as_str().chars() {
            if character.is_control() {
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
