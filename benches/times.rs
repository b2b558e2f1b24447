//! The same operations by the clock, side by side with peers: `cargo bench --bench times`.

mod operations;

use std::sync::LazyLock;

use divan::Bencher;
use divan::counter::ItemsCount;
use operations::{GROUPS, Operation, Streams};

static STREAMS: LazyLock<Streams> = LazyLock::new(Streams::new);

fn main() {
    divan::main();
}

macro_rules! groups {
    ($($group:ident)*) => { $(
        #[divan::bench(args = operations(stringify!($group)))]
        fn $group(bencher: Bencher, operation: Operation) {
            let streams = &*STREAMS;
            bencher.counter(ItemsCount::new((operation.run)(streams))).bench(|| (operation.run)(streams));
        }
    )* };
}

groups!(numbers facts texts statuses cases);

fn operations(group: &str) -> impl Iterator<Item = Operation> {
    GROUPS.iter().filter(move |it| it.name == group).flat_map(|it| it.operations.iter().copied())
}
