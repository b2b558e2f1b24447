//! The status codes as the TOML has them, each with what it takes from its series.

use serde_json::Value;

pub struct TomlCode {
    pub number: u16,
    pub name: String,
    /// The number of its series.
    pub series: u16,
    pub statuses: Vec<String>,
    /// `None` where the page does not say.
    pub risk_codes: Option<Vec<u16>>,
    pub disclosure: String,
    pub fields: Vec<String>,
    pub since: String,
    /// The days.
    pub changed: Vec<String>,
    /// The day.
    pub retired: Option<String>,
    guidance: Vec<Value>,
}

impl TomlCode {
    /// Of each guidance: description, condition, then actions and remedies, first for the SDK and then for the API.
    pub fn guidance(&self) -> Vec<[Option<&str>; 6]> {
        self.guidance.iter().map(parts).collect()
    }
}

fn parts(guidance: &Value) -> [Option<&str>; 6] {
    let part = |key: &str, integration: &str| guidance[key].get(integration).unwrap_or(&guidance[key]).as_str();
    let [description, condition] = ["description", "condition"].map(|key| guidance[key].as_str());
    let [actions, remedies] = ["action", "remedy"].map(|key| [part(key, "sdk"), part(key, "api")]);
    [description, condition, actions[0], actions[1], remedies[0], remedies[1]]
}

/// All codes of a catalogue that was read from its TOML, in the order of their numbers.
pub fn codes(catalogue: &Value) -> Vec<TomlCode> {
    let since = &catalogue["source"]["since"];
    let of_file =
        |file: &Value| rows(&file["code"]).iter().map(|row| code(row, &file["series"], since)).collect::<Vec<_>>();
    rows(&catalogue["series"]).iter().flat_map(of_file).collect()
}

/// The rows of a list, which may not be there.
pub fn rows(value: &Value) -> &[Value] {
    value.as_array().map(Vec::as_slice).unwrap_or_default()
}

fn code(row: &Value, series: &Value, since: &Value) -> TomlCode {
    let or_of_series = |key: &str| if row[key].is_null() { &series[key] } else { &row[key] };
    let retired = &row["retired"]["on"];
    TomlCode {
        number: number(&row["number"]),
        name: text(&row["name"]),
        series: number(&series["number"]),
        statuses: rows(or_of_series("statuses")).iter().map(text).collect(),
        risk_codes: or_of_series("risk_codes").as_array().map(|codes| codes.iter().map(number).collect()),
        disclosure: text(&Some(disclosure(row)).filter(|it| !it.is_null()).unwrap_or_else(|| disclosure(series))),
        fields: rows(&row["fields"]).iter().map(text).collect(),
        since: text(if row["since"].is_null() { since } else { &row["since"] }),
        changed: rows(&row["changed"]).iter().map(|change| text(&change["on"])).collect(),
        retired: retired.as_str().map(str::to_owned),
        guidance: rows(&row["guidance"]).to_vec(),
    }
}

/// What a row says of its disclosure: that it is internal, as long as someone has yet to look at the row.
fn disclosure(row: &Value) -> Value {
    if row["review"].is_null() { row["disclosure"].clone() } else { Value::from("internal") }
}

fn number(value: &Value) -> u16 {
    value.as_u64().and_then(|number| u16::try_from(number).ok()).expect("a number of the TOML")
}

fn text(value: &Value) -> String {
    value.as_str().expect("a text of the TOML").to_owned()
}
