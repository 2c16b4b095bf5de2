"""Actions, told: who does what by when, and what came of it."""

from __future__ import annotations

from coprod_tui.model.actions import (
    Action,
    ActionAdded,
    ActionCameTo,
    ActionChanged,
    ActionDropped,
    ActionFinished,
    ActionStillToDo,
)
from coprod_tui.model.meeting import Meeting
from coprod_tui.sentences.record_view import RecordView, Tells, closed, in_a_line, name_of, sentence
from coprod_tui.sentences.state import TextBlock
from coprod_tui.wording import N_, _, day, names


def does(meeting: Meeting, action: Action | ActionAdded) -> str:
    """Who does it, by when: "Jo, by 1 December"; "" where neither is known."""
    people = (name_of(meeting, person) for person in action.people)
    return doing(names([*filter(None, (*people, in_a_line(action.who)))]), action.by)


def doing(who: str, by: str) -> str:
    """The same where the name is known. by: YYYY-MM-DD or ""."""
    name, by = in_a_line(who), day(by)
    if name and by:
        return _("{name}, by {day}").format(name=name, day=by)
    return name or (_("by {day}").format(day=by) if by else "")


def _with_who(name: str, words: str, who: str) -> str:
    if who:
        return _("{name}: {words} {who}.").format(name=name, words=closed(words), who=who[:1].upper() + who[1:])
    return _("{name}: {words}").format(name=name, words=closed(words))


def _added(entry: ActionAdded, view: RecordView) -> str:
    return _with_who(entry.ref or f"A{entry.number}", entry.words, does(view.meeting, entry))


def _changed(entry: ActionChanged, view: RecordView) -> str:
    name, words = view.action(entry.action)
    found = view.meeting.actions.get(entry.action)
    return _with_who(name, words, does(view.meeting, found) if found else "")


def _came_to(entry: ActionCameTo, view: RecordView) -> str:
    name, _words = view.action(entry.action)
    return _("What came of {name}: {words}").format(name=name, words=closed(entry.outcome))


def _dropped(entry: ActionDropped, view: RecordView) -> str:
    name, words = view.action(entry.action)
    dropped = _("{name} is not done after all: {words}").format(name=name, words=closed(words))
    return " ".join((dropped, _("Why: {words}").format(words=closed(entry.why))))


TELLS: Tells = {
    ActionAdded: _added,
    ActionChanged: _changed,
    ActionFinished: sentence(N_("{name} is done: {words}")),
    ActionStillToDo: sentence(N_("{name} is still to do: {words}")),
    ActionDropped: _dropped,
    ActionCameTo: _came_to,
}
LABEL = N_("action")


def lines(meeting: Meeting) -> list[str]:
    lines = []
    for action in meeting.actions.all:
        who = does(meeting, action) or _("nobody takes this yet")
        lines.append(f"{action.name}  {closed(action.words)}")
        done = (_("not done after all") if action.dropped else _("done")) if action.finished else ""
        lines.append("    " + " · ".join(filter(None, (who, done))))
        if action.outcome:
            outcome = _("Why: {words}") if action.dropped else _("What came of it: {words}")
            lines.append("    " + outcome.format(words=closed(action.outcome)))
    return lines


STATE = {"actions": TextBlock(lines, "actions")}
