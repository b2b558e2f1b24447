//! What a table is about, and what each of its columns holds, by the words at its top.

use super::super::normalise::{heading_key, is_dash};
use super::cells::bare;
use super::grid::CellPlace;

/// What the rows of a table are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColumnKind {
    Statuses,
    RiskCodes,
    Codes,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// The status, the risk code or the status code that the row is about.
    Key,
    /// Description and action in one cell, each behind its label.
    Guidance,
    Description,
    Action,
    Condition,
    StatusCodes,
    RiskCodes,
    RiskScore,
    /// A column that the catalogue knows nothing of.
    Foreign,
}

/// The first row of a table, understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Columns {
    pub kind: ColumnKind,
    pub key: usize,
    held: Vec<Column>,
}

impl Columns {
    /// `None` where the row is not the heading of a table that the catalogue follows.
    pub fn of(row: &[CellPlace<'_>]) -> Option<Self> {
        let names: Vec<_> = row.iter().map(|place| name(place.text)).collect();
        let (key, kind) = names.iter().enumerate().find_map(|(at, name)| Some((at, kind(name)?)))?;
        let column = |(at, name): (usize, &String)| if at == key { Column::Key } else { column(kind, name) };
        let columns: Vec<_> = names.iter().enumerate().map(column).collect();
        let needed: &[Column] = match kind {
            ColumnKind::Statuses | ColumnKind::Codes => &[Column::Guidance, Column::Description],
            ColumnKind::RiskCodes => &[Column::RiskScore],
        };
        columns.iter().any(|column| needed.contains(column)).then_some(Self { kind, key, held: columns })
    }

    /// The columns of a row with their cells; a cell that covers several columns stands in the first of them.
    pub fn cells<'r, 'a>(&self, row: &'r [CellPlace<'a>]) -> impl Iterator<Item = (usize, Column, &'r CellPlace<'a>)> {
        let columns = self.held.clone();
        let cells = row.iter().enumerate().filter(|(_, place)| !place.is_from_before);
        cells.map(move |(at, place)| (at, columns.get(at).copied().unwrap_or(Column::Foreign), place))
    }
}

/// What a column is called, without the marks by which a table is sorted.
pub fn name(text: &str) -> String {
    let marks = [':', ' ', '▲', '▼', '△', '▽', '↑', '↓', '↕', '⇅', '⇵', '▴', '▾', '#'];
    heading_key(&bare(text)).trim_matches(marks).to_owned()
}

/// Whether a text is the name of a column that a table of the page can have.
pub fn is_name(text: &str) -> bool {
    let name = name(text);
    let kinds = [ColumnKind::Statuses, ColumnKind::RiskCodes, ColumnKind::Codes];
    kind(&name).is_some() || kinds.into_iter().any(|kind| column(kind, &name) != Column::Foreign)
}

pub fn kind(name: &str) -> Option<ColumnKind> {
    match name {
        "status" | "statuses" => Some(ColumnKind::Statuses),
        "risk code" | "risk codes" => Some(ColumnKind::RiskCodes),
        "status code" | "status codes" | "code" | "codes" => Some(ColumnKind::Codes),
        _ => None,
    }
}

fn column(kind: ColumnKind, name: &str) -> Column {
    match (kind, name) {
        (_, "guidance") => Column::Guidance,
        (_, "description" | "meaning" | "explanation") => Column::Description,
        (_, "action" | "actions" | "required action" | "what to do" | "next step" | "next steps") => Column::Action,
        (_, "condition") => Column::Condition,
        (ColumnKind::Statuses, "status code" | "status codes") => Column::StatusCodes,
        (ColumnKind::Statuses, "risk code" | "risk codes") => Column::RiskCodes,
        (ColumnKind::RiskCodes, "risk score") => Column::RiskScore,
        _ => Column::Foreign,
    }
}

/// Whether a cell says nothing; some pages write a dash for that.
pub fn is_blank(text: &str) -> bool {
    bare(text).chars().all(is_dash)
}

#[cfg(test)]
mod tests {
    use super::super::grid::CellPlace;
    use super::{Column, ColumnKind, Columns};

    fn columns(names: &[&'static str]) -> Option<(ColumnKind, Vec<Column>)> {
        let place = |text: &&'static str| CellPlace { text, is_from_above: false, is_from_before: false };
        let columns = Columns::of(&names.iter().map(place).collect::<Vec<_>>())?;
        Some((columns.kind, columns.held))
    }

    #[test]
    fn a_table_is_told_by_the_words_at_its_top() {
        use Column::{Action, Description, Foreign, Guidance, Key, RiskCodes, RiskScore, StatusCodes};
        assert_eq!(columns(&["Status Code", "Guidance", ""]), Some((ColumnKind::Codes, vec![Key, Guidance, Foreign])));
        assert_eq!(
            columns(&["#", "Code:", "Description", "Actions"]),
            Some((ColumnKind::Codes, vec![Foreign, Key, Description, Action]))
        );
        assert_eq!(columns(&["Risk code", "Risk\u{a0}score"]), Some((ColumnKind::RiskCodes, vec![Key, RiskScore])));
        let statuses = ["Status", "Description", "Status codes", "Risk codes"];
        assert_eq!(columns(&statuses), Some((ColumnKind::Statuses, vec![Key, Description, StatusCodes, RiskCodes])));
    }

    #[test]
    fn a_table_of_other_things_is_not_taken_for_one_of_ours() {
        assert_eq!(columns(&["Status code", "Colour"]), None);
        assert_eq!(columns(&["Name", "Description"]), None);
        assert_eq!(columns(&[]), None);
    }
}
