"""A few lines for whoever chairs the first time: what helps at this moment, and whom they can turn to. Private."""

from __future__ import annotations

from coprod_tui.model.meeting import Meeting
from coprod_tui.sentences.record_view import in_a_line
from coprod_tui.wording import _


def lines(meeting: Meeting, at: int) -> list[str]:
    """One for the moment, and who helps where the group has named somebody. at: meeting time, ms."""
    ways = meeting.plan.settings
    who = in_a_line(ways.chair_support or ways.support_person)
    helps = [_("You can turn to {who}.").format(who=who.rstrip("."))] if who else []
    return [_moment(meeting, at), *helps]


def _moment(meeting: Meeting, at: int) -> str:  # noqa: PLR0911  one for each moment
    """The most pressing one."""
    flow, decision = meeting.flow, meeting.decisions.get(meeting.decisions.now)
    if flow.stage == "planned":
        return _("Say hello, and who chairs, notes and keeps time. Begin when people are ready.")
    if flow.stage == "finished":
        return _("Well done. Thank people, then take a moment for yourself.")
    if meeting.cards.shown:
        return _("Somebody asked to stop or slow down. Ask what was not clear, and say it in other words.")
    if flow.pause is not None:
        return _("There is no rush. Say when you go on.")
    if decision is not None and decision.stage in ("reading", "testing"):
        return _("Read the words aloud, slowly. Ask for worries before you ask who agrees.")
    if meeting.rounds.now is not None:
        return _("Go round slowly. Anybody may pass, and that is fine.")
    return _item(meeting, at)


def _item(meeting: Meeting, at: int) -> str:
    item, flow = meeting.agenda.now, meeting.flow
    if item is None:
        return _("Begin the next item when people are ready.")
    if item.purpose in ("check-in", "check-out"):
        return _("Ask everybody the same thing, and listen. Anybody may pass.")
    if item.planned_ms is not None and item.took(flow, at) > item.planned_ms:
        return _("The time for this is over. Ask: a bit more now, or again next time?")
    if meeting.hands.waiting and meeting.turns.now is None:
        return _("Hands are up. Give the next person the turn.")
    return _("Say what this item is for, and what the group can change. Ask who has not spoken yet.")
