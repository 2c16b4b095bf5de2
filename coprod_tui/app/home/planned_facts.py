"""On the page of a planned meeting: what is known of the meeting itself. Its day and name; and deleting it."""

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
    """label: what it is called; told: how it stands; change: what asks for another."""

    label: str
    told: Callable[[OneMeeting], str]
    change: Callable[[OneMeeting], Coroutine[None, None, object]]


async def set_title(page: OneMeeting) -> None:
    hint = _("A few words, or nothing. It has a number too.")
    ask = Question(
        f"{page.draft_id}-title", _("Name"), hint, initial=page.meeting.plan.title, may_skip=True, prose=True
    )
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


async def set_place(page: OneMeeting) -> None:
    hint = _("A room, an address, or “online”. Everyone may see it. Empty takes it away.")
    place = page.meeting.joining.place
    ask = Question(f"{page.draft_id}-place", _("Where is it?"), hint, initial=place, may_skip=True)
    await page.ask_words(ask, lambda words: page.make(command(tell_joining, place=words)))


async def set_joining(page: OneMeeting) -> None:
    """One private detail of how to join, until nothing more is picked. On a screen that others see it asks first."""
    if not await page.private():
        return
    while True:
        joining = page.meeting.joining
        choices = [Choice(name, str(n), detail_name(name), getattr(joining, name)) for n, name in enumerate(PRIVATE, 1)]
        picked = await page.pick(_("How to join, which stays private"), choices)
        if not picked:
            return
        ask = Question(
            f"{page.draft_id}-{picked}", detail_name(picked), _("Only this page shows it. Empty takes it away."),
            initial=getattr(joining, picked), may_skip=True, keeps=False,
        )  # fmt: skip
        await page.ask_words(ask, partial(_tell_one, page, picked))


async def _tell_one(page: OneMeeting, name: str, words: str) -> str:
    return await page.make(command(tell_joining, **{name: words}))


async def invite(page: OneMeeting) -> None:
    """To the page people are invited from. It is private, so on a screen that others see it asks first."""
    if await page.private():
        window(page).go(ToInviting(page.office, page.meeting_place, SEAT))


def invited_words(meeting: Meeting) -> str:
    """How many have the newest invitation, and whether something changed since."""
    newest = meeting.invitations.newest
    if newest is None:
        return _("nobody yet")
    if newest.off:
        return _("called off")
    copies = meeting.invitations.version(newest.number)
    went = sum(copy.stage in GONE for copy in copies)
    counted = _("{went} of {count} have it").format(went=went, count=len(copies))
    changed = _("something has changed since") if has_changed(meeting) else ""
    return " · ".join(filter(None, (counted, changed)))


async def delete(page: OneMeeting) -> None:
    """The whole meeting, once somebody said yes. What was carried to it waits for the next one again.

    Where people were invited it asks whether to tell them first.
    """
    from coprod_tui.afterwards.sending.invitation_versions import who_may_know  # noqa: PLC0415  as below
    from coprod_tui.commands.delete import delete_meeting  # noqa: PLC0415  it stands on what makes summaries

    if know := len(who_may_know(page.meeting, page.standing.group)):
        asked = ngettext(
            "{count} person was invited. Tell them first?", "{count} people were invited. Tell them first?", know
        )
        choices = [
            Choice("tell", "1", _("Tell them that it does not take place. Then delete it")),
            Choice("delete", "2", _("Delete it without telling them")),
        ]
        picked = await page.pick(asked.format(count=know), choices)
        if picked == "tell" and await page.private():
            window(page).go(ToInviting(page.office, page.meeting_place, SEAT, off=True))
        if picked != "delete":
            return
    asked = _("This deletes meeting {number} and its agenda. It cannot be taken back. Delete it?")
    if not await page.sure(asked.format(number=page.meeting_place.number)):
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
