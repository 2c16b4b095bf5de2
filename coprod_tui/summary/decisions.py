"""What was agreed and how, what was not agreed, and what is still being discussed.

Nothing here says more than was heard: no objection when asked is said as that, counts stand beside the words people
chose from and are never averaged, worries and objections stay with the decision whatever came of it.
"""

from __future__ import annotations

from coprod_tui.model.agreement import DecisionConcluded
from coprod_tui.model.decisions import Decision, Worry
from coprod_tui.model.replies import Challenge
from coprod_tui.model.scales import Level, Support
from coprod_tui.sentences.agreement import came_to
from coprod_tui.summary.meeting_view import MeetingView, capital
from coprod_tui.summary.page import Detail, Line, Point, Points, SummarySection, lead, line, ours, sentences, theirs
from coprod_tui.wording import _, day, ngettext


def agreed(read: MeetingView) -> SummarySection | None:
    return _section(read, "agreed", read.title("decided", _("What we agreed, and how")), read.meeting.decisions.agreed)


def not_agreed(read: MeetingView) -> SummarySection | None:
    return _section(read, "not-agreed", ours(_("What we did not agree")), read.meeting.decisions.not_agreed)


def still_open(read: MeetingView) -> SummarySection | None:
    title = ours(_("Still being discussed"))
    return _section(read, "discussed", title, read.meeting.decisions.open)


def in_short(read: MeetingView) -> tuple[SummarySection, ...]:
    """For the first page: each decision's words and what it came to."""
    groups = (
        ("agreed", read.title("decided", _("What we agreed")), read.meeting.decisions.agreed),
        ("not-agreed", ours(_("What we did not agree")), read.meeting.decisions.not_agreed),
        ("discussed", ours(_("Still being discussed")), read.meeting.decisions.open),
    )
    made = tuple(
        SummarySection(name, title, (Points(tuple(_short(read, one) for one in each)),))
        for name, title, each in groups
        if each
    )
    if any(one.name != "discussed" for one in made):
        return made
    none = Points((Point(ours(_("No decision was made at this meeting."))),))
    return (SummarySection("agreed", ours(_("What we agreed")), (none,)), *made)


def _section(read: MeetingView, name: str, title: Line, each: tuple[Decision, ...]) -> SummarySection | None:
    return SummarySection(name, title, tuple(_card(read, one) for one in each)) if each else None


def _short(read: MeetingView, one: Decision) -> Point:
    many = len(read.meeting.replies.to(one.id))
    words = ngettext("Challenged since by {count} person.", "Challenged since by {count} people.", many)
    since = line(words, count=many) if many else ()
    return Point(theirs(one.words), _mark(one), sentences(_outcome(read, one), since), thing=one.id)


def _mark(one: Decision) -> str:
    return f"D{one.number}" if one.number else ""


def _outcome(read: MeetingView, one: Decision) -> Line:
    if one.stage == "more-time":
        back = line(_("We come back to it on {day}."), day=read.due(one.until)) if one.until else ()
        return sentences(ours(_("More time was asked for.")), back)
    if one.outcome is None:
        return ours(_("Still being discussed."))
    return ours(came_to(one))


def _card(read: MeetingView, one: Decision) -> Detail:
    lines = [_outcome(read, one), _proposed(read, one)]
    if one.why:
        lines.append(line(_("Why: {words}"), words=one.why))
    if one.look_again:
        lines.append(line(_("We look at this again on {day}."), day=read.due(one.look_again)))
    lists = [*_wordings(read, one), *_support(read, one.support), *_worries(read, one), *_views(read, one)]
    lists += _challenges(read, one)
    return Detail(theirs(one.words), _mark(one), tuple(filter(None, lines)), tuple(lists), one.id)


def _proposed(read: MeetingView, one: Decision) -> Line:
    who = read.who(one.proposed_by, one.proposed_name)
    return capital(line(_("{who} proposed this."), who=who)) if who else ()


def _wordings(read: MeetingView, one: Decision) -> list[Points]:
    """Both wordings, with their dates, of a decision that others were written down for after it was made."""
    if not one.reworded or one.came is None:
        return []
    points = [Point(line(_("Decided on {day}: {words}"), day=ours(read.day(one.came)), words=one.words))]
    points += [
        Point(line(_("Written down on {day}: {words}"), day=ours(read.day(version.at)), words=version.words))
        for version in one.written_since
    ]
    return [Points(tuple(points), ours(_("Other words since. Nobody was asked about them, and the first ones count")))]


def _support(read: MeetingView, support: Support | None) -> list[Points]:
    """Every step of the scale as people saw it, with how many chose it. Who did only where the group keeps that."""
    if support is None:
        return []
    label = {
        "cards": _("We asked with cards"),
        "thumbs": _("We asked with thumbs"),
        "fist": _("We asked with fist to five"),
        "six": _("We asked with six levels of support"),
        "hands": _("We asked for a show of hands"),
    }.get(support.scale, _("We asked how much support there was"))
    return [Points(tuple(_level(read, level) for level in support.levels), ours(label))]


def _level(read: MeetingView, level: Level) -> Point:
    shown = theirs(level.result)
    counted = ngettext("{count} person", "{count} people", level.count)
    people = [person for id in level.people if (person := read.meeting.people.get(id))]
    names = line(_("({names})"), names=read.names(people)) if people else ()
    return Point(sentences(line(_("{step}: {people}"), step=shown, people=line(counted, count=level.count)), names))


def _worries(read: MeetingView, one: Decision) -> list[Points]:
    """Worries, objections, and those said only after it was decided, each in the person's own words."""
    concluded = _concluded_at(read, one)
    late = [worry for worry in one.worries if concluded and worry.id > concluded]
    before = [worry for worry in one.worries if worry not in late]
    groups = (
        (_("Worries, kept in people's own words"), [worry for worry in before if not worry.objection]),
        (_("Objections, kept in people's own words"), [worry for worry in before if worry.objection]),
        (_("Said after this was decided"), late),
    )
    return [Points(tuple(_worry(read, worry) for worry in each), ours(label)) for label, each in groups if each]


def _worry(read: MeetingView, worry: Worry) -> Point:
    met = ours(_("This has been met.")) if worry.settled else ()
    return Point(theirs(worry.words), note=met, lead=lead(read.named(worry.person)), thing=worry.id)


def _views(read: MeetingView, one: Decision) -> list[Points]:
    """How people see it, each in their own words, with a name only where they wish."""
    points = tuple(Point(theirs(view.words), lead=lead(read.named(view.person)), thing=view.id) for view in one.views)
    return [Points(points, ours(_("What people added, in their own words. Nobody is counted by it")))] if points else []


def _challenges(read: MeetingView, one: Decision) -> list[Points]:
    """What people say against it since, in their own words, each with its day. It stays with the decision for good."""
    points = [_challenge(read, each) for each in read.meeting.replies.to(one.id)]
    return [Points(tuple(points), ours(_("Challenges to this, kept in people's own words")))] if points else []


def _challenge(read: MeetingView, each: Challenge) -> Point:
    said = ours(day(each.date, year=True) if each.date else read.day(each.at, year=True))
    return Point(theirs(each.words), note=line(_("Said on {day}."), day=said), lead=lead(read.named(each.person)))


def _concluded_at(read: MeetingView, one: Decision) -> int:
    """The number of the entry that concluded it, 0 where none did."""
    meeting = read.meeting
    return next(
        (
            said.stamp.number
            for said in reversed(meeting.history)
            if isinstance(said.entry, DecisionConcluded)
            and said.entry.decision == one.id
            and said.stamp.line not in meeting.taken
        ),
        0,
    )
