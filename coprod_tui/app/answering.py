"""What a screen says when people ask it: what now, who waits, what is still open. In the line, not on a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coprod_tui.model.closing import still_open
from coprod_tui.telling import flow, hands, name_of, removal, rounds, turns
from coprod_tui.telling.order import not_heard, said_aloud
from coprod_tui.telling.voices import counting, own_words
from coprod_tui.wording import _, names, ngettext

if TYPE_CHECKING:
    from coprod_tui.model.meeting import Meeting

PAGES = ("decisions", "actions", "parked", "words", "rules")
"""What has a large page of its own, in their order."""


def answer(shows: str, meeting: Meeting, about: str = "", at: int = 0) -> str:
    """In a sentence or two; "" for what is not asked in this way. at: meeting time, ms."""
    if shows == "now":
        item = meeting.agenda.now
        told = (
            [_("Item {number}: {title}.").format(number=meeting.agenda.place(item.id), title=item.title)]
            if item
            else []
        )
        said = [*told, *flow.shown(meeting)[-1:], *rounds.shown(meeting), *turns.shown(meeting)]
        return "  ".join(said)
    if shows == "waiting":
        aloud = [said_aloud(meeting)] if meeting.plan.settings.reasons and meeting.hands.waiting else []
        return " ".join([*aloud, *hands.shown(meeting)]) or _("Nobody waits to speak.")
    if shows == "heard":
        return heard(meeting, about, at)
    if shows == "open":
        count = len(still_open(meeting))
        told_open = ngettext(
            "{count} thing is still open. f lists it.", "{count} things are still open. f lists them.", count
        )
        return told_open.format(count=count) if count else _("Nothing is left open.")
    if shows == "people":
        return _("Here: {names}").format(names=names([name_of(meeting, p.id) for p in meeting.people.being("here")]))
    if shows == "notes":
        count = len(meeting.notes.heard)
        return ngettext("{count} note is kept.", "{count} notes are kept.", count).format(count=count)
    return removal.how_to_leave_out(meeting) if shows == "leave-out" else ""


def heard(meeting: Meeting, about: str, at: int) -> str:
    """Somebody's own figures, asked for by their number; without one what everyone may know. at: meeting time, ms."""
    person = meeting.people.by_number(int(about)) if about else None
    if person is not None:
        return own_words(meeting, person.id, at)
    return ". ".join(filter(None, (counting(meeting), not_heard(meeting)))) or _(
        "This group does not count who speaks."
    )
