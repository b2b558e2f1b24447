//! Which row of the catalogue a row of a sheet is, by what it is called by.

use idv_catalogue_codegen::problem::rule::Rule;
use idv_catalogue_codegen::suggest;

use super::brought::Reader;
use super::columns::{Column, Kind, Sheet, Whose};
use super::normalise::{self, Slip, clipped};
use super::read::{Cell, place, values_in_one};
use super::tables::key;
use super::told::Told;

/// What a row of a sheet is.
pub enum Line {
    /// A row of the table.
    Row(usize),
    /// The head once more.
    Head,
    /// Nothing of ours: nothing stands there under a heading of what is ours or the vendor's.
    None,
    /// It holds what is ours, and cannot be read.
    Unclear(Told),
}

impl Reader<'_> {
    pub fn called(&self, key: &str) -> String {
        let (key, part) = key.split_once('/').unwrap_or((key, ""));
        let part = if part.is_empty() { String::new() } else { format!(", guidance {part}") };
        format!("{} {key}{part}", self.table.sheet.noun())
    }

    pub fn line(&self, row: u32) -> Line {
        let mut values = Vec::new();
        for (column, at) in self.table.columns.iter().zip(&self.head.columns) {
            let cell = at.and_then(|at| self.head.grid.get(row, at));
            let read = if column.whose == Whose::Key { normalise::key_of(cell, column) } else { Ok(String::new()) };
            match read {
                Ok(value) => values.push(value),
                // Where nothing of ours stands in the row, it is no row of ours.
                Err(_) if !self.holds_ours(row) => return Line::None,
                Err(slip) => return self.unclear(row, at.unwrap_or_default(), slip),
            }
        }
        let key = key(&self.table.columns, &values);
        if let Some(of) = self.known(&key) {
            return Line::Row(of);
        }
        if self.is_in_one_cell(&key) {
            let message = "a whole row stands in this cell".to_owned();
            let help =
                Some("split it into the columns, or take the file from before it was opened in one column".to_owned());
            return self.unclear(row, self.head.first_column(), Slip { rule: Rule::UnknownRow, message, help });
        }
        if !self.holds_ours(row) {
            return Line::None;
        }
        if self.head.is_again_in(row) {
            return Line::Head;
        }
        if self.counts_columns(row) {
            return Line::None;
        }
        self.unknown(row, &key)
    }

    fn unclear(&self, row: u32, column: u32, slip: Slip) -> Line {
        Line::Unclear(Told::slip(place(&self.head.grid.name, row, column), slip))
    }

    /// The row of the table that is called so.
    fn known(&self, key: &str) -> Option<usize> {
        let rows = &self.table.rows;
        let exactly = rows.iter().position(|row| row.key == key);
        // A code with one guidance is called by its number, whatever the guidance is called.
        exactly.or_else(|| rows.iter().position(|row| !key.is_empty() && row.key.eq_ignore_ascii_case(key)))
    }

    /// Whether what should be a key is a row of the table as text.
    fn is_in_one_cell(&self, key: &str) -> bool {
        let first = values_in_one(key).into_iter().next();
        let first = first.and_then(|first| normalise::key_of(Some(&Cell::Text(first)), &self.table.columns[0]).ok());
        first.is_some_and(|first| self.is_begun_by(&first))
    }

    /// Whether a row is called so, or one of its guidances.
    fn is_begun_by(&self, key: &str) -> bool {
        self.table.rows.iter().any(|row| row.key.split('/').next() == Some(key))
    }

    fn unknown(&self, row: u32, key: &str) -> Line {
        let sheet = self.table.sheet;
        let column = self.head.first_column();
        let slip =
            |rule, message, help: &str| self.unclear(row, column, Slip { rule, message, help: Some(help.to_owned()) });
        if self.file.memory.as_ref().is_some_and(|memory| memory.rows(sheet).contains(&key)) {
            let message = format!("{} is no longer in the catalogue", self.called(key));
            return slip(Rule::UnknownRow, message, "make a new sheet, and decide in that");
        }
        if key.is_empty() {
            let message = format!("this row does not say of which {} it is", sheet.noun());
            return slip(Rule::MissingKey, message, "write what it is called by, or empty the row");
        }
        let begin = format!("{key}/");
        let several = self.table.rows.iter().filter(|it| it.key.starts_with(&begin)).count();
        if several > 0 && self.head.columns.get(1).is_some_and(Option::is_none) {
            let place = place(&self.head.grid.name, row, column);
            let message = format!(
                "{} has several guidances, and the column \"Guidance\" is not there: not compared",
                self.called(key)
            );
            return Line::Unclear(if self.says_what_one_says(row, key) {
                Told::note_at(place, message)
            } else {
                Told::lost(place, format!("{message}; bring the column back to decide on one of them"))
            });
        }
        if several > 0 {
            let message = "the code has several guidances, and this does not say which is meant".to_owned();
            return slip(Rule::UnknownRow, message, "write it in the column \"Guidance\"");
        }
        let help = self.nearest(key).unwrap_or_else(|| sheet.where_rows_come_from().to_owned());
        slip(Rule::UnknownRow, format!("there is no {}", self.called(&clipped(key))), &help)
    }

    /// Whether all that is ours in a row is what stands in one of the rows of that code already.
    fn says_what_one_says(&self, row: u32, key: &str) -> bool {
        let begin = format!("{key}/");
        let mut rows = self.table.rows.iter().enumerate().filter(|(_, it)| it.key.starts_with(&begin));
        rows.any(|(of, _)| {
            self.table.columns.iter().zip(&self.head.columns).enumerate().all(|(at, (column, place))| {
                let (Some(place), Whose::House(_)) = (place, &column.whose) else { return true };
                let before = self.before(of, at);
                let read = normalise::read(self.head.grid.get(row, *place), column, before, self.remedies);
                read.is_ok_and(|value| value == before)
            })
        })
    }

    /// What may have been meant by what no row is called by.
    fn nearest(&self, key: &str) -> Option<String> {
        let keys = self.table.rows.iter().map(|row| row.key.as_str());
        if self.table.columns[0].kind != Kind::Number {
            return suggest::nearest(key, keys).map(|near| format!("did you mean `{near}`?"));
        }
        let digits: String =
            key.chars().skip_while(|it| !it.is_ascii_digit()).take_while(char::is_ascii_digit).collect();
        let Ok(number) = digits.parse::<u16>() else {
            return suggest::nearest(key, keys).map(|near| format!("did you mean `{near}`?"));
        };
        if self.is_begun_by(&digits) {
            // What stands in the column of the guidance is a part of what the row is called by.
            let part = key.split_once('/').map(|(_, part)| part).filter(|part| !part.is_empty());
            let begin = format!("{digits}/");
            let of_code = self.table.rows.iter().map(|row| row.key.as_str()).filter(|it| it.starts_with(&begin));
            let parts: Vec<_> =
                of_code.filter_map(|key| key.split_once('/')).map(|(_, part)| format!("`{part}`")).collect();
            return Some(match part {
                Some(_) if parts.is_empty() => format!("{digits} has one guidance: leave \"Guidance\" empty"),
                Some(_) => format!("the guidances of {digits}: {}", parts.join(", ")),
                None => format!("did you mean `{digits}`?"),
            });
        }
        let numbers: Vec<u16> = keys.filter_map(|key| key.split('/').next()?.parse().ok()).collect();
        let below = numbers.iter().filter(|it| **it < number).max();
        let above = numbers.iter().filter(|it| **it > number).min();
        let near: Vec<_> = below.into_iter().chain(above).map(ToString::to_string).collect();
        let near = (!near.is_empty()).then(|| format!("the nearest in the catalogue: {}", near.join(", ")))?;
        Some(format!("{near}; {}", self.table.sheet.where_rows_come_from()))
    }

    /// Whether anything stands in a row under a heading of ours, but for what it is called by.
    fn holds_ours(&self, row: u32) -> bool {
        let ours = self.table.columns.iter().zip(&self.head.columns).filter(|(column, _)| column.whose != Whose::Key);
        let mut cells = ours.filter_map(|(_, at)| self.head.grid.get(row, (*at)?));
        cells.any(|cell| *cell != Cell::Merged)
    }

    /// Whether a row says no more than which column is which, as `(1) (2) (3)` below a head: no word of ours is without letters.
    fn counts_columns(&self, row: u32) -> bool {
        let mut cells = self.head.columns.iter().filter_map(|at| self.head.grid.get(row, (*at)?));
        cells.all(|cell| match cell {
            Cell::Text(text) => !text.contains(char::is_alphabetic),
            Cell::Number(_) | Cell::Merged => true,
            Cell::Flag(_) | Cell::Day(_) | Cell::Error(_) | Cell::Unknown => false,
        })
    }

    /// Whether anything stands in a row that may be a decision.
    fn holds_house(&self, row: u32) -> bool {
        let columns = self.table.columns.iter().zip(&self.head.columns);
        let mut ours = columns.filter(|(column, _)| matches!(column.whose, Whose::House(_)));
        ours.any(|(_, at)| at.and_then(|at| self.head.grid.get(row, at)).is_some_and(|cell| *cell != Cell::Merged))
    }

    /// Whether a row looks like one of the table, whatever it is called by: by its key, or by what stands under the headings.
    pub fn resembles_row(&self, row: u32) -> bool {
        let Some((Some(at), first)) = self.head.columns.first().zip(self.table.columns.first()) else { return true };
        let key = normalise::key_of(self.head.grid.get(row, *at), first).unwrap_or_default();
        let is_name =
            |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || matches!(letter, '_' | '.' | '/');
        let is_key = match first.kind {
            Kind::Number => key.starts_with(|first: char| first.is_ascii_digit()) && key.len() < 6,
            _ => !key.is_empty() && key.chars().all(is_name),
        };
        // A word with what it means beside it, as in a legend, decides nothing.
        (is_key && self.holds_house(row))
            || self.is_in_one_cell(&key)
            || self.table.columns.iter().zip(&self.head.columns).enumerate().any(|(column, (_, at))| {
                let cell = at.and_then(|at| self.head.grid.get(row, at));
                cell.is_some_and(|cell| self.could_stand_in(cell, column))
            })
    }

    /// Whether a cell says what only one of the column says: a word of its own, or a text that stands in it.
    fn could_stand_in(&self, cell: &Cell, at: usize) -> bool {
        let column = &self.table.columns[at];
        let is_closed = matches!(column.kind, Kind::Word(_) | Kind::Remedy | Kind::Remedies | Kind::Flag);
        match &column.whose {
            Whose::Key => false,
            Whose::House(_) if is_closed => {
                normalise::read(Some(cell), column, "", self.remedies).is_ok_and(|it| !it.is_empty())
            }
            _ => {
                let values = self.table.rows.iter().map(|row| row.values[at].as_str()).filter(|it| !it.is_empty());
                *cell != Cell::Merged && *cell != Cell::Unknown && says_one_of(cell, column, values)
            }
        }
    }
}

/// Whether a cell says what one of these values says.
pub fn says_one_of<'a>(cell: &Cell, column: &Column, mut values: impl Iterator<Item = &'a str>) -> bool {
    let cell = match cell {
        Cell::Text(text) => &Cell::Text(normalise::tidy(text)),
        cell => cell,
    };
    // A text is compared letter by letter with those alone that are about as long.
    let most = if let Cell::Text(text) = cell { text.len() / 2 } else { 0 };
    values.any(|value| value.len() >= most && normalise::is_same(Some(cell), column, value))
}

impl Sheet {
    /// Where rows are added that no sheet adds.
    fn where_rows_come_from(self) -> &'static str {
        match self {
            Self::StatusCodes | Self::RiskCodes | Self::Statuses => {
                "rows come with the vendor's page: `idv compare --apply` adds them to the TOML"
            }
            Self::Remedies => "remedies are the house's: add one in remedies.toml, and make a new sheet",
            Self::ClientWords => "sentences are of what is in the catalogue: add that there, and make a new sheet",
        }
    }
}
