"""Typing items onto the agenda of a planned meeting, one line each."""

from __future__ import annotations

from coprod_tui.app.home.one_meeting import OneMeeting
from coprod_tui.app.widgets.question import Heard, Question
from coprod_tui.model.command import command
from coprod_tui.model.wanted import check_outs, put_on
from coprod_tui.planning.agenda import parse_agenda
from coprod_tui.sentences.agenda import purpose_name
from coprod_tui.sentences.draft_agenda import items_of
from coprod_tui.wording import _, length


async def add(page: OneMeeting) -> None:
    """Ask for items, one line each, until the line is left empty. They are put before the check-out."""
    while True:
        hint = _("Such as: Letters 20m for: decide from: Amy. Or just Enter")
        question = Question(f"{page.draft_id}-add", _("New item"), hint, hear=hear_item, may_skip=True, prose=True)

        async def save(words: str) -> str:
            trouble = await page.make(command(put_on, tuple(items_of(parse_agenda(words))))) if words else ""
            page.chosen = max(len(check_outs(page.meeting.agenda.items)[0]) - 1, 0)
            page.show()
            return trouble

        if not await page.ask_words(question, save):
            return


def hear_item(words: str) -> Heard:
    """What is understood of an item as it is typed."""
    if not words.strip():
        return Heard(means=" ")
    items = parse_agenda(words).items
    if not items:
        return Heard(trouble=_("This is not understood as an item. Write what it is about."))
    item = items[0]
    parts = (
        (_("item"), item.title),
        ("", length(item.minutes) if item.minutes else ""),
        ("", purpose_name(item.purpose)),
        (_("asked by"), item.asked_by),
        (_("note"), item.content_note),
    )
    return Heard(means=words, parts=tuple((label, value) for label, value in parts if value))
