"""What a page shows of a meeting: what the Room shows, in lines, and each thing that was done, by its line's number.

Hidden, it is nothing at all. Words that are held, taken back or taken out are in no line: all of it is worked out anew
from the meeting as it is.
"""

from __future__ import annotations

from typing import NamedTuple

from coprod_tui.model.flow import ScreenHidden
from coprod_tui.model.meeting import Meeting
from coprod_tui.model.plan import MeetingPlanned
from coprod_tui.plain.lists import titled
from coprod_tui.plain.now import now, opening
from coprod_tui.plain.seat import fresh
from coprod_tui.sentences import people, tell_move
from coprod_tui.wording import _

LISTS = ("people", "agenda", "decisions", "parked", "actions", "rules", "words")
"""In the order of a page; all but people by their ids in the typed line's language."""
TOLD = 30
"""Of so many lines of the record it is told what was done: enough for a phone that slept a while."""
WITHIN = 200
"""Entries before the newest among which these are looked for."""


class FollowList(NamedTuple):
    """One list of a page. name: an id; lines: one fact each, those that begin with spaces about the one before."""

    name: str
    title: str
    lines: tuple[str, ...]


class FollowView(NamedTuple):
    """All that a page shows. now: the newest first matters most; told: line number and sentence, the oldest first."""

    hidden: bool
    title: str = ""
    when: str = ""
    now: tuple[str, ...] = ()
    lists: tuple[FollowList, ...] = ()
    told: tuple[tuple[int, str], ...] = ()


def view(meeting: Meeting, at: int) -> FollowView:
    """at: meeting time, ms."""
    if meeting.flow.hidden:
        return FollowView(hidden=True)
    title, *when = [*opening(meeting), ""]
    lists = [_list(name, meeting, at) for name in LISTS]
    return FollowView(
        hidden=False,
        title=title,
        when=when[0],
        now=tuple(now(meeting, at, typed=False)),
        lists=tuple(each for each in lists if each.lines),
        told=tuple(_told(meeting)),
    )


def _list(name: str, meeting: Meeting, at: int) -> FollowList:
    title, lines = (_("People"), people.shown(meeting)) if name == "people" else titled(name, meeting, at)
    return FollowList(name, title, tuple(lines))


def _told(meeting: Meeting) -> list[tuple[int, str]]:
    """What was done of late. What was taken back is told as that, and no more as done."""
    told: list[tuple[int, str]] = []
    for entries in reversed(list(fresh(meeting, meeting.last - WITHIN))):
        line = entries[0].stamp.line
        if line not in meeting.taken and not isinstance(entries[0].entry, ScreenHidden | MeetingPlanned):
            told += [(line, words)] if (words := tell_move(entries, meeting)) else []
        if len(told) == TOLD:
            break
    return told[::-1]
