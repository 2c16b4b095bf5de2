"""What somebody asks to see at the Desk, as rows: decisions, actions, the agenda, what can be typed."""

from __future__ import annotations

from textual.content import Content

from coprod_tui import line
from coprod_tui.app.widgets.pieces import bold, muted, shorten
from coprod_tui.app.widgets.rows import Row
from coprod_tui.model.closing import still_open
from coprod_tui.model.entry import Id
from coprod_tui.model.meeting import Meeting
from coprod_tui.model.voices import by_brings, counts, voices
from coprod_tui.sentences import name_of, not_comfortable, so_far
from coprod_tui.sentences.desk_line import SEARCHING
from coprod_tui.sentences.lists import lists
from coprod_tui.sentences.voices import brought_turns, figures
from coprod_tui.wording import _

NAME = 24
"""Cells of a name beside its figures and bar."""
BAR = 10
"""Cells of a bar that stands for all of the time."""
LIVE = ("heard",)
"""What goes on changing while it is shown."""


def listed(shows: str, meeting: Meeting, at: int, about: str = "") -> tuple[str, list[Row]] | None:
    """A title and the rows for what was asked; None for what is answered in a sentence. at: meeting time now, in ms."""
    every = lists(meeting, at) | {
        "so-far": (_("So far"), lambda: so_far.lines(meeting, at)),
        "not-comfortable": (_("Somebody to talk to"), lambda: not_comfortable.lines_today(meeting)),
    }
    language = meeting.plan.settings.language
    if shows in every:
        title, lines = every[shows]
        return title, [Row("", words) for words in lines()]
    if shows == "heard" and not about and counts(meeting):
        return _("Who is heard"), heard(meeting, at)
    if shows == "open":
        return _("Still open"), [Row(bold(one.mark), one.words) for one in still_open(meeting)]
    if shows == "help" and about == "way":
        title, rows = every["ways"][0], [Row("", words) for words in every["ways"][1]()]
        return title, [*commands(about, language), Row(), *rows]
    return (_("What can be typed after /"), commands(about, language)) if shows == "help" else None


def heard(meeting: Meeting, at: int) -> list[Row]:
    """Turns and time in words and bars: today, on this item, and by what people bring. By numbers, never by size."""
    item = meeting.agenda.now
    rows = [Row(bold(_("Today"))), *_people(meeting, at)]
    if item is not None:
        rows += [Row(), Row(bold(_("On this item"))), *_people(meeting, at, item.id)]
    brought = [Row(each.brings, brought_turns(each), bar(each.share)) for each in by_brings(meeting, at)]
    return [*rows, *([Row(), Row(bold(_("By what people bring"))), *brought] if brought else [])]


def _people(meeting: Meeting, at: int, item: Id | None = None) -> list[Row]:
    each = voices(meeting, at, item)
    return [Row(shorten(name_of(meeting, one.person), NAME), figures(one), bar(one.share)) for one in each]


def bar(share: float) -> Content:
    """A share from 0 to 1 as a line, with what is left of it in thin strokes."""
    done = round(share * BAR)
    return Content.assemble(("━" * done, "$line"), ("─" * (BAR - done), "$line"))


def commands(about: str = "", language: str = "") -> list[Row]:
    """Every command with what it does; about: only those that begin so, where any does."""
    rows = [
        Row(bold(each.usage), muted(_(each.help)))
        for each in line.helps(language)
        if any(name.startswith(about) for name in (each.shown, each.verb))
    ]
    if not rows:
        return commands(language=language)
    searching = Row(bold(_(SEARCHING)), muted(_("Shows only the entries with these words.")))
    return [*rows, searching] if not about else rows
