"""The parts of a release that a program can check: `python3 packaging/release.py check`, and `sums DIST`.

check: the version is the same everywhere, the changelog tells of it, nothing waits to be committed, the tag is free or
here, and no library may be older than what is known to be whole. sums: the checksums of what is to be given away.
What it cannot check stands in docs/releasing.md.
"""

from __future__ import annotations

import argparse
import hashlib
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
GIVEN = ("*.tar.xz", "*.zip", "*.deb", "*.cdx.json", "*.whl", "*.tar.gz")
SUMS = "SHA256SUMS"


def main() -> None:
    told = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    what = told.add_subparsers(dest="what", required=True)
    what.add_parser("check")
    what.add_parser("sums").add_argument("folder", type=Path)
    what.add_parser("same").add_argument("folders", type=Path, nargs=2)
    asked = told.parse_args()
    if asked.what == "sums":
        print(sums(asked.folder))
    elif asked.what == "same":
        end(differences(*asked.folders), "Both are the same, byte for byte.")
    else:
        end([*versions(ROOT), *repository(ROOT)], "Everything that can be checked is in order.")


def end(faults: list[str], fine: str) -> None:
    """Say each fault and end with 1, or that there is none."""
    print("\n".join(faults) or fine)
    sys.exit(bool(faults))


def version(root: Path) -> str:
    told: str = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    return told


def versions(root: Path) -> Iterator[str]:
    """What does not go together: the version, the changelog, the pinned libraries and the oldest that are allowed."""
    now = version(root)
    if f'__version__ = "{now}"' not in (root / "coprod_tui" / "__init__.py").read_text("utf-8"):
        yield f"coprod_tui/__init__.py has another version than {now}."
    changes = (root / "CHANGELOG.md").read_text("utf-8")
    if not re.search(rf"(?m)^## \[{re.escape(now)}\] - \d{{4}}-\d\d-\d\d$", changes):
        yield f"CHANGELOG.md has no heading of the form: ## [{now}] - 2027-01-31"
    waiting = re.search(r"(?ms)^## \[Unreleased\]\n(.*?)(?=^## \[|\Z)", changes)
    if waiting and waiting[1].strip():
        yield "CHANGELOG.md has lines under [Unreleased] still."


def repository(root: Path) -> Iterator[str]:
    """What git says is not ready."""
    if git(root, "status", "--porcelain"):
        yield "Something here is not committed."
    tag = f"v{version(root)}"
    if git(root, "tag", "--list", tag) and tag not in git(root, "tag", "--points-at", "HEAD").split():
        yield f"There is a tag {tag} already, and it is of another commit."


def git(root: Path, *told: str) -> str:
    return subprocess.run(("git", "-C", str(root), *told), check=True, capture_output=True, text=True).stdout.strip()


def sums(folder: Path) -> Path:
    """Write SHA256SUMS beside what is to be given away, as `sha256sum --check` reads it; where it is."""
    found = sorted({path for form in GIVEN for path in folder.glob(form)})
    lines = (f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n" for path in found)
    (folder / SUMS).write_text("".join(lines), "utf-8")
    return folder / SUMS


def differences(one: Path, other: Path) -> list[str]:
    """The files of two folders that are not the same in both."""
    names = {path.relative_to(each) for each in (one, other) for path in each.rglob("*") if path.is_file()}
    return [str(name) for name in sorted(names) if read(one / name) != read(other / name)]


def read(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None


if __name__ == "__main__":
    main()
