"""Sealing on a disk that fills up at any step: what is said is what is true, and the next start goes on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from coprod_tui.afterwards.agreed.unfinished_seals import FOLDER
from coprod_tui.afterwards.agreed.verify import verify
from coprod_tui.record.records import read_group
from tests.afterwards.agreed_here import CIRCLE, Circle
from tests.commands.running import run
from tests.filling import filling_up

if TYPE_CHECKING:
    from pathlib import Path

HERE = "riverside-voices-14"
WRITTEN = ("html", "md", "txt")


def waiting(home: Path, *, closed: bool) -> Circle:
    """A summary that can be sealed, which has been saved before."""
    circle = Circle(home, "by-date" if closed else "everyone")
    circle.ready()
    circle.sends()
    for name in CIRCLE[: 1 if closed else len(CIRCLE)]:
        circle.says(name)
    return circle


@pytest.mark.parametrize("command", ["agree", "close"])
def test_at_every_step_of_sealing_what_is_said_is_what_is_true(
    tmp_path: Path, command: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    halves = 0
    for steps in range(200):
        home = tmp_path / str(steps)
        monkeypatch.setenv("COPROD_HOME", str(home))
        circle = waiting(home, closed=command == "close")
        run(capsys, "summary", HERE)
        with filling_up(steps) as disk:
            ran = run(capsys, command, HERE, "--yes")
        sealing = circle.meeting.sealing
        if sealing.sealed:
            assert f"The record is {'closed' if command == 'close' else 'agreed'} on" in ran.out, steps
            assert "Nothing was saved" not in ran.err, steps
            halves += ran.code
        else:
            assert (ran.code, ran.out) == (1, ""), steps
            assert "Nothing was saved: the disk is full." in ran.err, (steps, ran.err)
            assert list(circle.place.summaries.glob("sealed-*")) == [], "nothing of it stays"
        if sealing.sealed and ran.code:
            assert "Begun, and not finished. What is done so far stays. The disk is full." in ran.err, (steps, ran.err)
        goes_on(circle, capsys, command)
        if not disk.full:
            break
    assert steps > 20, "the disk was full at every one of these"
    assert halves > 5, "and at some of them the record was sealed already"


def goes_on(circle: Circle, capsys: pytest.CaptureFixture[str], command: str) -> None:
    """With room again, the next start has all of it done, or nothing."""
    sealed = circle.meeting.sealing.sealed
    listed = run(capsys, "list")
    assert listed.code == 0
    assert not (circle.shelf.home / FOLDER).exists()
    if not sealed:
        assert run(capsys, command, HERE, "--yes").code == 0
    for format in WRITTEN:
        verdict = verify(circle.shelf, circle.place.summaries / f"{HERE}-summary.{format}")
        assert verdict.good, format
    held = read_group(circle.group).history.get(HERE)
    assert held is not None
    assert held.agreed
    assert held.after.closed == (command == "close")
