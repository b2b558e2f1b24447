//! What a finding is about: a row of the catalogue or of the page, called as the page calls it.

use std::fmt;

use idv_catalogue_codegen::model::{Catalogue, Lifecycle};
use serde_json::{Map, Value};

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum RowId {
    /// The page itself.
    Source,
    Status(String),
    RiskCode(u16),
    Series(u16),
    Code(u16),
}

impl RowId {
    /// The number or the word that the row is called by.
    pub fn value(&self) -> String {
        match self {
            Self::Source => String::new(),
            Self::Status(wire) => wire.clone(),
            Self::RiskCode(number) | Self::Series(number) | Self::Code(number) => number.to_string(),
        }
    }

    /// When the row came and went; `None` for what the catalogue has not.
    pub fn lifecycle<'a>(&self, catalogue: &'a Catalogue) -> Option<&'a Lifecycle> {
        match self {
            Self::Source => None,
            Self::Status(wire) => catalogue.statuses.iter().find(|it| it.wire == *wire).map(|it| &it.lifecycle),
            Self::RiskCode(number) => {
                catalogue.risk_codes.iter().find(|it| it.number == *number).map(|it| &it.lifecycle)
            }
            Self::Series(number) => catalogue.series.iter().find(|it| it.number == *number).map(|it| &it.lifecycle),
            Self::Code(number) => catalogue.codes.iter().find(|it| it.number == *number).map(|it| &it.lifecycle),
        }
    }

    /// The key and the value by which a program finds the row.
    pub fn json(&self) -> Map<String, Value> {
        let (key, value): (&str, Value) = match self {
            Self::Source => ("source", "page".into()),
            Self::Status(wire) => ("status", wire.as_str().into()),
            Self::RiskCode(number) => ("risk_code", (*number).into()),
            Self::Series(number) => ("series", (*number).into()),
            Self::Code(number) => ("status_code", (*number).into()),
        };
        Map::from_iter([(key.to_owned(), value)])
    }
}

impl fmt::Display for RowId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Source => f.write_str("the page itself"),
            Self::Status(wire) => write!(f, "status {wire}"),
            Self::RiskCode(number) => write!(f, "risk code {number}"),
            Self::Series(number) => write!(f, "series {number}"),
            Self::Code(number) => write!(f, "status code {number}"),
        }
    }
}
