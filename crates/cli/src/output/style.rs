//! How the command line sets off what it prints; who writes to something that is no terminal strips it.

use clap::builder::styling::{AnsiColor, Style};

pub const TITLE: Style = Style::new().bold();
pub const LABEL: Style = AnsiColor::Cyan.on_default();
pub const FAINT: Style = Style::new().dimmed();
pub const GRAVE: Style = AnsiColor::Red.on_default().bold();
