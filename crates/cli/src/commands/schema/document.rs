//! The shape of a file as JSON Schema, in the words that both Tombi and Taplo follow: those of draft 7.
//!
//! Nothing is forbidden here that the catalogue's rules allow. The rules see more: a schema looks at one file alone.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use serde_json::{Map, Value, json};

use super::vocabulary;
use idv_catalogue_codegen::clean_text;
use idv_catalogue_codegen::model::Catalogue;
use idv_catalogue_codegen::shape::{FileShape, Key, Kind, Need, Origin, Shape, Target};

type Schema = Map<String, Value>;

/// The schema of a file.
pub fn of(file: &FileShape, catalogue: &Catalogue) -> Value {
    let mut writer = Writer::default();
    let table = writer.table(&file.table);
    let mut definitions = schema(json!({ "text": matching(&text()) }));
    definitions.extend(writer.referred.iter().filter_map(|target| vocabulary::definition(*target, catalogue)));
    let mut schema = schema(json!({
        "$schema": "http://json-schema.org/draft-07/schema#",
        "$comment": "Generated from crates/codegen/src/shape/ and the catalogue: `cargo refresh-schema` writes it anew.",
        "x-tombi-toml-version": "v1.0.0",
    }));
    schema.extend(table);
    schema.insert("definitions".to_owned(), definitions.into());
    schema.into()
}

/// Notes on the way which parts of the vocabulary are referred to.
#[derive(Default)]
struct Writer {
    referred: BTreeSet<Target>,
}

impl Writer {
    fn table(&mut self, shape: &Shape) -> Schema {
        let required: Vec<_> = shape.keys.iter().filter(|key| key.need == Need::Required).map(|key| key.name).collect();
        let properties: Schema = shape.keys.iter().map(|key| (key.name.to_owned(), self.property(key))).collect();
        schema(json!({
            "description": shape.about,
            "type": "object",
            "additionalProperties": false,
            // The formatter puts the keys of a table in the order of their description; it never moves a row.
            "x-tombi-table-keys-order": "schema",
            "required": required,
            "properties": properties,
        }))
    }

    fn property(&mut self, key: &Key) -> Value {
        let mut schema = match self.kind(&key.kind) {
            // Draft 7 ignores what stands beside a reference.
            reference if reference.contains_key("$ref") => schema(json!({ "allOf": [reference] })),
            schema => schema,
        };
        schema.shift_insert(0, "description".to_owned(), description(key).into());
        schema.into()
    }

    fn kind(&mut self, kind: &Kind) -> Schema {
        schema(match kind {
            Kind::Text | Kind::Quote | Kind::Wire => definition("text"),
            Kind::Name => matching(NAME),
            Kind::Url => matching(URL),
            Kind::FieldPath => matching(FIELD_PATH),
            Kind::Number => number(),
            Kind::Flag => json!({ "type": "boolean" }),
            // Both editors read this as TOML's own local date.
            Kind::Date => json!({ "type": "string", "format": "date" }),
            Kind::OneOf(choices) => json!({ "type": "string", "enum": choices }),
            Kind::Reference(target) => self.reference(*target),
            // The rules compare the items of a list unless they are tables.
            Kind::List(item) => {
                let is_unique = !matches!(item, Kind::Table(_));
                json!({ "type": "array", "uniqueItems": is_unique, "items": self.kind(item) })
            }
            Kind::Either(one, other) => json!({ "anyOf": [self.kind(one), self.kind(other)] }),
            Kind::Table(shape) => self.table(shape).into(),
            Kind::Rows(shape) => json!({ "type": "array", "minItems": 1, "items": self.table(shape) }),
            Kind::Words(Target::Code) => {
                json!({ "type": "object", "additionalProperties": { "anyOf": [definition("text"), words()] } })
            }
            Kind::Words(_) => words(),
        })
    }

    fn reference(&mut self, target: Target) -> Value {
        let Some(name) = vocabulary::name(target) else { return number() };
        self.referred.insert(target);
        definition(name)
    }
}

/// Texts by names: which names there are the rules say, since a schema that lists every code changes with each.
fn words() -> Value {
    json!({ "type": "object", "additionalProperties": definition("text") })
}

fn definition(name: &str) -> Value {
    json!({ "$ref": format!("#/definitions/{name}") })
}

/// Words of small letters and digits, as `names::is_snake_case` has them.
const NAME: &str = "^[a-z][a-z0-9]*(_[a-z0-9]+)*$";
const FIELD_PATH: &str = r"^[a-z][A-Za-z0-9]*(\.[a-z][A-Za-z0-9]*)*$";
const URL: &str = r"^https://[A-Za-z0-9][A-Za-z0-9!#$%&'()*+,./:;=?@\[\]_~-]*$";

/// Words with single spaces between them. An accent that stands for an apostrophe within a word is left to the rules.
fn text() -> String {
    let word = format!("[^{}]+", &*STRANGE);
    format!("^{word}( {word})*$")
}

/// What no word has, as ranges of a regular expression: as Tombi reads them, and those who go by ECMAScript with its flag `u`.
static STRANGE: LazyLock<String> = LazyLock::new(|| {
    let is_strange = |character: &char| !clean_text::is_of_word(*character);
    let strange: Vec<_> = (char::MIN..=char::MAX).filter(is_strange).map(u32::from).collect();
    let ranges = strange.chunk_by(|one, next| one + 1 == *next);
    let ranges = ranges.map(|range| [escaped(range[0]), escaped(range[range.len() - 1])].join("-"));
    ranges.collect::<Vec<_>>().concat()
});

fn escaped(code_point: u32) -> String {
    if code_point > 0xFFFF { format!("\\u{{{code_point:X}}}") } else { format!("\\u{code_point:04X}") }
}

fn matching(pattern: &str) -> Value {
    json!({ "type": "string", "pattern": pattern })
}

fn number() -> Value {
    json!({ "type": "integer", "minimum": 1, "maximum": u16::MAX })
}

/// What an editor shows of a key: what it is for, who decides it, and what to write.
fn description(key: &Key) -> String {
    let origin = match key.origin {
        Origin::Vendor => "vendor",
        Origin::House => "house",
    };
    format!("{} ({origin})\n\nWrite {}.", key.about, key.kind.expected())
}

/// An object that `json!` wrote, as its keys.
fn schema(value: Value) -> Schema {
    match value {
        Value::Object(keys) => keys,
        _ => Schema::new(),
    }
}
