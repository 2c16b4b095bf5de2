"""Which entries hold what a group decided, so that a removal of words asks before it takes these.

Somebody's name in them goes with a removal of that person, which is their right. The words themselves stay until this
meeting or a later one decides something else.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from coprod_tui.model.agreement import SupportCounted
from coprod_tui.model.decisions import DecisionReworded, DecisionWorded
from coprod_tui.model.entry import NOBODY, Entry, Stamped
from coprod_tui.model.history import Adopted
from coprod_tui.model.meeting import EMPTY, MEETING_KINDS, fold
from coprod_tui.record.removal_passages import Mention

OF_MEETINGS = frozenset(MEETING_KINDS.by_kind.values())


def decided(history: Sequence[Stamped]) -> Mapping[int, int]:
    """For each entry that holds a decision's words or its count: the decision's number (1 is D1).

    history: all entries of a record. A decision that was not concluded, or was taken back, is not among them. What a
    group's record says of its meetings' decisions is told by number 0.
    """
    meeting = fold(EMPTY, [one for one in history if type(one.entry) in OF_MEETINGS])
    concluded: dict[int, int] = {one.id: one.number for one in meeting.decisions.concluded}
    found: dict[int, int] = {}
    for one in history:
        entry = one.entry
        of = one.stamp.number if isinstance(entry, DecisionWorded) else _of(entry)
        if of in concluded:
            found[one.stamp.number] = concluded[of]
        elif isinstance(entry, Adopted) and entry.decisions:
            found[one.stamp.number] = 0
    return found


def _of(entry: Entry) -> int:
    return entry.decision if isinstance(entry, DecisionReworded | SupportCounted) else NOBODY


def is_decided(mention: Mention, found: Mapping[int, int]) -> bool:
    """Whether these words are a decision's own, and not only beside one in the same entry."""
    if mention.spot.number not in found:
        return False
    return found[mention.spot.number] > 0 or mention.spot.path[0] == "decisions"
