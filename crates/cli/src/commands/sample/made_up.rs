//! What is made up, and is the same each time: identifiers, and what differs from one notification to the next.

use hmac_sha256::Hash;

/// Numbers without an end that look as if they had no order (splitmix64, by Steele, Lea and Flood).
pub struct Numbers(u64);

impl Numbers {
    pub fn of(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// One of the numbers below another; 0 where there is none.
    pub fn below(&mut self, end: usize) -> usize {
        // The remainder prefers no number by more than one in 2^50 here.
        usize::try_from(self.next() % (end.max(1) as u64)).unwrap_or_default()
    }

    /// One of some values; `None` where there are none.
    pub fn one_of<'a, T>(&mut self, values: &'a [T]) -> Option<&'a T> {
        values.get(self.below(values.len()))
    }
}

/// An identifier in the shape of a random UUID. It depends on what it identifies and on what was asked for, so that the
/// notifications of several runs can stand in one file.
pub fn identifier(seed: u64, asked: &str, position: u64, body: &str) -> String {
    let bytes = Hash::hash(format!("{seed}\n{asked}\n{position}\n{body}").as_bytes());
    let mut number = bytes.iter().take(16).fold(0_u128, |number, byte| number << 8 | u128::from(*byte));
    // The bits that say: version 4, of the usual variant.
    number = number & !(0xF << 76) | (4 << 76);
    number = number & !(0b11 << 62) | (0b10 << 62);
    let digits = format!("{number:032x}");
    [0..8, 8..12, 12..16, 16..20, 20..32].map(|part| &digits[part]).join("-")
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::identifier;

    #[test]
    fn an_identifier_has_the_shape_of_a_random_uuid_and_depends_on_all_that_it_is_made_of() {
        let id = identifier(0, "", 0, "");
        let shape: String = id.chars().map(|letter| if letter.is_ascii_hexdigit() { 'x' } else { letter }).collect();
        assert_eq!(shape, "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx");
        assert!(id[14..].starts_with('4') && id[19..].starts_with(['8', '9', 'a', 'b']), "{id}");
        let others =
            [identifier(1, "", 0, ""), identifier(0, "x", 0, ""), identifier(0, "", 1, ""), identifier(0, "", 0, "x")];
        let all: BTreeSet<_> = others.into_iter().chain([id.clone(), identifier(0, "", 0, "")]).collect();
        assert_eq!((all.len(), all.contains(&id)), (5, true));
    }
}
