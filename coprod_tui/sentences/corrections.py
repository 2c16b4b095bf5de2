"""Facts put right after a meeting was finished, told: of what, what it says now, and what it said before.

A name that somebody had before is not told again: they may have had their reasons.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from coprod_tui.model.corrections import Correction, FactCorrected
from coprod_tui.model.entry import Id
from coprod_tui.model.meeting import Meeting, as_it_was
from coprod_tui.sentences.record_view import RecordView, Tells, in_a_line
from coprod_tui.sentences.times import when_held
from coprod_tui.wording import _, day, names, times


class PutRight(NamedTuple):
    """what: as people say it ("A1"). now and then: what it says, and what it said before; "" where that is not told."""

    what: str
    now: str
    then: str


def put_right(meeting: Meeting, one: Correction, who: Callable[[Id], str]) -> PutRight:
    """One correction. who: somebody's name, as it may be told where this is read."""
    last = max((each.stamp.number for each in meeting.history if each.stamp.line == one.line), default=one.upto)
    now, then = as_it_was(meeting, last), as_it_was(meeting, one.line - 1)
    name = who(one.thing) or _("someone")
    if one.fact == "name":
        return PutRight(_("A name"), name, "")
    label, value = {
        "here": (name, _presence),
        "action": (_named(meeting.actions.get(one.thing)), _action),
        "issue": (_named(meeting.parking.get(one.thing)), _issue),
        "decision": (_decision_name(meeting, one.thing), _decision),
        "next-meeting": (_("The next meeting"), _next),
        "meeting": (_("This meeting"), _plan),
        "times": (_("When we met"), _times),
    }[one.fact]
    return PutRight(label, value(now, one.thing, who), value(then, one.thing, who))


def _presence(meeting: Meeting, person: Id, _who: Callable[[Id], str]) -> str:
    found = meeting.people.get(person)
    if found is None:
        return _("not on the list")
    return {
        "here": _("was there"),
        "left": _("was there"),
        "absent": _("could not come"),
        "expected": _("was expected"),
    }[found.presence]


def _named(thing: object) -> str:
    return str(getattr(thing, "name", "")) or _("something")


def _decision_name(meeting: Meeting, decision: Id) -> str:
    found = meeting.decisions.get(decision)
    return f"D{found.number}" if found is not None and found.number else _("A decision")


def _together(*parts: str) -> str:
    return ", ".join(in_a_line(part) for part in parts if part) or _("nothing yet")


def _by(date: str) -> str:
    return _("by {day}").format(day=day(date)) if date else ""


def _action(meeting: Meeting, action: Id, who: Callable[[Id], str]) -> str:
    found = meeting.actions.get(action)
    return _together(names([*map(who, found.people), *filter(None, (found.who,))]), _by(found.by)) if found else ""


def _issue(meeting: Meeting, issue: Id, who: Callable[[Id], str]) -> str:
    found = meeting.parking.get(issue)
    return _together(found.whose, found.who or who(found.person), _by(found.by)) if found else ""


def _decision(meeting: Meeting, decision: Id, who: Callable[[Id], str]) -> str:
    found = meeting.decisions.get(decision)
    if found is None:
        return ""
    by = found.proposed_name or who(found.proposed_by)
    again = _("look again on {day}").format(day=day(found.look_again)) if found.look_again else ""
    return _together(_("put forward by {name}").format(name=by) if by else "", again)


def _next(meeting: Meeting, _thing: Id, _who: Callable[[Id], str]) -> str:
    flow = meeting.flow
    return _together(day(flow.next_date), times(flow.next_start, flow.next_finish), flow.next_words)


def _plan(meeting: Meeting, _thing: Id, _who: Callable[[Id], str]) -> str:
    plan = meeting.plan
    return _together(plan.title, day(plan.date), plan.start, plan.finish)


def _times(meeting: Meeting, _thing: Id, _who: Callable[[Id], str]) -> str:
    return when_held(meeting)


def _corrected(entry: FactCorrected, view: RecordView) -> str:
    stamp = next((one.stamp for one in view.meeting.history if one.stamp.number == view.number), None)
    if stamp is None:
        return _("This was put right after the meeting.")
    one = Correction(entry.fact, entry.thing, stamp.number, stamp.line, stamp.at)
    fact = put_right(view.meeting, one, lambda person: view.name(person) if person else "")
    words = _("Put right: {what}: {now}. Before: {then}.") if fact.then else _("Put right: {what}: {now}.")
    return words.format(what=fact.what, now=fact.now, then=fact.then)


TELLS: Tells = {FactCorrected: _corrected}
