//! The forms in which commands print what they have to say, and the files that they write.

pub mod csv;
pub mod draw;
pub mod files;
pub mod format;
pub mod markdown;
pub mod page;
pub mod replace;
pub mod shown;
pub mod style;
pub mod wording;
pub mod workflow_command;
pub mod written;
