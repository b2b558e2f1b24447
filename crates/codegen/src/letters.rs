//! Which characters a text may be written with: what a keyboard has, and the letters of its language. Whatever is not
//! listed is refused, so that nothing slips in that only looks as it should.

use std::collections::BTreeSet;

/// The letters that texts are written with beside those of ASCII.
#[derive(Clone, Debug, Default)]
pub struct Letters {
    listed: BTreeSet<char>,
    has_all_latin: bool,
}

impl Letters {
    /// Those of a language, as its file lists them.
    #[must_use]
    pub fn listed(letters: &str) -> Self {
        Self { listed: letters.chars().collect(), has_all_latin: false }
    }

    /// These, and those of another language.
    pub(crate) fn add(&mut self, letters: &str) {
        self.listed.extend(letters.chars());
    }

    /// These, and all that languages of Europe have by adding accents to Latin letters, as in the names of persons.
    pub(crate) fn and_all_latin(self) -> Self {
        Self { has_all_latin: true, ..self }
    }

    /// Whether the list has a letter, or the small one of it.
    #[must_use]
    pub fn has(&self, letter: char) -> bool {
        self.listed.contains(&letter) || letter.to_lowercase().all(|small| self.listed.contains(&small))
    }

    /// Whether a text may have the character.
    #[must_use]
    pub fn allow(&self, character: char) -> bool {
        matches!(character, ' '..='~') || self.has(character) || (self.has_all_latin && is_accented_latin(character))
    }

    /// The first character of a text that it may not have.
    #[must_use]
    pub fn stranger(&self, text: &str) -> Option<char> {
        text.chars().find(|character| !self.allow(*character))
    }
}

/// Letters of the Latin blocks that no one takes for another: no long s, no digraph in one letter, no click, no insular form.
fn is_accented_latin(letter: char) -> bool {
    let is_one = matches!(
        letter,
        'À'..='Ö' | 'Ø'..='ö' | 'ø'..='ı' | 'Ĵ'..='ľ' | 'Ł'..='ň' | 'Ŋ'..='ž' | 'Ơ' | 'ơ' | 'Ư' | 'ư' | 'Ǧ'..='ǭ' | 'Ș'..='ț' | 'Ḁ'..='ẕ' | 'ẞ' | 'Ạ'..='ỹ'
    );
    is_one && letter != 'ĸ'
}

/// Marks that join the letter before: vowels of Indic scripts, accents that stand for themselves.
#[must_use]
pub fn is_mark(letter: char) -> bool {
    matches!(
        letter,
        '\u{300}'..='\u{36f}' | '\u{591}'..='\u{5c7}' | '\u{610}'..='\u{61a}' | '\u{64b}'..='\u{65f}' | '\u{670}'
            | '\u{900}'..='\u{dff}' | '\u{e31}'..='\u{e4e}' | '\u{eb1}'..='\u{ece}' | '\u{f71}'..='\u{fbc}'
            | '\u{102b}'..='\u{103e}' | '\u{135d}'..='\u{135f}' | '\u{17b6}'..='\u{17d3}' | '\u{3099}'..='\u{309a}'
    )
}

/// What is wrong with a list of letters, by which nothing can be measured then.
pub(crate) fn unfit(letters: &str) -> Option<(char, &'static str)> {
    no_small_letter(letters)
        .map(|it| (it, "is not a small letter"))
        .or_else(|| look_alike(letters).map(|it| (it, "only looks like a Latin letter")))
}

/// What in a list of letters is none, or has a small form.
fn no_small_letter(letters: &str) -> Option<char> {
    let is_small = |letter: char| {
        let mut small = letter.to_lowercase();
        // İ has no small form in one letter.
        is_mark(letter) || (letter.is_alphabetic() && (small.len() > 1 || small.next() == Some(letter)))
    };
    letters.chars().find(|letter| !is_small(*letter))
}

/// A letter that looks like a Latin one, in a list that has Latin ones: whoever listed it would have it in every word unseen.
fn look_alike(letters: &str) -> Option<char> {
    let has_latin = letters.contains(|letter: char| letter.is_ascii_lowercase());
    letters.chars().find(|letter| has_latin && looks_latin(*letter))
}

/// Letters of the scripts that Latin has its shapes in common with, letters that are whole words of forms, and letters in
/// other widths and shapes.
fn looks_latin(letter: char) -> bool {
    matches!(
        letter,
        '\u{250}'..='\u{2af}' | '\u{370}'..='\u{58f}' | '\u{10a0}'..='\u{10ff}' | '\u{13a0}'..='\u{13ff}' | '\u{1c80}'..='\u{1cbf}'
            | '\u{1d00}'..='\u{1dbf}' | '\u{1f00}'..='\u{1fff}' | '\u{2100}'..='\u{214f}' | '\u{2160}'..='\u{2188}' | '\u{249c}'..='\u{24e9}' | '\u{2c60}'..='\u{2cff}'
            | '\u{a640}'..='\u{a69f}' | '\u{a720}'..='\u{a7ff}' | '\u{ab30}'..='\u{abbf}' | '\u{fb00}'..='\u{fb06}' | '\u{ff21}'..='\u{ff5a}' | '\u{10280}'..='\u{1044f}' | '\u{1d400}'..='\u{1d7ff}'
    )
}

#[cfg(test)]
mod tests {
    use super::{Letters, look_alike, no_small_letter};

    #[test]
    fn a_language_is_written_with_what_it_lists_in_both_cases() {
        let turkish = Letters::listed("abcçdefgğhıiİjklmnoöprsştuüvyz");
        assert_eq!(turkish.stranger("İŞLEMİNİZ için Ç, ı"), None);
        assert_eq!(turkish.stranger("é"), Some('é'));
        assert_eq!(no_small_letter("abcçdefgğhıiİ"), None);
        let greek = Letters::listed("αάβγδεέζηήθιίϊΐκλμνξοόπρσςτυύϋΰφχψωώ");
        assert_eq!(greek.stranger("Ο έλεγχός σας ΟΛΟΚΛΗΡΏΘΗΚΕ; (AML)"), None);
        let arabic = Letters::listed("ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي");
        assert_eq!(arabic.stranger("نراجع ما أرسلته"), None);
        let polish = Letters::listed("aąbcćdeęfghijklłmnńoóprsśtuwyzźż");
        assert_eq!(polish.stranger("ŁÓDŹ: Weryfikacja zakończona."), None);
    }

    #[test]
    fn a_list_has_letters_that_are_told_from_each_other() {
        assert_eq!(look_alike("аbc"), Some('а'));
        assert_eq!(["abcäöüß", "абвгд", "αβγ", "あいうabc", "ءآأ"].map(look_alike), [None; 5]);
    }

    #[test]
    fn names_of_persons_are_written_with_any_accent_and_no_other_script() {
        let names = Letters::default().and_all_latin();
        assert_eq!(names.stranger("Łukasz Żółć, Zoë Ångström, Ýr Þórsdóttir, Nguyễn Đức, Șerban, Çelik, Ğ"), None);
        assert_eq!(
            ["ﬁ", "ſ", "ŀ", "ĳ", "ŉ", "Ꞌ", "а", "Ａ", "ǆ", "ʻ"].map(|it| names.stranger(it).is_some()),
            [true; 10]
        );
    }
}
