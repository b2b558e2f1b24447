//! Properties over random sheets: what is decided comes back the same, wherever it stands; and what is damaged is told or no
//! change, and never becomes another value.

use proptest::prelude::*;
use proptest::sample::Index;

use super::Desk;
use super::book::{Book, Rows, Value};
use super::letters::accented;
use super::support::stdout;

const SHEETS: [&str; 5] = ["Status codes", "Risk codes", "Statuses", "Remedies", "Client words"];

/// Headings that are the house's to decide, with values that keep every rule of the catalogue wherever they stand.
const FREE_TO_DECIDE: [(&str, &str, [&str; 2]); 3] = [
    ("Remedies", "Meaning", ["Do what is asked for.", "Wait - and see 'it' through."]),
    ("Status codes", "Why this disclosure", ["We say so.", "It's in our \"terms\"."]),
    ("Client words", "nl", ["Wij kijken ernaar.", "Wij kijken er nog eens naar."]),
];

/// The rows that are called so, each as one text.
fn keyed(rows: &Rows, key: &str) -> Vec<String> {
    let cell = |value: &Value| if let Value::Text(text) = value { text.clone() } else { String::new() };
    let mut found: Vec<String> = rows
        .iter()
        .filter(|row| cell(&row[0]) == key)
        .map(|row| row.iter().map(cell).collect::<Vec<_>>().join("|"))
        .collect();
    found.sort();
    found
}

/// Puts rows and columns in another order.
fn shuffled(mut book: Book, seeds: &[Index]) -> Book {
    for (name, rows) in &mut book.sheets {
        if !SHEETS.contains(&name.as_str()) {
            continue;
        }
        let width = rows[0].len();
        for seed in seeds {
            let (one, other) = (seed.index(width), seed.index(width.max(2) - 1));
            for row in rows.iter_mut() {
                row.swap(one, other);
            }
            if rows.len() > 2 {
                let (one, other) = (1 + seed.index(rows.len() - 1), 1 + seed.index(rows.len() - 2));
                rows.swap(one, other);
            }
        }
    }
    book
}

/// What is the house's to decide.
const OURS: [&str; 11] = [
    "Remedy",
    "Why this remedy",
    "Disclosure",
    "Why this disclosure",
    "Kind",
    "Meaning",
    "Asks the client",
    "Final, basis",
    "Final, because",
    "en",
    "nl",
];

/// The cells in which something stands: of the house's alone, or all.
fn filled(rows: &Rows, is_ours: bool) -> Vec<(usize, usize)> {
    let is_meant = |column: usize| !is_ours || OURS.iter().any(|heading| rows[0][column] == Value::from(*heading));
    let cells =
        rows.iter().enumerate().skip(1).flat_map(|(row, cells)| (0..cells.len()).map(move |column| (row, column)));
    cells.filter(|(row, column)| is_meant(*column) && rows[*row][*column] != Value::Empty).collect()
}

/// A text whose letters beyond ASCII have become something else.
fn replaced(text: &str, lost: &str) -> String {
    text.chars().map(|letter| if letter.is_ascii() { letter.to_string() } else { lost.to_owned() }).collect()
}

/// What a spreadsheet may do to a cell.
fn damaged(value: &Value, damage: usize) -> Value {
    let Value::Text(text) = value else { return Value::Error };
    match damage {
        0 => text.parse().map_or(Value::Day, Value::Number),
        1 => Value::from(format!("'{text}").as_str()),
        2 => Value::Flag(text != "no"),
        3 => Value::Day,
        4 => Value::from(text.replace('\'', "\u{2019}").replace(" - ", " \u{2014} ").as_str()),
        5 => Value::from(text.replace(' ', "\u{a0}").as_str()),
        6 => Value::from(format!("{text} ").as_str()),
        7 => Value::from(text.replacen(' ', "\r\n", 1).as_str()),
        8 => Value::Formula(text.clone()),
        9 => Value::Error,
        10 => Value::Number(31_053_204.0),
        11 if text.contains(" (SDK)") => Value::from(text.replace(',', ";").as_str()),
        12 => Value::from(replaced(text, "?").as_str()),
        13 => Value::from(replaced(text, "").as_str()),
        14 => Value::from(replaced(text, "├╝").as_str()),
        15 => Value::from(text.replace(['\'', '\u{e9}', '\u{fc}', '\u{f6}', '\u{eb}'], "\u{fffd}").as_str()),
        16 => Value::from(text.replace('ü', "u\u{308}").replace('é', "e\u{301}").as_str()),
        17 => Value::from(text.replace(' ', "\u{1f}").as_str()),
        18 if text != "no" => Value::from("JA"),
        19 => Value::from("Mai 26"),
        20 => Value::from("#ÜBERLAUF"),
        21 => Value::from("=H44&\".\""),
        22 => Value::from("Wird geladen..."),
        // A text in capitals is another text, and a word is the same word.
        _ if text.contains(' ') => value.clone(),
        _ => Value::from(text.to_uppercase().as_str()),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 16, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_decided_comes_back_wherever_it_stands(
        decisions in prop::collection::vec((0..3_usize, any::<Index>(), 0..2_usize), 1..6),
        seeds in prop::collection::vec(any::<Index>(), 0..6),
    ) {
        let desk = Desk::new("random");
        let mut book = desk.book();
        for (which, row, value) in decisions {
            let (sheet, heading, values) = FREE_TO_DECIDE[which];
            let (_, column) = book.find(sheet, match sheet { "Status codes" => "1005", "Remedies" => "upload_selfie", _ => "unknown_status" }, heading);
            let rows = book.sheet_mut(sheet);
            let row = match sheet {
                // What is not said to clients has no sentence, and a code with several rows says the same in each.
                "Client words" => 1,
                "Status codes" => rows.iter().position(|row| row[0] == Value::from("1005")).expect("a row"),
                _ => 1 + row.index(rows.len() - 1),
            };
            rows[row][column] = Value::from(values[value]);
        }
        let output = desk.apply(&shuffled(book.clone(), &seeds), &["--apply"]);
        prop_assert!(output.status.success(), "{}", stdout(&output));
        let after = desk.book();
        for sheet in SHEETS {
            for row in after.sheet(sheet) {
                let Value::Text(key) = &row[0] else { continue };
                prop_assert_eq!(keyed(after.sheet(sheet), key), keyed(book.sheet(sheet), key));
            }
        }
    }

    #[test]
    fn what_is_damaged_is_told_or_no_change_and_never_another_value(
        damages in prop::collection::vec((0..5_usize, any::<Index>(), any::<bool>(), 0..24_usize), 1..4),
        seeds in prop::collection::vec(any::<Index>(), 0..4),
    ) {
        let desk = accented("random_damages");
        let mut book = desk.book();
        for (sheet, cell, is_ours, damage) in damages {
            let rows = book.sheet_mut(SHEETS[sheet]);
            let cells = filled(rows, is_ours);
            // An empty cell is hurt by nothing; that one is emptied is an edit.
            if let Some((row, column)) = cells.get(cell.index(cells.len().max(1))).copied() {
                rows[row][column] = damaged(&rows[row][column].clone(), damage);
            }
        }
        let before = ["series/1000_identity_data.toml", "statuses.toml", "remedies.toml", "risk_codes.toml", "client_words/en.toml", "client_words/nl.toml"]
            .map(|file| desk.read(&format!("catalogue/{file}")));
        let output = desk.apply(&shuffled(book, &seeds), &["--apply"]);
        let after = ["series/1000_identity_data.toml", "statuses.toml", "remedies.toml", "risk_codes.toml", "client_words/en.toml", "client_words/nl.toml"]
            .map(|file| desk.read(&format!("catalogue/{file}")));
        prop_assert_eq!(before, after, "{}", stdout(&output));
        let text = stdout(&output);
        prop_assert!(
            text.ends_with("Nothing in the sheet is to be changed in the TOML.\n") || text.contains("error: "),
            "{}", text
        );
    }
}
