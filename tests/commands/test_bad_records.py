"""Each page that tells what a group's meetings came to, while one of its records is not as it should be."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest

from coprod_tui.model import flow
from coprod_tui.model.closing import finish
from coprod_tui.model.parking import park
from coprod_tui.record.journal_lines import last_number, write_line
from coprod_tui.record.records import change_meeting
from coprod_tui.record.series import make_meeting, take_over
from coprod_tui.record.shelf import Shelf
from tests.commands.running import run
from tests.year_told import DATES, LONDON, ToldYear, at, tell_year

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

PAGES = {
    "year": "Letters go out in 16 point",
    "find point": "4-D1",
    "mine Amy --yes": "This is for Amy alone",
    "newcomer": "Letters go out in 16 point",
    "board estates": "Riverside Voices: for Estates",
    "public": "Letters go out in 16 point",
    "look-back": "Riverside Voices: looking back",
    "farewell": "Letters go out in 16 point",
}
"""What is typed, and something of a meeting that is whole."""


def damaged(_shelf: Shelf, told: ToldYear) -> None:
    record = told.meetings[1].record
    record.write_bytes(record.read_bytes().replace(b"Not everybody has a phone", b"Not everybody has a boat!"))


def newer(_shelf: Shelf, told: ToldYear) -> None:
    record = told.meetings[1].record
    last = last_number(record) + 1
    line = {"line": last, "at": at(DATES[1]), "kind": "from-a-later-program"}
    with record.open("ab") as file:
        file.write(write_line({"entries": {str(last): line}}))


def held(shelf: Shelf, told: ToldYear, day: str, *, finished: bool = True) -> None:
    """A seventh meeting, of that day."""
    place = make_meeting(shelf, told.group, zone=LONDON, at=at(day, 9), date=day)
    change_meeting(place, flow.start, at(day, 10))
    change_meeting(place, partial(park, words="Benches", whose="Estates"), at(day, 11))
    if finished:
        change_meeting(place, finish, at(day, 12))
    take_over(shelf, told.group, at(day, 13))


FAULTS: dict[str, tuple[Callable[[Shelf, ToldYear], None], str]] = {
    "damaged": (damaged, "2"),
    "newer": (newer, "2"),
    "a clock that went back": (partial(held, day="2025-06-01"), ""),
    "two on one day": (partial(held, day=DATES[5]), ""),
    "never finished": (partial(held, day="2026-11-20", finished=False), ""),
}
"""What is wrong, and the number of the meeting that has to be named."""


@pytest.mark.parametrize("fault", FAULTS)
def test_every_page_tells_the_rest_and_names_the_meeting(
    capsys: pytest.CaptureFixture[str], home: Path, fault: str
) -> None:
    shelf = Shelf(home)
    told = tell_year(shelf)
    spoil, named = FAULTS[fault]
    spoil(shelf, told)
    for typed, words in PAGES.items():
        ended = run(capsys, *typed.split())
        said = " ".join((ended.out + ended.err).split())
        assert ended.code == 0, (typed, ended.err)
        assert words in said, typed
        assert not named or f"Meeting {named}" in said or f"voices-{named} cannot be read" in said, typed
