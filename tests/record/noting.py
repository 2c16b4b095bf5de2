"""Moves and looks that the tests of the record share."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from coprod_tui.record.journal import Journal


def said(*words: str) -> Callable[[int], list[dict[str, Any]]]:
    """A move that notes these words, an entry for each."""
    return lambda _: [{"kind": "noted", "text": each} for each in words]


def words_in(journal: Journal) -> list[str]:
    return [doc["text"] for _, doc in journal.since(0)]


def mode(path: Path) -> int:
    return path.stat().st_mode & 0o777
