//! What each kind of row says.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::ops::RangeInclusive;

use idv_catalogue_codegen::model::{self, Action, Catalogue, Provenance};
use idv_catalogue_codegen::vocabulary::{Disclosure, RemedyKind};

use super::{Facts, Language, PerIntegration, Remedy, RiskCode, Series, Status, StatusCode, Transition, Words};

impl<'a> StatusCode<'a> {
    pub fn number(self) -> u16 {
        self.row().number
    }

    pub fn series(self) -> Series<'a> {
        Series { catalogue: self.catalogue, index: self.row().series }
    }

    pub fn guidance(self) -> Vec<Guidance<'a>> {
        let places = 0..self.row().guidances.len();
        places.map(|place| Guidance { catalogue: self.catalogue, code: self.index, place }).collect()
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

    /// Where the verification stands, for the client.
    pub fn client_sentence(self, language: Language<'a>) -> Words<'a> {
        language.words(|it| it.statuses[self.index].as_ref())
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

    /// Whether the client has a part in it.
    pub fn asks_client(self) -> bool {
        self.row().asks_client
    }

    /// What the client need not be asked for beside it.
    pub fn includes(self) -> Vec<Self> {
        let catalogue = self.catalogue;
        self.row().includes.iter().map(|index| Remedy { catalogue, index: *index }).collect()
    }

    /// What the client is asked for; `None` where it asks nothing of them.
    pub fn request(self, language: Language<'a>) -> Option<Words<'a>> {
        self.asks_client().then(|| language.words(|it| it.requests[self.index].as_ref()))
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
    code: usize,
    place: usize,
}

impl<'a> Guidance<'a> {
    fn row(self) -> &'a model::Guidance {
        &self.catalogue.codes[self.code].guidances[self.place]
    }

    /// What it is called by, where its code has several.
    pub fn name(self) -> Option<&'a str> {
        self.row().name.as_deref()
    }

    /// What is wrong, for the client; `None` where the code is internal.
    pub fn reason(self, language: Language<'a>) -> Option<Words<'a>> {
        let is_told = self.catalogue.codes[self.code].disclosure == Disclosure::Client;
        is_told.then(|| language.words(|it| it.reasons[self.code][self.place].as_ref()))
    }

    pub fn description(self) -> &'a str {
        &self.row().description
    }

    pub fn condition(self) -> Option<&'a str> {
        self.row().condition.as_deref()
    }

    /// `None` where the source states no action.
    pub fn action(self) -> PerIntegration<Option<&'a str>> {
        action(&self.row().action)
    }

    pub fn remedy(self) -> PerIntegration<Remedy<'a>> {
        remedy(self.catalogue, &self.row().remedy)
    }

    /// Why the remedy is what it is, where that does not follow from the action.
    pub fn because(self) -> Option<&'a str> {
        self.row().because.as_deref()
    }
}

impl PartialEq for Guidance<'_> {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.row(), other.row())
    }
}

impl Eq for Guidance<'_> {}

impl Hash for Guidance<'_> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        std::ptr::hash(self.row(), state);
    }
}

impl fmt::Debug for Guidance<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Guidance").field(&self.description()).finish()
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
