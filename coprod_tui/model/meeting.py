"""A meeting is its record: the parts, the fold from entries to parts, and undo.

The fold never fails and goes by the order of lines. Lines taken back stay in the record and are left out of the fold,
so that what was done is always there to see and never in the way.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Any, ClassVar

from coprod_tui.model import challenges, contributions, corrections, interpreting, limits, times, voices
from coprod_tui.model.actions import ActionAdded, Actions
from coprod_tui.model.agenda import Agenda
from coprod_tui.model.agreement import DecisionConcluded
from coprod_tui.model.cards import Cards
from coprod_tui.model.clock import Clock, ClockChanged
from coprod_tui.model.decisions import Decisions
from coprod_tui.model.delivery import PersonUnreached
from coprod_tui.model.entries import Entries
from coprod_tui.model.entry import Entry, Frozen, Kinds, Refused, Stamp, Stamped, kinds, move, references
from coprod_tui.model.flow import (
    Flow,
    Interrupted,
    MeetingFinished,
    MeetingOpened,
    MeetingReopened,
    ScreenHidden,
    ScreenShown,
    need_open,
)
from coprod_tui.model.hands import Hands
from coprod_tui.model.hashes import Hashes, HashesKept
from coprod_tui.model.held import Held, HeldEntry, HidingEnded, WordsHeld, held_by, is_off, masked, off_screen
from coprod_tui.model.notes import Notes
from coprod_tui.model.parking import IssueParked, Parking
from coprod_tui.model.people import GuestCame, People, PersonExpected, PersonRenamed
from coprod_tui.model.plan import MeetingPlanned, Plan
from coprod_tui.model.removal import MARKS, Removals
from coprod_tui.model.replies import Replies
from coprod_tui.model.review import Review
from coprod_tui.model.rounds import Rounds
from coprod_tui.model.rules import RuleAdded, RuleBrought, Rules
from coprod_tui.model.sealing import RecordSealed, Sealing, ticked_since_sealed
from coprod_tui.model.sending import CopyStood, Sending, is_tick
from coprod_tui.model.small_groups import SmallGroups
from coprod_tui.model.turns import Turns
from coprod_tui.model.whose import SaidBy, Whose

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

NUMBERED: dict[str, tuple[type[Entry], ...]] = {
    "person": (PersonExpected, GuestCame),
    "rule": (RuleBrought, RuleAdded),
    "decision": (DecisionConcluded,),
    "issue": (IssueParked,),
    "action": (ActionAdded,),
}


class TakenBack(Entry, frozen=True):
    """These lines (each by the number of its first entry) do not count any more."""

    part: ClassVar[str] = ""
    lines: tuple[int, ...]


class PutBack(Entry, frozen=True):
    """These lines count again."""

    part: ClassVar[str] = ""
    lines: tuple[int, ...]


FILES_WITHOUT_A_PART = (challenges, contributions, corrections, interpreting, limits, times, voices)
"""Files whose entries change the part of another: brought in here, so that each kind a record may hold is known."""

KEEPS: tuple[type[Entry], ...] = (
    TakenBack, PutBack, MeetingPlanned, ScreenHidden, ScreenShown, WordsHeld, HidingEnded, Interrupted, ClockChanged,
    MeetingFinished, MeetingReopened, CopyStood, RecordSealed, HashesKept, *MARKS,
)  # fmt: skip
"""What undo passes over: not somebody's action on the meeting, or with a way back of its own. A tick is no such."""


def _keeps(entry: Entry) -> bool:
    return isinstance(entry, KEEPS) and not is_tick(entry)


class Meeting(Frozen, frozen=True):
    """Everything shown, sent and counted is worked out from this.

    history: every entry of the record in order, those taken back too. taken: the lines that do not count.
    """

    plan: Plan = Plan()
    clock: Clock = Clock()
    flow: Flow = Flow()
    agenda: Agenda = Agenda()
    people: People = People()
    hands: Hands = Hands()
    turns: Turns = Turns()
    rounds: Rounds = Rounds()
    small_groups: SmallGroups = SmallGroups()
    rules: Rules = Rules()
    cards: Cards = Cards()
    decisions: Decisions = Decisions()
    parking: Parking = Parking()
    actions: Actions = Actions()
    notes: Notes = Notes()
    whose: Whose = Whose()
    review: Review = Review()
    sending: Sending = Sending()
    replies: Replies = Replies()
    sealing: Sealing = Sealing()
    hashes: Hashes = Hashes()
    removals: Removals = Removals()
    held: Held = Held()
    history: Entries = Entries()
    taken: frozenset[int] = frozenset()

    @property
    def last(self) -> int:
        """The number of the newest entry, 0 in an empty record."""
        return self.history[-1].stamp.number if self.history else 0

    def next_number(self, sort: str) -> int:
        """The next number of a person, rule, decision, issue or action; one ever written is never used again."""
        made = NUMBERED[sort]
        used = (one.entry.number for one in self.history if isinstance(one.entry, made))  # type: ignore[attr-defined]
        return max(used, default=0) + 1


EMPTY = Meeting()
PARTS = tuple(name for name in Meeting.__struct_fields__ if name not in ("history", "taken"))


MEETING_KINDS = Kinds(*(kind for kind in kinds(Entry) if getattr(kind, "part", None) in ("", *PARTS)))


def fold(meeting: Meeting, batch: Sequence[Stamped]) -> Meeting:
    """The meeting with these entries, which follow its own, folded in. Any subset of a record folds."""
    if not batch:
        return meeting
    history = meeting.history.followed_by(batch)
    if not any(isinstance(one.entry, TakenBack | PutBack | HeldEntry) for one in batch):
        held = held_by(batch, meeting.taken, meeting.held) if meeting.held.hiding else meeting.held
        return _worked_out(meeting, len(meeting.history), history, meeting.taken, held)
    taken = lines_taken(batch, meeting.taken)
    new = _anew(history, taken, held_by(history, taken, EMPTY.held))
    # What undo left as it was stays the same object: a panel repaints only when its part is another.
    same = {name: part for name in PARTS if (part := getattr(meeting, name)) == getattr(new, name)}
    return new.but(**same)


def lines_taken(history: Iterable[Stamped], before: Iterable[int] = ()) -> frozenset[int]:
    """The lines of a record that do not count. before: those that did not before these entries."""
    taken = set(before)
    for one in history:
        if isinstance(one.entry, TakenBack):
            taken.update(one.entry.lines)
        elif isinstance(one.entry, PutBack):
            taken.difference_update(one.entry.lines)
    return frozenset(taken)


def _anew(history: Entries, taken: frozenset[int], held: Held) -> Meeting:
    """The meeting under other lines that do not count, or are held, from the newest state that they do not touch."""
    for length, state in history.kept:
        lines = (taken ^ state.taken) | (held.off ^ state.held.off)
        if not any(one.stamp.line in lines for one in islice(history, length)):
            return _worked_out(state, length, history, taken, held)
    return _worked_out(EMPTY, 0, history, taken, held)


def _worked_out(state: Meeting, length: int, history: Entries, taken: frozenset[int], held: Held) -> Meeting:
    """On from a state that the first so many entries led to. States on the way are kept, for `_anew`."""
    for upto in history.worth_keeping(length):
        state = _applied(state, history[length:upto], history, taken, held)
        history.keep(upto, state)
        length = upto
    return _applied(state, history[length:], history, taken, held) if length < len(history) else state


def _applied(
    meeting: Meeting, batch: Iterable[Stamped], history: Entries, taken: frozenset[int], held: Held
) -> Meeting:
    """held: what is held once all of these are read. Words that are held go into no part."""
    parts: dict[str, Any] = {"held": held} if held is not meeting.held else {}
    # parts: those that change, as an entry's cost does not grow with the number of them
    off = held.off
    made = off_screen(history, off)
    now = meeting.clock
    last = now.last
    for one in batch:
        stamp, entry = one.stamp, one.entry
        counts = bool(entry.part) and stamp.line not in taken and entry.part != "held"
        if off and is_off(one, off, made):
            entry = masked(entry)
        if counts and isinstance(entry, ClockChanged):  # its own time is by the clock as it was set
            now = entry.apply(now, stamp)
            counts = False
        last = max(last, stamp.at + now.shift)
        if counts:
            part = parts[entry.part] if entry.part in parts else getattr(meeting, entry.part)
            parts[entry.part] = entry.apply(part, Stamp(stamp.number, stamp.line, last, stamp.seat))
    parts["clock"] = now.but(last=last)
    return meeting.but(**parts, history=history, taken=taken)


def unheld(meeting: Meeting) -> Meeting:
    """The meeting with all of its words, for those who sit at a Desk: those kept off the screen too."""
    if not meeting.held.off:
        return meeting
    return _anew(meeting.history, meeting.taken, meeting.held.but(seen=True))


def with_held(meeting: Meeting, lines: Iterable[int]) -> Meeting:
    """The meeting with the words of these lines kept off it, too: where the record could not be told of it yet."""
    held = meeting.held.with_waiting(lines)
    if held is meeting.held:
        return meeting
    return _anew(meeting.history, meeting.taken, held)


def as_it_was(meeting: Meeting, upto: int) -> Meeting:
    """The meeting as its record told it up to that entry, and no further. What was taken back later still counts."""
    if upto >= meeting.last:
        return meeting
    return fold(EMPTY, [one for one in meeting.history if one.stamp.number <= upto])


def lines_of(meeting: Meeting, seat: str) -> list[int]:
    """The lines that seat wrote and may take back, newest first."""
    kept = {one.stamp.line for one in meeting.history if _keeps(one.entry)}
    mine = {one.stamp.line for one in meeting.history if one.stamp.seat == seat}
    return sorted(mine - kept - meeting.taken, reverse=True)


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
    corrected = {one.stamp.line for one in meeting.history if isinstance(one.entry, corrections.FactCorrected)}
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


def take_back(meeting: Meeting, lines: Sequence[int]) -> Sequence[Entry]:
    """Take back lines that somebody picked in the record, whichever seat wrote them; together, or not at all.

    Refused where a line not picked is about what these made: pick that too. No verb of its own: a line has no name.
    """
    need_open(meeting)
    kept = {one.stamp.line for one in meeting.history if _keeps(one.entry)}
    known = {one.stamp.line for one in meeting.history} - kept - meeting.taken
    if not lines or not known.issuperset(lines):
        raise Refused("nothing-to-take-back")
    other = depending(meeting, *lines)
    if other is not None:
        raise Refused("another-seat-built-on-it", seat=other.stamp.seat)
    return [*_still_open(meeting, *lines), TakenBack(tuple(sorted(lines)))]


def _still_open(meeting: Meeting, *lines: int) -> list[Entry]:
    """What keeps the meeting open when the line that opened it is taken back and something was written since."""
    opened = [one.stamp.line for one in meeting.history if isinstance(one.entry, MeetingOpened)]
    first = next((line for line in opened if line in lines), None)
    if first is None:
        return []
    gone = meeting.taken | set(lines)
    since = (one.entry for one in meeting.history if one.stamp.line > first and one.stamp.line not in gone)
    return [MeetingOpened(meeting.flow.began)] if any(not _keeps(entry) for entry in since) else []


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
        elif not _keeps(one.entry):
            break
    _need_taking_back(meeting, lines_of(meeting, seat))  # of a meeting that is over it says so
    raise Refused("nothing-to-put-back")
