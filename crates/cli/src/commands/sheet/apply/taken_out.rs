//! What edits take out of the TOML beside what stood in the cells that were changed. Nobody has emptied a cell for it, so it is
//! told.

use idv_catalogue_codegen::model::SentenceKey;

use crate::commands::sheet::merge::Edit;
use crate::commands::sheet::told::Told;
use crate::edit::{Document, Draft, WordsRef};

/// Edits that were drafted, with what a person would not expect of them.
pub struct Drafted {
    pub draft: Draft,
    pub beside: Beside,
}

#[derive(Default)]
pub struct Beside {
    pub taken_out: Vec<TakenOut>,
    /// What is left as it was, and may hold no longer.
    pub left: Vec<Told>,
}

/// A text that leaves a file.
pub struct TakenOut {
    pub what: String,
    pub text: String,
    /// The cell whose change takes it out.
    pub place: String,
}

impl Beside {
    pub fn took_out(&mut self, edit: &Edit, what: String, text: String) {
        self.taken_out.push(TakenOut { what, text, place: edit.place.clone() });
    }

    /// Takes a sentence out of the file of a language, with all that is recorded of it.
    pub fn silence(&mut self, document: &mut Document, tag: &str, (key, edit): (&SentenceKey, &Edit)) {
        let mut of_record = [WordsRef::Was(key), WordsRef::MadeFrom(key)].into_iter();
        let is_on_record = of_record.any(|words| document.words(words).is_some());
        if let Some(text) = document.words(WordsRef::Sentence(key)) {
            let record = if is_on_record { ", and what is recorded of it" } else { "" };
            self.took_out(edit, format!("sentence {key}: {tag}{record}"), text);
        }
        for words in [WordsRef::Sentence(key), WordsRef::Was(key), WordsRef::MadeFrom(key)] {
            document.remove_words(words);
        }
    }
}
