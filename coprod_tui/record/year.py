"""A group's year, from the disk: its meetings are read one after the other, and little of each is kept.

What a finished meeting gives to a year is kept in the group's cache (`group_cache.py`) with the checksum of the record
that it was worked out from. That checksum is compared with the record's own each time, so a stale cache tells nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import nullcontext, suppress
from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeVar
from zlib import crc32

import msgspec

from coprod_tui.model.meeting import Meeting
from coprod_tui.model.year import Stretch, Year, year_of
from coprod_tui.model.year_facts import MeetingFacts, facts_of
from coprod_tui.record.cached_meeting import bytes_of, forget_cached, keep_cached, key_of, read_for_cache, read_whole
from coprod_tui.record.group_cache import changing, with_cache
from coprod_tui.record.records import read_group
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
    group, meetings = read_group(place), shelf.meetings(place.id)
    cached = with_cache(shelf, place, lambda cache: _facts(cache, meetings))
    found, unread = cached if cached is not None else _each(meetings, lambda each: read_whole(each, facts_of))
    return year_of(group, filter(None, found), stretch, today, unread)


def _facts(
    cache: Connection, meetings: Sequence[MeetingPlace]
) -> tuple[list[MeetingFacts | None], list[tuple[int, str]]]:
    """Of every meeting, those whose records are as they were from the cache, which is given the others."""
    cached = {
        id: row for id, *row in cache.execute("select meeting, size, sum, cast(facts as blob), facts_sum from told")
    }
    keys = dict(cache.execute("select meeting, key from record"))
    true = {each.id: facts for each in meetings if (facts := _as_kept(each, cached.get(each.id))) is not None}
    fresh = [each for each in meetings if each.id not in true]
    gone = cached.keys() - true
    changes = bool(gone) or any(keys.get(each.id) != key_of(each) for each in fresh)

    def taken(each: MeetingPlace) -> MeetingFacts | None:
        if each.id in true:
            return true[each.id]
        found = read_for_cache(each)
        if changes:
            keep_cached(cache, each, found)
        if found.why:
            raise CannotOpen(found.why)
        return found.facts

    with changing(cache) if changes else nullcontext():
        for id in gone.union(each.id for each in fresh if changes and each.id in keys):
            forget_cached(cache, id)
        return _each(meetings, taken)


def _as_kept(place: MeetingPlace, row: Sequence[Any] | None) -> MeetingFacts | None:
    """What the cache has of it, where every byte of its record is as it was then."""
    if row is None:
        return None
    *was, facts, facts_sum = row
    if tuple(was) != bytes_of(place) or crc32(facts) != facts_sum:
        return None
    with suppress(msgspec.DecodeError):
        return DECODER.decode(facts)
    return None


def read_meetings(
    shelf: Shelf, place: GroupPlace, take: Callable[[str, Meeting], Taken]
) -> tuple[list[Taken], list[tuple[int, str]]]:
    """What `take` makes of each meeting, given its id; and the numbers of those that are not read, with a reason.

    A meeting that is damaged, or that a later program wrote in, is not read at all: the line that cannot be read may be
    the one that took something back.
    """
    return _each(shelf.meetings(place.id), lambda each: read_whole(each, take))


def _each(
    meetings: Sequence[MeetingPlace], taken: Callable[[MeetingPlace], Taken]
) -> tuple[list[Taken], list[tuple[int, str]]]:
    found: list[Taken] = []
    unread: list[tuple[int, str]] = []
    for each in meetings:
        try:
            found.append(taken(replace(each, records=None)))  # each is let go when it is read
        except CannotOpen as trouble:
            unread.append((each.number, trouble.reason))
    return found, unread
