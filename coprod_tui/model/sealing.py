"""When a summary becomes the agreed record, by the group's own rule, and is sealed: nothing in it changes any more.

The rule is one of two. "everyone": everyone who was there has answered, and nothing they asked for is open. "by-date":
the day to answer by is over and nothing anybody asked for is open; who said nothing is counted as not heard from, and
never as agreeing.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, ClassVar

from coprod_tui.model.entry import Entry, Frozen, Refused, Stamp, move
from coprod_tui.model.flow import ScreenHidden, ScreenShown
from coprod_tui.model.plan import AgreedWhen
from coprod_tui.model.replies import Standing, asked, standing, unsettled
from coprod_tui.model.review import changed_since_ready

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from coprod_tui.model.meeting import Meeting
    from coprod_tui.model.review import Version

STILL_WRITTEN = frozenset({"sending", "replies", "sealing", "removals", "clock"})
"""The parts that go on once a record is sealed. Everything else of it is as people agreed it."""


class Final(Frozen, frozen=True):
    """How many of those who were asked stood where when it was agreed: numbers, and nobody's name."""

    agrees: int = 0
    change: int = 0
    talk: int = 0
    wrong: int = 0
    not_heard: int = 0


class Seal(Frozen, frozen=True):
    """version: which was agreed. checksum: of its words, in small hexadecimal letters. date: the day (YYYY-MM-DD).

    at: ms. again: sealed anew, because somebody or something was taken out of it. rule: the group's, as it was then.
    """

    version: int
    checksum: str
    date: str
    at: int
    again: bool = False
    rule: AgreedWhen = "everyone"
    final: Final = Final()


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

    def with_checksum(self, checksum: str) -> Seal | None:
        """The newest seal of that checksum, whether it still counts or not."""
        return next((one for one in reversed(self.seals) if one.checksum == checksum), None)


class SealingEntry(Entry, frozen=True):
    part: ClassVar[str] = "sealing"


class RecordSealed(SealingEntry, frozen=True):
    version: int
    checksum: str
    date: str
    again: bool = False
    rule: AgreedWhen = "everyone"
    final: Final = Final()

    def apply(self, part: Sealing, stamp: Stamp) -> Sealing:
        made = Seal(self.version, self.checksum, self.date, stamp.at, self.again, self.rule, self.final)
        return part.but(seals=(*part.seals, made))


def stands_in_the_way(meeting: Meeting, today: str) -> str:
    """A reason id for why the record cannot be agreed yet by the group's rule; "" where it can. today: YYYY-MM-DD."""
    version = meeting.review.version
    if version is None or changed_since_ready(meeting):
        return "not-ready"
    if unsettled(meeting):
        return "change-asked-for"
    if meeting.plan.settings.agreed_when == "everyone":
        stand = [standing(meeting, person.id)[0] for person in asked(meeting)]
        return "" if stand and "not-heard" not in stand else "not-everyone-answered"
    return "" if version.answer_by and today > version.answer_by else "time-to-answer"


def counted(meeting: Meeting) -> Mapping[Standing, int]:
    """How many of those asked stand where, on the newest version: "Final: 4 agree, 5 not heard from"."""
    counts: dict[Standing, int] = dict.fromkeys(("agrees", "change", "talk", "wrong", "not-heard"), 0)
    for person in asked(meeting):
        counts[standing(meeting, person.id)[0]] += 1
    return counts


def final(meeting: Meeting) -> Final:
    counts = counted(meeting)
    return Final(counts["agrees"], counts["change"], counts["talk"], counts["wrong"], counts["not-heard"])


def need_agreed(meeting: Meeting, today: str) -> Version:
    """The version that the group's rule makes the agreed record today. Refused with what stands in the way."""
    if meeting.sealing.sealed:
        raise Refused("sealed-already")
    version, way = meeting.review.version, stands_in_the_way(meeting, today)
    if version is None or way == "not-ready":
        raise Refused("not-ready")
    people = meeting.people
    if way == "change-asked-for":
        raise Refused("change-asked-for", names=[people.shown(one.person) for one in unsettled(meeting)])
    if way == "not-everyone-answered":
        silent = [one for one in asked(meeting) if standing(meeting, one.id)[0] == "not-heard"]
        raise Refused("not-everyone-answered", names=[one.name for one in silent])
    if way and not version.answer_by:
        raise Refused("no-day-to-answer-by")
    if way:
        raise Refused("time-to-answer", day=_day(version.answer_by))
    return version


def _day(written: str) -> dt.date | str:
    try:
        return dt.date.fromisoformat(written)
    except ValueError:
        return written


@move
def seal(meeting: Meeting, checksum: str, date: str) -> Sequence[Entry]:
    """The record is agreed on that day. Refused with what stands in the way. checksum: of the version's words."""
    version = need_agreed(meeting, date)
    rule = meeting.plan.settings.agreed_when
    return [RecordSealed(version.number, checksum, date, rule=rule, final=final(meeting))]


def seal_anew(meeting: Meeting, checksum: str, date: str) -> Sequence[Entry]:
    """After a removal: the same agreed record without what was taken out. No verb: the removal does it."""
    now = meeting.sealing.now
    if now is None or now.checksum == checksum:
        return []
    return [RecordSealed(now.version, checksum, date, again=True, rule=now.rule, final=now.final)]


def need_not_sealed(meeting: Meeting, entries: Sequence[Entry]) -> None:
    """Refused ("sealed") where a move would change an agreed record: a later meeting can correct it."""
    if meeting.sealing.sealed and not all(_still_written(entry) for entry in entries):
        raise Refused("sealed")


def _still_written(entry: Entry) -> bool:
    """Whether it says nothing of the meeting: what became of its summary, or that a screen was hidden."""
    return entry.part in STILL_WRITTEN or isinstance(entry, ScreenHidden | ScreenShown)
