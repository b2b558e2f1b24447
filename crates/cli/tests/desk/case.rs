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
