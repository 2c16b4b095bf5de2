"""One meeting with phone pages for all tests of a file that only ask for what is refused or shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import sync_playwright

from tests.share.phones import Shared, shared
from tests.summary.programs import BROWSER

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=BROWSER, args=["--no-sandbox"])
        yield opened
        opened.close()


@pytest.fixture
def here(home: Path) -> Iterator[Shared]:
    """A planned meeting with phone pages."""
    with shared(home) as made:
        yield made
