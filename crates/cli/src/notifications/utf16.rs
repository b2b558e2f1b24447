//! UTF-16 as UTF-8, while it is read.
//!
//! What is no text must not become one without a word: half of a pair, or half of a unit at the end, is given as bytes that are no
//! UTF-8, so that whoever reads them tells where they are.

use std::io::{self, Read};

use super::block::read;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    LittleEndian,
    BigEndian,
}

pub struct Utf16<R> {
    input: R,
    order: Order,
    /// The first half of a unit, and of a pair.
    half: Option<u8>,
    high: Option<u16>,
    /// What was decoded, and how much of it was given.
    decoded: Vec<u8>,
    given: usize,
    is_end: bool,
}

const ROOM: usize = 1 << 14;
/// In no UTF-8.
const NO_TEXT: u8 = 0xff;

impl<R: Read> Utf16<R> {
    /// Of what stands behind the mark.
    pub const fn new(input: R, order: Order) -> Self {
        Self { input, order, half: None, high: None, decoded: Vec::new(), given: 0, is_end: false }
    }

    fn decode_more(&mut self) -> io::Result<()> {
        let mut room = [0; ROOM];
        let count = read(&mut self.input, &mut room)?;
        self.decoded.clear();
        self.given = 0;
        for byte in room.iter().take(count) {
            let Some(half) = self.half.take() else {
                self.half = Some(*byte);
                continue;
            };
            self.take(match self.order {
                Order::LittleEndian => u16::from_le_bytes([half, *byte]),
                Order::BigEndian => u16::from_be_bytes([half, *byte]),
            });
        }
        if count == 0 {
            self.is_end = true;
            if self.high.take().is_some() || self.half.take().is_some() {
                self.decoded.push(NO_TEXT);
            }
        }
        Ok(())
    }

    fn take(&mut self, unit: u16) {
        if let Some(high) = self.high.take() {
            if let Some(Ok(letter)) = char::decode_utf16([high, unit]).next() {
                return self.push(letter);
            }
            self.decoded.push(NO_TEXT);
        }
        match unit {
            0xd800..0xdc00 => self.high = Some(unit),
            0xdc00..0xe000 => self.decoded.push(NO_TEXT),
            _ => self.push(char::from_u32(unit.into()).unwrap_or(char::REPLACEMENT_CHARACTER)),
        }
    }

    fn push(&mut self, letter: char) {
        self.decoded.extend_from_slice(letter.encode_utf8(&mut [0; 4]).as_bytes());
    }
}

impl<R: Read> Read for Utf16<R> {
    fn read(&mut self, room: &mut [u8]) -> io::Result<usize> {
        while self.given == self.decoded.len() && !self.is_end {
            self.decode_more()?;
        }
        let rest = self.decoded.get(self.given..).unwrap_or_default();
        let count = rest.len().min(room.len());
        room.iter_mut().zip(rest).for_each(|(room, byte)| *room = *byte);
        self.given += count;
        Ok(count)
    }
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use proptest::collection::vec;
    use proptest::prelude::*;

    use super::{Order, Utf16};

    fn decoded(bytes: &[u8], order: Order) -> Vec<u8> {
        let mut text = Vec::new();
        Utf16::new(bytes, order).read_to_end(&mut text).expect("a slice is read");
        text
    }

    proptest! {
        #[test]
        fn units_are_text_exactly_where_the_standard_library_says_so(units in vec(prop_oneof![any::<u16>(), 0xd7f0..0xe010_u16], 0..9)) {
            let expected = String::from_utf16(&units).ok();
            let little: Vec<_> = units.iter().flat_map(|unit| unit.to_le_bytes()).collect();
            let big: Vec<_> = units.iter().flat_map(|unit| unit.to_be_bytes()).collect();
            prop_assert_eq!(String::from_utf8(decoded(&little, Order::LittleEndian)).ok(), expected.clone());
            prop_assert_eq!(String::from_utf8(decoded(&big, Order::BigEndian)).ok(), expected);
            prop_assert!(String::from_utf8(decoded(&[&little[..], b"a"].concat(), Order::LittleEndian)).is_err());
        }
    }
}
