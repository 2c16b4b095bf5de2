"""The verbs for a copy of the summary: somebody has it, and it is ticked off; or cannot be reached, and why."""

from __future__ import annotations

from functools import partial

from coprod_tui.line.lookup import heard_who, need_person
from coprod_tui.line.people import REASON
from coprod_tui.line.typed_text import TypedText
from coprod_tui.line.verbs import N_, Here, ParsedLine, Verb, does, need_words
from coprod_tui.model import delivery, sending
from coprod_tui.model.text import folded


def _tick(rest: TypedText, here: Here) -> ParsedLine:
    """Somebody of the meeting, or one outside it whose copy is open, by the whole name."""
    named = need_words(rest).words
    outside = (copy.to for copy in sending.jobs(here.meeting) if copy.to)
    to = next((to for to in outside if folded(to) == folded(named)), "")
    if to:
        return does(partial(sending.tick, to=to), ("who-outside", to))
    person = need_person(rest, here)
    return does(partial(sending.tick, person=person.id), heard_who(person, here))


def _not_reached(rest: TypedText, here: Here) -> ParsedLine:
    """The name comes first, then because, then why. Without a reason nobody is counted so."""
    name, reason = need_words(rest).parted(REASON)
    person, why = need_person(name, here), reason.words if reason else ""
    move = partial(delivery.cannot_reach, person=person.id, why=why)
    return does(move, heard_who(person, here), ("why", why))


VERBS = (
    Verb(("tick", "tick off", "copy given"), "tick NAME",
        N_("Ticks off that this person has their copy of the summary or invitation."), _tick, ("sending.tick",),
        ("person",)),
    Verb(("not reached", "cannot reach"), "not reached NAME because WHY",
        N_("This person could not be got the summary. You say why, which stays private."), _not_reached,
        ("delivery.cannot_reach",), ("person", "")),
)  # fmt: skip
