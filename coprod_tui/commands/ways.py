"""A way of working that was changed in one place, offered to the others: to the group, and to meetings planned already.

One way for Home, the seats of a meeting and plain mode: what differs is looked for, somebody is asked, and it is set.
"""

from __future__ import annotations

from typing import NamedTuple

from coprod_tui.model.group import Group, choose_group_ways
from coprod_tui.model.plan import Settings, WaysChosen, choose_ways, ways_before, with_change
from coprod_tui.record.recorder import Done, Moving
from coprod_tui.record.records import change_group, change_meeting, read_group
from coprod_tui.record.series import planned_places
from coprod_tui.record.session import MeetingSession
from coprod_tui.record.shelf import GroupPlace, MeetingPlace, Shelf
from coprod_tui.sentences import plan as told


class WaysElsewhere(NamedTuple):
    """Where it could be so too. before, after: the ways where it was changed. group: whether its record has it not yet.

    meetings: those that are planned and have it otherwise, each with its number.
    """

    place: GroupPlace
    before: Settings
    after: Settings
    group: bool
    meetings: tuple[tuple[MeetingPlace, int], ...]

    @property
    def asks(self) -> str:
        """What to ask; "" where it is so everywhere already."""
        numbers = [number for _place, number in self.meetings]
        return told.elsewhere(numbers, group=self.group) if self.group or numbers else ""


def ways_elsewhere(
    shelf: Shelf, place: GroupPlace, before: Settings, after: Settings, *, but: str = ""
) -> WaysElsewhere:  # fmt: skip
    """but: the id of the meeting it was changed in; "" where that was the group. Raises CannotOpen."""

    def differs(settings: Settings) -> bool:
        return with_change(settings, before, after) != settings

    meetings = tuple(
        (each, plan.number) for each, plan in planned_places(shelf, place) if each.id != but and differs(plan.settings)
    )
    return WaysElsewhere(place, before, after, bool(but) and differs(read_group(place).settings), meetings)


def changed_here(session: MeetingSession, done: Done) -> WaysElsewhere | None:
    """The same for what a seat of a meeting has just done; None where it changed no way, or it is so everywhere."""
    chosen = next((one for one in done.entries if isinstance(one.entry, WaysChosen)), None)
    before = ways_before(session.meeting, chosen.stamp.number) if chosen is not None else None
    if chosen is None or before is None or not isinstance(chosen.entry, WaysChosen):
        return None
    place = session.place
    found = ways_elsewhere(session.shelf, place.of_group, before, chosen.entry.settings, but=place.id)
    return found if found.asks else None


def set_ways(found: WaysElsewhere, at: int, seat: str) -> None:
    """Have it so there too. at: UTC ms; seat: whose name stands beside it. Raises Refused, NotSaved, CannotOpen."""
    if found.group:
        move: Moving[Group] = lambda group: choose_group_ways(  # noqa: E731  typed for what takes it
            group, with_change(group.settings, found.before, found.after)
        )
        change_group(found.place, move, at)
    for place, _number in found.meetings:
        change_meeting(
            place,
            lambda meeting: choose_ways(meeting, with_change(meeting.plan.settings, found.before, found.after)),
            at,
            seat=seat,
        )
