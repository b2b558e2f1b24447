//! The status flow as a Mermaid state diagram, for pages that draw one from its text.

use std::io::{self, Write};

use crate::catalogue::{Facts, Status};

pub fn write(facts: Facts<'_>, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "stateDiagram-v2")?;
    let statuses = facts.statuses();
    for status in &statuses {
        writeln!(out, "    state \"{}\" as {}", label(status.as_str()), id(Some(*status)))?;
    }
    for transition in facts.transitions() {
        let (from, to) = (id(transition.from), id(Some(transition.to)));
        writeln!(out, "    {from} --> {to}: {}", label(transition.event))?;
    }
    for status in statuses.iter().filter(|status| status.is_final()) {
        writeln!(out, "    {} --> [*]", id(Some(*status)))?;
    }
    Ok(())
}

/// How the diagram calls a status; none is its beginning. A bare name could be a word of Mermaid's, such as `note`.
fn id(status: Option<Status<'_>>) -> String {
    status.map_or("[*]".to_owned(), |status| format!("status_{}", status.name()))
}

/// A text that Mermaid shows and never reads: what is neither letter nor plain punctuation is written by its number, as
/// Mermaid has it, `#59;`. A full stop is not plain, since after a number it begins a list.
fn label(text: &str) -> String {
    let shown = text.chars().map(|character| match character {
        ' ' | ',' | '_' | '\'' | '(' | ')' => character.to_string(),
        _ if character.is_alphanumeric() => character.to_string(),
        _ if character.is_whitespace() || character.is_control() => " ".to_owned(),
        _ => format!("#{};", u32::from(character)),
    });
    shown.collect()
}

#[cfg(test)]
mod tests {
    use super::label;

    #[test]
    fn nothing_in_a_label_is_read_as_mermaid() {
        assert_eq!(
            label("1. a\" --> b: c; %% {d}\n#<e>"),
            "1#46; a#34; #45;#45;#62; b#58; c#59; #37;#37; #123;d#125; #35;#60;e#62;"
        );
    }

    #[test]
    fn a_plain_label_stays_as_it_is() {
        for text in ["inconsistent_data", "Identity files uploaded, data invalid (or missing)", "Übergabe d'un Café"]
        {
            assert_eq!(label(text), text);
        }
    }
}
