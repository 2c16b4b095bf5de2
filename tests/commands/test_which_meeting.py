"""Which meeting a command takes where nobody names one: what was just finished is found, and which it is is said."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from coprod_tui import cli_shared
from coprod_tui.commands.lookup import meeting_called, to_show, to_sit_at, to_sum_up
from coprod_tui.model import closing, flow
from coprod_tui.model.entry import Refused
from coprod_tui.record.records import change_meeting
from coprod_tui.record.shelf import Shelf
from tests.afterwards.agreed_here import Circle
from tests.commands.kept_here import NOW, planned
from tests.commands.running import run

if TYPE_CHECKING:
    from pathlib import Path

HOUR = 3_600_000


@pytest.fixture
def shelf(home: Path, monkeypatch: pytest.MonkeyPatch) -> Shelf:
    monkeypatch.setattr(cli_shared, "now", lambda: NOW + 2 * HOUR)
    return Shelf(home)


def held(shelf: Shelf, group: str, date: str, at: int = NOW) -> str:
    """A meeting that was planned for that day, held and finished; its name."""
    name = planned(shelf, group, date)
    change_meeting(shelf.find_meeting(name), flow.start, at)
    change_meeting(shelf.find_meeting(name), closing.finish, at + HOUR)
    return name


def test_right_after_finishing_the_summary_and_the_meeting_are_there_without_a_name(
    shelf: Shelf, capsys: pytest.CaptureFixture[str]
) -> None:
    name = held(shelf, "hill", "2026-10-13")
    ended = run(capsys, "show")
    assert (ended.code, ended.out.splitlines()[0]) == (0, "hill, meeting 1")
    ended = run(capsys, "summary", "--format", "txt")
    assert ended.code == 0
    assert f"This is about {name}." in ended.err
    assert (shelf.find_meeting(name).summaries / f"{name}-summary.txt").exists()


def test_the_summary_is_of_the_meeting_just_held_although_the_next_is_planned(
    shelf: Shelf, capsys: pytest.CaptureFixture[str]
) -> None:
    name = held(shelf, "hill", "2026-10-13")
    planned(shelf, "hill", "2026-11-10")
    ended = run(capsys, "summary")
    assert ended.code == 0
    assert f"This is about {name}." in ended.err


def test_an_agreed_record_is_found_too(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    circle = Circle(home)
    circle.sealed()
    assert run(capsys, "show").out.splitlines()[0].startswith("Riverside Voices, meeting 14")
    ended = run(capsys, "summary", "--format", "txt")
    assert ended.code == 0
    assert f"This is about {circle.place.id}." in ended.err


def test_of_several_the_one_finished_last_is_taken_and_an_open_one_before_it(shelf: Shelf) -> None:
    first, last = held(shelf, "hill", "2026-10-13", NOW), held(shelf, "river", "2026-10-13", NOW + 1)
    assert {to_show(shelf, "", NOW).id, to_sum_up(shelf, "", NOW).id, to_sit_at(shelf, "", NOW).id} == {last}
    change_meeting(shelf.find_meeting(first), closing.reopen, NOW + HOUR)
    assert {to_show(shelf, "", NOW).id, to_sum_up(shelf, "", NOW).id, to_sit_at(shelf, "", NOW).id} == {first}


def test_a_name_that_was_given_is_not_said_again(shelf: Shelf, capsys: pytest.CaptureFixture[str]) -> None:
    name = held(shelf, "hill", "2026-10-13")
    assert "This is about" not in run(capsys, "summary", name).err


def test_where_no_meeting_has_begun_there_is_nothing_to_sum_up(
    shelf: Shelf, capsys: pytest.CaptureFixture[str]
) -> None:
    planned(shelf, "hill", "2026-10-13")
    ended = run(capsys, "summary")
    assert (ended.code, ended.out) == (1, "")
    assert "No meeting has begun yet" in ended.err


def test_a_planned_meeting_whose_day_has_gone_by_is_found_where_no_other_is(shelf: Shelf) -> None:
    planned(shelf, "hill", "2026-10-01")
    gone = planned(shelf, "hill", "2026-10-12")
    assert {find(shelf, "", NOW).id for find in (meeting_called, to_sit_at, to_show)} == {gone}
    over = held(shelf, "river", "2026-09-01", NOW - HOUR)
    assert {find(shelf, "", NOW).id for find in (to_sit_at, to_show)} == {over}
    coming = planned(shelf, "hill", "2026-10-20")
    assert {find(shelf, "", NOW).id for find in (meeting_called, to_sit_at, to_show)} == {coming}


def test_with_nothing_at_all_every_command_says_what_to_do(shelf: Shelf) -> None:
    for find in (meeting_called, to_sit_at, to_show):
        with pytest.raises(Refused, match="no-meeting-ahead"):
            find(shelf, "", NOW)
