//! Rust as text, laid out to be read: what a table needs of it, and no more.
//!
//! It is written as it is made, since parsing it in order to print it took nine tenths of the build script's time and
//! most of what the crate had to compile before it.

/// No line is longer, but for texts, which are not broken.
const WIDTH: usize = 89;
const INDENT: usize = 4;

/// A value in a table.
pub(super) enum Value {
    /// A number, a text in quotes, or a path: whatever is not broken.
    Word(String),
    /// `&[…]`
    Slice(Vec<Value>),
    /// `Some(…)`
    Some(Box<Value>),
    /// `Name { field: …, }`
    Struct(&'static str, Vec<(&'static str, Value)>),
}

pub(super) fn word(word: impl ToString) -> Value {
    Value::Word(word.to_string())
}

/// A text as a literal, with all escaped that would end it or not be seen.
pub(super) fn text(text: &str) -> Value {
    Value::Word(format!("{text:?}"))
}

pub(super) fn slice(values: impl Iterator<Item = Value>) -> Value {
    Value::Slice(values.collect())
}

pub(super) fn option(value: Option<Value>) -> Value {
    value.map_or_else(|| word("None"), |value| Value::Some(Box::new(value)))
}

/// `pub(crate) const NAME: Type = …;`
pub(super) fn constant(name: &str, value_type: &str, value: &Value) -> String {
    let mut rust = format!("{:INDENT$}pub(crate) const {name}: {value_type} = ", "");
    value.write(&mut rust, INDENT, 1);
    rust + ";\n"
}

/// `pub(crate) static NAME: [Type; 3] = […];`
pub(super) fn table(name: &str, value_type: &str, values: Vec<Value>) -> String {
    let mut rust = format!("{:INDENT$}pub(crate) static {name}: [{value_type}; {}] = ", "", values.len());
    write_list(&mut rust, "[", &values, INDENT, 1);
    rust + ";\n"
}

impl Value {
    /// Writes the value behind what stands in the last line, broken if it and what follows it are too long for one.
    fn write(&self, rust: &mut String, indent: usize, following: usize) {
        match self {
            Self::Word(word) => rust.push_str(word),
            Self::Slice(values) => write_list(rust, "&[", values, indent, following),
            _ if column(rust) + self.length() + following <= WIDTH => self.write_flat(rust),
            Self::Some(value) if matches!(**value, Self::Struct(..)) => {
                rust.push_str("Some(");
                value.write(rust, indent, following + 1);
                rust.push(')');
            }
            Self::Some(value) => {
                rust.push_str("Some(");
                new_line(rust, indent + INDENT);
                value.write(rust, indent + INDENT, 1);
                rust.push(',');
                new_line(rust, indent);
                rust.push(')');
            }
            Self::Struct(name, fields) => {
                rust.push_str(name);
                rust.push_str(" {");
                for (field, value) in fields {
                    new_line(rust, indent + INDENT);
                    rust.push_str(field);
                    rust.push_str(": ");
                    value.write(rust, indent + INDENT, 1);
                    rust.push(',');
                }
                new_line(rust, indent);
                rust.push('}');
            }
        }
    }

    fn write_flat(&self, rust: &mut String) {
        match self {
            Self::Word(word) => rust.push_str(word),
            Self::Slice(values) => write_flat_list(rust, "&[", values),
            Self::Some(value) => {
                rust.push_str("Some(");
                value.write_flat(rust);
                rust.push(')');
            }
            Self::Struct(name, fields) => {
                rust.push_str(name);
                for (position, (field, value)) in fields.iter().enumerate() {
                    rust.push_str(if position == 0 { " { " } else { ", " });
                    rust.push_str(field);
                    rust.push_str(": ");
                    value.write_flat(rust);
                }
                rust.push_str(" }");
            }
        }
    }

    /// How long the value is in one line.
    fn length(&self) -> usize {
        match self {
            Self::Word(word) => word.chars().count(),
            Self::Slice(values) => list_length("&[", values),
            Self::Some(value) => "Some()".len() + value.length(),
            Self::Struct(name, fields) => {
                let fields = fields.iter().map(|(field, value)| field.len() + ": , ".len() + value.length());
                name.len() + " {  }".len() + fields.sum::<usize>() - ", ".len()
            }
        }
    }
}

fn write_list(rust: &mut String, opening: &str, values: &[Value], indent: usize, following: usize) {
    // Those that cannot fit need not be measured.
    let is_short = values.len() <= WIDTH / 3;
    if is_short && column(rust) + list_length(opening, values) + following <= WIDTH {
        return write_flat_list(rust, opening, values);
    }
    rust.push_str(opening);
    match values.iter().all(Value::is_number) {
        true => write_numbers(rust, values, indent + INDENT),
        false => {
            for value in values {
                new_line(rust, indent + INDENT);
                value.write(rust, indent + INDENT, 1);
                rust.push(',');
            }
        }
    }
    new_line(rust, indent);
    rust.push(']');
}

fn write_flat_list(rust: &mut String, opening: &str, values: &[Value]) {
    rust.push_str(opening);
    for (position, value) in values.iter().enumerate() {
        if position > 0 {
            rust.push_str(", ");
        }
        value.write_flat(rust);
    }
    rust.push(']');
}

fn list_length(opening: &str, values: &[Value]) -> usize {
    let lengths: usize = values.iter().map(Value::length).sum();
    opening.len() + lengths + values.len().saturating_sub(1) * ", ".len() + "]".len()
}

/// As many to a line as there is room for.
fn write_numbers(rust: &mut String, values: &[Value], indent: usize) {
    let mut column = WIDTH;
    for value in values {
        let length = value.length() + " ,".len();
        if column + length > WIDTH {
            new_line(rust, indent);
            column = indent - 1;
        } else {
            rust.push(' ');
        }
        value.write_flat(rust);
        rust.push(',');
        column += length;
    }
}

impl Value {
    fn is_number(&self) -> bool {
        matches!(self, Self::Word(word) if word.starts_with(|first: char| first.is_ascii_digit()))
    }
}

fn new_line(rust: &mut String, indent: usize) {
    rust.push('\n');
    rust.extend(std::iter::repeat_n(' ', indent));
}

/// How many letters the last line has.
fn column(rust: &str) -> usize {
    let line = rust.rsplit('\n').next().unwrap_or_default();
    line.chars().count()
}
