//! The recommendation that comes with a completed case.

use crate::generated::{Remedy, RiskCode, tables};
use crate::lifecycle::{Change, Date, Retirement};
use crate::lookup::at;
use crate::lookup::numbered::numbered;
use crate::lookup::text::equal;

numbered!(RiskCode);

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

    /// The risk code of a stable name.
    ///
    /// ```
    /// assert_eq!(idv_catalogue::RiskCode::from_name("low_risk"), Some(idv_catalogue::RiskCode::LowRisk));
    /// ```
    #[must_use]
    #[inline]
    pub const fn from_name(name: &str) -> Option<Self> {
        let mut row = 0;
        while row < Self::ALL.len() {
            if equal(Self::ALL[row].name(), name) {
                return Some(Self::ALL[row]);
            }
            row += 1;
        }
        None
    }

    /// What a careful institution does about the risk code, by this catalogue's judgement; `None` where nobody has judged it,
    /// and it is for a person.
    ///
    /// ```
    /// use idv_catalogue::RiskCode;
    ///
    /// assert!(RiskCode::UnacceptableRisk.remedy().is_some_and(|remedy| remedy.kind().is_for_a_person()));
    /// ```
    #[must_use]
    #[inline]
    pub const fn remedy(self) -> Option<Remedy> {
        at(&tables::RISK_CODE_REMEDIES, self.row())
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
