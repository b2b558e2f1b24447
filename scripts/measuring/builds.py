"""What it costs to build a program that depends on this crate, beside others of its kind."""

import shutil
import statistics
import tempfile
from pathlib import Path

from . import cargo, readme

# Outside of this repository, whose settings of cargo would hold within it.
FOLDER = Path(tempfile.gettempdir()) / "idv-catalogue-builds"
ROUNDS = 3

DEPENDENTS = [
    ("an empty crate", ""),
    ("this crate, `default-features = false`", f'idv-catalogue = {{ path = "{FOLDER}/idv-catalogue", default-features = false }}'),
    ("this crate", f'idv-catalogue = {{ path = "{FOLDER}/idv-catalogue" }}'),
    ("mime_guess 2.0.5", 'mime_guess = "=2.0.5"'),
    ("iso_currency 0.7.1", 'iso_currency = "=0.7.1"'),
    ("chrono-tz 0.10.4", 'chrono-tz = "=0.10.4"'),
    ("tokio-postgres 0.7.18", 'tokio-postgres = "=0.7.18"'),
]


def table():
    shutil.rmtree(FOLDER, ignore_errors=True)
    copy_of_this_crate(FOLDER / "idv-catalogue")
    dependents = [(title, *dependent(number, line)) for number, (title, line) in enumerate(DEPENDENTS)]
    seconds = {title: [] for title, _, _ in dependents}
    # In turns, so that what else the machine does falls on all of them.
    for _ in range(ROUNDS):
        for title, folder, _ in dependents:
            seconds[title].append(cold_build(folder))
    middle = {title: statistics.median(times) for title, times in seconds.items()}
    empty = middle[dependents[0][0]]
    rows = [(title, f"{middle[title]:.2f} s", f"{middle[title] / empty:.1f}", crates) for title, _, crates in dependents]
    edited, unchanged = rebuilds(FOLDER / "idv-catalogue")
    shutil.rmtree(FOLDER)
    return (
        readme.rows(("a program that depends on", "cold build", "ratio", "crates"), *rows)
        + "\n"
        + readme.rows(
            ("`cargo build` of this crate, all else built", "time"),
            ("after an edit of a description in the TOML", f"{edited:.2f} s"),
            ("when nothing changed", f"{unchanged:.2f} s"),
        )
        + f"\n{readme.machine()}; unoptimised builds, medians of {ROUNDS}, the cold ones not incremental.\n"
    )


def copy_of_this_crate(folder):
    folder.mkdir(parents=True)
    for part in cargo.PARTS:
        original = cargo.REPOSITORY / part
        copy = shutil.copytree if original.is_dir() else shutil.copyfile
        copy(original, folder / part)


def dependent(number, dependency):
    """A program with one dependency: its folder, and how many crates are compiled beside it."""
    folder = FOLDER / f"dependent{number}"
    (folder / "src").mkdir(parents=True)
    (folder / "src/main.rs").write_text("fn main() {}\n")
    (folder / "Cargo.toml").write_text(
        f'[package]\nname = "dependent{number}"\nedition = "2024"\n\n[workspace]\n\n[dependencies]\n{dependency}\n'
    )
    cargo.run(["cargo", "fetch"], folder)
    tree = cargo.run(["cargo", "tree", "--edges", "normal,build", "--prefix", "none", "--no-dedupe", "--format", "{p}"], folder)
    return folder, len(set(tree.splitlines()) - {""}) - 1


def cold_build(folder):
    """Seconds, where nothing is built to be edited: so cargo builds what comes from a registry."""
    target = folder / "target"
    shutil.rmtree(target, ignore_errors=True)
    return cargo.timed(["cargo", "build"], folder, target, CARGO_INCREMENTAL="0")[0]


def rebuilds(folder):
    """Seconds after an edit, and after none."""
    target = FOLDER / "rebuilds"
    cargo.timed(["cargo", "build", "--package", "idv-catalogue"], folder, target)
    series = folder / "catalogue/series/3000_sendbacks.toml"
    text = series.read_text()
    edited, unchanged = [], []
    for attempt in range(2 * ROUNDS + 1):
        series.write_text(text.replace("Selfie photo too bright", f"Selfie photo much too bright, {attempt}"))
        edited.append(cargo.timed(["cargo", "build", "--package", "idv-catalogue"], folder, target)[0])
        unchanged.append(cargo.timed(["cargo", "build", "--package", "idv-catalogue"], folder, target)[0])
    return statistics.median(edited), statistics.median(unchanged)
