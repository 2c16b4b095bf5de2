"""On the page of a planned meeting: what to prepare, what is ours to change, and what is said of money."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from coprod_tui.app.home.one_meeting import OneMeeting
from coprod_tui.app.pages.prepare import PreparePage
from coprod_tui.app.widgets.question import Choice, Question
from coprod_tui.model.command import command
from coprod_tui.model.plan import choose_ways
from coprod_tui.model.preparation import to_prepare
from coprod_tui.model.resources import OF_RESOURCES
from coprod_tui.sentences.remit import remit_lines
from coprod_tui.sentences.resources import resource_lines
from coprod_tui.wording import _, ngettext
from coprod_tui.wording.ways import ways

OF_REMIT = ("ours", "not_ours")


def prepare_words(page: OneMeeting) -> str:
    """How many things are to be prepared, and how many are ready; "" for none."""
    things = to_prepare(page.standing.group, page.meeting_place.id, page.meeting, "planning")
    ready = sum(one.done for one in things)
    words = ngettext("{count} thing, {ready} ready", "{count} things, {ready} ready", len(things))
    return words.format(count=len(things), ready=ready) if things else ""


async def open_prepare(page: OneMeeting) -> None:
    """Open the page of what to prepare. It is private, which was asked as this page was opened."""
    page.app.push_screen(PreparePage(page.office, page.place, page.meeting_place, "planning"))


def remit_words(page: OneMeeting) -> str:
    return " · ".join(remit_lines(page.meeting))


def resources_words(page: OneMeeting) -> str:
    return " · ".join(resource_lines(page.meeting.plan.settings))


async def set_remit(page: OneMeeting) -> None:
    await _set_words(page, _("What is ours to change, at this meeting"), OF_REMIT)


async def set_resources(page: OneMeeting) -> None:
    await _set_words(page, _("Expenses, pay and benefits, for this meeting"), OF_RESOURCES)


async def _set_words(page: OneMeeting, prompt: str, fields: Sequence[str]) -> None:
    """Ask for the words of one of these ways of working, for this meeting alone."""
    by_field = {way.field: way for way in ways() if way.field in fields}
    settings = page.meeting.plan.settings
    choices = [
        Choice(field, str(n), by_field[field].words, getattr(settings, field)) for n, field in enumerate(fields, 1)
    ]
    if picked := await page.pick(prompt, choices):
        way = by_field[picked]
        question = Question(
            f"{page.draft_id}-{picked}", way.words, way.hint, initial=getattr(settings, picked), may_skip=True
        )
        await page.ask_words(question, partial(_keep, page, picked))


async def _keep(page: OneMeeting, field: str, words: str) -> str:
    settings = page.meeting.plan.settings.but(**{field: words})
    return "" if settings == page.meeting.plan.settings else await page.make(command(choose_ways, settings=settings))
