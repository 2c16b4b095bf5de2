"""Keys for words that were kept off the screen as it was hidden: the person whose they are chooses."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from coprod_tui.app.keyboard.key import OPEN, Key
from coprod_tui.app.seat.foot import sure_to_show
from coprod_tui.app.seat.seated import Seated
from coprod_tui.app.widgets.pieces import shorten
from coprod_tui.app.widgets.question import Choice
from coprod_tui.model.command import Command, Saw, command
from coprod_tui.model.held import Held, choose_words, hold
from coprod_tui.model.held import HeldChoice as Chosen
from coprod_tui.model.value import Value
from coprod_tui.sentences import label_of_line
from coprod_tui.sentences.held import asks, choices, words_of
from coprod_tui.sentences.record_view import in_a_line
from coprod_tui.wording import N_, _, reason

LONGEST = 60
"""Cells for what is asked about, beside who chooses."""
LETTERS = {"desk": "d", "out": "o", "fine": "f"}


class KeptOff(Value, frozen=True):
    """One thing that is kept off the screen: its line, or the seat where it is half typed."""

    line: int = 0
    half: str = ""


def waiting(held: Held) -> tuple[KeptOff, ...]:
    """The things to choose about, the newest first: those that wait, else those that only the Desk shows."""
    lines, halves = held.waiting, [seat for seat, chosen in held.halves if not chosen]
    if not held.waits:
        lines, halves = held.desk, [seat for seat, chosen in held.halves if chosen == "desk"]
    return (
        *(KeptOff(half=seat) for seat in reversed(halves)),
        *(KeptOff(line) for line in sorted(lines, reverse=True)),
    )


def choose(seated: Seated, lines: Sequence[int] = ()) -> None:
    """Ask what becomes of each thing, one after the other; lines: of the words of these alone. Showing asks twice.

    Where the record could not be told of words half typed here as the screen was hidden, it is told first.
    """
    session = seated.session
    if session.drafts.waits and seated.seat not in dict(session.meeting.held.halves):
        seated.do(command(hold, half=seated.seat), after=lambda seated, _done: choose(seated, lines))
        return
    things = tuple(map(KeptOff, lines)) or waiting(seated.session.meeting.held)
    if not things:
        seated.say(reason("no-words-held"))
        return
    seated.begin(_ask, seated, things)


async def _ask(seated: Seated, things: Sequence[KeptOff]) -> None:
    for place, one in enumerate(things, 1):
        offered = [Choice(name, LETTERS[name], words) for name, words in choices(half=bool(one.half))]
        saw = (
            _move("out", one).seen_in(seated.session.meeting).saw
        )  # before the answer: another seat may choose meanwhile
        choice = await seated.pick(_about(seated, one, place, len(things)), offered)
        if not choice or (choice == "fine" and not await sure_to_show(seated)):
            return
        if _saw(seated, one) != saw:
            seated.say(reason("other-words-held"))
            return
        seated.do(_move(cast("Chosen", choice), one).but(saw=saw))


def _saw(seated: Seated, one: KeptOff) -> Saw | None:
    return _move("out", one).seen_in(seated.session.meeting).saw


def _about(seated: Seated, one: KeptOff, place: int, count: int) -> str:
    """What sort of thing it is; its words only where nobody else looks. Never whose."""
    sort = _("half typed") if one.half else label_of_line(seated.session.meeting, one.line)
    text = _("{place} of {count}: {sort}.").format(place=place, count=count, sort=sort) if count > 1 else f"{sort}."
    if one.line and not seated.faces_room:
        text = f"{text} {in_a_line(words_of(seated.meeting, one.line))}"
    return f"{shorten(text, LONGEST)} {asks()}"


def _move(choice: Chosen, one: KeptOff) -> Command:
    lines, halves = ((one.line,) if one.line else ()), ((one.half,) if one.half else ())
    return command(choose_words, choice, lines, halves)


KEYS = (
    Key("held-words", ("H",), N_("words kept off"),
        N_("Choose what becomes of words that were kept off this screen."), choose,
        when=OPEN | {"closing", "finished"}),
)  # fmt: skip
AT_DESK_HELP = N_("Choose what becomes of words kept off the screen: all, or the picked entry's.")
