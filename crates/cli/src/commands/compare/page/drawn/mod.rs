//! Tables that are drawn with letters: boxes of `+---+`, columns below rules of dashes, lists of rows. Editors of Markdown,
//! terminals and code blocks have them.

mod aligned;
mod boxed;
mod listed;

use super::columns::Columns;
use super::grid::Grid;
use super::{Cell, Table, wrapped};

/// A table, and the lines in which it is drawn.
#[derive(Debug, PartialEq, Eq)]
pub struct Drawn {
    pub from: usize,
    /// The line behind its last.
    pub to: usize,
    pub table: Table,
    pub caption: Option<String>,
}

impl Drawn {
    /// Whether it names its columns as a table of facts does.
    pub fn is_of_facts(&self) -> bool {
        is_of_facts(&self.table)
    }
}

/// The table with the lines of each cell in one, where they are pieces of a text.
pub fn of_text(mut table: Table) -> Table {
    for cell in table.rows.iter_mut().flatten() {
        let mut lines = cell.text.lines();
        let first = lines.next().unwrap_or_default().to_owned();
        cell.text = lines.map(str::trim).fold(first, |text, line| {
            format!("{text}{}{line}", if wrapped::begins_anew(line, None) { '\n' } else { ' ' })
        });
    }
    table
}

/// The tables that are drawn in a text, in their order.
pub fn tables(lines: &[&str]) -> Vec<Drawn> {
    let mut drawn = Vec::new();
    let mut at = 0;
    while at < lines.len() {
        let (to, table, caption) = match listed::at(lines, at) {
            Some(listed) => (listed.to, listed.table, listed.caption),
            None => {
                let found = boxed::at(lines, at).or_else(|| aligned::at(lines, at));
                found.map_or((at + 1, None, None), |(to, table)| (to, table, None))
            }
        };
        drawn.extend(table.map(|table| Drawn { from: at, to, table, caption }));
        at = to.max(at + 1);
    }
    drawn
}

/// The table that is all of a block of code, with nothing but space between its columns.
pub fn all_of(lines: &[&str]) -> Option<Table> {
    aligned::below_names(lines).filter(is_of_facts)
}

fn is_of_facts(table: &Table) -> bool {
    Grid::of(table).rows.iter().take(2).any(|row| Columns::of(row).is_some())
}

/// The text without the lines of tables that are drawn in it.
pub fn without(text: &str) -> String {
    let lines: Vec<_> = text.lines().collect();
    let mut kept: Vec<&str> = Vec::with_capacity(lines.len());
    let mut from = 0;
    for drawn in tables(&lines) {
        kept.extend(&lines[from..drawn.from]);
        from = drawn.to;
    }
    kept.extend(&lines[from..]);
    kept.join("\n")
}

/// A cell of lines.
fn cell(lines: &[String], is_head: bool) -> Cell {
    let lines: Vec<_> = lines.iter().map(|line| line.trim()).collect();
    Cell { is_head, ..Cell::single(lines.join("\n").trim()) }
}

/// Whether a line goes on with a cell because its first word had no room in the line above.
fn goes_on(above: &str, line: &str, width: usize) -> bool {
    let word = line.split_whitespace().next().map_or(0, |word| word.chars().count());
    let used = above.trim().chars().count();
    width >= NARROWEST && word > 0 && used > 0 && used + 1 + word > width
}

/// In a column that is narrower, a text that fills it is no sign.
const NARROWEST: usize = 20;

#[cfg(test)]
mod tests {
    use super::tables;

    /// The rows of the tables of a text, with a bar between the cells; a cell that covers rows has their number behind it.
    fn drawn(text: &str) -> Vec<String> {
        let lines: Vec<_> = text.lines().collect();
        let rows = tables(&lines).into_iter().flat_map(|drawn| drawn.table.rows);
        let cell = |cell: &super::Cell| {
            let rows = if cell.rows > 1 { format!("^{}", cell.rows) } else { String::new() };
            let columns = if cell.columns > 1 { format!("<{}", cell.columns) } else { String::new() };
            format!("{}{rows}{columns}", cell.text.replace('\n', "/"))
        };
        rows.map(|row| row.iter().map(cell).collect::<Vec<_>>().join("|")).collect()
    }

    #[test]
    fn a_box_has_a_row_between_two_rules_or_one_in_each_line() {
        let grid = "a\n+------+-------+\n| Code | A     |\n+======+=======+\n| 100  | Hit   |\n|      | twice |\n\
            +------+-------+\n| 1022 | One   |\n|      +-------+\n|      | Other |\n+------+-------+\n| across       |\n\
            +--------------+\nb";
        assert_eq!(drawn(grid), ["Code|A", "100|Hit/twice", "1022^2|One", "Other", "across<2"]);
        let lines = "+------+------------------------+\n| Code | A                      |\n+------+------------------------+\n\
            |  100 | Hit                    |\n|  102 | Hit 2                  |\n|      | Miss                   |\n\
            |  103 | Very rarely and only a |\n|      | little                 |\n+------+------------------------+";
        assert_eq!(drawn(lines), ["Code|A", "100|Hit", "102|Hit 2", "|Miss", "103|Very rarely and only a/little"]);
        let lines = "┌──────┬─────┐\n│ Code │ A   │\n├──────┼─────┤\n│ 100  │ Hit │\n└──────┴─────┘";
        assert_eq!(drawn(lines), ["Code|A", "100|Hit"]);
        assert_eq!(drawn("+------+-----+\n| Code | A   |\n+======+=====+\n| 100 | H"), [""; 0]);
    }

    #[test]
    fn a_block_of_code_may_be_a_table_without_any_rule() {
        let table = |text: &str| super::all_of(&text.lines().collect::<Vec<_>>()).map(|table| table.rows.len());
        assert_eq!(
            table("Status code  Description\n100          Hit\n             Other\n102          Miss\n"),
            Some(4)
        );
        assert_eq!(table("Status code  Description\n100 Hits and more of them\n"), None);
        assert_eq!(table("GET /statuses\n200          OK\n"), None);
    }

    #[test]
    fn a_table_may_be_a_list_of_rows() {
        let list = "```{list-table} Table\n:header-rows: 1\n\n* - Code\n  - A\n* - 100\n  - Hit\n\n    twice\n* -\n  - Miss\n```\n";
        assert_eq!(drawn(list), ["Code|A", "100|Hit//twice", "|Miss"]);
        let indented = ".. list-table:: Table\n   :widths: 1 2\n\n   * - Code\n     - A\n   * - 100\n     - Hit\n\nb";
        assert_eq!(drawn(indented), ["Code|A", "100|Hit"]);
        let commas = ":::{csv-table}\n:header: \"Code\", A\n\n100,\"Hit, \"\"twice\"\"\"\n,Miss\n:::\n";
        assert_eq!(drawn(commas), ["Code|A", "100|Hit, \"twice\"", "|Miss"]);
        let cut = ["```{list-table}\n\n* - Code\n  - A\n* - 100\n  - H", ".. list-table::\n\n   * - Code\n"];
        assert_eq!(cut.map(|text| drawn(text).len()), [0, 0]);
    }

    #[test]
    fn columns_stand_below_their_rules() {
        let simple = "\n Code  A\n-----  --------\n  100  Hit\n       Other\n  102  Miss\n\nb";
        assert_eq!(drawn(simple), ["Code|A", "100|Hit", "|Other", "102|Miss"]);
        let headless = "-----  --------\n  100  Hit\n-----  --------\n";
        assert_eq!(drawn(headless), ["100|Hit"]);
        let several = "----------------\n Code  A\n of it\n-----  ---------\n  100  Hit and\n       more\n\n  102  Miss\n----------------\n";
        assert_eq!(drawn(several), ["Code/of it|A", "100|Hit and/more", "102|Miss"]);
        let equals = "====  =====\nCode  A\n====  =====\n100   Hit\n      twice\n\n102   Miss\n====  =====\n";
        assert_eq!(drawn(equals), ["Code|A", "100|Hit/twice", "102|Miss"]);
        let terminal = " code | a\n------+------\n  100 | Hit\n  102 | Miss\n(2 rows)\n";
        assert_eq!(drawn(terminal), ["code|a", "100|Hit", "102|Miss"]);
        assert_eq!(drawn("Title\n-----\n\ntext\n\n---\n\n| a | b |\n|---|---|\n| 1 | 2 |\n"), [""; 0]);
        // A text that runs across the border of two columns belongs to neither.
        assert_eq!(drawn("Code  A\n----  ---\n100 Hits\n"), [""; 0]);
    }
}
