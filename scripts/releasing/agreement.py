"""Whether everything that says which version this is, and what is new in it, says the same."""

import os
import re
import shutil
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

from . import changelog
from .places import REPOSITORY


def check(tag):
    """Prints what holds, and ends with 1 where something does not. Without a tag, whether one could be made next."""
    version = read_toml("Cargo.toml")["package"]["version"]
    problems = [*of_versions(version), *(of_tag(tag, version) if tag else of_next(version))]
    for problem in problems:
        print(f"error: {problem}", file=sys.stderr)
    if problems:
        sys.exit(1)
    print(f"{tag or 'What is here'} is version {version} everywhere, and its changelog tells what changed.")


def of_versions(version):
    found = []

    def expect(where, what, wanted):
        if what != wanted:
            found.append(f"{where} says {what}, where the version is {wanted}")

    dependencies = read_toml("Cargo.toml")["workspace"]["dependencies"]
    expect("Cargo.toml, idv-catalogue,", dependencies["idv-catalogue"]["version"], version)
    expect("Cargo.toml, idv-catalogue-codegen,", dependencies["idv-catalogue-codegen"]["version"], f"={version}")
    for crate in ["codegen", "cli"]:
        expect(f"crates/{crate}/Cargo.toml", read_toml(f"crates/{crate}/Cargo.toml")["package"]["version"], version)
    for package in read_toml("Cargo.lock")["package"]:
        # Others' have a source.
        if "source" not in package:
            expect(f"Cargo.lock, {package['name']},", package["version"], version)
    stub = read_toml("pyproject.toml")["project"]
    expect("pyproject.toml", stub["version"], version)
    expect("pyproject.toml, dependencies,", stub["dependencies"], [f"idv-catalogue=={version}"])
    for document in ["README.md", "action.yml"]:
        text = (REPOSITORY / document).read_text(encoding="utf-8")
        tells = re.findall(r"(?:idv-catalogue@|\brev: )v([\w.+-]*\w)", text)
        if not tells:
            found.append(f"{document} tells nowhere how to use a release, as idv-catalogue@v{version} or rev: v{version}")
        for used in tells:
            expect(f"{document}, where it tells how to use a release,", used, version)
    return found


def of_next(version):
    yield from three_numbers(version)
    if not changelog.unreleased() and changelog.heading(version) is None:
        yield f"CHANGELOG.md says nothing under {changelog.UNRELEASED}, and has no section of {version}"


def of_tag(tag, version):
    if tag != f"v{version}":
        yield f"the tag is {tag}, where the version is {version}: call it v{version}"
        return
    yield from three_numbers(version)
    if changelog.heading(version) is None:
        yield f"CHANGELOG.md has no section of {version}, which begins with ## [{version}] - and the day"
        return
    if not changelog.released(version):
        yield f"CHANGELOG.md says nothing of {version}"
    if changelog.unreleased():
        yield f"CHANGELOG.md still has something under {changelog.UNRELEASED}: move it to {version}"
    yield from since_last(version)


def three_numbers(version):
    # Python and Rust write other versions each in their own way, and sort them otherwise.
    if not re.fullmatch(r"\d+\.\d+\.\d+", version):
        yield f"the version is {version}: a release is called by three numbers, such as 0.2.0"


def since_last(version):
    """What `idv diff` says of the last release: that nothing breaks unsaid, that the version suffices, that all is told."""
    if git("rev-parse", "--is-shallow-repository") != "false":
        yield "this clone is shallow, so that the last release is not known: git fetch --unshallow --tags"
        return
    last = git("describe", "--tags", "--abbrev=0", "--match", "v[0-9]*", "HEAD^")
    if last is None:
        if earlier := [known for known in changelog.versions() if known != version]:
            yield f"CHANGELOG.md tells of {earlier[0]}, and this clone has no tag of it: git fetch --tags"
            return
        print("There is no earlier tag v*: this is the first release.")
        return
    print(f"Since {last}:", flush=True)
    if numbers(last.removeprefix("v")) >= numbers(version):
        yield f"the version is {version}, and the last release is {last}: raise it"
    if idv("diff", last) != 0:
        yield f"idv diff {last} does not pass"
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "CHANGELOG.md"
        copy.write_text(changelog.as_unreleased(version), encoding="utf-8")
        before = copy.read_text(encoding="utf-8")
        if idv("diff", last, "--write-changelog", str(copy), quiet=True) not in (0, 1):
            yield f"idv diff {last} --write-changelog does not say what changed"
        if copy.read_text(encoding="utf-8") != before:
            yield (
                f"CHANGELOG.md does not tell what changed in the catalogue since {last}: before its section is called "
                f"{version}, run idv diff {last} --write-changelog"
            )


def numbers(version):
    return [int(number) for number in re.findall(r"\d+", version)[:3]]


def idv(*arguments, quiet=False):
    program = [os.environ["IDV"]] if os.environ.get("IDV") else ["cargo", "idv"]
    if shutil.which(program[0]) is None:
        sys.exit(f"{program[0]} is not there")
    output = subprocess.DEVNULL if quiet else None
    return subprocess.run([*program, *arguments], cwd=REPOSITORY, stdout=output).returncode


def git(*arguments):
    """What git answers; nothing where it fails."""
    answer = subprocess.run(["git", *arguments], cwd=REPOSITORY, capture_output=True, text=True)
    return answer.stdout.strip() if answer.returncode == 0 else None


def read_toml(path):
    return tomllib.loads((REPOSITORY / path).read_text(encoding="utf-8"))
