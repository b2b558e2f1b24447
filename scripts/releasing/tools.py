"""The programs and libraries that a release is made with, in an environment of their own."""

import os
import subprocess
import sys

from .places import REPOSITORY, TARGET

FOLDER = TARGET / "release-tools"
PROGRAMS = FOLDER / ("Scripts" if os.name == "nt" else "bin")


def install():
    subprocess.run([sys.executable, "-m", "venv", FOLDER], check=True)
    run("pip", "install", "--quiet", "--disable-pip-version-check", "--only-binary", ":all:", "--require-hashes", "--requirement",
        REPOSITORY / "scripts" / "releasing" / "requirements.txt")


def run(program, *arguments):
    """Runs one of the programs in the repository; where it fails, it has said why."""
    try:
        subprocess.run([PROGRAMS / program, *arguments], cwd=REPOSITORY, check=True, env=environment())
    except FileNotFoundError:
        sys.exit(f"{program} is not installed: run scripts/release tools")
    except subprocess.CalledProcessError as failed:
        sys.exit(failed.returncode)


def environment():
    """Ours, in which maturin finds Zig by the Python that has it."""
    return os.environ | {"PATH": os.pathsep.join([str(PROGRAMS), os.environ["PATH"]])}
