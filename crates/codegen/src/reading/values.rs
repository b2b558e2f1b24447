//! What a value of TOML comes to in the catalogue.

use toml::de::DeValue;

use crate::date::Date;

/// A number from 1 to 65535, in any notation of TOML.
#[must_use]
pub fn number(value: &DeValue<'_>) -> Option<u16> {
    let integer = value.as_integer()?;
    let digits = integer.as_str().trim_start_matches('+');
    u16::from_str_radix(digits, integer.radix()).ok().filter(|number| *number > 0)
}

/// A date alone, without a time.
#[must_use]
pub fn date(value: &DeValue<'_>) -> Option<Date> {
    let given = value.as_datetime()?;
    let date = given.date.filter(|_| given.time.is_none() && given.offset.is_none())?;
    Some(Date { year: date.year, month: date.month, day: date.day })
}
