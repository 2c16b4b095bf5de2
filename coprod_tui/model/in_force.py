"""Decisions of earlier meetings that are in force: looked at again, each stays right, is replaced, or holds no longer.

A meeting is planned with all that are in force, so that whatever it decides can take the place of one of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar, Literal

from coprod_tui.model.entry import Entry, Frozen, Id, Refused, Stamp, move
from coprod_tui.model.flow import opening
from coprod_tui.model.text import clean
from coprod_tui.model.things import Thing, Things

if TYPE_CHECKING:
    from coprod_tui.model.meeting import Meeting

LookedAs = Literal["still-right", "replaced", "no-longer"]


class LookedAt(Frozen, frozen=True):
    """What a meeting said of an earlier decision (ref "13-D1").

    by: the decision that takes its place ("15-D2"). why: why it holds no longer, "" where nobody said. look_again: the
    next day (YYYY-MM-DD) to look at one that is still right, "" for none.
    """

    ref: str
    came: LookedAs
    by: str = ""
    why: str = ""
    look_again: str = ""


class EarlierDecision(Thing, frozen=True):
    """came: what this meeting said of it; None where it has not. by: the decision of this meeting in its place."""

    ref: str
    words: str
    look_again: str = ""
    came: LookedAs | None = None
    by: Id | None = None
    why: str = ""


class InForce(Things[EarlierDecision], frozen=True):
    missing: ClassVar[str] = "no-such-earlier-decision"

    def named(self, name: str) -> EarlierDecision | None:
        """By "13-D1", whatever the capitals."""
        return next((one for one in self.all if one.ref.casefold() == name.strip().casefold()), None)

    def due(self, day: str) -> tuple[EarlierDecision, ...]:
        """Those whose day to look again has come by then (YYYY-MM-DD), and those that were looked at here."""
        return tuple(one for one in self.all if one.came or "" < one.look_again <= day)


class InForceEntry(Entry, frozen=True):
    part: ClassVar[str] = "in_force"


class DecisionBrought(InForceEntry, frozen=True):
    """A decision of an earlier meeting, which is in force as this one is planned."""

    holdable: ClassVar[bool] = False
    ref: str
    words: str
    look_again: str = ""

    def apply(self, part: InForce, stamp: Stamp) -> InForce:
        if part.named(self.ref) is not None:
            return part
        return part.but(all=(*part.all, EarlierDecision(Id(stamp.number), self.ref, self.words, self.look_again)))


class DecisionStillRight(InForceEntry, frozen=True):
    holdable: ClassVar[bool] = False
    earlier: Id
    look_again: str = ""

    def apply(self, part: InForce, _stamp: Stamp) -> InForce:
        return part.with_one(self.earlier, came="still-right", look_again=self.look_again, by=None, why="")


class DecisionReplaced(InForceEntry, frozen=True):
    """decision: the one of this meeting that takes its place."""

    earlier: Id
    decision: Id

    def apply(self, part: InForce, _stamp: Stamp) -> InForce:
        return part.with_one(self.earlier, came="replaced", by=self.decision, why="")


class DecisionEnded(InForceEntry, frozen=True):
    """It holds no longer."""

    earlier: Id
    why: str = ""

    def apply(self, part: InForce, _stamp: Stamp) -> InForce:
        return part.with_one(self.earlier, came="no-longer", by=None, why=self.why)


def looked_at(meeting: Meeting) -> tuple[LookedAt, ...]:
    """What this meeting said of earlier decisions. One replaced by words that were not agreed stays as it was."""
    return tuple(looked for one in meeting.in_force.all if (looked := _as_looked_at(meeting, one)) is not None)


def _as_looked_at(meeting: Meeting, one: EarlierDecision) -> LookedAt | None:
    if one.came is None:
        return None
    if one.came != "replaced":
        again = one.look_again if one.came == "still-right" else ""
        return LookedAt(one.ref, one.came, why=one.why, look_again=again)
    decision = meeting.decisions.get(one.by)
    if decision not in meeting.decisions.agreed or decision is None:
        return None
    return LookedAt(one.ref, "replaced", by=f"{meeting.plan.number}-D{decision.number}")


@move
def still_right(meeting: Meeting, earlier: Id, look_again: str = "") -> Sequence[Entry]:
    """It stays as it is. look_again: the next day (YYYY-MM-DD) to look at it, "" for none."""
    found = meeting.in_force.need(earlier)
    if (found.came, found.look_again) == ("still-right", look_again):
        raise Refused("nothing-changed")
    return [*opening(meeting), DecisionStillRight(earlier, look_again)]


@move
def replace_decision(meeting: Meeting, earlier: Id, decision: Id) -> Sequence[Entry]:
    """A decision that this meeting agreed takes its place. Refused ("not-agreed-yet") for one that it did not agree."""
    found, new = meeting.in_force.need(earlier), meeting.decisions.need(decision)
    if new not in meeting.decisions.agreed:
        raise Refused("not-agreed-yet")
    if found.came == "replaced" and found.by == decision:
        raise Refused("nothing-changed")
    return [*opening(meeting), DecisionReplaced(earlier, decision)]


@move
def end_decision(meeting: Meeting, earlier: Id, why: str = "") -> Sequence[Entry]:
    """It holds no longer, and nothing takes its place."""
    found, why = meeting.in_force.need(earlier), clean(why, lines=True)
    if (found.came, found.why) == ("no-longer", why):
        raise Refused("nothing-changed")
    return [*opening(meeting), DecisionEnded(earlier, why)]
