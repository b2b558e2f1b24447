//! A value of any shape, as it arrived: what is read where a value is not of the form that is expected.

use alloc::borrow::ToOwned;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt::{self, Write};

use serde_core::de::{Error, MapAccess, SeqAccess, Visitor};
use serde_core::{Deserialize, Deserializer};

use super::look_alike;

/// A value of any shape.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Tree {
    Nothing,
    Bool(bool),
    Number(i64),
    /// A number that is no whole one, or one that may have been rounded on its way here, as it was written or last seen.
    OtherNumber(String),
    Text(String),
    List(Vec<Tree>),
    Map(Vec<(String, Tree)>),
}

/// As `serde_json` hands over a number when another crate of the program has asked it to keep all digits.
const DIGITS_OF_NUMBER: &str = "$serde_json::private::Number";

impl Tree {
    /// A number that came as one with a fraction or an exponent, if it is whole and none that was rounded.
    pub(super) fn of_float(number: f64) -> Self {
        /// Wider than any code. Far beyond it, a float may have lost its fraction on the way, or be the next number's.
        const WHOLE: f64 = 4_294_967_295.0;
        #[expect(clippy::cast_possible_truncation, clippy::cast_precision_loss, reason = "it is within what both hold")]
        #[expect(clippy::float_cmp, reason = "a whole number comes back exactly")]
        if (-WHOLE..=WHOLE).contains(&number) && (number as i64) as f64 == number {
            return Self::Number(number as i64);
        }
        let mut shown = String::new();
        // A String takes all that is written to it.
        let _ = write!(shown, "{number}");
        Self::OtherNumber(shown)
    }

    pub(super) fn of_digits(digits: String) -> Self {
        // A fraction of nothing is none, however long.
        let whole = digits.split_once('.').filter(|(_, fraction)| fraction.bytes().all(|digit| digit == b'0'));
        let is_fraction = whole.is_none() && digits.contains('.') && !digits.contains(['e', 'E']);
        match (whole.map_or(digits.as_str(), |(whole, _)| whole).parse(), digits.parse()) {
            (Ok(number), _) => Self::Number(number),
            _ if is_fraction => Self::OtherNumber(digits),
            (_, Ok(float)) if digits.contains(['.', 'e', 'E']) => match Self::of_float(float) {
                Self::OtherNumber(_) => Self::OtherNumber(digits),
                whole => whole,
            },
            _ => Self::OtherNumber(digits),
        }
    }

    pub(super) fn is_text(&self) -> bool {
        matches!(self, Self::Text(_))
    }

    /// So that its beginning tells what is known in it.
    pub(super) fn shown(&self) -> String {
        look_alike::recognisable(self, self.whole())
    }

    /// As JSON has it, up to so many characters.
    pub(super) fn whole(&self) -> String {
        let mut shown = Shown(String::new());
        let _ = shown.tree(self);
        shown.0
    }
}

/// Writes until there is enough to recognise a value by.
struct Shown(String);

impl Write for Shown {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        const ENOUGH: usize = 400;
        self.0.extend(text.chars().take(ENOUGH));
        if self.0.len() > ENOUGH { Err(fmt::Error) } else { Ok(()) }
    }
}

impl Shown {
    fn tree(&mut self, tree: &Tree) -> fmt::Result {
        match tree {
            Tree::Nothing => self.write_str("null"),
            Tree::Bool(value) => write!(self, "{value}"),
            Tree::Number(number) => write!(self, "{number}"),
            Tree::OtherNumber(number) => self.write_str(number),
            Tree::Text(text) => {
                self.write_char('"')?;
                self.write_str(text)?;
                self.write_char('"')
            }
            Tree::List(items) => {
                self.write_char('[')?;
                for (position, item) in items.iter().enumerate() {
                    self.write_str(if position > 0 { "," } else { "" })?;
                    self.tree(item)?;
                }
                self.write_char(']')
            }
            Tree::Map(entries) => {
                self.write_char('{')?;
                for (position, (name, value)) in entries.iter().enumerate() {
                    self.write_str(if position > 0 { ",\"" } else { "\"" })?;
                    self.write_str(name)?;
                    self.write_str("\":")?;
                    self.tree(value)?;
                }
                self.write_char('}')
            }
        }
    }
}

impl<'de> Deserialize<'de> for Tree {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(AnyTree)
    }
}

pub(super) struct AnyTree;

impl<'de> Visitor<'de> for AnyTree {
    type Value = Tree;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("anything")
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Tree, E> {
        Ok(Tree::Bool(value))
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Tree, E> {
        self.visit_u128(number.into())
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<Tree, E> {
        Ok(Tree::Number(number))
    }

    fn visit_u128<E: Error>(self, number: u128) -> Result<Tree, E> {
        let other = || {
            let mut shown = String::new();
            let _ = write!(shown, "{number}");
            Tree::OtherNumber(shown)
        };
        Ok(i64::try_from(number).map_or_else(|_| other(), Tree::Number))
    }

    fn visit_i128<E: Error>(self, number: i128) -> Result<Tree, E> {
        let other = || {
            let mut shown = String::new();
            let _ = write!(shown, "{number}");
            Tree::OtherNumber(shown)
        };
        Ok(i64::try_from(number).map_or_else(|_| other(), Tree::Number))
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<Tree, E> {
        Ok(Tree::of_float(number))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Tree, E> {
        Ok(Tree::Text(text.to_owned()))
    }

    fn visit_string<E: Error>(self, text: String) -> Result<Tree, E> {
        Ok(Tree::Text(text))
    }

    fn visit_bytes<E: Error>(self, bytes: &[u8]) -> Result<Tree, E> {
        Ok(Tree::Text(String::from_utf8_lossy(bytes).into_owned()))
    }

    fn visit_none<E: Error>(self) -> Result<Tree, E> {
        Ok(Tree::Nothing)
    }

    fn visit_unit<E: Error>(self) -> Result<Tree, E> {
        Ok(Tree::Nothing)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Tree, D::Error> {
        deserializer.deserialize_any(self)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<Tree, D::Error> {
        deserializer.deserialize_any(self)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Tree, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = seq.next_element()? {
            items.push(item);
        }
        Ok(Tree::List(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Tree, A::Error> {
        let mut entries: Vec<(String, Tree)> = Vec::new();
        while let Some(Name(name)) = map.next_key()? {
            entries.push((name, map.next_value()?));
        }
        Ok(match entries.as_mut_slice() {
            [(name, Tree::Text(digits))] if name == DIGITS_OF_NUMBER => Tree::of_digits(core::mem::take(digits)),
            _ => Tree::Map(entries),
        })
    }
}

/// The key of a map, which in some formats is a number.
struct Name(String);

impl<'de> Deserialize<'de> for Name {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct AnyName;

        impl Visitor<'_> for AnyName {
            type Value = Name;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("the name of a field")
            }

            fn visit_str<E: Error>(self, name: &str) -> Result<Name, E> {
                Ok(Name(name.to_owned()))
            }

            fn visit_string<E: Error>(self, name: String) -> Result<Name, E> {
                Ok(Name(name))
            }

            fn visit_bytes<E: Error>(self, name: &[u8]) -> Result<Name, E> {
                Ok(Name(String::from_utf8_lossy(name).into_owned()))
            }

            fn visit_u64<E: Error>(self, name: u64) -> Result<Name, E> {
                let mut shown = String::new();
                let _ = write!(shown, "{name}");
                Ok(Name(shown))
            }

            fn visit_i64<E: Error>(self, name: i64) -> Result<Name, E> {
                let mut shown = String::new();
                let _ = write!(shown, "{name}");
                Ok(Name(shown))
            }

            fn visit_bool<E: Error>(self, name: bool) -> Result<Name, E> {
                Ok(Name(if name { "true" } else { "false" }.to_owned()))
            }
        }

        deserializer.deserialize_any(AnyName)
    }
}

/// Methods of a visitor that read a value of any shape, and then go on with it.
macro_rules! visit_any {
    ($this:ident, $value:ident => $then:expr; $($method:ident)*) => {
        $($crate::serialisation::tree::visit_any!(@$method $this, $value => $then);)*
    };
    (@bool $this:ident, $value:ident => $then:expr) => {
        fn visit_bool<E: Error>($this, value: bool) -> Result<Self::Value, E> {
            let $value = AnyTree.visit_bool::<E>(value)?;
            $then
        }
    };
    (@u64 $this:ident, $value:ident => $then:expr) => {
        fn visit_u64<E: Error>($this, number: u64) -> Result<Self::Value, E> {
            let $value = AnyTree.visit_u64::<E>(number)?;
            $then
        }
    };
    (@numbers $this:ident, $value:ident => $then:expr) => {
        fn visit_i64<E: Error>($this, number: i64) -> Result<Self::Value, E> {
            let $value = AnyTree.visit_i64::<E>(number)?;
            $then
        }

        fn visit_i128<E: Error>($this, number: i128) -> Result<Self::Value, E> {
            let $value = AnyTree.visit_i128::<E>(number)?;
            $then
        }

        fn visit_u128<E: Error>($this, number: u128) -> Result<Self::Value, E> {
            let $value = AnyTree.visit_u128::<E>(number)?;
            $then
        }

        fn visit_f64<E: Error>($this, number: f64) -> Result<Self::Value, E> {
            let $value = AnyTree.visit_f64::<E>(number)?;
            $then
        }
    };
    (@text $this:ident, $value:ident => $then:expr) => {
        fn visit_str<E: Error>($this, text: &str) -> Result<Self::Value, E> {
            let $value = AnyTree.visit_str::<E>(text)?;
            $then
        }
    };
    (@bytes $this:ident, $value:ident => $then:expr) => {
        fn visit_bytes<E: Error>($this, bytes: &[u8]) -> Result<Self::Value, E> {
            let $value = AnyTree.visit_bytes::<E>(bytes)?;
            $then
        }
    };
    (@nothing $this:ident, $value:ident => $then:expr) => {
        fn visit_none<E: Error>($this) -> Result<Self::Value, E> {
            let $value = Tree::Nothing;
            $then
        }

        fn visit_unit<E: Error>($this) -> Result<Self::Value, E> {
            let $value = Tree::Nothing;
            $then
        }

        fn visit_some<D: Deserializer<'de>>($this, deserializer: D) -> Result<Self::Value, D::Error> {
            deserializer.deserialize_any($this)
        }
    };
    (@seq $this:ident, $value:ident => $then:expr) => {
        fn visit_seq<A: SeqAccess<'de>>($this, seq: A) -> Result<Self::Value, A::Error> {
            let $value = AnyTree.visit_seq(seq)?;
            $then
        }
    };
    (@map $this:ident, $value:ident => $then:expr) => {
        fn visit_map<A: MapAccess<'de>>($this, map: A) -> Result<Self::Value, A::Error> {
            let $value = AnyTree.visit_map(map)?;
            $then
        }
    };
}

pub(super) use visit_any;
