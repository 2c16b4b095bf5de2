"""What was agreed and how, what was not agreed, and what is still being discussed.

Nothing here says more than was heard: no objection when asked is said as that, counts stand beside the words people
chose from and are never averaged, worries and objections stay with the decision whatever came of it.
"""

from __future__ import annotations

from collections import Counter

from coprod_tui.model.agreement import DecisionConcluded
from coprod_tui.model.decisions import Decision, Worry
from coprod_tui.model.entry import Id
from coprod_tui.model.replies import Challenge
from coprod_tui.model.scales import Level, Support
from coprod_tui.sentences.agreement import came_to
from coprod_tui.summary.meeting_view import MeetingView, capital
from coprod_tui.summary.page import (
    Block,
    Line,
    Para,
    Point,
    Points,
    SummarySection,
    lead,
    line,
    ours,
    sentences,
    theirs,
)
from coprod_tui.wording import _, day, ngettext


def agreed(read: MeetingView) -> SummarySection | None:
    """For the first page, as all of these: each decision once, by its number, with what it came to."""
    title = read.title("decided", _("What we agreed"))
    decided = read.meeting.decisions
    if decided.agreed:
        return SummarySection("agreed", title, _told(read, decided.agreed))
    none = Points((Point(ours(_("No decision was made at this meeting."))),))
    return None if decided.not_agreed else SummarySection("agreed", title, (none,))


def not_agreed(read: MeetingView) -> SummarySection | None:
    each = read.meeting.decisions.not_agreed
    return SummarySection("not-agreed", ours(_("What we did not agree")), _told(read, each)) if each else None


def still_open(read: MeetingView) -> SummarySection | None:
    """These have no number yet: who proposed each, and why, stands here with it."""
    each = read.meeting.decisions.open
    points = tuple(
        Point(theirs(one.words), note=sentences(_outcome(read, one), _proposed(read, one), _why(one)), thing=one.id)
        for one in each
    )
    return SummarySection("discussed", ours(_("Still being discussed")), (Points(points),)) if each else None


def _told(read: MeetingView, each: tuple[Decision, ...]) -> tuple[Block, ...]:
    """Each with what it came to. What several came to alike is said once, before them all."""
    came = [_outcome(read, one) for one in each]
    alike, many = Counter(came).most_common(1)[0]
    alike = alike if many > 1 else ()
    points = tuple(
        Point(theirs(one.words), _mark(one), sentences(said if said != alike else (), *_since(read, one)), thing=one.id)
        for one, said in zip(each, came, strict=True)
    )
    if not alike:
        return (Points(points),)
    of_all = _("This is so for all of these.") if many == len(each) else _("This is so where nothing else is said.")
    return Para(sentences(alike, ours(of_all))), Points(points)


def _since(read: MeetingView, one: Decision) -> tuple[Line, ...]:
    """When it is looked at again, and how many said something against it since."""
    again = line(_("We look at this again on {day}."), day=read.due(one.look_again)) if one.look_again else ()
    many = len(read.meeting.replies.to(one.id))
    words = ngettext("Challenged since by {count} person.", "Challenged since by {count} people.", many)
    return again, line(words, count=many) if many else ()


def under_item(read: MeetingView, item: Id) -> tuple[Points, ...]:
    """What else is to be said of the decisions of an item, each by its number: its words stand on the first page."""
    each = read.under(item, read.meeting.decisions.all)
    proposed = tuple(
        Point(said, _mark(one)) for one in each if one.number and (said := sentences(_proposed(read, one), _why(one)))
    )
    more = tuple(points for one in each for points in _in_full(read, one))
    return (*((Points(proposed),) if proposed else ()), *more)


def _in_full(read: MeetingView, one: Decision) -> tuple[Points, ...]:
    support = _support(read, one.support, _about(one))
    return (*_wordings(read, one), *support, *_worries(read, one), *_views(read, one), *_challenges(read, one))


def _mark(one: Decision) -> str:
    return f"D{one.number}" if one.number else ""


def _about(one: Decision) -> Line:
    """How it is named away from its words: by its number, and before it has one by the words."""
    return ours(_mark(one)) or line("“{words}”", words=one.words)


def _outcome(read: MeetingView, one: Decision) -> Line:
    if one.stage == "more-time":
        back = line(_("We come back to it on {day}."), day=read.due(one.until)) if one.until else ()
        return sentences(ours(_("More time was asked for.")), back)
    if one.outcome is None:
        return ours(_("Still being discussed."))
    return ours(came_to(one))


def _why(one: Decision) -> Line:
    return line(_("Why: {words}"), words=one.why) if one.why else ()


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
    label = _("{decision} in other words since. Nobody was asked about them, and the first ones count")
    return [Points(tuple(points), line(label, decision=_about(one)))]


def _support(read: MeetingView, support: Support | None, about: Line) -> list[Points]:
    """Every step of the scale as people saw it, with how many chose it. Who did only where the group keeps that."""
    if support is None:
        return []
    label = {
        "cards": _("We asked about {decision} with cards"),
        "thumbs": _("We asked about {decision} with thumbs"),
        "fist": _("We asked about {decision} with fist to five"),
        "six": _("We asked about {decision} with six levels of support"),
        "hands": _("We asked for a show of hands about {decision}"),
    }.get(support.scale, _("We asked how much support there was for {decision}"))
    return [Points(tuple(_level(read, level) for level in support.levels), line(label, decision=about))]


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
        (_("Worries about {decision}, in people's own words"), [worry for worry in before if not worry.objection]),
        (_("Objections to {decision}, in people's own words"), [worry for worry in before if worry.objection]),
        (_("Said after {decision} was decided"), late),
    )
    about = _about(one)
    return [
        Points(tuple(_worry(read, worry) for worry in each), line(label, decision=about))
        for label, each in groups
        if each
    ]


def _worry(read: MeetingView, worry: Worry) -> Point:
    met = ours(_("This has been met.")) if worry.settled else ()
    return Point(theirs(worry.words), note=met, lead=lead(read.named(worry.person)), thing=worry.id)


def _views(read: MeetingView, one: Decision) -> list[Points]:
    """How people see it, each in their own words, with a name only where they wish."""
    points = tuple(Point(theirs(view.words), lead=lead(read.named(view.person)), thing=view.id) for view in one.views)
    label = _("What people added to {decision}, in their own words. Nobody is counted by it")
    return [Points(points, line(label, decision=_about(one)))] if points else []


def _challenges(read: MeetingView, one: Decision) -> list[Points]:
    """What people say against it since, in their own words, each with its day. It stays with the decision for good."""
    points = [_challenge(read, each) for each in read.meeting.replies.to(one.id)]
    label = _("Challenges to {decision}, in people's own words")
    return [Points(tuple(points), line(label, decision=_about(one)))] if points else []


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
