"""Turns: one person speaking, from and until. Lengths come from the times of entries, less what the clock stood."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from coprod_tui.model import flow, hands, order
from coprod_tui.model.entry import NOBODY, Entry, Frozen, Id, Refused, Stamp, move, sees
from coprod_tui.model.flow import Flow
from coprod_tui.model.person import need_person, voiced
from coprod_tui.model.presence import arriving
from coprod_tui.model.round import RoundEnded, RoundReached, need_round

if TYPE_CHECKING:
    from coprod_tui.model.meeting import Meeting


class Turn(Frozen, frozen=True):
    """since and until in ms; until is None while the person speaks. interrupted: the laptop stopped, not they.

    more: what they were offered beyond the time for a turn, as pairs of when (ms) and how many minutes.
    """

    id: Id
    person: Id
    item: Id = NOBODY
    since: int = 0
    until: int | None = None
    interrupted: bool = False
    more: tuple[tuple[int, int], ...] = ()

    def length(self, flow: Flow, now: int) -> int:
        """Milliseconds spoken so far, with the clock running."""
        return flow.running(self.since, now if self.until is None else self.until)


class Contribution(Frozen, frozen=True):
    """Something a person said without a turn: in writing, or signed. It counts as being heard."""

    id: Id
    person: Id
    item: Id = NOBODY


class Turns(Frozen, frozen=True):
    """past: those that ended, oldest first. now: the one that is on. otherwise: what was said without a turn.

    times: the time for a turn of those for whom it is another than the group's, in minutes, 0 for none. Unseen.
    """

    past: tuple[Turn, ...] = ()
    now: Turn | None = None
    otherwise: tuple[Contribution, ...] = ()
    times: tuple[tuple[Id, int], ...] = ()

    @property
    def spoke(self) -> frozenset[Id]:
        """Everyone who was heard today, in a turn or otherwise."""
        return frozenset(
            one.person for part in (self.past, [self.now] if self.now else [], self.otherwise) for one in part
        )

    def ended(self, at: int, *, interrupted: bool = False) -> Turns:
        if self.now is None:
            return self
        done = self.now.but(until=max(at, self.now.since), interrupted=interrupted)
        return self.but(past=(*self.past, done), now=None)


class TurnEntry(Entry, frozen=True):
    part: ClassVar[str] = "turns"


class TurnBegan(TurnEntry, frozen=True):
    """A turn that is still on ends as the next begins: one person speaks at a time."""

    speaks: ClassVar[bool] = True
    goes_with: ClassVar[bool] = True
    person: Id
    item: Id = NOBODY

    def apply(self, part: Turns, stamp: Stamp) -> Turns:
        return part.ended(stamp.at).but(now=Turn(Id(stamp.number), self.person, self.item, stamp.at))


class TurnEnded(TurnEntry, frozen=True):
    """until: meeting time in ms where it ended earlier than this was written (the laptop slept), else None."""

    speaks: ClassVar[bool] = True
    weight: ClassVar[int] = -2
    turn: Id
    until: int | None = None
    interrupted: bool = False

    def apply(self, part: Turns, stamp: Stamp) -> Turns:
        if part.now is None or part.now.id != self.turn:
            return part
        return part.ended(stamp.at if self.until is None else self.until, interrupted=self.interrupted)


class TurnDropped(TurnEntry, frozen=True):
    """Whoever was given this turn would rather not have it now: it counts as no turn, however long the clock ran."""

    speaks: ClassVar[bool] = True
    weight: ClassVar[int] = -2
    turn: Id

    def apply(self, part: Turns, _stamp: Stamp) -> Turns:
        return part.but(now=None) if part.now is not None and part.now.id == self.turn else part


def ending(meeting: Meeting) -> list[Entry]:
    """The entry that ends the turn that is on, if one is."""
    return [TurnEnded(meeting.turns.now.id)] if meeting.turns.now else []


def dropping(meeting: Meeting) -> list[Entry]:
    """The entry that takes back the turn that is on, if one is."""
    return [TurnDropped(meeting.turns.now.id)] if meeting.turns.now else []


@move
@sees("turn")
def give_turn(meeting: Meeting, person: Id) -> Sequence[Entry]:
    """This person speaks now, whatever the order says; whoever was speaking is done, and the hand comes down.

    What an interpreter or supporter voices is their member's turn.
    """
    flow.need_open(meeting)
    person = voiced(meeting, person)
    found = need_person(meeting, person)
    now = meeting.turns.now
    if now is not None and now.person == person:
        raise Refused("already-speaking", name=found.name)
    up = meeting.hands.of(person)
    has_kept_hand = any(one.hand.person == person for one in meeting.hands.kept)
    return [
        *flow.opening(meeting),
        *arriving(meeting, person),
        *ending(meeting),
        *([hands.HandLowered(person, spoke=True)] if up else []),
        *([hands.KeptHandDropped(person)] if has_kept_hand else []),
        TurnBegan(person, meeting.agenda.current or NOBODY),
    ]


def next_in_round(meeting: Meeting) -> Sequence[Entry]:
    """The invited person speaks. After the last, the round is over."""
    invited = need_round(meeting).invited
    if invited is None:
        return [*ending(meeting), RoundEnded()]
    now = meeting.turns.now
    if now is not None and now.person == invited:  # they had the floor already: it counts as their turn in the round
        return [RoundReached(invited)]
    return [*give_turn(meeting, invited), RoundReached(invited)]


@move
@sees("turn", "invited")
def next_speaker(meeting: Meeting) -> Sequence[Entry]:
    """End this turn and begin the suggested person's; with nobody waiting, only end it. In a round, go on with it."""
    flow.need_open(meeting)
    if meeting.rounds.now is not None:
        return next_in_round(meeting)
    suggested = order.suggest(meeting)
    if suggested is not None:
        return give_turn(meeting, suggested.person)
    if meeting.turns.now is None:
        raise Refused("nobody-waiting")
    return ending(meeting)


@move
@sees("turn")
def end_turn(meeting: Meeting) -> Sequence[Entry]:
    if meeting.turns.now is None:
        raise Refused("nobody-speaking")
    return ending(meeting)


@move
def interrupted(meeting: Meeting, since: int) -> Sequence[Entry]:
    """Mark that nobody was at any seat since that wall time (UTC ms); whoever spoke then stopped then, marked so."""
    if meeting.flow.stage != "open":
        return []
    at, turn = meeting.clock.read(since), meeting.turns.now
    ended: list[Entry] = [TurnEnded(turn.id, max(at, turn.since), interrupted=True)] if turn else []
    return [*ended, flow.Interrupted(at)]
