//! Pages that work from disk: no network, nothing beside them, and a policy by which a browser runs what they were written with
//! and nothing else.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use hmac_sha256::Hash;
use maud::{DOCTYPE, Markup, PreEscaped, html};

/// What every page has, before what is its own.
const STYLE: &str = include_str!("base.css");

/// A page without its content.
pub struct Page<'a> {
    pub title: &'a str,
    /// What it has beside the style of every page.
    pub style: &'static str,
    pub script: Option<&'static str>,
}

impl Page<'_> {
    pub fn around(&self, body: &Markup) -> Markup {
        let style = [STYLE, self.style].join("\n");
        html! {
            (DOCTYPE)
            html lang="en-GB" {
                head {
                    meta charset="utf-8";
                    meta http-equiv="Content-Security-Policy" content=(policy(&style, self.script));
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    meta name="referrer" content="no-referrer";
                    meta name="color-scheme" content="light dark";
                    title { (self.title) }
                    style { (PreEscaped(&style)) }
                    @if let Some(script) = self.script { script { (PreEscaped(script)) } }
                }
                body { (body) }
            }
        }
    }
}

/// Nothing from anywhere, but this style and this script; nor may the script turn a text into elements.
fn policy(style: &str, script: Option<&str>) -> String {
    let (style, script) = (hash(style), script.map_or("'none'".to_owned(), hash));
    format!(
        "default-src 'none'; style-src {style}; script-src {script}; base-uri 'none'; form-action 'none'; \
         require-trusted-types-for 'script'; trusted-types 'none'"
    )
}

fn hash(text: &str) -> String {
    format!("'sha256-{}'", BASE64_STANDARD.encode(Hash::hash(text.as_bytes())))
}

/// For those who go by the keyboard: the content has the id `content`.
pub fn skip_link(words: &str) -> Markup {
    html! { a.skip href="#content" { (words) } }
}

/// A long name, which may break after its underscores and dots.
pub fn breakable(name: &str) -> Markup {
    html! { @for piece in name.split_inclusive(['_', '.']) { (piece) wbr; } }
}

/// One row of a description list.
pub fn row(label: &str, value: &Markup) -> Markup {
    html! { div { dt { (label) } dd { (value) } } }
}

/// A drawing of the flow, which escapes what it is given. The page's policy forbids its style, in an attribute; base.css says
/// the same.
pub fn drawing(svg: &str) -> Markup {
    PreEscaped(svg.replacen(r#" style="max-width:100%;height:auto""#, "", 1))
}

/// Whether a style or a script cannot end the element in which it stands.
#[cfg(test)]
pub fn can_stand_in_an_element(text: &str) -> bool {
    !text.contains("</") && !text.contains("<!--")
}

#[cfg(test)]
mod tests {
    use super::{STYLE, can_stand_in_an_element};

    #[test]
    fn the_style_cannot_end_its_element() {
        assert!(can_stand_in_an_element(STYLE));
    }
}
