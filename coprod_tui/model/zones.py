"""Time zones: a day and a time of day as people's clocks show them, as an instant.

What a zone is named after is data, like the calendar: nothing here reads the time.
"""

from __future__ import annotations

from datetime import UTC, datetime, tzinfo
from functools import cache

from coprod_tui.model.entry import LATEST


@cache
def zone_named(name: str) -> tzinfo:
    """The zone of that IANA name; UTC where there is none."""
    from zoneinfo import ZoneInfo  # noqa: PLC0415  read when the first time is shown

    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        return UTC


def instant(day: str, time: str, zone: str) -> int | None:
    """UTC ms of a day (YYYY-MM-DD) and a time of day (HH:MM) where people's clocks show that zone; None for no such.

    An hour that a clock set back shows twice is the first of the two; one that a clock set forward skips is where it
    would have been.
    """
    try:
        local = datetime.fromisoformat(f"{day}T{time}")
    except ValueError:
        return None
    return int(local.replace(tzinfo=zone_named(zone)).timestamp()) * 1000


def in_zone(at: int, zone: str) -> datetime:
    """That instant in that zone. at: UTC ms. What no calendar has (a record may hold any number) is the nearest."""
    return datetime.fromtimestamp(min(max(at, 0), LATEST) / 1000, zone_named(zone))


def local_day(at: int, zone: str) -> str:
    """The day (YYYY-MM-DD) it was in that zone. at: UTC ms."""
    return in_zone(at, zone).date().isoformat()


def local_time(at: int, zone: str) -> str:
    """The time of day (HH:MM) it was in that zone. at: UTC ms."""
    return f"{in_zone(at, zone):%H:%M}"
