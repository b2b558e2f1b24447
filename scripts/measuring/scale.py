"""How costs grow with the catalogue: what a build does with 154, 1,500 and 15,000 codes, and what the commands do."""

import json
import os
import re
import shutil

from . import builds, cargo, readme, times

SIZES = [154, 1_500, 15_000]
FOLDER = cargo.SCRATCH / "scale"
TARGET = cargo.SCRATCH / "scale-target"
# The commands that read or write a whole catalogue; those that this version does not have are left out.
COMMANDS = {
    "check": ["check", "{catalogue}"],
    "diff": ["diff", "{changed}", "{catalogue}"],
    "compare": ["compare", "{page}", "--catalogue", "{catalogue}"],
    "export --format html": ["export", "--format", "html", "--catalogue", "{catalogue}"],
    "export --format json": ["export", "--format", "json", "--catalogue", "{catalogue}"],
    "export --format csv": ["export", "--format", "csv", "--catalogue", "{catalogue}"],
    "export --format markdown": ["export", "--format", "markdown", "--catalogue", "{catalogue}"],
    "export --format sql": ["export", "--format", "sql", "--catalogue", "{catalogue}"],
    "export --format typescript": ["export", "--format", "typescript", "--catalogue", "{catalogue}"],
}


def table():
    columns = [column(size) for size in SIZES]
    rows = [(title, *(figures.get(title, "") for figures in columns)) for title in columns[-1]]
    return (
        readme.rows(("", *(f"{size:,} codes" for size in SIZES)), *rows)
        + f"\n{readme.machine()}. The build script and the crate are compiled without optimisation, the commands with it.\n"
    )


def column(size):
    """What one size costs, by title."""
    copy = FOLDER / str(size)
    shutil.rmtree(copy, ignore_errors=True)
    builds.copy_of_this_crate(copy)
    synthetic(size, copy / "catalogue", copy / "page.txt")
    figures = phases(copy)
    script, memory = build_script(copy)
    figures["the build script as a whole"] = f"{script:.3f} s, {memory:.0f} MB"
    seconds, memory = rustc(copy)
    figures["rustc, of the crate"] = f"{seconds:.2f} s, {memory:.0f} MB"
    figures["`StatusCode::from_u16`"] = f"{look_up(copy):.2f} ns"
    return figures | commands(copy)


def synthetic(size, folder, page):
    shutil.rmtree(folder, ignore_errors=True)
    cargo.run([cargo.REPOSITORY / "scripts/synthetic-catalogue", str(size), folder, page])


def phases(copy):
    """Seconds for reading, checking and generating, each the least of three, in a program without optimisation."""
    executable = cargo.bench("idv-catalogue-codegen", "scale")
    runs = [dict(line.split() for line in cargo.run([executable, copy / "catalogue"]).splitlines()) for _ in range(3)]
    least = {phase: min(float(run[phase]) for run in runs) for phase in ("read", "check", "generate")}
    titles = {"read": "reading", "check": "checking", "generate": "generating"}
    return {titles[phase]: f"{seconds:.3f} s" for phase, seconds in least.items()}


def build_script(copy):
    """Seconds and MB of the build script that cargo built, run as cargo runs it."""
    messages = cargo.run(["cargo", "build", "--package", "idv-catalogue", "--message-format", "json"], copy, env=environment())
    executed = next(
        message for line in messages.splitlines()
        if (message := json.loads(line))["reason"] == "compiler-artifact" and message["target"]["kind"] == ["custom-build"]
        and message["target"]["name"] == "build-script-build" and "#idv-catalogue@" in message["package_id"]
    )
    folder = cargo.SCRATCH / "out"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    script = next(name for name in executed["filenames"] if "build-script-build" in name)
    runs = [cargo.timed(["env", f"OUT_DIR={folder}", script], copy) for _ in range(3)]
    return min(runs)


def rustc(copy):
    """Seconds and MB of the compiler for this crate alone, of which nothing is taken from an earlier build."""
    runs = []
    for _ in range(3):
        (copy / "src/lib.rs").touch()
        runs.append(cargo.timed(["cargo", "rustc", "--lib", "--", "-Awarnings"], copy, TARGET, CARGO_INCREMENTAL="0"))
    return min(runs)


def look_up(copy):
    """Nanoseconds of one look-up, from the operations that `times` measures."""
    executable = cargo.bench("idv-catalogue", "times", "--release", folder=copy, target=TARGET)
    medians, lengths = times.least(executable, "^times::numbers.*(loop_alone|from_u16)$")
    own, loop = ("numbers", "from_u16"), ("numbers", "loop_alone")
    return (medians[own] - medians[loop]) / lengths[own]


def commands(copy):
    """Seconds and MB of each command, on a catalogue of this size."""
    cargo.run(["cargo", "build", "--release", "--package", "idv-catalogue-cli"], copy, env=environment())
    program = TARGET / "release/idv"
    known = set(re.findall(r"^  (\w+)", cargo.run([program, "help"]), re.MULTILINE))
    names = {
        "catalogue": copy / "catalogue",
        "changed": changed(copy),
        "page": copy / "page.txt",
    }
    figures = {}
    for title, arguments in COMMANDS.items():
        # A difference is a finding, and no failure.
        if arguments[0] in known:
            command = [program, *(argument.format(**names) for argument in arguments)]
            seconds, memory = min(cargo.timed(command, copy, accepted=(0, 1)) for _ in range(3))
            figures[f"`{title}`"] = f"{seconds:.2f} s, {memory:.0f} MB"
    return figures


def changed(copy):
    """The same catalogue, of which each tenth text was reworded."""
    folder = copy / "changed"
    shutil.copytree(copy / "catalogue", folder)
    for series in (folder / "series").iterdir():
        lines = series.read_text().splitlines(keepends=True)
        series.write_text("".join(reworded(line) if place % 10 == 0 else line for place, line in enumerate(lines)))
    return folder


def reworded(line):
    return line.replace(", step ", ", in step ") if line.startswith("description") else line


def environment():
    return {**os.environ, "CARGO_TARGET_DIR": str(TARGET), "CARGO_NET_OFFLINE": "true"}
