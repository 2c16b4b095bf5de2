"""A record without somebody, and without who spoke when: any record, in any order, also with undo."""

from __future__ import annotations

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from coprod_tui.model import closing, flow, hands, people
from coprod_tui.model.entry import Refused, Stamp, Stamped, encode, references
from coprod_tui.model.meeting import EMPTY, MEETING_KINDS, PARTS, Meeting, fold
from coprod_tui.model.notes import WordExplained
from coprod_tui.model.person import CouldNotCome, PersonArrived, PersonLeft
from coprod_tui.model.removal import PersonRemoved
from coprod_tui.model.round import RoundBegan
from coprod_tui.model.undo import redo, undo
from coprod_tui.model.without import BY_PERSON, STAYING, WHOLE, speaks, without_people, without_speaking
from tests.building import Told
from tests.model.playing import ARGUMENTS, ITEMS, NAMES, OF_SEATS, OF_THE_CLOCK, SEATS, Step, make, play, steps

GONE = "Lucy O’Hare"
STEADY = tuple(name for name in (*ARGUMENTS, *OF_SEATS) if name not in OF_THE_CLOCK)
"""A clock that jumps in a test while time goes on steadily would be held still by entries that are gone then."""

STILL_NAMED = (PersonArrived, PersonLeft, CouldNotCome)


def parts(meeting: Meeting, *but: str) -> dict[str, object]:
    return {name: getattr(meeting, name) for name in PARTS if name not in (*but, "removals")}


def test_what_becomes_of_somebodys_words_is_said_of_every_kind_that_has_some() -> None:
    """What puts a thing in other words goes with it; the meaning of a word is the group's."""
    owned = {kind for kind in MEETING_KINDS.by_kind.values() if kind.owned and not kind.rewords}
    assert owned - {WordExplained} == {*WHOLE, *BY_PERSON, *STAYING} & owned


@given(steps())
def test_a_record_without_a_person_names_them_nowhere_and_folds(played: list[Step]) -> None:
    told = play(played)
    person = told.person(GONE) if GONE in {p.name for p in told.meeting.people.all} else told.meeting.people.all[0].id
    name = told.meeting.people.name(person)
    left = without_people(told.stamped, {person}, "[out]")
    for one in left:
        assert person not in set(references(one.entry)) or isinstance(one.entry, STILL_NAMED)
    after = fold(EMPTY, left)
    assert after.people.get(person) is None
    assert person not in {p.id for p in after.people.all}
    assert len(after.people.all) + len(after.people.removed) == len(told.meeting.people.all)
    if name == GONE and not any(getattr(one.entry, "name", "") == GONE for one in left):  # somebody else was once
        assert GONE not in msgspec.json.encode([encode(one) for one in left]).decode()
    assert without_people(left, {person}, "[out]") == left, "doing it again changes nothing"


@given(steps(*STEADY))
def test_what_the_group_did_is_the_same_without_them(played: list[Step]) -> None:
    told = play(played)
    person = told.meeting.people.all[0].id
    after = fold(EMPTY, without_people(told.stamped, {person}, "[out]"))
    before = told.meeting
    assert [(one.id, one.words, one.number, one.outcome, one.stage) for one in after.decisions.all] == [
        (one.id, one.words, one.number, one.outcome, one.stage) for one in before.decisions.all
    ]
    assert [len(one.worries) for one in after.decisions.all] == [len(one.worries) for one in before.decisions.all]
    assert [(issue.id, issue.words, issue.closed) for issue in after.parking.all] == [
        (issue.id, issue.words, issue.closed) for issue in before.parking.all
    ]
    assert [(action.id, action.words, action.finished) for action in after.actions.all] == [
        (action.id, action.words, action.finished) for action in before.actions.all
    ]
    assert (after.flow, after.rules) == (before.flow, before.rules)
    assert [(item.id, item.spans, item.done) for item in after.agenda.items] == [
        (item.id, item.spans, item.done) for item in before.agenda.items
    ]


@given(steps(*STEADY))
def test_without_who_spoke_when_nothing_else_is_different(played: list[Step]) -> None:
    told = play(played)
    left = without_speaking(told.stamped)
    after = fold(EMPTY, left)
    assert not speaks(after)
    assert not any(one.entry.speaks for one in left)
    assert all(not one.entry.people for one in left if isinstance(one.entry, RoundBegan))
    assert parts(after, "hands", "turns", "rounds", "clock") == parts(told.meeting, "hands", "turns", "rounds", "clock")
    assert (after.turns.spoke, after.hands.waiting) == (frozenset(), ())
    assert after.rounds.held == told.meeting.rounds.held
    assert without_speaking(left) == left


def test_what_was_taken_back_goes_too_and_so_does_the_taking_back() -> None:
    told = Told("Amy", "Mo")
    told.do(flow.start)
    told.do(people.everyone_here)
    before = list(told.stamped)
    told.do(hands.raise_hand, told.person("Amy"))
    told.do(undo, "Room")
    assert without_speaking(told.stamped) == before


class MeetingThatPeopleLeave(RuleBasedStateMachine):
    """A meeting at two seats with undo, in which people ask to be taken out and the record is rewritten meanwhile."""

    def __init__(self) -> None:
        super().__init__()
        self.told = Told(*NAMES, items=ITEMS)
        self.out: set[int] = set()
        self.marks = 0

    @rule(played=steps(most=6))
    def people_do_something(self, played: list[Step]) -> None:
        for step in played:
            make(self.told, step)

    @rule(seat=st.sampled_from(SEATS), back=st.booleans())
    def somebody_takes_back_or_puts_back(self, seat: str, back: bool) -> None:
        try:
            self.told.do(undo if back else redo, seat, seat=seat)
        except Refused:
            return

    @precondition(lambda self: self.told.meeting.people.all)
    @rule(which=st.integers(0, 50))
    def somebody_is_taken_out(self, which: int) -> None:
        there = self.told.meeting.people.all
        person = there[which % len(there)].id
        self.out.add(person)
        self._rewrite(without_people(self.told.stamped, {person}, "[out]"))

    @precondition(lambda self: self.told.meeting.flow.stage == "finished")
    @rule(again=st.booleans())
    def who_spoke_when_is_stripped_and_the_meeting_may_go_on(self, again: bool) -> None:
        self._rewrite(without_speaking(self.told.stamped))
        assert not speaks(self.told.meeting)
        if again:
            self.told.do(closing.reopen)

    def _rewrite(self, left: list[Stamped]) -> None:
        number = self.told.meeting.last + 1
        self.marks += 1
        self.told.stamped = [*left, Stamped(Stamp(number, number, self.told.at), PersonRemoved())]
        self.told.meeting = fold(EMPTY, self.told.stamped)

    @invariant()
    def nobody_taken_out_is_in_the_meeting_or_comes_back(self) -> None:
        meeting = self.told.meeting
        assert not {person.id for person in meeting.people.all} & self.out
        assert not {turn.person for turn in meeting.turns.past} & self.out
        assert not {hand.person for hand in meeting.hands.waiting} & self.out
        assert not meeting.rounds.now or not {*meeting.rounds.now.waiting, *meeting.rounds.now.later} & self.out
        assert {person.name for person in meeting.people.removed} <= {""}

    @invariant()
    def numbers_only_go_up_and_the_marks_stay(self) -> None:
        numbers = [one.stamp.number for one in self.told.stamped]
        assert numbers == sorted(set(numbers))
        assert len(self.told.meeting.removals.made) == self.marks

    @invariant()
    def the_record_read_afresh_is_the_meeting(self) -> None:
        assert fold(EMPTY, self.told.stamped) == self.told.meeting


MeetingThatPeopleLeave.TestCase.settings = settings(max_examples=25, stateful_step_count=20, deadline=None)
TestMeetingThatPeopleLeave = MeetingThatPeopleLeave.TestCase
