"""A meeting in its group's cache (`group_cache.py`): read once for all that is kept of it, whoever asks first."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple, TypeVar
from zlib import crc32

import msgspec

from coprod_tui.model.find import Findable, findables
from coprod_tui.model.meeting import Meeting
from coprod_tui.model.year_facts import MeetingFacts, facts_of
from coprod_tui.record.private import read_file
from coprod_tui.record.records import open_meeting
from coprod_tui.record.shelf import MeetingPlace
from coprod_tui.record.trouble import CannotOpen

if TYPE_CHECKING:
    from sqlite3 import Connection

Taken = TypeVar("Taken")


class CachedMeeting(NamedTuple):
    """key, bytes: as of `key_of` and `bytes_of`, before it was read. facts: None for none. why: it cannot be read."""

    key: str
    bytes: tuple[int, int] | None
    things: tuple[Findable, ...] = ()
    facts: MeetingFacts | None = None
    why: str = ""


def key_of(place: MeetingPlace) -> str:
    """What the record's file is known by: device, inode, size and both its times; "" where it cannot be looked at.

    Whoever copies a file over another may give it back the time of its content, but not that of the change itself.
    """
    try:
        seen = place.record.stat()
    except OSError:
        return ""
    return f"{seen.st_dev}-{seen.st_ino}-{seen.st_size}-{seen.st_mtime_ns}-{seen.st_ctime_ns}"


def bytes_of(place: MeetingPlace) -> tuple[int, int] | None:
    """How many bytes its record has, and their checksum; None where it cannot be read."""
    try:
        content = read_file(place.record)
    except OSError:
        return None
    return len(content), crc32(content)


def read_whole(place: MeetingPlace, take: Callable[[str, Meeting], Taken]) -> Taken:
    """What `take` makes of the meeting, given its id. Raises CannotOpen, for one that a later program wrote in too."""
    with open_meeting(place) as record:
        if record.reason == "newer":
            raise CannotOpen("newer")
        return take(place.id, record.state)


def read_for_cache(place: MeetingPlace) -> CachedMeeting:
    """All that the cache keeps of it."""
    found = CachedMeeting(key_of(place), bytes_of(place))
    try:
        things, facts = read_whole(place, lambda name, meeting: (findables(meeting), facts_of(name, meeting)))
    except CannotOpen as trouble:
        return found._replace(why=trouble.reason)
    return found._replace(things=things, facts=facts)


def keep_cached(cache: Connection, place: MeetingPlace, found: CachedMeeting) -> None:
    """Keep what was read of it, where nothing of it is kept. Only a finished meeting gives anything to a year."""
    cache.execute("insert into record values (?, ?, ?)", (place.id, found.key, found.why))
    for one in found.things:
        thing = cache.execute(
            "insert into thing (meeting, entry, sort, place, date) values (?, ?, ?, ?, ?)",
            (place.id, int(one.id), one.sort, one.place, one.date),
        )
        cache.execute("insert into words (rowid, searched) values (?, ?)", (thing.lastrowid, one.searched))
    if found.bytes is not None and found.facts is not None and found.facts.finished:
        facts = msgspec.json.encode(found.facts)
        cache.execute("insert into told values (?, ?, ?, ?, ?)", (place.id, *found.bytes, facts, crc32(facts)))


def forget_cached(cache: Connection, id: str) -> None:
    """Keep nothing of this meeting."""
    cache.execute("delete from words where rowid in (select id from thing where meeting = ?)", (id,))
    for delete in ("delete from thing", "delete from record", "delete from told"):
        cache.execute(f"{delete} where meeting = ?", (id,))
