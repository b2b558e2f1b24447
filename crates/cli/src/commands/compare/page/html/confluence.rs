//! A wiki's page as Confluence stores it: HTML with macros, whose parameters are no text of the page.

use std::borrow::Cow;

use super::super::known::Known;
use super::super::{headings, titles};

/// The page as HTML: what is in a macro stays, and what only says how to show it goes.
pub fn as_html<'a>(text: &'a str, known: &Known) -> Cow<'a, str> {
    if !text.contains("<ac:") && !text.contains("<ri:") {
        return Cow::Borrowed(text);
    }
    let mut html = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        html += &rest[..at];
        rest = &rest[at..];
        if let Some(literal) = rest.strip_prefix("<![CDATA[") {
            // A file that ends within it is cut, and left as it is.
            let Some((inner, behind)) = literal.split_once("]]>") else { break };
            html += &inner.replace('&', "&amp;").replace('<', "&lt;");
            rest = behind;
            continue;
        }
        let Some((tag, behind)) = rest.split_once('>') else { break };
        let is_macro = ["<ac:", "<ri:", "</ac:", "</ri:"].iter().any(|start| tag.starts_with(start));
        if !is_macro {
            html += tag;
            html.push('>');
            rest = behind;
        } else if tag.starts_with("<ac:parameter") && !tag.ends_with('/') {
            let Some((inner, after)) = behind.split_once("</ac:parameter>") else { break };
            // What can be folded up has a title, which may name a series; others are small words in boxes.
            if tag.contains("ac:name=\"title\"") {
                let is_name = headings::series(inner).is_some() || titles::of_title(inner, known).is_some();
                let name = if is_name { "summary" } else { "span" };
                html += &format!("<{name} class=\"badge\">{inner}</{name}>");
            }
            rest = after;
        } else {
            rest = behind;
        }
    }
    Cow::Owned(html + rest)
}

#[cfg(test)]
mod tests {
    use super::{Known, as_html};

    #[test]
    fn a_macro_goes_and_what_it_shows_stays() {
        let page = "<td><ac:structured-macro ac:name=\"status\"><ac:parameter ac:name=\"colour\">Red</ac:parameter>\
            <ac:parameter ac:name=\"title\">NEW</ac:parameter></ac:structured-macro><ac:link><ri:page ri:content-title=\"A\" />\
            <ac:plain-text-link-body><![CDATA[a < b]]></ac:plain-text-link-body></ac:link></td>";
        assert_eq!(as_html(page, &Known::default()), "<td><span class=\"badge\">NEW</span>a &lt; b</td>");
        assert_eq!(as_html("<td>1</td>", &Known::default()), "<td>1</td>");
    }
}
