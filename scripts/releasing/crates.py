"""The crates of the workspace, and the registry that they are published to."""

import subprocess
import sys

from . import cargo
from .places import REPOSITORY


def publish():
    """Publishes what is missing, which cargo does in the order in which the crates depend on one another, so that a release whose publishing
    broke off half-way, or whose first crates somebody published by hand, is gone on with. That each builds from its package,
    `.ci/run` has proved."""
    missing = [crate for crate in workspace() if not is_published(*crate)]
    if not missing:
        print("The registry has every crate in this version.")
        return
    packages = [argument for name, _ in missing for argument in ("--package", name)]
    sys.exit(subprocess.run(["cargo", "publish", "--locked", "--no-verify", *packages], cwd=REPOSITORY).returncode)


def workspace():
    """The name and version of each crate that is published at all."""
    # `publish` is null where a crate may go to any registry, and a list of registries else.
    packages = cargo.metadata("--no-deps")["packages"]
    return sorted((package["name"], package["version"]) for package in packages if package["publish"] is None)


def is_published(name, version):
    asked = ["cargo", "info", "--quiet", "--registry", "crates-io", f"{name}@{version}"]
    answer = subprocess.run(asked, cwd=REPOSITORY, capture_output=True, text=True)
    if answer.returncode == 0:
        return True
    if "could not find" in answer.stderr:
        return False
    # Without an answer, nothing is published twice and nothing is left out.
    sys.exit(answer.stderr)
