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
            cells.for_each(|cell: &mut Cell| cell.text = seen(&cell.text));
            Block::Table(table)
        }
        other => other,
    }
}

fn seen(text: &str) -> String {
    let text = badges::without(text);
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
    use super::seen;

    #[test]
    fn what_cannot_be_seen_is_no_part_of_a_text() {
        assert_eq!(seen("Status\u{a0}code\u{feff}s:\n31\u{200b}0\u{ad}0¹\tnext"), "Status codes:\n3100\tnext");
        assert_eq!(seen("Action：Wait"), "Action: Wait");
    }
}
