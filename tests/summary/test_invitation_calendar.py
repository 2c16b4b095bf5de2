"""The calendar entry of an invitation: the right hour on both sides of a change of clocks, and nothing private."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any
from uuid import UUID

import pytest
from icalendar import Calendar

from coprod_tui.model.agenda import change_item
from coprod_tui.model.invitations import call_off, invite
from coprod_tui.model.joining import tell_joining
from coprod_tui.model.meeting import as_it_was
from coprod_tui.model.plan import change_plan
from coprod_tui.summary import FORMATS, compose, file_name
from coprod_tui.summary.invitation import compose_invitation
from tests.building import MINUTE, START, Told

if TYPE_CHECKING:
    from coprod_tui.model.invitations import Invitation

KEY = "00112233445566778899aabbccddeeff"


def planned(**told: Any) -> Told:
    return Told("Amy", items=("Bus passes", "The chair"), title="Letters", calendar_key=KEY, **told)


def made(told: Told) -> Invitation:
    """The next version, or the one that stands where nothing changed. A minute has passed."""
    told.wait(1)
    newest = told.meeting.invitations.newest
    before = as_it_was(told.meeting, newest.upto) if newest else told.meeting
    told.do(invite, before, told.at)
    assert told.meeting.invitations.newest is not None
    return told.meeting.invitations.newest


def source(told: Told, *, named: bool = False) -> bytes:
    version = told.meeting.invitations.newest or made(told)
    return FORMATS["ics"].render(compose_invitation(told.meeting, version, named=named))


def event(told: Told, **more: Any) -> Any:
    (found,) = Calendar.from_ical(source(told, **more)).walk("VEVENT")
    return found


@pytest.mark.parametrize(
    ("zone", "day", "hour"),
    [
        ("Europe/London", "2027-10-24", 13),
        ("Europe/London", "2027-10-31", 14),
        ("Europe/London", "2027-03-28", 13),
        ("America/New_York", "2027-10-31", 18),
        ("America/New_York", "2027-11-07", 19),
        ("Asia/Kolkata", "2027-10-31", 8),
        ("UTC", "2027-10-31", 14),
    ],
)
def test_it_is_at_two_on_the_groups_own_clocks_on_both_sides_of_their_change(zone: str, day: str, hour: int) -> None:
    found = event(planned(date=day, zone=zone))
    since, until = found["dtstart"].dt, found["dtend"].dt
    assert (since.hour, until.hour) == (14, 16)
    assert since.astimezone(UTC).replace(minute=0) == datetime.fromisoformat(f"{day}T{hour:02}:00").replace(tzinfo=UTC)
    assert (until - since).seconds == 2 * 60 * 60


def test_the_zone_that_it_names_is_in_the_file_with_both_of_its_clocks() -> None:
    opened: Any = Calendar.from_ical(source(planned(date="2027-10-31")))
    (zone,) = opened.walk("VTIMEZONE")
    as_told = zone.to_tz(lookup_tzid=False)
    hours = [datetime(2027, 10, on, 14, tzinfo=as_told).astimezone(UTC).hour for on in (24, 30, 31)]
    assert hours == [13, 13, 14]
    assert zone["tzid"] == "Europe/London"
    assert {each.name for each in zone.subcomponents} == {"STANDARD", "DAYLIGHT"}
    assert b"DTSTART;TZID=Europe/London:20271031T140000" in source(planned(date="2027-10-31"))
    assert opened["method"] == "PUBLISH"
    assert opened["version"] == "2.0"
    assert not opened.errors


def test_families_see_a_meeting_its_place_and_nothing_else() -> None:
    told = planned()
    told.do(tell_joining, place="Riverside Hall", link="meet.example/1", passcode="4711")
    found = event(told)
    assert found["summary"] == "Meeting"
    assert found["location"] == "Riverside Hall"
    assert found["class"] == "PRIVATE"
    assert "description" not in found
    assert "organizer" not in found
    assert "attendee" not in found
    file = source(told)
    private = b"Riverside-Voices Voices voices Bus chair Letters Amy example 4711".split()
    assert not [word for word in private if word in file]
    version = told.meeting.invitations.newest
    assert version is not None
    assert file_name(compose_invitation(told.meeting, version), FORMATS["ics"]) == "meeting.ics"


def test_who_chose_so_has_the_meetings_name_in_their_calendar() -> None:
    assert event(planned(), named=True)["summary"] == "Riverside Voices, meeting 14: Letters"


def test_its_number_among_all_calendars_is_random_stays_and_is_that_of_the_summary() -> None:
    told = planned()
    first = str(event(told)["uid"])
    assert UUID(first)
    assert str(event(planned(number=15))["uid"]) != first
    told.do(change_plan, date="2026-11-03", start="10:00")
    made(told)
    assert str(event(told)["uid"]) == first
    opened: Any = Calendar.from_ical(FORMATS["ics"].render(compose(told.meeting, made=START)))
    (of_summary,) = opened.walk("VEVENT")
    assert str(of_summary["uid"]) == first


def test_the_sequence_rises_where_the_day_the_times_or_the_place_change_and_nowhere_else() -> None:
    told = planned()
    numbers = [made(told).sequence]
    assert numbers == [(START + MINUTE) // MINUTE]
    told.do(change_plan, date="2026-11-03")
    numbers.append(made(told).sequence)
    told.do(change_plan, start="10:00")
    numbers.append(made(told).sequence)
    told.do(tell_joining, place="The library")
    numbers.append(made(told).sequence)
    assert numbers == sorted(set(numbers))
    told.do(change_item, told.item("Bus passes"), minutes=10)
    again = made(told)
    assert (again.number, again.sequence) == (5, numbers[-1])
    assert event(told)["sequence"] == numbers[-1]


def test_the_sequence_rises_where_only_the_agenda_says_until_when_and_says_otherwise() -> None:
    told = planned(start="14:00", finish="")
    for item in told.meeting.agenda.items:
        told.do(change_item, item.id, minutes=30)
    first, ends = made(told).sequence, event(told)["dtend"].dt
    told.do(change_item, told.item("Bus passes"), minutes=60)
    assert made(told).sequence > first
    assert event(told)["dtend"].dt - ends == timedelta(minutes=30)


def test_two_changes_in_one_minute_are_told_apart() -> None:
    told = planned()
    first = made(told)
    told.do(change_plan, date="2026-11-03")
    told.do(invite, as_it_was(told.meeting, first.upto), START + MINUTE)
    newest = told.meeting.invitations.newest
    assert newest is not None
    assert newest.sequence == first.sequence + 1


def test_called_off_takes_the_entry_back_and_put_on_again_brings_it() -> None:
    told = planned()
    first = made(told)
    uid = str(event(told)["uid"])
    told.wait(1)
    told.do(call_off, told.at)
    off = event(told)
    assert (off["status"], str(off["uid"])) == ("CANCELLED", uid)
    assert off["sequence"] > first.sequence
    assert Calendar.from_ical(source(told))["method"] == "CANCEL"
    before = off["sequence"]
    made(told)
    assert (event(told)["status"], Calendar.from_ical(source(told))["method"]) == ("CONFIRMED", "PUBLISH")
    assert event(told)["sequence"] > before


def test_without_a_time_it_is_the_whole_day_and_without_a_day_there_is_none() -> None:
    found = event(planned(start="", finish=""))
    assert (found["dtstart"].dt, found["dtend"].dt) == (date(2026, 10, 13), date(2026, 10, 14))
    assert found["transp"] == "TRANSPARENT"
    told = planned(date="", start="", finish="")
    assert compose_invitation(told.meeting, made(told)).event is None


def test_where_no_end_is_set_the_agenda_says_how_long_it_takes() -> None:
    told = planned(finish="")
    told.do(change_item, told.item("Bus passes"), minutes=30)
    assert "dtend" not in event(told)
    told.do(change_item, told.item("The chair"), minutes=15)
    assert event(told)["dtend"].dt.strftime("%H:%M") == "14:45"
