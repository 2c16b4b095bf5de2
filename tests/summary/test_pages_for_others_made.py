"""Pages for others in every format that they can be had in."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from coprod_tui.commands.pages import NO_PAGE
from coprod_tui.model.newcomer import NextMeeting, newcomer_of
from coprod_tui.record.outward import read_outward
from coprod_tui.record.shelf import Shelf
from coprod_tui.summary import FORMATS
from coprod_tui.summary.board import compose_board
from coprod_tui.summary.newcomer import compose_newcomer
from coprod_tui.summary.public import compose_public
from tests.year_told import NAMES, tell_year

if TYPE_CHECKING:
    from coprod_tui.summary import Summary

HAD = [name for name in FORMATS if name not in NO_PAGE]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Summary]:
    shelf = Shelf(tmp_path_factory.mktemp("pages"))
    told = tell_year(shelf)
    records = read_outward(shelf, told.group, "2026-12-01")
    newcomer = newcomer_of(records.group, records.outward, "2026-12-01", NextMeeting("2027-01-12", "14:00"))
    return {
        "newcomer": compose_newcomer(newcomer, "riverside-voices"),
        "board": compose_board(records.board("Estates"), "riverside-voices"),
        "public": compose_public(records.outward, "riverside-voices"),
    }


@pytest.mark.parametrize("name", HAD)
def test_each_page_can_be_had_in_every_format_and_names_nobody(made: dict[str, Summary], name: str) -> None:
    if name == "sound" and not shutil.which("espeak-ng"):
        pytest.skip("espeak-ng, which reads aloud, is not here")
    for page in made.values():
        content = FORMATS[name].render(page)
        assert len(content) > 500
        assert content == FORMATS[name].render(page), "the same records give the same file"
        if name in ("html", "md", "txt"):
            text = content.decode()
            assert "6-D1" in text
            assert not [each for each in NAMES if each in text]


def test_a_page_says_nothing_of_how_many_days_are_left(made: dict[str, Summary]) -> None:
    """Else it would be another page tomorrow, and its agreement void."""
    for page in (made["board"], made["public"]):
        assert page.when == ()
        assert "2026-12-01" not in repr(page)
        assert "1 December 2026" not in repr(page)
