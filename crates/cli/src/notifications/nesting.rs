//! In which objects and arrays a place of a JSON value stands, in memory that does not grow with how many there are.

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Within {
    Object,
    Array,
}

/// How deep, and of the innermost levels in what. No parser goes deeper than those that are known.
#[derive(Clone, Copy, Debug)]
pub struct Nesting {
    depth: u64,
    /// A bit for each level, the innermost last: whether it is an array.
    are_arrays: u128,
    known: u32,
}

impl Nesting {
    pub const fn new() -> Self {
        Self { depth: 0, are_arrays: 0, known: 0 }
    }

    pub fn open(&mut self, within: Within) {
        self.depth += 1;
        self.are_arrays = self.are_arrays << 1 | u128::from(within == Within::Array);
        self.known = (self.known + 1).min(u128::BITS);
    }

    pub fn close(&mut self) {
        self.depth = self.depth.saturating_sub(1);
        self.are_arrays >>= 1;
        self.known = self.known.saturating_sub(1);
    }

    pub const fn is_outside(&self) -> bool {
        self.depth == 0
    }

    /// In what the place stands, where that is known.
    pub fn innermost(&self) -> Option<Within> {
        let within = if self.are_arrays & 1 == 1 { Within::Array } else { Within::Object };
        (self.known > 0).then_some(within)
    }

    /// Closes the innermost of a kind and what was left open within it, and says whether there was one.
    pub fn close_nearest(&mut self, within: Within) -> bool {
        let mut outer = *self;
        while !outer.is_outside() {
            let innermost = outer.innermost();
            outer.close();
            if innermost.is_none_or(|innermost| innermost == within) {
                *self = outer;
                return true;
            }
        }
        false
    }
}
