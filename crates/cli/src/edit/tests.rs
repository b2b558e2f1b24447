//! What holds for any edits of a file: every comment of it stays, and it is still TOML.

use std::sync::LazyLock;

use idv_catalogue_codegen::model::SentenceKey;
use idv_catalogue_codegen::shape::{FileShape, OVERLAY_WORDS, SERIES};
use proptest::prelude::*;

use super::values::{text, texts};
use super::{Document, RowRef, WordsRef};
use crate::catalogue::carried;

/// A comment may stand above each of these lines and at the end of each.
const ROWS: &str = r#"
[series]
number = 1000
statuses = [
  "new",
  "pending"
]
disclosure = "internal"

[[code]]
number = 1001
name = "one"
remedy = { sdk = "wait", api = "upload" }
deviations = [
  { key = "remedy", because = "So it is." },
  { key = "disclosure", because = "So it is." },
]

[code.retired]
on = 2027-01-05
reason = "It is gone."

[[code.guidance]]
description = "What to do"
remedy = "wait"

[[code.guidance]]
remedy = {
  sdk = "wait",
  api = "upload",
}

[[code]]
number = 1002
retired.on = 2027-01-05
retired.reason = "It is gone."

[[code.deviations]]
key = "remedy"

[[code.deviations]]
key = "disclosure"

[[code]]
number = 1003
disclosure = "client"
remedy = "wait"
"#;

const WORDS: &str = r#"
tag = "nl"
requests.upload_selfie = "Stuur een selfie."
unknown_status = "Wij melden ons."

[statuses]
new = "Nieuw."
pending = "Bezig."

[reasons]
full_name_invalid_or_missing = "De naam klopt niet."
id_document_missing_or_tax_country_invalid = {
  id_document_missing = "Er is geen selfie.",
  tax_country_invalid = "Er is geen selfie.",
}

[made_from]
unknown_status = "0"

[made_from.statuses]
pending = "0"
"#;

const OF_WORDS: &[&[&str]] = &[
    &["requests", "upload_selfie"],
    &["unknown_status"],
    &["statuses", "new"],
    &["statuses", "pending"],
    &["reasons", "full_name_invalid_or_missing"],
    &["reasons", "id_document_missing_or_tax_country_invalid", "id_document_missing"],
    &["reasons", "id_document_missing_or_tax_country_invalid", "tax_country_invalid"],
];

static ALL: LazyLock<Vec<SentenceKey>> =
    LazyLock::new(|| carried(None).catalogue.sentences(None).into_iter().map(|(key, _)| key).collect());

/// The text with a comment wherever one is chosen.
fn commented(text: &str, chosen: &[bool]) -> String {
    let mut chosen = chosen.iter().cycle().enumerate();
    let mut next = || chosen.next().filter(|(_, is_chosen)| **is_chosen).map(|(number, _)| format!("# {number}"));
    let mut commented = String::new();
    for line in text.lines() {
        commented.extend(next().map(|above| above + "\n"));
        commented += line;
        commented.extend(next().filter(|_| !line.is_empty()).map(|beside| format!(" {beside}")));
        commented.push('\n');
    }
    commented
}

fn comments(text: &str) -> Vec<&str> {
    let mut comments: Vec<_> = text.lines().filter_map(|line| Some(line[line.find('#')?..].trim_end())).collect();
    comments.sort_unstable();
    comments
}

fn row(which: usize) -> RowRef {
    let code = |number: u16| RowRef::Of { heading: "code", key: "number", value: number.to_string() };
    match which {
        0 => RowRef::Series,
        1..=3 => code(1000 + u16::try_from(which).unwrap_or_default()),
        _ => RowRef::Guidance { code: 1001, at: which - 4 },
    }
}

/// An edit of a file of rows. Whether there is what it would edit is none of its concern.
fn edit_rows(document: &mut Document, (edit, which, key): (usize, usize, usize)) {
    let key = ["statuses", "disclosure", "remedy", "deviations", "retired", "description", "number"][key];
    let _ = match edit {
        0 => document.set(&row(which), key, text("another")),
        1 => document.set(&row(which), key, texts(["one", "another"])),
        // What a row is called by is not taken out.
        2 if key != "number" => document.remove(&row(which), key),
        3 => document.remove_deviation(&row(which), key),
        4 => document.remove_guidance(1001, which % 2),
        5 => document.push_guidance(1000 + u16::try_from(which).unwrap_or_default(), Vec::new()).map(drop),
        6 => document.remove_idle_row(&row(which), &["guidance", "disclosure"]),
        _ => document.push("code", vec![("number", 1004.into())]),
    };
}

fn edit_words(document: &mut Document, (edit, which, _): (usize, usize, usize)) {
    let key =
        ALL.iter().find(|key| key.names() == OF_WORDS[which % OF_WORDS.len()]).expect("a sentence of the catalogue");
    let words = [WordsRef::Sentence(key), WordsRef::MadeFrom(key), WordsRef::Was(key)][edit % 3];
    if edit > 3 {
        document.remove_words(words);
    } else {
        let _ = document.set_words(words, "Another.", &ALL);
    }
}

fn keeps_comments(
    text: &str,
    shape: &'static FileShape,
    edits: &[(usize, usize, usize)],
    edit: fn(&mut Document, (usize, usize, usize)),
) -> Result<(), TestCaseError> {
    let mut document = Document::parse(text, shape).expect("TOML");
    for one in edits {
        edit(&mut document, *one);
        let after = document.text();
        prop_assert_eq!(comments(text), comments(&after), "{:?} in\n{}\nmade\n{}", edits, text, after);
        let read = toml::from_str::<toml::Table>(&after);
        prop_assert!(read.is_ok(), "{:?} in\n{}\nmade\n{}\n{:?}", edits, text, after, read);
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_edited_no_comment_is_lost(
        chosen in prop::collection::vec(any::<bool>(), 1..120),
        edits in prop::collection::vec((0..8_usize, 0..7_usize, 0..7_usize), 1..6),
    ) {
        keeps_comments(&commented(ROWS, &chosen), SERIES.file, &edits, edit_rows)?;
        keeps_comments(&commented(WORDS, &chosen), OVERLAY_WORDS.file, &edits, edit_words)?;
    }
}

#[test]
fn the_comments_of_a_key_that_is_taken_out_stand_where_it_stood() {
    let text = "[[code]]\nnumber = 1001\n# Asked on Monday.\nremedy = \"wait\" # so far\ndisclosure = \"client\"\n";
    let mut document = Document::parse(text, SERIES.file).expect("TOML");
    document.remove(&row(1), "remedy").expect("a row");
    let after = "[[code]]\nnumber = 1001\n# Asked on Monday.\n# so far\ndisclosure = \"client\"\n";
    assert_eq!(document.text(), after);
    document.remove(&row(1), "disclosure").expect("a row");
    assert_eq!(document.text(), "[[code]]\nnumber = 1001\n# Asked on Monday.\n# so far\n");
}
