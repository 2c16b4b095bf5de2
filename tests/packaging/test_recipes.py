"""What is said of systems that are not at hand: what can be tried here of it is."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKING = ROOT / "packaging"
ARCHIVE = os.environ.get("COPROD_ARCHIVE", "")


@pytest.mark.parametrize("name", ["windows.yml", "macos.yml"])
def test_a_recipe_says_in_its_first_line_that_nobody_has_run_it(name: str) -> None:
    assert (PACKING / name).read_text("utf-8").startswith("# NOT RUN YET: ")


@pytest.mark.skipif(not ARCHIVE, reason="it asks a package host: only where COPROD_ARCHIVE says that packing is tried")
def test_each_library_has_a_wheel_for_windows(tmp_path: Path) -> None:
    ran = subprocess.run(
        [sys.executable, str(PACKING / "windows.py"), "--only-resolve", "--out", str(tmp_path)],
        capture_output=True,
        text=True,
        check=False,
    )
    if "No module named pip" in ran.stderr:
        pytest.skip("this environment has no pip")
    assert ran.returncode == 0, ran.stderr
    told = set(ran.stdout.split(": ", 1)[1].rstrip(".\n").split(", "))
    assert {"textual", "lxml", "msgspec", "cffi", "weasyprint", "uvicorn", "tzdata", "pywin32-ctypes"} <= told
    assert "jeepney" not in told


@pytest.mark.skipif(not ARCHIVE, reason="nothing is packed: python3 packaging/build.py, then COPROD_ARCHIVE=its file")
def test_what_tries_a_folder_elsewhere_passes_on_ours() -> None:
    program = Path(ARCHIVE).parent / "coprod" / "coprod"
    ran = subprocess.run(
        [sys.executable, str(PACKING / "smoke.py"), str(program)], capture_output=True, text=True, check=False
    )
    assert ran.returncode == 0, ran.stderr
    assert ran.stdout.splitlines()[-1] == "coprod check"
