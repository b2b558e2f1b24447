//! The rows of a catalogue as the library's judgement asks for them, so that a case is judged by whatever catalogue was read.

use std::cmp::Ordering;
use std::collections::BTreeSet;
use std::fmt::{self, Debug, Display};
use std::hash::{Hash, Hasher};
use std::ptr;

use idv_catalogue::decision::JudgedBy;
use idv_catalogue::judgement;
use idv_catalogue::{Date, Disclosure, Integration, RemedyKind, Reported};
use idv_catalogue_codegen::vocabulary;
use serde::{Serialize, Serializer};

use super::rows::{Facts, Guidance, Language, Remedy, RiskCode, Status, StatusCode, Words};

/// A status code as it was reported, in the light of a catalogue.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ReportedCode<'a> {
    reported: Reported<idv_catalogue::StatusCode>,
    facts: Facts<'a>,
}

impl<'a> judgement::Catalogue for Facts<'a> {
    type Status = Status<'a>;
    type ReportedCode = ReportedCode<'a>;
    type StatusCode = StatusCode<'a>;
    type Guidance = Guidance<'a>;
    type RiskCode = RiskCode<'a>;
    type Remedy = Remedy<'a>;
    type Text = &'a str;
    type CodeSet = BTreeSet<StatusCode<'a>>;
    type Language = Language<'a>;

    fn judged_by(self) -> JudgedBy {
        let retrieved = Date::parse(&self.source().retrieved.to_string());
        let judged_by = JudgedBy::new(retrieved.expect("the rules see to it that it is a day"), &self.digest());
        match self.overlay() {
            Some(overlay) => judged_by.with_overlay(&overlay.name, &overlay.digest),
            None => judged_by,
        }
    }

    fn status(self, reported: &Reported<idv_catalogue::Status>) -> Option<Status<'a>> {
        self.status_of(reported.as_str())
    }

    fn status_code(self, reported: Reported<idv_catalogue::StatusCode>) -> ReportedCode<'a> {
        ReportedCode { reported, facts: self }
    }

    fn risk_code(self, reported: Reported<idv_catalogue::RiskCode>) -> Option<RiskCode<'a>> {
        self.risk_code_of(u16::try_from(reported.number()).ok()?)
    }

    fn unknown_status_sentence(self, language: Language<'a>) -> Words<'a> {
        language.unknown_status_sentence()
    }
}

macro_rules! rows {
    ($($type:ident)*) => { $(
        impl<'a> judgement::Row<Facts<'a>> for $type<'a> {
            fn retired(self) -> Option<(impl Display, &'a str, Option<Self>)> {
                Self::retired(self).map(|it| (it.on, it.reason, it.successor))
            }
        }
    )* };
}

rows!(Status StatusCode RiskCode);

impl<'a> judgement::Status<Facts<'a>> for Status<'a> {
    fn as_str(self) -> &'a str {
        Self::as_str(self)
    }

    fn description(self) -> &'a str {
        Self::description(self)
    }

    fn action(self, integration: Integration) -> Option<&'a str> {
        Self::action(self).of(integration)
    }

    fn remedy(self, integration: Integration) -> Remedy<'a> {
        Self::remedy(self).of(integration)
    }

    fn client_sentence(self, language: Language<'a>) -> Words<'a> {
        Self::client_sentence(self, language)
    }

    fn expects_codes(self) -> bool {
        Self::expects_codes(self)
    }

    fn risk_codes(self) -> impl Iterator<Item = RiskCode<'a>> {
        Self::risk_codes(self).into_iter()
    }
}

impl<'a> judgement::ReportedCode<Facts<'a>> for ReportedCode<'a> {
    fn number(self) -> i64 {
        self.reported.number()
    }

    fn known(self) -> Option<StatusCode<'a>> {
        self.facts.status_code_of(u16::try_from(self.reported.number()).ok()?)
    }

    fn series(self) -> Option<(impl Display, &'a str)> {
        let series = self.facts.series_of(u16::try_from(self.reported.number()).ok()?)?;
        Some((series, series.title()))
    }
}

impl Display for ReportedCode<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Display::fmt(&self.reported, f)
    }
}

impl Serialize for ReportedCode<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.reported.serialize(serializer)
    }
}

impl Debug for ReportedCode<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Reported({self})")
    }
}

impl<'a> judgement::StatusCode<Facts<'a>> for StatusCode<'a> {
    fn number(self) -> u16 {
        Self::number(self)
    }

    fn statuses(self) -> impl Iterator<Item = Status<'a>> {
        Self::statuses(self).into_iter()
    }

    fn risk_codes(self) -> Option<impl Iterator<Item = RiskCode<'a>>> {
        Self::risk_codes(self).map(Vec::into_iter)
    }

    fn guidance(self) -> impl Iterator<Item = Guidance<'a>> {
        Self::guidance(self).into_iter()
    }

    fn disclosure(self) -> Disclosure {
        match Self::disclosure(self) {
            vocabulary::Disclosure::Client => Disclosure::Client,
            vocabulary::Disclosure::Internal => Disclosure::Internal,
        }
    }
}

impl<'a> judgement::Guidance<Facts<'a>> for Guidance<'a> {
    fn name(self) -> Option<&'a str> {
        Self::name(self)
    }

    fn reason(self, language: Language<'a>) -> Option<Words<'a>> {
        Self::reason(self, language)
    }

    fn description(self) -> &'a str {
        Self::description(self)
    }

    fn condition(self) -> Option<&'a str> {
        Self::condition(self)
    }

    fn action(self, integration: Integration) -> Option<&'a str> {
        Self::action(self).of(integration)
    }

    fn remedy_for(self, integration: Integration) -> Remedy<'a> {
        self.remedy().of(integration)
    }
}

impl<'a> judgement::RiskCode<Facts<'a>> for RiskCode<'a> {
    fn number(self) -> u16 {
        Self::number(self)
    }

    fn risk_score(self) -> &'a str {
        Self::risk_score(self)
    }

    fn remedy(self) -> Option<Remedy<'a>> {
        Self::remedy(self)
    }
}

impl<'a> judgement::Remedy<Facts<'a>> for Remedy<'a> {
    fn kind(self) -> RemedyKind {
        match Self::kind(self) {
            vocabulary::RemedyKind::Act => RemedyKind::Act,
            vocabulary::RemedyKind::Wait => RemedyKind::Wait,
            vocabulary::RemedyKind::Final => RemedyKind::Final,
            vocabulary::RemedyKind::None => RemedyKind::None,
            vocabulary::RemedyKind::Person => RemedyKind::Person,
            vocabulary::RemedyKind::Unstated => RemedyKind::Unstated,
        }
    }

    fn meaning(self) -> &'a str {
        Self::meaning(self)
    }

    fn request(self, language: Language<'a>) -> Option<Words<'a>> {
        Self::request(self, language)
    }

    fn includes(self) -> impl Iterator<Item = Self> {
        Self::includes(self).into_iter()
    }
}

/// Rows are compared within one catalogue: it is the same one if it stands in the same place.
impl PartialEq for Facts<'_> {
    fn eq(&self, other: &Self) -> bool {
        ptr::eq(self.place(), other.place())
    }
}

impl Eq for Facts<'_> {}

impl PartialOrd for Facts<'_> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Facts<'_> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.place().cmp(&other.place())
    }
}

impl Hash for Facts<'_> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.place().hash(state);
    }
}

impl Debug for Facts<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Facts")
    }
}

#[cfg(test)]
mod tests {
    use idv_catalogue::judgement::{Catalogue, Compiled};
    use idv_catalogue::{Case, Context, Decision, Integration, Reported};
    use serde::Serialize;

    use super::super::{Facts, Opened, carried};

    const CONTEXTS: [Context; 4] = [
        Context::notification(Integration::Sdk),
        Context::notification(Integration::Api),
        Context::answer(Integration::Sdk),
        Context::answer(Integration::Api),
    ];

    /// All that a catalogue says of a case, as JSON has it.
    fn judged(case: &Case, catalogue: impl Catalogue) -> String {
        let mut judged = json(&case.findings_by(catalogue));
        for context in CONTEXTS {
            judged += &json(&case.next_steps_by(catalogue, context));
            judged += &json(&case.client_messages_by(catalogue, context));
        }
        judged
    }

    fn json(value: &impl Serialize) -> String {
        serde_json::to_string(value).expect("it is JSON")
    }

    /// Every status, status code and risk code with every other, none of each, some that nobody knows, and codes in twos.
    fn every_case(facts: Facts<'_>) -> Vec<Case> {
        let statuses: Vec<_> = facts.statuses().iter().map(|it| it.as_str()).chain(["on_hold"]).collect();
        let numbers: Vec<_> = facts.status_codes().iter().map(|it| it.number()).collect();
        let mut codes: Vec<_> = numbers.iter().map(|number| vec![*number]).collect();
        codes.extend(numbers.windows(2).map(|two| two.iter().rev().copied().collect()));
        codes.extend([vec![], vec![3999], vec![9999], vec![3105, 3105, 9999, 9999]]);
        let risk_codes: Vec<_> =
            facts.risk_codes().iter().map(|it| Some(it.number())).chain([None, Some(999)]).collect();
        let mut cases = Vec::new();
        for status in statuses {
            for codes in &codes {
                let case =
                    |risk_code: &Option<u16>| Case::new(status, codes.iter().copied(), risk_code.map(Reported::from));
                cases.extend(risk_codes.iter().map(case));
            }
        }
        cases
    }

    #[test]
    fn the_model_of_the_carried_catalogue_judges_every_case_as_the_compiled_library_does() {
        let opened = Opened { directory: None, overlay: None, reading: carried(None) };
        for case in every_case(opened.facts()) {
            assert_eq!(judged(&case, opened.facts()), judged(&case, Compiled), "{case:?}");
        }
        // The digest of a model is worked out for each.
        for case in every_case(opened.facts()).into_iter().step_by(97) {
            let [model, compiled] =
                [Decision::by(opened.facts(), case.clone(), CONTEXTS[0]), Decision::of(case, CONTEXTS[0])];
            assert_eq!(model, compiled);
        }
    }

    #[test]
    fn an_edit_of_the_model_changes_the_judgement() {
        let case = Case::new("completed", [5100], Some(500.into()));
        let mut opened = Opened { directory: None, overlay: None, reading: carried(None) };
        let before = judged(&case, opened.facts());
        for remedy in &mut opened.reading.catalogue.remedies {
            remedy.meaning.push_str(" At once.");
            remedy.kind = idv_catalogue_codegen::vocabulary::RemedyKind::Wait;
        }
        assert_ne!(judged(&case, opened.facts()), before);
    }
}
