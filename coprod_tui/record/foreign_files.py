"""What lies in the data folder and is not Coprod's: copies made by hand, exports. It is named, not looked into."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from coprod_tui.record.private import is_left_over
from coprod_tui.record.shelf import PAGE_FILES, PHOTOGRAPH_FILES, Shelf

EXAMPLE = "example"
HOME = frozenset(
    (
        *("groups", EXAMPLE, "example.txt", "being-made", "config.toml", "config-earlier.toml", "themes"),
        *("trouble", "deleted", "rewriting.json", "rewriting.lock", "rewriting.writer"),
    )
)
"""What stands in the data folder itself, with this laptop's settings where they are kept there."""
RECORD = r"\.journal(?:\.(?:lock|writer|(?:torn|damaged)-[0-9]+))?"
GROUP = re.compile(rf"group{RECORD}|meetings|photographs|found\.sqlite|{PAGE_FILES.pattern}")
MEETING = re.compile(rf"record{RECORD}|seats|summaries|outbox|sending\.(?:lock|writer)")


def foreign_files(home: Path) -> Iterator[Path]:
    """Every file and folder there that Coprod did not make, the outermost of each.

    What lies among the seats, the summaries and in an outbox is told by `MeetingPlace.foreign`.
    """
    shelf = Shelf(home)
    groups = shelf.groups()
    yield from _others(home, HOME)
    yield from _others(home / "groups", {place.id for place in groups})
    for group in groups:
        yield from _unlike(group.folder, GROUP)
        yield from _unlike(group.photographs, PHOTOGRAPH_FILES)
        meetings = shelf.meetings(group.id)
        yield from _others(group.meetings, {place.id for place in meetings})
        for place in meetings:
            yield from _unlike(place.folder, MEETING)
    if (home / EXAMPLE / "groups").is_dir():
        yield from foreign_files(home / EXAMPLE)


def _in(folder: Path) -> list[Path]:
    """What is in it, but for empty folders, which hold nobody's name, and files of ours that were never finished.

    Nothing where nobody may look, which `check` says of what is ours.
    """
    try:
        inside = sorted(folder.iterdir()) if folder.is_dir() else []
    except PermissionError:
        return []
    return [each for each in inside if not is_left_over(each) and not _is_empty(each)]


def _is_empty(path: Path) -> bool:
    try:
        return path.is_dir() and not path.is_symlink() and not any(path.iterdir())
    except PermissionError:
        return False


def _others(folder: Path, ours: Iterable[str]) -> Iterator[Path]:
    names = set(ours)
    yield from (each for each in _in(folder) if each.name not in names)


def _unlike(folder: Path, ours: re.Pattern[str]) -> Iterator[Path]:
    yield from (each for each in _in(folder) if not ours.fullmatch(each.name))
