//! Texts within Markdown, in the dialect of GitHub and GitLab.

/// A text that Markdown shows and never reads, on one line: a table's row has no other.
pub fn escape(text: &str) -> String {
    let lines = text.lines().map(|line| {
        let escaped = line.chars().map(|character| match character {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' | '#' | '&' | '$' => format!("\\{character}"),
            _ if character.is_control() => " ".to_owned(),
            _ => character.to_string(),
        });
        escaped.collect::<String>()
    });
    lines.collect::<Vec<_>>().join("<br>")
}

/// A code span, fenced by more backticks than the text has in a row. In a table a bar ends the cell even there, unless
/// it is escaped.
pub fn code(text: &str) -> String {
    let fence = "`".repeat(text.split(|c| c != '`').map(str::len).max().unwrap_or_default() + 1);
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ").replace('|', "\\|");
    if text.contains('`') { format!("{fence} {text} {fence}") } else { format!("{fence}{text}{fence}") }
}

#[cfg(test)]
mod tests {
    use super::{code, escape};

    #[test]
    fn nothing_in_a_text_is_read_as_markdown_or_ends_its_cell() {
        assert_eq!(
            escape("a|b <i> *c* _d_ `e` [f](g) ~h~ &lt; $i$ #1 \\|"),
            r"a\|b \<i\> \*c\* \_d\_ \`e\` \[f\](g) \~h\~ \&lt; \$i\$ \#1 \\\|"
        );
        assert_eq!(escape("two\nlines\r\nand a third\tone"), "two<br>lines<br>and a third one");
    }

    #[test]
    fn a_plain_text_stays_as_it_is() {
        for text in ["", "Address doesn't match the PoA document", "Rejected (other)", "person.fullName: é, 1-2!"] {
            assert_eq!(escape(text), text);
        }
    }

    #[test]
    fn a_code_span_holds_any_text() {
        let texts = ["inconsistent_data", "a|b", "a`b", "`", "a``b", "a\nb"];
        let spans = ["`inconsistent_data`", r"`a\|b`", "`` a`b ``", "`` ` ``", "``` a``b ```", "`a b`"];
        assert_eq!(texts.map(code), spans);
    }
}
