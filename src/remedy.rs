//! The answers to "what now".

use core::fmt;
use core::str::FromStr;

use crate::generated::{Language, Remedy, tables};
use crate::lookup::at;
use crate::lookup::error::{Expected, NotInCatalogue};
use crate::lookup::text::{equal, fmt_variant};
use crate::lookup::words::words;
use crate::sentence::Sentence;

/// What a remedy asks for.
///
/// ```
/// use idv_catalogue::{RemedyKind, RiskCode, StatusCode};
///
/// let kinds = |code: StatusCode| code.remedies().iter().map(|remedy| remedy.kind()).collect::<Vec<_>>();
/// assert_eq!(kinds(StatusCode::SelfiePhotoTooBright), [RemedyKind::Act]);
/// assert_eq!(kinds(StatusCode::Impersonation), [RemedyKind::Person]);
/// assert_eq!(RiskCode::LowRisk.remedy().map(|remedy| remedy.kind()), Some(RemedyKind::None));
/// assert_eq!("wait".parse(), Ok(RemedyKind::Wait));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum RemedyKind {
    /// Someone can act.
    Act,
    /// There is nothing to do but wait.
    Wait,
    /// Nothing can be done any more.
    Final,
    /// No action is needed: all is well, as far as this goes.
    None,
    /// A person decides, before anything else is done.
    Person,
    /// The source states no action, and nobody has judged what follows: a person decides.
    Unstated,
}

words!(
    RemedyKind: Act "act" Wait "wait" Final "final" None "none" Person "person" Unstated "unstated"
);

impl RemedyKind {
    /// Whether a person must decide.
    ///
    /// ```
    /// use idv_catalogue::RemedyKind;
    ///
    /// assert!(RemedyKind::Person.is_for_a_person() && RemedyKind::Unstated.is_for_a_person());
    /// assert!(!RemedyKind::None.is_for_a_person());
    /// ```
    #[must_use]
    pub const fn is_for_a_person(self) -> bool {
        matches!(self, Self::Person | Self::Unstated)
    }
}

impl Remedy {
    /// Every remedy, in the order in which next steps are given.
    pub const ALL: &'static [Self] = &tables::REMEDIES;

    /// The stable name, such as `upload_selfie`.
    #[must_use]
    #[inline]
    pub const fn name(self) -> &'static str {
        at(&tables::REMEDY_NAMES, self as usize)
    }

    /// The remedy of a name.
    ///
    /// ```
    /// assert_eq!(idv_catalogue::Remedy::from_name("upload_selfie"), Some(idv_catalogue::Remedy::UploadSelfie));
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

    /// What the remedy asks for.
    ///
    /// ```
    /// use idv_catalogue::{Remedy, RemedyKind};
    ///
    /// assert_eq!(Remedy::NothingCanBeDone.kind(), RemedyKind::Final);
    /// assert_eq!(Remedy::NoActionStated.kind(), RemedyKind::Unstated);
    /// ```
    #[must_use]
    #[inline]
    pub const fn kind(self) -> RemedyKind {
        at(&tables::REMEDY_KINDS, self as usize)
    }

    /// What to do, in a sentence of this catalogue.
    #[must_use]
    #[inline]
    pub const fn meaning(self) -> &'static str {
        at(&tables::REMEDY_MEANINGS, self as usize)
    }

    /// Whether the client has a part in it; what is the institution's own work asks nothing of them.
    ///
    /// ```
    /// use idv_catalogue::Remedy;
    ///
    /// assert!(Remedy::UploadSelfie.asks_client());
    /// assert!(!Remedy::DownloadCddReport.asks_client());
    /// ```
    #[must_use]
    #[inline]
    pub const fn asks_client(self) -> bool {
        at(&tables::REMEDY_ASKS_CLIENT, self as usize)
    }

    /// What the client need not be asked for beside it, since whoever does the one does the others: they all stand behind it
    /// in the order of next steps, and ask the client for something too.
    ///
    /// `Case::client_text` leaves their requests out where this one is there. They are steps all the same.
    ///
    /// ```
    /// use idv_catalogue::Remedy;
    ///
    /// assert!(Remedy::UploadSelfieWithGeolocation.includes().contains(&Remedy::UploadSelfie));
    /// assert!(Remedy::CreateNewWorkflow.includes().contains(&Remedy::UploadIdDocument));
    /// assert_eq!(Remedy::UploadSelfie.includes(), []);
    /// ```
    #[must_use]
    #[inline]
    pub const fn includes(self) -> &'static [Self] {
        at(&tables::REMEDY_INCLUDES, self as usize)
    }

    /// What the client is asked for, in one sentence or two; `None` where the remedy asks nothing of them.
    ///
    /// Not every step with this remedy is the client's to know of: an internal code can come to it as well.
    /// `Case::client_text` has the requests that may be told.
    ///
    /// ```
    /// use idv_catalogue::{Language, Remedy};
    ///
    /// assert!(Remedy::UploadSelfie.request(Language::En).is_some());
    /// assert_eq!(Remedy::DownloadCddReport.request(Language::En), None);
    /// ```
    #[must_use]
    pub const fn request(self, language: Language) -> Option<Sentence> {
        match at(&tables::REMEDY_REQUESTS, self as usize) as usize {
            0 => None,
            place => Some(language.sentence(&tables::LANGUAGE_REQUESTS, place)),
        }
    }
}

impl fmt::Debug for Remedy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt_variant(self.name(), f)
    }
}

impl fmt::Display for Remedy {
    /// The stable name.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

impl FromStr for Remedy {
    type Err = NotInCatalogue;

    /// Exactly the stable name.
    fn from_str(name: &str) -> Result<Self, NotInCatalogue> {
        Self::from_name(name).ok_or_else(|| NotInCatalogue::text(Expected::Remedy, name))
    }
}
