//! The digest of a catalogue, by which a decision says what judged it.

use hmac_sha256::Hash;
use toml::de::{DeTable, DeValue};

use crate::date::Date;
use crate::model::{
    Action, Catalogue, Change, Code, Deviation, Guidance, Lifecycle, PerIntegration, Provenance, Remedy, Retired,
    RiskCode, Series, Source, Status, Transition,
};
use crate::vocabulary::{Basis, Disclosure, RemedyKind};

/// The SHA-256 of every fact and judgement of a catalogue, as `sha256:` and 64 digits.
///
/// It is the same however the TOML is laid out and on whatever day the page was last read. Every other difference in what
/// the rows say changes it. Digests of the same version of this crate can be compared.
#[must_use]
pub fn digest(catalogue: &Catalogue) -> String {
    let mut hash = Hash::new();
    catalogue.add_to(&mut hash);
    written(hash)
}

/// The digest of a sentence for clients, by which a sentence of another language says what it was made from: the first
/// eight digits of its SHA-256, which tell two wordings of one sentence apart.
#[must_use]
pub fn of_sentence(text: &str) -> String {
    let [first, second, third, fourth, ..] = Hash::hash(text.as_bytes());
    [first, second, third, fourth].map(|byte| format!("{byte:02x}")).concat()
}

/// The digest of the values of some tables, each told apart by a name, however the TOML is laid out.
#[must_use]
pub fn of_tables<'a>(tables: impl Iterator<Item = (&'a str, &'a DeTable<'a>)>) -> String {
    let mut hash = Hash::new();
    for (name, table) in tables {
        name.add_to(&mut hash);
        table.add_to(&mut hash);
    }
    written(hash)
}

fn written(hash: Hash) -> String {
    let digits = hash.finalize().map(|byte| format!("{byte:02x}"));
    format!("sha256:{}", digits.concat())
}

/// What has a part in the digest. Each value is added so that no other value, and no two in a row, add the same.
trait Digested {
    fn add_to(&self, hash: &mut Hash);
}

/// The fields of a struct, one behind another. A field that is in neither list does not compile.
macro_rules! fields {
    ($($type:ident { $($field:ident)* } without { $($left_out:ident)* })*) => { $(
        impl Digested for $type {
            fn add_to(&self, hash: &mut Hash) {
                let Self { $($field,)* $($left_out: _,)* } = self;
                $($field.add_to(hash);)*
            }
        }
    )* };
}

// What is accepted is about releases, and where a row stands about its file.
fields! {
    // What clients are told is in words that change without the judgement; an overlay has a digest of its own.
    Catalogue { source statuses transitions risk_codes remedies series codes } without { languages overlay }
    // Rows have the day on which the catalogue begins where they have none of their own.
    Source { title url } without { retrieved since accepted place }
    Status {
        wire name description action remedy cdd_report expects_codes risk_codes finality deviations lifecycle
    } without { place }
    Transition { from to event provenance } without { place }
    RiskCode { number name risk_score remedy because lifecycle } without { place }
    Remedy { name kind meaning asks_client includes } without { accepted place }
    Series { number last name title statuses risk_codes disclosure lifecycle } without { place }
    Code {
        number name series guidances statuses risk_codes fields evidence disclosure because lifecycle
    } without { place }
    Guidance { name condition description action remedy because deviations } without { place }
    Deviation { key page because } without {}
    Lifecycle { since changes retired } without { accepted }
    Change { on what } without {}
    Retired { on reason successor } without {}
    Provenance { basis because } without {}
    Date { year month day } without {}
}

impl Digested for str {
    fn add_to(&self, hash: &mut Hash) {
        self.len().add_to(hash);
        hash.update(self);
    }
}

impl Digested for String {
    fn add_to(&self, hash: &mut Hash) {
        self.as_str().add_to(hash);
    }
}

/// Numbers end, so that two in a row are not one.
macro_rules! numbers {
    ($($type:ty)*) => { $(
        impl Digested for $type {
            fn add_to(&self, hash: &mut Hash) {
                hash.update(format!("{self};"));
            }
        }
    )* };
}

numbers!(u8 u16 usize);

impl Digested for bool {
    fn add_to(&self, hash: &mut Hash) {
        u8::from(*self).add_to(hash);
    }
}

/// Words of closed lists.
macro_rules! words {
    ($($type:ty)*) => { $(
        impl Digested for $type {
            fn add_to(&self, hash: &mut Hash) {
                self.word().add_to(hash);
            }
        }
    )* };
}

words!(Basis Disclosure RemedyKind);

impl<T: Digested> Digested for Vec<T> {
    fn add_to(&self, hash: &mut Hash) {
        self.len().add_to(hash);
        for item in self {
            item.add_to(hash);
        }
    }
}

impl<T: Digested> Digested for Option<T> {
    fn add_to(&self, hash: &mut Hash) {
        self.is_some().add_to(hash);
        if let Some(value) = self {
            value.add_to(hash);
        }
    }
}

impl Digested for DeTable<'_> {
    fn add_to(&self, hash: &mut Hash) {
        let mut entries: Vec<_> = self.iter().map(|(key, value)| (key.get_ref(), value.get_ref())).collect();
        entries.sort_by_key(|(key, _)| *key);
        entries.len().add_to(hash);
        for (key, value) in entries {
            key.as_ref().add_to(hash);
            value.add_to(hash);
        }
    }
}

impl Digested for DeValue<'_> {
    fn add_to(&self, hash: &mut Hash) {
        self.type_str().add_to(hash);
        match self {
            Self::String(text) => text.as_ref().add_to(hash),
            Self::Integer(integer) => integer.as_str().add_to(hash),
            Self::Float(float) => float.as_str().add_to(hash),
            Self::Boolean(flag) => flag.add_to(hash),
            Self::Datetime(day) => day.to_string().add_to(hash),
            Self::Array(items) => {
                items.len().add_to(hash);
                for item in items {
                    item.get_ref().add_to(hash);
                }
            }
            Self::Table(table) => table.add_to(hash),
        }
    }
}

impl<T: Digested> Digested for PerIntegration<T> {
    fn add_to(&self, hash: &mut Hash) {
        let Self { sdk, api } = self;
        sdk.add_to(hash);
        api.add_to(hash);
    }
}

impl Digested for Action {
    fn add_to(&self, hash: &mut Hash) {
        match self {
            Self::Unstated => 0_u8.add_to(hash),
            Self::Whole(action) => {
                1_u8.add_to(hash);
                action.add_to(hash);
            }
            Self::PerIntegration(actions) => {
                2_u8.add_to(hash);
                actions.add_to(hash);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::path::Path;

    use super::digest;
    use crate::model::Catalogue;
    use crate::problem::place::Place;
    use crate::read;

    fn frozen() -> Catalogue {
        read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/catalogue")).catalogue
    }

    fn edited(edit: impl FnOnce(&mut Catalogue)) -> String {
        let mut catalogue = frozen();
        edit(&mut catalogue);
        digest(&catalogue)
    }

    #[test]
    fn what_is_no_fact_and_no_judgement_has_no_part_in_it() {
        let moved = edited(|it| {
            it.source.retrieved.day -= 1;
            for code in &mut it.codes {
                code.place = Place::default();
            }
        });
        assert_eq!(moved, digest(&frozen()));
    }

    #[test]
    fn a_text_that_moves_from_one_value_to_the_next_changes_it() {
        let digests: BTreeSet<_> = [
            digest(&frozen()),
            edited(|it| it.source.title.push('h')),
            edited(|it| it.source.url.insert(0, 'h')),
            edited(|it| it.codes[0].evidence = vec!["ab".into()]),
            edited(|it| it.codes[0].evidence = vec!["a".into(), "b".into()]),
            edited(|it| it.codes[0].fields = vec!["ab".into()]),
            edited(|it| it.codes[0].risk_codes = None),
            edited(|it| it.codes[0].risk_codes = Some(Vec::new())),
            edited(|it| it.codes.swap(0, 1)),
            edited(|it| it.remedies.swap(0, 1)),
        ]
        .into();
        assert_eq!(digests.len(), 10);
    }

    #[test]
    fn it_is_written_as_others_write_it() {
        let digest = digest(&frozen());
        let digits = digest.strip_prefix("sha256:").unwrap_or_default();
        assert_eq!(digits.len(), 64);
        assert!(digits.bytes().all(|byte| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte)), "{digest}");
    }
}
