"""Facts on the page of a planned meeting, such as its day and name, and how each is changed; and deleting it."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from datetime import date
from functools import partial

from coprod_tui.app.destinations import ToInviting
from coprod_tui.app.home import planned_before as before
from coprod_tui.app.home import planned_people as people
from coprod_tui.app.home.one_meeting import SEAT, OneMeeting
from coprod_tui.app.home.when import hear_when, typed_when, willing
from coprod_tui.app.pages.page import Page
from coprod_tui.app.widgets.question import Choice, Question
from coprod_tui.app.window import window
from coprod_tui.model.command import command
from coprod_tui.model.joining import PRIVATE, tell_joining
from coprod_tui.model.meeting import Meeting
from coprod_tui.model.plan import change_plan
from coprod_tui.model.sending import GONE
from coprod_tui.model.since_invited import has_changed
from coprod_tui.model.wanted import finish_for
from coprod_tui.sentences.joining import detail_name, known
from coprod_tui.sentences.plan import when
from coprod_tui.wording import N_, _, ngettext


@dataclass(frozen=True)
class MeetingFact:
    """value: its words, "" for none. change: asks for another value."""

    label: str
    value: Callable[[OneMeeting], str]
    change: Callable[[OneMeeting], Coroutine[None, None, object]]


async def set_title(page: OneMeeting) -> None:
    hint = _("A few words, or nothing. It has a number too.")
    question = Question(
        f"{page.draft_id}-title", _("Name"), hint, initial=page.meeting.plan.title, may_skip=True, prose=True
    )
    await page.ask_words(question, lambda words: page.make(command(change_plan, title=words)))


async def set_when(page: OneMeeting) -> None:
    """Ask for the day and times. Asks again where that is over, or the group meets then already."""
    plan, today = page.meeting.plan, page.office.today
    present = ""
    if plan.date:
        on = date.fromisoformat(plan.date)
        times = "-".join(filter(None, (plan.start, plan.finish)))
        present = f"{on.day}/{on.month}/{on.year} {times}".strip()
    hint = _("A day, and a time if you know it: “Thursday 2pm”, “1 December 14:00 to 16:00”.")
    question = Question(
        f"{page.draft_id}-when", _("When is it?"), hint, initial=present, hear=partial(hear_when, today=today)
    )
    words = await page.ask_words(question)
    if not words:
        return
    day, start, finish = typed_when(words, today)
    finish = finish or finish_for(start, page.meeting.agenda.items)
    if not await willing(page, (day, start, finish), page.place, but=plan.number):
        page.say(_("The day stays as it was. Your words are kept."))
        return
    page.keep_draft(question.id, "")
    await page.do(command(change_plan, date=day, start=start, finish=finish))


async def set_place(page: OneMeeting) -> None:
    hint = _("A room, an address, or “online”. Everyone may see it. Empty takes it away.")
    place = page.meeting.joining.place
    question = Question(f"{page.draft_id}-place", _("Where is it?"), hint, initial=place, may_skip=True)
    await page.ask_words(question, lambda words: page.make(command(tell_joining, place=words)))


async def set_joining(page: OneMeeting) -> None:
    """Ask for one private detail of how to join after another, until none is picked."""
    if not await page.private():
        return
    while True:
        joining = page.meeting.joining
        choices = [Choice(name, str(n), detail_name(name), getattr(joining, name)) for n, name in enumerate(PRIVATE, 1)]
        picked = await page.pick(_("How to join, which stays private"), choices)
        if not picked:
            return
        question = Question(
            f"{page.draft_id}-{picked}", detail_name(picked), _("Only this page shows it. Empty takes it away."),
            initial=getattr(joining, picked), may_skip=True, keeps=False,
        )  # fmt: skip
        await page.ask_words(question, partial(_keep_joining, page, picked))


async def _keep_joining(page: OneMeeting, name: str, words: str) -> str:
    return await page.make(command(tell_joining, **{name: words}))


async def invite(page: OneMeeting) -> None:
    """Open the page people are invited from, which is private."""
    if await page.private():
        window(page).go(ToInviting(page.office, page.meeting_place, SEAT))


def invited_words(meeting: Meeting) -> str:
    """How many have the newest invitation, and whether the meeting has changed since."""
    newest = meeting.invitations.newest
    if newest is None:
        return _("nobody yet")
    if newest.off:
        return _("called off")
    copies = meeting.invitations.version(newest.number)
    sent = sum(copy.stage in GONE for copy in copies)
    sent_words = _("{went} of {count} have it").format(went=sent, count=len(copies))
    changed_words = _("something has changed since") if has_changed(meeting) else ""
    return " · ".join(filter(None, (sent_words, changed_words)))


async def delete(page: OneMeeting) -> None:
    """Delete the whole meeting, once somebody says yes. Items carried to it wait for the next meeting again.

    Where people were invited it first asks whether to tell them.
    """
    from coprod_tui.afterwards.sending.invitation_versions import who_may_know  # noqa: PLC0415  as below
    from coprod_tui.commands.delete import delete_meeting  # noqa: PLC0415  it stands on what makes summaries

    if invited := len(who_may_know(page.meeting, page.standing.group)):
        question = ngettext(
            "{count} person was invited. Tell them first?", "{count} people were invited. Tell them first?", invited
        )
        choices = [
            Choice("tell", "1", _("Tell them that it does not take place. Then delete it")),
            Choice("delete", "2", _("Delete it without telling them")),
        ]
        picked = await page.pick(question.format(count=invited), choices)
        if picked == "tell" and await page.private():
            window(page).go(ToInviting(page.office, page.meeting_place, SEAT, off=True))
        if picked != "delete":
            return
    question = _("This deletes meeting {number} and its agenda. It cannot be taken back. Delete it?")
    if not await page.sure(question.format(number=page.meeting_place.number)):
        page.say(_("Nothing is deleted."))
        return
    if await page.carry_out(partial(delete_meeting, page.office.shelf, page.meeting_place, page.office.clock())):
        page.leave()
        if isinstance(below := page.app.screen, Page):
            below.say(_("Meeting {number} is deleted.").format(number=page.meeting_place.number))


FACTS = (
    MeetingFact(N_("When"), lambda page: when(page.meeting.plan), set_when),
    MeetingFact(N_("Name"), lambda page: page.meeting.plan.title, set_title),
    MeetingFact(N_("Where"), lambda page: page.meeting.joining.place, set_place),
    MeetingFact(N_("To join, private"), lambda page: known(page.meeting.joining), set_joining),
    MeetingFact(N_("Expected"), people.expected_words, people.set_expected),
    MeetingFact(N_("To chair"), people.chairs_words, people.set_chairs),
    MeetingFact(N_("Whose turn, private"), people.turn_words, people.whose_turn),
    MeetingFact(N_("Invited"), lambda page: invited_words(page.meeting), invite),
    MeetingFact(N_("To prepare, private"), before.prepare_words, before.open_prepare),
    MeetingFact(N_("Ours to change"), before.remit_words, before.set_remit),
    MeetingFact(N_("Expenses and pay"), before.resources_words, before.set_resources),
    *(
        MeetingFact(label, partial(people.answer_words, name=name), partial(people.set_answer, name=name))
        for label, name in (
            (N_("Whose place"), "whose_place"),
            (N_("Time together"), "time_together"),
            (N_("Food and drink"), "food"),
        )
    ),
    MeetingFact(N_("Who is missing"), people.missing_words, people.who_is_missing),
)
