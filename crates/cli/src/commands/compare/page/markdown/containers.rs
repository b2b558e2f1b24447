//! Lines by which a documentation site puts a text into a box: tabs, hints, what can be folded up.

#[derive(Debug, PartialEq, Eq)]
pub enum Container {
    /// Its name, if it has one, and whether a margin tells what stands in it.
    Begin {
        name: Option<String>,
        is_by_margin: bool,
    },
    End,
    /// It shows nothing.
    Nothing,
}

/// What a line begins or ends; `None` where it is a line of the text.
pub fn container(line: &str) -> Option<Container> {
    let begin = |name, is_by_margin| Some(Container::Begin { name, is_by_margin });
    if let Some(rest) = ["=== ", "???+ ", "??? ", "!!! "].iter().find_map(|mark| line.strip_prefix(mark)) {
        return begin(quoted(rest), true);
    }
    for (open, close) in [("{%", "%}"), ("{{<", ">}}"), ("{{%", "%}}")] {
        if let Some(tag) = line.strip_prefix(open).and_then(|tag| tag.strip_suffix(close)) {
            let tag = tag.trim();
            let is_end = tag.starts_with("end") || tag.starts_with('/');
            return if is_end { Some(Container::End) } else { begin(quoted(tag), false) };
        }
    }
    if let Some(directive) = line.strip_prefix(":::") {
        let directive = directive.trim_start_matches(':').trim();
        let name = directive.split_once('[').and_then(|(_, name)| name.strip_suffix(']'));
        let name = name.or_else(|| directive.split_once(' ').map(|(_, name)| name));
        return if directive.is_empty() { Some(Container::End) } else { begin(name.map(str::to_owned), false) };
    }
    if line.starts_with("{/*") && line.ends_with("*/}") {
        return Some(Container::Nothing);
    }
    component(line)
}

/// `<Tab title="100: AML screening">`, of a site's own elements, which are written with a capital.
fn component(line: &str) -> Option<Container> {
    let tag = line.strip_prefix('<')?.strip_suffix('>')?;
    if tag.contains(['<', '>']) {
        return None;
    }
    let name = tag.strip_prefix('/').unwrap_or(tag);
    if !name.starts_with(|first: char| first.is_ascii_uppercase()) || is_table(name) {
        return None;
    }
    match (tag.starts_with('/'), tag.ends_with('/')) {
        (true, _) => Some(Container::End),
        (false, true) => Some(Container::Nothing),
        (false, false) => Some(Container::Begin { name: named(tag), is_by_margin: false }),
    }
}

fn is_table(name: &str) -> bool {
    name.get(..5).is_some_and(|start| start.eq_ignore_ascii_case("table"))
}

/// What a tag says it is called.
fn named(tag: &str) -> Option<String> {
    let keys = ["title=", "label=", "header=", "summary=", "heading=", "name=", "value="];
    keys.iter().find_map(|key| {
        let at = tag.find(&format!(" {key}"))?;
        quoted(&tag[at + 1 + key.len()..])
    })
}

/// The first text in quotation marks.
fn quoted(text: &str) -> Option<String> {
    let at = text.find(['"', '\''])?;
    let mark = text[at..].chars().next()?;
    let (name, _) = text[at + 1..].split_once(mark)?;
    Some(name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::Container::{self, Begin, End, Nothing};
    use super::container;

    #[test]
    fn boxes_are_told_by_their_lines_on_every_kind_of_site() {
        let begin = |name: &str| Some(Begin { name: Some(name.to_owned()), is_by_margin: false });
        let by_margin = |name: &str| Some(Begin { name: Some(name.to_owned()), is_by_margin: true });
        let lines: [(&str, Option<Container>); 13] = [
            ("{% tab title=\"100: AML\" %}", begin("100: AML")),
            ("{% endtab %}", End.into()),
            ("{{< tab \"100: AML\" >}}", begin("100: AML")),
            (":::details[100: AML]", begin("100: AML")),
            ("::: details 100: AML", begin("100: AML")),
            (":::", End.into()),
            ("=== \"100: AML\"", by_margin("100: AML")),
            ("??? note \"100: AML\"", by_margin("100: AML")),
            ("<TabItem value=\"100\" label=\"100: AML\">", begin("100: AML")),
            ("</TabItem>", End.into()),
            ("<StatusCodes series={100} />", Nothing.into()),
            ("<Table>", None),
            ("100: AML", None),
        ];
        for (line, expected) in lines {
            assert_eq!(container(line), expected, "{line}");
        }
    }
}
