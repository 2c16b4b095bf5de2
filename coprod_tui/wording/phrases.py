"""Dates, times, lengths of time and lists of names, as people say them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from coprod_tui.model.zones import in_zone
from coprod_tui.wording.catalogue import N_, _, ngettext

HOUR = 60
"""Minutes in an hour, and seconds in a minute."""


DAYS = (
    N_("Monday"),
    N_("Tuesday"),
    N_("Wednesday"),
    N_("Thursday"),
    N_("Friday"),
    N_("Saturday"),
    N_("Sunday"),
)
MONTHS = (
    N_("January"),
    N_("February"),
    N_("March"),
    N_("April"),
    N_("May"),
    N_("June"),
    N_("July"),
    N_("August"),
    N_("September"),
    N_("October"),
    N_("November"),
    N_("December"),
)


SEATS = {"Room": N_("Room"), "Desk": N_("Desk"), "Review": N_("Review"), "Home": N_("Home"), "Plain": N_("Plain")}
"""Seats by the name that is kept in the record, which is the same in every language."""


def seat_name(seat: str) -> str:
    """A seat as people read it, "Desk, Amy" with the Desk in their language. Another name stays as it is."""
    kind, comma, name = seat.partition(", ")
    return _(SEATS[kind]) + comma + name if kind in SEATS else seat


def weekday(of: date) -> str:
    """The day's name: "Monday"."""
    return _(DAYS[of.weekday()])


def month(of: date) -> str:
    """The month's name: "December"."""
    return _(MONTHS[of.month - 1])


def day(of: date | str, *, named: bool = False, year: bool = False) -> str:
    """A date in message: "1 December"; named: "Monday 1 December"; year: "1 December 2026".

    A string is an ISO date ("2026-12-01"); one that is not a date comes back as it is, and an empty one empty, because
    a group may have written "when Estates answers".
    """
    if isinstance(of, str):
        try:
            return day(date.fromisoformat(of), named=named, year=year)
        except ValueError:
            return of
    if named and year:
        message = _("{weekday} {day} {month} {year}")
    elif named:
        message = _("{weekday} {day} {month}")
    elif year:
        message = _("{day} {month} {year}")
    else:
        message = _("{day} {month}")
    return message.format(weekday=weekday(of), day=of.day, month=month(of), year=of.year)


def local(at: int, zone: str) -> datetime:
    """UTC milliseconds, as entries carry them, in a meeting's own time zone; UTC where the zone is not known."""
    return in_zone(at, zone)


def clock(at: int | datetime, zone: str = "UTC") -> str:
    """The time of day: "14:32". at: UTC milliseconds with the meeting's time zone, or a time in its own zone."""
    return f"{at if isinstance(at, datetime) else local(at, zone):%H:%M}"


def day_of(at: int, zone: str) -> date:
    """The date it was in the meeting's zone."""
    return local(at, zone).date()


def days_after(start: date, days: int) -> date:
    """That many days later, at most a hundred years: a record may hold any number."""
    return start + timedelta(min(max(days, 0), 36_525))


def times(start: str, finish: str = "") -> str:
    """Times of day (HH:MM): "14:00 to 16:00", "14:00"; "" where none is known."""
    return _("{start} to {finish}").format(start=start, finish=finish) if start and finish else start


def day_and_times(of: str, start: str = "", finish: str = "", *, year: bool = False) -> str:
    """When a meeting is: "Monday 14 December, 14:00 to 16:00". of: YYYY-MM-DD; "" where nothing is set."""
    return ", ".join(filter(None, (day(of, named=True, year=year), times(start, finish))))


def figure(seconds: float) -> str:
    """A length of time as a clock shows it: "7:48", "1:02:05". Below nothing is nothing."""
    whole_seconds = max(0, int(seconds))
    minutes, left = divmod(whole_seconds, HOUR)
    hours, minutes = divmod(minutes, HOUR)
    return f"{hours}:{minutes:02}:{left:02}" if hours else f"{minutes}:{left:02}"


def length(minutes: int) -> str:
    """A length of time in words: "1 minute", "20 minutes", "1 hour", "1 hour 20 minutes"."""
    hours, left = divmod(max(0, minutes), HOUR)
    in_hours = ngettext("{count} hour", "{count} hours", hours).format(count=hours)
    in_minutes = ngettext("{count} minute", "{count} minutes", left).format(count=left)
    if hours and left:
        return _("{hours} {minutes}").format(hours=in_hours, minutes=in_minutes)
    return in_hours if hours else in_minutes


def about(seconds: float) -> str:
    """A length of time to the nearest minute: "about 8 minutes"; under half a minute, "less than a minute"."""
    minutes = int(seconds / HOUR + 0.5)
    if minutes < 1:
        return _("less than a minute")
    return _("about {length}").format(length=length(minutes))


def names(people: Sequence[str], most: int = 0) -> str:
    """People in a sentence: "Amy", "Amy and Mo", "Amy, Mo and Jo".

    most: how many to name before "and 3 others" (0: everyone). Nobody gives an empty string.
    """
    people = [name for name in people if name]
    if not people:
        return ""
    if most and len(people) > most:
        left = len(people) - most
        others = ngettext("{count} other", "{count} others", left).format(count=left)
        people = [*people[:most], others]
    if len(people) == 1:
        return people[0]
    return _("{first} and {last}").format(first=", ".join(people[:-1]), last=people[-1])


def possessive(name: str) -> str:
    """What belongs to a person: "Amy's", "James's"."""
    return _("{name}'s").format(name=name)


def percent(share: float) -> str:
    """A share from 0 to 1 in whole hundredths: "34%"."""
    return _("{share}%").format(share=round(share * 100))


def whole(text: str) -> str:
    """The same with its spaces made unbreakable, so that "1 December" stays on one line."""
    return text.replace(" ", "\u00a0")
