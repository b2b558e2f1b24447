//! Tables of Sphinx: `list-table`, in which each cell is an entry of a list, and `csv-table`, in which commas part the cells.

use super::super::{Cell, Table};
use super::cell;

/// A table that is written down as a list, its caption, and the line behind it.
pub struct Listed {
    pub to: usize,
    pub table: Option<Table>,
    pub caption: Option<String>,
}

/// What begins at a line; no table where what stands there is not whole.
pub fn at(lines: &[&str], from: usize) -> Option<Listed> {
    let (fence, name, caption) = opening(lines[from])?;
    let is_behind = |line: &str| match fence {
        Some(fence) => line.trim().starts_with(fence),
        None => !line.trim().is_empty() && !line.starts_with([' ', '\t']),
    };
    let end = (from + 1..lines.len()).find(|at| is_behind(lines[*at]));
    // A fence that nobody closed is one that the file ends in.
    let is_whole = fence.is_none() || end.is_some();
    let to = end.unwrap_or(lines.len());
    let body = &lines[from + 1..to];
    let options = body.iter().take_while(|line| line.trim().is_empty() || is_option(line)).count();
    let option = |name: &str| body[..options].iter().find_map(|line| line.trim().strip_prefix(name)).map(str::trim);
    let mut rows = if name == "list-table" { entries(&body[options..]) } else { commas(&body[options..].join("\n")) };
    if let Some(header) = option(":header:") {
        rows.splice(0..0, commas(header));
    }
    let has_head = option(":header:").is_some() || option(":header-rows:").is_some();
    let width = rows.first().map_or(0, Vec::len);
    let is_even = width > 1 && rows.len() > 1 && rows.iter().all(|row| row.len() == width);
    let row =
        |(at, row): (usize, &Vec<Vec<String>>)| row.iter().map(|lines| cell(lines, has_head && at == 0)).collect();
    let table =
        (is_whole && is_even).then(|| Table { rows: rows.iter().enumerate().map(row).collect::<Vec<Vec<Cell>>>() });
    let to = if fence.is_some() && end.is_some() { to + 1 } else { to };
    Some(Listed { to, table, caption: Some(caption.to_owned()).filter(|caption| !caption.is_empty()) })
}

/// The fence of Markdown, if it is one; which table it is, and its caption.
fn opening(line: &str) -> Option<(Option<&str>, &str, &str)> {
    let line = line.trim();
    let find = |text: &str| ["list-table", "csv-table"].into_iter().find(|name| text.starts_with(name));
    if let Some(rest) = line.strip_prefix(".. ") {
        let name = find(rest)?;
        return Some((None, name, rest[name.len()..].strip_prefix("::")?.trim()));
    }
    let length = line.find(|it: char| !matches!(it, '`' | ':' | '~')).filter(|length| *length > 2)?;
    let (fence, rest) = line.split_at(length);
    let rest = rest.strip_prefix('{')?;
    let name = find(rest)?;
    Some((Some(fence), name, rest[name.len()..].strip_prefix('}')?.trim()))
}

/// `:header-rows: 1`
fn is_option(line: &str) -> bool {
    line.trim().strip_prefix(':').is_some_and(|rest| rest.split_once(':').is_some_and(|(name, _)| !name.contains(' ')))
}

/// The cells of a list of lists, each of lines: `* - 1004`, and below it `- Description: …`.
fn entries(lines: &[&str]) -> Vec<Vec<Vec<String>>> {
    let mut rows: Vec<Vec<Vec<String>>> = Vec::new();
    let mut depth = None;
    for line in lines {
        let indent = line.len() - line.trim_start().len();
        let text = line.trim();
        let row = ["* -", "- -", "+ -"].iter().find_map(|mark| text.strip_prefix(mark));
        if let Some(first) = row.filter(|first| first.is_empty() || first.starts_with(' ')) {
            depth = Some(indent + 2);
            rows.push(vec![vec![first.trim().to_owned()]]);
        } else if let Some(said) = text.strip_prefix('-').filter(|_| depth == Some(indent)) {
            rows.iter_mut().last().into_iter().for_each(|row| row.push(vec![said.trim().to_owned()]));
        } else if let Some(cell) = rows.last_mut().and_then(|row| row.last_mut()) {
            cell.push(text.to_owned());
        }
    }
    rows
}

/// The cells of lines in which commas part them; in quotation marks, a comma and a line break are letters.
fn commas(text: &str) -> Vec<Vec<Vec<String>>> {
    let mut rows = Vec::new();
    let (mut row, mut field): (Vec<String>, String) = (Vec::new(), String::new());
    let mut is_quoted = false;
    let mut letters = text.chars().chain(['\n']).peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '"' if is_quoted && letters.peek() == Some(&'"') => {
                field.push('"');
                letters.next();
            }
            '"' if is_quoted || field.trim().is_empty() => is_quoted = !is_quoted,
            ',' if !is_quoted => row.push(std::mem::take(&mut field)),
            '\n' if !is_quoted => {
                row.push(std::mem::take(&mut field));
                let row = std::mem::take(&mut row);
                if row.iter().any(|field| !field.trim().is_empty()) {
                    rows.push(
                        row.iter().map(|field| field.lines().map(|line| line.trim().to_owned()).collect()).collect(),
                    );
                }
            }
            letter => field.push(letter),
        }
    }
    rows
}
