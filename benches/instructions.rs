//! Runs each operation once over its stream, for callgrind to count: `scripts/measure instructions`.

mod operations;

use operations::{GROUPS, Streams};

fn main() {
    let streams = Streams::new();
    for group in GROUPS {
        for operation in group.operations {
            println!("{} {} {}", group.name, operation.name, (operation.run)(&streams));
        }
    }
}
