"""Rounds: everyone in turn is invited; each may speak, pass, or say "come back to me". Passing is never counted.

A round may be left and gone on with; whoever arrives while it is on is invited too. Who is first moves on from round
to round and from meeting to meeting, so that nobody, facilitators least of all, always has the first or the last word.
(Rounds with the right to pass: participatorybudgeting.org; learn.livingwell.org.au.)
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from coprod_tui.model import flow, people, turns
from coprod_tui.model.entry import NOBODY, Entry, Frozen, Id, Refused, Stamp, move, sees
from coprod_tui.model.text import clean

if TYPE_CHECKING:
    from collections.abc import Sequence

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
        held = (one for one in (self.now, self.last) if one is not None)
        return self.earlier.union(person for one in held for person in one.done)

    def reached_on(self, item: Id) -> frozenset[Id]:
        """Who spoke or passed in a round on this item: in the one that is on, or in the last."""
        held = (one for one in (self.now, self.last) if one is not None and one.item == item)
        return frozenset(person for one in held for person in one.done)

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
    person: Id

    def apply(self, part: Rounds, stamp: Stamp) -> Rounds:
        del stamp
        if part.now is None or not part.now.awaits(self.person):
            return part
        return part.but(now=part.now.without(self.person).but(done=(*part.now.done, self.person)))


class RoundCameBack(RoundEntry, frozen=True):
    """This person asked to be come back to."""

    speaks: ClassVar[bool] = True
    goes_with: ClassVar[bool] = True
    person: Id

    def apply(self, part: Rounds, stamp: Stamp) -> Rounds:
        del stamp
        if part.now is None or not (part.now.awaits(self.person) or self.person in part.now.done):
            return part
        rest = part.now.without(self.person)
        done = tuple(one for one in rest.done if one != self.person)
        return part.but(now=rest.but(later=(*rest.later, self.person), done=done))


class RoundEnded(RoundEntry, frozen=True):
    def apply(self, part: Rounds, stamp: Stamp) -> Rounds:
        del stamp
        return part.ended()


class RoundResumed(RoundEntry, frozen=True):
    """The round that was left goes on where it was."""

    def apply(self, part: Rounds, stamp: Stamp) -> Rounds:
        del stamp
        if part.now is not None or part.last is None:
            return part
        return part.but(now=part.last, last=None)


class RoundJoined(RoundEntry, frozen=True):
    """This person arrived while the round is on: they are invited after those who wait."""

    speaks: ClassVar[bool] = True
    goes_with: ClassVar[bool] = True
    person: Id

    def apply(self, part: Rounds, stamp: Stamp) -> Rounds:
        del stamp
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
    if now is None or now.awaits(person) or person in now.done or people.voiced(meeting, person) != person:
        return []
    return [RoundJoined(person)]


def first_of(meeting: Meeting, circle: Sequence[Id]) -> int:
    """The place in the circle a round begins at where nobody is chosen.

    One on from round to round and from meeting to meeting, and never with whoever began the last one.
    """
    start = (max(meeting.plan.number, 1) - 1 + meeting.rounds.held) % len(circle)
    if circle[start] == meeting.rounds.first and len(circle) > 1:
        start = (start + 1) % len(circle)
    return start


@move
def begin_round(
    meeting: Meeting, question: str = "", first: Id = NOBODY, *, backwards: bool = False
) -> Sequence[Entry]:
    """Invite everyone here, on round the circle or back. It begins with first, else with another than last time."""
    if meeting.rounds.now is not None:
        raise Refused("round-is-on")
    circle = [person.id for person in people.speakers(meeting)]
    if not circle:
        raise Refused("nobody-here")
    start = circle.index(first) if first in circle else first_of(meeting, circle)
    after = (*circle[start + 1 :], *circle[:start])
    order = (circle[start], *(reversed(after) if backwards else after))
    item = meeting.agenda.current or NOBODY
    return [*flow.opening(meeting), *turns.ending(meeting), RoundBegan(order, clean(question), item)]


@move
def resume_round(meeting: Meeting) -> Sequence[Entry]:
    """Go on with the round that was left. Whoever came since is invited too, and whoever went is not."""
    if meeting.rounds.now is not None:
        raise Refused("round-is-on")
    left = meeting.rounds.last
    if left is None or left.invited is None:
        raise Refused("no-round-left")
    here = [person.id for person in people.speakers(meeting)]
    gone: list[Entry] = [RoundReached(person) for person in (*left.waiting, *left.later) if person not in here]
    new = [RoundJoined(id) for id in here if not left.awaits(id) and id not in left.done]
    return [*turns.ending(meeting), RoundResumed(), *new, *gone]


@move
@sees("turn", "invited")
def round_next(meeting: Meeting) -> Sequence[Entry]:
    """The invited person speaks. After the last, the round is over."""
    invited = need_round(meeting).invited
    if invited is None:
        return [*turns.ending(meeting), RoundEnded()]
    now = meeting.turns.now
    if now is not None and now.person == invited:  # they had the floor already: it counts as their turn in the round
        return [RoundReached(invited)]
    return [*turns.give_turn(meeting, invited), RoundReached(invited)]


def has_floor(meeting: Meeting) -> Id | None:
    """Whoever the round has just given the floor, while they have it."""
    round_, turn = meeting.rounds.now, meeting.turns.now
    if round_ is None or turn is None or round_.done[-1:] != (turn.person,):
        return None
    return turn.person


@move
@sees("turn", "invited")
def pass_turn(meeting: Meeting) -> Sequence[Entry]:
    """The invited person passes, or whoever has the floor in the round after all would rather not speak."""
    invited = need_round(meeting).invited
    if has_floor(meeting) is not None:
        return turns.dropping(meeting)
    if invited is None:
        raise Refused("round-is-done")
    return [*turns.ending(meeting), RoundReached(invited)]


@move
@sees("turn", "invited")
def come_back(meeting: Meeting) -> Sequence[Entry]:
    """The invited person, or whoever has the floor, would rather speak later: invited again after everyone else."""
    floor = has_floor(meeting)
    invited = floor or need_round(meeting).invited
    if invited is None:
        raise Refused("round-is-done")
    return [*(turns.dropping(meeting) if floor else turns.ending(meeting)), RoundCameBack(invited)]


@move
def end_round(meeting: Meeting) -> Sequence[Entry]:
    """End the round, or leave it: while somebody is still to be invited it can be gone on with."""
    need_round(meeting)
    return [*turns.ending(meeting), RoundEnded()]
