"""What meetings saved for a later one, and on whose agenda it is: of one planned before it was saved, too."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from coprod_tui.model.entry import Entry, Stamp
from coprod_tui.model.history import GroupEntry, History, KeptItem

if TYPE_CHECKING:
    from coprod_tui.model.group import Group
    from coprod_tui.model.meeting import Meeting


class CarriedTaken(GroupEntry, frozen=True):
    """Of what waits for a later meeting these, by their keys, are on the agenda of one that was planned already.

    All of that meeting's: what it held before and does not now waits again.
    """

    part: ClassVar[str] = "history"
    goes_with_meeting: ClassVar[bool] = True
    meeting: str
    refs: tuple[str, ...] = ()

    def apply(self, part: History, _stamp: Stamp) -> History:
        others = tuple(pair for pair in part.held if pair[0] != self.meeting)
        every = (*part.carried, *(item for meeting, item in part.held if meeting == self.meeting))
        held = tuple((self.meeting, item) for item in every if item.key in self.refs)
        return part.but(held=(*others, *held), carried=tuple(item for item in every if item.key not in self.refs))


def left_waiting(group: Group, meeting: Meeting) -> tuple[KeptItem, ...]:
    """The carried items that are not on this meeting's agenda."""
    there = _keys(meeting)
    return tuple(item for item in group.history.carried if item.key not in there)


def carried_news(group: Group, meeting_id: str, meeting: Meeting) -> Sequence[Entry]:
    """Which carried items this meeting has on its agenda, where that is other than the group knows.

    Of a finished one only those that it got to, or saved again: what it did not reach waits for another.
    """
    history, over = group.history, meeting.flow.stage == "finished"
    there = _keys(meeting, reached=over)
    before = tuple(item.key for one, item in history.held if one == meeting_id)
    refs = tuple(key for key in (*before, *(item.key for item in history.carried)) if key in there)
    return [] if refs == before else [CarriedTaken(meeting_id, refs)]


def _keys(meeting: Meeting, *, reached: bool = False) -> frozenset[str]:
    return frozenset(
        item.ref or item.title for item in meeting.agenda.items if not reached or item.done or item.carried
    )
