"""The day and times of a meeting as people type them: their value, what is understood, and questions about them."""

from __future__ import annotations

import re
from datetime import date
from functools import partial

from coprod_tui.app.pages.page import Page
from coprod_tui.app.widgets.question import Heard
from coprod_tui.line.typed_text import LineProblem, TypedText
from coprod_tui.line.when import read_when
from coprod_tui.record.series import planned_ahead
from coprod_tui.record.shelf import GroupPlace
from coprod_tui.sentences.plan import doubts
from coprod_tui.wording import _, day_and_times, refusal

BARE = re.compile(
    r"\b(?P<at>at|from)\s+(?P<hour>[1-6])(?P<minutes>[:.]\d{2})?(?=\s*$|\s*,|\s+(?:to|until|till)\b)", re.IGNORECASE
)
"""An hour of 1 to 6 without am or pm. It is taken as pm, which people see as they type."""


def with_pm(words: str) -> str:
    """The words with "pm" after a bare "at 2": no group meets at 2 in the night."""
    return BARE.sub(lambda match: f"{match['at']} {match['hour']}{(match['minutes'] or '').replace('.', ':')}pm", words)


def typed_when(words: str, today: date) -> tuple[str, str, str]:
    """The day (YYYY-MM-DD), start and finish (HH:MM, "" for none) typed. A past day too. Raises LineProblem."""
    when = read_when(TypedText(with_pm(words)), today, past=True)
    return when.date, when.start, when.finish


def hear_when(words: str, today: date) -> Heard:
    try:
        on, start, finish = typed_when(words, today)
    except LineProblem as problem:
        return Heard(trouble=refusal(problem))
    parts = [(_("day"), day_and_times(on, start, finish, year=True))]
    if on < today.isoformat():
        parts.append(("", _("This day is over.")))
    return Heard(parts=tuple(parts), means=words)


async def willing(page: Page, when: tuple[str, str, str], place: GroupPlace | None = None, *, but: int = 0) -> bool:
    """Ask about a day that is over, or that another meeting is planned for. Whether all of that was answered yes.

    when: as from `typed_when`. but: the number of the meeting that is moved, which is no other one.
    """
    office = page.office
    planned, _trouble = await office.attempt(partial(planned_ahead, office.shelf, place)) if place else ([], "")
    others = [plan for plan in planned or () if plan.number != but]
    for question in doubts(when, office.today, others):
        if not await page.sure(question):
            return False
    return True
