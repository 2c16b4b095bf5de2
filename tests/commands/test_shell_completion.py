"""What a shell offers as a line is typed: formats that may be had, meetings and groups that are there."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.shell_completion import ShellComplete

from coprod_tui.cli import coprod
from coprod_tui.demo import build
from tests.building import START


def offered(typed: str, *told: str) -> list[str]:
    """What completes this, after these words."""
    found = ShellComplete(coprod, {}, "coprod", "_COPROD_COMPLETE").get_completions(list(told), typed)
    return [each.value for each in found]


def test_meetings_and_groups_are_offered_by_their_ids_in_the_home_that_is_named(tmp_path: Path) -> None:
    build(tmp_path, zone="Europe/London", at=START)
    kept = sorted(path.name for path in (tmp_path / "groups").glob("*/meetings/*"))
    home = ("--home", str(tmp_path))
    assert len(kept) > 3
    assert sorted(offered("", *home, "summary")) == kept
    assert offered("river", *home, "year") == ["riverside-voices"]
    assert offered("wel", *home, "remove-person", "--group") == ["welcome-leaflet"]
    assert offered("x", *home, "room") == []
    assert sorted(path.name for path in (tmp_path / "groups").glob("*/meetings/*")) == kept


def test_where_nothing_is_kept_nothing_is_offered_and_nothing_is_made(tmp_path: Path) -> None:
    assert offered("", "--home", str(tmp_path / "none"), "room") == []
    assert not (tmp_path / "none").exists()


@pytest.mark.parametrize(
    ("command", "typed", "formats"),
    [("summary", "w", ["wall", "wall-pdf"]), ("mine", "w", []), ("keys", "w", ["wall", "wall-pdf"]), ("keys", "i", [])],
)
def test_only_formats_that_may_be_had_are_offered(command: str, typed: str, formats: list[str]) -> None:
    assert offered(typed, command, "--format") == formats
