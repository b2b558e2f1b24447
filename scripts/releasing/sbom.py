"""The software bill of materials of the program: every crate that is compiled into it, as CycloneDX 1.6.

Run by the Python of the tools: sbom.py TARGET FILE. The crates are those that cargo builds the program from on that target,
and not all that Cargo.lock has for tests. What is written is validated.
"""

import sys
from pathlib import Path

from cyclonedx.contrib.license.factories import LicenseFactory
from cyclonedx.model import HashAlgorithm, HashType
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.output import make_outputter
from cyclonedx.schema import OutputFormat, SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from packageurl import PackageURL

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from releasing import cargo
from releasing.places import REPOSITORY


def main(target, path):
    known = {(package["name"], package["version"]): package for package in cargo.metadata()["packages"]}
    checksums = read_checksums()
    components = {}
    bom = Bom()
    parents = []
    for depth, key in crates(target):
        if key not in components:
            components[key] = component(known[key], checksums.get(key))
            if parents:
                bom.components.add(components[key])
            else:
                bom.metadata.component = components[key]
        del parents[depth:]
        if parents:
            bom.register_dependency(components[parents[-1]], [components[key]])
        parents.append(key)
    text = make_outputter(bom, OutputFormat.JSON, SchemaVersion.V1_6).output_as_string(indent=2)
    problem = JsonStrictValidator(SchemaVersion.V1_6).validate_str(text)
    if problem:
        sys.exit(f"the SBOM is not as CycloneDX asks for: {problem}")
    Path(path).write_text(text + "\n", encoding="utf-8")
    print(f"{Path(path).name}: {len(bom.components)} crates beside the program")


def crates(target):
    """Each crate with its depth in the tree; where a crate comes again, what is below it is left out."""
    tree = cargo.run("tree", "--locked", "--package", cargo.PROGRAM, "--edges", "normal", "--target", target,
                     "--prefix", "depth", "--format", " {p}")
    for line in tree.splitlines():
        depth, name, version, *_ = line.split()
        yield int(depth), (name, version.removeprefix("v"))


def component(package, checksum):
    name, version = package["name"], package["version"]
    purl = PackageURL("cargo", None, name, version)
    licence = package["license"]
    return Component(
        type=ComponentType.APPLICATION if name == cargo.PROGRAM else ComponentType.LIBRARY,
        name=name,
        version=version,
        bom_ref=purl.to_string(),
        purl=purl,
        description=package["description"],
        licenses=[LicenseFactory().make_from_string(licence.replace("/", " OR "))] if licence else [],
        hashes=[HashType(alg=HashAlgorithm.SHA_256, content=checksum)] if checksum else [],
    )


def read_checksums():
    """The checksum of each package, as Cargo.lock has it, by name and version."""
    checksums = {}
    entry = {}
    for line in (REPOSITORY / "Cargo.lock").read_text(encoding="utf-8").splitlines():
        key, _, value = line.partition(" = ")
        if line == "[[package]]":
            entry = {}
        entry[key] = value.strip('"')
        if key == "checksum":
            checksums[entry["name"], entry["version"]] = entry["checksum"]
    return checksums


main(*sys.argv[1:])
