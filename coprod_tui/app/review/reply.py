"""Writing down what people answer to a summary, on the review's third view: who, then what, in two keys.

Where an answer needs words the line asks for them. By which way it came is written down only if somebody chose one.
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


async def find(screen: Seated) -> None:
    """Choose anybody of the meeting by any part of the name."""
    if person := await screen.foot.pick_person(_("Whose answer?")):
        _panel(screen).pick(person)


def answer(screen: Seated, given: Answer) -> None:
    """Write down the chosen person's answer; ask for their words first where it needs some."""
    panel = _panel(screen)
    person = panel.chosen
    if not person or screen.meeting.review.version is None:
        screen.say_trouble(reason("nothing-to-answer"))
    elif screen.meeting.sealing.sealed:
        screen.say_trouble(reason("sealed-challenge-instead"))
    elif given == "agrees":
        screen.do(_reply_command(screen, person, given, ""))
    else:
        label = f"{name_of(screen.meeting, person)} {standing_words(given)}"
        question = Question(
            f"answer-{person}-{given}",
            label,
            _("In their words"),
            partial(_reply_command, screen, person, given),
            prose=True,
        )
        screen.foot.ask(question)


def _reply_command(screen: Seated, person: Id, given: Answer, words: str) -> Command:
    panel = _panel(screen)
    date = panel.day or screen.today.isoformat()
    return command(reply, person=person, answer=given, words=words, route=panel.route, date=date)


async def choose_route(screen: Seated) -> None:
    """Pick the way by which the next answers came."""
    named = [(route, route_words(route) or _("not written down")) for route in ROUTES]
    choices = [Choice(route or "none", str(n), words) for n, (route, words) in enumerate(named, 1)]
    routes: dict[str, Route] = {route or "none": route for route in ROUTES}
    if name := await screen.pick(_("How did it come?"), choices, short=True):
        panel = _panel(screen)
        panel.route = routes[name]
        panel.draw()


async def choose_day(screen: Seated) -> None:
    """Pick the day on which the next answers were given: one of the last days, or one that is typed."""
    days = [screen.today - timedelta(days=back) for back in range(DAYS_BACK)]
    named = {0: _("today"), 1: _("yesterday")}
    choices = [Choice(each.isoformat(), str(n + 1), named.get(n, day(each, named=True))) for n, each in enumerate(days)]
    picked = await screen.pick_or_type(_("Which day?"), choices, _day_typed, short=True)
    if picked is None:
        return
    given = date.fromisoformat(picked.name) if picked.other is None else past_day(picked.other, screen.today)
    if given is None:
        screen.say_trouble(_("That is not a day we can read. Write it as 3 November."))
        return
    panel = _panel(screen)
    panel.day = "" if given == screen.today else given.isoformat()
    panel.draw()


def _day_typed(words: str) -> str:
    return _("Another day: {words}").format(words=words) if words else _("another day, as 3 November")


def past_day(words: str, today: date) -> date | None:
    """The day typed, in the past: "3 Nov" is the last 3 November. None where the words are no day of the calendar.

    Days counted from today ("in 2 weeks", "yesterday") are none either: read from two different days they differ.
    """
    year_ago = today - timedelta(days=363)
    days = {_day_from(words, year_ago), _day_from(words, year_ago - timedelta(days=1))}
    day = days.pop()
    return day if not days and day is not None and day <= today else None


def _day_from(words: str, since: date) -> date | None:
    """The first day from since on that the words may mean; None for none."""
    with suppress(LineProblem):
        return find_date(TypedText(words), since)
    return None


def not_reached(screen: Seated) -> None:
    """Ask why the chosen person could not be reached with this version; the reason stays on private pages."""
    panel = _panel(screen)
    if not panel.chosen or screen.meeting.review.version is None:
        screen.say_trouble(reason("nothing-to-answer"))
        return
    person = panel.chosen
    label = _("{name} could not be reached").format(name=name_of(screen.meeting, person))
    question = Question(f"not-reached-{person}", label, _("Why. It stays private"))
    screen.foot.ask(question.but(move=lambda why: command(cannot_reach, person, why)))


def settle(screen: Seated) -> None:
    """Settle what the chosen person asked for."""
    person = _panel(screen).chosen
    open_reply = _open_reply(screen, person)
    if open_reply:
        screen.do(command(settle_reply, reply=open_reply))
    else:
        screen.say_trouble(reason("no-answer-of-theirs", name=name_of(screen.meeting, person)))


def _open_reply(screen: Seated, person: Id) -> Id:
    """The newest reply of this person that asks for something and is not settled; NOBODY for none."""
    replies = screen.meeting.replies
    asking = (one.id for one in reversed(replies.all) if one.person == person and one.answer != "agrees")
    return next((id for id in asking if id not in replies.settled), NOBODY)


async def keep_challenge(screen: Seated) -> None:
    """Ask for a decision, whether they wish to be named, and the words; keep the chosen person's challenge with it."""
    person = _panel(screen).chosen
    decisions = screen.meeting.decisions.concluded
    if not decisions:
        screen.say_trouble(reason("no-such-decision"))
        return
    decision = await screen.pick(
        _("Which decision?"), [Choice(str(one.id), str(one.number), one.words) for one in decisions]
    )
    if not decision:
        return
    name, open_reply = name_of(screen.meeting, person), _open_reply(screen, person)
    choices = [Choice("0", "1", _("no name")), Choice(str(person), "2", _("named: {name}").format(name=name))]
    named = await screen.pick(_("Do they wish to be named?"), choices, short=True)
    if not named:
        return
    who = Id(int(named))

    def move(words: str) -> Command:
        date = _panel(screen).day or screen.today.isoformat()
        return command(
            challenge,
            decision=Id(int(decision)),
            words=words,
            person=who,
            date=date,
            reply=open_reply if who else NOBODY,
        )

    await screen.foot.enter(
        Question(f"challenge-{decision}-{who}", _("Challenge"), _("In their words"), move, prose=True)
    )


def _panel(screen: Seated) -> Answers:
    return screen.query_one(Answers)
