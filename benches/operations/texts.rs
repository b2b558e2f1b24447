//! From the digits of a number to its code, strictly.

use std::hint::black_box;

use idv_catalogue::{NotInCatalogue, StatusCode};
use tokio_postgres::error::SqlState;

use super::codes;

super::operations! {
    loop_alone(texts) |text| text.as_str();
    parse(texts) |text| text.parse::<StatusCode>().ok();
    parse_with_the_error(texts) |text| black_box(text.parse::<StatusCode>() as Result<StatusCode, NotInCatalogue>).is_ok();
    u16_parse_then_from_u16(texts) |text| text.parse().ok().and_then(StatusCode::from_u16);
    plain_match(texts) |text| codes::by_text_match(text);
    phf_map(texts) |text| codes::BY_TEXT.get(text.as_str()).copied();
    sql_state_from_code(sql_states) |text| SqlState::from_code(text);
}
