//! What a person types to have this program do something, for messages that say what to do.

/// The program: `cargo idv` in a clone, where cargo runs it, and `idv` where it is installed.
pub fn idv() -> &'static str {
    if is_run_by_cargo() { "cargo idv" } else { "idv" }
}

/// Its command `check`, which has an alias of its own in a clone.
pub fn check() -> &'static str {
    if is_run_by_cargo() { "cargo check-catalogue" } else { "idv check" }
}

fn is_run_by_cargo() -> bool {
    std::env::var_os("CARGO").is_some()
}
