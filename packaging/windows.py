"""A folder for Windows: python.org's embeddable Python with our wheels. Made on Windows by windows.yml; not run by us.

`python3 packaging/windows.py --only-resolve` says on any system whether each library is there for Windows, and brings
nothing but its description. With `--python python-3.12.x-embed-amd64.zip` it makes the folder, and a zip of it.
"""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

from build import HERE, ROOT, version, zipped

PYTHON = "3.12"
EXTRAS = ("pdf", "keyring", "photographs", "share")
ONLY_THERE = ("colorama", "pywin32-ctypes", "tzdata")
"""What click, keyring and we ourselves stand on there. Which those are, pip reads by the system that it runs on."""
ONLY_ELSEWHERE = ("secretstorage", "jeepney")
START = """\
@echo off
set "COPROD_FOLDER=%~dp0."
"%~dp0python\\python.exe" -m coprod_tui %*
"""


def main() -> None:
    told = argparse.ArgumentParser(description=__doc__)
    told.add_argument("--only-resolve", action="store_true")
    told.add_argument("--python", type=Path, help="python.org's embeddable package for 64 bits")
    told.add_argument("--out", type=Path, default=ROOT / "dist")
    asked = told.parse_args()
    out = asked.out.absolute()
    out.mkdir(parents=True, exist_ok=True)
    if asked.only_resolve:
        found = resolve(out / "windows.json")
        print(f"{len(found)} libraries, each with a wheel for Windows: {', '.join(found)}.")
    else:
        print(zipped(make(asked.python, out), out / f"coprod-{version()}-windows-amd64.zip"))


def wanted() -> list[str]:
    told = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    extras = (one for extra in EXTRAS for one in told["optional-dependencies"][extra])
    return [*(each.split(";")[0].strip() for each in (*told["dependencies"], *extras)), *ONLY_THERE]


def pip(*told: str) -> None:
    """What pip would choose there: wheels for 64 bits alone, nothing built."""
    there = ("--platform", "win_amd64", "--python-version", PYTHON, "--implementation", "cp", "--only-binary", ":all:")
    pinned = ("-c", str(ROOT / "constraints.txt"))
    command = (sys.executable, "-m", "pip", "install", "-q", *there, *pinned, *told, *wanted())
    subprocess.run(command, check=True)


def resolve(report: Path) -> list[str]:
    """The libraries there would be, by name."""
    pip("--dry-run", "--report", str(report), "--target", str(report.with_suffix("")))
    names = (each["metadata"]["name"].lower() for each in json.loads(report.read_text("utf-8"))["install"])
    return sorted(set(names) - set(ONLY_ELSEWHERE))


def make(python: Path, out: Path) -> Path:
    """The folder: its Python, what it stands on, ourselves, and what starts it."""
    folder = out / "coprod"
    shutil.rmtree(folder, ignore_errors=True)
    with zipfile.ZipFile(python) as packed:
        packed.extractall(folder / "python")
    (paths,) = (folder / "python").glob("python*._pth")  # what an embeddable Python looks through, and nothing else
    paths.write_text(paths.read_text("utf-8").rstrip() + "\n..\\libraries\n", "utf-8")
    pip("--target", str(folder / "libraries"))
    for name in ONLY_ELSEWHERE:
        shutil.rmtree(folder / "libraries" / name, ignore_errors=True)
    shutil.copytree(ROOT / "coprod_tui", folder / "libraries/coprod_tui", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(ROOT / "themes", folder / "libraries/coprod_tui/themes")
    (folder / "coprod.cmd").write_text(START, "utf-8", newline="\r\n")
    shutil.copy2(HERE / "folder" / "START HERE.txt", folder / "START HERE.txt")
    shutil.copy2(ROOT / "LICENSE", folder / "LICENSE.txt")
    return folder


if __name__ == "__main__":
    main()
