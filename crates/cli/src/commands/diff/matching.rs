//! Which row of one catalogue is which of another: by what it is known by, never by where it stands.

use std::collections::HashMap;
use std::hash::Hash;

use idv_catalogue_codegen::model::Catalogue;

/// The rows of two lists, by their indices.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pairs {
    /// In the order of the newer list.
    pub both: Vec<(usize, usize)>,
    pub gone: Vec<usize>,
    pub added: Vec<usize>,
}

impl Pairs {
    /// Pairs rows that have the same id; then, of the rest, those of the same name.
    pub fn of<'a, T, I: Hash + Eq, N: Hash + Eq>(
        old: &'a [T],
        new: &'a [T],
        id: impl Fn(&'a T) -> I,
        name: impl Fn(&'a T) -> N,
    ) -> Self {
        let mut pairs = Self { both: Vec::new(), gone: (0..old.len()).collect(), added: (0..new.len()).collect() };
        pairs.pair(|row| id(&old[row]), |row| id(&new[row]));
        pairs.pair(|row| name(&old[row]), |row| name(&new[row]));
        pairs.both.sort_by_key(|(_, new)| *new);
        pairs
    }

    /// Pairs what is left on both sides and has the same key.
    fn pair<K: Hash + Eq>(&mut self, old_key: impl Fn(usize) -> K, new_key: impl Fn(usize) -> K) {
        let mut left: HashMap<K, usize> = self.gone.iter().rev().map(|row| (old_key(*row), *row)).collect();
        let mut is_paired = vec![false; self.gone.last().map_or(0, |last| last + 1)];
        self.added.retain(|row| match left.remove(&new_key(*row)) {
            Some(old) => {
                self.both.push((old, *row));
                is_paired[old] = true;
                false
            }
            None => true,
        });
        self.gone.retain(|row| !is_paired[*row]);
    }
}

/// The rows of two catalogues.
pub struct Matching {
    pub statuses: Pairs,
    pub risk_codes: Pairs,
    pub remedies: Pairs,
    pub series: Pairs,
    pub codes: Pairs,
}

impl Matching {
    pub fn of(old: &Catalogue, new: &Catalogue) -> Self {
        Self {
            statuses: Pairs::of(&old.statuses, &new.statuses, |row| &row.wire, |row| &row.name),
            risk_codes: Pairs::of(&old.risk_codes, &new.risk_codes, |row| row.number, |row| &row.name),
            // A remedy is known by its name alone; one that means the same under another name was renamed.
            remedies: Pairs::of(&old.remedies, &new.remedies, |row| &row.name, |row| &row.meaning),
            series: Pairs::of(&old.series, &new.series, |row| row.number, |row| &row.name),
            codes: Pairs::of(&old.codes, &new.codes, |row| row.number, |row| &row.name),
        }
    }

    /// The older catalogue in the newer one's terms, so that what refers to a row that is called otherwise now is not
    /// itself taken for changed.
    pub fn in_terms_of(&self, old: &Catalogue, new: &Catalogue) -> Catalogue {
        let mut aligned = old.clone();
        for (before, after) in &self.statuses.both {
            aligned.statuses[*before].wire.clone_from(&new.statuses[*after].wire);
        }
        for (before, after) in &self.risk_codes.both {
            aligned.risk_codes[*before].number = new.risk_codes[*after].number;
        }
        self.rename_remedies(&mut aligned, new);
        for (before, after) in &self.series.both {
            aligned.series[*before].number = new.series[*after].number;
        }
        aligned
    }

    /// Calls the remedies of the older catalogue what the newer one calls them.
    pub fn rename_remedies(&self, old: &mut Catalogue, new: &Catalogue) {
        for (before, after) in &self.remedies.both {
            old.remedies[*before].name.clone_from(&new.remedies[*after].name);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Pairs;

    fn pairs(old: &[(u16, &'static str)], new: &[(u16, &'static str)]) -> Pairs {
        Pairs::of(old, new, |row| row.0, |row| row.1)
    }

    #[test]
    fn a_number_outweighs_a_name_and_a_name_finds_what_has_no_number_any_more() {
        let found = pairs(&[(1, "a"), (2, "b"), (3, "c")], &[(4, "c"), (2, "a"), (5, "d")]);
        assert_eq!(found, Pairs { both: vec![(2, 0), (1, 1)], gone: vec![0], added: vec![2] });
    }

    #[test]
    fn where_a_name_stands_twice_the_first_is_taken_and_none_is_lost() {
        let found = pairs(&[(1, "a"), (2, "a")], &[(3, "a")]);
        assert_eq!(found, Pairs { both: vec![(0, 0)], gone: vec![1], added: vec![] });
        assert_eq!(pairs(&[], &[(1, "a")]), Pairs { both: vec![], gone: vec![], added: vec![0] });
    }
}
