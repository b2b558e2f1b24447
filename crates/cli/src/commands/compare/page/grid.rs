//! A table whose cells cover several rows and columns as a grid, in which every place has its cell.

use super::Table;

/// Every row with the cells that cover its columns.
#[derive(Debug, PartialEq, Eq)]
pub struct Grid<'a> {
    pub rows: Vec<Vec<CellPlace<'a>>>,
}

/// A place of the grid: the text of the cell that covers it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CellPlace<'a> {
    pub text: &'a str,
    /// Whether the cell began in a row above.
    pub is_from_above: bool,
    /// Whether the cell began in a column before.
    pub is_from_before: bool,
}

/// A cell that reaches into the rows to come.
#[derive(Clone, Copy)]
struct Hanging<'a> {
    text: &'a str,
    rows_left: usize,
    is_from_before: bool,
}

/// A row that covers more columns than any page has would cost more than it can say.
const MOST_COLUMNS: usize = 200;

impl<'a> Grid<'a> {
    pub fn of(table: &'a Table) -> Self {
        let mut hanging: Vec<Option<Hanging<'a>>> = Vec::new();
        Self { rows: table.rows.iter().map(|row| Self::row(row, &mut hanging)).collect() }
    }

    fn row(cells: &'a [super::Cell], hanging: &mut Vec<Option<Hanging<'a>>>) -> Vec<CellPlace<'a>> {
        let mut row = Vec::new();
        let mut cells = cells.iter();
        loop {
            let column = row.len();
            if let Some(place) = hanging.get_mut(column).and_then(from_above) {
                row.push(place);
                continue;
            }
            let Some(cell) = cells.next() else { break };
            // Only a span is cut short: a cell by itself always has its place.
            let columns = cell.columns.min(MOST_COLUMNS.saturating_sub(column)).max(1);
            for covered in 0..columns {
                let is_from_before = covered > 0;
                if hanging.len() <= column + covered {
                    hanging.resize(column + covered + 1, None);
                }
                // Nor do cells hang further right than any page's do: each row below would have them all.
                hanging[column + covered] = (cell.rows > 1 && column < MOST_COLUMNS).then_some(Hanging {
                    text: &cell.text,
                    rows_left: cell.rows - 1,
                    is_from_before,
                });
                row.push(CellPlace { text: &cell.text, is_from_above: false, is_from_before });
            }
        }
        // What hangs further right than the row's own cells, across a gap.
        let reach = hanging.iter().rposition(Option::is_some).map_or(0, |last| last + 1);
        for column in row.len()..reach {
            let place = hanging.get_mut(column).and_then(from_above);
            row.push(place.unwrap_or(CellPlace { text: "", is_from_above: false, is_from_before: false }));
        }
        row
    }
}

fn from_above<'a>(hanging: &mut Option<Hanging<'a>>) -> Option<CellPlace<'a>> {
    let cell = (*hanging)?;
    *hanging = (cell.rows_left > 1).then_some(Hanging { rows_left: cell.rows_left - 1, ..cell });
    Some(CellPlace { text: cell.text, is_from_above: true, is_from_before: cell.is_from_before })
}

#[cfg(test)]
mod tests {
    use super::super::{Cell, Table};
    use super::Grid;

    /// The grid as text: a cell that began above is marked `^`, one that began before `<`.
    fn drawn(rows: &[&[(&str, usize, usize)]]) -> Vec<String> {
        let cell = |(text, columns, rows): &(&str, usize, usize)| Cell {
            text: (*text).to_owned(),
            columns: *columns,
            rows: *rows,
            is_head: false,
        };
        let table = Table { rows: rows.iter().map(|row| row.iter().map(cell).collect()).collect() };
        let grid = Grid::of(&table);
        let places = |row: &Vec<super::CellPlace<'_>>| {
            let marks = row.iter().map(|place| {
                let above = if place.is_from_above { "^" } else { "" };
                let before = if place.is_from_before { "<" } else { "" };
                format!("{above}{before}{}", place.text)
            });
            marks.collect::<Vec<_>>().join(" ")
        };
        grid.rows.iter().map(places).collect()
    }

    #[test]
    fn a_cell_covers_the_rows_below_it_and_shifts_their_own() {
        let rows: &[&[_]] = &[&[("a", 1, 2), ("b", 1, 1)], &[("c", 1, 1)], &[("d", 1, 1), ("e", 1, 1)]];
        assert_eq!(drawn(rows), ["a b", "^a c", "d e"]);
    }

    #[test]
    fn a_cell_covers_columns_and_rows_at_once() {
        let rows: &[&[_]] = &[&[("a", 2, 2), ("b", 1, 1)], &[("c", 1, 1)], &[("d", 1, 1)]];
        assert_eq!(drawn(rows), ["a <a b", "^a ^<a c", "d"]);
    }

    #[test]
    fn a_cell_hangs_across_a_gap_and_past_the_last_row() {
        let rows: &[&[_]] = &[&[("a", 1, 1), ("b", 1, 1), ("c", 1, 9)], &[("d", 1, 1)]];
        assert_eq!(drawn(rows), ["a b c", "d  ^c"]);
    }

    #[test]
    fn spans_beyond_measure_are_cut_and_cells_are_not() {
        let rows: &[&[_]] = &[&[("a", 999, 1), ("b", 999, 1)]];
        let drawn = drawn(rows);
        assert_eq!((drawn[0].matches('a').count(), drawn[0].ends_with(" b")), (200, true));
    }
}
