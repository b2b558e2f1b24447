//! What the JSON should hold, worked out from the TOML by the words of the issue and of the catalogue's comments.

use idv_catalogue_codegen::digest::digest;
use serde_json::{Value, json};

use crate::expected_words::Languages;
use crate::read_toml;
use crate::subjects::Subject;

pub fn json(subject: &Subject) -> Value {
    let toml = read_toml::catalogue(&subject.catalogue);
    let languages = Languages::of(&toml);
    let codes: Vec<_> = series(&toml).iter().flat_map(|file| codes(&toml, file, &languages)).collect();
    let mut source = toml["source"].clone();
    source["digest"] = digest(&idv_catalogue_codegen::read(&subject.catalogue).catalogue).into();
    source["overlay"] = Value::Null;
    json!({
        "source": source,
        "overlaid": [],
        "languages": languages.rows(),
        "statuses": rows(&toml["statuses"]["status"])
            .iter()
            .map(|row| status(&toml, row, &codes, &languages))
            .collect::<Vec<_>>(),
        "transitions": rows(&toml["statuses"]["transition"]).iter().map(transition).collect::<Vec<_>>(),
        "risk_codes": rows(&toml["risk_codes"]["risk_code"]).iter().map(|row| risk_code(&toml, row)).collect::<Vec<_>>(),
        "series": series(&toml).iter().map(|file| one_series(&toml, file)).collect::<Vec<_>>(),
        "remedies": rows(&toml["remedies"]["remedy"]).iter().map(|row| remedy(&toml, row, &languages)).collect::<Vec<_>>(),
        "status_codes": codes,
    })
}

fn rows(value: &Value) -> &[Value] {
    value.as_array().map(Vec::as_slice).unwrap_or_default()
}

fn series(toml: &Value) -> &[Value] {
    rows(&toml["series"])
}

fn or(value: &Value, other: &Value) -> Value {
    if value.is_null() { other.clone() } else { value.clone() }
}

fn since(toml: &Value, row: &Value) -> Value {
    or(&row["since"], &toml["source"]["since"])
}

fn changed(row: &Value) -> Value {
    or(&row["changed"], &json!([]))
}

/// With its key `successor`, null where there is none.
fn retired(row: &Value) -> Value {
    let retired = &row["retired"];
    match retired {
        Value::Null => Value::Null,
        _ => json!({ "on": retired["on"], "reason": retired["reason"], "successor": retired["successor"] }),
    }
}

/// Null where the source does not say.
fn stated(risk_codes: Value) -> Value {
    if risk_codes == "unstated" { Value::Null } else { risk_codes }
}

fn status(toml: &Value, row: &Value, codes: &[Value], languages: &Languages) -> Value {
    let wire = &row["status"];
    let mut next = Vec::new();
    for transition in rows(&toml["statuses"]["transition"]) {
        let to = &transition["to"];
        if transition["from"] == *wire && to != wire && !next.contains(to) {
            next.push(to.clone());
        }
    }
    let accompanying: Vec<_> =
        codes.iter().filter(|code| rows(&code["statuses"]).contains(wire)).map(|code| &code["status_code"]).collect();
    json!({
        "status": wire,
        "name": row["name"],
        "description": row["description"],
        "action": row["action"],
        "remedy": row["remedy"],
        "cdd_report": row["cdd_report"],
        "expects_codes": row["expects_codes"],
        "final": !row["final"].is_null(),
        "finality": row["final"],
        "next": next,
        "status_codes": accompanying,
        "risk_codes": row["risk_codes"],
        "since": since(toml, row),
        "changed": changed(row),
        "retired": retired(row),
        "client_sentence": languages.in_each(&["statuses", name(row)]),
    })
}

fn transition(row: &Value) -> Value {
    json!({
        "from": row["from"],
        "to": row["to"],
        "event": row["event"],
        "provenance": { "basis": row["basis"], "because": row["because"] },
    })
}

fn risk_code(toml: &Value, row: &Value) -> Value {
    json!({
        "risk_code": row["number"],
        "risk_score": row["risk_score"],
        "name": row["name"],
        "remedy": row["remedy"],
        "because": row["because"],
        "since": since(toml, row),
        "changed": changed(row),
        "retired": retired(row),
    })
}

fn one_series(toml: &Value, file: &Value) -> Value {
    let row = &file["series"];
    json!({
        "series": row["number"],
        "first": row["number"],
        "last": row["last"],
        "name": row["name"],
        "title": row["title"],
        "statuses": row["statuses"],
        "risk_codes": stated(row["risk_codes"].clone()),
        "status_codes": rows(&file["code"]).iter().map(|code| &code["number"]).collect::<Vec<_>>(),
        "disclosure": disclosure(row),
        "since": since(toml, row),
        "changed": changed(row),
        "retired": retired(row),
    })
}

/// Internal as long as someone has yet to look at the row.
fn disclosure(row: &Value) -> Value {
    if row["review"].is_null() { row["disclosure"].clone() } else { Value::from("internal") }
}

/// What the rows name, and what those name, in the order of remedies.toml.
fn included<'a>(toml: &'a Value, row: &Value) -> Vec<&'a Value> {
    fn names(all: &[Value], row: &Value, name: &Value) -> bool {
        let includes = rows(&row["includes"]);
        let mut below = all.iter().filter(|below| includes.contains(&below["name"]));
        includes.contains(name) || below.any(|below| names(all, below, name))
    }
    let all = rows(&toml["remedies"]["remedy"]);
    all.iter().map(|row| &row["name"]).filter(|name| names(all, row, name)).collect()
}

fn remedy(toml: &Value, row: &Value, languages: &Languages) -> Value {
    let asks_client = row["asks_client"] == true;
    json!({
        "remedy": row["name"],
        "kind": row["kind"],
        "asks_client": asks_client,
        "includes": included(toml, row),
        "meaning": row["meaning"],
        "request": if asks_client { languages.in_each(&["requests", name(row)]) } else { Value::Null },
    })
}

fn name(row: &Value) -> &str {
    row["name"].as_str().expect("a name")
}

fn codes(toml: &Value, file: &Value, languages: &Languages) -> Vec<Value> {
    rows(&file["code"]).iter().map(|row| code(toml, &file["series"], row, languages)).collect()
}

fn code(toml: &Value, series: &Value, row: &Value, languages: &Languages) -> Value {
    let disclosure = or(&disclosure(row), &disclosure(series));
    let reason = |guidance: &Value| {
        let part = guidance["name"].as_str().filter(|_| rows(&row["guidance"]).len() > 1);
        let place = ["reasons", name(row)].into_iter().chain(part).collect::<Vec<_>>();
        if disclosure == "client" { languages.in_each(&place) } else { Value::Null }
    };
    json!({
        "status_code": row["number"],
        "name": row["name"],
        "series": series["number"],
        "statuses": or(&row["statuses"], &series["statuses"]),
        "risk_codes": stated(or(&row["risk_codes"], &series["risk_codes"])),
        "guidance": rows(&row["guidance"]).iter().map(|it| guidance(it, &reason(it))).collect::<Vec<_>>(),
        "remedies": remedies(toml, row),
        "fields": or(&row["fields"], &json!([])),
        "evidence": or(&row["evidence"], &json!([])),
        "disclosure": disclosure,
        "because": row["because"],
        "since": since(toml, row),
        "changed": changed(row),
        "retired": retired(row),
    })
}

fn guidance(row: &Value, reason: &Value) -> Value {
    json!({
        "name": row["name"],
        "description": row["description"],
        "action": row["action"],
        "condition": row["condition"],
        "remedy": row["remedy"],
        "because": row["because"],
        "reason": reason,
    })
}

/// Those of all guidances and both integrations, each once, in the order of remedies.toml.
fn remedies(toml: &Value, code: &Value) -> Vec<Value> {
    let asked_for = |name: &Value| {
        let of = rows(&code["guidance"]).iter().map(|guidance| &guidance["remedy"]);
        of.into_iter().any(|remedy| remedy == name || remedy["sdk"] == *name || remedy["api"] == *name)
    };
    let names = rows(&toml["remedies"]["remedy"]).iter().map(|row| &row["name"]);
    names.filter(|name| asked_for(name)).cloned().collect()
}
