//! What clients are told and asked: in which language, in which order, and always something.

#![cfg(feature = "alloc")]

use idv_catalogue::{Case, Context, Disclosure, Integration, Language, Remedy, Sentence, StatusCode};
use proptest::prelude::*;

const CONTEXT: Context = Context::answer(Integration::Api);

#[test]
fn a_language_is_found_by_its_tag_and_by_whatever_begins_with_it() {
    let found = |tag| Language::from_tag(tag).map(Language::tag);
    assert_eq!(
        ["nl", "NL", "nl-BE", "nl-Latn-BE", "nl-x-bank", "nl-a-b", " de ", "es-419"].map(found),
        ["nl", "nl", "nl", "nl", "nl", "nl", "de", "es"].map(Some)
    );
    assert_eq!(["", "-", "n", "nld", "nlx-BE", "x-nl", "*", "tlh", "нл"].map(found), [None; 9]);
}

#[test]
fn every_language_is_found_by_its_own_tag_and_reads_back() {
    for language in Language::ALL {
        assert_eq!(Language::from_tag(language.tag()), Some(*language));
        assert_eq!(language.to_string().parse(), Ok(*language));
        assert!(!language.name().is_empty());
    }
    let error = "klingon".parse::<Language>().unwrap_err().to_string();
    assert!(error.starts_with("`klingon` is not a language of this catalogue, which has en, "), "{error}");
}

#[test]
fn the_language_that_is_wanted_most_is_taken_as_http_weighs_it() {
    let taken = |header| Language::from_accept_language(header).map(Language::tag);
    for (header, expected) in [
        ("nl", Some("nl")),
        ("tlh, nl;q=0.5", Some("nl")),
        ("en;q=0.5, nl-BE;q=0.8, de;q=0.8", Some("nl")), // of two that are wanted alike, the first
        ("fr;q=0.1,es;q=1.000", Some("es")),
        ("de; q=0.3 , en;q=0.299", Some("de")),
        ("*", Some("en")),
        ("*;q=0.1, fr", Some("fr")),
        ("en;q=0.1, *;q=0.5", Some("de")), // whatever is not named
        ("en;q=0, *", Some("de")),         // anything but English
        ("nl;q=0, nl-BE", None),           // not what is refused, by no other name
        ("nl;q=0", None),
        ("tlh", None),
        ("", None),
        (",,;q=1,", None),
        ("nl;q=2, de;q=0.5", Some("de")), // a weight that is none is passed over with its range
        ("nl;q=0.1234, de;q=-1, fr;q=, es;q=0.2", Some("es")),
        ("nl;level=1;q=0.4, de;Q=0.5", Some("de")),
    ] {
        assert_eq!(taken(header), expected, "{header}");
    }
}

proptest! {
    /// Whatever a header holds, the answer is no language that it refuses, and one that it names or leaves open.
    #[test]
    fn no_header_is_answered_with_what_it_does_not_name(
        header in "(([a-zA-Z*]{1,3}|nl|de|en|\u{130})(-[A-Za-z0-9]{1,8}){0,2}(;q=[01](\\.[0-9]{0,4})?)?[, ]{0,2}){0,5}"
    ) {
        if let Some(language) = Language::from_accept_language(&header) {
            let ranges = || header.split(',').map(|range| range.split(';').next().unwrap_or_default().trim());
            prop_assert!(ranges().any(|range| range == "*" || Language::from_tag(range) == Some(language)), "{}", header);
        }
    }
}

fn told(case: &Case, language: Language) -> Vec<&'static str> {
    case.client_text(language, CONTEXT).sentences().map(Sentence::text).collect()
}

#[test]
fn reasons_come_by_number_and_requests_in_the_order_of_steps() {
    let (selfie, document) = (3100, 3204);
    let case = Case::of("inconsistent_data").with_codes([selfie, document, selfie]);
    let reason = |number| {
        let code = StatusCode::from_u16(number).expect("in the catalogue");
        code.guidance()[0].reason(Language::Nl).expect("it may be told").text()
    };
    let request = |remedy: Remedy| remedy.request(Language::Nl).expect("it asks the client").text();
    assert!(Remedy::UploadIdDocument < Remedy::UploadSelfie);
    assert_eq!(
        told(&case, Language::Nl)[1..],
        [reason(selfie), reason(document), request(Remedy::UploadIdDocument), request(Remedy::UploadSelfie),]
    );
}

#[test]
fn what_a_code_may_mean_is_told_by_name_and_never_as_a_fact() {
    let several: Vec<_> = StatusCode::ALL.iter().filter(|code| code.guidance().len() > 1).collect();
    assert!(!several.is_empty());
    for code in several {
        for guidance in code.guidance() {
            assert!(guidance.name().is_some(), "{code}");
            let reason = guidance.reason(Language::En).map(Sentence::text);
            assert!(reason.is_none_or(|reason| reason.contains(" may ")), "{code}: {reason:?}");
        }
    }
}

#[test]
fn a_message_names_its_guidance_by_number_and_by_name() {
    let mut named = 0;
    for code in StatusCode::ALL {
        let case = Case::of(code.statuses()[0]).with_codes([*code]);
        for message in case.client_messages(Context::answer(Integration::Api)) {
            let guidance = code.guidance()[message.guidance_number() - 1];
            assert_eq!(message.guidance_name(), guidance.name(), "{code}");
            named += usize::from(guidance.name().is_some());
        }
    }
    assert!(named > 0, "no guidance has a name");
}

#[test]
fn what_is_internal_has_no_words_and_what_may_be_told_has_some_in_every_language() {
    for code in StatusCode::ALL {
        let may_be_told = code.disclosure() == Disclosure::Client;
        for guidance in code.guidance() {
            assert!(Language::ALL.iter().all(|language| guidance.reason(*language).is_some() == may_be_told), "{code}");
        }
    }
    for remedy in Remedy::ALL {
        assert!(
            Language::ALL.iter().all(|language| remedy.request(*language).is_some() == remedy.asks_client()),
            "{remedy}"
        );
    }
}

#[test]
fn a_status_that_nobody_knows_is_told_in_one_neutral_sentence() {
    for status in ["on_hold", "", "Completed", "rejected"] {
        let case = Case::new(status, [3204, 4110], Some(500.into()));
        assert_eq!(told(&case, Language::De), [Language::De.unknown_status_sentence().text()]);
    }
}

/// So that what is left out does not depend on which other requests are left out.
#[test]
fn a_request_includes_whatever_the_requests_that_it_includes_include_and_all_of_them_stand_below_it() {
    for remedy in Remedy::ALL {
        for included in remedy.includes() {
            assert!(remedy.asks_client() && included.asks_client() && remedy < included, "{remedy} {included}");
            assert!(included.includes().iter().all(|below| remedy.includes().contains(below)), "{remedy} {included}");
        }
    }
}
