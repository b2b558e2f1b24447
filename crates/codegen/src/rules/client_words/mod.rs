//! What clients are told: complete in English, plain in every language, and never of what is internal.

mod coverage;
mod sentences;
mod superfluous;

pub(crate) use coverage::told_in_english;
pub(crate) use sentences::ambiguous;
pub(crate) use superfluous::{Objection, objection};

use crate::clean_text::is_clean;
use crate::clean_text::shown;
use crate::letters::{is_mark, unfit};
use crate::model::Catalogue;
use crate::names::language_tag;
use crate::problem::place::Place;
use crate::problem::rule::{Rule, Severity};
use crate::problem::{Problem, Problems};
use crate::reading::files::Sources;
use crate::reading::rows::{Row, Written};

/// Checks the words on a catalogue whose rows have been checked.
pub fn check(catalogue: &Catalogue, written: &Written<'_>, sources: &Sources, problems: &mut Problems) {
    for code in written.series().flat_map(crate::reading::rows::SeriesRows::codes) {
        unnamed_guidances(code, problems);
    }
    // A slip in a row, such as a name misspelt, would be told of its words as well.
    let are_rows_sound = problems.iter().all(|problem| problem.rule.severity() != Severity::Error);
    for file in written.languages() {
        language(file, sources, problems);
        sentences::check(file, file, Some(file), problems);
    }
    for language in &catalogue.languages {
        sentences::ambiguous(catalogue, language, problems);
    }
    if are_rows_sound {
        let meant = superfluous::check(catalogue, written, problems);
        coverage::check(catalogue, written, &meant, sources, problems);
    }
}

/// Checks the sentences of an overlay, by what the house says of the language where it has it.
pub fn check_overlay(overlay: &Written<'_>, written: &Written<'_>, sources: &Sources, problems: &mut Problems) {
    for file in overlay.languages() {
        language(file, sources, problems);
        let tag = |file: Row<'_>| file.text("tag").map(|tag| tag.value.to_owned());
        let of = |tag: Option<String>| {
            written.languages().find(move |house| house.text("tag").map(|it| it.value.to_owned()) == tag)
        };
        let base = tag(file).and_then(|tag| Some(tag.split_once('-')?.0.to_owned()));
        let house = of(tag(file));
        let never = house.or(Some(file).filter(|file| file.has("never_say"))).or_else(|| of(base));
        sentences::check(file, house.unwrap_or(file), never, problems);
    }
}

fn unnamed_guidances(code: Row<'_>, problems: &mut Problems) {
    // Where a heading was left out, the guidances of the next code seem to be of this one.
    let is_stray = |problem: &Problem| problem.rule == Rule::UnknownKey && problem.place.file == code.place.file;
    if problems.iter().any(is_stray) {
        return;
    }
    let guidances: Vec<_> = code.rows("guidance").collect();
    let unnamed = guidances.iter().filter(|guidance| guidances.len() > 1 && guidance.surely_lacks("name"));
    problems.extend(unnamed.map(|guidance| {
        let place = guidance.text("description").map_or(guidance.place, |description| description.place);
        let message = "the code has several guidances, and this one has no name".to_owned();
        Problem::new(Rule::UnnamedGuidance, place, message)
            .help("write name = \"…\" above it, in small letters and underscores, by what it means".to_owned())
    }));
}

fn language(file: Row<'_>, sources: &Sources, problems: &mut Problems) {
    // What is not clean has been reported as such.
    let clean =
        |key| file.text(key).filter(|text| is_clean(text.value) && !text.value.contains(char::REPLACEMENT_CHARACTER));
    if let Some(tag) = clean("tag") {
        problems.extend(tag_problem(tag.value, tag.place, sources));
    }
    if let Some(name) = clean("name") {
        // In a name in Latin letters, whatever is on no keyboard has been reported as that.
        let is_in_latin = name.value.contains(|letter: char| letter.is_ascii_alphabetic());
        let is_letter = |it: char| it.is_alphabetic() || is_mark(it);
        let is_of_a_name = |it: char| is_letter(it) || " '-()".contains(it) || (is_in_latin && !it.is_ascii());
        if let Some(other) = name.value.chars().find(|it| !is_of_a_name(*it)) {
            let message = format!("the name of a language has letters alone, and no {}", shown(other));
            problems.push(
                Problem::new(Rule::MalformedLanguage, name.place, message)
                    .holding(Some(other).filter(|other| !other.is_ascii()))
                    .help("write the language's own name for itself, such as Nederlands".to_owned()),
            );
        }
    }
    if let Some(letters) = clean("letters") {
        if let Some((other, why)) = unfit(letters.value) {
            let message = format!("`letters` holds {}, which {why}", shown(other));
            problems.push(
                Problem::new(Rule::MalformedLanguage, letters.place, message)
                    .holding(Some(other).filter(|other| !other.is_ascii()))
                    .help("write the small letters of the language, one behind another".to_owned()),
            );
        }
    }
    if let Some(review) = file.text("review").filter(|review| !review.value.is_empty()) {
        let name = file.text("name").map_or("the language", |name| name.value);
        let message = format!("no one who speaks {name} has reviewed these sentences yet: {}", review.value);
        problems.push(
            Problem::new(Rule::UnreviewedLanguage, review.place, message)
                .help("read every sentence as a client would, mend what is wrong, and take `review` out".to_owned()),
        );
    }
}

fn tag_problem(tag: &str, place: Place, sources: &Sources) -> Option<Problem> {
    let problem = |message| Problem::new(Rule::MalformedLanguage, place, message);
    let Some(right) = language_tag(tag) else {
        let message = format!("`{tag}` is not the tag of a language");
        let problem = problem(message).holding(super::characters::beyond_ascii(tag));
        return Some(problem.help("write it as BCP 47 has it, such as nl, pt-BR or zh-Hant".to_owned()));
    };
    if right != tag {
        return Some(problem(format!("`{tag}` is not how the tag is written")).replacement(format!("\"{right}\"")));
    }
    let name = sources.get(place.file).map_or("", |file| file.name());
    (name != format!("{tag}.toml")).then(|| {
        problem(format!("the file of the language `{tag}` is named `{name}`, not `{tag}.toml`"))
            .help("rename the file, or mend the tag".to_owned())
    })
}
