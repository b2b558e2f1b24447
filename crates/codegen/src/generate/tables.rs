//! The tables behind every look-up: one index from number to row, and the facts as columns, so that a program which
//! asks for one kind of fact carries no other.
//!
//! Texts are plain `&str`, an empty one where there is none: rustc takes ten times as long over `Option<&str>`. A value
//! that few rows differ in is kept once, and its column names it by a byte.

use syn::Item;

use super::columns::Columns;
use super::index::Index;
use super::rust::{list, named, of, text};
use super::value::Value::{self, Call, Number, Slice, Structure, Text, Truth, Variant};
use crate::date::Date;
use crate::digest::digest;
use crate::model::{
    Action, Catalogue, Change, Code, Disclosure, Guidance, Language, Lifecycle, PerIntegration, Provenance, Remedy,
    Retired, RiskCode, Series, Status, Words,
};

/// The module that holds them.
pub(super) fn item(catalogue: &Catalogue) -> Item {
    let mut columns = Columns::default();
    source(catalogue, &mut columns);
    statuses(catalogue, &mut columns);
    transitions(catalogue, &mut columns);
    risk_codes(catalogue, &mut columns);
    remedies(catalogue, &mut columns);
    series(catalogue, &mut columns);
    index(catalogue, &mut columns);
    codes(catalogue, &mut columns);
    guidances(catalogue, &mut columns);
    languages(catalogue, &mut columns);
    columns.module()
}

fn source(catalogue: &Catalogue, columns: &mut Columns) {
    let source = &catalogue.source;
    let digest = digest(catalogue);
    let overlay = catalogue.overlay.as_ref();
    let fields = vec![
        ("title", Text(&source.title)),
        ("url", Text(&source.url)),
        ("retrieved", date(source.retrieved)),
        ("since", date(source.since)),
        ("digest", Text(&digest)),
        ("institution", Text(overlay.map_or("", |overlay| &overlay.name))),
        ("overlay_digest", Text(overlay.map_or("", |overlay| &overlay.digest))),
    ];
    columns.constant("SOURCE", named("Source"), &Structure("Source", fields));
}

fn statuses(catalogue: &Catalogue, columns: &mut Columns) {
    let rows = &catalogue.statuses;
    let row_numbers: Vec<usize> = (0..rows.len()).collect();
    let codes_of = |row: usize| {
        let codes = catalogue.codes.iter().enumerate().filter(move |(_, code)| code.statuses.contains(&row));
        codes.map(|(code, _)| code)
    };
    let code_rows: Vec<usize> = row_numbers.iter().flat_map(|row| codes_of(*row)).collect();
    let code_counts: Vec<usize> = row_numbers.iter().map(|row| codes_of(*row).count()).collect();
    let next: Vec<Vec<usize>> = row_numbers.iter().map(|row| catalogue.next(*row)).collect();
    columns.column("STATUSES", named("Status"), rows, &Named::variant);
    columns.column("STATUS_WIRES", text(), rows, &|row| Text(&row.wire));
    columns.column("STATUS_NAMES", text(), rows, &|row| Text(&row.name));
    columns.column("STATUS_DESCRIPTIONS", text(), rows, &|row| Text(&row.description));
    columns.column("STATUS_ACTIONS_SDK", text(), rows, &|row| Text(actions(&row.action).sdk));
    columns.column("STATUS_ACTIONS_API", text(), rows, &|row| Text(actions(&row.action).api));
    columns.column("STATUS_REMEDIES_SDK", named("Remedy"), rows, &|row| catalogue.remedies[row.remedy.sdk].variant());
    columns.column("STATUS_REMEDIES_API", named("Remedy"), rows, &|row| catalogue.remedies[row.remedy.api].variant());
    columns.column("STATUS_CDD_REPORTS", named("bool"), rows, &|row| Truth(row.cdd_report));
    columns.column("STATUS_EXPECTS_CODES", named("bool"), rows, &|row| Truth(row.expects_codes));
    columns.column("STATUS_FINALITIES", of("Option", named("Provenance")), rows, &|row| {
        option(row.finality.as_ref().map(provenance))
    });
    columns.column("STATUS_NEXT", list(named("Status")), &next, &|next| variants(&catalogue.statuses, next));
    columns.narrow("STATUS_CODE_ROWS", &code_rows);
    columns.narrow("STATUS_CODE_STARTS", &starts(&code_counts));
    columns.column("STATUS_RISK_CODES", list(named("RiskCode")), rows, &|row| {
        variants(&catalogue.risk_codes, &row.risk_codes)
    });
    lifecycles("STATUS", "Status", rows, columns);
}

fn transitions(catalogue: &Catalogue, columns: &mut Columns) {
    columns.column("TRANSITIONS", named("Transition"), &catalogue.transitions, &|row| {
        let from = option(row.from.map(|from| catalogue.statuses[from].variant()));
        let to = catalogue.statuses[row.to].variant();
        let fields =
            vec![("from", from), ("to", to), ("event", Text(&row.event)), ("provenance", provenance(&row.provenance))];
        Structure("Transition", fields)
    });
}

fn risk_codes(catalogue: &Catalogue, columns: &mut Columns) {
    let rows = &catalogue.risk_codes;
    columns.column("RISK_CODES", named("RiskCode"), rows, &Named::variant);
    columns.column("RISK_CODE_NAMES", text(), rows, &|row| Text(&row.name));
    columns.column("RISK_CODE_SCORES", text(), rows, &|row| Text(&row.risk_score));
    columns.column("RISK_CODE_REMEDIES", of("Option", named("Remedy")), rows, &|row| {
        option(row.remedy.map(|remedy| catalogue.remedies[remedy].variant()))
    });
    lifecycles("RISK_CODE", "RiskCode", rows, columns);
}

fn remedies(catalogue: &Catalogue, columns: &mut Columns) {
    let rows = &catalogue.remedies;
    columns.column("REMEDIES", named("Remedy"), rows, &Named::variant);
    columns.column("REMEDY_NAMES", text(), rows, &|row| Text(&row.name));
    columns.column("REMEDY_KINDS", named("RemedyKind"), rows, &|row| Variant("RemedyKind", row.kind.word()));
    columns.column("REMEDY_MEANINGS", text(), rows, &|row| Text(&row.meaning));
    columns.column("REMEDY_ASKS_CLIENT", named("bool"), rows, &|row| Truth(row.asks_client));
    columns.column("REMEDY_INCLUDES", list(named("Remedy")), rows, &|row| variants(rows, &row.includes));
}

fn series(catalogue: &Catalogue, columns: &mut Columns) {
    let rows = &catalogue.series;
    // The codes are in the order of their numbers, so a series' codes are the rows up to the next series' first.
    let first_row = |series| catalogue.codes.partition_point(|code| code.series < series);
    let first_rows: Vec<usize> = (0..=rows.len()).map(first_row).collect();
    columns.column("SERIES", named("Series"), rows, &Named::variant);
    columns.column("SERIES_FIRSTS", named("u16"), rows, &|row| Number(usize::from(row.number)));
    columns.column("SERIES_LASTS", named("u16"), rows, &|row| Number(usize::from(row.last)));
    columns.column("SERIES_NAMES", text(), rows, &|row| Text(&row.name));
    columns.column("SERIES_TITLES", text(), rows, &|row| Text(&row.title));
    columns.column("SERIES_STATUSES", list(named("Status")), rows, &|row| variants(&catalogue.statuses, &row.statuses));
    columns.column("SERIES_RISK_CODES", of("Option", list(named("RiskCode"))), rows, &|row| {
        option(row.risk_codes.as_ref().map(|risk_codes| variants(&catalogue.risk_codes, risk_codes)))
    });
    columns
        .column("SERIES_DISCLOSURES", named("Disclosure"), rows, &|row| Variant("Disclosure", row.disclosure.word()));
    columns.column("SERIES_FIRST_ROWS", named("u16"), &first_rows, &|row| Number(*row));
    lifecycles("SERIES", "Series", rows, columns);
}

fn index(catalogue: &Catalogue, columns: &mut Columns) {
    let numbers: Vec<u16> = catalogue.codes.iter().map(|code| code.number).collect();
    let Index { page_bits, pages, slots } = Index::smallest(&numbers);
    columns.constant("PAGE_BITS", named("u32"), &Number(page_bits as usize));
    columns.narrow("PAGES", &pages);
    columns.narrow("SLOT_ROWS", &slots);
}

fn codes(catalogue: &Catalogue, columns: &mut Columns) {
    let rows = &catalogue.codes;
    let mut by_name: Vec<usize> = (0..rows.len()).collect();
    by_name.sort_by_key(|row| &rows[*row].name);
    let guidance_counts: Vec<usize> = rows.iter().map(|code| code.guidances.len()).collect();
    columns.column("CODES", named("StatusCode"), rows, &Named::variant);
    columns.column("CODE_NAMES", text(), rows, &|row| Text(&row.name));
    columns.narrow("CODES_BY_NAME", &by_name);
    columns.column("CODE_SERIES", named("Series"), rows, &|row| catalogue.series[row.series].variant());
    columns.column("CODE_DISCLOSURES", named("Disclosure"), rows, &|row| Variant("Disclosure", row.disclosure.word()));
    columns.shared("CODE_STATUSES", list(named("Status")), rows, &|row| variants(&catalogue.statuses, &row.statuses));
    columns.shared("CODE_RISK_CODES", of("Option", list(named("RiskCode"))), rows, &|row| {
        option(row.risk_codes.as_ref().map(|risk_codes| variants(&catalogue.risk_codes, risk_codes)))
    });
    columns
        .shared("CODE_FIELDS", list(text()), rows, &|row| Slice(row.fields.iter().map(|field| Text(field)).collect()));
    columns.shared("CODE_REMEDIES", list(named("Remedy")), rows, &|row| {
        let mut remedies: Vec<usize> = row.guidances.iter().flat_map(|it| [it.remedy.sdk, it.remedy.api]).collect();
        remedies.sort_unstable();
        remedies.dedup();
        variants(&catalogue.remedies, &remedies)
    });
    columns.narrow("CODE_GUIDANCE_STARTS", &starts(&guidance_counts));
    lifecycles("CODE", "StatusCode", rows, columns);
}

fn guidances(catalogue: &Catalogue, columns: &mut Columns) {
    let rows: Vec<&Guidance> = catalogue.codes.iter().flat_map(|code| &code.guidances).collect();
    let row_numbers: Vec<usize> = (0..rows.len()).collect();
    columns.column("GUIDANCES", named("Guidance"), &row_numbers, &|row| Call(&["Guidance"], vec![Number(*row)]));
    columns.shared("GUIDANCE_NAMES", text(), &rows, &|row| Text(row.name.as_deref().unwrap_or_default()));
    columns.column("GUIDANCE_DESCRIPTIONS", text(), &rows, &|row| Text(&row.description));
    columns.shared("GUIDANCE_CONDITIONS", text(), &rows, &|row| Text(row.condition.as_deref().unwrap_or_default()));
    columns.shared("GUIDANCE_ACTIONS_SDK", text(), &rows, &|row| Text(actions(&row.action).sdk));
    columns.shared("GUIDANCE_ACTIONS_API", text(), &rows, &|row| Text(actions(&row.action).api));
    columns
        .column("GUIDANCE_REMEDIES_SDK", named("Remedy"), &rows, &|row| catalogue.remedies[row.remedy.sdk].variant());
    columns
        .column("GUIDANCE_REMEDIES_API", named("Remedy"), &rows, &|row| catalogue.remedies[row.remedy.api].variant());
}

/// The sentences for clients, a list for each language. Few guidances and remedies have any, and most of the columns would be
/// empty; so these have the place of theirs in the lists, of which the first is that of none.
fn languages(catalogue: &Catalogue, columns: &mut Columns) {
    let rows = &catalogue.languages;
    let is_told: Vec<bool> = catalogue.codes.iter().flat_map(told).collect();
    let is_asked: Vec<bool> = catalogue.remedies.iter().map(|remedy| remedy.asks_client).collect();
    columns.column("LANGUAGES", named("Language"), rows, &Named::variant);
    columns.column("LANGUAGE_TAGS", text(), rows, &|row| Text(&row.tag));
    columns.column("LANGUAGE_NAMES", text(), rows, &|row| Text(&row.name));
    columns.column("LANGUAGE_IS_REVIEWED", named("bool"), rows, &|row| Truth(row.review.is_none()));
    columns.column("LANGUAGE_UNKNOWN_STATUSES", text(), rows, &|row| sentence(row.unknown_status.as_ref()));
    columns.column("LANGUAGE_STATUSES", list(text()), rows, &|row| {
        Slice(row.statuses.iter().map(|words| sentence(words.as_ref())).collect())
    });
    columns
        .column("LANGUAGE_REASONS", list(text()), rows, &|row| sentences(row.reasons.iter().flatten().zip(&is_told)));
    columns.column("LANGUAGE_REQUESTS", list(text()), rows, &|row| sentences(row.requests.iter().zip(&is_asked)));
    columns.narrow("GUIDANCE_REASONS", &places(&is_told));
    columns.narrow("REMEDY_REQUESTS", &places(&is_asked));
}

/// Whether clients may be told of a code, once for each of its guidances.
fn told(code: &Code) -> impl Iterator<Item = bool> {
    code.guidances.iter().map(|_| code.disclosure == Disclosure::Client)
}

/// The place of each that has one, counted from 1.
fn places(has_one: &[bool]) -> Vec<usize> {
    let mut last = 0;
    let place = |has_one: &bool| {
        last += usize::from(*has_one);
        if *has_one { last } else { 0 }
    };
    has_one.iter().map(place).collect()
}

/// The sentences of the rows that have one, behind that of none.
fn sentences<'a>(rows: impl Iterator<Item = (&'a Option<Words>, &'a bool)>) -> Value<'a> {
    let wanted = rows.filter(|(_, has_one)| **has_one).map(|(words, _)| sentence(words.as_ref()));
    Slice(std::iter::once(Text("")).chain(wanted).collect())
}

/// An empty text where the sentence is untranslated or stale.
fn sentence(words: Option<&Words>) -> Value<'_> {
    Text(words.filter(|words| !words.is_stale).map_or("", |words| &words.text))
}

/// What came of rows that can be retired, one of which can be the successor of another.
fn lifecycles<T: WithLifecycle>(kind: &str, type_name: &str, rows: &[T], columns: &mut Columns) {
    columns.shared(&format!("{kind}_SINCE"), named("Date"), rows, &|row| date(row.lifecycle().since));
    columns.shared(&format!("{kind}_CHANGES"), list(named("Change")), rows, &|row| {
        Slice(row.lifecycle().changes.iter().map(change).collect())
    });
    columns.shared(&format!("{kind}_RETIRED"), of("Option", of("Retirement", named(type_name))), rows, &|row| {
        option(row.lifecycle().retired.as_ref().map(|retired| retirement(retired, rows)))
    });
}

fn change(change: &Change) -> Value<'_> {
    Structure("Change", vec![("on", date(change.on)), ("what", Text(&change.what))])
}

fn retirement<'a, T: Named>(retired: &'a Retired, rows: &'a [T]) -> Value<'a> {
    let successor = option(retired.successor.map(|row| rows[row].variant()));
    let fields = vec![("on", date(retired.on)), ("reason", Text(&retired.reason)), ("successor", successor)];
    Structure("Retirement", fields)
}

/// A row that is a variant of an enum.
trait Named {
    fn variant(&self) -> Value<'_>;
}

/// A row that can be retired.
trait WithLifecycle: Named {
    fn lifecycle(&self) -> &Lifecycle;
}

macro_rules! named {
    ($($row:ident $type_name:literal)*) => {
        $(impl Named for $row {
            fn variant(&self) -> Value<'_> {
                Variant($type_name, &self.name)
            }
        })*
    };
}

macro_rules! with_lifecycle {
    ($($row:ident)*) => {
        $(impl WithLifecycle for $row {
            fn lifecycle(&self) -> &Lifecycle {
                &self.lifecycle
            }
        })*
    };
}

impl Named for Language {
    fn variant(&self) -> Value<'_> {
        Variant("Language", &self.tag)
    }
}

named!(Status "Status" RiskCode "RiskCode" Remedy "Remedy" Series "Series" Code "StatusCode");
with_lifecycle!(Status RiskCode Series Code);

/// The variants that rows stand for.
fn variants<'a, T: Named>(rows: &'a [T], chosen: &[usize]) -> Value<'a> {
    Slice(chosen.iter().map(|row| rows[*row].variant()).collect())
}

/// Where each row's part of a list begins; and one more, so that a part ends where the next one begins.
fn starts(lengths: &[usize]) -> Vec<usize> {
    let ends = lengths.iter().scan(0, |end, length| {
        *end += length;
        Some(*end)
    });
    std::iter::once(0).chain(ends).collect()
}

/// An empty text where the source states none.
fn actions(action: &Action) -> PerIntegration<&str> {
    match action {
        Action::Unstated => PerIntegration { sdk: "", api: "" },
        Action::Whole(text) => PerIntegration { sdk: text, api: text },
        Action::PerIntegration(per) => PerIntegration { sdk: &per.sdk, api: &per.api },
    }
}

fn provenance(provenance: &Provenance) -> Value<'_> {
    let basis = Variant("Basis", provenance.basis.word());
    Structure("Provenance", vec![("basis", basis), ("because", Text(&provenance.because))])
}

fn date(date: Date) -> Value<'static> {
    let parts = [usize::from(date.year), usize::from(date.month), usize::from(date.day)];
    Call(&["Date", "new"], parts.map(Number).into())
}

fn option(value: Option<Value<'_>>) -> Value<'_> {
    Value::Option(value.map(Box::new))
}
