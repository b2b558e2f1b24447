"""The curves of benches/README.md: each is drawn from the table that a group wrote there, so that both show the same figures."""

import json
import re
import subprocess
from dataclasses import asdict, dataclass
from pathlib import Path

from . import environments, readme

MATPLOTLIB = "matplotlib==3.11.2"
FOLDER = readme.README.parent / "curves"


@dataclass
class Curves:
    """What one picture shows: each line by its name, as the figures of both axes."""

    title: str
    across: str
    upwards: str
    # What is a hundred times as much stands twice as far as what is ten times as much.
    by_magnitude: bool
    # What is told of the dotted line, which shows what grows in proportion, from the first figure of one line.
    proportion: str
    proportion_from: str
    lines: dict[str, list[tuple[float, float]]]


# Those rows of the table `scale` that grow the most, and few enough to be told apart.
OF_CODES = ["rustc, of the crate", "the build script as a whole", "diff", "check", "export --format html"]


def of_codes():
    heading, *rows = readme.table("scale")
    sizes = [figure(cell) for cell in heading[1:]]
    lines = {name.strip("`"): list(zip(sizes, map(figure, cells), strict=True)) for name, *cells in rows}
    lines = {name: lines[name] for name in OF_CODES}
    return Curves("Time, as the catalogue grows", "codes", "seconds", True, "in proportion to the codes", OF_CODES[1], lines)


def of_threads():
    return of_cores("audit", "Past notifications read, by threads", "threads")


def of_workers():
    return of_cores("workers", "Past notifications audited, by workers of Spark", "workers, or threads, of one core each")


def of_cores(group, title, across):
    """Of a table whose first columns are a way and how many cores it had."""
    heading, *rows = readme.table(group)
    speed = heading.index("a second")
    lines = {}
    for cells in rows:
        lines.setdefault(cells[0].replace("`", ""), []).append((figure(cells[1]), figure(cells[speed])))
    return Curves(title, across, "MB a second", False, "in proportion to the cores", next(iter(lines)), lines)


OF_GROUP = {"scale": ("codes", of_codes), "audit": ("threads", of_threads), "workers": ("workers", of_workers)}


def draw(group):
    """Draws what shows the table of a group, if anything does."""
    if group not in OF_GROUP:
        return
    name, curves = OF_GROUP[group]
    python = environments.python_with("curves", MATPLOTLIB)
    program = Path(__file__).with_name("draw.py")
    drawn = subprocess.run([python, program], input=json.dumps(asdict(curves())), check=True, capture_output=True, text=True)
    FOLDER.mkdir(exist_ok=True)
    (FOLDER / f"{name}.svg").write_text(drawn.stdout)


def figure(cell):
    """The first number of a cell."""
    return float(re.search(r"[\d.,]*\d", cell)[0].replace(",", ""))
