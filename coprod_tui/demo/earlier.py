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
"""How long after it its summary was ready, and the members agreed it."""
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


def _first(one: ScriptedMeeting, began: datetime) -> None:
    one.do(agenda.next_item, minutes=9)
    one.do(turns.give_turn, one.person("Lucy"))
    one.do(notes.take_note, _("Nobody knows how long they will wait when they ring."), minutes=5)
    one.do(turns.give_turn, one.person("Priya"), minutes=4)
    one.do(notes.take_note, _("Some reminders name the door of another building."), minutes=3)
    one.do(turns.end_turn)
    one.do(decisions.propose, _("We begin with phones and reminders, then letters"), one.person("Lucy"), minutes=3)
    found = one.decision
    one.do(decisions.confirm_words, found)
    one.do(agreement.agree, found, minutes=2)
    one.do(decisions.describe, found, look_again=at_day(began, timedelta(days=120)))
    one.do(agenda.next_item, minutes=9)
    one.do(flow.set_next_meeting, at_day(began, AGAIN), _("same room"), minutes=8)
