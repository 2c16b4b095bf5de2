"""What came so far, and whom to talk to, in plain mode: said, and nothing kept of who asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coprod_tui.model.plan import Settings
from tests.plain.sittings import Sitting, circle

if TYPE_CHECKING:
    from pathlib import Path


def test_what_came_so_far_and_whom_to_talk_to_are_said_and_nothing_is_kept_of_it(home: Path) -> None:
    of = circle(home, settings=Settings(support_person="Ruth", outside_person="Jo Pitt, 01632 960001"))
    Sitting(of).sit("start", "park Charges")
    before = of.place.record.read_bytes()
    said = Sitting(of).sit("so far", "not comfortable")
    assert "So far: nothing is decided." in said
    assert "We are at item 1 of 3: Check in. P1 is parked." in said
    assert "Outside our group: Jo Pitt, 01632 960001." in said
    assert [line for line in of.place.record.read_bytes().splitlines() if b"comfortable" in line] == []
    assert before in of.place.record.read_bytes()
