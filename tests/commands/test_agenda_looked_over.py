"""What was understood of an agenda is shown before it is kept, and can be put right there."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from coprod_tui.record.records import read_meeting
from coprod_tui.record.shelf import Shelf
from tests.commands.kept_here import file
from tests.commands.running import Ran, run

AGENDA = """# Letters
Where: the library
Passcode: abc123

- Welcome (10 min)
- Letters (20 min) for: decide from: Tasleem content note: bereavement

Bring your own letters, please.
"""


@pytest.fixture
def typed(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, home: Path
) -> Callable[..., tuple[Ran, Shelf]]:
    def plan(*lines: str) -> tuple[Ran, Shelf]:
        run(capsys, "group", "Riverside")
        terminal = io.StringIO("".join(f"{line}\n" for line in lines))
        monkeypatch.setattr(terminal, "isatty", lambda: True)
        monkeypatch.setattr(sys, "stdin", terminal)
        return run(capsys, "plan", file(home, AGENDA)), Shelf(home)

    return plan


def items(shelf: Shelf) -> list[tuple[str, int | None]]:
    return [(item.title, item.minutes) for item in read_meeting(shelf.meetings()[0]).agenda.items]


def test_enter_keeps_what_is_shown(typed: Callable[..., tuple[Ran, Shelf]]) -> None:
    ended, shelf = typed("")
    assert ended.code == 0
    assert items(shelf) == [("Welcome", 10), ("Letters", 20)]
    for shown in ("Where: the library", "20 minutes", "to decide", "Tasleem", "bereavement", "a passcode", "+8"):
        assert shown in ended.err
    assert "abc123" not in ended.err


def test_an_item_is_changed_by_its_number_and_a_line_brought_in_by_its_place(
    typed: Callable[..., tuple[Ran, Shelf]],
) -> None:
    ended, shelf = typed("+8", "1", "1", "Hello", "1", "2", "5", "2", "8", "2", "7", "1", "")
    assert ended.code == 0
    assert items(shelf) == [("Bring your own letters, please.", None), ("Hello", 5)]


def test_q_keeps_nothing(typed: Callable[..., tuple[Ran, Shelf]]) -> None:
    ended, shelf = typed("q")
    assert (ended.code, list(shelf.meetings())) == (1, [])
    assert "Nothing is planned." in ended.out


def test_what_is_not_understood_changes_nothing(typed: Callable[..., tuple[Ran, Shelf]]) -> None:
    ended, shelf = typed("7", "+1", "x", "1", "2", "soon", "1", "9", "")
    assert items(shelf) == [("Welcome", 10), ("Letters", 20)]
    for said in (
        "There is no item 7.",
        "No line 1 was left out.",
        "neither a number nor q",
        "did not understand “soon”",
    ):
        assert said in ended.err


def test_a_dry_run_says_the_same_and_keeps_nothing(capsys: pytest.CaptureFixture[str], home: Path) -> None:
    ended = run(capsys, "plan", file(home, AGENDA), "--dry-run")
    assert ended.code == 0
    assert "20 minutes" in ended.out
    told = json.loads(run(capsys, "plan", file(home, AGENDA), "--dry-run", "--format", "json").out)
    assert [(item["title"], item["minutes"], item["who"]) for item in told["items"]] == [
        ("Welcome", 10, ""), ("Letters", 20, "Tasleem"),
    ]  # fmt: skip
    assert (told["where"], told["private"]) == ("the library", ["passcode"])
    assert [(line["place"], line["why"]) for line in told["left_out"]] == [(8, "plain-line")]
    assert run(capsys, "plan", file(home, AGENDA), "--format", "yaml").code == 1
    assert not list(home.glob("groups/*"))
