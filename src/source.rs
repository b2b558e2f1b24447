//! Which page the catalogue follows, and as of when.

use crate::generated::tables;
use crate::lifecycle::Date;

/// The page that the catalogue follows, and the day on which it was last compared.
pub const SOURCE: Source = tables::SOURCE;

/// Where the vendor's facts come from; [`SOURCE`] is its one value.
///
/// ```
/// let source = idv_catalogue::SOURCE;
/// println!("{} ({}), retrieved {}", source.title(), source.url(), source.retrieved());
/// assert!(source.since() <= source.retrieved());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Source {
    pub(crate) title: &'static str,
    pub(crate) url: &'static str,
    pub(crate) retrieved: Date,
    pub(crate) since: Date,
    pub(crate) digest: &'static str,
    /// Empty where there is no overlay, as its digest is.
    pub(crate) institution: &'static str,
    pub(crate) overlay_digest: &'static str,
}

/// An institution's own judgement and words, which this crate was built with: see [the guide](crate::overlay).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Overlay {
    institution: &'static str,
    digest: &'static str,
}

impl Overlay {
    /// The institution's name, as its overlay gives it.
    #[must_use]
    pub const fn institution(self) -> &'static str {
        self.institution
    }

    /// The SHA-256 of all that the overlay says, as `sha256:` and 64 hexadecimal digits: the same however its TOML is laid out.
    #[must_use]
    pub const fn digest(self) -> &'static str {
        self.digest
    }
}

impl Source {
    /// The title of the page.
    #[must_use]
    pub const fn title(self) -> &'static str {
        self.title
    }

    /// The address of the page.
    #[must_use]
    pub const fn url(self) -> &'static str {
        self.url
    }

    /// The day on which the page was last read and compared with the catalogue.
    #[must_use]
    pub const fn retrieved(self) -> Date {
        self.retrieved
    }

    /// The day on which the catalogue begins.
    #[must_use]
    pub const fn since(self) -> Date {
        self.since
    }

    /// The version of this crate, whose rules judge.
    #[must_use]
    pub const fn version(self) -> &'static str {
        env!("CARGO_PKG_VERSION")
    }

    /// The SHA-256 of the catalogue's facts and judgement, as `sha256:` and 64 hexadecimal digits: the same as long as no row
    /// says anything else, whatever day the page was last read on. Digests of one version of this crate can be compared.
    ///
    /// ```
    /// let digest = idv_catalogue::SOURCE.digest();
    /// assert_eq!(digest.strip_prefix("sha256:").map(str::len), Some(64));
    /// ```
    #[must_use]
    pub const fn digest(self) -> &'static str {
        self.digest
    }

    /// The overlay of an institution that this crate was built with; `None` where it judges as the house does.
    ///
    /// [`digest`](Self::digest) is that of the judgement with the overlay over it.
    ///
    /// ```
    /// match idv_catalogue::SOURCE.overlay() {
    ///     Some(overlay) => println!("judged as {} does, by {}", overlay.institution(), overlay.digest()),
    ///     None => println!("judged as the house does"),
    /// }
    /// ```
    #[must_use]
    pub const fn overlay(self) -> Option<Overlay> {
        if self.institution.is_empty() {
            None
        } else {
            Some(Overlay { institution: self.institution, digest: self.overlay_digest })
        }
    }
}
