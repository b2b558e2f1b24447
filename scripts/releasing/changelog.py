"""The sections of CHANGELOG.md."""

import re

from .places import REPOSITORY

FILE = REPOSITORY / "CHANGELOG.md"
UNRELEASED = "## [Unreleased]"


def heading(version):
    """The line with which a version's section begins, `## [0.1.0] - 2026-12-01`, or nothing."""
    return next((line for line in lines() if re.fullmatch(rf"## \[{re.escape(version)}\] - \d{{4}}-\d\d-\d\d", line)), None)


def versions():
    """The versions that have a section, the newest first."""
    begins = (re.match(r"## \[(\d[^\]]*)\]", line) for line in lines())
    return [begin[1] for begin in begins if begin]


def released(version):
    """What is said of a version."""
    begin = heading(version)
    if begin is None:
        raise SystemExit(f"CHANGELOG.md has no section of {version}, which begins with ## [{version}] - and the day")
    return below(begin)


def unreleased():
    return below(UNRELEASED)


def below(begin):
    """What stands between a section's first line and the next section."""
    section, within = [], False
    for line in lines():
        if line.startswith("## "):
            within = line == begin
        elif within:
            section.append(line)
    return "\n".join(section).strip()


def as_unreleased(version):
    """The changelog as it was before the version was released, for `idv diff --write-changelog`."""
    kept = [line for line in lines() if line != UNRELEASED]
    return "\n".join(UNRELEASED if line == heading(version) else line for line in kept) + "\n"


def lines():
    return FILE.read_text(encoding="utf-8").splitlines()
