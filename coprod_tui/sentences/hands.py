"""Hands, told: who would like to speak."""

from __future__ import annotations

from coprod_tui.model.hands import (
    Hand,
    HandLowered,
    HandPlaced,
    HandRaised,
    HandsBroughtBack,
    HandsKept,
    KeptHandDropped,
    QueueClosed,
    QueueOpened,
)
from coprod_tui.model.meeting import Meeting
from coprod_tui.model.order import queue
from coprod_tui.sentences.record_view import RecordView, Tells, name_of, sentence, short_name
from coprod_tui.sentences.state import TextBlock
from coprod_tui.wording import N_, _, ngettext, possessive


def _raised(entry: HandRaised, view: RecordView) -> str:
    name = view.name(entry.person)
    if entry.asking == "question":
        return _("{name} has a question.").format(name=name)
    if entry.asking == "answer":
        return _("{name} would like to answer this point.").format(name=name)
    return _("{whose} hand is up.").format(whose=possessive(name))


def _placed(entry: HandPlaced, view: RecordView) -> str:
    name = view.name(entry.person)
    if not entry.place:
        return _("{name} waits where the rule says.").format(name=name)
    if entry.place == 1:
        return _("{name} is first in the queue.").format(name=name)
    return _("{name} is number {place} in the queue.").format(name=name, place=entry.place)


TELLS: Tells = {
    HandRaised: _raised,
    HandLowered: sentence(N_("{whose} hand is down.")),
    HandPlaced: _placed,
    QueueClosed: sentence(N_("Those who wait are the last on this. Questions are still welcome.")),
    QueueOpened: sentence(N_("The queue is open again.")),
    HandsKept: sentence(N_("Those who wait are kept for later.")),
    HandsBroughtBack: sentence(N_("Those kept for later wait again.")),
    KeptHandDropped: sentence(N_("{whose} hand is not kept for later any more.")),
}
LABEL = N_("hand")


def waits(hand: Hand, meeting: Meeting, *, short: bool = False) -> str:
    """Who waits, and what for where it is not simply to speak: "Mo (a question)". short: by their short names."""
    name = (short_name if short else name_of)(meeting, hand.person)
    if hand.asking == "question":
        return _("{name} (a question)").format(name=name)
    return _("{name} (to answer this point)").format(name=name) if hand.asking == "answer" else name


def beside(meeting: Meeting) -> list[str]:
    """What else is so of the queue: that it is closed, how many are kept for later."""
    facts = [_("the queue is closed")] if meeting.hands.closed else []
    count = len(meeting.hands.kept)
    if count:
        facts.append(ngettext("{count} kept for later", "{count} kept for later", count).format(count=count))
    return facts


def lines(meeting: Meeting) -> list[str]:
    """Everyone who waits, in the order in which they would be called."""
    waiting = queue(meeting)
    parts = [_("Waiting to speak: {names}").format(names=", ".join(waits(hand, meeting) for hand in waiting))]
    return [*(parts if waiting else []), *(words[:1].upper() + words[1:] for words in beside(meeting))]


STATE = {"waiting": TextBlock(lines)}
