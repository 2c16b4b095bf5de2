"""Sayings: a few kind, short sentences for a chair who is stuck, by what is going on. They are read, never recorded."""

from __future__ import annotations

from typing import NamedTuple

from coprod_tui.model.meeting import Meeting
from coprod_tui.sentences import name_of
from coprod_tui.wording import N_, _

LONG = 3 * 60_000
"""Milliseconds after which a turn counts as long here. It only changes which sayings come first."""


class Saying(NamedTuple):
    """A situation, and what a chair might say in it: both English in OURS, and as people read them in `sayings`."""

    situation: str
    words: tuple[str, ...]


OURS = {
    "long": Saying(
        N_("Someone has spoken for long"),
        (
            N_("Thank you. Let's hear a new voice."),
            N_("That matters. Can you say the main point in one sentence, so we write it down?"),
            N_("I would like to come back to you. First, who has not spoken yet?"),
        ),
    ),
    "quiet": Saying(
        N_("Nobody speaks"),
        (
            N_("Let's take a minute to think. There is no rush."),
            N_("Shall we go round? You can always pass."),
            N_("Talk with the person next to you for two minutes. Then we listen."),
        ),
    ),
    "two": Saying(
        N_("Two people talk at once"),
        (
            N_("I want to hear you both. One first, then the other."),
            N_("One voice at a time helps our interpreters and all of us."),
        ),
    ),
    "upset": Saying(
        N_("Someone is upset"),
        (
            N_("Thank you for telling us. Would you like a moment?"),
            N_("We can stop here. Nothing is lost, and we can come back to it."),
            N_("Would you like somebody to be with you? You choose."),
        ),
    ),
    "words": Saying(
        N_("Words that not everyone knows"),
        (
            N_("Can you say that in other words? I would like to be sure we all follow."),
            N_("What do those letters stand for? I will write it down for all of us."),
        ),
    ),
    "point": Saying(
        N_("We are far from the item"),
        (
            N_("This is important. Shall we write it down and find the right place for it?"),
            N_("What do we need to decide today, and what can wait?"),
        ),
    ),
}
NAMED = N_("Thank you, {name}. Let's hear a new voice.")
"""The first for whoever has spoken for long, where it is known who."""


def sayings(meeting: Meeting, at: int) -> tuple[Saying, ...]:
    """Every situation, the likeliest now first; in each the group's own words first. at: meeting time now, in ms."""
    turn = meeting.turns.now
    own = dict(meeting.plan.settings.sayings)
    texts = {id: [_(words) for words in one.words] for id, one in OURS.items()}
    if turn is not None and (name := name_of(meeting, turn.person)):
        texts["long"][0] = _(NAMED).format(name=name)
    long, quiet, *others = (
        Saying(_(one.situation), tuple(filter(None, (own.get(id, ""), *texts[id])))) for id, one in OURS.items()
    )
    if turn is None and not meeting.hands.waiting:
        return (quiet, long, *others)
    if turn is not None and turn.length(meeting.flow, at) > LONG:
        return (long, *others, quiet)
    return (long, quiet, *others)
