//! Notifications in envelopes, as journals and warehouses keep them: at a place in each line, as an object or as a text of JSON.

use std::fmt;

use serde::Deserialize;
use serde::de::value::MapAccessDeserializer;
use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};

use idv_catalogue::Notification;

/// A JSON pointer: where in each line the notification stands.
#[derive(Clone, Debug)]
pub struct Pointer {
    written: String,
    /// The names and positions on the way, the outermost first.
    steps: Vec<String>,
}

/// What stands there.
pub enum Found {
    /// A text, which may hold a notification.
    Text(String),
    Notification(Notification),
}

impl Pointer {
    /// Of what RFC 6901 calls so.
    pub fn parse(written: &str) -> Result<Self, String> {
        let Some(steps) = written.strip_prefix('/') else {
            return Err("a JSON pointer such as /body or /message/data is expected".to_owned());
        };
        let steps = steps.split('/').map(|step| step.replace("~1", "/").replace("~0", "~")).collect();
        Ok(Self { written: written.to_owned(), steps })
    }

    /// The names and positions on the way, the outermost first.
    pub fn steps(&self) -> &[String] {
        &self.steps
    }

    /// Whether its first step may be a position in an array.
    pub fn is_into_array(&self) -> bool {
        self.steps.first().is_some_and(|step| is_position(step))
    }

    pub fn find(&self, line: &str) -> Result<Found, serde_json::Error> {
        let mut json = serde_json::Deserializer::from_str(line);
        let found = At { pointer: self, steps: &self.steps }.deserialize(&mut json)?;
        json.end()?;
        Ok(found)
    }
}

impl fmt::Display for Pointer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.written)
    }
}

fn is_position(step: &str) -> bool {
    let is_number = !step.is_empty() && step.bytes().all(|byte| byte.is_ascii_digit());
    is_number && (step == "0" || !step.starts_with('0'))
}

struct At<'a> {
    pointer: &'a Pointer,
    /// Those that are left.
    steps: &'a [String],
}

impl At<'_> {
    fn nothing<E: Error>(&self) -> E {
        E::custom(format_args!("there is nothing at {}", self.pointer.written))
    }

    fn no_notification<E: Error>(&self, what: &str) -> E {
        match self.steps {
            [] => E::custom(format_args!("at {} there is {what}, and no notification", self.pointer.written)),
            _ => self.nothing(),
        }
    }
}

impl<'de> DeserializeSeed<'de> for At<'_> {
    type Value = Found;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Found, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for At<'_> {
    type Value = Found;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a notification in an envelope")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Found, A::Error> {
        let Some((step, steps)) = self.steps.split_first() else {
            return Notification::deserialize(MapAccessDeserializer::new(map)).map(Found::Notification);
        };
        let mut found = None;
        while let Some(name) = map.next_key::<String>()? {
            if name != *step {
                map.next_value::<IgnoredAny>()?;
            } else if found.is_some() {
                // Which of them counts is anybody's guess.
                return Err(A::Error::custom(format_args!("{step} stands there twice")));
            } else {
                found = Some(map.next_value_seed(At { pointer: self.pointer, steps })?);
            }
        }
        found.ok_or_else(|| self.nothing())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Found, A::Error> {
        // An array by itself would be read by position, which no sender means.
        let Some((step, steps)) = self.steps.split_first() else {
            return Err(self.no_notification("an array"));
        };
        let position = step.parse::<usize>().ok().filter(|_| is_position(step)).ok_or_else(|| self.nothing())?;
        for _ in 0..position {
            seq.next_element::<IgnoredAny>()?.ok_or_else(|| self.nothing())?;
        }
        let found = seq.next_element_seed(At { pointer: self.pointer, steps })?;
        while seq.next_element::<IgnoredAny>()?.is_some() {}
        found.ok_or_else(|| self.nothing())
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Found, E> {
        self.visit_string(text.to_owned())
    }

    fn visit_string<E: Error>(self, text: String) -> Result<Found, E> {
        if self.steps.is_empty() { Ok(Found::Text(text)) } else { Err(self.nothing()) }
    }

    fn visit_unit<E: Error>(self) -> Result<Found, E> {
        Err(self.no_notification("null"))
    }

    fn visit_bool<E: Error>(self, _: bool) -> Result<Found, E> {
        Err(self.no_notification("a yes or no"))
    }

    fn visit_u64<E: Error>(self, _: u64) -> Result<Found, E> {
        Err(self.no_notification("a number"))
    }

    fn visit_i64<E: Error>(self, _: i64) -> Result<Found, E> {
        Err(self.no_notification("a number"))
    }

    fn visit_f64<E: Error>(self, _: f64) -> Result<Found, E> {
        Err(self.no_notification("a number"))
    }
}
