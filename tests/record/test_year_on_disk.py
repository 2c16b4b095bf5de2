"""A group's year from its records: told meeting by meeting, and what cannot be read is named."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from functools import partial
from typing import TYPE_CHECKING

import pytest

from coprod_tui.model import flow
from coprod_tui.model.closing import finish, reopen
from coprod_tui.model.history import answer_kept_issue
from coprod_tui.model.parking import park
from coprod_tui.model.review import leave_out_of_summary
from coprod_tui.model.year import Stretch, Year
from coprod_tui.record.file import JournalFile
from coprod_tui.record.find import FindAsked, look
from coprod_tui.record.journal_lines import last_number, write_line
from coprod_tui.record.private import is_owner_only
from coprod_tui.record.records import change_group, change_meeting, read_group, read_meeting
from coprod_tui.record.series import make_meeting, take_over
from coprod_tui.record.shelf import Shelf
from coprod_tui.record.year import read_year
from tests.year_told import DATES, LONDON, ToldYear, at, tell_year

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

WHOLE, TODAY = Stretch("2026-01-01", "2026-12-31"), "2026-12-01"


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path)


@pytest.fixture
def told(shelf: Shelf) -> ToldYear:
    return tell_year(shelf)


def year(shelf: Shelf, told: ToldYear, stretch: Stretch = WHOLE) -> Year:
    return read_year(shelf, told.group, stretch, TODAY)


def test_a_year_says_what_was_asked_what_they_said_and_how_long_it_took(shelf: Shelf, told: ToldYear) -> None:
    asked = {one.ref: one for one in year(shelf, told).asked}
    assert list(asked) == ["1-P1", "3-P1", "6-P1"]
    parking, doors, buses = asked.values()
    assert (parking.day, parking.whose, parking.who, parking.settled) == ("2026-01-13", "Estates", ("Amy",), True)
    (answer,) = parking.answers
    assert (answer.day, answer.days, answer.changed) == ("2026-03-10", 56, "A permit is at the desk")
    assert [(one.day, one.days) for one in doors.answers] == [("2026-08-31", 111), ("2026-09-08", 119)]
    assert (buses.answers, buses.settled, buses.who) == ((), False, ())


def test_a_decision_stands_in_one_way_alone(shelf: Shelf, told: ToldYear) -> None:
    found = year(shelf, told)
    stands = {one.ref: (one.stands, one.by, one.look_again) for one in found.decided}
    assert stands == {
        "1-D1": ("replaced", "4-D1", ""),
        "2-D1": ("no-longer", "", ""),
        "2-D2": ("not-agreed", "", ""),
        "4-D1": ("in-force", "", "2027-11-01"),
        "6-D1": ("in-force", "", ""),
    }
    assert [(said.sort, said.words, name) for one in found.decided for said, name in one.said] == [
        ("worry", "Not everybody has a phone", ""),
        ("view", "I would have liked a call", "Lucy"),
    ]
    assert found.earlier == ()


def test_actions_are_done_dropped_with_why_or_still_to_do(shelf: Shelf, told: ToldYear) -> None:
    assert [(one.ref, one.state, one.done, one.outcome, one.who) for one in year(shelf, told).promised] == [
        ("1-A1", "done", "2026-03-02", "The hall is ours", ("Jo",)),
        ("1-A2", "dropped", "2026-05-12", "The survey asks the same", ("Mo",)),
        ("3-A1", "to-do", "", "", ("Lucy",)),
        ("6-A1", "to-do", "", "", ("Tasleem",)),
    ]


def test_ideas_are_there_with_why_and_those_that_were_asked_for_too(shelf: Shelf, told: ToldYear) -> None:
    assert [(one.words, one.why, one.mark) for one in year(shelf, told).ideas] == [
        ("A second phone line", "There is no money for it this year", ""),
        ("Taxis home", "It is not ours to give", "B1"),
    ]


def test_a_shorter_time_has_what_happened_in_it_and_what_is_in_force_from_before(shelf: Shelf, told: ToldYear) -> None:
    found = year(shelf, told, Stretch("2026-09-01", "2026-12-31"))
    assert [one.number for one in found.meetings] == [5, 6]
    assert [one.ref for one in found.asked] == ["3-P1", "6-P1"]
    assert ([one.ref for one in found.decided], [one.ref for one in found.earlier]) == (["2-D1", "6-D1"], ["4-D1"])
    assert [one.ref for one in found.promised] == ["3-A1", "6-A1"]
    assert found.ideas == ()
    before = year(shelf, told, Stretch("", "2026-02-28"))
    assert [*(one.ref for one in before.decided), *(one.ref for one in before.asked)] == ["1-D1", "1-P1"]
    assert before.earlier == (), "nor what was decided later"
    assert [one.ref for one in before.promised] == ["1-A1", "1-A2"], "and nothing that was promised later"


def test_a_damaged_meeting_in_the_middle_is_named_and_the_rest_is_told(shelf: Shelf, told: ToldYear) -> None:
    whole = year(shelf, told)
    record = told.meetings[1].record
    record.write_bytes(record.read_bytes().replace(b"Not everybody has a phone", b"Not everybody has a boat!"))
    found = year(shelf, told)
    assert found.unread == ((2, "damaged"),)
    assert found.asked == whole.asked, "the group has what came of it"
    assert found.promised == whole.promised, "none of them is of that meeting"
    assert [(one.number, one.read) for one in found.meetings] == [(n, n != 2) for n in range(1, 7)]
    assert not any(one.said for one in found.decided), "what only that record held is not guessed at"
    assert year(shelf, told, Stretch("2026-06-01", "")).unread == (), "it is not of that time"


def test_what_a_summary_left_out_does_not_come_back_while_its_record_cannot_be_read(
    shelf: Shelf, told: ToldYear
) -> None:
    first = told.meetings[0]
    hall = read_meeting(first).actions.all[0].id
    change_meeting(first, lambda meeting: leave_out_of_summary(meeting, hall, "private"), at(TODAY))
    take_over(shelf, told.group, at(TODAY))
    assert "1-A1" not in [one.ref for one in year(shelf, told).promised]
    first.record.write_bytes(first.record.read_bytes().replace(b"People hang up", b"People hung up"))
    found = year(shelf, told)
    assert [one.ref for one in found.promised] == ["3-A1", "6-A1"]
    assert found.unread == ((1, "damaged"),)


def test_a_cache_of_another_record_is_never_believed(shelf: Shelf, told: ToldYear) -> None:
    whole = year(shelf, told)
    assert year(shelf, told) == whole, "from the cache"
    assert is_owner_only(told.group.found)
    with closing(sqlite3.connect(told.group.found)) as cache, cache:
        cache.execute("update told set facts = replace(facts, 'second phone', 'second horse')")
    assert year(shelf, told) == whole, "its own checksum is not that of these facts"
    note = read_meeting(told.meetings[0]).notes.all[0].id
    change_meeting(told.meetings[0], lambda meeting: leave_out_of_summary(meeting, note, "private"), at(TODAY))
    assert [one.words for one in year(shelf, told).ideas] == ["Taxis home"]
    told.group.found.write_bytes(b"no cache at all" * 400)
    assert [one.words for one in year(shelf, told).ideas] == ["Taxis home"]


@pytest.mark.parametrize("first", ["search", "year"])
def test_a_search_and_a_year_read_a_meeting_once_between_them(
    shelf: Shelf, told: ToldYear, first: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    opens: list[Path] = []
    begin = JournalFile.__init__

    def counted(self: JournalFile, path: Path, *, format: int, readable_part: bool = False) -> None:
        opens.append(path)
        begin(self, path, format=format, readable_part=readable_part)

    def search() -> list[str]:
        looked = look(shelf, told.group, read_group(told.group), FindAsked("permit"), (), lambda *_: None)
        return [row.place for row in looked.rows]

    in_turn: list[Callable[[], object]] = [search, partial(year, shelf, told)]
    if first == "year":
        in_turn.reverse()
    in_turn[0]()
    monkeypatch.setattr(JournalFile, "__init__", counted)
    in_turn[1]()
    assert set(opens) == {told.group.record}
    assert search() == ["1-P1"]
    assert year(shelf, told).asked[0].ref == "1-P1"


def test_a_meeting_that_goes_on_is_not_in_the_cache_and_one_opened_again_leaves_it(
    shelf: Shelf, told: ToldYear
) -> None:
    place = make_meeting(shelf, told.group, zone=LONDON, at=at(TODAY), date=TODAY)
    change_meeting(place, flow.start, at(TODAY))
    change_meeting(place, lambda meeting: park(meeting, "Benches"), at(TODAY))
    assert "Benches" in [one.words for one in year(shelf, told).asked]
    change_meeting(told.meetings[5], reopen, at(TODAY))
    assert year(shelf, told).meetings[5].finished is False
    kept = told.group.found.read_bytes()
    assert b"Benches" not in kept
    assert b"Tea is at three" not in kept
    assert b"Doors that open" in kept


def test_a_meeting_of_a_newer_program_is_named_and_none_of_its_words_are_told(shelf: Shelf, told: ToldYear) -> None:
    record = told.meetings[0].record
    last = last_number(record) + 1
    document = {"line": last, "at": at(DATES[0]), "kind": "from-a-later-program"}
    with record.open("ab") as file:
        file.write(write_line({"entries": {str(last): document}}))
    found = year(shelf, told)
    assert found.unread == ((1, "newer"),)
    assert [one.words for one in found.ideas] == ["Taxis home"]
    assert "1-P1" in [one.ref for one in found.asked]


def test_a_meeting_that_was_never_finished_is_told_as_far_as_it_came(shelf: Shelf) -> None:
    told = tell_year(shelf, held=2)
    place = make_meeting(shelf, told.group, zone=LONDON, at=at("2026-04-01"), date="2026-04-10")
    change_meeting(place, flow.start, at("2026-04-10"))

    change_meeting(place, lambda meeting: park(meeting, "Benches"), at("2026-04-10") + 60_000)
    take_over(shelf, told.group, at("2026-04-11"))
    found = year(shelf, told)
    assert [(one.number, one.finished) for one in found.meetings] == [(1, True), (2, True), (3, False)]
    assert [one.ref for one in found.asked] == ["1-P1", "3-P1"]


def test_two_meetings_on_one_day_are_two(shelf: Shelf) -> None:
    told = tell_year(shelf, held=1)
    place = make_meeting(shelf, told.group, zone=LONDON, at=at(DATES[0], 16), date=DATES[0])
    change_meeting(place, flow.start, at(DATES[0], 17))
    found = year(shelf, told)
    assert [(one.number, one.day) for one in found.meetings] == [(1, DATES[0]), (2, DATES[0])]


def test_a_meeting_of_a_clock_that_went_back_is_told_once_by_its_number(shelf: Shelf) -> None:
    told = tell_year(shelf, held=2)
    place = make_meeting(shelf, told.group, zone=LONDON, at=at("2025-12-01"), date="2025-12-08")
    change_meeting(place, flow.start, at("2025-12-08"))
    change_meeting(place, lambda meeting: park(meeting, "Benches"), at("2025-12-08") + 60_000)
    change_meeting(place, finish, at("2025-12-08") + 120_000)
    take_over(shelf, told.group, at("2025-12-09"))
    found = year(shelf, told, Stretch())
    assert [(one.number, one.day) for one in found.meetings] == [(1, DATES[0]), (2, DATES[1]), (3, "2025-12-08")]
    assert [one.ref for one in found.asked] == ["1-P1", "3-P1"]
    assert [one.ref for one in year(shelf, told, Stretch("2025-12-01", "2025-12-31")).asked] == ["3-P1"]


def test_an_answer_from_before_it_was_asked_as_a_clock_had_it_took_nobody_knows_how_long(shelf: Shelf) -> None:
    told = tell_year(shelf, held=1)
    change_group(told.group, lambda group: answer_kept_issue(group, "1-P1", "No"), at("2025-06-01"))
    (asked,) = year(shelf, told).asked
    assert [(one.day, one.days) for one in asked.answers] == [("2025-06-01", None)]


def test_a_meeting_of_a_clock_that_was_ahead_is_in_the_year_until_today(shelf: Shelf) -> None:
    told = tell_year(shelf, held=2)
    place = make_meeting(shelf, told.group, zone=LONDON, at=at("2031-04-01"), date="2031-04-01")
    change_meeting(place, flow.start, at("2031-04-01"))
    change_meeting(place, lambda meeting: park(meeting, "Benches"), at("2031-04-01") + 60_000)
    change_meeting(place, finish, at("2031-04-01") + 120_000)
    found = year(shelf, told, Stretch("2026-01-01", TODAY))
    assert [one.number for one in found.meetings] == [1, 2, 3]
    assert [one.ref for one in found.asked] == ["1-P1", "3-P1"]
    assert found.stretch == Stretch("2026-01-01", TODAY), "the days that were asked for"
    before = year(shelf, told, Stretch("2026-01-01", "2026-03-31"))
    assert [one.ref for one in before.asked] == ["1-P1"]
