"""What every test starts from: a home of its own, one time zone, and nothing of the person who runs it."""

from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING

import hypothesis
import pytest

from coprod_tui import wording

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

hypothesis.settings.register_profile("here", deadline=None)
hypothesis.settings.register_profile("ci", deadline=None, derandomize=True, print_blob=True)
hypothesis.settings.load_profile("ci" if os.environ.get("CI") else "here")

FROM_OUTSIDE = ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "LINES", "LANGUAGE", "LC_ALL", "LC_MESSAGES", "COLORTERM")
"""What a person's own terminal may say, which no test may depend on. Textual's and our own settings go too."""


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder of this test's own in place of the person's: COPROD_HOME. The zone is London's, the language English."""
    for name in (*FROM_OUTSIDE, *(name for name in os.environ if name.startswith(("COPROD_", "TEXTUAL")))):
        if name != "COPROD_PICTURES":
            monkeypatch.delenv(name, raising=False)
    own = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("COPROD_HOME", str(own))
    monkeypatch.setenv("TZ", "Europe/London")
    monkeypatch.setenv("LANG", "C.UTF-8")
    monkeypatch.setenv("TERM", "xterm-256color")
    wording.speak()
    if hasattr(time, "tzset"):
        time.tzset()
    yield own
    monkeypatch.undo()
    if hasattr(time, "tzset"):
        time.tzset()
