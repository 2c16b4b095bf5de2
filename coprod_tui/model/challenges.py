"""Challenges to what another meeting decided, brought to this one: it opens with them, so that none is lost.

How often a decision was challenged is brought, and its words. What people said against it stays with it, in the record
of its own meeting.
"""

from __future__ import annotations

from coprod_tui.model.decisions import DecisionEntry, Decisions, PastChallenge
from coprod_tui.model.entry import Stamp


class ChallengeBrought(DecisionEntry, frozen=True):
    """ref: "14-D1". words: the decision's. count: how often it was challenged since a meeting was last planned."""

    ref: str
    words: str
    count: int = 1

    def apply(self, part: Decisions, _stamp: Stamp) -> Decisions:
        others = tuple(one for one in part.challenged if one.ref != self.ref)
        return part.but(challenged=(*others, PastChallenge(self.ref, self.words, self.count)))
