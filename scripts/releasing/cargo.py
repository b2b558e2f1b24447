"""What cargo knows of the crates."""

import json
import subprocess

from .places import REPOSITORY

PROGRAM = "idv-catalogue-cli"


def version():
    return next(package["version"] for package in metadata("--no-deps")["packages"] if package["name"] == PROGRAM)


def metadata(*arguments):
    return json.loads(run("metadata", "--format-version", "1", "--locked", *arguments))


def run(*arguments):
    return subprocess.run(["cargo", *arguments], cwd=REPOSITORY, check=True, stdout=subprocess.PIPE, encoding="utf-8").stdout
