"""Taking back and putting back: each seat its own last line, and again for the one before.

Lines taken back stay in the record and are left out of the fold, so that what was done is always there to see.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, ClassVar

from coprod_tui.model.corrections import FactCorrected
from coprod_tui.model.delivery import PersonUnreached
from coprod_tui.model.entry import Entry, Refused, Stamped, move, references
from coprod_tui.model.flow import MeetingFinished, MeetingOpened, need_open
from coprod_tui.model.person import PersonRenamed
from coprod_tui.model.sealing import ticked_since_sealed
from coprod_tui.model.sending import is_tick
from coprod_tui.model.whose import SaidBy

if TYPE_CHECKING:
    from coprod_tui.model.meeting import Meeting


class TakenBack(Entry, frozen=True):
    """These lines (each by the number of its first entry) do not count any more."""

    part: ClassVar[str] = ""
    undoable: ClassVar[bool] = False
    reaches_back: ClassVar[bool] = True
    lines: tuple[int, ...]


class PutBack(Entry, frozen=True):
    """These lines count again."""

    part: ClassVar[str] = ""
    undoable: ClassVar[bool] = False
    reaches_back: ClassVar[bool] = True
    lines: tuple[int, ...]


def lines_taken(history: Iterable[Stamped], before: Iterable[int] = ()) -> frozenset[int]:
    """The lines of a record that do not count. before: those that did not before these entries."""
    taken = set(before)
    for one in history:
        if isinstance(one.entry, TakenBack):
            taken.update(one.entry.lines)
        elif isinstance(one.entry, PutBack):
            taken.difference_update(one.entry.lines)
    return frozenset(taken)


def _passed_over(entry: Entry) -> bool:
    """Whether undo passes over this entry. A copy ticked by hand can be undone; one that was sent cannot."""
    return not entry.undoable and not is_tick(entry)


def lines_of(meeting: Meeting, seat: str) -> list[int]:
    """The lines that seat wrote and may take back, newest first."""
    passed_over = {one.stamp.line for one in meeting.history if _passed_over(one.entry)}
    mine = {one.stamp.line for one in meeting.history if one.stamp.seat == seat}
    return sorted(mine - passed_over - meeting.taken, reverse=True)


def depending(meeting: Meeting, *lines: int) -> Stamped | None:
    """The first entry, not taken back and from another line, that is about something these lines made."""
    made = {one.stamp.number for one in meeting.history if one.stamp.line in lines}
    gone = meeting.taken | set(lines)
    counting = (one for one in meeting.history if one.stamp.line not in gone)
    return next((one for one in counting if made & set(references(one.entry))), None)


def _need_taking_back(meeting: Meeting, lines: Sequence[int]) -> list[int]:
    """Of these lines those that can still be taken back: once a meeting is finished, only what came afterwards.

    A version of the summary stays ready once anybody's copy of it was begun. Of a sealed record only ticks set since
    can be. Refused where all are of a finished meeting, or its record is sealed.
    """
    if meeting.flow.stage != "finished":
        return list(lines)
    if meeting.sealing.sealed:
        left = [line for line in lines if line in ticked_since_sealed(meeting)]
        if not left:
            raise Refused("sealed")
        return left
    over = max((one.stamp.line for one in meeting.history if isinstance(one.entry, MeetingFinished)), default=0)
    corrected = {one.stamp.line for one in meeting.history if isinstance(one.entry, FactCorrected)}
    of_meeting = {one.stamp.line for one in meeting.history if not _afterwards(one, over)} - corrected
    begun = {copy.version for copy in meeting.sending.copies}
    out = {version.upto for version in meeting.review.versions if version.number in begun}
    left = [line for line in lines if line not in of_meeting and line not in out]
    if not left and of_meeting.intersection(lines):
        need_open(meeting)
    return left


def _afterwards(one: Stamped, over: int) -> bool:
    """Whether it was done to the summary: in its review, or a name put otherwise after the line that finished."""
    done = one.entry.part in ("review", "replies") or isinstance(one.entry, PersonUnreached) or is_tick(one.entry)
    return done or (isinstance(one.entry, PersonRenamed | SaidBy) and one.stamp.line > over)


@move
def undo(meeting: Meeting, seat: str) -> Sequence[Entry]:
    """Take back that seat's own last line, and again for the one before.

    Refused where another seat's line is about what this one made: that one would lose its subject.
    """
    mine = _need_taking_back(meeting, lines_of(meeting, seat))
    if not mine:
        raise Refused("nothing-to-take-back")
    other = depending(meeting, mine[0])
    if other is not None and other.stamp.seat != seat:
        raise Refused("another-seat-built-on-it", seat=other.stamp.seat)
    return [*_still_open(meeting, mine[0]), TakenBack((mine[0],))]


@move
def take_back(meeting: Meeting, lines: tuple[int, ...]) -> Sequence[Entry]:
    """Take back lines that somebody picked in the record, whichever seat wrote them; together, or not at all.

    Refused where a line not picked is about what these made: pick that too. No verb of its own: a line has no name.
    """
    need_open(meeting)
    passed_over = {one.stamp.line for one in meeting.history if _passed_over(one.entry)}
    takeable = {one.stamp.line for one in meeting.history} - passed_over - meeting.taken
    if not lines or not takeable.issuperset(lines):
        raise Refused("nothing-to-take-back")
    other = depending(meeting, *lines)
    if other is not None:
        raise Refused("another-seat-built-on-it", seat=other.stamp.seat)
    return [*_still_open(meeting, *lines), TakenBack(tuple(sorted(lines)))]


def _still_open(meeting: Meeting, *lines: int) -> list[Entry]:
    """A new MeetingOpened, if these lines opened the meeting and later ones need it to be open; else nothing."""
    opened = [one.stamp.line for one in meeting.history if isinstance(one.entry, MeetingOpened)]
    first = next((line for line in opened if line in lines), None)
    if first is None:
        return []
    gone = meeting.taken | set(lines)
    since = (one.entry for one in meeting.history if one.stamp.line > first and one.stamp.line not in gone)
    return [MeetingOpened(meeting.flow.began)] if any(not _passed_over(entry) for entry in since) else []


@move
def redo(meeting: Meeting, seat: str) -> Sequence[Entry]:
    """Put back what that seat took back last, if it has done nothing else since."""
    for one in reversed(meeting.history):
        if one.stamp.seat != seat:
            continue
        if isinstance(one.entry, TakenBack):
            lines = tuple(line for line in one.entry.lines if line in meeting.taken)
            if lines and (back := _need_taking_back(meeting, lines)):
                return [PutBack(tuple(back))]
        elif not _passed_over(one.entry):
            break
    _need_taking_back(meeting, lines_of(meeting, seat))  # of a meeting that is over it says so
    raise Refused("nothing-to-put-back")
