//! What a file of Markdown opens and never closes: then it ends before its page does.

use std::collections::HashSet;

/// The tags that are open, in their order.
#[derive(Default)]
pub struct Open {
    tags: Vec<String>,
    /// Those that the file has closed at least once: such a tag has an end, whatever it is.
    closed: HashSet<String>,
    /// The tag that goes on in the next line.
    within: Option<String>,
}

/// Tags between `{%` and `%}` that always have an end.
const PAIRED: &[&str] =
    &["tab", "tabs", "hint", "details", "expand", "stepper", "step", "columns", "column", "accordion"];

/// Elements of HTML that nobody leaves open in a file of Markdown.
const ELEMENTS: &[&str] = &["details", "section", "article", "main"];

impl Open {
    /// Meets a line that is no code.
    pub fn meet(&mut self, line: &str) {
        if let Some(tag) = self.within.take() {
            match line.split_once('>') {
                None => self.within = Some(tag),
                Some((attributes, _)) if attributes.ends_with('/') => (),
                Some(_) => self.begin(&tag),
            }
            return;
        }
        if let Some(directive) = line.strip_prefix(":::") {
            return if directive.trim_matches([':', ' ']).is_empty() { self.end(":::") } else { self.begin(":::") };
        }
        let marks = [("{%", "%}"), ("{{<", ">}}"), ("{{%", "%}}")];
        let tag = marks.iter().find_map(|(open, close)| line.strip_prefix(open)?.strip_suffix(close));
        if let Some(tag) = tag.map(|tag| tag.trim_matches(['-', ' '])) {
            let name = tag.split_whitespace().next().unwrap_or_default();
            match name.strip_prefix("end").or_else(|| name.strip_prefix('/')) {
                Some(rest) => self.end(if rest.is_empty() { tag[1..].trim() } else { rest }),
                None => self.begin(name),
            }
        } else if !line.contains('`') {
            self.elements(line);
        }
    }

    /// `<Accordion title="…">` and `</Accordion>`, several in a line; a site's own elements have a capital.
    fn elements(&mut self, line: &str) {
        let mut before = ' ';
        let mut rest = line;
        while let Some((text, tag)) = rest.split_once('<') {
            before = text.chars().next_back().unwrap_or(before);
            let is_end = tag.starts_with('/');
            let name = tag.trim_start_matches('/');
            let name = &name[..name.find(|it: char| !it.is_alphanumeric() && it != '.').unwrap_or(name.len())];
            let (attributes, behind) = tag.split_once('>').unwrap_or((tag, ""));
            let is_tag = before != '\\' && !before.is_alphanumeric() && {
                let rest = attributes.trim_start_matches('/').strip_prefix(name).unwrap_or_default();
                rest.is_empty() || rest.starts_with([' ', '\t', '/'])
            };
            let is_own = is_tag && name.starts_with(|first: char| first.is_ascii_uppercase());
            if is_own || ELEMENTS.contains(&name) {
                if attributes.len() == tag.len() {
                    self.within = Some(format!("<{name}>")).filter(|_| !is_end);
                    return;
                }
                match (is_end, attributes.ends_with('/')) {
                    (true, _) => self.end(&format!("<{name}>")),
                    (false, true) => (),
                    (false, false) => self.begin(&format!("<{name}>")),
                }
            }
            before = '>';
            rest = behind;
        }
    }

    fn begin(&mut self, tag: &str) {
        self.tags.push(tag.to_owned());
    }

    fn end(&mut self, tag: &str) {
        self.closed.insert(tag.to_owned());
        if let Some(at) = self.tags.iter().rposition(|open| open == tag) {
            self.tags.remove(at);
        }
    }

    /// Whether the file ends while something is open that has an end.
    pub fn is_left(&self) -> bool {
        let has_end =
            |tag: &String| tag.starts_with(['<', ':']) || PAIRED.contains(&tag.as_str()) || self.closed.contains(tag);
        self.within.is_some() || self.tags.iter().any(has_end)
    }
}

#[cfg(test)]
mod tests {
    use super::Open;

    fn is_left(text: &str) -> bool {
        let mut open = Open::default();
        text.lines().for_each(|line| open.meet(line.trim()));
        open.is_left()
    }

    #[test]
    fn what_is_opened_and_not_closed_is_known_on_every_kind_of_site() {
        let cut = [
            "<AccordionGroup>\n<Accordion title=\"A\">\n1\n</Accordion>",
            "{% tabs %}\n{% tab title=\"A\" %}\n1",
            "{% x %}\n{% endx %}\n{% x %}",
            "{{< tab \"A\" >}}\n1",
            ":::details[A]\n1\n:::\n:::details[B]\n2",
            "<details>\n<summary>A</summary>\n\n1",
            "<Accordion\n  title=\"A\"\n>\n1",
            "<Accordion title=\"A",
        ];
        assert_eq!(cut.map(is_left), [true; 8]);
        let whole = [
            "<Tabs><TabItem label=\"A\">\n1\n</TabItem></Tabs>",
            "{% embed url=\"a\" %}\n{% include \"b\" %}\n{{< ref \"c\" >}}",
            "{% tab %}\n{% endtab %}\n{{< tab >}}\n{{< /tab >}}",
            ":::note\n1\n:::\n<Image src=\"a\" />\nVec<String> and `<Tabs>`, a <B-c> d, \\<Tabs>",
            "<details><summary>A</summary>1</details>",
            "<Accordion\n  title=\"A\"\n>\n1\n</Accordion>\n<Image\n  src=\"a\"\n/>",
        ];
        assert_eq!(whole.map(is_left), [false; 6]);
    }
}
