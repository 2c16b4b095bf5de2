"""What a page shows of a meeting: what the Room shows, in lines, and the newest moves as sentences.

While the screen is hidden it shows nothing. Words that are held, taken back or taken out are in no line, because all
lines are worked out anew from the meeting as it is.
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
MOST_MOVES = 30
"""Moves that are told, the newest ones: enough for a phone that slept a while."""
WITHIN = 200
"""How many of the newest entries are searched for them."""


class FollowList(NamedTuple):
    """One list of a page. name: one of LISTS; lines: one fact each; an indented one is about the line before it."""

    name: str
    title: str
    lines: tuple[str, ...]


class FollowView(NamedTuple):
    """All that a page shows. now: what goes on, as lines. told: the newest moves, the oldest of them first.

    Each move is the number of its line in the record, and a sentence.
    """

    hidden: bool
    title: str = ""
    when: str = ""
    now: tuple[str, ...] = ()
    lists: tuple[FollowList, ...] = ()
    told: tuple[tuple[int, str], ...] = ()


def view(meeting: Meeting, at: int) -> FollowView:
    """at: meeting time in ms."""
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
        told=tuple(_newest_moves(meeting)),
    )


def _list(name: str, meeting: Meeting, at: int) -> FollowList:
    title, lines = (_("People"), people.lines(meeting)) if name == "people" else titled(name, meeting, at)
    return FollowList(name, title, tuple(lines))


def _newest_moves(meeting: Meeting) -> list[tuple[int, str]]:
    """The newest moves, the oldest first. Of a move that was taken back only the taking back is told."""
    moves: list[tuple[int, str]] = []
    for entries in reversed(list(fresh(meeting, meeting.last - WITHIN))):
        line = entries[0].stamp.line
        if line not in meeting.taken and not isinstance(entries[0].entry, ScreenHidden | MeetingPlanned):
            moves += [(line, words)] if (words := tell_move(entries, meeting)) else []
        if len(moves) == MOST_MOVES:
            break
    return moves[::-1]
