"""The seat that plain mode takes at a meeting."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from coprod_tui.model.entry import Stamped
from coprod_tui.model.meeting import Meeting
from coprod_tui.model.text import clean
from coprod_tui.record.live import Keeping
from coprod_tui.record.session import Listener, MeetingSession
from coprod_tui.record.shelf import MeetingPlace, Shelf
from coprod_tui.record.trouble import Damaged
from coprod_tui.wording import reason, refusal

KIND, NAME = "plain", "Plain"
LONGEST_NAME = 40
"""Characters of a seat's name: it begins every line that tells of another seat."""
LINE = ""
"""The id that words half typed in its one line are kept under."""


class Changes(Listener):
    """changed: called from the record thread when there is something new; failed: where something of ours broke."""

    def __init__(self, changed: Callable[[], None], failed: Callable[[Exception], None]) -> None:
        self._changed, self._failed = changed, failed

    def published(self, _meeting: Meeting) -> None:
        self._changed()

    def keeping_changed(self, _keeping: Keeping) -> None:
        self._changed()

    def failed(self, fault: Exception) -> None:
        self._failed(fault)


def sit_down(shelf: Shelf, place: MeetingPlace, name: str, **how: Any) -> tuple[MeetingSession, list[str]]:
    """A session at a seat of this name, and where only part of the record can be read, a sentence that says why.

    how: further arguments of MeetingSession. Raises CannotOpen.
    """
    seat = clean(name)[:LONGEST_NAME].strip() or NAME
    opening = partial(MeetingSession, shelf, place, seat=seat, kind=KIND, **how)
    try:
        return opening(), []
    except Damaged as trouble:
        return opening(readable_part=True), [refusal(trouble)]


def troubles(session: MeetingSession) -> list[str]:
    """Why nothing can be added now, and what a crash cut off."""
    keeping = session.keeping
    return [reason(id) for id in (keeping.reason, "cut-short" if keeping.set_aside else "") if id]


def fresh(meeting: Meeting, last: int) -> list[list[Stamped]]:
    """The entries after the one of that number, in groups: those of one line of the record together."""
    newer: list[Stamped] = []
    for one in reversed(meeting.history):
        if one.stamp.number <= last:
            break
        newer.append(one)
    lines: dict[int, list[Stamped]] = {}
    for one in reversed(newer):
        lines.setdefault(one.stamp.line, []).append(one)
    return list(lines.values())
