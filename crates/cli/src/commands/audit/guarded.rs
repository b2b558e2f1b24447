//! What of an audit others may see, on a page or in a ticket: our own words, counts and places.
//!
//! A notification is about a person, and anything may stand in it where a code or a status should. So of what came from outside
//! only what looks like a name or a code is shown, and the rest is counted; what an error or a finding quotes is left out.

use std::cmp::Reverse;

use super::Audit;
use super::counts::{Count, InputLine, ValueCounts};
use super::malformed::{Flaw, Kind};
use idv_catalogue::{Reported, StatusCode};

/// How many values of a kind are shown one by one.
const MOST_SHOWN: usize = 20;

/// What came so often.
pub struct Row {
    pub count: u64,
    pub what: String,
    /// Where it was first, if that is known.
    pub first: Option<String>,
}

pub fn findings(audit: &Audit) -> Vec<Row> {
    let findings = &audit.counts.tally.findings;
    let mut rows: Vec<_> = findings.iter().map(|(kind, (count, _))| audit.row(meaning(kind), *count)).collect();
    rows.sort_by_key(|row| Reverse(row.count));
    rows
}

pub fn unknown(audit: &Audit) -> Vec<Row> {
    let tally = &audit.counts.tally;
    let status = |text: &String| looks_like_a_status(text).then(|| format!("status {text}"));
    let code = |number: &i64| {
        let series = Reported::<StatusCode>::from(*number).series();
        let series = series.map_or("no series".to_owned(), |series| format!("series {series}, {}", series.title()));
        looks_like_a_code(*number).then(|| format!("status code {number}, {series}"))
    };
    let risk_code = |number: &i64| looks_like_a_code(*number).then(|| format!("risk code {number}"));
    let mut rows = audit.values(&tally.statuses.unknown, "statuses", status);
    rows.extend(audit.values(&tally.status_codes.unknown, "status codes", code));
    rows.extend(audit.values(&tally.risk_codes.unknown, "risk codes", risk_code));
    rows
}

/// Fields that are in doubt, and fields that look like a notification's own and were not read.
pub fn fields(audit: &Audit) -> Vec<Row> {
    let tally = &audit.counts.tally;
    let doubtful = |text: &String| {
        let (field, kind) = text.rsplit_once(", ")?;
        Some(format!("field {}: {}", own_part(field)?, doubt(kind)))
    };
    let passed_over = |field: &String| Some(format!("field {}: not read", own_part(field)?));
    let mut rows = audit.values(&tally.doubtful, "fields in doubt", doubtful);
    rows.extend(audit.values(&tally.passed_over, "fields that were not read", passed_over));
    rows
}

pub fn retired(audit: &Audit) -> Vec<Row> {
    let tally = &audit.counts.tally;
    let statuses = tally.statuses.retired().map(|(it, count)| audit.row(format!("status {it}"), count));
    let codes = tally.status_codes.retired();
    let codes = codes.map(|(it, count)| audit.row(format!("status code {it}, {}", it.name()), count));
    let risk_codes = tally.risk_codes.retired();
    let risk_codes = risk_codes.map(|(it, count)| audit.row(format!("risk code {it}, {}", it.name()), count));
    statuses.chain(codes).chain(risk_codes).collect()
}

/// The kinds of what is no notification. What is wrong with each is told where it can be seen.
pub fn malformed(audit: &Audit) -> Vec<Row> {
    let kinds = audit.counts.tally.malformed.kinds.iter();
    let row = |(kind, (times, flaw)): (&Kind, &(Count, Flaw))| Row {
        count: times.count,
        what: kind.in_words().to_owned(),
        first: Some(audit.at_flaw(times.first, flaw)),
    };
    kinds.map(row).collect()
}

impl Audit {
    pub fn row(&self, what: String, count: Count) -> Row {
        Row { count: count.count, what, first: Some(self.at(count.first)) }
    }

    /// The most frequent values that may be shown, and the others in one row.
    fn values<T: Ord>(&self, values: &ValueCounts<T>, noun: &str, shown: impl Fn(&T) -> Option<String>) -> Vec<Row> {
        let mut rows = Vec::new();
        let mut others = values.others();
        let mut first: Option<InputLine> = None;
        for (value, count) in values.most_frequent() {
            match shown(value).filter(|_| rows.len() < MOST_SHOWN) {
                Some(what) => rows.push(self.row(what, count)),
                None => {
                    others += count.count;
                    first = Some(first.map_or(count.first, |first| first.min(count.first)));
                }
            }
        }
        if others > 0 {
            let what = format!("{}{noun}, which are not shown here", if rows.is_empty() { "" } else { "other " });
            rows.push(Row { count: others, what, first: first.map(|first| self.at(first)) });
        }
        rows
    }
}

/// What a kind of finding is about; of one that has no sentence here, its name.
fn meaning(kind: &str) -> String {
    match kind {
        "unknown_status" => "a status that is not in the catalogue",
        "retired_status" => "a status that is retired",
        "codes_missing" => "a status that comes with status codes, without any",
        "unknown_code" => "a status code that is not in the catalogue",
        "retired_code" => "a status code that is retired",
        "repeated_code" => "a status code more than once",
        "code_with_wrong_status" => "a status code with a status that it cannot accompany",
        "unknown_risk_code" => "a risk code that is not in the catalogue",
        "retired_risk_code" => "a risk code that is retired",
        "risk_code_missing" => "a status that comes with a risk code, without any",
        "risk_code_with_wrong_status" => "a risk code with a status that it cannot come with",
        "risk_code_with_wrong_code" => "a risk code with a status code that it cannot come with",
        "unreadable" => "something that cannot be read where a status or a code should stand",
        "disagreement" => "two names for the same that say different things",
        "look_alike" => "a field that looks like one of a notification's own, and was not read",
        _ => return in_words(kind),
    }
    .to_owned()
}

/// Why a field is in doubt.
fn doubt(kind: &str) -> String {
    match kind {
        "unreadable" => "it cannot be read",
        "disagreement" => "another says something else",
        "look_alike" => "it looks like one of a notification's own",
        _ => return in_words(kind),
    }
    .to_owned()
}

/// The name of a kind, which is one of ours.
fn in_words(kind: &str) -> String {
    if looks_like_a_status(kind) {
        kind.replace('_', " ")
    } else {
        "of a kind that this version does not know".to_owned()
    }
}

/// As the service writes a status: small letters with lines between words. Names of people begin with a capital.
fn looks_like_a_status(text: &str) -> bool {
    const LONGEST: usize = 40;
    let is_of_a_word = |word: &str| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase());
    text.len() <= LONGEST && text.split(['_', '-']).all(is_of_a_word)
}

/// The last part of a field's path, which is what looks like one of ours. What stands before it can be anything.
fn own_part(field: &str) -> Option<String> {
    const LONGEST: usize = 30;
    let (parents, name) = field.rsplit_once('.').map_or(("", field), |(_, name)| ("….", name));
    let is_name =
        name.len() <= LONGEST && !name.is_empty() && name.bytes().all(|it| it.is_ascii_alphabetic() || it == b'_');
    is_name.then(|| format!("{parents}{name}"))
}

/// As codes are, in any series to come: what is longer may be a postcode, or the number of a document or of a telephone.
const fn looks_like_a_code(number: i64) -> bool {
    number > -10_000 && number < 10_000
}

#[cfg(test)]
mod tests {
    use super::{looks_like_a_code, looks_like_a_status, own_part};

    #[test]
    fn statuses_and_codes_are_shown_and_nothing_that_a_person_may_be_known_by() {
        for status in ["on_hold", "in-review", "archived"] {
            assert!(looks_like_a_status(status), "{status}");
        }
        for text in [
            "",
            "Anna Smith",
            "Anna_Smith",
            "Jan",
            "JohnDoe",
            "anna@example.org",
            "6c2bddd0-efec-4f6e",
            "1980-02-29",
            "Gößmann",
            "<b>",
            "a\u{1b}[31m",
            "+31201234567",
            "b12345678",
            "_",
            "x\n",
            &"a".repeat(41),
        ] {
            assert!(!looks_like_a_status(text), "{text}");
        }
        assert!([0, 3199, -7, 9999].into_iter().all(looks_like_a_code));
        assert!(![10_000, 12_345, 31_201_234_567, i64::MIN, i64::MAX].into_iter().any(looks_like_a_code));
    }

    #[test]
    fn of_a_field_no_more_is_shown_than_what_looks_like_ours() {
        let shown = |field| own_part(field).unwrap_or_default();
        assert_eq!(shown("statusCode"), "statusCode");
        assert_eq!(shown("john.de_vries.statusCodes"), "….statusCodes");
        assert_eq!(shown("codes[\"Anna Smith\"]"), "");
        assert_eq!(shown("Canary 12"), "");
    }
}
