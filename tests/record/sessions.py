"""A planned meeting on disk, to sit at, and somebody who hears what becomes of that."""

from __future__ import annotations

from functools import partial
from queue import Queue
from typing import TYPE_CHECKING, Any, NamedTuple

from coprod_tui.model.command import Command, command
from coprod_tui.model.group import join
from coprod_tui.model.notes import take_note
from coprod_tui.model.wanted import Wanted
from coprod_tui.record.records import change_group, read_meeting
from coprod_tui.record.series import make_group, make_meeting
from coprod_tui.record.session import Listener, MeetingSession
from coprod_tui.record.shelf import Shelf
from tests.building import START

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from coprod_tui.model.meeting import Meeting
    from coprod_tui.record.live import Keeping
    from coprod_tui.record.shelf import MeetingPlace

SOON = 20
"""Seconds after which a test gives up on something that takes a moment."""
BUS = "The bus is late"


class Kept(NamedTuple):
    """A planned meeting on disk."""

    shelf: Shelf
    place: MeetingPlace

    def sit(self, seat: str = "Room", kind: str = "room", **how: Any) -> MeetingSession:
        return MeetingSession(
            self.shelf, self.place, seat=seat, kind=kind, clock=lambda: START, steady=lambda: 0, **how
        )

    def words(self) -> list[str]:
        """The notes that are on the disk."""
        return words(read_meeting(self.place))

    def seats_files(self) -> bytes:
        return b"".join(path.read_bytes() for path in self.place.seats.folder.glob("*.json"))


class Hears(Listener):
    """What a seat is told, in order, each with a name of what it was."""

    def __init__(self) -> None:
        self.told: Queue[tuple[str, Any]] = Queue()

    def published(self, meeting: Meeting) -> None:
        self.told.put(("published", meeting))

    def keeping_changed(self, keeping: Keeping) -> None:
        self.told.put(("keeping", keeping.reason))

    def forgotten(self) -> None:
        self.told.put(("forgotten", None))

    def failed(self, fault: Exception) -> None:
        self.told.put(("failed", fault))

    def hears(self, what: str, of: Callable[[Any], bool] = lambda _: True) -> Any:
        """The first thing of that sort of which this is true, waiting for it."""
        while True:
            name, news = self.told.get(timeout=SOON)
            if name == what and of(news):
                return news


def words(meeting: Meeting) -> list[str]:
    return [note.words for note in meeting.notes.all]


def note(said: str) -> Command:
    return command(take_note, words=said)


def planned(home: Path) -> Kept:
    shelf = Shelf(home)
    group = make_group(shelf, "Willow Group", zone="Europe/London", at=START)
    for name in ("Amy", "Mo"):
        change_group(group, partial(join, name=name), START)
    items = (Wanted("Letters", 20),)
    return Kept(shelf, make_meeting(shelf, group, items, zone="Europe/London", at=START, date="2026-10-13"))
