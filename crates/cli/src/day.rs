//! Days that are given on the command line, and today.

use idv_catalogue_codegen::date::Date;

/// A day as an argument: year, month and day, such as 2026-11-22.
pub fn parse(text: &str) -> Result<Date, String> {
    let day = idv_catalogue::Date::parse(text).ok_or("a day is written as year, month and day, such as 2026-11-22")?;
    Ok(Date { year: day.year(), month: day.month(), day: day.day() })
}

/// Today, where the person at the keyboard is.
pub fn today() -> Result<Date, String> {
    let day = jiff::Zoned::now().date();
    parse(&day.to_string()).map_err(|_| format!("the clock says that today is {day}; give the day yourself"))
}

/// Today, where on earth it is latest: nobody can have done anything after it.
pub fn latest() -> Result<Date, String> {
    let day = jiff::Timestamp::now().to_zoned(jiff::tz::Offset::constant(FURTHEST_EAST).to_time_zone()).date();
    parse(&day.to_string()).map_err(|_| format!("the clock says that today is {day}; give the day yourself"))
}

/// Hours that the clocks of Kiritimati are ahead.
const FURTHEST_EAST: i8 = 14;

#[cfg(test)]
mod tests {
    use super::{Date, parse};
    #[test]
    fn a_day_is_one_that_exists() {
        assert_eq!(parse("2028-02-29"), Ok(Date { year: 2028, month: 2, day: 29 }));
        assert_eq!(["2027-02-29", "2027-2-1", "tomorrow", ""].map(|text| parse(text).is_err()), [true; 4]);
    }
}
