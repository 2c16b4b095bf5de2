"""Testing agreement: worries, objections, how many stood where, more time, and how a decision was concluded.

Nothing here turns silence or a majority into agreement: an objection that stands keeps a decision from being agreed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from coprod_tui.model.count import need_countable
from coprod_tui.model.decisions import (
    DecisionEntry,
    Decisions,
    Outcome,
    Worry,
    item_clock,
    need_alone,
    need_decision,
    need_not_closed,
    need_undecided,
    unless_gone,
)
from coprod_tui.model.entry import NOBODY, Entry, Id, Refused, Stamp, move
from coprod_tui.model.scales import SCALES, Level, Support
from coprod_tui.model.text import clean

if TYPE_CHECKING:
    from collections.abc import Sequence

    from coprod_tui.model.meeting import Meeting


class WorryRaised(DecisionEntry, frozen=True):
    decision: Id
    words: str
    objection: bool = False
    person: Id = NOBODY

    def apply(self, part: Decisions, stamp: Stamp) -> Decisions:
        one = part.get(self.decision)
        if one is None:
            return part
        worry = Worry(Id(stamp.number), self.words, self.objection, self.person)
        return part.with_decision(one.id, worries=(*one.worries, worry))


class WorrySettled(DecisionEntry, frozen=True):
    """Whoever had it says it has been met. It stays with the decision."""

    decision: Id
    worry: Id

    def apply(self, part: Decisions, stamp: Stamp) -> Decisions:
        del stamp
        one = part.get(self.decision)
        if one is None:
            return part
        worries = tuple(w.but(settled=True) if w.id == self.worry else w for w in one.worries)
        return part.with_decision(one.id, worries=worries)


class SupportCounted(DecisionEntry, frozen=True):
    """How many stood where, on which scale, in the words people saw. The last count is the one that counts."""

    decision: Id
    scale: str
    levels: tuple[Level, ...]

    def apply(self, part: Decisions, stamp: Stamp) -> Decisions:
        del stamp
        return part.with_decision(self.decision, support=Support(self.scale, self.levels))


class MoreTimeAsked(DecisionEntry, frozen=True):
    """Somebody needs more time: the group comes back to it, on that date if one was named."""

    decision: Id
    until: str = ""

    def apply(self, part: Decisions, stamp: Stamp) -> Decisions:
        del stamp
        part = part.with_decision(self.decision, stage="more-time", until=self.until)
        return part.but(now=unless_gone(part.now, self.decision))


class DecisionConcluded(DecisionEntry, frozen=True):
    decision: Id
    outcome: Outcome
    number: int

    def apply(self, part: Decisions, stamp: Stamp) -> Decisions:
        one = part.get(self.decision)
        if one is None:
            return part
        part = part.with_decision(
            one.id, stage="concluded", outcome=self.outcome, number=self.number, came=stamp.at, until="",
            held=len(one.versions),
        )  # fmt: skip
        return part.but(now=unless_gone(part.now, self.decision))


@move
def raise_worry(
    meeting: Meeting, decision: Id, words: str, *, objection: bool = False, person: Id = NOBODY
) -> Sequence[Entry]:
    need_not_closed(meeting, need_decision(meeting, decision))
    words = clean(words, lines=True)
    if not words:
        raise Refused("no-words")
    return [WorryRaised(decision, words, objection, person)]


@move
def settle_worry(meeting: Meeting, decision: Id, worry: Id) -> Sequence[Entry]:
    found = need_decision(meeting, decision)
    if not any(one.id == worry and not one.settled for one in found.worries):
        raise Refused("no-such-worry")
    need_not_closed(meeting, found)
    return [WorrySettled(decision, worry)]


@move
def count_support(meeting: Meeting, decision: Id, scale: str, levels: tuple[Level, ...]) -> Sequence[Entry]:
    """Keep how many stood where, on the words as they were read back. Names are kept only where the group chose so.

    Refused where it cannot be true of who is here: more in total, somebody twice, somebody who is away.
    """
    if need_undecided(meeting, decision).stage != "testing":
        raise Refused("words-not-confirmed")
    steps = [(level.level, level.meaning) for level in levels]
    if len(set(steps)) != len(steps) or not set(steps) <= set(SCALES.get(scale, ())):
        raise Refused("no-such-scale")
    if any(level.count < 0 for level in levels) or not any(level.count for level in levels):
        raise Refused("nobody-counted")
    need_countable(meeting, levels)
    if not meeting.plan.settings.names_in_support:
        levels = tuple(level.but(people=()) for level in levels)
    return [SupportCounted(decision, scale, levels)]


@move
def more_time(meeting: Meeting, decision: Id, until: str = "") -> Sequence[Entry]:
    need_undecided(meeting, decision)
    return [MoreTimeAsked(decision, until), *item_clock(meeting, on=True)]


@move
def agree(meeting: Meeting, decision: Id) -> Sequence[Entry]:
    """Conclude it as agreed. Refused while an objection stands, however many are for it.

    Its outcome says how: with worries where some were raised, on a scale where one was counted, else "nobody objected
    when asked", which is all that was heard.
    """
    found = need_undecided(meeting, decision)
    need_alone(meeting, decision)
    if found.stage != "testing":
        raise Refused("words-not-confirmed")
    if found.objections or (found.support and found.support.blocked):
        raise Refused("objection-stands")
    outcome: Outcome = "with-worries" if found.worries else "agreed" if found.support else "nobody-objected"
    number = meeting.next_number("decision")
    return [DecisionConcluded(decision, outcome, number), *item_clock(meeting, on=True)]


@move
def not_agree(meeting: Meeting, decision: Id) -> Sequence[Entry]:
    """Conclude that it was not agreed, which is recorded as a decision is."""
    need_undecided(meeting, decision)
    number = meeting.next_number("decision")
    return [DecisionConcluded(decision, "not-agreed", number), *item_clock(meeting, on=True)]
