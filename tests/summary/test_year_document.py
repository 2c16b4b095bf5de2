"""A group's year as a document: every format, the sheet for the wall, and nobody named where they should not be."""

from __future__ import annotations

import shutil

import pytest

from coprod_tui.model.year import Stretch, Year
from coprod_tui.record.shelf import Shelf
from coprod_tui.record.year import read_year
from coprod_tui.summary import FORMATS, Summary, plain
from coprod_tui.summary.page import words_of
from coprod_tui.summary.wall import shown
from coprod_tui.summary.year import compose_year
from tests.year_told import NAMES, tell_year


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Summary:
    shelf = Shelf(tmp_path_factory.mktemp("year"))
    told = tell_year(shelf)
    year = read_year(shelf, told.group, Stretch("2026-01-01", "2026-12-31"), "2026-12-01")
    return compose_year(year, told.group.id, calendar_key="key", made=1_796_000_000_000)


@pytest.mark.parametrize("name", FORMATS)
def test_a_year_can_be_had_in_every_format_of_a_summary(made: Summary, name: str) -> None:
    if name == "sound" and not shutil.which("espeak-ng"):
        pytest.skip("espeak-ng, which reads aloud, is not here")
    content = FORMATS[name].render(made)
    assert len(content) > 500
    assert content == FORMATS[name].render(made), "the same records give the same file"


def test_the_wall_says_you_said_we_did_we_could_not_and_names_nobody(made: Summary) -> None:
    sections = {plain(section.title): list(filter(None, words_of(section.blocks))) for section in shown(made)}
    assert list(sections) == [
        "You said, and this changed", "We did", "We could not, and why", "What we still ask, and still have to do",
    ]  # fmt: skip
    told = " ".join(word for words in sections.values() for word in words)
    assert not [name for name in NAMES if name in told]
    assert "Because: There is no money for it this year" in sections["We could not, and why"]
    assert "Letters go out in 16 point" in sections["We did"]
    assert "Letters go out in 14 point" not in sections["We did"], "it is in force no longer"


def test_text_says_how_each_decision_stands_and_asks_for_no_answer(made: Summary) -> None:
    text = FORMATS["txt"].render(made).decode()
    assert "Replaced by 4-D1: Letters go out in 16 point" in text
    assert "In force no longer. Why: The texts cost too much" in text
    assert "They said (10 March 2026, after 56 days): Weekly visits are free" in text
    assert "Because: There is no money for it this year. Meeting 1." in " ".join(text.split())
    assert "Reference:" not in text


def test_a_time_in_which_nothing_was_done_says_so() -> None:
    nothing = compose_year(Year("Hill", Stretch("2019-01-01", "2019-12-31"), "2026-12-01"), "hill")
    for name in ("txt", "wall", "ics"):
        assert FORMATS[name].render(nothing)
    assert "Nothing was asked, decided or done in this time" in FORMATS["txt"].render(nothing).decode()


def test_a_calendar_has_what_is_still_to_do_and_nobody(made: Summary) -> None:
    calendar = FORMATS["ics"].render(made).decode()
    assert "6-A1 Draw a map" in calendar
    assert not [name for name in NAMES if name in calendar]
