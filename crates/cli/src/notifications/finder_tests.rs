//! Where values are found, and that nothing is held of what is too long.

use std::io::{self, Cursor, Read};

use super::block::{Block, FIRST_ROOM, Input, LONGEST_LINE, Line};
use super::blocks::{Blocks, Known};
use super::finder::{Finder, Turn};

/// What was found: by its line, column and index, and the text of it.
type Found = (u64, Option<u64>, Option<u64>, String);

fn found(input: Input) -> Vec<Found> {
    found_by(Known::default(), input)
}

fn found_by(known: Known<'_>, input: Input) -> Vec<Found> {
    let mut blocks = Blocks::new([(0, Ok(input))].into_iter(), known);
    let (mut block, mut all) = (Block::new(), Vec::new());
    while blocks.next_into(&mut block) {
        assert!(block.room.len() <= FIRST_ROOM + LONGEST_LINE + 1, "{}", block.room.len());
        all.extend(block.lines().map(|(place, line)| {
            let text = match line {
                Line::Whole(text) | Line::Value(text) | Line::Cell(text) => String::from_utf8_lossy(text).into_owned(),
                Line::TooLong => "too long".to_owned(),
                Line::Turn(turn) => format!("{turn:?}"),
            };
            (place.line, place.column.map(u64::from), place.index, text)
        }));
    }
    assert_eq!(blocks.into_unread(), []);
    all
}

fn found_in(text: &str) -> Vec<Found> {
    found(Box::new(Cursor::new(text.to_owned())))
}

fn value(line: u64, column: u64, index: impl Into<Option<u64>>, text: &str) -> Found {
    (line, Some(column), index.into(), text.to_owned())
}

#[test]
fn places_are_those_of_the_values_whatever_stands_between_them() {
    let array = "\u{feff}[ {\"a\":\n1},\r\n  {} , 7,\n[[]]]\n";
    let expected = [value(1, 3, 0, "{\"a\":\n1}"), value(3, 3, 1, "{}"), value(3, 8, 2, "7"), value(4, 1, 3, "[[]]")];
    assert_eq!(found_in(array), expected);
    assert_eq!(found_in("{}{}\n{}"), [value(1, 1, None, "{}"), value(1, 3, None, "{}"), value(2, 1, None, "{}")]);
    assert_eq!(found_in("data: {}\n\ndata:{}"), [value(1, 7, None, "{}"), value(3, 6, None, "{}")]);
}

#[test]
fn what_turns_out_otherwise_is_told_where_it_does() {
    let turn = |turn: Turn| format!("{turn:?}");
    assert_eq!(
        found_in("[{}]\n{}\n[{}]"),
        [
            value(1, 2, 0, "{}"),
            value(2, 1, None, &turn(Turn::ValueBehindArray)),
            value(2, 1, None, "{}"),
            value(3, 1, None, &turn(Turn::ArrayBehindValues)),
            value(3, 2, 0, "{}"),
        ]
    );
    assert_eq!(found_in("[{}, "), [value(1, 2, 0, "{}"), value(1, 1, None, &turn(Turn::ArrayWithoutEnd))]);
}

#[test]
fn what_is_broken_ends_where_the_next_value_begins() {
    let cut = "[{\"a\":\n{\"b\":1},\n{\"c\":2}]";
    assert_eq!(found_in(cut), [value(1, 2, 0, "{\"a\":"), value(2, 1, 1, "{\"b\":1}"), value(3, 1, 2, "{\"c\":2}")]);
    let odd = "[{'a':1},{\"b\":[1,2},{\"c\":1]";
    assert_eq!(
        found_in(odd),
        [value(1, 2, 0, "{'a':1}"), value(1, 10, 1, "{\"b\":[1,2}"), value(1, 21, 2, "{\"c\":1")]
    );
    // Nothing in the rest of the line shows that a quotation mark is missing, but that the line ends.
    let quotation = "[{\"a\":\"x,\"b\":1},{\"c\":1},{\"d\":1}]";
    assert_eq!(found_in(quotation)[1..], [value(1, 17, 1, "{\"c\":1}"), value(1, 25, 2, "{\"d\":1}")]);
    assert_eq!(found_in("\u{1e}{\"a\":\u{1e}{}"), [value(1, 2, None, "{\"a\":"), value(1, 8, None, "{}")]);
    assert_eq!(found_in("{}\0{}\0\0\0{}")[2..], [value(1, 7, None, "\0\0"), value(1, 9, None, "{}")]);
}

fn told(line: u64, column: u64, turn: Turn) -> Found {
    value(line, column, None, &format!("{turn:?}"))
}

/// So many bytes of one kind between two texts.
fn long(before: &'static str, byte: u8, count: usize, behind: &'static str) -> Input {
    Box::new(before.as_bytes().chain(io::repeat(byte).take(count as u64)).chain(behind.as_bytes()))
}

#[test]
fn nothing_is_held_of_what_is_too_long_and_what_follows_is_found() {
    let count = 4 * LONGEST_LINE;
    let texts = |input: Input| found(input).into_iter().map(|it| (it.2, it.3)).collect::<Vec<_>>();
    let expected = [(Some(0), "{}".to_owned()), (Some(1), "too long".to_owned()), (Some(2), "{}".to_owned())];
    assert_eq!(texts(long("[{},{\"a\":\"", b'x', count, "\"},{}]")), expected);
    assert_eq!(texts(long("[{},[", b' ', count, "],{}]")), expected);
    assert_eq!(texts(long("[{},\n{\"a\":\"\n", b'x', count, "\"},\n{}]")), expected);
    let deep = found(long("[{},", b'[', count, ""));
    assert_eq!((deep.len(), deep[1].3.as_str(), &deep[2].3), (3, "too long", &format!("{:?}", Turn::ArrayWithoutEnd)));
    let first = found(long("{\"a\":\"", b'x', count, "\"}{}\n{}"));
    assert_eq!(first.iter().map(|it| it.3.as_str()).collect::<Vec<_>>(), ["too long", "{}", "{}"]);
    // One byte more or less is the difference.
    let at_most = |count| found(long("[\"", b'x', count, "\",{}]")).remove(0).3.len();
    assert_eq!((at_most(LONGEST_LINE - 2), at_most(LONGEST_LINE - 1)), (LONGEST_LINE, "too long".len()));
}

#[test]
fn any_depth_is_one_value() {
    let deep = format!("{}{}", "[".repeat(10_000), "]".repeat(10_000));
    assert_eq!(
        found_in(&format!("[{{}},{deep},{{}}]")),
        [value(1, 2, 0, "{}"), value(1, 5, 1, &deep), value(1, 5 + 20_001, 2, "{}"),]
    );
}

#[test]
fn cells_are_found_where_they_stand_and_a_long_one_is_not_held() {
    let known = Known { column: Some("body"), ..Known::default() };
    let table = "\u{feff}id;\"body\";note\r\n1;{};\r\n2;\"a\"\"\nb\";x\r\n\r\n3\r\n4;c;";
    let cell = |line, column, text| value(line, column, None, text);
    let no_cell = (6, None, None, format!("{:?}", Turn::NoCell));
    let expected = [cell(2, 3, "{}"), cell(3, 3, "a\"\nb"), no_cell, cell(7, 3, "c")];
    assert_eq!(found_by(known, Box::new(Cursor::new(table))), expected);
    let long = |behind| long("id,body\n1,{}\n2,\"", b'x', 4 * LONGEST_LINE, behind);
    assert_eq!(found_by(known, long("\"\n3,{}")), [cell(2, 3, "{}"), cell(3, 3, "too long"), cell(4, 3, "{}")]);
    assert_eq!(found_by(known, long("")), [cell(2, 3, "{}"), cell(3, 3, "too long"), told(3, 3, Turn::OpenQuote)]);
}

#[test]
fn what_is_wrong_with_the_cells_of_a_table_is_told_and_what_is_there_is_read() {
    let found = |table: &'static str| {
        let known = Known { column: Some("body"), ..Known::default() };
        found_by(known, Box::new(Cursor::new(table)))
    };
    let cell = |line, column, text| value(line, column, None, text);
    let of_record = |line, turn: Turn| (line, None, None, format!("{turn:?}"));
    let open = found("body,note\n{},\"open\n{},x\n{},y");
    assert_eq!(open, [cell(2, 1, "{}"), told(2, 4, Turn::OpenQuote)]);
    let swallowed = found("body,note\n{},\"open\n\"{\"\"a\"\":1}\",x\n{},y");
    let behind = told(2, 4, Turn::TextBehindQuote);
    assert_eq!(swallowed, [cell(2, 1, "{}"), behind, of_record(2, Turn::OtherLength), cell(4, 1, "{}")]);
    let lengths = found("body,note\n{}\n{},x,y\n{},\n");
    let [fewer, more] = [2, 3].map(|line| of_record(line, Turn::OtherLength));
    assert_eq!(lengths, [cell(2, 1, "{}"), fewer, cell(3, 1, "{}"), more, cell(4, 1, "{}")]);
    assert_eq!(found("body\tbody\n{}\t\"a\"\n"), [of_record(1, Turn::ColumnTwice), cell(2, 1, "{}")]);
    // Databases write a table with tabs without quotes: a quotation mark is one where a cell begins with it.
    assert_eq!(found("body\tnote\n{}\tan \"ox\"\n{}\t6\"\n"), [cell(2, 1, "{}"), cell(3, 1, "{}")]);
    let unquoted = found("note\tbody\n\"open\t{\"a\":1}\n7\t{}");
    assert_eq!(unquoted[0], told(2, 1, Turn::TextBehindQuote));
}

#[test]
fn no_more_is_looked_at_than_a_few_times_what_there_is() {
    let values = "{\"a\":1}{\"b\":{\"c\" \"},{".repeat(20_000);
    let array = format!("[{}{}]", "{\"a\":1},".repeat(10), "{\"b\":{\"c\" \"},{".repeat(30_000));
    let cut = "{\"a\":[\n".repeat(50_000);
    let ended = format!("{cut}}}");
    let indented = "{\"a\":\n {\"b\" \"},{\n".repeat(20_000);
    for text in [values, array, cut, ended, indented] {
        let (mut finder, mut count) = (Finder::new(0, false), 0);
        let mut is_all = false;
        while !is_all {
            let mut pieces = Vec::new();
            is_all = finder.find(text.as_bytes(), true, &mut pieces);
            count += pieces.len();
        }
        let most = 4 * (text.len() + 2 * LONGEST_LINE) as u64;
        assert!(finder.looked <= most, "{} of {most}: {}", finder.looked, &text[..30]);
        assert!(count >= 20_000, "{count}: {}", &text[..30]);
    }
}
