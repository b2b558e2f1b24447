//! Whether a catalogue says what the library says that this program was compiled with. The library's rows and a catalogue's
//! are two ways to the same facts; here they meet, row by row.

use std::fmt::{Debug, Display};

use idv_catalogue::{self as library, Integration, Sentence};
use idv_catalogue_codegen::model::{Change, Provenance};

use super::rows::{
    Facts, Guidance, Language, PerIntegration, Remedy, Retirement, RiskCode, Series, Status, StatusCode, Transition,
};

/// The first fact in which a catalogue differs from the compiled library: what it is about, with both.
pub fn first_difference(facts: Facts<'_>) -> Option<String> {
    let source = facts.source();
    let differs = Differs::default()
        .of("title", &source.title, library::SOURCE.title())
        .of("url", &source.url, library::SOURCE.url())
        .of("retrieved", source.retrieved, library::SOURCE.retrieved())
        .of("since", source.since, library::SOURCE.since());
    let source = differs.0.map(|differs| format!("the source: {differs}"));
    source
        .or_else(|| rows("status", facts.statuses(), library::Status::ALL, status))
        .or_else(|| rows("transition", facts.transitions(), library::Transition::ALL, transition))
        .or_else(|| rows("risk code", facts.risk_codes(), library::RiskCode::ALL, risk_code))
        .or_else(|| rows("series", facts.series(), library::Series::ALL, series))
        .or_else(|| rows("remedy", facts.remedies(), library::Remedy::ALL, remedy))
        .or_else(|| rows("status code", facts.status_codes(), library::StatusCode::ALL, status_code))
        .or_else(|| first_difference_of_words(facts))
}

/// The first difference in what clients are told and asked, of rows that are the same otherwise.
fn first_difference_of_words<'a>(facts: Facts<'a>) -> Option<String> {
    let languages = facts.languages();
    let languages = languages.as_slice();
    let status = |row: Status<'a>, same: library::Status| {
        let row = |it| worded(row.client_sentence(it));
        Differs::default().words("sentence", languages, row, |it| worded(same.client_sentence(it)))
    };
    let remedy = |row: Remedy<'a>, same: library::Remedy| {
        let row = |it| or_none(row.request(it).map(worded));
        Differs::default().words("request", languages, row, |it| or_none(same.request(it).map(worded)))
    };
    let status_code = |row: StatusCode<'a>, same: library::StatusCode| {
        row.guidance().iter().zip(same.guidance()).fold(Differs::default(), |differs, (row, same)| {
            let row = |it| or_none(row.reason(it).map(worded));
            differs.words("reason", languages, row, |it| or_none(same.reason(it).map(worded)))
        })
    };
    rows("language", facts.languages(), library::Language::ALL, language)
        .or_else(|| rows("status", facts.statuses(), library::Status::ALL, status))
        .or_else(|| rows("remedy", facts.remedies(), library::Remedy::ALL, remedy))
        .or_else(|| rows("status code", facts.status_codes(), library::StatusCode::ALL, status_code))
}

/// The first difference between two lists of rows.
fn rows<R: Copy, C: Copy + Debug>(
    noun: &str,
    rows: Vec<R>,
    compiled: &[C],
    compare: impl Fn(R, C) -> Differs,
) -> Option<String> {
    if rows.len() != compiled.len() {
        return Some(format!("there are {} rows for a {noun}, not {}", rows.len(), compiled.len()));
    }
    let mut pairs = rows.into_iter().zip(compiled);
    pairs.find_map(|(row, compiled)| Some(format!("{noun} {compiled:?}: {}", compare(row, *compiled).0?)))
}

/// The first fact in which two rows differ.
#[derive(Default)]
struct Differs(Option<String>);

impl Differs {
    fn of(self, fact: &str, row: impl Display, compiled: impl Display) -> Self {
        let compare = || {
            let (row, compiled) = (row.to_string(), compiled.to_string());
            (row != compiled).then(|| format!("{fact} is {row:?}, not {compiled:?}"))
        };
        Self(self.0.or_else(compare))
    }

    fn list<R: Display, C: Display>(self, fact: &str, row: &[R], compiled: &[C]) -> Self {
        self.of(fact, listed(row), listed(compiled))
    }

    /// A list that is `None` where the source does not say.
    fn stated<R: Display, C: Display>(self, fact: &str, row: Option<&[R]>, compiled: Option<&[C]>) -> Self {
        self.of(fact, row.map_or("unstated".to_owned(), listed), compiled.map_or("unstated".to_owned(), listed))
    }

    fn per_integration<R: Display, C: Display>(
        self,
        fact: &str,
        row: PerIntegration<R>,
        compiled: impl Fn(Integration) -> C,
    ) -> Self {
        self.of(fact, row.sdk, compiled(Integration::Sdk)).of(fact, row.api, compiled(Integration::Api))
    }

    /// What clients are told or asked in each language.
    fn words<'a, R: Display, C: Display>(
        self,
        fact: &str,
        languages: &[Language<'a>],
        row: impl Fn(Language<'a>) -> R,
        compiled: impl Fn(library::Language) -> C,
    ) -> Self {
        let pairs = languages.iter().zip(library::Language::ALL);
        pairs.fold(self, |differs, (language, same)| {
            differs.of(&format!("{fact} in {same}"), row(*language), compiled(*same))
        })
    }

    fn life<R: Display, C: Display + Copy>(
        self,
        (since, changes, retired): (impl Display, &[Change], Option<Retirement<'_, R>>),
        (compiled_since, compiled_changes, compiled_retired): (
            library::Date,
            &[library::Change],
            Option<library::Retirement<C>>,
        ),
    ) -> Self {
        let changes: Vec<_> = changes.iter().map(|it| format!("{} {}", it.on, it.what)).collect();
        let compiled_changes: Vec<_> = compiled_changes.iter().map(|it| format!("{} {}", it.on(), it.what())).collect();
        let retired = retired.map(|it| format!("{} {} {}", it.on, it.reason, or_none(it.successor)));
        let compiled_retired =
            compiled_retired.map(|it| format!("{} {} {}", it.on(), it.reason(), or_none(it.successor())));
        self.of("since", since, compiled_since).list("changes", &changes, &compiled_changes).of(
            "retired",
            or_none(retired),
            or_none(compiled_retired),
        )
    }
}

/// A sentence for clients, with the language that it is in.
fn worded<T: Display + Copy, L: Display + Copy>(sentence: Sentence<T, L>) -> String {
    format!("{}: {}", sentence.language(), sentence.text())
}

/// Each value by itself, whatever stands in it.
fn listed<T: Display>(values: &[T]) -> String {
    let values: Vec<_> = values.iter().map(ToString::to_string).collect();
    format!("{values:?}")
}

fn or_none(value: Option<impl Display>) -> String {
    value.map_or("none".to_owned(), |value| format!("some {value}"))
}

fn language(row: Language<'_>, compiled: library::Language) -> Differs {
    Differs::default()
        .of("tag", row, compiled)
        .of("name", row.name(), compiled.name())
        .of("name in Rust", row.in_rust(), format!("Language::{compiled:?}"))
        .of("reviewed", row.is_reviewed(), compiled.is_reviewed())
        .of("unknown status", worded(row.unknown_status_sentence()), worded(compiled.unknown_status_sentence()))
}

fn status(row: Status<'_>, compiled: library::Status) -> Differs {
    Differs::default()
        .of("wire string", row, compiled)
        .of("name", row.name(), compiled.name())
        .of("name in Rust", row.in_rust(), format!("Status::{compiled:?}"))
        .of("description", row.description(), compiled.description())
        .per_integration("action", row.action().map(or_none), |it| or_none(compiled.action(it)))
        .per_integration("remedy", row.remedy(), |it| compiled.remedy(it))
        .of("cdd_report", row.cdd_report(), compiled.cdd_report())
        .of("expects_codes", row.expects_codes(), compiled.expects_codes())
        .list("next", &row.next(), compiled.next())
        .of("final", row.is_final(), compiled.is_final())
        .of("finality", or_none(row.finality().map(provenance)), or_none(compiled.finality().map(compiled_provenance)))
        .list("status codes", &row.status_codes(), compiled.status_codes())
        .list("risk codes", &row.risk_codes(), compiled.risk_codes())
        .life((row.since(), row.changes(), row.retired()), (compiled.since(), compiled.changes(), compiled.retired()))
}

fn transition(row: Transition<'_>, compiled: library::Transition) -> Differs {
    Differs::default()
        .of("from", or_none(row.from), or_none(compiled.from()))
        .of("to", row.to, compiled.to())
        .of("event", row.event, compiled.event())
        .of("provenance", provenance(row.provenance), compiled_provenance(compiled.provenance()))
}

fn provenance(provenance: &Provenance) -> String {
    format!("{}: {}", provenance.basis, provenance.because)
}

fn compiled_provenance(provenance: library::Provenance) -> String {
    format!("{}: {}", provenance.basis(), provenance.because())
}

fn risk_code(row: RiskCode<'_>, compiled: library::RiskCode) -> Differs {
    Differs::default()
        .of("number", row, compiled)
        .of("name", row.name(), compiled.name())
        .of("name in Rust", row.in_rust(), format!("RiskCode::{compiled:?}"))
        .of("risk score", row.risk_score(), compiled.risk_score())
        .of("remedy", or_none(row.remedy()), or_none(compiled.remedy()))
        .life((row.since(), row.changes(), row.retired()), (compiled.since(), compiled.changes(), compiled.retired()))
}

fn series(row: Series<'_>, compiled: library::Series) -> Differs {
    Differs::default()
        .of("number", row, compiled)
        .of("last", row.range().end(), compiled.range().end())
        .of("name", row.name(), compiled.name())
        .of("name in Rust", row.in_rust(), format!("Series::{compiled:?}"))
        .of("title", row.title(), compiled.title())
        .list("codes", &row.codes(), compiled.codes())
        .list("statuses", &row.statuses(), compiled.statuses())
        .stated("risk codes", row.risk_codes().as_deref(), compiled.risk_codes())
        .of("disclosure", row.disclosure(), compiled.disclosure())
        .life((row.since(), row.changes(), row.retired()), (compiled.since(), compiled.changes(), compiled.retired()))
}

fn remedy(row: Remedy<'_>, compiled: library::Remedy) -> Differs {
    Differs::default()
        .of("name", row, compiled)
        .of("name in Rust", row.in_rust(), format!("Remedy::{compiled:?}"))
        .of("kind", row.kind(), compiled.kind())
        .of("meaning", row.meaning(), compiled.meaning())
        .of("asks_client", row.asks_client(), compiled.asks_client())
        .list("includes", &row.includes(), compiled.includes())
}

fn status_code(row: StatusCode<'_>, compiled: library::StatusCode) -> Differs {
    let guidance = row.guidance();
    let differs = Differs::default()
        .of("number", row, compiled)
        .of("name", row.name(), compiled.name())
        .of("name in Rust", row.in_rust(), format!("StatusCode::{compiled:?}"))
        .of("series", row.series(), compiled.series())
        .list("statuses", &row.statuses(), compiled.statuses())
        .stated("risk codes", row.risk_codes().as_deref(), compiled.risk_codes())
        .list("fields", row.fields(), compiled.fields())
        .list("remedies", &row.remedies(), compiled.remedies())
        .of("disclosure", row.disclosure(), compiled.disclosure())
        .of("guidances", guidance.len(), compiled.guidance().len())
        .life((row.since(), row.changes(), row.retired()), (compiled.since(), compiled.changes(), compiled.retired()));
    guidance.iter().zip(compiled.guidance()).fold(differs, |differs, (row, compiled)| meaning(differs, *row, *compiled))
}

fn meaning(differs: Differs, row: Guidance<'_>, compiled: library::Guidance) -> Differs {
    differs
        .of("name of guidance", or_none(row.name()), or_none(compiled.name()))
        .of("description", row.description(), compiled.description())
        .of("condition", or_none(row.condition()), or_none(compiled.condition()))
        .per_integration("action", row.action().map(or_none), |it| or_none(compiled.action(it)))
        .per_integration("remedy", row.remedy(), |it| compiled.remedy_for(it))
}

#[cfg(test)]
mod tests {
    use idv_catalogue::{Basis, Disclosure, RemedyKind};
    use idv_catalogue_codegen::model::{Catalogue, Language};
    use idv_catalogue_codegen::vocabulary;

    use super::super::{Opened, carried};
    use super::first_difference;

    #[test]
    fn the_catalogue_that_is_carried_says_what_the_compiled_library_says() {
        let opened = Opened { directory: None, overlay: None, reading: carried(None) };
        assert!(opened.reading.is_whole);
        assert_eq!(first_difference(opened.facts()), None);
    }

    #[test]
    fn a_fact_that_is_another_is_found_in_every_kind_of_row() {
        type Edit = fn(&mut Catalogue);
        let edits: [(&str, Edit); 13] = [
            ("the source: url", |it| it.source.url.push('x')),
            ("status New: description", |it| it.statuses[0].description.push('x')),
            ("transition ", |it| it.transitions[0].event.push('x')),
            ("risk code LowRisk: risk score", |it| it.risk_codes[0].risk_score.push('x')),
            ("series AmlScreening: title", |it| it.series[0].title.push('x')),
            ("remedy ", |it| it.remedies[0].meaning.push('x')),
            ("status code ", |it| it.codes[0].guidances[0].description.push('x')),
            ("there are ", |it| it.remedies.push(it.remedies[0].clone())),
            ("language Nl: reviewed", |it| {
                let dutch = language(it, "nl");
                dutch.review = dutch.review.is_none().then(String::new);
            }),
            ("status New: sentence in nl", |it| language(it, "nl").statuses[0] = None),
            ("status code ", |it| {
                let reasons = &mut language(it, "nl").reasons;
                let told = reasons.iter_mut().flatten().flatten().next();
                told.expect("a reason").text.push('x');
            }),
            ("remedy ", |it| {
                let told = language(it, "en").requests.iter_mut().flatten().next();
                told.expect("a request").text.push('x');
            }),
            ("there are ", |it| drop(it.languages.pop())),
        ];
        for (told, edit) in edits {
            let mut opened = Opened { directory: None, overlay: None, reading: carried(None) };
            edit(&mut opened.reading.catalogue);
            let difference = first_difference(opened.facts()).expect(told);
            assert!(difference.starts_with(told), "{difference}");
        }
    }

    fn language<'a>(catalogue: &'a mut Catalogue, tag: &str) -> &'a mut Language {
        catalogue.languages.iter_mut().find(|language| language.tag == tag).expect("a language")
    }

    #[test]
    fn the_closed_lists_of_words_are_the_same_in_the_library_and_in_the_generator() {
        let of = |words: &[&'static str]| words.to_vec();
        assert_eq!(Disclosure::ALL.iter().map(|it| it.as_str()).collect::<Vec<_>>(), of(vocabulary::Disclosure::WORDS));
        assert_eq!(Basis::ALL.iter().map(|it| it.as_str()).collect::<Vec<_>>(), of(vocabulary::Basis::WORDS));
        assert_eq!(RemedyKind::ALL.iter().map(|it| it.as_str()).collect::<Vec<_>>(), of(vocabulary::RemedyKind::WORDS));
    }
}
