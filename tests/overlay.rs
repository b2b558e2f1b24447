//! What an institution's overlay comes to in the builds of those who depend on the crate: found, judged by, told by,
//! documented, and looked at again where the house has changed its mind since.

#![cfg(feature = "codegen")]

#[allow(dead_code, reason = "shared by tests that need more of it")]
#[path = "support/copies.rs"]
mod copies;
#[allow(dead_code, reason = "shared by tests that need more of it")]
mod support;

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use copies::{Copy, cargo};
use idv_catalogue_codegen::model::{Catalogue, Disclosure, RemedyKind};
use support::{expect_success, scratch, stderr, stdout};

/// A file of an overlay, and its text.
type File<'a> = (&'a str, &'a str);

const OVERLAY: [File<'static>; 6] = [
    ("overlay.toml", "name = \"Example Bank\"\n"),
    (
        "risk_codes.toml",
        r#"
[[risk_code]]
number = 300
remedy = "look_into_the_client"
because = "A medium risk is looked into here."
"#,
    ),
    (
        "remedies.toml",
        r#"
[[remedy]]
name = "ask_the_rejections_team"
kind = "person"
meaning = "Pass the case to the team for rejections."

[[remedy]]
name = "look_into_the_client"
kind = "person"
meaning = "Look into the client."
before = "nothing_can_be_done"
"#,
    ),
    (
        "series/rejections.toml",
        r#"
[series]
number = 4000
remedy = "ask_the_rejections_team"
because = "One team has all of them."
"#,
    ),
    (
        "series/identity.toml",
        r#"
[[code]]
number = 1034
disclosure = "client"
was = "internal"
because = "It is printed in our terms."
accepted_by = "A. Jansen, compliance"

[[code.guidance]]
remedy = "update_identity_data"
was = "nothing_can_be_done"
because = "A wrong date of birth can be mended."
accepted_by = "A. Jansen, compliance"
"#,
    ),
    (
        "client_words/en.toml",
        r#"
tag = "en"

[reasons]
underage_client = "By your date of birth, you are not old enough for this account."
"#,
    ),
];

/// A crate outside of any workspace that depends on a copy, with an overlay or without.
struct Dependent {
    folder: PathBuf,
}

impl Dependent {
    fn of(copy: &Copy, main: &str) -> Self {
        let name = format!("{}_dependent", copy.folder.file_name().unwrap_or_default().to_string_lossy());
        let folder = scratch(&name);
        let path = copy.folder.display().to_string().replace('\\', "/");
        let dependent = Self { folder };
        dependent.write(
            "Cargo.toml",
            &format!(
                "[package]\nname = \"{name}\"\nedition = \"2024\"\n\n[workspace]\n\n[dependencies]\n\
                 idv-catalogue = {{ path = \"{path}\", features = [\"alloc\"] }}\n"
            ),
        );
        dependent.write("src/main.rs", main);
        dependent
    }

    fn write(&self, file: &str, text: &str) {
        let path = self.folder.join(file);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder can be made");
        fs::write(path, text).expect("the dependent can be written");
    }

    /// As its documentation says that it is done.
    fn lay(&self, overlay: &[File<'_>]) {
        for (file, text) in overlay {
            self.write(&format!("idv-overlay/{file}"), text);
        }
        self.write(
            ".cargo/config.toml",
            "[env]\nIDV_CATALOGUE_OVERLAY = { value = \"idv-overlay\", relative = true }\n",
        );
    }

    fn edit(&self, file: &str, from: &str, to: &str) {
        let path = self.folder.join("idv-overlay").join(file);
        let text = fs::read_to_string(&path).expect("a file of the overlay");
        assert!(text.contains(from), "{file} holds {from:?}");
        fs::write(path, text.replacen(from, to, 1)).expect("the overlay can be written");
    }

    fn run(&self) -> String {
        let output = cargo(&self.folder, &["run", "--quiet"]);
        expect_success(&output);
        stdout(&output)
    }

    /// The problems of a build that fails, each without where the overlay stands.
    fn problems(&self) -> Vec<String> {
        let output = cargo(&self.folder, &["build"]);
        assert!(!output.status.success(), "{}", stderr(&output));
        let folder = format!("{}/idv-overlay/", self.folder.display());
        let problem = |line: &str| Some(line.strip_prefix("error: idv-catalogue@0.1.0: ")?.replace(&folder, ""));
        stderr(&output).lines().filter_map(problem).collect()
    }
}

const MAIN: &str = r#"
use idv_catalogue::{Case, Context, Decision, Integration, Language, Notification, RiskCode, SOURCE};

// As its documentation has a program prove that its overlay was found.
const IS_FOUND: bool = SOURCE.overlay().is_some();

fn main() {
    let context = Context::answer(Integration::Api);
    assert_eq!(IS_FOUND, SOURCE.overlay().is_some());
    println!("{:?}", SOURCE.overlay().map(|overlay| overlay.institution()));
    println!("{:?}", RiskCode::MediumRisk.remedy());
    for codes in [vec![4110], vec![1034]] {
        let status = if codes == [4110] { "completed" } else { "invalid_data" };
        let case = Case::new(status, codes, (status == "completed").then_some(500.into()));
        let steps: Vec<_> = case.next_steps(context).iter().map(|step| step.what().to_string()).collect();
        println!("{}", steps.join(", "));
        for sentence in case.client_text(Language::En, context).sentences().skip(1) {
            println!("- {sentence}");
        }
    }
    let decision = Decision::of(Notification::from(Case::new("completed", [4190], None)), context);
    let overlay = decision.catalogue.overlay.map(|overlay| overlay.digest);
    println!("{}", overlay.as_deref() == SOURCE.overlay().map(|overlay| overlay.digest()));
}
"#;

const BY_THE_HOUSE: &str = "\
None
None
ask_a_person, no_action_stated, download_cdd_report
nothing_can_be_done, create_new_workflow
true
";

const BY_THE_OVERLAY: &str = "\
Some(\"Example Bank\")
Some(LookIntoTheClient)
ask_a_person, ask_the_rejections_team, download_cdd_report
create_new_workflow, update_identity_data
- By your date of birth, you are not old enough for this account.
- Please check your details and correct or complete them.
true
";

/// Writes down what of the codes of 4000 is replaced, as `idv overlay confirm` does.
fn put_rejections_on_record(dependent: &Dependent, copy: &Copy) {
    let catalogue = idv_catalogue_codegen::read(&copy.folder.join("catalogue")).catalogue;
    let remedy = |remedy: usize| &catalogue.remedies[remedy].name;
    let codes = catalogue.codes.iter().filter(|code| (4000..5000).contains(&code.number));
    let record = codes.fold("\n[series.was.remedy]\n".to_owned(), |mut text, code| {
        let _ = writeln!(text, "{} = \"{}\"", code.name, remedy(code.guidances[0].remedy.api));
        text
    });
    let because = "because = \"One team has all of them.\"\n";
    dependent.edit("series/rejections.toml", because, &format!("{because}{record}"));
}

#[test]
fn a_dependent_judges_tells_and_documents_by_its_overlay_and_by_the_house_without_one() {
    let copy = Copy::new("overlaid");
    let dependent = Dependent::of(&copy, MAIN);
    assert_eq!(dependent.run(), BY_THE_HOUSE);

    dependent.lay(&OVERLAY);
    put_rejections_on_record(&dependent, &copy);
    assert_eq!(dependent.run(), BY_THE_OVERLAY);

    let untouched = cargo(&dependent.folder, &["build", "-v"]);
    assert!(stderr(&untouched).contains("Fresh idv-catalogue"), "{}", stderr(&untouched));
    dependent.edit("risk_codes.toml", "\"look_into_the_client\"", "\"ask_the_rejections_team\"");
    assert_eq!(dependent.run(), BY_THE_OVERLAY.replace("LookIntoTheClient", "AskTheRejectionsTeam"));

    let documented = cargo(&dependent.folder, &["doc", "--package", "idv-catalogue", "--message-format=json"]);
    expect_success(&documented);
    let page = |name: &str| {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("target/doc/idv_catalogue");
        fs::read_to_string(folder.join(name)).expect("a page of the documentation")
    };
    assert!(page("enum.RiskCode.html").contains("(Example Bank)"));
    assert!(page("enum.StatusCode.html").contains("(Example Bank, in place of internal)"));
    assert!(page("enum.Remedy.html").contains("A remedy of Example Bank."));

    // Another folder by the same name of the variable, and none.
    fs::remove_file(dependent.folder.join(".cargo/config.toml")).expect("the dependent can be written");
    assert_eq!(dependent.run(), BY_THE_HOUSE);
}

#[test]
fn what_is_wrong_with_an_overlay_is_told_at_its_line_and_it_is_never_ignored() {
    let copy = Copy::new("overlay_wrong");
    let dependent = Dependent::of(&copy, "fn main() {}\n");
    dependent.lay(&[
        OVERLAY[0],
        ("risk_codes.toml", "[[risk_code]]\nnumber = 500\nremedy = \"wait_for_next_status\"\n"),
        ("series/x.toml", "[[code]]\nnumber = 3100\nname = \"another\"\ndisclosure = \"internl\"\nwas = \"client\"\n"),
    ]);
    let overlay = dependent.folder.join("idv-overlay").display().to_string();
    let explain = format!(
        "`idv check --overlay {overlay}` shows each problem with its line, and `idv overlay confirm {overlay}` what the house has changed"
    );
    assert_eq!(
        dependent.problems(),
        [
            "series/x.toml:3:1: `name` is the house's, and no overlay changes it [not-the-institutions]; take it out; allowed \
             here: `number`, `disclosure`, `was`, `because`, `accepted_by`, `although_retired` and `guidance`",
            "series/x.toml:4:14: `disclosure` takes \"client\" or \"internal\", not \"internl\" [unknown-value]; did you mean \
             \"internal\"?",
            explain.as_str(),
        ]
    );
    // What the rest comes to is told once each value is one.
    dependent.write("idv-overlay/series/x.toml", "# Nothing yet.\n");
    assert_eq!(
        dependent.problems(),
        [
            "risk_codes.toml:3:10: this passes without a person what the house gives to one [beyond-limit]; keep to the house's; \
             or write because = \"…\" with the reason, and accepted_by = \"…\" with the name of who answers for it",
            explain.as_str(),
        ]
    );

    // A path that leads elsewhere from this package's own folder.
    dependent.write(".cargo/config.toml", "[env]\nIDV_CATALOGUE_OVERLAY = \"idv-overlay\"\n");
    assert!(dependent.problems()[0].starts_with("IDV_CATALOGUE_OVERLAY is to be a whole path, and is idv-overlay; "));

    // A folder that is not there.
    dependent
        .write(".cargo/config.toml", "[env]\nIDV_CATALOGUE_OVERLAY = { value = \"elsewhere\", relative = true }\n");
    assert!(
        dependent.problems()[0]
            .ends_with("there is no such folder [missing-file]; name the folder in which an overlay stands")
    );

    // Without the generator nobody could read it.
    let manifest = fs::read_to_string(dependent.folder.join("Cargo.toml")).expect("the dependent's manifest");
    dependent.write("Cargo.toml", &manifest.replace("features = [\"alloc\"]", "default-features = false"));
    let problems = dependent.problems();
    assert!(
        problems[0].contains("which only the feature `codegen` of idv-catalogue reads: turn it on"),
        "{problems:?}"
    );
}

#[test]
fn what_the_house_has_changed_since_is_told_before_anything_is_judged_by_it() {
    const CALL: &str = "[[remedy]]\nname = \"call_the_client\"\nkind = \"person\"\nmeaning = \"Call the client.\"\n\n";
    let copy = Copy::new("overlay_upgraded");
    copy.edit(
        "catalogue/remedies.toml",
        "[[remedy]]\nname = \"handled_by_sdk\"",
        &format!("{CALL}[[remedy]]\nname = \"handled_by_sdk\""),
    );
    let dependent = Dependent::of(&copy, "fn main() {}\n");
    dependent.lay(&OVERLAY);
    dependent.edit("risk_codes.toml", "look_into_the_client", "call_the_client");
    put_rejections_on_record(&dependent, &copy);
    dependent.run();

    // The next version: the house has judged a risk code, has another remedy for a code, and has a code more.
    copy.edit(
        "catalogue/risk_codes.toml",
        "name = \"medium_risk\"\nrisk_score = \"completed_medium_risk\"",
        "name = \"medium_risk\"\nrisk_score = \"completed_medium_risk\"\nremedy = \"no_action_stated\"",
    );
    copy.edit(
        "catalogue/series/1000_identity_data.toml",
        "description = \"Underage client\"\naction = \"None. You can't retry.\"\nremedy = \"nothing_can_be_done\"",
        "description = \"Underage client\"\naction = \"None. You can't retry.\"\nremedy = \"create_new_workflow\"",
    );
    copy.edit(
        "catalogue/series/4000_rejections.toml",
        "[[code]]\nnumber = 4190\n",
        "[[code]]\nnumber = 4180\nname = \"rejected_anew\"\n\n[[code.guidance]]\ndescription = \"Rejected anew\"\nremedy = \"no_action_stated\"\n\n[[code]]\nnumber = 4190\n",
    );
    assert_eq!(
        dependent.problems()[..3],
        [
            "risk_codes.toml:4:10: this replaces the house's `no_action_stated`, and does not say so [unstated-replacement]; write \
             was = \"no_action_stated\" beside it, so that you are told where the house changes its mind",
            "series/identity.toml:11:7: the house has `create_new_workflow` here, and not `nothing_can_be_done` \
             [outdated-replacement]; look whether yours is still right beside it, and write \"create_new_workflow\" here",
            "series/rejections.toml:4:10: a code is new in the series 4000, which this treats as a whole [new-in-series]; look at \
             each, and write under [series.was.remedy] (`idv overlay confirm` does): rejected_anew = \"no_action_stated\"",
        ]
    );
    let confirm = |arguments: &[&str]| {
        let overlay = dependent.folder.join("idv-overlay").display().to_string();
        copy.cargo(&[&["idv", "overlay", "confirm", &overlay], arguments].concat())
    };
    let shown = stdout(&confirm(&[]));
    assert!(shown.contains("\n  stated     nothing_can_be_done\n  the house  create_new_workflow\n"), "{shown}");
    assert!(shown.contains("\nTo be looked at: 3 values."), "{shown}");
    expect_success(&confirm(&["risk code 300", "status code 1034", "series 4000"]));
    dependent.run();

    // And the one after it: a row that is retired, and a remedy that is gone.
    copy.edit("catalogue/remedies.toml", CALL, "");
    copy.edit("catalogue/source.toml", "retrieved = 2026-11-22", "retrieved = 2027-01-01");
    copy.edit(
        "catalogue/series/1000_identity_data.toml",
        "name = \"underage_client\"",
        "name = \"underage_client\"\nretired = { on = 2027-01-01, reason = \"Merged into another.\" }",
    );
    let problems = dependent.problems();
    assert!(
        problems[0].starts_with("risk_codes.toml:4:10: there is no remedy `call_the_client` [unknown-remedy]; "),
        "{problems:?}"
    );
    dependent.edit("risk_codes.toml", "call_the_client", "look_into_the_client");
    assert_eq!(
        dependent.problems()[..1],
        [
            "series/identity.toml:3:10: this row is retired since 2027-01-01: Merged into another. [overlaid-retired]; take it out; or, \
          for cases from before, write although_retired = true"
        ]
    );
    dependent.edit("series/identity.toml", "was = \"internal\"\n", "was = \"internal\"\nalthough_retired = true\n");
    dependent.run();
}

/// An overlay that opens whatever it can.
struct Hostile {
    files: Vec<(String, String)>,
}

impl Hostile {
    /// With a reason and a name for what is beyond the house's limit, or without that.
    fn against(catalogue: &Catalogue, is_accepted: bool) -> Self {
        let lenient = catalogue.remedies.iter().find(|it| it.kind == RemedyKind::None).expect("a remedy of nothing");
        let asking = catalogue.remedies.iter().find(|it| it.asks_client).expect("a remedy that asks");
        let reason = "because = \"We know better.\"\naccepted_by = \"Nobody\"\n";
        let name = |remedy: usize| &catalogue.remedies[remedy].name;
        let is_open = |remedy: usize| {
            let kind = catalogue.remedies[remedy].kind;
            is_accepted || !matches!(kind, RemedyKind::Person | RemedyKind::Unstated | RemedyKind::Final)
        };
        let mut series = String::new();
        let mut words = "tag = \"en\"\n\n[reasons]\n".to_owned();
        for code in catalogue.codes.iter().filter(|it| it.lifecycle.retired.is_none()) {
            let mut row = String::new();
            if code.disclosure == Disclosure::Internal && is_accepted {
                let _ = write!(row, "disclosure = \"client\"\nwas = \"internal\"\n{reason}");
                for guidance in 0..code.guidances.len() {
                    let part = code.part(guidance).map(|part| format!(".{part}")).unwrap_or_default();
                    let _ = writeln!(
                        words,
                        "{}{part} = \"Your case has the finding {}.\"",
                        code.name,
                        letters(code.number, guidance)
                    );
                }
            } else if code.disclosure == Disclosure::Client && code.number % 3 == 0 {
                row += "disclosure = \"internal\"\nwas = \"client\"\nbecause = \"We keep it.\"\n";
            }
            for guidance in &code.guidances {
                let (sdk, api) = (guidance.remedy.sdk, guidance.remedy.api);
                // What clients are told of has to ask them for something.
                let is_told = code.disclosure == Disclosure::Internal && is_accepted;
                if sdk != api || !is_open(api) || (!is_told && name(api) == &lenient.name) {
                    continue;
                }
                let new = if is_told || code.number % 2 == 1 { asking } else { lenient };
                if name(api) == &new.name {
                    continue;
                }
                let called = guidance.name.as_ref().map(|name| format!("name = \"{name}\"\n")).unwrap_or_default();
                let _ = write!(
                    row,
                    "\n[[code.guidance]]\n{called}remedy = \"{}\"\nwas = \"{}\"\n{reason}",
                    new.name,
                    name(api)
                );
            }
            if !row.is_empty() {
                let _ = write!(series, "[[code]]\nnumber = {}\n{row}\n", code.number);
            }
        }
        let risk_codes = catalogue.risk_codes.iter().filter(|it| it.remedy.is_none_or(is_open));
        let risk_codes = risk_codes.filter(|it| it.remedy.is_none_or(|it| name(it) != &lenient.name)).map(|it| {
            let was = it.remedy.map(|it| format!("was = \"{}\"\n", name(it))).unwrap_or_default();
            format!("[[risk_code]]\nnumber = {}\nremedy = \"{}\"\n{was}{reason}\n", it.number, lenient.name)
        });
        // What is for a person last, and all else before it, in the opposite order.
        let first = &catalogue.remedies[0].name;
        let order = catalogue.remedies.windows(2).skip(1).map(|two| {
            format!("[[remedy]]\nname = \"{}\"\nbefore = \"{first}\"\nwas = \"{}\"\n\n", two[0].name, two[1].name)
        });
        let mut files = vec![
            ("overlay.toml".to_owned(), "name = \"Hostile\"\n".to_owned()),
            ("risk_codes.toml".to_owned(), risk_codes.collect()),
            ("remedies.toml".to_owned(), order.collect()),
            ("series/all.toml".to_owned(), series),
        ];
        if is_accepted {
            files.push(("client_words/en.toml".to_owned(), words));
        }
        Self { files }
    }
}

/// A word for each guidance, since sentences have no digits.
fn letters(number: u16, guidance: usize) -> String {
    format!("{number}{guidance}").bytes().map(|digit| char::from(digit - b'0' + b'a')).collect()
}

#[test]
#[ignore = "builds the tests of a copy twice; `.ci/run --all` runs it, and so does `cargo test --all-features --test overlay -- --ignored`"]
fn the_promises_are_kept_with_an_overlay_that_opens_whatever_it_can() {
    let copy = Copy::of_today("overlay_hostile");
    let catalogue = idv_catalogue_codegen::read(&copy.folder.join("catalogue")).catalogue;
    for is_accepted in [false, true] {
        let hostile = Hostile::against(&catalogue, is_accepted);
        let overlay = copy.folder.join("idv-overlay");
        let _ = fs::remove_dir_all(&overlay);
        for (file, text) in hostile.files {
            let path = overlay.join(file);
            fs::create_dir_all(path.parent().expect("a folder")).expect("a folder can be made");
            fs::write(path, text).expect("the overlay can be written");
        }
        let config = copy.folder.join(".cargo/config.toml");
        let aliases = fs::read_to_string(&config).expect("the configuration");
        let aliases = aliases.split("\n[env]").next().unwrap_or_default();
        let opened = if is_accepted { "1" } else { "" };
        let env = format!(
            "\n[env]\nIDV_CATALOGUE_OVERLAY = {{ value = \"idv-overlay\", relative = true }}\nIDV_PROMISES_OPENED = \"{opened}\"\n"
        );
        fs::write(&config, format!("{aliases}{env}")).expect("the copy can be written");
        expect_success(&copy.cargo(&[
            "test",
            "--package",
            "idv-catalogue",
            "--features",
            "alloc",
            "--test",
            "promises",
        ]));
    }
}
