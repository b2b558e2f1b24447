//! What is read strictly is written as it stood, and what is not in the catalogue is refused by an error of one short line.

#![no_main]

use std::fmt::{Debug, Display};
use std::str::FromStr;

use idv_catalogue::{
    Basis, Date, Delivery, Disclosure, Integration, Language, Remedy, RemedyKind, Reported, RiskCode, Series, Status,
    StatusCode, Succession,
};
use libfuzzer_sys::fuzz_target;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

fuzz_target!(|bytes: &[u8]| {
    if let Some(number) = bytes.first_chunk().copied().map(u64::from_le_bytes) {
        numbers(number);
    }
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    word(text, Status::as_str);
    word(text, Remedy::name);
    word(text, RemedyKind::as_str);
    word(text, Integration::as_str);
    word(text, Disclosure::as_str);
    word(text, Basis::as_str);
    word(text, Delivery::as_str);
    word(text, Succession::as_str);
    word(text, |code: StatusCode| code.as_u16().to_string());
    word(text, |code: RiskCode| code.as_u16().to_string());
    word(text, |series: Series| series.number().to_string());
    word(text, |date: Date| date.to_string());
    // A tag is the same in capitals.
    parsed(&text.to_ascii_lowercase(), |language: Language| language.tag().to_ascii_lowercase());
    let _ = Language::from_accept_language(text);
    names(text);
    reported(text);
});

/// What parses is written with the same letters.
fn parsed<T: FromStr<Err: Display>, W: AsRef<str>>(text: &str, written: impl Fn(T) -> W) -> Option<T> {
    match text.parse::<T>() {
        Ok(value) => {
            assert_eq!(written(value).as_ref(), text);
            text.parse().ok()
        }
        Err(error) => {
            let error = error.to_string();
            assert!(error.len() < 2000 && !error.contains(char::is_control), "{error}");
            None
        }
    }
}

/// What parses is in JSON what it is as a text, and the other way about.
fn word<T, W: AsRef<str>>(text: &str, written: impl Fn(T) -> W)
where
    T: FromStr<Err: Display> + Serialize + DeserializeOwned + Debug + PartialEq,
{
    let value = parsed(text, written);
    let from_json = serde_json::from_value::<T>(Value::from(text)).ok();
    // In JSON, ordinary white space around a number is none of it.
    let digits = Some(text.trim()).filter(|it| it.bytes().all(|byte| byte.is_ascii_digit()));
    assert!(from_json.is_none() || from_json == digits.unwrap_or(text).parse::<T>().ok(), "{text:?}");
    assert!(value.is_none() || from_json == value, "{text:?}");
    if let Some(value) = value {
        round(&value);
    }
}

fn round<T: Serialize + DeserializeOwned + Debug + PartialEq>(value: &T) {
    let json = serde_json::to_string(value).expect("JSON");
    assert_eq!(serde_json::from_str::<T>(&json).ok().as_ref(), Some(value), "{json}");
}

/// A name leads to the row that has it.
fn names(text: &str) {
    assert!(Status::from_name(text).is_none_or(|status| status.name() == text));
    assert!(StatusCode::from_name(text).is_none_or(|code| code.name() == text));
    assert!(RiskCode::from_name(text).is_none_or(|risk_code| risk_code.name() == text));
    assert!(Series::from_name(text).is_none_or(|series| series.name() == text));
    assert!(Remedy::from_name(text).is_none_or(|remedy| remedy.name() == text));
}

/// Whatever arrives is kept as it was, and is known where strict parsing knows it.
fn reported(text: &str) {
    let status = Reported::<Status>::from(text);
    assert_eq!(status.as_str(), text);
    assert_eq!(status.known(), text.parse().ok());
    round(&status);
    if let Ok(code) = text.parse::<Reported<StatusCode>>() {
        assert_eq!(code.to_string(), text);
        assert_eq!(code.known(), text.parse().ok());
        round(&code);
    }
    if let Ok(risk_code) = text.parse::<Reported<RiskCode>>() {
        assert_eq!(risk_code.to_string(), text);
        assert_eq!(risk_code.known(), text.parse().ok());
        round(&risk_code);
    }
}

fn numbers(number: u64) {
    numbered(number, StatusCode::as_u16);
    numbered(number, RiskCode::as_u16);
    numbered(number, Series::number);
    let narrow = u16::try_from(number & 0x3fff).expect("fourteen bits");
    assert_eq!(StatusCode::try_from(narrow).ok(), StatusCode::from_u16(narrow));
    assert_eq!(RiskCode::try_from(narrow).ok(), RiskCode::from_u16(narrow));
    assert_eq!(Series::try_from(narrow).ok(), Series::from_u16(narrow));
    let reported = Reported::<StatusCode>::from(narrow);
    assert_eq!((reported.known(), reported.series()), (StatusCode::from_u16(narrow), Series::of(narrow)));
    if let Ok(reported) = Reported::<StatusCode>::try_from(number) {
        assert_eq!(u64::try_from(reported.number()), Ok(number));
        round(&reported);
    }
}

fn numbered<T: TryFrom<u64, Error: Display>>(number: u64, as_u16: impl Fn(T) -> u16) {
    match T::try_from(number) {
        Ok(value) => assert_eq!(u64::from(as_u16(value)), number),
        Err(error) => assert!(error.to_string().contains(&number.to_string()), "{error}"),
    }
}
