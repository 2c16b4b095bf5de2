"""The calendar file: days a calendar understands, the same things known again, and nobody's name."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

import pytest
from icalendar import Calendar

from coprod_tui.model import actions, closing, flow
from coprod_tui.model.actions import ActionAdded
from coprod_tui.summary import FORMATS, compose
from tests.building import MINUTE, START, Told
from tests.summary.meetings import NASTY, of_everybody, riverside

if TYPE_CHECKING:
    from coprod_tui.model.meeting import Meeting


def source(meeting: Meeting, made: int | None = START) -> bytes:
    return FORMATS["ics"].render(compose(meeting, made=made))


def opened(meeting: Meeting, made: int | None = START) -> Any:
    return Calendar.from_ical(source(meeting, made).decode())


def dated(meeting: Meeting) -> dict[str, date]:
    return {str(todo["summary"]): todo["due"].dt for todo in opened(meeting).walk("VTODO")}


def test_actions_that_have_a_day_are_things_to_do_by_it() -> None:
    assert dated(riverside().meeting) == {
        "A1 Send the new letter to the PPI lead": date(2026, 10, 30),
        "A2 Try the letter out with five people": date(2026, 11, 6),
        "13-A1 Ring the library about the room": date(2026, 11, 2),
    }


def test_an_action_that_is_done_or_has_no_day_is_not_in_it() -> None:
    told = Told("Amy")
    told.do(actions.add_action, "Ring the clinic", by="soon")
    told.do(actions.add_action, "Write to the bus company", by="2026-11-01")
    told.do(actions.finish_action, told.made(ActionAdded))
    assert dated(told.meeting) == {}


def test_the_next_meeting_is_a_whole_day_in_people_s_own_words() -> None:
    (event,) = opened(riverside().meeting).walk("VEVENT")
    assert event["summary"] == "Riverside Voices: next meeting"
    assert (event["dtstart"].dt, event["dtend"].dt) == (date(2026, 11, 10), date(2026, 11, 11))
    assert event["description"] == "At the library, 2 pm. Lunch from 1 pm."


def test_no_name_and_no_address_is_in_it_and_nobody_is_invited() -> None:
    told = source(riverside().meeting).decode().replace("\r\n ", "")
    for name in ("Amy", "Shabir", "Lucy", "Mo", "Tasleem", "@", "ATTENDEE", "ORGANIZER"):
        assert name not in told
    assert all(part["class"] == "PRIVATE" for part in opened(riverside().meeting).walk() if part.name != "VCALENDAR")


def test_a_newer_version_changes_what_is_there_and_adds_nothing_twice() -> None:
    told = riverside(finish=False)
    before = {part["uid"]: part["sequence"] for part in opened(told.meeting).walk() if "uid" in part}
    told.do(flow.set_next_meeting, "2026-11-17")
    told.do(closing.finish)
    later = opened(told.meeting, START + 5 * MINUTE)
    after = {part["uid"]: part["sequence"] for part in later.walk() if "uid" in part}
    assert set(before) == set(after)
    assert all(after[uid] > before[uid] for uid in before)


def test_an_action_is_the_same_one_at_the_next_meeting() -> None:
    first, second = Told("Amy", number=13), Told("Amy", number=14)
    first.do(actions.add_action, "Ring the library", by="2026-11-02")
    second.write(ActionAdded("Ring the library", 0, by="2026-11-09", ref="13-A1"), seat="")
    uids = [[todo["uid"] for todo in opened(told.meeting).walk("VTODO")] for told in (first, second)]
    assert uids[0] == uids[1] != []


def test_two_groups_never_have_the_same_thing_to_do() -> None:
    uids = []
    for group in ("riverside-voices", "hillside-voices"):
        told = Told("Amy", group=group)
        told.do(actions.add_action, "Ring the library", by="2026-11-02")
        uids += [todo["uid"] for todo in opened(told.meeting).walk("VTODO")]
    assert len(set(uids)) == 2


def test_it_says_when_it_was_made_and_so_which_of_two_is_newer() -> None:
    stamps = [part["dtstamp"].dt for part in opened(riverside().meeting).walk() if "dtstamp" in part]
    assert set(stamps) == {datetime.fromtimestamp(START / 1000, UTC)}
    assert source(riverside().meeting) == source(riverside().meeting)


def test_a_meeting_with_no_days_gives_a_file_that_says_so() -> None:
    (only,) = (part for part in opened(Told("Amy").meeting).walk() if part.name != "VCALENDAR")
    assert (only.name, only["summary"]) == ("VJOURNAL", "Nothing from this meeting has a day yet.")


@pytest.mark.parametrize("made", [None, START])
def test_people_s_words_stay_words_whatever_they_are(made: int | None) -> None:
    told = of_everybody()
    shown = {str(todo["summary"]) for todo in opened(told.meeting, made).walk("VTODO")}
    assert shown == {f"A{number} Ask {name}" for number, name in enumerate(NASTY, 1)}
    (event,) = opened(told.meeting, made).walk("VEVENT")
    assert str(event["description"]).split() == " ".join(NASTY).split()
    rows = source(told.meeting, made).split(b"\r\n")
    assert max(map(len, rows)) <= 75
    assert not [row for row in rows if row.startswith((b"ATTENDEE", b"Bcc", b"URL"))]
