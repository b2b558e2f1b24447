"""The same operations by the clock, side by side, as divan reports them: medians, without the loop."""

import re

from . import cargo, codes, readme
from .instructions import SHOWN

# All operations are measured in turns, and the least of their medians counts: what else the machine did is in the others.
ROUNDS = 7
# Of less than this, in nanoseconds, what the loop takes cannot be told.
LEAST = 0.1
UNITS = {"ns": 1.0, "µs": 1e3, "ms": 1e6, "s": 1e9}


def table():
    codes.refresh()
    medians = measured()
    rows = []
    for work, operations in SHOWN:
        ours = None
        is_peer = work not in ("code → fact", "a case's judgement")
        for title, group, name in operations:
            nanoseconds = medians[group, name]
            ours = ours or nanoseconds
            shown = f"{nanoseconds:.2f} ns" if nanoseconds >= LEAST else f"under {LEAST} ns"
            rows.append((work, title, shown, f"{nanoseconds / ours:.2f}" if is_peer else ""))
            work = ""
    return readme.rows(("", "way", "time", "ratio"), *rows) + f"\n{readme.machine()}.\n"


def measured():
    """Nanoseconds for each operation."""
    medians, lengths = least(cargo.bench("idv-catalogue", "times", "--release"))
    return {
        (group, name): max(median - medians[group, "loop_alone"] * lengths[group, name] / lengths[group, "loop_alone"], 0.01)
        / lengths[group, name]
        for (group, name), median in medians.items()
    }


def least(executable, *filters):
    """The least median of each operation's stream among all rounds, and the stream's length."""
    medians, lengths = {}, {}
    for _ in range(ROUNDS):
        round_medians, lengths = parse(cargo.run([executable, "--bench", "--sample-count", "100", *filters]))
        medians = {name: min(median, medians.get(name, median)) for name, median in round_medians.items()}
    return medians, lengths


def parse(printed):
    """The median of each operation's stream, in nanoseconds, and the stream's length, which follows from divan's rate."""
    medians, lengths, group, name = {}, {}, None, None
    for line in printed.splitlines():
        heading = re.match(r"[├╰]─ (\w+)", line)
        operation = re.match(r"[│ ]  [├╰]─ (\w+)\s+(.*)", line)
        if heading:
            group = heading[1]
        elif operation:
            name = operation[1]
            medians[group, name] = nanoseconds(operation[2].split("│")[2])
        elif "item/s" in line:
            rate = re.match(r"\s*([\d.]+) ([GMK]?)item/s", line.split("│")[-4])
            per_second = float(rate[1]) * {"": 1, "K": 1e3, "M": 1e6, "G": 1e9}[rate[2]]
            lengths[group, name] = round(per_second * medians[group, name] / 1e9, -2)
    return medians, lengths


def nanoseconds(cell):
    number, unit = cell.split()
    return float(number) * UNITS[unit]
