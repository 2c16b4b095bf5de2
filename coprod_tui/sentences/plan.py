"""The plan of a meeting, told: what it is called, when it is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from coprod_tui.model.meeting import Meeting
from coprod_tui.model.plan import MeetingPlanned, Plan, PlanChanged, WaysChosen, ways_before
from coprod_tui.sentences.record_view import RecordView, Tells, in_a_line
from coprod_tui.sentences.state import TextBlock
from coprod_tui.wording import N_, _, day, day_and_times, names, ngettext, times
from coprod_tui.wording.ways import changes


def title(plan: Plan | MeetingPlanned) -> str:
    """What a meeting is called: "Riverside Voices, meeting 14: Letters"."""
    name = _("{group}, meeting {number}").format(group=in_a_line(plan.group_name), number=plan.number)
    if plan.title:
        return _("{name}: {title}").format(name=name, title=in_a_line(plan.title))
    return name


def when(plan: Plan) -> str:
    """The day and the times: "Wednesday 4 November 2026, 14:00 to 16:00"; "" where nothing is set."""
    return day_and_times(plan.date, plan.start, plan.finish, year=True)


def another_day(plan: Plan, today: date) -> str:
    """What to ask before a meeting begins on another day than it is planned for."""
    planned = (
        _("This meeting is planned for {day}.")
        if plan.date > today.isoformat()
        else _("This meeting was planned for {day}.")
    )
    asks = _("{planned} Today is {today}. Start it now?")
    return asks.format(
        planned=planned.format(day=day(plan.date, named=True, year=True)), today=day(today, named=True, year=True)
    )  # fmt: skip


def out_of_plan(meeting: Meeting, today: date) -> str:
    """What to ask before a meeting begins that was called off, or is planned for another day."""
    if not meeting.invitations.called_off:
        return another_day(meeting.plan, today)
    off = _("People were told that this meeting is called off.")
    if meeting.plan.date in ("", today.isoformat()):
        return _("{off} Start it all the same?").format(off=off)
    return f"{off} {another_day(meeting.plan, today)}"


def doubts(wanted: tuple[str, str, str], today: date, planned: Iterable[Plan]) -> tuple[str, ...]:
    """What to ask before a meeting is planned for then; () where nothing speaks against it.

    wanted: day, start and finish, each "" where not set. planned: the group's meetings that are still to come.
    """
    on = wanted[0]
    asks = []
    if on and on < today.isoformat():
        asks.append(_("{day} is over. Plan it for that day all the same?").format(day=day(on, named=True, year=True)))
    words = _("Meeting {number} is planned for then too: {when}. Plan this one as well?")
    asks += [words.format(number=each.number, when=when(each)) for each in _of_that_day(wanted, planned, clash=True)]
    return tuple(asks)


def same_day(wanted: tuple[str, str, str], planned: Iterable[Plan]) -> str:
    """What is said, and not asked, of the group's meetings at other hours of that day; "" for none."""
    words = _("Meeting {number} is on that day too, {time}.")
    others = _of_that_day(wanted, planned, clash=False)
    return " ".join(words.format(number=each.number, time=times(each.start, each.finish)) for each in others)


def elsewhere(numbers: Sequence[int], *, group: bool) -> str:
    """What to ask once a way of working was changed: whether these meetings, which are planned, have it too.

    group: also those that are planned later.
    """
    if not numbers:
        return _("Is it to be so in later meetings too?")
    asks = (
        ngettext(
            "Is it to be so later too, and in meeting {numbers}, which is planned?",
            "Is it to be so later too, and in meetings {numbers}, which are planned?",
            len(numbers),
        )
        if group
        else ngettext(
            "Meeting {numbers} is planned already. Is it to be so there too?",
            "Meetings {numbers} are planned already. Is it to be so there too?",
            len(numbers),
        )
    )
    return asks.format(numbers=names([str(each) for each in numbers]))


def _of_that_day(wanted: tuple[str, str, str], planned: Iterable[Plan], *, clash: bool) -> list[Plan]:
    """Those of the same day that fall together with it, or those that do not."""
    on, *hours = wanted
    return [
        each
        for each in planned
        if on and each.date == on and _overlap((hours[0], hours[1]), (each.start, each.finish)) == clash
    ]


def _overlap(one: tuple[str, str], other: tuple[str, str]) -> bool:
    """Whether two meetings of a day fall together, as far as is known: one without a start may be at any time."""
    if not (one[0] and other[0]):
        return True
    (start, finish), (later, _finish) = sorted((one, other))
    if start == later:
        return True
    return bool(finish) and (finish <= start or later < finish)  # one that ends before it starts goes past midnight


def _planned(entry: MeetingPlanned, _view: RecordView) -> str:
    return _("Planned: {title}.").format(title=title(entry).rstrip("."))


def _changed(entry: PlanChanged, view: RecordView) -> str:
    if entry.title is not None and not (entry.date or entry.start or entry.finish):
        return _("The meeting is now called: {title}.").format(title=in_a_line(entry.title).rstrip("."))
    moved_to = when(view.meeting.plan)
    return _("The meeting is now on {when}.").format(when=moved_to) if moved_to else _("The plan has changed.")


def _ways(entry: WaysChosen, view: RecordView) -> str:
    """Which way of working, how it is now and how it was."""
    before = ways_before(view.meeting, view.number)
    changed = changes(before, entry.settings) if before is not None else []
    return " ".join(changed) or _("How this meeting works has changed.")


TELLS: Tells = {MeetingPlanned: _planned, PlanChanged: _changed, WaysChosen: _ways}
LABEL = N_("plan")


def lines(meeting: Meeting) -> list[str]:
    """What is the group's to change, what is not, where it is quiet and who can be turned to."""
    ways = meeting.plan.settings
    labelled = (
        (_("We can change: {words}"), ways.ours),
        (_("We cannot change: {words}"), ways.not_ours),
        (_("Quiet room: {words}"), ways.quiet_room),
        (_("Support person: {words}"), ways.support_person),
    )
    return [words.format(words=in_a_line(value)) for words, value in labelled if value]


STATE = {
    "title": TextBlock(lambda meeting: [*filter(None, (title(meeting.plan), when(meeting.plan)))]),
    "ways": TextBlock(lines, N_("How we work")),
}
