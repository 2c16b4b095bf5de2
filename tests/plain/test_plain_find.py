"""Words of earlier summaries found again in the middle of a meeting, in plain mode."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coprod_tui.record.series import make_meeting
from coprod_tui.record.shelf import Shelf
from tests.plain.sittings import Circle, Sitting
from tests.year_told import LONDON, at, tell_year

if TYPE_CHECKING:
    from pathlib import Path


def test_words_are_found_in_earlier_meetings_and_never_by_person(home: Path) -> None:
    shelf = Shelf(home)
    group = tell_year(shelf, held=2).group
    today = make_meeting(shelf, group, zone=LONDON, at=at("2026-05-01"), date="2026-10-13")
    said = Sitting(Circle(shelf, today)).sit("find letrs point", "find doors", "find Amy", "find")
    assert "1-D1: Decision: Letters go out in 14 point. In force. Meeting riverside-voices-1, 13 January 2026." in said
    read = "\n".join(said)
    assert "Nothing was found." in read
    assert "Ask them" in read
