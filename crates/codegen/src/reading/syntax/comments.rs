//! How other notations begin a comment.

/// What begins a comment elsewhere, and what ends it where it does not end with its line.
pub(super) struct Comment {
    pub opening: &'static str,
    pub closing: Option<&'static str>,
}

const fn to_the_end_of_line(opening: &'static str) -> Comment {
    Comment { opening, closing: None }
}

const fn between(opening: &'static str, closing: &'static str) -> Comment {
    Comment { opening, closing: Some(closing) }
}

/// The longer of two that begin alike stands first.
const COMMENTS: [Comment; 14] = [
    between("<!--", "-->"),
    between("/*", "*/"),
    between("(*", "*)"),
    between("{#", "#}"),
    between("{-", "-}"),
    between("<%--", "--%>"),
    between("<#", "#>"),
    between("--[[", "]]"),
    to_the_end_of_line("//"),
    to_the_end_of_line("--"),
    to_the_end_of_line(";"),
    to_the_end_of_line("%"),
    to_the_end_of_line("REM "),
    to_the_end_of_line("dnl "),
];

impl Comment {
    /// The comment that begins with the text.
    pub fn at(text: &str) -> Option<&'static Self> {
        COMMENTS.iter().find(|comment| text.starts_with(comment.opening)).filter(|comment| {
            let rest = &text[comment.opening.len()..];
            // `---` is a rule, `--- a/file` of a diff, and `% name = ` another language's.
            comment.opening != "--" || !rest.starts_with('-')
        })
    }

    /// Where the comment ends in a text that begins with it: behind its closing, else with the line.
    pub fn end(&self, text: &str) -> usize {
        let line = text.find('\n').unwrap_or(text.len());
        let closed = self.closing.and_then(|closing| Some(text[..line].find(closing)? + closing.len()));
        closed.unwrap_or(line)
    }

    /// A comment of one line as TOML writes it.
    pub fn mended(&self, comment: &str) -> String {
        let inner = comment.strip_prefix(self.opening).unwrap_or(comment);
        let inner = self.closing.map_or(inner, |closing| inner.strip_suffix(closing).unwrap_or(inner));
        let inner = inner.trim().trim_start_matches(self.opening.chars().last().unwrap_or(' ')).trim_start();
        format!("# {inner}").trim_end().to_owned()
    }
}

/// Whether the line begins with a comment of another notation.
pub(super) fn begins(line: &str) -> bool {
    Comment::at(line).is_some()
}
