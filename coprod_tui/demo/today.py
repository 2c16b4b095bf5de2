"""The example's meeting for today, planned and ready to begin."""

from __future__ import annotations

from datetime import datetime, timedelta

from coprod_tui.demo.riverside import AWAY
from coprod_tui.model.people import could_not_come, take_role
from coprod_tui.model.person import Role
from coprod_tui.model.wanted import Wanted
from coprod_tui.record.records import change_meeting, read_meeting
from coprod_tui.record.series import make_meeting
from coprod_tui.record.shelf import GroupPlace, MeetingPlace, Shelf
from coprod_tui.wording import _, local

READY: tuple[tuple[str, Role], ...] = (("Amy", "chair"), ("Shabir", "chair"), ("Tasleem", "notes"), ("Jo", "time"))
"""Who came early, and what they do today."""
HALF_HOUR = timedelta(minutes=30)


def items() -> tuple[Wanted, ...]:
    return (
        Wanted(_("Check in"), 10, "check-in"),
        Wanted(_("What came back"), 10, "share", "Amy"),
        Wanted(
            _("Appointment letters"), 20, "decide", "Tasleem", "ours",
            _("We will talk about letters sent after someone has died."),
        ),
        Wanted(_("Break"), 10, "break"),
        Wanted(_("Car park"), 15, "discuss", "Lucy", "partly"),
        Wanted(_("Check out"), 10, "check-out"),
    )  # fmt: skip


def starts(now: datetime) -> datetime:
    """The next half hour, or the last one of the day."""
    since = timedelta(minutes=now.minute % 30, seconds=now.second, microseconds=now.microsecond)
    coming = now - since + HALF_HOUR
    return coming if coming.date() == now.date() else coming - HALF_HOUR


def plan_today(shelf: Shelf, place: GroupPlace, *, zone: str, at: int) -> MeetingPlace:
    """Plan it for the day that `at` (UTC ms) is on. Raises NotSaved, CannotOpen."""
    begins = starts(local(at, zone))
    wanted = items()
    ends = begins + timedelta(minutes=sum(item.minutes or 0 for item in wanted))
    made = make_meeting(
        shelf, place, wanted, zone=zone, at=at, title=_("Letters and the car park"), date=begins.date().isoformat(),
        start=f"{begins:%H:%M}", finish=f"{ends:%H:%M}",
    )  # fmt: skip
    expected = {person.name: person.id for person in read_meeting(made).people.all}
    for name in AWAY:
        change_meeting(made, lambda meeting, name=name: could_not_come(meeting, expected[name]), at)  # type: ignore[misc]
    for name, role in READY:
        change_meeting(made, lambda meeting, name=name, role=role: take_role(meeting, expected[name], role), at)  # type: ignore[misc]
    return made
