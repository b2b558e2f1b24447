//! What a person names: `3105`, `completed`, `risk code 400`, `3000 series`, `upload_selfie`.

use idv_catalogue_codegen::date::Date;
use idv_catalogue_codegen::model::Retired;
use idv_catalogue_codegen::problem::place::Place;
use idv_catalogue_codegen::suggest;

use super::rows::{Facts, Remedy, RiskCode, Series, Status, StatusCode, overlaid::OverlaidValue};
use crate::row_id::RowId;

/// A row of the catalogue, of whatever kind.
#[derive(Clone, Copy)]
pub enum Row<'a> {
    Code(StatusCode<'a>),
    Status(Status<'a>),
    RiskCode(RiskCode<'a>),
    Series(Series<'a>),
    Remedy(Remedy<'a>),
}

/// What a person calls each kind of row; the longer before those that begin or end alike.
const KINDS: [(&str, Kind); 6] = [
    ("status code", Kind::Code),
    ("risk code", Kind::RiskCode),
    ("code", Kind::Code),
    ("status", Kind::Status),
    ("series", Kind::Series),
    ("remedy", Kind::Remedy),
];

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Code,
    Status,
    RiskCode,
    Series,
    Remedy,
}

impl<'a> Row<'a> {
    /// Every row that a query names, by number, wire string, name or title, with its kind or without: 500 could be a risk
    /// code and a status code at once. A series begins with a number that may be a code's, so it is asked for by its kind.
    pub fn named(query: &str, facts: Facts<'a>) -> Vec<Self> {
        let query = query.trim();
        let of_kind = KINDS.iter().find_map(|(noun, kind)| Some((*kind, without(query, noun)?)));
        let with_kind = of_kind.map(|(kind, name)| {
            let is_meant = |row: &Self| row.kind() == kind && row.is_called(name);
            Self::all(facts).filter(is_meant).collect::<Vec<_>>()
        });
        let is_meant = |row: &Self| row.is_called(query) && !matches!(row, Self::Series(it) if it.to_string() == query);
        // What has a kind's noun in it may yet be a title.
        with_kind.filter(|rows| !rows.is_empty()).unwrap_or_else(|| Self::all(facts).filter(is_meant).collect())
    }

    /// What the catalogue can say of a query that names no row: the nearest name, or else how to ask.
    pub fn unknown(query: &str, facts: Facts<'_>, how_to_ask: &str) -> String {
        let words: Vec<_> = Row::all(facts).flat_map(Row::words).filter(|word| word.parse::<u16>().is_err()).collect();
        let advice = match suggest::nearest(query, words.iter().map(String::as_str)) {
            Some(name) => format!("did you mean `{name}`?"),
            None => how_to_ask.to_owned(),
        };
        format!("`{query}` is not in the catalogue; {advice}")
    }

    fn all(facts: Facts<'a>) -> impl Iterator<Item = Self> {
        let codes = facts.status_codes().into_iter().map(Self::Code);
        let statuses = facts.statuses().into_iter().map(Self::Status);
        let risk_codes = facts.risk_codes().into_iter().map(Self::RiskCode);
        let series = facts.series().into_iter().map(Self::Series);
        let remedies = facts.remedies().into_iter().map(Self::Remedy);
        codes.chain(statuses).chain(risk_codes).chain(series).chain(remedies)
    }

    fn kind(&self) -> Kind {
        match self {
            Self::Code(_) => Kind::Code,
            Self::Status(_) => Kind::Status,
            Self::RiskCode(_) => Kind::RiskCode,
            Self::Series(_) => Kind::Series,
            Self::Remedy(_) => Kind::Remedy,
        }
    }

    /// What it is called by, letter for letter.
    fn words(self) -> Vec<String> {
        let own = match self {
            Self::Code(it) => it.to_string(),
            Self::Status(it) => it.to_string(),
            Self::RiskCode(it) => return [it.to_string(), it.name().to_owned(), it.risk_score().to_owned()].into(),
            Self::Series(it) => it.to_string(),
            Self::Remedy(_) => return vec![self.name().to_owned()],
        };
        vec![own, self.name().to_owned()]
    }

    fn is_called(&self, name: &str) -> bool {
        let is_title = |it: Series<'_>| it.title().to_lowercase() == name.to_lowercase();
        self.words().iter().any(|word| word == name) || matches!(self, Self::Series(it) if is_title(*it))
    }

    pub fn name(self) -> &'a str {
        match self {
            Self::Code(it) => it.name(),
            Self::Status(it) => it.name(),
            Self::RiskCode(it) => it.name(),
            Self::Series(it) => it.name(),
            Self::Remedy(it) => it.name(),
        }
    }

    /// By what edits and findings know it; `None` for a remedy, of which the page knows nothing.
    pub fn id(self) -> Option<RowId> {
        match self {
            Self::Code(it) => Some(RowId::Code(it.number())),
            Self::Status(it) => Some(RowId::Status(it.as_str().to_owned())),
            Self::RiskCode(it) => Some(RowId::RiskCode(it.number())),
            Self::Series(it) => Some(RowId::Series(it.number())),
            Self::Remedy(_) => None,
        }
    }

    /// The values of it, and the sentences about it, that are the institution's.
    pub fn overlaid(self, facts: Facts<'a>) -> Vec<OverlaidValue<'a>> {
        let (values, table) = match self {
            Self::Code(it) => (it.overlaid(), "reasons"),
            Self::Status(it) => (it.overlaid(), "statuses"),
            Self::RiskCode(it) => return it.overlaid(),
            Self::Series(it) => return it.overlaid(),
            Self::Remedy(it) => (it.overlaid(), "requests"),
        };
        values.into_iter().chain(facts.overlaid_words(table, self.name())).collect()
    }

    /// Where it stands, since when, and that it is retired, if it is; `None` for a remedy, which has no such life.
    pub fn life(self) -> Option<(Place, Date, Option<&'a Retired>)> {
        match self {
            Self::Code(it) => Some(it.life()),
            Self::Status(it) => Some(it.life()),
            Self::RiskCode(it) => Some(it.life()),
            Self::Series(it) => Some(it.life()),
            Self::Remedy(_) => None,
        }
    }
}

/// The query without the noun of a kind before or behind it.
fn without<'q>(query: &'q str, noun: &str) -> Option<&'q str> {
    let before = query.strip_prefix(noun).filter(|rest| rest.starts_with(char::is_whitespace));
    let behind = || query.strip_suffix(noun).filter(|rest| rest.ends_with(char::is_whitespace));
    before.or_else(behind).map(str::trim)
}

#[cfg(test)]
mod tests {
    use super::super::{Facts, carried};
    use super::Row;

    /// The rows that a query names, each with its kind.
    fn named(query: &str) -> Vec<String> {
        let catalogue = carried(None).catalogue;
        let id = |row: Row<'_>| row.id().map_or_else(|| format!("remedy {}", row.name()), |id| id.to_string());
        Row::named(query, Facts::of(&catalogue)).into_iter().map(id).collect()
    }

    #[test]
    fn a_row_is_named_with_its_kind_or_without() {
        for query in
            ["400", "risk code 400", "400 risk code", "high_risk", "risk code high_risk", "completed_high_risk"]
        {
            assert_eq!(named(query), ["risk code 400"], "{query}");
        }
        for query in ["3105", "status code 3105", "code 3105", "selfie_does_not_match_id_portrait", " 3105 "] {
            assert_eq!(named(query), ["status code 3105"], "{query}");
        }
        for query in ["3000 series", "series 3000", "series sendbacks", "sendbacks", "Sendbacks", "SENDBACKS series"] {
            assert_eq!(named(query), ["series 3000"], "{query}");
        }
        assert_eq!(named("status completed"), ["status completed"]);
        assert_eq!(named("remedy upload_selfie"), ["remedy upload_selfie"]);
    }

    #[test]
    fn what_is_of_another_kind_is_not_meant() {
        for query in ["3000", "risk code 3105", "status code 400", "status 3105", "series 3105", "code", "series", ""] {
            assert_eq!(named(query), [] as [&str; 0], "{query}");
        }
        // 1000 is the first number of a series, and a code.
        assert_eq!(named("1000"), ["status code 1000"]);
        assert_eq!(named("series 1000"), ["series 1000"]);
    }
}
