"""What finished meetings came to, brought into the group's own record.

Finishing a meeting adopts it. Should the laptop stop between the two, opening the group does: adopting looks at what
the group already has, so it may be asked for at any time and any number of times.
"""

from __future__ import annotations

from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from coprod_tui.model.entry import Refused
from coprod_tui.model.group import GROUP_KINDS, NO_GROUP, Group, fold_group
from coprod_tui.model.series import adopt
from coprod_tui.record.lines import last_number
from coprod_tui.record.recorder import MEETING, Recorder, Sort
from coprod_tui.record.trouble import CannotOpen

if TYPE_CHECKING:
    from collections.abc import Iterable

    from coprod_tui.model.meeting import Meeting
    from coprod_tui.record.shelf import MeetingPlace

GROUP: Sort[Group] = Sort(NO_GROUP, GROUP_KINDS, fold_group)


class Waiting(NamedTuple):
    """Finished meetings that the group has not adopted, with their ids; and ids that could not be read, and why."""

    meetings: tuple[tuple[str, Meeting], ...]
    unread: tuple[tuple[str, str], ...]


class Adoption(NamedTuple):
    """The ids of meetings that were adopted; and of those that could not be read, each with a reason id."""

    adopted: tuple[str, ...]
    unread: tuple[tuple[str, str], ...]


def waiting(group: Group, places: Iterable[MeetingPlace]) -> Waiting:
    """Look which meetings are to be adopted. Reads a whole record only if it went on since it was adopted."""
    meetings: list[tuple[str, Meeting]] = []
    unread: list[tuple[str, str]] = []
    for place in places:
        held = group.history.get(place.id)
        if held is not None and held.up_to and last_number(place.record) == held.up_to:
            continue
        try:
            record = Recorder(place.record, MEETING, "")
        except CannotOpen as trouble:
            unread.append((place.id, trouble.reason))
            continue
        record.close()
        if record.reason == "newer":
            unread.append((place.id, "newer"))
        elif record.state.flow.stage == "finished" and (held is None or held.up_to < record.state.last):
            meetings.append((place.id, record.state))
    return Waiting(tuple(meetings), tuple(unread))


def adopt_finished(group: Recorder[Group], places: Iterable[MeetingPlace], at: int) -> Adoption:
    """Adopt what is waiting, each meeting in one line, at that time (UTC ms). Raises NotSaved."""
    found = waiting(group.state, places)
    adopted = []
    for id, meeting in found.meetings:
        with suppress(Refused):  # another seat was quicker
            group.do(partial(adopt, meeting_id=id, meeting=meeting), at)
            adopted.append(id)
    return Adoption(tuple(adopted), found.unread)
