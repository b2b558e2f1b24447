//! Past notifications in the shapes in which they are kept, as one stream of values in memory that does not grow with it.
//!
//! Lines are cut into blocks, which is the fast way. Every other shape is found by one look at the beginning of an input, and its
//! values are given in blocks as well, so that whoever judges them need not know in what shape they were.

pub mod block;
pub mod blocks;
mod event_stream;
pub mod finder;
#[cfg(test)]
mod finder_tests;
pub mod grammar;
mod look;
mod nesting;
pub mod place;
mod quotes;
mod recovery;
pub mod sole;
mod table;
mod unpacked;
mod utf16;

use std::io;

use self::block::{Input, read};
use self::utf16::{Order, Utf16};

/// What an input holds: unpacked if it was packed, and as UTF-8 if it begins with the mark of UTF-16.
pub fn opened(input: Input) -> io::Result<Input> {
    let mut input = unpacked::unpacked(input)?;
    let mut head = [0; 2];
    let mut length = 0;
    // No more than shows whether there is the mark: the rest may be long in coming.
    while let Some(room) = head.get_mut(length..=length) {
        if read(&mut input, room)? == 0 {
            break;
        }
        length += 1;
        if !matches!(head, [0xff | 0xfe, _]) {
            break;
        }
    }
    Ok(match (head, length) {
        ([0xff, 0xfe], 2) => Box::new(Utf16::new(input, Order::LittleEndian)),
        ([0xfe, 0xff], 2) => Box::new(Utf16::new(input, Order::BigEndian)),
        _ => Box::new(io::Read::chain(io::Read::take(io::Cursor::new(head), length as u64), input)),
    })
}
