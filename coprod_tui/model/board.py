"""What one body that a group asks is told on one page: what the group needs of it, and what changed since it answered.

The group and what it marks for that body decide what is on it. What people said beside a decision is there only where
each said yes, and nobody is named but those who speak for the group and said yes to it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from coprod_tui.model.group import Group
from coprod_tui.model.held import INSTEAD
from coprod_tui.model.newcomer import NamedContact, contacts
from coprod_tui.model.outward import Outward, OutwardFacts
from coprod_tui.model.sharing import Receipt, same_body
from coprod_tui.model.text import clean
from coprod_tui.model.year import Asked, Decided, Promised
from coprod_tui.model.year_facts import SaidBeside


class Board(NamedTuple):
    """body: as it is called, without names. needs: what it was asked and has not answered, or is marked for it.

    answered: what else it was asked. since: the day (YYYY-MM-DD) of its last answer or receipt, "" for none. new:
    decided since; ended: what holds no longer since; done: done since. said: words that may go, each with its decision.
    """

    outward: Outward
    body: str
    asked: tuple[Asked, ...] = ()
    marked: tuple[Decided | Asked | Promised, ...] = ()
    answered: tuple[Asked, ...] = ()
    since: str = ""
    new: tuple[Decided, ...] = ()
    ended: tuple[Decided, ...] = ()
    done: tuple[Promised, ...] = ()
    said: tuple[tuple[Decided, SaidBeside], ...] = ()
    contacts: tuple[NamedContact, ...] = ()
    receipts: tuple[Receipt, ...] = ()


class BesideSaying(NamedTuple):
    """Words that somebody said beside a decision. mark: by which they are told apart, "14-D1.2". may_go: their yes."""

    mark: str
    decision: str
    meeting: str
    said: SaidBeside
    may_go: bool


def board_of(
    group: Group, found: Iterable[OutwardFacts], body: str, outward: Outward
) -> Board:  # fmt: skip
    """found: of every meeting that can be read. outward: what `outward_of` makes of them."""
    whose = {one.ref for one in group.history.issues if same_body(one.whose, body)}
    asked = tuple(one for one in outward.asked if one.ref in whose)
    called = outward.safe.out(body)
    receipts = tuple(one for one in outward.receipts if same_body(one.body, called))
    answers = {answer.day for one in asked for answer in one.answers} | {one.date for one in receipts}
    since = max(answers, default="")
    marks = group.sharing.marks(body) - whose
    markable: tuple[Decided | Asked | Promised, ...] = (*outward.decided, *outward.asked, *outward.promised)
    return Board(
        outward, called, tuple(one for one in asked if not (one.answers or one.settled)),
        tuple(one for one in markable if one.ref in marks),
        tuple(one for one in asked if one.answers or one.settled), since,
        tuple(one for one in outward.in_force if one.day >= since),
        tuple(one for one in outward.decided if since and one.ended >= since),
        tuple(one for one in outward.promised if one.state == "done" and one.done >= since),
        tuple(_words_to_go(group, found, outward, body)), tuple(contacts(group, body)), receipts,
    )  # fmt: skip


def _words_to_go(
    group: Group, found: Iterable[OutwardFacts], outward: Outward, body: str
) -> Iterator[tuple[Decided, SaidBeside]]:  # fmt: skip
    decided = {one.ref: one for one in outward.decided}
    for one in sayings(group, found, body):
        if one.may_go and one.decision in decided:
            yield decided[one.decision], one.said.but(words=outward.safe.out(one.said.words))


def sayings(group: Group, found: Iterable[OutwardFacts], body: str) -> Iterator[BesideSaying]:
    """All that people said beside decisions of meetings that are finished: whose it is may be asked, alone."""
    for facts in (one.facts for one in found if one.facts is not None and one.facts.finished):
        places: dict[int, int] = {}
        for said in facts.said:
            places[said.decision] = places.get(said.decision, 0) + 1
            if said.words != INSTEAD:
                ref = f"{facts.number}-D{said.decision}"
                allows = group.sharing.allows(facts.meeting, said.thing, body)
                yield BesideSaying(f"{ref}.{places[said.decision]}", ref, facts.meeting, said, allows)


def bodies(group: Group) -> tuple[str, ...]:
    """Every body that the group asks, or marks something for, each once, as it was first called."""
    history, sharing = group.history, group.sharing
    named = [one.whose for one in history.issues] + [body for body, _ref in sharing.marked]
    named += [one.body for one in sharing.contacts] + [one.body for one in sharing.agreed]
    found: list[str] = []
    for each in map(clean, named):
        if each and each != INSTEAD and not any(same_body(each, other) for other in found):
            found.append(each)
    return tuple(found)
