"""On the page of a planned meeting: what is known of the meeting itself. Its day and name; and deleting it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import date
from functools import partial

from coprod_tui.app.home.one_meeting import OneMeeting
from coprod_tui.app.home.when import hear_when, typed_when, willing
from coprod_tui.app.widgets.question import Question
from coprod_tui.model.command import command
from coprod_tui.model.meeting import Meeting
from coprod_tui.model.plan import change_plan
from coprod_tui.model.wanted import finish_for
from coprod_tui.sentences.plan import when
from coprod_tui.wording import N_, _


@dataclass(frozen=True)
class MeetingFact:
    """label: what it is called; told: how it stands; change: what asks for another."""

    label: str
    told: Callable[[Meeting], str]
    change: Callable[[OneMeeting], Awaitable[None]]


async def change_fact(page: OneMeeting, fact: MeetingFact) -> None:
    await fact.change(page)


async def set_title(page: OneMeeting) -> None:
    hint = _("A few words, or nothing. It has a number too.")
    ask = Question(f"{page.draft_id}-title", _("Name"), hint, initial=page.meeting.plan.title, may_skip=True)
    await page.ask_words(ask, lambda words: page.make(command(change_plan, title=words)))


async def set_when(page: OneMeeting) -> None:
    """Another day or other times. A day that is over, or on which the group meets then already, is asked about."""
    plan, today = page.meeting.plan, page.office.today
    before = ""
    if plan.date:
        on = date.fromisoformat(plan.date)
        times = "-".join(filter(None, (plan.start, plan.finish)))
        before = f"{on.day}/{on.month}/{on.year} {times}".strip()
    hint = _("A day, and a time if you know it: “Thursday 2pm”, “1 December 14:00 to 16:00”.")
    ask = Question(
        f"{page.draft_id}-when", _("When is it?"), hint, initial=before, hear=partial(hear_when, today=today)
    )
    words = await page.ask_words(ask)
    if not words:
        return
    day, start, finish = typed_when(words, today)
    finish = finish or finish_for(start, page.meeting.agenda.items)
    if not await willing(page, (day, start, finish), page.place, but=plan.number):
        page.say(_("The day stays as it was. Your words are kept."))
        return
    page.keep_draft(ask.id, "")
    await page.do(command(change_plan, date=day, start=start, finish=finish))


async def delete(page: OneMeeting) -> None:
    """The whole meeting, once somebody said yes. What was carried to it waits for the next one again."""
    from coprod_tui.commands.delete import delete_meeting  # noqa: PLC0415  it stands on what makes summaries

    asked = _("This deletes meeting {number} and its agenda. It cannot be taken back. Delete it?")
    if not await page.sure(asked.format(number=page.held.number)):
        page.say(_("Nothing is deleted."))
        return
    deleting = partial(delete_meeting, page.office.shelf, page.held, page.office.clock())
    _done, trouble = await page.office.attempt(deleting)
    if trouble:
        page.say_trouble(trouble)
    else:
        page.leave()


FACTS = (
    MeetingFact(N_("When"), lambda meeting: when(meeting.plan), set_when),
    MeetingFact(N_("Name"), lambda meeting: meeting.plan.title, set_title),
)
