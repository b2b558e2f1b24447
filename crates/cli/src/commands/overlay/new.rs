//! `overlay new`: a first overlay that changes nothing, and whose comments teach how to change something.

use std::fs;
use std::io::{self, Write};
use std::path::PathBuf;

use crate::catalogue::{Facts, Shown, StatusCode};
use crate::outcome::{Outcome, fail};
use crate::output::files::write_files;
use crate::output::shown::{argument, shown};
use idv_catalogue_codegen::clean_text::is_clean;
use idv_catalogue_codegen::vocabulary::{Disclosure, RemedyKind};

/// Begin an overlay: a folder whose comments teach it
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The folder, which is made
    directory: PathBuf,

    /// The institution's name, as decisions on record will have it
    #[arg(long, value_name = "NAME")]
    name: String,

    /// The catalogue's directory [default: catalogue, else what this program carries]
    #[arg(long, value_name = "DIRECTORY")]
    catalogue: Option<PathBuf>,
}

pub(super) fn run(arguments: &Arguments, out: &mut dyn Write) -> io::Result<Outcome> {
    let Arguments { directory, name, catalogue } = arguments;
    if name.trim().is_empty() || !is_clean(name) {
        return Ok(fail("the name is to be words with single spaces between them, such as --name \"Example Bank\""));
    }
    if fs::read_dir(directory).is_ok_and(|mut entries| entries.next().is_some()) {
        let message = "there is something in this folder already; name one that is new";
        return Ok(fail(&format!("{}: {message}", shown(directory))));
    }
    let opened = match Shown::of(catalogue.clone(), None).read_to_judge() {
        Ok(opened) => opened,
        Err(outcome) => return Ok(outcome),
    };
    let files = files(name, opened.facts()).map(|(file, text)| (file.to_owned(), text));
    if let Err(error) = fs::create_dir_all(directory.join("series")) {
        return Ok(fail(&format!("{}: {error}", shown(directory))));
    }
    let outcome = write_files(directory, files, out)?;
    if outcome == Outcome::Clean {
        let folder = argument(directory);
        writeln!(
            out,
            "\nIt changes nothing yet. Each file says how it would; then `idv check --overlay {folder}`, and"
        )?;
        writeln!(out, "`idv diff --overlay {folder}` for what it comes to. Builds find it by .cargo/config.toml:\n")?;
        writeln!(out, "[env]")?;
        writeln!(out, "IDV_CATALOGUE_OVERLAY = {{ value = {}, relative = true }}\n", quoted(&shown(directory)))?;
        writeln!(
            out,
            "cargo looks for that file from the folder that it is run in, so have your program say that it was found:\n"
        )?;
        writeln!(out, "const _: () = assert!(idv_catalogue::SOURCE.overlay().is_some());")?;
    }
    Ok(outcome)
}

/// As TOML has it.
fn quoted(text: &str) -> String {
    toml_edit::Value::from(text).to_string().trim().to_owned()
}

fn files(name: &str, facts: Facts<'_>) -> [(&'static str, String); 5] {
    let name = quoted(name);
    [
        ("overlay.toml", format!("{OVERLAY}name = {name}\n{LOOKED_AT}looked_at = {}\n", facts.source().retrieved)),
        ("statuses.toml", STATUSES.to_owned()),
        ("risk_codes.toml", risk_codes(facts)),
        ("remedies.toml", REMEDIES.to_owned()),
        ("series/status_codes.toml", status_codes(facts)),
    ]
}

const OVERLAY: &str = "\
# What this institution judges and says otherwise than idv-catalogue, which it depends on.
# Every file but this one can be left out. Each holds rows of the catalogue, named, and under them what is otherwise here:
#   remedy, disclosure, because   what is done, whether the client is told, and why
#   was           what the catalogue has there: where it changes its mind in a later version, the build says so and shows
#                 both, and `idv overlay confirm` writes `was` anew once somebody has looked
#   accepted_by   who answers for it, asked for where it opens what the catalogue keeps from clients or gives to a person
# Numbers, texts and statuses are the vendor's, and names the catalogue's: an overlay changes none of them.
# Sentences for clients stand in client_words/, a file for each language as the catalogue has them, with the changed ones only:
#   tag = \"en\"
#   [reasons]
#   selfie_photo_too_dark = \"Your selfie is too dark; please take it by a window.\"
#   [was.reasons]
#   selfie_photo_too_dark = \"…\", the catalogue's sentence
# `idv check --overlay FOLDER` explains every mistake at its line.

";

const LOOKED_AT: &str = "\
# When somebody last looked at all of this: what the vendor gives another meaning after that day is told.
";

const STATUSES: &str = "\
# Statuses whose remedy is another here. One remedy, or one for each integration: { sdk = \"…\", api = \"…\" }.
#
# [[status]]
# status = \"completed\"
# remedy = \"…\"
# was = \"download_cdd_report\"
";

const REMEDIES: &str = "\
# Remedies of our own, and the order in which steps are given. What is for a person comes first, whatever stands here.
# kind: act, wait, final, none, person, unstated, as in the catalogue's remedies.toml. A remedy that asks the client for
# something (asks_client = true, kind act) needs its sentence in client_words/en.toml, under [requests].
#
# [[remedy]]
# name = \"call_the_branch\"
# kind = \"person\"
# meaning = \"Have the client's branch call them.\"
# before = \"upload_selfie\"   # what it comes before; last, where this is left out
#
# One of the catalogue's is moved by its name, by what it is to come before, and by what it comes before there:
#
# [[remedy]]
# name = \"upload_selfie_video\"
# before = \"upload_selfie\"
# was = \"provide_valid_address\"
";

fn risk_codes(facts: Facts<'_>) -> String {
    let lenient = |kind| matches!(kind, RemedyKind::None | RemedyKind::Wait);
    let risk_codes = facts.risk_codes();
    let example =
        risk_codes.iter().rfind(|it| it.retired().is_none() && it.remedy().is_some_and(|it| lenient(it.kind())));
    let graver = facts.remedies().into_iter().rfind(|it| it.kind() == RemedyKind::Person);
    let mut text = "# Risk codes whose remedy is another here.\n#\n".to_owned();
    if let Some((example, graver)) = example.zip(graver) {
        let was = example.remedy().map(|it| it.name().to_owned()).unwrap_or_default();
        text += &format!("# [[risk_code]]\n# number = {example}\n# remedy = \"{graver}\"\n# was = \"{was}\"\n");
        text += "# because = \"We look into each of them ourselves.\"\n";
    }
    text
}

fn status_codes(facts: Facts<'_>) -> String {
    let mut text = STATUS_CODES.to_owned();
    let one = facts.status_codes().into_iter().find(|it| {
        it.disclosure() == Disclosure::Client && it.retired().is_none() && it.guidance().len() == 1 && is_asked(*it)
    });
    let person = facts.remedies().into_iter().rfind(|it| it.kind() == RemedyKind::Person);
    if let Some((code, person)) = one.zip(person) {
        let was = code.guidance()[0].remedy().api;
        text += &format!("# [[code]]\n# number = {code}\n# disclosure = \"internal\"\n# was = \"client\"\n#\n");
        text += &format!("# [[code.guidance]]\n# remedy = \"{person}\"\n# was = \"{was}\"\n");
        text += "# because = \"We look into each of them ourselves.\"\n";
    }
    text
}

/// Whether the code asks for the same by each integration.
fn is_asked(code: StatusCode<'_>) -> bool {
    code.guidance()[0].remedy().agreed().is_ok_and(|remedy| remedy.kind() == RemedyKind::Act)
}

const STATUS_CODES: &str = "\
# Status codes that are judged otherwise here, in as many files as you like. A code with several guidances says which is
# meant: name = \"…\".
#
# A series is treated as a whole by a file of its own, with this above; `idv overlay confirm FOLDER` then writes which codes it
# has now, and what the catalogue says of each: where a later version has one more, the build says so.
#
#     [series]
#     number = 4000
#     remedy = \"…\"
#     because = \"…\"
#
";
