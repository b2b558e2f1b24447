//! A file of Markdown in pieces: what is Markdown, and what the site that it is written for makes of the rest.

use super::super::Table;
use super::containers::{Container, container};
use super::drawings;
use super::open::Open;

/// A piece of a file, in the order of reading.
#[derive(Debug, PartialEq, Eq)]
pub enum Piece {
    Markdown(String),
    /// A table of HTML or of JSX, whose cells may hold Markdown.
    Elements(String),
    /// A block of `ReadMe`: what it is, and its JSON.
    Block(String, String),
    /// What the metadata say that the page is called.
    Title(String),
    /// What stands on a tab, or above what can be folded up.
    Name(String),
    /// A table that is drawn with letters, whose cells hold Markdown.
    Drawn(Table),
    /// What the file ends in the middle of.
    Cut(&'static str),
}

const TABLES: &[&str] = &["table", "dl"];

pub fn pieces(text: &str) -> Vec<Piece> {
    let mut reader = Reader::default();
    // A block without an end would take those of the blocks behind it.
    let mut ends = text.lines().filter(|line| line.trim() == "[/block]").count();
    let mut text = text;
    if let Some((metadata, after)) = metadata(text) {
        reader.pieces.extend(metadata.lines().find_map(title).map(Piece::Title));
        text = after;
    }
    let (text, tables) = drawings::taken_out(text);
    let mut lines = text.lines().peekable();
    while let Some(line) = lines.next() {
        let trimmed = line.trim();
        if let Some(table) = drawings::number(trimmed).and_then(|number| tables.get(number)) {
            reader.push(Piece::Drawn(table.clone()));
        } else if reader.fence(trimmed) {
            reader.markdown(line);
        } else if let Some(kind) = trimmed.strip_prefix("[block:").and_then(|kind| kind.strip_suffix(']')) {
            let json: Vec<_> = lines.by_ref().take_while(|line| line.trim() != "[/block]").collect();
            reader.push(if ends > 0 { Piece::Block(kind.to_owned(), json.join("\n")) } else { Piece::Cut("a block") });
            ends = ends.saturating_sub(1);
        } else if let Some(name) = TABLES.iter().find(|name| opens(trimmed, name)) {
            let mut depth = depth(line, name);
            let mut region = line.to_owned();
            while depth > 0
                && let Some(line) = lines.next()
            {
                depth += self::depth(line, name);
                region = region + "\n" + line;
            }
            reader.push(Piece::Elements(region));
            if depth > 0 {
                reader.push(Piece::Cut("a table"));
            }
        } else {
            reader.line(line, lines.peek().copied());
        }
    }
    if reader.ends_within_row {
        reader.push(Piece::Cut("a row of a table"));
    }
    if reader.fence.is_some() {
        reader.push(Piece::Cut("a block of code"));
    }
    if reader.open.is_left() {
        reader.push(Piece::Cut("an element that the site would close"));
    }
    reader.flush();
    reader.pieces
}

#[derive(Default)]
struct Reader {
    pieces: Vec<Piece>,
    markdown: String,
    /// What closes the code that is open.
    fence: Option<String>,
    open: Open,
    /// Within how many elements of a site, and behind what margin, the text stands.
    depth: usize,
    margin: bool,
    /// The table that is open.
    table: Option<Head>,
    ends_within_row: bool,
}

/// How many cells the head of a table has, and whether bars stand before and behind it.
#[derive(Clone, Copy)]
struct Head {
    cells: usize,
    is_open: bool,
    is_closed: bool,
}

impl Reader {
    fn markdown(&mut self, line: &str) {
        self.markdown.push_str(line);
        self.markdown.push('\n');
    }

    fn push(&mut self, piece: Piece) {
        self.flush();
        self.table = None;
        self.ends_within_row = false;
        self.pieces.push(piece);
    }

    fn flush(&mut self) {
        let markdown = std::mem::take(&mut self.markdown);
        self.pieces.extend((!markdown.trim().is_empty()).then_some(Piece::Markdown(markdown)));
    }

    /// Whether a line is code, or the beginning or the end of it.
    fn fence(&mut self, line: &str) -> bool {
        match &self.fence {
            Some(fence) => {
                if line.starts_with(fence.as_str()) {
                    self.fence = None;
                }
                true
            }
            None => {
                // What is closed in the same line is a piece of the text.
                let opens = |fence: &&&str| line.strip_prefix(**fence).is_some_and(|rest| !rest.contains(**fence));
                self.fence = ["```", "~~~"].iter().find(opens).map(|fence| (*fence).to_owned());
                self.fence.is_some()
            }
        }
    }

    fn line(&mut self, line: &str, next: Option<&str>) {
        let trimmed = line.trim();
        let is_indented = line.starts_with("    ") || line.starts_with('\t');
        self.margin &= is_indented || trimmed.is_empty();
        self.open.meet(trimmed);
        match container(trimmed) {
            Some(container) => self.container(container),
            None if trimmed.contains('|') => self.row(trimmed, next),
            None => {
                self.ends_within_row &= trimmed.is_empty();
                self.table = None;
                self.markdown(if self.depth > 0 || self.margin { trimmed } else { line });
            }
        }
    }

    fn container(&mut self, container: Container) {
        match container {
            Container::Begin { name, is_by_margin } => {
                self.depth += usize::from(!is_by_margin);
                self.margin |= is_by_margin;
                self.markdown("");
                if let Some(name) = name {
                    self.push(Piece::Name(name));
                }
            }
            Container::End => {
                self.depth = self.depth.saturating_sub(1);
                self.markdown("");
            }
            Container::Nothing => (),
        }
    }

    /// A line with bars, which may be a row of a table.
    fn row(&mut self, line: &str, next: Option<&str>) {
        if let Some(table) = self.table.filter(|_| is_rule(line)) {
            return self.markdown(&table.rule());
        }
        if next.is_some_and(is_rule) {
            // A table may follow right below a line of text, and its rule be of another width.
            self.table = Some(Head::of(line));
            self.ends_within_row = false;
            self.markdown("");
            return self.markdown(line);
        }
        let Some(table) = self.table else {
            let table = Head::of(line);
            if table.is_open && table.is_closed && line.len() > 1 {
                // Rows that go on without a head are no table to Markdown, unless an empty one stands above them.
                self.table = Some(table);
                self.markdown(&format!("\n|{}\n{}", " |".repeat(table.cells), table.rule()));
            }
            return self.markdown(line);
        };
        let count = cells(line);
        let is_short = if table.is_closed { !line.ends_with('|') || count == 1 } else { count < table.cells };
        let has_open_mark = ["**", "`"].iter().any(|mark| !line.matches(mark).count().is_multiple_of(2));
        self.ends_within_row = is_short || has_open_mark;
        // Where no bar stands before a row, one at its start is behind an empty cell.
        let begun = if !table.is_open && line.starts_with('|') { format!("| {line}") } else { line.to_owned() };
        self.markdown(&begun);
    }
}

impl Head {
    fn of(line: &str) -> Self {
        Self { cells: cells(line), is_open: line.starts_with('|'), is_closed: line.ends_with('|') }
    }

    fn rule(self) -> String {
        format!("|{}", "---|".repeat(self.cells))
    }
}

/// What stands between two lines of dashes at the top of a file, and what is below.
fn metadata(text: &str) -> Option<(&str, &str)> {
    let fence = ["---\n", "+++\n"].into_iter().find(|fence| text.starts_with(*fence))?;
    text[fence.len()..].split_once(&format!("\n{fence}"))
}

/// `title: Identity Verification Statuses`
fn title(line: &str) -> Option<String> {
    let title = line.strip_prefix("title")?.trim_start().strip_prefix([':', '='])?;
    Some(title.trim().trim_matches(['"', '\'']).to_owned()).filter(|title| !title.is_empty())
}

fn opens(line: &str, name: &str) -> bool {
    let rest = line.strip_prefix('<').and_then(|tag| tag.split_at_checked(name.len()));
    rest.is_some_and(|(found, rest)| {
        found.eq_ignore_ascii_case(name) && !rest.starts_with(|it: char| it.is_alphanumeric() || it == '-')
    })
}

/// How many elements of a name a line opens, less those that it closes.
fn depth(line: &str, name: &str) -> isize {
    let line = line.to_ascii_lowercase();
    let count = |tag: &str| {
        let found =
            line.match_indices(tag).filter(|(at, _)| !line[at + tag.len()..].starts_with(char::is_alphanumeric));
        isize::try_from(found.count()).unwrap_or_default()
    };
    count(&format!("<{name}")) - count(&format!("</{name}"))
}

/// `|---|:--|`, which stands below a table's heading.
fn is_rule(line: &str) -> bool {
    let line = line.trim();
    line.contains('-') && line.contains('|') && line.chars().all(|it| matches!(it, '|' | '-' | ':' | ' '))
}

fn cells(row: &str) -> usize {
    let row = row.trim();
    let row = row.strip_prefix('|').unwrap_or(row);
    let row = row.strip_suffix('|').filter(|row| !row.ends_with('\\')).unwrap_or(row);
    row.replace("\\|", "").matches('|').count() + 1
}

#[cfg(test)]
mod tests {
    use super::Piece::{Block, Cut, Elements, Markdown, Name, Title};
    use super::pieces;

    #[test]
    fn a_file_is_taken_apart_where_a_site_makes_more_of_it_than_markdown() {
        let text = "---\ntitle: \"A\"\n---\n# A\n[block:parameters]\n{}\n[/block]\n<Table>\n\n<tr>\n</Table>\n\
            {% tab title=\"100: AML\" %}\n    | a | b |\n|-|-|\n{% endtab %}\n";
        let expected = vec![
            Title("A".to_owned()),
            Markdown("# A\n".to_owned()),
            Block("parameters".to_owned(), "{}".to_owned()),
            Elements("<Table>\n\n<tr>\n</Table>".to_owned()),
            Name("100: AML".to_owned()),
            Markdown("\n| a | b |\n|---|---|\n\n".to_owned()),
        ];
        assert_eq!(pieces(text), expected);
    }

    #[test]
    fn a_table_right_below_a_line_and_without_outer_bars_is_a_table() {
        let text = "They include:\nStatus | Guidance\n--- | --- | ---\nnew | Made\n";
        let expected = "They include:\n\nStatus | Guidance\n|---|---|\nnew | Made\n";
        assert_eq!(pieces(text), vec![Markdown(expected.to_owned())]);
    }

    #[test]
    fn a_file_that_ends_too_early_is_known_to() {
        let ends = |text: &str| pieces(text).into_iter().rfind(|piece| matches!(piece, Cut(_)));
        assert_eq!(ends("| a | b |\n|-|-|\n| 1 | 2 |\n| 3 | 4"), Some(Cut("a row of a table")));
        assert_eq!(ends("| a | b |\n|-|-|\n| 1 | 2 |\n| 3 |"), Some(Cut("a row of a table")));
        assert_eq!(ends("a | b\n-|-\n1 | 2\n3 | **De"), Some(Cut("a row of a table")));
        assert_eq!(ends("a | b\n-|-\n1 | 2\n3"), None);
        assert_eq!(ends("[block:parameters]\n{\"data\":"), Some(Cut("a block")));
        assert_eq!(ends("<table>\n<tr><td>1"), Some(Cut("a table")));
        assert_eq!(ends("| a | b |\n|-|-|\n| 1 | 2 |\n\nUpdated"), None);
        assert_eq!(ends("| a | b |\n|-|-|\n| 1 | 2 |"), None);
    }
}
