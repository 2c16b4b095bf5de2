"""When a meeting is to be: a day as people type it, what is understood of it, and what is asked before it is taken."""

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
    r"\b(?P<at>at|from)\s+(?P<hour>[1-6])(?P<left>[:.]\d{2})?(?=\s*$|\s*,|\s+(?:to|until|till)\b)", re.IGNORECASE
)
"""An hour without its half of the day. It is one of the day: what is understood stands beside it as it is typed."""


def by_day(words: str) -> str:
    """The same with a bare "at 2" in the afternoon: no group meets at 2 in the night."""
    return BARE.sub(lambda found: f"{found['at']} {found['hour']}{(found['left'] or '').replace('.', ':')}pm", words)


def typed_when(words: str, today: date) -> tuple[str, str, str]:
    """The day, start and finish that were typed. Raises LineProblem where the day is none. It may be over."""
    when = read_when(TypedText(by_day(words)), today, past=True)
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
    """Whether the meeting is wanted then, although the day is over or another one is planned for it.

    but: the number of a meeting that is planned already, and is moved.
    """
    office = page.office
    planned, _trouble = await office.attempt(partial(planned_ahead, office.shelf, place)) if place else ([], "")
    others = [plan for plan in planned or () if plan.number != but]
    for asks in doubts(when, office.today, others):
        if not await page.sure(asks):
            return False
    return True
