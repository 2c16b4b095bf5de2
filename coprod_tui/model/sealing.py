"""When a summary becomes the agreed record, or is closed, and is sealed: nothing in it changes any more.

It is agreed when everyone who was there has answered, somebody agrees, and nothing they asked for is open. A date
agrees nothing: under the rule "by-date" a version may be closed once everybody has had their time to answer. Who said
nothing is then counted as not heard from. Nothing is closed that did not go to everyone who was there, or was said not
to reach them.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, ClassVar, Literal

from coprod_tui.model.delivery import last_day, not_sent
from coprod_tui.model.entry import Entry, Frozen, Refused, Stamp, move
from coprod_tui.model.flow import MeetingFinished
from coprod_tui.model.person import Person
from coprod_tui.model.plan import AgreedWhen, MeetingPlanned, WaysChosen
from coprod_tui.model.replies import AnswerStanding, asked, standings, unsettled
from coprod_tui.model.review import SummaryVersion, changed_since_ready
from coprod_tui.model.sending import is_tick

if TYPE_CHECKING:
    from coprod_tui.model.meeting import Meeting

SealOutcome = Literal["agreed", "closed"]
"""closed: the time to answer was over, and not everybody had answered or nobody agreed. Nobody calls that agreed."""

SILENT = ("not-heard", "not-reached")
STILL_WRITTEN = frozenset({"sending", "replies", "sealing", "hashes", "removals", "clock"})
"""The parts that go on once a record is sealed. Everything else of it is as people agreed it."""


class Final(Frozen, frozen=True):
    """How many of those who were asked stood where when it was sealed: numbers, and nobody's name.

    not_reached: to whom it could not be got.
    """

    agrees: int = 0
    change: int = 0
    talk: int = 0
    wrong: int = 0
    not_heard: int = 0
    not_reached: int = 0


class Seal(Frozen, frozen=True):
    """version: which was agreed. checksum: of its words, in small hexadecimal letters. date: the day (YYYY-MM-DD).

    at: ms. again: sealed anew, because somebody or something was taken out of it. rule: by which it was sealed; a
    record that was called agreed by a date is from before that could not be. closed: it was closed, and not agreed.
    """

    version: int
    checksum: str
    date: str
    at: int
    again: bool = False
    rule: AgreedWhen = "everyone"
    final: Final = Final()
    closed: bool = False


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
    def day(self) -> str:
        """The day (YYYY-MM-DD) it was agreed, or closed; "" while it is neither."""
        return self.seals[0].date if self.seals else ""

    @property
    def closed(self) -> bool:
        """Whether it was closed, and not agreed."""
        return bool(self.seals) and self.seals[0].closed

    def with_checksum(self, checksum: str) -> Seal | None:
        """The newest seal of that checksum, whether it still counts or not."""
        return next((one for one in reversed(self.seals) if one.checksum == checksum), None)


class SealingEntry(Entry, frozen=True):
    part: ClassVar[str] = "sealing"


class RecordSealed(SealingEntry, frozen=True):
    undoable: ClassVar[bool] = False
    version: int
    checksum: str
    date: str
    again: bool = False
    rule: AgreedWhen = "everyone"
    final: Final = Final()
    closed: bool = False

    def as_seal(self, at: int) -> Seal:
        return Seal(self.version, self.checksum, self.date, at, self.again, self.rule, self.final, self.closed)

    def apply(self, part: Sealing, stamp: Stamp) -> Sealing:
        return part.but(seals=(*part.seals, self.as_seal(stamp.at)))


def rule_of(meeting: Meeting, version: SummaryVersion) -> AgreedWhen:
    """The group's rule as it was when that version was marked ready: what is chosen later is for the next one."""
    chosen = (
        one.entry.settings.agreed_when
        for one in reversed(meeting.history)
        if one.stamp.number <= version.upto
        and isinstance(one.entry, MeetingPlanned | WaysChosen)
        and one.stamp.line not in meeting.taken
    )
    return next(chosen, "everyone")


def rule_changed(meeting: Meeting) -> int | None:
    """When the rule was last changed after the meeting (meeting time, ms); None where it was not. Readers are told."""
    rule: AgreedWhen = "everyone"
    changed, over = None, False
    for one in meeting.history:
        if isinstance(one.entry, MeetingFinished):
            over = True
        elif isinstance(one.entry, MeetingPlanned | WaysChosen) and one.stamp.line not in meeting.taken:
            chosen = one.entry.settings.agreed_when
            changed = one.stamp.at if over and chosen != rule else changed
            rule = chosen
    return changed


def silent(meeting: Meeting) -> tuple[Person, ...]:
    """Those who were asked and have not answered the newest version."""
    return tuple(one for one, where in standings(meeting) if where in SILENT)


def _agreed_by_none(found: Sequence[tuple[Person, AnswerStanding]]) -> bool:
    """Whether everyone who was asked has answered, and not one of them agrees."""
    return bool(found) and {where for _person, where in found}.isdisjoint((*SILENT, "agrees"))


def stands_in_the_way(meeting: Meeting, today: str) -> str:
    """A reason id for why the record can be neither agreed nor closed yet; "" where it can. today: YYYY-MM-DD."""
    version = meeting.review.version
    if version is None or changed_since_ready(meeting):
        return "not-ready"
    if unsettled(meeting):
        return "change-asked-for"
    found = standings(meeting)
    waits = [one for one, where in found if where in SILENT]
    if _agreed_by_none(found):
        by = last_day(meeting, asked(meeting)) if rule_of(meeting, version) == "by-date" else ""
        return "" if by and today > by else "nobody-agrees"
    if found and not waits:
        return ""
    if rule_of(meeting, version) == "everyone" or not waits:
        return "not-everyone-answered"
    return _keeps_it_from_being_closed(meeting, waits, today)


def _keeps_it_from_being_closed(meeting: Meeting, waits: Sequence[Person], today: str) -> str:
    by = last_day(meeting, waits)
    if not_sent(meeting, waits):
        return "not-sent-to-everyone"
    if not by:
        return "no-day-to-answer-by"
    return "" if today > by else "time-to-answer"


def outcome(meeting: Meeting) -> SealOutcome:
    """What the newest version would be sealed as, once nothing stands in the way."""
    found = standings(meeting)
    return "closed" if _agreed_by_none(found) or any(where in SILENT for _person, where in found) else "agreed"


def counted(meeting: Meeting) -> Mapping[AnswerStanding, int]:
    """How many of those asked stand where, on the newest version: "Final: 4 agree, 5 not heard from"."""
    counts: dict[AnswerStanding, int] = dict.fromkeys(
        ("agrees", "change", "talk", "wrong", "not-heard", "not-reached"), 0
    )
    for _person, where in standings(meeting):
        counts[where] += 1
    return counts


def final(meeting: Meeting) -> Final:
    counts = counted(meeting)
    return Final(
        counts["agrees"], counts["change"], counts["talk"], counts["wrong"], counts["not-heard"], counts["not-reached"]
    )


def need_sealable(meeting: Meeting, today: str, *, closed: bool | None = None) -> SummaryVersion:
    """The version that can be sealed today. Refused with what stands in the way.

    closed: whether somebody asks for it to be closed, and not agreed; None where either will do.
    """
    if meeting.sealing.sealed:
        raise Refused("closed-already" if meeting.sealing.closed else "sealed-already")
    version, way = meeting.review.version, stands_in_the_way(meeting, today)
    if version is None or way == "not-ready":
        raise Refused("not-ready")
    if way:
        raise _in_the_way(meeting, version, way)
    if closed is not None and closed != (outcome(meeting) == "closed"):
        waits = silent(meeting)
        if not closed and not waits:
            raise Refused("nobody-agrees")
        raise Refused("agree-instead" if closed else "close-instead", names=_names(meeting, waits))
    return version


def _in_the_way(meeting: Meeting, version: SummaryVersion, way: str) -> Refused:
    waits = silent(meeting)
    if way == "change-asked-for":
        return Refused(way, names=[meeting.people.shown(one.person) for one in unsettled(meeting)])
    if way == "not-everyone-answered":
        return Refused(way, names=_names(meeting, waits))
    if way == "not-sent-to-everyone":
        return Refused(way, names=_names(meeting, not_sent(meeting, waits)))
    if way in ("no-day-to-answer-by", "nobody-agrees"):
        return Refused(way)
    by = last_day(meeting, waits)
    late = by > version.answer_by
    return Refused("time-since-it-went" if late else way, day=_day(by), names=_names(meeting, waits))


def _names(meeting: Meeting, people: Sequence[Person]) -> list[str]:
    return [meeting.people.shown(one.id) for one in people]


def _day(written: str) -> dt.date | str:
    try:
        return dt.date.fromisoformat(written)
    except ValueError:
        return written


def to_seal(meeting: Meeting, date: str, *, closed: bool) -> RecordSealed:
    """What seals the newest version on that day, but for the checksum. Refused with what stands in the way."""
    version = need_sealable(meeting, date, closed=closed)
    rule: AgreedWhen = rule_of(meeting, version) if closed else "everyone"
    return RecordSealed(version.number, "", date, rule=rule, final=final(meeting), closed=closed)


@move
def seal(meeting: Meeting, checksum: str, date: str, *, closed: bool = False) -> Sequence[Entry]:
    """The record is agreed on that day, or closed. Refused with what stands in the way. checksum: of its words."""
    return [to_seal(meeting, date, closed=closed).but(checksum=checksum)]


def seal_anew(meeting: Meeting, checksum: str, date: str) -> Sequence[Entry]:
    """After a removal: the same record without what was taken out. No verb: the removal does it."""
    now = meeting.sealing.now
    if now is None or now.checksum == checksum:
        return []
    return [RecordSealed(now.version, checksum, date, again=True, rule=now.rule, final=now.final, closed=now.closed)]


def need_not_sealed(meeting: Meeting, entries: Sequence[Entry]) -> None:
    """Refused ("sealed") where a move would change a sealed record: a later meeting can correct it."""
    if meeting.sealing.sealed and not all(_still_written(meeting, entry) for entry in entries):
        raise Refused("sealed")


def _still_written(meeting: Meeting, entry: Entry) -> bool:
    """Whether it says nothing of the meeting: what became of its summary, or that a screen was hidden."""
    lines = getattr(entry, "lines", None)
    if entry.part == "" and lines is not None:  # undo: of ticks that were set since
        return ticked_since_sealed(meeting).issuperset(lines)
    return entry.part in STILL_WRITTEN or entry.incidental


def ticked_since_sealed(meeting: Meeting) -> frozenset[int]:
    """The lines by which somebody said, since the record was sealed, that a person has their copy."""
    sealed = max((one.stamp.line for one in meeting.history if isinstance(one.entry, RecordSealed)), default=0)
    later = [one for one in meeting.history if one.stamp.line > sealed]
    others = {one.stamp.line for one in later if not is_tick(one.entry)}
    return frozenset(one.stamp.line for one in later) - others
