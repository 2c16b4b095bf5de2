"""Tell a meeting as a test would tell it to a friend: who was expected, and then move by move.

`Told("Amy", "Mo", items=["Letters"])` is a planned meeting; `told.do(hands.raise_hand, told.person("Amy"))` makes a
move as a seat would, folding what it returns. A move that is refused raises as it does for people.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from coprod_tui.model.agenda import ItemAdded
from coprod_tui.model.entry import Entry, Id, Stamp, Stamped
from coprod_tui.model.finished import need_still_written
from coprod_tui.model.meeting import EMPTY, Meeting, fold
from coprod_tui.model.person import PersonExpected
from coprod_tui.model.plan import MeetingPlanned, Settings

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

SECOND, MINUTE = 1_000, 60_000
START = 1_791_896_400_000
"""Tuesday 13 October 2026, 13:00 UTC: 14:00 on a clock in London."""


class Told:
    """A meeting being told. `meeting`: as it is now. `at`: the time of the next move, in UTC ms.

    Each move is a second after the one before it, unless `at` is given or `wait` was called.
    """

    def __init__(
        self,
        *names: str,
        items: Sequence[str] = (),
        settings: Settings | None = None,
        group: str = "riverside-voices",
        group_name: str = "Riverside Voices",
        number: int = 14,
        title: str = "",
        date: str = "2026-10-13",
        start: str = "14:00",
        finish: str = "16:00",
        zone: str = "Europe/London",
        at: int = START,
        calendar_key: str = "",
    ) -> None:
        self.meeting: Meeting = EMPTY
        self.stamped: list[Stamped] = []
        self.at = at
        settings = settings or Settings()
        self.write(
            MeetingPlanned(group, group_name, number, title, date, start, finish, zone, settings, calendar_key),
            *(PersonExpected(name, place) for place, name in enumerate(names, 1)),
            *(ItemAdded(item) for item in items),
            seat="",
        )

    def write(self, *entries: Entry, at: int | None = None, seat: str = "Room", token: str = "") -> list[Stamped]:
        """Write entries as one line, whatever any move would say, and give them with their stamps."""
        at = self.at if at is None else at
        line = self.meeting.last + 1
        batch = [Stamped(Stamp(n, line, at, seat, token), entry) for n, entry in enumerate(entries, line)]
        self.meeting = fold(self.meeting, batch)
        self.stamped += batch
        self.at = at + SECOND
        return batch

    def do(
        self,
        move: Callable[..., Sequence[Entry]],
        *args: Any,
        at: int | None = None,
        seat: str = "Room",
        **named: Any,
    ) -> list[Stamped]:
        """Make a move at a seat, past the gate of the record: told.do(turns.give_turn, told.person("Amy"))."""
        entries = move(self.meeting, *args, **named)
        need_still_written(self.meeting, entries, self.at if at is None else at)
        return self.write(*entries, at=at, seat=seat)

    def wait(self, minutes: float = 0, seconds: float = 0) -> None:
        """Let time pass before the next move."""
        self.at += int(minutes * MINUTE + seconds * SECOND)

    def person(self, name: str) -> Id:
        """The first person of exactly this name."""
        return next(person.id for person in self.meeting.people.all if person.name == name)

    def item(self, title: str) -> Id:
        """The first item of exactly this title."""
        return next(item.id for item in self.meeting.agenda.items if item.title == title)

    def made(self, kind: type[Entry]) -> Id:
        """The id of what the newest entry of this kind made: told.made(DecisionWorded)."""
        return Id(next(one.stamp.number for one in reversed(self.stamped) if isinstance(one.entry, kind)))
