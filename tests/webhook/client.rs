//! What the client is told: in which language, and that nothing internal can be seen in it.

use idv_catalogue::{Case, Context, Disclosure, Integration, Language, Status, StatusCode};
use serde_json::{Value, json};

use crate::processes::{STAFF, Service, agent, parsed};

const NEW: &str = r#"{"verificationStatus": "new"}"#;

/// The answer about a case, with its language; the list is what a browser sends.
fn told(service: &Service, case_and_query: &str, accepted: &[&str]) -> (String, Value) {
    let mut request = agent().get(service.url(&format!("/idv/{case_and_query}"))).header("authorization", STAFF);
    for list in accepted {
        request = request.header("accept-language", *list);
    }
    let mut answer = request.call().expect("an answer");
    let header = |name: &str| answer.headers().get(name).and_then(|value| value.to_str().ok()).map(str::to_owned);
    assert_eq!((answer.status().as_u16(), header("vary").as_deref()), (200, Some("Accept-Language")));
    assert_eq!(header("content-type").as_deref(), Some("application/json"));
    let language = header("content-language").expect("a language");
    let text = answer.body_mut().read_to_string().expect("UTF-8");
    // As text it would depend on what other crates ask of `serde_json`, here and in the service.
    (language, parsed(&text))
}

/// The answers in every language.
fn told_in_all(service: &Service, case: &str) -> Vec<Value> {
    let in_one = |language: &Language| {
        let (told, text) = told(service, &format!("{case}/client?lang={language}"), &[]);
        assert_eq!(told, language.tag());
        text
    };
    Language::ALL.iter().map(in_one).collect()
}

/// What they are by the catalogue.
fn of_catalogue(case: &Case) -> Vec<Value> {
    Language::ALL.iter().map(|language| in_language(case, *language)).collect()
}

/// The sentences, and that some of them are a draft where nobody who speaks the language has reviewed it.
fn in_language(case: &Case, language: Language) -> Value {
    let text = case.client_text(language, Context::answer(Integration::Api));
    let mut told = json!(text);
    let drafts = text.sentences().filter(|sentence| !sentence.language().is_reviewed());
    told["draft"] = json!(drafts.count() > 0);
    told
}

fn body(status: &str, codes: &[u16], risk_code: Option<u16>) -> String {
    json!({ "verificationStatus": status, "statusCodes": codes, "riskCode": risk_code }).to_string()
}

#[test]
fn the_client_is_told_in_the_language_of_the_address_or_else_of_the_browser_or_else_in_english() {
    let service = Service::new("languages");
    service.taken("a%2Fb", &body("inconsistent_data", &[3204], None));
    let case = Case::of("inconsistent_data").with_codes([3204]);
    let cases: [(&str, &[&str], Language); 14] = [
        ("", &[], Language::En),
        ("", &["nl"], Language::Nl),
        ("", &["tlh, de-AT;q=0.8, fr;q=0.5"], Language::De),
        ("", &["tlh, nl;q=0.1", "es;q=0.9"], Language::Es),
        ("", &["*"], Language::En),
        ("", &["tlh"], Language::En),
        ("", &["fr;q=0", ""], Language::En),
        ("?lang=nl", &[], Language::Nl),
        ("?lang=NL-be", &["fr"], Language::Nl),
        ("?for=mail&lang=es", &["fr"], Language::Es),
        ("?lang=en", &["fr"], Language::En),
        ("?lang=tlh", &["fr"], Language::Fr),
        ("?lang=", &["fr"], Language::Fr),
        ("?language=nl&lang", &[], Language::En),
    ];
    for (query, accepted, language) in cases {
        let expected = (language.tag().to_owned(), in_language(&case, language));
        assert_eq!(told(&service, &format!("a%2Fb/client{query}"), accepted), expected, "{query} {accepted:?}");
    }
    let [english, shown] = ["en", "nl"].map(|tag| told(&service, "a%2Fb/client", &[tag]).1);
    assert_eq!([&english["draft"], &shown["draft"]], [Language::En, Language::Nl].map(|it| !it.is_reviewed()));
    assert_eq!(shown["reasons"].as_array().map(Vec::len), Some(1));
    assert!(["/status", "/reasons/0", "/requests/0"].iter().all(|it| shown.pointer(it).is_some_and(is_a_sentence)));
}

fn is_a_sentence(it: &Value) -> bool {
    it["text"].as_str().is_some_and(|text| !text.is_empty()) && it["language"].is_string()
}

#[test]
fn what_nobody_knows_is_told_nothing_of() {
    let service = Service::new("nothing_told");
    assert_eq!(service.get("/idv/a/client").0, 404);
    service.post("a", "no report");
    assert_eq!(service.get("/idv/a/client?lang=nl").0, 404);
    service.taken("a", NEW);
    assert_eq!(service.get("/idv/a/client").0, 200);
    assert_eq!(service.delete("a"), 204);
    assert_eq!(service.get("/idv/a/client").0, 404);
}

#[test]
fn of_a_status_that_nobody_knows_the_client_gets_the_neutral_sentence_until_one_is_known() {
    let service = Service::new("neutral");
    for (case, body) in [("a", r#"{"verificationStatus": "on_hold", "statusCodes": [3204]}"#), ("b", "[]")] {
        service.taken(case, body);
        let neutral = told_in_all(&service, case);
        assert_eq!(neutral, of_catalogue(&Case::of("on_hold")));
        assert_eq!(neutral[0]["status"]["text"], Language::En.unknown_status_sentence().text());
        service.taken(case, NEW);
        assert_eq!(told_in_all(&service, case), of_catalogue(&Case::of("new")));
        assert_ne!(told_in_all(&service, case), neutral);
    }
}

#[test]
fn the_client_is_told_of_the_furthest_status_and_of_all_that_came_with_it() {
    let service = Service::new("furthest");
    for body in [
        body("pending", &[1000], None),
        body("inconsistent_data", &[3204], None),
        body("new", &[], None),
        body("inconsistent_data", &[3101], None),
        body("pending", &[1004], None),
    ] {
        service.taken("a", &body);
    }
    let all = Case::of("inconsistent_data").with_codes([3101, 3204]);
    assert_eq!(told_in_all(&service, "a"), of_catalogue(&all));
    // Where the flow leads from neither to the other, the order in which they came makes no difference.
    let impossible = [body("completed", &[], Some(500)), body("invalid_data", &[1034], None)];
    for (case, order) in [("b", [0, 1]), ("c", [1, 0])] {
        for number in order {
            service.taken(case, &impossible[number]);
        }
        assert_eq!(told_in_all(&service, case), of_catalogue(&Case::of("completed")));
    }
}

/// Every order of up to three things.
fn orders<T: Clone>(things: &[T]) -> Vec<Vec<T>> {
    if things.is_empty() {
        return vec![Vec::new()];
    }
    let first = |index: usize| {
        let (mut rest, one) = (things.to_vec(), things[index].clone());
        rest.remove(index);
        orders(&rest).into_iter().map(move |order| [vec![one.clone()], order].concat())
    };
    (0..things.len()).flat_map(first).collect()
}

#[test]
fn a_report_with_an_internal_finding_changes_no_byte_of_what_the_client_is_told() {
    let service = Service::new("no_trace");
    let disclosed: [&[String]; 5] = [
        &[body("inconsistent_data", &[3204], None)],
        &[body("inconsistent_data", &[3101], None), body("inconsistent_data", &[3204], None)],
        &[body("pending", &[1000], None), body("inconsistent_data", &[3105, 3204], None)],
        &[body("invalid_data", &[1004, 1022], None)],
        &[body("completed", &[], Some(200))],
    ];
    let (mut number, mut internal_holds) = (0, 0);
    for reports in disclosed {
        let last: Value = parsed(reports.last().expect("a report"));
        let status = last["verificationStatus"].as_str().expect("a status");
        number += 1;
        let without = format!("without-{number}");
        for report in reports {
            service.taken(&without, report);
        }
        let expected = told_in_all(&service, &without);
        let mut more = last.clone();
        more["statusCodes"].as_array_mut().expect("codes").extend([json!(3540), json!(5100)]);
        let internal = [
            body(status, &[3540], None),
            body(status, &[100, 1036, 4110, 5000], Some(500)),
            body(status, &[], Some(700)),
            body(status, &[3999, 3999], None),
            more.to_string(),
            body("pending", &[5100], None),
            format!(r#"{{"verificationStatus": "{status}", "codes": "4110", "workflowId": "of another"}}"#),
            body("suspended", &[5100], None),
            r#"{"type": "clientAuthentication"}"#.to_owned(),
        ];
        for internal in &internal {
            for order in orders(&[reports, std::slice::from_ref(internal)].concat()) {
                number += 1;
                let case = number.to_string();
                for report in &order {
                    service.taken(&case, report);
                }
                assert_eq!(told_in_all(&service, &case), expected, "{order:?}");
                let shown = service.get(&format!("/idv/{case}")).1;
                internal_holds +=
                    usize::from(order[0] == *internal && shown["holds"] == shown["decisions"][0]["number"]);
                // Nor does it tell whether a person has released the case.
                assert_eq!(shown["held"], true, "{order:?}");
                assert_eq!(service.release(&case, &json!({ "by": "A. Nalyst", "version": order.len() })), 204);
                assert_eq!(told_in_all(&service, &case), expected, "{order:?}");
            }
        }
    }
    // Or nothing of this would have been tried.
    assert!(internal_holds > 10, "{internal_holds}");
}

#[test]
fn no_internal_code_of_the_catalogue_changes_what_the_client_is_told_by_a_report_of_its_own() {
    let service = Service::new("no_code");
    let internal = || StatusCode::ALL.iter().filter(|code| code.disclosure() == Disclosure::Internal);
    assert!(internal().count() > 10);
    for (status, code) in [(Status::InconsistentData, 3204), (Status::InvalidData, 1004)] {
        let expected = of_catalogue(&Case::of(status).with_codes([code]));
        for (number, internal) in internal().enumerate() {
            let case = format!("{status}-{internal}");
            let mut bodies = [body(status.as_str(), &[code], None), body(status.as_str(), &[internal.as_u16()], None)];
            bodies.rotate_left(number % 2);
            for body in &bodies {
                service.taken(&case, body);
            }
            assert_eq!(told_in_all(&service, &case), expected, "{case}");
        }
    }
}
