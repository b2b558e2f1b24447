//! A page that was copied as plain text: a line is a heading or a paragraph, or a row of a table if bars part its cells.

use super::headings::IN_TEXT;
use super::{Block, Cell, Table, drawn, wrapped};

/// A heading is short, and no sentence.
const LONGEST_HEADING: usize = 80;

/// So far in stands what belongs to the line above.
const HANGING: usize = 8;

pub fn blocks(text: &str) -> Vec<Block> {
    let text = without_struck(text);
    let lines: Vec<_> = text.lines().collect();
    let mut blocks: Vec<Block> = Vec::new();
    let mut from = 0;
    for drawing in drawn::tables(&lines) {
        blocks_of(&lines[from..drawing.from].join("\n"), &mut blocks);
        from = drawing.to;
        let caption = drawing.caption.clone();
        blocks.push(Block::Table(drawn::of_text(drawing.table)));
        blocks.extend(caption.map(|caption| Block::Paragraph(format!("Table: {caption}"))));
    }
    let is_cut = blocks_of(&lines[from..].join("\n"), &mut blocks);
    blocks.extend(is_cut.then(|| Block::Cut("the file ends inside a row of a table".to_owned())));
    blocks
}

/// Adds the blocks of a text in which no table is drawn; gives back whether it ends inside a row.
fn blocks_of(text: &str, blocks: &mut Vec<Block>) -> bool {
    let mut table = Table::default();
    let mut has_bars = false;
    let mut is_cut = false;
    let text = wrapped::unwrapped(text);
    let mut lines = text.lines().map(|line| line.trim_end().trim_start_matches(' ')).peekable();
    let mut indents = text.lines().map(|line| line.len() - line.trim_start_matches(' ').len());
    let mut above = "";
    while let Some(line) = lines.next() {
        let is_hanging = indents.next().is_some_and(|indent| indent >= HANGING) && !above.is_empty();
        above = line;
        if is_rule(line) {
            begin(&mut table, blocks);
            continue;
        }
        let is_above_rule = lines.peek().is_some_and(|next| is_rule(next));
        if line.contains('|') && (line.ends_with('|') || is_above_rule || !table.rows.is_empty()) {
            is_cut = has_bars && !line.ends_with('|') && !table.rows.is_empty();
            has_bars = line.ends_with('|');
            table.rows.push(cells(line.strip_suffix('|').unwrap_or(line)));
            continue;
        }
        is_cut &= line.is_empty();
        end(&mut table, blocks);
        // In a copy of the layout, what is said behind a key goes on below itself.
        let last = blocks.last_mut().filter(|_| is_hanging && !line.is_empty());
        if let Some(last) = last
            && let Block::Paragraph(text) | Block::Heading { level: IN_TEXT, text } = last
        {
            *last =
                Block::Paragraph(format!("{text}{}{line}", if wrapped::begins_anew(line, None) { '\n' } else { ' ' }));
            continue;
        }
        if !line.is_empty() {
            blocks.push(heading_or_paragraph(line, blocks.is_empty()));
        }
    }
    end(&mut table, blocks);
    is_cut
}

/// `~~No longer so.~~` is said no longer.
fn without_struck(text: &str) -> String {
    let line = |line: &str| {
        let pieces: Vec<_> = line.split("~~").collect();
        if pieces.len() < 3 || pieces.len().is_multiple_of(2) {
            return line.to_owned();
        }
        pieces.iter().step_by(2).copied().collect::<Vec<_>>().concat()
    };
    text.lines().map(line).collect::<Vec<_>>().join("\n")
}

/// `|---|---|`, which stands below a table's heading.
fn is_rule(line: &str) -> bool {
    let is_of_marks = line.chars().all(|character| matches!(character, '|' | '-' | ':' | ' '));
    is_of_marks && line.contains('-') && line.contains('|')
}

/// The heading of a table opens with a bar as well, its rows do not.
fn cells(row: &str) -> Vec<Cell> {
    let row = row.strip_prefix('|').unwrap_or(row);
    // In a wiki, two bars stand before each name of a column.
    let row = row.strip_prefix('|').map_or_else(|| row.to_owned(), |row| row.trim_end_matches('|').replace("||", "|"));
    row.split('|').map(|cell| Cell::single(cell.trim())).collect()
}

/// A rule makes the row above it the heading of a table, even where another stands right above.
fn begin(table: &mut Table, blocks: &mut Vec<Block>) {
    let heading = table.rows.pop();
    end(table, blocks);
    table.rows.extend(heading);
}

fn end(table: &mut Table, blocks: &mut Vec<Block>) {
    let table = std::mem::take(table);
    if !table.rows.is_empty() {
        blocks.push(Block::Table(table));
    }
}

fn heading_or_paragraph(line: &str, is_first: bool) -> Block {
    if let Some((level, text)) = wiki_heading(line) {
        return Block::Heading { level, text: text.to_owned() };
    }
    if line.chars().count() > LONGEST_HEADING || line.ends_with(['.', ':', ',', ';']) || line.contains('\t') {
        return Block::Paragraph(line.to_owned());
    }
    Block::Heading { level: if is_first { 1 } else { IN_TEXT }, text: line.to_owned() }
}

/// `h3. 100: AML screening`
fn wiki_heading(line: &str) -> Option<(u8, &str)> {
    let (mark, text) = line.split_once(". ")?;
    let level = mark.strip_prefix('h')?.parse().ok()?;
    (1..=6).contains(&level).then(|| (level, text.trim()))
}

#[cfg(test)]
mod tests {
    use super::super::{Block, Cell, Table};
    use super::blocks;

    #[test]
    fn a_table_right_below_another_is_a_table_of_its_own() {
        let text =
            "| Status | Guidance |\n|---|---|\nnew | Made |\n| Risk code | Risk score |\n|---|---|\n200 | low |\n";
        let row = |cells: [&str; 2]| cells.map(Cell::single).to_vec();
        let statuses = Table { rows: vec![row(["Status", "Guidance"]), row(["new", "Made"])] };
        let risk_codes = Table { rows: vec![row(["Risk code", "Risk score"]), row(["200", "low"])] };
        assert_eq!(blocks(text), vec![Block::Table(statuses), Block::Table(risk_codes)]);
    }

    #[test]
    fn rows_end_with_a_bar_and_headings_with_no_mark() {
        let text = "Statuses\nThis is a sentence.\n\n| Code | Guidance | |\n|---|---|---|\n1022 | Missing | |\n\
            Invalid | | |\n100: AML screening\nIt includes:\n";
        let row = |cells: [&str; 3]| cells.map(Cell::single).to_vec();
        let expected = vec![
            Block::Heading { level: 1, text: "Statuses".to_owned() },
            Block::Paragraph("This is a sentence.".to_owned()),
            Block::Table(Table {
                rows: vec![row(["Code", "Guidance", ""]), row(["1022", "Missing", ""]), row(["Invalid", "", ""])],
            }),
            Block::Heading { level: 7, text: "100: AML screening".to_owned() },
            Block::Paragraph("It includes:".to_owned()),
        ];
        assert_eq!(blocks(text), expected);
    }
}
