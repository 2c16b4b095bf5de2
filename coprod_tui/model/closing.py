"""Closing a meeting: what is still open, finishing all the same, and opening it again."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal

from coprod_tui.model import flow
from coprod_tui.model.agenda import Item, ItemEnded
from coprod_tui.model.card import CardAnswered
from coprod_tui.model.entry import Entry, Frozen, Id, Refused, move
from coprod_tui.model.round import RoundEnded
from coprod_tui.model.turns import ending

if TYPE_CHECKING:
    from coprod_tui.model.meeting import Meeting

OpenSort = Literal["item", "decision", "issue", "action", "word", "hand"]


class StillOpen(Frozen, frozen=True):
    """Something to look at before people go: of which sort, its id, its mark ("P2", "item 4" ...) and its words."""

    sort: OpenSort
    id: Id
    mark: str
    words: str


def still_open(meeting: Meeting) -> tuple[StillOpen, ...]:
    """What people may want to settle before they go; they may close all the same.

    Items not begun or not finished, decisions not concluded, parked issues and actions with nobody to take them,
    hands of people who still wait to speak, words nobody has explained yet. What was carried to next time is not open.
    """
    agenda, items = meeting.agenda, [item for item in meeting.agenda.items if is_open(meeting, item)]
    issues = [issue for issue in meeting.parking.open if issue.wants_taker]
    actions = [action for action in meeting.actions.open if not action.taken]
    return (
        *(StillOpen("decision", one.id, "", one.words) for one in meeting.decisions.open),
        *(StillOpen("issue", issue.id, issue.name, issue.words) for issue in issues),
        *(StillOpen("action", action.id, action.name, action.words) for action in actions),
        *(StillOpen("item", item.id, str(agenda.place(item.id)), item.title) for item in items),
        *(StillOpen("hand", hand.id, "", meeting.people.shown(hand.person)) for hand in meeting.hands.waiting),
        *(StillOpen("word", word.id, "", word.word) for word in meeting.notes.unexplained),
    )


def is_open(meeting: Meeting, item: Item) -> bool:
    """Whether it is not begun; or is on, and not the last: finishing ends that one, and leaves it open."""
    agenda = meeting.agenda
    if item.carried:
        return False
    if item.id == agenda.current:
        return any(not (each.done or each.carried or each.id == item.id) for each in agenda.items)
    return not item.done or f"item {agenda.place(item.id)}" in meeting.flow.closed_with


@move
def finish(meeting: Meeting) -> Sequence[Entry]:
    """End what is on (turn, round, card, item) and the meeting. What people leave open is kept by its sort and mark."""
    flow.need_open(meeting)
    if meeting.flow.stage == "planned":
        raise Refused("not-open")
    left = tuple(f"{one.sort} {one.mark}".strip() for one in still_open(meeting))
    item = meeting.agenda.current
    ended: list[Entry] = [
        *ending(meeting),
        *([RoundEnded()] if meeting.rounds.now else []),
        *([CardAnswered()] if meeting.cards.shown else []),
        *([ItemEnded(item)] if item else []),
    ]
    return [*ended, flow.MeetingFinished(left)]


@move
def reopen(meeting: Meeting) -> Sequence[Entry]:
    if meeting.flow.stage != "finished":
        raise Refused("not-finished")
    return [flow.MeetingReopened()]
