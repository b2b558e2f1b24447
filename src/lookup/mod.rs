//! How a row is found in the generated tables: in constant time, without a branch on the data, and without a panic.

pub(crate) mod by_length;
pub(crate) mod error;
pub(crate) mod numbered;
pub(crate) mod text;
pub(crate) mod words;

use crate::generated::StatusCode;
use crate::generated::tables::{CODES, PAGE_BITS, PAGES, SLOT_ROWS};

/// The code of each slot.
///
/// It is worked out from the rows, since a list of variants takes the compiler longer.
static SLOT_CODES: [StatusCode; SLOT_ROWS.len()] = {
    let mut codes = [CODES[0]; SLOT_ROWS.len()];
    let mut slot = 0;
    while slot < codes.len() {
        codes[slot] = CODES[SLOT_ROWS[slot] as usize];
        slot += 1;
    }
    codes
};

/// The value of a row. A row that does not exist reads as the first, which a caller that asks with an arbitrary number
/// must tell apart; the compiler leaves the question out where it can be proved never to arise.
#[inline]
pub(crate) const fn at<T: Copy, const N: usize>(column: &'static [T; N], row: usize) -> T {
    column[if row < N { row } else { 0 }]
}

/// The slot of a number: the number's page is laid at some slot, and the number's position on the page goes from there.
/// A number that is no code's has the slot of another, or a free one.
#[inline]
const fn slot(number: u16) -> usize {
    let position = number & ((1 << PAGE_BITS) - 1);
    at(&PAGES, (number >> PAGE_BITS) as usize) as usize + position as usize
}

/// The code of a number, if it is one.
#[inline]
pub(crate) const fn code(number: u16) -> Option<StatusCode> {
    let code = at(&SLOT_CODES, slot(number));
    if code as u16 == number { Some(code) } else { None }
}

/// The row of a code in every column.
#[inline]
pub(crate) const fn row(code: StatusCode) -> usize {
    at(&SLOT_ROWS, slot(code as u16)) as usize
}

/// The stretch of a list from one row to another; empty where there is no such stretch.
#[inline]
pub(crate) const fn stretch<T, const N: usize>(list: &'static [T; N], start: usize, end: usize) -> &'static [T] {
    match list.split_at_checked(end) {
        Some((until_end, _)) => match until_end.split_at_checked(start) {
            Some((_, stretch)) => stretch,
            None => &[],
        },
        None => &[],
    }
}
