//! Tables that are drawn with letters, and captions that name the series.

use super::markdown::MdRow;
use super::text::wrapped;

/// The cells of a table: its names, and a row for each meaning.
fn cells(names: &[&str], rows: &[MdRow]) -> Vec<Vec<String>> {
    let said =
        |(label, text): &(String, String)| if label.is_empty() { text.clone() } else { format!("{label}: {text}") };
    let row = |(key, parts): &MdRow| vec![key.clone(), parts.iter().map(said).collect::<Vec<_>>().join(" ")];
    std::iter::once(names.iter().map(|name| (*name).to_owned()).collect()).chain(rows.iter().map(row)).collect()
}

fn widths(rows: &[Vec<String>]) -> [usize; 2] {
    [0, 1].map(|at| {
        rows.iter().flat_map(|row| row[at].lines()).map(|line| line.chars().count()).max().unwrap_or(3).max(3)
    })
}

/// The rows with their second cells in lines of a width.
fn broken(rows: Vec<Vec<String>>, width: usize) -> Vec<Vec<String>> {
    let row = |row: Vec<String>| vec![row[0].clone(), wrapped(&row[1], width).trim_end().to_owned()];
    rows.into_iter().map(row).collect()
}

/// The lines of a row, with something before, between and behind its cells.
fn lines(row: &[String], widths: [usize; 2], [before, between, behind]: [&str; 3]) -> String {
    let count = row[1].lines().count().max(1);
    let line = |at: usize| {
        let key = if at == 0 { row[0].as_str() } else { "" };
        let said = row[1].lines().nth(at).unwrap_or_default();
        format!("{before}{key:<0$}{between}{said:<1$}{behind}\n", widths[0], widths[1])
    };
    (0..count).map(line).collect()
}

const OPEN: [&str; 3] = ["  ", "   ", ""];
const BOX: [&str; 3] = ["| ", " | ", " |"];

fn rule([one, other]: [usize; 2], sign: &str) -> String {
    format!("  {}   {}\n", sign.repeat(one), sign.repeat(other))
}

fn box_rule([one, other]: [usize; 2], sign: &str) -> String {
    format!("+{}+{}+\n", sign.repeat(one + 2), sign.repeat(other + 2))
}

pub fn simple_table(names: &[&str], rows: &[MdRow]) -> String {
    let rows = cells(names, rows);
    let widths = widths(&rows);
    let body: String = rows[1..].iter().map(|row| lines(row, widths, OPEN)).collect();
    format!("{}{}{body}\n", lines(&rows[0], widths, OPEN), rule(widths, "-"))
}

pub fn table_of_several_lines(names: &[&str], rows: &[MdRow]) -> String {
    let rows = broken(cells(names, rows), 60);
    let widths = widths(&rows);
    let body: Vec<_> = rows[1..].iter().map(|row| lines(row, widths, OPEN)).collect();
    let line = format!("  {}\n", "-".repeat(widths[0] + widths[1] + 3));
    format!("{line}{}{}{}{line}\n", lines(&rows[0], widths, OPEN), rule(widths, "-"), body.join("\n"))
}

pub fn boxed_table(names: &[&str], rows: &[MdRow]) -> String {
    let rows = broken(cells(names, rows), 60);
    let widths = widths(&rows);
    let body = rows[1..].iter().map(|row| lines(row, widths, BOX) + &box_rule(widths, "-")).collect::<String>();
    format!("{}{}{}{body}\n", box_rule(widths, "-"), lines(&rows[0], widths, BOX), box_rule(widths, "="))
}

pub fn boxed_lines(names: &[&str], rows: &[MdRow]) -> String {
    let rows = cells(names, rows);
    let widths = widths(&rows);
    let rule = box_rule(widths, "-");
    let body = rows[1..].iter().map(|row| lines(row, widths, BOX)).collect::<String>();
    format!("{rule}{}{rule}{body}{rule}\n", lines(&rows[0], widths, BOX))
}

pub fn table_of_equals_signs(names: &[&str], rows: &[MdRow]) -> String {
    let rows = broken(cells(names, rows), 60);
    let widths = widths(&rows);
    let body: Vec<_> = rows[1..].iter().map(|row| lines(row, widths, OPEN)).collect();
    let rule = rule(widths, "=");
    format!("{rule}{}{rule}{}{rule}\n", lines(&rows[0], widths, OPEN), body.join("\n"))
}

pub fn terminal_table(names: &[&str], rows: &[MdRow]) -> String {
    let rows = cells(names, rows);
    let widths = widths(&rows);
    let body: String = rows[1..].iter().map(|row| lines(row, widths, [" ", " | ", ""])).collect();
    let rule = format!("{}+{}\n", "-".repeat(widths[0] + 2), "-".repeat(widths[1] + 2));
    format!("{}{rule}{body}({} rows)\n\n", lines(&rows[0], widths, [" ", " | ", ""]), rows.len() - 1)
}

pub fn fenced_box(names: &[&str], rows: &[MdRow]) -> String {
    format!("```text\n{}```\n\n", boxed_lines(names, rows))
}

pub fn fenced_columns(names: &[&str], rows: &[MdRow]) -> String {
    format!("```\n{}```\n\n", simple_table(names, rows).trim_end_matches('\n').to_owned() + "\n")
}

/// With nothing but space between the columns.
pub fn fenced_columns_without_rule(names: &[&str], rows: &[MdRow]) -> String {
    let table = simple_table(names, rows);
    let lines = table.lines().filter(|line| !line.is_empty() && !line.bytes().all(|byte| matches!(byte, b'-' | b' ')));
    format!("```\n{}\n```\n\n", lines.collect::<Vec<_>>().join("\n"))
}

/// The text with a caption behind its table, before the page's last line.
fn below(body: &str, caption: &str) -> String {
    let (table, last) =
        body.split_once("Updated").map_or((body, String::new()), |(table, last)| (table, format!("Updated{last}")));
    format!("{table}{caption}\n\n{last}")
}

/// Below its table, as Pandoc writes it.
pub fn caption_below(heading: &str, body: &str) -> String {
    below(body, &format!("Table: {heading}"))
}

pub fn colon_below(heading: &str, body: &str) -> String {
    below(body, &format!(": {heading}"))
}

pub fn caption_above(heading: &str, body: &str) -> String {
    format!("Table 4. {heading}\n\n{body}")
}

/// A cell as a list of Sphinx has it: each part in a paragraph of its own.
fn paragraphs_of(parts: &[(String, String)], indent: &str) -> String {
    let said =
        |(label, text): &(String, String)| if label.is_empty() { text.clone() } else { format!("**{label}:** {text}") };
    parts.iter().map(said).collect::<Vec<_>>().join(&format!("\n\n{indent}"))
}

pub fn list_table(names: &[&str], rows: &[MdRow]) -> String {
    let row = |(key, parts): &MdRow| format!("* - {key}\n  - {}\n", paragraphs_of(parts, "    "));
    let rows: String = rows.iter().map(row).collect();
    format!("```{{list-table}}\n:header-rows: 1\n:widths: 10 90\n\n* - {}\n  - {}\n{rows}```\n\n", names[0], names[1])
}

pub fn comma_table(names: &[&str], rows: &[MdRow]) -> String {
    let rows = cells(names, rows);
    let row = |row: &Vec<String>| format!("{},\"{}\"\n", row[0], row[1].replace('"', "\"\""));
    let body: String = rows[1..].iter().map(row).collect();
    format!("```{{csv-table}}\n:header: \"{}\", \"{}\"\n\n{body}```\n\n", names[0], names[1])
}

/// The caption of the table that is a list.
pub fn caption_of_fence(heading: &str, body: &str) -> String {
    body.replacen("{list-table}", &format!("{{list-table}} {heading}"), 1)
}
