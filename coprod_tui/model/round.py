"""A round as it stands: who is invited next, who asked to be come back to, who spoke or passed."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from coprod_tui.model.entry import NOBODY, Entry, Frozen, Id, Refused, Stamp
from coprod_tui.model.person import voiced

if TYPE_CHECKING:
    from coprod_tui.model.meeting import Meeting


class Round(Frozen, frozen=True):
    """Everyone in turn is invited.

    waiting: who is still to be invited, in order; the first of them is next. later: who asked to come back to,
    invited after everyone else. done: who spoke or passed; which of the two is not kept.
    """

    id: Id
    question: str = ""
    item: Id = NOBODY
    waiting: tuple[Id, ...] = ()
    later: tuple[Id, ...] = ()
    done: tuple[Id, ...] = ()

    @property
    def invited(self) -> Id | None:
        return next(iter((*self.waiting, *self.later)), None)

    def awaits(self, person: Id) -> bool:
        """Whether it has still to invite this person."""
        return person in self.waiting or person in self.later

    def without(self, person: Id) -> Round:
        return self.but(
            waiting=tuple(one for one in self.waiting if one != person),
            later=tuple(one for one in self.later if one != person),
        )


class Rounds(Frozen, frozen=True):
    """now: the round that is on. last: the one before it. held: how many there were. first: who began the last.

    earlier: who spoke or passed in those before these two.
    """

    now: Round | None = None
    last: Round | None = None
    held: int = 0
    first: Id = NOBODY
    earlier: frozenset[Id] = frozenset()

    @property
    def invited(self) -> Id | None:
        """Whom the round that is on invites next; None without one, or when everyone has been."""
        return self.now.invited if self.now else None

    @property
    def reached(self) -> frozenset[Id]:
        """Who spoke or passed in any round today."""
        rounds = (one for one in (self.now, self.last) if one is not None)
        return self.earlier.union(person for one in rounds for person in one.done)

    def reached_on(self, item: Id) -> frozenset[Id]:
        """Who spoke or passed in a round on this item: in the one that is on, or in the last."""
        rounds = (one for one in (self.now, self.last) if one is not None and one.item == item)
        return frozenset(person for one in rounds for person in one.done)

    def ended(self) -> Rounds:
        """With no round on; the one that was is the last, and what came of the one before it is kept."""
        if self.now is None:
            return self
        before = self.last.done if self.last else ()
        return self.but(now=None, last=self.now, earlier=self.earlier.union(before))


class RoundEntry(Entry, frozen=True):
    part: ClassVar[str] = "rounds"


class RoundBegan(RoundEntry, frozen=True):
    """people: in the order they are invited."""

    people: tuple[Id, ...]
    question: str = ""
    item: Id = NOBODY

    def apply(self, part: Rounds, stamp: Stamp) -> Rounds:
        new = Round(Id(stamp.number), self.question, self.item, self.people)
        first = self.people[0] if self.people else part.first
        return part.ended().but(now=new, held=part.held + 1, first=first)


class RoundReached(RoundEntry, frozen=True):
    """This person spoke or passed: the round goes on to the next."""

    speaks: ClassVar[bool] = True
    goes_with: ClassVar[bool] = True
    weight: ClassVar[int] = -3
    person: Id

    def apply(self, part: Rounds, _stamp: Stamp) -> Rounds:
        if part.now is None or not part.now.awaits(self.person):
            return part
        return part.but(now=part.now.without(self.person).but(done=(*part.now.done, self.person)))


class RoundCameBack(RoundEntry, frozen=True):
    """This person asked to be come back to."""

    speaks: ClassVar[bool] = True
    goes_with: ClassVar[bool] = True
    person: Id

    def apply(self, part: Rounds, _stamp: Stamp) -> Rounds:
        if part.now is None or not (part.now.awaits(self.person) or self.person in part.now.done):
            return part
        rest = part.now.without(self.person)
        done = tuple(one for one in rest.done if one != self.person)
        return part.but(now=rest.but(later=(*rest.later, self.person), done=done))


class RoundEnded(RoundEntry, frozen=True):
    def apply(self, part: Rounds, _stamp: Stamp) -> Rounds:
        return part.ended()


class RoundResumed(RoundEntry, frozen=True):
    """The round that was left goes on where it was."""

    def apply(self, part: Rounds, _stamp: Stamp) -> Rounds:
        if part.now is not None or part.last is None:
            return part
        return part.but(now=part.last, last=None)


class RoundJoined(RoundEntry, frozen=True):
    """This person arrived while the round is on: they are invited after those who wait."""

    speaks: ClassVar[bool] = True
    goes_with: ClassVar[bool] = True
    weight: ClassVar[int] = -3
    person: Id

    def apply(self, part: Rounds, _stamp: Stamp) -> Rounds:
        if part.now is None or part.now.awaits(self.person) or self.person in part.now.done:
            return part
        return part.but(now=part.now.but(waiting=(*part.now.waiting, self.person)))


def awaits(meeting: Meeting, person: Id) -> bool:
    """Whether the round that is on has still to invite this person."""
    now = meeting.rounds.now
    return now is not None and now.awaits(person)


def need_round(meeting: Meeting) -> Round:
    if meeting.rounds.now is None:
        raise Refused("no-round")
    return meeting.rounds.now


def joining(meeting: Meeting, person: Id) -> list[Entry]:
    """The entry that invites somebody who has just arrived to the round that is on, if one is."""
    now = meeting.rounds.now
    if now is None or now.awaits(person) or person in now.done or voiced(meeting, person) != person:
        return []
    return [RoundJoined(person)]
