"""The write-ahead log of a removal: what is about to be taken out, on disk before the first change and until the last.

A crash between leaves the log, and the next start carries it out again. An intent holds ids and places, never text: it
must not be where the words it takes out are found.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Literal

import msgspec

from coprod_tui.record.private import delete_files, make_folder, read_file, write_private
from coprod_tui.record.trouble import NotSaved, as_trouble, why

NAME = "rewriting.json"
OURS = re.compile(r"[a-z0-9-]+")
"""What every id is made of."""
AWAY = "deleted"
"""The folder in a home that things to be deleted are moved to at once, and then emptied."""


class Spot(msgspec.Struct, frozen=True, array_like=True):
    """One mention: the entry's number, the text in it, and from which character up to which."""

    number: int
    path: tuple[str | int, ...]
    start: int
    end: int


class InRecord(msgspec.Struct, frozen=True, omit_defaults=True):
    """What goes from one record. meeting: its id, "" for the group's own. people: ids there (members in a group's).

    last: the number of its newest entry when people looked at what would go. seats: the entries that were written at a
    screen called by the name that goes. whole: where words go, and not only a name; kept: theirs, whose words stay.
    """

    meeting: str = ""
    last: int = 0
    people: tuple[int, ...] = ()
    spots: tuple[Spot, ...] = ()
    seats: tuple[int, ...] = ()
    whole: tuple[Spot, ...] = ()
    kept: tuple[int, ...] = ()

    @property
    def touches(self) -> bool:
        """Whether anything goes from this record."""
        return any((self.people, self.spots, self.seats, self.whole))


class Intent(msgspec.Struct, frozen=True, omit_defaults=True):
    """What is to be done, all of it. group: its id; at: UTC ms, which the marks carry, so that none is made twice.

    instead: our own words for where a mention stood. records: every meeting, then the group's own. summaries: the
    meetings of which something goes, each with the names of its summary's files, and of those in its outbox
    ("outbox/..."). number: of a meeting, or a photograph, to be deleted. gone: our own words for words that went.
    settings: which of this laptop's settings hold the name.
    """

    what: Literal["person", "words", "meeting", "group", "photograph"]
    group: str
    at: int
    instead: str = ""
    records: tuple[InRecord, ...] = ()
    summaries: dict[str, tuple[str, ...]] = {}
    meeting: str = ""
    number: int = 0
    gone: str = ""
    settings: tuple[str, ...] = ()


@as_trouble()
def write_intent(home: Path, intent: Intent) -> None:
    """Write the intent down. Raises NotSaved, and then nothing has been begun."""
    make_folder(home)
    write_private(home / NAME, msgspec.json.encode(intent))


def read_intent(home: Path) -> Intent | None:
    """What was begun and is not finished; None where nothing was. Raises NotSaved where it cannot be read."""
    try:
        intent = msgspec.json.decode(read_file(home / NAME), type=Intent)
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        raise NotSaved(why(error)) from error
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise NotSaved("newer") from error
    places = (intent.group, intent.meeting, *(each.meeting for each in intent.records), *intent.summaries)
    if any(each and not OURS.fullmatch(each) for each in places):  # none of ours: it may lead out of the folder
        raise NotSaved("newer")
    return intent


def is_under_way_in(home: Path, group: str) -> bool:
    """Whether something that was begun in this group is not finished. Where it cannot be read, it may be of any."""
    try:
        begun = read_intent(home)
    except NotSaved:
        return True
    return begun is not None and begun.group == group


def is_under_way(home: Path) -> bool:
    """Whether a removal was begun and is not finished."""
    return (home / NAME).exists()


def unfinished_business(home: Path) -> bool:
    """Whether a crash left anything to be finished."""
    return is_under_way(home) or (home / AWAY).exists()


def delete_intent(home: Path) -> None:
    """All of it is done: the log goes."""
    delete_files([home / NAME])
