//! Notifications of the ordinary kind, read at a tenth of the cost of a search through their other fields.
//!
//! The library looks at every field beside the case's own, by its name and by its value, for what may be a code under another
//! name. Of ids and times it finds nothing, and they are different in each notification. So a line is read here if
//!
//! * the case's own fields have the vendor's names, each once, and what is in them is of the ordinary form, and
//! * each other field holds nothing, yes or no, a number, or a text of ids and times, in which there can be none of the catalogue's
//!   words and no name of a field, and has a name under which the library does not look for numbers: it was asked, once for
//!   each name.
//!
//! Every other line, and every one in which anything is wrong, is left to the library.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::json;

use idv_catalogue::{Case, Notification, RiskCode, Status, StatusCode};

/// What ids and times consist of: digits, hexadecimal letters, what stands before a time and behind it, and separators.
///
/// By comparisons, which a processor makes of many bytes at once.
const fn is_plain(byte: u8) -> bool {
    let is_digit_or_separator = byte.wrapping_sub(b'+') <= b':' - b'+' && byte != b',' && byte != b'/';
    let is_hexadecimal = (byte | 0x20).wrapping_sub(b'a') <= b'f' - b'a';
    is_digit_or_separator || is_hexadecimal || byte == b'T' || byte == b'Z'
}

/// Longer texts and names are left to the library, and so are lines with more names than are kept.
const LONGEST: usize = 64;
const MOST_NAMES: usize = 64;

pub struct PlainReader {
    /// Whether the library looks for nothing in ids and times under a name.
    names: Vec<(String, bool)>,
    /// Whether the catalogue has no word that ids and times could have in them.
    is_sound: bool,
    case: Case,
}

impl PlainReader {
    pub fn new() -> Self {
        let words = RiskCode::ALL.iter().map(|it| it.risk_score()).chain(Status::ALL.iter().map(|it| it.as_str()));
        let has_other_letter = |word: &str| word.bytes().any(|it| it.is_ascii_alphabetic() && !is_letter_of_them(it));
        Self { names: Vec::new(), is_sound: words.into_iter().all(has_other_letter), case: empty_case() }
    }

    /// The case of a plain notification, beside which there is nothing to tell.
    pub fn read(&mut self, line: &str) -> Option<&Case> {
        if !self.is_sound {
            return None;
        }
        let mut json = serde_json::Deserializer::from_str(line);
        let is_read = json.deserialize_map(PlainCase { case: &mut self.case, names: &mut self.names });
        (is_read.is_ok() && json.end().is_ok()).then_some(&self.case)
    }
}

fn empty_case() -> Case {
    Case::new(Status::ALL.first().map_or("", |it| it.as_str()), [0; 0], None)
}

/// Whether there is nothing but ids and times in a text. All of it is looked at, since many bytes at once cost no more than one.
pub fn is_id_or_time(text: &[u8]) -> bool {
    text.len() <= LONGEST && text.iter().fold(0, |others, byte| others | u8::from(!is_plain(*byte))) == 0
}

/// Whether a letter may stand there as a small one or as a capital.
fn is_letter_of_them(byte: u8) -> bool {
    [byte.to_ascii_lowercase(), byte.to_ascii_uppercase()].into_iter().any(is_plain)
}

/// Whether the library passes over ids and times under a name: then it looks there for no number of a code or a risk either, and
/// does not take the name for one of ours.
fn is_other(name: &str) -> bool {
    let status = Status::ALL.first().map(|it| it.as_str());
    let numbers = [StatusCode::ALL.first().map(|it| it.as_u16()), RiskCode::ALL.first().map(|it| it.as_u16())];
    numbers.into_iter().all(|number| {
        let Some(number) = number else { return false };
        let probe = json!({ "verificationStatus": status, name: number.to_string() });
        serde_json::from_value::<Notification>(probe)
            .is_ok_and(|it| it.passed_over.is_empty() && it.case == empty_case())
    })
}

/// Why a line is not read here; the library says what is to be said of it.
fn not_plain<E: Error>() -> E {
    E::custom("")
}

struct PlainCase<'a> {
    case: &'a mut Case,
    names: &'a mut Vec<(String, bool)>,
}

impl PlainCase<'_> {
    fn is_other(&mut self, name: &str) -> bool {
        if let Some((_, is_other)) = self.names.iter().find(|(known, _)| known == name) {
            return *is_other;
        }
        if name.len() > LONGEST || self.names.len() == MOST_NAMES {
            return false;
        }
        let is_other = is_other(name);
        self.names.push((name.to_owned(), is_other));
        is_other
    }
}

impl<'de> Visitor<'de> for PlainCase<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a plain notification")
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut map: A) -> Result<(), A::Error> {
        let (mut has_status, mut has_codes) = (false, false);
        self.case.status_codes.clear();
        self.case.risk_code = None;
        while let Some(name) = map.next_key::<&str>()? {
            match name {
                "verificationStatus" if !has_status => {
                    has_status = true;
                    let status = Status::from_wire(map.next_value()?).ok_or_else(not_plain)?;
                    self.case.status = status.into();
                }
                "statusCodes" if !has_codes => {
                    has_codes = true;
                    map.next_value_seed(Codes(self.case))?;
                }
                "riskCode" if self.case.risk_code.is_none() => {
                    self.case.risk_code = Some(map.next_value::<i64>()?.into());
                }
                "verificationStatus" | "statusCodes" | "riskCode" => return Err(not_plain()),
                name if self.is_other(name) => map.next_value_seed(IdOrTime)?,
                _ => return Err(not_plain()),
            }
        }
        if has_status { Ok(()) } else { Err(not_plain()) }
    }
}

struct Codes<'a>(&'a mut Case);

impl<'de> DeserializeSeed<'de> for Codes<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_seq(self)
    }
}

impl<'de> Visitor<'de> for Codes<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("numbers")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<(), A::Error> {
        while let Some(number) = seq.next_element::<i64>()? {
            self.0.status_codes.push(number.into());
        }
        Ok(())
    }
}

struct IdOrTime;

impl<'de> DeserializeSeed<'de> for IdOrTime {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for IdOrTime {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an id or a time")
    }

    fn visit_unit<E: Error>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_bool<E: Error>(self, _: bool) -> Result<(), E> {
        Ok(())
    }

    fn visit_u64<E: Error>(self, _: u64) -> Result<(), E> {
        Ok(())
    }

    fn visit_i64<E: Error>(self, _: i64) -> Result<(), E> {
        Ok(())
    }

    fn visit_f64<E: Error>(self, _: f64) -> Result<(), E> {
        Ok(())
    }

    fn visit_borrowed_str<E: Error>(self, text: &'de str) -> Result<(), E> {
        if is_id_or_time(text.as_bytes()) { Ok(()) } else { Err(not_plain()) }
    }
}

#[cfg(test)]
pub mod tests {
    use proptest::collection::vec;
    use proptest::prelude::*;

    use super::PlainReader;
    use idv_catalogue::Notification;

    const PLAIN: &str = concat!(
        r#"{"verificationId":"6c2bddd0-efec-4fe0-8042-f060c2c7a948","createdAt":"2026-11-26T10:21:07.5Z","attempt":3100,"#,
        r#""verificationStatus":"completed","statusCodes":[4110,3105],"riskCode":500,"isTest":false,"clientReference":null}"#,
    );

    #[test]
    fn what_the_service_sends_is_plain() {
        let case = PlainReader::new().read(PLAIN).cloned();
        assert_eq!(case, Some(serde_json::from_str::<Notification>(PLAIN).expect("a notification").case));
    }

    #[test]
    fn what_is_called_or_filled_as_ours_is_not_plain() {
        for odd in [
            PLAIN.replace("attempt", "reasonCode"),
            PLAIN.replace("attempt", "riskLevel"),
            PLAIN.replace("attempt", "status"),
            PLAIN.replace("attempt", "statusCode"),
            PLAIN.replace("attempt", "code_4110"),
            PLAIN.replace("attempt", "statusCodes"),
            PLAIN.replace("attempt", "unreadable"),
            PLAIN.replace("6c2bddd0", "invalid_data"),
            PLAIN.replace("6c2bddd0", "\\u0061"),
            PLAIN.replace("completed", "done"),
            PLAIN.replace("500", "5e2"),
            PLAIN.replace("4110", "\"4110\""),
            PLAIN.replace("verificationStatus", "state"),
            format!("{PLAIN}{PLAIN}"),
            PLAIN[1..].to_owned(),
        ] {
            assert_eq!(PlainReader::new().read(&odd), None, "{odd}");
        }
    }

    /// What a field may be called, ours among them in whatever writing.
    pub fn name() -> impl Strategy<Value = String> {
        let parts = &[
            "verification",
            "Verification",
            "Status",
            "status",
            "_",
            "-",
            ".",
            "Codes",
            "code",
            "codes",
            "risk",
            "Risk",
            "Score",
            "reason",
            "Level",
            "level",
            "Id",
            "id",
            "key",
            "value",
            "country",
            "4110",
            "500",
            "s",
            "List",
            "created",
            "At",
            "unreadable",
            "phone",
            "result",
            "high",
        ][..];
        prop_oneof![
            2 => vec(prop::sample::select(parts), 0..4).prop_map(|parts| parts.concat()),
            1 => prop::sample::select(&["statusCodes", "riskCode", "verificationStatus", "status", "riskScore"][..]).prop_map(str::to_owned),
        ]
    }

    /// What may stand in a field.
    pub fn value() -> impl Strategy<Value = String> {
        prop_oneof![
            Just("null".to_owned()),
            Just("true".to_owned()),
            prop::sample::select(&["100", "200", "300", "500", "1000", "3105", "4110"][..]).prop_map(str::to_owned),
            prop::sample::select(&["100", "200", "300", "500", "1000", "3105", "4110"][..])
                .prop_map(|it| format!("\"{it}\"")),
            (-9000_i64..9000).prop_map(|number| number.to_string()),
            any::<f64>().prop_map(|number| number.to_string()),
            "\"[0-9a-fA-FTZ:.+-]{0,12}\"",
            "\"[0-9]{1,4}[-:,;. ]?[0-9]{0,4}\"",
            prop::sample::select(&["\"new\"", "\"completed\"", "\"high\"", "\"invalid_data\"", "\"statusCodes\""][..])
                .prop_map(str::to_owned),
            vec(0..6000_i64, 0..3).prop_map(|numbers| format!("{numbers:?}")),
        ]
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 4096, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn what_is_plain_is_read_as_the_library_reads_it(fields in vec((name(), value()), 0..4), at in 0..4_usize, cut in 0..40_usize) {
            let mut fields: Vec<_> = fields.into_iter().map(|(name, value)| format!("\"{name}\":{value}")).collect();
            let own = r#""verificationStatus":"inconsistent_data","statusCodes":[3204]"#;
            fields.insert(at.min(fields.len()), own.to_owned());
            let text = format!("{{{}}}", fields.join(","));
            let text = if cut == 0 { &text[..text.len() - 1] } else { &text };
            if let Some(case) = PlainReader::new().read(text) {
                let read = serde_json::from_str::<Notification>(text).expect("what is plain is a notification");
                prop_assert_eq!(&Notification::from(case.clone()), &read, "{}", text);
            }
        }
    }
}
