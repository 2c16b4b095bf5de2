"""A meeting's record in a folder of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from coprod_tui.record.journal import Journal, start_journal
from tests.record.sessions import Kept, planned

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from coprod_tui.record.session import MeetingSession


@pytest.fixture
def record(tmp_path: Path) -> Path:
    path = tmp_path / "meeting" / "record.journal"
    path.parent.mkdir()
    start_journal(path, what="meeting", id="willow-group-1", zone="Europe/London", made=1_700_000_000_000)
    return path


@pytest.fixture
def journal(record: Path) -> Iterator[Journal]:
    with Journal(record) as opened:
        yield opened


@pytest.fixture
def kept(home: Path) -> Kept:
    """A planned meeting that nobody sits at yet."""
    return planned(home)


@pytest.fixture
def room(kept: Kept) -> Iterator[MeetingSession]:
    """Its Room."""
    with kept.sit() as session:
        yield session
