//! The streams that every operation of a group is run on: in mixed order, one in a hundred unknown, the same each time.

use std::collections::HashMap;

use idv_catalogue::{Case, Guidance, Status, StatusCode};
use iso_currency::Currency;

const LENGTH: usize = 50_000;
/// Cases are larger than numbers.
const CASES: usize = 1_000;
const MANY_CODES: usize = 64;

/// What is looked up, and the tables of those peers that make theirs at run time.
pub struct Streams {
    pub numbers: Vec<u16>,
    pub codes: Vec<StatusCode>,
    /// The first guidance of each of these codes.
    pub guidances: Vec<Guidance>,
    /// The same codes, as the enum that peers derive from.
    pub peer_codes: Vec<super::codes::Code>,
    pub texts: Vec<String>,
    pub statuses: Vec<String>,
    pub http_statuses: Vec<http::StatusCode>,
    pub currencies: Vec<Currency>,
    pub currency_numbers: Vec<u16>,
    pub sql_states: Vec<&'static str>,
    /// Cases of up to five codes, as JSON, and of sixty-four.
    pub bodies: Vec<String>,
    pub large_bodies: Vec<String>,
    /// Cases without findings, of five codes each, and of sixty-four.
    pub cases: Vec<Case>,
    pub large_cases: Vec<Case>,
    pub hash_map: HashMap<u16, StatusCode>,
    pub sorted: Vec<(u16, StatusCode)>,
}

impl Streams {
    pub fn new() -> Self {
        let mut random = Random(0x1d9_07a1);
        let numbers: Vec<u16> = (0..LENGTH).map(|_| number(&mut random)).collect();
        let known: Vec<StatusCode> = numbers.iter().filter_map(|number| StatusCode::from_u16(*number)).collect();
        let codes: Vec<_> = known.iter().copied().cycle().take(LENGTH).collect();
        let currencies: Vec<_> = (0..LENGTH).map(|_| *random.choice(&CURRENCIES)).collect();
        let unknown_statuses = ["on_hold", "cancelled"];
        let known_statuses: Vec<_> = Status::ALL.iter().map(|status| status.as_str()).collect();
        Self {
            guidances: codes.iter().filter_map(|code| code.guidance().first().copied()).collect(),
            peer_codes: codes.iter().filter_map(|code| super::codes::Code::from_repr(code.as_u16())).collect(),
            texts: numbers.iter().map(ToString::to_string).collect(),
            statuses: (0..LENGTH).map(|_| random.mostly(&known_statuses, &unknown_statuses).to_string()).collect(),
            http_statuses: (0..LENGTH)
                .filter_map(|_| http::StatusCode::from_u16(*random.mostly(&HTTP_STATUSES, &[299, 599])).ok())
                .collect(),
            currency_numbers: currencies.iter().map(|currency| currency.numeric()).collect(),
            currencies,
            sql_states: (0..LENGTH).map(|_| *random.mostly(&SQL_STATES, &["ZZ999", "99999"])).collect(),
            bodies: (0..CASES).map(|length| body(&mut random, length % 6)).collect(),
            large_bodies: (0..CASES).map(|_| body(&mut random, MANY_CODES)).collect(),
            cases: (0..CASES).map(|_| clean_case(&mut random, 5)).collect(),
            large_cases: (0..CASES).map(|_| clean_case(&mut random, MANY_CODES)).collect(),
            hash_map: StatusCode::ALL.iter().map(|code| (code.as_u16(), *code)).collect(),
            sorted: StatusCode::ALL.iter().map(|code| (code.as_u16(), *code)).collect(),
            numbers,
            codes,
        }
    }
}

/// A number of a code, or one time in a hundred a number near them that is none's.
fn number(random: &mut Random) -> u16 {
    if random.below(100) > 0 {
        return random.choice(StatusCode::ALL).as_u16();
    }
    loop {
        let number = u16::try_from(random.below(7_000)).unwrap_or_default();
        if StatusCode::from_u16(number).is_none() {
            return number;
        }
    }
}

/// A notification, with one code in a hundred unknown.
fn body(random: &mut Random, length: usize) -> String {
    let status = random.choice(Status::ALL);
    let codes: Vec<_> = (0..length).map(|_| number(random).to_string()).collect();
    let risk_code = if *status == Status::Completed { ",\"riskCode\":500" } else { "" };
    format!(
        "{{\"verificationId\":\"6e1ac7c7-61c8-4cb0-8f0d-9bf8c1f1a2e4\",\"verificationStatus\":\"{status}\",\"statusCodes\":[{}]{risk_code}}}",
        codes.join(",")
    )
}

/// A case of different codes, as many as there are at most, which contradicts nothing.
fn clean_case(random: &mut Random, length: usize) -> Case {
    let mut codes = Status::InconsistentData.status_codes().to_vec();
    random.shuffle(&mut codes);
    let case = Case::new(Status::InconsistentData, codes.into_iter().take(length), None);
    assert_eq!(case.findings(), []);
    case
}

/// Steele and Vigna's splitmix64: what is random here must be the same each time.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, bound: usize) -> usize {
        usize::try_from(self.next() % bound as u64).unwrap_or_default()
    }

    fn choice<'a, T>(&mut self, values: &'a [T]) -> &'a T {
        &values[self.below(values.len())]
    }

    /// One of the unknown, one time in a hundred.
    fn mostly<'a, T>(&mut self, known: &'a [T], unknown: &'a [T]) -> &'a T {
        let values = if self.below(100) > 0 { known } else { unknown };
        self.choice(values)
    }

    fn shuffle<T>(&mut self, values: &mut [T]) {
        for last in (1..values.len()).rev() {
            values.swap(last, self.below(last + 1));
        }
    }
}

const HTTP_STATUSES: [u16; 30] = [
    100, 101, 200, 201, 202, 204, 206, 301, 302, 303, 304, 307, 308, 400, 401, 403, 404, 405, 406, 409, 410, 412, 413,
    415, 422, 429, 500, 502, 503, 504,
];

const CURRENCIES: [Currency; 24] = [
    Currency::AUD,
    Currency::BGN,
    Currency::BRL,
    Currency::CAD,
    Currency::CHF,
    Currency::CNY,
    Currency::CZK,
    Currency::DKK,
    Currency::EUR,
    Currency::GBP,
    Currency::HKD,
    Currency::HUF,
    Currency::INR,
    Currency::JPY,
    Currency::KRW,
    Currency::MXN,
    Currency::NOK,
    Currency::NZD,
    Currency::PLN,
    Currency::RON,
    Currency::SEK,
    Currency::TRY,
    Currency::USD,
    Currency::ZAR,
];

const SQL_STATES: [&str; 24] = [
    "00000", "01000", "02000", "08000", "08006", "22001", "22003", "22012", "22P02", "23502", "23503", "23505",
    "23514", "25P02", "28000", "28P01", "40001", "40P01", "42501", "42601", "42703", "42P01", "53300", "57014",
];
