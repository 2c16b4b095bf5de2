"""What the Desk offers beside its line, for F6 to add: what letters mean, plainer words, what an entry lacks."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import NamedTuple

from textual.content import Content

from coprod_tui.app.seat.follow_ups import ask_in_turn, lacking
from coprod_tui.app.seat.seated import Seated
from coprod_tui.app.widgets.hints import Hints, put_in
from coprod_tui.app.widgets.pieces import m, wait
from coprod_tui.commands.ways import WaysElsewhere, changed_here, set_ways
from coprod_tui.model.actions import ActionAdded
from coprod_tui.model.entry import Refused
from coprod_tui.model.parking import IssueParked
from coprod_tui.record.recorder import Done
from coprod_tui.record.trouble import CannotOpen, Trouble
from coprod_tui.sentences.word_hints import does, pointed_out
from coprod_tui.wording import _, refusal


class Offer(NamedTuple):
    """about: what it is; does: what F6 would do, in a word or two; take: does it. leave: Ctrl+S leaves it for now."""

    about: Content
    does: str
    take: Callable[[Seated], object]
    leave: Callable[[], None] | None = None


def offer_words(words: str, hints: Hints, put: Callable[[str], None]) -> Offer | None:
    """What letters in these words may stand for, or a plainer word; None for nothing. put: puts words into the line."""
    hint = hints.of(words)
    if hint is None:
        return None
    about = Content.assemble(wait("► "), pointed_out(hint))

    def take(seated: Seated) -> None:
        if hint.sort == "word":
            put(put_in(words, hint))
        else:
            hints.leave(hint)
            seated.begin(seated.say_meaning, hint.word)

    return Offer(about, does(hint), take, lambda: hints.leave(hint))


def offer_rest(done: Done) -> Offer | None:
    """The questions about what was just saved that nobody has answered; None where nothing is open."""
    steps = lacking(done)
    if not steps:
        return None
    made = next(one.entry for one in done.entries if isinstance(one.entry, IssueParked | ActionAdded))
    if isinstance(made, IssueParked):
        mark, words = f"P{made.number}", _("Whose control is it in, who asks, and by when?")
    else:
        mark, words = f"A{made.number}", _("Who does it, and by when?")
    about = m("[b]$mark[/b] [$muted]$words[/]", mark=mark, words=words)
    return Offer(about, _("add that"), lambda seated: ask_in_turn(seated, steps))


async def offer_ways(seated: Seated, done: Done) -> Offer | None:
    """A way of working that was just changed here, for what is planned and for later; None where nothing was."""
    try:
        elsewhere = await asyncio.to_thread(changed_here, seated.session, done)
    except CannotOpen:
        return None
    if elsewhere is None:
        return None
    return Offer(
        Content(elsewhere.asks), _("yes"), lambda seated: seated.begin_alone("ways", _set_elsewhere, seated, elsewhere)
    )


async def _set_elsewhere(seated: Seated, elsewhere: WaysElsewhere) -> None:
    try:
        await asyncio.to_thread(set_ways, elsewhere, seated.session.clock(), seated.session.seat)
    except (Refused, Trouble) as trouble:
        seated.say_trouble(refusal(trouble))
    else:
        seated.say(_("Kept, there too."))
