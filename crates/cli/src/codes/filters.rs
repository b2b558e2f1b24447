//! Which codes are meant: filters that combine, each with the values that it lets pass.

use idv_catalogue_codegen::vocabulary::Disclosure;

use super::filter_words::{self, RiskCodes, Words};
use crate::catalogue::{Facts, Remedy, Series, Status, StatusCode};

/// Several values for one filter, with commas or by giving it again, are alternatives; a code must pass all filters.
#[derive(Debug, clap::Args)]
#[command(next_help_heading = "Filters (several values are alternatives: --status completed,pending)")]
pub struct Filters {
    /// Codes of a series, by its number or its name
    #[arg(long, value_name = "SERIES", value_delimiter = ',', value_parser = filter_words::suggested(filter_words::series))]
    series: Vec<String>,

    /// Codes that can accompany a status
    #[arg(long, value_name = "STATUS", value_delimiter = ',', value_parser = filter_words::suggested(filter_words::statuses))]
    status: Vec<String>,

    /// Codes with which a risk code can come, with which none can, or for which the source does not say
    #[arg(long, value_name = "NUMBER", value_delimiter = ',', value_parser = filter_words::suggested(filter_words::risk_codes))]
    risk_code: Vec<String>,

    /// Codes with a remedy, for either integration
    #[arg(long, value_name = "REMEDY", value_delimiter = ',', value_parser = filter_words::suggested(filter_words::remedies))]
    remedy: Vec<String>,

    /// Codes that the client may be told, or that stay internal
    #[arg(long, value_name = "WHOM", value_delimiter = ',', value_parser = filter_words::suggested(filter_words::disclosures))]
    disclosure: Vec<String>,

    /// Codes about a request field, or about any below it: person is every person.*
    #[arg(long, value_name = "PATH", value_delimiter = ',', value_parser = filter_words::suggested(filter_words::fields))]
    field: Vec<String>,

    /// Codes that are retired
    #[arg(long, conflicts_with = "in_use")]
    retired: bool,

    /// Codes that are not retired
    #[arg(long)]
    in_use: bool,
}

/// The filters with their values as rows of a catalogue.
struct Meant<'a> {
    series: Vec<Series<'a>>,
    statuses: Vec<Status<'a>>,
    risk_codes: Vec<RiskCodes<'a>>,
    remedies: Vec<Remedy<'a>>,
    disclosures: Vec<Disclosure>,
    fields: Vec<String>,
}

impl Filters {
    /// The codes of a catalogue that pass all filters.
    ///
    /// # Errors
    /// What is wrong with a value that the catalogue does not have.
    pub fn pass<'a>(&self, facts: Facts<'a>) -> Result<Vec<StatusCode<'a>>, String> {
        let meant = Meant {
            series: found("--series", &self.series, &filter_words::series(facts))?,
            statuses: found("--status", &self.status, &filter_words::statuses(facts))?,
            risk_codes: found("--risk-code", &self.risk_code, &filter_words::risk_codes(facts))?,
            remedies: found("--remedy", &self.remedy, &filter_words::remedies(facts))?,
            disclosures: found("--disclosure", &self.disclosure, &filter_words::disclosures(facts))?,
            fields: found("--field", &self.field, &filter_words::fields(facts))?,
        };
        let mut codes = facts.status_codes();
        codes.retain(|code| {
            meant.admit(*code)
                && (!self.retired || code.retired().is_some())
                && (!self.in_use || code.retired().is_none())
        });
        Ok(codes)
    }
}

/// What the values of a filter stand for.
fn found<T: Clone>(filter: &str, values: &[String], words: &Words<T>) -> Result<Vec<T>, String> {
    let find =
        |value: &String| words.find(value).map_err(|why| format!("invalid value '{value}' for '{filter}': {why}"));
    let found = values.iter().map(find).collect::<Result<Vec<_>, _>>()?;
    Ok(found.into_iter().flatten().collect())
}

impl Meant<'_> {
    fn admit(&self, code: StatusCode<'_>) -> bool {
        any(&self.series, |series| code.series() == *series)
            && any(&self.statuses, |status| code.statuses().contains(status))
            && any(&self.risk_codes, |risk_codes| risk_codes.are_those_of(code))
            && any(&self.remedies, |remedy| code.remedies().contains(remedy))
            && any(&self.disclosures, |disclosure| code.disclosure() == *disclosure)
            && any(&self.fields, |path| code.fields().iter().any(|field| is_at_or_below(field, path)))
    }
}

/// A filter without values lets everything pass.
fn any<T>(wanted: &[T], matches: impl Fn(&T) -> bool) -> bool {
    wanted.is_empty() || wanted.iter().any(matches)
}

fn is_at_or_below(field: &str, path: &str) -> bool {
    field.strip_prefix(path).is_some_and(|below| below.is_empty() || below.starts_with('.'))
}
