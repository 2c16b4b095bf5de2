"""What lies in a folder that is given away beside the program: `python packaging/beside.py DIST/coprod`.

A list of its parts (SBOM), the licences of those that are no Python package, cards of keys, all pages. Run by
`build.py`, with the Python whose libraries were packed. The list is CycloneDX, by cyclonedx-py; what is added to it are
the system's own libraries, which no Python knows of.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from build import PARTS, ROOT, inside
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

CARDS = ("wall-pdf", "large-pdf", "html")
LANGUAGES = {"English": "en", "Cymraeg": "cy"}


class SystemLibrary(NamedTuple):
    """A package of Debian's that libraries in the folder are from. papers: its licences, as Debian tells them."""

    name: str
    version: str
    papers: Path


def main() -> None:
    folder = Path(sys.argv[1]).absolute()
    add_parts(folder)
    add_cards(folder)
    add_pages(folder)


def add_parts(folder: Path) -> None:
    libraries = list(system_libraries(folder))
    keep(Path(sysconfig.get_path("stdlib")) / "LICENSE.txt", folder / "licences" / "CPython")
    for each in libraries:
        keep(each.papers, folder / "licences" / each.name)
    (folder / PARTS).write_text(parts({each.metadata["Name"] for each in inside(folder)}, libraries), "utf-8")


def add_cards(folder: Path) -> None:
    """The keys, to be printed, as the packed program itself says them. It needs letters (fonts) for that."""
    for name, language in LANGUAGES.items():
        told = ["keys", "--out", str(folder / "keys" / name), *(each for form in CARDS for each in ("--format", form))]
        own = os.environ | {"LANGUAGE": language, "COPROD_HOME": str(folder.parent / "work" / "home")}
        (folder / "keys" / name).mkdir(parents=True)
        subprocess.run([folder / "coprod", *told], check=True, env=own, stdout=subprocess.DEVNULL)


def add_pages(folder: Path) -> None:
    """All pages, as a site that opens from where it lies."""
    told = ("-q", "-W", "-c", "docs", "-d", str(folder.parent / "work" / "read"), ".", str(folder / "pages"))
    subprocess.run([sys.executable, "-m", "sphinx", *told], check=True, cwd=ROOT)
    for name in (".buildinfo", "objects.inv"):  # for another run of Sphinx
        (folder / "pages" / name).unlink(missing_ok=True)


def system_libraries(folder: Path) -> Iterator[SystemLibrary]:
    """The system's own libraries there, by the package each is from. None where nothing says which: off Debian."""
    if shutil.which("dpkg-query") is None:
        return
    asked = [f"*/{path.name}" for path in sorted((folder / "_internal").glob("lib*.so*")) if "python" not in path.name]
    found = subprocess.run(
        ("dpkg-query", "-S", *asked),
        check=False,
        capture_output=True,
        text=True,
    ).stdout
    owned = {line.partition(": ")[0].partition(":")[0] for line in found.splitlines() if "/lib/" in line}
    asking = ("dpkg-query", "-W", "-f", "${Package} ${Version}\n", *sorted(owned))
    told = subprocess.run(asking, check=True, capture_output=True, text=True).stdout
    for name, version in (line.split() for line in told.splitlines()):
        yield SystemLibrary(name, version, Path("/usr/share/doc") / name / "copyright")


def parts(names: set[str], libraries: list[SystemLibrary]) -> str:
    """The list of parts as CycloneDX: Coprod, the Python packages of these names, Python itself, these libraries."""
    command = (sys.executable, "-m", "cyclonedx_py", "environment", "--output-reproducible", "--no-validate")
    project = ("--pyproject", str(ROOT / "pyproject.toml"), sys.executable)
    told = subprocess.run((*command, *project), check=True, capture_output=True, text=True).stdout
    made: dict[str, Any] = json.loads(told)
    own = made["metadata"]["component"]
    found = [each for each in made["components"] if each["name"] in names and each["name"] != own["name"]]
    found += [part("CPython", sys.version.split()[0], "pkg:generic/cpython@")]
    found += [part(each.name, each.version, f"pkg:deb/debian/{each.name}@") for each in libraries]
    made["components"] = found
    known = {own["bom-ref"], *(each["bom-ref"] for each in found)}
    made["dependencies"] = [
        each | ({"dependsOn": [ref for ref in each["dependsOn"] if ref in known]} if "dependsOn" in each else {})
        for each in made["dependencies"]
        if each["ref"] in known
    ]
    text = json.dumps(made, indent=1, sort_keys=True)
    fault = JsonStrictValidator(SchemaVersion(tuple(map(int, made["specVersion"].split("."))))).validate_str(text)
    if fault:
        raise SystemExit(f"The list of parts is no CycloneDX: {fault}")
    return text


def part(name: str, version: str, url: str) -> dict[str, str]:
    return {
        "type": "library",
        "bom-ref": f"{url}{version}",
        "name": name,
        "version": version,
        "purl": f"{url}{version}",
    }


def keep(paper: Path, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(paper, folder / paper.name)


if __name__ == "__main__":
    main()
