//! Values as the house writes them in TOML: double quotes, a space inside braces.

use toml_edit::{Array, InlineTable, Item, Value};

use idv_catalogue_codegen::date::Date;

/// A text in double quotes, whatever it holds.
pub fn text(text: &str) -> Value {
    let mut quoted = String::from('"');
    for character in text.chars() {
        match character {
            '"' | '\\' => quoted.extend(['\\', character]),
            character if character.is_control() => quoted.push_str(&format!("\\u{:04X}", u32::from(character))),
            character => quoted.push(character),
        }
    }
    quoted.push('"');
    // A text that is quoted like this always is TOML; if ever it is not, the other quotes are.
    quoted.parse().unwrap_or_else(|_| Value::from(text))
}

pub fn date(date: Date) -> Value {
    date.to_string().parse().unwrap_or_else(|_| text(&date.to_string()))
}

pub fn texts<'a>(items: impl IntoIterator<Item = &'a str>) -> Value {
    items.into_iter().map(text).collect::<Array>().into()
}

pub fn numbers(items: &[u16]) -> Value {
    items.iter().map(|number| Value::from(i64::from(*number))).collect::<Array>().into()
}

/// One text for each integration.
pub fn pair(sdk: &str, api: &str) -> Value {
    let mut table = InlineTable::new();
    table.insert("sdk", text(sdk));
    table.insert("api", text(api));
    Value::InlineTable(table)
}

/// When and why a row was retired, and what took its place.
pub fn retirement(on: Date, reason: &str, successor: Option<Value>) -> Value {
    let mut table = InlineTable::new();
    table.insert("on", date(on));
    table.insert("reason", text(reason));
    if let Some(successor) = successor {
        table.insert("successor", successor);
    }
    Value::InlineTable(table)
}

/// The value as a key's item.
pub fn item(value: Value) -> Item {
    Item::Value(value)
}

/// A number or a word, as rows are called by.
pub fn word(value: &str) -> Value {
    value.parse::<u16>().map_or_else(|_| text(value), |number| Value::from(i64::from(number)))
}

#[cfg(test)]
mod tests {
    use super::{numbers, pair, retirement, text, texts};
    use idv_catalogue_codegen::date::Date;

    #[test]
    fn values_stand_as_the_house_writes_them() {
        let on = Date { year: 2027, month: 1, day: 5 };
        let written = [
            text("Client's \"own\" C:\\ photo\u{7}"),
            texts(["a", "b"]),
            numbers(&[200, 500]),
            pair("Wait.", "Retry."),
            retirement(on, "Gone.", Some(3100.into())),
        ];
        let expected = [
            r#""Client's \"own\" C:\\ photo\u0007""#,
            r#"["a", "b"]"#,
            "[200, 500]",
            r#"{ sdk = "Wait.", api = "Retry." }"#,
            r#"{ on = 2027-01-05, reason = "Gone.", successor = 3100 }"#,
        ];
        assert_eq!(written.map(|value| value.to_string()), expected);
    }
}
