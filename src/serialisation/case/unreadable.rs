//! What an earlier reading could not read, as it is written beside a case.

use alloc::string::String;
use alloc::vec::Vec;

use serde_core::de::Error;
use serde_core::ser::SerializeStruct;
use serde_core::{Deserialize, Deserializer, Serialize, Serializer};

use super::super::tree::Tree;
use super::field_name::UNREADABLE;
use crate::case::{Unreadable, UnreadableKind, excerpt};

/// What an earlier reading could not read; what is no such list came with the report, and cannot be read either.
pub(super) struct ManyUnreadable(pub(super) Vec<Unreadable>);

impl<'de> Deserialize<'de> for ManyUnreadable {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        if !deserializer.is_human_readable() {
            return Deserialize::deserialize(deserializer).map(Self);
        }
        let value = Tree::deserialize(deserializer)?;
        let foreign = |index, value: &Tree| Unreadable::new(UnreadableKind::Form, UNREADABLE, index, &value.shown());
        let item = |(index, item)| unreadable(item).unwrap_or_else(|| foreign(Some(index), item));
        Ok(Self(match &value {
            Tree::Nothing => Vec::new(),
            Tree::List(items) => items.iter().enumerate().map(item).collect(),
            other => alloc::vec![foreign(None, other)],
        }))
    }
}

fn unreadable(value: &Tree) -> Option<Unreadable> {
    const NAMES: [&str; 4] = ["kind", "field", "index", "excerpt"];
    let of = |name: &str| match value {
        Tree::Map(entries) => entries.iter().find(|(known, _)| known == name).map(|(_, value)| value),
        // As formats write a struct that know fields by their order.
        Tree::List(items) => NAMES.iter().position(|known| *known == name).and_then(|place| items.get(place)),
        _ => None,
    };
    let text = |name: &str| match of(name) {
        Some(Tree::Text(text)) => Some(text.as_str()),
        _ => None,
    };
    let kind = UnreadableKind::ALL.iter().find(|kind| Some(kind.as_str()) == text("kind"))?;
    let index = match of("index") {
        Some(Tree::Number(index)) => Some(usize::try_from(*index).ok()?),
        None | Some(Tree::Nothing) => None,
        Some(_) => return None,
    };
    Some(Unreadable::new(*kind, text("field")?, index, text("excerpt")?))
}

impl<'de> Deserialize<'de> for Unreadable {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        if deserializer.is_human_readable() {
            let value = Tree::deserialize(deserializer)?;
            let foreign =
                || D::Error::custom(format_args!("{} is none of what a case could not read", excerpt(&value.shown())));
            return unreadable(&value).ok_or_else(foreign);
        }
        let (kind, field, index, excerpt): (_, String, Option<usize>, String) = Deserialize::deserialize(deserializer)?;
        Ok(Self::new(kind, &field, index, &excerpt))
    }
}

impl Serialize for Unreadable {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if !serializer.is_human_readable() {
            return (self.kind(), self.field(), self.index(), self.excerpt()).serialize(serializer);
        }
        let mut fields = serializer.serialize_struct("Unreadable", 4)?;
        fields.serialize_field("kind", &self.kind())?;
        fields.serialize_field("field", self.field())?;
        fields.serialize_field("index", &self.index())?;
        fields.serialize_field("excerpt", self.excerpt())?;
        fields.end()
    }
}
