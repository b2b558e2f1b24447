//! The committed copy of the generated Rust is what the catalogue generates today.

#![cfg(feature = "codegen")]

#[test]
fn the_committed_copy_is_what_the_build_generates() {
    let fresh = include_str!(concat!(env!("OUT_DIR"), "/catalogue.rs"));
    let committed = include_str!("../src/prebuilt.rs");
    let differing = fresh.lines().zip(committed.lines()).position(|(fresh, committed)| fresh != committed);
    assert!(
        fresh == committed,
        "src/prebuilt.rs is not what catalogue/ generates (first difference: line {}); run `cargo refresh-prebuilt`",
        differing.unwrap_or(fresh.lines().count().min(committed.lines().count())) + 1,
    );
}
