"""Whom a version of a summary has reached: whose copy went and when, and who cannot be reached, with the reason.

The time to answer runs for each person from when their own copy went. Who answered has had it, whichever way it came.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar
from zoneinfo import ZoneInfo

from coprod_tui.model.entry import Entry, Id, Refused, Stamp, move
from coprod_tui.model.person import Person
from coprod_tui.model.review import SummaryVersion
from coprod_tui.model.sending import Sending, Unreached
from coprod_tui.model.text import clean

if TYPE_CHECKING:
    from coprod_tui.model.meeting import Meeting

HAD = ("accepted", "done")
"""The stages of a copy that went for sure. "begun" may have gone, which is not enough to count anybody's time from."""


class PersonUnreached(Entry, frozen=True):
    """Nobody could get this version to that person. why: in people's words, for private pages alone."""

    part: ClassVar[str] = "sending"
    goes_with: ClassVar[bool] = True
    person: Id
    version: int
    why: str = ""

    def apply(self, part: Sending, stamp: Stamp) -> Sending:
        others = tuple(one for one in part.unreached if (one.person, one.version) != (self.person, self.version))
        return part.but(unreached=(*others, Unreached(self.person, self.version, self.why, stamp.at, stamp.seat)))


def went(meeting: Meeting, person: Id, version: int) -> int | None:
    """When their copy of that version went, or they first answered it (meeting time, ms); None for not at all."""
    copy = meeting.sending.of(person, version)
    parts = [one.at for one in meeting.replies.all if (one.person, one.version) == (person, version)]
    if copy is not None and copy.stage in HAD:
        parts.append(copy.at)
    return min(parts, default=None)


def unreached(meeting: Meeting, person: Id) -> Unreached | None:
    """Why the newest version could not be got to them; None where nobody said so, or it has reached them since."""
    version = meeting.review.version
    if version is None or went(meeting, person, version.number) is not None:
        return None
    found = (one for one in meeting.sending.unreached if (one.person, one.version) == (person, version.number))
    return next(found, None)


def not_sent(meeting: Meeting, people: Sequence[Person]) -> tuple[Person, ...]:
    """Those of these people whom the newest version has not gone to, and of whom nobody said that it cannot."""
    version = meeting.review.version
    if version is None:
        return tuple(people)
    mine = (one for one in people if went(meeting, one.id, version.number) is None)
    return tuple(one for one in mine if unreached(meeting, one.id) is None)


LEAST_DAYS = 1
"""Whoever is asked today "by today" has until tomorrow: what is left of a day is no day."""


def last_day(meeting: Meeting, silent: Sequence[Person]) -> str:
    """The day (YYYY-MM-DD) on which the last of those who are silent has had the whole time to answer.

    Each has as many days from when their own copy went as there were when the version was marked ready, and never less
    than one whole day, or than the day that was named. "" where no day was named.
    """
    version = meeting.review.version
    named = _date(version.answer_by) if version is not None else None
    if version is None or named is None:
        return ""
    days = max((named - _day(meeting, version.at)).days, LEAST_DAYS)
    since = [went(meeting, one.id, version.number) for one in silent]
    each = (_day(meeting, at) + dt.timedelta(days) for at in since if at is not None)
    return max([named, *each]).isoformat()


def time_to_answer(meeting: Meeting, version: SummaryVersion) -> int:
    """How many days there were to answer when that version was marked ready; 0 where no day was named."""
    named = _date(version.answer_by)
    return max((named - _day(meeting, version.at)).days, LEAST_DAYS) if named is not None else 0


def _date(written: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(written)
    except ValueError:
        return None


def _day(meeting: Meeting, at: int) -> dt.date:
    """Which day of the meeting's own calendar that was. at: meeting time, ms."""
    try:
        zone: dt.tzinfo = ZoneInfo(meeting.plan.zone)
    except (KeyError, ValueError, OSError):
        zone = dt.UTC
    return dt.datetime.fromtimestamp(meeting.clock.wall(at) / 1000, zone).date()


@move
def cannot_reach(meeting: Meeting, person: Id, why: str) -> Sequence[Entry]:
    """The newest version cannot be got to that person, with the reason. They are counted so, and never as agreeing.

    Refused where no version is ready, without a reason, and where it has reached them.
    """
    version = meeting.review.version
    if version is None:
        raise Refused("not-ready-to-send")
    if meeting.people.get(person) is None:
        raise Refused("no-such-person")
    if meeting.sealing.sealed:
        raise Refused("sealed")
    why = clean(why)
    if not why:
        raise Refused("no-reason-not-reached")
    if went(meeting, person, version.number) is not None:
        raise Refused("reached-already", name=meeting.people.name(person))
    return [PersonUnreached(person, version.number, why)]
