"""A terminal on which the screens would be hard to read is known before they are opened."""

from __future__ import annotations

import sys

import pytest

from coprod_tui.display import ALL, FEW, MANY, Display, display, in_the_way
from tests.terminal.terminals import TMUX, command, terminal

GOOD = Display(80, 24, "utf-8", MANY)


@pytest.mark.parametrize(
    ("seen", "told"),
    [
        (GOOD, ()),
        (GOOD.but(columns=79), ("display-small",)),
        (GOOD.but(rows=23, encoding="iso8859-1"), ("display-small", "display-letters")),
        (GOOD.but(kind="bare", colours=FEW), ("display-bare",)),
        (GOOD.but(kind="old"), ("display-old",)),
        (GOOD.but(colours=0), ("display-no-colour",)),
        (GOOD.but(colours=0, unwanted=True), ()),
    ],
)
def test_what_is_in_the_way_is_told_the_worst_first(seen: Display, told: tuple[str, ...]) -> None:
    assert in_the_way(seen) == told


@pytest.mark.parametrize(
    ("term", "more", "colours", "kind"),
    [
        ("xterm-256color", {}, MANY, ""),
        ("xterm", {}, FEW, ""),
        ("xterm", {"COLORTERM": "truecolor"}, ALL, ""),
        ("vt100", {}, 0, ""),
        ("linux", {}, FEW, "bare"),
    ],
)
def test_a_terminal_says_by_its_name_what_it_shows(
    term: str, more: dict[str, str], colours: int, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("COLORTERM", "WT_SESSION"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    for name, value in {"TERM": term, **more}.items():
        monkeypatch.setenv(name, value)
    assert (display().colours, display().kind) == (colours, kind)


@pytest.mark.parametrize(("told", "kind"), [({}, "old"), ({"WT_SESSION": "1"}, ""), ({"TERM_PROGRAM": "vscode"}, "")])
def test_the_old_window_of_windows_is_the_one_that_says_nothing_of_itself(
    told: dict[str, str], kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    for name in ("TERM", "COLORTERM", "WT_SESSION", "TERM_PROGRAM", "ConEmuPID", "MSYSTEM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in told.items():
        monkeypatch.setenv(name, value)
    assert (display().colours, display().kind) == (ALL, kind)


@pytest.mark.skipif(TMUX is None, reason="a real terminal is only had where tmux is installed")
def test_a_small_window_is_told_so_with_a_way_on_and_a_way_out(tmp_path: object) -> None:
    with terminal(tmp_path, 60, 20) as own:  # type: ignore[arg-type]
        own.run(command())
        told = own.until("To go on here, press Enter.")
        assert "room for 60 by 20 letters" in told
        assert "In lines of text: coprod plain" in told
        own.press("C-c")
        own.run("clear; " + command())
        own.until("To go on here, press Enter.")
        own.press("Enter")
        own.until("F1")
        own.press("q")
        own.is_back()
