"""`coprod year`: told as text, saved as files, and days as people write them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from coprod_tui.commands.year import stretch_asked
from coprod_tui.model.entry import Refused
from coprod_tui.record.private import is_owner_only
from coprod_tui.record.shelf import Shelf
from tests.commands.running import run
from tests.line.circle import TODAY
from tests.year_told import tell_year

if TYPE_CHECKING:
    from pathlib import Path


def test_a_year_is_told_as_text_or_saved_where_somebody_says(
    capsys: pytest.CaptureFixture[str], home: Path, tmp_path: Path
) -> None:
    tell_year(Shelf(home), held=2)
    told = run(capsys, "year", "river", "--from", "2026", "--to", "31 May 2026")
    assert told.code == 0
    assert told.out.startswith("Riverside Voices: our year\n")
    assert "1 January 2026 to 31 May 2026" in told.out
    out = tmp_path / "out"
    saved = run(capsys, "year", "--from", "2026", "--format", "txt", "--format", "wall", "--out", str(out))
    files = [out / "riverside-voices-year.txt", out / "riverside-voices-year-wall.html"]
    assert saved.out.split() == [str(each) for each in files]
    assert all(is_owner_only(each) for each in files)
    assert "we met 2 times" in files[0].read_text("utf-8")


@pytest.mark.parametrize(
    ("since", "until", "meant"),
    [
        ("", "", ("2025-11-23", "2026-11-22")),
        ("2025", "", ("2025-01-01", "")),
        ("2025", "2025", ("2025-01-01", "2025-12-31")),
        ("1 March", "1 June", ("2026-03-01", "2026-06-01")),
        ("1 March 2019", "end of March 2020", ("2019-03-01", "2020-03-31")),
        ("yesterday", "today", ("2026-11-21", "2026-11-22")),
        ("29 Feb", "in 2 weeks", ("2024-02-29", "2026-12-06")),
        ("Friday 20 November", "friday", ("2026-11-20", "2026-11-27")),
    ],
)
def test_days_are_read_as_people_write_them(since: str, until: str, meant: tuple[str, str]) -> None:
    assert stretch_asked(since, until, TODAY) == meant


def test_days_that_are_none_or_the_wrong_way_round_are_refused_and_nothing_is_saved(
    capsys: pytest.CaptureFixture[str], home: Path
) -> None:
    tell_year(Shelf(home), held=1)
    for told in (
        ("--from", "soon"), ("--from", "2026", "--to", "2025"), ("--format", "tea"), ("--from", "0000"),
        ("--from", "\u0662\u0660\u0662\u0666"),
    ):  # fmt: skip
        ended = run(capsys, "year", *told)
        assert (ended.code, ended.out) == (1, "")
    with pytest.raises(Refused, match="year-ends-before"):
        stretch_asked("2026", "2025", TODAY)


def test_whoever_is_taken_out_is_in_no_year_and_in_nothing_kept_for_it(
    capsys: pytest.CaptureFixture[str], home: Path
) -> None:
    group = tell_year(Shelf(home)).group
    days = ("--from", "2026", "--to", "2026")
    assert "Lucy: I would have liked a call" in run(capsys, "year", *days).out
    assert b"I would have liked a call" in group.found.read_bytes()
    assert run(capsys, "remove-person", "Lucy", "--mentions", "all", "--yes").code == 0
    assert not group.found.exists()
    told = run(capsys, "year", *days).out
    assert "2-D1" in told
    assert "Lucy" not in told
    assert "would have liked" not in told
    assert b"would have liked" not in group.found.read_bytes()
