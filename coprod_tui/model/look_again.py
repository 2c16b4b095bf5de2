"""How each decision of a group stands: in force, replaced by another, or no longer; and which are to be looked at."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from coprod_tui.model.entry import Frozen
from coprod_tui.model.history import History, KeptDecision, PastMeeting

StandsAs = Literal["in-force", "replaced", "no-longer", "not-agreed"]


class DecisionStands(Frozen, frozen=True):
    """A decision, with the meeting that made it.

    by: the ref of what took its place ("15-D2"), and why: why it holds no longer, each "" where there is none. said_in:
    the number of the meeting that looked at it last, 0 for none. look_again: YYYY-MM-DD, "" for never.
    """

    decision: KeptDecision
    made: PastMeeting
    stands: StandsAs
    by: str = ""
    why: str = ""
    look_again: str = ""
    said_in: int = 0

    def due(self, day: str) -> bool:
        """Whether its day to look again has come by then (YYYY-MM-DD; "" for a day nobody knows)."""
        return self.stands == "in-force" and "" < self.look_again <= day


def how_decisions_stand(history: History) -> Iterator[DecisionStands]:
    """Every decision of the group's meetings, in the order of their numbers."""
    meetings = sorted(history.meetings, key=lambda one: one.number)
    looked = {looked_at.ref: (past.number, looked_at) for past in meetings for looked_at in past.looked}
    for past in meetings:
        for one in past.decisions:
            if one.outcome == "not-agreed":
                yield DecisionStands(one, past, "not-agreed")
                continue
            number, looked_at = looked.get(one.ref, (0, None))
            if looked_at is None:
                yield DecisionStands(one, past, "in-force", look_again=one.look_again)
            elif looked_at.came == "still-right":
                yield DecisionStands(one, past, "in-force", look_again=looked_at.look_again, said_in=number)
            else:
                yield DecisionStands(one, past, looked_at.came, looked_at.by, looked_at.why, said_in=number)


def in_force(history: History) -> tuple[DecisionStands, ...]:
    return tuple(one for one in how_decisions_stand(history) if one.stands == "in-force")
