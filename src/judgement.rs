//! By which catalogue a case is judged: the one that this crate was compiled with, or any other.
//!
//! The judgement is written once, over the facts that it asks for. [`Compiled`] answers from the generated tables, and is
//! what [`Case::findings`](crate::Case::findings) and its neighbours use. A program that reads catalogues at run time, as a
//! tool does that shows what an edit would mean, implements [`Catalogue`] for what it has read, and judges with
//! [`Case::findings_by`](crate::Case::findings_by), [`Case::next_steps_by`](crate::Case::next_steps_by) and
//! [`Case::client_messages_by`](crate::Case::client_messages_by).
//!
//! ```
//! use idv_catalogue::judgement::Compiled;
//! use idv_catalogue::Case;
//!
//! let case = Case::new("completed", [3105], Some(500.into()));
//! assert_eq!(case.findings(), case.findings_by(Compiled));
//! ```

use alloc::collections::BTreeSet;
use core::fmt::{Debug, Display};
use core::hash::Hash;

use crate::code_set::StatusCodeSet;
use crate::decision::JudgedBy;
use crate::disclosure::Disclosure;
use crate::generated;
use crate::guidance::{self, Integration};
use crate::lifecycle;
use crate::remedy::RemedyKind;
use crate::reported::Reported;
use crate::sentence::Sentence;
use crate::source::SOURCE;

/// A catalogue by which cases can be judged, as a handle that is copied freely.
///
/// Its rows stand for themselves: each answers with what the catalogue says of it. Methods mean what those of the same name
/// on the types of this crate mean.
pub trait Catalogue: Copy + Debug + Ord + Hash {
    /// A status that the catalogue has.
    type Status: Status<Self>;
    /// A status code as it was reported, known to the catalogue or not.
    type ReportedCode: ReportedCode<Self>;
    /// A status code that the catalogue has.
    type StatusCode: StatusCode<Self>;
    /// One meaning of a status code.
    type Guidance: Guidance<Self>;
    /// A risk code that the catalogue has.
    type RiskCode: RiskCode<Self>;
    /// An answer to "what now". Remedies order as steps are given.
    type Remedy: Remedy<Self>;
    /// A text of the catalogue.
    type Text: Text;
    /// A set of status codes, with none to begin with.
    type CodeSet: CodeSet<Self::StatusCode>;
    /// A language in which clients can be told.
    type Language: Copy + Debug + Display + Ord + Hash;

    /// Which catalogue it is, for a decision on record.
    fn judged_by(self) -> JudgedBy;

    /// The status that was reported, if the catalogue has it.
    fn status(self, reported: &Reported<generated::Status>) -> Option<Self::Status>;

    /// The status code that was reported.
    fn status_code(self, reported: Reported<generated::StatusCode>) -> Self::ReportedCode;

    /// The risk code that was reported, if the catalogue has it.
    fn risk_code(self, reported: Reported<generated::RiskCode>) -> Option<Self::RiskCode>;

    /// Where a verification stands whose status the catalogue does not know.
    fn unknown_status_sentence(self, language: Self::Language) -> ClientSentence<Self>;
}

/// A sentence of a catalogue for clients.
pub type ClientSentence<C> = Sentence<<C as Catalogue>::Text, <C as Catalogue>::Language>;

/// A text as a catalogue holds it.
pub trait Text: Copy + Debug + Display + Ord + Hash + AsRef<str> {}

impl<T: Copy + Debug + Display + Ord + Hash + AsRef<str>> Text for T {}

/// A set of status codes.
pub trait CodeSet<T>: Default {
    /// Adds a code, and says whether it was not there.
    fn insert(&mut self, code: T) -> bool;
}

impl<T: Ord> CodeSet<T> for BTreeSet<T> {
    fn insert(&mut self, code: T) -> bool {
        Self::insert(self, code)
    }
}

impl CodeSet<generated::StatusCode> for StatusCodeSet {
    #[inline]
    fn insert(&mut self, code: generated::StatusCode) -> bool {
        Self::insert(self, code)
    }
}

/// What every row of a catalogue is.
pub trait Row<C: Catalogue>: Copy + Debug + Display + Ord + Hash {
    /// The day from which the row is retired, why, and what took its place; `None` where the row is in use.
    fn retired(self) -> Option<(impl Display, C::Text, Option<Self>)>;
}

/// What the judgement asks of a status.
pub trait Status<C: Catalogue>: Row<C> {
    /// As the service sends it.
    fn as_str(self) -> C::Text;
    /// What the source says that it means.
    fn description(self) -> C::Text;
    /// What the source says to do.
    fn action(self, integration: Integration) -> Option<C::Text>;
    /// What to do.
    fn remedy(self, integration: Integration) -> C::Remedy;
    /// Where the verification stands, for the client.
    fn client_sentence(self, language: C::Language) -> ClientSentence<C>;
    /// Whether at least one status code comes with it.
    fn expects_codes(self) -> bool;
    /// The risk codes that can come with it.
    fn risk_codes(self) -> impl Iterator<Item = C::RiskCode>;
}

/// What the judgement asks of a status code as it was reported.
pub trait ReportedCode<C: Catalogue>: Copy + Debug + Display + Ord + Hash {
    /// The number that arrived.
    fn number(self) -> i64;
    /// The code, if the catalogue has it.
    fn known(self) -> Option<C::StatusCode>;
    /// The series in whose range the number lies, and its title.
    fn series(self) -> Option<(impl Display, C::Text)>;
}

/// What the judgement asks of a status code.
pub trait StatusCode<C: Catalogue>: Row<C> {
    /// The number.
    fn number(self) -> u16;
    /// The statuses that it can accompany.
    fn statuses(self) -> impl Iterator<Item = C::Status>;
    /// The risk codes that can come with it; `None` where the source does not say.
    fn risk_codes(self) -> Option<impl Iterator<Item = C::RiskCode>>;
    /// What it means.
    fn guidance(self) -> impl Iterator<Item = C::Guidance>;
    /// Whether the client may be told.
    fn disclosure(self) -> Disclosure;
}

/// What the judgement asks of one meaning of a status code.
pub trait Guidance<C: Catalogue>: Copy + Debug + Eq + Hash {
    /// What it is called by, where its code has several.
    fn name(self) -> Option<C::Text>;
    /// What the code means.
    fn description(self) -> C::Text;
    /// When it holds, where the source limits it.
    fn condition(self) -> Option<C::Text>;
    /// What the source says to do.
    fn action(self, integration: Integration) -> Option<C::Text>;
    /// What to do.
    fn remedy_for(self, integration: Integration) -> C::Remedy;
    /// What is wrong, for the client; `None` where the code is internal.
    fn reason(self, language: C::Language) -> Option<ClientSentence<C>>;
}

/// What the judgement asks of a risk code.
pub trait RiskCode<C: Catalogue>: Row<C> {
    /// The number.
    fn number(self) -> u16;
    /// The risk score that the source gives it.
    fn risk_score(self) -> C::Text;
    /// What to do; `None` where nobody has judged it.
    fn remedy(self) -> Option<C::Remedy>;
}

/// What the judgement asks of a remedy.
pub trait Remedy<C: Catalogue>: Copy + Debug + Display + Ord + Hash {
    /// What it asks for.
    fn kind(self) -> RemedyKind;
    /// What to do, in a sentence.
    fn meaning(self) -> C::Text;
    /// What the client is asked for; `None` where it asks nothing of them.
    fn request(self, language: C::Language) -> Option<ClientSentence<C>>;
    /// What the client need not be asked for beside it, with whatever that includes in turn. They order behind it.
    fn includes(self) -> impl Iterator<Item = C::Remedy>;
}

/// The catalogue that this crate was compiled with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Compiled;

impl Catalogue for Compiled {
    type Status = generated::Status;
    type ReportedCode = Reported<generated::StatusCode>;
    type StatusCode = generated::StatusCode;
    type Guidance = guidance::Guidance;
    type RiskCode = generated::RiskCode;
    type Remedy = generated::Remedy;
    type Text = &'static str;
    type CodeSet = StatusCodeSet;
    type Language = generated::Language;

    fn judged_by(self) -> JudgedBy {
        let judged_by = JudgedBy::new(SOURCE.retrieved(), SOURCE.digest());
        match SOURCE.overlay() {
            Some(overlay) => judged_by.with_overlay(overlay.institution(), overlay.digest()),
            None => judged_by,
        }
    }

    #[inline]
    fn status(self, reported: &Reported<generated::Status>) -> Option<generated::Status> {
        reported.known()
    }

    #[inline]
    fn status_code(self, reported: Reported<generated::StatusCode>) -> Reported<generated::StatusCode> {
        reported
    }

    #[inline]
    fn risk_code(self, reported: Reported<generated::RiskCode>) -> Option<generated::RiskCode> {
        reported.known()
    }

    fn unknown_status_sentence(self, language: generated::Language) -> Sentence {
        language.unknown_status_sentence()
    }
}

macro_rules! rows {
    ($($type:ty)*) => { $(
        impl Row<Compiled> for $type {
            #[inline]
            fn retired(self) -> Option<(impl Display, &'static str, Option<Self>)> {
                let retirement: Option<lifecycle::Retirement<Self>> = <$type>::retired(self);
                retirement.map(|it| (it.on(), it.reason(), it.successor()))
            }
        }
    )* };
}

rows!(generated::Status generated::StatusCode generated::RiskCode);

impl Status<Compiled> for generated::Status {
    fn as_str(self) -> &'static str {
        Self::as_str(self)
    }

    fn description(self) -> &'static str {
        Self::description(self)
    }

    fn action(self, integration: Integration) -> Option<&'static str> {
        Self::action(self, integration)
    }

    #[inline]
    fn remedy(self, integration: Integration) -> generated::Remedy {
        Self::remedy(self, integration)
    }

    fn client_sentence(self, language: generated::Language) -> Sentence {
        Self::client_sentence(self, language)
    }

    #[inline]
    fn expects_codes(self) -> bool {
        Self::expects_codes(self)
    }

    #[inline]
    fn risk_codes(self) -> impl Iterator<Item = generated::RiskCode> {
        Self::risk_codes(self).iter().copied()
    }
}

impl ReportedCode<Compiled> for Reported<generated::StatusCode> {
    fn number(self) -> i64 {
        Self::number(&self)
    }

    #[inline]
    fn known(self) -> Option<generated::StatusCode> {
        Self::known(&self)
    }

    fn series(self) -> Option<(impl Display, &'static str)> {
        Self::series(&self).map(|series| (series, series.title()))
    }
}

impl StatusCode<Compiled> for generated::StatusCode {
    fn number(self) -> u16 {
        self.as_u16()
    }

    #[inline]
    fn statuses(self) -> impl Iterator<Item = generated::Status> {
        Self::statuses(self).iter().copied()
    }

    #[inline]
    fn risk_codes(self) -> Option<impl Iterator<Item = generated::RiskCode>> {
        Self::risk_codes(self).map(|risk_codes| risk_codes.iter().copied())
    }

    #[inline]
    fn guidance(self) -> impl Iterator<Item = guidance::Guidance> {
        Self::guidance(self).iter().copied()
    }

    #[inline]
    fn disclosure(self) -> Disclosure {
        Self::disclosure(self)
    }
}

impl Guidance<Compiled> for guidance::Guidance {
    fn name(self) -> Option<&'static str> {
        Self::name(self)
    }

    fn description(self) -> &'static str {
        Self::description(self)
    }

    fn condition(self) -> Option<&'static str> {
        Self::condition(self)
    }

    fn action(self, integration: Integration) -> Option<&'static str> {
        Self::action(self, integration)
    }

    #[inline]
    fn remedy_for(self, integration: Integration) -> generated::Remedy {
        Self::remedy_for(self, integration)
    }

    fn reason(self, language: generated::Language) -> Option<Sentence> {
        Self::reason(self, language)
    }
}

impl RiskCode<Compiled> for generated::RiskCode {
    fn number(self) -> u16 {
        self.as_u16()
    }

    fn risk_score(self) -> &'static str {
        Self::risk_score(self)
    }

    #[inline]
    fn remedy(self) -> Option<generated::Remedy> {
        Self::remedy(self)
    }
}

impl Remedy<Compiled> for generated::Remedy {
    #[inline]
    fn kind(self) -> RemedyKind {
        Self::kind(self)
    }

    fn meaning(self) -> &'static str {
        Self::meaning(self)
    }

    fn request(self, language: generated::Language) -> Option<Sentence> {
        Self::request(self, language)
    }

    #[inline]
    fn includes(self) -> impl Iterator<Item = generated::Remedy> {
        Self::includes(self).iter().copied()
    }
}
