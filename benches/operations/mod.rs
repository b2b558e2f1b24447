//! What is measured: each operation as a loop over a stream, which `times` runs by the clock and `instructions` under
//! callgrind, so that both measure the same machine code.

mod cases;
mod codes;
mod facts;
mod numbers;
mod statuses;
mod streams;
mod texts;

use std::fmt;

pub use streams::Streams;

/// One operation, done once for each item of its stream.
#[derive(Clone, Copy)]
pub struct Operation {
    pub name: &'static str,
    pub run: fn(&Streams) -> usize,
}

/// Operations that do the same work, each in its own way. The first of each group is the loop alone.
pub struct Group {
    pub name: &'static str,
    pub operations: &'static [Operation],
}

pub const GROUPS: &[Group] = &[
    Group { name: "numbers", operations: numbers::OPERATIONS },
    Group { name: "facts", operations: facts::OPERATIONS },
    Group { name: "texts", operations: texts::OPERATIONS },
    Group { name: "statuses", operations: statuses::OPERATIONS },
    Group { name: "cases", operations: cases::OPERATIONS },
];

impl fmt::Display for Operation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name)
    }
}

/// A function for each operation, and the list of them. They are never inlined, so that callgrind tells them apart by
/// their names; each gives back the length of its stream.
macro_rules! operations {
    ($($name:ident($stream:ident$(, $table:ident)?) |$item:ident| $operation:expr;)*) => {
        pub const OPERATIONS: &[super::Operation] =
            &[$(super::Operation { name: stringify!($name), run: $name },)*];

        $(#[inline(never)]
        fn $name(streams: &super::Streams) -> usize {
            $(let $table = &streams.$table;)?
            for item in &streams.$stream {
                let $item = std::hint::black_box(item);
                std::hint::black_box($operation);
            }
            streams.$stream.len()
        })*
    };
}

use operations;
