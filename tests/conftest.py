"""What every test starts from: a home of its own, one time zone, and nothing of the person who runs it."""

from __future__ import annotations

import gc
import os
import shutil
import time
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

import hypothesis
import pytest

from coprod_tui import wording
from coprod_tui.wording import catalogue

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser

hypothesis.settings.register_profile("here", deadline=None)
hypothesis.settings.register_profile("ci", deadline=None, derandomize=True, print_blob=True)
hypothesis.settings.load_profile("ci" if os.environ.get("CI") else "here")

FROM_OUTSIDE = ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "LINES", "LANGUAGE", "LC_ALL", "LC_MESSAGES", "COLORTERM")
"""What a person's own terminal may say, which no test may depend on. Textual's and our own settings go too."""

MEMORY, ROOM = Path("/dev/shm"), 4 * 2**30  # noqa: S108  pytest makes folders in it that are its own
"""A disk in memory, and the bytes that are to be free on it: waiting for a real disk was a fifth of some tests."""
if os.access(MEMORY, os.W_OK) and shutil.disk_usage(MEMORY).free > ROOM:
    os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(MEMORY))


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """One for all tests of a file, which says `needs_browser`."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415  most tests need none

    from tests.summary.programs import BROWSER  # noqa: PLC0415  the same

    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=BROWSER, args=["--no-sandbox"])
        yield opened
        opened.close()


LONGEST_ID = 200
"""Characters of one example in a test's name. The name goes from process to process, many times."""


def pytest_make_parametrize_id(val: object) -> str | None:
    """A name for a long example that is its start: one is of millions of bytes."""
    return f"{val[:40]!a}..." if isinstance(val, str | bytes) and len(val) > LONGEST_ID else None


def pytest_collection() -> None:
    """What is made as tests are found stays: looking for what may go is lost time."""
    gc.disable()


def pytest_collection_finish() -> None:
    """Thousands of tests are in memory from here on: what was made by now is not looked through again and again."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(100_000, 10, 10)
    gc.enable()


@pytest.fixture(scope="session")
def new_folder(tmp_path_factory: pytest.TempPathFactory) -> Callable[[], Path]:
    """Makes an empty folder that nobody had before. pytest's own way reads the names of all there are each time."""
    above, numbers = tmp_path_factory.mktemp("own"), count()

    def made() -> Path:
        path = above / str(next(numbers))
        path.mkdir(mode=0o700)
        return path

    return made


@pytest.fixture
def tmp_path(new_folder: Callable[[], Path]) -> Path:
    return new_folder()


@pytest.fixture(autouse=True)
def home(new_folder: Callable[[], Path], monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder of this test's own in place of the person's: COPROD_HOME. The zone is London's, the language English."""
    for name in (*FROM_OUTSIDE, *(name for name in os.environ if name.startswith(("COPROD_", "TEXTUAL")))):
        if name != "COPROD_PICTURES":
            monkeypatch.delenv(name, raising=False)
    own = new_folder()
    monkeypatch.setenv("COPROD_HOME", str(own))
    monkeypatch.setenv("TZ", "Europe/London")
    monkeypatch.setenv("LANG", "C.UTF-8")
    monkeypatch.setenv("TERM", "xterm-256color")
    wording.speak()
    catalogue._catalogue.cache_clear()  # another test may have had other settings
    if hasattr(time, "tzset"):
        time.tzset()
    yield own
    monkeypatch.undo()
    if hasattr(time, "tzset"):
        time.tzset()
