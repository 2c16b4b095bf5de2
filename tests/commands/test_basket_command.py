"""Asking for an item at a terminal, the basket told in lines, and what waits offered to whoever plans."""

from __future__ import annotations

import sys
from io import StringIO
from pathlib import Path

import pytest

from coprod_tui.model import agenda, closing, requests
from coprod_tui.record.records import read_group, read_meeting
from coprod_tui.record.series import make_group
from coprod_tui.record.shelf import Shelf
from tests.commands.kept_here import LONDON, NOW, file
from tests.commands.running import Ran, run
from tests.record.circles import Held


@pytest.fixture
def shelf(home: Path, capsys: pytest.CaptureFixture[str]) -> Shelf:
    made = Shelf(home)
    make_group(made, "Hill", zone=LONDON, at=NOW)
    run(capsys, "group", "hill", "--members", file(home, "Amy Stone\nMo\n", "people.txt"))
    run(capsys, "ask", "Bus passes", "--from", "amy")
    return made


def type_in(monkeypatch: pytest.MonkeyPatch, *lines: str) -> None:
    typed = StringIO("".join(f"{line}\n" for line in lines))
    typed.isatty = lambda: True  # type: ignore[method-assign]
    monkeypatch.setattr(sys, "stdin", typed)


def test_what_is_asked_for_stands_in_the_basket_with_who_asked(
    capsys: pytest.CaptureFixture[str], shelf: Shelf
) -> None:
    ended = run(capsys, "ask", "[m] <script>\x1b[2J", "--without-name")
    assert (ended.code, ended.out) == (0, "B2\n")
    assert "No name is kept." in ended.err
    listed = run(capsys, "basket").out
    assert "Waiting for an agenda\n  B1  Bus passes · Amy Stone asked for this · since " in listed
    assert "B2  [m] <script>" in listed
    assert "asked without a name" in listed
    assert "\x1b" not in listed
    assert read_group(shelf.group("hill")).basket.all[1].who == ""


def test_a_name_kept_for_the_answer_is_told_only_where_private_lines_are_asked_for(
    capsys: pytest.CaptureFixture[str], shelf: Shelf
) -> None:
    assert shelf.groups()
    run(capsys, "ask", "The chair", "--from", "Mo", "--without-name")
    told = [
        run(capsys, "basket"),
        run(capsys, "basket", "B2"),
        run(capsys, "basket", "b2", "--answer", "We look at it"),
    ]
    assert not [one for one in told if "Mo" in one.out + one.err]
    assert "Answer: We look at it." in told[2].out
    assert "--private" in told[2].err
    assert "Mo wants to hear what becomes of B2." in run(capsys, "basket", "--private").out


def test_what_is_asked_for_in_a_meeting_is_in_the_basket_at_once(
    capsys: pytest.CaptureFixture[str], home: Path, shelf: Shelf
) -> None:
    plan(capsys, home, "--yes")
    held = Held(shelf.meetings("hill")[0], NOW)
    held.do(requests.ask_for_later, "Hot food", held.who("Mo"))
    held.close()
    assert "B2  Hot food · Mo asked for this" in run(capsys, "basket").out
    assert run(capsys, "ask", "Signs", "--from", "Mo").out == "B3\n"


def test_nobody_asks_unnamed_by_mistake_and_a_wrong_number_changes_nothing(
    capsys: pytest.CaptureFixture[str], shelf: Shelf
) -> None:
    refused = run(capsys, "ask", "Parking")
    assert (refused.code, "--without-name" in refused.err) == (1, True)
    for wrong in (
        ("basket", "B9"),
        ("basket", "--again"),
        ("basket", "B1", "--again"),
        ("basket", "B1", "--take-back"),
    ):
        assert run(capsys, *wrong).code == 1
    assert [one.stage for one in read_group(shelf.group("hill")).basket.kept] == ["waiting"]
    assert run(capsys, "basket", "B1", "--take-back", "--from", "Amy").code == 0
    assert "Settled\n  B1" in run(capsys, "basket").out


def plan(capsys: pytest.CaptureFixture[str], home: Path, *more: str, day: int = 20) -> Ran:
    words = "1. Letters (20 min)\n2. Check out (5 min)\n"
    return run(capsys, "plan", file(home, words), "--date", f"{day} Oct 2030", "--start", "14:00", *more)


def test_with_yes_nothing_that_waits_is_taken_and_it_says_how_much_waits(
    capsys: pytest.CaptureFixture[str], home: Path, shelf: Shelf
) -> None:
    ended = plan(capsys, home, "--yes")
    assert "1 more waits for an agenda." in ended.err
    made = shelf.meetings("hill")[0]
    assert [item.title for item in read_meeting(made).agenda.items] == ["Letters", "Check out"]


def test_what_is_taken_stands_before_the_check_out_and_the_rest_waits(
    capsys: pytest.CaptureFixture[str], home: Path, shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    run(capsys, "ask", "Parking", "--without-name")
    type_in(monkeypatch, "", "3", "1")
    ended = plan(capsys, home)
    assert "   1  B1 · Bus passes · Amy Stone asked for this" in ended.err
    assert "“3” is not among these numbers." in ended.err
    meeting = read_meeting(shelf.meetings("hill")[0])
    assert [item.title for item in meeting.agenda.items] == ["Letters", "Bus passes", "Check out"]
    assert meeting.people.name(meeting.agenda.items[1].asked_by) == "Amy Stone"
    basket = run(capsys, "basket").out
    assert "B2  Parking" in basket.partition("On an agenda")[0]
    assert "on the agenda of meeting 1" in basket


def test_what_the_group_saved_is_taken_by_enter_and_waits_on_where_it_is_left(
    capsys: pytest.CaptureFixture[str], home: Path, shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan(capsys, home, "--yes")
    held = Held(shelf.meetings("hill")[0], NOW)
    held.do(agenda.carry_item, held.meeting.agenda.items[0].id)
    held.do(agenda.next_item)
    held.do(closing.finish)
    held.close()
    type_in(monkeypatch, "", "none")
    plan(capsys, home, day=21)
    type_in(monkeypatch, "", "")
    plan(capsys, home, day=22)
    second, third = (read_meeting(each).agenda.items for each in shelf.meetings("hill")[1:])
    assert [item.title for item in second] == ["Letters", "Check out"]
    assert [item.title for item in third] == ["Letters", "Check out"], "the one that waited and the file's are one"
    assert third[0].ref
