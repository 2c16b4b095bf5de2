"""What came back since earlier meetings, and what is due by now: gone through one thing at a time.

Each sort of thing has a function here that gives those of a meeting; another sort is one more line in SOURCES.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Literal

from coprod_tui.model.entry import NOBODY, Frozen, Id
from coprod_tui.model.series import held_on

if TYPE_CHECKING:
    from coprod_tui.model.meeting import Meeting

CameBackSort = Literal["issue", "action", "decision", "challenge"]


class CameBackThing(Frozen, frozen=True):
    """mark: as people say it ("13-P1"); id: in this meeting, NOBODY for a challenge, which its mark is known by."""

    sort: CameBackSort
    mark: str
    words: str
    id: Id = NOBODY


def _issues(meeting: Meeting) -> Iterator[CameBackThing]:
    return (CameBackThing("issue", one.name, one.words, one.id) for one in meeting.parking.all if one.ref)


def _actions(meeting: Meeting) -> Iterator[CameBackThing]:
    return (CameBackThing("action", one.name, one.words, one.id) for one in meeting.actions.all if one.ref)


def _decisions(meeting: Meeting) -> Iterator[CameBackThing]:
    """Those whose day to look again has come, and those that were looked at here all the same."""
    due = meeting.in_force.due(held_on(meeting))
    return (CameBackThing("decision", one.ref, one.words, one.id) for one in due)


def _challenges(meeting: Meeting) -> Iterator[CameBackThing]:
    return (CameBackThing("challenge", one.ref, one.words) for one in meeting.decisions.challenged)


SOURCES: tuple[Callable[[Meeting], Iterator[CameBackThing]], ...] = (_issues, _actions, _decisions, _challenges)
"""In the order in which they are gone through."""


def what_came_back(meeting: Meeting) -> tuple[CameBackThing, ...]:
    """All that this meeting opens with."""
    return tuple(thing for source in SOURCES for thing in source(meeting))
