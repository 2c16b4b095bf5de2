"""Plan a new meeting in three questions; or ask for the agenda of one that has a day and no agenda yet."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import date
from functools import lru_cache, partial
from pathlib import Path

from coprod_tui.app.home.group import GroupPage
from coprod_tui.app.home.named_file import named_file
from coprod_tui.app.home.one_meeting import SEAT
from coprod_tui.app.home.planned import PlannedPage
from coprod_tui.app.home.understood import UnderstoodPage
from coprod_tui.app.home.when import hear_when, typed_when, willing
from coprod_tui.app.office import Office
from coprod_tui.app.pages.page import Page
from coprod_tui.app.pages.steps import Step, Steps
from coprod_tui.app.widgets.question import Heard
from coprod_tui.line.when import next_meeting_said
from coprod_tui.model.command import command
from coprod_tui.model.entry import Entry, Refused
from coprod_tui.model.history import PastMeeting
from coprod_tui.model.joining import tell_joining
from coprod_tui.model.meeting import Meeting
from coprod_tui.model.people import expect_chairs
from coprod_tui.model.series import words_brought
from coprod_tui.model.wanted import Timed, fill, finish_for, planned_length
from coprod_tui.planning.agenda import parse_agenda, read_agenda
from coprod_tui.planning.planned import AgendaDraft
from coprod_tui.planning.wanted import apart_from, chairs, joining
from coprod_tui.record.records import read_group
from coprod_tui.record.series import make_meeting
from coprod_tui.record.shelf import GroupPlace, MeetingPlace
from coprod_tui.sentences.draft_agenda import items_of
from coprod_tui.wording import _, length, names, ngettext, refusal


def plan_steps(office: Office, place: GroupPlace, name: str, coming: PastMeeting | None = None) -> Steps:
    """The screen that asks. At the end the meeting's page is shown. coming: the day agreed last time."""
    today = office.today
    steps = (
        Step("title", _("What is the meeting called?"), _("A few words, or nothing. It has a number too."), prose=True),
        when_step(today, _("When is it?"), coming),
        agenda_step(),
    )
    return Steps(office, f"{place.id}-plan", name, steps, partial(_plan, place=place), place)


def fill_steps(office: Office, place: GroupPlace, name: str, fills: MeetingPlace) -> Steps:
    """The screen that asks for the agenda of a meeting that has none."""
    title = _("{group}, meeting {number}").format(group=name, number=fills.number)
    return Steps(office, f"{fills.id}-fill", title, (agenda_step(),), partial(_fill, place=place, fills=fills), place)


def agenda_step() -> Step:
    why = _("One item a line, such as “Letters (20 min, decide)”. Or paste one, or type where a file of it is.")
    return Step("agenda", _("What is on the agenda?"), why, lines=True, hear=hear_agenda, prose=True)


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
    path = named_file(words)
    try:
        stat = path.stat() if path is not None else None
    except OSError:
        stat = None
    return (
        _read_file(path, stat.st_mtime_ns, stat.st_size)
        if path is not None and stat is not None
        else parse_agenda(words)
    )


@lru_cache(maxsize=1)
def _read_file(path: Path, _changed: int, _size: int) -> AgendaDraft:
    """Read the file once (cached by its time and size), as `hear_agenda` asks at each key."""
    return read_agenda(path)


def hear_agenda(words: str) -> Heard:
    """How many items are understood, how long they take together, and how many lines are not items."""
    agenda = read_words(words)
    count, minutes, left_out = len(agenda.items), planned_length(agenda.items).minutes, len(agenda.left_out)
    parts = [(_("understood"), ngettext("{count} item", "{count} items", count).format(count=count))]
    if minutes:
        parts.append((_("together"), length(minutes)))
    if left_out:
        parts.append((_("left out"), ngettext("{count} line", "{count} lines", left_out).format(count=left_out)))
    return Heard(parts=tuple(parts))


async def _look_over(
    steps: Steps, answers: Mapping[str, str], keeping: Callable[[Page, AgendaDraft], Awaitable[str]]
) -> str:  # fmt: skip
    """Show the agenda as understood, on a page that then calls keeping; call it at once where none was typed."""
    if not answers["agenda"]:
        return await keeping(steps, AgendaDraft())
    draft, trouble = await steps.office.attempt(partial(read_words, answers["agenda"]))
    if draft is None:
        return trouble

    async def keep(draft: AgendaDraft) -> str:
        return await keeping(steps.app.screen, apart_from(draft, steps.group.name))  # type: ignore[arg-type]

    steps.app.push_screen(UnderstoodPage(steps.office, steps.title_words, draft, keep))
    return ""


async def _plan(steps: Steps, answers: Mapping[str, str], place: GroupPlace) -> str:
    async def keep(page: Page, agenda: AgendaDraft) -> str:
        return await _make(page, steps, answers, place, agenda)

    return await _look_over(steps, answers, keep)


async def _make(page: Page, steps: Steps, answers: Mapping[str, str], place: GroupPlace, agenda: AgendaDraft) -> str:
    """Make a meeting with this agenda, and show its page. page: where to ask. The trouble, "" for none."""
    office, items = steps.office, items_of(agenda)
    on, start, finish = agenda.date, agenda.start, agenda.finish
    try:
        if answers["when"]:
            on, start, finish = typed_when(answers["when"], office.today)
    except Refused as refused:
        return refusal(refused)
    group, _trouble = await office.attempt(partial(read_group, place))
    if items and group is not None:
        timed: list[Timed] = [*items, *group.history.carried]
        finish = finish or finish_for(start, timed)
    if not await willing(page, (on, start, finish), place):
        return _("It is not planned. Escape goes back, and your words are kept.")
    make = partial(
        make_meeting, office.shelf, place, items, zone=office.zone, at=office.clock(),
        title=answers["title"] or agenda.title, date=on, start=start, finish=finish,
        next_meeting=next_meeting_said(agenda.next_meeting, office.today),
    )  # fmt: skip
    place_made, trouble = await office.attempt(make)
    if place_made is None:
        return trouble
    if details := joining(agenda):
        _done, trouble = await office.change_meeting(place_made, command(tell_joining, **details), SEAT)
    await _offer_chairs(page, place_made, agenda)
    _show(page, steps, place, place_made)
    return trouble


async def _offer_chairs(page: Page, meeting: MeetingPlace, agenda: AgendaDraft) -> None:
    """Expect those to chair whom the agenda names, if somebody says yes."""
    if not (chair_names := chairs(agenda)):
        return
    question = ngettext(
        "The agenda says who chairs: {names}. Are they to?", "The agenda says who chair: {names}. Are they to?",
        len(chair_names),
    )  # fmt: skip
    if await page.sure(question.format(names=names(chair_names))):
        await page.office.change_meeting(meeting, partial(expect_chairs, names=chair_names), SEAT)


async def _fill(steps: Steps, answers: Mapping[str, str], place: GroupPlace, fills: MeetingPlace) -> str:
    """Put what was typed on the agenda of that meeting; where it has no finish, the agenda's length gives one."""

    async def keep(page: Page, agenda: AgendaDraft) -> str:
        def move(meeting: Meeting) -> Sequence[Entry]:
            plan = meeting.plan
            title, start = "" if plan.title else agenda.title, "" if plan.start else agenda.start
            takes_finish = agenda.date in ("", plan.date) and agenda.start in (start, plan.start) and not plan.finish
            finish = agenda.finish if takes_finish else ""
            tell_details = command(tell_joining, **joining(agenda))
            entries = fill(meeting, items_of(agenda), title=title, start=start, finish=finish)
            return [*words_brought(steps.group, meeting.notes), *entries, *tell_details(meeting)]

        _done, trouble = await steps.office.change_meeting(fills, move, SEAT)
        if not trouble:
            await _offer_chairs(page, fills, agenda)
            _show(page, steps, place, fills)
        return trouble

    return await _look_over(steps, answers, keep)


def _show(page: Page, steps: Steps, place: GroupPlace, meeting: MeetingPlace) -> None:
    """Show the meeting's page in place of the steps, and of the page that showed the agenda."""
    steps.forget()
    app = steps.app
    if page is not steps:
        app.pop_screen()
    if isinstance(app.screen_stack[-2], PlannedPage):
        app.pop_screen()
    else:
        app.switch_screen(PlannedPage(steps.office, place, meeting))


def show_group(steps: Steps, place: GroupPlace) -> None:
    """Show the group's page in place of the steps."""
    if isinstance(steps.app.screen_stack[-2], GroupPage):
        steps.app.pop_screen()
    else:
        steps.app.switch_screen(GroupPage(steps.office, place))
