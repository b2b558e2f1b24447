//! The judgement by a catalogue of somebody else, with what the one of today has none of: rows that are retired.

#![cfg(feature = "alloc")]

use std::collections::BTreeSet;
use std::fmt::{self, Display};

use idv_catalogue::decision::JudgedBy;
use idv_catalogue::judgement::{self, Catalogue, ClientSentence};
use idv_catalogue::{
    Case, Context, Date, Disclosure, Finding, Integration, NextStep, Remedy, RemedyKind, Reported, RiskCode, Sentence,
    Status, StatusCode, StatusCodeSet,
};

/// A catalogue of three statuses, codes and risk codes: 0 is in use, 1 is retired, and 2 too, with 0 in its place. Each code
/// can accompany each status, and each risk code can come with it; of the statuses, 0 comes without the risk code 2.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
struct Retiring;

/// A row of any kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
struct Row(i64);

/// Whether there is such a row.
fn row(number: i64) -> Option<Row> {
    (0..3).contains(&number).then_some(Row(number))
}

impl Display for Row {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl Catalogue for Retiring {
    type Status = Row;
    type ReportedCode = Row;
    type StatusCode = Row;
    type Guidance = Row;
    type RiskCode = Row;
    type Remedy = Row;
    type Text = &'static str;
    type CodeSet = BTreeSet<Row>;
    type Language = &'static str;

    fn judged_by(self) -> JudgedBy {
        JudgedBy::new(Date::parse("2027-03-01").expect("a day"), "none")
    }

    fn status(self, reported: &Reported<Status>) -> Option<Row> {
        row(reported.as_str().parse().ok()?)
    }

    fn status_code(self, reported: Reported<StatusCode>) -> Row {
        Row(reported.number())
    }

    fn risk_code(self, reported: Reported<RiskCode>) -> Option<Row> {
        row(reported.number())
    }

    fn unknown_status_sentence(self, language: &'static str) -> Words {
        Sentence::new("Nobody knows.", language)
    }
}

type Words = ClientSentence<Retiring>;

impl judgement::Row<Retiring> for Row {
    fn retired(self) -> Option<(impl Display, &'static str, Option<Self>)> {
        match self.0 {
            1 => Some(("2027-01-01", "Given up.", None)),
            2 => Some(("2027-02-01", "Merged.", Some(Self(0)))),
            _ => None,
        }
    }
}

impl judgement::Status<Retiring> for Row {
    fn as_str(self) -> &'static str {
        ["0", "1", "2"][usize::try_from(self.0).expect("a row")]
    }

    fn description(self) -> &'static str {
        "A status."
    }

    fn action(self, _: Integration) -> Option<&'static str> {
        None
    }

    fn remedy(self, _: Integration) -> Row {
        self
    }

    fn client_sentence(self, language: &'static str) -> Words {
        Sentence::new("It stands.", language)
    }

    fn expects_codes(self) -> bool {
        false
    }

    /// All of them, but that 2 cannot come with 0.
    fn risk_codes(self) -> impl Iterator<Item = Row> {
        (0..3).filter(move |risk_code| (self.0, *risk_code) != (0, 2)).map(Row)
    }
}

impl judgement::ReportedCode<Retiring> for Row {
    fn number(self) -> i64 {
        self.0
    }

    fn known(self) -> Option<Row> {
        row(self.0)
    }

    fn series(self) -> Option<(impl Display, &'static str)> {
        (self.0 < 100).then_some((0, "Few"))
    }
}

impl judgement::StatusCode<Retiring> for Row {
    fn number(self) -> u16 {
        u16::try_from(self.0).expect("a row")
    }

    fn statuses(self) -> impl Iterator<Item = Row> {
        (0..3).map(Row)
    }

    fn risk_codes(self) -> Option<impl Iterator<Item = Row>> {
        Some((0..3).map(Row))
    }

    fn guidance(self) -> impl Iterator<Item = Row> {
        [self].into_iter()
    }

    fn disclosure(self) -> Disclosure {
        Disclosure::Client
    }
}

impl judgement::Guidance<Retiring> for Row {
    fn name(self) -> Option<&'static str> {
        None
    }

    fn description(self) -> &'static str {
        "A meaning."
    }

    fn condition(self) -> Option<&'static str> {
        Some("At night.")
    }

    fn action(self, _: Integration) -> Option<&'static str> {
        None
    }

    fn remedy_for(self, _: Integration) -> Row {
        self
    }

    fn reason(self, language: &'static str) -> Option<Words> {
        Some(Sentence::new(["Nought.", "One.", "Two."][usize::try_from(self.0).expect("a row")], language))
    }
}

impl judgement::RiskCode<Retiring> for Row {
    fn number(self) -> u16 {
        u16::try_from(self.0).expect("a row")
    }

    fn risk_score(self) -> &'static str {
        "a score"
    }

    fn remedy(self) -> Option<Row> {
        Some(self)
    }
}

impl judgement::Remedy<Retiring> for Row {
    fn kind(self) -> RemedyKind {
        RemedyKind::Act
    }

    fn meaning(self) -> &'static str {
        "Do it."
    }

    /// Both 0 and 2 ask for the same.
    fn request(self, language: &'static str) -> Option<Words> {
        Some(Sentence::new(if self.0 == 1 { "Second, please." } else { "First, please." }, language))
    }

    /// Whoever does 1 need not do 2.
    fn includes(self) -> impl Iterator<Item = Row> {
        (self.0 == 1).then_some(Row(2)).into_iter()
    }
}

fn lines(case: &Case) -> Vec<String> {
    case.findings_by(Retiring).iter().map(ToString::to_string).collect()
}

#[test]
fn what_is_compiled_answers_a_judgement_as_it_answers_itself() {
    for code in StatusCode::ALL {
        for guidance in code.guidance() {
            assert_eq!(judgement::Guidance::name(*guidance), guidance.name(), "{code}");
        }
    }
    for remedy in Remedy::ALL {
        assert_eq!(judgement::Remedy::meaning(*remedy), remedy.meaning(), "{remedy}");
    }
}

#[test]
fn each_set_of_codes_says_whether_one_is_new() {
    let mut of_others = BTreeSet::new();
    let mut compiled = StatusCodeSet::default();
    for is_new in [true, false] {
        assert_eq!(judgement::CodeSet::insert(&mut of_others, Row(0)), is_new);
        assert_eq!(judgement::CodeSet::insert(&mut compiled, StatusCode::ALL[0]), is_new);
    }
}

#[test]
fn what_is_in_use_is_no_finding() {
    assert_eq!(lines(&Case::of("0").with_codes([0]).with_risk_code(0)), [""; 0]);
}

#[test]
fn what_is_retired_is_told_with_its_day_its_reason_and_what_took_its_place() {
    let given_up = Case::of("1").with_codes([1]).with_risk_code(1);
    let because = "has been retired since 2027-01-01: Given up.";
    assert_eq!(
        lines(&given_up),
        [format!("status 1 {because}"), format!("status code 1 {because}"), format!("risk code 1 {because}")]
    );
    let merged = Case::of("2").with_codes([2]).with_risk_code(2);
    let because = "has been retired since 2027-02-01: Merged. 0 took its place";
    assert_eq!(
        lines(&merged),
        [format!("status 2 {because}"), format!("status code 2 {because}"), format!("risk code 2 {because}")]
    );
    assert_eq!(
        merged.findings_by(Retiring),
        [Finding::RetiredStatus(Row(2)), Finding::RetiredCode(Row(2)), Finding::RetiredRiskCode(Row(2))]
    );
}

#[test]
fn a_risk_code_that_cannot_come_with_a_status_is_told_with_those_that_can() {
    let case = Case::of("0").with_codes([0]).with_risk_code(2);
    assert_eq!(case.findings_by(Retiring)[1..], [Finding::RiskCodeWithWrongStatus(2.into(), Row(0))]);
    assert_eq!(lines(&case)[1], "risk code 2 cannot come with status 0; 0 or 1 can");
    assert_eq!(lines(&Case::of("0").with_codes([0]).with_risk_code(0)), [""; 0]);
}

/// What is retired is still decoded and asks as it did; nothing about it is for a person.
#[test]
fn what_is_retired_asks_by_its_own_remedy_alone() {
    let context = Context::answer(Integration::Api);
    let steps = Case::of("1").with_codes([2]).with_risk_code(1).next_steps_by(Retiring, context);
    let shown: Vec<_> = steps.iter().map(|step| (step.what().to_string(), step.reasons().len())).collect();
    assert_eq!(shown, [("1".to_owned(), 2), ("2".to_owned(), 1)]);
    let reasons: Vec<_> = steps.iter().flat_map(NextStep::reasons).map(ToString::to_string).collect();
    assert_eq!(reasons, ["status 1", "risk code 1", "status code 2"]);
    let said: Vec<_> = steps.iter().flat_map(NextStep::reasons).map(|it| (it.description(), it.condition())).collect();
    assert_eq!(said, [(Some("A status."), None), (Some("a score"), None), (Some("A meaning."), Some("At night."))]);
}

#[test]
fn what_is_in_no_catalogue_is_told_with_its_series_where_it_has_one() {
    assert_eq!(
        lines(&Case::of("7").with_codes([50, 500, 500]).with_risk_code(7)),
        [
            "status \"7\" is not in the catalogue",
            "status code 50 is not in the catalogue; its number is of series 0 (Few)",
            "status code 500 is not in the catalogue; its number is of no series",
            "status code 500 is there more than once",
            "risk code 7 is not in the catalogue",
        ]
    );
}

#[test]
fn the_client_is_told_reasons_by_number_and_requests_in_the_order_of_steps_each_once() {
    let text =
        Case::of("1").with_codes([2, 0, 1, 0]).client_text_by(Retiring, "tlh", Context::notification(Integration::Api));
    let told: Vec<_> = text.sentences().map(Sentence::text).collect();
    assert_eq!(told, ["It stands.", "Nought.", "One.", "Two.", "First, please.", "Second, please."]);
    assert!(text.sentences().all(|sentence| sentence.language() == "tlh"));
}

#[test]
fn what_a_request_includes_is_asked_for_where_that_one_is_not_there() {
    let asked = |codes: [i64; 2]| {
        let text = Case::of("0").with_codes(codes).client_text_by(Retiring, "tlh", Context::answer(Integration::Api));
        (text.reasons().len(), text.requests().iter().map(|request| request.text()).collect::<Vec<_>>())
    };
    assert_eq!(asked([1, 2]), (2, vec!["Second, please."]));
    assert_eq!(asked([2, 2]), (1, vec!["First, please."]));
    assert_eq!(asked([0, 1]), (2, vec!["First, please.", "Second, please."]));
}

#[test]
fn of_a_status_that_nobody_knows_the_client_is_told_one_sentence() {
    let text =
        Case::of("on_hold").with_codes([0, 1]).client_text_by(Retiring, "tlh", Context::notification(Integration::Api));
    assert_eq!(text.sentences().map(Sentence::text).collect::<Vec<_>>(), ["Nobody knows."]);
}
