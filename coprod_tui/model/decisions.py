"""Decisions: exact words, read back, reworded in sight of everyone, and what came of them.

A reading of the words records no consent: how agreement is tested stands in `agreement.py`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar, Literal

from coprod_tui.model.agenda import ItemClockStarted, ItemClockStopped
from coprod_tui.model.corrections import correcting, need_not_over
from coprod_tui.model.decision_rule import DecisionRule
from coprod_tui.model.entry import NOBODY, Entry, Frozen, Id, Refused, Stamp, differs, move, need_words, one_of, sees
from coprod_tui.model.flow import need_open, opening
from coprod_tui.model.scales import Support
from coprod_tui.model.text import clean
from coprod_tui.model.things import Thing, Things

if TYPE_CHECKING:
    from coprod_tui.model.meeting import Meeting

DecisionStage = Literal["discussing", "reading", "testing", "more-time", "concluded", "parked"]
Outcome = Literal["nobody-objected", "agreed", "with-worries", "not-agreed"]


class Wording(Frozen, frozen=True):
    """Words and since when (ms) they were the decision's."""

    words: str
    at: int


class Worry(Frozen, frozen=True):
    """In the person's own words; person only where they wish to be named. settled: they say it has been met."""

    id: Id
    words: str
    objection: bool = False
    person: Id = NOBODY
    settled: bool = False


class View(Frozen, frozen=True):
    """What somebody adds to it, in their own words; person only where they wish to be named. It counts for nothing."""

    id: Id
    words: str
    person: Id = NOBODY


class Decision(Thing, frozen=True):
    """A decision, from its first words to what came of it.

    versions: oldest first, never empty. number: D1 ..., once it is concluded. came: when it was, in ms. held: how many
    versions there were then; later ones stand beside the words that people had agreed on. support: the last count, on
    the words as they are; before: the last one on words that were changed since. could: how many were here who could
    take part when it was concluded; here: who, only where the group keeps names; rule: the group's, by which it came
    out so. None where an earlier program did not keep it.
    """

    versions: tuple[Wording, ...]
    stage: DecisionStage = "discussing"
    item: Id = NOBODY
    number: int = 0
    outcome: Outcome | None = None
    came: int | None = None
    worries: tuple[Worry, ...] = ()
    support: Support | None = None
    until: str = ""
    proposed_by: Id = NOBODY
    proposed_name: str = ""
    why: str = ""
    look_again: str = ""
    held: int = 0
    could: int | None = None
    here: tuple[Id, ...] = ()
    rule: DecisionRule | None = None
    views: tuple[View, ...] = ()
    before: Support | None = None

    @property
    def words(self) -> str:
        """The words that count: as they are now, and once it is concluded those that people were asked about."""
        return self.versions[max(0, self.held - 1) if self.came is not None else -1].words

    @property
    def written_since(self) -> tuple[Wording, ...]:
        """Other words that were written down after it was concluded. Nobody was asked about them."""
        return self.versions[self.held :] if self.came is not None else ()

    @property
    def reworded(self) -> bool:
        """Whether the words were changed after people had agreed on them."""
        return self.came is not None and len(self.versions) > self.held

    @property
    def objections(self) -> tuple[Worry, ...]:
        """Those that stand."""
        return tuple(worry for worry in self.worries if worry.objection and not worry.settled)


class PastChallenge(Frozen, frozen=True):
    """A decision of another meeting ("14-D1") that was challenged since, and how often."""

    ref: str
    words: str
    count: int = 1


class Decisions(Things[Decision], frozen=True):
    """now: the one being read back or tested. challenged: decisions of other meetings that this one opens with."""

    missing: ClassVar[str] = "no-such-decision"
    now: Id | None = None
    challenged: tuple[PastChallenge, ...] = ()

    def numbered(self, number: int) -> Decision | None:
        return next((one for one in self.all if one.number == number), None) if number else None

    @property
    def concluded(self) -> tuple[Decision, ...]:
        """In the order in which they were concluded."""
        return tuple(sorted((one for one in self.all if one.number), key=lambda one: one.number))

    @property
    def agreed(self) -> tuple[Decision, ...]:
        """Those people agreed on, in the order in which they were concluded."""
        return tuple(one for one in self.concluded if one.outcome != "not-agreed")

    @property
    def not_agreed(self) -> tuple[Decision, ...]:
        """Those that were concluded without agreement: they are decided in nobody's list."""
        return tuple(one for one in self.concluded if one.outcome == "not-agreed")

    @property
    def open(self) -> tuple[Decision, ...]:
        return tuple(one for one in self.all if one.stage in ("discussing", "reading", "testing", "more-time"))


class DecisionEntry(Entry, frozen=True):
    part: ClassVar[str] = "decisions"


class DecisionWorded(DecisionEntry, frozen=True):
    """A decision put into words, about to be read back."""

    words: str
    item: Id = NOBODY
    proposed_by: Id = NOBODY
    proposed_name: str = ""
    why: str = ""

    def apply(self, part: Decisions, stamp: Stamp) -> Decisions:
        id, words = Id(stamp.number), Wording(self.words, stamp.at)
        new = Decision(
            id, (words,), "reading", self.item, proposed_by=self.proposed_by, proposed_name=self.proposed_name,
            why=self.why,
        )  # fmt: skip
        return part.but(all=(*part.all, new), now=id)


class DecisionReworded(DecisionEntry, frozen=True):
    """New words beside the old ones. Until it is concluded they are to be read back, and tested, anew."""

    rewords: ClassVar[bool] = True
    decision: Id
    words: str

    def apply(self, part: Decisions, stamp: Stamp) -> Decisions:
        one = part.get(self.decision)
        if one is None:
            return part
        part = part.with_one(one.id, versions=(*one.versions, Wording(self.words, stamp.at)))
        if one.stage == "concluded":
            return part
        stage = "reading" if one.stage == "testing" else one.stage
        return part.with_one(one.id, support=None, before=one.support or one.before, stage=stage)


class ReadBack(DecisionEntry, frozen=True):
    """Its words stand large before everyone, to see whether they are right."""

    decision: Id

    def apply(self, part: Decisions, _stamp: Stamp) -> Decisions:
        return part.with_one(self.decision, stage="reading").but(now=self.decision) if part.get(self.decision) else part


class WordsConfirmed(DecisionEntry, frozen=True):
    """The words are right. That is all it says: agreement is asked for next."""

    decision: Id

    def apply(self, part: Decisions, _stamp: Stamp) -> Decisions:
        return part.with_one(self.decision, stage="testing").but(now=self.decision) if part.get(self.decision) else part


class DecisionSetAside(DecisionEntry, frozen=True):
    """Being discussed: not yet."""

    decision: Id

    def apply(self, part: Decisions, _stamp: Stamp) -> Decisions:
        return part.with_one(self.decision, stage="discussing").but(now=unless_gone(part.now, self.decision))


class DecisionParked(DecisionEntry, frozen=True):
    """It was not the group's to decide, and is parked in the same line."""

    decision: Id

    def apply(self, part: Decisions, _stamp: Stamp) -> Decisions:
        return part.with_one(self.decision, stage="parked").but(now=unless_gone(part.now, self.decision))


class DecisionDescribed(DecisionEntry, frozen=True):
    """Who proposed it, why, and a date to look again. What is None stays."""

    decision: Id
    proposed_by: Id | None = None
    proposed_name: str | None = None
    why: str | None = None
    look_again: str | None = None

    def apply(self, part: Decisions, _stamp: Stamp) -> Decisions:
        return part.with_one(self.decision, **self.changes("decision"))


def unless_gone(now: Id | None, gone: Id) -> Id | None:
    return None if now == gone else now


def need_undecided(meeting: Meeting, decision: Id) -> Decision:
    need_open(meeting)
    found = meeting.decisions.need(decision)
    need_not_parked(found)
    if found.stage == "concluded":
        raise Refused("decision-is-done", number=found.number)
    return found


def need_words_seen(meeting: Meeting, decision: Id) -> None:
    """Refuse an answer to words that nobody can read: the screen is hidden, or they are kept off it."""
    if not (meeting.flow.hidden or meeting.held.off):
        return
    from coprod_tui.model.held import words_are_off  # noqa: PLC0415  what is held is made of this file's entries

    if words_are_off(meeting, decision):
        raise Refused("decision-is-hidden")


def need_not_parked(decision: Decision) -> None:
    if decision.stage == "parked":
        raise Refused("decision-is-parked")


def need_not_closed(meeting: Meeting, decision: Decision) -> None:
    """Refuse other words in a decision of a finished meeting: people agreed on these."""
    need_not_over(meeting, Refused("decision-is-closed", number=decision.number))


def need_alone(meeting: Meeting, decision: Id | None = None) -> None:
    """Refuse where another decision is being read back or tested: one at a time."""
    if meeting.decisions.now not in (None, decision):
        raise Refused("decision-is-on")


def item_clock(meeting: Meeting, *, on: bool) -> list[Entry]:
    item = meeting.agenda.current
    if item is None:
        return []
    return [ItemClockStarted(item) if on else ItemClockStopped(item)]


@move
def propose(
    meeting: Meeting, words: str, proposed_by: Id = NOBODY, proposed_name: str = "", why: str = ""
) -> Sequence[Entry]:
    """Put a decision into words and read it back. One at a time: another must be concluded or set aside first."""
    words = need_words(words, lines=True)
    need_alone(meeting)
    item = meeting.agenda.current or NOBODY
    worded = DecisionWorded(words, item, proposed_by, clean(proposed_name), clean(why, lines=True))
    return [*opening(meeting), worded, *item_clock(meeting, on=False)]


@move
@sees("words")
def reword(meeting: Meeting, decision: Id, words: str) -> Sequence[Entry]:
    """Other words: while it is discussed a correction; once concluded, a new dated version beside the old."""
    found = meeting.decisions.need(decision)
    need_not_parked(found)
    need_not_closed(meeting, found)
    words = need_words(words, lines=True)
    if words == found.versions[-1].words:
        raise Refused("nothing-changed")
    return [DecisionReworded(decision, words)]


@move
def read_back(meeting: Meeting, decision: Id) -> Sequence[Entry]:
    """Take up again a decision that was set aside or given more time."""
    need_undecided(meeting, decision)
    need_alone(meeting, decision)
    return [ReadBack(decision), *item_clock(meeting, on=False)]


@move
@sees("words")
def confirm_words(meeting: Meeting, decision: Id) -> Sequence[Entry]:
    """The words are right. Refused where they do not stand before everyone."""
    found = need_undecided(meeting, decision)
    need_alone(meeting, decision)
    need_words_seen(meeting, decision)
    if found.stage == "testing":
        raise Refused("nothing-changed")
    if found.stage != "reading":
        raise Refused("words-not-confirmed")
    return [WordsConfirmed(decision)]


@move
def set_aside(meeting: Meeting, decision: Id) -> Sequence[Entry]:
    """Not yet: it stays as being discussed."""
    need_undecided(meeting, decision)
    return [DecisionSetAside(decision), *item_clock(meeting, on=True)]


@move
def describe(
    meeting: Meeting, decision: Id, *, proposed_by: Id | None = None, proposed_name: str | None = None,
    why: str | None = None, look_again: str | None = None,
) -> Sequence[Entry]:  # fmt: skip
    """Who proposed it, why, and a date (YYYY-MM-DD) to look again."""
    found = meeting.decisions.need(decision)
    name = None if proposed_name is None else clean(proposed_name)
    proposed_by, name = one_of(proposed_by, name)
    why = None if why is None else clean(why, lines=True)
    described = DecisionDescribed(decision, proposed_by, name, why, look_again)
    if not differs(found, described):
        return []
    if why is not None and why != found.why:
        need_not_closed(meeting, found)
    return [*correcting(meeting, "decision", decision), described.but(why=None if why == found.why else why)]
