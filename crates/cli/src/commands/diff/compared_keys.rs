//! What is compared of each kind of row: a table a kind, with a line for each key of the TOML that says how its value is
//! shown, which rule its change comes under, and when more is allowed or disclosed than before.

use super::change::{Effect, RowKind};
use super::compared_values::{
    NONE, Part, action, changes, deviations, gains, gains_risk_codes, gains_statuses, included, is_looser, joined,
    loosens, or_none, remedies, risk_code_remedy, risk_codes, statuses, with_provenance,
};
use idv_catalogue_codegen::change_rule::{ChangeRule as Rule, Event, Retirable};
use idv_catalogue_codegen::model::{
    Catalogue, Code, Disclosure, Guidance, Remedy, RemedyKind, RiskCode, Series, Source, Status, Transition,
};

/// A row in its catalogue, in which its references are followed.
pub struct In<'a, T: ?Sized> {
    pub catalogue: &'a Catalogue,
    pub row: &'a T,
}

impl<T: ?Sized> Clone for In<'_, T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: ?Sized> Copy for In<'_, T> {}

/// One thing that can differ between two versions of a row.
pub struct ComparedKey<T: ?Sized> {
    pub rule: Rule,
    /// What a person calls it.
    pub noun: &'static str,
    /// The value for a person; two versions differ where this does.
    pub show: fn(In<'_, T>) -> String,
    pub effect: fn(In<'_, T>, In<'_, T>) -> Effect,
}

pub const fn key<T: ?Sized>(rule: Rule, noun: &'static str, show: fn(In<'_, T>) -> String) -> ComparedKey<T> {
    ComparedKey { rule, noun, show, effect: |_, _| Effect::Other }
}

/// A key that can come to allow or disclose more.
pub const fn guarded<T: ?Sized>(
    rule: Rule,
    noun: &'static str,
    show: fn(In<'_, T>) -> String,
    effect: fn(In<'_, T>, In<'_, T>) -> Effect,
) -> ComparedKey<T> {
    ComparedKey { rule, noun, show, effect }
}

pub fn permissive_if(is_permissive: bool) -> Effect {
    if is_permissive { Effect::Permissive } else { Effect::Other }
}

/// A kind of row that is compared by its keys.
pub trait Compared: 'static {
    const KIND: RowKind;
    const KEYS: &'static [ComparedKey<Self>];
}

pub const SINCE: &str = "first day";
pub const LAST_READ: &str = "day on which it was last read";

impl Compared for Source {
    const KIND: RowKind = RowKind::Source;
    const KEYS: &'static [ComparedKey<Self>] = &[
        key(Rule::SourceText, "title", |it| it.row.title.clone()),
        key(Rule::SourceText, "address", |it| it.row.url.clone()),
        key(Rule::SourceText, LAST_READ, |it| it.row.retrieved.to_string()),
        key(Rule::SourceText, SINCE, |it| it.row.since.to_string()),
    ];
}

impl Compared for Status {
    const KIND: RowKind = RowKind::Status;
    const KEYS: &'static [ComparedKey<Self>] = &[
        key(Rule::StatusText, "description", |it| it.row.description.clone()),
        key(Rule::StatusText, "action", |it| action(&it.row.action)),
        guarded(
            Rule::StatusRemedy,
            "remedy",
            |it| remedies(it.catalogue, &it.row.remedy),
            |old, new| loosens(old.of(&old.row.remedy), new.of(&new.row.remedy)),
        ),
        guarded(
            Rule::StatusCddReport,
            "CDD Report",
            |it| if it.row.cdd_report { "available" } else { "not available" }.to_owned(),
            |_, new| permissive_if(new.row.cdd_report),
        ),
        guarded(
            Rule::StatusExpectsCodes,
            "status codes",
            |it| if it.row.expects_codes { "at least one" } else { "any number" }.to_owned(),
            |old, _| permissive_if(old.row.expects_codes),
        ),
        guarded(
            Rule::StatusRiskCodes,
            "risk codes",
            |it| risk_codes(it.catalogue, Some(&it.row.risk_codes)),
            |old, new| {
                gains_risk_codes(
                    old.of(Some(old.row.risk_codes.as_slice())),
                    new.of(Some(new.row.risk_codes.as_slice())),
                )
            },
        ),
        guarded(
            Rule::StatusFinality,
            "finality",
            |it| if it.row.finality.is_some() { "final" } else { "not final" }.to_owned(),
            |old, _| permissive_if(old.row.finality.is_some()),
        ),
        key(Rule::StatusText, "how it is known that it is final", |it| {
            it.row.finality.as_ref().map_or_else(|| NONE.to_owned(), with_provenance)
        }),
        key(Rule::StatusText, "deviations", |it| deviations(&it.row.deviations)),
        key(Rule::Of(Retirable::Status, Event::Lifecycle), SINCE, |it| it.row.lifecycle.since.to_string()),
        key(Rule::Of(Retirable::Status, Event::Meaning), "changes of meaning", |it| changes(&it.row.lifecycle)),
    ];
}

/// All transitions from one status to another, of which there can be several.
impl Compared for [Transition] {
    const KIND: RowKind = RowKind::Transition;
    const KEYS: &'static [ComparedKey<Self>] = &[
        key(Rule::TransitionText, "event", |it| joined(it.row.iter().map(|step| step.event.clone()))),
        key(Rule::TransitionText, "how it is known", |it| {
            joined(it.row.iter().map(|step| with_provenance(&step.provenance)))
        }),
    ];
}

impl Compared for RiskCode {
    const KIND: RowKind = RowKind::RiskCode;
    const KEYS: &'static [ComparedKey<Self>] = &[
        key(Rule::RiskScore, "risk score", |it| it.row.risk_score.clone()),
        guarded(
            Rule::RiskCodeRemedy,
            "remedy",
            |it| risk_code_remedy(it).map_or_else(|| "a person decides".to_owned(), |remedy| remedy.name.clone()),
            |old, new| {
                let kind = |it| risk_code_remedy(it).map_or(RemedyKind::Unstated, |remedy| remedy.kind);
                permissive_if(is_looser(kind(old), kind(new)))
            },
        ),
        key(Rule::RiskCodeText, "because", |it| or_none(it.row.because.as_deref())),
        key(Rule::Of(Retirable::RiskCode, Event::Lifecycle), SINCE, |it| it.row.lifecycle.since.to_string()),
        key(Rule::Of(Retirable::RiskCode, Event::Meaning), "changes of meaning", |it| changes(&it.row.lifecycle)),
    ];
}

impl Compared for Remedy {
    const KIND: RowKind = RowKind::Remedy;
    const KEYS: &'static [ComparedKey<Self>] = &[
        guarded(
            Rule::RemedyKind,
            "kind",
            |it| it.row.kind.word().to_owned(),
            |old, new| permissive_if(is_looser(old.row.kind, new.row.kind)),
        ),
        key(Rule::RemedyText, "meaning", |it| it.row.meaning.clone()),
        guarded(
            Rule::RemedyIncludes,
            "included requests",
            |it| joined(included(it).into_iter().map(str::to_owned)),
            |old, new| gains(&included(old), &included(new)),
        ),
    ];
}

impl Compared for Series {
    const KIND: RowKind = RowKind::Series;
    const KEYS: &'static [ComparedKey<Self>] = &[
        key(Rule::SeriesRange, "last number", |it| it.row.last.to_string()),
        key(Rule::SeriesText, "title", |it| it.row.title.clone()),
        guarded(
            Rule::SeriesStatuses,
            STATUSES,
            |it| statuses(it.catalogue, &it.row.statuses),
            |old, new| gains_statuses(old.of(old.row.statuses.as_slice()), new.of(new.row.statuses.as_slice())),
        ),
        guarded(
            Rule::SeriesRiskCodes,
            RISK_CODES,
            |it| risk_codes(it.catalogue, it.row.risk_codes.as_deref()),
            |old, new| gains_risk_codes(old.of(old.row.risk_codes.as_deref()), new.of(new.row.risk_codes.as_deref())),
        ),
        guarded(
            Rule::SeriesDisclosure,
            DISCLOSURE,
            |it| it.row.disclosure.word().to_owned(),
            |_, new| permissive_if(new.row.disclosure == Disclosure::Client),
        ),
        key(Rule::Of(Retirable::Series, Event::Lifecycle), SINCE, |it| it.row.lifecycle.since.to_string()),
        key(Rule::Of(Retirable::Series, Event::Meaning), "changes of meaning", |it| changes(&it.row.lifecycle)),
    ];
}

// What a code takes from its series unless its own row says otherwise is called alike in both.
const STATUSES: &str = "statuses";
const RISK_CODES: &str = "risk codes";
const DISCLOSURE: &str = "disclosure";

impl Compared for Code {
    const KIND: RowKind = RowKind::Code;
    const KEYS: &'static [ComparedKey<Self>] = &[
        guarded(
            Rule::CodeStatuses,
            STATUSES,
            |it| statuses(it.catalogue, &it.row.statuses),
            |old, new| gains_statuses(old.of(old.row.statuses.as_slice()), new.of(new.row.statuses.as_slice())),
        ),
        guarded(
            Rule::CodeRiskCodes,
            RISK_CODES,
            |it| risk_codes(it.catalogue, it.row.risk_codes.as_deref()),
            |old, new| gains_risk_codes(old.of(old.row.risk_codes.as_deref()), new.of(new.row.risk_codes.as_deref())),
        ),
        key(Rule::CodeFields, "fields", |it| joined(it.row.fields.iter().cloned())),
        guarded(
            Rule::CodeDisclosure,
            DISCLOSURE,
            |it| it.row.disclosure.word().to_owned(),
            |_, new| permissive_if(new.row.disclosure == Disclosure::Client),
        ),
        key(Rule::CodeText, "evidence", |it| joined(it.row.evidence.iter().cloned())),
        key(Rule::CodeText, "because", |it| or_none(it.row.because.as_deref())),
        key(Rule::Of(Retirable::Code, Event::Lifecycle), SINCE, |it| it.row.lifecycle.since.to_string()),
        key(Rule::Of(Retirable::Code, Event::Meaning), "changes of meaning", |it| changes(&it.row.lifecycle)),
    ];
}

/// A guidance of a code, which is told of the code.
impl Compared for Guidance {
    const KIND: RowKind = RowKind::Code;
    const KEYS: &'static [ComparedKey<Self>] = &[
        guarded(
            Rule::GuidanceCondition,
            "condition",
            |it| it.row.condition.clone().unwrap_or_else(|| NONE.to_owned()),
            |_, new| permissive_if(new.row.condition.is_none()),
        ),
        key(Rule::GuidanceText, "description", |it| it.row.description.clone()),
        key(Rule::GuidanceText, "action", |it| action(&it.row.action)),
        guarded(
            Rule::GuidanceRemedy,
            "remedy",
            |it| remedies(it.catalogue, &it.row.remedy),
            |old, new| loosens(old.of(&old.row.remedy), new.of(&new.row.remedy)),
        ),
        key(Rule::GuidanceText, "because", |it| or_none(it.row.because.as_deref())),
        key(Rule::GuidanceText, "deviations", |it| deviations(&it.row.deviations)),
    ];
}

impl<'a, T: ?Sized> In<'a, T> {
    /// A part of the row, in the same catalogue.
    pub fn of<U>(self, part: U) -> Part<'a, U> {
        Part { catalogue: self.catalogue, part }
    }
}
