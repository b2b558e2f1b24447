//! Days that are given on the command line, and today.

use crate::Date;
use crate::catalogue::rows;

/// A day as an argument: year, month and day, such as 2026-11-22.
pub(super) fn parse(text: &str) -> Result<rows::Date, String> {
    let day = Date::parse(text).ok_or("a day is written as year, month and day, such as 2026-11-22")?;
    Ok(rows::Date { year: day.year(), month: day.month(), day: day.day() })
}

/// Today, where the person at the keyboard is.
pub(super) fn today() -> Result<rows::Date, String> {
    let day = jiff::Zoned::now().date();
    parse(&day.to_string()).map_err(|_| format!("the clock says that today is {day}; give the day yourself"))
}

#[cfg(test)]
mod tests {
    use super::parse;
    use crate::catalogue::rows::Date;

    #[test]
    fn a_day_is_one_that_exists() {
        assert_eq!(parse("2028-02-29"), Ok(Date { year: 2028, month: 2, day: 29 }));
        assert_eq!(["2027-02-29", "2027-2-1", "tomorrow", ""].map(|text| parse(text).is_err()), [true; 4]);
    }
}
