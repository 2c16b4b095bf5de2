"""A group's year, from the disk: its meetings are read one after the other, and little of each is kept."""

from __future__ import annotations

from coprod_tui.model.year import Stretch, Year, year_of
from coprod_tui.model.year_facts import MeetingFacts, facts_of
from coprod_tui.record.records import open_meeting, read_group
from coprod_tui.record.shelf import GroupPlace, MeetingPlace, Shelf
from coprod_tui.record.trouble import CannotOpen


def read_year(shelf: Shelf, place: GroupPlace, stretch: Stretch, today: str) -> Year:
    """What the group's meetings came to in this time. today: YYYY-MM-DD.

    A meeting that is damaged, or that a later program wrote in, is not read at all: the line that cannot be read may be
    the one that took something back. It is named, and what the group had of it is told. Raises CannotOpen, Damaged for
    the group's own record.
    """
    group = read_group(place)
    facts: list[MeetingFacts] = []
    unread: list[tuple[int, str]] = []
    for each in shelf.meetings(place.id):
        try:
            found = _facts(each)
        except CannotOpen as trouble:
            unread.append((each.number, trouble.reason))
            continue
        if isinstance(found, str):
            unread.append((each.number, found))
        elif found is not None:
            facts.append(found)
    return year_of(group, facts, stretch, today, unread)


def _facts(place: MeetingPlace) -> MeetingFacts | str | None:
    """Of one meeting; the reason why it is not read, None where it has not begun. Raises CannotOpen, Damaged."""
    with open_meeting(place) as record:
        return record.reason if record.reason == "newer" else facts_of(place.id, record.state)
