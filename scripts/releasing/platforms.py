"""The platforms for which a release has artefacts, and the machines of the hosting service that make them."""

import json
import re
import subprocess
from typing import NamedTuple


class Platform(NamedTuple):
    target: str
    runner: str
    # How the wheels of the platform are called, at their end.
    wheel: str

    @property
    def archive(self):
        return "zip" if "windows" in self.target else "tar.gz"

    @property
    def linked(self):
        """How maturin is to link it. Zig links for a glibc that is older than the machine's: 2.17, as the oldest that Rust runs on."""
        return ["--zig", "--compatibility", "manylinux2014"] if "linux" in self.target else []


ALL = [
    Platform("x86_64-unknown-linux-gnu", "ubuntu-24.04", "manylinux2014_x86_64.manylinux_2_17_x86_64"),
    Platform("aarch64-unknown-linux-gnu", "ubuntu-24.04-arm", "manylinux2014_aarch64.manylinux_2_17_aarch64"),
    Platform("aarch64-apple-darwin", "macos-15", "macosx_*_arm64"),
    Platform("x86_64-apple-darwin", "macos-15-intel", "macosx_*_x86_64"),
    Platform("x86_64-pc-windows-msvc", "windows-2025", "win_amd64"),
]


def here():
    """The platform that this is."""
    said = subprocess.run(["rustc", "-vV"], check=True, capture_output=True, text=True).stdout
    target = re.search("^host: (.*)$", said, re.MULTILINE)[1]
    for platform in ALL:
        if platform.target == target:
            return platform
    raise SystemExit(f"no release is made for {target}: see scripts/releasing/platforms.py")


def matrix():
    return json.dumps([{"target": platform.target, "runner": platform.runner} for platform in ALL])
