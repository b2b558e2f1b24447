//! The cell that would have a catalogue break a rule: the problem stands at a line of the TOML, and whoever reads has a sheet.

use idv_catalogue_codegen::problem::Problem;
use idv_catalogue_codegen::reading::files::Sources;

use crate::commands::sheet::columns::Field;
use crate::commands::sheet::merge::Edit;
use crate::commands::sheet::tables::Subject;

/// The edit that a problem comes of; `None` where it is of no one of them.
pub fn edit_of<'a>(problem: &Problem, sources: &Sources, edits: &'a [Edit]) -> Option<&'a Edit> {
    if let [only] = edits {
        return Some(only);
    }
    let file = sources.get(problem.place.file)?;
    let above = Above::of(&file.text, problem.place.start);
    let of_row = edits.iter().filter(|edit| above.is_row_of(edit, file.name()));
    // The key at the place is the best guess, then whatever else of the row was changed.
    let mut of_row: Vec<_> = of_row.collect();
    of_row.sort_by_key(|edit| !above.line.contains(edit.field.key()));
    // What is missing in a file is told of the file, and names the row.
    let named = |edit: &&Edit| !edit.name.is_empty() && told(problem).any(|text| names(text, &edit.name));
    of_row.first().copied().or_else(|| edits.iter().find(named))
}

fn told(problem: &Problem) -> impl Iterator<Item = &str> {
    [Some(problem.message.as_str()), problem.help.as_deref()].into_iter().flatten()
}

/// Whether a text holds a name, and not a longer one.
fn names(text: &str, name: &str) -> bool {
    text.split(|letter: char| !letter.is_alphanumeric() && letter != '_').any(|word| word == name)
}

/// What stands at a place and above it, as far as it says of what row that is.
struct Above<'a> {
    /// The line itself.
    line: &'a str,
    /// The number, the word or the name that the row begins with.
    row: &'a str,
    /// The name of the table, without brackets.
    table: &'a str,
}

impl<'a> Above<'a> {
    fn of(text: &'a str, start: usize) -> Self {
        let line_end = text.get(start..).and_then(|rest| rest.find('\n')).map_or(text.len(), |end| start + end);
        let above = text.get(..line_end).unwrap_or(text);
        let line = above.lines().next_back().unwrap_or_default();
        let heading = |line: &&str| line.starts_with('[');
        let table = above.lines().rev().find(heading).unwrap_or_default().trim_matches(['[', ']', ' ']);
        // The keys of a row stand below its heading, and the first of them is what it is called by.
        let is_of_row = |(_, line): &(usize, &str)| line.starts_with("[[") && !line.contains('.');
        let heading = text.lines().enumerate().take(above.lines().count()).filter(is_of_row).last();
        let row = heading.and_then(|(at, _)| text.lines().nth(at + 1)).unwrap_or_default();
        let row = row.split_once('=').map(|(_, value)| value.trim().trim_matches('"')).unwrap_or_default();
        Self { line, row, table }
    }

    fn is_row_of(&self, edit: &Edit, file: &str) -> bool {
        let key = edit.of.split([' ', ',']).find(|word| *word == self.row);
        match (&edit.subject, &edit.field) {
            (Subject::Sentence(sentence), Field::Sentence(tag)) => {
                let name = sentence.names().last().map(String::as_str).unwrap_or_default();
                file == format!("{tag}.toml") && self.line.contains(name) && edit.of.contains(self.table)
            }
            _ => key.is_some_and(|key| !key.is_empty()),
        }
    }
}
