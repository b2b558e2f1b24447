//! What a line looks like that is no TOML: a part of a copied diff, a quoted mail, JSON, a row of a spreadsheet, and whatever
//! else is pasted among the rows of a file.

use super::comments;
use super::foreign_notation::outside_texts;
use super::mending::is_toml;
use super::statements::is_merge_marker;

/// A notation that is not TOML.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Look {
    Listing,
    Diff,
    Mail,
    Fence,
    Rule,
    Json,
    Yaml,
    List,
    MarkdownTable,
    Markup,
    SpreadsheetRow,
    EditorCommand,
    Terminal,
    OtherLanguage,
    OtherBrackets,
    NoKey,
    NoSign,
    Stray,
}

/// Whether a line has what a notation is known by.
type Sign = fn(&str) -> bool;

impl Look {
    /// What the first line of a statement looks like that the parser refused; `None` where it is the line of a key or a heading, in
    /// which something else is wrong.
    pub fn of(statement: &str, is_heading: &dyn Fn(&str) -> bool) -> Option<Self> {
        let line = first_line(statement);
        if line.is_empty() || is_merge_marker(line) || is_key_with_equals(line) || comments::begins(line) {
            return None;
        }
        if is_in_other_brackets(line) && is_heading(bracketed(line)) {
            return Some(Self::OtherBrackets);
        }
        let looks: [(Sign, Self); 15] = [
            (|line| behind_line_number(line).is_some(), Self::Listing),
            (is_of_diff, Self::Diff),
            (|line| line.starts_with("```") || line.starts_with("~~~"), Self::Fence),
            (is_rule, Self::Rule),
            (|line| line.starts_with('>'), Self::Mail),
            (
                |line| {
                    line.starts_with(['|', '+']) && line.ends_with(['|', '+']) && line.len() > 1
                        || line.matches('|').count() > 1
                },
                Self::MarkdownTable,
            ),
            (|line| line.starts_with('<'), Self::Markup),
            (is_json, Self::Json),
            (|line| list_item(line).is_some_and(|item| colon(item).is_none()), Self::List),
            (is_editor_command, Self::EditorCommand),
            (is_of_terminal, Self::Terminal),
            (is_row_of_spreadsheet, Self::SpreadsheetRow),
            (|line| colon(list_item(line).unwrap_or(line)).is_some(), Self::Yaml),
            (|line| line.starts_with('='), Self::NoKey),
            (is_of_other_language, Self::OtherLanguage),
        ];
        let found = looks.into_iter().find(|(is_it, _)| is_it(line)).map(|(_, look)| look);
        match found {
            None if line.contains('=') || line.starts_with('[') => None,
            None if !line.contains(char::is_whitespace) => Some(Self::Stray),
            None => Some(Self::NoSign),
            found => found,
        }
    }

    /// A fence that names a language begins a block, and ends none.
    pub fn is_opening_fence(line: &str) -> bool {
        line.len() > 3 && (line.starts_with("```") || line.starts_with("~~~"))
    }

    /// As it stands behind "looks like".
    pub fn like(self) -> Option<&'static str> {
        Some(match self {
            Self::Listing => "a listing with line numbers",
            Self::Diff => "a copied diff",
            Self::Mail => "a quoted mail",
            Self::Fence => "a fence of Markdown",
            Self::Rule => "a rule between paragraphs",
            Self::Json => "JSON",
            Self::Yaml => "YAML",
            Self::List => "a list of Markdown",
            Self::MarkdownTable => "a table of Markdown",
            Self::Markup => "HTML or XML",
            Self::SpreadsheetRow => "a spreadsheet's row",
            Self::EditorCommand => "a command for an editor",
            Self::Terminal => "the line of a terminal",
            Self::OtherLanguage => "another language",
            Self::OtherBrackets => "a heading in other brackets",
            Self::NoKey | Self::NoSign | Self::Stray => return None,
        })
    }

    /// Whether it has keys and values over several lines, of which one can stand for the others.
    pub fn is_structured(self) -> bool {
        matches!(self, Self::Json | Self::Yaml)
    }

    /// Whether the line can have been meant as that of a key, or as a heading.
    pub fn is_of_a_key(self) -> bool {
        !matches!(
            self,
            Self::Fence | Self::Rule | Self::EditorCommand | Self::Terminal | Self::MarkdownTable | Self::Markup
        )
    }

    /// What to do about it, in words.
    pub fn advice(self) -> &'static str {
        match self {
            Self::Diff => {
                "take out the + at the beginning of each line that is to stay, and with their whole line the - and @@ of others"
            }
            Self::Listing => "take out the number at the beginning of each line",
            Self::Mail => "take out the > at the beginning of each line, or the lines",
            Self::Fence => "take the fence out: a file holds TOML alone",
            Self::Rule | Self::EditorCommand | Self::Terminal => "take it out",
            Self::List => "take out the mark at the beginning of the line, or the line",
            Self::MarkdownTable | Self::SpreadsheetRow => {
                "write each row under a heading such as [[code]], each cell as a key, then `=`, then its value; or take it out"
            }
            Self::Markup | Self::OtherLanguage => "write it as TOML: a key, then `=`, then its value; or take it out",
            Self::Json | Self::Yaml => {
                "write each row under its heading, and each key with `=` and its value on a line"
            }
            Self::OtherBrackets => "a heading stands between square brackets: [series], or [[code]] where a row begins",
            Self::NoKey => "write the key before the `=`, or take the line out",
            Self::NoSign | Self::Stray => {
                "write a key, then `=`, then its value; a comment begins with `#`; what is neither is taken out"
            }
        }
    }
}

pub(super) fn first_line(statement: &str) -> &str {
    statement.trim_start().split('\n').next().unwrap_or_default().trim_end()
}

/// `name = …`, `action.sdk = …`: what is wrong stands behind the `=`, or in the key.
fn is_key_with_equals(line: &str) -> bool {
    let Some((key, value)) = line.split_once('=') else { return false };
    let is_of_key = |letter: char| letter.is_alphanumeric() || "_-. \t\"'".contains(letter);
    let words = key.split_whitespace().count();
    let begins_key = key.starts_with(|first: char| first.is_alphabetic() || "_\"'".contains(first));
    let is_one_sign = !value.trim_start().starts_with('=') && !value.starts_with(['>', '~']);
    begins_key && key.chars().all(is_of_key) && is_one_sign && (words < 2 || !is_declaration(key))
}

/// `let number`, `export number`.
fn is_declaration(key: &str) -> bool {
    let first = key.split_whitespace().next().unwrap_or_default();
    DECLARATIONS.contains(&first)
}

/// What other languages write before the name of a value.
pub(super) const DECLARATIONS: [&str; 13] =
    ["let", "const", "var", "val", "set", "export", "my", "local", "def", "static", "final", "declare", "int"];

/// What stands behind the number of a line, where that is of TOML.
pub(super) fn behind_line_number(line: &str) -> Option<&str> {
    let rest = line.trim_start_matches(|first: char| first.is_ascii_digit());
    let behind = rest.trim_start_matches(['|', ':', ' ', '\t']);
    let is_apart = rest.len() < line.len() && behind.len() < rest.len();
    let is_of_toml = behind.starts_with('#') || (!behind.starts_with('=') && is_toml(behind));
    (is_apart && is_of_toml).then_some(behind)
}

/// The name of what YAML would list below the line: `code:`, `- code:`.
pub(super) fn name_of_rows(line: &str) -> Option<&str> {
    colon(list_item(line).unwrap_or(line)).filter(|(_, value)| value.is_empty()).map(|(name, _)| name)
}

fn is_of_diff(line: &str) -> bool {
    let is_header = ["diff --", "@@", "+++ ", "--- ", "index ", "\\ No newline", "Index: ", "*** "]
        .iter()
        .any(|start| line.starts_with(start));
    let follows = |sign| line.strip_prefix(sign).filter(|rest| !rest.starts_with([' ', '-', '+']));
    // A space behind the sign makes it the item of a list.
    is_header
        || follows('+').or_else(|| follows('-')).is_some_and(|rest| rest.is_empty() || rest.contains(['[', '=', '#']))
}

/// `---`, `***`, `+++`, `===`: between paragraphs, documents, or what stands before one.
fn is_rule(line: &str) -> bool {
    let mark = line.chars().next().filter(|mark| "-*_+=~".contains(*mark));
    line.len() > 2 && mark.is_some_and(|mark| line.chars().all(|letter| letter == mark || letter == ' '))
}

/// A heading in other brackets than its own, or in none: `((code))`, `<<code.guidance>>`, `"[[code]]"`, `code`.
fn is_in_other_brackets(line: &str) -> bool {
    let name = bracketed(line);
    let around = line.find(name).map(|at| (&line[..at], &line[at + name.len()..]));
    around.is_some_and(|(before, behind)| {
        let is_plain = before.chars().all(|it| it == '[') && behind.chars().all(|it| it == ']');
        let are_brackets = before.chars().all(|it| is_opening(it) || "\"'`“”„*_ ".contains(it));
        let is_alone = before.is_empty() && behind.is_empty();
        is_alone || (are_brackets && before.contains(is_opening) && !is_plain && !behind.contains(['/', ':']))
    })
}

fn is_opening(letter: char) -> bool {
    "([{<«‹【〔［（〈《「『⟦".contains(letter)
}

/// What stands between brackets, if nothing but brackets, quotes and stops surrounds it.
pub(super) fn bracketed(line: &str) -> &str {
    line.trim_matches(|letter: char| !letter.is_alphanumeric() && letter != '_')
}

/// `{`, `},`, `"name": "…",`
fn is_json(line: &str) -> bool {
    let brackets = |line: &str| !line.is_empty() && line.chars().all(|letter| "{}[]()<>, ;".contains(letter));
    let is_item = |line: &str| line.matches('"').count() == 2 && line.trim_end_matches(',').ends_with('"');
    line.starts_with(['{', '}', ']'])
        || brackets(line)
        || (line.starts_with('"') && (colon(line).is_some() || is_item(line)))
}

/// What stands behind `- `, `* `, `1. ` or the like.
pub(super) fn list_item(line: &str) -> Option<&str> {
    let numbered = line.trim_start_matches(|first: char| first.is_ascii_digit());
    let behind_number = numbered.strip_prefix(['.', ')']).filter(|_| numbered.len() < line.len());
    let behind_mark =
        line.strip_prefix(['-', '*', '+', '•', '·', '–', '—', '◦', '▪', '‣', '●', '○', '□', '☐', '→', '✓', '✔']);
    behind_number.or(behind_mark).filter(|rest| rest.starts_with([' ', '\t']) || rest.is_empty()).map(str::trim)
}

/// The key and the value around a colon outside texts, as YAML and JSON have it.
pub(super) fn colon(line: &str) -> Option<(&str, &str)> {
    let (at, _) = outside_texts(line).find(|(_, letter)| *letter == ':')?;
    let (key, value) = (line.get(..at)?.trim(), line.get(at + 1..)?);
    let is_key = !key.is_empty() && key.split_whitespace().count() == 1 && !key.contains('=');
    let is_apart = value.is_empty()
        || value.starts_with([' ', '\t', '"', '\'', '[', '{'])
        || value.starts_with(|first: char| first.is_ascii_digit());
    (is_key && is_apart).then_some((key, value.trim()))
}

/// `:wq`, `ZZ`: what was typed in the wrong mode.
fn is_editor_command(line: &str) -> bool {
    let word = line.trim_start_matches([':', 'i', 'a', 'o']);
    let is_command =
        |word: &str| word.len() < 5 && word.bytes().all(|byte| byte.is_ascii_alphabetic() || b"!%^".contains(&byte));
    let typed = ["ZZ", "ZQ", "^X", "^C", "^O", "^S", "^[", "dd", "jj", "gg", "yy", "GG", "qq"];
    (line.contains(':')
        && line.starts_with([':', 'i', 'a', 'o'])
        && !word.is_empty()
        && is_command(word)
        && !line.contains(' '))
        || line.starts_with(":%s")
        || line.starts_with("C-x")
        || line.starts_with("M-x")
        || typed.contains(&line)
}

/// `$ cargo …`, `C:\>`, `PS C:\catalogue>`
fn is_of_terminal(line: &str) -> bool {
    let is_prompt = |start: &str| line.strip_prefix(start).is_some_and(|command| !command.contains(" = "));
    ["$ ", "PS ", "C:\\", "~$ ", "# "].into_iter().any(is_prompt)
}

/// Cells with tabs, commas, semicolons or bars between them.
fn is_row_of_spreadsheet(line: &str) -> bool {
    let count = |separator: char| outside_texts(line).filter(|(_, letter)| *letter == separator).count();
    let begins_with_number = line.starts_with(|first: char| first.is_ascii_digit());
    let cells = |separator: char| {
        let is_cell = |cell: &str| !cell.trim().contains(' ') || cell.trim().starts_with('"') || begins_with_number;
        count(separator) > usize::from(!begins_with_number) && line.split(separator).next().is_some_and(is_cell)
    };
    count('\t') > 0 || cells(',') || cells(';')
}

/// `let number = 3109;`, `number := 3109`, `$number = 3109`, `number => 3109`.
fn is_of_other_language(line: &str) -> bool {
    let operators = [":=", "=>", "==", "->", "<-", "+=", "?=", "=~"];
    let is_assigned = operators.iter().any(|operator| line.contains(operator));
    let has_sigil = line.starts_with(['$', '@', '%', '.', ':', '!', '/', '\\']) && line.contains('=');
    is_assigned || has_sigil || is_declaration(line) || (line.contains('=') && !line.starts_with('['))
}
