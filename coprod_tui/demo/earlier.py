"""Meeting 12 of the example, held four weeks ago: short, answered by everybody, and the agreed record since."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import partial

from coprod_tui.afterwards.agreed.seals import seal_record
from coprod_tui.demo.riverside import DAY
from coprod_tui.demo.scripted_meeting import ScriptedMeeting, at_day, held
from coprod_tui.model import agenda, agreement, closing, decisions, flow, notes, turns
from coprod_tui.model.person import Role
from coprod_tui.model.replies import asked, reply
from coprod_tui.model.review import mark_ready
from coprod_tui.model.wanted import Wanted
from coprod_tui.record.records import change_meeting, read_meeting
from coprod_tui.record.series import make_meeting, take_over
from coprod_tui.record.shelf import GroupPlace, MeetingPlace, Shelf
from coprod_tui.wording import _, local

AGO, AGAIN = timedelta(days=28), timedelta(days=14)
START = 14
"""The hour at which it began."""
MINUTE = 60_000
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
    began = (local(at, zone) - AGO).replace(hour=START, minute=0, second=0, microsecond=0)
    opens = int(began.timestamp() * 1000)
    made = make_meeting(
        shelf, place, items(), zone=zone, at=opens - 7 * DAY, title=_("Where we begin"), date=began.date().isoformat(),
        start="14:00", finish="15:00", first=number,
    )  # fmt: skip
    with held(made, opens, *ROLES) as one:
        _first(one, began)
        one.do(agenda.next_item, minutes=9)
        one.do(flow.set_next_meeting, at_day(began, AGAIN), _("same room"), minutes=8)
        one.do(closing.finish)
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


def agree_past(shelf: Shelf, made: MeetingPlace, *, ready: int, agreed: int) -> None:
    """ready, agreed: when (UTC ms). Everybody who was there says that they agree on the day before. Raises NotSaved."""
    zone = read_meeting(made).plan.zone
    by = local(agreed, zone).date().isoformat()
    change_meeting(made, partial(mark_ready, answer_by=by), ready)
    came = agreed - DAY
    date = local(came, zone).date().isoformat()
    for place, one in enumerate(asked(read_meeting(made))):
        answer = partial(reply, person=one.id, answer="agrees", route="email", date=date)
        change_meeting(made, answer, came + place * MINUTE)
    seal_record(shelf, made, at=agreed)
