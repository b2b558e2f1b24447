//! The lines of an event stream, as the service's events are kept by what listens to them: the data of each event, and nothing else.

use std::io::{self, Read};

/// How lines begin that make up an event stream.
const FIELDS: [&[u8]; 5] = [DATA, b"event:", b"id:", b"retry:", b":"];
const DATA: &[u8] = b"data:";

/// Whether a line is one of an event stream; nothing where more of it has to be seen.
pub fn is_event_stream(line: &[u8]) -> Option<bool> {
    if FIELDS.iter().any(|field| line.starts_with(field)) {
        return Some(true);
    }
    let may_be = FIELDS.iter().any(|field| field.starts_with(line));
    if may_be { None } else { Some(false) }
}

/// What an event stream holds, with blanks in place of all that is no data, so that each byte stays where it was.
pub struct EventStream<R> {
    input: R,
    place: Place,
}

#[derive(Clone, Copy)]
enum Place {
    /// In the name of a field, of which so many bytes are as those of [`DATA`].
    Name(usize),
    Data,
    Other,
}

impl<R: Read> EventStream<R> {
    pub const fn new(input: R) -> Self {
        Self { input, place: Place::Name(0) }
    }
}

impl<R: Read> Read for EventStream<R> {
    fn read(&mut self, room: &mut [u8]) -> io::Result<usize> {
        let count = self.input.read(room)?;
        for byte in room.iter_mut().take(count) {
            let (is_end, is_data) = (matches!(byte, b'\n' | b'\r'), matches!(self.place, Place::Data));
            self.place = match self.place {
                _ if is_end => Place::Name(0),
                Place::Name(seen) if DATA.get(seen) == Some(byte) && seen + 1 == DATA.len() => Place::Data,
                Place::Name(seen) if DATA.get(seen) == Some(byte) => Place::Name(seen + 1),
                Place::Name(_) => Place::Other,
                place => place,
            };
            if !is_end && !is_data {
                *byte = b' ';
            }
        }
        Ok(count)
    }
}
