//! Values as they arrived.

use super::*;

#[test]
fn any_number_is_held_shown_and_known_if_it_is_a_code() {
    for number in 0..=u16::MAX {
        let reported = Reported::<StatusCode>::from(number);
        assert_eq!(reported.known(), StatusCode::from_u16(number));
        assert_eq!((reported.series(), reported.number()), (Series::of(number), i64::from(number)));
        assert_eq!(reported.to_string(), number.to_string());
        assert_eq!(Reported::<RiskCode>::from(number).known(), RiskCode::from_u16(number));
    }
    for number in [-1, -3105, i64::MIN, 65_536, 65_536 + 3105, i64::MAX] {
        let reported = Reported::<StatusCode>::from(number);
        assert_eq!((reported.known(), reported.series()), (None, None));
        assert_eq!((reported.number(), reported.to_string()), (number, number.to_string()));
    }
}

#[test]
fn debug_names_what_is_known_and_shows_what_is_not() {
    let number = tomorrows();
    let shown = format!("{:?} {:?}", Reported::<StatusCode>::from(3105), Reported::<StatusCode>::from(number));
    assert_eq!(shown, format!("Reported(SelfieDoesNotMatchIdPortrait) Reported({number})"));
    let shown = format!("{:?} {:?}", Reported::<Status>::from("pending"), Reported::<Status>::from("on\nhold"));
    assert_eq!(shown, "Reported(Pending) Reported(\"on\\nhold\")");
    assert_eq!(format!("{:?}", Reported::<RiskCode>::from(200)), "Reported(LowRisk)");
}

#[test]
fn values_are_equal_ordered_and_hashed_by_what_arrived() {
    let texts = ["pending", "new", "", "Pending", "pending ", "é", "completed"];
    for one in texts {
        for other in texts {
            let (a, b) = (Reported::<Status>::from(one), Reported::<Status>::from(String::from(other)));
            assert_eq!((a == b, a.cmp(&b)), (one == other, one.cmp(other)));
            assert_eq!(HashSet::from([a.clone()]).contains(&b), one == other);
        }
    }
    assert_eq!(Reported::from(Status::Pending), Reported::from("pending"));
    assert!(Reported::<StatusCode>::from(-5) < Reported::from(StatusCode::SelfiePhotoTooBright));
}

fn hash(value: impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}

/// Known or not: by what arrived, a set tells apart what differs.
#[test]
fn what_differs_has_another_hash() {
    let texts = ["pending", "new", "", "on_hold", "on hold"].map(|text| hash(Reported::<Status>::from(text)));
    assert_eq!(BTreeSet::from(texts).len(), texts.len());
    let numbers = [3105_i64, 3100, 3199, -1, 65_536 + 3105];
    let codes = numbers.map(|number| hash(Reported::<StatusCode>::from(number)));
    assert_eq!(BTreeSet::from(codes).len(), codes.len());
    let risk_codes = numbers.map(|number| hash(Reported::<RiskCode>::from(number)));
    assert_eq!(BTreeSet::from(risk_codes).len(), risk_codes.len());
}

#[test]
#[expect(clippy::nonminimal_bool, reason = "each side of a comparison, and its negation, is code of its own")]
fn a_status_is_shown_as_it_arrived_and_compared_with_statuses_and_texts_whichever_stands_first() {
    for text in ["pending", "on hold"] {
        let reported = Reported::<Status>::from(text);
        assert_eq!((format!("{reported}"), format!("{reported:>9}|")), (text.to_owned(), format!("{text:>9}|")));
        assert!(reported == *text && *text == reported && reported == text && text == reported);
        assert!(reported != *"new" && *"new" != reported && reported != "new" && "new" != reported);
        assert_eq!((reported == Status::Pending, Status::Pending == reported), (text == "pending", text == "pending"));
        assert!(reported != Status::New && Status::New != reported);
        assert_eq!(text.parse(), Ok(reported));
    }
    assert!(Status::Pending == *"pending" && *"pending" == Status::Pending);
    assert!(Status::Pending == "pending" && "pending" == Status::Pending);
    assert!(Status::Pending != *"new" && *"new" != Status::Pending);
    assert!(Status::Pending != "new" && "new" != Status::Pending);
    let (new, pending) = (Reported::<Status>::from("new"), Reported::from("on hold"));
    assert!(new < pending && pending > new && new.partial_cmp(&new.clone()) == Some(std::cmp::Ordering::Equal));
}

#[test]
fn a_reported_number_is_read_from_the_text_that_it_is_shown_as_and_none_is_cut_off() {
    for number in [0, 7, 3105, 3199, -7, i64::MAX, i64::MIN] {
        let reported = Reported::<StatusCode>::from(number);
        assert_eq!(reported.to_string().parse(), Ok(reported));
        assert_eq!(number.to_string().parse(), Ok(Reported::<RiskCode>::from(number)));
    }
    for text in ["03105", "+3105", "-0", "3105.0", "", " 3105", "E3105"] {
        assert!(text.parse::<Reported<StatusCode>>().is_err() && text.parse::<Reported<RiskCode>>().is_err(), "{text}");
    }
    let error = "18446744073709551617".parse::<Reported<RiskCode>>().expect_err("wider than a database holds");
    assert!(error.to_string().starts_with("18446744073709551617 is not a risk code of this catalogue"), "{error}");
    assert_eq!(Reported::<StatusCode>::try_from(3105_u64), Ok(Reported::from(3105)));
    assert!(
        Reported::<StatusCode>::try_from(u64::MAX).is_err() && Reported::<RiskCode>::try_from(1_u64 << 63).is_err()
    );
}

#[test]
#[expect(clippy::needless_borrows_for_generic_args, reason = "references are what is tried")]
fn a_case_takes_numbers_values_and_references_to_them() {
    let expected = Case::new("completed", [4110, 5100], Some(500.into()));
    let codes = StatusCodeSet::of(&[StatusCode::PepHitFalsePositive, StatusCode::SanctionsHitFalsePositive]);
    let reported = expected.status_codes.clone();
    let status = String::from("completed");
    for case in [
        Case::of("completed").with_codes([4110, 5100]).with_risk_code(500),
        Case::of(&status).with_codes(&[4110_i64, 5100]).with_risk_code(RiskCode::UnacceptableRisk),
        Case::of(status.clone()).with_codes(vec![4110_i16, 5100]).with_risk_code(500_u32),
        Case::of(Status::Completed).with_codes(&reported).with_risk_code(&RiskCode::UnacceptableRisk),
        Case::of(&Status::Completed)
            .with_codes(reported.iter().filter_map(Reported::<StatusCode>::known))
            .with_risk_code(500_i64),
        Case::of(&expected.status).with_codes([4110]).with_codes([5100]).with_risk_code(200).with_risk_code(500),
    ] {
        assert_eq!(case, expected);
    }
    assert_eq!(Case::of("new"), Case::new("new", NO_CODES, None));
    assert_eq!(Case::of("completed").with_codes(codes.iter()), Case::new("completed", [100, 110], None));
}

#[test]
fn numbers_and_digits_are_read_and_numbers_written_in_json() {
    for (json, number) in [("3105", 3105_i64), ("\"3105\"", 3105), ("-7", -7), ("99999999999", 99_999_999_999)] {
        let reported: Reported<StatusCode> = serde_json::from_str(json).expect(json);
        assert_eq!(reported.number(), number);
        assert_eq!(serde_json::to_string(&reported).expect("JSON"), number.to_string());
    }
    let whole: Reported<StatusCode> = serde_json::from_str("3105.0").expect("a whole number");
    assert_eq!(whole, StatusCode::SelfieDoesNotMatchIdPortrait);
    for json in [
        "3105.5",
        "\"+3105\"",
        "\"03105\"",
        "\"\"",
        "\"31O5\"",
        "true",
        "null",
        "[3105]",
        "{}",
        "1e60",
        "1e20",
        "9007199254740993.0",
        "18446744073709551617",
        "9223372036854775808",
    ] {
        let error = serde_json::from_str::<Reported<StatusCode>>(json).expect_err(json).to_string();
        assert!(error.contains(" is no status code: a whole number, or a text of its digits, is"), "{json}: {error}");
    }
}
