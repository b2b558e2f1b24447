//! Which codes are meant: filters that combine, each with the values that it lets pass.

use super::vocabulary::{self, RiskCodes};
use crate::{Disclosure, Remedy, Series, Status, StatusCode};

/// Several values for one filter, with commas or by giving it again, are alternatives; a code must pass all filters.
#[derive(Debug, clap::Args)]
#[command(next_help_heading = "Filters (several values are alternatives: --status completed,pending)")]
pub(in super::super) struct Filters {
    /// Codes of a series, by its number or its name
    #[arg(long, value_name = "SERIES", value_delimiter = ',', value_parser = vocabulary::series())]
    series: Vec<Series>,

    /// Codes that can accompany a status
    #[arg(long, value_name = "STATUS", value_delimiter = ',', value_parser = vocabulary::statuses())]
    status: Vec<Status>,

    /// Codes with which a risk code can come, with which none can, or for which the source does not say
    #[arg(long, value_name = "NUMBER", value_delimiter = ',', value_parser = vocabulary::risk_codes())]
    risk_code: Vec<RiskCodes>,

    /// Codes with a remedy, for either integration
    #[arg(long, value_name = "REMEDY", value_delimiter = ',', value_parser = vocabulary::remedies())]
    remedy: Vec<Remedy>,

    /// Codes that the client may be told, or that stay internal
    #[arg(long, value_name = "WHOM", value_delimiter = ',', value_parser = vocabulary::disclosures())]
    disclosure: Vec<Disclosure>,

    /// Codes about a request field, or about any below it: person is every person.*
    #[arg(long, value_name = "PATH", value_delimiter = ',', value_parser = vocabulary::fields())]
    field: Vec<String>,

    /// Codes that are retired
    #[arg(long, conflicts_with = "in_use")]
    retired: bool,

    /// Codes that are not retired
    #[arg(long)]
    in_use: bool,
}

impl Filters {
    pub(in super::super) fn admit(&self, code: StatusCode) -> bool {
        any(&self.series, |series| code.series() == *series)
            && any(&self.status, |status| code.statuses().contains(status))
            && any(&self.risk_code, |risk_codes| risk_codes.are_those_of(code))
            && any(&self.remedy, |remedy| code.remedies().contains(remedy))
            && any(&self.disclosure, |disclosure| code.disclosure() == *disclosure)
            && any(&self.field, |path| code.fields().iter().any(|field| is_at_or_below(field, path)))
            && (!self.retired || code.retired().is_some())
            && (!self.in_use || code.retired().is_none())
    }
}

/// A filter without values lets everything pass.
fn any<T>(wanted: &[T], matches: impl Fn(&T) -> bool) -> bool {
    wanted.is_empty() || wanted.iter().any(matches)
}

fn is_at_or_below(field: &str, path: &str) -> bool {
    field.strip_prefix(path).is_some_and(|below| below.is_empty() || below.starts_with('.'))
}

impl RiskCodes {
    fn are_those_of(self, code: StatusCode) -> bool {
        match (self, code.risk_codes()) {
            (Self::Including(risk_code), Some(possible)) => possible.contains(&risk_code),
            (Self::None, Some(possible)) => possible.is_empty(),
            (Self::Unstated, None) => true,
            (Self::Including(_) | Self::None, None) | (Self::Unstated, Some(_)) => false,
        }
    }
}
