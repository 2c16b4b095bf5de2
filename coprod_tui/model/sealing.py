"""When a summary becomes the agreed record, by the group's own rule, and is sealed: nothing in it changes any more.

The rule is one of two. "everyone": everyone who was there has answered, and nothing they asked for is open. "by-date":
the day to answer by is over and nothing anybody asked for is open; who said nothing is counted as not heard from, and
never as agreeing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from coprod_tui.model.entry import Entry, Frozen, Refused, Stamp, move
from coprod_tui.model.replies import Standing, asked, standing, unsettled
from coprod_tui.model.review import changed_since_ready

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from coprod_tui.model.meeting import Meeting

STILL_WRITTEN = frozenset({"sending", "replies", "sealing", "removals", "clock"})
"""The parts that go on once a record is sealed. Everything else of it is as people agreed it."""


class Seal(Frozen, frozen=True):
    """version: which was agreed. checksum: of its words, in small hexadecimal letters. date: the day (YYYY-MM-DD).

    at: ms. again: sealed anew, because somebody or something was taken out of it.
    """

    version: int
    checksum: str
    date: str
    at: int
    again: bool = False


class Sealing(Frozen, frozen=True):
    """seals: oldest first; the last is the one that counts."""

    seals: tuple[Seal, ...] = ()

    @property
    def sealed(self) -> bool:
        return bool(self.seals)

    @property
    def now(self) -> Seal | None:
        return self.seals[-1] if self.seals else None

    @property
    def agreed(self) -> str:
        """The day (YYYY-MM-DD) people agreed it; "" while they have not."""
        return self.seals[0].date if self.seals else ""


class SealingEntry(Entry, frozen=True):
    part: ClassVar[str] = "sealing"


class RecordSealed(SealingEntry, frozen=True):
    version: int
    checksum: str
    date: str
    again: bool = False

    def apply(self, part: Sealing, stamp: Stamp) -> Sealing:
        return part.but(seals=(*part.seals, Seal(self.version, self.checksum, self.date, stamp.at, self.again)))


def stands_in_the_way(meeting: Meeting, today: str) -> str:
    """A reason id for why the record cannot be agreed yet by the group's rule; "" where it can. today: YYYY-MM-DD."""
    version = meeting.review.version
    if version is None or changed_since_ready(meeting):
        return "not-ready"
    if unsettled(meeting):
        return "change-asked-for"
    if meeting.plan.settings.agreed_when == "everyone":
        heard = all(standing(meeting, person.id)[0] != "not-heard" for person in asked(meeting))
        return "" if heard else "not-everyone-answered"
    return "" if version.answer_by and today > version.answer_by else "time-to-answer"


def counted(meeting: Meeting) -> Mapping[Standing, int]:
    """How many of those asked stand where, on the newest version: "Final: 4 agree, 5 not heard from"."""
    counts: dict[Standing, int] = dict.fromkeys(("agrees", "change", "talk", "wrong", "not-heard"), 0)
    for person in asked(meeting):
        counts[standing(meeting, person.id)[0]] += 1
    return counts


@move
def seal(meeting: Meeting, checksum: str, date: str) -> Sequence[Entry]:
    """The record is agreed on that day. Refused with what stands in the way. checksum: of the version's words."""
    if meeting.sealing.sealed:
        raise Refused("sealed-already")
    way = stands_in_the_way(meeting, date)
    version = meeting.review.version
    if way or version is None:
        raise Refused(way or "not-ready")
    return [RecordSealed(version.number, checksum, date)]


def seal_anew(meeting: Meeting, checksum: str, date: str) -> Sequence[Entry]:
    """After a removal: the same agreed record without what was taken out. No verb: the removal does it."""
    now = meeting.sealing.now
    if now is None or now.checksum == checksum:
        return []
    return [RecordSealed(now.version, checksum, date, again=True)]


def need_not_sealed(meeting: Meeting, entries: Sequence[Entry]) -> None:
    """Refused ("sealed") where a move would change an agreed record: a later meeting can correct it."""
    if meeting.sealing.sealed and any(entry.part not in STILL_WRITTEN for entry in entries):
        raise Refused("sealed")
