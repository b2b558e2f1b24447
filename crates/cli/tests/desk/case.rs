//! `case`: conditions, and numbers of any size.

use super::*;

#[test]
fn what_holds_under_a_condition_is_said_with_it() {
    let case = "{\"verificationStatus\":\"completed\",\"statusCodes\":[6007],\"riskCode\":200}";
    snapshot("case-condition.txt", &run_frozen(&["case", case]));
    snapshot("case-condition.json", &run_frozen(&["case", case, "--format", "json"]));
}

#[test]
fn a_number_beyond_any_code_is_told_and_not_rounded() {
    let output = run(&["case", "{\"status\":\"new\",\"statusCodes\":[1e30]}"]);
    let told = "statusCodes[0] cannot be read: 1000000000000000000000000000000";
    assert!(stdout(&output).contains(told), "{}", stdout(&output));
    assert_eq!((output.status.code(), stderr(&output)), (Some(FINDINGS), String::new()));
}

#[test]
fn a_field_that_looks_like_one_of_the_case_is_told_and_one_that_says_nothing_is_asked_about() {
    let output = run(&["case", "{\"status\":\"new\",\"Codes\":[4110],\"statusCodeText\":\"none\"}"]);
    let told = "Codes was not read, and looks like a field of the case: [4110]";
    assert!(stdout(&output).contains(told), "{}", stdout(&output));
    let asked = "note: statusCodeText was not read: did you mean `statusCodes`?\n";
    assert_eq!((output.status.code(), stderr(&output).as_str()), (Some(FINDINGS), asked));
}

#[test]
fn a_case_is_judged_by_the_catalogue_that_stands_here_as_it_is_edited() {
    let folder = scratch("case_by_an_edited_catalogue");
    support::copy_tree(&frozen_catalogue(), &folder.join("catalogue"));
    let judge = || {
        undisturbed(&folder, &["case", "{\"status\":\"completed\",\"statusCodes\":[5100],\"riskCode\":500}"])
            .output()
            .expect("idv runs")
    };
    let before = stdout(&judge());
    assert!(before.contains("judged by the catalogue in catalogue, which follows the page of"), "{before}");
    let rename = |file: &Path| {
        let text = fs::read_to_string(file).expect("it can be read");
        fs::write(file, text.replace("\"no_action_stated\"", "\"ask_the_desk\"")).expect("it can be edited");
    };
    rename(&folder.join("catalogue/remedies.toml"));
    let output = judge();
    assert_eq!(output.status.code(), Some(FAILURE), "{}", stdout(&output));
    assert!(stderr(&output).contains("is broken, and nothing is judged by it"), "{}", stderr(&output));
    rename(&folder.join("catalogue/statuses.toml"));
    for file in fs::read_dir(folder.join("catalogue/series")).expect("a folder") {
        rename(&file.expect("a file").path());
    }
    let after = stdout(&judge());
    assert!(after.contains("ask_the_desk") && !before.contains("ask_the_desk"), "{after}");
}
