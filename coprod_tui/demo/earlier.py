"""Meeting 12 of the example, held four weeks ago: short, answered by everybody, and the agreed record since."""

from __future__ import annotations

from datetime import datetime, timedelta

from coprod_tui.demo.riverside import DAY
from coprod_tui.demo.scripted_meeting import ScriptedMeeting, agree_past, at_day, hold_before
from coprod_tui.model import agenda, agreement, decisions, flow, notes, turns
from coprod_tui.model.person import Role
from coprod_tui.model.wanted import Wanted
from coprod_tui.record.series import take_over
from coprod_tui.record.shelf import GroupPlace, Shelf
from coprod_tui.wording import _

AGO, AGAIN = timedelta(days=28), timedelta(days=14)
READY, AGREED = 2 * DAY, 11 * DAY
"""How long after the meeting its summary was ready, and was agreed."""
ROLES: tuple[tuple[str, Role], ...] = (("Amy", "chair"), ("Mo", "chair"), ("Tasleem", "notes"), ("Sam", "time"))


def items() -> tuple[Wanted, ...]:
    return (
        Wanted(_("Check in"), 10, "check-in"),
        Wanted(_("What we work on first"), 30, "decide", "Amy", "ours"),
        Wanted(_("Check out"), 10, "check-out"),
    )


def hold_earlier_meeting(shelf: Shelf, place: GroupPlace, *, number: int, zone: str, at: int) -> None:
    """Hold it four weeks before `at` (UTC ms), and have it agreed. Raises NotSaved."""
    made, opens = hold_before(
        shelf, place, items(), ROLES, _first, title=_("What comes next"), ago=AGO, first=number, zone=zone, at=at
    )
    take_over(shelf, place, opens + DAY)
    agree_past(shelf, made, ready=opens + READY, agreed=opens + AGREED)
    take_over(shelf, place, opens + AGREED)


def _first(meeting: ScriptedMeeting, began: datetime) -> None:
    meeting.do(agenda.next_item, minutes=9)
    meeting.do(turns.give_turn, meeting.person("Lucy"))
    meeting.do(notes.take_note, _("Nobody knows how long they will wait when they ring."), minutes=5)
    meeting.do(turns.give_turn, meeting.person("Priya"), minutes=4)
    meeting.do(notes.take_note, _("Some reminders name the door of another building."), minutes=3)
    meeting.do(turns.end_turn)
    meeting.do(
        decisions.propose, _("We begin with phones and reminders, then letters"), meeting.person("Lucy"), minutes=3
    )
    decision = meeting.decision
    meeting.do(decisions.confirm_words, decision)
    meeting.do(agreement.agree, decision, minutes=2)
    meeting.do(decisions.describe, decision, look_again=at_day(began, timedelta(days=120)))
    meeting.do(agenda.next_item, minutes=9)
    meeting.do(flow.set_next_meeting, at_day(began, AGAIN), _("same room"), minutes=8)
