//! Notifications in any shape are what they are on lines, and what is wrong with a file is told.

use std::io::{self, Cursor, Read, Write};
use std::num::NonZeroU16;

use proptest::collection::vec;
use proptest::prelude::*;
use serde_json::{Value, json};

use super::beside;
use super::envelope::Pointer;
use super::judging::{How, judge};
use super::{Audit, JudgedBy, json as report_json};
use crate::notifications::block::Input;
use crate::notifications::opened;

const SHAPES: [Shape; 12] = [
    Shape::Lines,
    Shape::PrettyArray,
    Shape::ArrayOnOneLine,
    Shape::OneBehindAnother,
    Shape::Pretty,
    Shape::Commas,
    Shape::RecordSeparators,
    Shape::Nuls,
    Shape::EventStream,
    Shape::Table(","),
    Shape::Table("\t"),
    Shape::Log,
];

#[derive(Clone, Copy, Debug, PartialEq)]
enum Shape {
    Lines,
    PrettyArray,
    ArrayOnOneLine,
    OneBehindAnother,
    Pretty,
    Commas,
    RecordSeparators,
    Nuls,
    EventStream,
    Table(&'static str),
    Log,
}

impl Shape {
    fn written(self, values: &[Value]) -> String {
        let compact: Vec<_> = values.iter().map(Value::to_string).collect();
        let pretty: Vec<_> = values.iter().map(|value| format!("{value:#}")).collect();
        let each =
            |before: &str, behind: &str| compact.iter().map(|it| [before, it, behind].concat()).collect::<String>();
        match self {
            Self::Lines => each("", "\n"),
            Self::PrettyArray => format!("{:#}\n", json!(values)),
            Self::ArrayOnOneLine => json!(values).to_string(),
            Self::OneBehindAnother => compact.concat(),
            Self::Pretty => pretty.join("\n"),
            Self::Commas => each("", ",\n"),
            Self::RecordSeparators => each("\u{1e}", "\n"),
            Self::Nuls => each("", "\0"),
            Self::EventStream => {
                let event = |it: &String| format!("event: done\ndata: {}\nid: 7\n\n", it.replace('\n', "\ndata: "));
                format!(": begun\n\n{}", pretty.iter().map(event).collect::<String>())
            }
            Self::Table(separator) => {
                let row =
                    |it: &String| format!("7{separator}\"{}\"{separator}\"a \"\"b\"\"\n\"\n", it.replace('"', "\"\""));
                format!("id{separator}body{separator}note\n{}", pretty.iter().map(row).collect::<String>())
            }
            Self::Log => format!("started\n{}", each("7 INFO body=", " took=\"3\"\n")),
        }
    }

    fn how(self) -> How<'static> {
        let column = matches!(self, Self::Table(_)).then_some("body");
        let after = matches!(self, Self::Log).then_some("body=");
        How { comparison: None, at: None, column, are_lines: false, after, beside: beside::How::default() }
    }
}

fn notification() -> impl Strategy<Value = Value> {
    let text =
        prop_oneof!["[a-z_]{0,3}", "\\PC{0,3}", Just("{\"[,\\]}\n\u{1}\u{1e}é€".to_owned()), Just("body=".to_owned())];
    let status = prop_oneof![
        4 => prop::sample::select(&["new", "pending", "completed", "on_hold"][..]).prop_map(|it| json!(it)),
        1 => text.clone().prop_map(|it| json!(it)),
        1 => Just(Value::Null),
    ];
    let name = prop::sample::select(&["verificationStatus", "status", "state"][..]);
    let nested = prop_oneof![text.prop_map(|it| json!(it)), Just(json!([[{ "codes": ["4110"] }, {}], []]))];
    (name, status, vec(3090..3120_i64, 0..3), nested)
        .prop_map(|(name, status, codes, other)| json!({ name: status, "statusCodes": codes, "other": other }))
}

/// Gives what it holds in pieces of one size.
struct Pieces(Cursor<Vec<u8>>, usize);

impl Read for Pieces {
    fn read(&mut self, room: &mut [u8]) -> io::Result<usize> {
        let length = room.len().min(self.1);
        self.0.read(&mut room[..length])
    }
}

fn audited(bytes: Vec<u8>, piece: usize, how: How<'_>) -> Value {
    let input: Input = Box::new(Pieces(Cursor::new(bytes), piece));
    let threads = NonZeroU16::new(2).expect("it is not 0");
    let (counts, unread) = judge([(0, opened(input))].into_iter(), threads, how);
    let nothing = Audit::of_nothing(JudgedBy::this_program(), None);
    report_json::report(&Audit { files: vec!["file".to_owned()], unread, counts, ..nothing })
}

/// A report without what differs by the shape: places, lines that are blank, and those of a log that hold no notification.
fn counts(mut report: Value) -> Value {
    report["blank_lines"] = Value::Null;
    report["other_lines"] = Value::Null;
    report["malformed_lines"]["first"] = Value::Null;
    forget_places(&mut report);
    report
}

fn forget_places(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            for name in ["first", "line", "column", "error"] {
                fields.remove(name);
            }
            fields.values_mut().for_each(forget_places);
        }
        Value::Array(values) => values.iter_mut().for_each(forget_places),
        _ => (),
    }
}

/// How a text is kept in a file.
#[derive(Clone, Copy, Debug)]
struct Kept {
    has_crlf: bool,
    encoding: u8,
    packing: u8,
}

impl Kept {
    fn bytes(self, text: &str) -> Vec<u8> {
        let text = if self.has_crlf { text.replace('\n', "\r\n") } else { text.to_owned() };
        let units = || text.encode_utf16();
        let bytes = match self.encoding {
            0 => text.into_bytes(),
            1 => [b"\xef\xbb\xbf", text.as_bytes()].concat(),
            2 => [0xfeff].into_iter().chain(units()).flat_map(u16::to_le_bytes).collect(),
            _ => [0xfeff].into_iter().chain(units()).flat_map(u16::to_be_bytes).collect(),
        };
        match self.packing {
            0 => bytes,
            1 => {
                let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
                encoder.write_all(&bytes).expect("a vector takes it");
                encoder.finish().expect("a vector takes it")
            }
            _ => ruzstd::encoding::compress_to_vec(&bytes[..], ruzstd::encoding::CompressionLevel::Fastest),
        }
    }
}

fn kept() -> impl Strategy<Value = Kept> {
    (any::<bool>(), 0..4_u8, 0..3_u8).prop_map(|(has_crlf, encoding, packing)| Kept { has_crlf, encoding, packing })
}

const PIECES: [usize; 4] = [1, 7, 100, 1 << 20];

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn notifications_in_any_shape_are_what_they_are_on_lines(
        values in vec(notification(), 0..6),
        shape in prop::sample::select(&SHAPES[..]),
        kept in kept(),
        piece in prop::sample::select(&PIECES[..]),
        envelope in 0..3,
    ) {
        let plain = audited(Shape::Lines.written(&values).into_bytes(), 1 << 20, Shape::Lines.how());
        let pointer = Pointer::parse("/body").expect("a pointer");
        let (values, at) = match envelope {
            0 => (values, None),
            1 => (values.iter().map(|it| json!({ "id": [7], "body": it })).collect(), Some(&pointer)),
            _ => (values.iter().map(|it| json!({ "body": it.to_string() })).collect(), Some(&pointer)),
        };
        let report = audited(kept.bytes(&shape.written(&values)), piece, How { at, ..shape.how() });
        prop_assert_eq!(counts(report), counts(plain));
    }

    #[test]
    fn a_part_of_an_array_never_looks_like_the_whole(
        values in vec(notification(), 0..4),
        is_pretty: bool,
        end in any::<prop::sample::Index>(),
        piece in prop::sample::select(&PIECES[..]),
    ) {
        let shape = if is_pretty { Shape::PrettyArray } else { Shape::ArrayOnOneLine };
        let text = shape.written(&values);
        let end = end.index(text.trim_end().len());
        let report = audited(text.as_bytes()[..end].to_vec(), piece, shape.how());
        prop_assert!(end == 0 || report["malformed_lines"]["count"].as_u64() > Some(0), "{} of {}", end, text);
    }

    #[test]
    fn what_is_broken_is_told_and_costs_no_more_than_its_neighbours(
        values in vec(notification(), 1..6),
        shape in prop::sample::select(&[Shape::PrettyArray, Shape::Pretty, Shape::Commas, Shape::RecordSeparators][..]),
        at in any::<prop::sample::Index>(),
        byte in prop::option::of(prop::sample::select(&b"{}[]\",:\\ \n\0\x1ex7"[..])),
        piece in prop::sample::select(&PIECES[..]),
    ) {
        let mut text = shape.written(&values).into_bytes();
        let whole = audited(text.clone(), 1 << 20, shape.how());
        // What the file is shows at its beginning.
        let at = 2 + at.index(text.len() - 2);
        text.splice(at..=at, byte);
        let report = audited(text.clone(), piece, shape.how());
        prop_assert_eq!(&report, &audited(text.clone(), 1 << 20, shape.how()));
        let number = |report: &Value| report["notifications"].as_u64().expect("a number");
        let (before, now) = (number(&whole), number(&report));
        let is_told = report["malformed_lines"]["count"] != whole["malformed_lines"]["count"];
        prop_assert!(now == before || is_told, "{} of {}: {}", now, before, String::from_utf8_lossy(&text));
        prop_assert!(now <= before && before <= now + 2, "{} of {}: {}", now, before, String::from_utf8_lossy(&text));
    }

    #[test]
    fn one_byte_out_of_place_loses_nothing_without_a_word(
        values in vec(notification(), 1..6),
        shape in prop::sample::select(&[Shape::EventStream, Shape::Table(","), Shape::Table("\t")][..]),
        at in any::<prop::sample::Index>(),
        is_inserted: bool,
        byte in prop::option::of(prop::sample::select(&b"{}[]\",;:\\ \t\n\r\0\x1ex7d"[..])),
        piece in prop::sample::select(&PIECES[..]),
    ) {
        let mut text = shape.written(&values).into_bytes();
        let whole = audited(text.clone(), 1 << 20, shape.how());
        // What the file is shows in its first line.
        let begin = text.iter().position(|it| *it == b'\n').expect("there is a line") + 1;
        let at = begin + at.index(text.len() - begin);
        text.splice(at..at + usize::from(!is_inserted), byte);
        let report = audited(text.clone(), piece, shape.how());
        prop_assert_eq!(&report, &audited(text.clone(), 1 << 20, shape.how()));
        let is_told = counts(report.clone())["malformed_lines"] != counts(whole.clone())["malformed_lines"];
        let is_same = report["notifications"] == whole["notifications"];
        prop_assert!(is_same || is_told, "{}", String::from_utf8_lossy(&text));
    }
}
