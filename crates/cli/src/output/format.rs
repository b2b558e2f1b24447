//! The forms in which a command can print what it has to say.

#[derive(Clone, Copy, Debug, clap::ValueEnum)]
pub enum Format {
    /// For a person
    Text,
    /// For a program
    Json,
}

/// The forms of what a reviewer reads: what changed, and where the page differs.
#[derive(Clone, Copy, Debug, clap::ValueEnum)]
pub enum ReviewFormat {
    /// For a person
    Text,
    /// For a program
    Json,
    /// For a changelog, an issue or a pull request
    Markdown,
    /// Annotations on a pull request, as GitHub's workflow commands
    Github,
}
