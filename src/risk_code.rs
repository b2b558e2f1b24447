//! The recommendation that comes with a completed case.

use core::fmt;
use core::str::FromStr;

use crate::error::{Expected, NotInCatalogue};
use crate::generated::{RiskCode, tables};
use crate::lifecycle::{Change, Date, Retirement};
use crate::lookup::at;
use crate::text::{decimal, fmt_variant};

impl RiskCode {
    /// Every risk code, in the order of their numbers.
    pub const ALL: &'static [Self] = &tables::RISK_CODES;

    /// The risk code of a number, if the catalogue has it.
    #[must_use]
    #[inline]
    pub const fn from_u16(number: u16) -> Option<Self> {
        let mut row = 0;
        while row < Self::ALL.len() {
            if Self::ALL[row] as u16 == number {
                return Some(Self::ALL[row]);
            }
            row += 1;
        }
        None
    }

    /// The published number.
    #[must_use]
    #[inline]
    pub const fn as_u16(self) -> u16 {
        self as u16
    }

    /// The vendor's word for the risk code, such as `completed_low_risk`.
    #[must_use]
    #[inline]
    pub const fn risk_score(self) -> &'static str {
        at(&tables::RISK_CODE_SCORES, self.row())
    }

    /// The stable name, such as `low_risk`.
    #[must_use]
    #[inline]
    pub const fn name(self) -> &'static str {
        at(&tables::RISK_CODE_NAMES, self.row())
    }

    /// The day on which the risk code entered the catalogue.
    #[must_use]
    #[inline]
    pub const fn since(self) -> Date {
        at(&tables::RISK_CODE_SINCE_VALUES, at(&tables::RISK_CODE_SINCE, self.row()) as usize)
    }

    /// The changes of what the risk code means, oldest first.
    #[must_use]
    #[inline]
    pub const fn changes(self) -> &'static [Change] {
        at(&tables::RISK_CODE_CHANGES_VALUES, at(&tables::RISK_CODE_CHANGES, self.row()) as usize)
    }

    /// That the risk code is retired, if it is.
    #[must_use]
    #[inline]
    pub const fn retired(self) -> Option<Retirement<Self>> {
        at(&tables::RISK_CODE_RETIRED_VALUES, at(&tables::RISK_CODE_RETIRED, self.row()) as usize)
    }

    /// Risk codes are few, and in the order of their numbers.
    #[inline]
    const fn row(self) -> usize {
        let mut row = 0;
        while row < Self::ALL.len() && (Self::ALL[row] as u16) < self as u16 {
            row += 1;
        }
        row
    }
}

impl fmt::Debug for RiskCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt_variant(self.name(), f)
    }
}

impl fmt::Display for RiskCode {
    /// The published number.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.as_u16(), f)
    }
}

impl FromStr for RiskCode {
    type Err = NotInCatalogue;

    /// Exactly the decimal number: no sign, no leading zero, no white space.
    fn from_str(text: &str) -> Result<Self, NotInCatalogue> {
        match decimal(text) {
            Some(number) => Self::try_from(number),
            None => Err(NotInCatalogue::text(Expected::RiskCode, text)),
        }
    }
}

impl TryFrom<u16> for RiskCode {
    type Error = NotInCatalogue;

    fn try_from(number: u16) -> Result<Self, NotInCatalogue> {
        Self::from_u16(number).ok_or_else(|| NotInCatalogue::number(Expected::RiskCode, number))
    }
}

impl From<RiskCode> for u16 {
    fn from(risk_code: RiskCode) -> Self {
        risk_code.as_u16()
    }
}
