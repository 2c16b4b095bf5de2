"""What a screen says when people ask it: what now, who waits, what is still open. In the line, not on a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coprod_tui.model.closing import still_open
from coprod_tui.telling import flow, hands, name_of, removal, rounds, turns
from coprod_tui.wording import _, names, ngettext

if TYPE_CHECKING:
    from coprod_tui.model.meeting import Meeting

PAGES = ("decisions", "actions", "parked", "words", "rules")
"""What has a large page of its own, in their order."""


def answer(shows: str, meeting: Meeting) -> str:
    """In a sentence or two; "" for what is not asked in this way."""
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
        return " ".join(hands.shown(meeting)) or _("Nobody waits to speak.")
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
