//! Blocks of `ReadMe`, whose contents are JSON: tables, headings, callouts, HTML.

use serde_json::{Map, Value};

use super::super::known::Known;
use super::super::{Block, Cell, Table, html};
use super::text_of;

/// What a block shows; `None` where its JSON is not whole.
pub fn blocks(kind: &str, json: &str, known: &Known) -> Option<Vec<Block>> {
    let block: Map<String, Value> = serde_json::from_str(json).ok()?;
    let text = |key: &str| block.get(key).and_then(Value::as_str).unwrap_or_default();
    Some(match kind {
        "parameters" => vec![Block::Table(table(&block))],
        "api-header" => {
            let level = block.get("level").and_then(Value::as_u64).and_then(|level| u8::try_from(level).ok());
            vec![Block::Heading { level: level.unwrap_or(2).clamp(1, 6), text: text("title").to_owned() }]
        }
        "html" => html::blocks_of_part(text("html"), known),
        _ => {
            [text("title"), text("body"), text("text")].iter().flat_map(|text| super::blocks_of(text, known)).collect()
        }
    })
}

/// The cells are keyed by row and column, `3-1`, and the names of the columns `h-1`.
fn table(block: &Map<String, Value>) -> Table {
    let empty = Map::new();
    let data = block.get("data").and_then(Value::as_object).unwrap_or(&empty);
    let mut places: Vec<(usize, usize, &str)> = Vec::new();
    for (key, value) in data {
        let Some((row, column)) = key.split_once('-') else { continue };
        let row = if row == "h" { Some(0) } else { row.parse::<usize>().ok().and_then(|row| row.checked_add(1)) };
        let place = row.zip(column.parse().ok());
        places.extend(place.map(|(row, column)| (row, column, value.as_str().unwrap_or_default())));
    }
    places.sort_unstable();
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    let mut last = None;
    for (row, column, text) in places.into_iter().filter(|(_, column, _)| *column < MOST_COLUMNS) {
        if last.replace(row) != Some(row) {
            rows.push(Vec::new());
        }
        if let Some(cells) = rows.last_mut() {
            // A cell that nobody filled in is not written down.
            cells.resize_with(column.max(cells.len()), || Cell::single(""));
            cells.push(Cell { is_head: row == 0, ..Cell::single(&text_of(text)) });
        }
    }
    Table { rows }
}

const MOST_COLUMNS: usize = 200;

#[cfg(test)]
mod tests {
    use super::super::super::{Block, Cell, Table};
    use super::{Known, blocks};

    #[test]
    fn a_table_of_json_has_its_cells_in_their_places() {
        let json = r#"{"data": {"10-0": "`9`", "h-0": "Code", "0-1": "**Description**: a  \n  \n**Action**:<ul><li>b</li></ul>",
            "h-1": "Guidance", "0-0": "`1`"}, "cols": 2, "rows": 2}"#;
        let head = |text| Cell { is_head: true, ..Cell::single(text) };
        let rows = vec![
            vec![head("Code"), head("Guidance")],
            vec![Cell::single("1"), Cell::single("Description: a\nAction:\n• b")],
            vec![Cell::single("9")],
        ];
        assert_eq!(blocks("parameters", json, &Known::default()), Some(vec![Block::Table(Table { rows })]));
        assert_eq!(blocks("parameters", "{\"data\": {", &Known::default()), None);
        let heading = Block::Heading { level: 3, text: "100: AML".to_owned() };
        assert_eq!(
            blocks("api-header", "{\"title\": \"100: AML\", \"level\": 3}", &Known::default()),
            Some(vec![heading])
        );
    }
}
