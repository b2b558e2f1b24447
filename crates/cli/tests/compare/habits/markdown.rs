//! Markdown, and what documentation sites make of it.

use serde_json::{Map, json};

use super::super::page::{Block, Page, Row};
use super::joined;

/// How a page of Markdown writes down what it is made of.
pub struct Md {
    pub heading: fn(u8, &str) -> String,
    pub series: fn(&str, &str) -> String,
    pub table: fn(&[&str], &[MdRow]) -> String,
    pub key: fn(&str) -> String,
}

pub type MdRow = (String, Vec<(String, String)>);

pub const MD: Md = Md { heading: hashes, series: |_, _| String::new(), table: md_table, key: |key| format!("`{key}`") };

pub fn md(page: &Page, md: &Md) -> String {
    let has_series = !(md.series)("a", "b").is_empty();
    let mut text = String::new();
    let mut open: Option<(String, String)> = None;
    for block in page.0.iter().map(Some).chain([None]) {
        let heading = match block {
            Some(Block::Heading(level, heading)) => Some((*level, in_markdown(heading))),
            Some(_) => None,
            None => Some((0, String::new())),
        };
        if let Some((level, heading)) = heading {
            if let Some((heading, body)) = open.take() {
                text += &(md.series)(&heading, &body);
            }
            match level {
                0 => (),
                3 if has_series => open = Some((heading, String::new())),
                level => text += &(md.heading)(level, &heading),
            }
            continue;
        }
        let written = block.map(|block| md_block(block, md)).unwrap_or_default();
        match &mut open {
            Some((_, body)) => *body += &written,
            None => text += &written,
        }
    }
    text
}

fn md_block(block: &Block, md: &Md) -> String {
    let rows = |rows: &[Row]| -> Vec<MdRow> {
        let row = |row: &Row| {
            let parts = [
                (String::new(), in_markdown(&row.condition)),
                ("Description".to_owned(), in_markdown(&row.description)),
                row.status_codes
                    .split_once(": ")
                    .map_or((String::new(), String::new()), |(l, t)| (l.to_owned(), in_markdown(t))),
                ("Risk codes".to_owned(), in_markdown(&row.risk_codes)),
                ("Action".to_owned(), in_markdown(&row.action)),
            ];
            let key = if row.key.is_empty() { String::new() } else { (md.key)(&row.key) };
            (key, parts.into_iter().filter(|(_, text)| !text.is_empty()).collect())
        };
        rows.iter().map(row).collect()
    };
    match block {
        Block::Heading(..) => String::new(),
        Block::Paragraph(text) => format!("{}\n\n", in_markdown(text)),
        Block::Statuses(all) => (md.table)(&["Status", "Guidance"], &rows(all)),
        Block::Codes(all) => (md.table)(&["Status code", "Guidance"], &rows(all)),
        Block::RiskCodes(all) => {
            let row = |(key, score): &(String, String)| ((md.key)(key), vec![(String::new(), in_markdown(score))]);
            (md.table)(&["Risk code", "Risk score"], &all.iter().map(row).collect::<Vec<_>>())
        }
    }
}

fn in_markdown(text: &str) -> String {
    let escaped = text.chars().map(|it| if r"\*_<>&#|[]~`".contains(it) { format!("\\{it}") } else { it.to_string() });
    escaped.collect()
}

fn hashes(level: u8, text: &str) -> String {
    format!("{} {text}\n\n", "#".repeat(usize::from(level)))
}

pub fn bold_line(level: u8, text: &str) -> String {
    if level == 1 { format!("{text}\n===\n\n") } else { format!("**{text}**\n\n") }
}

fn md_cell(parts: &[(String, String)]) -> String {
    let part = |(label, text): &(String, String)| match label.as_str() {
        "" => text.clone(),
        label => format!("**{label}:** {text}"),
    };
    parts.iter().map(part).collect::<Vec<_>>().join("<br>")
}

pub fn md_table(names: &[&str], rows: &[MdRow]) -> String {
    let rows = joined(rows, |(key, parts)| format!("| {key} | {} |\n", md_cell(parts)));
    format!("| {} | {} |\n|---|---|\n{rows}\n", names[0], names[1])
}

/// It follows right below the line before it.
pub fn bare_table(names: &[&str], rows: &[MdRow]) -> String {
    let rows = joined(rows, |(key, parts)| format!("{key} | {}\n", md_cell(parts)));
    format!("It is:\n{} | {}\n--- | ---\n{rows}\n", names[0], names[1])
}

pub fn one_table(page: &Page) -> String {
    let mut text = String::new();
    for (at, block) in page.0.iter().enumerate() {
        let is_begun = page.0[..at].iter().any(|block| matches!(block, Block::Heading(3, _)));
        text += &match block {
            Block::Heading(3, heading) if is_begun => format!("| **{}** | |\n", in_markdown(heading)),
            Block::Heading(3, heading) => {
                format!("| Status code | Guidance |\n|---|---|\n| **{}** | |\n", in_markdown(heading))
            }
            Block::Paragraph(text) if is_begun && text.starts_with("This series") => {
                format!("| {} | |\n", in_markdown(text))
            }
            Block::Heading(level, heading) => hashes(*level, &in_markdown(heading)),
            Block::Codes(_) if is_begun => {
                let table = md_block(block, &MD);
                table.split_inclusive('\n').skip(2).filter(|line| *line != "\n").collect()
            }
            block => format!("\n{}", md_block(block, &MD)),
        };
    }
    text
}

pub fn gitbook_tab(heading: &str, body: &str) -> String {
    format!("{{% tabs %}}\n{{% tab title=\"{heading}\" %}}\n{body}{{% endtab %}}\n{{% endtabs %}}\n\n")
}

pub fn mdx_tab(heading: &str, body: &str) -> String {
    let body: Vec<_> = body.lines().map(|line| format!("    {line}")).collect();
    format!("<Tabs>\n  <TabItem value=\"x\" label=\"{heading}\">\n{}\n  </TabItem>\n</Tabs>\n\n", body.join("\n"))
}

pub fn margin_tab(heading: &str, body: &str) -> String {
    let body: Vec<_> = body.lines().map(|line| format!("    {line}")).collect();
    format!("=== \"{heading}\"\n\n{}\n\n", body.join("\n"))
}

pub fn colon_box(heading: &str, body: &str) -> String {
    format!(":::details[{heading}]\n{body}:::\n\n")
}

pub fn details_in_markdown(heading: &str, body: &str) -> String {
    format!("<details>\n<summary>{heading}</summary>\n\n{body}</details>\n\n")
}

pub fn json_heading(level: u8, text: &str) -> String {
    if level < 3 {
        return hashes(level, text);
    }
    format!("[block:api-header]\n{}\n[/block]\n\n", json!({ "title": text, "level": 3 }))
}

pub fn json_table(names: &[&str], rows: &[MdRow]) -> String {
    let mut data = Map::new();
    names.iter().enumerate().for_each(|(at, name)| drop(data.insert(format!("h-{at}"), json!(name))));
    for (at, (key, parts)) in rows.iter().enumerate() {
        data.insert(format!("{at}-0"), json!(key));
        data.insert(format!("{at}-1"), json!(md_cell(parts).replace("<br>", "  \n  \n")));
    }
    format!("[block:parameters]\n{:#}\n[/block]\n\n", json!({ "data": data, "cols": 2, "rows": rows.len() }))
}

pub fn jsx_table(names: &[&str], rows: &[MdRow]) -> String {
    let cell = |name: &str, lines: &[String]| {
        format!("      <{name}>\n        {}\n      </{name}>\n\n", lines.join("\n\n        "))
    };
    let row = |cells: &[String]| format!("    <tr>\n{}    </tr>\n\n", cells.concat());
    let head = row(&names.iter().map(|name| cell("th", &[(*name).to_owned()])).collect::<Vec<_>>());
    let rows = joined(rows, |(key, parts)| {
        let parts: Vec<_> = parts.iter().map(|part| md_cell(std::slice::from_ref(part))).collect();
        row(&[cell("td", std::slice::from_ref(key)), cell("td", &parts)])
    });
    format!(
        "<Table align={{[\"left\",\"left\"]}}>\n  <thead>\n{head}  </thead>\n\n  <tbody>\n{rows}  </tbody>\n</Table>\n\n"
    )
}

pub fn html_in_markdown(names: &[&str], rows: &[MdRow]) -> String {
    let rows = joined(rows, |(key, parts)| format!("<tr>\n<td>{key}</td>\n\n<td>{}</td>\n</tr>\n", md_cell(parts)));
    format!("<table>\n<tr><th>{}</th><th>{}</th></tr>\n\n{rows}</table>\n\n", names[0], names[1])
}

/// The page with something before and behind what each description and each action says.
pub fn beside(page: &Page, before: &str, behind: &str) -> String {
    let text = md(page, &MD);
    let text = text.replace(":** ", &format!(":** {before}"));
    let behind_cells = |line: &str| match line.strip_suffix(" |").filter(|line| line.contains(":** ")) {
        Some(row) => format!("{}{behind} |\n", row.replace("<br>", &format!("{behind}<br>"))),
        None => format!("{line}\n"),
    };
    text.lines().map(behind_cells).collect()
}

/// An entry of a list, with what can be folded up below it.
pub fn toggle(heading: &str, body: &str) -> String {
    let body = body.lines().map(|line| if line.is_empty() { "\n".to_owned() } else { format!("    {line}\n") });
    format!("- {heading}\n\n{}\n", body.collect::<Vec<_>>().concat())
}

pub fn callout(heading: &str, body: &str) -> String {
    format!("> 📘 {heading}\n>\n\n{body}")
}

pub fn accordion(heading: &str, body: &str) -> String {
    format!("<AccordionGroup>\n<Accordion title=\"{heading}\" icon=\"info\">\n{body}</Accordion></AccordionGroup>\n\n")
}

/// A field for each code, as sites write down what an interface gives back.
pub fn fields(names: &[&str], rows: &[MdRow]) -> String {
    if names[0] != "Status code" {
        return md_table(names, rows);
    }
    let mut text = String::new();
    for (at, (key, parts)) in rows.iter().enumerate() {
        if !key.is_empty() {
            text += &format!("<ResponseField name=\"{}\" type=\"integer\">\n", key.trim_matches('`'));
        }
        text += &joined(parts, |part| format!("  {}\n\n", md_cell(std::slice::from_ref(part))));
        if rows.get(at + 1).is_none_or(|(key, _)| !key.is_empty()) {
            text += "</ResponseField>\n\n";
        }
    }
    text
}

/// A list of definitions: each meaning of a code below it, the second right below the first.
pub fn definition_list(names: &[&str], rows: &[MdRow]) -> String {
    if names[0] != "Status code" {
        return md_table(names, rows);
    }
    let mut text = String::new();
    for (key, parts) in rows {
        if !key.is_empty() {
            text += &format!("\n{key}\n");
        }
        text += &format!(":   {}\n", md_cell(parts).replace("<br>", " "));
    }
    text + "\n"
}
