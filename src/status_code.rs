//! What the catalogue knows about a status code.

use core::cmp::Ordering;
use core::slice;

use crate::disclosure::Disclosure;
use crate::generated::{Remedy, RiskCode, Series, Status, StatusCode, tables};
use crate::guidance::Guidance;
use crate::lifecycle::{Change, Date, Retirement};
use crate::lookup::numbered::numbered;
use crate::lookup::text::compare;
use crate::lookup::{self, at, row};

numbered!(StatusCode);

/// The guidances of each code, so that finding them takes no more than any other fact.
static GUIDANCES: [&[Guidance]; tables::CODES.len()] = {
    let mut guidances: [&[Guidance]; tables::CODES.len()] = [&[]; tables::CODES.len()];
    let mut rest = tables::GUIDANCES.as_slice();
    let mut row = 0;
    while row < guidances.len() {
        let count = tables::CODE_GUIDANCE_STARTS[row + 1] - tables::CODE_GUIDANCE_STARTS[row];
        match rest {
            // Most codes have one guidance, for which the compiler takes a tenth of the time.
            [only, later @ ..] if count == 1 => (guidances[row], rest) = (slice::from_ref(only), later),
            _ => {
                if let Some(parts) = rest.split_at_checked(count as usize) {
                    (guidances[row], rest) = parts;
                }
            }
        }
        row += 1;
    }
    guidances
};

impl StatusCode {
    /// Every code, in the order of their numbers.
    pub const ALL: &'static [Self] = &tables::CODES;

    /// The code of a number, if the catalogue has it.
    ///
    /// In a `const` block this proves while compiling that a code exists:
    ///
    /// ```
    /// use idv_catalogue::StatusCode;
    ///
    /// let expired = const { StatusCode::from_u16(3204).unwrap() };
    /// assert_eq!(expired, StatusCode::IdDocumentExpired);
    /// assert_eq!(StatusCode::from_u16(3999), None);
    /// ```
    #[must_use]
    #[inline]
    pub const fn from_u16(number: u16) -> Option<Self> {
        lookup::code(number)
    }

    /// The published number.
    #[must_use]
    #[inline]
    pub const fn as_u16(self) -> u16 {
        self as u16
    }

    /// The stable name, such as `selfie_photo_too_bright`. Rewording a description does not change it.
    #[must_use]
    #[inline]
    pub const fn name(self) -> &'static str {
        at(&tables::CODE_NAMES, row(self))
    }

    /// The code of a stable name.
    ///
    /// ```
    /// use idv_catalogue::StatusCode;
    ///
    /// assert_eq!(StatusCode::from_name("selfie_photo_too_bright"), StatusCode::from_u16(3100));
    /// ```
    #[must_use]
    #[inline]
    pub const fn from_name(name: &str) -> Option<Self> {
        let (mut low, mut high) = (0, tables::CODES_BY_NAME.len());
        while low < high {
            let middle = low.midpoint(high);
            let row = at(&tables::CODES_BY_NAME, middle) as usize;
            match compare(at(&tables::CODE_NAMES, row), name) {
                Ordering::Less => low = middle + 1,
                Ordering::Greater => high = middle,
                Ordering::Equal => return Some(at(&tables::CODES, row)),
            }
        }
        None
    }

    /// The series that the code belongs to.
    ///
    /// ```
    /// use idv_catalogue::{Series, StatusCode};
    ///
    /// assert_eq!(StatusCode::SelfiePhotoTooBright.series(), Series::Sendbacks);
    /// ```
    #[must_use]
    #[inline]
    pub const fn series(self) -> Series {
        at(&tables::CODE_SERIES, row(self))
    }

    /// What the code means and what to do: one guidance, or several of which one is meant.
    ///
    /// ```
    /// use idv_catalogue::StatusCode;
    ///
    /// let code = StatusCode::from_u16(1022).ok_or("not in the catalogue")?;
    /// for guidance in code.guidance() {
    ///     println!("{}", guidance.description()); // ID document missing; tax.countrySubjectToTaxation invalid
    /// }
    /// assert!(code.guidance().len() > 1);
    /// # Ok::<(), &str>(())
    /// ```
    #[must_use]
    #[inline]
    pub const fn guidance(self) -> &'static [Guidance] {
        at(&GUIDANCES, row(self))
    }

    /// The statuses that the code can accompany.
    #[must_use]
    #[inline]
    pub const fn statuses(self) -> &'static [Status] {
        at(&tables::CODE_STATUSES_VALUES, at(&tables::CODE_STATUSES, row(self)) as usize)
    }

    /// The risk codes that can come with the code: an empty slice where none can, `None` where the source does not say.
    ///
    /// ```
    /// use idv_catalogue::{RiskCode, StatusCode};
    ///
    /// let risk_codes = |number| StatusCode::from_u16(number).map(StatusCode::risk_codes);
    /// assert_eq!(risk_codes(5100), Some(Some([RiskCode::UnacceptableRisk].as_slice())));
    /// assert_eq!(risk_codes(3105), Some(Some([].as_slice()))); // none can come with it
    /// assert_eq!(risk_codes(6001), Some(None)); // the source does not say
    /// ```
    #[must_use]
    #[inline]
    pub const fn risk_codes(self) -> Option<&'static [RiskCode]> {
        at(&tables::CODE_RISK_CODES_VALUES, at(&tables::CODE_RISK_CODES, row(self)) as usize)
    }

    /// The request fields that the code's texts name, as paths such as `person.fullName`.
    #[must_use]
    #[inline]
    pub const fn fields(self) -> &'static [&'static str] {
        at(&tables::CODE_FIELDS_VALUES, at(&tables::CODE_FIELDS, row(self)) as usize)
    }

    /// The remedies of the code's guidances, each once, for either integration, in the order in which steps are given.
    #[must_use]
    #[inline]
    pub const fn remedies(self) -> &'static [Remedy] {
        at(&tables::CODE_REMEDIES_VALUES, at(&tables::CODE_REMEDIES, row(self)) as usize)
    }

    /// Whether the client may be told: the catalogue's policy, not the vendor's.
    #[must_use]
    #[inline]
    pub const fn disclosure(self) -> Disclosure {
        at(&tables::CODE_DISCLOSURES, row(self))
    }

    /// The day on which the code entered the catalogue.
    #[must_use]
    #[inline]
    pub const fn since(self) -> Date {
        at(&tables::CODE_SINCE_VALUES, at(&tables::CODE_SINCE, row(self)) as usize)
    }

    /// The changes of what the code means, oldest first.
    #[must_use]
    #[inline]
    pub const fn changes(self) -> &'static [Change] {
        at(&tables::CODE_CHANGES_VALUES, at(&tables::CODE_CHANGES, row(self)) as usize)
    }

    /// That the code is retired, if it is. A retired code is still decoded.
    #[must_use]
    #[inline]
    pub const fn retired(self) -> Option<Retirement<Self>> {
        at(&tables::CODE_RETIRED_VALUES, at(&tables::CODE_RETIRED, row(self)) as usize)
    }

    /// The codes next to a number, below and above.
    pub(crate) fn neighbours(number: u16) -> [Option<Self>; 2] {
        let above = Self::ALL.partition_point(|code| code.as_u16() <= number);
        let below = Self::ALL.partition_point(|code| code.as_u16() < number);
        [below.checked_sub(1).and_then(|row| Self::ALL.get(row).copied()), Self::ALL.get(above).copied()]
    }
}
