"""Keys of a group's page: review a summary, tick copies off, choose the day to think about deleting what is kept.

Who has not answered, and who gets a copy by which way, is private: on the big screen these ask first.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from coprod_tui.afterwards.sending.ticked import tick_off
from coprod_tui.app.home.overview import meeting_title
from coprod_tui.app.overview import MeetingOverview
from coprod_tui.app.pages.page import Page
from coprod_tui.app.seat.to_review import open_review
from coprod_tui.app.widgets.question import Choice, Question
from coprod_tui.line.typed_text import LineProblem, TypedText
from coprod_tui.model.group import keep_until
from coprod_tui.model.sending import Copy
from coprod_tui.model.sending import jobs as open_copies
from coprod_tui.model.value import Value
from coprod_tui.record.records import read_meeting
from coprod_tui.sentences.jobs import job_words
from coprod_tui.wording import _, day, refusal

if TYPE_CHECKING:
    from coprod_tui.app.home.one_group import OneGroup

YEAR = timedelta(days=365)
DIGITS = 9
"""Choices that a digit picks."""


async def review(page: OneGroup) -> None:
    """Open the review of the chosen meeting's summary, or of the one that waits; asks where there are several."""
    chosen, meetings = page.chosen_by_hand, page.standing.meetings
    finished = [one for one in meetings if one.stage in ("to-agree", "agreed")]
    waiting = [one for one in finished if one.waits]
    if not finished:
        page.say(_("No meeting is finished yet, so there is no summary to read over."))
        return
    picked = await pick_meeting(page, [chosen] if chosen in finished else waiting or finished, {})
    if picked is not None and await page.private():
        await open_review(page, page.office.shelf, picked.place, page.office.clock)


async def pick_meeting(
    page: Page, meetings: Sequence[MeetingOverview | None], groups: Mapping[str, str]
) -> MeetingOverview | None:
    """The only one of these meetings, or the one that somebody picks. groups: names by id, shown beside each."""
    candidates = [one for one in meetings if one is not None]
    if len(candidates) == 1:
        return candidates[0]
    choices = [
        Choice(one.place.id, digit(n), meeting_title(one), groups.get(one.place.group, str(one.number)))
        for n, one in enumerate(candidates, 1)
    ]
    picked = await page.pick(_("Which summary?"), choices)
    return next((one for one in candidates if one.place.id == picked), None)


def digit(n: int) -> str:
    """The key of the n-th choice; "" beyond the ninth."""
    return str(n) if n <= DIGITS else ""


class CopyJob(Value, frozen=True):
    """One copy to send or give. name, how: whose it is and how they get it, in words."""

    meets: MeetingOverview
    copy: Copy
    name: str
    how: str


async def tick_jobs(page: OneGroup) -> None:
    """Tick off one copy after another, until none is picked. It asks first, because a tick cannot be undone."""
    if not await read_jobs(page):
        page.say(_("No summary or invitation waits to be sent or given."))
        return
    if not await page.private():
        return
    question = _("Who has had their copy?")
    while jobs := await read_jobs(page):
        choices = [Choice(str(n), digit(n), one.name, one.how) for n, one in enumerate(jobs, 1)]
        picked = await page.pick(question, choices)
        if not picked:
            return
        job, shelf = jobs[int(picked) - 1], page.office.shelf
        if not await page.sure(_("Has {name} had their copy? This is not taken back.").format(name=job.name)):
            continue
        copy, at = job.copy, page.office.clock()
        ticking = partial(tick_off, shelf, job.meets.place, person=copy.person, to=copy.to, at=at)
        if not await page.carry_out(ticking):
            return
        await page.look()
        question = _("{name} has their copy. Who else?").format(name=job.name)
        page.say(_("Ticked: {name} has their copy.").format(name=job.name))


async def read_jobs(page: OneGroup) -> list[CopyJob]:
    """Every copy of this group's summaries and invitations still to send or give, the newest meeting's first."""

    def read() -> list[CopyJob]:
        jobs = []
        for meets in page.standing.meetings:
            if meets.after.jobs or meets.stage == "planned":
                meeting = read_meeting(meets.place)
                jobs += [CopyJob(meets, copy, *job_words(meeting, copy)) for copy in open_copies(meeting)]
        return jobs

    return await page.attempt(read) or []


async def choose_day(page: OneGroup) -> None:
    """Ask for the day to think about deleting what is kept; or say how to delete it now."""
    group, today = page.standing.group, page.office.today
    on = group.identity.keep_until
    when_asked = _("On {day} we ask whether to delete what is kept.").format(day=day(on, year=True))
    prompt = when_asked if on else _("Nobody is asked yet whether to delete what is kept.")
    choices = [
        Choice("year", "1", _("Ask us in a year")),
        Choice("day", "2", _("Ask us on another day")),
        Choice("never", "3", _("Do not ask us")),
        Choice("delete", "4", _("Delete everything of this group")),
    ]
    picked = await page.pick(prompt, choices)
    if picked == "delete":
        page.say(
            _("To see what goes, and then delete it, type: {command}").format(command=f"coprod delete {page.place.id}")
        )
    elif picked == "year":
        await keep_day(page, (today + YEAR).isoformat())
    elif picked == "never":
        await keep_day(page, "")
    elif picked == "day":
        await page.ask_words(
            Question(f"{page.place.id}-keep", _("Ask us on"), _("A day: 1 May 2027, in 2 years")),
            partial(hear_day, page),
        )


async def hear_day(page: OneGroup, words: str) -> str:
    """Keep the day that was typed. The trouble, "" for none."""
    from coprod_tui.line.dates import read_date  # noqa: PLC0415  Home opens before anybody types a day

    try:
        on = read_date(TypedText(words), page.office.today)
    except LineProblem as problem:
        return refusal(problem)
    return await keep_day(page, on.isoformat())


async def keep_day(page: OneGroup, on: str) -> str:
    """on: YYYY-MM-DD, "" to ask nobody. The trouble, "" for none."""
    message = _("From {day} the group is asked whether to delete what is kept.").format(day=day(on, year=True))
    return await page.keep(partial(keep_until, date=on), message if on else _("The group is not asked about deleting."))
