//! Tables that are drawn with letters in a file of Markdown, and captions below tables, as Pandoc has them.

use super::super::Table;
use super::super::drawn;

/// Stands before and behind the number of a table that was taken out of the text; no text has it.
const MARK: char = '\u{e000}';

/// The text with a line for each table that is drawn in it, and those tables.
pub fn taken_out(text: &str) -> (String, Vec<Table>) {
    let lines: Vec<_> = text.lines().collect();
    let mut drawings = drawn::tables(&lines).into_iter().peekable();
    let mut tables = Vec::new();
    let mut kept = String::with_capacity(text.len());
    let mut fence: Option<&str> = None;
    let mut above = Above::Other;
    let mut at = 0;
    while at < lines.len() {
        let line = lines[at];
        at += 1;
        let drawing = drawings.next_if(|drawing| drawing.from + 1 == at);
        // What is no table of facts is an example in a block of code.
        if let Some(drawing) = drawing.filter(|drawing| fence.is_none() || drawing.is_of_facts()) {
            let fence = fence.unwrap_or_default();
            let caption = drawing.caption.map_or_else(String::new, |caption| format!("Table: {caption}\n\n"));
            kept += &format!("{fence}\n\n{MARK}{}{MARK}\n\n{caption}{fence}\n", tables.len());
            at = drawing.to;
            tables.push(drawing.table);
            above = Above::Table;
            continue;
        }
        let trimmed = line.trim();
        if let Some((table, to)) = fence.is_none().then(|| block_of_code(&lines, at - 1)).flatten() {
            kept += &format!("\n\n{MARK}{}{MARK}\n\n", tables.len());
            tables.push(table);
            at = to;
            // What is drawn in it has been read with it.
            while drawings.next_if(|drawing| drawing.from < at).is_some() {}
            above = Above::Table;
            continue;
        }
        match fence {
            Some(open) if trimmed.starts_with(open) => fence = None,
            Some(_) => (),
            None => fence = opened(trimmed),
        }
        let caption = line.strip_prefix(": ").filter(|_| above == Above::Table);
        kept += &caption.map_or_else(|| format!("{line}\n"), |caption| format!("Table: {}\n", caption.trim()));
        above = match trimmed {
            "" => above,
            row if row.starts_with('|') || row.ends_with('|') => Above::Table,
            _ => Above::Other,
        };
    }
    (kept, tables)
}

/// The fence with which a line opens a block of code.
fn opened(line: &str) -> Option<&'static str> {
    let opens = |mark: &&str| line.strip_prefix(*mark).is_some_and(|rest| !rest.contains(*mark));
    ["```", "~~~"].into_iter().find(opens)
}

/// The block of code that begins at a line, where all of it is a table, and the line behind it.
fn block_of_code(lines: &[&str], from: usize) -> Option<(Table, usize)> {
    let fence = opened(lines[from].trim())?;
    let end = (from + 1..lines.len()).find(|at| lines[*at].trim().starts_with(fence))?;
    Some((drawn::all_of(&lines[from + 1..end])?, end + 1))
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Above {
    Table,
    Other,
}

/// The number of the table in whose place a line stands.
pub fn number(line: &str) -> Option<usize> {
    line.trim().strip_prefix(MARK)?.strip_suffix(MARK)?.parse().ok()
}
