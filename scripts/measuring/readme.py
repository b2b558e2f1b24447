"""The tables of benches/README.md, each between its markers, and the machine that they were measured on."""

import datetime
import os
import subprocess

from .cargo import REPOSITORY

README = REPOSITORY / "benches" / "README.md"


def replace(group, table):
    opening, closing = f"<!-- measured: {group} -->\n", "<!-- end of what was measured -->"
    before, found, rest = README.read_text().partition(opening)
    if not found:
        raise SystemExit(f"benches/README.md has no line {opening.strip()}")
    _, closing, after = rest.partition(closing)
    README.write_text(f"{before}{opening}\n{table}\n{closing}{after}")


def table(group):
    """The first table between a group's markers: its cells, the heading first."""
    _, found, rest = README.read_text().partition(f"<!-- measured: {group} -->\n")
    lines = rest.strip().partition("\n\n")[0].splitlines()
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
    if not found or len(cells) < 3:
        raise SystemExit(f"benches/README.md has no table of {group}")
    return [cells[0], *cells[2:]]


def rows(*cells):
    """A table of Markdown, its heading first."""
    heading, *others = cells
    lines = [heading, ["---"] * len(heading), *others]
    return "\n".join("| " + " | ".join(str(cell) for cell in line) + " |" for line in lines) + "\n"


def machine():
    """What the figures depend on, and the day."""
    with open("/proc/cpuinfo") as info:
        model = next((line.split(":")[1].strip() for line in info if line.startswith("model name")), "unknown processor")
    rustc = subprocess.run(["rustc", "--version"], check=True, capture_output=True, text=True).stdout.split()[1]
    return f"{model}, {os.cpu_count()} cores, Rust {rustc}, {datetime.date.today()}"
