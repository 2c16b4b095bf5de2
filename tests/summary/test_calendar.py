"""The calendar file: days and times a calendar understands, the same things known again, and nobody's name."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any
from uuid import UUID

import pytest
from icalendar import Calendar

from coprod_tui.model import actions, closing, flow
from coprod_tui.model.actions import ActionAdded
from coprod_tui.model.meeting import EMPTY, fold
from coprod_tui.model.without import without_people
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


def meetings(meeting: Meeting) -> tuple[Any, Any]:
    """This meeting and the next one, as a calendar has them."""
    this, coming = opened(meeting).walk("VEVENT")
    return this, coming


def test_the_next_meeting_without_a_time_is_a_whole_day_in_people_s_own_words() -> None:
    _this, event = meetings(riverside().meeting)
    assert event["summary"] == "Riverside Voices: next meeting"
    assert (event["dtstart"].dt, event["dtend"].dt) == (date(2026, 11, 10), date(2026, 11, 11))
    assert event["transp"] == "TRANSPARENT"
    assert event["description"] == "At the library, 2 pm. Lunch from 1 pm."


@pytest.mark.parametrize(
    ("zone", "day", "start", "finish", "begins", "ends"),
    [
        ("Europe/London", "2026-12-14", "14:00", "16:00", (12, 14, 14), (12, 14, 16)),
        ("Europe/London", "2027-06-14", "14:00", "16:00", (6, 14, 13), (6, 14, 15)),  # summer time
        ("Europe/London", "2027-03-28", "00:30", "02:30", (3, 28, 0), (3, 28, 1)),  # the night the clocks go forward
        ("America/New_York", "2026-12-14", "14:00", "", (12, 14, 19), None),
        ("Pacific/Auckland", "2026-12-14", "09:00", "11:00", (12, 13, 20), (12, 13, 22)),
        ("Europe/London", "2026-12-14", "22:00", "01:00", (12, 14, 22), (12, 15, 1)),  # past midnight
    ],
)
def test_the_next_meeting_is_at_its_time_wherever_a_calendar_is_read(
    zone: str, day: str, start: str, finish: str, begins: tuple[int, ...], ends: tuple[int, ...] | None
) -> None:
    told = Told("Amy", zone=zone)
    told.do(flow.set_next_meeting, day, "same room", start, finish)
    (event,) = (one for one in opened(told.meeting).walk("VEVENT") if "next meeting" in one["summary"])
    assert (event["dtstart"].dt.month, event["dtstart"].dt.day, event["dtstart"].dt.hour) == begins
    assert event["dtstart"].dt.utcoffset() == timedelta(0)
    assert ("dtend" in event) == (ends is not None)
    if ends is not None:
        assert (event["dtend"].dt.month, event["dtend"].dt.day, event["dtend"].dt.hour) == ends
    assert "transp" not in event


def test_this_meeting_is_in_it_as_it_was_held_with_what_is_to_be_done() -> None:
    told = Told("Amy", number=14, title="Letters")
    told.do(flow.start)
    told.do(actions.add_action, "Ring the library.", by="2026-11-02")
    told.wait(minutes=100)
    told.do(closing.finish)
    (event,) = opened(told.meeting).walk("VEVENT")
    assert event["summary"] == "Riverside Voices, meeting 14: Letters"
    assert event["dtstart"].dt == datetime(2026, 10, 13, 13, 0, tzinfo=UTC)
    assert event["dtend"].dt == datetime(2026, 10, 13, 14, 41, tzinfo=UTC)
    assert "A1 Ring the library. By 2 November 2026." in str(event["description"]).splitlines()


def test_a_meeting_of_no_time_at_all_takes_a_minute_and_one_that_goes_on_has_no_end() -> None:
    told = Told("Amy")
    told.do(flow.start, at=START)
    (event,) = opened(told.meeting).walk("VEVENT")
    assert "dtend" not in event
    told.do(closing.finish, at=START)
    (event,) = opened(told.meeting).walk("VEVENT")
    assert event["dtend"].dt - event["dtstart"].dt == timedelta(minutes=1)


def test_no_name_and_no_address_is_in_it_and_nobody_is_invited() -> None:
    told = source(riverside().meeting).decode().replace("\r\n ", "")
    for name in ("Amy", "Shabir", "Lucy", "Mo", "Tasleem", "@", "ATTENDEE", "ORGANIZER"):
        assert name not in told
    assert all(part["class"] == "PRIVATE" for part in opened(riverside().meeting).walk() if part.name != "VCALENDAR")


def test_a_newer_version_changes_what_is_there_and_adds_nothing_twice() -> None:
    told = riverside(finish=False)
    before = {part["uid"]: part["sequence"] for part in opened(told.meeting).walk() if "uid" in part}
    told.wait(minutes=5)
    told.do(flow.set_next_meeting, "2026-11-17")
    told.do(closing.finish)
    later = opened(told.meeting)
    after = {part["uid"]: part["sequence"] for part in later.walk() if "uid" in part}
    assert set(before) == set(after)
    assert all(after[uid] > before[uid] for uid in before)


def test_an_action_is_the_same_one_at_the_next_meeting() -> None:
    first, second = Told("Amy", number=13), Told("Amy", number=14)
    first.do(actions.add_action, "Ring the library", by="2026-11-02")
    second.write(ActionAdded("Ring the library", 0, by="2026-11-09", ref="13-A1"), seat="")
    uids = [[todo["uid"] for todo in opened(told.meeting).walk("VTODO")] for told in (first, second)]
    assert uids[0] == uids[1] != []


def keyed(key: str, number: int = 14, **named: Any) -> Told:
    """A finished meeting of a group whose record has that key, with a next one and something to do."""
    told = Told("Amy", number=number, calendar_key=key, **named)
    told.do(flow.start)
    told.do(actions.add_action, "Ring the library", by="2026-11-02")
    told.do(flow.set_next_meeting, "2026-11-10", "", "14:00")
    told.do(closing.finish)
    return told


def uids(told: Told, made: int | None = START) -> list[str]:
    return [str(part["uid"]) for part in opened(told.meeting, made).walk() if "uid" in part]


@pytest.mark.parametrize("keys", [("4f1a", "9c0e"), ("", "")])
def test_two_groups_of_one_name_never_have_the_same_meeting(keys: tuple[str, str]) -> None:
    one, other = (
        keyed(keys[0], group="ppg", group_name="PPG"),
        keyed(keys[1], group="ppg", group_name="PPG", at=START + 1),
    )
    events = [[str(event["uid"]) for event in opened(told.meeting).walk("VEVENT")] for told in (one, other)]
    assert len({*events[0], *events[1]}) == 4


def test_two_groups_with_keys_never_have_the_same_thing_to_do() -> None:
    assert not set(uids(keyed("4f1a"))) & set(uids(keyed("9c0e")))


@pytest.mark.parametrize("key", ["4f1a", ""])
def test_sent_again_from_the_same_record_each_thing_is_the_same_one(key: str) -> None:
    told = keyed(key)
    elsewhere = fold(EMPTY, told.stamped)  # another laptop, with a copy of the record
    assert uids(told) == [str(part["uid"]) for part in opened(elsewhere, None).walk() if "uid" in part]
    told.do(closing.reopen)
    told.do(flow.set_next_meeting, "2026-11-17", "", "15:00")
    told.do(closing.finish)
    assert uids(told) == uids(keyed(key))
    history = without_people(told.meeting.history, {told.person("Amy")}, "")
    assert [str(part["uid"]) for part in opened(fold(EMPTY, history)).walk() if "uid" in part] == uids(told)


def test_the_next_meeting_becomes_that_meeting_once_it_was_held() -> None:
    _this, coming = meetings(keyed("4f1a", 14).meeting)
    later, _coming = meetings(keyed("4f1a", 15, at=START + 28 * 24 * 60 * MINUTE).meeting)
    assert coming["uid"] == later["uid"]
    assert later["sequence"] > coming["sequence"]


def test_no_key_and_no_group_can_be_read_from_what_names_a_thing() -> None:
    for uid in uids(keyed("4f1a")):
        assert uid == str(UUID(uid))
        assert "4f1a" not in uid


def test_it_says_when_its_record_was_last_written_and_not_when_it_was_made() -> None:
    told = riverside()
    stamps = {part["dtstamp"].dt for part in opened(told.meeting).walk() if "dtstamp" in part}
    assert stamps == {datetime.fromtimestamp(told.stamped[-1].stamp.at // 1000, UTC)}
    assert source(told.meeting, START) == source(told.meeting, START + 90 * MINUTE) == source(told.meeting, None)


def test_a_meeting_with_no_days_gives_a_file_that_says_so() -> None:
    (only,) = (part for part in opened(Told("Amy", date="").meeting).walk() if part.name != "VCALENDAR")
    assert (only.name, only["summary"]) == ("VJOURNAL", "Nothing from this meeting has a day yet.")


@pytest.mark.parametrize("made", [None, START])
def test_people_s_words_stay_words_whatever_they_are(made: int | None) -> None:
    told = of_everybody()
    shown = {str(todo["summary"]) for todo in opened(told.meeting, made).walk("VTODO")}
    assert shown == {f"A{number} Ask {name}" for number, name in enumerate(NASTY, 1)}
    (event,) = (one for one in opened(told.meeting, made).walk("VEVENT") if "next meeting" in one["summary"])
    assert str(event["description"]).split() == " ".join(NASTY).split()
    rows = source(told.meeting, made).split(b"\r\n")
    assert max(map(len, rows)) <= 75
    assert not [row for row in rows if row.startswith((b"ATTENDEE", b"Bcc", b"URL"))]
