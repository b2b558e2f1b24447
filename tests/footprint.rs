//! What a dependent carries: the size of each public type and of each table, and that a program has no text in it which
//! it does not use.

#[allow(dead_code, reason = "other tests edit their copies")]
#[path = "support/copies.rs"]
mod copies;
mod support;

use std::collections::{BTreeSet, HashMap};
use std::fs;
use std::path::Path;

use copies::{Copy, cargo};
use idv_catalogue::{
    Date, Disclosure, Guidance, Integration, Language, NotInCatalogue, Remedy, Reported, RiskCode, Sentence, Series,
    Status, StatusCode,
};
use support::{expect_success, scratch};

#[test]
fn a_value_is_as_small_as_what_it_says() {
    let sizes = [
        ("Status", size_of::<Option<Status>>()),
        ("StatusCode", size_of::<Option<StatusCode>>()),
        ("Series", size_of::<Option<Series>>()),
        ("RiskCode", size_of::<Option<RiskCode>>()),
        ("Remedy", size_of::<Option<Remedy>>()),
        ("Disclosure", size_of::<Option<Disclosure>>()),
        ("Integration", size_of::<Option<Integration>>()),
        ("Language", size_of::<Option<Language>>()),
        ("Sentence", size_of::<Sentence>()),
        ("Guidance", size_of::<Guidance>()),
        ("Date", size_of::<Date>()),
        ("Reported<StatusCode>", size_of::<Reported<StatusCode>>()),
        ("Reported<RiskCode>", size_of::<Reported<RiskCode>>()),
        ("NotInCatalogue", size_of::<NotInCatalogue>()),
    ];
    let expected = [
        ("Status", 1),
        ("StatusCode", 2),
        ("Series", 2),
        ("RiskCode", 2),
        ("Remedy", 1),
        ("Disclosure", 1),
        ("Integration", 1),
        ("Language", 1),
        ("Sentence", 24),
        ("Guidance", 2),
        ("Date", 4),
        ("Reported<StatusCode>", 8),
        ("Reported<RiskCode>", 8),
        ("NotInCatalogue", 72),
    ];
    assert_eq!(sizes, expected);
}

#[cfg(feature = "alloc")]
#[test]
fn a_case_is_as_small_as_its_parts() {
    use idv_catalogue::{Case, ClientMessage, Finding, NextStep, Reason, Step, Succession};

    let sizes = [
        ("Reported<Status>", size_of::<Reported<Status>>()),
        ("Case", size_of::<Case>()),
        ("Finding", size_of::<Finding>()),
        ("Step", size_of::<Step>()),
        ("NextStep", size_of::<NextStep>()),
        ("Reason", size_of::<Reason>()),
        ("ClientMessage", size_of::<ClientMessage>()),
        ("Succession", size_of::<Succession>()),
    ];
    let expected = [
        ("Reported<Status>", 16),
        ("Case", 80),
        ("Finding", 24),
        ("Step", 1),
        ("NextStep", 32),
        ("Reason", 24),
        ("ClientMessage", 6),
        ("Succession", 1),
    ];
    assert_eq!(sizes, expected);
}

/// Each table's name, the type of its values, and their number.
fn tables() -> Vec<(&'static str, &'static str, usize)> {
    let source = include_str!("../src/prebuilt.rs");
    let tables = source.lines().filter_map(|line| {
        let (name, rest) = line.trim_start().strip_prefix("pub(crate) static ")?.split_once(": [")?;
        let (value, length) = rest.split_once("] = ")?.0.rsplit_once("; ")?;
        Some((name, value, length.parse().expect("a table's length")))
    });
    tables.collect()
}

#[test]
fn the_tables_that_turn_a_number_into_a_code_take_no_more_than_1_3_kb() {
    let bytes: usize = tables()
        .into_iter()
        .map(|(name, value, length)| match (name, value) {
            ("PAGES", "u8") => length,
            ("PAGES", "u16") => 2 * length,
            // The codes of the slots are worked out while compiling, one for each row here.
            ("SLOT_ROWS", _) => size_of::<StatusCode>() * length,
            _ => 0,
        })
        .sum();
    assert!((500..=1_300).contains(&bytes), "{bytes} bytes");
}

#[test]
fn each_table_of_codes_has_a_value_a_code_of_a_few_bytes_or_a_text() {
    let all = tables();
    let of_codes: Vec<_> = all.iter().filter(|(.., length)| *length == StatusCode::ALL.len()).collect();
    assert!(of_codes.len() > 10, "{all:?}");
    for (name, value, _) in of_codes {
        let is_narrow = matches!(*value, "u8" | "u16" | "StatusCode" | "Series" | "Remedy" | "Disclosure" | "Guidance");
        let is_text = *value == "&str" && (*name == "CODE_NAMES" || *name == "GUIDANCE_DESCRIPTIONS");
        assert!(is_narrow || is_text, "{name}: {value}");
    }
}

/// Every text of a kind, of all codes.
fn texts<'a>(of: impl Fn(StatusCode) -> Vec<Option<&'a str>>) -> BTreeSet<&'a str> {
    // Shorter ones stand in any program, as `min` and `sdk` do.
    StatusCode::ALL.iter().flat_map(|code| of(*code)).flatten().filter(|text| text.len() > 12).collect()
}

fn names() -> BTreeSet<&'static str> {
    texts(|code| vec![Some(code.name())])
}

fn descriptions() -> BTreeSet<&'static str> {
    texts(|code| code.guidance().iter().map(|guidance| Some(guidance.description())).collect())
}

fn api_actions() -> BTreeSet<&'static str> {
    texts(|code| code.guidance().iter().map(|guidance| guidance.action(Integration::Api)).collect())
}

fn meanings() -> BTreeSet<&'static str> {
    Remedy::ALL.iter().map(|remedy| remedy.meaning()).collect()
}

/// What clients are told and asked, in every language.
fn client_words() -> BTreeSet<&'static str> {
    let in_language = |language: &Language| {
        let reasons = StatusCode::ALL.iter().flat_map(|code| code.guidance()).filter_map(|it| it.reason(*language));
        let requests = Remedy::ALL.iter().filter_map(|remedy| remedy.request(*language));
        let statuses = Status::ALL.iter().map(|status| status.client_sentence(*language));
        reasons.chain(requests).chain(statuses).map(Sentence::text).collect::<Vec<_>>()
    };
    Language::ALL.iter().flat_map(in_language).collect()
}

/// Those of the texts that stand in a program, by one walk through it.
fn carried<'a>(program: &[u8], kinds: &[BTreeSet<&'a str>]) -> BTreeSet<&'a str> {
    const BEGINNING: usize = 8;
    let mut by_beginning: HashMap<&[u8], Vec<&str>> = HashMap::new();
    for text in kinds.iter().flatten() {
        by_beginning.entry(&text.as_bytes()[..BEGINNING]).or_default().push(text);
    }
    let places = program.windows(BEGINNING).enumerate();
    places
        .filter_map(|(place, beginning)| Some((place, by_beginning.get(beginning)?)))
        .flat_map(|(place, texts)| texts.iter().filter(move |text| program[place..].starts_with(text.as_bytes())))
        .copied()
        .collect()
}

/// Which kinds of texts a program may carry: names, descriptions, actions, meanings, and client words.
type Kinds = [bool; 5];

/// Programs, each with what it asks for, and what it may carry.
const PROGRAMS: [(&str, &str, Kinds); 6] = [
    ("series", "code.map(|code| code.series().number() as usize)", [false; 5]),
    ("remedies", "code.map(|code| code.remedies().len() + code.statuses().len())", [false; 5]),
    (INCLUSIONS, "code.map(|code| code.remedies()[0].includes().iter().map(|it| it.name().len()).sum())", [false; 5]),
    ("names", "code.map(|code| code.name().len())", [true, false, false, false, false]),
    ("descriptions", "code.map(|code| code.guidance()[0].description().len())", [false, true, false, false, false]),
    (
        "actions",
        "code.and_then(|code| code.guidance()[0].action(Integration::Api)).map(str::len)",
        [false, false, true, false, false],
    ),
];

/// The only program that asks what the requests to clients include, and what of that a program would carry.
const INCLUSIONS: &str = "inclusions";

fn carries_inclusions(program: &[u8]) -> bool {
    let longest = Remedy::ALL.iter().map(|remedy| remedy.includes()).max_by_key(|it| it.len()).expect("remedies");
    let place =
        |remedy: &Remedy| Remedy::ALL.iter().position(|it| it == remedy).and_then(|place| u8::try_from(place).ok());
    // As the enum's discriminants, which are one byte each.
    let bytes: Vec<u8> = longest.iter().map(|remedy| place(remedy).expect("few remedies")).collect();
    // With a gap in it, it is no part of the list of all remedies.
    assert!(bytes.len() > 8 && bytes.windows(2).any(|two| two[1] - two[0] > 1), "{longest:?}");
    program.windows(bytes.len()).any(|window| window == bytes)
}

#[test]
fn a_program_carries_the_texts_that_it_uses_and_no_others() {
    let copy = Copy::of_today("footprint");
    let kinds = [names(), descriptions(), api_actions(), meanings(), client_words()];
    assert!(kinds.iter().all(|kind| kind.len() > 20));
    // Optimising a program together with the standard library takes long, so that is not done to all of them.
    for (lto, programs) in [("false", PROGRAMS.as_slice()), ("true", &PROGRAMS[..1]), ("true", &PROGRAMS[4..5])] {
        let folder = scratch("footprint_programs");
        write_programs(&folder, &copy.folder, lto, programs);
        expect_success(&cargo(&folder, &["build", "--release"]));
        for (name, _, uses) in programs {
            let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("target/release").join(format!("footprint_{name}"));
            let program = fs::read(path).expect("the program that was built");
            assert_eq!(carries_inclusions(&program), *name == INCLUSIONS, "{name}, lto = {lto}");
            let carried = carried(&program, &kinds);
            let used: Vec<_> =
                kinds.iter().zip(*uses).filter(|(_, is_used)| *is_used).flat_map(|(kind, _)| kind).collect();
            let missing: Vec<_> = used.iter().filter(|text| !carried.contains(**text)).collect();
            assert!(missing.is_empty(), "{name}, lto = {lto}, lacks {missing:?}");
            // Some texts are a part of others.
            let others = kinds.iter().flatten().filter(|text| !used.iter().any(|used| used.contains(*text)));
            let superfluous: Vec<_> = others.filter(|text| carried.contains(*text)).collect();
            assert!(superfluous.is_empty(), "{name}, lto = {lto}, carries {superfluous:?}");
        }
    }
}

fn write_programs(folder: &Path, crate_folder: &Path, lto: &str, programs: &[(&str, &str, Kinds)]) {
    fs::create_dir_all(folder.join("src/bin")).expect("a scratch folder");
    let path = crate_folder.display().to_string().replace('\\', "/");
    let manifest = format!(
        "[package]\nname = \"footprint_programs\"\nedition = \"2024\"\n\n[workspace]\n\n[dependencies]\n\
         idv-catalogue = {{ path = \"{path}\", default-features = false }}\n\n[profile.release]\nlto = {lto}\nstrip = true\n"
    );
    fs::write(folder.join("Cargo.toml"), manifest).expect("the programs can be written");
    for (name, expression, _) in programs {
        let main = format!(
            "#![allow(unused_imports)]\nuse idv_catalogue::{{Integration, StatusCode}};\n\nfn main() {{\n    \
             let number = std::env::args().count() as u16;\n    let code = StatusCode::from_u16(number);\n    \
             std::process::exit({expression}.unwrap_or(0) as i32);\n}}\n"
        );
        fs::write(folder.join(format!("src/bin/footprint_{name}.rs")), main).expect("the programs can be written");
    }
}
