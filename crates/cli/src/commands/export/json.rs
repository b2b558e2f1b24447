//! The catalogue as JSON: everything that it says, in the words of its TOML, and what clients are told of each row in each
//! language.

use std::io::{self, Write};

use serde_json::{Map, Value, json};

use crate::catalogue::{Facts, Language, Remedy, Status, StatusCode, Words};
use crate::json;

pub fn write(facts: Facts<'_>, out: &mut dyn Write) -> io::Result<()> {
    let languages = &facts.languages();
    let catalogue = json!({
        "source": json::source(facts),
        "overlaid": json::overlaid(facts),
        "languages": languages.iter().map(|it| language(*it)).collect::<Vec<_>>(),
        "statuses": facts.statuses().into_iter().map(|it| status(it, languages)).collect::<Vec<_>>(),
        "transitions": facts.transitions().into_iter().map(json::transition).collect::<Vec<_>>(),
        "risk_codes": facts.risk_codes().into_iter().map(json::risk_code).collect::<Vec<_>>(),
        "series": facts.series().into_iter().map(json::series).collect::<Vec<_>>(),
        "remedies": facts.remedies().into_iter().map(|it| remedy(it, languages)).collect::<Vec<_>>(),
        "status_codes": facts.status_codes().into_iter().map(|it| status_code(it, languages)).collect::<Vec<_>>(),
    });
    serde_json::to_writer_pretty(&mut *out, &catalogue)?;
    writeln!(out)
}

fn language(it: Language<'_>) -> Value {
    let mut row = json::language(it);
    row["unknown_status_sentence"] = json!(it.unknown_status_sentence());
    row
}

fn status<'a>(it: Status<'a>, languages: &[Language<'a>]) -> Value {
    let mut row = json::status(it);
    row["client_sentence"] = in_each(languages, |language| Some(it.client_sentence(language)));
    row
}

fn remedy<'a>(it: Remedy<'a>, languages: &[Language<'a>]) -> Value {
    let mut row = json::remedy(it);
    row["request"] = in_each(languages, |language| it.request(language));
    row
}

fn status_code<'a>(it: StatusCode<'a>, languages: &[Language<'a>]) -> Value {
    let mut row = json::status_code(it);
    for (place, guidance) in it.guidance().into_iter().enumerate() {
        row["guidance"][place]["reason"] = in_each(languages, |language| guidance.reason(language));
    }
    row
}

/// A sentence in each language, by its tag; null where nothing may be told, or nothing is asked.
fn in_each<'a>(languages: &[Language<'a>], words: impl Fn(Language<'a>) -> Option<Words<'a>>) -> Value {
    let each = languages.iter().map(|language| Some((language.to_string(), json!(words(*language)?))));
    each.collect::<Option<Map<_, _>>>().map_or(Value::Null, Value::Object)
}
