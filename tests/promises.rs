//! What the judgement promises, each promise tried with every status, code, risk code and context, and with every two codes.

#![cfg(feature = "alloc")]
#![allow(deprecated, reason = "a code that is named here may be retired")]

use std::collections::BTreeSet;
use std::thread;

use idv_catalogue::{
    Case, ClientMessage, Context, Delivery, Disclosure, Finding, Integration, Language, NextStep, Remedy, RemedyKind,
    Reported, RiskCode, Series, Status, StatusCode, Step,
};

/// A case with all that is judged of it.
struct Judged {
    case: Case,
    context: Context,
    language: Language,
    codes: Vec<StatusCode>,
    findings: Vec<Finding>,
    steps: Vec<NextStep>,
    messages: Vec<ClientMessage>,
}

impl Judged {
    fn of(case: Case, context: Context, language: Language) -> Self {
        let (steps, messages) = (case.next_steps(context), case.client_messages(context));
        let codes = case.status_codes.iter().filter_map(Reported::<StatusCode>::known).collect();
        Self { findings: case.findings(), steps, messages, codes, context, language, case }
    }

    fn is_for_a_person(&self) -> bool {
        self.steps.first().is_some_and(NextStep::is_for_a_person)
    }

    fn has(&self, risk_code: u16) -> bool {
        self.case.risk_code == Some(risk_code.into())
    }

    fn lacks_something(&self) -> bool {
        self.findings.iter().any(is_missing)
    }

    fn what(&self) -> impl Iterator<Item = Step> {
        self.steps.iter().map(NextStep::what)
    }
}

fn is_missing(finding: &Finding) -> bool {
    matches!(finding, Finding::CodesMissing(_) | Finding::RiskCodeMissing(_))
}

/// Whether it was odd, and nothing is in doubt for it.
fn is_plain(finding: &Finding) -> bool {
    let is_retired =
        matches!(finding, Finding::RetiredStatus(_) | Finding::RetiredCode(_) | Finding::RetiredRiskCode(_));
    is_retired || matches!(finding, Finding::RepeatedCode(_))
}

/// The remedies whose requests the client is told, in their order.
fn asked(it: &Judged) -> Vec<Remedy> {
    let text = it.case.client_text(it.language, it.context);
    let asked = |remedy: &Remedy| remedy.request(it.language).is_some_and(|request| text.requests().contains(&request));
    Remedy::ALL.iter().copied().filter(asked).collect()
}

/// What the guidance of a message comes to.
fn remedy(it: &Judged, message: ClientMessage) -> Option<Remedy> {
    let guidance = message.code().guidance().get(message.guidance_number() - 1)?;
    Some(guidance.remedy_for(it.context.integration()))
}

/// A sentence of the library's documentation, and whether a case keeps it.
type Promise = (&'static str, fn(&Judged) -> bool);

const PROMISES: [Promise; 18] = [
    ("A contradiction or an unknown value is for a person before anything else is done.", |it| {
        it.findings.iter().all(|finding| is_missing(finding) || is_plain(finding))
            || it.what().next() == Some(Step::AskAPerson)
    }),
    ("What is for a person comes before all that is not.", |it| {
        it.steps.iter().map(NextStep::is_for_a_person).is_sorted_by(|one, other| one >= other)
    }),
    ("Risk code 500 is never passed on without a person, nor is 400.", |it| {
        !it.has(500) && !it.has(400) || it.is_for_a_person()
    }),
    ("A rejection or a finding of fraud is for a person.", |it| {
        let mut series = it.codes.iter().map(|code| code.series());
        !series.any(|series| [Series::Rejections, Series::Fraud].contains(&series)) || it.is_for_a_person()
    }),
    ("A confirmed hit of a screening is for a person.", |it| {
        !it.codes.iter().any(|code| code.guidance()[0].description().starts_with("Confirmed")) || it.is_for_a_person()
    }),
    ("What is missing in a notification is asked of the service before anything but a person acts.", |it| {
        let first = it.what().find(|step| !step.is_for_a_person());
        !it.lacks_something() || it.context.delivery() == Delivery::Answer || first == Some(Step::AskForStatus)
    }),
    ("What is missing in the answer to the status request is for a person.", |it| {
        !it.lacks_something()
            || it.context.delivery() == Delivery::Notification
            || it.what().next() == Some(Step::AskAPerson)
    }),
    ("A success asks for nothing but to wait.", |it| {
        it.case != Case::new("pending", [1000], None)
            || (it.what().eq([Step::Remedy(Remedy::WaitForNextStatus)]) && it.messages.is_empty())
    }),
    ("Accepting a client is never a step.", |it| it.what().all(|step| !step.to_string().contains("accept"))),
    ("Nothing internal is told to the client.", |it| {
        it.messages.iter().all(|message| message.code().disclosure() == Disclosure::Client)
    }),
    ("No other code and no risk code adds, removes or changes what the client is told of a code.", |it| {
        let codes: BTreeSet<_> = it.codes.iter().collect();
        let alone = codes
            .into_iter()
            .flat_map(|code| Case::new(it.case.status.clone(), [*code], None).client_messages(it.context));
        alone.eq(it.messages.iter().copied())
    }),
    (
        "Of an unknown status the client is told one neutral sentence, and of no code that cannot accompany the status.",
        |it| {
            let is_of_the_status = |code: StatusCode| code.statuses().iter().any(|status| it.case.status == *status);
            let text = it.case.client_text(it.language, it.context);
            it.messages.iter().all(|message| is_of_the_status(message.code()))
                && (it.case.status.known().is_some() || text.sentences().eq([it.language.unknown_status_sentence()]))
        },
    ),
    ("The client is told nothing of what waits, ends, is handled elsewhere or is for a person.", |it| {
        let kinds = |code: StatusCode| {
            code.guidance().iter().map(|guidance| guidance.remedy_for(it.context.integration()).kind())
        };
        it.messages.iter().all(|message| kinds(message.code()).any(|kind| kind == RemedyKind::Act))
    }),
    ("A code that is reported again changes nothing that is done or told.", |it| {
        let mut again = it.case.clone();
        again.status_codes.extend_from_within(..);
        again.next_steps(it.context).iter().map(NextStep::what).eq(it.what())
            && again.client_messages(it.context) == it.messages
    }),
    ("What the client is told and asked begins with where the verification stands, and has no empty sentence.", |it| {
        let standing = it.case.status.known().map(|status| status.client_sentence(it.language));
        let text = it.case.client_text(it.language, it.context);
        text.status() == standing.unwrap_or(it.language.unknown_status_sentence())
            && text.sentences().all(|sentence| !sentence.text().is_empty())
    }),
    (
        "What is internal leaves no trace in what the client is told and asked: it is the same without it, in every language.",
        |it| {
            let told = it.codes.iter().copied().filter(|code| code.disclosure() == Disclosure::Client);
            let without = Case::new(it.case.status.clone(), told, None);
            it.case.client_text(it.language, it.context) == without.client_text(it.language, it.context)
        },
    ),
    ("The client is asked for each thing in one way: no request includes another that stands beside it.", |it| {
        let asked = asked(it);
        asked.iter().all(|one| asked.iter().all(|other| !one.includes().contains(other)))
    }),
    ("Whatever a message asks for is asked of the client, or something that includes it.", |it| {
        let asked = asked(it);
        let of_messages = it.messages.iter().filter_map(|message| remedy(it, *message));
        of_messages
            .filter(|remedy| remedy.asks_client())
            .all(|remedy| asked.iter().any(|asked| *asked == remedy || asked.includes().contains(&remedy)))
    }),
];

/// The promises about rows that an institution's overlay can judge otherwise: for a reason, and in somebody's name.
const OF_ROWS: [&str; 4] = [
    "Risk code 500 is never passed on without a person, nor is 400.",
    "A rejection or a finding of fraud is for a person.",
    "A confirmed hit of a screening is for a person.",
    "A success asks for nothing but to wait.",
];

/// Whether this build has an overlay that opens what only such a one can.
fn is_opened() -> bool {
    std::env::var("IDV_PROMISES_OPENED").is_ok_and(|it| it == "1")
}

const CONTEXTS: [Context; 4] = [
    Context::notification(Integration::Sdk),
    Context::notification(Integration::Api),
    Context::answer(Integration::Sdk),
    Context::answer(Integration::Api),
];

/// Every known status, and one that is not.
fn statuses() -> impl Iterator<Item = &'static str> {
    Status::ALL.iter().map(|status| status.as_str()).chain(["no status"])
}

/// Every known risk code, one that is not, and none.
fn risk_codes() -> impl Iterator<Item = Option<u16>> {
    RiskCode::ALL.iter().map(|risk_code| Some(risk_code.as_u16())).chain([None, Some(999)])
}

/// No code, every code, one that nobody knows, and every two of them.
fn codes() -> Vec<Vec<u16>> {
    let unknown = Series::Sendbacks.range().rev().find(|number| StatusCode::from_u16(*number).is_none());
    let codes: Vec<u16> = StatusCode::ALL.iter().map(|code| code.as_u16()).chain(unknown).collect();
    let pairs =
        codes.iter().enumerate().flat_map(|(place, one)| codes[place + 1..].iter().map(|other| vec![*one, *other]));
    let alone = codes.iter().map(|code| vec![*code]);
    [vec![]].into_iter().chain(alone).chain(pairs).collect()
}

#[test]
fn every_promise_is_kept_whatever_is_reported() {
    let codes = codes();
    let promises: Vec<_> = PROMISES.into_iter().filter(|(it, _)| !is_opened() || !OF_ROWS.contains(it)).collect();
    let try_status = |status: &str| {
        for codes in &codes {
            // What is said of one code in every language is said of two in one: they do not meet.
            let languages = if codes.len() < 2 { Language::ALL } else { &Language::ALL[..1] };
            for risk_code in risk_codes() {
                for (context, language) in
                    CONTEXTS.into_iter().flat_map(|it| languages.iter().map(move |own| (it, *own)))
                {
                    let case = Case::new(status, codes.iter().copied(), risk_code.map(Reported::from));
                    let judged = Judged::of(case, context, language);
                    for (promise, is_kept) in &promises {
                        assert!(is_kept(&judged), "{promise} {:?} {context:?} {language}", judged.case);
                    }
                }
            }
        }
    };
    thread::scope(|scope| {
        let try_status = &try_status;
        let tried: Vec<_> = statuses().map(|status| scope.spawn(move || try_status(status))).collect();
        for status in tried {
            status.join().expect("every promise is kept");
        }
    });
}

#[test]
fn the_promises_are_those_of_the_documentation() {
    let documented: Vec<_> =
        include_str!("../src/promises.md").lines().filter_map(|line| line.strip_prefix("* ")).collect();
    assert_eq!(documented, PROMISES.map(|(promise, _)| promise));
}
