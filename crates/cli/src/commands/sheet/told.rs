//! What is told of a file beside its changes, each at its cell where it is of one.

use idv_catalogue_codegen::clean_text::visible;

use super::columns::{Column, Sheet, Whose};
use super::merge::or_nothing;
use super::normalise::Slip;

/// How much it matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Gravity {
    /// Nothing is written.
    Error,
    /// It may have been decided, and is not read: nothing is written.
    Lost,
    /// It changes nothing, and somebody may think that it does.
    Warning,
    Note,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    pub place: Option<String>,
    pub gravity: Gravity,
    pub message: String,
}

/// How many rows are listed before they are counted.
const MOST_LISTED: usize = 12;

fn listed(rows: &[String]) -> String {
    let shown = rows.iter().take(MOST_LISTED).cloned().collect::<Vec<_>>().join("; ");
    match rows.len().saturating_sub(MOST_LISTED) {
        0 => shown,
        more => format!("{shown} and {more} more"),
    }
}

impl Told {
    pub fn slip(place: String, slip: Slip) -> Self {
        let help = slip.help.map(|help| format!("; {help}")).unwrap_or_default();
        let message = format!("{} [{}]{help}", slip.message, slip.rule.id());
        Self { place: Some(place), gravity: Gravity::Error, message }
    }

    pub fn error(message: String) -> Self {
        Self { place: None, gravity: Gravity::Error, message }
    }

    pub fn note(message: String) -> Self {
        Self { place: None, gravity: Gravity::Note, message }
    }

    pub fn note_at(place: String, message: String) -> Self {
        Self { place: Some(place), gravity: Gravity::Note, message }
    }

    pub fn lost(place: String, message: String) -> Self {
        Self { place: Some(place), gravity: Gravity::Lost, message }
    }

    /// A cell that was changed, and that no sheet changes.
    pub fn elsewhere(place: String, column: &Column, row: &str) -> Self {
        let where_it_belongs = match column.whose {
            Whose::Fixed(why) => why,
            _ => {
                "is the vendor's, and no sheet changes it: where the vendor's page says so, `idv compare --apply` does"
            }
        };
        let message = format!("\"{}\" of {row} {where_it_belongs}", column.heading);
        Self { place: Some(place), gravity: Gravity::Warning, message }
    }

    /// A cell that says what another row says, so that nobody knows of which of both the row is.
    pub fn of_another(place: String, column: &Column, row: &str) -> Self {
        let message = format!(
            "\"{}\" is of another row than {row}: undo it, and sort rows as a whole, or nobody knows what was decided for which",
            column.heading
        );
        Self { place: Some(place), gravity: Gravity::Error, message }
    }

    /// Rows that a sheet has lost.
    pub fn missing(sheet: Sheet, rows: &[String]) -> Self {
        let rows = listed(rows);
        let title = sheet.title();
        let retire = match sheet {
            Sheet::StatusCodes | Sheet::RiskCodes | Sheet::Statuses => ": `idv retire` is for rows that left the page",
            Sheet::Remedies | Sheet::ClientWords => "",
        };
        let message = format!("{title}: not in the sheet, which changes and retires nothing{retire}: {rows}");
        Self { place: None, gravity: Gravity::Warning, message }
    }

    /// Rows that the TOML has since a sheet was made.
    pub fn new_by_now(sheet: Sheet, rows: &[String]) -> Self {
        let title = sheet.title();
        Self::note(format!("{title}: the TOML has rows that it had not when the sheet was made: {}", listed(rows)))
    }

    /// A cell that nobody has changed, and that the TOML has otherwise since the sheet was made.
    pub fn outdated(place: String, column: &Column, row: &str, today: &str) -> Self {
        let heading = &column.heading;
        let today = or_nothing(today);
        Self::note_at(
            place,
            format!("\"{heading}\" of {row} was changed in the TOML since the sheet was made, and is now: {today}"),
        )
    }

    /// In a line, with nothing in it that a terminal would obey.
    pub fn line(&self) -> String {
        let place = self.place.as_ref().map(|place| format!("{place}: ")).unwrap_or_default();
        let gravity = match self.gravity {
            Gravity::Error => "error",
            Gravity::Lost | Gravity::Warning => "warning",
            Gravity::Note => "note",
        };
        visible(&format!("{gravity}: {place}{}", self.message))
    }
}
