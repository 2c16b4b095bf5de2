"""By which hash each copy of a summary is known again: written down before the copy is handed out.

A hash holds no words, and nobody can read any out of it. It is all that says for sure that a file is one of ours.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, ClassVar

from coprod_tui.model.entry import Entry, Frozen, Stamp
from coprod_tui.model.removal import PersonRemoved, WordsLeftOut
from coprod_tui.model.value import Value

if TYPE_CHECKING:
    from coprod_tui.model.meeting import Meeting

DRAFT = 0
"""In the place of a version's number."""


class KnownCopies(Frozen, frozen=True):
    """Copies that were made at one time. version: DRAFT for one that nobody had marked ready.

    seal: the checksum of the seal they carry, "" for none. number: of the entry. hashes: the SHA-256 of each file's
    bytes, in small hexadecimal letters.
    """

    version: int
    seal: str
    hashes: tuple[str, ...]
    number: int = 0


class Hashes(Frozen, frozen=True):
    """all: oldest first."""

    all: tuple[KnownCopies, ...] = ()

    def of(self, sought: Iterable[str]) -> KnownCopies | None:
        """The newest copies that one of these hashes is of; None where it is of none."""
        wanted = frozenset(sought)
        return next((one for one in reversed(self.all) if not wanted.isdisjoint(one.hashes)), None)


class HashesKept(Entry, frozen=True):
    part: ClassVar[str] = "hashes"
    undoable: ClassVar[bool] = False
    version: int = DRAFT
    seal: str = ""
    hashes: tuple[str, ...] = ()

    def apply(self, part: Hashes, stamp: Stamp) -> Hashes:
        return part.but(all=(*part.all, KnownCopies(self.version, self.seal, self.hashes, stamp.number)))


class CopyOf(Value, frozen=True):
    """What a file is a copy of: see `KnownCopies`."""

    version: int
    seal: str = ""


def removed_last(meeting: Meeting) -> int:
    """The number of the newest entry that says that somebody or something was taken out; 0 for none."""
    marks = (one.stamp.number for one in meeting.history if isinstance(one.entry, PersonRemoved | WordsLeftOut))
    return max(marks, default=0)


def keep_hashes(meeting: Meeting, made: CopyOf, hashes: Sequence[str]) -> Sequence[Entry]:
    """Write down the hashes that are not known yet. The program does this before it hands out a copy.

    A hash from before a removal is written again if it comes up again: only a copy made since then is one of the record
    as it is now.
    """
    removed = removed_last(meeting)
    known = {
        each
        for one in meeting.hashes.all
        if CopyOf(one.version, one.seal) == made and one.number > removed
        for each in one.hashes
    }
    fresh = tuple(dict.fromkeys(each for each in hashes if each not in known))
    return [HashesKept(made.version, made.seal, fresh)] if fresh else []
