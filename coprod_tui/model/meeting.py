"""A meeting is its record: the parts, and the fold from entries to parts.

The fold never fails and goes by the order of lines. Lines taken back stay in the record and are left out of the fold.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from coprod_tui.model import features
from coprod_tui.model.actions import Actions
from coprod_tui.model.agenda import Agenda
from coprod_tui.model.card import Cards
from coprod_tui.model.clock import Clock, ClockChanged
from coprod_tui.model.decisions import Decisions
from coprod_tui.model.entries import Entries
from coprod_tui.model.entry import Frozen, Kinds, Stamp, Stamped, kinds
from coprod_tui.model.flow import Flow
from coprod_tui.model.hands import Hands
from coprod_tui.model.hashes import Hashes
from coprod_tui.model.held import Held, held_by, is_off, masked, off_screen
from coprod_tui.model.hospitality import Hospitality
from coprod_tui.model.in_force import InForce
from coprod_tui.model.invitations import Invitations
from coprod_tui.model.joining import HowToJoin
from coprod_tui.model.look_back import LookBack
from coprod_tui.model.notes import Notes
from coprod_tui.model.parking import Parking
from coprod_tui.model.person import People
from coprod_tui.model.plan import Plan
from coprod_tui.model.removal import Removals
from coprod_tui.model.replies import Replies
from coprod_tui.model.requests import Requests
from coprod_tui.model.review import Review
from coprod_tui.model.round import Rounds
from coprod_tui.model.rules import Rules
from coprod_tui.model.sealing import Sealing
from coprod_tui.model.sending import Sending
from coprod_tui.model.small_groups import SmallGroups
from coprod_tui.model.turns import Turns
from coprod_tui.model.undo import lines_taken
from coprod_tui.model.whose import Whose


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
    in_force: InForce = InForce()
    parking: Parking = Parking()
    actions: Actions = Actions()
    notes: Notes = Notes()
    requests: Requests = Requests()
    whose: Whose = Whose()
    review: Review = Review()
    sending: Sending = Sending()
    replies: Replies = Replies()
    sealing: Sealing = Sealing()
    hashes: Hashes = Hashes()
    removals: Removals = Removals()
    held: Held = Held()
    joining: HowToJoin = HowToJoin()
    invitations: Invitations = Invitations()
    hospitality: Hospitality = Hospitality()
    look_back: LookBack = LookBack()
    history: Entries = Entries()
    taken: frozenset[int] = frozenset()

    @property
    def last(self) -> int:
        """The number of the newest entry, 0 in an empty record."""
        return self.history[-1].stamp.number if self.history else 0

    def next_number(self, sort: str) -> int:
        """The next number of a person, rule, decision, issue or action; one ever written is never used again."""
        used = (one.entry.number for one in self.history if one.entry.numbers == sort)  # type: ignore[attr-defined]
        return max(used, default=0) + 1


EMPTY = Meeting()
PARTS = tuple(name for name in Meeting.__struct_fields__ if name not in ("history", "taken"))
MEETING_KINDS = Kinds(*kinds(features.files(features.MEETING, "coprod_tui.model").values()))


def fold(meeting: Meeting, batch: Sequence[Stamped]) -> Meeting:
    """The meeting with these entries, which follow its own, folded in. Any subset of a record folds."""
    if not batch:
        return meeting
    history = meeting.history.followed_by(batch)
    if not any(one.entry.reaches_back for one in batch):
        held = held_by(batch, meeting.taken, meeting.held) if meeting.held.hiding else meeting.held
        return _worked_out(meeting, len(meeting.history), history, meeting.taken, held)
    taken = lines_taken(batch, meeting.taken)
    if taken == meeting.taken:
        held = held_by(batch, taken, meeting.held, before=meeting.history)
    else:
        held = held_by(history, taken, EMPTY.held)
    new = _anew(history, taken, held)
    # What undo left as it was stays the same object: a panel repaints only when its part is another.
    same = {name: part for name in PARTS if (part := getattr(meeting, name)) == getattr(new, name)}
    return new.but(**same)


def _anew(history: Entries, taken: frozenset[int], held: Held) -> Meeting:
    """Fold again after the set of lines taken back, or of lines held, has changed.

    Starts from the newest checkpoint before any of the lines that changed, so an undo costs what it touches. A Desk,
    which sees held words too, has checkpoints of its own: those of one would be of no use to the other.
    """
    for length, state in history.kept(held.seen):
        lines = (taken ^ state.taken) | (held.off ^ state.held.off)
        if all(line > history[length - 1].stamp.line for line in lines):  # lines stand in their order
            return _worked_out(state.but(history=history), length, history, taken, held)
    return _worked_out(EMPTY, 0, history, taken, held)


def _worked_out(state: Meeting, length: int, history: Entries, taken: frozenset[int], held: Held) -> Meeting:
    """Fold on from `state`, the result of the first `length` entries, keeping checkpoints on the way for `_anew`.

    A checkpoint is kept by the entries, and is without them: the two would hold each other for ever, as Python does not
    look for that among what is frozen.
    """
    for upto in history.worth_keeping(length, held.seen):
        state = _applied(state, history[length:upto], history, taken, held)
        history.keep(upto, state.but(history=EMPTY.history), held.seen)
        length = upto
    return _applied(state, history[length:], history, taken, held) if length < len(history) else state


def _applied(
    meeting: Meeting, batch: Iterable[Stamped], history: Entries, taken: frozenset[int], held: Held
) -> Meeting:
    """The fold itself. held: the held words once all of this batch is read; they go into no part."""
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
    """The meeting with the words of these lines held as well, for a seat that could not tell the record so yet."""
    held = meeting.held.with_waiting(lines)
    if held is meeting.held:
        return meeting
    return _anew(meeting.history, meeting.taken, held)


def as_it_was(meeting: Meeting, upto: int) -> Meeting:
    """The meeting as it was just after that entry. A line that was taken back later still counts."""
    if upto >= meeting.last:
        return meeting
    return fold(EMPTY, [one for one in meeting.history if one.stamp.number <= upto])
