"""A meeting of made-up people to type lines into, and what lines come to in it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from coprod_tui.line import LineProblem, ParsedLine, parse
from coprod_tui.model.agenda import ItemAdded
from coprod_tui.model.entry import Stamp, Stamped
from coprod_tui.model.in_force import DecisionBrought
from coprod_tui.model.meeting import EMPTY, Meeting, fold
from coprod_tui.model.person import PersonExpected
from coprod_tui.model.replies import ReplyCame
from coprod_tui.model.review import SummaryReady
from coprod_tui.model.rules import RuleBrought

if TYPE_CHECKING:
    from collections.abc import Sequence

    from coprod_tui.model.entry import Entry

TODAY = date(2026, 11, 22)
"""A Sunday."""
NAMES = (
    "Amy Lunn",
    "Shabir Khan",
    "Rachel Ash",
    "Rachel Green",
    "Mo",
    "José Núñez",
    "Tasleem",
    "Lucy",
    "Jo",
    "Sam Bell",
)


def put(meeting: Meeting, entries: Sequence[Entry], seat: str = "Room") -> Meeting:
    line = meeting.last + 1
    stamped = [Stamped(Stamp(line + n, line, 1000 * (line + n), seat), entry) for n, entry in enumerate(entries)]
    return fold(meeting, stamped)


def planned() -> Meeting:
    people = [PersonExpected(name, number) for number, name in enumerate(NAMES, 1)]
    items = [ItemAdded("Welcome", 5), ItemAdded("Appointment letters", 20), ItemAdded("Any other news")]
    rules = [RuleBrought("One person at a time", 1), RuleBrought("It is fine to pass", 2)]
    return put(EMPTY, [*people, *items, *rules, DecisionBrought("13-D1", "Tea is at three", "2026-11-20")])


def after(*lines: str, meeting: Meeting | None = None, seat: str = "Room") -> Meeting:
    """The meeting once these lines were typed and done."""
    meeting = planned() if meeting is None else meeting
    for line in lines:
        move = said(line, meeting, seat).move
        assert move is not None, line
        meeting = put(meeting, move(meeting), seat)
    return meeting


def said(line: str, meeting: Meeting | None = None, seat: str = "Room") -> ParsedLine:
    return parse(line, planned() if meeting is None else meeting, TODAY, seat)


def heard(line: str, meeting: Meeting | None = None) -> dict[str, str]:
    return dict(said(line, meeting).heard)


def problem(line: str, meeting: Meeting | None = None) -> LineProblem:
    with pytest.raises(LineProblem) as caught:
        said(line, meeting)
    return caught.value


def pointed_at(line: str, meeting: Meeting | None = None) -> str:
    """The part of the line that a problem points at."""
    found = problem(line, meeting)
    return line[found.start : found.end]


def busy() -> Meeting:
    """A meeting with something of everything in it: a turn, hands, and a decision being tested."""
    return after(
        "start",
        "everyone here",
        "item 2",
        "hand Mo",
        "next",
        "hand 8",
        "question Tasleem",
        "role chair Amy",
        "park Car-park charges @Estates by 1 Dec: Amy",
        "action Mo: book the room by friday",
        "note People liked the large letters",
        "word PPI",
        "decide Letters go out in 14 point",
        "right",
        "agree",
        "decide Letters name a person to call",
        "right",
        "worry It may be slow",
    )


def answered() -> Meeting:
    """The same once it is finished, its summary ready, and Mo has asked for a change."""
    finished = after("agree", "finish", meeting=busy())
    mo = next(person.id for person in finished.people.all if person.name == "Mo")
    return put(finished, [SummaryReady(), ReplyCame(mo, "change", 1, "I said Tuesday")])
