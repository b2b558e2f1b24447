//! Status codes and risk codes as they arrived: any whole number.

use core::fmt;
use core::num::TryFromIntError;
use core::str::FromStr;

use super::{Reportable, Reported, sealed};
use crate::generated::{RiskCode, Series, StatusCode};
use crate::lookup::error::{Expected, NotInCatalogue};
use crate::lookup::text::whole;

/// Any whole number that databases hold as well: wider than a code, so that nothing is cut off.
type Number = i64;

impl Reportable for StatusCode {}
impl Reportable for RiskCode {}

impl sealed::Sealed for StatusCode {
    type Raw = Number;
}

impl sealed::Sealed for RiskCode {
    type Raw = Number;
}

impl Reported<StatusCode> {
    /// The code, if this catalogue knows it.
    #[must_use]
    #[inline]
    pub const fn known(&self) -> Option<StatusCode> {
        match small(self.raw) {
            Some(number) => StatusCode::from_u16(number),
            None => None,
        }
    }

    /// The number that arrived.
    #[must_use]
    #[inline]
    pub const fn number(&self) -> i64 {
        self.raw
    }

    /// The series in whose range the number lies, whether or not it is a code.
    #[must_use]
    #[inline]
    pub const fn series(&self) -> Option<Series> {
        match small(self.raw) {
            Some(number) => Series::of(number),
            None => None,
        }
    }
}

impl Reported<RiskCode> {
    /// The risk code, if this catalogue knows it.
    #[must_use]
    #[inline]
    pub const fn known(&self) -> Option<RiskCode> {
        match small(self.raw) {
            Some(number) => RiskCode::from_u16(number),
            None => None,
        }
    }

    /// The number that arrived.
    #[must_use]
    #[inline]
    pub const fn number(&self) -> i64 {
        self.raw
    }
}

/// A number of the width that codes have.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the comparison has excluded both")]
#[inline]
const fn small(number: Number) -> Option<u16> {
    if 0 <= number && number <= u16::MAX as Number { Some(number as u16) } else { None }
}

macro_rules! from_numbers {
    ($reported:ident: $($number:ty)*) => {
        $(impl From<$number> for Reported<$reported> {
            fn from(number: $number) -> Self {
                Self { raw: Number::from(number) }
            }
        }

        impl From<&$number> for Reported<$reported> {
            fn from(number: &$number) -> Self {
                Self::from(*number)
            }
        })*

        /// What databases hold is narrower; what is wider than they are is an error and not another number.
        impl TryFrom<u64> for Reported<$reported> {
            type Error = TryFromIntError;

            fn try_from(number: u64) -> Result<Self, TryFromIntError> {
                Number::try_from(number).map(Self::from)
            }
        }

        impl FromStr for Reported<$reported> {
            type Err = NotInCatalogue;

            /// Any number as `Display` writes it: decimal digits, without a zero before them.
            fn from_str(text: &str) -> Result<Self, NotInCatalogue> {
                whole(text).map(Self::from).ok_or_else(|| NotInCatalogue::text(Expected::$reported, text))
            }
        }

        impl From<$reported> for Reported<$reported> {
            fn from(known: $reported) -> Self {
                Self::from(known.as_u16())
            }
        }

        impl From<&$reported> for Reported<$reported> {
            fn from(known: &$reported) -> Self {
                Self::from(*known)
            }
        }

        impl From<&Self> for Reported<$reported> {
            fn from(reported: &Self) -> Self {
                *reported
            }
        }

        /// Whether this is what arrived.
        impl PartialEq<$reported> for Reported<$reported> {
            fn eq(&self, known: &$reported) -> bool {
                self.raw == Number::from(known.as_u16())
            }
        }

        /// Whether this is what arrived.
        impl PartialEq<Reported<Self>> for $reported {
            fn eq(&self, reported: &Reported<Self>) -> bool {
                reported == self
            }
        }

        impl Copy for Reported<$reported> {}
    };
}

from_numbers!(StatusCode: u8 u16 u32 i8 i16 i32 i64);
from_numbers!(RiskCode: u8 u16 u32 i8 i16 i32 i64);

impl fmt::Debug for Reported<StatusCode> {
    /// The variant where the code is known, else the number.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.known() {
            Some(known) => write!(f, "Reported({known:?})"),
            None => write!(f, "Reported({self})"),
        }
    }
}

impl fmt::Debug for Reported<RiskCode> {
    /// The variant where the risk code is known, else the number.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.known() {
            Some(known) => write!(f, "Reported({known:?})"),
            None => write!(f, "Reported({self})"),
        }
    }
}
