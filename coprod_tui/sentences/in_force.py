"""Earlier decisions, told: still right, replaced by another, or no longer in force."""

from __future__ import annotations

from coprod_tui.model.entry import Id
from coprod_tui.model.in_force import (
    DecisionBrought,
    DecisionEnded,
    DecisionReplaced,
    DecisionStillRight,
    EarlierDecision,
)
from coprod_tui.model.meeting import Meeting
from coprod_tui.sentences.record_view import RecordView, Tells, closed, untold
from coprod_tui.sentences.state import TextBlock
from coprod_tui.wording import N_, _, day


def _named(earlier: Id, view: RecordView) -> tuple[str, str]:
    """Its mark and its words."""
    made = view.made(earlier)
    return (made.ref, closed(made.words)) if isinstance(made, DecisionBrought) else ("", "")


def _still_right(entry: DecisionStillRight, view: RecordView) -> str:
    ref, words = _named(entry.earlier, view)
    if not entry.look_again:
        return _("{ref} is still right: {words}").format(ref=ref, words=words)
    again = _("We look at it again on {day}.").format(day=day(entry.look_again, year=True))
    return " ".join((_("{ref} is still right: {words}").format(ref=ref, words=words), again))


def _replaced(entry: DecisionReplaced, view: RecordView) -> str:
    ref, _words = _named(entry.earlier, view)
    number = view.decision_number(entry.decision)
    new = closed(view.decision(entry.decision))
    return _("D{number} takes the place of {ref}: {words}").format(number=number, ref=ref, words=new)


def _ended(entry: DecisionEnded, view: RecordView) -> str:
    ref, words = _named(entry.earlier, view)
    ended = _("{ref} is in force no longer: {words}").format(ref=ref, words=words)
    return " ".join((ended, _("Why: {words}").format(words=closed(entry.why)))) if entry.why else ended


TELLS: Tells = {
    DecisionBrought: untold,
    DecisionStillRight: _still_right,
    DecisionReplaced: _replaced,
    DecisionEnded: _ended,
}
LABEL = N_("decision")


def how_it_stands(meeting: Meeting, one: EarlierDecision) -> str:
    """What this meeting said of it; "" where it has not."""
    if one.came == "still-right":
        again = _("We look at it again on {day}.").format(day=day(one.look_again, year=True)) if one.look_again else ""
        return " ".join(filter(None, (_("Still right."), again)))
    if one.came == "no-longer":
        why = _("Why: {words}").format(words=closed(one.why)) if one.why else ""
        return " ".join(filter(None, (_("In force no longer."), why)))
    new = meeting.decisions.get(one.by)
    if one.came is None or new is None:
        return ""
    return _("Replaced by D{number}: {words}").format(number=new.number, words=closed(new.words))


def lines(meeting: Meeting) -> list[str]:
    """What was said of earlier decisions at this meeting."""
    lines = []
    for one in meeting.in_force.all:
        if outcome := how_it_stands(meeting, one):
            lines += [f"{one.ref}  {closed(one.words)}", f"    {outcome}"]
    return lines


STATE = {"stands": TextBlock(lines, "decided")}
