"""The basket in words, and what is offered to the next agenda: only what everyone may see, so no hidden name."""

from __future__ import annotations

from datetime import date

from coprod_tui.model.basket import Request
from coprod_tui.model.entry import NOBODY
from coprod_tui.model.group import Group
from coprod_tui.model.history import KeptItem
from coprod_tui.model.offers import AgendaOffer
from coprod_tui.model.wanted import Wanted
from coprod_tui.sentences.group_status import near_day
from coprod_tui.sentences.record_view import closed, in_a_line
from coprod_tui.sentences.terms import terms_name
from coprod_tui.wording import _, day_of, names


def asked_words(group: Group, request: Request) -> str:
    """Who asked: "Amy Stone asked for this", "asked without a name"."""
    name = _name(group, request) if request.shown else ""
    return _("{name} asked for this").format(name=in_a_line(name)) if name else _("asked without a name")


def private_words(group: Group, request: Request) -> str:
    """Who wants to hear the answer, where their name is to show nowhere else; "" for nobody. A private line."""
    name = "" if request.shown else _name(group, request)
    return _("{name} wants to hear what becomes of {mark}.").format(name=name, mark=request.mark) if name else ""


def _name(group: Group, request: Request) -> str:
    member = group.members.get(request.person)
    return member.name if member is not None else request.who


def since_words(at: int, today: date, zone: str) -> str:
    return _("since {day}").format(day=near_day(day_of(at, zone).isoformat(), today))


def stands_words(request: Request) -> str:
    """What became of it: "on the agenda of meeting 14", "done in meeting 14"; "" while it waits for the first time."""
    if request.stage == "waiting":
        return came_back_words(request.came_back, carried=request.carried)
    phrase = {
        "taken": _("on the agenda of meeting {number}"),
        "done": _("done in meeting {number}"),
        "turned-down": _("in meeting {number} the group decided not to take this"),
        "answered": _("answered"),
        "withdrawn": _("taken back by whoever asked"),
    }[request.stage]
    return phrase.format(number=request.meeting)


def came_back_words(meetings: tuple[int, ...], *, carried: bool = False) -> str:
    if not meetings:
        return ""
    if carried:
        return _("meeting {number} saved it for later").format(number=meetings[-1])
    return _("not reached in meeting {numbers}").format(numbers=names([str(each) for each in meetings]))


def answer_words(request: Request) -> str:
    """Why, or what was answered, closed with a full stop; "" for nothing."""
    if request.stage not in ("turned-down", "answered") or not request.answer:
        return ""
    phrase = _("Why: {words}") if request.stage == "turned-down" else _("Answer: {words}")
    return phrase.format(words=closed(request.answer))


def request_line(group: Group, request: Request, today: date, zone: str) -> str:
    """One line of the basket, without its mark."""
    facts = (in_a_line(request.words), asked_words(group, request), since_words(request.at, today, zone))
    return " · ".join(filter(None, (*facts, stands_words(request))))


def offer_line(group: Group, offer: AgendaOffer, today: date, zone: str) -> str:
    """One thing that may go on the next agenda: its mark, its words, and why it is offered."""
    why = {
        "carried": _("saved for this meeting"),
        "asked": _("asked for"),
        "answered": _("asked for, and answered since: {answer}"),
        "came-back": _("an answer came: {answer}"),
        "unanswered": _("no answer yet, due {day}"),
        "look-again": _("to look at again from {day}"),
        "terms": _("to look at again from {day}"),
        "due": _("to be done by {day}"),
    }[offer.source]
    why = why.format(answer=in_a_line(offer.answer), day=near_day(offer.day, today))
    request = group.basket.marked(offer.mark) if offer.item.request else None
    if request is not None:
        beside = (asked_words(group, request), since_words(request.at, today, zone), stands_words(request))
        why = " · ".join(filter(None, beside)) if offer.source == "asked" else " · ".join((why, beside[0]))
    words = terms_name() if offer.source == "terms" else in_a_line(offer.words)
    return " · ".join(filter(None, (offer.mark, words, why)))


def wanted_of(group: Group, offer: AgendaOffer) -> Wanted:
    """The item as it goes on the agenda, once somebody took it. Its words stay people's own."""
    title = {
        "look-again": _("Look again at {mark}: {words}"),
        "terms": _("Look again at our terms"),
        "unanswered": _("No answer yet on {mark}: {words}"),
        "came-back": _("What came back on {mark}: {words}"),
        "due": _("How {mark} went: {words}"),
    }.get(offer.source, "{words}")
    return wanted_item(group, offer.item, title.format(mark=offer.mark, words=offer.item.title))


def wanted_item(group: Group, item: KeptItem, title: str = "") -> Wanted:
    member = group.members.get(item.asked_by)
    return Wanted(
        title or item.title, item.minutes, item.purpose, item.asked_name, item.ours, item.content_note, item.detail,
        member.id if member is not None else NOBODY, item.request, item.ref,
    )  # fmt: skip
