//! The languages in which clients are told, known by their tags; what they say stands in `sentences.rs`.

use super::change::{ChangedRow, Places, RowKind, Values};
use super::compare::{About, Comparison};
use super::compared_keys::{Compared, ComparedKey, In, guarded, key, permissive_if};
use super::compared_values::NONE;
use super::matching::{Matching, Pairs};
use super::sentences::{Sentence, kept};
use idv_catalogue_codegen::change_rule::ChangeRule as Rule;
use idv_catalogue_codegen::model::{Language, REFERENCE_LANGUAGE};

impl Compared for Language {
    const KIND: RowKind = RowKind::Language;
    const KEYS: &'static [ComparedKey<Self>] = &[
        key(Rule::LanguageText, "name", |it| it.row.name.clone()),
        key(Rule::LanguageText, "letters", |it| it.row.letters.clone()),
        key(Rule::LanguageText, "what is never said", |it| it.row.never_say.clone().unwrap_or_else(|| NONE.to_owned())),
        // Programs show what was reviewed, and keep drafts back.
        guarded(Rule::LanguageReview, "review", review, |_, new| permissive_if(new.row.review.is_none())),
    ];
}

fn review(language: In<'_, Language>) -> String {
    match language.row.review {
        Some(_) => "a draft".to_owned(),
        None => "reviewed by a person who speaks it".to_owned(),
    }
}

impl<'a> Comparison<'a> {
    /// Whether the older catalogue had no words for clients yet. Whatever came with them is told as one thing.
    pub fn words_are_new(&self) -> bool {
        self.old.languages.is_empty() && !self.new.languages.is_empty()
    }

    pub fn languages(&mut self, matching: &Matching) {
        if self.words_are_new() {
            return self.first_words();
        }
        let (old, new) = (&self.old.languages, &self.new.languages);
        let pairs = Pairs::of(old, new, |language| &language.tag, |language| &language.tag);
        for row in &pairs.gone {
            let about = self.about_language(&old[*row], Places { before: Some(old[*row].place), after: None });
            let values = Values { before: Some(old[*row].tag.clone()), after: None };
            self.push(Rule::LanguageRemoved, &about, "is gone", values);
        }
        for row in &pairs.added {
            self.added_language(&new[*row]);
        }
        let sentences = kept(matching, self.old, self.new);
        for (before, after) in &pairs.both {
            let (before, after) = (&old[*before], &new[*after]);
            let places = Places { before: Some(before.place), after: Some(after.place) };
            let about = self.about_language(after, places);
            self.compared_keys(&about, before, after);
            self.sentences(&about, [before, after], &sentences);
        }
        self.newly_told(matching, &sentences);
    }

    /// One fact, however many sentences it brings.
    fn first_words(&mut self) {
        let tags: Vec<_> = self.new.languages.iter().map(|language| language.tag.as_str()).collect();
        let languages = if tags.len() == 1 { "1 language" } else { &format!("{} languages", tags.len()) };
        let happened = format!("are told in words of the house now: {languages} ({})", tags.join(", "));
        let places = Places { before: None, after: self.new.languages.first().map(|language| language.place) };
        let about = self.about_no_row(RowKind::Languages, "", places);
        let values = Values { before: None, after: Some(tags.join(", ")) };
        self.push(Rule::LanguageAdded, &about, &happened, values);
    }

    fn added_language(&mut self, language: &Language) {
        let about = self.about_language(language, Places { before: None, after: Some(language.place) });
        let values = Values { before: None, after: Some(language.tag.clone()) };
        let happened = match language.review {
            Some(_) => "is new, and a draft",
            None => "is new",
        };
        self.push(Rule::LanguageAdded, &about, happened, values);
    }

    /// Its file has no entries for what is accepted, so they stand in `source.toml`.
    pub fn about_language(&self, language: &Language, places: Places) -> About<'a> {
        let row = ChangedRow { kind: RowKind::Language, id: language.tag.clone(), name: String::new() };
        About { row, places, accepted: &self.new.source.accepted }
    }

    /// The English sentences, from which the others are made; in a catalogue that breaks a rule there may be none.
    pub fn english(&self) -> [Option<&'a Language>; 2] {
        [self.old, self.new].map(|it| it.languages.iter().find(|language| language.tag == REFERENCE_LANGUAGE))
    }

    /// What clients are told in English in both catalogues, where they are told it in both.
    pub fn english_of(&self, [before, after]: [Sentence; 2]) -> Option<[&'a str; 2]> {
        let [old, new] = self.english();
        let before = before.told(self.old, old?)?;
        Some([&before.text, &after.told(self.new, new?)?.text])
    }
}
