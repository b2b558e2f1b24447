//! What clients are told as CSV, against the JSON, which is itself tested against the TOML.

use crate::cells::cell;
use crate::client_words::client_words;
use crate::subjects::subjects;

#[test]
fn each_sentence_has_a_row_in_each_language() {
    for subject in subjects() {
        let json = subject.json();
        let heading = ["language", "reviewed", "kind", "key", "status_code", "text", "text_language", "overlaid"];
        let mut expected = vec![heading.map(str::to_owned).to_vec()];
        for (language, sentences) in client_words(&json) {
            let reviewed = if language["reviewed"] == true { "yes" } else { "no" };
            expected.extend(sentences.into_iter().map(|it| {
                let code = if it.kind == "reason" { it.row.clone() } else { String::new() };
                let (kind, key) = (it.kind.to_owned(), it.key());
                vec![
                    cell(&language["tag"]),
                    reviewed.to_owned(),
                    kind,
                    key,
                    code,
                    it.text,
                    it.text_language,
                    "no".to_owned(),
                ]
            }));
        }
        let text = subject.export("csv-client-words");
        let mut reader = ::csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
        let rows: Vec<Vec<_>> =
            reader.records().map(|row| row.expect("a row").iter().map(str::to_owned).collect()).collect();
        assert_eq!(rows, expected, "{}", subject.name);
    }
}
