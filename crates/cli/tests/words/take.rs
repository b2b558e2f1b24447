//! `words take`: what translators bring back, and what is not taken.

use super::*;

/// A file that a translator brings.
fn fixture(name: &str) -> String {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/words").join(name).display().to_string()
}

#[test]
fn of_what_translators_bring_the_sentences_that_differ_are_taken_and_no_english_for_a_translation() {
    let folder = with_catalogue("take");
    let before = text(&folder, DUTCH);
    let output = words(&folder, &["take", &fixture("nl.toml"), "--english", &fixture("en.toml")]);
    let said = "\
Took 2 sentences:
  statuses.new
  reasons.selfie_missing_or_too_dark.selfie_too_dark
Passed over, still in English, 2 sentences:
  statuses.pending
  reasons.first_name_invalid
Wrote catalogue/client_words/nl.toml.
";
    assert_says(&output, 0, said, "");
    let after = before.replace("Uw verificatie is aangemaakt.", "Uw verificatie staat klaar.").replace(
        "Uw selfie is mogelijk te donker.",
        "Uw selfie is mogelijk te donker; maak de selfie op een goed verlichte plek.",
    );
    assert_eq!(text(&folder, DUTCH), after);
    let said = "\
Nothing to take: no translated sentence differs from catalogue/client_words/nl.toml.
Passed over, still in English, 2 sentences:
  statuses.pending
  reasons.first_name_invalid
";
    let output = words(&folder, &["take", &fixture("nl.toml"), "--english", &fixture("en.toml")]);
    assert_says(&output, 0, said, "");
}

#[test]
fn a_sentence_that_was_made_from_an_older_english_stays_stale() {
    let folder = with_catalogue("older");
    edit(&folder, ENGLISH, READY.0, READY.1);
    let output = words(&folder, &["take", &fixture("nl.toml"), "--english", &fixture("en.toml")]);
    let end = "\
Wrote catalogue/client_words/nl.toml.
Some are stale, as far as is known: clients are told the English until you have compared them with it:
`cargo idv words confirm nl`.
";
    assert!(stdout(&output).ends_with(end), "{}", stdout(&output));
    assert!(text(&folder, DUTCH).contains("\nnew = \"8586319a\"\n"));
    assert!(stdout(&words(&folder, &["confirm", "nl"])).starts_with("statuses.new\n"));
}

#[test]
fn what_was_changed_here_since_it_was_sent_is_not_taken_back() {
    let folder = with_catalogue("meanwhile");
    let sent = folder.join("sent.toml");
    fs::copy(folder.join("catalogue").join(DUTCH), &sent).expect("it can be copied");
    edit(&folder, DUTCH, "Uw verificatie is aangemaakt.", "Uw verificatie is klaargezet.");
    let sent = sent.display().to_string();
    let output = words(&folder, &["take", &fixture("nl.toml"), "--english", &fixture("en.toml"), "--sent", &sent]);
    let told = "Passed over, changed here as well since it was sent, 1 sentence: write by hand which is right:\n  statuses.new\n";
    assert!(stdout(&output).contains(told), "{}", stdout(&output));
    assert!(text(&folder, DUTCH).contains("Uw verificatie is klaargezet."));
    assert!(text(&folder, DUTCH).contains("maak de selfie op een goed verlichte plek"));
}

/// What comes back may have been written before the English changed, with the template of today beside it.
#[test]
fn a_sentence_whose_english_has_changed_waits_for_someone_to_compare_whatever_was_sent() {
    let folder = with_catalogue("compare");
    edit(&folder, ENGLISH, READY.0, READY.1);
    let today = folder.join("catalogue").join(ENGLISH).display().to_string();
    let output = words(&folder, &["take", &fixture("nl.toml"), "--english", &today]);
    assert!(stdout(&output).contains("stale, as far as is known"), "{}", stdout(&output));
    assert!(stdout(&words(&folder, &["confirm", "nl"])).starts_with("statuses.new\n"));
}

#[test]
fn without_the_english_that_was_sent_nothing_is_known_of_what_it_was_made_from() {
    let folder = with_catalogue("unknown");
    let before = text(&folder, DUTCH);
    let output = words(&folder, &["take", &fixture("nl.toml")]);
    assert!(stdout(&output).contains("These are stale, as far as is known"), "{}", stdout(&output));
    let after = before
        .replace("Uw verificatie is aangemaakt.", "Uw verificatie staat klaar.")
        .replace("te donker.", "te donker; maak de selfie op een goed verlichte plek.")
        .replace("new = \"8586319a\"\n", "")
        .replace(", selfie_too_dark = \"bac384aa\"", "");
    assert_eq!(text(&folder, DUTCH), after);
    expect_success(&words(&folder, &["confirm", "nl", "--all"]));
    let recorded = after
        .replace("\npending = \"a7dc7a34\"", "\nnew = \"8586319a\"\npending = \"a7dc7a34\"")
        .replace("\"cf88dafd\"", "\"cf88dafd\", selfie_too_dark = \"bac384aa\"");
    assert_eq!(text(&folder, DUTCH), recorded);
}

#[test]
fn english_that_has_changed_since_is_not_taken_for_a_translation() {
    let folder = with_catalogue("changed");
    edit(&folder, ENGLISH, "Your first name is not valid.", "Your first name cannot be used.");
    let output = words(&folder, &["take", &fixture("nl.toml")]);
    assert!(stdout(&output).contains("Passed over, still in English, 2 sentences:"), "{}", stdout(&output));
    assert!(text(&folder, DUTCH).contains("first_name_invalid = \"Uw voornaam is niet geldig.\""));
}

#[test]
fn a_sentence_that_the_language_did_not_have_comes_to_stand_in_its_place() {
    let folder = with_catalogue("new");
    let whole = text(&folder, DUTCH);
    edit(&folder, DUTCH, "full_name_invalid = \"Uw volledige naam is niet geldig.\"\n", "");
    edit(&folder, DUTCH, "full_name_invalid = \"3b3af616\"\n", "");
    let requests = "\n[requests]\nupdate_identity_data = \"Controleer uw gegevens en verbeter ze.\"\n\
                    upload_selfie = \"Maak een duidelijke selfie.\"\n";
    edit(&folder, DUTCH, requests, "");
    write(&folder, DUTCH, &format!("\u{feff}{}", text(&folder, DUTCH).replace('\n', "\r\n")));
    let sent = folder.join("nl.toml");
    fs::copy(sound_catalogue().join(DUTCH), &sent).expect("the file can be copied");
    expect_success(&words(&folder, &["take", "nl.toml", "--english", &fixture("en.toml")]));
    assert_eq!(text(&folder, DUTCH), format!("\u{feff}{}", whole.replace('\n', "\r\n")));
}

#[test]
fn where_a_sentence_would_break_a_rule_it_is_shown_and_nothing_is_written() {
    let folder = with_catalogue("rule");
    let before = text(&folder, DUTCH);
    fs::write(folder.join("sent.toml"), "[statuses]\nnew = \"U heeft 2 dagen\"\npending = \"Wij kijken ernaar.\"\n")
        .expect("the file can be written");
    let output = words(&folder, &["take", "sent.toml", "--language", "nl"]);
    let said = "\
error[technical-words]: this sentence for clients holds the digit 2
 --> catalogue/client_words/nl.toml:9:7
  |
9 | new = \"U heeft 2 dagen\"
  |       ^^^^^^^^^^^^^^^^^
  |
help: say it in words that anyone understands

Nothing was changed: with this edit, the catalogue would break these rules.
";
    assert_says(&output, 1, said, "");
    assert_eq!(text(&folder, DUTCH), before);
}

#[test]
fn a_file_that_cannot_be_taken_is_refused_with_what_there_is_to_do() {
    let folder = with_catalogue("file");
    let before = text(&folder, DUTCH);
    let refused = [
        (
            "nl.po",
            "msgid \"\"\n",
            "nl.po is a PO file: make TOML of it, `po2toml --template en.toml`, with the English that was sent",
        ),
        ("a.toml", "tag = \"nl\"\n[statuses]\nnew = Uw\n", "a.toml:3: this is not TOML: "),
        ("b.toml", "tag = \"nl\"\n[statuses]\nnew = 1\n", "b.toml: statuses.new is not a text"),
        ("c.toml", "[statuses]\n", "c.toml does not say of which language it is: name it with --language"),
        ("d.toml", "tag = \"en\"\n", "d.toml says that it is in English: name its language with --language"),
        ("e.toml", "tag = \"de\"\n", "there is no language `de`; to add it, add a file client_words/de.toml"),
        ("f.toml", "\u{feff}", "f.toml does not say of which language it is"),
    ];
    for (name, content, message) in refused {
        fs::write(folder.join(name), content).expect("the file can be written");
        let output = words(&folder, &["take", name]);
        assert!(stderr(&output).starts_with(&format!("error: {message}")), "{}", stderr(&output));
        assert_eq!((stdout(&output), output.status.code()), (String::new(), Some(2)));
    }
    let output = words(&folder, &["take", &fixture("nl.toml"), "--english", &fixture("nl.toml")]);
    assert!(stderr(&output).ends_with("nl.toml is not in English: its tag is nl\n"), "{}", stderr(&output));
    fs::write(folder.join("latin.toml"), b"tag = \"nl\" # caf\xe9\n").expect("the file can be written");
    assert_eq!(words(&folder, &["take", "latin.toml"]).status.code(), Some(2));
    assert_eq!(words(&folder, &["take", "nothing.toml"]).status.code(), Some(2));
    assert_eq!(text(&folder, DUTCH), before);
}

#[test]
fn what_clients_are_not_told_is_passed_over() {
    let folder = with_catalogue("stranger");
    let before = text(&folder, DUTCH);
    fs::write(folder.join("sent.toml"), "tag = \"nl\"\n[reasons]\nunderage_client = \"U bent te jong.\"\n")
        .expect("the file can be written");
    let said = "\
Nothing to take: no translated sentence differs from catalogue/client_words/nl.toml.
Passed over, of what clients are not told, 1 sentence:
  reasons.underage_client
";
    assert_says(&words(&folder, &["take", "sent.toml"]), 0, said, "");
    assert_eq!(text(&folder, DUTCH), before);
}

#[test]
fn every_language_goes_to_translators_and_comes_back_as_it_was_but_for_what_they_changed() {
    let [Some(toml2po), Some(po2toml)] = ["toml2po", "po2toml"].map(tools::find) else { return };
    let folder = scratch("words_there_and_back");
    copy_tree(&repository().join("catalogue"), &folder.join("catalogue"));
    let names = fs::read_dir(folder.join("catalogue/client_words")).expect("the languages");
    let names = names.map(|name| name.expect("a language").file_name().into_string().expect("a plain name"));
    for file in names.filter(|name| name != "en.toml").map(|name| format!("client_words/{name}")) {
        let run = |tool: &Path, arguments: &[&str]| {
            let mut command = Command::new(tool);
            command.args(["--progress=none", "--template=catalogue/client_words/en.toml"]);
            expect_success(&command.args(arguments).current_dir(&folder).output().expect("the tool runs"));
        };
        let take = || {
            let back = words(&folder, &["take", "back.toml", "--english", &format!("catalogue/{ENGLISH}")]);
            expect_success(&back);
            stdout(&back)
        };
        let before = text(&folder, &file);
        run(&toml2po, &[&format!("catalogue/{file}"), "sent.po"]);
        run(&po2toml, &["sent.po", "back.toml"]);
        assert!(take().starts_with("Nothing to take: "), "{file}");
        assert_eq!(text(&folder, &file), before);

        let sentence = "We have not received your selfie.";
        let sent = fs::read_to_string(folder.join("sent.po")).expect("the file that was sent");
        let (above, below) = sent.split_once(&format!("msgid \"{sentence}\"\nmsgstr \"")).expect("the sentence");
        let (translated, rest) = below.split_once('"').expect("the translation");
        let changed = format!("{translated} {translated}");
        let po = format!("{above}msgid \"{sentence}\"\nmsgstr \"{changed}\"{rest}");
        fs::write(folder.join("sent.po"), po).expect("the file can be written");
        run(&po2toml, &["sent.po", "back.toml"]);
        take();
        assert_eq!(text(&folder, &file), before.replace(translated, &changed));
        assert_eq!(before.matches(translated).count(), 1, "{translated}");
    }
}
