//! A table of HTML or of JSX in a file of Markdown, whose cells hold Markdown, as plain HTML.

use super::text_of;

const CELLS: &[&str] = &["td", "th", "dt", "dd"];

/// The table with the text of each cell as HTML; as it is where a cell holds a table.
pub fn as_html(region: &str) -> String {
    let lower = region.to_ascii_lowercase();
    if lower.matches("<table").count() > 1 {
        return region.to_owned();
    }
    let mut html = String::with_capacity(region.len());
    let mut from = 0;
    while let Some((start, end)) = next_cell(&lower, from) {
        html += &region[from..start];
        let lines: Vec<_> = region[start..end].lines().map(str::trim).collect();
        let text = text_of(&without_expressions(&lines.join("\n")));
        html += &text.lines().map(escaped).collect::<Vec<_>>().join("<br>");
        from = end;
    }
    html + &region[from..]
}

/// Whether the rows of a table are made by a program, and are not in the file.
pub fn is_made_by_a_program(region: &str) -> bool {
    region.contains(".map(") || region.contains("data={") || region.contains("rows={")
}

/// Where the inside of the next cell begins and ends.
fn next_cell(lower: &str, from: usize) -> Option<(usize, usize)> {
    let mut at = from;
    loop {
        at += lower.get(at..)?.find('<')? + 1;
        let Some(name) = CELLS.iter().find(|name| lower[at..].starts_with(**name)) else { continue };
        if lower[at + name.len()..].starts_with(char::is_alphanumeric) {
            continue;
        }
        let start = at + lower[at..].find('>')? + 1;
        let end = start + lower[start..].find(&format!("</{name}"))?;
        return Some((start, end));
    }
}

/// `{" "}` and `{'text'}` are the text, and a comment is nothing.
fn without_expressions(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        plain += before;
        let Some((inner, behind)) = after.split_once('}') else {
            return plain + "{" + after;
        };
        let quoted = ['"', '\'', '`'].iter().find_map(|mark| inner.trim().strip_prefix(*mark)?.strip_suffix(*mark));
        match quoted {
            Some(text) => plain += text,
            None if inner.starts_with("/*") => (),
            None => plain += &format!("{{{inner}}}"),
        }
        rest = behind;
    }
    plain + rest
}

fn escaped(line: &str) -> String {
    line.replace('&', "&amp;").replace('<', "&lt;")
}

#[cfg(test)]
mod tests {
    use super::as_html;

    #[test]
    fn cells_of_markdown_become_cells_of_html() {
        let region = "<Table>\n  <tr>\n    <td>\n      `new`\n    </td>\n\n    <td>\n      **Action**:{\" \"}\n\n      * a < b\n\
            \x20     * c{/* no */}\n    </td></tr></Table>";
        let expected = "<Table>\n  <tr>\n    <td>new</td>\n\n    <td>Action:<br>• a &lt; b<br>• c</td></tr></Table>";
        assert_eq!(as_html(region), expected);
    }
}
