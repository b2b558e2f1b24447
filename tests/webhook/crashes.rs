//! What is promised about crashes is tested by crashing: the service is killed at random points of a stream of notifications.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Mutex, RwLock};
use std::thread;
use std::time::Duration;

use serde_json::{Value, json};

use crate::processes::{Folder, Process, SENDER, agent, send, vendor};

/// How each case comes about: its reports in the order in which the vendor made them. The answers to status requests are the
/// last of them.
const STORIES: [&[&str]; 8] = [
    &[r#""new""#, r#""pending", "statusCodes": [1000]"#, r#""completed", "statusCodes": [100], "riskCode": 200"#],
    &[r#""new""#, r#""pending", "statusCodes": [1000]"#, r#""inconsistent_data", "statusCodes": [3105, 3204]"#],
    &[r#""new""#, r#""invalid_data", "statusCodes": [1004, 1022]"#],
    &[
        r#""pending", "statusCodes": [1000]"#,
        r#""completed""#,
        r#""completed", "statusCodes": [4110], "riskCode": 500"#,
    ],
    &[r#""completed", "riskCode": 200"#, r#""completed", "statusCodes": [110], "riskCode": 300"#],
    &[r#""new""#, r#""on_hold""#, r#""completed", "riskCode": 200"#],
    &[r#""invalid_data", "statusCodes": [1004]"#, r#""inconsistent_data", "statusCodes": [3999]"#],
    &[r#""new""#, r#""pending", "statusCodes": [1000, 5100]"#, r#""completed", "riskCode": 500"#],
];

const CASES: usize = 48;

/// A notification and its case.
#[derive(Clone)]
struct Post {
    case: String,
    body: String,
}

/// The notifications in the order in which the vendor makes them.
fn stream() -> Vec<Post> {
    let cases = (0..CASES).flat_map(|case| STORIES[case % STORIES.len()].iter().map(move |report| (case, report)));
    let post = |(case, report): (usize, &&str)| {
        let case = format!("case-{case}");
        let body = format!(r#"{{"verificationId": "{case}", "verificationStatus": {report}}}"#);
        Post { case, body }
    };
    cases.map(post).collect()
}

/// The vendor, by whom every case is where it ends. It is slow, refuses, answers nonsense, and answers too late.
fn stubborn_vendor(name: &str) -> Process {
    let last: BTreeMap<_, _> = stream().into_iter().map(|post| (post.case, post.body)).collect();
    let lines: Vec<_> = last.into_values().collect();
    vendor(name, &lines, &["--slow", "2", "--refuse", "5", "--nonsense", "7", "--late", "37"])
}

fn folder(name: &str, vendor: &Process) -> Folder {
    Folder::new(name)
        .with("IDV_STATUS_URL", vendor.status_url())
        .with("IDV_STATUS_RETRY_MS", "10")
        .with("IDV_STATUS_TIMEOUT_MS", "300")
}

#[test]
fn killed_a_few_times_the_service_ends_as_if_it_had_not_been() {
    killed("killed", 5);
}

#[test]
#[ignore = "takes a minute"]
fn killed_a_hundred_times_the_service_ends_as_if_it_had_not_been() {
    killed("killed_often", 100);
}

fn killed(name: &str, times: u32) {
    let seed = fastrand::u64(..);
    println!("seed {seed}");
    let mut random = fastrand::Rng::with_seed(seed);
    let vendor = stubborn_vendor(name);

    let undisturbed = folder(&format!("{name}_undisturbed"), &vendor).start();
    for post in stream() {
        assert_eq!(undisturbed.post(&post.case, &post.body).0, 200);
    }
    undisturbed.settle();
    let expected = undisturbed.kill().0.state();
    assert_eq!(expected.cases.len(), CASES);

    let service = folder(name, &vendor).start();
    let url = RwLock::new(service.process.url.clone());
    let (is_over, answered) = (AtomicBool::new(false), AtomicU64::new(0));
    // What was answered with success, by the number by which it was kept.
    let taken = Mutex::new(BTreeMap::new());
    let take = |post: &Post, agent: &ureq::Agent| {
        loop {
            let url = url.read().expect("an address").clone();
            match send(agent, &format!("{url}/idv/{}", post.case), SENDER, &post.body) {
                Ok((200, answer)) => {
                    let number = answer["kept"].as_i64().expect("a number");
                    let before = taken.lock().expect("the taken").insert(number, post.clone());
                    assert!(before.is_none(), "{number} was given twice");
                    answered.fetch_add(1, Ordering::Relaxed);
                    return;
                }
                Ok((status, answer)) => panic!("{status} {answer}"),
                // It is down, and posted again.
                Err(_) => thread::sleep(Duration::from_millis(2)),
            }
        }
    };
    // Everything twice, in any order, over and over.
    let senders: Vec<_> = (0..4).map(|_| random.fork()).collect();
    let service = thread::scope(|scope| {
        for mut random in senders {
            let (take, is_over) = (&take, &is_over);
            scope.spawn(move || {
                let agent = agent();
                let mut posts = stream();
                posts.extend_from_within(..);
                while !is_over.load(Ordering::Relaxed) {
                    random.shuffle(&mut posts);
                    for post in posts.iter().take_while(|_| !is_over.load(Ordering::Relaxed)) {
                        take(post, &agent);
                    }
                }
            });
        }
        let mut service = service;
        for _ in 0..times {
            // From before the first answer on.
            thread::sleep(Duration::from_micros(random.u64(0..150_000)));
            let (folder, _) = service.kill();
            service = folder.start();
            url.write().expect("an address").clone_from(&service.process.url);
        }
        is_over.store(true, Ordering::Relaxed);
        service
    });
    // Whatever the senders came not to, and late at that.
    let agent = agent();
    let mut rest = stream();
    random.shuffle(&mut rest);
    for post in &rest {
        take(post, &agent);
    }
    service.settle();
    let (folder, _) = service.kill();
    let count = answered.load(Ordering::Relaxed);
    println!("{count} answered with success, killed {times} times");

    let taken = taken.into_inner().expect("the taken");
    let kept =
        folder.rows("SELECT json_array(id, case_id, CAST(body AS TEXT)) FROM bodies WHERE delivery = 'notification'");
    let kept: BTreeMap<_, _> = kept.into_iter().map(|row| (row[0].as_i64(), row)).collect();
    for (number, Post { case, body }) in &taken {
        assert_eq!(kept.get(&Some(*number)), Some(&json!([number, case, body])), "lost");
    }
    folder.state().assert_is(&expected);
}

#[test]
fn what_is_done_is_not_done_again_though_both_programs_are_killed() {
    let vendor = stubborn_vendor("done");
    let mut service = folder("done", &vendor).start();
    let done = Mutex::new(Vec::<Value>::new());
    let do_tasks = |folder: &Folder| {
        // As whoever does the tasks: it marks one, and then does it.
        let rows = folder.rows(
            "UPDATE tasks SET done_at = 1 WHERE state = 'open' AND done_at IS NULL RETURNING json_array(case_id, step)",
        );
        done.lock().expect("the done").extend(rows);
    };
    let mut posts = stream();
    posts.extend_from_within(..);
    fastrand::shuffle(&mut posts);
    for part in posts.chunks(posts.len().div_ceil(4)) {
        for post in part {
            assert_eq!(service.post(&post.case, &post.body).0, 200);
        }
        do_tasks(&service.folder);
        service = service.kill().0.start();
        do_tasks(&service.folder);
    }
    service.settle();
    do_tasks(&service.folder);
    let (mut done, folder) = (done.into_inner().expect("the done"), service.kill().0);
    let count = done.len();
    done.sort_by_key(Value::to_string);
    done.dedup();
    assert_eq!(done.len(), count, "something was done twice");
    let marked = folder.rows("SELECT json_array(case_id, step) FROM tasks WHERE done_at IS NOT NULL");
    assert_eq!(marked.len(), count);
}
