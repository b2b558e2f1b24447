//! Whether a file ends before its page does. The mark-up is looked at as it is written: a parser would mend it.

/// The elements whose end tag no page may leave out, if it has its own beginning and its own end.
const BOXES: &[&str] = &["div", "main", "section", "article", "details"];

/// Elements in which mark-up is text.
const RAW: &[&str] = &["script", "style", "textarea", "title", "noscript", "template", "svg", "iframe"];

#[derive(Default)]
struct Open {
    tables: usize,
    boxes: usize,
    /// Texts that are shown as they are written.
    texts: usize,
    has_start: bool,
    has_end: bool,
}

/// What the file ends in the middle of, if it does.
pub fn cut(html: &str) -> Option<&'static str> {
    let mut open = Open::default();
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        rest = &rest[at + 1..];
        if let Some(comment) = rest.strip_prefix("!--") {
            let Some(end) = comment.find("-->") else { return Some("a comment") };
            rest = &comment[end + 3..];
            continue;
        }
        let (is_end, tag) = rest.strip_prefix('/').map_or((false, rest), |tag| (true, tag));
        if !tag.starts_with(|first: char| first.is_ascii_alphabetic()) {
            continue;
        }
        let Some(length) = tag_length(tag) else { return Some("a tag") };
        let name = tag[..length].split(|it: char| it.is_whitespace() || it == '/').next().unwrap_or_default();
        let name = name.to_ascii_lowercase();
        rest = &tag[length + 1..];
        if !is_end && RAW.contains(&name.as_str()) && !tag[..length].ends_with('/') {
            let Some(end) = raw_end(rest, &name) else { return Some("an element that shows nothing") };
            rest = &rest[end..];
            continue;
        }
        open.tag(&name, is_end);
    }
    match open {
        Open { tables: 1.., .. } => Some("a table"),
        Open { texts: 1.., .. } => Some("an element"),
        Open { boxes: 1.., has_start: true, has_end: false, .. } => Some("an element"),
        _ => None,
    }
}

impl Open {
    fn tag(&mut self, name: &str, is_end: bool) {
        let count = match name {
            "html" | "body" => {
                self.has_start |= !is_end;
                self.has_end |= is_end;
                return;
            }
            "table" | "dl" => &mut self.tables,
            "pre" => &mut self.texts,
            name if BOXES.contains(&name) => &mut self.boxes,
            _ => return,
        };
        *count = if is_end { count.saturating_sub(1) } else { *count + 1 };
    }
}

/// How much of a text belongs to the tag with which it begins; `None` where it never ends.
fn tag_length(tag: &str) -> Option<usize> {
    let mut quote = None;
    let mut before = ' ';
    for (at, character) in tag.char_indices() {
        match quote {
            Some(open) if character == open => quote = None,
            Some(_) => (),
            None if character == '>' => return Some(at),
            // A quotation mark anywhere but behind `=` is a slip, and opens nothing.
            None if matches!(character, '"' | '\'') && before == '=' => quote = Some(character),
            None => (),
        }
        if !character.is_whitespace() {
            before = character;
        }
    }
    None
}

fn raw_end(text: &str, name: &str) -> Option<usize> {
    let mut from = 0;
    loop {
        let at = from + text.get(from..)?.find("</")?;
        let found = text.get(at + 2..at + 2 + name.len());
        if found.is_some_and(|found| found.eq_ignore_ascii_case(name)) {
            return Some(at);
        }
        from = at + 2;
    }
}

#[cfg(test)]
mod tests {
    use super::cut;

    #[test]
    fn a_file_that_ends_too_early_is_known_by_what_it_left_open() {
        let files = [
            ("<table><tr><td>1", Some("a table")),
            ("<table><tr><td>1</td></tr></tab", Some("a tag")),
            ("<p title='1 > 0", Some("a tag")),
            ("<table></table><!-- 1", Some("a comment")),
            ("<script>var a = '<table>'", Some("an element that shows nothing")),
            ("<html><body><main><table></table>", Some("an element")),
            ("<dl><dt>1<dd>a", Some("a table")),
        ];
        for (file, expected) in files {
            assert_eq!(cut(file), expected, "{file}");
        }
    }

    #[test]
    fn a_file_need_not_be_tidy_to_be_whole() {
        let files = [
            "<table><tr><td>1<td>2</table>after",
            "<div><main><h3>A</h3><table><tr><td>1</table>",
            "<html><body><div><p>1<p>2</div></body></html>",
            "<html><body><h1>A</h1><table><tr><td>1</table>",
            "<html><body><div></body></html>",
            "<script>document.write('<table>')</script><p>1 < 2, <3",
            "<p title=\"it's\" alt='\"'>a</p>",
        ];
        assert_eq!(files.map(cut), [None; 7]);
    }
}
