//! What an identity verification service reports about a case, and what to do about it.
//!
//! Every status, status code, series and risk code is kept in a catalogue of TOML files, from which the types here are
//! generated: enums, constant-time look-ups, and documentation. There is no dependency, no allocation and no panic in
//! any look-up, and the crate is `no_std`.
//!
//! ```
//! use idv_catalogue::{Integration, Status, StatusCode};
//!
//! let code = StatusCode::from_u16(3105).ok_or("not in the catalogue")?;
//! assert_eq!(code.name(), "selfie_does_not_match_id_portrait");
//! assert_eq!(code.statuses(), [Status::InconsistentData]);
//! for guidance in code.guidance() {
//!     println!("{}", guidance.description()); // Selfie doesn't match ID document portrait
//!     println!("{:?}", guidance.action(Integration::Api)); // Some("Create a new workflow for Identity Verification.")
//! }
//! # Ok::<(), &str>(())
//! ```
//!
#![cfg_attr(
    feature = "alloc",
    doc = "# A reported case\n\nWhat the service reports is a [`Case`]: [`Case::next_steps`] says what to do"
)]
#![cfg_attr(
    feature = "alloc",
    doc = "now, [`Case::client_messages`] what the client may be told, and [`Case::findings`] what contradicts the catalogue."
)]
#![cfg_attr(feature = "alloc", doc = "With the feature `serde` it is read from the JSON of a notification.\n")]
#![cfg_attr(feature = "alloc", doc = include_str!("promises.md"))]
//! # The catalogue
//!
//! The whole catalogue on one page is the module [`mod@reference`]; compiled from the committed copy, it has the status flow
//! as a picture.
//!
//! # Whose word it is
//!
//! Numbers, wire strings, titles, texts, statuses, risk codes, fields and the CDD Report's availability are the vendor's:
//! they follow the page that [`SOURCE`] names. Names, remedies and disclosure are this catalogue's own judgement. So are the
//! sentences for clients, in every [`Language`]. Above both an institution can lay its own: see [`overlay`].
//!
//! # Features
//!
//! * `codegen` (on by default) generates the types from the TOML while building. Without it the crate compiles the
//!   committed copy of the same code, and has no build dependency either.
//! * `alloc` adds `Case` and its judgement, and with it `Reported<Status>`.
//! * `serde` adds `Serialize` and `Deserialize`, and brings `alloc` and the crate `serde_core`.
//! * `catalogue-files` adds `CATALOGUE_FILES`, the TOML files as texts.
//! * `schemars` and `utoipa` describe `Case`, `Decision` and the value types as they are written, by JSON Schema and for
//!   `OpenAPI`. Validate nothing with these that the service sends: it is read in more forms, and never refused for being odd.
//! * `sqlx` reads and writes numbers and words as columns of a database. A `Reported` takes whatever stands there; a type of
//!   the catalogue alone refuses what this version does not know. Whole cases and decisions go into sqlx's `Json`.

#![cfg_attr(not(test), no_std)]
#![cfg_attr(docsrs, feature(doc_cfg))]
#![deny(missing_docs)]

#[cfg(feature = "alloc")]
extern crate alloc;

#[cfg(feature = "alloc")]
mod case;
#[cfg(feature = "catalogue-files")]
mod catalogue_files;
mod code_set;
#[cfg(feature = "alloc")]
pub mod decision;
mod disclosure;
#[allow(clippy::doc_markdown, reason = "the catalogue holds the source page's wording")]
mod generated;
mod guidance;
#[cfg(feature = "alloc")]
pub mod judgement;
mod language;
mod lifecycle;
mod lookup;
mod news;
#[doc = include_str!("overlay.md")]
pub mod overlay {}
mod provenance;
mod remedy;
mod reported;
mod risk_code;
#[cfg(feature = "schemars")]
mod schemars;
mod sentence;
#[cfg(feature = "serde")]
mod serialisation;
mod series;
mod source;
#[cfg(feature = "sqlx")]
mod sqlx;
mod status;
mod status_code;
mod transition;
#[cfg(feature = "utoipa")]
mod utoipa;
#[cfg(any(feature = "schemars", feature = "utoipa"))]
mod written;

#[cfg(feature = "alloc")]
pub use case::{
    Case, ClientMessage, ClientText, Context, Correction, Delivery, Finding, NextStep, Notification, Reason, Step,
    Succession, Unreadable, UnreadableKind,
};
/// The examples of README.md, which are tested with those of the documentation.
#[cfg(all(doctest, feature = "serde"))]
#[doc = include_str!("../README.md")]
pub struct Readme;

#[cfg(feature = "catalogue-files")]
pub use catalogue_files::CATALOGUE_FILES;
pub use code_set::StatusCodeSet;
#[cfg(feature = "alloc")]
pub use decision::Decision;
pub use disclosure::Disclosure;
pub use generated::{Language, Remedy, RiskCode, Series, Status, StatusCode, reference};
pub use guidance::{Guidance, Integration};
pub use lifecycle::{Change, Date, NotADate, Retirement};
pub use lookup::error::NotInCatalogue;
pub use news::{Event, News, Row, news_since};
pub use provenance::{Basis, Provenance};
pub use remedy::RemedyKind;
pub use reported::{Reportable, Reported};
pub use sentence::Sentence;
pub use source::{Overlay, SOURCE, Source};
pub use transition::Transition;
