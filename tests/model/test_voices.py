"""How long each person has spoken: only where the group counts it, and only while the clock ran."""

from __future__ import annotations

from coprod_tui.model.flow import pause, resume
from coprod_tui.model.plan import Settings
from coprod_tui.model.turns import end_turn, give_turn
from coprod_tui.model.voices import voices
from tests.building import MINUTE, Told


def test_nothing_is_counted_unless_the_group_counts_it() -> None:
    told = Told("Amy")
    told.do(give_turn, told.person("Amy"))
    told.wait(minutes=3)
    assert voices(told.meeting, told.at) == ()


def test_turns_add_up_and_nobody_is_ranked() -> None:
    told = Told("Amy", "Mo", settings=Settings(count_voices=True))
    for name, minutes in (("Amy", 1), ("Mo", 3), ("Amy", 1)):
        told.do(give_turn, told.person(name))
        told.wait(minutes=minutes)
    told.do(end_turn)
    found = voices(told.meeting, told.at)
    assert [(told.meeting.people.name(one.person), one.length // MINUTE, one.turns) for one in found] == [
        ("Amy", 2, 2),
        ("Mo", 3, 1),
    ]


def test_a_pause_is_nobodys_speaking_time() -> None:
    told = Told("Amy", settings=Settings(count_voices=True))
    told.do(give_turn, told.person("Amy"))
    told.do(pause, "moment")
    told.wait(minutes=10)
    told.do(resume)
    assert voices(told.meeting, told.at)[0].length < MINUTE
