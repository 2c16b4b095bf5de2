"""Whom a group means to reach, kept at a terminal; and what whoever plans there is asked, each left with Enter."""

from __future__ import annotations

from pathlib import Path

import pytest

from coprod_tui.record.records import read_meeting
from coprod_tui.record.series import make_group
from coprod_tui.record.shelf import Shelf
from tests.commands.kept_here import LONDON, NOW, file
from tests.commands.running import run
from tests.commands.test_basket_command import type_in

AGENDA = """# Agenda

Date: 14 December 2099

Chair: Amy Stone and Dr Patel

- Letters 20m for: decide
- News 5m for: share
"""


@pytest.fixture
def shelf(home: Path, capsys: pytest.CaptureFixture[str]) -> Shelf:
    made = Shelf(home)
    make_group(made, "Hill", zone=LONDON, at=NOW)
    run(capsys, "group", "hill", "--members", file(home, "Amy Stone\nMo\n", "people.txt"))
    return made


def test_they_are_put_on_the_list_tried_and_let_go(capsys: pytest.CaptureFixture[str], shelf: Shelf) -> None:
    assert run(capsys, "reach-out").out.startswith("The list is empty.")
    assert run(capsys, "reach-out", "Young carers").out == "R1\n"
    assert "Rang the school" in run(capsys, "reach-out", "r1", "--tried", "Rang the school").out
    assert "no longer tried" in run(capsys, "reach-out", "R1", "--let-go").out
    ended = run(capsys, "reach-out", "R2", "--here")
    assert (ended.code, ended.out) == (1, "")
    assert "Nobody on that list has that number." in ended.err
    assert run(capsys, "reach-out", "--again").code == 1
    assert "Young carers" not in run(capsys, "show", "hill").out + run(capsys, "list").out


def test_whoever_plans_is_asked_who_chairs_and_what_makes_people_at_home(
    capsys: pytest.CaptureFixture[str], home: Path, shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    run(capsys, "reach-out", "Young carers")
    type_in(monkeypatch, "", "yes", "The council's", "", "Soup")
    ended = run(capsys, "plan", file(home, AGENDA))
    assert ended.code == 0
    for told in ("Open to us: Letters.", "Decided already, or only told: News.", "We mean to reach: Young carers."):
        assert told in ended.err
    meeting = read_meeting(shelf.meetings()[0])
    kept = meeting.hospitality
    assert (kept.whose_place, kept.time_together, kept.food) == ("The council's", "", "Soup")
    assert [one.name for one in meeting.people.all if "chair" in one.to_do] == ["Amy Stone", "Dr Patel"]
    assert not meeting.people.doing("chair")


def test_where_nobody_is_there_nothing_is_asked_and_a_no_keeps_no_chair(
    capsys: pytest.CaptureFixture[str], home: Path, shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    agenda = file(home, AGENDA)
    assert run(capsys, "plan", agenda).code == 0
    type_in(monkeypatch, "", "no", "", "", "")
    assert run(capsys, "plan", agenda, "--date", "15 December 2099").code == 0
    for place in shelf.meetings():
        meeting = read_meeting(place)
        assert not any(one.to_do for one in meeting.people.all)
