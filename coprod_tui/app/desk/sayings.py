"""Sayings: a few kind, short sentences for a chair who is stuck, by what is going on. They are read, never recorded."""

from __future__ import annotations

from typing import NamedTuple

from coprod_tui.model.meeting import Meeting
from coprod_tui.sentences import name_of
from coprod_tui.wording import _

LONG = 3 * 60_000
"""Milliseconds after which a turn counts as long here. It only changes which sayings come first."""


class Saying(NamedTuple):
    """A situation, and what a chair might say in it."""

    situation: str
    words: tuple[str, ...]


def sayings(meeting: Meeting, at: int) -> tuple[Saying, ...]:
    """Every situation, the likeliest now first. at: meeting time now, in ms."""
    turn = meeting.turns.now
    name = name_of(meeting, turn.person) if turn is not None else ""
    own = dict(meeting.plan.settings.sayings)
    ours = {"long": _long(name), "quiet": _quiet(), "two": _two_at_once(), "upset": _upset()}
    long, quiet, two, upset = (
        Saying(each.situation, (*([own[id]] if own.get(id) else []), *each.words)) for id, each in ours.items()
    )  # the group's own words before ours
    others = (two, upset, _hard_words(), _off_the_point())
    if turn is None and not meeting.hands.waiting:
        return (quiet, long, *others)
    if turn is not None and turn.length(meeting.flow, at) > LONG:
        return (long, *others, quiet)
    return (long, quiet, *others)


def _long(name: str) -> Saying:
    thanks = (
        _("Thank you, {name}. Let's hear a new voice.").format(name=name)
        if name
        else _("Thank you. Let's hear a new voice.")
    )
    return Saying(
        _("Someone has spoken for long"),
        (
            thanks,
            _("That matters. Can you say the main point in one sentence, so we write it down?"),
            _("I would like to come back to you. First, who has not spoken yet?"),
        ),
    )


def _quiet() -> Saying:
    return Saying(
        _("Nobody speaks"),
        (
            _("Let's take a minute to think. There is no rush."),
            _("Shall we go round? You can always pass."),
            _("Talk with the person next to you for two minutes. Then we listen."),
        ),
    )


def _two_at_once() -> Saying:
    return Saying(
        _("Two people talk at once"),
        (
            _("I want to hear you both. One first, then the other."),
            _("One voice at a time helps our interpreters and all of us."),
        ),
    )


def _upset() -> Saying:
    return Saying(
        _("Someone is upset"),
        (
            _("Thank you for telling us. Would you like a moment?"),
            _("We can stop here. Nothing is lost, and we can come back to it."),
            _("Would you like somebody to be with you? You choose."),
        ),
    )


def _hard_words() -> Saying:
    return Saying(
        _("Words that not everyone knows"),
        (
            _("Can you say that in other words? I would like to be sure we all follow."),
            _("What do those letters stand for? I will write it down for all of us."),
        ),
    )


def _off_the_point() -> Saying:
    return Saying(
        _("We are far from the item"),
        (
            _("This is important. Shall we write it down and find the right place for it?"),
            _("What do we need to decide today, and what can wait?"),
        ),
    )
