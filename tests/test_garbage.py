from __future__ import annotations

import subprocess
import sys

import pytest

BEGUN = """
import gc
from coprod_tui import garbage
garbage.put_off()
there = [[] for _ in range(600_000)]
garbage.begin()
before = gc.get_stats()[2]["collections"]
since = [[] for _ in range(40_000)]
print(gc.get_stats()[2]["collections"] - before)
"""
"""About what ten pages leave; a twentieth of what was there as the screen came."""


@pytest.mark.skipif(sys.version_info >= (3, 14), reason="this Python decides by itself when to look")
def test_what_is_made_after_the_first_screen_is_looked_through_however_much_was_there_before() -> None:
    """Else screens that are gone stay in memory until they are a quarter of the program."""
    ran = subprocess.run([sys.executable, "-c", BEGUN], check=True, capture_output=True, text=True, timeout=60)
    assert int(ran.stdout) > 0
