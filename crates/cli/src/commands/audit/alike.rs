//! Lines that differ from one that was read in nothing but ids and times, recognised without being read.
//!
//! Notifications of one sender are laid out alike, and a few thousand cases come again among millions. So of each line that
//! [`super::plain`] read, its layout is kept, and the text of the case's own fields with the case. A later line that has that
//! layout byte for byte, a text of own fields that was read before, and ids and times where the layout has them, holds that case.

use std::collections::HashMap;
use std::mem;

use foldhash::fast::RandomState;

use super::counts::Lines;
use super::plain::is_id_or_time;
use idv_catalogue::Case;

/// Cases that were read from lines of a few layouts, each with how often it came.
pub struct Alike {
    /// The layout of the last line stands first, since it is likely that of the next.
    layouts: Vec<Layout>,
    cases: HashMap<Vec<u8>, (Case, Lines), RandomState>,
    /// Used again for each line.
    key: Vec<u8>,
}

impl Alike {
    const MOST_LAYOUTS: usize = 8;

    pub fn new() -> Self {
        Self { layouts: Vec::new(), cases: HashMap::default(), key: Vec::new() }
    }

    /// The count of the case that a line holds, if such a line was read before.
    pub fn find(&mut self, line: &[u8]) -> Option<&mut Lines> {
        let at = self.layouts.iter().position(|layout| layout.key_of(line, &mut self.key).is_some())?;
        if at > 0 {
            self.layouts.swap(0, at);
        }
        self.cases.get_mut(&self.key).map(|(_, count)| count)
    }

    /// How many cases are kept.
    pub fn len(&self) -> usize {
        self.cases.len()
    }

    /// Keeps a case that was read from a plain line, and says whether it could.
    pub fn keep(&mut self, line: &str, case: &Case, times: Lines) -> bool {
        let line = line.as_bytes();
        if !self.layouts.iter().any(|layout| layout.key_of(line, &mut self.key).is_some()) {
            let Some(layout) = Layout::of(line) else { return false };
            if layout.key_of(line, &mut self.key).is_none() {
                return false;
            }
            self.layouts.truncate(Self::MOST_LAYOUTS - 1);
            self.layouts.insert(0, layout);
        }
        let cases = self.cases.entry(self.key.clone());
        cases.and_modify(|(_, kept)| kept.merge(times)).or_insert_with(|| (case.clone(), times));
        true
    }

    /// What was kept, which is forgotten.
    pub fn take(&mut self) -> impl Iterator<Item = (Case, Lines)> + use<> {
        mem::take(&mut self.cases).into_values()
    }
}

/// What stands between the values of a line, and what kind of value stands where.
struct Layout {
    text: Vec<u8>,
    fields: Vec<Field>,
}

struct Field {
    /// How much of the layout's text stands before the value.
    before: usize,
    value: Value,
    /// How long the value was in the line of which the layout is: ids and times mostly have one length.
    length: usize,
}

#[derive(Clone, Copy)]
enum Value {
    /// Up to a quote.
    Status,
    /// Up to a bracket.
    StatusCodes,
    RiskCode,
    IdOrTime,
    Number,
}

impl Layout {
    /// The layout of a plain line. Such a line is JSON, an object that holds no other, and no text of it has a quote in it.
    fn of(line: &[u8]) -> Option<Self> {
        let mut layout = Self { text: Vec::new(), fields: Vec::new() };
        let mut before = 0;
        let mut at = 0;
        while let Some(name_start) = next(line, at, b'"') {
            let name_end = next(line, name_start, b'"')? - 1;
            let colon = next(line, name_end, b':')?;
            let behind = line.get(colon..)?;
            let start = colon + behind.iter().position(|byte| !byte.is_ascii_whitespace())?;
            let (start, value) = match (line.get(name_start..name_end)?, line.get(start)?) {
                (b"verificationStatus", b'"') => (start + 1, Value::Status),
                (b"statusCodes", b'[') => (start + 1, Value::StatusCodes),
                (b"riskCode", _) => (start, Value::RiskCode),
                (_, b'"') => (start + 1, Value::IdOrTime),
                (_, b'0'..=b'9') if is_whole_number(line.get(start..)?) => (start, Value::Number),
                // Yes, no and nothing are of the layout, and so are numbers that a parser may find too large.
                _ => {
                    at = start;
                    continue;
                }
            };
            let length = value.length(line.get(start..)?, 0)?;
            let end = start + length;
            layout.text.extend_from_slice(line.get(before..start)?);
            layout.fields.push(Field { before: start - before, value, length });
            before = end;
            at = if matches!(value, Value::Status | Value::IdOrTime) { end + 1 } else { end };
        }
        layout.text.extend_from_slice(line.get(before..)?);
        Some(layout)
    }

    /// Writes down what a line of this layout has in the case's own fields.
    fn key_of(&self, line: &[u8], key: &mut Vec<u8>) -> Option<()> {
        key.clear();
        let (mut text, mut rest) = (self.text.as_slice(), line);
        for Field { before, value, length } in &self.fields {
            let (expected, behind) = text.split_at_checked(*before)?;
            let here = rest.strip_prefix(expected)?;
            let (written, behind_value) = here.split_at_checked(value.length(here, *length)?)?;
            if let Some(mark) = value.mark() {
                // The length tells where the next begins, whatever stands in this one.
                key.extend_from_slice(&[mark, u8::try_from(written.len()).ok()?]);
                key.extend_from_slice(written);
            }
            (text, rest) = (behind, behind_value);
        }
        (rest == text).then_some(())
    }
}

/// The place behind the next such byte from a place on.
fn next(line: &[u8], from: usize, byte: u8) -> Option<usize> {
    Some(from + memchr::memchr(byte, line.get(from..)?)? + 1)
}

impl Value {
    /// How long the value is that stands at the beginning of a text, if it is of this kind; it likely has the usual length.
    fn length(self, text: &[u8], usual: usize) -> Option<usize> {
        match self {
            // Own fields are compared with those that were read, so whatever stands there is right or not found.
            Self::Status => text.iter().position(|byte| *byte == b'"'),
            Self::StatusCodes => text.iter().position(|byte| *byte == b']'),
            Self::RiskCode => Some(digits(text)).filter(|length| *length > 0),
            Self::IdOrTime => {
                let is_usual = text.get(usual) == Some(&b'"');
                let end = if is_usual { usual } else { memchr::memchr(b'"', text)? };
                text.get(..end).is_some_and(is_id_or_time).then_some(end)
            }
            Self::Number => {
                let length = digits(text);
                (length == 1 || (2..16).contains(&length) && text.first() != Some(&b'0')).then_some(length)
            }
        }
    }

    /// Of a case's own field, by which it is told from the others.
    fn mark(self) -> Option<u8> {
        match self {
            Self::Status => Some(b's'),
            Self::StatusCodes => Some(b'c'),
            Self::RiskCode => Some(b'r'),
            Self::IdOrTime | Self::Number => None,
        }
    }
}

fn is_whole_number(text: &[u8]) -> bool {
    !matches!(text.get(digits(text)), Some(b'.' | b'e' | b'E'))
}

fn digits(text: &[u8]) -> usize {
    text.iter().take_while(|byte| byte.is_ascii_digit()).count()
}

#[cfg(test)]
mod tests {
    use proptest::collection::vec;
    use proptest::prelude::*;

    use super::super::counts::{InputLine, Lines};
    use super::super::plain::PlainReader;
    use super::super::plain::tests::{name, value};
    use super::Alike;
    use std::collections::HashMap;

    use idv_catalogue::{Case, Notification};

    fn once() -> Lines {
        Lines::once(InputLine::whole(0, 1))
    }

    /// Whether a second line is recognised after a first.
    fn is_recognised(first: &str, second: &str) -> bool {
        let mut alike = Alike::new();
        let case = PlainReader::new().read(first).cloned().expect("it is plain");
        assert!(alike.keep(first, &case, once()), "{first}");
        alike.find(second.as_bytes()).is_some()
    }

    const FIRST: &str = concat!(
        r#"{"verificationId":"6c2bddd0-efec","createdAt":"2026-11-26T10:21:07.5Z","attempt":3,"ratio":0.5,"#,
        r#""verificationStatus":"completed","statusCodes":[4110, 3105],"riskCode":500,"isTest":false}"#,
    );

    impl Alike {
        fn found_by_case(&self) -> HashMap<Case, u64> {
            self.cases.values().map(|(case, found)| (case.clone(), found.count())).collect()
        }
    }

    #[test]
    fn ids_times_and_numbers_may_differ() {
        for (was, is) in [("6c2bddd0", "00"), ("10:21:07.5Z", "11:00"), (":3,", ":17,"), ("completed", "completed")] {
            assert!(is_recognised(FIRST, &FIRST.replace(was, is)), "{is}");
        }
    }

    #[test]
    fn nothing_else_may_differ() {
        for (was, is) in [
            ("completed", "new"),
            ("completed", "completed\\u0020"),
            ("4110, ", "4110,"),
            ("3105", "3106"),
            ("[4110, 3105]", "[[4110, 3105]"),
            ("500", "300"),
            ("500", "500.0"),
            ("false", "true"),
            ("6c2bddd0", "invalid_data"),
            ("6c2bddd0", "6c\\u0061"),
            (":3,", ":03,"),
            (":3,", ":-3,"),
            (":3,", ":3e400,"),
            (":3,", ":,"),
            (":3,", ":1234567890123456,"),
            ("attempt", "Attempt"),
            ("0.5", "0.6"),
            ("}", "}}"),
            ("}", ""),
            ("{", " {"),
        ] {
            assert!(!is_recognised(FIRST, &FIRST.replace(was, is)), "{is}");
        }
    }

    /// A line with own fields among others.
    fn line(fields: &[(String, String)], own: &str, at: usize, space: &str) -> String {
        let mut fields: Vec<_> = fields.iter().map(|(name, value)| format!("\"{name}\":{space}{value}")).collect();
        fields.insert(at.min(fields.len()), own.to_owned());
        format!("{{{}}}", fields.join(","))
    }

    const OWN: [&str; 8] = [
        r#""verificationStatus":"inconsistent_data","statusCodes":[3204]"#,
        r#""verificationStatus":"inconsistent_data","statusCodes":[3204,3105]"#,
        r#""statusCodes":[3204],"riskCode":300,"verificationStatus":"completed""#,
        r#""verificationStatus":"new""#,
        r#""verificationStatus":"completed","riskCode":-5"#,
        r#""verificationStatus":"completed","riskCode":-6"#,
        r#""verificationStatus":"completed","riskCode":0"#,
        r#""verificationStatus":"completed","statusCodes":[-3204]"#,
    ];

    proptest! {
        #![proptest_config(ProptestConfig { cases: 4096, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn what_is_recognised_is_what_the_library_reads(
            fields in vec((name(), value()), 0..4),
            others in vec((0..4_usize, value()), 0..3),
            own in vec(0..OWN.len(), 2..5),
            at in 0..4_usize,
            space in prop::sample::select(&["", " "][..]),
            mutation in prop::option::of((any::<prop::sample::Index>(), any::<u8>())),
        ) {
            let first_fields = fields.clone();
            let mut fields = fields;
            for (field, value) in others {
                if let Some(field) = fields.get_mut(field) {
                    field.1 = value;
                }
            }
            let mut second = line(&fields, OWN[own[1]], at, space).into_bytes();
            if let Some((place, byte)) = mutation {
                let place = place.index(second.len());
                second[place] = byte;
            }
            let mut alike = Alike::new();
            let mut plain = PlainReader::new();
            // Cases that were kept before, among which it must be the right one.
            for other in &own {
                let line = line(&first_fields, OWN[*other], at, space);
                if let Some(case) = plain.read(&line) {
                    alike.keep(&line, case, once());
                }
            }
            let before = alike.found_by_case();
            if alike.find(&second).is_some_and(|found| { found.again(&InputLine::whole(0, 2)); true }) {
                let (case, _) = alike.take().find(|(case, found)| before.get(case) != Some(&found.count())).expect("one came again");
                let read = serde_json::from_slice::<Notification>(&second).expect("what is recognised is a notification");
                prop_assert_eq!(&Notification::from(case), &read, "{}", String::from_utf8_lossy(&second));
            }
        }
    }
}
