//! What a spreadsheet or a hurry leaves where a text should stand.

/// Words that keep a place, where they are all that there is.
const ALONE: &[&str] = &[
    "n/a",
    "n.a",
    "na",
    "n/d",
    "nil",
    "null",
    "nan",
    "none yet",
    "undefined",
    "object object",
    "empty",
    "blank",
    "missing",
    "not available",
    "not applicable",
    "todo",
    "to do",
    "to be done",
    "tbd",
    "tba",
    "tbc",
    "tbs",
    "to be defined",
    "to be determined",
    "to be announced",
    "to be confirmed",
    "to be continued",
    "fixme",
    "wip",
    "work in progress",
    "placeholder",
    "dummy",
    "test",
    "testing",
    "asdf",
    "qwerty",
    "foo",
    "bar",
    "foobar",
    "foo bar",
    "text",
    "some text",
    "your text here",
    "text here",
    "description",
    "description here",
    "action",
    "action here",
    "insert text",
    "sample text",
    "same",
    "same as above",
    "as above",
    "see above",
    "ditto",
    "idem",
    "dito",
    "etc",
    "blah",
    "blah blah",
    "bla",
    "bla bla",
    "lorem",
    "true",
    "false",
    "yes",
    "no",
    "err",
    "error",
    "ref",
    "value",
    "change me",
    "changeme",
    "replace me",
];

/// Words that keep a place wherever they stand.
const ANYWHERE: [&str; 4] = ["todo", "fixme", "tbd", "lorem ipsum"];

/// What of a text only keeps a place; `None` where it says something.
pub(super) fn found(text: &str) -> Option<&str> {
    let told = text.trim_matches(|letter: char| !letter.is_alphanumeric());
    let is_said = told.chars().filter(|letter| letter.is_alphabetic()).nth(1).is_some();
    if !is_said || is_formula(text) || ALONE.contains(&told.to_lowercase().as_str()) {
        return Some(text);
    }
    let stops: &[char] = &['(', ')', '[', ']', '"', '\'', ',', '.', ';', ':'];
    let error = text.split_whitespace().map(|word| word.trim_matches(stops)).find(|word| is_error(word));
    error.or_else(|| text.split_whitespace().find(|word| is_filler(word))).or_else(|| marked(text))
}

/// The same of a sentence for clients, in whatever language: words of one language are no place keepers in another.
pub(super) fn found_in_any_language(text: &str) -> Option<&str> {
    let told = text.trim_matches(|letter: char| !letter.is_alphanumeric()).to_lowercase();
    let is_alone = !told.is_empty()
        && ["todo", "tbd", "tba", "tbc", "n/a", "na", "null", "undefined", "fixme"].contains(&told.as_str());
    let filler = || text.split_whitespace().find(|word| is_filler(word));
    if is_alone { Some(text) } else { filler().or_else(|| mention(text, "lorem ipsum")) }
}

/// `#REF!`, `#N/A`, `####`, `Err:502`: what a cell shows in place of what it should hold.
fn is_error(word: &str) -> bool {
    let (number, sign) = (word.strip_prefix("Err:"), word.strip_prefix('#'));
    number.is_some_and(|number| number.len() == 3 && number.bytes().all(|digit| digit.is_ascii_digit()))
        || sign.is_some_and(|rest| {
            let named = rest.trim_end_matches(['!', '?']);
            let is_named = named.len() > 1 && named.bytes().all(|it| it.is_ascii_uppercase() || b"/0_#".contains(&it));
            is_named && (named.len() < rest.len() || matches!(named, "N/A" | "NV" | "SPILL") || named.starts_with('#'))
        })
}

/// `=A1`, `=VLOOKUP(…)`, `{{ description }}`, `<missing>`, `[object Object]`
fn is_formula(text: &str) -> bool {
    let brackets = [("{{", "}}"), ("${", "}"), ("<", ">"), ("[", "]")];
    let within = brackets.iter().filter_map(|(begin, end)| text.strip_prefix(begin)?.strip_suffix(end));
    let is_call = text.strip_prefix('=').is_some_and(|call| {
        let name = call.trim_start_matches(|it: char| it.is_ascii_alphanumeric() || "_.!$:".contains(it));
        call.starts_with(|it: char| it.is_ascii_uppercase()) && (name.is_empty() || name.starts_with('('))
    });
    is_call || within.into_iter().any(|within| !within.contains(['<', '[', '{']))
}

/// `xxx`: one letter over and over, three times or more.
fn is_filler(word: &str) -> bool {
    let word = word.trim_matches(|letter: char| !letter.is_alphanumeric()).to_lowercase();
    word.len() > 2 && word.bytes().all(|letter| letter == b'x')
}

fn marked(text: &str) -> Option<&str> {
    ANYWHERE.iter().find_map(|words| mention(text, words))
}

/// Where a text has these words, whatever their case, and not as a part of others.
fn mention<'a>(text: &'a str, words: &str) -> Option<&'a str> {
    let is_word = |at: Option<char>| at.is_some_and(char::is_alphanumeric);
    let small = text.to_ascii_lowercase();
    small.match_indices(words).find_map(|(start, _)| {
        let (before, behind) = (text.get(..start)?, text.get(start + words.len()..)?);
        let is_whole = !is_word(before.chars().next_back()) && !is_word(behind.chars().next());
        is_whole.then(|| text.get(start..start + words.len()))?
    })
}

#[cfg(test)]
mod tests {
    use super::{ALONE, ANYWHERE, found, found_in_any_language};

    #[test]
    fn what_a_spreadsheet_or_a_hurry_leaves_is_no_text() {
        let left = [
            "N/A",
            "n/a",
            "#N/A",
            "#REF!",
            "#VALUE!",
            "#DIV/0!",
            "#NAME?",
            "####",
            "Err:502",
            "=VLOOKUP(A2;B:C)",
            "-",
            "--",
            "?",
            "???",
            ".",
            "...",
            "0",
            "1",
            "x",
            "xxx",
            "XXX",
            "Lorem ipsum dolor sit amet.",
            "[object Object]",
            "{{description}}",
            "<missing>",
            "TBD: ask the vendor",
            "Upload (TBD)",
            "See #REF! below",
            "Upload xxx.",
        ];
        let unseen: Vec<_> = left.into_iter().filter(|text| found(text).is_none()).collect();
        assert_eq!(unseen, Vec::<&str>::new());
    }

    #[test]
    fn a_word_that_keeps_a_place_is_none_in_capitals_or_with_a_full_stop_either() {
        for word in ALONE {
            for text in [(*word).to_owned(), word.to_uppercase(), format!("{word}."), format!("({word})")] {
                assert_eq!(found(&text), Some(text.as_str()));
            }
        }
        for word in ANYWHERE {
            assert_eq!(found(&format!("Upload a selfie, {word}: ask the vendor.")), Some(word));
        }
    }

    #[test]
    fn what_says_something_is_a_text() {
        let said = [
            "None. You can't retry.",
            "None",
            "New",
            "ID",
            "No action",
            "Unknown",
            "Error in the data",
            "Testing failed",
            "Case #12",
            "Missing ID document",
            "Enter it as +31XXXXXXXXX",
            "Todos",
            "C# is no C",
            "AML",
            "#1 of 2 documents",
            "[1] See the guide.",
            "Max. 3 characters",
            "Not available in the EU",
        ];
        assert_eq!(said.map(found), [None; 18]);
    }

    #[test]
    fn a_word_of_another_language_is_a_word() {
        let sentences = ["Todo está en orden.", "Na.", "Lorem ipsum dolor sit amet.", "Maak xxx.", "Todo."];
        let expected = [None, Some("Na."), Some("Lorem ipsum"), Some("xxx."), Some("Todo.")];
        assert_eq!(sentences.map(found_in_any_language), expected);
    }
}
