//! The status of a case, and how one follows another.

use core::fmt;
use core::str::FromStr;

use crate::generated::{Language, Remedy, RiskCode, Status, StatusCode, tables};
use crate::guidance::{Integration, stated};
use crate::lifecycle::{Change, Date, Retirement};
use crate::lookup::by_length::{ByLength, longest, most_words};
use crate::lookup::error::{Expected, NotInCatalogue};
use crate::lookup::text::{equal, fmt_variant};
use crate::lookup::{at, stretch};
use crate::provenance::Provenance;
use crate::sentence::Sentence;

const WIRES: ByLength<
    { tables::STATUS_WIRES.len() },
    { longest(&tables::STATUS_WIRES) },
    { most_words(&tables::STATUS_WIRES) },
> = ByLength::new(&tables::STATUS_WIRES);

/// The codes of each status, one status after the other.
///
/// The tables name them by row: a list of variants takes the compiler three times as long.
static CODES: [StatusCode; tables::STATUS_CODE_ROWS.len()] = {
    let mut codes = [tables::CODES[0]; tables::STATUS_CODE_ROWS.len()];
    let mut place = 0;
    while place < codes.len() {
        codes[place] = tables::CODES[tables::STATUS_CODE_ROWS[place] as usize];
        place += 1;
    }
    codes
};

impl Status {
    /// Every status, in the order of the source page.
    pub const ALL: &'static [Self] = &tables::STATUSES;

    /// The status as the service sends it, such as `invalid_data`.
    ///
    /// ```
    /// assert_eq!(idv_catalogue::Status::InvalidData.as_str(), "invalid_data");
    /// ```
    #[must_use]
    #[inline]
    pub const fn as_str(self) -> &'static str {
        at(&tables::STATUS_WIRES, self as usize)
    }

    /// The status that the service sends so, exactly; letter case counts.
    #[must_use]
    #[inline]
    pub const fn from_wire(wire: &str) -> Option<Self> {
        match WIRES.row(wire) {
            Some(row) => Some(at(&tables::STATUSES, row)),
            None => None,
        }
    }

    /// The stable name, which outlives a change of the wire string.
    #[must_use]
    #[inline]
    pub const fn name(self) -> &'static str {
        at(&tables::STATUS_NAMES, self as usize)
    }

    /// The status of a stable name.
    ///
    /// ```
    /// assert_eq!(idv_catalogue::Status::from_name("invalid_data"), Some(idv_catalogue::Status::InvalidData));
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

    /// What the status means, in the vendor's words.
    #[must_use]
    #[inline]
    pub const fn description(self) -> &'static str {
        at(&tables::STATUS_DESCRIPTIONS, self as usize)
    }

    /// What to do, in the vendor's words; `None` where the source states no action.
    ///
    /// ```
    /// use idv_catalogue::{Integration, Status};
    ///
    /// println!("{:?}", Status::New.action(Integration::Sdk)); // Some("Wait for the next status.")
    /// println!("{:?}", Status::New.action(Integration::Api)); // Some("Upload the identity data and identity files.")
    /// assert_ne!(Status::New.action(Integration::Sdk), Status::New.action(Integration::Api));
    /// ```
    #[must_use]
    #[inline]
    pub const fn action(self, integration: Integration) -> Option<&'static str> {
        stated(match integration {
            Integration::Sdk => at(&tables::STATUS_ACTIONS_SDK, self as usize),
            Integration::Api => at(&tables::STATUS_ACTIONS_API, self as usize),
        })
    }

    /// Where the verification stands, in a sentence for the client: the same whatever was found.
    ///
    /// ```
    /// use idv_catalogue::{Language, Status};
    ///
    /// println!("{}", Status::Pending.client_sentence(Language::En)); // that the details are being checked
    /// ```
    #[must_use]
    pub const fn client_sentence(self, language: Language) -> Sentence {
        language.sentence(&tables::LANGUAGE_STATUSES, self as usize)
    }

    /// The remedy that the action comes to.
    #[must_use]
    #[inline]
    pub const fn remedy(self, integration: Integration) -> Remedy {
        match integration {
            Integration::Sdk => at(&tables::STATUS_REMEDIES_SDK, self as usize),
            Integration::Api => at(&tables::STATUS_REMEDIES_API, self as usize),
        }
    }

    /// Whether the CDD Report is available.
    #[must_use]
    #[inline]
    pub const fn cdd_report(self) -> bool {
        at(&tables::STATUS_CDD_REPORTS, self as usize)
    }

    /// Whether at least one status code comes with the status, as the source page's row for it says. Codes can accompany
    /// other statuses too: see [`status_codes`](Self::status_codes).
    ///
    /// ```
    /// use idv_catalogue::Status;
    ///
    /// assert!(Status::InvalidData.expects_codes());
    /// assert!(!Status::Completed.expects_codes());
    /// ```
    #[must_use]
    #[inline]
    pub const fn expects_codes(self) -> bool {
        at(&tables::STATUS_EXPECTS_CODES, self as usize)
    }

    /// The other statuses that can come next; none for a final status.
    ///
    /// ```
    /// use idv_catalogue::Status;
    ///
    /// assert_eq!(Status::New.next(), [Status::Pending, Status::InvalidData]);
    /// assert!(Status::Completed.next().is_empty());
    /// ```
    #[must_use]
    #[inline]
    pub const fn next(self) -> &'static [Self] {
        at(&tables::STATUS_NEXT, self as usize)
    }

    /// Whether another status can come next. A status does not become itself.
    ///
    /// ```
    /// use idv_catalogue::Status;
    ///
    /// assert!(Status::Pending.can_become(Status::Completed));
    /// assert!(!Status::Completed.can_become(Status::Pending));
    /// ```
    #[must_use]
    #[inline]
    pub const fn can_become(self, other: Self) -> bool {
        let next = self.next();
        let mut row = 0;
        while row < next.len() {
            if next[row] as usize == other as usize {
                return true;
            }
            row += 1;
        }
        false
    }

    /// Whether no other status can follow.
    #[must_use]
    #[inline]
    pub const fn is_final(self) -> bool {
        self.finality().is_some()
    }

    /// How it is known that the status is final; `None` if it is not.
    #[must_use]
    #[inline]
    pub const fn finality(self) -> Option<Provenance> {
        at(&tables::STATUS_FINALITIES, self as usize)
    }

    /// The codes that can accompany the status, in the order of their numbers.
    ///
    /// ```
    /// use idv_catalogue::{Status, StatusCode};
    ///
    /// assert!(Status::Pending.status_codes().contains(&StatusCode::DataSuccessfullyValidated));
    /// ```
    #[must_use]
    #[inline]
    pub const fn status_codes(self) -> &'static [StatusCode] {
        let start = at(&tables::STATUS_CODE_STARTS, self as usize) as usize;
        let end = at(&tables::STATUS_CODE_STARTS, self as usize + 1) as usize;
        stretch(&CODES, start, end)
    }

    /// The risk codes of which one comes with the status; empty where none does.
    ///
    /// ```
    /// use idv_catalogue::{RiskCode, Status};
    ///
    /// assert_eq!(Status::Completed.risk_codes(), RiskCode::ALL);
    /// assert!(Status::Pending.risk_codes().is_empty());
    /// ```
    #[must_use]
    #[inline]
    pub const fn risk_codes(self) -> &'static [RiskCode] {
        at(&tables::STATUS_RISK_CODES, self as usize)
    }

    /// The day on which the status entered the catalogue.
    #[must_use]
    #[inline]
    pub const fn since(self) -> Date {
        at(&tables::STATUS_SINCE_VALUES, at(&tables::STATUS_SINCE, self as usize) as usize)
    }

    /// The changes of what the status means, oldest first.
    #[must_use]
    #[inline]
    pub const fn changes(self) -> &'static [Change] {
        at(&tables::STATUS_CHANGES_VALUES, at(&tables::STATUS_CHANGES, self as usize) as usize)
    }

    /// That the status is retired, if it is.
    #[must_use]
    #[inline]
    pub const fn retired(self) -> Option<Retirement<Self>> {
        at(&tables::STATUS_RETIRED_VALUES, at(&tables::STATUS_RETIRED, self as usize) as usize)
    }
}

impl fmt::Debug for Status {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt_variant(self.name(), f)
    }
}

impl fmt::Display for Status {
    /// As the service sends it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl FromStr for Status {
    type Err = NotInCatalogue;

    /// Exactly what the service sends.
    fn from_str(wire: &str) -> Result<Self, NotInCatalogue> {
        Self::from_wire(wire).ok_or_else(|| NotInCatalogue::text(Expected::Status, wire))
    }
}

impl TryFrom<&str> for Status {
    type Error = NotInCatalogue;

    fn try_from(wire: &str) -> Result<Self, NotInCatalogue> {
        wire.parse()
    }
}

impl From<Status> for &'static str {
    fn from(status: Status) -> Self {
        status.as_str()
    }
}

/// For a type that is a text by `as_str`: whether it is another text, whichever stands first.
macro_rules! equal_to_text {
    ($type:ty) => {
        impl PartialEq<str> for $type {
            fn eq(&self, text: &str) -> bool {
                self.as_str() == text
            }
        }

        impl PartialEq<&str> for $type {
            fn eq(&self, text: &&str) -> bool {
                self.as_str() == *text
            }
        }

        impl PartialEq<$type> for str {
            fn eq(&self, other: &$type) -> bool {
                self == other.as_str()
            }
        }

        impl PartialEq<$type> for &str {
            fn eq(&self, other: &$type) -> bool {
                *self == other.as_str()
            }
        }
    };
}

equal_to_text!(Status);
#[cfg(feature = "alloc")]
pub(crate) use equal_to_text;
