//! What clients are told and asked. Every language is on the page; without the script the first, English, is shown.

use maud::{Markup, html};

use super::parts::{self, row};
use crate::catalogue::{Facts, Guidance, Language, Remedy, Status, StatusCode, Words};

/// The choice among the languages; it needs the script.
pub fn choice(facts: Facts<'_>) -> Markup {
    html! {
        label.language.scripted for="language" { span { "Client words in" }
            select #language autocomplete="off" {
                @for language in facts.languages() {
                    option value=(language) lang=(language) {
                        (language.name()) @if !language.is_reviewed() { " (draft)" }
                    }
                }
            }
        }
    }
}

/// What the client is told of a code, and asked for; nothing where it is internal.
pub fn of_code(code: StatusCode<'_>, facts: Facts<'_>) -> Markup {
    let guidance = code.guidance();
    let told = html! {
        @for (position, meant) in guidance.iter().enumerate() {
            @if let Some(reason) = in_each(facts, |language| meant.reason(language)) {
                @let number = if guidance.len() > 1 { format!(", {}", position + 1) } else { String::new() };
                (row(&format!("Client is told{number}"), &reason))
                (row(&format!("Client is asked{number}"), &asked(*meant, facts)))
            }
        }
    };
    html! { @if !told.0.is_empty() { (panel(&told)) } }
}

/// Where the verification stands, whatever was found.
pub fn of_status(status: Status<'_>, facts: Facts<'_>) -> Markup {
    let sentence = in_each(facts, |language| Some(status.client_sentence(language)));
    html! { @if let Some(sentence) = sentence { (panel(&row("Client is told", &sentence))) } }
}

/// Of a status that is not listed.
pub fn of_unknown_status(facts: Facts<'_>) -> Markup {
    let sentence = in_each(facts, |language| Some(language.unknown_status_sentence()));
    html! {
        @if let Some(sentence) = sentence {
            div.house.unknown {
                (parts::house_tag())
                dl { (row("Of any other status the client is told", &sentence)) }
            }
        }
    }
}

/// What a remedy asks of the client.
pub fn request(remedy: Remedy<'_>, facts: Facts<'_>) -> Markup {
    in_each(facts, |language| remedy.request(language)).unwrap_or_else(|| html! { span.none { "nothing" } })
}

fn asked(guidance: Guidance<'_>, facts: Facts<'_>) -> Markup {
    parts::per_integration(guidance.remedy(), |remedy| request(remedy, facts))
}

fn panel(rows: &Markup) -> Markup {
    html! { div.told role="group" aria-label="What the client is told" { dl { (rows) } } }
}

/// A sentence in each language, of which one is shown; `None` where nothing may be told, or nothing is asked.
fn in_each<'a>(facts: Facts<'a>, words: impl Fn(Language<'a>) -> Option<Words<'a>>) -> Option<Markup> {
    let languages = facts.languages().into_iter();
    let each: Vec<_> = languages.map(|language| Some((language, words(language)?))).collect::<Option<_>>()?;
    Some(html! {
        @for (position, (language, words)) in each.iter().enumerate() {
            span.sentence data-language=(language) hidden[position > 0] {
                span.text lang=(words.language()) dir="auto" { (words) }
                (mark(*language, *words))
            }
        }
    })
}

/// That the sentence is another language's, or a draft. It stays on the line of the last word.
fn mark<'a>(language: Language<'a>, words: Words<'a>) -> Markup {
    html! {
        @if words.language() != language {
            "\u{a0}" span.mark.other { "in " (words.language().name()) }
        } @else if !language.is_reviewed() {
            "\u{a0}" span.mark { "draft" }
        }
    }
}
