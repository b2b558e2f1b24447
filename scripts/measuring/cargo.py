"""Builds of this crate and of others, timed."""

import json
import os
import subprocess
import time
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parent.parent.parent
TARGET = Path(os.environ.get("CARGO_TARGET_DIR", REPOSITORY / "target")).absolute()
# Where builds are made that must begin cold.
SCRATCH = TARGET / "measure"
# What the build of this crate reads.
PARTS = ["Cargo.toml", "Cargo.lock", "build.rs", "src", "catalogue", "README.md", ".cargo", "benches", "examples", "crates"]


def run(command, folder=REPOSITORY, **settings):
    """What a command prints; its own complaint, and nothing more, where it fails."""
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, **settings)
    if done.returncode != 0:
        raise SystemExit(f"{' '.join(map(str, command))}\n{done.stdout[-2000:]}{done.stderr[-4000:]}")
    return done.stdout


def timed(command, folder, target=None, accepted=(0,), **settings):
    """Seconds by the clock, and the most memory that one process took, in MB. Settings are of the environment."""
    environment = {**os.environ, "CARGO_NET_OFFLINE": "true", **settings}
    if target:
        environment["CARGO_TARGET_DIR"] = str(target)
    start = time.perf_counter()
    process = subprocess.Popen(command, cwd=folder, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    seconds = time.perf_counter() - start
    if process.returncode not in accepted:
        raise SystemExit(f"{' '.join(map(str, command))} failed in {folder}")
    return seconds, usage.ru_maxrss / 1024


def bench(package, name, *arguments, folder=REPOSITORY, target=TARGET):
    """The executable of a bench, built."""
    command = ["cargo", "build", "--package", package, "--bench", name, "--all-features", "--message-format", "json", *arguments]
    messages = run(command, folder, env={**os.environ, "CARGO_TARGET_DIR": str(target)})
    artefacts = [json.loads(line) for line in messages.splitlines() if '"executable":"' in line]
    return next(artefact["executable"] for artefact in artefacts if artefact["target"]["name"] == name)


def numbers_of_cores():
    """One, twice as many and so on, and all that there are."""
    every = os.cpu_count()
    return [number for number in (1 << power for power in range(every)) if number < every] + [every]


def program():
    """The command line, built as it is released."""
    run(["cargo", "build", "--release", "--package", "idv-catalogue-cli"])
    return TARGET / "release/idv"
