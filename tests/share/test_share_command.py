"""`coprod share` asks first, listens to nothing before, and ends with whoever started it."""

from __future__ import annotations

import re
import subprocess
import sys
from queue import Queue
from typing import TYPE_CHECKING

import pytest

from coprod_tui.record.phone_pages import END, KIND, open_pages
from coprod_tui.share import address
from coprod_tui.share.run import PhonePages
from tests.commands.running import run
from tests.plain.sittings import circle
from tests.share.phones import SOON, Phone
from tests.terminal.programs import Program
from tests.test_doorstep import brought

if TYPE_CHECKING:
    from pathlib import Path

SERVES = {"coprod_tui.share.run", "starlette", "uvicorn", "h11", "segno"}


def test_it_asks_and_without_a_yes_nothing_is_opened(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    circle(home)
    ended = run(capsys, "share", "--only-here")
    assert ended.code == 1
    assert "on this laptop alone" in ended.out
    assert "add --yes" in ended.err
    assert "Address" not in ended.out


def test_it_shows_an_address_and_a_code_and_ends_with_what_started_it(home: Path) -> None:
    _shelf, place = circle(home, date="")
    started = subprocess.Popen(
        [sys.executable, "-m", "coprod_tui", "share", "--only-here", "--yes"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert started.stdin
    assert started.stdout
    with started:
        lines_shown: dict[str, str] = {}
        while len(lines_shown) < 2:
            name, _colon, what = started.stdout.readline().partition(": ")
            if name in ("Address", "Code"):
                lines_shown[name] = what.strip()
        phone = Phone(int(re.sub(r"\D", "", lines_shown["Address"].rpartition(":")[2])))
        assert phone.join(lines_shown["Code"]).status == 303
        assert "Letters" in phone.get().words
        assert [sign.name for sign in place.seats.open_seats()] == ["Phones"]
        started.stdin.close()
        assert started.stdout.read().endswith("Phone pages are closed.\n")
        assert started.wait() == 0
    assert place.seats.open_seats() == []
    with pytest.raises(ConnectionRefusedError):
        phone.get()


def test_a_key_that_is_pressed_tells_more_in_lines_that_begin_where_lines_do(home: Path) -> None:
    circle(home, date="")
    program = Program("share", "--only-here", "--yes", home=home)
    try:
        program.until("q: close phone pages")
        program.type("n")
        program.until("another now, and everybody needs it.")
        program.until("q: close phone pages", more=program.shown.index("another now"))
        program.type("w")
        program.until("Code for writing")
        program.type("q")
        program.until("Phone pages are closed.")
        assert not re.search(r"(?<!\r)\n", program.shown), "a square of such lines could not be scanned"
    finally:
        program.close()


def test_where_it_is_stands_in_its_seat_for_other_screens_and_nowhere_once_it_is_over(home: Path) -> None:
    shelf, place = circle(home)
    asked: Queue[str] = Queue()
    with PhonePages(shelf, place, address.HERE, asked.put) as pages:
        pages.session.drafts.wait_until_kept(SOON)
        before = open_pages(place.seats)
        assert before == pages.state
        assert before is not None
        assert before.here
        pages.change_code()
        pages.session.drafts.wait_until_kept(SOON)
        after = open_pages(place.seats)
        assert after is not None
        assert (after.url, after.code == before.code) == (before.url, False)
        place.seats.ask(KIND, END)
        assert asked.get(timeout=SOON) == END
    assert open_pages(place.seats) is None
    assert [sign.shows for sign in place.seats.all()] == [""]


def test_an_address_that_is_not_ours_is_told(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    circle(home)
    ended = run(capsys, "share", "--address", "192.0.2.7", "--yes")
    assert ended.code == 1
    assert "Nothing can listen at 192.0.2.7." in ended.err


def test_no_other_command_and_no_screen_brings_a_server() -> None:
    modules = brought("import coprod_tui.app.app, coprod_tui.cli, coprod_tui.plain.plain_mode")
    assert not SERVES & modules


def test_the_server_brings_nothing_of_a_terminal() -> None:
    assert not {"curses", "readline", "coprod_tui.plain.plain_mode"} & brought("import coprod_tui.share.server")
