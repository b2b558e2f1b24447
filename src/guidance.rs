//! What the source says about a code: one meaning of it, and what to do.

use core::fmt;

use crate::generated::{Language, Remedy, tables};
use crate::lookup::at;
use crate::lookup::words::words;
use crate::sentence::Sentence;

/// How a client's data reaches the service.
///
/// ```
/// use idv_catalogue::{Integration, Status};
///
/// let integration: Integration = "api".parse()?; // from your own configuration
/// assert_eq!(integration, Integration::Api);
/// println!("{:?}", Status::New.action(integration)); // Some("Upload the identity data and identity files.")
/// # Ok::<(), idv_catalogue::NotInCatalogue>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Integration {
    /// Through the vendor's SDK.
    Sdk,
    /// Through the vendor's API.
    Api,
}

words!(Integration: Sdk "sdk" Api "api");

/// One meaning of a status code, and what to do about it.
///
/// Most codes have one guidance; a code with several means one of them, and the service does not say which. Description,
/// condition and action are the vendor's words; the name, the remedies and the reason are this catalogue's.
///
/// ```
/// use idv_catalogue::{Integration, Remedy, StatusCode};
///
/// let code = StatusCode::from_u16(6002).ok_or("not in the catalogue")?;
/// let [guidance] = code.guidance() else { return Err("one guidance") };
/// println!("{}", guidance.description()); // Error while creating the QEC
/// println!("{:?}", guidance.action(Integration::Sdk)); // Some("Handled by the SDK.")
/// println!("{:?}", guidance.action(Integration::Api)); // Some("Retry the Document approval step.")
/// assert_eq!(guidance.remedy(), Remedy::RetryDocumentApproval);
/// # Ok::<(), &str>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Guidance(pub(crate) u16);

impl Guidance {
    /// What the guidance is called by, where its code has several.
    ///
    /// ```
    /// use idv_catalogue::StatusCode;
    ///
    /// let several = StatusCode::ALL.iter().filter(|code| code.guidance().len() > 1);
    /// assert!(several.flat_map(|code| code.guidance()).all(|guidance| guidance.name().is_some()));
    /// ```
    #[must_use]
    #[inline]
    pub const fn name(self) -> Option<&'static str> {
        stated(at(&tables::GUIDANCE_NAMES_VALUES, at(&tables::GUIDANCE_NAMES, self.row()) as usize))
    }

    /// What is wrong, in a sentence for the client; `None` where the code is internal.
    ///
    /// ```
    /// use idv_catalogue::{Language, StatusCode};
    ///
    /// let code = StatusCode::from_u16(3204).ok_or("not in the catalogue")?;
    /// println!("{:?}", code.guidance()[0].reason(Language::En)); // the ID document has expired, in plain words
    /// # Ok::<(), &str>(())
    /// ```
    #[must_use]
    pub const fn reason(self, language: Language) -> Option<Sentence> {
        match at(&tables::GUIDANCE_REASONS, self.row()) as usize {
            0 => None,
            place => Some(language.sentence(&tables::LANGUAGE_REASONS, place)),
        }
    }

    /// What the code means.
    #[must_use]
    #[inline]
    pub const fn description(self) -> &'static str {
        at(&tables::GUIDANCE_DESCRIPTIONS, self.row())
    }

    /// When the guidance holds, where the source limits it.
    ///
    /// ```
    /// use idv_catalogue::StatusCode;
    ///
    /// let limited = StatusCode::from_u16(6007).ok_or("not in the catalogue")?.guidance()[0];
    /// assert!(limited.condition().is_some()); // Some("Pending verification flow only")
    /// # Ok::<(), &str>(())
    /// ```
    #[must_use]
    #[inline]
    pub const fn condition(self) -> Option<&'static str> {
        stated(at(&tables::GUIDANCE_CONDITIONS_VALUES, at(&tables::GUIDANCE_CONDITIONS, self.row()) as usize))
    }

    /// What to do; `None` where the source states no action, which is not to say that nothing can be done.
    #[must_use]
    #[inline]
    pub const fn action(self, integration: Integration) -> Option<&'static str> {
        stated(match integration {
            Integration::Sdk => {
                at(&tables::GUIDANCE_ACTIONS_SDK_VALUES, at(&tables::GUIDANCE_ACTIONS_SDK, self.row()) as usize)
            }
            Integration::Api => {
                at(&tables::GUIDANCE_ACTIONS_API_VALUES, at(&tables::GUIDANCE_ACTIONS_API, self.row()) as usize)
            }
        })
    }

    /// The remedy that the action comes to. Where it differs by integration this is the API's, since an SDK does its part
    /// by itself; [`remedy_for`](Self::remedy_for) tells the two apart.
    #[must_use]
    #[inline]
    pub const fn remedy(self) -> Remedy {
        self.remedy_for(Integration::Api)
    }

    /// The remedy that the action for an integration comes to.
    ///
    /// ```
    /// use idv_catalogue::{Integration, Remedy, StatusCode};
    ///
    /// let remedy = StatusCode::from_u16(6002).map(|code| code.guidance()[0].remedy_for(Integration::Sdk));
    /// assert_eq!(remedy, Some(Remedy::HandledBySdk));
    /// ```
    #[must_use]
    #[inline]
    pub const fn remedy_for(self, integration: Integration) -> Remedy {
        match integration {
            Integration::Sdk => at(&tables::GUIDANCE_REMEDIES_SDK, self.row()),
            Integration::Api => at(&tables::GUIDANCE_REMEDIES_API, self.row()),
        }
    }

    #[inline]
    const fn row(self) -> usize {
        self.0 as usize
    }
}

impl fmt::Debug for Guidance {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Guidance")
            .field("description", &self.description())
            .field("condition", &self.condition())
            .field("action_sdk", &self.action(Integration::Sdk))
            .field("action_api", &self.action(Integration::Api))
            .field("remedy", &self.remedy())
            .finish()
    }
}

/// The tables hold an empty text where the source states none.
#[inline]
pub(crate) const fn stated(text: &'static str) -> Option<&'static str> {
    if text.is_empty() { None } else { Some(text) }
}
