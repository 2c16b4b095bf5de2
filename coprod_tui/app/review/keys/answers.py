"""Keys of the review's third view: pick who answered, then what. Two strokes, and the words where it needs some."""

from __future__ import annotations

from functools import partial

from coprod_tui.app.keyboard.key import Key, Situation, asks
from coprod_tui.app.review import reply
from coprod_tui.app.review.panels.answers import LETTERS
from coprod_tui.app.review.review import ReviewScreen
from coprod_tui.wording import N_

ANSWERS: frozenset[Situation] = frozenset(("review-answers",))


def pick(review: ReviewScreen) -> None:
    reply.pick(review, review.strokes.pressed)


KEYS = (
    Key("answer-agrees", ("a",), N_("agrees"), N_("The chosen person agrees."), partial(reply.answer, said="agrees"), 1,
        ANSWERS),
    Key("answer-change", ("c",), N_("change"), N_("They ask for a change, in their words."),
        partial(reply.answer, said="change"), 2, ANSWERS),
    Key("answer-talk", ("t",), N_("talk"), N_("They ask to talk about it, in their words."),
        partial(reply.answer, said="talk"), 3, ANSWERS),
    Key("answer-wrong", ("w",), N_("no"), N_("They say it is not right, in their words."),
        partial(reply.answer, said="wrong"), 3, ANSWERS),
    Key("answer-person", tuple("1234567890"), N_("that person"), N_("Choose the person with this mark."), pick,
        when=ANSWERS),
    Key("answer-letter", LETTERS, N_("that person"), N_("A, B and so on choose the person with that letter."), pick,
        when=ANSWERS),
    Key("answer-route", ("y",), N_("how it came"), N_("By which way the next answers came: e-mail, phone, letter."),
        reply.choose_route, 6, ANSWERS),
    Key("answer-day", ("o",), N_("which day"), N_("On which day the next answers were given."), reply.choose_day, 7,
        ANSWERS),
    Key("answer-settle", ("d",), N_("settled"), N_("What they asked for is settled, and they say so."),
        reply.settle, 11, ANSWERS),
    Key("answer-challenge", ("l",), N_("challenge"), N_("Keep their challenge with a decision, in their words."),
        asks(reply.keep_challenge), 12, ANSWERS),
    Key("answer-not-reached", ("x",), N_("not reached"), N_("They cannot be reached. Say why. It stays private."),
        reply.not_reached, 12, ANSWERS),
    Key("answer-find", ("h",), N_("find"), N_("Find anybody of the meeting by name."), reply.find, 12, ANSWERS),
)  # fmt: skip
