"""Whatever moment a laptop stops at: what was to be taken out goes, once, and everything else stays readable."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.skipif(os.name == "nt", reason="a program is stopped in another way there")
@pytest.mark.parametrize("what", ["person", "words", "sealed", "delete", "strip"])
def test_a_removal_that_is_killed_at_any_step_is_finished_by_the_next_command(what: str, tmp_path: Path) -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "tests.record.stopped", what, str(tmp_path)],
        check=False, cwd=ROOT, capture_output=True, text=True,
    )  # fmt: skip
    assert ran.returncode == 0, ran.stderr
    assert int(ran.stdout) > 8, "there were steps to be killed at"
