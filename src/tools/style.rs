//! How the command line sets off what it prints; who writes to something that is no terminal strips it.

use clap::builder::styling::{AnsiColor, Style};

pub(super) const TITLE: Style = Style::new().bold();
pub(super) const LABEL: Style = AnsiColor::Cyan.on_default();
pub(super) const FAINT: Style = Style::new().dimmed();
pub(super) const GRAVE: Style = AnsiColor::Red.on_default().bold();
