"""Meeting 13 of the example, held two weeks ago: what today hears back from. Its summary is not agreed yet."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import partial

from coprod_tui.demo.riverside import DAY
from coprod_tui.demo.scripted_meeting import MINUTE, ScriptedMeeting, at_day, hold_before
from coprod_tui.model import actions, agenda, agreement, decisions, flow, notes, parking, turns
from coprod_tui.model.history import answer_kept_issue, report_kept_action
from coprod_tui.model.person import Role
from coprod_tui.model.replies import Answer, Route, reply
from coprod_tui.model.review import mark_ready
from coprod_tui.model.sending import stood, way_for
from coprod_tui.model.wanted import Wanted
from coprod_tui.record.records import change_group, change_meeting, read_group, read_meeting
from coprod_tui.record.series import take_over
from coprod_tui.record.shelf import GroupPlace, MeetingPlace, Shelf
from coprod_tui.wording import _, local

AGO = timedelta(days=14)
SENT = 5 * DAY
"""How long after the meeting its summary went out."""
TIME = 14 * DAY
"""How long people have to answer."""
POSTED = ("Lucy",)
"""Whose copy was posted already. The other copies that go by hand are still to be done."""
ROLES: tuple[tuple[str, Role], ...] = (("Amy", "chair"), ("Shabir", "chair"), ("Jo", "notes"), ("Priya", "time"))


def items() -> tuple[Wanted, ...]:
    return (
        Wanted(_("Check in"), 10, "check-in"),
        Wanted(_("How long people wait on the phone"), 20, "decide", "Mo", "ours"),
        Wanted(_("Text reminders"), 15, "discuss", "Jo", "partly"),
        Wanted(_("Check out"), 10, "check-out"),
    )


def hold_past_meeting(shelf: Shelf, place: GroupPlace, *, number: int, zone: str, at: int) -> None:
    """Hold it two weeks before `at` (UTC ms), send its summary, and take in replies. Raises NotSaved."""
    made, opens = hold_before(
        shelf, place, items(), ROLES, _script, title=_("Phones and reminders"), ago=AGO, first=number, zone=zone, at=at
    )
    _afterwards(shelf, place, made, opens)


def _script(meeting: ScriptedMeeting, began: datetime) -> None:
    _phones(meeting, began)
    _reminders(meeting, began)
    meeting.do(flow.set_next_meeting, at_day(began, AGO), _("same room"), minutes=8)


def _phones(meeting: ScriptedMeeting, began: datetime) -> None:
    meeting.do(agenda.next_item, minutes=9)
    meeting.do(turns.give_turn, meeting.person("Mo"))
    meeting.do(notes.take_note, _("People hang up when nobody says how long it will take."), minutes=4)
    meeting.do(turns.give_turn, meeting.person("Lucy"), minutes=3)
    meeting.do(notes.keep_idea, _("A second phone line"), _("There is no money for it this year."), minutes=2)
    meeting.do(turns.end_turn)
    meeting.do(decisions.propose, _("The phone line says how long the wait is"), meeting.person("Mo"), minutes=2)
    wait = meeting.decision
    meeting.do(decisions.confirm_words, wait)
    meeting.do(agreement.raise_worry, wait, _("The time it says may not be right"))
    meeting.do(agreement.agree, wait, minutes=2)
    meeting.do(decisions.describe, wait, look_again=at_day(began, timedelta(days=90)))
    meeting.do(decisions.propose, _("We ask three callers each month how it went"))
    callers = meeting.decision
    meeting.do(decisions.confirm_words, callers)
    meeting.do(agreement.agree, callers, minutes=1)
    by = at_day(began, timedelta(days=10))
    meeting.do(actions.add_action, _("Record the new words for the phone line"), meeting.person("Sam"), by=by)


def _reminders(meeting: ScriptedMeeting, began: datetime) -> None:
    meeting.do(agenda.next_item, minutes=2)
    meeting.do(turns.give_turn, meeting.person("Jo"))
    meeting.do(turns.end_turn, minutes=4)
    meeting.do(
        parking.park, _("Car-park charges for people who come every week"), _("Estates"), meeting.person("Amy"),
        by=at_day(began, timedelta(days=12)),
    )  # fmt: skip
    meeting.do(
        parking.park, _("Text reminders that name the right door"), _("IT"), meeting.person("Jo"),
        by=at_day(began, timedelta(days=28)),
    )  # fmt: skip
    meeting.do(notes.explain_word, _("IT"), _("the team that looks after computers, phones and texts"))
    by = at_day(began, timedelta(days=21))
    meeting.do(actions.add_action, _("Ask five people which reminder they read"), meeting.person("Priya"), by=by)
    meeting.do(agenda.next_item, minutes=6)


def _afterwards(shelf: Shelf, place: GroupPlace, made: MeetingPlace, opens: int) -> None:
    """What happened in the two weeks since, a few days apart."""
    take_over(shelf, place, opens + DAY)
    change_group(
        place,
        lambda group: report_kept_action(group, f"{made.number}-A1", _("It is on the line now.")),
        opens + 5 * DAY,
    )
    send_summary(place, made, sent=opens + SENT)
    response = _("Estates will not charge people who come every week.")
    changed = _("A permit is ready at the front desk.")
    change_group(
        place,
        lambda group: answer_kept_issue(group, f"{made.number}-P1", response, changed, closed=True),
        opens + 11 * DAY,
    )


def answers() -> tuple[tuple[str, Answer, Route, int, str], ...]:
    """Replies: who, the answer, the route, how many days after the summary went out, and their words."""
    return (
        ("Amy", "agrees", "email", 0, ""),
        ("Jo", "agrees", "email", 1, ""),
        ("Sam", "agrees", "in-person", 2, ""),
        ("Lucy", "talk", "phone", 5, _("I would like to say more about the second phone line.")),
        ("Priya", "change", "email", 6, _("Please say that the time on the phone line is about right, not exact.")),
    )


def send_summary(place: GroupPlace, made: MeetingPlace, *, sent: int) -> None:
    """Have the record say that the summary went out at `sent` (UTC ms) and was answered. Raises NotSaved."""
    group, meeting = read_group(place), read_meeting(made)
    zone, people = meeting.plan.zone, {one.name: one for one in meeting.people.all}
    change_meeting(made, partial(mark_ready, answer_by=local(sent + TIME, zone).date().isoformat()), sent)
    for name, one in people.items():
        member = group.members.get(one.member)
        way = way_for(member.sends, member.email) if member is not None else "hand"
        stage = "accepted" if way == "email" else "done" if name in POSTED else "job"
        change_meeting(made, partial(stood, person=one.id, version=1, way=way, stage=stage), sent + MINUTE)  # type: ignore[arg-type]
    for name, answer, route, days, words in answers():
        replied = sent + days * DAY + 2 * MINUTE
        date = local(replied, zone).date().isoformat()
        move = partial(reply, person=people[name].id, answer=answer, words=words, route=route, date=date)
        change_meeting(made, move, replied)
