//! What is written in another way than pages are: it is not read, and named as people name it.

use super::drawn;

/// What the end of a file's name says of it.
pub const BY_EXTENSION: &[(&str, &str)] = &[
    ("rst", "reStructuredText"),
    ("rest", "reStructuredText"),
    ("adoc", "AsciiDoc"),
    ("asciidoc", "AsciiDoc"),
    ("json", "JSON"),
    ("jsonl", "JSON"),
    ("yaml", "YAML"),
    ("yml", "YAML"),
    ("csv", "a spreadsheet's CSV"),
    ("tsv", "a spreadsheet's TSV"),
    ("rtf", "RTF"),
    ("tex", "LaTeX"),
    ("org", "Org mode's mark-up"),
    ("textile", "Textile"),
    ("wiki", "a wiki's mark-up"),
    ("mediawiki", "a wiki's mark-up"),
];

/// What a text is by what stands in it, where that is plain to see.
pub fn by_content(text: &str) -> Option<&'static str> {
    let text = text.trim_start();
    if text.starts_with("{\\rtf") {
        return Some("RTF");
    }
    if text.starts_with("%PDF") {
        return Some("a PDF");
    }
    let opening: String = text.chars().filter(|it| !it.is_whitespace()).take(2).collect();
    if matches!(opening.as_str(), "{\"" | "[{" | "{}") {
        return Some("JSON");
    }
    // In a page of HTML these lines are an example.
    if text.starts_with('<') {
        return None;
    }
    let entries = text.lines().filter(|line| is_keyed_entry(line.trim_start())).count();
    if entries >= FEWEST_ENTRIES {
        return Some("YAML");
    }
    let mut is_code = false;
    drawn::without(text).lines().find_map(|line| {
        is_code ^= ["```", "~~~"].iter().any(|fence| line.trim_start().starts_with(fence));
        by_line(line).filter(|_| !is_code)
    })
}

const FEWEST_ENTRIES: usize = 10;

/// `- code: 3001`
fn is_keyed_entry(line: &str) -> bool {
    let key = line.strip_prefix("- ").and_then(|entry| entry.split_once(": "));
    key.is_some_and(|(key, _)| key.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_') && !key.is_empty())
}

fn by_line(line: &str) -> Option<&'static str> {
    let line = line.trim();
    let is_of = |marks: &[char]| line.chars().all(|it| marks.contains(&it));
    let is_directive = [".. list-table::", ".. csv-table::", ".. table::"].iter().any(|start| line.starts_with(start));
    let is_grid = line.len() > 4 && line.starts_with('+') && line.ends_with('+') && is_of(&['+', '-', '=']);
    let is_simple = line.split_whitespace().count() > 1 && line.starts_with("==") && is_of(&['=', ' ']);
    if is_directive || is_grid || is_simple {
        return Some("reStructuredText");
    }
    let is_crossed = line.len() > 4 && line.trim_matches(['|', '-']).contains('+');
    match line {
        _ if is_crossed && line.starts_with("|-") && is_of(&['|', '-', '+']) => Some("Org mode's mark-up"),
        _ if is_crossed && line.starts_with('-') && is_of(&['-', '+']) => Some("a terminal's table"),
        _ if line.starts_with("|_.") => Some("Textile"),
        "|===" | "!===" => Some("AsciiDoc"),
        _ if line.starts_with("{|") => Some("a wiki's mark-up"),
        _ if line.starts_with("\\begin{tabular") || line.starts_with("\\begin{longtable") => Some("LaTeX"),
        _ if columns_in_commas(line) => Some("a spreadsheet's CSV"),
        _ => None,
    }
}

/// `Status code,Guidance`, with or without quotation marks.
fn columns_in_commas(line: &str) -> bool {
    let names: Vec<_> = line.split([',', ';']).map(|name| name.trim().trim_matches('"').to_lowercase()).collect();
    let is_key = |name: &str| matches!(name, "status code" | "code" | "status" | "risk code" | "number");
    let says = |name: &String| matches!(name.as_str(), "guidance" | "description" | "risk score");
    names.len() > 1 && names.len() < 8 && names.iter().any(|name| is_key(name)) && names.iter().any(says)
}

#[cfg(test)]
mod tests {
    use super::by_content;

    #[test]
    fn what_is_written_in_another_way_is_known_by_its_lines() {
        let texts = [
            ("{\n  \"codes\": []", Some("JSON")),
            ("[{\"number\": 1}]", Some("JSON")),
            ("Codes\n=====\n\n.. list-table::\n", Some("reStructuredText")),
            ("+------+----+\n| Code | A  |\n", Some("reStructuredText")),
            ("====  ====\nCode  A\n", Some("reStructuredText")),
            ("== Codes\n\n|===\n|Code |A\n", Some("AsciiDoc")),
            ("= Codes =\n{| class=\"wikitable\"\n", Some("a wiki's mark-up")),
            ("series,status code,description\n100,100,Hit\n", Some("a spreadsheet's CSV")),
            ("| Code | A |\n|------+---|\n", Some("Org mode's mark-up")),
            (" Code | A \n------+---\n", Some("a terminal's table")),
            ("|_. Code|_. A|\n", Some("Textile")),
            ("┌────┐\n│ 10 │\n", None),
            ("```\n|===\n```\nCodes\n", None),
            ("Codes\n=====\n\n| Code | Description |\n|---|---|\n", None),
            ("Codes, such as 100, have a description\n[100](#100)\n", None),
        ];
        for (text, expected) in texts {
            assert_eq!(by_content(text), expected, "{text}");
        }
    }
}
