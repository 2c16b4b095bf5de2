"""The usual agenda at a terminal, and a meeting planned from it, from an earlier one, or from one that is built in."""

from __future__ import annotations

from pathlib import Path

import pytest

from coprod_tui.record.records import read_meeting
from coprod_tui.record.series import make_group
from coprod_tui.record.shelf import Shelf
from tests.commands.kept_here import AGENDA, LONDON, NOW, file
from tests.commands.running import run


@pytest.fixture
def shelf(home: Path) -> Shelf:
    made = Shelf(home)
    make_group(made, "Hill", zone=LONDON, at=NOW)
    return made


def titles(shelf: Shelf, number: int) -> list[str]:
    return [item.title for item in read_meeting(shelf.meetings("hill")[number - 1]).agenda.items]


def test_the_last_agenda_is_kept_as_the_usual_one_and_planned_from_without_a_file(
    capsys: pytest.CaptureFixture[str], home: Path, shelf: Shelf
) -> None:
    assert "coprod usual-agenda --like last" in run(capsys, "usual-agenda").err
    run(capsys, "plan", file(home, AGENDA), "--date", "1 May 2030", "--yes")
    kept = run(capsys, "usual-agenda", "--like", "last")
    assert "2  Appointment letters · 20 minutes · to decide" in kept.out
    assert "Tasleem" not in kept.out
    planned = run(capsys, "plan", "--date", "2 May 2030", "--start", "14:00", "--yes")
    assert (planned.code, titles(shelf, 2)) == (0, titles(shelf, 1))
    assert "14:00 to 14:35" in planned.err
    assert run(capsys, "usual-agenda", "--drop").code == 0
    assert run(capsys, "plan", "--usual", "--yes").code == 1


def test_an_agenda_is_begun_from_an_earlier_one_or_one_that_comes_with_coprod(
    capsys: pytest.CaptureFixture[str], home: Path, shelf: Shelf
) -> None:
    run(capsys, "plan", file(home, AGENDA), "--date", "1 May 2030", "--yes")
    run(capsys, "plan", "--template", "short", "--date", "2 May 2030", "--yes")
    run(capsys, "plan", "--like", "1", "--date", "3 May 2030", "--yes")
    assert titles(shelf, 2)[0] == "Check in"
    assert len(titles(shelf, 2)) == 5
    assert titles(shelf, 3) == titles(shelf, 1)
    assert not any(item.asked_name for item in read_meeting(shelf.meetings("hill")[2]).agenda.items)


def test_what_cannot_be_begun_from_is_said_and_plans_nothing(capsys: pytest.CaptureFixture[str], shelf: Shelf) -> None:
    for told, says in (
        ((), "Name an agenda file."),
        (("--like", "last"), "No meeting has an agenda yet."),
        (("--template", "grand"), "There are first, usual, short and ending."),
        (("--usual", "--like", "1"), "Say only one"),
    ):
        ended = run(capsys, "plan", "--yes", *told)
        assert (ended.code, says in ended.err) == (1, True), ended.err
    assert shelf.meetings("hill") == []
