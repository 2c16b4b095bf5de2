"""Pages for others in plain mode: read out, and what came back kept, in the middle of a meeting."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from coprod_tui.commands.shared_pages import Say, agree_shared, shared_page
from coprod_tui.record.records import read_group
from coprod_tui.record.series import make_meeting
from coprod_tui.record.shelf import Shelf
from tests.plain.sittings import Circle, Sitting
from tests.year_told import LONDON, at, tell_year

if TYPE_CHECKING:
    from pathlib import Path


def test_a_page_is_read_out_and_a_receipt_is_kept(home: Path) -> None:
    shelf = Shelf(home)
    group = tell_year(shelf).group
    today = make_meeting(shelf, group, zone=LONDON, at=at("2026-12-01"), date="2026-12-08")
    look = partial(shared_page, shelf, group, "board", "Estates", zone=LONDON, at=at("2026-12-01"))
    agree_shared(shelf, group, look().code, Say("6-D1"), zone=LONDON, at=at("2026-12-01"))
    lines = (
        "newcomer", "public", "board cou", "board clinic", "receipt estates",
        "receipt estates: 12 October 2026 by the board -> New lamps", "year 2026", "year 2027", "list over time",
    )  # fmt: skip
    said = Sitting(Circle(shelf, today)).sit(*lines)
    told = " ".join(said)
    for words in (
        "Welcome. This page has only what our group agreed", "You said, and this changed",
        "Riverside Voices: for the council", "Nothing was asked of clinic so far.", "Say who it is from",
        "It stands in our year", "Riverside Voices: our year", "By: the board. What was done: New lamps",
        "Since 1 January 2027", "Riverside Voices: looking back",
    ):  # fmt: skip
        assert words in told
    assert not [line for line in said if line.startswith(("===", "---"))], "nothing that is only drawn is read out"
    assert "1-D1." in said, "a mark, then its words, each in a line of its own"
    assert {"Our meetings.", "1.", "Meeting 1."} <= {*said}, "the number of a meeting is that of no item"
    (came,) = read_group(group).sharing.receipts
    assert (came.date, came.reader, came.did) == ("2026-10-12", "the board", "New lamps")
