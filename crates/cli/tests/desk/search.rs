//! `search`: ranking and slips.

use idv_catalogue::{Language, StatusCode};

use super::support::sound_catalogue;
use super::*;

#[test]
fn each_format_is_as_it_was() {
    snapshot("search.txt", &run_frozen(&["search", "selfie", "too", "bright"]));
    snapshot("search.json", &run_frozen(&["search", "portrait", "--format", "json"]));
    snapshot("search.csv", &run_frozen(&["search", "PO box", "--format", "csv"]));
}

#[test]
fn the_best_match_comes_first() {
    assert_eq!(frozen_codes(&["search", "3105"]), [3105]);
    assert_eq!(frozen_codes(&["search", "selfie photo too bright"])[0], 3100);
    // What a code is called comes before what its action says.
    assert_eq!(frozen_codes(&["search", "expiry"])[0], 3307);
    assert_eq!(frozen_codes(&["search", "impersonation"]), [5202]);
    for code in StatusCode::ALL {
        let found = codes(&["search", code.name()]);
        assert_eq!(found[0], u64::from(code.as_u16()), "{}", code.name());
    }
}

#[test]
fn words_are_found_in_fields_whatever_their_letter_case() {
    let found = frozen_codes(&["search", "PERSON.FULLNAME"]);
    assert_eq!(found, frozen_codes(&["search", "person fullname"]));
    let by_path = frozen_codes(&["search", "person.fullName"]);
    assert!(by_path.starts_with(&[1033]) || by_path.starts_with(&[1005]), "{by_path:?}");
    assert!(frozen_codes(&["search", "doesn't match"]).contains(&3105));
}

#[test]
fn slips_are_forgiven() {
    let pairs = [
        ("expird passport document", "expired passport document"),
        ("selfie brihgt", "selfie bright"),
        ("adress", "address"),
        ("nationalitty", "nationality"),
        ("signatuer", "signature"),
        ("selfies", "selfie"),
    ];
    for (slip, meant) in pairs {
        let (slip, meant) = (frozen_codes(&["search", slip]), frozen_codes(&["search", meant]));
        assert!(!slip.is_empty() && slip[0] == meant[0], "{slip:?} {meant:?}");
    }
}

#[test]
fn a_word_that_the_catalogue_has_is_no_slip_and_neither_is_a_number() {
    let dates = codes(&["search", "date"]);
    let has_date = |number: &u64| {
        let code = u16::try_from(*number).ok().and_then(StatusCode::from_u16).expect("a code");
        let mut texts = vec![code.name().to_owned(), code.fields().join(" ")];
        for guidance in code.guidance() {
            texts.push(guidance.description().to_owned());
            let reasons = Language::ALL.iter().filter_map(|language| guidance.reason(*language));
            texts.extend(reasons.map(|reason| reason.to_string()));
            for integration in idv_catalogue::Integration::ALL {
                texts.extend(guidance.action(*integration).map(str::to_owned));
            }
        }
        texts.join(" ").to_lowercase().contains("date")
    };
    assert!(!dates.is_empty() && dates.iter().all(has_date), "{dates:?}");
    assert_eq!(frozen_codes(&["search", "3109"]), [0; 0]);
}

#[test]
fn filters_hold_for_what_is_found() {
    let all = codes(&["search", "document"]);
    let internal = codes(&["search", "document", "--disclosure", "internal"]);
    let client = codes(&["search", "document", "--disclosure", "client"]);
    assert!(!internal.is_empty() && !client.is_empty());
    let disclosed = |number: &u64| client.contains(number);
    let (first, second): (Vec<u64>, Vec<u64>) = all.into_iter().partition(disclosed);
    assert_eq!((first, second), (client, internal));
}

#[test]
fn where_no_code_has_all_the_words_those_with_the_most_are_shown_and_it_is_said() {
    snapshot("search-some.txt", &run_frozen(&["search", "unicorn", "selfie", "bright"]));
}

#[test]
fn nothing_that_matches_is_an_empty_result_and_exit_status_1() {
    snapshot("search-nothing.txt", &run_frozen(&["search", "unicorn"]));
    snapshot("search-nothing.json", &run_frozen(&["search", "unicorn", "--format", "json"]));
    snapshot("search-no-word.txt", &run_frozen(&["search", "?!"]));
    assert_eq!(run(&["search"]).status.code(), Some(FAILURE));
}

#[test]
fn reasons_are_searched_in_every_language_or_in_the_one_that_is_asked_for() {
    let sound = sound_catalogue().display().to_string();
    let found = |arguments: &[&str]| codes(&[&["search", "--catalogue", &sound], arguments].concat());
    assert_eq!(found(&["donker"]), [1022]);
    assert_eq!(found(&["well-lit"]), [1022]);
    assert_eq!(found(&["donker", "--language", "nl"]), [1022]);
    assert_eq!(found(&["donker", "--language", "en"]), [0; 0]);
    // What the code is called comes before what clients are told of it.
    assert_eq!(found(&["first", "name"])[0], 1023);
    let refused = run(&["search", "--catalogue", &sound, "selfie", "--language", "xx"]);
    assert_eq!(refused.status.code(), Some(FAILURE));
}
