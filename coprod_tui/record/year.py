"""A group's year, from the disk: its meetings are read one after the other, and little of each is kept."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from coprod_tui.model.meeting import Meeting
from coprod_tui.model.year import Stretch, Year, year_of
from coprod_tui.model.year_facts import facts_of
from coprod_tui.record.records import open_meeting, read_group
from coprod_tui.record.shelf import GroupPlace, Shelf
from coprod_tui.record.trouble import CannotOpen

Taken = TypeVar("Taken")


def read_year(shelf: Shelf, place: GroupPlace, stretch: Stretch, today: str) -> Year:
    """What the group's meetings came to in this time. today: YYYY-MM-DD.

    Raises CannotOpen, Damaged for the group's own record. A meeting that cannot be read is named in it.
    """
    group = read_group(place)
    found, unread = read_meetings(shelf, place, facts_of)
    return year_of(group, filter(None, found), stretch, today, unread)


def read_meetings(
    shelf: Shelf, place: GroupPlace, take: Callable[[str, Meeting], Taken]
) -> tuple[list[Taken], list[tuple[int, str]]]:
    """What `take` makes of each meeting, given its id; and the numbers of those that are not read, with a reason.

    A meeting that is damaged, or that a later program wrote in, is not read at all: the line that cannot be read may be
    the one that took something back.
    """
    found: list[Taken] = []
    unread: list[tuple[int, str]] = []
    for each in shelf.meetings(place.id):
        try:
            with open_meeting(each) as record:
                if record.reason == "newer":
                    unread.append((each.number, record.reason))
                else:
                    found.append(take(each.id, record.state))
        except CannotOpen as trouble:
            unread.append((each.number, trouble.reason))
    return found, unread
