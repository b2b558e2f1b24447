//! What stands in cells: keys with something beside them, and guidances with labels of all kinds.

use super::{Written, joined, plain_table};

pub fn paragraphs(parts: &[(String, String)]) -> String {
    joined(parts, |(label, text)| match label.as_str() {
        "" => format!("<p>{text}</p>"),
        label => format!("<p><strong>{label}</strong>: {text}</p>"),
    })
}

pub fn bold_labels(parts: &[(String, String)]) -> String {
    joined(parts, |(label, text)| format!("<b>{label}</b> {text}<br>"))
}

pub fn capital_labels(parts: &[(String, String)]) -> String {
    joined(parts, |(label, text)| match label.as_str() {
        "" => format!("{text}<br>"),
        label => format!("{}: {text}<br>", label.to_uppercase()),
    })
}

pub fn heading_labels(parts: &[(String, String)]) -> String {
    joined(parts, |(label, text)| format!("<h5>{label}</h5><div>{text}</div>"))
}

pub fn dashed_labels(parts: &[(String, String)]) -> String {
    joined(parts, |(label, text)| match label.as_str() {
        "" => format!("<div>{text}</div>"),
        label => format!("<div>{label} – {text}</div>"),
    })
}

pub fn folded_actions(parts: &[(String, String)]) -> String {
    joined(parts, |(label, text)| match label.as_str() {
        "" => format!("<p>{text}</p>"),
        "Action" => format!("<div class=collapse style='display: none'><p>Action: {text}</p></div>"),
        label => format!("<p><span class=sr-only>{label}:</span> {text}</p>"),
    })
}

pub fn inner_table(parts: &[(String, String)]) -> String {
    format!("<table>{}</table>", joined(parts, |(label, text)| format!("<tr><td>{label}</td><td>{text}</td></tr>")))
}

pub fn inner_definitions(parts: &[(String, String)]) -> String {
    let said = joined(parts, |(label, text)| match label.as_str() {
        "" => String::new(),
        label => format!("<dt>{label}</dt><dd>{text}</dd>"),
    });
    let condition = parts.iter().find(|(label, _)| label.is_empty()).map(|(_, text)| format!("<p>{text}</p>"));
    format!("{}<dl>{said}</dl>", condition.unwrap_or_default())
}

pub fn badge_key(key: &str) -> String {
    format!("<code>{key}</code> <span class='badge'>Updated</span>")
}

pub fn footnote_key(key: &str) -> String {
    format!("<code>{key}</code><sup id=r1><a href='#fn1'>1</a></sup>")
}

pub fn linked_key(key: &str) -> String {
    format!("<a id=c href='#{key}' title='Link to {key}'><wbr>{key}</a>")
}

pub fn button_key(key: &str) -> String {
    format!("<code>{key}</code><button class=copy>Copy</button>")
}

pub fn label_boxes(parts: &[(String, String)]) -> String {
    joined(parts, |(label, text)| format!("<span class=l>{label}</span><span class=v>{text}</span>"))
}

/// Each part in a paragraph of its own, with something before and behind what is said.
fn beside(parts: &[(String, String)], before: &str, behind: &str) -> String {
    joined(parts, |(label, text)| match label.as_str() {
        "" => format!("<p>{text}</p>"),
        label => format!("<p><b>{label}:</b> {before}{text}{behind}</p>"),
    })
}

pub fn badges_behind(parts: &[(String, String)]) -> String {
    beside(parts, "", " <span class='tag tag-new'>NEW</span>")
}

pub fn badges_before(parts: &[(String, String)]) -> String {
    beside(parts, "<span class=pill>Preview</span> ", " <sup>Beta</sup>")
}

pub fn badges_above(parts: &[(String, String)]) -> String {
    format!("<div class=badge>updated</div>{}", beside(parts, "", " (New)"))
}

pub fn struck_out(parts: &[(String, String)]) -> String {
    format!(
        "<p><s>Description: No longer so.</s></p>{}<p style='text-decoration: line-through'>Action: Do not.</p>",
        beside(parts, "<del>No longer so.</del> <ins>", "</ins>")
    )
}

pub fn put_away(parts: &[(String, String)]) -> String {
    beside(parts, "<span hidden>Action: No longer so.</span>", "<span class='d-none'>Secret</span>")
}

pub fn unseen_before_colons(parts: &[(String, String)]) -> String {
    joined(parts, |(label, text)| match label.as_str() {
        "" => format!("<p>{text}</p>"),
        label => format!("<p><b>{label}</b>\u{200b}: {text}</p>"),
    })
}

pub fn wide_colons(parts: &[(String, String)]) -> String {
    beside(parts, "", "").replace(":</b> ", "：</b>")
}

/// The entries of lists behind other marks.
pub fn dashes_for_bullets(parts: &[(String, String)]) -> String {
    beside(parts, "", "").replace("• ", "<br>– ")
}

pub fn rings_for_bullets(parts: &[(String, String)]) -> String {
    beside(parts, "", "").replace("• ", "<br>o ")
}

pub fn typed_key(key: &str) -> String {
    let kind = if key.starts_with(|first: char| first.is_ascii_digit()) { "integer" } else { "string" };
    format!("<code>{key}</code><br><span class=type>{kind}</span>")
}

pub fn quoted_key(key: &str) -> String {
    format!("“{key}”")
}

pub fn named_key(key: &str) -> String {
    if key.starts_with(|first: char| first.is_ascii_digit()) { format!("Code {key}") } else { key.to_owned() }
}

pub fn client_key(key: &str) -> String {
    if key.len() == 4 { format!("{key} <span class=badge>Client</span>") } else { key.to_owned() }
}

pub fn bold_labels_with_dashes(parts: &[(String, String)]) -> String {
    joined(parts, |(label, text)| match label.as_str() {
        "" => format!("<p>({text})</p>"),
        label => format!("<p><strong>{label}</strong> – {text}</p>"),
    })
}

pub fn linked_cells(parts: &[(String, String)]) -> String {
    format!("{}<a class=headerlink href='#x'>¶</a>", paragraphs(parts))
}

pub fn conditions_behind(parts: &[(String, String)]) -> String {
    let of = |is_condition: bool| {
        let chosen: Vec<_> = parts.iter().filter(|(label, _)| label.is_empty() == is_condition).cloned().collect();
        paragraphs(&chosen)
    };
    of(false) + &of(true)
}

pub fn ligatures(parts: &[(String, String)]) -> String {
    paragraphs(parts).replace("fi", "\u{fb01}").replace("fl", "\u{fb02}")
}

/// The meanings of a code in one cell, with a word between them.
pub fn meanings_in_one_cell(names: &[&str], rows: &[Written]) -> String {
    let mut joined: Vec<Written> = Vec::new();
    for row in rows {
        match joined.last_mut().filter(|_| row.key.is_empty()) {
            Some(above) => above.cell += &format!("<p>– or –</p>{}", row.cell),
            None => joined.push(Written {
                covers: 0,
                parts: row.parts.clone(),
                cell: row.cell.clone(),
                key: row.key.clone(),
                plain_key: row.plain_key.clone(),
            }),
        }
    }
    plain_table(names, &joined)
}

/// Statuses as headings of their own, and one that is new behind them.
pub fn status_headings(names: &[&str], rows: &[Written]) -> String {
    if names[0] != "Status" {
        return plain_table(names, rows);
    }
    let heading = |row: &Written| format!("<h4>{}</h4>{}", row.key, row.cell);
    let new = "<h4>on_hold</h4><p><b>Description</b>: The case is on hold.</p><p><b>Action</b>: Wait.</p>";
    joined(rows, heading) + new
}
