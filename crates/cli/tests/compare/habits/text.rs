//! Text, as it is copied out of a browser.

use super::super::page::{Block, Columns, Page, Row};
use super::joined;

/// The page as text, with something between the cells, and with the names of the columns or without.
pub fn copied(page: &Page, columns: Columns, between: &str, has_names: bool) -> String {
    let mut text = String::new();
    let name = |names: &[&str]| if has_names { names.join(between) + "\n" } else { String::new() };
    let cells = |row: &Row| -> Vec<String> {
        let labelled = |parts: Vec<(&str, &str)>| {
            let said = parts.into_iter().filter(|(_, text)| !text.is_empty());
            said.map(|(label, text)| format!("{label}{text}")).collect::<Vec<_>>().join("\n")
        };
        let others = [("", row.status_codes.as_str()), ("Risk codes: ", &row.risk_codes), ("Action: ", &row.action)];
        match columns {
            // What has more than a meaning and an action has labels.
            Columns::Three if [&row.condition, &row.status_codes, &row.risk_codes].iter().all(|it| it.is_empty()) => {
                vec![row.description.clone(), row.action.clone()]
            }
            _ => vec![labelled(
                [vec![("", row.condition.as_str()), ("Description: ", &row.description)], others.into()].concat(),
            )],
        }
    };
    let written = |row: &Row| {
        let cells = cells(row).into_iter().filter(|cell| !cell.is_empty());
        let key = Some(row.key.clone()).filter(|key| !key.is_empty());
        key.into_iter().chain(cells).collect::<Vec<_>>().join(between) + "\n"
    };
    let names: &[&str] = match columns {
        Columns::Two => &["Guidance"],
        Columns::Three => &["Description", "Action"],
    };
    for block in &page.0 {
        text += &match block {
            Block::Heading(_, heading) | Block::Paragraph(heading) => format!("{heading}\n"),
            Block::RiskCodes(rows) => {
                name(&["Risk code", "Risk score"]) + &joined(rows, |(key, score)| format!("{key}{between}{score}\n"))
            }
            Block::Statuses(rows) => name(&[&["Status"], names].concat()) + &joined(rows, written),
            Block::Codes(rows) => name(&[&["Status code"], names].concat()) + &joined(rows, written),
        };
    }
    text
}

/// The text with its lines broken where they reach a width.
pub fn wrapped(text: &str, width: usize) -> String {
    let mut wrapped = String::new();
    for line in text.lines() {
        let mut length = 0;
        for (at, word) in line.split(' ').enumerate() {
            let count = word.chars().count();
            match at {
                0 => (),
                _ if length + 1 + count > width => {
                    wrapped.push('\n');
                    length = 0;
                }
                _ => {
                    wrapped.push(' ');
                    length += 1;
                }
            }
            wrapped.push_str(word);
            length += count;
        }
        wrapped.push('\n');
    }
    wrapped
}

/// The text with other marks before the entries of lists, each in a line of its own.
pub fn with_bullets(text: &str, marks: [&str; 2]) -> String {
    let mut pieces = text.split("• ").enumerate();
    let first = pieces.next().map(|(_, piece)| piece.to_owned()).unwrap_or_default();
    pieces.fold(first, |text, (at, piece)| format!("{}\n{} {piece}", text.trim_end_matches(' '), marks[(at + 1) % 2]))
}

/// The text with a mark before each row of a status code.
pub fn rows_with_bullets(text: &str, mark: &str) -> String {
    let line = |line: &str| {
        let is_row = line.split_once(' ').is_some_and(|(key, rest)| {
            key.len() > 2 && key.bytes().all(|byte| byte.is_ascii_digit()) && rest.starts_with(char::is_alphabetic)
        });
        if is_row { format!("{mark} {line}\n") } else { format!("{line}\n") }
    };
    text.lines().map(line).collect()
}

/// The text as a converter lays it out: keys at the left, and what is said of them in lines of their own further in.
pub fn laid_out(text: &str, width: usize) -> String {
    let mut laid_out = String::new();
    for line in text.lines() {
        match line.split_once('\t') {
            Some((key, said)) => {
                for (at, piece) in wrapped(said, width).lines().enumerate() {
                    laid_out += &format!("{:<20}{piece}\n", if at == 0 { key } else { "" });
                }
            }
            None if line.starts_with(['•', 'A', 'D', 'R']) && laid_out.contains("Guidance") && line.contains(": ") => {
                wrapped(line, width).lines().for_each(|piece| laid_out += &format!("{:<20}{piece}\n", ""));
            }
            None => laid_out += &format!("{line}\n"),
        }
    }
    laid_out
}

/// The text with what a printer puts on each sheet.
pub fn printed(text: &str) -> String {
    let lines: Vec<_> = text.lines().collect();
    let sheets = lines.chunks(41);
    let count = sheets.len();
    let sheet = |(at, lines): (usize, &[&str])| {
        let furniture = format!(
            "Page {} of {count}\n11/29/26, 5:40 PM Identity Verification Statuses\nhttps://docs.example/statuses\n",
            at + 1
        );
        format!("{}\n{furniture}", lines.join("\n"))
    };
    sheets.enumerate().map(sheet).collect()
}
