"""A group's year, from the disk: its meetings are read one after the other, and little of each is kept.

What a finished meeting gives to a year is kept in the group's cache (`found.py`) with the checksum of the record that
it was worked out from. Each record is read and its checksum compared each time: what is told is what its bytes tell.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar
from zlib import crc32

import msgspec

from coprod_tui.model.meeting import Meeting
from coprod_tui.model.year import Stretch, Year, year_of
from coprod_tui.model.year_facts import MeetingFacts, facts_of
from coprod_tui.record.found import changing, with_cache
from coprod_tui.record.private import read_file
from coprod_tui.record.records import open_meeting, read_group
from coprod_tui.record.shelf import GroupPlace, MeetingPlace, Shelf
from coprod_tui.record.trouble import CannotOpen

if TYPE_CHECKING:
    from sqlite3 import Connection

Taken = TypeVar("Taken")
DECODER = msgspec.json.Decoder(MeetingFacts)


def read_year(shelf: Shelf, place: GroupPlace, stretch: Stretch, today: str) -> Year:
    """What the group's meetings came to in this time. today: YYYY-MM-DD.

    Raises CannotOpen, Damaged for the group's own record. A meeting that cannot be read is named in it.
    """
    group = read_group(place)
    kept = with_cache(shelf, place, lambda cache: _facts(cache, shelf, place))
    found, unread = kept if kept is not None else read_meetings(shelf, place, facts_of)
    return year_of(group, filter(None, found), stretch, today, unread)


def _facts(
    cache: Connection, shelf: Shelf, place: GroupPlace
) -> tuple[list[MeetingFacts | None], list[tuple[int, str]]]:
    """Of every meeting, those whose records are as they were from the cache, which is given the others."""
    every = "select meeting, size, sum, cast(facts as blob), facts_sum from told"
    kept = {meeting: told for meeting, *told in cache.execute(every)}
    fresh: list[tuple[object, ...]] = []
    true: set[str] = set()

    def taken(each: MeetingPlace) -> MeetingFacts | None:
        record = _seen(each)
        *was, told, told_sum = kept.get(each.id, (None, None, b"", 0))
        if record is not None and tuple(was) == record and crc32(told) == told_sum:
            with suppress(msgspec.DecodeError):
                facts = DECODER.decode(told)
                true.add(each.id)
                return facts
        made = _read(each, facts_of)
        if record is not None and made is not None and made.finished:
            told = msgspec.json.encode(made)
            fresh.append((each.id, *record, told, crc32(told)))
        return made

    found, unread = _each(shelf, place, taken)
    if fresh or kept.keys() - true:
        with changing(cache):
            cache.executemany("delete from told where meeting = ?", [(id,) for id in kept.keys() - true])
            cache.executemany("insert into told values (?, ?, ?, ?, ?)", fresh)
    return found, unread


def _seen(place: MeetingPlace) -> tuple[int, int] | None:
    """How many bytes its record has, and their checksum; None where it cannot be read."""
    try:
        content = read_file(place.record)
    except OSError:
        return None
    return len(content), crc32(content)


def read_meetings(
    shelf: Shelf, place: GroupPlace, take: Callable[[str, Meeting], Taken]
) -> tuple[list[Taken], list[tuple[int, str]]]:
    """What `take` makes of each meeting, given its id; and the numbers of those that are not read, with a reason.

    A meeting that is damaged, or that a later program wrote in, is not read at all: the line that cannot be read may be
    the one that took something back.
    """
    return _each(shelf, place, lambda each: _read(each, take))


def _read(place: MeetingPlace, take: Callable[[str, Meeting], Taken]) -> Taken:
    with open_meeting(place) as record:
        if record.reason == "newer":
            raise CannotOpen("newer")
        return take(place.id, record.state)


def _each(
    shelf: Shelf, place: GroupPlace, taken: Callable[[MeetingPlace], Taken]
) -> tuple[list[Taken], list[tuple[int, str]]]:
    found: list[Taken] = []
    unread: list[tuple[int, str]] = []
    for each in shelf.meetings(place.id):
        try:
            found.append(taken(replace(each, records=None)))  # each is let go when it is read
        except CannotOpen as trouble:
            unread.append((each.number, trouble.reason))
    return found, unread
