//! What of a new sheet is open, and that it prints in letters that can be read, by the XML of the workbook.

use std::fs::File;
use std::io::Read;

use super::book::Value;
use super::support::{copy_tree, expect_success, repository, scratch};
use super::{Desk, expect_nothing};

/// The parts of a new workbook.
struct Parts {
    archive: zip::ZipArchive<File>,
}

impl Parts {
    fn of(desk: &Desk) -> Self {
        let file = File::open(desk.folder.join("new.xlsx")).expect("a workbook");
        Self { archive: zip::ZipArchive::new(file).expect("a workbook") }
    }

    fn part(&mut self, name: &str) -> String {
        let mut text = String::new();
        self.archive.by_name(name).expect("a part").read_to_string(&mut text).expect("XML");
        text
    }

    fn sheet(&mut self, desk: &Desk, name: &str) -> String {
        let sheets = super::book::Book::open(&desk.folder.join("new.xlsx")).sheets;
        let place = sheets.iter().position(|(it, _)| it == name).expect("a sheet");
        self.part(&format!("xl/worksheets/sheet{}.xml", place + 1))
    }
}

fn attribute<'a>(element: &'a str, name: &str) -> Option<&'a str> {
    let (_, rest) = element.split_once(&format!(" {name}=\""))?;
    Some(rest.split_once('"')?.0)
}

/// The attributes of each element that is called so.
fn elements(xml: &str, name: &str) -> Vec<String> {
    let begin = format!("<{name} ");
    let rests = xml.split(&begin).skip(1).map(|rest| rest.split('>').next().unwrap_or_default());
    rests.map(|attributes| format!(" {attributes}")).collect()
}

/// The looks of cells, in the order in which cells name them: whether each is open, and its colour.
fn looks(styles: &str) -> Vec<(bool, String)> {
    let fills: Vec<_> = styles.split("<fill>").skip(1).collect();
    let (_, cells) = styles.split_once("<cellXfs").expect("looks");
    let (cells, _) = cells.split_once("</cellXfs>").expect("looks");
    // What is locked is so without being said.
    let mut is_open = cells.split("<xf ").skip(1).map(|rest| rest.contains("locked=\"0\""));
    let look = |rest: &String| {
        let place: usize = attribute(rest, "fillId").expect("a fill").parse().expect("a number");
        let colours = elements(fills[place], "fgColor");
        let colour = colours.first().and_then(|it| attribute(it, "rgb")).unwrap_or_default();
        (is_open.next().expect("a look"), colour.to_owned())
    };
    elements(cells, "xf").iter().map(look).collect()
}

/// What the cells of a column look like, row for row, below the heading.
fn column(desk: &Desk, sheet: &str, heading: &str) -> Vec<(bool, String)> {
    let mut parts = Parts::of(desk);
    let looks = looks(&parts.part("xl/styles.xml"));
    let xml = parts.sheet(desk, sheet);
    let rows = super::book::Book::open(&desk.folder.join("new.xlsx")).sheet(sheet).clone();
    let at = rows[0].iter().position(|value| *value == Value::from(heading)).expect("a heading");
    let letter = char::from(b'A' + u8::try_from(at).expect("few columns"));
    let cells = elements(&xml, "c");
    let look = |row: usize| {
        let place = format!(" r=\"{letter}{row}\" ");
        let cell = cells.iter().find(|cell| cell.starts_with(&place)).expect("a cell");
        looks[attribute(cell, "s").expect("a look").parse::<usize>().expect("a number")].clone()
    };
    (2..=rows.len()).map(look).collect()
}

fn texts(desk: &Desk, sheet: &str, heading: &str) -> Vec<String> {
    let rows = super::book::Book::open(&desk.folder.join("new.xlsx")).sheet(sheet).clone();
    let at = rows[0].iter().position(|value| *value == Value::from(heading)).expect("a heading");
    let text = |value: &Value| if let Value::Text(text) = value { text.clone() } else { String::new() };
    rows.iter().skip(1).map(|row| text(&row[at])).collect()
}

#[test]
fn what_is_of_an_internal_code_is_locked_and_says_so_and_all_other_words_are_open() {
    let desk = Desk::new("looks_internal");
    expect_nothing(&desk.apply(&desk.book(), &[]));
    let names = texts(&desk, "Status codes", "Name");
    let disclosures = texts(&desk, "Status codes", "Disclosure");
    let internal: Vec<_> = names.iter().zip(&disclosures).filter(|(_, it)| *it == "internal").collect();
    assert!(!internal.is_empty());
    let keys = texts(&desk, "Client words", "Sentence");
    let of = texts(&desk, "Client words", "Of");
    for language in ["en", "nl"] {
        let looks = column(&desk, "Client words", language);
        for ((key, of), (is_open, _)) in keys.iter().zip(&of).zip(looks) {
            let is_of = |name: &str| key.split('.').nth(1) == Some(name) && key.starts_with("reasons.");
            let is_internal = internal.iter().any(|(name, _)| is_of(name));
            assert_eq!(is_open, !is_internal, "{key} in {language}");
            assert_eq!(of.ends_with("(internal: nothing is told)"), is_internal, "{of}");
        }
    }
}

#[test]
fn the_reason_of_an_institutions_own_decision_is_marked_as_the_decision_is() {
    let folder = scratch("sheet_looks_overlay");
    copy_tree(&repository().join("tests/sound"), &folder.join("catalogue"));
    copy_tree(&repository().join("tests/sound_overlay"), &folder.join("overlay"));
    let desk = Desk { folder };
    desk.book_with(&["--overlay", "overlay"]);
    for (sheet, decision, reason) in [
        ("Status codes", "Remedy", "Why this remedy"),
        ("Status codes", "Disclosure", "Why this disclosure"),
        ("Risk codes", "Remedy", "Why this remedy"),
    ] {
        let decisions = column(&desk, sheet, decision);
        assert_eq!(decisions, column(&desk, sheet, reason), "{sheet}: {reason}");
        let colours: std::collections::BTreeSet<_> = decisions.iter().map(|(_, colour)| colour).collect();
        assert_eq!(colours.len(), 2, "{sheet}: some of {decision} is its own, and some is not");
    }
}

/// In points: the width between the margins of A4 across, and the letters of a cell.
const PAPER: f64 = 841.9 - 2.0 * 0.25 * 72.0;
const LETTERS: f64 = 12.0;

#[test]
fn every_page_prints_at_seven_points_or_more_however_wide_the_letters_of_a_spreadsheet_are() {
    let folder = scratch("sheet_looks_print");
    copy_tree(&repository().join("catalogue"), &folder.join("catalogue"));
    let desk = Desk { folder };
    let book = desk.book();
    let mut parts = Parts::of(&desk);
    for (name, _) in book.sheets.iter().filter(|(name, _)| !name.starts_with("idv ")) {
        let xml = parts.sheet(&desk, name);
        let mut columns = Vec::new();
        for element in &elements(&xml, "col") {
            let of = |name: &str| attribute(element, name).expect("an attribute");
            let place = |name: &str| of(name).parse::<usize>().expect("a column");
            let width: f64 = of("width").parse().expect("a width");
            columns.extend((place("min")..=place("max")).map(|_| width));
        }
        // Where there are no letters of Excel, LibreOffice takes such as are wider: 7.35 points for each character of a column.
        let points = |columns: &[f64]| columns.iter().sum::<f64>() * 7.35;
        let breaks = xml.split_once("<colBreaks").map(|(_, rest)| elements(rest, "brk")).unwrap_or_default();
        let breaks: Vec<usize> =
            breaks.iter().map(|it| attribute(it, "id").expect("a column").parse().expect("a number")).collect();
        let setup = &elements(&xml, "pageSetup")[0];
        let scale = if xml.contains("<pageSetUpPr fitToPage=\"1\"/>") {
            assert_eq!(breaks, [0; 0], "{name}");
            (PAPER / points(&columns)).min(1.0)
        } else {
            let scale = attribute(setup, "scale").expect("a scale").parse::<f64>().expect("a number") / 100.0;
            let (mut from, mut repeated) = (0, 0.0);
            for to in breaks.iter().copied().chain([columns.len()]) {
                let width = (points(&columns[from..to]) + repeated) * scale;
                assert!(width <= PAPER, "{name}: {width} points are printed in columns {from} to {to}");
                (from, repeated) = (to, points(&columns[..1]));
            }
            scale
        };
        assert!(LETTERS * scale >= 7.0, "{name} prints at {} points", LETTERS * scale);
        assert!(xml.contains("Digest of th"), "{name} has its digest at the head of each page");
        assert!(xml.contains("Identity verification: what each code means for us: &amp;A"), "{name} has the title");
    }
}

#[test]
fn an_institution_of_a_long_name_leaves_the_head_of_a_page_whole() {
    let desk = Desk::new("looks_long_name");
    let name = "B&Ä".repeat(80);
    expect_success(&desk.idv(&["overlay", "new", "overlay", "--name", &name]));
    desk.book_with(&["--overlay", "overlay"]);
    let xml = Parts::of(&desk).sheet(&desk, "Status codes");
    let (_, head) = xml.split_once("<oddHeader>").expect("a head");
    let head = head.split("</oddHeader>").next().unwrap_or_default().replace("&amp;", "&");
    assert!(head.encode_utf16().count() <= 255, "{head}");
    assert!(head.starts_with("&L&B&14Identity verification: "), "{head}");
    assert!(head.contains("Digest of this sheet as made: sha256:"), "{head}");
    let (version, _) = head.split_once(", made on ").expect("the day");
    let (_, name) = version.split_once(", as ").expect("whose judgement it is");
    assert!(name.starts_with("B&&Ä") && !name.replace("&&", "").contains('&'), "{head}");
}
