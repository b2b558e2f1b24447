//! The rows of a catalogue, each with what it says: the facts of the library's types, of whatever catalogue was read.
//!
//! A row is a number and the catalogue that it stands in, so rows are copied freely and compared by their place. What a row
//! is called is what `Display` and JSON give.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::ops::RangeInclusive;

use idv_catalogue::Integration;
use idv_catalogue_codegen::date::Date;
use idv_catalogue_codegen::model::{self, Action, Catalogue, Change, Provenance, Retired, Source};
use idv_catalogue_codegen::names::camel_case;
use idv_catalogue_codegen::problem::place::Place;
use idv_catalogue_codegen::vocabulary::{Disclosure, RemedyKind};
use serde::{Serialize, Serializer};

/// All rows of a catalogue.
#[derive(Clone, Copy)]
pub struct Facts<'a> {
    catalogue: &'a Catalogue,
}

impl<'a> Facts<'a> {
    pub fn of(catalogue: &'a Catalogue) -> Self {
        Self { catalogue }
    }

    /// Where the catalogue stands in memory.
    pub fn place(self) -> *const Catalogue {
        self.catalogue
    }

    pub fn source(self) -> &'a Source {
        &self.catalogue.source
    }

    pub fn transitions(self) -> Vec<Transition<'a>> {
        let row = |it: &'a model::Transition| Transition {
            from: it.from.map(|row| self.statuses()[row]),
            to: self.statuses()[it.to],
            event: &it.event,
            provenance: &it.provenance,
        };
        self.catalogue.transitions.iter().map(row).collect()
    }

    /// The status that the service sends so.
    pub fn status_of(self, wire: &str) -> Option<Status<'a>> {
        let index = self.catalogue.statuses.iter().position(|status| status.wire == wire)?;
        Some(Status { catalogue: self.catalogue, index })
    }

    /// The code of a number.
    pub fn status_code_of(self, number: u16) -> Option<StatusCode<'a>> {
        let index = self.catalogue.codes.iter().position(|code| code.number == number)?;
        Some(StatusCode { catalogue: self.catalogue, index })
    }

    /// The risk code of a number.
    pub fn risk_code_of(self, number: u16) -> Option<RiskCode<'a>> {
        let index = self.catalogue.risk_codes.iter().position(|risk_code| risk_code.number == number)?;
        Some(RiskCode { catalogue: self.catalogue, index })
    }

    /// The series in whose range a number lies.
    pub fn series_of(self, number: u16) -> Option<Series<'a>> {
        self.series().into_iter().find(|series| series.range().contains(&number))
    }

    /// The codes next to a number, below and above.
    pub fn neighbours(self, number: u16) -> impl Iterator<Item = StatusCode<'a>> {
        let codes = self.status_codes();
        let below = codes.iter().copied().rfind(|code| code.number() < number);
        let above = codes.iter().copied().find(|code| code.number() > number);
        [below, above].into_iter().flatten()
    }
}

/// A kind of row, and the list of the catalogue in which its rows stand.
macro_rules! rows {
    ($($(#[$about:meta])* $type:ident of $list:ident, all by $all:ident, called $called:ident: $name:expr;)*) => { $(
        $(#[$about])*
        #[derive(Clone, Copy)]
        pub struct $type<'a> {
            catalogue: &'a Catalogue,
            index: usize,
        }

        impl<'a> $type<'a> {
            fn row(self) -> &'a model::$called {
                &self.catalogue.$list[self.index]
            }

            /// The stable name.
            pub fn name(self) -> &'a str {
                &self.row().name
            }

            /// The name of its variant in Rust, such as `StatusCode::PepHit`.
            pub fn in_rust(self) -> String {
                format!("{}::{}", stringify!($type), camel_case(self.name()))
            }
        }

        impl<'a> Facts<'a> {
            /// Every row of the kind, in the order of the catalogue.
            pub fn $all(self) -> Vec<$type<'a>> {
                (0..self.catalogue.$list.len()).map(|index| $type { catalogue: self.catalogue, index }).collect()
            }
        }

        impl PartialEq for $type<'_> {
            fn eq(&self, other: &Self) -> bool {
                self.index == other.index
            }
        }

        impl Eq for $type<'_> {}

        impl PartialOrd for $type<'_> {
            fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
                Some(self.cmp(other))
            }
        }

        impl Ord for $type<'_> {
            fn cmp(&self, other: &Self) -> std::cmp::Ordering {
                self.index.cmp(&other.index)
            }
        }

        impl Hash for $type<'_> {
            fn hash<H: Hasher>(&self, state: &mut H) {
                self.index.hash(state);
            }
        }

        impl fmt::Debug for $type<'_> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.in_rust())
            }
        }

        impl fmt::Display for $type<'_> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(&$name(*self), f)
            }
        }

        impl Serialize for $type<'_> {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                $name(*self).serialize(serializer)
            }
        }
    )* };
}

rows! {
    StatusCode of codes, all by status_codes, called Code: Self::number;
    Status of statuses, all by statuses, called Status: Self::as_str;
    RiskCode of risk_codes, all by risk_codes, called RiskCode: Self::number;
    Series of series, all by series, called Series: Self::number;
    Remedy of remedies, all by remedies, called Remedy: Self::name;
}

/// When a row entered the catalogue, came to mean something else, and was retired.
macro_rules! lifecycle {
    ($($type:ident)*) => { $(
        impl<'a> $type<'a> {
            pub fn since(self) -> Date {
                self.row().lifecycle.since
            }

            /// Where it stands, since when, and that it is retired, if it is.
            pub fn life(self) -> (Place, Date, Option<&'a Retired>) {
                let row = self.row();
                (row.place, row.lifecycle.since, row.lifecycle.retired.as_ref())
            }

            /// The day on which the row entered the catalogue, if it was not there from the beginning.
            pub fn since_later(self) -> Option<Date> {
                Some(self.since()).filter(|since| *since > self.catalogue.source.since)
            }

            pub fn changes(self) -> &'a [Change] {
                &self.row().lifecycle.changes
            }

            pub fn retired(self) -> Option<Retirement<'a, Self>> {
                let retired = self.row().lifecycle.retired.as_ref()?;
                let successor = retired.successor.map(|index| Self { index, ..self });
                Some(Retirement { on: retired.on, reason: &retired.reason, successor })
            }
        }
    )* };
}

lifecycle!(StatusCode Status RiskCode Series);

impl<'a> StatusCode<'a> {
    pub fn number(self) -> u16 {
        self.row().number
    }

    pub fn series(self) -> Series<'a> {
        Series { catalogue: self.catalogue, index: self.row().series }
    }

    pub fn guidance(self) -> Vec<Guidance<'a>> {
        self.row().guidances.iter().map(|row| Guidance { catalogue: self.catalogue, row }).collect()
    }

    pub fn statuses(self) -> Vec<Status<'a>> {
        statuses(self.catalogue, &self.row().statuses)
    }

    /// `None` where the source does not say.
    pub fn risk_codes(self) -> Option<Vec<RiskCode<'a>>> {
        self.row().risk_codes.as_ref().map(|rows| risk_codes(self.catalogue, rows))
    }

    pub fn fields(self) -> &'a [String] {
        &self.row().fields
    }

    /// What it rests on, by which its disclosure is compared with that of others.
    pub fn evidence(self) -> &'a [String] {
        &self.row().evidence
    }

    /// Those of its guidances, each once, in the order of the catalogue.
    pub fn remedies(self) -> Vec<Remedy<'a>> {
        let mut remedies: Vec<_> = self
            .guidance()
            .into_iter()
            .flat_map(|guidance| {
                let remedy = guidance.remedy();
                [remedy.sdk, remedy.api]
            })
            .collect();
        remedies.sort();
        remedies.dedup();
        remedies
    }

    pub fn disclosure(self) -> Disclosure {
        self.row().disclosure
    }

    /// Why the disclosure is what it is.
    pub fn because(self) -> Option<&'a str> {
        self.row().because.as_deref()
    }
}

impl<'a> Status<'a> {
    /// Its place among all statuses.
    pub fn index(self) -> usize {
        self.index
    }

    /// As the service sends it.
    pub fn as_str(self) -> &'a str {
        &self.row().wire
    }

    pub fn description(self) -> &'a str {
        &self.row().description
    }

    /// `None` where the source states no action.
    pub fn action(self) -> PerIntegration<Option<&'a str>> {
        action(&self.row().action)
    }

    pub fn remedy(self) -> PerIntegration<Remedy<'a>> {
        remedy(self.catalogue, &self.row().remedy)
    }

    pub fn cdd_report(self) -> bool {
        self.row().cdd_report
    }

    pub fn expects_codes(self) -> bool {
        self.row().expects_codes
    }

    /// The other statuses that can come next.
    pub fn next(self) -> Vec<Self> {
        statuses(self.catalogue, &self.catalogue.next(self.index))
    }

    pub fn is_final(self) -> bool {
        self.finality().is_some()
    }

    pub fn finality(self) -> Option<&'a Provenance> {
        self.row().finality.as_ref()
    }

    /// The codes that can accompany the status.
    pub fn status_codes(self) -> Vec<StatusCode<'a>> {
        let mut codes = Facts::of(self.catalogue).status_codes();
        codes.retain(|code| code.row().statuses.contains(&self.index));
        codes
    }

    pub fn risk_codes(self) -> Vec<RiskCode<'a>> {
        risk_codes(self.catalogue, &self.row().risk_codes)
    }

    /// The transitions that begin with the status.
    pub fn transitions(self) -> impl Iterator<Item = Transition<'a>> {
        Facts::of(self.catalogue).transitions().into_iter().filter(move |transition| transition.from == Some(self))
    }
}

impl<'a> RiskCode<'a> {
    pub fn number(self) -> u16 {
        self.row().number
    }

    pub fn risk_score(self) -> &'a str {
        &self.row().risk_score
    }

    /// `None` where nobody has judged it.
    pub fn remedy(self) -> Option<Remedy<'a>> {
        self.row().remedy.map(|index| Remedy { catalogue: self.catalogue, index })
    }

    /// Why the remedy is what it is.
    pub fn because(self) -> Option<&'a str> {
        self.row().because.as_deref()
    }

    /// The statuses with which it comes.
    pub fn statuses(self) -> Vec<Status<'a>> {
        let mut statuses = Facts::of(self.catalogue).statuses();
        statuses.retain(|status| status.row().risk_codes.contains(&self.index));
        statuses
    }

    /// The series with whose codes it can come.
    pub fn series(self) -> Vec<Series<'a>> {
        let mut series = Facts::of(self.catalogue).series();
        series.retain(|series| series.row().risk_codes.as_ref().is_some_and(|codes| codes.contains(&self.index)));
        series
    }
}

impl<'a> Series<'a> {
    pub fn number(self) -> u16 {
        self.row().number
    }

    pub fn range(self) -> RangeInclusive<u16> {
        self.row().number..=self.row().last
    }

    pub fn title(self) -> &'a str {
        &self.row().title
    }

    pub fn codes(self) -> Vec<StatusCode<'a>> {
        let mut codes = Facts::of(self.catalogue).status_codes();
        codes.retain(|code| code.row().series == self.index);
        codes
    }

    pub fn statuses(self) -> Vec<Status<'a>> {
        statuses(self.catalogue, &self.row().statuses)
    }

    /// `None` where the source does not say.
    pub fn risk_codes(self) -> Option<Vec<RiskCode<'a>>> {
        self.row().risk_codes.as_ref().map(|rows| risk_codes(self.catalogue, rows))
    }

    pub fn disclosure(self) -> Disclosure {
        self.row().disclosure
    }
}

impl<'a> Remedy<'a> {
    pub fn kind(self) -> RemedyKind {
        self.row().kind
    }

    pub fn meaning(self) -> &'a str {
        &self.row().meaning
    }

    /// The codes that come to it, for either integration.
    pub fn status_codes(self) -> Vec<StatusCode<'a>> {
        let mut codes = Facts::of(self.catalogue).status_codes();
        codes.retain(|code| code.remedies().contains(&self));
        codes
    }
}

/// One meaning of a code, compared by its place.
#[derive(Clone, Copy)]
pub struct Guidance<'a> {
    catalogue: &'a Catalogue,
    row: &'a model::Guidance,
}

impl<'a> Guidance<'a> {
    pub fn description(self) -> &'a str {
        &self.row.description
    }

    pub fn condition(self) -> Option<&'a str> {
        self.row.condition.as_deref()
    }

    /// `None` where the source states no action.
    pub fn action(self) -> PerIntegration<Option<&'a str>> {
        action(&self.row.action)
    }

    pub fn remedy(self) -> PerIntegration<Remedy<'a>> {
        remedy(self.catalogue, &self.row.remedy)
    }

    /// Why the remedy is what it is, where that does not follow from the action.
    pub fn because(self) -> Option<&'a str> {
        self.row.because.as_deref()
    }
}

impl PartialEq for Guidance<'_> {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.row, other.row)
    }
}

impl Eq for Guidance<'_> {}

impl Hash for Guidance<'_> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        std::ptr::hash(self.row, state);
    }
}

impl fmt::Debug for Guidance<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Guidance").field(&self.description()).finish()
    }
}

/// A step of the status flow.
#[derive(Clone, Copy)]
pub struct Transition<'a> {
    /// `None` where the flow begins.
    pub from: Option<Status<'a>>,
    pub to: Status<'a>,
    pub event: &'a str,
    pub provenance: &'a Provenance,
}

/// That a row has left the page.
#[derive(Clone, Copy)]
pub struct Retirement<'a, T> {
    pub on: Date,
    pub reason: &'a str,
    pub successor: Option<T>,
}

/// One value for each way of integrating.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PerIntegration<T> {
    pub sdk: T,
    pub api: T,
}

impl<T> PerIntegration<T> {
    pub fn map<U>(self, of: impl Fn(T) -> U) -> PerIntegration<U> {
        PerIntegration { sdk: of(self.sdk), api: of(self.api) }
    }

    /// What holds for one integration.
    pub fn of(self, integration: Integration) -> T {
        match integration {
            Integration::Sdk => self.sdk,
            Integration::Api => self.api,
        }
    }

    /// What holds for both integrations; each by itself where they differ.
    pub fn agreed(self) -> Result<T, Self>
    where
        T: PartialEq,
    {
        if self.sdk == self.api { Ok(self.api) } else { Err(self) }
    }
}

impl PerIntegration<String> {
    /// What holds for both integrations, or each behind its name.
    pub fn in_text(self, separator: &str) -> String {
        self.agreed().unwrap_or_else(|Self { sdk, api }| format!("SDK: {sdk}{separator}API: {api}"))
    }
}

fn statuses<'a>(catalogue: &'a Catalogue, rows: &[usize]) -> Vec<Status<'a>> {
    rows.iter().map(|index| Status { catalogue, index: *index }).collect()
}

fn risk_codes<'a>(catalogue: &'a Catalogue, rows: &[usize]) -> Vec<RiskCode<'a>> {
    rows.iter().map(|index| RiskCode { catalogue, index: *index }).collect()
}

fn action(action: &Action) -> PerIntegration<Option<&str>> {
    match action {
        Action::Unstated => PerIntegration { sdk: None, api: None },
        Action::Whole(text) => PerIntegration { sdk: Some(text), api: Some(text) },
        Action::PerIntegration(per) => PerIntegration { sdk: Some(&per.sdk), api: Some(&per.api) },
    }
}

fn remedy<'a>(catalogue: &'a Catalogue, remedy: &model::PerIntegration<usize>) -> PerIntegration<Remedy<'a>> {
    PerIntegration { sdk: remedy.sdk, api: remedy.api }.map(|index| Remedy { catalogue, index })
}
