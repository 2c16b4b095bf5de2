"""Meetings 8 to 11 of the example: the months in which the group worked on the waiting room, and what came of it.

With them the example has a year: things asked and answered, decisions replaced, ended and looked at again, actions done
and dropped, ideas that were not taken up. All of it is agreed by everybody who was there.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from functools import partial
from typing import NamedTuple

from coprod_tui.afterwards.agreed.canonical_words import checksum, sealed_words
from coprod_tui.afterwards.agreed.kept_pages import keep_page
from coprod_tui.demo.riverside import DAY, HERE, MEMBERS, member_named
from coprod_tui.demo.scripted_meeting import ScriptedMeeting, agree_past, at_day, hold_before
from coprod_tui.model import actions, agenda, agreement, decisions, flow, in_force, notes, parking, requests
from coprod_tui.model.basket import ask
from coprod_tui.model.decision_rule import Tally
from coprod_tui.model.group import Group
from coprod_tui.model.history import report_kept_action
from coprod_tui.model.person import Role
from coprod_tui.model.replies import challenge
from coprod_tui.model.sharing import agree_page, keep_receipt, let_words_go, name_contact
from coprod_tui.model.wanted import Wanted
from coprod_tui.record.outward import read_outward
from coprod_tui.record.recorder import Moving
from coprod_tui.record.records import change_group, change_meeting, read_group, read_meeting
from coprod_tui.record.series import take_over
from coprod_tui.record.shelf import GroupPlace, Shelf
from coprod_tui.summary.board import compose_board
from coprod_tui.wording import _, day_of

FIRST = 8
"""The number of the first of them: the group met before it had Coprod."""
AGREED = 12 * DAY
"""How long after each of them its summary was agreed."""


class MeetingThen(NamedTuple):
    """One meeting of that time.

    weeks: how long ago it was. script: its moves. between: moves in the group's record, each so many days after it.
    """

    weeks: int
    title: str
    items: tuple[Wanted, ...]
    roles: tuple[tuple[str, Role], ...]
    script: Callable[[ScriptedMeeting, datetime], None]
    between: Sequence[tuple[int, Moving[Group]]] = ()


def check_in() -> Wanted:
    return Wanted(_("Check in"), 10, "check-in")


def check_out() -> Wanted:
    return Wanted(_("Check out"), 10, "check-out")


def meetings() -> tuple[MeetingThen, ...]:
    return (_cards_go_out(), _cards_come_back(), _half_way_through(), _finished())


def _cards_go_out() -> MeetingThen:
    return MeetingThen(
        46,
        _("The waiting room"),
        (
            check_in(),
            Wanted(_("What would make waiting easier"), 30, "discuss", "Lucy", "ours"),
            Wanted(_("When we meet"), 10, "decide", "Amy", "ours"),
            check_out(),
        ),
        (("Amy", "chair"), ("Mo", "chair"), ("Tasleem", "notes"), ("Sam", "time")),
        _what_would_help,
        ((20, partial(report_kept_action, ref="8-A1", outcome=_("82 cards came back. Most ask for quiet."))),),
    )


def _cards_come_back() -> MeetingThen:
    return MeetingThen(
        37,
        _("What 82 cards say"),
        (
            check_in(),
            Wanted(_("What came back"), 10, "share", "Shabir"),
            Wanted(_("A quiet corner"), 30, "decide", "Jo", "ours"),
            check_out(),
        ),
        (("Shabir", "chair"), ("Lucy", "chair"), ("Priya", "notes"), ("Jo", "time")),
        _a_quiet_corner,
        (
            (30, partial(report_kept_action, ref="9-A1", outcome=_("It hangs beside the front desk."))),
            (50, partial(ask, words=_("Taxis home after our meetings"), name="Grace", shown=False)),
        ),
    )


def _half_way_through() -> MeetingThen:
    return MeetingThen(
        26,
        _("Half way"),
        (
            check_in(),
            Wanted(_("When we meet"), 20, "decide", "Mo", "ours"),
            Wanted(_("A television"), 15, "decide", "Sam", "partly"),
            check_out(),
        ),
        (("Tasleem", "chair"), ("Amy", "chair"), ("Jo", "notes"), ("Ruth", "time")),
        _half_way,
        ((35, partial(report_kept_action, ref="10-A1", outcome=_("It says: stay as long as you like."))),),
    )


def _finished() -> MeetingThen:
    return MeetingThen(
        14,
        _("The waiting room is done"),
        (
            check_in(),
            Wanted(_("What came back"), 15, "share", "Amy"),
            Wanted(_("What we did, and what we learned"), 30, "discuss", "Lucy", "ours"),
            check_out(),
        ),
        (("Mo", "chair"), ("Priya", "chair"), ("Tasleem", "notes"), ("Shabir", "time")),
        _done,
    )


def hold_waiting_room(shelf: Shelf, place: GroupPlace, *, zone: str, at: int) -> None:
    """Hold the four meetings, each agreed before the next. at: today, in UTC ms. Raises NotSaved."""
    for past in meetings():
        asked = tuple(Wanted(one.words, 10, "discuss", request=one.id) for one in read_group(place).basket.waiting)
        made, opens = hold_before(
            shelf, place, (past.items[0], *asked, *past.items[1:]), past.roles, past.script, title=past.title,
            ago=timedelta(weeks=past.weeks), first=FIRST, zone=zone, at=at,
        )  # fmt: skip
        take_over(shelf, place, opens + DAY)
        agree_past(shelf, made, ready=opens + 2 * DAY, agreed=opens + AGREED)
        for days, move in past.between:
            change_group(place, move, opens + days * DAY)
        if past.script is _half_way:
            meeting = read_meeting(made)
            dev = next(one.id for one in meeting.people.all if one.name == "Dev")
            reason = _("There is no bus home from here in the evening.")
            challenged = partial(challenge, decision=meeting.decisions.agreed[0].id, words=reason, person=dev)
            change_meeting(made, challenged, opens + 20 * DAY)
        if past.script is _done:
            _tell_the_board(shelf, place, zone=zone, at=opens + 20 * DAY)
        take_over(shelf, place, opens + 60 * DAY)


def _tell_the_board(shelf: Shelf, place: GroupPlace, *, zone: str, at: int) -> None:
    """Agree on a page for the board, and take in the board's receipt of it. at: when the page was agreed, in UTC ms.

    Amy speaks for the group, and whoever had a worry about the quiet corner let these words go to the board.
    """
    body, today, asked_alone = _("the clinic's board"), day_of(at, zone).isoformat(), at - DAY
    amy = member_named(read_group(place), "Amy")
    change_group(place, partial(name_contact, member=amy, body=body, reach=_("by e-mail")), asked_alone)
    worry = next(one for one in read_outward(shelf, place, today).sayings(body) if one.said.sort == "worry")
    goes = partial(let_words_go, meeting=worry.meeting, thing=worry.said.thing, body=body)
    change_group(place, goes, asked_alone)
    page = compose_board(read_outward(shelf, place, today).board(body), place.id)
    keep_page(place, page)
    asked = Tally(len(MEMBERS), counted=True, in_favour=len(HERE))
    checked = checksum(sealed_words(page))
    change_group(place, partial(agree_page, page="board", checksum=checked, body=body, tally=asked), at)
    read, later = day_of(at + 16 * DAY, zone).isoformat(), at + 20 * DAY
    by, did = _("the chair of the board"), _("The two seats are on the board's agenda for December.")
    change_group(place, partial(keep_receipt, body=body, date=read, reader=by, did=did), later)


def _what_would_help(meeting: ScriptedMeeting, began: datetime) -> None:
    meeting.do(agenda.next_item, minutes=9)
    meeting.do(notes.take_note, _("People sit with their backs to the door, and miss their names."), minutes=5)
    meeting.do(notes.take_note, _("There is nowhere quiet to wait."), minutes=4)
    meeting.do(notes.keep_idea, _("Music in the waiting room"), _("Some of us would not hear our names."), minutes=3)
    meeting.decide(_("Anybody who waits may tell us on a card what would help"))
    by = at_day(began, timedelta(days=21))
    meeting.do(actions.add_action, _("Put cards and a box in the waiting room"), meeting.person("Jo"), by=by, minutes=2)
    by = at_day(began, timedelta(days=42))
    meeting.do(
        parking.park, _("A front door that opens by itself"), _("Estates"), meeting.person("Shabir"), by=by, minutes=2
    )
    meeting.do(agenda.next_item, minutes=4)
    meeting.decide(_("We meet in the afternoon"), look_again=at_day(began, timedelta(days=150)))
    meeting.do(agenda.next_item, minutes=5)
    components = {
        "inclusive": _("Nobody who cannot stand for long is here yet."),
        "power": _("Staff know the building, and we ask them for leave."),
        "uncomfortable": _("We were polite. Nobody said who is to blame."),
    }
    meeting.look_back("beginning", _("Mostly the staff spoke. They asked us, at least."), "mostly", components)
    meeting.do(flow.set_next_meeting, at_day(began, timedelta(weeks=9)), _("same room"))


def _a_quiet_corner(meeting: ScriptedMeeting, began: datetime) -> None:
    meeting.do(agenda.next_item, minutes=9)
    door = meeting.came_back("8-P1")
    meeting.do(
        parking.answer, door, _("There is money for one door."), _("The front door opens by itself."), closed=True
    )
    meeting.do(agenda.next_item, minutes=8)
    meeting.do(notes.take_note, _("On 51 of 82 cards people ask for a place that is quiet."), minutes=4)
    meeting.do(
        notes.keep_idea, _("Opening on Saturdays"), _("It is not ours to decide. The board has heard of it."), minutes=4
    )
    meeting.do(
        decisions.propose,
        _("The quiet corner is for anybody, and nobody is asked why"),
        meeting.person("Tasleem"),
        minutes=5,
    )
    corner = meeting.decision
    meeting.do(decisions.confirm_words, corner)
    meeting.do(agreement.raise_worry, corner, _("It may be full when somebody needs it"))
    meeting.do(agreement.agree, corner, minutes=3)
    meeting.do(decisions.describe, corner, look_again=at_day(began, timedelta(days=160)))
    by = at_day(began, timedelta(days=35))
    meeting.do(actions.add_action, _("Draw a map from the front door to each room"), meeting.person("Lucy"), by=by)
    by = at_day(began, timedelta(days=60))
    meeting.do(actions.add_action, _("Ask the college to paint the long wall"), meeting.person("Mo"), by=by)
    by = at_day(began, timedelta(days=40))
    meeting.do(parking.park, _("What a cup of tea costs in the café"), _("the café"), meeting.person("Priya"), by=by)
    meeting.do(agenda.next_item, minutes=6)
    meeting.do(flow.set_next_meeting, at_day(began, timedelta(weeks=11)), _("same room"), minutes=8)


def _half_way(meeting: ScriptedMeeting, began: datetime) -> None:
    taxis = next(item.id for item in meeting.recorder.state.agenda.items if item.request)
    meeting.do(agenda.go_to_item, taxis, minutes=8)
    meeting.do(requests.turn_down, taxis, _("There is no money for taxis. Bus fares are paid."), minutes=6)
    meeting.do(agenda.next_item)
    meeting.do(
        decisions.propose, _("We meet in the afternoon and in the evening by turns"), meeting.person("Mo"), minutes=8
    )
    turns = meeting.decision
    meeting.do(decisions.confirm_words, turns)
    meeting.do(
        agreement.add_view, turns, _("Evenings are long for me. I will come when I can."), meeting.person("Lucy")
    )
    meeting.do(agreement.agree, turns, minutes=3)
    meeting.do(decisions.describe, turns, look_again=at_day(began, timedelta(days=180)))
    meeting.do(in_force.replace_decision, meeting.came_back("8-D2"), turns)
    meeting.do(agenda.next_item, minutes=2)
    meeting.do(decisions.propose, _("We ask for a television in the waiting room"), meeting.person("Sam"), minutes=6)
    television = meeting.decision
    meeting.do(decisions.confirm_words, television)
    meeting.do(agreement.raise_worry, television, _("It would be loud beside the quiet corner"), objection=True)
    meeting.do(agreement.not_agree, television, minutes=2)
    meeting.do(actions.drop_action, meeting.came_back("9-A2"), _("That wall comes down this year."))
    tea = meeting.came_back("9-P1")
    meeting.do(parking.answer, tea, _("Prices pay the wages there, so they stay as they are."), closed=True)
    by = at_day(began, timedelta(days=28))
    meeting.do(actions.add_action, _("Write the sign for the quiet corner"), meeting.person("Ruth"), by=by)
    by, board = at_day(began, timedelta(days=60)), _("the clinic's board")
    meeting.do(parking.park, _("A hearing loop at the front desk"), board, meeting.person("Shabir"), by=by)
    meeting.do(agenda.next_item, minutes=6)
    components = {
        "inclusive": _("Two who use a wheelchair came, and stayed."),
        "power": _("The cards decided about the corner, and not the manager."),
        "uncomfortable": _("We said no to the television. It was hard, and it was fine."),
    }
    meeting.look_back("middle", _("We decided things, and somebody did them."), "yes", components)
    meeting.do(flow.set_next_meeting, at_day(began, timedelta(weeks=12)), _("same room"))


def _done(meeting: ScriptedMeeting, began: datetime) -> None:
    meeting.do(agenda.next_item, minutes=9)
    loop = meeting.came_back("10-P1")
    changed = _("People with hearing aids hear the front desk.")
    meeting.do(parking.answer, loop, _("The hearing loop is in."), changed, closed=True, minutes=3)
    meeting.do(in_force.still_right, meeting.came_back("9-D1"), at_day(began, timedelta(days=365)), minutes=3)
    why = _("The cards did their work. The box is full.")
    meeting.do(in_force.end_decision, meeting.came_back("8-D1"), why, minutes=3)
    meeting.do(agenda.next_item, minutes=4)
    meeting.do(notes.take_note, _("It helped that nobody had to ask for the quiet corner aloud."), minutes=6)
    meeting.do(notes.take_note, _("We should have asked people who do not come any more."), minutes=5)
    meeting.decide(_("Our work on the waiting room is finished"))
    by = at_day(began, timedelta(days=112))
    meeting.do(actions.add_action, _("Show the map to other clinics"), meeting.person("Tasleem"), by=by)
    by, board = at_day(began, timedelta(days=120)), _("the clinic's board")
    meeting.do(parking.park, _("Two seats for us on the board"), board, meeting.person("Amy"), by=by)
    meeting.do(agenda.next_item, minutes=6)
    components = {
        "inclusive": _("Those who stopped coming are still not here."),
        "power": _("We set the agenda now. The money is still theirs."),
        "uncomfortable": _("Somebody said that we forgot people. It was right."),
    }
    meeting.look_back("end", _("It was ours. I would do it again."), "yes", components)
    meeting.do(flow.set_next_meeting, at_day(began, timedelta(weeks=10)), _("same room"))
