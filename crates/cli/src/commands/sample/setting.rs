//! Which statuses, status codes and risk codes go together. The judgement itself says so, of one code at a time: what holds
//! of each holds of all.

use idv_catalogue::Finding;

use super::made_up::Numbers;
use super::notification::Sample;
use super::wanted::Wanted;
use crate::catalogue::{Facts, RiskCode, Status, StatusCode};

/// A status with a risk code, or with none, and the codes that can come there.
pub struct Setting<'a> {
    status: Status<'a>,
    risk_code: Option<RiskCode<'a>>,
    codes: Vec<StatusCode<'a>>,
}

impl<'a> Setting<'a> {
    /// How many codes come by chance beside those that are wanted.
    const MOST_FURTHER: usize = 2;

    /// All in which a notification can have what is wanted, in the order of the catalogue.
    pub fn of(wanted: &Wanted<'a>, facts: Facts<'a>) -> Vec<Self> {
        let risk_codes: Vec<_> = match wanted.risk_code {
            Some(risk_code) => vec![Some(risk_code)],
            None => [None].into_iter().chain(wanted.risk_codes(facts).into_iter().map(Some)).collect(),
        };
        let mut settings = Vec::new();
        for status in wanted.statuses(facts) {
            settings.extend(risk_codes.iter().filter_map(|risk_code| Self::new(status, *risk_code, wanted, facts)));
        }
        settings
    }

    /// `None` where what is wanted cannot be.
    fn new(status: Status<'a>, risk_code: Option<RiskCode<'a>>, wanted: &Wanted<'a>, facts: Facts<'a>) -> Option<Self> {
        let contradictions = |codes| Sample { status, codes, risk_code }.contradictions(facts);
        let found = contradictions(wanted.codes.clone());
        if found.iter().any(|finding| !matches!(finding, Finding::CodesMissing(_))) {
            return None;
        }
        let mut codes = wanted.possible_codes(facts);
        codes.retain(|code| contradictions(vec![*code]).is_empty());
        (found.is_empty() || !codes.is_empty()).then_some(Self { status, risk_code, codes })
    }

    /// The first of all that are wanted, with no more than is wanted and needed.
    pub fn plainest_of(wanted: &Wanted<'a>, facts: Facts<'a>) -> Option<Sample<'a>> {
        Some(Self::of(wanted, facts).first()?.plainest(wanted))
    }

    /// What is wanted, and no more than is needed beside it.
    pub fn plainest(&self, wanted: &Wanted<'a>) -> Sample<'a> {
        match self.codes.first() {
            Some(code) if wanted.codes.is_empty() && self.status.expects_codes() => self.with(vec![*code]),
            _ => self.with(wanted.codes.clone()),
        }
    }

    /// The codes that are wanted; else none where that can be, and each by itself.
    pub fn every(&self, wanted: &Wanted<'a>) -> Vec<Sample<'a>> {
        if !wanted.codes.is_empty() {
            return vec![self.with(wanted.codes.clone())];
        }
        let none = (!self.status.expects_codes()).then(Vec::new);
        none.into_iter().chain(self.codes.iter().map(|code| vec![*code])).map(|codes| self.with(codes)).collect()
    }

    /// What is wanted, and some codes by chance.
    pub fn drawn(&self, wanted: &Wanted<'a>, numbers: &mut Numbers) -> Sample<'a> {
        let Sample { mut codes, .. } = if wanted.codes.is_empty() && self.status.expects_codes() {
            self.with(numbers.one_of(&self.codes).copied().into_iter().collect())
        } else {
            self.plainest(wanted)
        };
        for _ in 0..numbers.below(Self::MOST_FURTHER + 1) {
            let further = numbers.one_of(&self.codes).filter(|code| !codes.contains(code));
            codes.extend(further.copied());
        }
        self.with(codes)
    }

    fn with(&self, codes: Vec<StatusCode<'a>>) -> Sample<'a> {
        Sample { status: self.status, codes, risk_code: self.risk_code }
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use idv_catalogue_codegen as codegen;

    use super::{Numbers, Setting, Wanted};
    use crate::catalogue::{Facts, carried};

    #[test]
    fn what_holds_of_each_code_holds_of_all_that_come_together_in_any_catalogue() {
        let repository = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        let of = |folder: &str| codegen::read(&repository.join(folder)).catalogue;
        let mut numbers = Numbers::of(0);
        for catalogue in [carried(None).catalogue, of("tests/catalogue"), of("tests/sound")] {
            let facts = Facts::of(&catalogue);
            for wanted in Wanted::each(facts).into_iter().chain([Wanted::default()]) {
                for setting in Setting::of(&wanted, facts) {
                    let drawn = (0..30).map(|_| setting.drawn(&wanted, &mut numbers));
                    for sample in setting.every(&wanted).into_iter().chain([setting.plainest(&wanted)]).chain(drawn) {
                        assert_eq!(sample.findings(facts), [], "{sample:?}");
                        assert!(wanted.codes.iter().all(|code| sample.codes.contains(code)), "{sample:?}");
                    }
                }
            }
        }
    }
}
