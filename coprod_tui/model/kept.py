"""An issue and an action as a group keeps them; and what a meeting says of one, with what the group was told since."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from coprod_tui.model.entry import NOBODY, Frozen, Id
from coprod_tui.model.parking import Response, unsaid

Thing = TypeVar("Thing", "KeptIssue", "KeptAction")


class KeptIssue(Frozen, frozen=True):
    """A parked issue as the group keeps it.

    ref: "14-P1". person: a member's id. fresh: answered since a meeting last opened with it.
    """

    ref: str
    words: str
    whose: str = ""
    person: Id = NOBODY
    who: str = ""
    by: str = ""
    answers: tuple[Response, ...] = ()
    closed: bool = False
    fresh: bool = False


class KeptAction(Frozen, frozen=True):
    """An action as the group keeps it: ref "14-A1"; person and others are members' ids.

    dropped: it is not done, and outcome says why. done: since when (UTC ms) nothing is left to do, 0 for unknown.
    """

    ref: str
    words: str
    person: Id = NOBODY
    who: str = ""
    by: str = ""
    finished: bool = False
    outcome: str = ""
    fresh: bool = False
    others: tuple[Id, ...] = ()
    dropped: bool = False
    done: int = 0


def with_what_came(issue: KeptIssue, known: KeptIssue | None, left: KeptIssue | None) -> KeptIssue:
    """An issue as a meeting left it, with the answers that came after that meeting was planned, which it never saw.

    left: as it had left the issue when it was adopted before. What it says no otherwise since then stands as the group
    has it now, whoever told the group.
    """
    if known is None or (left is None and not known.fresh):
        return issue
    taken_back = unsaid(left.answers, issue.answers) if left is not None else ()
    missed = tuple(unsaid(known.answers, (*issue.answers, *taken_back)))
    if left is None:
        stands = issue.but(closed=issue.closed or known.closed)
    else:
        stands = _as_known(issue, known, left, ("words", "whose", "person", "who", "by", "closed"))
    fresh = known.fresh and (bool(missed) or (stands.closed and not issue.closed))
    return stands.but(answers=(*issue.answers, *missed), fresh=fresh)


def with_report(action: KeptAction, known: KeptAction | None, left: KeptAction | None) -> KeptAction:
    """The same for an action, with what was told of it since."""
    if known is None or (left is None and not known.fresh):
        return action
    if left is None:
        return action.but(
            finished=True, outcome=action.outcome or known.outcome, fresh=not action.finished,
            dropped=action.dropped and action.finished, done=action.done or known.done,
        )  # fmt: skip
    stands = _as_known(action, known, left, REPORTED)
    return stands.but(fresh=known.fresh and stands.finished and not action.finished)


REPORTED = ("words", "person", "who", "by", "finished", "outcome", "others", "dropped", "done")


def _as_known(now: Thing, known: Thing, left: Thing, fields: Sequence[str]) -> Thing:
    """The same with these fields as the group knows them, where that meeting says nothing new of them."""
    unchanged = {each: getattr(known, each) for each in fields if getattr(now, each) == getattr(left, each)}
    return now.but(**unchanged)
