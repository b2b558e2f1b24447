//! What an element is on a page, whatever it is called: by its name, its role, its style, or the words in its class.

use scraper::node::Element;

use super::super::headings::IN_TEXT;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    Heading(u8),
    Table,
    /// A list of terms and what is said of each.
    Definitions,
    Row,
    Cell,
    HeadCell,
    Term,
    Definition,
    Item,
    LineBreak,
    /// Stands in the middle of a line.
    Inline,
    Block,
}

/// Elements that stand in the middle of a line; all others begin a new one.
const INLINE: &[&str] = &[
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "button", "cite", "code", "data", "del", "dfn", "em", "font",
    "i", "img", "input", "ins", "kbd", "label", "mark", "nobr", "o:p", "q", "s", "samp", "small", "span", "strike",
    "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
];

impl Part {
    pub fn of(element: &Element) -> Self {
        let by_role = element.attr("role").and_then(|role| Self::by_role(role.trim(), element));
        let by_name = || Self::by_name(element.name());
        let by_look = || Self::by_style(element).or_else(|| Self::by_class(element));
        by_role.or_else(by_name).or_else(by_look).unwrap_or_else(|| Self::otherwise(element))
    }

    /// Whether it begins a row, a cell or what holds them.
    pub fn is_of_table(self) -> bool {
        use Part::{Cell, Definition, Definitions, HeadCell, Row, Table, Term};
        matches!(self, Table | Definitions | Row | Cell | HeadCell | Term | Definition)
    }

    fn by_role(role: &str, element: &Element) -> Option<Self> {
        Some(match role {
            "table" | "grid" | "treegrid" => Self::Table,
            "row" => Self::Row,
            "cell" | "gridcell" => Self::Cell,
            "columnheader" | "rowheader" => Self::HeadCell,
            "heading" => Self::Heading(element.attr("aria-level").and_then(|level| level.parse().ok()).unwrap_or(2)),
            "listitem" => Self::Item,
            "presentation" | "none" if element.name() == "table" => Self::Block,
            _ => return None,
        })
    }

    fn by_name(name: &str) -> Option<Self> {
        Some(match name {
            "h1" => Self::Heading(1),
            "h2" => Self::Heading(2),
            "h3" => Self::Heading(3),
            "h4" => Self::Heading(4),
            "h5" => Self::Heading(5),
            "h6" => Self::Heading(6),
            "summary" | "legend" => Self::Heading(IN_TEXT),
            "table" => Self::Table,
            "tr" => Self::Row,
            "td" => Self::Cell,
            "th" => Self::HeadCell,
            "dl" => Self::Definitions,
            "dt" => Self::Term,
            "dd" => Self::Definition,
            "li" => Self::Item,
            "br" => Self::LineBreak,
            // A site's own elements: `x-table`, `mat-header-row`, `doc-cell`.
            _ if name.contains('-') => return Self::by_words(name),
            _ => return None,
        })
    }

    fn by_style(element: &Element) -> Option<Self> {
        let style = element.attr("style")?.to_ascii_lowercase().replace(' ', "");
        let display = style.split(';').find_map(|rule| rule.strip_prefix("display:"))?;
        Some(match display {
            "table" => Self::Table,
            "table-row" => Self::Row,
            "table-cell" => Self::Cell,
            "block" | "flex" | "grid" => Self::Block,
            "inline" => Self::Inline,
            _ => return None,
        })
    }

    fn by_class(element: &Element) -> Option<Self> {
        if !matches!(element.name(), "div" | "span" | "ul" | "ol" | "section" | "p") {
            return None;
        }
        if element.name() == "p" {
            let is_title = |class: &str| matches!(class, "title" | "MsoTitle");
            return element.classes().any(is_title).then_some(Self::Heading(1));
        }
        element.classes().find_map(Self::by_words)
    }

    /// By the last of the words of a name, as in `rt-tr`, `table__row` or `divTableCell`.
    fn by_words(name: &str) -> Option<Self> {
        let words = words(name);
        let is_head = || words.iter().any(|word| matches!(word.as_str(), "head" | "header" | "heading"));
        Some(match words.last()?.as_str() {
            "table" | "grid" | "datagrid" => Self::Table,
            "row" | "tr" => Self::Row,
            "cell" | "td" | "col" | "column" if is_head() => Self::HeadCell,
            "cell" | "td" | "col" | "column" => Self::Cell,
            "th" => Self::HeadCell,
            _ => return None,
        })
    }

    fn otherwise(element: &Element) -> Self {
        let opens_a_panel = ["aria-expanded", "aria-controls"].iter().any(|name| element.attr(name).is_some());
        let is_button = element.name() == "button" || element.attr("role") == Some("button");
        match element.name() {
            _ if is_button && opens_a_panel => Self::Heading(IN_TEXT),
            name if INLINE.contains(&name) => Self::Inline,
            _ => Self::Block,
        }
    }
}

/// The words of a name, in small letters: parted by marks, or by capitals.
fn words(name: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut is_small = false;
    for character in name.chars() {
        let begins = !character.is_alphanumeric() || (is_small && character.is_uppercase());
        if begins && words.last().is_some_and(|word| !word.is_empty()) {
            words.push(String::new());
        }
        if character.is_alphanumeric() {
            words.iter_mut().last().into_iter().for_each(|word| word.extend(character.to_lowercase()));
        }
        is_small = character.is_lowercase();
    }
    words.retain(|word| !word.is_empty());
    words
}

#[cfg(test)]
mod tests {
    use super::Part::{self, Block, Cell, HeadCell, Heading, Inline, Row, Table};
    use scraper::{Html, Selector};

    fn part(html: &str) -> Part {
        let page = Html::parse_fragment(html);
        let all = Selector::parse("html > *").expect("a selector");
        Part::of(page.select(&all).next().expect("an element").value())
    }

    #[test]
    fn an_element_is_told_by_its_name_its_role_its_style_or_its_class() {
        let elements = [
            ("<div role=grid>", Table),
            ("<div role=columnheader>", HeadCell),
            ("<div role=heading aria-level=3>", Heading(3)),
            ("<mat-header-row>", Row),
            ("<mat-header-cell>", HeadCell),
            ("<doc-cell>", Cell),
            ("<div class=divTableRow>", Row),
            ("<div class='rt-tr -odd'>", Row),
            ("<div class=table__cell>", Cell),
            ("<div style='display: table-cell'>", Cell),
            ("<span style='color: red'>", Inline),
            ("<div class=rowan>", Block),
            ("<summary>", Heading(7)),
            ("<button aria-expanded=false>", Heading(7)),
            ("<button>", Inline),
            ("<table role=presentation>", Block),
        ];
        for (html, expected) in elements {
            assert_eq!(part(html), expected, "{html}");
        }
    }
}
