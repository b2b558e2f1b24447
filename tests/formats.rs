//! Every type that is read and written goes round in every format, wherever serde can put it.

#![cfg(feature = "serde")]

use std::collections::HashMap;
use std::fmt::Debug;
use std::hash::Hash;

use idv_catalogue::{
    Basis, Case, Context, Date, Decision, Delivery, Disclosure, Integration, Notification, Remedy, RemedyKind,
    Reported, RiskCode, SOURCE, Series, Status, StatusCode, Succession, Transition, Unreadable, UnreadableKind,
};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

#[derive(Clone, Copy, Debug, PartialEq)]
enum Format {
    Json,
    Cbor,
    /// `MessagePack` with structs as arrays, as `rmp_serde::to_vec` writes it.
    MessagePack,
    /// `MessagePack` with structs as maps, as `rmp_serde::to_vec_named` writes it.
    MessagePackNamed,
    Postcard,
    Ron,
}

const FORMATS: [Format; 6] =
    [Format::Json, Format::Cbor, Format::MessagePack, Format::MessagePackNamed, Format::Postcard, Format::Ron];

/// Where a value stands in what is written.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Place {
    Plain,
    Optional,
    MapKey,
    Flattened,
    InternallyTagged,
    AdjacentlyTagged,
    Untagged,
}

/// What cannot be, with the reason; all else goes round. `Case` says so in its documentation, with the way around.
const IMPOSSIBLE: [(Format, Place, &str); 4] = [
    (Format::Postcard, Place::Flattened, "serde writes a map of unknown length, which postcard does not"),
    (Format::Postcard, Place::InternallyTagged, "serde reads what describes itself, which postcard does not"),
    (Format::Postcard, Place::AdjacentlyTagged, "serde reads a tag by its name or number, which postcard does not"),
    (Format::Postcard, Place::Untagged, "serde reads what describes itself, which postcard does not"),
];

impl Format {
    fn round<T: Serialize + DeserializeOwned>(self, value: &T) -> Result<T, String> {
        let said = |error: &dyn ToString| error.to_string();
        match self {
            Self::Json => {
                let text = serde_json::to_string(value).map_err(|error| said(&error))?;
                serde_json::from_str(&text).map_err(|error| format!("{error} in {text}"))
            }
            Self::Cbor => {
                let mut bytes = Vec::new();
                ciborium::into_writer(value, &mut bytes).map_err(|error| said(&error))?;
                ciborium::from_reader(bytes.as_slice()).map_err(|error| said(&error))
            }
            Self::MessagePack => {
                let bytes = rmp_serde::to_vec(value).map_err(|error| said(&error))?;
                rmp_serde::from_slice(&bytes).map_err(|error| said(&error))
            }
            Self::MessagePackNamed => {
                let bytes = rmp_serde::to_vec_named(value).map_err(|error| said(&error))?;
                rmp_serde::from_slice(&bytes).map_err(|error| said(&error))
            }
            Self::Postcard => {
                let bytes = postcard::to_allocvec(value).map_err(|error| said(&error))?;
                postcard::from_bytes(&bytes).map_err(|error| said(&error))
            }
            Self::Ron => {
                let text = ron::to_string(value).map_err(|error| said(&error))?;
                ron::from_str(&text).map_err(|error| format!("{error} in {text}"))
            }
        }
    }
}

#[derive(Serialize, Deserialize, PartialEq, Debug)]
struct Holder<T> {
    value: T,
}

#[derive(Serialize, Deserialize, PartialEq, Debug)]
struct Envelope<T> {
    id: String,
    #[serde(flatten)]
    inner: T,
    sent: u32,
}

#[derive(Serialize, Deserialize, PartialEq, Debug)]
#[serde(tag = "type")]
enum InternallyTagged<T> {
    Nothing,
    Value(T),
}

#[derive(Serialize, Deserialize, PartialEq, Debug)]
#[serde(tag = "type", content = "content")]
enum AdjacentlyTagged<T> {
    Nothing,
    Value(T),
}

#[derive(Serialize, Deserialize, PartialEq, Debug)]
#[serde(untagged)]
enum Untagged<T> {
    Other { is_nothing: bool },
    Value(T),
}

/// Whether a value goes round in a place, and in every place where it may.
#[track_caller]
fn goes_round<T: Serialize + DeserializeOwned + PartialEq + Debug>(place: Place, value: &T) {
    for format in FORMATS {
        let round = format.round(value);
        let reason = IMPOSSIBLE.iter().find(|(of, at, _)| (*of, *at) == (format, place)).map(|(.., reason)| reason);
        match (round, reason) {
            (Ok(read), None) => assert_eq!(read, *value, "{place:?} in {format:?}"),
            (Err(error), None) => panic!("{place:?} in {format:?}: {error}: {value:?}"),
            (Ok(read), Some(reason)) => panic!("{place:?} in {format:?} is possible, though {reason}: {read:?}"),
            (Err(_), Some(_)) => (),
        }
    }
}

fn in_every_place<T: Serialize + DeserializeOwned + PartialEq + Debug + Clone>(value: &T) {
    let holder = |value: &T| Holder { value: value.clone() };
    goes_round(Place::Plain, value);
    goes_round(Place::Plain, &vec![value.clone(), value.clone()]);
    goes_round(Place::Plain, &holder(value));
    goes_round(Place::Optional, &Some(value.clone()));
    goes_round(Place::Optional, &Holder { value: Some(value.clone()) });
    goes_round(Place::Flattened, &Envelope { id: "1".to_owned(), inner: holder(value), sent: 2 });
    goes_round(
        Place::Flattened,
        &Envelope { id: "1".to_owned(), inner: Holder { value: Some(value.clone()) }, sent: 2 },
    );
    goes_round(Place::InternallyTagged, &InternallyTagged::Value(holder(value)));
    goes_round(Place::AdjacentlyTagged, &AdjacentlyTagged::Value(value.clone()));
    goes_round(Place::Untagged, &Untagged::Value(value.clone()));
    goes_round(Place::Untagged, &Untagged::Value(holder(value)));
}

/// What is a struct stands by itself where the others need one around them.
fn as_a_struct<T: Serialize + DeserializeOwned + PartialEq + Debug + Clone>(value: &T) {
    in_every_place(value);
    goes_round(Place::Flattened, &Envelope { id: "1".to_owned(), inner: value.clone(), sent: 2 });
    goes_round(Place::Flattened, &Envelope { id: "1".to_owned(), inner: Some(value.clone()), sent: 2 });
    goes_round(Place::InternallyTagged, &InternallyTagged::Value(value.clone()));
}

/// What is a number or a word is a key as well.
fn as_a_value<T: Serialize + DeserializeOwned + Eq + Hash + Debug + Clone>(value: &T) {
    in_every_place(value);
    let map = HashMap::from([(value.clone(), 1_u8)]);
    goes_round(Place::MapKey, &map);
    goes_round(Place::MapKey, &Holder { value: map.clone() });
    goes_round(Place::Flattened, &Envelope { id: "1".to_owned(), inner: Holder { value: map.clone() }, sent: 2 });
    goes_round(Place::Untagged, &Untagged::Value(map));
}

#[test]
fn every_value_goes_round_wherever_it_stands() {
    fn each<T: Serialize + DeserializeOwned + Eq + Hash + Debug + Clone>(values: &[T]) {
        values.iter().for_each(as_a_value);
    }
    each(&[StatusCode::ALL[0], StatusCode::ALL[StatusCode::ALL.len() - 1]]);
    each(Status::ALL);
    each(Series::ALL);
    each(RiskCode::ALL);
    each(&Remedy::ALL[..2]);
    each(RemedyKind::ALL);
    each(Integration::ALL);
    each(Disclosure::ALL);
    each(Basis::ALL);
    each(Succession::ALL);
    each(Delivery::ALL);
    each(UnreadableKind::ALL);
    each::<Date>(&[SOURCE.retrieved()]);
    for number in [3105, 3199, 0, -1, i64::MIN, i64::MAX, 65_536 + 3105] {
        as_a_value(&Reported::<StatusCode>::from(number));
        as_a_value(&Reported::<RiskCode>::from(number));
    }
    for text in ["completed", "", "on hold", "3105", "é\n\"", "null"] {
        as_a_value(&Reported::<Status>::from(text));
    }
}

/// Cases with and without each of their parts, since what is not there is left out in some formats.
fn cases() -> Vec<Case> {
    let unreadable = [
        Unreadable::new(UnreadableKind::Form, "statusCodes", Some(1), "E3105"),
        Unreadable::new(UnreadableKind::LookAlike, "result.codes", None, "[\"4110\"]"),
    ];
    let mut cases = Vec::new();
    for status in ["completed", "on hold ☂"] {
        for codes in [&[][..], &[4110], &[4110, 3199, -1, 4110]] {
            for risk_code in [None, Some(500), Some(-9)] {
                let case = Case::new(status, codes.iter().copied(), risk_code.map(Reported::<RiskCode>::from));
                for count in 0..=unreadable.len() {
                    let mut case = case.clone();
                    case.unreadable.extend_from_slice(&unreadable[..count]);
                    cases.push(case);
                }
            }
        }
    }
    cases
}

#[test]
fn every_case_goes_round_wherever_it_stands() {
    for case in cases() {
        as_a_struct(&case);
        as_a_struct(&Notification::from(case.clone()));
        case.unreadable.iter().for_each(as_a_struct);
        for context in [Context::notification(Integration::Api), Context::answer(Integration::Sdk)] {
            as_a_struct(&Decision::of(case.clone(), context));
        }
    }
}

#[test]
fn what_is_only_written_is_written_in_every_format() {
    fn is_written<T: Serialize>(value: &T) {
        serde_json::to_string(value).expect("JSON");
        ciborium::into_writer(value, Vec::new()).expect("CBOR");
        rmp_serde::to_vec(value).expect("MessagePack");
        rmp_serde::to_vec_named(value).expect("MessagePack with names");
        postcard::to_allocvec(value).expect("postcard");
        ron::to_string(value).expect("RON");
    }
    is_written(&SOURCE);
    is_written(&Transition::ALL);
    for code in StatusCode::ALL {
        is_written(&(code.guidance(), code.changes(), code.retired()));
    }
    for case in cases() {
        let context = Context::notification(Integration::Api);
        is_written(&(case.findings(), case.next_steps(context), case.client_messages(context)));
    }
}

/// A body may be a flood, and the person's own data: an error repeats enough of it to recognise it by.
#[test]
fn every_error_is_short_and_says_what_was_expected() {
    fn refused<T: DeserializeOwned + Debug>(expected: &str) {
        let long = "9x".repeat(100_000);
        let text = serde_json::to_string(&long).expect("JSON");
        let bytes = rmp_serde::to_vec(&long).expect("MessagePack");
        let in_a_map = serde_json::to_value(HashMap::from([("inner", &long), ("value", &long)])).expect("JSON");
        let errors = [
            serde_json::from_str::<T>(&text).expect_err(expected).to_string(),
            rmp_serde::from_slice::<T>(&bytes).expect_err(expected).to_string(),
            serde_json::from_value::<Holder<T>>(in_a_map).expect_err(expected).to_string(),
            serde_json::from_str::<T>("[]").expect_err(expected).to_string(),
            serde_json::from_str::<T>("true").expect_err(expected).to_string(),
        ];
        for error in errors {
            // An error of a remedy has all of them, and no body that arrives has a remedy in it.
            assert!(error.len() < if expected == "a remedy" { 1_000 } else { 300 }, "{error}");
            // What a format says by itself names nothing.
            let is_its_own = ["invalid type: string \"9x9x", "wrong msgpack marker", "missing field `case`"]
                .iter()
                .any(|it| error.starts_with(it));
            assert!(error.contains(expected) || is_its_own, "{expected}: {error}");
        }
    }
    refused::<StatusCode>("status code");
    refused::<Reported<StatusCode>>("status code");
    refused::<RiskCode>("risk code");
    refused::<Reported<RiskCode>>("risk code");
    refused::<Series>("series");
    refused::<Status>("a status");
    refused::<Remedy>("a remedy");
    refused::<RemedyKind>("a kind of remedy");
    refused::<Integration>("an integration");
    refused::<Disclosure>("a disclosure");
    refused::<Basis>("a basis");
    refused::<Delivery>("a delivery");
    refused::<Succession>("a succession");
    refused::<Date>("a day");
    refused::<Case>("a case");
    refused::<Notification>("a case");
    refused::<Decision>("a decision on record");
}

#[test]
fn what_is_refused_of_a_closed_list_is_told_with_all_that_it_has() {
    let error = serde_json::from_str::<RemedyKind>("\"maybe\"").expect_err("no kind").to_string();
    assert_eq!(
        error,
        "`maybe` is not a kind of remedy: act, wait, final, none, person or unstated is at line 1 column 7"
    );
    let error = serde_json::from_str::<Succession>("\"amended\"").expect_err("no succession").to_string();
    let words: Vec<_> = Succession::ALL.iter().map(|it| it.as_str()).collect();
    let (last, others) = words.split_last().expect("some words");
    let listed = format!("{} or {last}", others.join(", "));
    assert_eq!(error, format!("`amended` is not a succession: {listed} is at line 1 column 9"));
}

/// CBOR and `MessagePack` describe themselves, and another program writes its fields as it likes.
#[test]
fn a_case_that_another_program_wrote_is_read_by_its_names() {
    let body = serde_json::json!({
        "verification_id": "1",
        "statusCodes": [4110],
        "verificationStatus": "completed",
        "nested": { "statusCodes": [[], {}] },
    });
    let mut bytes = Vec::new();
    ciborium::into_writer(&body, &mut bytes).expect("CBOR");
    let expected = Case::new("completed", [4110], None);
    assert_eq!(ciborium::from_reader::<Case, _>(bytes.as_slice()).expect("a case"), expected);
    assert_eq!(ciborium::from_reader::<Notification, _>(bytes.as_slice()).expect("a case").case, expected);
    let bytes = rmp_serde::to_vec(&body).expect("MessagePack");
    assert_eq!(rmp_serde::from_slice::<Case>(&bytes).expect("a case"), expected);
    assert_eq!(rmp_serde::from_slice::<Notification>(&bytes).expect("a case").case, expected);
}
