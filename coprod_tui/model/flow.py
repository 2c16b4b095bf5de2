"""How the meeting flows: planned, open, finished; paused and why; hidden; what the clock does.

Turn and item lengths are worked out from times of entries less the stops kept here, so a stopped clock adds nothing
to anybody.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar, Literal

from coprod_tui.model.card import CardAnswered
from coprod_tui.model.corrections import correcting, need_not_over
from coprod_tui.model.entry import Entry, Frozen, Refused, Stamp, move, sees
from coprod_tui.model.text import clean

if TYPE_CHECKING:
    from coprod_tui.model.meeting import Meeting

MeetingStage = Literal["planned", "open", "finished"]
PauseReason = Literal["moment", "break", "wait", "card"]
MOST_MINUTES = 24 * 60
LEAST_REST = 60_000
"""Milliseconds after which a break was one: what ended sooner was a slip of the hand, and nobody rested."""


class Pause(Frozen, frozen=True):
    """Why everything stands still, since when (ms), and for a break how many minutes it is to last."""

    why: PauseReason
    since: int
    minutes: int = 0

    @property
    def until(self) -> int:
        """When a break is over, in ms; the time it began where no length was set."""
        return self.since + self.minutes * 60_000


class Stop(Frozen, frozen=True):
    """A stretch of time, in ms, in which no clock ran. until is None while it lasts."""

    since: int
    until: int | None = None


class Flow(Frozen, frozen=True):
    """stops: every stretch without a clock, in order, never overlapping. rested: when the last break ended, in ms.

    spans: from when until when it was open, in order; the last is open while the meeting is.
    """

    stage: MeetingStage = "planned"
    began: int | None = None
    ended: int | None = None
    pause: Pause | None = None
    hidden: bool = False
    stops: tuple[Stop, ...] = ()
    interrupted: tuple[Stop, ...] = ()
    rested: int | None = None
    next_date: str = ""
    next_start: str = ""
    next_finish: str = ""
    next_words: str = ""
    closed_with: tuple[str, ...] = ()
    spans: tuple[Stop, ...] = ()

    @property
    def stopped(self) -> bool:
        return bool(self.stops) and self.stops[-1].until is None

    def running(self, since: int, until: int) -> int:
        """Milliseconds of since..until in which the clock ran. Never less than 0."""
        length = until - since
        for stop in reversed(self.stops):
            end = until if stop.until is None else stop.until
            if end <= since:
                break
            length -= max(0, min(end, until) - max(stop.since, since))
        return max(0, length)

    def rest(self, at: int) -> int | None:
        """The new `rested` if the pause that is on ends at this time (ms): only the end of a break changes it."""
        now = self.pause
        return at if now is not None and now.why == "break" and at - now.since >= LEAST_REST else self.rested

    def settle(self, at: int, **changes: object) -> Flow:
        """This flow with these changes, its clock stopped or started at that time to match them.

        The clock stands while the meeting is paused, hidden or finished. One stop lasts as long as any of these does.
        """
        new = self.but(**changes)
        still = new.hidden or new.pause is not None or new.stage == "finished"
        if still and not self.stopped:
            return new.but(stops=(*new.stops, Stop(at)))
        if not still and self.stopped:
            last = self.stops[-1]
            return new.but(stops=(*new.stops[:-1], last.but(until=max(at, last.since))))
        return new


class FlowEntry(Entry, frozen=True):
    part: ClassVar[str] = "flow"


class MeetingOpened(FlowEntry, frozen=True):
    """since: meeting time in ms where it was open before, and the line that had opened it was taken back."""

    weight: ClassVar[int] = -3
    since: int | None = None

    def apply(self, part: Flow, stamp: Stamp) -> Flow:
        if part.stage != "planned":
            return part
        began = stamp.at if self.since is None else self.since
        return part.but(stage="open", began=began, spans=(Stop(began),))


class Paused(FlowEntry, frozen=True):
    """Everything stands still: a moment, a break, a wait for the note-taker, a stop card."""

    weight: ClassVar[int] = -1
    why: PauseReason
    minutes: int = 0

    def apply(self, part: Flow, stamp: Stamp) -> Flow:
        return part.settle(stamp.at, pause=Pause(self.why, stamp.at, self.minutes), rested=part.rest(stamp.at))


class PauseLengthened(FlowEntry, frozen=True):
    minutes: int

    def apply(self, part: Flow, _stamp: Stamp) -> Flow:
        if part.pause is None:
            return part
        return part.but(pause=part.pause.but(minutes=max(0, part.pause.minutes + self.minutes)))


class Resumed(FlowEntry, frozen=True):
    weight: ClassVar[int] = -1

    def apply(self, part: Flow, stamp: Stamp) -> Flow:
        return part.settle(stamp.at, pause=None, rested=part.rest(stamp.at))


class ScreenHidden(FlowEntry, frozen=True):
    undoable: ClassVar[bool] = False
    incidental: ClassVar[bool] = True

    def apply(self, part: Flow, stamp: Stamp) -> Flow:
        return part.settle(stamp.at, hidden=True)


class ScreenShown(FlowEntry, frozen=True):
    undoable: ClassVar[bool] = False
    incidental: ClassVar[bool] = True

    def apply(self, part: Flow, stamp: Stamp) -> Flow:
        return part.settle(stamp.at, hidden=False)


class Interrupted(FlowEntry, frozen=True):
    """Nobody was at any seat since that time (ms): the laptop slept, or lost its power. No clock ran."""

    undoable: ClassVar[bool] = False
    since: int

    def apply(self, part: Flow, stamp: Stamp) -> Flow:
        gap = Stop(min(self.since, stamp.at), stamp.at)
        part = part.but(interrupted=(*part.interrupted, gap))
        if part.stopped:
            return part
        since = max(gap.since, part.stops[-1].until or 0) if part.stops else gap.since
        return part.but(stops=(*part.stops, Stop(min(since, stamp.at), stamp.at)))


class NextMeetingSet(FlowEntry, frozen=True):
    """When the group meets next: a date with its times (HH:MM), and anything else people need to know of it."""

    holdable: ClassVar[bool] = False
    date: str = ""
    words: str = ""
    start: str = ""
    finish: str = ""

    def apply(self, part: Flow, _stamp: Stamp) -> Flow:
        return part.but(
            next_date=self.date, next_start=self.start, next_finish=self.finish, next_words=self.words
        )  # fmt: skip


class MeetingFinished(FlowEntry, frozen=True):
    """left_open: what was shown as still open when people closed all the same: its sort and mark ("issue P2")."""

    undoable: ClassVar[bool] = False
    left_open: tuple[str, ...] = ()

    def apply(self, part: Flow, stamp: Stamp) -> Flow:
        if part.stage == "finished":
            return part
        spans = tuple(span.but(until=stamp.at) if span.until is None else span for span in part.spans)
        return part.settle(
            stamp.at, pause=None, stage="finished", ended=stamp.at, closed_with=self.left_open, spans=spans
        )  # a hidden screen stays hidden: finishing at one seat shows nothing at another


class MeetingReopened(FlowEntry, frozen=True):
    """The meeting goes on. The time since it was finished counts for nobody."""

    undoable: ClassVar[bool] = False

    def apply(self, part: Flow, stamp: Stamp) -> Flow:
        if part.stage != "finished" or part.ended is None:
            return part
        spans = (*part.spans, Stop(stamp.at))
        return part.settle(stamp.at, stage="open", ended=None, closed_with=(), spans=spans)


def need_open(meeting: Meeting) -> None:
    """Refuse what only an open meeting can take. A planned one is opened by `opening`."""
    need_not_over(meeting, Refused("meeting-finished"))


def opening(meeting: Meeting) -> list[Entry]:
    """The entry that opens a planned meeting, if it still is to be opened: nothing else is required to begin."""
    need_open(meeting)
    return [MeetingOpened()] if meeting.flow.stage == "planned" else []


def start(meeting: Meeting) -> Sequence[Entry]:
    """Open a planned meeting with no item: what `agenda.begin` does where there is no agenda."""
    if meeting.flow.stage == "open":
        raise Refused("already-open")
    return opening(meeting)


@move
def pause(meeting: Meeting, why: PauseReason, minutes: int = 0) -> Sequence[Entry]:
    """A moment ("moment", no time to be back), a break, or a wait for the note-taker."""
    now = meeting.flow.pause
    if now is not None and now.why == why:
        raise Refused(f"already-{why}")
    if not 0 <= minutes <= MOST_MINUTES:
        raise Refused("minutes-out-of-range", minutes=minutes)
    return [*opening(meeting), Paused(why, minutes)]


@move
@sees("pause", "card")
def resume(meeting: Meeting) -> Sequence[Entry]:
    """Go on. A stop card that was shown during a break still stops everything; going on after one answers it."""
    now, card = meeting.flow.pause, meeting.cards.shown
    if now is None:
        raise Refused("not-paused")
    if card is None or card.colour != "stop":
        return [Resumed()]
    return [CardAnswered(), Resumed()] if now.why == "card" else [Paused("card")]


@move
@sees("pause")
def lengthen_break(meeting: Meeting, minutes: int = 5) -> Sequence[Entry]:
    if meeting.flow.pause is None or meeting.flow.pause.why != "break":
        raise Refused("no-break")
    if not 0 <= meeting.flow.pause.minutes + minutes <= MOST_MINUTES:
        raise Refused("minutes-out-of-range", minutes=meeting.flow.pause.minutes + minutes)
    return [PauseLengthened(minutes)]


@move
def set_next_meeting(
    meeting: Meeting, date: str = "", words: str = "", start: str = "", finish: str = ""
) -> Sequence[Entry]:
    words = clean(words)
    if not (date or words):
        raise Refused("no-words")
    return [*correcting(meeting, "next-meeting"), NextMeetingSet(date, words, start, finish)]
