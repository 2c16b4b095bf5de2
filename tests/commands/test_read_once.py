"""A command opens each record once, however many of its steps ask for it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest

from coprod_tui.record import file as journal_file
from tests.afterwards.agreed_here import BEGAN, CIRCLE, DAY, Circle
from tests.afterwards.inbox import NOW, inbox, letter, mbox
from tests.commands.running import run

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def opens(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """How often each record was opened."""
    found: Counter[str] = Counter()
    begin = journal_file.JournalFile.__init__

    def counted(self: journal_file.JournalFile, path: Path, *, format: int, readable_part: bool = False) -> None:
        found[path.parent.name] += 1
        begin(self, path, format=format, readable_part=readable_part)

    monkeypatch.setattr(journal_file.JournalFile, "__init__", counted)
    return found


def once(opens: Counter[str], *names: str) -> bool:
    return opens == Counter(names)


@pytest.fixture
def circle(home: Path) -> Circle:
    """A meeting that everybody has answered, after one that is sealed."""
    circle = Circle(home)
    circle.sealed()
    circle.hold(15)
    circle.ready()
    return circle


BOTH = ("riverside-voices", "riverside-voices-14", "riverside-voices-15")


def test_agree(circle: Circle, opens: Counter[str], capsys: pytest.CaptureFixture[str]) -> None:
    for name in CIRCLE:
        circle.says(name)
    opens.clear()
    assert run(capsys, "agree", "--yes").code == 0
    assert once(opens, *BOTH)
    assert circle.meeting.sealing.sealed


def test_close(
    home: Path, opens: Counter[str], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    circle = Circle(home, "by-date")
    circle.ready()
    circle.sends()
    circle.says(CIRCLE[0])
    monkeypatch.setattr("coprod_tui.cli_shared.now", lambda: BEGAN + 40 * DAY)
    opens.clear()
    assert run(capsys, "close", "--yes").code == 0
    assert once(opens, "riverside-voices", "riverside-voices-14")
    assert circle.meeting.sealing.closed


def test_list(circle: Circle, opens: Counter[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert circle.place.id in run(capsys, "list").out
    assert once(opens, *BOTH)


def test_export(circle: Circle, opens: Counter[str], capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert run(capsys, "export", "--yes", "--out", str(out)).code == 0
    assert (out / circle.group.id / circle.place.id / "record.json").exists()
    assert once(opens, *BOTH)


@pytest.mark.parametrize("changed", [False, True])
def test_verify(
    circle: Circle, opens: Counter[str], capsys: pytest.CaptureFixture[str], tmp_path: Path, *, changed: bool
) -> None:
    for name in CIRCLE:
        circle.says(name)
    circle.agree()
    page = circle.copy("html", tmp_path / "handed")
    if changed:
        page.write_bytes(page.read_bytes().replace(b"14 point", b"12 point"))
    opens.clear()
    assert run(capsys, "verify", str(page)).code == int(changed)
    assert max(opens.values()) == 1


def test_replies_of_many_messages(
    home: Path, tmp_path: Path, opens: Counter[str], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = inbox(home, meetings=2)
    monkeypatch.setattr("coprod_tui.cli_shared.now", lambda: NOW)
    senders = ("amy@example.org", "mo@example.org", "m.ali@example.org")
    days = [1 + part / 8 for part in range(5)]
    box = mbox(
        tmp_path, *(letter(each, "I agree: riverside-voices-15 v1", days=day) for day in days for each in senders)
    )
    opens.clear()
    ran = run(capsys, "replies", str(box))
    assert once(opens, "riverside-voices", "riverside-voices-15")
    assert "15 are written down." in ran.out
    assert kept.stands("Mo Ali") == "agrees"
