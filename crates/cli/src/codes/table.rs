//! Codes as a table for a person: the columns for which there is room, a row for each guidance.

use comfy_table::{ContentArrangement, Table, presets};

use crate::catalogue::{Guidance, StatusCode};
use crate::output::style::{LABEL, TITLE};

struct Column {
    heading: &'static str,
    /// The narrowest table that has room for the column.
    fits: u16,
    cell: Cell,
}

enum Cell {
    /// About the code: said on the row of its first guidance.
    Code(fn(StatusCode<'_>) -> String),
    Guidance(fn(StatusCode<'_>, Guidance<'_>) -> String),
}

const COLUMNS: [Column; 6] = [
    Column { heading: "code", fits: 0, cell: Cell::Code(|code| code.to_string()) },
    Column { heading: "name", fits: 80, cell: Cell::Code(|code| code.name().to_owned()) },
    Column { heading: "description", fits: 0, cell: Cell::Guidance(description) },
    Column { heading: "action", fits: 50, cell: Cell::Guidance(action) },
    Column { heading: "remedy", fits: 100, cell: Cell::Guidance(remedy) },
    Column { heading: "disclosure", fits: 120, cell: Cell::Code(|code| code.disclosure().to_string()) },
];

/// Where a line may end. It takes no room, and is taken out of what is printed.
const BREAK: char = '\u{200b}';

/// The table as lines, styled; it is no wider than `width`, unless that is too narrow for any table.
pub fn of(codes: &[StatusCode<'_>], width: u16) -> String {
    let columns: Vec<&Column> = COLUMNS.iter().filter(|column| column.fits <= width).collect();
    let mut table = Table::new();
    table.load_style(presets::NOTHING).set_content_arrangement(ContentArrangement::Dynamic);
    table.set_width(width).set_delimiter(BREAK);
    table.set_header(columns.iter().map(|column| column.heading));
    for code in codes {
        for (position, guidance) in code.guidance().into_iter().enumerate() {
            let cells = columns.iter().map(|column| match column.cell {
                Cell::Code(cell) if position == 0 => cell(*code),
                Cell::Code(_) => String::new(),
                Cell::Guidance(cell) => cell(*code, guidance),
            });
            table.add_row(cells.map(|cell| breakable(&cell)));
        }
    }
    for (position, column) in table.column_iter_mut().enumerate() {
        let gap = if position + 1 < columns.len() { 2 } else { 0 };
        column.set_padding((0, gap));
    }
    table.lines().enumerate().map(|(position, line)| styled(position, line.replace(BREAK, "").trim_end())).collect()
}

/// The heading is the first line; the number of a code stands at the beginning of its own.
fn styled(position: usize, line: &str) -> String {
    if position == 0 {
        return format!("{TITLE}{line}{TITLE:#}\n");
    }
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let (number, rest) = line.split_at(digits);
    match number {
        "" => format!("{rest}\n"),
        _ => format!("{LABEL}{number}{LABEL:#}{rest}\n"),
    }
}

fn description(code: StatusCode<'_>, guidance: Guidance<'_>) -> String {
    let condition = guidance.condition().map(|condition| format!(" ({condition})")).unwrap_or_default();
    format!("{}{condition}{}", guidance.description(), retired(code))
}

/// What a reader must know before using the code, in a few words.
fn retired(code: StatusCode<'_>) -> String {
    let Some(retirement) = code.retired() else { return String::new() };
    let successor = retirement.successor.map(|successor| format!(", see {successor}")).unwrap_or_default();
    format!(" (retired{successor})")
}

fn action(_: StatusCode<'_>, guidance: Guidance<'_>) -> String {
    guidance.action().map(|action| action.unwrap_or("none stated").to_owned()).in_text("\n")
}

fn remedy(_: StatusCode<'_>, guidance: Guidance<'_>) -> String {
    guidance.remedy().map(|remedy| remedy.to_string()).in_text("\n")
}

/// A line may end after a space, and within names, paths and compounds, which are longer than some columns are wide.
fn breakable(text: &str) -> String {
    let mut breakable = String::with_capacity(text.len() * 2);
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        breakable.push(character);
        let joins = matches!(character, '.' | '-') && characters.peek().is_some_and(|next| next.is_alphabetic());
        if matches!(character, ' ' | '_') || joins {
            breakable.push(BREAK);
        }
    }
    breakable
}
