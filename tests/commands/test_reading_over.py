from __future__ import annotations

from typing import TYPE_CHECKING

from coprod_tui.model.actions import add_action
from coprod_tui.model.closing import finish
from coprod_tui.model.review import leave_out_of_summary, mark_ready
from coprod_tui.record.records import change_meeting
from tests.afterwards.agreed_here import Circle
from tests.afterwards.on_disk import on_disk
from tests.building import START, Told
from tests.commands.running import program, run
from tests.summary.meetings import riverside

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_without_a_terminal_the_draft_its_trips_and_where_it_stands_are_shown(home: Path) -> None:
    on_disk(riverside(), home)
    ran = program("review", home=home)
    assert ran.code == 0
    assert "Riverside Voices, meeting 14" in ran.out
    assert "  - Nobody takes P2 there yet. “Buses after eight in the evening”" in ran.out
    assert ran.out.rstrip().endswith("This is a draft. Nobody has been sent it.")


def test_the_draft_is_shown_as_the_review_has_it(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    told = riverside()
    of = on_disk(told, home)
    note = told.meeting.notes.heard[0]
    change_meeting(of.place, lambda meeting: leave_out_of_summary(meeting, note.id, "said twice"), START)
    change_meeting(of.place, lambda meeting: mark_ready(meeting, "2026-10-27"), START)
    ran = run(capsys, "review", "14", "--print")
    assert note.words.split(".", maxsplit=1)[0] not in ran.out
    assert "said twice" in ran.out
    assert "Version 1 is ready. Answers are asked for by Tuesday 27 October." in ran.out


def test_a_meeting_that_goes_on_is_not_read_over_yet(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    on_disk(riverside(finish=False), home)
    ran = run(capsys, "review", "14", "--print")
    assert ran.code == 1
    assert "once the meeting is finished" in ran.err


def test_where_nothing_waits_it_says_so(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    on_disk(riverside(finish=False), home)
    ran = run(capsys, "review")
    assert ran.code == 1
    assert "No summary is waiting to be read over." in ran.err


def test_with_nothing_asked_the_one_finished_last_is_shown(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    told = Told("Amy", number=15)
    told.do(add_action, "Bring tea")
    told.do(finish)
    on_disk(told, home)
    ran = run(capsys, "review", "--print")
    assert "Nobody does A1 yet." in ran.out


def test_an_agreed_record_can_be_read_as_it_was_sealed(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    circle = Circle(home)
    seal = circle.sealed()
    ran = run(capsys, "review", "14", "--print")
    assert ran.code == 0
    assert "This is the agreed record." in ran.out
    assert seal.checksum[:4] in ran.out
    assert "may trip readers" not in ran.out
