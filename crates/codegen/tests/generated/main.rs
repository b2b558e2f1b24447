//! The generator by itself: what it makes of catalogues that are small, strange or large.

mod small;

use std::fs;
use std::iter::once;

use idv_catalogue_codegen as codegen;
use idv_catalogue_codegen::generate::generate;
use idv_catalogue_codegen::model::Catalogue;
use idv_catalogue_codegen::names::{RESERVED, camel_case};
use idv_catalogue_codegen::problem::rule::Severity;
use idv_catalogue_codegen::report::Report;
use small::SMALL;
use syn::{Attribute, Expr, Fields, Ident, Item, ItemConst, ItemEnum, ItemMod, ItemStatic, Lit, Meta, Type};

/// A text with all that XML, Markdown and Rust give a meaning to.
const STRANGE: &str =
    r#"- <b>bold</b> `code` | [x](y) # *it* _it_ "quoted" 'C:\new' https://example/a_b. https://example/a|b & ~~^1$"#;
/// The same for rustdoc, which shows it as it was written.
const ESCAPED: &str = r#"\- \<b\>bold\</b\> \`code\` \| \[x\](y) \# \*it\* \_it\_ "quoted" 'C:\\new' <https://example/a_b>. https://example/a\|b \& \~\~\^1\$"#;

/// The catalogue of these files, which are written in their order.
fn load<'a>(files: impl IntoIterator<Item = (&'a str, &'a str)>) -> Catalogue {
    let folder = tempfile::tempdir().expect("a folder can be made");
    for name in ["series", "client_words"] {
        fs::create_dir(folder.path().join(name)).expect("a folder can be made");
    }
    for (path, text) in files {
        let text = text.replace("STRANGE", &format!("{STRANGE:?}"));
        fs::write(folder.path().join(path), text).expect("a file can be written");
    }
    let loaded = codegen::load(folder.path());
    let errors = |report: Report| report.lines(Severity::Error).collect::<Vec<_>>().join("\n");
    loaded.unwrap_or_else(|report| panic!("{}", errors(report))).catalogue
}

/// What was generated, as Rust reads it.
struct Generated(syn::File);

impl Generated {
    fn of(catalogue: &Catalogue) -> Self {
        Self(syn::parse_file(&generate(catalogue)).expect("the generated code is Rust"))
    }

    fn enumeration(&self, name: &str) -> &ItemEnum {
        let found = self.0.items.iter().find_map(|item| match item {
            Item::Enum(it) if it.ident == name => Some(it),
            _ => None,
        });
        found.expect(name)
    }

    fn module(&self, name: &str) -> &ItemMod {
        let found = self.0.items.iter().find_map(|item| match item {
            Item::Mod(it) if it.ident == name => Some(it),
            _ => None,
        });
        found.expect(name)
    }

    fn tables(&self) -> &[Item] {
        let (_, items) = self.module("tables").content.as_ref().expect("tables");
        items
    }

    fn table(&self, name: &str) -> &ItemStatic {
        let found = self.tables().iter().find_map(|item| match item {
            Item::Static(it) if it.ident == name => Some(it),
            _ => None,
        });
        found.expect(name)
    }

    fn constant(&self, name: &str) -> &ItemConst {
        let found = self.tables().iter().find_map(|item| match item {
            Item::Const(it) if it.ident == name => Some(it),
            _ => None,
        });
        found.expect(name)
    }

    fn values(&self, table: &str) -> impl Iterator<Item = &Expr> {
        let Expr::Array(array) = &*self.table(table).expr else { panic!("{table} is no array") };
        array.elems.iter()
    }

    fn texts(&self, table: &str) -> Vec<String> {
        self.values(table).map(|value| text(value).expect("a text")).collect()
    }

    fn numbers(&self, table: &str) -> Vec<usize> {
        self.values(table).map(|value| number(value).into()).collect()
    }

    /// `u8`, where a table holds bytes.
    fn value_type(&self, table: &str) -> String {
        let Type::Array(array) = &*self.table(table).ty else { panic!("{table} is no array") };
        let Type::Path(path) = &*array.elem else { panic!("{table} holds something strange") };
        path.path.require_ident().expect("a type's name").to_string()
    }

    /// The variants with the numbers that are written beside them.
    fn written(&self, name: &str) -> Vec<(String, Option<u16>)> {
        let variants = self.enumeration(name).variants.iter().map(|variant| {
            assert!(matches!(variant.fields, Fields::Unit));
            (variant.ident.to_string(), variant.discriminant.as_ref().map(|(_, discriminant)| number(discriminant)))
        });
        variants.collect()
    }

    /// The variants with their numbers, as the compiler counts where none is written.
    fn discriminants(&self, name: &str) -> Vec<(String, u16)> {
        let counted = self.written(name).into_iter().scan(None, |before: &mut Option<u16>, (variant, written)| {
            *before = written.or(before.map(|number| number + 1));
            Some((variant, before.expect("the first number is written")))
        });
        counted.collect()
    }

    /// The variants that are deprecated, and what the compiler says to who uses them.
    fn deprecations(&self, name: &str) -> Vec<(String, String)> {
        let variants = self.enumeration(name).variants.iter();
        let notes = variants.filter_map(|variant| {
            let deprecated = variant.attrs.iter().find(|attribute| attribute.path().is_ident("deprecated"))?;
            let note = deprecated.parse_args::<syn::MetaNameValue>().expect("a note");
            Some((variant.ident.to_string(), text(&note.value).expect("a text")))
        });
        notes.collect()
    }

    fn docs_of(&self, name: &str, variant: &str) -> String {
        let mut variants = self.enumeration(name).variants.iter();
        docs(&variants.find(|it| it.ident == variant).expect(variant).attrs)
    }
}

fn docs(attributes: &[Attribute]) -> String {
    let lines = attributes.iter().filter_map(|attribute| match &attribute.meta {
        Meta::NameValue(pair) if pair.path.is_ident("doc") => text(&pair.value),
        _ => None,
    });
    lines.flat_map(|line| [line.strip_prefix(' ').unwrap_or(&line).to_owned(), "\n".to_owned()]).collect()
}

fn text(value: &Expr) -> Option<String> {
    let Expr::Lit(literal) = value else { return None };
    if let Lit::Str(text) = &literal.lit { Some(text.value()) } else { None }
}

fn number(value: &Expr) -> u16 {
    let Expr::Lit(literal) = value else { panic!("a number") };
    let Lit::Int(number) = &literal.lit else { panic!("a number") };
    number.base10_parse().expect("a number of two bytes")
}

#[test]
fn the_same_catalogue_gives_the_same_text() {
    let one = generate(&load(SMALL));
    let other = generate(&load(SMALL.into_iter().rev()));
    assert!(one == other, "the two texts differ");
}

#[test]
fn what_an_analyst_writes_is_no_markup_in_the_documentation_and_unchanged_in_the_tables() {
    let generated = Generated::of(&load(SMALL));

    let status = generated.docs_of("Status", "New");
    assert!(status.starts_with(&format!("`new`: {ESCAPED}\n")), "{status}");
    let code = generated.docs_of("StatusCode", "Strange");
    let paragraphs = format!("`1000`: {ESCAPED}\n\nCondition: {ESCAPED}\n\nAction: {ESCAPED}\n\n");
    assert!(code.starts_with(&paragraphs), "{code}");
    let remedy = generated.docs_of("Remedy", "DoIt");
    assert_eq!(remedy, format!("{ESCAPED}\n\nSomeone can act.\n"));
    let reference = docs(&generated.module("reference").attrs);
    let row = format!("| [`1000`](StatusCode::Strange) | {ESCAPED}: {ESCAPED} | {ESCAPED} |");
    assert!(reference.contains(&row), "{reference}");

    for table in [
        "GUIDANCE_CONDITIONS_VALUES",
        "GUIDANCE_DESCRIPTIONS",
        "GUIDANCE_ACTIONS_SDK_VALUES",
        "GUIDANCE_ACTIONS_API_VALUES",
        "STATUS_DESCRIPTIONS",
        "REMEDY_MEANINGS",
    ] {
        assert_eq!(generated.texts(table)[0], STRANGE, "{table}");
    }
}

#[test]
fn a_retired_row_is_deprecated_and_names_its_successor() {
    let generated = Generated::of(&load(SMALL));
    let expected = [
        ("Status", "Finished", "retired on 2027-01-01: Renamed. Use `Status::Done` instead."),
        ("StatusCode", "Outdated", "retired on 2027-01-01: Split. Use `StatusCode::Ordinary` instead."),
        ("StatusCode", "Lost", "retired on 2027-01-02: Dropped."),
        ("Series", "Second", "retired on 2027-01-01: Merged \"as is\". Use `Series::First` instead."),
        ("RiskCode", "MediumRisk", "retired on 2027-01-01: Nobody was. Use `RiskCode::LowRisk` instead."),
    ];
    let enums = ["Status", "StatusCode", "Series", "RiskCode", "Remedy"];
    let deprecations = enums.map(|name| (name, generated.deprecations(name)));
    let found = deprecations.iter().flat_map(|(name, rows)| rows.iter().map(|(row, note)| (*name, &**row, &**note)));
    assert_eq!(found.collect::<Vec<_>>(), expected);
}

#[test]
fn the_reference_page_says_where_a_code_differs_from_its_series_and_why_a_row_is_retired() {
    let different = SMALL.map(|(path, text)| {
        (
            path,
            text.replace("name = \"ordinary\"", "name = \"ordinary\"\nstatuses = [\"new\"]\nrisk_codes = \"unstated\""),
        )
    });
    let different = different.iter().map(|(path, text)| (*path, &**text));
    let generated = Generated::of(&load(different));
    let reference = docs(&generated.module("reference").attrs);
    let shown: Vec<_> = reference
        .lines()
        .filter(|line| ["Retired", "retired", "nless", "Unlike"].iter().any(|word| line.contains(word)))
        .collect();
    let expected = [
        "| [`finished`](Status::Finished) | Done.<br>Retired on 2027-01-01: Renamed. Use [`done`](Status::Done) instead. | \
         — | yes | final |",
        "| [`300`](RiskCode::MediumRisk) | `completed_medium_risk`<br>Retired on 2027-01-01: Nobody was. Use \
         [`200`](RiskCode::LowRisk) instead. |",
        "Unless a code says otherwise: accompanies [`Status::Done`] · risk code [`RiskCode::LowRisk`] · internal, not for \
         the client.",
        "| [`1003`](StatusCode::Ordinary) | Found.<br>Unlike its series: accompanies [`Status::New`] · risk codes not \
         stated. | — | [`none_stated`](Remedy::NoneStated) | internal |",
        "| [`1999`](StatusCode::Outdated) (retired) | Found.<br>Retired on 2027-01-01: Split. Use \
         [`1003`](StatusCode::Ordinary) instead. | — | [`none_stated`](Remedy::NoneStated) | internal |",
        "Retired on 2027-01-01: Merged \"as is\". Use [`1000`](Series::First) instead.",
        "Unless a code says otherwise: accompanies [`Status::Done`] · risk code [`RiskCode::LowRisk`] · internal, not for \
         the client.",
        "| [`2001`](StatusCode::Lost) (retired) | Found.<br>Retired on 2027-01-02: Dropped. | — | \
         [`none_stated`](Remedy::NoneStated) | internal |",
    ];
    assert_eq!(shown, expected);
}

#[test]
fn numbers_are_discriminants() {
    let generated = Generated::of(&load(SMALL));
    let numbered = |rows: &[(&str, u16)]| rows.iter().map(|(row, it)| ((*row).to_owned(), *it)).collect::<Vec<_>>();
    let codes = [("Strange", 1000), ("Ordinary", 1003), ("Outdated", 1999), ("Lost", 2001)];
    assert_eq!(generated.discriminants("StatusCode"), numbered(&codes));
    assert_eq!(generated.discriminants("Series"), numbered(&[("First", 1000), ("Second", 2000)]));
    assert_eq!(generated.discriminants("RiskCode"), numbered(&[("LowRisk", 200), ("MediumRisk", 300)]));
}

#[test]
fn a_sentence_that_is_not_made_from_the_english_of_today_is_none() {
    let generated = Generated::of(&load(SMALL));
    assert_eq!(generated.texts("LANGUAGE_TAGS"), ["en", "nl"]);
    let statuses: Vec<_> = generated.values("LANGUAGE_STATUSES").map(list_of_texts).collect();
    assert_eq!(statuses, [vec!["It has begun.", "It is done.", "It is done."], vec!["Het is begonnen.", "", ""]]);
}

/// The texts of a slice.
fn list_of_texts(value: &Expr) -> Vec<String> {
    let Expr::Reference(slice) = value else { panic!("no slice") };
    let Expr::Array(array) = &*slice.expr else { panic!("no slice") };
    array.elems.iter().map(|value| text(value).expect("a text")).collect()
}

#[test]
fn among_many_codes_a_number_that_follows_from_the_one_before_is_not_written() {
    for (count, is_each_written) in [(1_000, true), (1_001, false)] {
        // Two, and then a gap of one.
        let numbers: Vec<u16> = (0..count).map(|nth| 1000 + nth / 2 * 3 + nth % 2).collect();
        let generated = with_codes(&numbers);
        let named = |nth: usize| format!("Code{}", numbers[nth]);
        let all: Vec<_> = (0..numbers.len()).map(|nth| (named(nth), numbers[nth])).collect();
        assert_eq!(generated.discriminants("StatusCode"), all);
        let written: Vec<_> = (0..numbers.len())
            .map(|nth| (named(nth), Some(numbers[nth]).filter(|_| is_each_written || nth % 2 == 0)))
            .collect();
        assert_eq!(generated.written("StatusCode"), written);
    }
}

#[test]
fn reserved_words_are_no_identifiers_and_ordinary_names_are() {
    let is_identifier = |word: &str| syn::parse_str::<Ident>(word).is_ok();
    // Reserved since the edition of 2024, which syn does not ask for.
    let accepted: Vec<_> = RESERVED.iter().filter(|word| is_identifier(word)).collect();
    assert_eq!(accepted, [&"gen"]);
    for name in ["new", "type_invalid", "selfie_photo_too_bright", "poa_2_document", "union", "macro_rules"] {
        assert!(is_identifier(name) && is_identifier(&camel_case(name)), "{name}");
    }
}

#[test]
fn more_codes_than_a_byte_counts_take_two_and_each_is_found() {
    for (count, width) in [(256, "u8"), (257, "u16")] {
        let numbers: Vec<u16> = (0..count).map(|nth| 1000 + nth * 3).collect();
        let generated = with_codes(&numbers);
        for table in ["CODES_BY_NAME", "SLOT_ROWS"] {
            assert_eq!(generated.value_type(table), width, "{table} of {count} codes");
        }

        let page_bits = number(&generated.constant("PAGE_BITS").expr);
        let (pages, rows) = (generated.numbers("PAGES"), generated.numbers("SLOT_ROWS"));
        let slot = |number: u16| pages[usize::from(number >> page_bits)] + usize::from(number & ((1 << page_bits) - 1));
        let found: Vec<_> = numbers.iter().map(|number| rows[slot(*number)]).collect();
        assert_eq!(found, (0..numbers.len()).collect::<Vec<_>>());
    }
}

/// A catalogue with a code for each of these numbers, all in one series.
fn with_codes(numbers: &[u16]) -> Generated {
    let [files @ .., (path, series), _] = SMALL;
    let (head, _) = series.split_once("[[code]]").expect("codes");
    let codes = numbers.iter().map(|number| {
        let guidance = "[[code.guidance]]\ndescription = \"Found.\"\nremedy = \"none_stated\"";
        format!("[[code]]\nnumber = {number}\nname = \"code_{number}\"\n{guidance}\n")
    });
    let series: String = once(head.replace("last = 1999", "last = 2999")).chain(codes).collect();
    Generated::of(&load(files.into_iter().chain([(path, &*series)])))
}
