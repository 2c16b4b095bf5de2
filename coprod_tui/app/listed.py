"""What somebody asks to see at the Desk, as rows: decisions, actions, the agenda, what can be typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coprod_tui import line
from coprod_tui.app.pieces import bold, muted
from coprod_tui.app.rows import Row
from coprod_tui.model.closing import still_open
from coprod_tui.telling import actions, agenda, decisions, notes, parking, people, rules
from coprod_tui.wording import _, labels

if TYPE_CHECKING:
    from collections.abc import Callable

    from coprod_tui.model.meeting import Meeting

SEARCH = "/search"
"""The one command that is the Desk's own: it changes nothing but what is shown."""


def listed(shows: str, meeting: Meeting, at: int, about: str = "") -> tuple[str, list[Row]] | None:
    """A title and the rows for what was asked; None for what is answered in a sentence. at: meeting time now, in ms."""
    label = labels(meeting.plan.settings.labels)
    told: dict[str, tuple[str, Callable[[], list[str]]]] = {
        "agenda": (label["agenda"], lambda: agenda.shown(meeting, at)),
        "people": (_("People"), lambda: people.shown(meeting)),
        "rules": (label["rules"], lambda: rules.shown(meeting)),
        "decisions": (label["decided"], lambda: decisions.shown(meeting)),
        "parked": (label["parked"], lambda: parking.shown(meeting)),
        "actions": (label["actions"], lambda: actions.shown(meeting)),
        "notes": (label["notes"], lambda: notes.shown(meeting)),
        "words": (label["words"], lambda: notes.words_shown(meeting)),
    }
    if shows in told:
        title, lines = told[shows]
        return title, [Row("", words) for words in lines()]
    if shows == "open":
        return _("Still open"), [Row(bold(one.mark), one.words) for one in still_open(meeting)]
    return (_("What can be typed after /"), commands(about)) if shows == "help" else None


def commands(about: str = "") -> list[Row]:
    """Every command with what it does; about: only those that begin so, where any does."""
    rows = [Row(bold(each.usage), muted(_(each.help))) for each in line.helps() if each.verb.startswith(about)]
    if not rows:
        return commands()
    searching = Row(bold(_("search WORDS")), muted(_("Shows only the entries with these words.")))
    return [*rows, searching] if not about else rows


def sought_in(words: str) -> str | None:
    """What a line asks to search for ("" for everything again); None where it is not a search."""
    command, _space, sought = words.strip().partition(" ")
    return sought.strip() if command == SEARCH else None
