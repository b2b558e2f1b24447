//! From a number to its code.

use idv_catalogue::StatusCode;
use iso_currency::Currency;

use super::codes::{self, Code};

super::operations! {
    loop_alone(numbers) |number| *number;
    from_u16(numbers) |number| StatusCode::from_u16(*number);
    plain_match(numbers) |number| codes::by_match(*number);
    hash_map(numbers, hash_map) |number| hash_map.get(number).copied();
    binary_search(numbers, sorted) |number| sorted.binary_search_by_key(number, |pair| pair.0).ok().map(|row| sorted[row].1);
    phf_map(numbers) |number| codes::BY_NUMBER.get(number).copied();
    num_enum_try_from(numbers) |number| Code::try_from(*number).ok();
    strum_from_repr(numbers) |number| Code::from_repr(*number);
    http_from_u16(numbers) |number| http::StatusCode::from_u16(*number).ok();
    iso_currency_from_numeric(currency_numbers) |number| Currency::from_numeric(*number);
}
