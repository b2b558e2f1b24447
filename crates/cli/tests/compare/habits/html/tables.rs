//! Tables that are tables to a browser.

use super::{Written, joined};

fn head_and_rows(names: &[&str], rows: &[Written]) -> (String, Vec<String>) {
    let row = |row: &Written| {
        let span = if row.covers > 0 { format!(" rowspan={}", row.covers + 1) } else { String::new() };
        let key = if row.key.is_empty() { String::new() } else { format!("<th scope=row{span}>{}</th>", row.key) };
        format!("<tr>{key}<td>{}</td></tr>\n", row.cell)
    };
    (format!("<tr>{}</tr>", joined(names, |name| format!("<th>{name}</th>"))), rows.iter().map(row).collect())
}

pub fn plain_table(names: &[&str], rows: &[Written]) -> String {
    let (head, rows) = head_and_rows(names, rows);
    format!("<table><thead>{head}</thead><tbody>{}</tbody></table>\n", rows.concat())
}

pub fn sticky_head(names: &[&str], rows: &[Written]) -> String {
    let (head, _) = head_and_rows(names, rows);
    format!("<div class=sticky><table aria-hidden=true>{head}</table></div>{}", plain_table(names, rows))
}

pub fn tables_of_ten(names: &[&str], rows: &[Written]) -> String {
    chunks(rows).map(|rows| plain_table(names, rows)).collect::<Vec<_>>().concat()
}

/// Ten rows each, and those that a code covers with it.
fn chunks(rows: &[Written]) -> impl Iterator<Item = &[Written]> {
    let mut rest = rows;
    std::iter::from_fn(move || {
        let mut length = rest.len().min(10);
        while rest.get(length).is_some_and(|row| row.key.is_empty()) {
            length += 1;
        }
        let (chunk, after) = rest.split_at(length);
        rest = after;
        (!chunk.is_empty()).then_some(chunk)
    })
}

pub fn headless_tables(names: &[&str], rows: &[Written]) -> String {
    let mut html = plain_table(names, &[]);
    for rows in chunks(rows) {
        let (_, rows) = head_and_rows(names, rows);
        html += &format!("<table>{}</table>\n", rows.concat());
    }
    html
}

pub fn cell_names(names: &[&str], rows: &[Written]) -> String {
    let row = |row: &Written| {
        format!(
            "<tr><td data-label='{}'>{}</td><td data-label='{}'>{}</td></tr>\n",
            names[0], row.plain_key, names[1], row.cell
        )
    };
    format!("<table>{}</table>", joined(rows, row))
}

pub fn upright_tables(names: &[&str], rows: &[Written]) -> String {
    joined(rows, |row| {
        format!("<table><tr><th>{}<td>{}<tr><th>{}<td>{}</table>\n", names[0], row.plain_key, names[1], row.cell)
    })
}

pub fn footed_table(names: &[&str], rows: &[Written]) -> String {
    plain_table(names, rows).replace("</tbody>", "</tbody><tfoot><tr><td colspan=2>Codes may change.</td></tr></tfoot>")
}

pub fn copied_table(names: &[&str], rows: &[Written]) -> String {
    let table = plain_table(names, rows);
    format!("<div class=narrow aria-hidden=true>{table}</div>{table}")
}

/// A row for each part of what is said, beside one key; a code with several meanings stays as it is.
fn rows_of_parts(names: &[&str], rows: &[Written], part: fn(&(String, String)) -> String, width: usize) -> String {
    let row = |row: &Written| {
        let is_alone = row.covers == 0 && !row.key.is_empty();
        let parts = if is_alone { row.parts.as_slice() } else { &[] };
        match parts {
            [first, others @ ..] if first.0 == "Description" && others.iter().all(|(label, _)| label == "Action") => {
                let others = joined(others, |other| format!("<tr>{}</tr>", part(other)));
                format!("<tr><td rowspan={}>{}</td>{}</tr>{others}\n", parts.len(), row.key, part(first))
            }
            _ => {
                let span = if row.covers > 0 { format!(" rowspan={}", row.covers + 1) } else { String::new() };
                let key = if row.key.is_empty() { String::new() } else { format!("<td{span}>{}</td>", row.key) };
                format!("<tr>{key}<td colspan={width}>{}</td></tr>\n", row.cell)
            }
        }
    };
    format!("<table><tr><th>{}<th colspan={width}>{}</tr>{}</table>\n", names[0], names[1], joined(rows, row))
}

pub fn action_rows(names: &[&str], rows: &[Written]) -> String {
    rows_of_parts(names, rows, |(label, text)| format!("<td>{label}: {text}</td>"), 1)
}

pub fn label_column(names: &[&str], rows: &[Written]) -> String {
    rows_of_parts(names, rows, |(label, text)| format!("<td><b>{label}</b></td><td>{text}</td>"), 2)
}
