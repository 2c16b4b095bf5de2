"""The same version and the same fonts make the same bytes: at another time, in another process, in any format."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.afterwards.agreed_here import Circle

RENDERED = Path(__file__).with_name("rendered.py")


def made(circle: Circle, *, days: int, seed: str) -> list[str]:
    told = [sys.executable, str(RENDERED), str(circle.shelf.home), circle.place.id, str(days)]
    here = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(Path(__file__).parents[2])}
    ran = subprocess.run(told, env=here, check=True, capture_output=True, text=True)
    return ran.stdout.splitlines()


@pytest.mark.parametrize("sealed", [True, False], ids=["agreed", "ready"])
def test_every_format_is_made_of_the_same_bytes_again(tmp_path: Path, *, sealed: bool) -> None:
    circle = Circle(tmp_path / "home")
    if sealed:
        circle.sealed()
    else:
        circle.ready()
    first, later = made(circle, days=0, seed="1"), made(circle, days=40, seed="77")
    assert {line.split()[0] for line in first} >= {"html", "docx", "large-pdf", "ics", "by"}
    assert first == later
