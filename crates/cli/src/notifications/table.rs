//! A table whose column holds notifications: CSV with commas or semicolons, or TSV, as exports of databases and sheets are.

use std::io;
use std::num::NonZeroU64;

use csv_core::{ReadFieldResult, Reader, ReaderBuilder};

use super::block::{Block, FIRST_ROOM, Input, LONGEST_LINE, read};
use super::finder::{Finder, Piece, Turn, What};
use super::place::InputLine;
use super::quotes::Quotes;

const SEPARATORS: [u8; 3] = [b',', b';', b'\t'];
const ROOM: usize = 1 << 16;

/// Reads the cells of one column.
pub struct Table {
    reader: Reader,
    /// What was read of the input, from `at` on not yet looked at.
    room: Vec<u8>,
    at: usize,
    is_end: bool,
    /// The column, counted from 0, and the one that is being read.
    wanted: usize,
    column: usize,
    /// How many columns the first line names, and whether it names the wanted one again.
    width: usize,
    is_twice: bool,
    separator: u8,
    quotes: Quotes,
    /// Where the next byte stands.
    line: u64,
    byte: u64,
    /// Where the cell and the record began that are being read.
    cell: Option<InputLine>,
    record: InputLine,
    is_too_long: bool,
}

impl Table {
    /// A table of which the head was read, and perhaps more; `head` says whether the input ends there.
    pub fn of(file: usize, head: &[u8], is_end: bool, name: &str) -> Option<Result<Self, String>> {
        let mut is_unfinished = false;
        for separator in SEPARATORS {
            match names(head, separator, is_end) {
                None => is_unfinished = true,
                Some(names) => {
                    let mut wanted = (0..).zip(&names).filter(|(_, it)| it.trim_ascii() == name.as_bytes());
                    if let Some((first, _)) = wanted.next() {
                        let is_twice = wanted.next().is_some();
                        let width = names.len();
                        return Some(Ok(Self { wanted: first, width, is_twice, ..Self::with(file, separator, head) }));
                    }
                }
            }
        }
        if is_unfinished && head.len() <= LONGEST_LINE {
            return None;
        }
        Some(Err(format!("its first line has no column {name:?} among names with commas, semicolons or tabs between")))
    }

    fn with(file: usize, separator: u8, head: &[u8]) -> Self {
        let mut table = Self {
            reader: ReaderBuilder::new().delimiter(separator).build(),
            room: head.to_vec(),
            at: 0,
            is_end: false,
            wanted: 0,
            column: 0,
            width: 0,
            is_twice: false,
            separator,
            quotes: Quotes::Begin,
            line: 1,
            byte: 1,
            cell: None,
            record: InputLine::whole(file, 1),
            is_too_long: false,
        };
        table.skip_head();
        table
    }

    fn skip_head(&mut self) {
        let mut scratch = [0; 256];
        loop {
            let rest = self.room.get(self.at..).unwrap_or_default();
            let (result, count, _) = self.reader.read_field(rest, &mut scratch);
            self.pass(count);
            match result {
                ReadFieldResult::Field { record_end: false } | ReadFieldResult::OutputFull => (),
                ReadFieldResult::InputEmpty if count > 0 => (),
                // At the end of an input that is a head alone, there is no end of the line.
                _ => return,
            }
        }
    }

    /// Goes on by so many bytes.
    fn pass(&mut self, count: usize) {
        let passed = self.room.get(self.at..self.at + count).unwrap_or_default();
        self.line += memchr::memchr_iter(b'\n', passed).count() as u64;
        match memchr::memrchr(b'\n', passed) {
            Some(end) => self.byte = (count - end) as u64,
            None => self.byte += count as u64,
        }
        self.at += count;
    }

    /// Reads cells into the block, and says whether there were any.
    pub fn fill(&mut self, block: &mut Block, input: &mut Input) -> io::Result<bool> {
        if std::mem::take(&mut self.is_twice) {
            let place = InputLine { line: 1, ..self.record };
            block.pieces.push(Piece { place, what: What::Turn(Turn::ColumnTwice) });
        }
        loop {
            if self.at == self.room.len() && !self.is_end {
                if !block.pieces.is_empty() {
                    return Ok(true);
                }
                self.room.resize(ROOM, 0);
                let count = read(input, &mut self.room)?;
                self.room.truncate(count);
                (self.at, self.is_end) = (0, count == 0);
            }
            let is_full = block.pieces.len() >= Finder::MOST_PIECES || block.begun >= FIRST_ROOM;
            if is_full || !self.read_field(block) {
                return Ok(!block.pieces.is_empty());
            }
        }
    }

    /// Reads of a field what is there, and says whether there may be more.
    fn read_field(&mut self, block: &mut Block) -> bool {
        if self.cell.is_none() {
            self.begin_cell();
            if self.at == self.room.len() && !self.is_end {
                return true;
            }
        }
        let mut scratch = [0; 256];
        let is_wanted = self.column == self.wanted && !self.is_too_long;
        if is_wanted {
            block.make_room();
        }
        let rest = self.room.get(self.at..).unwrap_or_default();
        let output = if is_wanted { block.free() } else { &mut scratch[..] };
        let (result, count, written) = self.reader.read_field(rest, output);
        self.quotes.take(rest.get(..count).unwrap_or_default(), self.separator);
        self.pass(count);
        if is_wanted {
            block.end += written;
            if block.end - block.begun > LONGEST_LINE {
                self.is_too_long = true;
                block.end = block.begun;
            }
        }
        match result {
            ReadFieldResult::Field { record_end } => self.end_cell(block, record_end),
            ReadFieldResult::InputEmpty if self.is_end => return false,
            ReadFieldResult::End => return false,
            ReadFieldResult::InputEmpty | ReadFieldResult::OutputFull => (),
        }
        true
    }

    fn begin_cell(&mut self) {
        if self.column == 0 {
            // Blank lines, and what is left of the end of the last record.
            let rest = self.room.get(self.at..).unwrap_or_default();
            let ends = rest.iter().take_while(|byte| matches!(byte, b'\n' | b'\r')).count();
            self.pass(ends);
        }
        if self.at == self.room.len() {
            return;
        }
        let place = InputLine { line: self.line, column: NonZeroU64::new(self.byte), ..self.record };
        if self.column == 0 {
            self.record = InputLine { column: None, ..place };
        }
        self.cell = Some(place);
    }

    fn end_cell(&mut self, block: &mut Block, is_record_end: bool) {
        let place = self.cell.take().unwrap_or(self.record);
        if self.column == self.wanted {
            let value = What::Value { at: block.begun..block.end, is_whole: true };
            let what = if self.is_too_long { What::TooLong } else { value };
            block.pieces.push(Piece { place, what });
            block.begun = block.end;
            self.is_too_long = false;
        }
        let quotes = std::mem::replace(&mut self.quotes, Quotes::Begin);
        let length = match self.column {
            _ if !is_record_end => None,
            last if last < self.wanted => Some(Turn::NoCell),
            last => (last + 1 != self.width).then_some(Turn::OtherLength),
        };
        let turns = [(quotes.flaw(), place), (length, self.record)];
        block
            .pieces
            .extend(turns.into_iter().filter_map(|(turn, place)| Some(Piece { place, what: What::Turn(turn?) })));
        self.column = if is_record_end { 0 } else { self.column + 1 };
    }
}

/// The names in the head of a table; nothing where it does not end in what is there.
fn names(head: &[u8], separator: u8, is_end: bool) -> Option<Vec<Vec<u8>>> {
    let mut reader = ReaderBuilder::new().delimiter(separator).build();
    let (mut names, mut name, mut at) = (Vec::new(), Vec::new(), 0);
    let mut room = [0; 256];
    loop {
        let rest = head.get(at..).unwrap_or_default();
        if rest.is_empty() && !is_end {
            return None;
        }
        let (result, count, written) = reader.read_field(rest, &mut room);
        at += count;
        name.extend_from_slice(room.get(..written).unwrap_or_default());
        match result {
            ReadFieldResult::Field { record_end } => {
                names.push(std::mem::take(&mut name));
                if record_end {
                    return Some(names);
                }
            }
            ReadFieldResult::End => return Some(names),
            ReadFieldResult::InputEmpty | ReadFieldResult::OutputFull => (),
        }
    }
}
