"""Testing agreement: worries, objections, how many stood where, more time, and how a decision was concluded.

Nothing here turns silence into agreement. Whether it is agreed is for the group's own rule: that nobody objects, where
they chose no other. Whoever gave no answer is never for it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from coprod_tui.model.count import AskedOn, asked_on, could_take_part, need_countable
from coprod_tui.model.decision_rule import DecisionRule, Tally, of_group, only_counted, stands_in_the_way, tally
from coprod_tui.model.decisions import (
    Decision,
    DecisionEntry,
    Decisions,
    Outcome,
    View,
    Worry,
    item_clock,
    need_alone,
    need_not_closed,
    need_undecided,
    need_words_seen,
    unless_gone,
)
from coprod_tui.model.entry import NOBODY, Entry, Id, Refused, Stamp, move, need_words, sees
from coprod_tui.model.person import need_people
from coprod_tui.model.scales import SCALES, Level, Support

if TYPE_CHECKING:
    from coprod_tui.model.meeting import Meeting


class WorryRaised(DecisionEntry, frozen=True):
    owned: ClassVar[bool] = True
    quotes: ClassVar[bool] = True
    decision: Id
    words: str
    objection: bool = False
    person: Id = NOBODY

    def apply(self, part: Decisions, stamp: Stamp) -> Decisions:
        worry = Worry(Id(stamp.number), self.words, self.objection, self.person)
        return part.worked(self.decision, lambda one: {"worries": (*one.worries, worry)})


class WorrySettled(DecisionEntry, frozen=True):
    """Whoever had it says it has been met. It stays with the decision."""

    decision: Id
    worry: Id

    def apply(self, part: Decisions, _stamp: Stamp) -> Decisions:
        one = part.get(self.decision)
        if one is None:
            return part
        worries = tuple(w.but(settled=True) if w.id == self.worry else w for w in one.worries)
        return part.with_one(one.id, worries=worries)


class SupportCounted(DecisionEntry, frozen=True):
    """How many stood where, on which scale, in the words people saw. The last count is the one that counts.

    could: how many were here who could take part. here: who they were, only where the group keeps names.
    """

    holdable: ClassVar[bool] = False
    decision: Id
    scale: str
    levels: tuple[Level, ...]
    could: int | None = None
    here: tuple[Id, ...] = ()

    def apply(self, part: Decisions, _stamp: Stamp) -> Decisions:
        return part.with_one(self.decision, support=Support(self.scale, self.levels, self.could, self.here))


class MoreTimeAsked(DecisionEntry, frozen=True):
    """Somebody needs more time: the group comes back to it, on that date if one was named."""

    decision: Id
    until: str = ""

    def apply(self, part: Decisions, _stamp: Stamp) -> Decisions:
        part = part.with_one(self.decision, stage="more-time", until=self.until)
        return part.but(now=unless_gone(part.now, self.decision))


class ViewAdded(DecisionEntry, frozen=True):
    """Somebody's view of it, in their own words, beside it. It is neither a worry nor an answer, and is not counted."""

    owned: ClassVar[bool] = True
    quotes: ClassVar[bool] = True
    decision: Id
    words: str
    person: Id = NOBODY

    def apply(self, part: Decisions, stamp: Stamp) -> Decisions:
        view = View(Id(stamp.number), self.words, self.person)
        return part.worked(self.decision, lambda one: {"views": (*one.views, view)})


class DecisionConcluded(DecisionEntry, frozen=True):
    """could and here: as in a count, at that moment. rule: the group's rule by which this came of it."""

    numbers: ClassVar[str] = "decision"
    decision: Id
    outcome: Outcome
    number: int
    could: int | None = None
    here: tuple[Id, ...] = ()
    rule: DecisionRule | None = None

    def apply(self, part: Decisions, stamp: Stamp) -> Decisions:
        one = part.get(self.decision)
        if one is None:
            return part
        part = part.with_one(
            one.id, stage="concluded", outcome=self.outcome, number=self.number, came=stamp.at, until="",
            held=len(one.versions), could=self.could, here=self.here, rule=self.rule,
        )  # fmt: skip
        return part.but(now=unless_gone(part.now, self.decision))


@move
def raise_worry(
    meeting: Meeting, decision: Id, words: str, *, objection: bool = False, person: Id = NOBODY
) -> Sequence[Entry]:
    need_not_closed(meeting, meeting.decisions.need(decision))
    words = need_words(words, lines=True)
    return [WorryRaised(decision, words, objection, person)]


@move
def add_view(meeting: Meeting, decision: Id, words: str, person: Id = NOBODY) -> Sequence[Entry]:
    """Anyone may add how they see it, in their own words. person: only where they wish to be named.

    It stands beside the decision whatever comes of it, and nobody is counted by it.
    """
    found = meeting.decisions.need(decision)
    need_not_closed(meeting, found)
    words = need_words(words, lines=True)
    need_people(meeting, person)
    return [ViewAdded(decision, words, person)]


@move
def settle_worry(meeting: Meeting, decision: Id, worry: Id) -> Sequence[Entry]:
    found = meeting.decisions.need(decision)
    if not any(one.id == worry and not one.settled for one in found.worries):
        raise Refused("no-such-worry")
    need_not_closed(meeting, found)
    return [WorrySettled(decision, worry)]


@move
@sees("words", "answers")
def count_support(
    meeting: Meeting, decision: Id, scale: str, levels: tuple[Level, ...], on: AskedOn | None = None
) -> Sequence[Entry]:  # fmt: skip
    """Keep how many stood where, on the words as they were read back. Names are kept only where the group chose so.

    on: what was so when people began to answer. Refused where another seat has changed it since, and where the numbers
    cannot be true of who is here: more in total, somebody twice, somebody who is away.
    """
    found = need_undecided(meeting, decision)
    if on is not None and on != asked_on(meeting, found):
        raise Refused("count-of-something-else")
    if found.stage != "testing":
        raise Refused("words-not-confirmed")
    need_words_seen(meeting, decision)
    steps = [(level.level, level.meaning) for level in levels]
    if len(set(steps)) != len(steps) or not set(steps) <= set(SCALES.get(scale, ())):
        raise Refused("no-such-scale")
    if any(level.count < 0 for level in levels) or not any(level.count for level in levels):
        raise Refused("nobody-counted")
    could = need_countable(meeting, levels)
    if not meeting.plan.settings.names_in_support:
        levels = tuple(level.but(people=()) for level in levels)
    return [SupportCounted(decision, scale, levels, could, _named_here(meeting))]


def _named_here(meeting: Meeting) -> tuple[Id, ...]:
    """Who could take part now, where the group keeps names."""
    by_name = meeting.plan.settings.names_in_support
    return tuple(person.id for person in could_take_part(meeting)) if by_name else ()


def said_so_far(meeting: Meeting, decision: Decision) -> Tally:
    """How many stand where on a decision that is being tested: where nobody was counted, of those who are here now."""
    counts = tally(decision)
    return counts if counts.counted else counts.but(here=len(could_take_part(meeting)))


def not_agreed_yet(meeting: Meeting, decision: Decision) -> Refused | None:
    """Why the group's own rule does not say that this is agreed; None where it does, and yes may be offered."""
    try:
        need_words_seen(meeting, decision.id)
    except Refused as refused:
        return refused
    in_the_way = stands_in_the_way(of_group(meeting.plan.settings), said_so_far(meeting, decision))
    if in_the_way is not None and in_the_way.reason == "objection-stands" and only_counted(decision):
        return Refused("objection-stands", counted=True)
    return in_the_way


def _concluding(meeting: Meeting, decision: Id, outcome: Outcome) -> list[Entry]:
    could, rule = len(could_take_part(meeting)), of_group(meeting.plan.settings)
    number = meeting.next_number("decision")
    concluded = DecisionConcluded(decision, outcome, number, could, _named_here(meeting), rule)
    return [concluded, *item_clock(meeting, on=True)]


@move
def more_time(meeting: Meeting, decision: Id, until: str = "") -> Sequence[Entry]:
    need_undecided(meeting, decision)
    return [MoreTimeAsked(decision, until), *item_clock(meeting, on=True)]


@move
@sees("words", "answers")
def agree(meeting: Meeting, decision: Id) -> Sequence[Entry]:
    """Conclude it as agreed. Refused where the group's own rule does not say so, with what stands in the way.

    Its outcome says how: with worries where some were raised, on a scale where one was counted, else "nobody objected
    when asked", which is all that was heard.
    """
    found = need_undecided(meeting, decision)
    need_alone(meeting, decision)
    if found.stage != "testing":
        raise Refused("words-not-confirmed")
    need_words_seen(meeting, decision)
    refused = not_agreed_yet(meeting, found)
    if refused is not None:
        raise refused
    outcome: Outcome = "with-worries" if found.worries else "agreed" if found.support else "nobody-objected"
    return _concluding(meeting, decision, outcome)


@move
@sees("words", "answers")
def not_agree(meeting: Meeting, decision: Id) -> Sequence[Entry]:
    """Conclude that it was not agreed, which is recorded as a decision is."""
    need_undecided(meeting, decision)
    need_words_seen(meeting, decision)
    return _concluding(meeting, decision, "not-agreed")
