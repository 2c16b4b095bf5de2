"""Four seats, two hours, and a kill at any moment: nothing told to be saved is lost or there twice, all seats agree.

COPROD_SOAK=MINUTES goes on with other seeds for so long. A seed is run again with
`python -m tests.together.soak FOLDER SEED`.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from random import randrange
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[2]
MINUTES = float(os.environ.get("COPROD_SOAK") or 0)
"""Read before a test begins, because each has none of the person's own settings."""

pytestmark = pytest.mark.skipif(os.name == "nt", reason="kill -9 is how it is done elsewhere")


def soaks(folder: Path) -> Iterator[dict[str, Any]]:
    """One meeting after another, at least one, each with a seed that it tells of."""
    until = time.monotonic() + MINUTES * 60
    while True:
        seed = randrange(1_000_000)  # noqa: S311  which meeting it is, not a secret
        print(f"soak with seed {seed}")  # noqa: T201  so that the same can be run again
        told = [sys.executable, "-m", "tests.together.soak", str(folder / str(seed)), str(seed)]
        ran = subprocess.run(told, check=False, cwd=ROOT, capture_output=True, text=True)
        assert ran.returncode == 0, f"seed {seed}: {ran.stderr}"
        yield json.loads(ran.stdout)
        if time.monotonic() > until:
            return


def test_four_seats_that_are_killed_at_any_moment_lose_nothing_and_show_the_same(tmp_path: Path) -> None:
    for told in soaks(tmp_path):
        print(told)  # noqa: T201  what it was a test of
        assert told["minutes"] >= 120
        assert told["entries"] > 1_000
        assert told["acknowledged"] > 1_000
        assert told["kills"] > 5
