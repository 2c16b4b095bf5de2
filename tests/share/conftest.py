"""One meeting with phone pages for all tests of a file that only ask for what is refused or shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.share.phones import Shared, shared

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def here(home: Path) -> Iterator[Shared]:
    """A planned meeting with phone pages."""
    with shared(home) as made:
        yield made
