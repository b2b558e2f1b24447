"""What a release consists of: for each platform the wheel, an archive and the SBOM; and the checksums of all."""

import fnmatch
import gzip
import hashlib
import io
import shutil
import subprocess
import sys
import tarfile
import tempfile
import venv
import zipfile
from pathlib import Path

from . import cargo, platforms, tools
from .places import ARTEFACTS, INSTALLED, REPOSITORY

SUMS = "SHA256SUMS"


def make():
    platform, version = platforms.here(), cargo.version()
    shutil.rmtree(ARTEFACTS, ignore_errors=True)
    tools.run("maturin", "build", "--release", "--locked", "--manifest-path", REPOSITORY / "crates" / "cli" / "Cargo.toml",
              "--out", ARTEFACTS, "--target", platform.target, *platform.linked)
    wheel = found(wheel_name(platform, version))
    if wheel is None:
        sys.exit(f"no wheel here is called {wheel_name(platform, version)}, as one for {platform.target} is")
    tools.run("twine", "check", "--strict", wheel)
    install(wheel)
    archive(platform, version, wheel)
    tools.run("python", REPOSITORY / "scripts" / "releasing" / "sbom.py", platform.target,
              ARTEFACTS / sbom_name(platform, version))
    for path in sorted(ARTEFACTS.iterdir()):
        print(f"{path.name}: {path.stat().st_size} bytes")


def install(wheel):
    """Installs the wheel as those do who have no Rust, and asks the program something."""
    shutil.rmtree(INSTALLED, ignore_errors=True)
    venv.create(INSTALLED, with_pip=True)
    programs = INSTALLED / ("Scripts" if sys.platform == "win32" else "bin")
    subprocess.run([programs / "python", "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-index", wheel],
                   check=True)
    subprocess.run([programs / "idv", "explain", "3204"], check=True, stdout=subprocess.DEVNULL)


def wheel_name(platform, version):
    return f"idv_catalogue-{version}-py3-none-{platform.wheel}.whl"


def archive_name(platform, version):
    return f"idv-{version}-{platform.target}.{platform.archive}"


def sbom_name(platform, version):
    return f"idv-{version}-{platform.target}.cdx.json"


def names(platform, version):
    return [form(platform, version) for form in (archive_name, sbom_name, wheel_name)]


def found(pattern):
    """The artefact that is called so."""
    return next((path for path in sorted(ARTEFACTS.glob("*")) if fnmatch.fnmatch(path.name, pattern)), None)


def archive(platform, version, wheel):
    """The very program of the wheel, its manual and its completions, the changelog and the licences, in one folder."""
    root = f"idv-{version}-{platform.target}"
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(folder) / root
        folder.mkdir()
        program = folder / ("idv.exe" if "windows" in platform.target else "idv")
        program.write_bytes(program_of(wheel))
        program.chmod(0o755)
        cli = REPOSITORY / "crates" / "cli"
        for file in [cli / "README.md", REPOSITORY / "CHANGELOG.md", cli / "LICENSE-MIT", cli / "LICENSE-APACHE"]:
            shutil.copyfile(file, folder / file.name)
        subprocess.run([program, "man", "--out", folder / "man"], check=True, stdout=subprocess.DEVNULL)
        (folder / "completions").mkdir()
        for shell in ["bash", "elvish", "fish", "powershell", "zsh"]:
            completions = subprocess.run([program, "completions", shell], check=True, capture_output=True).stdout
            (folder / "completions" / f"idv.{shell}").write_bytes(completions)
        files = [path for path in sorted(folder.rglob("*")) if path.is_file()]
        pack(platform, ARTEFACTS / archive_name(platform, version), folder.parent, files)


def program_of(wheel):
    with zipfile.ZipFile(wheel) as packed:
        return packed.read(next(name for name in packed.namelist() if fnmatch.fnmatch(name, "*.data/scripts/idv*")))


def pack(platform, path, folder, files):
    """Packs files so that the same files always make the same archive, whoever packs them and when."""
    if platform.archive == "zip":
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
            for file in files:
                packed.writestr(zipfile.ZipInfo(file.relative_to(folder).as_posix()), file.read_bytes(), zipfile.ZIP_DEFLATED)
        return
    plain = io.BytesIO()
    with tarfile.open(fileobj=plain, mode="w") as packed:
        for file in files:
            member = tarfile.TarInfo(file.relative_to(folder).as_posix())
            member.size, member.mode = file.stat().st_size, file.stat().st_mode & 0o755 | 0o644
            packed.addfile(member, io.BytesIO(file.read_bytes()))
    path.write_bytes(gzip.compress(plain.getvalue(), mtime=0))


def sums(complete):
    """Writes the checksums, and says for which platforms something is missing; where all must be there, that fails."""
    paths = [path for path in sorted(ARTEFACTS.glob("*")) if path.name != SUMS]
    if not paths:
        sys.exit("nothing was made yet: run scripts/release artefacts")
    lines = [f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n" for path in paths]
    # With line ends as sha256sum reads them, on every platform.
    (ARTEFACTS / SUMS).write_bytes("".join(lines).encode())
    print("".join(lines), end="")
    version = cargo.version()
    missing = [
        f"{platform.target}, which {platform.runner} makes: {name}"
        for platform in platforms.ALL
        for name in names(platform, version)
        if found(name) is None
    ]
    print("".join(f"Not made here, for {line}\n" for line in missing), end="")
    if complete and missing:
        sys.exit("a release has the artefacts of every platform")
