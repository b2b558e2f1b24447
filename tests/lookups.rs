//! Every look-up, against the TOML itself: all 65,536 numbers, and every name and wire string there is.
//!
//! The TOML is read line by line here, by nothing that the build uses.

use std::collections::BTreeMap;
use std::fmt::{Debug, Display};
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::str::FromStr;

use idv_catalogue::{
    Basis, Disclosure, Integration, Remedy, RemedyKind, RiskCode, SOURCE, Series, Status, StatusCode, Transition,
};

fn catalogue() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("catalogue")
}

/// The value behind a key of one line, without its quotes.
fn value<'a>(line: &'a str, key: &str) -> Option<&'a str> {
    Some(line.strip_prefix(key)?.strip_prefix(" = ")?.trim_matches('"'))
}

/// Number and name of every `[[code]]` row, with the number of its series.
fn codes_in_toml() -> BTreeMap<u16, (String, u16)> {
    let mut codes = BTreeMap::new();
    for file in fs::read_dir(catalogue().join("series")).expect("the folder of the series") {
        let text = fs::read_to_string(file.expect("a file").path()).expect("a series file");
        let (mut heading, mut series, mut number) = ("", 0, 0);
        for line in text.lines() {
            if line.starts_with('[') {
                heading = line;
            }
            if let Some(found) = value(line, "number") {
                number = found.parse().expect("a number");
                if heading == "[series]" {
                    series = number;
                }
            }
            if let (Some(name), "[[code]]") = (value(line, "name"), heading) {
                codes.insert(number, (name.to_owned(), series));
            }
        }
    }
    codes
}

/// The values of a key in a file, in the order of the file.
fn values_in_toml(file: &str, key: &str) -> Vec<String> {
    let text = fs::read_to_string(catalogue().join(file)).expect("a file of the catalogue");
    text.lines().filter_map(|line| value(line, key)).map(str::to_owned).collect()
}

fn hash(value: impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}

#[test]
fn exactly_the_numbers_of_the_toml_are_codes_and_each_goes_round_by_number_name_and_text() {
    let expected = codes_in_toml();
    assert_eq!((expected.len(), StatusCode::ALL.len()), (154, 154));
    for number in 0..=u16::MAX {
        let text = number.to_string();
        let Some((name, series)) = expected.get(&number) else {
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
    let numbers: Vec<u16> = codes_in_toml().into_keys().collect();
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
    let numbers = values_in_toml("risk_codes.toml", "number");
    let scores = values_in_toml("risk_codes.toml", "risk_score");
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
    let wires = values_in_toml("statuses.toml", "status");
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
    let names = values_in_toml("remedies.toml", "name");
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
    assert_eq!(
        refused("3199"),
        "3199 is not a status code of this catalogue; it lies in series 3000 (Sendbacks), between 3108 and 3200"
    );
    assert_eq!(
        refused("7"),
        "7 is not a status code of this catalogue; it lies in no series, below 100, the first code"
    );
    assert_eq!(
        refused("65535"),
        "65535 is not a status code of this catalogue; it lies in no series, above 6008, the last code"
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
    assert_eq!(
        refused::<Status>("Completed"),
        "`Completed` is not a status of this catalogue, which has new, pending, inconsistent_data, invalid_data or completed"
    );
    assert_eq!(refused::<RiskCode>("250"), "250 is not a risk code of this catalogue, which has 200, 300, 400 or 500");
    assert_eq!(refused::<RiskCode>("low"), "`low` is not a risk code: decimal digits alone are, such as 200");
    assert_eq!(
        refused::<Series>("3001"),
        "3001 is not a series of this catalogue, which has 100, 1000, 2000, 3000, 4000, 5000 or 6000"
    );
    assert!(
        refused::<Remedy>("pray")
            .starts_with("`pray` is not a remedy of this catalogue, which has nothing_can_be_done, ")
    );
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
    const FACTS: (&str, Series, Disclosure, bool, usize) = (
        CODE.name(),
        CODE.series(),
        CODE.disclosure(),
        CODE.retired().is_none(),
        CODE.statuses().len() + CODE.guidance().len() + CODE.remedies().len() + CODE.fields().len(),
    );
    const STATUS: Option<Status> = Status::from_wire("pending");
    const NAMED: Option<StatusCode> = StatusCode::from_name("selfie_photo_too_bright");
    assert_eq!(FACTS, ("id_document_expired", Series::Sendbacks, Disclosure::Client, true, 3));
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
fn what_a_quick_reading_of_the_page_gets_wrong_is_right_here() {
    let code = |number| StatusCode::from_u16(number).expect("a code of the page");
    let remedies = |number| code(number).guidance().iter().map(|guidance| guidance.remedy()).collect::<Vec<_>>();
    assert_eq!(remedies(1022), [Remedy::UploadIdDocument, Remedy::UpdateIdentityData]);
    assert_eq!(code(6007).guidance()[0].condition(), Some("Pending verification flow only"));
    assert_eq!(
        StatusCode::ALL.iter().flat_map(|code| code.guidance()).filter(|it| it.condition().is_some()).count(),
        1
    );
    assert_eq!(StatusCode::ALL.iter().map(|code| code.guidance().len()).sum::<usize>(), 155);

    let differ = StatusCode::ALL
        .iter()
        .filter(|code| code.guidance().iter().any(|it| it.action(Integration::Sdk) != it.action(Integration::Api)));
    assert_eq!(differ.map(|code| code.as_u16()).collect::<Vec<_>>(), [6002, 6003, 6005, 6006]);
    let differ = Status::ALL.iter().filter(|it| it.action(Integration::Sdk) != it.action(Integration::Api));
    assert_eq!(differ.collect::<Vec<_>>(), [&Status::New]);

    for number in [1034, 1035] {
        assert_eq!(code(number).guidance()[0].action(Integration::Api), Some("None. You can't retry."));
        assert_eq!(code(number).remedies()[0].kind(), RemedyKind::Final);
    }
    for code in StatusCode::ALL {
        let states_none =
            matches!(code.series(), Series::AmlScreening | Series::Rejections | Series::Fraud) || code.as_u16() == 1000;
        for guidance in code.guidance() {
            assert_eq!(guidance.action(Integration::Sdk).is_none(), states_none, "{code}");
            assert_eq!(guidance.remedy() == Remedy::NoActionStated, states_none, "{code}");
        }
    }

    assert_eq!(
        (code(1000).statuses(), code(1004).statuses()),
        ([Status::Pending].as_slice(), [Status::InvalidData].as_slice())
    );
    let action = code(1013).guidance()[0].action(Integration::Api).expect("an action");
    assert!(action.ends_with("beginning with 00 or + without spaces. Example: 0031201234567 or +31201234567"));
    assert_eq!(code(2004).guidance()[0].description(), "Address doesn't match the PoA document");
    assert!(
        code(1032).guidance()[0]
            .action(Integration::Api)
            .expect("an action")
            .ends_with("person.type to Natural Person.")
    );

    for code in StatusCode::ALL {
        let expected = match code.series() {
            Series::AmlScreening => Some(RiskCode::ALL),
            Series::Rejections | Series::Fraud => Some([RiskCode::UnacceptableRisk].as_slice()),
            Series::QualifiedElectronicSignatureErrors => None,
            _ => Some([].as_slice()),
        };
        assert_eq!(code.risk_codes(), expected, "{code}");
    }
    assert_eq!(Status::ALL.iter().filter(|status| status.cdd_report()).collect::<Vec<_>>(), [&Status::Completed]);
    assert_eq!(code(1025).fields(), ["riskRequirement"]);
}

#[test]
fn the_status_flow_is_as_the_guides_and_the_page_have_it() {
    use Status::{Completed, InconsistentData, InvalidData, New, Pending};
    let flow: Vec<_> = Transition::ALL.iter().map(|it| (it.from(), it.to(), it.grounds().basis())).collect();
    assert_eq!(
        flow,
        [
            (None, New, Basis::Stated),
            (Some(New), New, Basis::Stated),
            (Some(New), Pending, Basis::Stated),
            (Some(New), InvalidData, Basis::Stated),
            (Some(Pending), Completed, Basis::Inferred),
            (Some(Pending), InconsistentData, Basis::Inferred),
        ]
    );
    assert_eq!(
        Status::ALL.iter().filter(|it| it.is_final()).collect::<Vec<_>>(),
        [&InconsistentData, &InvalidData, &Completed]
    );
    for one in Status::ALL {
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
    assert_eq!(StatusCode::SelfieDoesNotMatchIdPortrait.disclosure(), Disclosure::Client);
}

#[test]
fn the_source_names_its_page_and_day() {
    assert_eq!(
        (SOURCE.title(), SOURCE.url()),
        ("Identity Verification Statuses", "https://docs.fourthline.com/docs/idv-statuses")
    );
    assert_eq!(values_in_toml("source.toml", "retrieved"), [SOURCE.retrieved().to_string()]);
}
