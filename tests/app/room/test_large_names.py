"""Whose turn it is stands in large letters: by the whole name, else by a shorter one that is nobody else's."""

from __future__ import annotations

import pytest
from textual.geometry import Size

from coprod_tui.app.room.panels.now import large_name
from tests.building import Told


@pytest.mark.parametrize(
    ("others", "shown"),
    [
        ((), "Helen"), (("Prof Helen Ash",), "Helen O."),
        (("Prof Helen Ash", "Helen Ono"), "Dr Helen Okafor-Featherstonehaugh"),
    ],
)  # fmt: skip
def test_large_letters_without_room_take_a_name_that_is_nobody_else_s_and_never_the_title(
    others: tuple[str, ...], shown: str
) -> None:
    told = Told("Dr Helen Okafor-Featherstonehaugh", *others)
    assert large_name(told.meeting, told.meeting.people.all[0].id, Size(60, 8)) == shown
