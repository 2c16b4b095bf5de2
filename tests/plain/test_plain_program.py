"""Plain mode as people and programs start it: through a pipe, at a terminal, on records that are hard to read."""

from __future__ import annotations

import os
import re
import select
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from coprod_tui.demo import build
from coprod_tui.record.journal_lines import write_line
from coprod_tui.record.live import wall_clock
from coprod_tui.record.records import read_meeting
from tests.plain.sittings import MEETING_ID, SOON, Circle, circle, piped

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[2]
POSIX = pytest.mark.skipif(os.name == "nt", reason="needs terminals and pipes as Unix has them")
NASTY = ("[m]", "Kevin [Spruce]", "ken[", "A[/]C", "{0}", "%s", "Zo\u0308e", "Anne\ufeffMarie", "\u202eevil", "👩‍👩‍👧")


@pytest.fixture
def willow(home: Path) -> Circle:
    return circle(home, date="")


def test_the_session_in_the_readme_is_what_happens(home: Path) -> None:
    section = (ROOT / "README.md").read_text("utf-8").split("## With a screen reader")[1]
    block = re.findall(r"```text\n(.*?)```", section, re.DOTALL)[0].splitlines()
    place = build(home, zone="Europe/London", at=wall_clock())  # the example meets on the day it is made
    ran = piped(home, "\n".join(line[2:] for line in block if line.startswith("> ")), place.id)
    assert (ran.returncode, ran.stderr) == (0, "")
    told = [line for line in block if not line.startswith("> ")]
    assert ran.stdout.splitlines()[-len(told) :] == told


def test_a_whole_meeting_can_come_in_from_a_file(home: Path, willow: Circle) -> None:
    ran = piped(home, "everyone here\nitem 2\ndecide We meet on Tuesdays\nright\nagree\nfinish\n")
    assert ran.returncode == 0
    assert "D1: We meet on Tuesdays. Nobody objected when asked, of 4 here.\n" in ran.stdout
    assert read_meeting(willow.place).flow.stage == "finished"


def test_a_line_that_was_not_done_is_told_in_how_it_ends(home: Path, willow: Circle) -> None:
    ran = piped(home, "start\nfrobnicate\nquit\nnote never read\n")
    assert (ran.returncode, ran.stderr) == (1, "")
    assert "Line 2: “frobnicate” is not something we know." in ran.stdout
    assert not read_meeting(willow.place).notes.heard


def test_with_nothing_to_read_it_says_where_the_meeting_is(home: Path, willow: Circle) -> None:
    ran = piped(home, "")
    assert (ran.returncode, ran.stdout.splitlines()[0]) == (0, "Willow Group, meeting 1")


def test_no_answer_has_anything_in_it_that_steers_a_terminal(home: Path, willow: Circle) -> None:
    lines = ["note \x1b[2J\x07wiped", "note a\x00b\x9bc", "\x1b[31m", "hand \x1b]2;x\x07", "\u202enote back", "note ok"]
    ran = piped(home, "\n".join(lines))
    assert not set(re.sub(r"\n", "", ran.stdout)) & {chr(c) for c in (*range(32), 127, *range(0x80, 0xA0), 0x202E)}
    assert "We heard: ok." in ran.stdout


def test_bytes_that_are_no_text_do_not_stop_it(home: Path, willow: Circle) -> None:
    assert "We heard: fine." in piped(home, b"note \xff\xfe\xc3(\nnote fine\n").stdout


def test_a_line_of_ten_thousand_characters_is_kept_or_told(home: Path, willow: Circle) -> None:
    ran = piped(home, f"note {'long ' * 2000}\nhand {'x' * 10_000}\n{'y' * 10_000}\nnote after\n")
    assert "We heard: after." in ran.stdout
    assert all(len(each) < 11_000 for each in ran.stdout.splitlines())
    assert len(read_meeting(willow.place).notes.heard) == 2


HALVES = ("hand", "item", "park", "answer", "action", "list", "role", "word", "help hnd", "P1")


def test_half_a_command_is_told_and_changes_nothing(home: Path, willow: Circle) -> None:
    before = willow.place.record.read_bytes()
    ran = piped(home, "\n".join(HALVES))
    assert (ran.returncode, ran.stderr) == (1, "")
    told = [number for number in range(1, 20) if f"Line {number}: " in ran.stdout]
    assert told == list(range(1, len(HALVES) + 1))
    assert willow.place.record.read_bytes() == before


def test_hostile_names_come_out_as_they_are_kept(home: Path) -> None:
    at = circle(home, *NASTY, date="")
    ran = piped(home, "".join(f"hand {number}\n" for number in range(1, len(NASTY) + 1)))
    kept = [person.name for person in read_meeting(at.place).people.all]
    assert ran.returncode == 0
    for name in kept:
        assert f"{name}’s hand is up." in ran.stdout or f"{name}'s hand is up." in ran.stdout


def test_a_record_from_a_newer_coprod_is_read_and_not_added_to(home: Path, willow: Circle) -> None:
    with willow.place.record.open("ab") as record:
        record.write(write_line({"about": {"2": {"format": 99}}}))
    before = willow.place.record.read_bytes()
    ran = piped(home, "list agenda\nstart\n", willow.place.id)
    newer = (
        "This record has a line that this Coprod does not know. You can read the rest here, and nothing is changed. "
        "A newer Coprod may have written it: to add to it, update Coprod."
    )
    assert ran.stdout.splitlines()[2] == newer
    assert "2. Letters, 20 minutes, to decide, Tasleem asked for this." in ran.stdout
    assert f"Line 2: {newer}" in ran.stdout
    assert ran.returncode == 1
    assert willow.place.record.read_bytes() == before


def test_a_damaged_record_is_read_as_far_as_it_goes(home: Path, willow: Circle) -> None:
    lines = willow.place.record.read_bytes().splitlines(keepends=True)
    willow.place.record.write_bytes(b"".join([*lines, b"00000000 {}\n"]))
    ran = piped(home, "start\n", willow.place.id)
    assert "can still be read" in ran.stdout
    assert (ran.returncode, ran.stderr) == (1, "")


def test_a_meeting_that_is_not_there_is_told(home: Path, willow: Circle) -> None:
    ran = piped(home, "", "no-such-meeting")
    assert ran.returncode == 1
    assert "Traceback" not in ran.stderr
    assert ran.stderr


def test_the_seat_has_the_name_that_was_asked_for(home: Path, willow: Circle) -> None:
    piped(home, "note Hello\n", willow.place.id, "--name", "Braille \x1b[31mline")
    assert read_meeting(willow.place).history[-1].stamp.seat.startswith("Braille")


@POSIX
def test_a_reader_that_goes_away_is_no_trouble(home: Path, willow: Circle) -> None:
    ran = subprocess.run(
        ["sh", "-c", f"yes 'list agenda' | head -500 | {sys.executable} -m coprod_tui plain {MEETING_ID} | head -1"],
        check=False,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert (ran.stdout, ran.stderr) == ("Willow Group, meeting 1\n", "")


def test_it_brings_no_screens() -> None:
    code = (
        "import sys, coprod_tui.plain.plain_mode\nprint([name for name in sys.modules if name in ('textual', 'rich')])"
    )
    ran = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True, timeout=60)
    assert ran.stdout == "[]\n"


# At a terminal


WITH_TERMINAL = """\
import fcntl, os, sys, termios
fcntl.ioctl(0, termios.TIOCSCTTY, 0)  # the terminal's Ctrl+C and its closing reach this program
os.execv(sys.executable, [sys.executable, "-m", "coprod_tui", "plain", *sys.argv[1:]])
"""


class Terminal:
    """`coprod plain` at a terminal of its own."""

    def __init__(self) -> None:
        self._end, inside = os.openpty()
        self._program = subprocess.Popen(
            [sys.executable, "-c", WITH_TERMINAL, MEETING_ID],
            stdin=inside,
            stdout=inside,
            stderr=inside,
            start_new_session=True,
        )
        os.close(inside)
        self._open = True
        self.seen = ""

    def type(self, text: str) -> None:
        os.write(self._end, text.encode())

    def hear(self, words: str) -> str:
        """Wait for these words; what came since the last that were waited for."""
        until, start = time.monotonic() + SOON, len(self.seen)
        while words not in self.seen[start:]:
            assert time.monotonic() < until, f"{words!r} did not come:\n{self.seen[start:]}"
            if select.select([self._end], [], [], 0.1)[0]:
                try:
                    self.seen += os.read(self._end, 1 << 16).decode("utf-8", "replace")
                except OSError:
                    break
        assert words in self.seen[start:]
        return self.seen[start:]

    def ended(self) -> int:
        return self._program.wait(SOON)

    def hang_up(self) -> None:
        if self._open:
            self._open = False
            os.close(self._end)

    def close(self) -> None:
        self.hang_up()
        self._program.kill()
        self._program.wait(SOON)


@pytest.fixture
def opened(willow: Circle) -> Iterator[list[Terminal]]:
    """Every terminal of a test, closed after it."""
    every: list[Terminal] = []
    yield every
    for each in every:
        each.close()


@pytest.fixture
def terminal(opened: list[Terminal]) -> Terminal:
    opened.append(Terminal())
    opened[0].hear("quit to leave.\r\n> ")
    return opened[0]


@POSIX
def test_at_a_terminal_there_is_a_prompt_and_nothing_but_text(terminal: Terminal) -> None:
    terminal.type("start\r")
    terminal.hear("has begun.\r\n> ")
    terminal.type("hand Shabbir\r")
    terminal.hear("Did you mean Shabir? Type yes for that.\r\n> ")
    terminal.type("yes\r")
    terminal.hear("Shabir's hand is up.\r\n> ")
    terminal.type("quit\r")
    terminal.hear("You have left.")
    assert terminal.ended() == 0
    assert not set(terminal.seen) & {"\x1b", "\x07", "\x08"}


@POSIX
def test_a_tab_ends_a_name(terminal: Terminal) -> None:
    terminal.type("hand Tas\t\r")
    terminal.hear("Tasleem's hand is up.\r\n> ")
    terminal.type("\x04")
    terminal.hear("You have left.")
    assert terminal.ended() == 0


@POSIX
def test_a_very_long_line_can_be_typed(terminal: Terminal, willow: Circle) -> None:
    terminal.type("note ")
    for _piece in range(100):
        terminal.type("words " * 10)
        terminal.hear("words ")
    terminal.type("\r")
    terminal.hear("\r\n> ")
    terminal.type("\x03")
    terminal.hear("You have left.")
    assert terminal.ended() == 0
    assert len(read_meeting(willow.place).notes.heard[0].words) == 100 * 60 - 1


@POSIX
def test_words_half_typed_when_a_terminal_closes_are_in_the_line_the_next_time(
    terminal: Terminal, opened: list[Terminal], willow: Circle
) -> None:
    terminal.type("note Half a thou")
    seat = willow.place.seats.folder / "plain.json"
    until = time.monotonic() + SOON
    while b"Half a thou" not in seat.read_bytes():
        assert time.monotonic() < until
    terminal.hang_up()
    assert terminal.ended() == 0
    again = Terminal()
    opened.append(again)
    again.hear("The words you were typing are in the line again. Enter uses them.\r\n> note Half a thou")
    again.type("ght\r")
    again.hear("We heard: Half a thought.\r\n> ")
    again.type("\x04")
    again.hear("You have left.")
    assert again.ended() == 0


@POSIX
def test_no_line_that_was_typed_is_kept_on_disk_by_the_terminal(terminal: Terminal) -> None:
    before = set(Path.home().glob(".*history*"))
    terminal.type("what now\r")
    terminal.hear("a name.\r\n> ")
    terminal.type("\x04")
    terminal.hear("You have left.")
    assert terminal.ended() == 0
    assert set(Path.home().glob(".*history*")) == before
