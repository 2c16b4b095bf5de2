"""The example group is a record as real ones are, and the same one each time it is asked for."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from coprod_tui.afterwards.agreed.verify import verify
from coprod_tui.commands.lookup import only_group
from coprod_tui.commands.shared_pages import shared_page
from coprod_tui.demo import build, is_example, past
from coprod_tui.demo.today import starts
from coprod_tui.model import closing, flow
from coprod_tui.model.entry import Refused
from coprod_tui.model.farewell import reopen_group
from coprod_tui.model.look_back_facts import look_back_facts
from coprod_tui.model.year import last_year
from coprod_tui.record.check import check_all
from coprod_tui.record.records import change_group, change_meeting, read_group, read_meeting
from coprod_tui.record.series import make_group
from coprod_tui.record.shelf import Shelf
from coprod_tui.record.year import read_meetings, read_year
from coprod_tui.sentences.group_status import summary_parts
from coprod_tui.summary import FORMATS

if TYPE_CHECKING:
    from pathlib import Path

    from coprod_tui.model.meeting import Meeting

NOON = int(datetime(2026, 11, 4, 12, 5, tzinfo=UTC).timestamp() * 1000)
DAY = 24 * 60 * 60_000
LONDON = "Europe/London"


def todays(home: Path, at: int = NOON) -> Meeting:
    return read_meeting(build(home, zone=LONDON, at=at))


def test_the_example_has_six_meetings_behind_it_and_one_today(home: Path) -> None:
    place = build(home, zone=LONDON, at=NOON)
    assert [each.number for each in Shelf(home).meetings("riverside-voices")] == [*range(8, 14), 14]
    assert place.id == "riverside-voices-14"
    history = read_group(Shelf(home).groups()[0]).history
    earlier, last = history.get("riverside-voices-12"), history.get("riverside-voices-13")
    assert earlier is not None
    assert last is not None
    assert (earlier.agreed, earlier.date) == ("2026-10-18", "2026-10-07")
    assert (last.agreed, last.date) == ("", "2026-10-21")
    assert [one.outcome for one in last.decisions] == ["with-worries", "nobody-objected"]


def test_the_example_has_a_year_with_something_of_everything(home: Path) -> None:
    build(home, zone=LONDON, at=NOON)
    shelf = Shelf(home)
    year = read_year(shelf, shelf.group("riverside-voices"), last_year(date(2026, 11, 4)), "2026-11-04")
    assert len(year.meetings) == 6
    assert {one.stands for one in year.decided} == {"in-force", "replaced", "no-longer", "not-agreed"}
    assert [one.ref for one in year.decided if one.due] == ["10-D1"]
    assert {one.state for one in year.promised} == {"done", "to-do", "dropped"}
    assert {one.settled for one in year.asked} == {True, False}
    assert "" in {answer.changed for one in year.asked if one.settled for answer in one.answers}, "one was a no"
    assert {said.sort for one in year.decided for said, _who in one.said} == {"worry", "objection", "view", "challenge"}
    assert "B1" in {one.mark for one in year.ideas}
    assert year.earlier == ()
    assert [one.did for one in year.receipts] == ["The two seats are on the board's agenda for December."]


def test_the_example_looked_back_at_the_beginning_in_the_middle_and_at_the_end(home: Path) -> None:
    place = build(home, zone=LONDON, at=NOON)
    shelf = Shelf(home)
    told, _unread = read_meetings(shelf, shelf.group("riverside-voices"), look_back_facts)
    stages = {
        sort: [one.when for each in told for one in each.said if (one.sort, one.about) == ("component", sort)]
        for sort in ("inclusive", "power", "uncomfortable")
    }
    assert set(map(tuple, stages.values())) == {("beginning", "middle", "end")}
    assert not read_meeting(place).plan.settings.look_back, "today nobody has chosen it yet"


def test_the_page_of_the_board_that_the_example_agreed_may_still_go(home: Path) -> None:
    build(home, zone=LONDON, at=NOON)
    shelf = Shelf(home)
    place = shelf.group("riverside-voices")
    found = shared_page(shelf, place, "board", "the clinic's board", zone=LONDON, at=NOON)
    assert not found.agreed
    assert found.may_go is not None
    told = " ".join(FORMATS["txt"].render(found.made).decode().split())
    assert "- Amy: by e-mail" in told
    assert "It may be full when somebody needs it A worry." in told


def test_a_project_of_the_example_ended_well_and_is_not_meant_where_nobody_names_it(home: Path) -> None:
    build(home, zone=LONDON, at=NOON)
    shelf = Shelf(home)
    farewell = read_group(shelf.group("welcome-leaflet")).farewell
    assert (farewell.closed, len(farewell.all)) == ("2026-04-28", 1)
    assert farewell.celebration
    assert only_group(shelf).id == "riverside-voices"
    change_group(shelf.group("welcome-leaflet"), reopen_group, NOON)
    with pytest.raises(Refused, match="which-group"):
        only_group(shelf)


def test_the_summary_of_the_last_meeting_waits_for_answers_and_for_copies_that_go_by_hand(home: Path) -> None:
    build(home, zone=LONDON, at=NOON)
    held = read_group(Shelf(home).groups()[0]).history.get("riverside-voices-13")
    assert held is not None
    parts = summary_parts(held.after, held.agreed, date(2026, 11, 4), LONDON)
    assert [part.words for part in parts] == [
        "5 of 9 answered",
        "1 asks for a change",
        "1 asks to talk",
        "sent 9 days ago",
        "answers by 9 November",
        "3 jobs to tick",
    ]


def test_the_agreed_meeting_of_the_example_is_sealed_and_its_page_can_be_checked(home: Path) -> None:
    build(home, zone=LONDON, at=NOON)
    shelf = Shelf(home)
    made = shelf.find_meeting("riverside-voices-12")
    assert read_meeting(made).sealing.day == "2026-10-18"
    assert verify(shelf, made.summaries / "riverside-voices-12-summary.html").good


def test_todays_example_starts_at_the_next_half_hour_and_nothing_has_begun(home: Path) -> None:
    meeting = todays(home)
    assert (meeting.plan.date, meeting.plan.start, meeting.plan.finish) == ("2026-11-04", "12:30", "13:45")
    assert meeting.flow.stage == "planned"
    assert [item.title for item in meeting.agenda.items] == [
        "Check in",
        "What came back",
        "Appointment letters",
        "Break",
        "Car park",
        "Check out",
    ]
    letters = meeting.agenda.items[2]
    assert meeting.people.name(letters.asked_by) == "Tasleem"
    assert (letters.minutes, letters.purpose) == (20, "decide")
    assert letters.content_note


def test_todays_example_tells_what_came_back(home: Path) -> None:
    meeting = todays(home)
    came = meeting.parking.named("13-P1")
    assert came is not None
    assert came.answers[0].words.startswith("Estates")
    waits = meeting.parking.named("13-P2")
    assert waits is not None
    assert waits.answers == ()
    done = meeting.actions.named("13-A1")
    assert done is not None
    assert done.finished


def test_nine_are_expected_or_here_and_two_could_not_come(home: Path) -> None:
    people = todays(home).people
    assert len(people.being("expected", "here")) == 9
    assert [person.name for person in people.being("absent")] == ["Dev", "Grace"]
    assert [person.name for person in people.doing("chair")] == ["Amy", "Shabir"]


def test_the_example_explains_its_own_words_and_says_what_it_cannot_change(home: Path) -> None:
    meeting = todays(home)
    assert {word.word for word in meeting.notes.words if word.meaning} == {"IT", "Estates"}
    assert meeting.plan.settings.quiet_room == "first door on the left"
    assert meeting.plan.settings.not_ours
    assert meeting.rules.all[3].words.startswith("Stories stay here; agreements are written down")


def test_the_example_asked_for_twice_on_a_day_is_the_same(home: Path) -> None:
    first = build(home, zone=LONDON, at=NOON)
    change_meeting(first, flow.start, NOON)
    assert build(home, zone=LONDON, at=NOON + 60_000) == first


def test_on_a_later_day_there_is_a_new_example_for_that_day(home: Path) -> None:
    first = build(home, zone=LONDON, at=NOON)
    later = build(home, zone=LONDON, at=NOON + DAY)
    assert later != first
    assert read_meeting(later).plan.date == "2026-11-05"
    assert len(Shelf(home).meetings("riverside-voices")) == 8


def test_a_finished_example_makes_way_for_a_new_one_that_knows_what_it_came_to(home: Path) -> None:
    first = build(home, zone=LONDON, at=NOON)
    change_meeting(first, flow.start, NOON)
    change_meeting(first, closing.finish, NOON + 60_000)
    second = build(home, zone=LONDON, at=NOON + 120_000)
    assert second.number == first.number + 1
    held = read_group(Shelf(home).groups()[0]).history.get(first.id)
    assert held is not None
    assert held.up_to


def test_everything_of_the_example_is_whole_and_private(home: Path) -> None:
    build(home / "here", zone=LONDON, at=NOON)
    found = list(check_all(home / "here"))
    assert found
    assert [each for each in found if not each.good] == []


@pytest.mark.parametrize("called", ["example", "somewhere else"])
def test_the_example_is_known_wherever_it_is_put(home: Path, called: str) -> None:
    own = home / called
    build(own, zone=LONDON, at=NOON)
    assert is_example(own)
    assert not is_example(home)
    assert Shelf(home).groups() == []
    assert sorted(path.name for path in own.iterdir()) == ["example.txt", "groups", "rewriting.lock"]


def test_an_example_that_was_half_made_is_made_anew(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as stopped:
        stopped.setattr(past, "_reminders", stop)
        with pytest.raises(KeyboardInterrupt):
            build(home, zone=LONDON, at=NOON)
    assert Shelf(home).groups() == []
    build(home, zone=LONDON, at=NOON)
    assert len(Shelf(home).meetings("riverside-voices")) == 7


def test_asking_again_adds_nothing_to_the_group(home: Path) -> None:
    build(home, zone=LONDON, at=NOON)
    before = read_group(Shelf(home).groups()[0]).last
    build(home, zone=LONDON, at=NOON + 1)
    assert read_group(Shelf(home).groups()[0]).last == before


def test_the_example_does_not_move_in_with_groups_of_peoples_own(home: Path) -> None:
    make_group(Shelf(home), "Our group", zone=LONDON, at=NOON)
    with pytest.raises(Refused, match="example-needs-own-folder"):
        build(home, zone=LONDON, at=NOON)
    assert len(Shelf(home).groups()) == 1


@pytest.mark.parametrize(
    ("now", "at"), [("09:00", "09:30"), ("09:29", "09:30"), ("09:30", "10:00"), ("23:10", "23:30"), ("23:45", "23:30")]
)
def test_the_next_half_hour_is_on_the_same_day(now: str, at: str) -> None:
    today = datetime(2026, 11, 4, tzinfo=UTC)
    hour, minute = now.split(":")
    start = starts(today + timedelta(hours=int(hour), minutes=int(minute)))
    assert f"{start:%H:%M}" == at
    assert start.date() == today.date()
