//! Every look-up, against the TOML itself: all 65,536 numbers, and every name and wire string there is.
//!
//! What is expected is read from the TOML by nothing that the build uses beyond the parser, so that rows may come, be
//! reworded and be retired. That nothing published goes, the frozen catalogue proves: all that it has is there today.

#![allow(deprecated, reason = "a code that is named here may be retired")]

#[path = "support/read_toml.rs"]
mod read_toml;
#[allow(dead_code, reason = "shared by tests that need more of it")]
mod support;
#[path = "support/toml_codes.rs"]
mod toml_codes;

use std::fmt::{Debug, Display};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;
use std::str::FromStr;

use idv_catalogue::{
    Basis, Date, Disclosure, Guidance, Integration, Remedy, RemedyKind, RiskCode, Row, SOURCE, Series, Status,
    StatusCode, Transition, news_since,
};
use serde_json::Value;
use toml_codes::{TomlCode, rows};

/// The catalogue of today.
fn catalogue() -> Value {
    read_toml::catalogue(&Path::new(env!("CARGO_MANIFEST_DIR")).join("catalogue"))
}

fn codes() -> Vec<TomlCode> {
    toml_codes::codes(&catalogue())
}

/// The values of a key of all rows of a file, in their order, as they are read.
fn values(file: &str, kind: &str, key: &str) -> Vec<String> {
    let catalogue = catalogue();
    rows(&catalogue[file][kind]).iter().map(|row| shown(&row[key])).collect()
}

/// A text without its quotes.
fn shown(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

/// `200, 300, 400 or 500`
fn one_of(values: &[String]) -> String {
    let (last, others) = values.split_last().expect("the catalogue has some");
    format!("{} or {last}", others.join(", "))
}

fn hash(value: impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}

#[test]
fn exactly_the_numbers_of_the_toml_are_codes_and_each_goes_round_by_number_name_and_text() {
    let expected = codes();
    assert_eq!(StatusCode::ALL.len(), expected.len());
    for number in 0..=u16::MAX {
        let text = number.to_string();
        let Some(TomlCode { name, series, .. }) = expected.iter().find(|code| code.number == number) else {
            assert_eq!(StatusCode::from_u16(number), None, "{number}");
            assert!(StatusCode::try_from(number).is_err() && text.parse::<StatusCode>().is_err(), "{number}");
            continue;
        };
        let code = StatusCode::from_u16(number).unwrap_or_else(|| panic!("{number} is in the TOML"));
        assert_eq!(
            (code.as_u16(), code as u16, u16::from(code), code.to_string()),
            (number, number, number, text.clone())
        );
        assert_eq!((StatusCode::try_from(number), text.parse()), (Ok(code), Ok(code)));
        assert_eq!((code.name(), StatusCode::from_name(name)), (name.as_str(), Some(code)));
        assert_eq!((code.series().number(), Series::of(number)), (*series, Some(code.series())));
    }
}

#[test]
fn codes_are_listed_compared_and_hashed_by_number() {
    let numbers: Vec<u16> = codes().iter().map(|code| code.number).collect();
    assert_eq!(StatusCode::ALL.iter().map(|code| code.as_u16()).collect::<Vec<_>>(), numbers);
    for pair in StatusCode::ALL.windows(2) {
        assert!(pair[0] < pair[1]);
        assert_ne!(hash(pair[0]), hash(pair[1]));
    }
}

#[test]
fn every_number_lies_in_the_series_whose_range_holds_it() {
    for number in 0..=u16::MAX {
        let holders: Vec<_> = Series::ALL.iter().copied().filter(|series| series.range().contains(&number)).collect();
        assert_eq!(Series::of(number).into_iter().collect::<Vec<_>>(), holders, "{number}");
        let called = Series::ALL.iter().copied().find(|series| series.number() == number);
        assert_eq!((Series::from_u16(number), Series::try_from(number).ok()), (called, called), "{number}");
        assert_eq!(number.to_string().parse().ok(), called, "{number}");
    }
    assert_eq!(
        Series::ALL.iter().flat_map(|series| series.codes()).collect::<Vec<_>>(),
        StatusCode::ALL.iter().collect::<Vec<_>>()
    );
}

#[test]
fn risk_codes_go_round_by_number_and_text_and_no_other_number_is_one() {
    let numbers = values("risk_codes", "risk_code", "number");
    let scores = values("risk_codes", "risk_code", "risk_score");
    assert_eq!(RiskCode::ALL.iter().map(ToString::to_string).collect::<Vec<_>>(), numbers);
    assert_eq!(RiskCode::ALL.iter().copied().map(RiskCode::risk_score).collect::<Vec<_>>(), scores);
    for number in 0..=u16::MAX {
        let text = number.to_string();
        let expected = numbers.iter().position(|known| *known == text).map(|row| RiskCode::ALL[row]);
        assert_eq!((RiskCode::from_u16(number), text.parse().ok()), (expected, expected), "{number}");
        assert_eq!(expected.map_or(number, idv_catalogue::RiskCode::as_u16), number);
    }
}

#[test]
fn statuses_go_round_by_wire_string_and_nothing_else_is_one() {
    let wires = values("statuses", "status", "status");
    assert_eq!(Status::ALL.iter().map(|status| status.as_str()).collect::<Vec<_>>(), wires);
    for status in Status::ALL {
        let wire = status.as_str();
        assert_eq!(
            (Status::from_wire(wire), wire.parse(), status.to_string()),
            (Some(*status), Ok(*status), wire.to_owned())
        );
        let slips =
            [wire.to_uppercase(), format!(" {wire}"), format!("{wire} "), format!("{wire}\0"), wire[1..].to_owned()];
        assert_eq!(slips.map(|slip| Status::from_wire(&slip)), [None; 5]);
    }
}

#[test]
fn remedies_go_round_by_name_in_the_order_of_the_toml() {
    let names = values("remedies", "remedy", "name");
    assert_eq!(Remedy::ALL.iter().map(|remedy| remedy.name()).collect::<Vec<_>>(), names);
    for remedy in Remedy::ALL {
        assert_eq!((Remedy::from_name(remedy.name()), remedy.to_string().parse()), (Some(*remedy), Ok(*remedy)));
        assert!(!remedy.meaning().is_empty());
    }
}

#[test]
fn a_code_is_a_plain_decimal_number_and_an_error_says_what_is_wrong_with_any_other_text() {
    let refused = |text: &str| text.parse::<StatusCode>().expect_err(text).to_string();
    for text in ["+3105", "03105", " 3105", "3105 ", "3105\n", "0xC21", "3,105", "", "３１０５", "70000"] {
        assert_eq!(
            refused(text),
            format!("`{}` is not a status code: decimal digits alone are, such as 100", text.escape_debug())
        );
    }
    let numbers: Vec<u16> = codes().iter().map(|code| code.number).collect();
    let (first, last) = (numbers[0], numbers[numbers.len() - 1]);
    let sendbacks = Series::Sendbacks.range();
    let between = numbers.windows(2).filter(|pair| sendbacks.contains(&pair[0]) && sendbacks.contains(&pair[1]));
    for pair in between.filter(|pair| pair[0] + 1 < pair[1]) {
        let (before, after) = (pair[0], pair[1]);
        let place = format!("it lies in series 3000 (Sendbacks), between {before} and {after}");
        let number = before + 1;
        assert_eq!(refused(&number.to_string()), format!("{number} is not a status code of this catalogue; {place}"));
    }
    assert_eq!(
        refused("7"),
        format!("7 is not a status code of this catalogue; it lies in no series, below {first}, the first code")
    );
    assert_eq!(
        refused("65535"),
        format!("65535 is not a status code of this catalogue; it lies in no series, above {last}, the last code")
    );
    let long = "é".repeat(100);
    assert_eq!(
        refused(&long),
        format!("`{}…` is not a status code: decimal digits alone are, such as 100", "é".repeat(23))
    );
}

#[test]
fn errors_of_the_other_types_list_what_is_valid() {
    fn refused<T: FromStr<Err: Display> + Debug>(text: &str) -> String {
        text.parse::<T>().expect_err(text).to_string()
    }
    let refusal = |what: &str, valid: &[String]| format!("{what} of this catalogue, which has {}", one_of(valid));
    let statuses = values("statuses", "status", "status");
    assert_eq!(refused::<Status>("Completed"), refusal("`Completed` is not a status", &statuses));
    let risk_codes = values("risk_codes", "risk_code", "number");
    assert_eq!(refused::<RiskCode>("7"), refusal("7 is not a risk code", &risk_codes));
    let such_as = &risk_codes[0];
    assert_eq!(
        refused::<RiskCode>("low"),
        format!("`low` is not a risk code: decimal digits alone are, such as {such_as}")
    );
    let series: Vec<_> = rows(&catalogue()["series"]).iter().map(|file| shown(&file["series"]["number"])).collect();
    assert_eq!(refused::<Series>("3001"), refusal("3001 is not a series", &series));
    let remedies = values("remedies", "remedy", "name");
    assert_eq!(refused::<Remedy>("pray"), refusal("`pray` is not a remedy", &remedies));
}

#[test]
fn debug_shows_the_variant() {
    let shown =
        format!("{:?} {:?} {:?}", StatusCode::SelfiePhotoTooBright, Status::InconsistentData, Series::AmlScreening);
    assert_eq!(shown, "SelfiePhotoTooBright InconsistentData AmlScreening");
    assert_eq!(format!("{:?} {:?}", RiskCode::LowRisk, Remedy::UploadSelfie), "LowRisk UploadSelfie");
}

#[test]
fn look_ups_answer_while_compiling() {
    const CODE: StatusCode = StatusCode::from_u16(3204).unwrap();
    const FACTS: (&str, Series, Disclosure, usize) = (
        CODE.name(),
        CODE.series(),
        CODE.disclosure(),
        CODE.statuses().len() + CODE.guidance().len() + CODE.remedies().len() + CODE.fields().len(),
    );
    const STATUS: Option<Status> = Status::from_wire("pending");
    const NAMED: Option<StatusCode> = StatusCode::from_name("selfie_photo_too_bright");
    assert_eq!(FACTS, ("id_document_expired", Series::Sendbacks, Disclosure::Client, 3));
    assert_eq!((STATUS, NAMED), (Some(Status::Pending), StatusCode::from_u16(3100)));
}

#[test]
fn codes_and_statuses_name_each_other() {
    for status in Status::ALL {
        let expected: Vec<_> = StatusCode::ALL.iter().filter(|code| code.statuses().contains(status)).collect();
        assert_eq!(status.status_codes().iter().collect::<Vec<_>>(), expected);
    }
}

#[test]
fn everything_that_a_row_says_is_looked_up_as_it_stands_there() {
    fn guidance_of(it: &Guidance) -> [Option<&str>; 6] {
        let [sdk, api] = [Integration::Sdk, Integration::Api];
        let remedies = [it.remedy_for(sdk).name(), it.remedy_for(api).name()];
        [Some(it.description()), it.condition(), it.action(sdk), it.action(api), Some(remedies[0]), Some(remedies[1])]
    }
    for expected in codes() {
        let code = StatusCode::from_u16(expected.number).expect("a code of the TOML");
        assert_eq!(code.guidance().iter().map(guidance_of).collect::<Vec<_>>(), expected.guidance(), "{code}");
        assert_eq!(code.statuses().iter().map(|it| it.as_str()).collect::<Vec<_>>(), expected.statuses, "{code}");
        let risk_codes = code.risk_codes().map(|possible| possible.iter().map(|it| it.as_u16()).collect::<Vec<_>>());
        assert_eq!(risk_codes, expected.risk_codes, "{code}");
        assert_eq!(code.disclosure().as_str(), expected.disclosure, "{code}");
        assert_eq!(code.fields(), expected.fields, "{code}");
        assert_eq!(code.since().to_string(), expected.since, "{code}");
        assert_eq!(code.changes().iter().map(|it| it.on().to_string()).collect::<Vec<_>>(), expected.changed, "{code}");
        assert_eq!(code.retired().map(|it| it.on().to_string()), expected.retired, "{code}");
    }
}

#[test]
fn news_is_every_day_of_a_life_after_the_last_look() {
    for looked in [Date::parse("2000-01-01"), Some(SOURCE.since()), Some(SOURCE.retrieved())] {
        let looked = looked.expect("a day");
        let news = news_since(looked).filter_map(|news| match news.row() {
            Row::StatusCode(code) => Some((code.as_u16(), news.on().to_string())),
            _ => None,
        });
        let mut expected = Vec::new();
        for code in codes() {
            let days = [code.since].into_iter().chain(code.changed).chain(code.retired);
            expected.extend(days.filter(|day| *day > looked.to_string()).map(|day| (code.number, day)));
        }
        assert_eq!(news.collect::<Vec<_>>(), expected, "since {looked}");
    }
}

#[test]
fn nothing_that_was_published_is_gone_or_called_otherwise() {
    let published = read_toml::catalogue(&support::frozen_catalogue());
    let gone = |known: Vec<String>, file: &str, kind: &str, key: &str| {
        let mut gone: Vec<_> = rows(&published[file][kind]).iter().map(|row| shown(&row[key])).collect();
        gone.retain(|published| !known.contains(published));
        gone
    };
    let names = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
    let statuses: Vec<_> = Status::ALL.iter().map(|it| it.as_str()).collect();
    assert_eq!(gone(names(&statuses), "statuses", "status", "status"), [""; 0]);
    let scores: Vec<_> = RiskCode::ALL.iter().map(|it| it.risk_score()).collect();
    assert_eq!(gone(names(&scores), "risk_codes", "risk_code", "risk_score"), [""; 0]);
    let remedies: Vec<_> = Remedy::ALL.iter().map(|it| it.name()).collect();
    assert_eq!(gone(names(&remedies), "remedies", "remedy", "name"), [""; 0]);
    for file in rows(&published["series"]) {
        let row = &file["series"];
        let series = Series::ALL.iter().find(|it| row["number"] == it.number()).expect("a published series");
        assert_eq!(series.name(), shown(&row["name"]));
    }
    for published in toml_codes::codes(&published) {
        let code = StatusCode::from_u16(published.number);
        let told = code.map(|code| (code.name().to_owned(), code.series().number()));
        assert_eq!(told, Some((published.name, published.series)), "{}", published.number);
    }
}

#[test]
fn what_a_quick_reading_of_the_page_gets_wrong_is_right_here() {
    let code = |number| StatusCode::from_u16(number).expect("a code of the page");
    let remedies = |number| code(number).guidance().iter().map(|guidance| guidance.remedy()).collect::<Vec<_>>();
    assert_eq!(remedies(1022), [Remedy::UploadIdDocument, Remedy::UpdateIdentityData]);
    assert!(code(6007).guidance()[0].condition().is_some());
    for number in [6002, 6003, 6005, 6006] {
        let guidance = code(number).guidance()[0];
        assert_ne!(guidance.action(Integration::Sdk), guidance.action(Integration::Api), "{number}");
    }
    assert_ne!(Status::New.action(Integration::Sdk), Status::New.action(Integration::Api));
    for number in [1034, 1035] {
        assert!(code(number).guidance()[0].action(Integration::Api).is_some(), "{number}");
        assert_eq!(code(number).remedies()[0].kind(), RemedyKind::Final);
    }
    assert_eq!(
        (code(1000).statuses(), code(1004).statuses()),
        ([Status::Pending].as_slice(), [Status::InvalidData].as_slice())
    );
    assert_eq!(code(1025).fields(), ["riskRequirement"]);
    assert!(Status::Completed.cdd_report() && !Status::InconsistentData.cdd_report());

    // Whole series: what was published of them, since a code that is new may differ from its series.
    let published = toml_codes::codes(&read_toml::catalogue(&support::frozen_catalogue()));
    for code in published.iter().map(|it| code(it.number)) {
        let states_none =
            matches!(code.series(), Series::AmlScreening | Series::Rejections | Series::Fraud) || code.as_u16() == 1000;
        for guidance in code.guidance() {
            assert_eq!(guidance.action(Integration::Sdk).is_none(), states_none, "{code}");
            let is_house =
                matches!(guidance.remedy().kind(), RemedyKind::None | RemedyKind::Person | RemedyKind::Unstated);
            assert_eq!(is_house, states_none, "{code}");
        }
        let all = [RiskCode::LowRisk, RiskCode::MediumRisk, RiskCode::HighRisk, RiskCode::UnacceptableRisk];
        let expected = match code.series() {
            Series::AmlScreening => Some(&all[..]),
            Series::Rejections | Series::Fraud => Some(&all[3..]),
            Series::QualifiedElectronicSignatureErrors => None,
            _ => Some(&all[..0]),
        };
        assert_eq!(code.risk_codes(), expected, "{code}");
    }
}

#[test]
fn the_status_flow_is_as_the_toml_has_it_and_as_it_was_published() {
    use Status::{Completed, InconsistentData, InvalidData, New, Pending};
    let flow: Vec<_> = Transition::ALL.iter().map(|it| (it.from(), it.to(), it.provenance().basis())).collect();
    let wires: Vec<_> = flow.iter().map(|(from, to, _)| (from.map(Status::as_str), Some(to.as_str()))).collect();
    let toml = catalogue();
    let expected: Vec<_> =
        rows(&toml["statuses"]["transition"]).iter().map(|row| (row["from"].as_str(), row["to"].as_str())).collect();
    assert_eq!(wires, expected);
    for published in [
        (None, New, Basis::Stated),
        (Some(New), New, Basis::Stated),
        (Some(New), Pending, Basis::Stated),
        (Some(New), InvalidData, Basis::Stated),
        (Some(Pending), Completed, Basis::Inferred),
        (Some(Pending), InconsistentData, Basis::Inferred),
    ] {
        assert!(flow.contains(&published), "{published:?}");
    }
    for one in Status::ALL {
        let row = rows(&toml["statuses"]["status"]).iter().find(|row| row["status"] == one.as_str());
        assert_eq!(row.map(|row| !row["final"].is_null()), Some(one.is_final()), "{one}");
        for other in Status::ALL {
            let expected = flow.iter().any(|(from, to, _)| *from == Some(*one) && to == other) && one != other;
            assert_eq!((one.can_become(*other), one.next().contains(other)), (expected, expected), "{one} {other}");
        }
    }
}

#[test]
fn aml_screening_rejections_and_fraud_are_never_for_the_client() {
    for code in StatusCode::ALL {
        if matches!(code.series(), Series::AmlScreening | Series::Rejections | Series::Fraud) {
            assert_eq!(code.disclosure(), Disclosure::Internal, "{code}");
        }
    }
    assert_eq!(StatusCode::SelfiePhotoTooBright.disclosure(), Disclosure::Client);
}

#[test]
fn the_source_names_its_page_and_days() {
    let source = &catalogue()["source"];
    let named = [SOURCE.title(), SOURCE.url(), &SOURCE.retrieved().to_string(), &SOURCE.since().to_string()];
    assert_eq!(named.map(Value::from), ["title", "url", "retrieved", "since"].map(|key| source[key].clone()));
}
