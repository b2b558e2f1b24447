//! More than any page of this kind has: it would take long to read, and is something else.

/// The page has less than a tenth of a megabyte; a documentation site's own code makes a few of it.
const MOST_BYTES: usize = 20_000_000;
/// Sites put a box into a box some twenty times.
const DEEPEST: usize = 2_000;

/// Why a text is not read; a sentence that goes on behind the file's name.
pub fn refusal(text: &str) -> Option<String> {
    let megabytes = text.len() / 1_000_000;
    (text.len() > MOST_BYTES).then(|| {
        format!(
            "it has {megabytes} MB, and no more than {} are read; save the page alone, as HTML from a browser",
            MOST_BYTES / 1_000_000
        )
    })
}

/// Why a page of HTML is not read.
pub fn refusal_of_html(html: &str) -> Option<String> {
    is_too_deep(html).then(|| {
        format!("its elements are nested more than {DEEPEST} deep, as no page's are; save the page again, as HTML from a browser")
    })
}

/// Elements that nobody leaves open, and of which a parser looks at all that are open.
const BOXES: &[&str] = &[
    "div",
    "section",
    "article",
    "main",
    "ul",
    "ol",
    "dl",
    "table",
    "details",
    "blockquote",
    "header",
    "footer",
    "nav",
];

fn is_too_deep(html: &str) -> bool {
    let mut depth = 0_usize;
    html.split('<').skip(1).any(|tag| {
        let is_end = tag.starts_with('/');
        let tag = tag.trim_start_matches('/');
        let name = &tag[..tag.find(|it: char| !it.is_ascii_alphanumeric()).unwrap_or(tag.len())];
        if BOXES.iter().any(|known| name.eq_ignore_ascii_case(known)) {
            depth = if is_end { depth.saturating_sub(1) } else { depth + 1 };
        }
        depth > DEEPEST
    })
}

#[cfg(test)]
mod tests {
    use super::{is_too_deep, refusal};

    #[test]
    fn only_what_no_page_is_like_is_too_deep_or_too_large() {
        assert!(is_too_deep(&"<div class=a>".repeat(2_001)));
        assert!(!is_too_deep(&"<div><ul><li></ul></div>".repeat(2_001)));
        assert!(
            refusal(&"a".repeat(20_000_001)).is_some_and(|why| why.starts_with("it has 20 MB, and no more than 20 "))
        );
        assert_eq!(refusal("a"), None);
    }
}
