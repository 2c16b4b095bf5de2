"""Writing down what people answer to a summary, on the review's third view: who, then what, in two keys.

The words line opens where an answer needs words. How it came is written down only where somebody said so.
"""

from __future__ import annotations

from contextlib import suppress
from datetime import date, timedelta
from functools import partial

from coprod_tui.app.review.panels.answers import Answers, marks
from coprod_tui.app.seat.seated import Seated
from coprod_tui.app.widgets.question import Choice, Question
from coprod_tui.line.dates import find_date
from coprod_tui.line.typed_text import LineProblem, TypedText
from coprod_tui.model.command import Command, command
from coprod_tui.model.delivery import cannot_reach
from coprod_tui.model.entry import NOBODY, Id
from coprod_tui.model.replies import ROUTES, Answer, Route, challenge, reply, settle_reply
from coprod_tui.sentences.people import name_of
from coprod_tui.sentences.replies import route_words, standing_words
from coprod_tui.wording import _, day, reason

DAYS_BACK = 8


def pick(screen: Seated, mark: str) -> None:
    """Choose the person whom this key stands for."""
    person = marks(screen.meeting).get(mark)
    if person is not None:
        _panel(screen).pick(person)


def find(screen: Seated) -> None:
    """Choose anybody of the meeting by any part of the name."""
    screen.foot.pick_person(_("Whose answer?"), _panel(screen).pick)


def answer(screen: Seated, said: Answer) -> None:
    """Write down the chosen person's answer; ask for their words first where it needs some."""
    panel = _panel(screen)
    person = panel.chosen
    if not person or screen.meeting.review.version is None:
        screen.say_trouble(reason("nothing-to-answer"))
    elif screen.meeting.sealing.sealed:
        screen.say_trouble(reason("sealed-challenge-instead"))
    elif said == "agrees":
        screen.do(_answers(screen, person, said, ""))
    else:
        label = f"{name_of(screen.meeting, person)} {standing_words(said)}"
        ask = Question(
            f"answer-{person}-{said}", label, _("In their words"), partial(_answers, screen, person, said), prose=True
        )  # fmt: skip
        screen.foot.ask(ask)


def _answers(screen: Seated, person: Id, said: Answer, words: str) -> Command:
    panel = _panel(screen)
    when = panel.day or screen.today.isoformat()
    return command(reply, person=person, answer=said, words=words, route=panel.route, date=when)


def choose_route(screen: Seated) -> None:
    """By which way the answers that are written down next came."""
    named = [(route, route_words(route) or _("not written down")) for route in ROUTES]
    choices = [Choice(route or "none", str(n), words) for n, (route, words) in enumerate(named, 1)]
    known: dict[str, Route] = {route or "none": route for route in ROUTES}

    def then(name: str) -> None:
        panel = _panel(screen)
        panel.route = known[name]
        panel.draw()

    screen.foot.pick(_("How did it come?"), choices, then, short=True)


def choose_day(screen: Seated) -> None:
    """On which day they were given: one of the last days, or one that is typed."""
    days = [screen.today - timedelta(days=back) for back in range(DAYS_BACK)]
    named = {0: _("today"), 1: _("yesterday")}
    choices = [Choice(each.isoformat(), str(n + 1), named.get(n, day(each, named=True))) for n, each in enumerate(days)]

    def then(name: str) -> None:
        panel = _panel(screen)
        panel.day = "" if name == screen.today.isoformat() else name
        panel.draw()

    def other(words: str) -> None:
        found = past_day(words, screen.today)
        if found is None:
            screen.say_trouble(_("That is not a day we can read. Write it as 3 November."))
        else:
            then(found.isoformat())

    screen.foot.pick(_("Which day?"), choices, then, other, _day_typed, short=True)


def _day_typed(words: str) -> str:
    return _("Another day: {words}").format(words=words) if words else _("another day, as 3 November")


def past_day(words: str, today: date) -> date | None:
    """The day of the calendar that is meant, of those that have been: "3 Nov" is the last one there was.

    None for anything else: the last days stand in the list to pick from.
    """
    year_ago = today - timedelta(days=363)
    found = {_day_from(words, year_ago), _day_from(words, year_ago - timedelta(days=1))}
    day = found.pop()
    return day if not found and day is not None and day <= today else None


def _day_from(words: str, since: date) -> date | None:
    """The first such day from that one on; what counts from today ("in 2 weeks") differs with it."""
    with suppress(LineProblem):
        return find_date(TypedText(words), since)
    return None


def not_reached(screen: Seated) -> None:
    """The chosen person cannot be got this version: ask why, which stays on private pages."""
    panel = _panel(screen)
    if not panel.chosen or screen.meeting.review.version is None:
        screen.say_trouble(reason("nothing-to-answer"))
        return
    person = panel.chosen
    label = _("{name} could not be reached").format(name=name_of(screen.meeting, person))
    ask = Question(f"not-reached-{person}", label, _("Why. It stays private"))
    screen.foot.ask(ask.but(move=lambda why: command(cannot_reach, person, why)))


def settle(screen: Seated) -> None:
    """What the chosen person asked for was seen to, and they say so."""
    person = _panel(screen).chosen
    asks = _still_asks(screen, person)
    if asks:
        screen.do(command(settle_reply, reply=asks))
    else:
        screen.say_trouble(reason("no-answer-of-theirs", name=name_of(screen.meeting, person)))


def _still_asks(screen: Seated, person: Id) -> Id:
    """The newest thing this person asked for that is not settled; NOBODY for none."""
    replies = screen.meeting.replies
    still = (one.id for one in reversed(replies.all) if one.person == person and one.answer != "agrees")
    return next((id for id in still if id not in replies.settled), NOBODY)


async def keep_challenge(screen: Seated) -> None:
    """Keep the chosen person's challenge with a decision: which, then whether they wish to be named, then the words."""
    person = _panel(screen).chosen
    made = screen.meeting.decisions.concluded
    if not made:
        screen.say_trouble(reason("no-such-decision"))
        return
    decision = await screen.pick(
        _("Which decision?"), [Choice(str(one.id), str(one.number), one.words) for one in made]
    )
    if not decision:
        return
    name, asks = name_of(screen.meeting, person), _still_asks(screen, person)
    choices = [Choice("0", "1", _("no name")), Choice(str(person), "2", _("named: {name}").format(name=name))]
    named = await screen.pick(_("Do they wish to be named?"), choices, short=True)
    if not named:
        return
    who = Id(int(named))

    def move(words: str) -> Command:
        when = _panel(screen).day or screen.today.isoformat()
        return command(
            challenge, decision=Id(int(decision)), words=words, person=who, date=when, reply=asks if who else NOBODY
        )

    await screen.foot.enter(
        Question(f"challenge-{decision}-{who}", _("Challenge"), _("In their words"), move, prose=True)
    )


def _panel(screen: Seated) -> Answers:
    return screen.query_one(Answers)
