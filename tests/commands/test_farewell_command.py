"""`coprod farewell`: a group closed from the shell, kindly refused meetings, and opened again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coprod_tui.record.records import read_group
from coprod_tui.record.shelf import Shelf
from tests.commands.running import run
from tests.year_told import tell_year

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_a_closed_group_is_read_everywhere_takes_no_meeting_and_is_opened_again(
    capsys: pytest.CaptureFixture[str], home: Path, tmp_path: Path
) -> None:
    place = tell_year(Shelf(home), held=2).group
    told = run(capsys, "farewell", "--hand-on", "2-d1", "--to", "the clinic", "--celebrate", "Cake", "--close", "--yes")
    assert told.code == 0, told.err
    assert "2-D1" in told.out
    assert "This group closed on" in told.out
    assert read_group(place).farewell.closed
    assert "closed on" in run(capsys, "list").out.splitlines()[0]
    agenda = tmp_path / "agenda.txt"
    agenda.write_text("Tea\n", "utf-8")
    for command in (("plan", str(agenda), "--yes"), ("ask", "Bus passes", "--without-name")):
        refused = run(capsys, *command)
        assert refused.code == 1
        assert "Riverside Voices is closed" in refused.err
    assert len(Shelf(home).meetings(place.id)) == 2, "nothing was made"
    assert run(capsys, "year").code == 0
    assert run(capsys, "farewell", "--reopen").code == 0
    assert run(capsys, "plan", str(agenda), "--yes").code == 0


def test_thanks_are_as_a_member_wishes_and_bad_input_changes_nothing(
    capsys: pytest.CaptureFixture[str], home: Path
) -> None:
    place = tell_year(Shelf(home), held=1).group
    assert "- Amy" in run(capsys, "farewell", "--thank", "Amy", "--how", "named").out
    before = read_group(place)
    for told in (
        ("--thank", "Nobody Known", "--how", "named"), ("--hand-on", "9-P9", "--to", "x"), ("--hand-on", "The kettle"),
        ("--format", "tea", "--close", "--yes"), ("--reopen",),
    ):  # fmt: skip
        ended = run(capsys, "farewell", *told)
        assert ended.code == 1, told
        assert ended.err.strip()
    assert read_group(place) == before
