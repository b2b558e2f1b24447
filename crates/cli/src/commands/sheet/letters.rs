//! Letters that a file has lost: what becomes of `größer` where it is saved in an encoding that has no `ö` is no decision.

use std::collections::BTreeSet;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// What is no longer there, in the word in which it was lost.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lost {
    pub word: String,
    /// What it must have been, where that is known.
    pub was: Option<String>,
}

/// The first letter that a text has lost, of the texts that stood there before.
pub fn lost<'a>(text: &str, before: impl IntoIterator<Item = &'a str>) -> Option<Lost> {
    let before: Vec<_> = before.into_iter().collect();
    if before.contains(&text) {
        return None;
    }
    before.iter().find_map(|before| lost_of(text, before)).or_else(|| lost_in(text, &before))
}

/// What a text has lost of another.
fn lost_of(text: &str, before: &str) -> Option<Lost> {
    let (words, were): (Vec<_>, Vec<_>) = (words(text), words(before));
    let (known, kept): (BTreeSet<_>, BTreeSet<_>) = (were.iter().collect(), words.iter().collect());
    let losable = were.iter().filter(|word| !kept.contains(word) && word.chars().any(|it| !is_plain(it)));
    // A letter may have become a space, and with it one word two.
    let pairs = words.windows(2).map(|pair| (pair.join(" "), pair.concat()));
    let alone = words.iter().map(|word| ((*word).to_owned(), (*word).to_owned()));
    let new: Vec<_> = alone.chain(pairs).filter(|(shown, _)| shown.split(' ').all(|it| !known.contains(&it))).collect();
    for was in losable {
        let of = |joined: &str| {
            let both = [(joined, *was), (bare(joined), bare(was))];
            both.into_iter().any(|(joined, was)| is_what_became(joined, was))
        };
        if let Some((shown, _)) = new.iter().find(|(_, joined)| of(joined)) {
            return Some(Lost { word: shown.clone(), was: Some((*was).to_owned()) });
        }
    }
    stripped(text, before).or_else(|| lost_dash(&words, &were))
}

/// Where all the marks above and below letters are gone, and nothing else is changed.
fn stripped(text: &str, before: &str) -> Option<Lost> {
    let marked: Vec<_> = words(before).into_iter().filter(|word| word.chars().any(is_letter_beyond_ascii)).collect();
    let first = marked.first().filter(|_| text.is_ascii() && marked.len() > 1)?;
    let written = [plain as fn(&str) -> String, spelt_out].into_iter().find(|written| written(before) == text)?;
    Some(Lost { word: written(first), was: Some((*first).to_owned()) })
}

/// A question mark that stands alone where a dash stood.
fn lost_dash(words: &[&str], were: &[&str]) -> Option<Lost> {
    let many = |words: &[&str], word: &str| words.iter().filter(|it| **it == word).count();
    let is_lost = many(words, "-") < many(were, "-") && many(words, "?") > many(were, "?");
    is_lost.then(|| Lost { word: "?".to_owned(), was: Some("-".to_owned()) })
}

/// What no writer means, whatever stood there: a question mark within a word or before one.
fn lost_in(text: &str, before: &[&str]) -> Option<Lost> {
    let known: BTreeSet<_> = before.iter().flat_map(|before| words(before)).collect();
    let mut words = words(text).into_iter().filter(|word| !known.contains(word));
    words.find(|word| is_holed(word)).map(|word| Lost { word: word.to_owned(), was: None })
}

fn is_holed(word: &str) -> bool {
    if word.contains(char::REPLACEMENT_CHARACTER) {
        return true;
    }
    // In an address, a question mark parts what is asked for.
    if word.contains(['/', '=', '&', '@']) {
        return false;
    }
    let word = word.trim_start_matches(|letter: char| letter != '?' && !letter.is_alphanumeric());
    let mut parts = word.split('?').peekable();
    let mut above = parts.next().unwrap_or_default();
    let is_at_start = above.is_empty();
    for below in parts.filter(|part| !part.is_empty()) {
        let next = below.chars().next().unwrap_or_default();
        let last = above.chars().next_back();
        // `verified?Then` lacks a space, and no letter.
        let lacks_space = next.is_uppercase() && last.is_some_and(char::is_lowercase);
        let is_within = last.is_some_and(char::is_alphabetic) || (above.is_empty() && is_at_start);
        if next.is_alphabetic() && is_within && !lacks_space {
            return true;
        }
        above = below;
    }
    false
}

fn words(text: &str) -> Vec<&str> {
    text.split_whitespace().collect()
}

/// A word without what stands around it in a sentence.
fn bare(word: &str) -> &str {
    let word = word.trim_start_matches(['(', '"', '\'', '[']);
    word.trim_end_matches([')', '"', '\'', ']', '.', ',', ';', ':', '!'])
}

/// Whether every encoding has the character, and no autocorrect makes another of it.
fn is_plain(character: char) -> bool {
    character.is_ascii() && !matches!(character, '\'' | '"' | '-' | '.')
}

fn is_letter_beyond_ascii(letter: char) -> bool {
    !letter.is_ascii() && letter.is_alphabetic()
}

/// How many characters one can become: the bytes of one, each read as a character of its own, or its number.
const MOST: usize = 10;

/// Whether a word is another with letters lost.
fn is_what_became(word: &str, was: &str) -> bool {
    const LONGEST: usize = 400;
    let (word, was): (Vec<_>, Vec<_>) = (word.chars().collect(), was.chars().collect());
    // What is short is like much.
    let may_be_gone = word.iter().filter(|letter| letter.is_ascii_alphanumeric()).count() > 1;
    let is_likely = word != was && word.len() <= LONGEST && was.len() <= LONGEST;
    is_likely && Becoming { word: &word, was: &was, may_be_gone, failed: BTreeSet::new() }.became(0, 0)
}

/// How a word became another, letter by letter.
struct Becoming<'a> {
    word: &'a [char],
    was: &'a [char],
    may_be_gone: bool,
    /// The places in both from which they do not match.
    failed: BTreeSet<(usize, usize)>,
}

impl Becoming<'_> {
    fn became(&mut self, at: usize, of: usize) -> bool {
        let Some(character) = self.was.get(of).copied() else { return at == self.word.len() };
        if self.failed.contains(&(at, of)) {
            return false;
        }
        let became = self.rests(character, at, of).into_iter().any(|(at, of)| self.became(at, of));
        if !became {
            self.failed.insert((at, of));
        }
        became
    }

    /// From which places on the rest has to match, whatever became of the character.
    fn rests(&self, character: char, at: usize, of: usize) -> Vec<(usize, usize)> {
        let (word, was) = (&self.word[at..], &self.was[of..]);
        let mut rests = Vec::new();
        if word.first() == Some(&character) {
            rests.push((at + 1, of + 1));
        }
        if is_plain(character) {
            return rests;
        }
        let left = |skipped: usize| (1..=MOST.min(word.len().saturating_sub(skipped))).map(move |many| (skipped, many));
        if character == '.' {
            // A dot alone is one in every encoding, and three are one character in some.
            let is_lost = |many: usize| word[..many].iter().all(|it| is_mark_of_loss(*it));
            let many = left(0).map(|(_, many)| many).filter(|many| was.starts_with(&['.'; 3]) && is_lost(*many));
            rests.extend(many.map(|many| (at + many, of + 3)));
            return rests;
        }
        let is_beyond = !character.is_ascii();
        if is_beyond && self.may_be_gone {
            rests.push((at, of + 1));
        }
        let base = plain_letter(character);
        let has_base = is_beyond && word.first().is_some_and(|it| *it != character && base.starts_with(*it));
        let left = left(0).chain(left(1).filter(|_| has_base));
        let left = left.filter(|(skipped, many)| is_left_of(character, &word[*skipped..skipped + many]));
        rests.extend(left.map(|(skipped, many)| (at + skipped + many, of + 1)));
        rests
    }
}

/// Whether this is what can be left of a character.
fn is_left_of(character: char, left: &[char]) -> bool {
    if left.iter().all(|it| is_mark_of_loss(*it)) {
        return true;
    }
    if character.is_ascii() || left.contains(&character) {
        return false;
    }
    if left.iter().any(char::is_ascii) {
        return is_escaped(left);
    }
    // Another letter of the same script may be a correction, and so may what parts sentences in it.
    let is_strange = |it: &char| (!it.is_alphabetic() && !is_wide_sign(*it)) || is_latin(*it) != is_latin(character);
    (left.len() > 1 && is_latin(character)) || left.iter().any(is_strange)
}

/// Whether it is a character by its number: `\xfc`, `\u00fc`, `%C3%BC`, `=FC`, `+APw-`.
fn is_escaped(left: &[char]) -> bool {
    let Some((sign @ ('\\' | '%' | '=' | '+'), rest)) = left.split_first() else { return false };
    rest.len() > 1 && rest.iter().all(|it| it.is_ascii_alphanumeric() || it == sign || matches!(it, '/' | '-'))
}

/// What programs write in place of a letter that they cannot.
fn is_mark_of_loss(character: char) -> bool {
    matches!(character, '?' | '\u{fffd}' | '¿' | '□' | '▯' | '_' | '*' | '~' | '#')
}

fn is_latin(letter: char) -> bool {
    matches!(letter, '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}')
}

/// The signs of scripts whose letters are wide.
fn is_wide_sign(sign: char) -> bool {
    matches!(sign, '\u{3000}'..='\u{303f}' | '\u{ff00}'..='\u{ffef}')
}

/// A text with the letters of ASCII that look the most like its own.
fn plain(text: &str) -> String {
    text.chars().map(plain_letter).collect()
}

fn plain_letter(letter: char) -> String {
    match letter {
        'ł' => "l".to_owned(),
        'Ł' => "L".to_owned(),
        'ø' => "o".to_owned(),
        'Ø' => "O".to_owned(),
        'đ' | 'ð' => "d".to_owned(),
        'Đ' | 'Ð' => "D".to_owned(),
        'ı' => "i".to_owned(),
        'ß' => "s".to_owned(),
        'æ' => "a".to_owned(),
        'œ' => "o".to_owned(),
        letter => letter.nfd().filter(|it| !is_combining_mark(*it)).collect(),
    }
}

/// A text as it is spelt where there are no such letters.
fn spelt_out(text: &str) -> String {
    let spelt = |letter: char| match letter {
        'ä' | 'æ' => "ae".to_owned(),
        'ö' | 'ø' | 'œ' => "oe".to_owned(),
        'ü' => "ue".to_owned(),
        'Ä' | 'Æ' => "Ae".to_owned(),
        'Ö' | 'Ø' | 'Œ' => "Oe".to_owned(),
        'Ü' => "Ue".to_owned(),
        'ß' => "ss".to_owned(),
        'å' => "aa".to_owned(),
        letter => plain_letter(letter),
    };
    text.chars().map(spelt).collect()
}

#[cfg(test)]
mod tests {
    use super::lost;

    const WAS: &str = "Wir prüfen größere Fälle - ł and ‘quotes’, déjà vu... Проверка.";

    #[test]
    fn what_an_encoding_takes_is_lost() {
        for (from, to) in [
            ("größere", "gr??ere"),
            ("größere", "gr\u{fffd}\u{fffd}ere"),
            ("größere", "grere"),
            ("größere", "gr  ere"),
            ("größere", "gr__ere"),
            ("größere", "gr\\xf6\\xdfere"),
            ("größere", "gr+APYA3w-ere"),
            ("größere", "gr=C3=B6=C3=9Fere"),
            ("größere", "gr├Â├ƒere"),
            ("größere", "gr÷▀ere"),
            ("größere", "größ?ere"),
            ("prüfen", "pru\u{a8}fen"),
            ("prüfen", "pru?fen"),
            ("Проверка.", "????????."),
            ("Проверка.", "Ïðîâåðêà."),
            ("déjà", "d?j?"),
            ("déjà", "d¿j¿"),
            ("vu...", "vu?"),
            (" - ", " ? "),
            ("Wir prüfen", "Wir?prüfen"),
        ] {
            let text = WAS.replace(from, to);
            assert!(text != WAS && lost(&text, [WAS]).is_some(), "{text}");
        }
        assert!(lost("Wir pruefen groessere Faelle.", ["Wir prüfen größere Fälle."]).is_some());
        assert!(lost("Wir prufen grosere Falle.", ["Wir prüfen größere Fälle."]).is_some());
        let wide = "我们正在确认您的身份和地址请稍候".repeat(20);
        assert!(lost(&"?".repeat(wide.chars().count()), [wide.as_str()]).is_some());
        assert_eq!(lost(&wide.replace("身份", "文件资料"), [wide.as_str()]), None);
        assert!(lost("The client?s own.", ["The client's own."]).is_some());
        assert!(lost("Wir pr?fen das.", [""]).is_some());
        assert!(lost("?bersicht", []).is_some());
    }

    #[test]
    fn what_a_writer_changes_is_not() {
        for (from, to) in [
            ("größere", "grössere"),
            ("größere", "kleinere"),
            ("prüfen", "sehen"),
            ("prüfen", "überprüfen"),
            ("déjà", "dèjà"),
            ("vu...", "vu."),
            ("Проверка.", "Проверка?"),
            ("Wir prüfen", "Wer prüft"),
            ("Проверка.", "Проверки."),
            ("Fälle", "Fall"),
        ] {
            let text = WAS.replace(from, to);
            assert_eq!((text != WAS, lost(&text, [WAS])), (true, None), "{text}");
        }
        for text in
            ["Is it verified?Then go on.", "Why? We say so.", "See https://a.example/b?c=d.", "Really??", "één of meer"]
        {
            assert_eq!(lost(text, ["Een of meer."]), None, "{text}");
        }
        assert_eq!(lost("Een of meer.", ["Eén of meer."]), None);
        for (text, before) in [
            ("Мы проверим это.", "Я проверяю это."),
            ("Нет, не надо.", "Да, надо."),
            ("我们正在确认您的身份、地址和文件，请稍候。", "我们正在确认您的身份和地址。"),
            ("Ελέγχουμε τα έγγραφά σας.", "Ελέγχω το έγγραφο."),
        ] {
            assert_eq!(lost(text, [before]), None, "{text}");
        }
    }
}
