"""Every check there is, in one go: `python -m tests`.

Style, types, the rules of the house, then the tests. Each is run whatever the others said, so that one look shows all
there is to do. The last line is pytest's own count, and the exit code is 0 only if every check was content.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PATHS = tuple(name for name in ("coprod_tui", "tests", "benchmarks", "packaging") if any((ROOT / name).rglob("*.py")))
WORKERS = "2"
"""Tests at once: a clinic laptop and a small build machine both have two cores."""

CHECKS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("Layout", ("ruff", "format", "--check", "--quiet", *PATHS)),
    ("Style", ("ruff", "check", "--quiet", *PATHS)),
    ("Types", ("mypy", "--no-error-summary", *PATHS)),
    ("House", ("tests.house",)),
    ("Tests", ("pytest", "-n", WORKERS, "--dist", "worksteal")),
)


def ran_well(name: str, command: tuple[str, ...], *, quiet: bool) -> bool:
    """Run one check in its own process. What it says is shown when it is not content, or when it is not to be quiet."""
    ran = subprocess.run(
        [sys.executable, "-m", *command], cwd=ROOT, check=False, stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE if quiet else None, stderr=subprocess.STDOUT if quiet else None, text=True,
    )  # fmt: skip
    if quiet:
        print(f"{name}: {'good' if ran.returncode == 0 else 'NOT GOOD'}", flush=True)  # noqa: T201  this is its report
        if ran.returncode:
            print(ran.stdout, flush=True)  # noqa: T201  the same
    return ran.returncode == 0


def was_packed() -> bool:
    """Wait for what `.ci/run` packs beside these checks. It says which file that is, and nothing where it failed."""
    with os.fdopen(int(os.environ.pop("COPROD_PACKING"))) as told:
        os.environ["COPROD_ARCHIVE"] = told.read().strip()
    well = bool(os.environ["COPROD_ARCHIVE"])
    print(f"Packing: {'good' if well else 'NOT GOOD'}", flush=True)  # noqa: T201  the same
    return well


def main() -> int:
    os.environ.pop("FORCE_COLOR", None)
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # the program is started hundreds of times, and compiled once
    good = []
    for name, command in CHECKS:
        if name == "Tests" and "COPROD_PACKING" in os.environ:
            good.append(was_packed())
        good.append(ran_well(name, command, quiet=name != "Tests"))
    return 0 if all(good) else 1


if __name__ == "__main__":
    sys.exit(main())
