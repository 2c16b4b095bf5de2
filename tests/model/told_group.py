"""Tell a group as a test would tell it to a friend: who joined, which meetings it held, what came back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from coprod_tui.model import closing, flow, series
from coprod_tui.model.entry import Entry, Id, Stamp, Stamped
from coprod_tui.model.group import NO_GROUP, Group, fold_group, join, make_group
from coprod_tui.model.history import MeetingAnnounced
from coprod_tui.model.meeting import EMPTY
from tests.building import SECOND, START, Told

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from coprod_tui.model.wanted import Wanted


class ToldGroup:
    """A group being told. `group`: as it is now."""

    def __init__(self, *names: str) -> None:
        self.group: Group = NO_GROUP
        self.stamped: list[Stamped] = []
        self.at = START
        self.do(make_group, "Riverside Voices")
        for name in names:
            self.do(join, name)

    def write(self, *entries: Entry) -> None:
        line = self.group.last + 1
        batch = [Stamped(Stamp(n, line, self.at, "Home"), entry) for n, entry in enumerate(entries, line)]
        self.group = fold_group(self.group, batch)
        self.stamped += batch
        self.at += SECOND

    def do(self, move: Callable[..., Sequence[Entry]], *args: Any, **named: Any) -> None:
        self.write(*move(self.group, *args, **named))

    def member(self, name: str) -> Id:
        return next(member.id for member in self.group.members.all if member.name == name)

    def plan(self, number: int, *items: Wanted) -> Told:
        """Plan a meeting, say so in the group's record, and tell it from there."""
        told = Told()
        told.meeting, told.stamped, told.at = EMPTY, [], self.at
        told.write(*series.plan_meeting(self.group, "riverside", number, items, date=f"2026-{number:02}-13"), seat="")
        self.write(MeetingAnnounced(f"m{number}", number))
        return told

    def finish(self, told: Told) -> None:
        """Finish a meeting, and keep what it came to."""
        if told.meeting.flow.stage == "planned":
            told.do(flow.start)
        told.do(closing.finish)
        self.write(*series.adopt(self.group, f"m{told.meeting.plan.number}", told.meeting))
