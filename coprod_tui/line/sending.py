"""The verb for a copy of the summary that somebody has posted, read aloud, sent or given: it is ticked off."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from coprod_tui.line.finding import need_person, shown_name
from coprod_tui.line.verbs import N_, Command, Here, Verb, does, need_words
from coprod_tui.model import sending
from coprod_tui.model.text import folded

if TYPE_CHECKING:
    from coprod_tui.line.said import Said


def _tick(rest: Said, here: Here) -> Command:
    """Somebody of the meeting, or one outside it whose copy is open, by the whole name."""
    named = need_words(rest).words
    outside = (copy.to for copy in here.meeting.sending.jobs if copy.to)
    to = next((to for to in outside if folded(to) == folded(named)), "")
    if to:
        return does(partial(sending.tick, to=to), ("who-outside", to))
    person = need_person(rest, here)
    return does(partial(sending.tick, person=person.id), ("who", shown_name(person, here)))


VERBS = (
    Verb(
        ("tick", "tick off", "copy given"),
        "tick NAME",
        N_("Ticks off that this person has their copy of the summary."),
        _tick,
        ("sending.tick",),
        ("person",),
    ),
)
