//! Texts without what cannot be seen in them: no-break spaces, soft hyphens and footnote marks are no letters of a text.

use super::{Block, Cell, badges};
use idv_catalogue_codegen::clean_text::visible;

/// The block with every text as a person sees it, its lines and its tabs as they are.
pub fn tidy(block: Block) -> Block {
    match block {
        Block::Heading { level, text } => Block::Heading { level, text: seen(&text) },
        Block::Paragraph(text) => Block::Paragraph(seen(&text)),
        Block::Table(mut table) => {
            let cells = table.rows.iter_mut().flatten();
            cells.for_each(|cell: &mut Cell| without_anchor(&seen(&cell.text)).clone_into(&mut cell.text));
            Block::Table(table)
        }
        other => other,
    }
}

/// A text without the sign of a link to itself at its end, unless that is all there is.
fn without_anchor(text: &str) -> &str {
    let is_sign = |it: char| matches!(it, '¶' | '🔗' | '⚓' | '\u{fe0f}');
    let mut said = text;
    loop {
        let rest = said.trim_end();
        let rest = rest.trim_end_matches(is_sign);
        let rest = rest.strip_suffix('#').filter(|rest| rest.ends_with([' ', '\n'])).unwrap_or(rest);
        if rest.len() == said.trim_end().len() {
            break;
        }
        said = rest.trim_end();
    }
    if said.is_empty() { text } else { said }
}

/// Two or three letters that a copy has as one sign.
const LIGATURES: [(char, &str); 7] = [
    ('\u{fb00}', "ff"),
    ('\u{fb01}', "fi"),
    ('\u{fb02}', "fl"),
    ('\u{fb03}', "ffi"),
    ('\u{fb04}', "ffl"),
    ('\u{fb05}', "st"),
    ('\u{fb06}', "st"),
];

fn without_ligatures(mut text: String) -> String {
    for (sign, letters) in LIGATURES {
        if text.contains(sign) {
            text = text.replace(sign, letters);
        }
    }
    text
}

fn seen(text: &str) -> String {
    let text = without_ligatures(badges::without(text));
    let is_note = |character: char| matches!(character, '⁰' | '¹' | '²' | '³' | '⁴'..='⁹');
    let is_kept = |character: char| matches!(character, '\n' | '\t');
    let pieces = text.split_inclusive(is_kept).map(|piece| {
        let (piece, end) = piece.split_at(piece.len() - usize::from(piece.ends_with(is_kept)));
        let spaced: String = piece.chars().map(|it| if it.is_whitespace() { ' ' } else { it }).collect();
        // A colon of full width has its space in itself.
        visible(&spaced).replace(is_note, "").replace('：', ": ").replace(":  ", ": ") + end
    });
    pieces.collect()
}

#[cfg(test)]
mod tests {
    use super::{seen, without_anchor};

    #[test]
    fn the_sign_of_a_link_is_no_part_of_a_cell_and_may_be_all_of_it() {
        let cells = ["Wait.\n¶", "Wait. #", "Wait. 🔗", "Wait.¶"];
        assert_eq!(cells.map(without_anchor), ["Wait."; 4]);
        assert_eq!(["#", "Use C#", "¶"].map(without_anchor), ["#", "Use C#", "¶"]);
    }

    #[test]
    fn what_cannot_be_seen_is_no_part_of_a_text() {
        assert_eq!(seen("Status\u{a0}code\u{feff}s:\n31\u{200b}0\u{ad}0¹\tnext"), "Status codes:\n3100\tnext");
        assert_eq!(seen("Action：Wait"), "Action: Wait");
        assert_eq!(seen("zip\u{fb01}le, \u{fb02}ow, o\u{fb03}ce"), "zipfile, flow, office");
    }
}
