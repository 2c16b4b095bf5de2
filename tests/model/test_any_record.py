"""What is true of any record at all, whatever was done in whichever order."""

from __future__ import annotations

import json
from itertools import pairwise
from random import Random
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from coprod_tui.model.entry import MOVES, Id, Refused, Stamp, Stamped, encode
from coprod_tui.model.meeting import EMPTY, MEETING_KINDS, PARTS, Meeting, fold
from coprod_tui.model.undo import lines_of, redo, undo
from tests.building import Told
from tests.model.playing import AFTER, ARGUMENTS, COMMON, KEPT, OF_SEATS, SEATS, Step, make, planned, play, steps

if TYPE_CHECKING:
    from collections.abc import Mapping

GROUP_FILES = (
    "group",
    "history",
    "basket",
    "usual_agenda",
    "needs",
    "terms",
    "outreach",
    "photographs",
    "farewell",
    "never_write",
    "sharing",
)
BUT_THE_CLOCK = tuple(name for name in PARTS if name != "clock")
"""Time that has gone by does not come back, whatever is taken back."""


def parts(meeting: Meeting) -> Mapping[str, object]:
    return {name: getattr(meeting, name) for name in BUT_THE_CLOCK}


def test_every_move_of_a_meeting_is_played_in_these_tests() -> None:
    of_meetings = {name for name in MOVES if name.partition(".")[0] not in GROUP_FILES}
    assert of_meetings == {*ARGUMENTS, *OF_SEATS}, "what each is given stands in ARGUMENTS of tests/model/playing.py"


ANSWERING = ("replies.reply",) * len(AFTER)
"""Nothing is agreed before everybody has answered, which hardly ever happens by chance."""
DECIDING = ("decisions.propose", "decisions.confirm_words", "agreement.agree", "in_force.replace_decision") * 5
"""Nor is anything replaced before there is a decision that replaces it."""


def test_every_move_can_be_made_by_somebody() -> None:
    """Were a move given arguments that are always refused, the tests below would say nothing of it."""
    chance, left = Random(1), {*ARGUMENTS, *OF_SEATS}  # noqa: S311  examples, not secrets
    for _ in range(9_000):  # it ends as soon as each was made
        if not left:
            break
        told = planned()
        for _ in range(60):
            over = told.meeting.flow.stage == "finished" and chance.random() < 0.7
            names = (*AFTER, *ANSWERING) if over else (*ARGUMENTS, *COMMON, *OF_SEATS, *DECIDING)
            names = (*names, *sorted(left.intersection(names)) * 2)  # what is missing is tried wherever it may be made
            step = Step(chance.choice(names), chance.randrange(9_999), "Room", 10)
            if make(told, step):
                left.discard(step.move)
    assert left == set()


@given(steps(), st.data())
def test_any_part_of_a_record_can_be_read_whatever_is_missing(played: list[Step], data: st.DataObject) -> None:
    told = play(played)
    kept = data.draw(st.lists(st.booleans(), min_size=len(told.stamped), max_size=len(told.stamped)))
    left = [one for one, keep in zip(told.stamped, kept, strict=True) if keep]
    meeting = fold(EMPTY, left)
    assert meeting.history == tuple(left)
    running = [item.id for item in meeting.agenda.items if item.spans and item.spans[-1].until is None]
    assert running in ([], [meeting.agenda.current])


@given(steps(), st.data())
def test_however_the_record_arrives_the_meeting_is_the_same(played: list[Step], data: st.DataObject) -> None:
    told = play(played)
    meeting, rest = EMPTY, list(told.stamped)
    while rest:
        size = data.draw(st.integers(1, len(rest)))
        meeting, rest = fold(meeting, rest[:size]), rest[size:]
    assert meeting == told.meeting == fold(EMPTY, told.stamped)


@given(steps(*COMMON), st.sampled_from(COMMON), st.integers(0, 9_999))
def test_what_is_taken_back_leaves_everything_as_it_was_and_can_be_put_back(
    played: list[Step], move: str, chance: int
) -> None:
    told = play(played)
    before = told.meeting
    if not make(told, Step(move, chance, "Room", 5)):
        return
    after = told.meeting
    told.do(undo, "Room")
    assert parts(told.meeting) == parts(before)
    told.do(redo, "Room")
    assert parts(told.meeting) == parts(after)


@given(steps(*COMMON, most=12))
def test_a_seat_can_take_back_all_it_did_and_put_it_all_back(played: list[Step]) -> None:
    told = planned()
    before = told.meeting
    for step in played:
        make(told, step._replace(seat="Room"))
    done, count = told.meeting, len(lines_of(told.meeting, "Room"))
    for _ in range(count):
        told.do(undo, "Room")
    assert parts(told.meeting) == parts(before)
    for _ in range(count):
        told.do(redo, "Room")
    assert parts(told.meeting) == parts(done)


@given(steps())
def test_every_record_comes_back_from_the_disk_as_it_was_written(played: list[Step]) -> None:
    told = play(played)
    docs = [json.loads(json.dumps(encode(one))) for one in told.stamped]
    back = [MEETING_KINDS.decode(one.stamp.number, doc) for one, doc in zip(told.stamped, docs, strict=True)]
    assert back == told.stamped


@given(steps())
def test_a_number_once_written_never_stands_for_anything_else(played: list[Step]) -> None:
    told = play(played)
    for sort in ("person", "rule", "decision", "issue", "action"):
        numbers = [one.entry.number for one in told.stamped if one.entry.numbers == sort]  # type: ignore[attr-defined]
        assert len(numbers) == len(set(numbers)), sort


@given(steps())
def test_time_never_runs_backwards_and_no_clock_runs_twice(played: list[Step]) -> None:
    told = play(played)
    flow, last = told.meeting.flow, told.meeting.clock.last
    ends = [time for stop in flow.stops for time in (stop.since, last if stop.until is None else stop.until)]
    assert ends == sorted(ends)
    assert all(stop.until is not None for stop in flow.stops[:-1])
    assert flow.stopped == (flow.hidden or flow.pause is not None or flow.stage == "finished")
    turns = [*told.meeting.turns.past, *([told.meeting.turns.now] if told.meeting.turns.now else [])]
    for one, after in pairwise(turns):
        assert one.until is not None
        assert one.until <= after.since
    for turn in turns:
        until = last if turn.until is None else turn.until
        assert 0 <= turn.length(flow, last) <= until - turn.since


@given(steps("turns.give_turn", "turns.end_turn", "flow.pause", "flow.resume", "held.hide", "held.show",
             "cards.stop_card", "cards.answer_card", "closing.finish", "closing.reopen"))  # fmt: skip
def test_a_turn_is_as_long_as_the_seconds_in_which_the_clock_ran(played: list[Step]) -> None:
    """Counted a second way: moment by moment, from what the meeting was between one step and the next."""
    told = planned()
    counted: dict[Id, int] = {}
    for step in played:
        before = told.meeting
        told.wait(seconds=step.after)
        make(told, step._replace(after=0))
        now = max(told.stamped[-1].stamp.at, before.clock.last)
        on = before.turns.now
        if on is not None and not before.flow.stopped:
            counted[on.id] = counted.get(on.id, 0) + now - before.clock.last
    meeting = told.meeting
    turns = (*meeting.turns.past, *([meeting.turns.now] if meeting.turns.now else []))
    assert {turn.id: turn.length(meeting.flow, meeting.clock.last) for turn in turns} == {
        turn.id: counted.get(turn.id, 0) for turn in turns
    }


class AnyMeeting(RuleBasedStateMachine):
    """A meeting at two seats, with everything people may do and undo; what must hold is looked at after each step."""

    def __init__(self) -> None:
        super().__init__()
        self.told = planned()

    @rule(
        move=st.sampled_from(COMMON),
        chance=st.integers(0, 9_999),
        seat=st.sampled_from(SEATS),
        after=st.integers(0, 300),
    )
    def people_do_something(self, move: str, chance: int, seat: str, after: int) -> None:
        before = self.told.meeting.decisions
        if make(self.told, Step(move, chance, seat, after)) and move == "agreement.agree":
            agreed = before.get(before.now)
            assert agreed is not None
            assert not agreed.objections, "nobody is taken to agree over an objection"

    @rule(move=st.sampled_from(KEPT), chance=st.integers(0, 9_999))
    def the_room_hides_or_ends_or_the_laptop_sleeps(self, move: str, chance: int) -> None:
        make(self.told, Step(move, chance, "Room", 5))

    @precondition(lambda self: self.told.meeting.flow.stage != "finished")
    @rule(seat=st.sampled_from(SEATS))
    def somebody_takes_back_their_last_line(self, seat: str) -> None:
        mine = lines_of(self.told.meeting, seat)
        try:
            self.told.do(undo, seat, seat=seat)
        except Refused as refused:
            assert refused.reason == ("another-seat-built-on-it" if mine else "nothing-to-take-back")  # noqa: PT017  both are allowed
        else:
            assert mine[0] in self.told.meeting.taken

    @rule(seat=st.sampled_from(SEATS))
    def somebody_puts_it_back(self, seat: str) -> None:
        make(self.told, Step("undo.redo", 0, seat, 1))

    @invariant()
    def what_is_before_everyone_is_a_decision_that_is_still_open(self) -> None:
        decisions = self.told.meeting.decisions
        assert decisions.now is None or decisions.get(decisions.now) in decisions.open

    @invariant()
    def everyone_has_one_place_in_the_queue(self) -> None:
        waiting = [hand.person for hand in self.told.meeting.hands.waiting]
        assert len(waiting) == len(set(waiting))

    @invariant()
    def at_most_one_item_is_on_and_its_clock_is_the_only_one(self) -> None:
        for item in self.told.meeting.agenda.items:
            running = bool(item.spans) and item.spans[-1].until is None
            assert not running or item.id == self.told.meeting.agenda.current

    @invariant()
    def the_record_read_afresh_is_the_meeting(self) -> None:
        assert fold(EMPTY, self.told.stamped) == self.told.meeting


AnyMeeting.TestCase.settings = settings(max_examples=30, stateful_step_count=30, deadline=None)
TestAnyMeeting = AnyMeeting.TestCase


def test_an_entry_of_a_line_taken_back_counts_for_nothing() -> None:
    told = Told("Amy")
    stray = Stamped(Stamp(50, 50, told.at), told.stamped[1].entry)
    told.meeting = fold(told.meeting, [stray])
    assert len(told.meeting.people.all) == 2
