"""What waits to be put on the next agenda, each offered and none put there by itself but what the group carried.

One list for whoever plans: the command, plain lines and the page of a planned meeting show the same, in this order.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal

from coprod_tui.model.basket import Request
from coprod_tui.model.entry import NOBODY, Frozen, Id
from coprod_tui.model.history import KeptItem
from coprod_tui.model.look_again import in_force
from coprod_tui.model.terms import terms_due

if TYPE_CHECKING:
    from coprod_tui.model.group import Group

OfferSource = Literal["carried", "asked", "answered", "came-back", "unanswered", "look-again", "terms", "due"]
"""Saved for this meeting; asked for and waiting; asked for and answered since; an answer about something outside our
control; such a thing whose answer was due by then; a decision to look at again; the terms likewise; an action whose
day is over by then."""


class AgendaOffer(Frozen, frozen=True):
    """One thing for the next agenda, and how it would stand there.

    mark: how people call it ("B3", "14-P1"); "" for none. words: people's own, "" for the terms. usual: taken unless
    somebody leaves it, because the group said so. at: since when, UTC ms; day: YYYY-MM-DD it is due, or was. item: as
    it would be on the agenda, with who asked only where their name may show. answer: what came back.
    """

    source: OfferSource
    mark: str
    words: str
    item: KeptItem
    usual: bool = False
    at: int = 0
    day: str = ""
    answer: str = ""
    came_back: tuple[int, ...] = ()


def offers(group: Group, day: str, but: Id = NOBODY) -> tuple[AgendaOffer, ...]:
    """All that could go on an agenda of that day (YYYY-MM-DD; "" for a day nobody knows: then nothing is due).

    What is on the agenda of a planned meeting already is not offered again. but: leave out this request.
    """
    return (
        *(AgendaOffer("carried", "", item.title, item, usual=True) for item in group.history.carried),
        *(_asked(one) for one in sorted(group.basket.waiting, key=_carried_first) if one.id != but),
        *(_asked(one) for one in group.basket.being("answered") if one.before >= group.history.next_number),
        *_came_back(group),
        *_unanswered(group, day),
        *_look_again(group, day),
        *_terms(group, day),
        *_due(group, day),
    )


def usual(group: Group) -> tuple[AgendaOffer, ...]:
    """Those that are taken where nobody is asked: what the group itself saved for its next meeting."""
    return tuple(one for one in offers(group, "") if one.usual)


def _carried_first(request: Request) -> tuple[bool, int]:
    return (not request.carried, request.number)


def _asked(request: Request) -> AgendaOffer:
    item = (request.item or KeptItem(request.words)).but(request=request.id)
    if request.shown:
        item = item.but(asked_by=request.person, asked_name=request.who)
    source: OfferSource = "answered" if request.stage == "answered" else "asked"
    return AgendaOffer(
        source, request.mark, request.words, item, request.carried and source == "asked", request.at,
        answer=request.answer if source == "answered" else "", came_back=request.came_back,
    )  # fmt: skip


def _came_back(group: Group) -> Iterator[AgendaOffer]:
    for issue in group.history.issues:
        if issue.fresh and issue.answers:
            answer = issue.answers[-1]
            item = KeptItem(issue.words, purpose="share")
            yield AgendaOffer("came-back", issue.ref, issue.words, item, at=answer.at, answer=answer.words)


def _unanswered(group: Group, day: str) -> Iterator[AgendaOffer]:
    for issue in group.history.open_issues:
        if not issue.answers and "" < issue.by <= day:
            item = KeptItem(issue.words, purpose="share")
            yield AgendaOffer("unanswered", issue.ref, issue.words, item, day=issue.by)


def _look_again(group: Group, day: str) -> Iterator[AgendaOffer]:
    """Decisions in force whose day to look again has come by then, since the meeting that said which day."""
    for one in in_force(group.history):
        since = one.said_in or one.made.number
        if one.due(day) and not _was_offered(group, since, one.look_again):
            decision = one.decision
            item = KeptItem(decision.words, purpose="decide")
            yield AgendaOffer("look-again", decision.ref, decision.words, item, day=one.look_again)


def _was_offered(group: Group, since: int, day: str) -> bool:
    """Whether a meeting after that one was held on that day or later: it is not offered for ever.

    Until a meeting says how it stands, it comes back to each of them all the same (`model.in_force`).
    """
    return any(past.number > since and past.up_to and past.date >= day for past in group.history.meetings)


def _terms(group: Group, day: str) -> Iterator[AgendaOffer]:
    if renew := terms_due(group, day):
        yield AgendaOffer("terms", "", "", KeptItem("", purpose="decide"), day=renew)


def _due(group: Group, day: str) -> Iterator[AgendaOffer]:
    for action in group.history.open_actions:
        if action.by and action.by <= day:
            yield AgendaOffer("due", action.ref, action.words, KeptItem(action.words, purpose="share"), day=action.by)
