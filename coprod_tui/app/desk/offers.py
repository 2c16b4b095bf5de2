"""What the Desk offers beside its line, for F6 to add: what letters stand for, and what an entry still lacks."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from textual.content import Content

from coprod_tui.app.seat.follow_ups import ask_in_turn, lacking
from coprod_tui.app.seat.seated import Seated
from coprod_tui.app.widgets.pieces import m, wait
from coprod_tui.app.widgets.question import Question
from coprod_tui.commands.ways import WaysElsewhere, changed_here, set_ways
from coprod_tui.model.actions import ActionAdded
from coprod_tui.model.command import command
from coprod_tui.model.entry import Refused
from coprod_tui.model.meeting import Meeting
from coprod_tui.model.notes import explain_word
from coprod_tui.model.parking import IssueParked
from coprod_tui.record.recorder import Done
from coprod_tui.record.trouble import CannotOpen, Trouble
from coprod_tui.wording import _, refusal
from coprod_tui.words.acronyms import unexplained, usual_meaning


class Offer(NamedTuple):
    """about: what it is; does: what F6 would do, in a word or two; take: does it."""

    about: Content
    does: str
    take: Callable[[Seated], None]


def offer_meaning(words: str, meeting: Meeting) -> Offer | None:
    """What the first letters in these words that nobody has explained may stand for; None where there are none."""
    known = [word.word for word in meeting.notes.words if word.meaning]
    names = [part for person in meeting.people.all for part in person.name.split()]
    found = unexplained(words, [*known, *names])
    if not found:
        return None
    letters, meaning = found[0], usual_meaning(found[0])
    if meaning:
        about = m(
            "[b $wait]$letters[/] $words",
            letters=letters,
            words=_("has no meaning here yet. Is it “{meaning}”?").format(meaning=meaning),
        )
        return Offer(about, _("add it"), partial(_explain, letters=letters, meaning=meaning))
    about = Content.assemble(wait(letters), " ", _("has no meaning here yet."))
    return Offer(about, _("add one"), partial(_ask_meaning, letters=letters))


def _explain(seated: Seated, letters: str, meaning: str) -> None:
    seated.do(command(explain_word, word=letters, meaning=meaning))


def _ask_meaning(seated: Seated, letters: str) -> None:
    hint = _("What do these letters stand for?")
    question = Question(
        f"means-{letters}", letters, hint, lambda words: command(explain_word, word=letters, meaning=words)
    )
    seated.foot.ask(question)


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
        found = await asyncio.to_thread(changed_here, seated.session, done)
    except CannotOpen:
        return None
    if found is None:
        return None
    return Offer(Content(found.asks), _("yes"), lambda seated: seated.begin_alone("ways", _have_so, seated, found))


async def _have_so(seated: Seated, found: WaysElsewhere) -> None:
    try:
        await asyncio.to_thread(set_ways, found, seated.session.clock(), seated.session.seat)
    except (Refused, Trouble) as trouble:
        seated.say_trouble(refusal(trouble))
    else:
        seated.say(_("Kept, there too."))
