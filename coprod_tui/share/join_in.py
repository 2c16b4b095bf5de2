"""What a phone may do: ask to speak, show a card, pass or wait in a round, write for the item, answer to a count.

Nobody needs a phone: each of these can be done by voice, by hand or on paper too.

Each is a Command, as at any seat, and all phones share one seat's name in the record. A card is shown without a name.
Everything else is done as the person that a phone was confirmed to be. Nothing here begins a meeting.
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
from coprod_tui.share.sent import line_token, number
from coprod_tui.share.visitors import Visitor
from coprod_tui.wording import refusal, refusal_kept
from coprod_tui.wording.scales import level_words

LONGEST = 2_000
"""Characters that somebody may write for an item at once."""
FormSent = Mapping[str, str]
"""The fields of a form."""


class CountView(NamedTuple):
    """Support that is counted now, as one phone is asked. steps: (level, its words, whether it is their answer).

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
        return next((words for _level, words, chosen in self.steps if chosen), "")


class JoinInView(NamedTuple):
    """What one phone is offered. open: the meeting is going on and is not hidden.

    name: as whom it acts; here: they are marked as here. claimed: who it says it is, not confirmed yet. place: in the
    queue, from 1; 0 for not in it. invited: a round waits for them. turn, saw_invited: the turn and the person invited
    as the page was made, sent back with a form (optimistic concurrency). card: one is shown. cards, hands, words,
    answers: what the group lets phones do. asked: the count that goes on. ended: how the last one ended, as
    `PhoneAnswers.ended` has it; counted: they were counted in it.
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
    participant = meeting.people.get(person)
    waiting = [hand.person for hand in queue(meeting)]
    turn, invited = meeting.turns.now, meeting.rounds.invited
    return JoinInView(
        open=True,
        people=tuple((one.id, name_of(meeting, one.id)) for one in meeting.people.all),
        name=name_of(meeting, person) if participant else "",
        here=participant is not None and participant.presence == "here",
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
    own_answer, scale = answers.answer(person), now.asked.scale
    steps = tuple((level, level_words(scale, level), level == own_answer) for level, _meaning in SCALES[scale])
    return CountView(now.asked.id, steps, person in now.able, answers.again, now.named)


def answer(meeting: Meeting, answers: PhoneAnswers, visitor: Visitor, sent: FormSent) -> str:
    """Keep or take back an answer to the count. Gives the refusal in words, "" where it was done."""
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


async def do(session: MeetingSession, answers: PhoneAnswers, visitor: Visitor, action: str, sent: FormSent) -> str:
    """Do one of CARDS or NAMED. Gives the refusal in words, "" where it was done."""
    try:
        wanted = _command_of(session.meeting, visitor, action, sent)
        if answers.now is not None:
            _need_no_arrival(session.meeting, visitor, action)
        await asyncio.wrap_future(session.do(wanted, token=line_token(sent)))
    except Refused as refused:
        return refusal(refused)
    except NotSaved as trouble:
        return refusal_kept(trouble)
    return ""


def _command_of(meeting: Meeting, visitor: Visitor, action: str, sent: FormSent) -> Command:
    _need_going_on(meeting)
    ways = meeting.plan.settings
    switched_off = (set() if ways.phone_cards else set(CARDS)) | (set() if ways.phone_words else {"words"})
    if action in switched_off or (not ways.phone_hands and action in NAMED and action not in ("words", *ARRIVES)):
        raise Refused("not-by-phone")
    if action in CARDS:
        return CARDS[action]
    if action not in NAMED:
        raise Refused("phone-has-no-name")
    return NAMED[action](_need_person(meeting, visitor), sent)


def _need_no_arrival(meeting: Meeting, visitor: Visitor, action: str) -> None:
    """Refused ("count-goes-on") where this would mark somebody as here: those who count are those here as it began."""
    participant = meeting.people.get(visitor.person)
    if action in ARRIVES or (action in NAMED and participant is not None and participant.presence != "here"):
        raise Refused("count-goes-on")


def _need_going_on(meeting: Meeting) -> None:
    if meeting.flow.hidden or meeting.flow.stage != "open":
        raise Refused("phones-wait")


def _need_person(meeting: Meeting, visitor: Visitor) -> Id:
    if not meeting.people.get(visitor.person):
        raise Refused("phone-has-no-name")
    return visitor.person


def _in_round(move: Callable[[Meeting], object]) -> Callable[[Id, FormSent], Command]:
    def in_round(person: Id, sent: FormSent) -> Command:
        if number(sent, "invited") != person:
            raise Refused("round-went-on")
        saw = Saw(turn=number(sent, "turn"), invited=number(sent, "invited"))
        return command(move).but(saw=saw)  # type: ignore[arg-type]

    return in_round


ANSWERED = ("answer", "unanswer")
"""What `answer` does; `do` does all that follows."""
CARDS = {"stop": command(stop_card), "slower": command(slower_card)}
ARRIVES: Mapping[str, HereBy] = {"here": "room", "page": "page"}
"""The two ways to be marked as here, and how the record has each."""
NAMED: Mapping[str, Callable[[Id, FormSent], Command]] = {  # what is done as a confirmed person
    "hand": lambda person, _sent: command(raise_hand, person),
    "question": lambda person, _sent: command(raise_hand, person, "question"),
    "down": lambda person, _sent: command(lower_hand, person),
    "words": lambda person, sent: command(contribute, person, sent.get("words", "")[:LONGEST]),
    "here": lambda person, _sent: command(arrive, person, ARRIVES["here"]),
    "page": lambda person, _sent: command(arrive, person, ARRIVES["page"]),
    "pass": _in_round(pass_turn),
    "later": _in_round(come_back),
}
