"""Support counted in plain lines: one step at a time, and nothing kept of a count that was left."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from coprod_tui.record.records import read_meeting
from tests.plain.sittings import Circle, Sitting, circle

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def willow(home: Path) -> Circle:
    return circle(home)


def test_a_scale_is_counted_one_step_at_a_time_in_plain_lines_too(willow: Circle) -> None:
    said = Sitting(willow).sit(
        "everyone here",
        "decide We meet on Tuesdays",
        "right",
        "count hands",
        "9 1",
        "99",
        "1",
        "back",
        "2",
        "0",
        "0",
        "agree",
    )
    here = len(read_meeting(willow.place).people.being("here"))
    text = "\n".join(said)
    assert f"1 of 3: for. Type how many. 0 of {here} here have answered. stop counting leaves it." in text
    assert "“9 1” is not a number." in text
    assert f"That makes 99, and {here} people here can answer." in text
    assert f"2 of 3: not sure. Type how many. 1 of {here} here have answered." in text
    support = read_meeting(willow.place).decisions.all[0].support
    assert support is not None
    assert [level.count for level in support.levels] == [2, 0, 0]


def test_a_count_that_is_left_keeps_nothing(willow: Circle) -> None:
    said = Sitting(willow).sit(
        "everyone here", "decide We meet on Tuesdays", "right", "count hands", "1", "stop counting", "note Tea at three"
    )
    assert "The count was left. Nothing of it was kept." in said
    assert read_meeting(willow.place).decisions.all[0].support is None
    assert [note.words for note in read_meeting(willow.place).notes.heard] == ["Tea at three"]
