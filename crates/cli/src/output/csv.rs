//! Comma-separated values that a spreadsheet opens as they are meant.

use std::borrow::Cow;
use std::io;

/// What a spreadsheet takes for the beginning of a formula, whichever of its own signs or separators it skips first; some
/// take the wide forms of East Asian keyboards too.
const FORMULA_SIGNS: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

/// A cell that no spreadsheet runs: one that would begin a formula gets an apostrophe before it.
pub fn spreadsheet_safe(cell: &str) -> Cow<'_, str> {
    if cell.starts_with(FORMULA_SIGNS) { Cow::Owned(format!("'{cell}")) } else { Cow::Borrowed(cell) }
}

/// What stands between the values of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum Separator {
    Comma,
    Semicolon,
    Tab,
}

impl Separator {
    fn byte(self) -> u8 {
        match self {
            Self::Comma => b',',
            Self::Semicolon => b';',
            Self::Tab => b'\t',
        }
    }
}

/// How values are written, so that whoever opens them finds them apart and their letters whole.
#[derive(Clone, Copy, Debug)]
pub struct Dialect {
    pub separator: Separator,
    /// Whether a byte-order mark says that it is UTF-8.
    pub has_mark: bool,
}

impl Dialect {
    /// As programs read it.
    pub const PLAIN: Self = Self { separator: Separator::Comma, has_mark: false };
}

const MARK: &str = "\u{feff}";

/// A table with its heading, every cell of it safe for a spreadsheet.
pub fn table<const N: usize>(
    heading: [&str; N],
    rows: impl IntoIterator<Item = [String; N]>,
    dialect: Dialect,
) -> io::Result<Vec<u8>> {
    let mark = if dialect.has_mark { MARK } else { "" };
    let mut writer =
        csv::WriterBuilder::new().delimiter(dialect.separator.byte()).from_writer(mark.as_bytes().to_vec());
    writer.write_record(heading)?;
    for row in rows {
        writer
            .write_record(row.each_ref().map(|cell| spreadsheet_safe(cell)).each_ref().map(|cell| cell.as_bytes()))?;
    }
    writer.into_inner().map_err(csv::IntoInnerError::into_error)
}

#[cfg(test)]
mod tests {
    use super::{Dialect, Separator, spreadsheet_safe, table};

    #[test]
    fn a_cell_that_would_begin_a_formula_gets_an_apostrophe() {
        let cells = ["=1+1", "+31201234567", "-1", "@sum", "\t=1", "\r=1", "\n=1", "＝1", "3105", "a=b", "'=1", ""];
        let safe =
            ["'=1+1", "'+31201234567", "'-1", "'@sum", "'\t=1", "'\r=1", "'\n=1", "'＝1", "3105", "a=b", "'=1", ""];
        assert_eq!(cells.map(spreadsheet_safe), safe);
    }

    #[test]
    fn cells_with_commas_quotes_and_newlines_are_quoted() {
        let csv = table(["a", "b"], [["1, 2".to_owned(), "say \"=\"\nthen".to_owned()]], Dialect::PLAIN)
            .map(String::from_utf8);
        assert_eq!(csv.ok().and_then(Result::ok).as_deref(), Some("a,b\n\"1, 2\",\"say \"\"=\"\"\nthen\"\n"));
    }

    #[test]
    fn a_dialect_has_its_own_separator_and_mark() {
        let dialect = Dialect { separator: Separator::Semicolon, has_mark: true };
        let csv = table(["a", "b"], [["1, 2".to_owned(), "3; 4".to_owned()]], dialect).map(String::from_utf8);
        assert_eq!(csv.ok().and_then(Result::ok).as_deref(), Some("\u{feff}a;b\n1, 2;\"3; 4\"\n"));
    }
}
