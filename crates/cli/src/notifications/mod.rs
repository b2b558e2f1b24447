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

use std::io;

use encoding_rs_io::DecodeReaderBytesBuilder;

use self::block::{Input, read};

/// What an input holds: unpacked if it was packed, and as UTF-8 if it begins with the mark of UTF-16.
pub fn opened(input: Input) -> io::Result<Input> {
    let mut input = unpacked::unpacked(input)?;
    let mut head = [0; 3];
    let mut length = 0;
    // No more than shows whether there is the mark, and anything behind it: the rest may be long in coming.
    while let Some(room) = head.get_mut(length..=length) {
        if read(&mut input, room)? == 0 {
            break;
        }
        length += 1;
        if !matches!((head, length), ([0xff | 0xfe, ..], 1) | ([0xff, 0xfe, _] | [0xfe, 0xff, _], _)) {
            break;
        }
    }
    let whole = io::Read::chain(io::Read::take(io::Cursor::new(head), length as u64), input);
    Ok(match (head, length) {
        // The decoder looks for a mark in three bytes.
        ([0xff, 0xfe, _] | [0xfe, 0xff, _], 2) => Box::new(io::empty()),
        ([0xff, 0xfe, _] | [0xfe, 0xff, _], 3) => Box::new(DecodeReaderBytesBuilder::new().build(whole)),
        _ => Box::new(whole),
    })
}
