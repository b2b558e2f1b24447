//! `overlay confirm`: what the house has changed is shown and recorded, and the rest of a file stays as it was.

use serde_json::Value;

use super::Desk;
use super::support::{expect_success, stderr, stdout};

#[test]
fn what_the_house_has_changed_is_shown_and_recorded_and_the_rest_of_a_file_stays() {
    let desk = Desk::new("confirmed");
    let nothing = desk.idv(&["overlay", "confirm", "overlay"]);
    expect_success(&nothing);
    assert_eq!(
        stdout(&nothing),
        "What this overlay replaces is what the house has.\n`idv diff --overlay overlay` says what the overlay comes to now.\n"
    );

    // As an editor on Windows saves it.
    let windows = format!("\u{feff}{}", desk.read("overlay/series/codes.toml").replace('\n', "\r\n"));
    desk.write("series/codes.toml", &windows);
    desk.edit(
        "catalogue/series/1000_identity_data.toml",
        "description = \"Underage client\"\naction = \"None. You can't retry.\"\nremedy = \"nothing_can_be_done\"",
        "description = \"Underage client\"\naction = \"None. You can't retry.\"\nremedy = \"wait_for_next_status\"",
    );
    desk.edit("catalogue/client_words/en.toml", &desk.english("pending"), "We are checking it all.");
    let shown = desk.idv(&["overlay", "confirm", "overlay"]);
    assert_eq!(shown.status.code(), Some(1));
    assert_eq!(
        stdout(&shown),
        format!(
            "status code 1034, remedy  overlay/series/codes.toml\n  stated     nothing_can_be_done\n  the house  wait_for_next_status\n  here       \
             update_identity_data, accepted by A. Jansen\n\nsentence statuses.pending in en  overlay/client_words/en.toml\n  stated     {OVERLAY_PENDING}\n  the house  We are \
             checking it all.\n  here       We are looking at your documents.\n\nTo be looked at: 2 values. Mend what is to be otherwise \
             now, and record the rest:\n`idv overlay confirm overlay ROW`, or `idv overlay confirm overlay --all`.\n"
        )
    );
    // What somebody has accepted is for them to accept anew.
    let left = desk.idv(&["overlay", "confirm", "overlay", "--all"]);
    assert_eq!(left.status.code(), Some(1));
    assert!(
        stdout(&left).contains("\nLeft, since somebody has accepted what was there before: 1 value."),
        "{}",
        stdout(&left)
    );
    assert_eq!(desk.read("overlay/series/codes.toml"), windows);
    expect_success(&desk.idv(&["overlay", "confirm", "overlay", "status code 1034"]));
    let recorded = windows.replace("was = \"nothing_can_be_done\"", "was = \"wait_for_next_status\"");
    assert_eq!(desk.read("overlay/series/codes.toml"), recorded);
    expect_success(&desk.idv(&["check", "--overlay", "overlay"]));

    for row in ["", "code", "remedy", "overlay"] {
        assert_eq!(desk.idv(&["overlay", "confirm", "overlay", row]).status.code(), Some(2), "{row:?}");
    }
    let catalogue = desk.idv(&["overlay", "confirm", "catalogue", "--all"]);
    assert_eq!(catalogue.status.code(), Some(2));
    assert!(stderr(&catalogue).contains("it is no overlay"), "{}", stderr(&catalogue));
    let unknown = desk.idv(&["overlay", "confirm", "overlay", "risk code 999"]);
    assert_eq!((unknown.status.code(), stdout(&unknown)), (Some(2), String::new()));
    desk.write("risk_codes.toml", "[[risk_code]\n");
    let broken = desk.idv(&["overlay", "confirm", "overlay", "--all"]);
    assert_eq!(broken.status.code(), Some(2));
    assert!(stderr(&broken).starts_with("error: overlay/risk_codes.toml: not TOML"), "{}", stderr(&broken));
}

/// The sentence of tests/sound that the overlay replaces.
const OVERLAY_PENDING: &str = "We are checking what we received for your verification.";

#[test]
fn what_came_to_mean_something_else_is_told_until_somebody_has_looked() {
    let desk = Desk::new("meaning");
    let changed = "name = \"underage_client\"\nchanged = [{ on = 2027-02-01, what = \"It is about another age.\" }]";
    desk.edit("catalogue/series/1000_identity_data.toml", "name = \"underage_client\"", changed);
    let checked = stdout(&desk.idv(&["check", "--overlay", "overlay"]));
    assert!(
        checked.contains("this row came to mean something else on 2027-02-01: It is about another age."),
        "{checked}"
    );
    // Somebody has accepted what the row was changed to.
    let left = desk.idv(&["overlay", "confirm", "overlay", "--all"]);
    assert_eq!(left.status.code(), Some(1));
    assert!(
        stdout(&left).contains("came to mean something else: It is about another age. since 2027-02-01"),
        "{}",
        stdout(&left)
    );
    expect_success(&desk.idv(&["overlay", "confirm", "overlay", "status code 1034"]));
    assert_eq!(desk.read("overlay/overlay.toml"), "name = \"Example Bank\"\nlooked_at = 2027-03-01\n");
    expect_success(&desk.idv(&["check", "--overlay", "overlay"]));
}

#[test]
fn a_translation_that_is_right_beside_other_english_is_confirmed_as_it_stands() {
    let desk = Desk::new("translated");
    let dutch = desk.read("catalogue/client_words/nl.toml");
    let pending = dutch.lines().find(|line| line.starts_with("pending = ")).expect("a sentence").to_owned();
    let words = |languages: &str| {
        desk.overlaid(&["case", r#"{"verificationStatus":"pending","statusCodes":[1005]}"#, "--language", languages])
    };
    assert!(words("nl").contains("  We are looking at your documents. ("));
    desk.write("client_words/nl.toml", &format!("tag = \"nl\"\n\n[statuses]\n{pending}\n"));
    expect_success(&desk.idv(&["overlay", "confirm", "overlay", "--all"]));
    let sentence = pending.trim_start_matches("pending = ").trim_matches('"');
    assert!(words("nl").contains(&format!("  {sentence}\n")), "{}", words("nl"));
}

#[test]
fn rows_in_braces_are_recorded_as_well() {
    let desk = Desk::new("braces");
    desk.write(
        "risk_codes.toml",
        "risk_code = [{ number = 500, remedy = \"call_the_branch\", was = \"upload_selfie\", because = \"So.\" }]\n",
    );
    expect_success(&desk.idv(&["overlay", "confirm", "overlay", "500"]));
    assert_eq!(
        desk.read("overlay/risk_codes.toml"),
        "risk_code = [{ number = 500, remedy = \"call_the_branch\", because = \"So.\" }]\n"
    );
}

#[test]
fn a_series_as_a_whole_is_put_on_record_and_what_is_graver_holds_for_what_came_since() {
    let desk = Desk::new("whole");
    desk.write("series/aml.toml", "[series]\nnumber = 100\nremedy = \"call_the_branch\"\nbecause = \"One team.\"\n");
    expect_success(&desk.idv(&["overlay", "confirm", "overlay", "--all"]));
    assert_eq!(
        desk.read("overlay/series/aml.toml"),
        "[series]\nnumber = 100\nremedy = \"call_the_branch\"\nbecause = \"One team.\"\n\n[series.was.remedy]\nsanctions_hit = \
         \"no_action_stated\"\npep_hit = \"no_action_stated\"\n"
    );
    expect_success(&desk.idv(&["check", "--overlay", "overlay"]));
    // One that passes without a person, and is not on record, keeps the house's judgement and is told.
    desk.edit("overlay/remedies.toml", "kind = \"person\"", "kind = \"wait\"");
    desk.edit("overlay/series/aml.toml", "pep_hit = \"no_action_stated\"\n", "");
    let checked = stdout(&desk.idv(&["check", "--overlay", "overlay"]));
    assert!(
        checked.contains("error[new-in-series]: a code is new in the series 100, which this treats as a whole"),
        "{checked}"
    );
    let exported = desk.idv(&["export", "--format", "json", "--overlay", "overlay"]);
    let exported: Value = serde_json::from_str(&stdout(&exported)).expect("JSON");
    let remedies: Vec<_> = exported["status_codes"]
        .as_array()
        .expect("codes")
        .iter()
        .filter(|it| it["series"] == 100)
        .map(|it| it["remedies"][0].clone())
        .collect();
    assert_eq!(remedies, ["call_the_branch", "no_action_stated"]);
}
