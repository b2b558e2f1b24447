//! What a cell must have been before a spreadsheet had its way with it: each damage is read as what it was, or told.

use idv_catalogue_codegen::clean_text::clean;
use idv_catalogue_codegen::problem::rule::Rule;
use idv_catalogue_codegen::shape;
use idv_catalogue_codegen::suggest;

use unicode_normalization::UnicodeNormalization;

use super::columns::{Column, Kind, NO, Need, YES};
use super::letters::Lost;
use super::made::{self, flag};
use super::read::Cell;

/// What is wrong with a cell, in the words in which `check` tells it of a line, with the heading in place of the key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slip {
    pub rule: Rule,
    pub message: String,
    pub help: Option<String>,
}

impl Slip {
    fn new(rule: Rule, message: String) -> Self {
        Self { rule, message, help: None }
    }

    fn help(self, help: impl Into<String>) -> Self {
        Self { help: Some(help.into()), ..self }
    }
}

/// Reads a cell of ours. `before` is what stood there when the sheet was made.
///
/// # Errors
/// Why it cannot be what it must have been.
pub fn read(cell: Option<&Cell>, column: &Column, before: &str, remedies: &[&str]) -> Result<String, Slip> {
    let Some(cell) = cell else { return empty(column, before) };
    let text = match cell {
        Cell::Text(text) => tidy(text),
        Cell::Number(number) => shown(*number),
        Cell::Flag(flag) if column.kind == Kind::Flag => return Ok(yes_or_no(*flag)),
        Cell::Flag(flag) => return same_or(&flag.to_string(), before, || takes(column, &flag.to_string())),
        Cell::Day(day) => {
            let help =
                "the spreadsheet took what was typed for a date: write it again, with the cell formatted as text";
            return Err(takes(column, day).help(help));
        }
        Cell::Error(error) => return Err(error_of_formula(column, error)),
        Cell::Unknown => {
            let help = "open the file in the spreadsheet, and save it again";
            return Err(takes(column, "a formula whose result is not in the file").help(help));
        }
        Cell::Merged => {
            let message = format!("\"{}\" cannot be told: the cell is merged with others", column.heading);
            return Err(Slip::new(Rule::WrongType, message).help("split the cells, and write in each what is meant"));
        }
    };
    if text.is_empty() {
        return empty(column, before);
    }
    if made::is_error(&text) {
        return Err(error_of_formula(column, &text));
    }
    let text = unquoted(&text);
    if text == tidy(before) || text == unquoted(&tidy(before)) {
        return Ok(before.to_owned());
    }
    match column.kind {
        Kind::Text => text_of(cell, text, column),
        Kind::Flag => flag(text).map(yes_or_no).ok_or_else(|| takes(column, &format!("\"{}\"", clipped(text)))),
        Kind::Word(words) => word(text, words).ok_or_else(|| unknown_value(column, text, words)),
        Kind::Remedy => remedy(text, remedies),
        Kind::Remedies => pair(text, remedies),
        // Nothing of ours is a number.
        Kind::Number | Kind::Numbers => Err(takes(column, &format!("\"{}\"", clipped(text)))),
    }
}

/// Whether a cell that is not ours to change still says what it said.
pub fn is_same(cell: Option<&Cell>, column: &Column, before: &str) -> bool {
    let text = match cell {
        None => return before.is_empty(),
        // What the spreadsheet no longer knows, nobody has decided.
        Some(Cell::Merged | Cell::Unknown) => return true,
        Some(Cell::Flag(flag)) => yes_or_no(*flag),
        Some(Cell::Number(number)) => shown(*number),
        Some(Cell::Text(text)) => tidy(text),
        Some(Cell::Day(day) | Cell::Error(day)) => day.clone(),
    };
    let before = tidy(before);
    let digits = |text: &str| {
        let digits: String = text.chars().filter(char::is_ascii_digit).collect();
        digits.trim_end_matches('0').to_owned()
    };
    text == before
        || unquoted(&text) == unquoted(&before)
        || folded(&text) == folded(&before)
        || match column.kind {
            Kind::Number => number(&text).is_some_and(|it| it == before),
            // A comma between numbers is the comma of one number somewhere.
            Kind::Numbers => digits(&text) == digits(&before),
            Kind::Flag => flag(&text).map(yes_or_no).is_some_and(|it| it == before),
            _ => false,
        }
}

/// What a row is called by.
///
/// # Errors
/// Why the cell cannot say it.
pub fn key_of(cell: Option<&Cell>, column: &Column) -> Result<String, Slip> {
    match cell {
        None => Ok(String::new()),
        Some(Cell::Number(it)) => Ok(shown(*it)),
        Some(Cell::Text(text)) => {
            let text = tidy(text);
            let text = text.strip_prefix('\'').unwrap_or(&text);
            Ok(if column.kind == Kind::Number {
                number(text).unwrap_or_else(|| text.to_owned())
            } else {
                text.to_owned()
            })
        }
        Some(other) => read(Some(other), column, "", &[]),
    }
}

/// A text without what autocorrect, copying and line ends have done to it.
pub fn tidy(text: &str) -> String {
    // As files of Excel have a line end that came from Windows.
    let text = text.replace("_x000D_", " ");
    let straight: String = text
        .chars()
        .map(|character| match character {
            '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
            // What stands for a letter that could not be written.
            '\u{1a}' => char::REPLACEMENT_CHARACTER,
            // Whatever parts words in a cell parts them.
            other if other.is_control() => ' ',
            other => other,
        })
        .nfc()
        .collect();
    clean(&straight.replace('\u{2026}', "..."))
}

/// A word or a heading, however it is written.
pub fn folded(text: &str) -> String {
    let words = tidy(text).to_lowercase();
    let words: Vec<_> = words.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    words.join("_")
}

/// Without the apostrophe that has a spreadsheet take what follows for text. One that opens a quotation stays.
fn unquoted(text: &str) -> &str {
    let Some(rest) = text.strip_prefix('\'') else { return text };
    let closes = |(at, _): (usize, &str)| !rest[at + 1..].starts_with(char::is_alphanumeric);
    if rest.match_indices('\'').any(closes) { text } else { rest }
}

fn shown(number: f64) -> String {
    // Whole numbers are written as such, up to where they are whole no more.
    number.to_string()
}

/// A number that was written as text, in whichever locale: `1022.0`, `1.022`, `1 022`.
fn number(text: &str) -> Option<String> {
    let whole = [".", ","].iter().find_map(|point| {
        let (whole, rest) = text.rsplit_once(point)?;
        (rest.len() < 3 && !rest.is_empty() && rest.bytes().all(|byte| byte == b'0')).then_some(whole)
    });
    let text = whole.unwrap_or(text);
    let groups: Vec<_> = text.split(['.', ',', ' ', '\'']).collect();
    let is_grouped = groups.len() == 1 || groups.iter().skip(1).all(|group| group.len() == 3);
    let digits = groups.concat();
    let is_number = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    let digits = digits.trim_start_matches('0');
    (is_grouped && is_number && !digits.is_empty()).then(|| digits.to_owned())
}

fn yes_or_no(flag: bool) -> String {
    if flag { YES } else { NO }.to_owned()
}

fn empty(column: &Column, before: &str) -> Result<String, Slip> {
    let must_stand = match column.need {
        Need::Required => true,
        Need::Kept => !before.is_empty(),
        Need::Optional => false,
    };
    if !must_stand {
        return Ok(String::new());
    }
    let help = format!("write {}", expected(column));
    Err(Slip::new(Rule::MissingKey, format!("\"{}\" is missing", column.heading)).help(help))
}

fn text_of(cell: &Cell, text: &str, column: &Column) -> Result<String, Slip> {
    if let Cell::Number(_) = cell {
        return Err(takes(column, &format!("the number {text}")));
    }
    let begins_with_digit = text.starts_with(|first: char| first.is_ascii_digit());
    let what = made::of(text).or_else(|| (begins_with_digit && text.chars().count() < 12).then_some("a number,"));
    if let Some(what) = what {
        let help = "the spreadsheet may have made that of what was typed: write it again, as a sentence";
        return Err(takes(column, &format!("{what} \"{}\"", clipped(text))).help(help));
    }
    Ok(text.to_owned())
}

/// As much of a text as tells which it is.
pub(super) fn clipped(text: &str) -> String {
    const MOST: usize = 60;
    if text.chars().nth(MOST).is_some() { text.chars().take(MOST).chain(['…']).collect() } else { text.to_owned() }
}

fn error_of_formula(column: &Column, error: &str) -> Slip {
    takes(column, &format!("the error {} of a formula", clipped(error))).help("write what is meant there")
}

/// That a cell has lost letters.
pub fn lost(column: &Column, lost: &Lost) -> Slip {
    let was = lost.was.as_ref().map(|was| format!(", which was \"{}\"", clipped(was))).unwrap_or_default();
    let message = format!("\"{}\" has lost a letter in \"{}\"{was}", column.heading, clipped(&lost.word));
    let help = "the file was saved in an encoding that has no such letter: write it again, and save the sheet as .xlsx, .ods or \
                \"CSV UTF-8\"";
    Slip::new(Rule::GarbledText, message).help(help)
}

fn same_or(text: &str, before: &str, otherwise: impl FnOnce() -> Slip) -> Result<String, Slip> {
    if text == before { Ok(before.to_owned()) } else { Err(otherwise()) }
}

/// One of the words, however it is written. A sign beside it may doubt it, or say that it is not that one.
fn word(text: &str, words: &[&str]) -> Option<String> {
    let alone = text.trim_matches([' ', '\'', '"']);
    let alone = alone.strip_suffix('.').unwrap_or(alone).trim_matches([' ', '\'', '"']);
    let is_word = alone.starts_with(|first: char| first.is_ascii_alphanumeric())
        && alone.ends_with(|last: char| last.is_ascii_alphanumeric())
        && alone.chars().all(|letter| letter.is_ascii_alphanumeric() || matches!(letter, ' ' | '_' | '-'));
    // Once, however many words there are: a text can be long.
    let alone = is_word.then(|| folded(alone))?;
    words.iter().find(|word| folded(word) == alone).map(|word| (*word).to_owned())
}

fn remedy(text: &str, remedies: &[&str]) -> Result<String, Slip> {
    if let Some(known) = word(text, remedies) {
        return Ok(known);
    }
    let slip = Slip::new(Rule::UnknownRemedy, format!("there is no remedy `{}`", clipped(text)));
    Err(match suggest::nearest(text, remedies.iter().copied()) {
        Some(near) => slip.help(format!("did you mean `{near}`?")),
        None => slip.help(format!("the catalogue has {} others to choose from", remedies.len())),
    })
}

/// A remedy, or one for each integration: `wait (SDK), upload_selfie (API)`.
fn pair(text: &str, remedies: &[&str]) -> Result<String, Slip> {
    let parts: Vec<_> = text.split([',', ';']).map(str::trim).collect();
    let of = |integration: &str| {
        let mut parts = parts.iter().filter_map(|part| {
            let (name, mark) = part.strip_suffix(')')?.rsplit_once('(')?;
            word(mark, &[integration]).map(|_| name.trim())
        });
        parts.next().filter(|_| parts.next().is_none())
    };
    match (of("sdk"), of("api"), parts.len()) {
        (Some(sdk), Some(api), 2) => {
            let (sdk, api) = (remedy(sdk, remedies)?, remedy(api, remedies)?);
            Ok(if sdk == api { api } else { format!("{sdk} (SDK), {api} (API)") })
        }
        _ => remedy(text, remedies),
    }
}

fn takes(column: &Column, found: &str) -> Slip {
    Slip::new(Rule::WrongType, format!("\"{}\" takes {}, not {found}", column.heading, expected(column)))
}

fn unknown_value(column: &Column, found: &str, words: &[&str]) -> Slip {
    let message = format!("\"{}\" takes {}, not \"{}\"", column.heading, expected(column), clipped(found));
    let slip = Slip::new(Rule::UnknownValue, message);
    match suggest::nearest(found, words.iter().copied()) {
        Some(near) => slip.help(format!("did you mean \"{near}\"?")),
        None => slip,
    }
}

fn expected(column: &Column) -> String {
    match column.kind {
        Kind::Number => "a number".to_owned(),
        Kind::Numbers => "numbers with commas between".to_owned(),
        Kind::Text => "a text".to_owned(),
        Kind::Remedy => "the name of a remedy".to_owned(),
        Kind::Remedies => "the name of a remedy, or one for each integration: name (SDK), name (API)".to_owned(),
        Kind::Word(words) => shape::Kind::OneOf(words).expected(),
        Kind::Flag => shape::Kind::OneOf(&[YES, NO]).expected(),
    }
}

#[cfg(test)]
mod tests {
    use super::{folded, number, tidy, unquoted, word};

    #[test]
    fn a_number_is_read_in_whichever_locale_it_was_written() {
        let written = ["1022", "1022.0", "1022,00", "1.022", "1,022", "1 022", "01022", "1'022"];
        assert_eq!(written.map(number), written.map(|_| Some("1022".to_owned())));
        let others = ["", "10a2", "1.02E+03", "1-2", "10.22", "0"];
        assert_eq!(others.map(number), others.map(|_| None));
    }

    #[test]
    fn a_word_is_known_however_it_is_written_and_not_with_a_sign_beside_it() {
        let words = ["client", "no_action_needed"];
        let written = ["No action needed", "no-action-needed", "\"no_action_needed\"", " NO_ACTION_NEEDED. "];
        assert_eq!(written.map(|text| word(text, &words)), written.map(|_| Some("no_action_needed".to_owned())));
        for sign in (char::MIN..=char::MAX).filter(|sign| !matches!(sign, ' ' | '\'' | '"')) {
            assert_eq!(word(&format!("{sign}client"), &words), None, "{sign:?}");
            assert_eq!(word(&format!("{sign} client"), &words), None, "{sign:?}");
            if sign != '.' {
                assert_eq!(word(&format!("client{sign}"), &words), None, "{sign:?}");
                assert_eq!(word(&format!("client {sign}"), &words), None, "{sign:?}");
            }
        }
    }

    #[test]
    fn an_apostrophe_before_all_is_none_of_the_text_unless_it_opens_a_quotation() {
        let texts = ["'Stop here.", "'1022", "'It's ours.", "'Ours' is ours.", "Ours", "'", "''"];
        assert_eq!(texts.map(unquoted), ["Stop here.", "1022", "It's ours.", "'Ours' is ours.", "Ours", "", "''"]);
    }

    #[test]
    fn a_text_is_without_what_autocorrect_did_to_it() {
        let text = "The client\u{2019}s \u{201c}own\u{201d}\u{a0}\u{2013} photo\u{2026}_x000D_\n twice ";
        assert_eq!(tidy(text), "The client's \"own\" - photo... twice");
    }

    #[test]
    fn a_heading_is_known_however_it_is_written() {
        let headings = ["Why this remedy", " why this  REMEDY\n", "why_this_remedy", "Why-this-remedy:"];
        assert_eq!(headings.map(folded), headings.map(|_| "why_this_remedy".to_owned()));
    }
}
