"""Two seats ask for the same at once, each by what it saw: it goes once, and whoever came second is told why."""

from __future__ import annotations

import inspect
from functools import partial
from random import Random
from typing import TYPE_CHECKING, Any

import msgspec
import pytest

from coprod_tui.model.actions import add_action, change_action
from coprod_tui.model.agenda import add_time, change_item, go_to_item, next_item
from coprod_tui.model.agreement import agree, count_support, not_agree, raise_worry, settle_worry
from coprod_tui.model.cards import answer_card, slower_card, stop_card
from coprod_tui.model.command import LOOKS, Command, Saw, as_command, command
from coprod_tui.model.decisions import confirm_words, propose, reword
from coprod_tui.model.entry import MOVES, SEES, Id, Refused
from coprod_tui.model.flow import lengthen_break, pause, resume
from coprod_tui.model.hands import raise_hand
from coprod_tui.model.limits import one_more_minute
from coprod_tui.model.notes import reword_note, take_note
from coprod_tui.model.parking import change_issue, park
from coprod_tui.model.people import everyone_here
from coprod_tui.model.plan import choose_ways
from coprod_tui.model.rounds import begin_round, come_back, pass_turn, round_next
from coprod_tui.model.rules import add_rule, agree_rules, change_rule
from coprod_tui.model.scales import Level
from coprod_tui.model.turns import TurnBegan, end_turn, give_turn, next_speaker
from coprod_tui.model.undo import redo, undo
from tests.building import Told
from tests.model.playing import ARGUMENTS

if TYPE_CHECKING:
    from collections.abc import Callable


def open_meeting() -> Told:
    """Ruth speaks; Mo, Amy and Jo wait. The first of three items is on."""
    told = Told("Ruth", "Mo", "Amy", "Jo", items=["Letters", "Car park", "Food"])
    told.do(everyone_here)
    told.do(next_item)
    for name in ("Ruth", "Mo", "Amy", "Jo"):
        told.do(raise_hand, told.person(name))
    told.do(next_speaker)
    return told


def in_a_round(told: Told) -> None:
    told.do(begin_round, "How are you?")


def in_a_break(told: Told) -> None:
    told.do(pause, "break", 10)


def stopped(told: Told) -> None:
    told.do(stop_card)


def reading(told: Told) -> None:
    told.do(propose, "Letters go out in 14 point")


def asking(told: Told) -> None:
    reading(told)
    told.do(confirm_words, on(told))


def on(told: Told) -> Id:
    now = told.meeting.decisions.now
    assert now is not None
    return now


def refused(told: Told, asked: Command, seat: str = "Desk") -> Refused:
    """What that seat is told; nothing is written."""
    before = told.meeting
    with pytest.raises(Refused) as why:
        told.do(asked, seat=seat)
    assert told.meeting is before
    return why.value


AT_ONCE: dict[str, tuple[Callable[[Told], None] | None, Callable[[Told], Command], str]] = {
    "next speaker": (None, lambda _: command(next_speaker), "turn-is-over"),
    "end of the turn": (None, lambda _: command(end_turn), "turn-is-over"),
    "somebody's turn": (None, lambda told: command(give_turn, told.person("Jo")), "turn-is-over"),
    "next in a round": (in_a_round, lambda _: command(round_next), "turn-has-begun"),
    "next, in a round": (in_a_round, lambda _: command(next_speaker), "turn-has-begun"),
    "pass": (in_a_round, lambda _: command(pass_turn), "round-went-on"),
    "come back": (in_a_round, lambda _: command(come_back), "round-went-on"),
    "next item": (None, lambda _: command(next_item), "item-has-begun"),
    "any item": (None, lambda told: command(go_to_item, told.item("Food")), "item-has-begun"),
    "carry on": (in_a_break, lambda _: command(resume), "pause-is-over"),
    "explained": (stopped, lambda _: command(answer_card), "card-is-down"),
    "agree": (asking, lambda told: command(agree, on(told)), "decision-is-done"),
    "not agreed": (asking, lambda told: command(not_agree, on(told)), "decision-is-done"),
    "words are right": (reading, lambda told: command(confirm_words, on(told)), "nothing-changed"),
    "other words": (asking, lambda told: command(reword, on(told), "Letters are large"), "words-changed"),
}
"""What each of two seats asks for after the same, and why the second is refused."""


@pytest.mark.parametrize("what", AT_ONCE)
def test_two_seats_that_ask_for_the_same_at_once_do_it_once(what: str) -> None:
    before, asks, reason = AT_ONCE[what]
    told = open_meeting()
    if before is not None:
        before(told)
    room, desk = asks(told).seen_in(told.meeting), asks(told).seen_in(told.meeting)
    told.do(room)
    assert refused(told, desk).reason == reason


@pytest.mark.parametrize("what", AT_ONCE)
def test_what_has_been_seen_is_in_nobodys_way(what: str) -> None:
    before, asks, _reason = AT_ONCE[what]
    told = open_meeting()
    if before is not None:
        before(told)
    last = told.meeting.last
    told.do(asks(told).seen_in(told.meeting), seat="Desk")
    assert told.meeting.last > last


def test_whose_turn_has_ended_is_said_by_name_and_who_speaks_now() -> None:
    told = open_meeting()
    desk = command(next_speaker).seen_in(told.meeting)
    told.do(command(next_speaker).seen_in(told.meeting))
    assert refused(told, desk).fields == {"name": "Ruth", "now": "Mo"}
    told.do(undo, "Room")
    told.do(desk, seat="Desk")  # it was taken back: what the Desk saw is so again
    assert told.meeting.turns.now is not None
    assert told.meeting.people.shown(told.meeting.turns.now.person) == "Mo"


def test_a_turn_that_was_taken_back_is_still_told_by_name() -> None:
    told = open_meeting()
    told.do(give_turn, told.person("Jo"), seat="Desk")
    room = command(end_turn).seen_in(told.meeting)
    told.do(undo, "Desk")
    assert refused(told, room, "Room").fields == {"name": "Jo", "now": "Ruth"}


def test_nobody_spoke_and_somebody_has_just_begun() -> None:
    told = open_meeting()
    told.do(end_turn)
    desk = command(next_speaker).seen_in(told.meeting)
    told.do(next_speaker)
    why = refused(told, desk)
    assert (why.reason, why.fields) == ("turn-has-begun", {"name": "Mo"})


def test_a_hand_that_goes_up_meanwhile_is_no_reason_to_refuse_the_next_speaker() -> None:
    told = open_meeting()
    desk = command(next_speaker).seen_in(told.meeting)
    told.do(raise_hand, told.person("Jo"), "question")
    told.do(desk, seat="Desk")
    assert told.meeting.turns.now is not None
    assert told.meeting.turns.now.person == told.person("Jo")


def test_minutes_go_to_the_item_and_the_speaker_they_were_meant_for() -> None:
    told = open_meeting()
    more, minute = command(add_time, 5).seen_in(told.meeting), command(one_more_minute).seen_in(told.meeting)
    told.do(next_item)
    told.do(next_speaker)
    assert refused(told, more).reason == "item-has-begun"
    assert refused(told, minute).reason == "turn-is-over"
    told.do(pause, "break", 10)
    longer = command(lengthen_break).seen_in(told.meeting)
    told.do(pause, "moment")
    assert refused(told, longer).reason == "pause-is-another"


def test_going_on_from_a_break_does_not_end_the_moment_that_somebody_has_just_asked_for() -> None:
    told = open_meeting()
    in_a_break(told)
    desk = command(resume).seen_in(told.meeting)
    told.do(resume)
    told.do(pause, "moment")
    assert refused(told, desk).reason == "pause-is-another"
    assert told.meeting.flow.pause is not None


def test_a_break_that_was_only_made_longer_still_ends() -> None:
    told = open_meeting()
    in_a_break(told)
    desk = command(resume).seen_in(told.meeting)
    told.do(lengthen_break)
    told.do(desk, seat="Desk")
    assert told.meeting.flow.pause is None


def test_taking_a_slower_card_down_never_takes_down_a_stop_card_that_has_just_come_up() -> None:
    told = open_meeting()
    told.do(slower_card)
    desk = command(answer_card).seen_in(told.meeting)
    told.do(stop_card)
    assert refused(told, desk).reason == "card-is-another"
    assert told.meeting.cards.shown is not None
    assert told.meeting.cards.shown.colour == "stop"


def test_nobody_agrees_to_words_that_were_changed_and_confirmed_at_another_seat_meanwhile() -> None:
    told = open_meeting()
    asking(told)
    decision = on(told)
    yes, no = (command(move, decision).seen_in(told.meeting) for move in (agree, not_agree))
    counted = command(count_support, decision, "thumbs", LEVELS).seen_in(told.meeting)
    told.do(reword, decision, "No letters go out at all", seat="Desk")
    told.do(confirm_words, decision, seat="Desk")
    for asked in (yes, no, counted):
        assert refused(told, asked, "Room").reason == "words-changed"
    assert told.meeting.decisions.all[0].outcome is None


LEVELS = (Level("up", "up", "for", 3),)


def test_words_that_were_put_back_by_undo_are_known_from_others_of_the_same_place() -> None:
    told = open_meeting()
    asking(told)
    decision = on(told)
    told.do(reword, decision, "Letters go out in 16 point", seat="Desk")
    told.do(confirm_words, decision, seat="Desk")
    yes = command(agree, decision).seen_in(told.meeting)
    told.do(undo, "Desk")
    told.do(undo, "Desk")
    told.do(reword, decision, "No letters go out at all", seat="Desk")
    told.do(confirm_words, decision, seat="Desk")
    assert refused(told, yes, "Room").reason == "words-changed"


@pytest.mark.parametrize("objection", [True, False])
def test_nobody_agrees_past_a_worry_that_was_written_down_meanwhile(objection: bool) -> None:
    told = open_meeting()
    asking(told)
    yes = command(agree, on(told)).seen_in(told.meeting)
    told.do(raise_worry, on(told), "Who pays for it?", objection=objection, seat="Desk")
    assert refused(told, yes, "Room").reason == "answers-changed"
    worry = told.meeting.decisions.all[0].worries[0].id
    yes = command(agree, on(told)).seen_in(told.meeting)
    told.do(settle_worry, on(told), worry, seat="Desk")
    assert refused(told, yes, "Room").reason == "answers-changed"
    told.do(command(agree, on(told)).seen_in(told.meeting))


def test_a_count_of_another_seat_is_not_written_over() -> None:
    told = open_meeting()
    asking(told)
    room, desk = (command(count_support, on(told), "thumbs", LEVELS).seen_in(told.meeting) for _ in range(2))
    told.do(room)
    assert refused(told, desk).reason == "answers-changed"


def test_words_are_confirmed_by_nobody_who_has_not_read_them() -> None:
    told = open_meeting()
    unseen = told.meeting
    reading(told)
    assert refused(told, command(confirm_words, on(told)).seen_in(unseen)).reason == "words-changed"
    seen = command(confirm_words, on(told)).seen_in(told.meeting)
    told.do(reword, on(told), "No letters go out at all")
    assert refused(told, seen).reason == "words-changed"


def test_rules_and_ways_of_working_are_agreed_and_chosen_as_they_were_read() -> None:
    told = open_meeting()
    told.do(add_rule, "One at a time")
    yes = command(agree_rules).seen_in(told.meeting)
    ways = command(choose_ways, told.meeting.plan.settings.but(order="round")).seen_in(told.meeting)
    told.do(change_rule, told.meeting.rules.all[0].id, "Chairs only")
    told.do(choose_ways, told.meeting.plan.settings.but(quiet_room="first left"))
    assert refused(told, yes).reason == "rules-changed"
    assert refused(told, ways).reason == "ways-changed"
    assert told.meeting.plan.settings.quiet_room == "first left"


def test_undo_takes_back_what_its_own_seat_did_last_whatever_others_did_since() -> None:
    told = open_meeting()
    told.do(take_note, "From the Room")
    told.do(take_note, "From the Desk", seat="Desk")
    room, desk = (command(undo, seat) for seat in ("Room", "Desk"))
    told.do(room.seen_in(told.meeting))
    assert [note.words for note in told.meeting.notes.heard] == ["From the Desk"]
    told.do(desk.seen_in(told.meeting), seat="Desk")
    assert not told.meeting.notes.heard
    told.do(command(redo, "Room").seen_in(told.meeting))
    assert [note.words for note in told.meeting.notes.heard] == ["From the Room"]


def test_a_seat_fills_in_its_own_name_and_nobody_takes_back_for_another() -> None:
    assert Command("undo.undo").by("Desk") == command(undo, "Desk")
    assert command(undo, "Room").by("Desk") == command(undo, "Desk")
    assert command(next_speaker).by("Desk") == command(next_speaker)


# As data


def test_what_was_seen_is_asked_once_and_stays() -> None:
    told = open_meeting()
    first, ruth = command(next_speaker).seen_in(told.meeting), told.made(TurnBegan)
    told.do(next_speaker)
    assert first.seen_in(told.meeting) is first
    assert first.saw == Saw(turn=ruth, invited=0)


def test_every_move_that_goes_by_something_goes_by_what_can_be_looked_at() -> None:
    assert SEES.keys() <= MOVES.keys()
    assert {each for what in SEES.values() for each in what} == set(LOOKS) == set(Saw.__struct_fields__)


@pytest.mark.parametrize("name", sorted(ARGUMENTS))
def test_every_command_is_data_and_the_same_from_its_bytes(name: str) -> None:
    told = open_meeting()
    asking(told)
    arguments: dict[str, Any] = ARGUMENTS[name](told.meeting, Random(7))  # noqa: S311
    asked = Command(name, arguments)
    if "decision" in arguments or name not in SEES or "words" not in SEES[name]:
        asked = asked.seen_in(told.meeting)
    read = msgspec.json.decode(msgspec.json.encode(asked), type=Command)
    taken = inspect.signature(MOVES[name]).parameters
    types = {at: eval(taken[at].annotation, MOVES[name].__globals__) for at in arguments}  # noqa: S307  our own source
    assert read.but(arguments={at: msgspec.convert(value, types[at]) for at, value in read.arguments.items()}) == asked


def test_what_a_seat_saw_of_anything_else_is_no_command() -> None:
    with pytest.raises(msgspec.ValidationError):
        msgspec.json.decode(b'{"move": "turns.next_speaker", "saw": {"weather": 1}}', type=Command)


def test_a_move_with_its_arguments_is_the_same_however_they_are_given() -> None:
    one = command(give_turn, person=Id(4))
    assert one == command(give_turn, Id(4)) == as_command(partial(give_turn, person=Id(4))) == as_command(one)
    assert as_command(next_speaker) == Command("turns.next_speaker")


@pytest.mark.parametrize("what", ["note", "issue", "action", "rule", "item"])
def test_words_that_another_seat_has_put_otherwise_are_not_written_over(what: str) -> None:
    told = open_meeting()
    told.do(take_note, "People like it")
    told.do(park, "The lift")
    told.do(add_action, "Write to them")
    told.do(add_rule, "One at a time")
    moves: dict[str, tuple[Any, Id]] = {
        "note": (reword_note, told.meeting.notes.all[0].id), "issue": (change_issue, told.meeting.parking.all[0].id),
        "action": (change_action, told.meeting.actions.all[0].id), "rule": (change_rule, told.meeting.rules.all[0].id),
        "item": (change_item, told.item("Letters")),
    }  # fmt: skip
    move, id = moves[what]
    field = "title" if what == "item" else "words"
    asked = command(move, **{what: id, field: "In my words"}).seen_in(told.meeting)
    told.do(command(move, **{what: id, field: "In other words"}))
    assert refused(told, asked).reason == "words-changed"
    told.do(command(move, **{what: id, field: "In my words"}).seen_in(told.meeting), seat="Desk")


def test_who_takes_an_issue_and_by_when_are_told_at_two_seats_at_once() -> None:
    told = open_meeting()
    told.do(park, "The lift")
    issue = told.meeting.parking.all[0].id
    who = command(change_issue, issue, who="Ana").seen_in(told.meeting)
    by = command(change_issue, issue, by="2026-12-01").seen_in(told.meeting)
    told.do(who)
    told.do(by, seat="Desk")
    assert (told.meeting.parking.all[0].who, told.meeting.parking.all[0].by) == ("Ana", "2026-12-01")
    words = command(change_issue, issue, words="The lift and the stairs").seen_in(told.meeting)
    told.do(change_issue, issue, by="2026-12-02")
    told.do(words, seat="Desk")
