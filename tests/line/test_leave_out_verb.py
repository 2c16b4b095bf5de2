"""`leave out`: which entry is meant. What would go is shown, and asked about, elsewhere."""

from __future__ import annotations

from datetime import date

import pytest

from coprod_tui.line import LineProblem, parse
from coprod_tui.model import notes
from coprod_tui.sentences.removal import how_to_leave_out
from tests.building import Told

TODAY = date(2026, 10, 13)


def asked(told: Told, line: str, seat: str = "Room") -> tuple[str, str, object]:
    command = parse(line, told.meeting, TODAY, seat)
    return command.shows, command.about, command.move


def test_an_entry_is_named_by_its_number() -> None:
    assert asked(Told("Amy"), "leave out 2") == ("leave-out", "2", None)
    assert asked(Told("Amy"), "/leave out 2.") == ("leave-out", "2", None)


def test_alone_it_means_the_newest_words_from_this_screen() -> None:
    told = Told("Amy")
    told.do(notes.take_note, "mine")
    mine = told.stamped[-1].stamp.number
    told.do(notes.take_note, "theirs", seat="Desk")
    assert asked(told, "leave out") == ("leave-out", str(mine), None)
    with pytest.raises(LineProblem) as problem:
        asked(told, "leave out", seat="Plain")
    assert problem.value.reason == "nothing-to-leave-out"


@pytest.mark.parametrize("number", ["0", "99", "two", "1" * 40, "-1", "２"])
def test_what_is_no_entry_is_pointed_at(number: str) -> None:
    with pytest.raises(LineProblem) as problem:
        asked(Told("Amy"), f"leave out {number}")
    assert problem.value.reason == "no-such-entry"


def test_leaving_a_meeting_is_still_leaving() -> None:
    told = Told("Outi")
    assert parse("leave Outi", told.meeting, TODAY, "Room").move is not None


def test_how_to_is_told_with_the_meetings_own_name() -> None:
    assert how_to_leave_out("2").endswith("At the Desk: leave out 2")
