//! A single value of a line, by a JSON pointer: when a notification was, or of which case it is.
//!
//! It is read apart from the notification, so that whoever does not ask for it pays nothing.

use std::borrow::Cow;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};

use super::envelope::Pointer;

/// What stands at a pointer, if it is a text or a number.
#[derive(Clone, Debug, PartialEq)]
pub enum Scalar<'a> {
    Text(Cow<'a, str>),
    Whole(i64),
    Number(f64),
}

/// The text or the number at a pointer; `None` where there is none, or more than one. A pointer goes on within a text that holds
/// JSON, as bodies in journals do.
pub fn pointed<'a>(pointer: &Pointer, line: &'a str) -> Option<Scalar<'a>> {
    walk(pointer.steps(), line).ok().flatten()
}

fn walk<'a>(steps: &[String], text: &'a str) -> serde_json::Result<Option<Scalar<'a>>> {
    let mut json = serde_json::Deserializer::from_str(text);
    let found = Walk(steps).deserialize(&mut json)?;
    json.end()?;
    Ok(found)
}

/// The steps that are left.
struct Walk<'a>(&'a [String]);

impl<'de> DeserializeSeed<'de> for Walk<'_> {
    type Value = Option<Scalar<'de>>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl Walk<'_> {
    fn number<'de>(&self, number: Scalar<'de>) -> Option<Scalar<'de>> {
        self.0.is_empty().then_some(number)
    }
}

impl<'de> Visitor<'de> for Walk<'_> {
    type Value = Option<Scalar<'de>>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let (step, steps) = self.0.split_first().unzip();
        let mut found = None;
        while let Some(is_it) = map.next_key_seed(Is(step))? {
            if !is_it {
                map.next_value::<IgnoredAny>()?;
            } else if found.is_some() {
                // Which of them counts is anybody's guess.
                return Err(A::Error::custom("it stands there twice"));
            } else {
                found = Some(map.next_value_seed(Walk(steps.unwrap_or_default()))?);
            }
        }
        Ok(found.flatten())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Self::Value, A::Error> {
        let (step, steps) = self.0.split_first().unzip();
        let position = step.and_then(|step| step.parse::<usize>().ok());
        let mut found = None;
        for at in 0_usize.. {
            if Some(at) == position {
                let Some(it) = seq.next_element_seed(Walk(steps.unwrap_or_default()))? else { break };
                found = it;
            } else if seq.next_element::<IgnoredAny>()?.is_none() {
                break;
            }
        }
        Ok(found)
    }

    fn visit_borrowed_str<E: Error>(self, text: &'de str) -> Result<Self::Value, E> {
        match self.0 {
            [] => Ok(Some(Scalar::Text(Cow::Borrowed(text)))),
            steps => walk(steps, text).map_err(E::custom),
        }
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Self::Value, E> {
        if self.0.is_empty() {
            return Ok(Some(Scalar::Text(Cow::Owned(text.to_owned()))));
        }
        let found = walk(self.0, text).map_err(E::custom)?;
        Ok(found.map(|it| match it {
            Scalar::Text(text) => Scalar::Text(Cow::Owned(text.into_owned())),
            Scalar::Whole(number) => Scalar::Whole(number),
            Scalar::Number(number) => Scalar::Number(number),
        }))
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<Self::Value, E> {
        Ok(self.number(Scalar::Whole(number)))
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Self::Value, E> {
        #[expect(clippy::cast_precision_loss, reason = "it is no id and no time of any service")]
        Ok(self.number(i64::try_from(number).map_or(Scalar::Number(number as f64), Scalar::Whole)))
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<Self::Value, E> {
        Ok(self.number(Scalar::Number(number)))
    }

    fn visit_bool<E: Error>(self, _: bool) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_unit<E: Error>(self) -> Result<Self::Value, E> {
        Ok(None)
    }
}

/// Whether a name is the one that is looked for.
struct Is<'a>(Option<&'a String>);

impl<'de> DeserializeSeed<'de> for Is<'_> {
    type Value = bool;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<bool, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl Visitor<'_> for Is<'_> {
    type Value = bool;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a name")
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<bool, E> {
        Ok(self.0.is_some_and(|step| step == name))
    }
}

#[cfg(test)]
mod tests {
    use super::{Pointer, Scalar, pointed};

    fn at<'a>(pointer: &str, line: &'a str) -> Option<Scalar<'a>> {
        pointed(&Pointer::parse(pointer).expect("a pointer"), line)
    }

    fn text(text: &str) -> Scalar<'_> {
        Scalar::Text(text.into())
    }

    #[test]
    fn a_text_or_a_number_is_found_wherever_the_pointer_leads() {
        assert_eq!(at("/id", r#"{"a":{"id":1},"id":"x","b":[{}]}"#), Some(text("x")));
        assert_eq!(at("/id", r#"{"id":"\u0078\n"}"#), Some(text("x\n")));
        assert_eq!(at("/a/1/b~1", r#"{"a":[0,{"b/":7}]}"#), Some(Scalar::Whole(7)));
        assert_eq!(at("/a", r#"{"a":1.5}"#), Some(Scalar::Number(1.5)));
        assert_eq!(at("/a", r#"{"a":-3}"#), Some(Scalar::Whole(-3)));
    }

    #[test]
    fn a_pointer_goes_on_within_a_text_of_json() {
        let line = serde_json::json!({ "body": r#"{"id":"x\u0079","at":5}"# }).to_string();
        assert_eq!(at("/body/id", &line), Some(text("xy")));
        assert_eq!(at("/body/at", &line), Some(Scalar::Whole(5)));
        assert_eq!(at("/body/no", &line), None);
        assert_eq!(at("/body/id", r#"{"body":"no JSON"}"#), None);
    }

    #[test]
    fn where_there_is_no_text_and_no_number_or_more_than_one_nothing_is_found() {
        for line in [
            "",
            "{",
            "[]",
            "7",
            "null",
            r#"{"id":null}"#,
            r#"{"id":true}"#,
            r#"{"id":{"x":1}}"#,
            r#"{"id":["x"]}"#,
            r#"{"id":"x","id":"y"}"#,
            r#"{"id":"x"} {}"#,
            r#"{"id":"x""#,
            r#"{"ID":"x"}"#,
        ] {
            assert_eq!(at("/id", line), None, "{line}");
        }
        assert_eq!(at("/id/x", r#"{"id":7}"#), None);
    }
}
