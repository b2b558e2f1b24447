//! The property of tests/arrival.rs over bodies that are made of the bytes, and over the bytes as they are.

#![no_main]

#[path = "../../tests/support/arriving.rs"]
mod arriving;

use idv_catalogue::{Case, Notification};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    if let Err(failure) = arriving::judged(&mut arriving::Choices::of_bytes(bytes)) {
        panic!("{failure}");
    }
    match serde_json::from_slice::<Notification>(bytes) {
        Ok(Notification { case, .. }) => {
            let written = serde_json::to_string(&case).expect("a case can be written");
            let again: Case = serde_json::from_str(&written).expect("what was written can be read");
            assert_eq!(again, case, "{written}");
        }
        Err(error) => assert!(error.to_string().len() < 300, "{error}"),
    }
});
