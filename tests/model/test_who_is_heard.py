"""Who is heard: off until the group chooses it, sums that hold, and nobody to be told from a figure."""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING

import pytest
from hypothesis import given

from coprod_tui.model import agenda, breaks, flow, hands, interpreting, limits, order, people, rounds, turns, voices
from coprod_tui.model.contributions import contribute
from coprod_tui.model.entry import Refused
from coprod_tui.model.meeting import EMPTY, fold
from coprod_tui.model.person import PersonExpected
from coprod_tui.model.plan import Settings
from coprod_tui.model.small_numbers import SMALLEST
from coprod_tui.model.voices import by_brings, voice_of
from coprod_tui.model.without import without_speaking
from tests.building import MINUTE, SECOND, Told
from tests.model.playing import Step, play, steps

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from coprod_tui.model.entry import Entry
    from coprod_tui.model.meeting import Meeting

COUNTED = Settings(count_voices=True)
TALKING = (
    "turns.give_turn", "turns.end_turn", "turns.next_speaker", "turns.interrupted", "flow.pause", "flow.resume",
    "held.hide", "held.show", "hands.raise_hand", "agenda.next_item", "cards.stop_card", "cards.answer_card",
)  # fmt: skip


def counted(meeting: Meeting, *, yes: bool) -> Meeting:
    return meeting.but(plan=meeting.plan.but(settings=meeting.plan.settings.but(count_voices=yes)))


@given(steps(*TALKING))
def test_what_everyone_spoke_is_the_sum_of_turns_less_pauses(played: list[Step]) -> None:
    told = play(played)
    meeting, now = counted(told.meeting, yes=True), told.meeting.clock.read(told.at)
    every = voices.voices(meeting, now)
    spoken = [(turn.since, turn.until or now) for turn in voices.spoken(meeting)]
    stops = [(stop.since, stop.until or inf) for stop in meeting.flow.stops]
    stopped = sum(max(0, min(end, until) - max(begin, since)) for since, until in spoken for begin, end in stops)
    whole = sum(until - since for since, until in spoken)
    assert sum(voice.length for voice in every) == whole - stopped
    assert sum(voice.turns for voice in every) == len(spoken)
    assert sum(voice.share for voice in every) == pytest.approx(1.0 if whole > stopped else 0.0)


@given(steps())
def test_off_means_that_nothing_is_worked_out(played: list[Step]) -> None:
    off = counted(play(played).meeting, yes=False)
    assert voices.voices(off, off.clock.last) == ()
    assert by_brings(off, off.clock.last) == ()
    assert voices.not_heard(off) == ()
    assert all(voice_of(off, person.id, off.clock.last) is None for person in off.people.all)


@given(steps())
def test_what_is_worked_out_goes_with_who_spoke_when(played: list[Step]) -> None:
    stripped = counted(fold(EMPTY, without_speaking(play(played).stamped)), yes=True)
    assert stripped.turns.times == ()
    assert all((voice.turns, voice.length, voice.otherwise) == (0, 0, 0) for voice in voices.voices(stripped, 0))


def test_a_pause_and_a_laptop_that_slept_add_nothing_to_a_turn() -> None:
    told = Told("Amy", settings=COUNTED)
    told.do(turns.give_turn, told.person("Amy"))
    told.do(flow.pause, "moment", at=told.at + 9 * SECOND)
    told.wait(minutes=5)
    told.do(flow.resume)
    told.wait(minutes=30)
    told.do(turns.interrupted, told.at - 30 * MINUTE)
    assert [voice.length for voice in voices.voices(told.meeting, told.at)] == [11 * SECOND]


def test_figures_are_by_number_and_never_ranked_and_by_item_where_asked() -> None:
    told = Told("Amy", "Mo", "Jo", items=["Letters", "Taxis"], settings=COUNTED)
    told.do(people.everyone_here)
    told.do(agenda.next_item)
    for name in ("Jo", "Mo", "Jo"):
        told.do(turns.give_turn, told.person(name))
    told.do(agenda.next_item)
    told.do(contribute, told.person("Amy"))
    every = voices.voices(told.meeting, told.at)
    assert [told.meeting.people.name(voice.person) for voice in every] == ["Amy", "Mo", "Jo"]
    assert [voice.turns for voice in every] == [0, 1, 2]
    assert all(voice.heard for voice in every)
    assert not any(voice.turns for voice in voices.voices(told.meeting, told.at, told.item("Taxis")))


def test_whoever_passed_in_a_round_is_heard() -> None:
    told = Told("Amy", "Mo", settings=COUNTED, number=1)
    told.do(people.everyone_here)
    told.do(rounds.begin_round)
    told.do(rounds.pass_turn)
    assert [voice.heard for voice in voices.voices(told.meeting, told.at)] == [True, False]


@pytest.mark.parametrize("rather_not", [rounds.pass_turn, rounds.come_back])
def test_whoever_was_given_the_floor_and_passes_has_had_no_turn(rather_not: Callable[..., Sequence[Entry]]) -> None:
    told = Told("Amy", "Mo", settings=COUNTED, number=1)
    told.do(people.everyone_here)
    told.do(rounds.begin_round)
    told.do(rounds.round_next)
    told.wait(seconds=20)
    told.do(rather_not)
    amy, _mo = voices.voices(told.meeting, told.at)
    assert (amy.turns, amy.length, amy.share) == (0, 0, 0.0)
    assert told.meeting.turns.now is None
    assert told.meeting.turns.spoke == frozenset()
    assert amy.heard == (rather_not is rounds.pass_turn), "who comes back later is still to be heard"


def test_nobody_can_tell_from_later_items_and_rounds_who_passed_in_an_earlier_one() -> None:
    told = Told("Amy", "Mo", items=["Letters", "Taxis"], settings=COUNTED, number=1)
    told.do(people.everyone_here)
    told.do(agenda.next_item)
    told.do(rounds.begin_round)
    told.do(rounds.pass_turn)
    told.do(rounds.round_next)
    told.do(rounds.round_next)
    for _ in range(2):
        told.do(agenda.next_item, seat="Desk")
        assert voices.not_heard(told.meeting) == ()
        assert all(voice.heard for voice in voices.voices(told.meeting, told.at))
        for _ in range(2):
            told.do(rounds.begin_round)
            told.do(rounds.end_round)
        assert voices.not_heard(told.meeting) == ()
        told.do(agenda.add_item, "More")


def bringing(*each: tuple[str, bool]) -> Told:
    """A meeting of people who bring this, and agreed to be counted or did not; each has spoken once."""
    told = Told(settings=COUNTED)
    told.write(*(PersonExpected(f"P{n}", n, brings=brings) for n, (brings, _yes) in enumerate(each, 1)))
    told.do(people.everyone_here)
    for person, (_brings, yes) in zip(told.meeting.people.all, each, strict=True):
        told.do(turns.give_turn, person.id)
        if yes:
            told.do(voices.count_brings, person.id)
    told.do(turns.end_turn)
    return told


def brought(told: Told) -> list[str]:
    return [one.brings for one in by_brings(told.meeting, told.at)]


def test_what_people_bring_is_counted_only_in_groups_nobody_can_be_told_from() -> None:
    lived, staff = ("lived experience", True), ("professional", True)
    assert brought(bringing(*[lived] * SMALLEST, *[staff] * SMALLEST)) == ["lived experience", "professional"]
    assert brought(bringing(*[lived] * SMALLEST, *[staff] * (SMALLEST - 1))) == []


def test_what_somebody_brings_is_not_counted_unless_they_agreed() -> None:
    told = bringing(*[("lived experience", True)] * SMALLEST, *[("professional", False)] * SMALLEST)
    assert brought(told) == ["lived experience"]
    told.do(voices.count_brings, told.meeting.people.all[0].id, yes=False)
    assert brought(told) == []


def test_what_an_interpreter_voices_is_their_members() -> None:
    told = Told("Amy", "Ines", "Mo", settings=COUNTED, number=1)
    told.do(people.everyone_here)
    told.do(interpreting.voice_for, told.person("Ines"), told.person("Amy"))
    told.do(hands.raise_hand, told.person("Ines"))
    assert [hand.person for hand in told.meeting.hands.waiting] == [told.person("Amy")]
    told.do(turns.give_turn, told.person("Ines"))
    assert told.meeting.turns.spoke == {told.person("Amy")}
    assert order.unheard(told.meeting) == (told.person("Mo"),)
    told.do(rounds.begin_round)
    assert told.meeting.rounds.now is not None
    assert told.person("Ines") not in told.meeting.rounds.now.waiting
    assert [voice.person for voice in voices.voices(told.meeting, told.at)] == [told.person("Amy"), told.person("Mo")]
    with pytest.raises(Refused, match="voices-itself"):
        told.do(interpreting.voice_for, told.person("Amy"), told.person("Ines"))


def test_the_time_for_a_turn_is_soft_and_bends_for_a_person() -> None:
    told = Told("Amy", "Mo", settings=Settings(turn_minutes=2))
    told.do(limits.set_turn_time, told.person("Mo"), 0)
    began = told.at
    told.do(turns.give_turn, told.person("Amy"))
    assert not limits.over(told.meeting, began + MINUTE)
    assert limits.over(told.meeting, began + 2 * MINUTE + SECOND)
    assert told.meeting.turns.now is not None
    told.do(limits.one_more_minute)
    assert not limits.over(told.meeting, began + 2 * MINUTE + SECOND)
    told.do(turns.give_turn, told.person("Mo"))
    assert not limits.over(told.meeting, told.at + 60 * MINUTE)
    told.do(limits.set_turn_time, told.person("Mo"))
    assert limits.limit(told.meeting, told.person("Mo")) == 2 * MINUTE


def test_one_more_minute_is_a_minute_from_now_however_long_the_time_has_passed() -> None:
    told = Told("Amy", settings=Settings(turn_minutes=2))
    told.do(turns.give_turn, told.person("Amy"))
    told.wait(minutes=12)
    assert limits.over(told.meeting, told.at)
    offered = told.at
    told.do(limits.one_more_minute)
    assert not limits.over(told.meeting, offered + MINUTE)
    assert limits.over(told.meeting, offered + MINUTE + SECOND)
    told.do(limits.one_more_minute)
    assert not limits.over(told.meeting, offered + 2 * MINUTE), "a second one comes on top of what is left"
    assert limits.over(told.meeting, offered + 2 * MINUTE + SECOND)


def test_where_a_group_sets_no_time_nobody_has_one() -> None:
    told = Told("Amy")
    told.do(limits.set_turn_time, told.person("Amy"), 5)
    told.do(turns.give_turn, told.person("Amy"))
    assert limits.limit(told.meeting, told.person("Amy")) is None
    assert not limits.over(told.meeting, told.at + 60 * MINUTE)


def test_a_break_is_due_at_the_groups_interval_and_sooner_where_someone_signs() -> None:
    told = Told("Amy", settings=Settings(break_every=60))
    told.do(flow.start)
    assert not breaks.due(told.meeting, told.at + 59 * MINUTE - SECOND)
    assert breaks.due(told.meeting, told.at + 60 * MINUTE)
    signing = told.meeting.but(plan=told.meeting.plan.but(settings=Settings(signing=True, break_every=60)))
    assert breaks.due(signing, told.at + 30 * MINUTE)
    told.wait(minutes=61)
    told.do(flow.pause, "break", 10)
    assert not breaks.due(told.meeting, told.at)
    told.wait(minutes=10)
    told.do(flow.resume)
    assert not breaks.due(told.meeting, told.at + 30 * MINUTE)
    assert not breaks.due(Told("Amy", settings=Settings(break_every=1)).meeting, told.at)
