"""An invitation: when and where a meeting is, what it is about, how to ask for an item, and how to say no.

It has the shapes of a summary, so that every format and every way of sending it is there already. Each person gets all
of it, or only what changed since the one they had. How to join from afar stands in it where the group chose so.
"""

from __future__ import annotations

from coprod_tui.model.invitations import Invitation, in_calendar
from coprod_tui.model.meeting import Meeting
from coprod_tui.model.remit import remit
from coprod_tui.model.value import Value
from coprod_tui.sentences.joining import detail_name
from coprod_tui.sentences.resources import resources_said
from coprod_tui.summary import composition
from coprod_tui.summary.changes_of_plan import changes_of_plan
from coprod_tui.summary.coming_items import first_capital, told_of
from coprod_tui.summary.diary import planned
from coprod_tui.summary.meeting_view import MeetingView, meeting_id
from coprod_tui.summary.own_language import in_its_language
from coprod_tui.summary.page import (
    Block,
    Line,
    MeetingEvent,
    Para,
    Point,
    Points,
    Summary,
    SummarySection,
    line,
    ours,
    plain,
    theirs,
)
from coprod_tui.summary.replies import answer_link
from coprod_tui.wording import _, day_and_times


class Had(Value, frozen=True):
    """What somebody may have of a meeting already. version: which; meeting: as that one told it.

    sure: they have it, so that only what changed is told.
    """

    version: Invitation
    meeting: Meeting
    sure: bool


@in_its_language
def compose_invitation(
    meeting: Meeting, version: Invitation, had: Had | None = None, *, named: bool = False
) -> Summary:
    """The invitation of that version. meeting: as it stood then (`model.meeting.as_it_was`).

    had: an earlier one this goes after. named: the calendar may say whose meeting it is.
    """
    read, id = MeetingView(meeting), meeting_id(meeting)
    changed = changes_of_plan(read, had.meeting, _when_and_where(read)) if had and not version.off else ()
    told = [SummarySection("changes", ours(_("What changed")), changed)] if changed else []
    again = had is not None and had.sure and not had.version.off
    if not (again or version.off):
        told += [SummarySection("when", ours(_("When and where")), _when_and_where(read)), _agenda(read)]
    full = () if again or version.off else (_ours_to_change(read), _resources(read), _support(read))
    called = f"{id} i{version.number}"
    return Summary(
        meeting_id=id,
        language=_("en-GB"),
        title=composition.title(meeting),
        when=ours(day_and_times(meeting.plan.date, meeting.plan.start, meeting.plan.finish, year=True)),
        status=tuple(filter(None, _status(read, version, had, again=again))),
        first=tuple(told),
        sections=tuple(filter(None, (*full, _answering(read, called, version)))),
        version=version.number,
        sort="invitation",
        event=_event(read, version, id, named=named),
        off=version.off,
    )


def _status(read: MeetingView, version: Invitation, had: Had | None, *, again: bool) -> tuple[Line, ...]:
    earlier = ours(read.day(had.version.at)) if had else ()
    if version.off:
        return (ours(_("This meeting does not take place.")), ours(_("Another day may come: you will be told.")))
    if again:
        words = _("Something has changed since the invitation of {day}. The rest is as it was.")
        return (line(words, day=earlier),)
    invited = ours(_("You are invited to this meeting."))
    if had is None:
        return (invited,)
    if had.version.off:
        return (invited, ours(_("It takes place after all.")))
    return (invited, line(_("This takes the place of the invitation of {day}."), day=earlier))


def _when_and_where(read: MeetingView) -> tuple[Block, ...]:
    plan, joining = read.meeting.plan, read.meeting.joining
    when = day_and_times(plan.date, plan.start, plan.finish, year=True) or _("No day is set yet. You will be told.")
    facts = [Point(ours(when), lead=ours(_("When:")))]
    if joining.place:
        facts.append(Point(theirs(joining.place), lead=ours(_("Where:"))))
    blocks: list[Block] = [Points(tuple(facts))]
    if plan.settings.send_joining and joining.kinds:
        how = tuple(
            Point(theirs(getattr(joining, name)), lead=line("{detail}:", detail=ours(first_capital(detail_name(name)))))
            for name in joining.kinds
        )
        blocks += [Points(how, ours(_("To join from afar"))), Para(_for_you_alone(), quiet=True)]
    return tuple(blocks)


def _for_you_alone() -> Line:
    return ours(_("How to join is for you alone. Please pass it on to nobody, and keep it off the wall."))


def _agenda(read: MeetingView) -> SummarySection:
    items = read.meeting.agenda.items
    points = tuple(Point(theirs(item.title), str(place), told_of(read, item)) for place, item in enumerate(items, 1))
    none = Para(ours(_("There is no agenda yet. You can ask for an item.")))
    return SummarySection("agenda", read.title("agenda", _("Agenda")), (Points(points) if points else none,))


def _ours_to_change(read: MeetingView) -> SummarySection | None:
    """What is decided already, and what the group can change: said before, so that nobody is asked for nothing."""
    told = remit(read.meeting)
    points = [
        Point(line(_("“{item}” is decided already. We can say what we think of it."), item=theirs(item.title)))
        for item in told.items.get("decided", ())
    ]
    said = ((_("We can change:"), told.ours), (_("We cannot change:"), told.not_ours))
    points += [Point(theirs(words), lead=ours(lead)) for lead, words in said if words]
    if not points:
        return None
    return SummarySection("ours", ours(_("What we can change, and what is decided")), (Points(tuple(points)),))


def _resources(read: MeetingView) -> SummarySection | None:
    """What the group says of expenses, pay and benefits, before somebody decides whether to come."""
    said = resources_said(read.meeting.plan.settings)
    points = tuple(Point(theirs(words), lead=ours(lead)) for lead, words in said)
    return SummarySection("resources", ours(_("Expenses and pay")), (Points(points),)) if points else None


def _support(read: MeetingView) -> SummarySection | None:
    ways = read.meeting.plan.settings
    said = (
        (_("Who you can turn to:"), ways.support_person),
        (_("Or, from outside our group:"), ways.outside_person),
        (_("A quiet place:"), ways.quiet_room),
    )
    points = tuple(Point(theirs(words), lead=ours(lead)) for lead, words in said if words)
    return SummarySection("support", ours(_("Support")), (Points(points),)) if points else None


def _answering(read: MeetingView, called: str, version: Invitation) -> SummarySection | None:
    """How to ask for an item, and how to say that one cannot come. Each names the invitation it answers."""
    if version.off:
        return None
    where = read.meeting.plan.settings.reply_to
    told = line(_("Write to {where}."), where=where) if where else ours(_("Tell whoever sent or gave you this."))
    both = (
        (_("Please talk about"), _("Say what you would like to talk about. You may ask without your name showing.")),
        (_("I cannot come"), _("You need not say why. You can still ask for an item.")),
    )
    points = tuple(Point(ours(words), note=ours(what), link=answer_link(where, called, words)) for words, what in both)
    return SummarySection(
        "reply", ours(_("Ask for an item, or tell us that you cannot come")), (Para(told), Points(points))
    )


def _event(read: MeetingView, version: Invitation, id: str, *, named: bool) -> MeetingEvent | None:
    """For the calendar: with its times where it has some. Where only the agenda says how long it takes, by that."""
    meeting = read.meeting
    plan = in_calendar(meeting)
    dated = planned(plan, id)
    if dated is None:
        return None
    title = plain(composition.title(meeting)) if named else _("Meeting")
    at = meeting.clock.wall(version.at)
    return MeetingEvent(dated, plan.zone, title, version.sequence, at, meeting.joining.place)
