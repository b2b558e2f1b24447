//! `case`: conditions, and numbers of any size.

use super::*;

#[test]
fn what_holds_under_a_condition_is_said_with_it() {
    let case = "{\"verificationStatus\":\"completed\",\"statusCodes\":[6007],\"riskCode\":200}";
    snapshot("case-condition.txt", &run_frozen(&["case", case]));
    snapshot("case-condition.json", &run_frozen(&["case", case, "--format", "json"]));
}

#[test]
fn a_number_beyond_any_code_is_reported_as_it_came() {
    let output = run(&["case", "--format", "json", "{\"status\":\"new\",\"statusCodes\":[1e30]}"]);
    assert!(stdout(&output).contains("1000000000000000019884624838656"), "{}", stdout(&output));
    assert_eq!((output.status.code(), stderr(&output)), (Some(FINDINGS), String::new()));
}
