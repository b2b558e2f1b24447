//! Tables in boxes: rules of `+---+` above and below rows, and bars between the cells.

use super::super::{Cell, Table};
use super::{cell, goes_on};

/// More columns than any such table has.
const MOST_COLUMNS: usize = 20;

/// What is drawn in a box from a line on, and the line behind it; no table where that is not whole.
pub fn at(lines: &[&str], from: usize) -> Option<(usize, Option<Table>)> {
    if !is_rule(&letters(lines[from])) {
        return None;
    }
    let run: Vec<_> = lines[from..].iter().map(|line| letters(line)).take_while(|line| is_of_box(line)).collect();
    let to = from + run.len();
    let (Some(first), Some(last)) = (run.first(), run.iter().rposition(|line| is_rule(line))) else {
        return Some((to, None));
    };
    let borders: Vec<_> = borders(&run[..=last]).into_iter().collect();
    let is_whole = last + 1 == run.len() && last > 1 && (3..=MOST_COLUMNS).contains(&borders.len());
    // A line that begins as those of the box do is one that the file ends in.
    let is_cut = lines.get(to).is_some_and(|line| matches!(letters(line).first(), Some('+' | '|')));
    let is_even = run.iter().all(|line| line.first().is_some_and(|it| *it != ' ') && line.len() <= first.len() + LOOSE);
    Some((to, if is_whole && is_even && !is_cut { Box { lines: &run, borders }.table() } else { None }))
}

/// So much further a line may reach than the rule above it, where someone wrote more into a cell.
const LOOSE: usize = 40;

/// The letters of a line without what stands around it, and each of the signs of a box as one.
fn letters(line: &str) -> Vec<char> {
    let sign = |letter: char| match letter {
        '┌' | '┬' | '┐' | '├' | '┼' | '┤' | '└' | '┴' | '┘' | '╔' | '╦' | '╗' | '╠' | '╬' | '╣' | '╚' | '╩' | '╝'
        | '╞' | '╪' | '╡' | '╒' | '╤' | '╕' | '╘' | '╧' | '╛' | '╭' | '╮' | '╯' | '╰' | '┏' | '┳' | '┓' | '┣' | '╋'
        | '┫' | '┗' | '┻' | '┛' | '┡' | '╇' | '┩' => '+',
        '─' | '━' => '-',
        '═' => '=',
        '│' | '┃' | '║' => '|',
        other => other,
    };
    line.trim().chars().map(sign).collect()
}

fn is_of_box(line: &[char]) -> bool {
    matches!((line.first(), line.last()), (Some('+' | '|'), Some('+' | '|'))) && line.len() > 2
}

/// `+----+----+`
fn is_rule(line: &[char]) -> bool {
    let is_of = line.iter().all(|it| matches!(it, '+' | '-' | '=' | ':'));
    is_of && line.len() > 4 && line.first() == Some(&'+') && line.last() == Some(&'+')
}

/// Where the columns begin and end: where any rule has a crossing.
fn borders(lines: &[Vec<char>]) -> std::collections::BTreeSet<usize> {
    let rules = lines.iter().filter(|line| is_rule(line));
    rules.flat_map(|rule| rule.iter().enumerate().filter(|(_, it)| **it == '+').map(|(at, _)| at)).collect()
}

struct Box<'a> {
    lines: &'a [Vec<char>],
    borders: Vec<usize>,
}

impl Box<'_> {
    /// `None` where the bars do not stand below one another.
    fn table(&self) -> Option<Table> {
        let has_head = self.lines.iter().any(|line| line.contains(&'=') && is_rule(line));
        let mut rows: Vec<Vec<Cell>> = Vec::new();
        // The rows of each column's cell that is open: in which row of the table it stands, and at which place.
        let mut open: Vec<Option<(usize, usize)>> = vec![None; self.columns()];
        let mut at = 1;
        while at < self.lines.len() {
            let end = (at..self.lines.len()).find(|at| self.is_rule_of_some(*at)).unwrap_or(self.lines.len());
            let section = &self.lines[at..end];
            let ruled = self.ruled(at - 1);
            if section.is_empty() {
                at = end + 1;
                continue;
            }
            let is_head = (has_head && rows.is_empty()) || (at == 1 && end + 1 < self.lines.len());
            if self.has_row_in_each_line(section) && ruled.iter().all(|is_ruled| *is_ruled) {
                rows.extend(self.rows_of_lines(section));
            } else {
                self.add(&mut rows, &mut open, section, &ruled, is_head)?;
            }
            at = end + 1;
        }
        (rows.len() > usize::from(has_head)).then_some(Table { rows })
    }

    fn columns(&self) -> usize {
        self.borders.len() - 1
    }

    /// The part of a line that belongs to a column.
    fn part(&self, line: &[char], column: usize) -> String {
        let is_last = column + 1 == self.columns();
        let (from, to) = (self.borders[column] + 1, self.borders[column + 1]);
        // The last column ends with its line.
        let to = if is_last { line.len().saturating_sub(1).max(from) } else { to };
        line.get(from..to.min(line.len())).unwrap_or_default().iter().collect()
    }

    /// The columns across which a line has a rule.
    fn ruled(&self, at: usize) -> Vec<bool> {
        let is_rule = |part: String| !part.is_empty() && part.chars().all(|it| matches!(it, '-' | '=' | ':' | '+'));
        (0..self.columns()).map(|column| is_rule(self.part(&self.lines[at], column))).collect()
    }

    fn is_rule_of_some(&self, at: usize) -> bool {
        let line = &self.lines[at];
        is_rule(line) || (line.contains(&'+') && self.ruled(at).contains(&true))
    }

    /// Whether several lines between two rules have something in the first column, and so are rows of their own.
    fn has_row_in_each_line(&self, section: &[Vec<char>]) -> bool {
        section.iter().filter(|line| !self.part(line, 0).trim().is_empty()).count() > 1
            && section
                .iter()
                .all(|line| self.borders.iter().all(|at| line.get(*at) == Some(&'|')) || self.is_loose(line))
    }

    /// Whether a line reaches further than the box, with all of its borders but the last in their places.
    fn is_loose(&self, line: &[char]) -> bool {
        let inner = &self.borders[..self.columns()];
        inner.iter().all(|at| line.get(*at) == Some(&'|')) && line.last() == Some(&'|')
    }

    fn rows_of_lines(&self, section: &[Vec<char>]) -> Vec<Vec<Cell>> {
        let mut rows: Vec<Vec<Vec<String>>> = Vec::new();
        for line in section {
            let parts: Vec<_> = (0..self.columns()).map(|column| self.part(line, column)).collect();
            let is_below = parts[0].trim().is_empty() && {
                let width = |column: usize| self.borders[column + 1] - self.borders[column] - 3;
                let above = |column: usize| rows.last().and_then(|row| row[column].last()).map_or("", String::as_str);
                (1..parts.len()).any(|column| goes_on(above(column), &parts[column], width(column)))
            };
            match rows.last_mut().filter(|_| is_below) {
                Some(row) => row.iter_mut().zip(parts).for_each(|(cell, part)| cell.push(part)),
                None => rows.push(parts.into_iter().map(|part| vec![part]).collect()),
            }
        }
        rows.iter().map(|row| row.iter().map(|lines| cell(lines, false)).collect()).collect()
    }

    /// Adds the row of a section: in a column without a rule above, the cell above goes on.
    fn add(
        &self,
        rows: &mut Vec<Vec<Cell>>,
        open: &mut [Option<(usize, usize)>],
        section: &[Vec<char>],
        ruled: &[bool],
        is_head: bool,
    ) -> Option<()> {
        let has_border = |line: &Vec<char>, at: usize| matches!(line.get(at), Some('|' | '+'));
        let count = |at: &usize| section.iter().filter(|line| has_border(line, *at)).count();
        let inner = &self.borders[1..self.columns()];
        if inner.iter().any(|at| !matches!(count(at), 0) && count(at) < section.len()) {
            return None;
        }
        let mut row: Vec<Cell> = Vec::new();
        let mut column = 0;
        while column < self.columns() {
            let ends = (column + 1..self.columns()).find(|next| count(&self.borders[*next]) > 0);
            let next = ends.unwrap_or(self.columns());
            let text = |line: &Vec<char>| {
                let to = if next == self.columns() { line.len().saturating_sub(1) } else { self.borders[next] };
                line.get(self.borders[column] + 1..to.min(line.len())).unwrap_or_default().iter().collect::<String>()
            };
            let lines: Vec<_> = section.iter().map(text).collect();
            let above = open[column].filter(|_| !ruled[column]);
            if let Some(above) = above.and_then(|(row, at)| rows.get_mut(row)?.get_mut(at)) {
                above.rows += 1;
                above.text = cell(&[vec![above.text.clone()], lines].concat(), is_head).text;
            } else {
                open[column] = Some((rows.len(), row.len()));
                row.push(Cell { columns: next - column, ..cell(&lines, is_head) });
            }
            column = next;
        }
        rows.push(row);
        Some(())
    }
}
