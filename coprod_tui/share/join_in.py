"""What a phone may do: ask to speak, show a card, pass or wait in a round, write for the item, answer to a count.

Nobody needs one: each has its equal by voice, by hand or on paper.

All of it is Commands, as at any seat, written under one seat's name for everybody. A card needs no name and has none.
The rest is done as somebody: as who a phone said it is, once that was confirmed. Nothing here begins a meeting.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from typing import NamedTuple

from coprod_tui.model.cards import slower_card, stop_card
from coprod_tui.model.command import Command, Saw, command
from coprod_tui.model.contributions import contribute
from coprod_tui.model.entry import Id, Refused
from coprod_tui.model.hands import lower_hand, raise_hand
from coprod_tui.model.meeting import Meeting
from coprod_tui.model.order import queue
from coprod_tui.model.people import arrive
from coprod_tui.model.person import HereBy
from coprod_tui.model.rounds import come_back, pass_turn
from coprod_tui.model.scales import SCALES
from coprod_tui.record.session import MeetingSession
from coprod_tui.record.trouble import NotSaved
from coprod_tui.sentences import name_of
from coprod_tui.share.answers import PhoneAnswers
from coprod_tui.share.sent import line_token
from coprod_tui.share.visitors import Visitor
from coprod_tui.wording import refusal, refusal_kept
from coprod_tui.wording.scales import level_words

LONGEST = 2_000
"""Characters that somebody may write for an item at once."""
FormSent = Mapping[str, str]


class CountView(NamedTuple):
    """Support that is counted now, as one phone is asked. steps: each with its words, and whether it is their answer.

    able: they may answer here. again: what people answered before is lost. named: the group keeps who stood where.
    """

    id: str
    steps: tuple[tuple[str, str, bool], ...]
    able: bool
    again: bool
    named: bool

    @property
    def answer(self) -> str:
        """The words of their answer so far; "" for none."""
        return next((words for _level, words, theirs in self.steps if theirs), "")


class JoinInView(NamedTuple):
    """What one phone is offered. open: the meeting is going on and is not hidden.

    name: as whom it acts, and here: they are marked as here; claimed: who it says it is, not confirmed yet.
    place: in the queue, 0 for not in it; invited: a round waits for them. turn, saw_invited: what stands there now,
    to be sent with what goes by it. cards, hands, words, answers: what the group lets phones do. asked: support that is
    counted; ended: how the last count came to its end, "" once that is past; counted: they were counted in it.
    """

    open: bool
    people: tuple[tuple[Id, str], ...] = ()
    name: str = ""
    here: bool = False
    claimed: str = ""
    place: int = 0
    speaking: bool = False
    invited: bool = False
    turn: int = 0
    saw_invited: int = 0
    card: bool = False
    cards: bool = True
    hands: bool = True
    words: bool = True
    answers: bool = True
    asked: CountView | None = None
    ended: str = ""
    counted: bool = False


def offered(meeting: Meeting, visitor: Visitor, answers: PhoneAnswers) -> JoinInView:
    if meeting.flow.hidden or meeting.flow.stage != "open":
        return JoinInView(open=False)
    person, ways = visitor.person, meeting.plan.settings
    found = meeting.people.get(person)
    waiting = [hand.person for hand in queue(meeting)]
    turn, invited = meeting.turns.now, meeting.rounds.invited
    return JoinInView(
        open=True,
        people=tuple((one.id, name_of(meeting, one.id)) for one in meeting.people.all),
        name=name_of(meeting, person) if found else "",
        here=found is not None and found.presence == "here",
        claimed=name_of(meeting, visitor.claimed) if meeting.people.get(visitor.claimed) else "",
        place=waiting.index(person) + 1 if person in waiting else 0,
        speaking=turn is not None and turn.person == person,
        invited=bool(person) and invited == person,
        turn=turn.id if turn else 0,
        saw_invited=invited or 0,
        card=meeting.cards.shown is not None,
        cards=ways.phone_cards,
        hands=ways.phone_hands,
        words=ways.phone_words,
        answers=ways.phone_answers,
        asked=_asked_now(answers, person),
        ended=answers.ended(meeting),
        counted=answers.was_counted(person),
    )


def _asked_now(answers: PhoneAnswers, person: Id) -> CountView | None:
    now = answers.now
    if now is None:
        return None
    theirs, scale = answers.answer(person), now.asked.scale
    steps = tuple((level, level_words(scale, level), level == theirs) for level, _meaning in SCALES[scale])
    return CountView(now.asked.id, steps, person in now.able, answers.again, now.named)


def answer(meeting: Meeting, answers: PhoneAnswers, visitor: Visitor, sent: FormSent) -> str:
    """Keep or take back what somebody answers to the count; why it was not, in words, "" where it was."""
    try:
        person, count = _who_answers(meeting, visitor), sent.get("count", "")
        if sent.get("do") == "answer":
            answers.take(person, count, sent.get("level", ""))
        else:
            answers.take_back(person, count)
    except Refused as refused:
        return refusal(refused)
    return ""


def _who_answers(meeting: Meeting, visitor: Visitor) -> Id:
    _need_going_on(meeting)
    if not meeting.plan.settings.phone_answers:
        raise Refused("not-by-phone")
    return _need_person(meeting, visitor)


async def do(session: MeetingSession, answers: PhoneAnswers, visitor: Visitor, what: str, sent: FormSent) -> str:
    """Why it was not done, in words; "" where it was."""
    try:
        asked = _asked(session.meeting, visitor, what, sent)
        if answers.now is not None:
            _need_no_arrival(session.meeting, visitor, what)
        await asyncio.wrap_future(session.do(asked, token=line_token(sent)))
    except Refused as refused:
        return refusal(refused)
    except NotSaved as trouble:
        return refusal_kept(trouble)
    return ""


def _asked(meeting: Meeting, visitor: Visitor, what: str, sent: FormSent) -> Command:
    _need_going_on(meeting)
    ways = meeting.plan.settings
    off = (set() if ways.phone_cards else set(CARDS)) | (set() if ways.phone_words else {"words"})
    if what in off or (not ways.phone_hands and what in NAMED and what not in ("words", *ARRIVES)):
        raise Refused("not-by-phone")
    if what in CARDS:
        return CARDS[what]
    if what not in NAMED:
        raise Refused("phone-has-no-name")
    return NAMED[what](_need_person(meeting, visitor), sent)


def _need_no_arrival(meeting: Meeting, visitor: Visitor, what: str) -> None:
    """Support is counted of those who were here as it began, and whoever asks to speak is here: nobody comes now."""
    found = meeting.people.get(visitor.person)
    if what in ARRIVES or (what in NAMED and found is not None and found.presence != "here"):
        raise Refused("count-goes-on")


def _need_going_on(meeting: Meeting) -> None:
    if meeting.flow.hidden or meeting.flow.stage != "open":
        raise Refused("phones-wait")


def _need_person(meeting: Meeting, visitor: Visitor) -> Id:
    if not meeting.people.get(visitor.person):
        raise Refused("phone-has-no-name")
    return visitor.person


def _in_round(move: Callable[[Meeting], object]) -> Callable[[Id, FormSent], Command]:
    def asked(person: Id, sent: FormSent) -> Command:
        if _number(sent, "invited") != person:
            raise Refused("round-went-on")
        saw = Saw(turn=_number(sent, "turn"), invited=_number(sent, "invited"))
        return command(move).but(saw=saw)  # type: ignore[arg-type]

    return asked


def _number(sent: FormSent, name: str) -> int:
    words = sent.get(name, "")
    return int(words) if words.isascii() and words.isdecimal() and len(words) < 10 else 0  # noqa: PLR2004


ANSWERED = ("answer", "unanswer")
CARDS = {"stop": command(stop_card), "slower": command(slower_card)}
ARRIVES: Mapping[str, HereBy] = {"here": "room", "page": "page"}
"""What a phone says of where its owner is, and how they are here then."""
NAMED: Mapping[str, Callable[[Id, FormSent], Command]] = {
    "hand": lambda person, _sent: command(raise_hand, person),
    "question": lambda person, _sent: command(raise_hand, person, "question"),
    "down": lambda person, _sent: command(lower_hand, person),
    "words": lambda person, sent: command(contribute, person, sent.get("words", "")[:LONGEST]),
    "here": lambda person, _sent: command(arrive, person, ARRIVES["here"]),
    "page": lambda person, _sent: command(arrive, person, ARRIVES["page"]),
    "pass": _in_round(pass_turn),
    "later": _in_round(come_back),
}
