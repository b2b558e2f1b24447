//! The Markdown, read by a parser of it and compared with the JSON, which is itself tested against the TOML.

use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag, TagEnd};
use serde_json::Value;

use crate::cells::{cell, list, part};
use crate::client_words::{Sentence, client_words};
use crate::subjects::subjects;

type Table = Vec<Vec<String>>;

/// What a reader sees.
#[derive(Default)]
struct Page {
    headings: Vec<String>,
    tables: Vec<Table>,
    /// The text of the Mermaid block.
    flow: String,
    /// Tags of HTML, of which there should be line breaks alone.
    tags: Vec<String>,
}

fn read(markdown: &str) -> Page {
    let (mut page, mut text) = (Page::default(), String::new());
    for event in Parser::new_ext(markdown, Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH) {
        match event {
            Event::Start(Tag::Table(_)) => page.tables.push(Table::new()),
            Event::Start(Tag::TableHead | Tag::TableRow) => page.tables.last_mut().expect("a table").push(Vec::new()),
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(language))) => assert_eq!(&*language, "mermaid"),
            Event::Start(Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Image { .. } | Tag::HtmlBlock) => {
                panic!("a text is read as Markdown after {text:?}")
            }
            Event::Start(Tag::TableCell | Tag::Heading { .. } | Tag::Paragraph) => text.clear(),
            Event::End(TagEnd::TableCell) => {
                let row = page.tables.last_mut().and_then(|table| table.last_mut()).expect("a row");
                row.push(std::mem::take(&mut text));
            }
            Event::End(TagEnd::Heading(_)) => page.headings.push(std::mem::take(&mut text)),
            Event::End(TagEnd::CodeBlock) => page.flow = std::mem::take(&mut text),
            Event::Text(piece) | Event::Code(piece) => text += &piece,
            Event::InlineHtml(tag) => {
                text.push('\n');
                page.tags.push(tag.to_string());
            }
            _ => {}
        }
    }
    page
}

fn per_integration(value: &Value) -> String {
    let shown = |integration| Some(part(value, integration)).filter(|it| !it.is_empty()).unwrap_or("—".to_owned());
    let (sdk, api) = (shown("sdk"), shown("api"));
    if sdk == api { api } else { format!("SDK: {sdk}\nAPI: {api}") }
}

fn listed(values: &Value, none: &str) -> String {
    let shown: Vec<_> = list(values).iter().map(cell).collect();
    if shown.is_empty() { none.to_owned() } else { shown.join(", ") }
}

fn risk_codes(it: &Value) -> String {
    if it["risk_codes"].is_null() { "not stated".to_owned() } else { listed(&it["risk_codes"], "none") }
}

fn life(it: &Value) -> String {
    let mut lines = vec![cell(&it["since"])];
    lines
        .extend(list(&it["changed"]).iter().map(|it| format!("changed on {}: {}", cell(&it["on"]), cell(&it["what"]))));
    let retired = &it["retired"];
    if !retired.is_null() {
        let successor = Some(cell(&retired["successor"])).filter(|it| !it.is_empty());
        let successor = successor.map(|it| format!(" Use {it}.")).unwrap_or_default();
        lines.push(format!("retired on {}: {}{successor}", cell(&retired["on"]), cell(&retired["reason"])));
    }
    lines.join("\n")
}

fn table<'a>(headings: &str, rows: impl IntoIterator<Item = &'a Value>, row: fn(&Value) -> Table) -> Table {
    let headings = headings.split(" | ").map(str::to_owned).collect();
    std::iter::once(headings).chain(rows.into_iter().flat_map(row)).collect()
}

fn status(it: &Value) -> Table {
    vec![vec![
        cell(&it["status"]),
        cell(&it["description"]),
        per_integration(&it["action"]),
        per_integration(&it["remedy"]),
        if it["cdd_report"] == true { "yes" } else { "no" }.to_owned(),
        if it["expects_codes"] == true { "at least one" } else { "—" }.to_owned(),
        listed(&it["risk_codes"], "—"),
        listed(&it["next"], if it["final"] == true { "final" } else { "—" }),
        life(it),
    ]]
}

fn transition(it: &Value) -> Table {
    let from = if it["from"].is_null() { "—".to_owned() } else { cell(&it["from"]) };
    let provenance = &it["provenance"];
    let known_from = format!("{}: {}", cell(&provenance["basis"]), cell(&provenance["because"]));
    vec![vec![from, cell(&it["to"]), cell(&it["event"]), known_from]]
}

fn risk_code(it: &Value) -> Table {
    let remedy = if it["remedy"].is_null() { "a person decides".to_owned() } else { cell(&it["remedy"]) };
    let [number, score, name] = ["risk_code", "risk_score", "name"].map(|key| cell(&it[key]));
    vec![vec![number, score, name, remedy, or_dash(&it["because"]), life(it)]]
}

fn remedy(it: &Value) -> Table {
    let asks_client = if it["asks_client"] == true { "yes" } else { "no" };
    let included = listed(&it["includes"], "—");
    vec![vec![cell(&it["remedy"]), cell(&it["kind"]), asks_client.to_owned(), included, cell(&it["meaning"])]]
}

fn or_dash(text: &Value) -> String {
    if text.is_null() { "—".to_owned() } else { cell(text) }
}

fn status_code(it: &Value) -> Table {
    let because = if it["because"].is_null() { String::new() } else { format!(": {}", cell(&it["because"])) };
    let client = cell(&it["disclosure"]) + &because;
    let row = |guidance: &Value| {
        let condition = Some(cell(&guidance["condition"])).filter(|condition| !condition.is_empty());
        let condition = condition.map(|condition| format!("{condition}: ")).unwrap_or_default();
        vec![
            cell(&it["status_code"]),
            cell(&it["name"]),
            condition + &cell(&guidance["description"]),
            per_integration(&guidance["action"]),
            per_integration(&guidance["remedy"]),
            or_dash(&guidance["because"]),
            listed(&it["statuses"], "—"),
            risk_codes(it),
            listed(&it["fields"], "—"),
            client.clone(),
            life(it),
        ]
    };
    list(&it["guidance"]).iter().map(row).collect()
}

fn expected(json: &Value) -> Vec<Table> {
    let statuses = "Status | Description | Action | Remedy | CDD Report | Status codes | Risk code | Then | Since";
    let codes =
        "Code | Name | Description | Action | Remedy | Because | Accompanies | Risk codes | Fields | Client | Since";
    let mut tables = vec![
        table(statuses, list(&json["statuses"]), status),
        table("From | To | When | Known from", list(&json["transitions"]), transition),
        table("Risk code | Risk score | Name | Remedy | Because | Since", list(&json["risk_codes"]), risk_code),
        table("Remedy | Kind | Asks the client | In place of | Meaning", list(&json["remedies"]), remedy),
    ];
    for series in list(&json["series"]) {
        let of_series = list(&json["status_codes"]).iter().filter(|code| code["series"] == series["series"]);
        tables.push(table(codes, of_series, status_code));
    }
    tables.extend(client_words(json).into_iter().map(|(_, sentences)| {
        let heading = ["Of", "Sentence", "In"].map(str::to_owned).to_vec();
        std::iter::once(heading).chain(sentences.iter().map(told)).collect()
    }));
    tables
}

fn told(it: &Sentence) -> Vec<String> {
    let of = match it.kind {
        "status" => format!("status {}", it.row),
        "reason" => [&it.row].into_iter().chain(&it.guidance).map(String::as_str).collect::<Vec<_>>().join(", "),
        "request" => format!("remedy {}", it.row),
        _ => "any other status".to_owned(),
    };
    vec![of, it.text.clone(), it.text_language.clone()]
}

#[test]
fn its_tables_show_what_the_json_says() {
    for subject in subjects() {
        let (page, json) = (read(&subject.export("markdown")), subject.json());
        let expected = expected(&json);
        assert_eq!(page.tables.len(), expected.len());
        for (found, expected) in page.tables.iter().zip(&expected) {
            assert_eq!(found, expected, "{}", subject.name);
        }
        assert_eq!(page.flow, subject.export("mermaid"));
        assert!(page.tags.iter().all(|tag| tag == "<br>"), "{:?}", page.tags);
        let series = list(&json["series"]).iter().map(|it| format!("{}: {}", it["series"], cell(&it["title"])));
        let sections = ["Statuses", "Status flow", "Risk codes", "Remedies", "Status codes"].map(str::to_owned);
        let languages =
            list(&json["languages"]).iter().map(|it| format!("{} ({})", cell(&it["name"]), cell(&it["tag"])));
        let words = std::iter::once("What clients are told".to_owned()).chain(languages);
        let headings: Vec<_> =
            [cell(&json["source"]["title"])].into_iter().chain(sections).chain(series).chain(words).collect();
        assert_eq!(page.headings, headings);
    }
}
