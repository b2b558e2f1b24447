//! The catalogue as Rust: written by build.rs, or the committed copy of the same where the feature `codegen` is off.

#[cfg(feature = "codegen")]
include!(concat!(env!("OUT_DIR"), "/catalogue.rs"));

#[cfg(not(feature = "codegen"))]
include!("prebuilt.rs");
