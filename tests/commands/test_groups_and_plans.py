"""Groups made, meetings planned and meetings found from the command line, and everything these refuse."""

from __future__ import annotations

import io
import sys
import time
from typing import TYPE_CHECKING

import pytest

from coprod_tui.commands.lookup import group_called, meeting_called
from coprod_tui.commands.plan import clock
from coprod_tui.model import closing, flow
from coprod_tui.model.entry import Refused
from coprod_tui.record.records import change_meeting, read_group, read_meeting
from coprod_tui.record.series import make_group, take_over
from coprod_tui.record.shelf import Shelf
from coprod_tui.record.trouble import NoSuch, Several
from coprod_tui.wording import local
from tests.commands.kept_here import AGENDA, HOSTILE, LONDON, NOW, file, planned
from tests.commands.running import run

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def shelf(home: Path) -> Shelf:
    return Shelf(home)


# Groups


def test_a_group_is_made_with_its_people(capsys: pytest.CaptureFixture[str], home: Path, shelf: Shelf) -> None:
    people = file(home, "Name,Email\nAmy,amy@riverside.example\nMo,\n", "people.csv")
    ended = run(capsys, "group", "Riverside Voices", "--members", people)
    assert (ended.code, ended.out) == (0, "riverside-voices\n")
    assert "2 people are added." in ended.err
    members = read_group(shelf.groups()[0]).members.active
    assert [(member.name, member.number) for member in members] == [("Amy", 1), ("Mo", 2)]


def test_people_are_added_to_a_group_that_is_there_and_nobody_twice(
    capsys: pytest.CaptureFixture[str], home: Path, shelf: Shelf
) -> None:
    run(capsys, "group", "Riverside", "--members", file(home, "Amy\nMo\n", "one.csv"))
    ended = run(capsys, "group", "riverside", "--members", file(home, "Amy\nMo\nJo\nAmy\n", "two.csv"))
    assert (ended.code, ended.out) == (0, "riverside\n")
    assert len(shelf.groups()) == 1
    names = [member.name for member in read_group(shelf.groups()[0]).members.active]
    assert names == ["Amy", "Mo", "Jo", "Amy"]
    again = run(capsys, "group", "riverside", "--members", file(home, "Amy\nMo\n", "one.csv"))
    assert "Everyone in that list is in the group already." in again.err


@pytest.mark.parametrize(("typed", "email"), [("2", "l.hale@work.example"), ("", ""), ("9", "")])
def test_of_two_addresses_somebody_says_which(
    capsys: pytest.CaptureFixture[str],
    home: Path,
    shelf: Shelf,
    monkeypatch: pytest.MonkeyPatch,
    typed: str,
    email: str,
) -> None:
    people = file(home, "name,email\nLucy,lucy@example.org; l.hale@work.example\nSam,n/a\n", "people.csv")
    terminal = io.StringIO(f"{typed}\n")
    monkeypatch.setattr(terminal, "isatty", lambda: True)
    monkeypatch.setattr(sys, "stdin", terminal)
    ended = run(capsys, "group", "Riverside Voices", "--members", people)
    said = " ".join(ended.err.split())
    assert "More than one e-mail address stands here." in said
    assert "We could read no e-mail address here" in said
    members = read_group(shelf.groups()[0]).members.active
    assert [(member.name, member.email) for member in members] == [("Lucy", email), ("Sam", "")]


def test_a_group_that_is_there_is_not_made_again(capsys: pytest.CaptureFixture[str], shelf: Shelf) -> None:
    run(capsys, "group", "Riverside")
    ended = run(capsys, "group", "RIVERSIDE")
    assert ended.code == 1
    assert "already" in ended.err
    assert len(shelf.groups()) == 1


def test_a_list_that_cannot_be_read_makes_no_group(capsys: pytest.CaptureFixture[str], home: Path) -> None:
    ended = run(capsys, "group", "Riverside", "--members", str(home / "none.csv"))
    assert ended.code == 1
    assert "none.csv" in ended.err
    assert list(home.iterdir()) == []


@pytest.mark.parametrize("name", HOSTILE)
def test_any_name_makes_a_group_that_lists_under_it(
    capsys: pytest.CaptureFixture[str], home: Path, shelf: Shelf, name: str
) -> None:
    made = run(capsys, "group", name)
    assert made.code == 0
    assert run(capsys, "list").out.startswith(name)
    assert [path for path in home.rglob("*") if not path.is_relative_to(home / "groups")] == []
    assert group_called(shelf, name) == shelf.groups()[0]


def test_names_in_a_list_of_people_come_out_as_they_went_in(
    capsys: pytest.CaptureFixture[str], home: Path, shelf: Shelf
) -> None:
    people = file(home, "Name\n" + "".join(f'"{name}"\n' for name in HOSTILE if any(map(str.isalnum, name))), "p.csv")
    assert run(capsys, "group", "All", "--members", people).code == 0
    run(capsys, "plan", file(home, AGENDA))
    shown = run(capsys, "show").out
    assert [name for name in HOSTILE if name not in shown] == []


@pytest.mark.parametrize("name", ["", "   ", "\x1b\x07", "\u202e"])
def test_a_group_needs_a_name(capsys: pytest.CaptureFixture[str], home: Path, name: str) -> None:
    ended = run(capsys, "group", name)
    assert ended.code == 1
    assert "name" in ended.err
    assert list(home.iterdir()) == []


def test_a_group_is_found_by_its_id_its_name_or_the_start_of_either(shelf: Shelf) -> None:
    river = make_group(shelf, "Riverside Voices", zone=LONDON, at=NOW)
    make_group(shelf, "Rivers and Lakes", zone=LONDON, at=NOW)
    for asked in ("riverside-voices", "RIVERSIDE VOICES", "riversi", "Riverside V"):
        assert group_called(shelf, asked) == river
    with pytest.raises(Several):
        group_called(shelf, "river")
    for asked in ("lake", "", "  "):
        with pytest.raises(NoSuch):
            group_called(shelf, asked)


# Plans


def test_a_meeting_is_planned_from_a_file(capsys: pytest.CaptureFixture[str], home: Path, shelf: Shelf) -> None:
    run(capsys, "group", "Riverside", "--members", file(home, "Tasleem\nAmy\n", "people.csv"))
    ended = run(capsys, "plan", file(home, AGENDA), "--date", "2099-12-01", "--start", "2pm", "--title", "Letters [m]")
    assert (ended.code, ended.out) == (0, "riverside-1\n")
    assert "3 items are on the agenda." in ended.err
    meeting = read_meeting(shelf.meetings()[0])
    assert (meeting.plan.date, meeting.plan.start, meeting.plan.finish) == ("2099-12-01", "14:00", "14:35")
    assert meeting.plan.title == "Letters [m]"
    assert [item.minutes for item in meeting.agenda.items] == [10, 20, 5]
    assert meeting.people.name(meeting.agenda.items[1].asked_by) == "Tasleem"


@pytest.mark.parametrize(
    ("more", "times"),
    [
        ([], ("14:00", "16:00")),
        (["--start", "15:00"], ("15:00", "15:35")),
        (["--start", "23:50"], ("23:50", "")),
    ],
)
def test_a_meeting_that_starts_at_another_time_ends_when_its_items_do(
    capsys: pytest.CaptureFixture[str], home: Path, shelf: Shelf, more: list[str], times: tuple[str, str]
) -> None:
    run(capsys, "group", "Riverside")
    run(capsys, "plan", file(home, AGENDA.replace("Letters", "Letters\n\n1 December 2099, 14:00 to 16:00", 1)), *more)
    plan = read_meeting(shelf.meetings()[0]).plan
    assert (plan.start, plan.finish) == times


def test_the_day_may_be_said_as_people_say_it(capsys: pytest.CaptureFixture[str], home: Path, shelf: Shelf) -> None:
    run(capsys, "group", "Riverside")
    run(capsys, "plan", file(home, AGENDA), "--date", "tomorrow")
    today = local(time.time_ns() // 1_000_000, LONDON).date()
    assert read_meeting(shelf.meetings()[0]).plan.date > today.isoformat()


def test_the_next_meeting_that_a_file_names_is_kept(
    capsys: pytest.CaptureFixture[str], home: Path, shelf: Shelf
) -> None:
    run(capsys, "group", "Riverside")
    run(capsys, "plan", file(home, "- Check in\n- Letters\n\nNext meeting: 12 May 2099, 17:00 to 18:30\n"))
    kept = read_meeting(shelf.meetings()[0]).flow
    assert (kept.next_date, kept.next_start, kept.next_finish) == ("2099-05-12", "17:00", "18:30")
    assert "Tuesday 12 May 2099, 17:00 to 18:30" in run(capsys, "show").out


def test_what_was_not_understood_is_told_with_its_line(capsys: pytest.CaptureFixture[str], home: Path) -> None:
    run(capsys, "group", "Riverside")
    ended = run(capsys, "plan", file(home, "- Check in\n- Letters (?? min)\n"))
    assert ended.code == 0
    assert "Line 2: Letters" in ended.err
    assert "Letters" in run(capsys, "show").out


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (["--date", "31 February"], "31 February"),
        (["--date", "blue"], "blue"),
        (["--start", "noonish"], "noonish"),
        (["--group", "Hilltop"], "There is no group called “Hilltop”."),
    ],
)
def test_a_plan_that_cannot_be_understood_makes_no_meeting(
    capsys: pytest.CaptureFixture[str], home: Path, shelf: Shelf, more: list[str], said: str
) -> None:
    run(capsys, "group", "Riverside")
    ended = run(capsys, "plan", file(home, AGENDA), *more)
    assert ended.code == 1
    assert said in ended.err
    assert shelf.meetings() == []


def test_a_plan_needs_a_group_and_asks_which_where_there_are_several(
    capsys: pytest.CaptureFixture[str], home: Path
) -> None:
    agenda = file(home, AGENDA)
    assert "There is no group yet." in run(capsys, "plan", agenda).err
    run(capsys, "group", "Riverside")
    run(capsys, "group", "Hilltop")
    ended = run(capsys, "plan", agenda)
    assert ended.code == 1
    assert "hilltop and riverside" in ended.err
    assert run(capsys, "plan", agenda, "--group", "hill").out == "hilltop-1\n"


def test_a_file_that_is_no_agenda_is_refused(capsys: pytest.CaptureFixture[str], home: Path) -> None:
    run(capsys, "group", "Riverside")
    for words in ("", "{\\rtf1 hello}"):
        ended = run(capsys, "plan", file(home, words))
        assert ended.code == 1
        assert len(ended.err.splitlines()) == 1


@pytest.mark.parametrize(
    ("words", "time"),
    [("14:00", "14:00"), ("9.30", "09:30"), ("2pm", "14:00"), ("12am", "00:00"), ("7", "07:00")],
)
def test_a_time_of_day_is_read_as_people_write_it(words: str, time: str) -> None:
    assert clock(words) == time


@pytest.mark.parametrize("words", ["", "25:00", "14:60", "13pm", "0am", "two", "14:00:00"])
def test_what_is_no_time_of_day_is_refused(words: str) -> None:
    with pytest.raises(Refused, match="start-unclear"):
        clock(words)


# Which meeting


def test_without_a_name_the_open_meeting_is_meant_before_todays_before_the_next(shelf: Shelf) -> None:
    later = planned(shelf, "hill", "2026-12-01")
    planned(shelf, "hill", "2026-10-12")
    assert meeting_called(shelf, "", NOW).id == later
    soon = planned(shelf, "hill", "2026-10-20")
    assert meeting_called(shelf, "", NOW).id == soon
    evening = planned(shelf, "hill", "2026-10-13", "18:00")
    assert meeting_called(shelf, "", NOW).id == evening
    lunch = planned(shelf, "river", "2026-10-13", "12:00")
    assert meeting_called(shelf, "", NOW).id == lunch
    change_meeting(shelf.find_meeting(later), flow.start, NOW)
    assert meeting_called(shelf, "", NOW).id == later
    change_meeting(shelf.find_meeting(soon), flow.start, NOW + 1)
    assert meeting_called(shelf, "", NOW).id == soon
    for opened in (later, soon):
        change_meeting(shelf.find_meeting(opened), closing.finish, NOW)
    assert meeting_called(shelf, "", NOW).id == lunch


def test_with_nothing_open_or_planned_no_meeting_is_meant(shelf: Shelf) -> None:
    make_group(shelf, "hill", zone=LONDON, at=NOW)
    with pytest.raises(Refused, match="no-meeting-ahead"):
        meeting_called(shelf, "", NOW)


def test_a_meeting_is_found_by_its_id_a_start_of_it_or_its_number(shelf: Shelf) -> None:
    first, second = planned(shelf, "hill", "2026-12-01"), planned(shelf, "river", "2026-12-01")
    planned(shelf, "river", "2026-12-08")
    assert meeting_called(shelf, first, NOW).id == first
    assert meeting_called(shelf, "h", NOW).id == first
    assert meeting_called(shelf, "river-1", NOW).id == second
    assert meeting_called(shelf, "2", NOW).id == "river-2"
    with pytest.raises(Several):
        meeting_called(shelf, "river", NOW)
    with pytest.raises(NoSuch):
        meeting_called(shelf, "lake", NOW)


# Which day


def test_a_day_that_is_over_is_asked_before_it_is_planned(
    capsys: pytest.CaptureFixture[str], home: Path, shelf: Shelf
) -> None:
    run(capsys, "group", "Riverside")
    old = file(home, "# Riverside agenda\n\nDate: 10 September 2025\n\n- Check in\n- Letters\n")
    for told in (("plan", old), ("plan", file(home, AGENDA, "other.md"), "--date", "12 October 2025")):
        ended = run(capsys, *told)
        assert (ended.code, ended.out) == (1, "")
        assert "2025 is over. Plan it for that day all the same?" in ended.err
        assert not shelf.meetings()
    ended = run(capsys, "plan", old, "--yes")
    assert ended.code == 0
    assert read_meeting(shelf.meetings()[0]).plan.date == "2025-09-10"
    assert "10 September 2025" in run(capsys, "list").out


def test_a_clash_with_another_meeting_is_asked(capsys: pytest.CaptureFixture[str], home: Path, shelf: Shelf) -> None:
    run(capsys, "group", "Riverside")
    agenda = file(home, AGENDA)
    assert run(capsys, "plan", agenda, "--date", "14 December 2099 2pm to 4pm").code == 0
    for same in ("14 December 2099 3pm", "14 December 2099 2pm", "14 December 2099", "14 December 2099 1pm to 5pm"):
        ended = run(capsys, "plan", agenda, "--date", same)
        assert ended.code == 1
        assert "Meeting 1 is planned for then too: Monday 14 December 2099, 14:00 to 16:00." in ended.err
    assert len(shelf.meetings()) == 1
    beside = "Meeting 1 is on that day too, 14:00 to 16:00."
    for other, told in (("14 December 2099 4pm", True), ("15 December 2099 2pm", False)):
        ended = run(capsys, "plan", agenda, "--date", other)
        assert ended.code == 0
        assert (beside in ended.err) == told, "said, and not asked, where the hours do not meet"


def test_the_day_agreed_last_time_is_taken_where_none_is_given(
    capsys: pytest.CaptureFixture[str], home: Path, shelf: Shelf
) -> None:
    run(capsys, "group", "Riverside")
    agenda = file(home, AGENDA)
    run(capsys, "plan", agenda)
    held = shelf.meetings()[0]
    change_meeting(held, flow.start, NOW)
    change_meeting(held, lambda meeting: flow.set_next_meeting(meeting, "2099-12-14", "", "14:00", "16:00"), NOW)
    change_meeting(held, closing.finish, NOW)
    take_over(shelf, shelf.groups()[0], NOW)
    ended = run(capsys, "plan", agenda)
    assert "No day was given, so it is the one you agreed: Monday 14 December 2099, 14:00" in ended.err
    plan = read_meeting(shelf.meetings()[1]).plan
    assert (plan.date, plan.start) == ("2099-12-14", "14:00")
    assert run(capsys, "plan", agenda, "--date", "1 December 2099").code == 0
    assert read_meeting(shelf.meetings()[2]).plan.date == "2099-12-01"
