"""Pythons with what a measurement needs from PyPI, each in a folder of its own beside what cargo builds."""

import sys

from . import cargo


def python_with(name, *requirements):
    """A Python that has these packages, and that the next call finds."""
    folder = cargo.TARGET / "python" / name
    python, installed = folder / "bin/python", folder / "requirements.txt"
    wanted = "".join(f"{requirement}\n" for requirement in requirements)
    if not installed.exists() or installed.read_text() != wanted:
        cargo.run([sys.executable, "-m", "venv", "--clear", folder])
        cargo.run([python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *requirements])
        installed.write_text(wanted)
    return python
