//! Every character of Unicode, put into a text of the catalogue, is allowed and told nothing of, or it is one problem, at its
//! place and by its name.

mod support;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use idv_catalogue_codegen::letters::Letters;
use idv_catalogue_codegen::problem::Problem;
use idv_catalogue_codegen::problem::rule::{Rule, Severity};
use idv_catalogue_codegen::reading::files::Sources;
use idv_catalogue_codegen::{Reading, read_overlaid, read_texts};
use support::{copy_tree, scratch, sound_catalogue, sound_overlay};

/// One character or more of each kind that is no part of a text.
const STRANGERS: [char; 36] = [
    '\0',
    '\u{7}',
    '\u{1b}',
    '\u{7f}',
    '\u{85}',
    '\u{a0}',
    '\u{ad}',
    '\u{300}',
    '\u{34f}',
    '\u{430}',
    '\u{39f}',
    '\u{378}',
    '\u{5b0}',
    '\u{e01}',
    '\u{115f}',
    '\u{200b}',
    '\u{200d}',
    '\u{2019}',
    '\u{2022}',
    '\u{2026}',
    '\u{2028}',
    '\u{202e}',
    '\u{2032}',
    '\u{2800}',
    '\u{3000}',
    '\u{3164}',
    '\u{4e00}',
    '\u{e000}',
    '\u{fb01}',
    '\u{fe0f}',
    '\u{feff}',
    '\u{ff21}',
    '\u{fffd}',
    '\u{1d41a}',
    '\u{1f389}',
    '\u{e0041}',
];

/// The files of the small catalogue.
fn files() -> Vec<(String, String)> {
    let mut files = Vec::new();
    for below in ["", "series/", "client_words/"] {
        for entry in fs::read_dir(sound_catalogue().join(below)).expect("a folder") {
            let name = entry.expect("an entry").file_name().into_string().expect("UTF-8");
            if Path::new(&name).extension().is_some_and(|extension| extension == "toml") {
                let path = format!("{below}{name}");
                let text = fs::read_to_string(sound_catalogue().join(&path)).expect("a file");
                files.push((path, text));
            }
        }
    }
    files.sort();
    files
}

fn read(files: &[(String, String)]) -> Reading {
    let files: Vec<_> = files.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
    read_texts(&files, "catalogue", None)
}

/// As a text in TOML has any character.
fn escaped(character: char) -> String {
    format!("\\U{:08X}", u32::from(character))
}

/// Where each text between double quotes on one line begins, behind the quote, and on which line.
fn texts(file: &str) -> Vec<usize> {
    let mut places = Vec::new();
    let mut start = 0;
    for line in file.split_inclusive('\n') {
        if !line.starts_with('#') {
            let quotes: Vec<_> = line.match_indices('"').map(|(at, _)| start + at + 1).collect();
            places.extend(quotes.into_iter().step_by(2));
        }
        start += line.len();
    }
    places
}

/// The line of a file on which a place stands.
fn line(text: &str, at: usize) -> &str {
    let start = text[..at].rfind('\n').map_or(0, |newline| newline + 1);
    text[start..].lines().next().unwrap_or_default()
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "as `filter` gives it")]
fn is_asked_for(problem: &&Problem) -> bool {
    problem.rule.severity() != Severity::Note
}

/// What is wrong with what is told of a character that stands at a place of a file.
fn flaw(problems: &[&Problem], sources: &Sources, character: char, path: &str, at: usize) -> Option<String> {
    let [one] = problems else {
        let told: Vec<_> = problems.iter().map(|it| format!("{}: {}", it.rule.id(), it.message)).collect();
        return Some(format!("{} problems: {told:?}", problems.len()));
    };
    let place = one.place_of_character(sources);
    let is_there = place.is_some_and(|it| it.start == at && sources.path(it.file).ends_with(path));
    let is_named = one.character == Some(character) && is_there;
    (!is_named).then(|| format!("{}: {} ({:?} at {place:?})", one.rule.id(), one.message, one.character))
}

#[test]
fn every_character_is_allowed_in_a_text_or_one_problem_at_its_place() {
    // As many problems as are told of one file.
    const ROWS: usize = 100;
    let english = Letters::listed("abcdefghijklmnopqrstuvwxyz");
    // The planes 4 to 13 have no character, and those above 14 are for private use: some of them stand for all, and so do some
    // of those of whole scripts.
    let is_tried = |character: &char| {
        let number = u32::from(*character);
        number < 0x1_0000
            || (number < 0x2_0000 && number % 5 == 0)
            || (number < 0x4_0000 && number % 17 == 0)
            || (0xe_0000..0xe_1000).contains(&number)
            || number % 4099 == 0
            || number & 0xffff >= 0xfffe
    };
    let tried: Vec<char> = ('\0'..=char::MAX).filter(is_tried).collect();
    let mut files = files();
    let series = files.iter().position(|(path, _)| path == "series/100_aml_screening.toml").expect("a series");
    let mut wrong = Vec::new();
    for characters in tried.chunks(ROWS) {
        let mut text = "[series]\nnumber = 2000\nlast = 9999\nname = \"aml_screening\"\ntitle = \"AML\"\nstatuses = [\"completed\"]\nrisk_codes = []\n".to_owned();
        let mut places = Vec::new();
        for (row, character) in characters.iter().enumerate() {
            let number = 2000 + row;
            text += &format!(
                "[[code]]\nnumber = {number}\nname = \"row_{number}\"\n[[code.guidance]]\nremedy = \"no_action_stated\"\n"
            );
            text += "description = \"Under";
            places.push(text.len());
            text += &format!("{}age client {number}\"\n", escaped(*character));
        }
        files[series] = ("series/2000_aml_screening.toml".to_owned(), text);
        let report = read(&files).report;
        let mut problems: Vec<_> = report.problems.iter().filter(is_asked_for).collect();
        for (character, at) in characters.iter().zip(places) {
            let here = |it: &&Problem| {
                it.place.start < at
                    && at < it.place.end
                    && report.sources.path(it.place.file).ends_with("2000_aml_screening.toml")
            };
            let count = problems.iter().take_while(|it| here(it)).count();
            let told: Vec<_> = problems.drain(..count).collect();
            let is_allowed = english.allow(*character) && *character != '`';
            // A line end is told by where it is, and a grave accent is one only between letters.
            let is_right = match character {
                '\n' | '\r' => told.len() == 1,
                _ if is_allowed => told.is_empty(),
                _ => flaw(&told, &report.sources, *character, "2000_aml_screening.toml", at).is_none(),
            };
            if !is_right {
                let told: Vec<_> =
                    told.iter().map(|it| format!("{}: {} {:?}", it.rule.id(), it.message, it.character)).collect();
                wrong.push(format!("U+{:04X}: {told:?}", u32::from(*character)));
            }
        }
        wrong.extend(problems.iter().map(|it| format!("{}: {}", it.rule.id(), it.message)));
    }
    assert!(wrong.is_empty(), "{} of {}: {:#?}", wrong.len(), tried.len(), &wrong[..wrong.len().min(20)]);
}

#[test]
fn a_character_that_is_not_allowed_is_one_problem_in_whatever_text_it_stands() {
    let sound = files();
    let mut wrong = BTreeSet::new();
    for (file, (path, text)) in sound.iter().enumerate() {
        // Letters may be any, and what the page says is what it says.
        let is_free = |at: &usize| ["letters = \"", "page = \""].iter().any(|key| text[..*at].ends_with(key));
        let places = texts(text).into_iter().filter(|at| !is_free(at)).map(|at| at + 1);
        for (place, at) in places.enumerate() {
            for character in STRANGERS.into_iter().skip(place % 4).step_by(4) {
                let mut files = sound.clone();
                files[file].1.insert_str(at, &escaped(character));
                let report = read(&files).report;
                let problems: Vec<_> = report.problems.iter().filter(is_asked_for).collect();
                if let Some(flaw) = flaw(&problems, &report.sources, character, path, at) {
                    wrong.insert(format!("{path}: {}: U+{:04X}: {flaw}", line(text, at), u32::from(character)));
                }
            }
        }
    }
    let first: Vec<_> = wrong.iter().take(40).collect();
    assert!(wrong.is_empty(), "{}: {first:#?}", wrong.len());
}

#[test]
fn a_character_that_is_not_allowed_is_one_problem_in_whatever_text_of_an_overlay_it_stands() {
    let folder = scratch("characters_overlay");
    copy_tree(&sound_catalogue(), &folder.join("catalogue"));
    copy_tree(&sound_overlay(), &folder.join("overlay"));
    let mut wrong = BTreeSet::new();
    for path in toml_files(&folder.join("overlay")) {
        let text = fs::read_to_string(&path).expect("a file");
        for (place, at) in texts(&text).into_iter().map(|at| at + 1).enumerate() {
            for character in STRANGERS.into_iter().skip(place % 4).step_by(4) {
                let mut edited = text.clone();
                edited.insert_str(at, &escaped(character));
                fs::write(&path, edited).expect("the copy can be written");
                let report = read_overlaid(&folder.join("catalogue"), Some(&folder.join("overlay"))).report;
                let problems: Vec<_> = report.problems.iter().filter(is_asked_for).collect();
                let name = path.file_name().expect("a name").to_string_lossy().into_owned();
                if let Some(flaw) = flaw(&problems, &report.sources, character, &name, at) {
                    wrong.insert(format!("{name}: {}: U+{:04X}: {flaw}", line(&text, at), u32::from(character)));
                }
            }
        }
        fs::write(&path, text).expect("the copy can be written");
    }
    let first: Vec<_> = wrong.iter().take(40).collect();
    assert!(wrong.is_empty(), "{}: {first:#?}", wrong.len());
}

fn toml_files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path());
    let mut files: Vec<_> =
        entries.flat_map(|path| if path.is_dir() { toml_files(&path) } else { vec![path] }).collect();
    files.sort();
    files
}

#[test]
fn what_the_page_says_is_repeated_as_it_is_but_for_what_cannot_be_seen() {
    let told = |character: char| {
        let mut files = files();
        let (_, text) = files.iter_mut().find(|(path, _)| path == "series/1000_identity_data.toml").expect("a series");
        *text = text.replace("Under-age", &format!("Under{}age", escaped(character)));
        let problems = read(&files).report.problems;
        problems.iter().filter(is_asked_for).map(|it| it.rule).collect::<Vec<_>>()
    };
    let kept = ['\u{430}', '\u{2022}', '\u{2026}', '\u{fb01}', '\u{e000}', '\u{ff21}', '\u{300}'];
    assert_eq!(kept.map(told), [const { Vec::new() }; 7]);
    assert_eq!(['\u{200b}', '\u{fffd}'].map(told), [vec![Rule::ControlCharacter], vec![Rule::GarbledText]]);
}

#[test]
fn letters_that_a_language_lists_are_allowed_in_its_sentences() {
    let languages = [
        ("pl", "aąbcćdeęfghijklłmnńoóprsśtuwyzźż", "Weryfikacja jest zakończona, proszę czekać."),
        ("el", "αάβγδεέζηήθιίϊΐκλμνξοόπρσςτυύϋΰφχψωώ", "Ο έλεγχος ολοκληρώθηκε."),
        ("ar", "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي", "نراجع ما أرسلته."),
        ("tr", "abcçdefgğhıiİjklmnoöprsştuüvyz", "İşleminiz tamamlandı."),
        ("ru", "абвгдеёжзийклмнопрстуфхцчшщъыьэюя", "Мы проверяем ваши данные."),
        ("hi", "अआइईउऊएऐओऔकखगघचछजझटठडढणतथदधनपफबभमयरलवशषसहािीुूेैोौंः्ँ़", "हम आपका डेटा जाँच रहे हैं।"),
    ];
    for (tag, letters, sentence) in languages {
        let mut files = files();
        files.retain(|(path, _)| path != "client_words/nl.toml");
        let words = format!(
            "tag = \"{tag}\"\nname = \"{}\"\nletters = \"{letters}\"\n\n[statuses]\npending = \"{sentence}\"\n",
            &letters[..letters.char_indices().nth(3).expect("letters").0]
        );
        files.push((format!("client_words/{tag}.toml"), words));
        let report = read(&files).report;
        let told: Vec<_> = report.problems.iter().filter(is_asked_for).map(|it| (it.rule, &it.message)).collect();
        assert_eq!(told, Vec::<(Rule, &String)>::new(), "{tag}");
    }
}
