"""What came back since earlier meetings, told: what is known of each thing, and what this meeting said of it."""

from __future__ import annotations

from coprod_tui.model.came_back import CameBackThing, what_came_back
from coprod_tui.model.meeting import Meeting
from coprod_tui.model.text import folded
from coprod_tui.sentences.actions import does
from coprod_tui.sentences.in_force import how_it_stands
from coprod_tui.sentences.parking import asks
from coprod_tui.sentences.record_view import closed, in_a_line
from coprod_tui.wording import _, day, ngettext


def back_title() -> str:
    """What the things are called that came back since last time; an item of this name is about them."""
    return _("What came back")


def is_about_it(meeting: Meeting) -> bool:
    """Whether the item that is on is called so, as our own agendas call it too."""
    item = meeting.agenda.now
    titles = (back_title(), _("What came back since last time"))
    return item is not None and folded(item.title) in map(folded, titles)


def about(meeting: Meeting, thing: CameBackThing) -> list[tuple[str, str]]:
    """What is known of it: a label, "" for none, and the words."""
    facts = {"issue": _issue, "action": _action, "decision": _decision}.get(thing.sort, _challenge)(meeting, thing)
    return [each for each in facts if each[1]]


def _issue(meeting: Meeting, thing: CameBackThing) -> list[tuple[str, str]]:
    issue = meeting.parking.get(thing.id)
    if issue is None:
        return []
    facts = [(_("Who asks"), asks(meeting, issue))]
    for one in issue.answers[-1:]:
        facts += [(_("They said"), one.words), (_("What changed"), one.changed)]
    waits = _("No answer yet. We looked today.") if issue.looked else _("No answer yet.")
    return [*facts, ("", _("This is settled.") if issue.closed else "" if issue.answers else waits)]


def _action(meeting: Meeting, thing: CameBackThing) -> list[tuple[str, str]]:
    action = meeting.actions.get(thing.id)
    if action is None:
        return []
    who = (_("Who"), does(meeting, action))
    if action.dropped:
        return [who, (_("Not after all"), action.outcome)]
    if action.finished:
        return [who, (_("Done"), action.outcome or _("yes"))]
    return [who, ("", _("Still to do. We looked today.") if action.looked else _("Not done yet."))]


def _decision(meeting: Meeting, thing: CameBackThing) -> list[tuple[str, str]]:
    decision = meeting.in_force.get(thing.id)
    if decision is None:
        return []
    due = _("The day to look again: {day}.").format(day=day(decision.look_again, year=True))
    return [("", how_it_stands(meeting, decision) or due)]


def _challenge(meeting: Meeting, thing: CameBackThing) -> list[tuple[str, str]]:
    count = next((one.count for one in meeting.decisions.challenged if one.ref == thing.mark), 0)
    return [("", challenged_words(count))]


def challenged_words(count: int) -> str:
    words = ngettext("Challenged since, {count} time", "Challenged since, {count} times", count)
    return words.format(count=count)


def lines(meeting: Meeting) -> list[str]:
    """Each thing on a line, and what is known of it below."""
    lines = []
    for thing in what_came_back(meeting):
        lines.append(f"{thing.mark}  {closed(thing.words)}")
        for label, words in about(meeting, thing):
            line = _("{name}: {words}").format(name=label, words=closed(words)) if label else closed(in_a_line(words))
            lines.append(f"    {line}")
    return lines
