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


def agreed(view: MeetingView) -> SummarySection | None:
    """For the first page, as all of these: each decision once, by its number, with what it came to."""
    title = view.title("decided", _("What we agreed"))
    decided = view.meeting.decisions
    if decided.agreed:
        return SummarySection("agreed", title, _with_outcomes(view, decided.agreed))
    none = Points((Point(ours(_("No decision was made at this meeting."))),))
    return None if decided.not_agreed else SummarySection("agreed", title, (none,))


def not_agreed(view: MeetingView) -> SummarySection | None:
    each = view.meeting.decisions.not_agreed
    return SummarySection("not-agreed", ours(_("What we did not agree")), _with_outcomes(view, each)) if each else None


def still_open(view: MeetingView) -> SummarySection | None:
    """These have no number yet: who proposed each, and why, stands here with it."""
    each = view.meeting.decisions.open
    points = tuple(
        Point(
            theirs(decision.words),
            note=sentences(_outcome(view, decision), _proposed(view, decision), _why(decision)),
            thing=decision.id,
        )
        for decision in each
    )
    return SummarySection("discussed", ours(_("Still being discussed")), (Points(points),)) if each else None


def _with_outcomes(view: MeetingView, each: tuple[Decision, ...]) -> tuple[Block, ...]:
    """Each decision with its outcome. An outcome that several share is said once, before them all."""
    outcomes = [_outcome(view, decision) for decision in each]
    alike, many = Counter(outcomes).most_common(1)[0]
    alike = alike if many > 1 else ()
    points = tuple(
        Point(
            theirs(decision.words),
            _mark(decision),
            sentences(outcome if outcome != alike else (), *_since(view, decision)),
            thing=decision.id,
        )
        for decision, outcome in zip(each, outcomes, strict=True)
    )
    if not alike:
        return (Points(points),)
    of_all = _("This is so for all of these.") if many == len(each) else _("This is so where nothing else is said.")
    return Para(sentences(alike, ours(of_all))), Points(points)


def _since(view: MeetingView, decision: Decision) -> tuple[Line, ...]:
    """When it is looked at again, and how many said something against it since."""
    again = line(_("We look at this again on {day}."), day=view.due(decision.look_again)) if decision.look_again else ()
    many = len(view.meeting.replies.to(decision.id))
    words = ngettext("Challenged since by {count} person.", "Challenged since by {count} people.", many)
    return again, line(words, count=many) if many else ()


def under_item(view: MeetingView, item: Id) -> tuple[Points, ...]:
    """What else is to be said of the decisions of an item, each by its number: its words stand on the first page."""
    each = view.under(item, view.meeting.decisions.all)
    proposed = tuple(
        Point(about, _mark(decision))
        for decision in each
        if decision.number and (about := sentences(_proposed(view, decision), _why(decision)))
    )
    more = tuple(points for decision in each for points in _in_full(view, decision))
    return (*((Points(proposed),) if proposed else ()), *more)


def _in_full(view: MeetingView, decision: Decision) -> tuple[Points, ...]:
    support = _support(view, decision.support, _about(decision))
    return (
        *_wordings(view, decision),
        *support,
        *_worries(view, decision),
        *_views(view, decision),
        *_challenges(view, decision),
    )


def _mark(decision: Decision) -> str:
    return f"D{decision.number}" if decision.number else ""


def _about(decision: Decision) -> Line:
    """How it is named away from its words: by its number, and before it has one by the words."""
    return ours(_mark(decision)) or line("“{words}”", words=decision.words)


def _outcome(view: MeetingView, decision: Decision) -> Line:
    if decision.stage == "more-time":
        back = line(_("We come back to it on {day}."), day=view.due(decision.until)) if decision.until else ()
        return sentences(ours(_("More time was asked for.")), back)
    if decision.outcome is None:
        return ours(_("Still being discussed."))
    return ours(came_to(decision))


def _why(decision: Decision) -> Line:
    return line(_("Why: {words}"), words=decision.why) if decision.why else ()


def _proposed(view: MeetingView, decision: Decision) -> Line:
    who = view.who(decision.proposed_by, decision.proposed_name)
    return capital(line(_("{who} proposed this."), who=who)) if who else ()


def _wordings(view: MeetingView, decision: Decision) -> list[Points]:
    """Both wordings, with their dates, of a decision that others were written down for after it was made."""
    if not decision.reworded or decision.came is None:
        return []
    points = [Point(line(_("Decided on {day}: {words}"), day=ours(view.day(decision.came)), words=decision.words))]
    points += [
        Point(line(_("Written down on {day}: {words}"), day=ours(view.day(version.at)), words=version.words))
        for version in decision.written_since
    ]
    label = _("{decision} in other words since. Nobody was asked about them, and the first ones count")
    return [Points(tuple(points), line(label, decision=_about(decision)))]


def _support(view: MeetingView, support: Support | None, about: Line) -> list[Points]:
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
    return [Points(tuple(_level(view, level) for level in support.levels), line(label, decision=about))]


def _level(view: MeetingView, level: Level) -> Point:
    step = theirs(level.result)
    counted = ngettext("{count} person", "{count} people", level.count)
    people = [person for id in level.people if (person := view.meeting.people.get(id))]
    names = line(_("({names})"), names=view.names(people)) if people else ()
    return Point(sentences(line(_("{step}: {people}"), step=step, people=line(counted, count=level.count)), names))


def _worries(view: MeetingView, decision: Decision) -> list[Points]:
    """Worries, objections, and those said only after it was decided, each in the person's own words."""
    concluded = _concluded_at(view, decision)
    late = [worry for worry in decision.worries if concluded and worry.id > concluded]
    before = [worry for worry in decision.worries if worry not in late]
    groups = (
        (_("Worries about {decision}, in people's own words"), [worry for worry in before if not worry.objection]),
        (_("Objections to {decision}, in people's own words"), [worry for worry in before if worry.objection]),
        (_("Said after {decision} was decided"), late),
    )
    about = _about(decision)
    return [
        Points(tuple(_worry(view, worry) for worry in each), line(label, decision=about))
        for label, each in groups
        if each
    ]


def _worry(view: MeetingView, worry: Worry) -> Point:
    met = ours(_("This has been met.")) if worry.settled else ()
    return Point(theirs(worry.words), note=met, lead=lead(view.named(worry.person)), thing=worry.id)


def _views(view: MeetingView, decision: Decision) -> list[Points]:
    """How people see it, each in their own words, with a name only where they wish."""
    points = tuple(
        Point(theirs(added.words), lead=lead(view.named(added.person)), thing=added.id) for added in decision.views
    )
    label = _("What people added to {decision}, in their own words. Nobody is counted by it")
    return [Points(points, line(label, decision=_about(decision)))] if points else []


def _challenges(view: MeetingView, decision: Decision) -> list[Points]:
    """What people say against it since, in their own words, each with its day. It stays with the decision for good."""
    points = [_challenge(view, each) for each in view.meeting.replies.to(decision.id)]
    label = _("Challenges to {decision}, in people's own words")
    return [Points(tuple(points), line(label, decision=_about(decision)))] if points else []


def _challenge(view: MeetingView, each: Challenge) -> Point:
    when = ours(day(each.date, year=True) if each.date else view.day(each.at, year=True))
    return Point(theirs(each.words), note=line(_("Said on {day}."), day=when), lead=lead(view.named(each.person)))


def _concluded_at(view: MeetingView, decision: Decision) -> int:
    """The number of the entry that concluded it, 0 where none did."""
    meeting = view.meeting
    return next(
        (
            stamped.stamp.number
            for stamped in reversed(meeting.history)
            if isinstance(stamped.entry, DecisionConcluded)
            and stamped.entry.decision == decision.id
            and stamped.stamp.line not in meeting.taken
        ),
        0,
    )
