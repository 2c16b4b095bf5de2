"""A new meeting in three questions, and the agenda of one that has a day and none yet. Both lead to its page."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import partial
from pathlib import Path

from coprod_tui.app.home.group import GroupPage
from coprod_tui.app.home.one_meeting import SEAT
from coprod_tui.app.home.planned import PlannedPage
from coprod_tui.app.home.when import hear_when, typed_when, willing
from coprod_tui.app.office import Office
from coprod_tui.app.pages.steps import Step, Steps
from coprod_tui.app.widgets.question import Heard
from coprod_tui.line.when import next_meeting_said
from coprod_tui.model.entry import Refused
from coprod_tui.model.history import PastMeeting
from coprod_tui.model.wanted import Timed, fill, finish_for
from coprod_tui.planning.agenda import parse_agenda, read_agenda
from coprod_tui.planning.planned import AgendaDraft
from coprod_tui.record.records import read_group
from coprod_tui.record.series import make_meeting
from coprod_tui.record.shelf import GroupPlace, MeetingPlace
from coprod_tui.sentences.draft_agenda import items_of
from coprod_tui.wording import _, length, ngettext, reason, refusal


def plan_steps(office: Office, place: GroupPlace, name: str, coming: PastMeeting | None = None) -> Steps:
    """The screen that asks. When it is done the group's page shows the meeting. coming: the day agreed last time."""
    today = office.today
    steps = (
        Step("title", _("What is the meeting called?"), _("A few words, or nothing. It has a number too.")),
        when_step(today, _("When is it?"), coming),
        agenda_step(),
    )
    return Steps(office, f"{place.id}-plan", name, steps, partial(_plan, place=place))


def fill_steps(office: Office, place: GroupPlace, name: str, fills: MeetingPlace) -> Steps:
    """The screen that asks for the agenda of a meeting that has none."""
    title = _("{group}, meeting {number}").format(group=name, number=fills.number)
    return Steps(office, f"{fills.id}-fill", title, (agenda_step(),), partial(_fill, place=place, fills=fills))


def agenda_step() -> Step:
    why = _("One item a line, such as “Letters (20 min, decide)”. Or paste one, or type where a file of it is.")
    return Step("agenda", _("What is on the agenda?"), why, lines=True, hear=hear_agenda)


def when_step(today: date, asks: str, coming: PastMeeting | None = None) -> Step:
    why = _("A day, and a time if you know it: “Thursday 2pm”, “1 December 14:00 to 16:00”.")
    usual = ""
    if coming is not None:
        why = _("This is the day you agreed last time. Enter takes it, or type another.")
        on = date.fromisoformat(coming.next_date)
        times = "-".join(filter(None, (coming.next_start, coming.next_finish)))
        usual = f"{on.day}/{on.month}/{on.year} {times}".strip()
    return Step("when", asks, why, usual=usual, hear=partial(hear_when, today=today))


def read_words(words: str) -> AgendaDraft:
    """The agenda that was typed, or the one in the file that was named. Raises Refused."""
    path = Path(words.strip().strip("'\"")).expanduser()
    try:
        named = "\n" not in words.strip() and path.is_file()
    except (OSError, ValueError):
        named = False
    return read_agenda(path) if named else parse_agenda(words)


def hear_agenda(words: str) -> Heard:
    """How many items are understood, how long they take together, and the first line that is not an item."""
    try:
        agenda = read_words(words)
    except Refused as refused:
        return Heard(trouble=refusal(refused))
    count, minutes = len(agenda.items), sum(item.minutes or 0 for item in agenda.items)
    told = [(_("understood"), ngettext("{count} item", "{count} items", count).format(count=count))]
    if minutes:
        told.append((_("together"), length(minutes)))
    if agenda.unread:
        first = agenda.unread[0]
        left = _("line {line}: {why}").format(line=first.line, why=reason(first.why))
        told.append((_("not an item"), left))
    return Heard(parts=tuple(told))


async def _plan(steps: Steps, answers: Mapping[str, str], place: GroupPlace) -> str:
    office = steps.office
    try:
        agenda = read_words(answers["agenda"]) if answers["agenda"] else AgendaDraft()
        on, start, finish = (
            typed_when(answers["when"], office.today) if answers["when"] else (agenda.date, agenda.start, agenda.finish)
        )
    except Refused as refused:
        return refusal(refused)
    items = items_of(agenda)
    group, _trouble = await office.attempt(partial(read_group, place))
    if items and group is not None:
        every: list[Timed] = [*items, *group.history.carried]
        finish = finish or finish_for(start, every)
    if not await willing(steps, (on, start, finish), place):
        return _("It is not planned. Escape goes back, and your words are kept.")
    made, trouble = await office.attempt(
        partial(
            make_meeting,
            office.shelf,
            place,
            items,
            zone=office.zone,
            at=office.clock(),
            title=answers["title"] or agenda.title,
            date=on,
            start=start,
            finish=finish,
            next_meeting=next_meeting_said(agenda.next_meeting, office.today),
        )
    )
    if made is not None:
        steps.forget()
        steps.app.switch_screen(PlannedPage(office, place, made))
    return trouble


async def _fill(steps: Steps, answers: Mapping[str, str], place: GroupPlace, fills: MeetingPlace) -> str:
    """Put what was typed on the agenda of that meeting; its finish follows where nobody set one."""
    office = steps.office
    try:
        items = items_of(read_words(answers["agenda"])) if answers["agenda"] else ()
    except Refused as refused:
        return refusal(refused)
    _done, trouble = await office.change_meeting(fills, partial(fill, items=items), SEAT)
    if not trouble:
        steps.forget()
        if isinstance(steps.app.screen_stack[-2], PlannedPage):
            steps.app.pop_screen()
        else:
            steps.app.switch_screen(PlannedPage(office, place, fills))
    return trouble


def show_group(steps: Steps, place: GroupPlace) -> None:
    """The group's page, where the new meeting stands now."""
    if isinstance(steps.app.screen_stack[-2], GroupPage):
        steps.app.pop_screen()
    else:
        steps.app.switch_screen(GroupPage(steps.office, place))
