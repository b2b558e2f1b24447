//! Who is let in, and what the service asks for before it starts.

use std::process::Command;

use serde_json::json;

use crate::processes::{Folder, SENDER, STAFF, Service, agent, send};

const NEW: &str = r#"{"verificationStatus": "new"}"#;

#[test]
fn who_posts_is_let_in_by_each_of_two_secrets_and_by_nothing_else() {
    let folder = Folder::new("secrets");
    let old_and_new = "bearer:the-secret-of-old bearer:the-secret-to-come basic:vendor:opens-sesame";
    let service = folder.with("IDV_SENDER_SECRETS", old_and_new).start();
    let post = |authorization: &str| send(&agent(), &service.url("/idv/a"), authorization, NEW).expect("an answer").0;
    // "vendor:opens-sesame"
    for right in [
        "Bearer the-secret-of-old",
        "bearer  the-secret-to-come",
        "Basic dmVuZG9yOm9wZW5zLXNlc2FtZQ==",
        "BASIC dmVuZG9yOm9wZW5zLXNlc2FtZQ==",
    ] {
        assert_eq!(post(right), 200, "{right}");
    }
    for wrong in [
        "",
        " ",
        "Bearer",
        "Bearer ",
        "the-secret-of-old",
        "Bearer the-secret-of-ol",
        "Bearer the-secret-of-old2",
        "Bearer THE-SECRET-OF-OLD",
        "Basic the-secret-of-old",
        "Bearer dmVuZG9yOm9wZW5zLXNlc2FtZQ==",
        "Basic dmVuZG9yOm9wZW5zLXNlc2FtZg==",
        "Basic",
        STAFF,
    ] {
        assert_eq!(post(wrong), 401, "{wrong}");
    }
    let answer = agent().post(service.url("/idv/a")).send(NEW).expect("an answer");
    assert_eq!((answer.status().as_u16(), answer.headers().contains_key("www-authenticate")), (401, true));
    // Of those who are not let in, nothing is kept.
    assert_eq!(service.folder.bodies().len(), 4);
    assert_eq!(service.metric(r#"idv_refused_bodies_total{answer="401"}"#), Some(14));
}

#[test]
fn what_is_known_is_for_the_staff_alone() {
    let service = Service::new("staff");
    service.taken("a", NEW);
    let (agent, url) = (agent(), service.url("/idv/a"));
    for stranger in [SENDER, "Bearer nobody-knows-me", ""] {
        let status = |path: &str| {
            let request = agent.get(service.url(path)).header("authorization", stranger);
            request.call().expect("an answer").status().as_u16()
        };
        assert_eq!(["/idv/a", "/idv/b", "/metrics"].map(status), [401; 3]);
        let deleted = agent.delete(&url).header("authorization", stranger).call().expect("an answer");
        let released = send(&agent, &format!("{url}/release"), stranger, r#"{"by": "me", "version": 1}"#);
        assert_eq!((deleted.status().as_u16(), released.expect("an answer").0), (401, 401));
    }
    assert_eq!([service.get("/idv/a").0, service.get("/idv/b").0], [200, 404]);
    assert_eq!(send(&agent, &url, STAFF, NEW).expect("an answer").0, 401);
    assert_eq!(send(&agent, &url, SENDER, NEW).expect("an answer").1["new"], json!(false));
}

#[test]
fn what_there_is_not_is_not_found() {
    let service = Service::new("not_found");
    let get = |path: &str| agent().get(service.url(path)).header("authorization", STAFF).call().expect("an answer");
    assert_eq!(["/", "/idv", "/idv/", "/idv/a/b", "/idv/a"].map(|path| get(path).status().as_u16()), [404; 5]);
    assert_eq!(get("/idv/a/release").status().as_u16(), 405);
    // Whoever posts to a wrong address is noticed.
    assert_eq!(send(&agent(), &service.url("/idv/a/"), SENDER, NEW).expect("an answer").0, 404);
    assert_eq!(service.metric(r#"idv_refused_bodies_total{answer="404"}"#), Some(5));
}

#[test]
fn what_is_set_wrongly_is_told_before_anything_else_and_no_secret_with_it() {
    for (name, value, problem) in [
        ("IDV_SENDER_SECRETS", "", "bearer:TOKEN"),
        ("IDV_SENDER_SECRETS", "bearer:short", "12 characters"),
        ("IDV_STAFF_SECRETS", "what-nobody-may-see", "basic:USER:PASSWORD"),
        ("IDV_STAFF_SECRETS", "basic:what-nobody-may-see", "basic:USER:PASSWORD"),
        ("IDV_STATUS_URL", "http://vendor/status", "lacks {verificationId}"),
        ("IDV_KEEP_BODIES_DAYS", "-1", "cannot be read"),
        ("IDV_INTEGRATION", "fax", "cannot be read"),
    ] {
        let error = refused(&Folder::new("wrong_settings").with(name, value));
        assert!(error.contains(&format!("{name} ")) && error.contains(problem), "{error}");
        assert!(!error.contains("nobody-may-see"), "{error}");
    }
    let mut lacks = Folder::new("wrong_settings");
    lacks.variables.retain(|(name, _)| *name != "IDV_STAFF_SECRETS");
    assert!(refused(&lacks).contains("IDV_STAFF_SECRETS is not set"));
}

#[test]
fn a_second_process_is_refused_and_one_whose_folder_is_not_there() {
    let service = Service::new("second");
    assert!(refused(&service.folder).contains("another process has webhook.sqlite"));
    service.taken("a", NEW);
    let elsewhere = service.folder.clone().with("IDV_DATABASE", "nowhere/webhook.sqlite");
    assert!(refused(&elsewhere).contains("nowhere/webhook.sqlite.lock cannot be made"));
    // The lock ends with the process that held it.
    let service = service.kill().0.start();
    assert_eq!(service.taken("a", NEW), (false, false));
}

/// What the service says where it does not start.
fn refused(folder: &Folder) -> String {
    let output = folder.command(Command::new(crate::processes::example("webhook"))).output().expect("the example runs");
    assert!(!output.status.success());
    assert_eq!(output.stdout, b"");
    String::from_utf8(output.stderr).expect("UTF-8")
}
