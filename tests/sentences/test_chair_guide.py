"""A short guide for whoever chairs the first time: one line for the moment, and whom they can turn to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coprod_tui.model.agenda import begin, next_item
from coprod_tui.model.cards import stop_card
from coprod_tui.model.closing import finish
from coprod_tui.model.decisions import propose
from coprod_tui.model.entry import Id
from coprod_tui.model.flow import pause
from coprod_tui.model.hands import raise_hand
from coprod_tui.model.people import take_role
from coprod_tui.model.person import PersonExpected
from coprod_tui.model.plan import Settings
from coprod_tui.sentences.reminders import reminders
from tests.building import MINUTE, Told

if TYPE_CHECKING:
    from collections.abc import Collection

WAYS = Settings(support_person="Ruth", chair_support="Jo, 0161 496 0000")


def meeting(settings: Settings = WAYS) -> Told:
    told = Told(items=["Letters", "Car park"], settings=settings)
    told.write(PersonExpected("Amy", 1, member=7))
    told.do(take_role, told.person("Amy"), "chair")
    return told


def guide(told: Told, chaired: Collection[Id] | None = ()) -> list[str]:
    every = reminders(told.meeting, told.meeting.clock.read(told.at), chaired)
    return [one.words for one in every if one.about == "To chair"]


def test_there_is_a_line_for_each_moment_and_who_helps() -> None:
    told = meeting()
    said = [guide(told)]
    for move in (
        begin,
        lambda m: raise_hand(m, told.person("Amy")),
        lambda m: propose(m, "Tea is at three"),
        stop_card,
    ):
        told.do(move)
        said.append(guide(told))
    told.do(pause, "moment")
    said.append(guide(told))
    told.do(finish)
    said.append(guide(told))
    assert [each[0].split(".")[0] for each in said] == [
        "Say hello, and who chairs, notes and keeps time",
        "Say what this item is for, and what the group can change",
        "Hands are up",
        "Read the words aloud, slowly",
        "Somebody asked to stop or slow down",
        "Somebody asked to stop or slow down",
        "Well done",
    ]
    assert all(each[1:] == ["You can turn to Jo, 0161 496 0000."] for each in said)
    assert "Amy" not in str(said), "nobody is named as new to it"


def test_when_the_time_of_an_item_is_over_it_says_what_to_ask() -> None:
    told = meeting()
    told.do(begin)
    told.do(next_item)
    item = told.meeting.agenda.now
    assert item is not None
    told.meeting = told.meeting.but(
        agenda=told.meeting.agenda.but(items=tuple(one.but(minutes=5) for one in told.meeting.agenda.items))
    )
    told.at += 6 * MINUTE
    assert guide(told)[0].startswith("The time for this is over.")


def test_it_is_away_for_who_has_chaired_where_it_is_not_known_and_where_the_group_turned_it_off() -> None:
    told = meeting()
    assert guide(told)
    assert guide(told, {Id(7)}) == []
    assert guide(told, None) == []
    assert guide(meeting(WAYS.but(chair_guide=False))) == []
    assert guide(meeting(Settings())) == guide(told)[:1], "nobody is named who helps"
