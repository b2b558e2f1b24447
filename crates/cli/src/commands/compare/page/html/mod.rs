//! A page of HTML as blocks: headings, paragraphs and tables, without what only a browser needs.
//!
//! The tree is walked from end to end without recursion, so however deep a page nests, the stack does not grow.

mod confluence;
mod definitions;
mod ends;
mod names;
mod nesting;
mod part;
mod shown;
mod text;
mod walk;

use ego_tree::iter::Edge;
use ego_tree::{NodeId, NodeRef};
use scraper::Html;
use scraper::node::Node;

use super::known::Known;
use super::{Block, drawn, has_headings, markdown, plain};
use walk::Walk;

pub fn blocks(text: &str, known: &Known) -> Vec<Block> {
    let text = &*confluence::as_html(text, known);
    let mut blocks = blocks_of_part(text, known);
    if let Some(what) = ends::cut(text) {
        blocks.push(Block::Cut(format!("the file ends inside {what}")));
    }
    blocks
}

/// The blocks of HTML that stands within something else, and need not be whole.
pub fn blocks_of_part(text: &str, known: &Known) -> Vec<Block> {
    let page = Html::parse_document(text);
    let mut walk = Walk::over(&page, known);
    let mut unseen: Option<NodeId> = None;
    for edge in page.tree.root().traverse() {
        match edge {
            Edge::Open(node) => match node.value() {
                Node::Element(element) if unseen.is_none() => {
                    if walk.is_shown(node, element) {
                        if let Some(drawn) =
                            (element.name() == "pre" && !walk.is_in_table()).then(|| drawn_in(node, known)).flatten()
                        {
                            walk.drawn(drawn);
                            unseen = Some(node.id());
                            continue;
                        }
                        walk.open(node, element);
                    } else {
                        unseen = Some(node.id());
                    }
                }
                Node::Text(text) if unseen.is_none() => walk.text(&text.text),
                _ => (),
            },
            Edge::Close(node) => match node.value() {
                _ if unseen == Some(node.id()) => unseen = None,
                Node::Element(element) if unseen.is_none() => walk.close(node, element),
                _ => (),
            },
        }
    }
    let address = address(&page);
    address.map(Block::Address).into_iter().chain(walk.end()).collect()
}

/// The blocks of a text that is shown as it is written, where tables of facts are drawn in it.
fn drawn_in(node: NodeRef<'_, Node>, known: &Known) -> Option<Vec<Block>> {
    let text = written(node);
    let lines: Vec<_> = text.lines().collect();
    if let Some(table) = drawn::all_of(&lines) {
        return Some(vec![Block::Table(drawn::of_text(table))]);
    }
    let has_facts = drawn::tables(&lines).iter().any(drawn::Drawn::is_of_facts);
    has_facts.then(|| if has_headings(&text) { markdown::blocks(&text, known) } else { plain::blocks(&text) })
}

fn written(node: NodeRef<'_, Node>) -> String {
    node.descendants().filter_map(|node| node.value().as_text().map(|text| text.text.to_string())).collect()
}

/// The longest text of a page that is shown as it is written, such as a file of Markdown that a browser was made to show.
pub fn preformatted(text: &str) -> Option<String> {
    let page = Html::parse_document(text);
    let is_one = |node: &NodeRef<'_, Node>| node.value().as_element().is_some_and(|element| element.name() == "pre");
    let texts = page.tree.nodes().filter(is_one).map(written);
    texts.max_by_key(String::len).filter(|text| text.lines().count() > FEWEST_LINES)
}

/// An example of a request has fewer.
const FEWEST_LINES: usize = 40;

/// The address that a page in a browser declares to be its one true one.
fn address(page: &Html) -> Option<String> {
    let links = page.tree.nodes().filter_map(|node| node.value().as_element()).filter(|it| it.name() == "link");
    let mut canonical = links.filter(|link| link.attr("rel").is_some_and(|rel| rel.eq_ignore_ascii_case("canonical")));
    let address = canonical.next()?.attr("href")?.trim();
    // An archive's own address ends with that of the page.
    let address = address.rfind("https://").map_or(address, |at| &address[at..]);
    Some(address.to_owned()).filter(|address| !address.is_empty())
}

#[cfg(test)]
mod tests {
    use super::super::{Block, Cell, Table};
    use super::{Known, blocks, blocks_of_part};

    fn cell(text: &str, columns: usize, rows: usize) -> Cell {
        Cell { text: text.to_owned(), columns, rows, is_head: false }
    }

    fn table(rows: &[&[&str]]) -> Block {
        let rows = rows.iter().map(|row| row.iter().map(|text| cell(text, 1, 1)).collect()).collect();
        Block::Table(Table { rows })
    }

    fn heading(level: u8, text: &str) -> Block {
        Block::Heading { level, text: text.to_owned() }
    }

    fn paragraph(text: &str) -> Block {
        Block::Paragraph(text.to_owned())
    }

    #[test]
    fn headings_paragraphs_and_tables_come_in_their_order_and_scripts_not_at_all() {
        let html = r##"<!doctype html><html><head><title>T</title><link rel="canonical" href="https://a.example/b">
            <style>td { color: red }</style></head><body><nav><ul><li><a href="#a">100: AML</a></li></ul></nav>
            <script>var table = "<table><tr><td>1</td></tr></table>";</script>
            <h2 class="x"><div id="a"></div><span>100:&nbsp;AML</span> <a href="#a" aria-label="link"></a></h2>
            <p>This series can accompany <code>completed</code> status<br>and includes:</p>
            <table><thead><tr><th>Status code</th><th>Description</th></tr></thead>
            <tbody><tr><td><b>100</b></td><td>False &amp; positive</td></tr></tbody></table></body></html>"##;
        let is_head = true;
        let rows = vec![
            vec![Cell { is_head, ..Cell::single("Status code") }, Cell { is_head, ..Cell::single("Description") }],
            vec![Cell { is_head, ..Cell::single("100") }, Cell::single("False & positive")],
        ];
        let expected = vec![
            Block::Address("https://a.example/b".to_owned()),
            paragraph("• 100: AML"),
            heading(2, "100:\u{a0}AML"),
            paragraph("This series can accompany completed status\nand includes:"),
            Block::Table(Table { rows }),
        ];
        assert_eq!(blocks(html, &Known::default()), expected);
    }

    #[test]
    fn tags_that_nobody_closed_are_closed_as_browsers_do() {
        let html = "<table><tr><td>1<td>a<p>b<tr><td>2<td><ul><li>c<li>d</ul></table>after";
        assert_eq!(
            blocks(html, &Known::default()),
            vec![table(&[&["1", "a\nb"], &["2", "• c\n• d"]]), paragraph("after")]
        );
    }

    #[test]
    fn spans_are_kept_and_kept_within_reason() {
        let html = "<table><tr><td rowspan=2>1<td colspan=99999999>a<tr><td rowspan=0>b<td colspan=x>c</table>";
        let rows = vec![vec![cell("1", 1, 2), cell("a", 1000, 1)], vec![cell("b", 1, 65534), cell("c", 1, 1)]];
        assert_eq!(blocks(html, &Known::default()), vec![Block::Table(Table { rows })]);
    }

    #[test]
    fn a_table_around_tables_is_no_table_of_facts() {
        let html = "<table><tr><td>side</td><td><h3>100: AML</h3>
            <table><tr><td>1</td></tr></table></td></tr></table>";
        assert_eq!(blocks(html, &Known::default()), vec![paragraph("side"), heading(3, "100: AML"), table(&[&["1"]])]);
    }

    #[test]
    fn a_page_nested_without_measure_does_not_exhaust_the_stack() {
        let html = format!("{}<table><tr><td>{}1", "<div>".repeat(5_000), "<span>".repeat(50_000));
        assert_eq!(blocks_of_part(&html, &Known::default()), vec![table(&[&["1"]])]);
    }
}
