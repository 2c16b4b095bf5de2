"""Ways of working, told: which one has changed, how it is now and how it was."""

from __future__ import annotations

from typing import Any

import pytest

from coprod_tui.model.plan import Settings, choose_ways
from coprod_tui.model.undo import undo
from coprod_tui.sentences import tell, tell_move
from coprod_tui.wording.ways import own_labels, own_sayings, ways, ways_as_set
from tests.building import Told

OTHER: dict[str, Any] = {"order": "new-voices", "unheard": "names", "scale": "hands", "share_voices": "heard"}
OTHER |= {"agreed_when": "by-date"}


def other(field: str) -> Any:
    """Something else than what it usually is."""
    usual = getattr(Settings(), field)
    if field in OTHER:
        return OTHER[field]
    return not usual if isinstance(usual, bool) else usual + 1 if isinstance(usual, int) else "In our own words"


@pytest.mark.parametrize("field", [way.field for way in ways()])
def test_each_way_of_working_that_changes_is_named_with_what_it_is_now_and_was(field: str) -> None:
    told = Told("Amy")
    words = next(way.words for way in ways() if way.field == field)
    said = tell_move(told.do(choose_ways, Settings(**{field: other(field)})), told.meeting)
    assert said.startswith(f"{words}: now ")
    assert ", before " in said
    back = tell_move(told.do(choose_ways, Settings()), told.meeting)
    now, before = said.removeprefix(f"{words}: now ").removesuffix(".").split(", before ")
    assert back == f"{words}: now {before}, before {now}."


def test_words_of_a_groups_own_stand_in_quotation_marks() -> None:
    told = Told("Amy", settings=Settings(quiet_room="Room 2"))
    assert tell_move(told.do(choose_ways, Settings(quiet_room="The {garden} [b]")), told.meeting) == (
        "Quiet room: now “The {garden} [b]”, before “Room 2”."
    )
    assert own_labels() and own_sayings()  # noqa: PT018  what they may call their own
    said = tell_move(told.do(choose_ways, Settings(labels=(("parked", "Car park"),))), told.meeting)
    assert "now “Car park”, before nothing." in said
    assert "Quiet room: now nothing, before “The {garden} [b]”." in said


def test_what_was_taken_back_is_not_what_it_was_before() -> None:
    told = Told("Amy")
    told.do(choose_ways, Settings(turn_minutes=5))
    told.do(undo, "Room")
    later = told.do(choose_ways, Settings(turn_minutes=2))
    assert tell(later[0], told.meeting) == "Time for a turn: now 2 minutes, before none."


def test_every_way_is_listed_as_it_is_typed_and_as_it_is_set() -> None:
    assert "turn minutes: Time for a turn, now none" in ways_as_set(Settings())
    assert len(ways_as_set(Settings())) == len(ways())
