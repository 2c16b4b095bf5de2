"""Commands that read and write records, as people wait for them once their program is there.

Each run begins with the same folder; what a command has to bring in is brought in before the first is timed.
"""

from __future__ import annotations

import io
import os
import shutil
import time
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from datetime import UTC, datetime
from email.message import EmailMessage
from email.utils import format_datetime
from typing import TYPE_CHECKING

from benchmarks.letters import PEOPLE, meeting_to_send
from benchmarks.measured import Measured
from coprod_tui.cli import coprod
from coprod_tui.commands.exit_codes import end_well
from coprod_tui.model.replies import reply
from coprod_tui.record.records import open_meeting
from coprod_tui.record.shelf import Shelf

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ANSWERS = 1_000
FROM = b"From somebody Mon Nov  2 10:00:00 2026\n"
AGREE, VERIFY, MAILBOX = 250.0, 50.0, 5_000.0
"""Targets, in ms."""


def measure(folder: Path, *, runs: int, answers: int = ANSWERS, people: int = PEOPLE) -> list[Measured]:
    home = meeting_to_send(folder / "ready", people)
    place = Shelf(home).meetings()[0]
    box = folder / "answers.mbox"
    box.write_bytes(b"\n".join(FROM + _letter(number, people) for number in range(answers)))
    mailbox = [_took(home, folder / "home", "replies", str(box)) for _ in range(runs + 1)]
    with open_meeting(place) as record:
        for person in record.state.people.all:
            record.do(lambda meeting, person=person.id: reply(meeting, person, "agrees"), _now())  # type: ignore[misc]
    agree = [_took(home, folder / "home", "agree", "--yes") for _ in range(runs + 1)]
    _took(home, folder / "sealed", "agree", "--yes", keep=True)
    page = next((folder / "sealed").rglob("*-summary.html"))
    verify = [_took(folder / "sealed", folder / "home", "verify", str(page)) for _ in range(runs + 1)]
    size = f"{people} people, {place.record.read_bytes().count(b'kind'):,} entries"
    return [
        Measured(f"agree a summary, and seal and save it ({size})", agree[1:], "ms", AGREE),
        Measured(f"verify a copy of an agreed record ({size})", verify[1:], "ms", VERIFY),
        Measured(f"read a mailbox of {answers:,} answers ({people} people)", mailbox[1:], "ms", MAILBOX),
    ]


def _letter(number: int, people: int) -> bytes:
    """An answer that is sure: it names the version in its subject, as the letter's own button makes it."""
    letter = EmailMessage()
    letter["From"] = f"member.{number % people + 1}@riverside.example"
    letter["Subject"] = "I agree: riverside-voices-1 v1"
    letter["Date"] = format_datetime(datetime.fromtimestamp(_now() / 1000 - number % 50 / 50, UTC))
    letter["Message-ID"] = f"<{number}@riverside.example>"
    letter.set_content("\n")
    return letter.as_bytes()


def _now() -> int:
    return time.time_ns() // 1_000_000


def _took(template: Path, home: Path, *told: str, keep: bool = False) -> float:
    """How long a command took in a copy of that folder, in ms."""
    shutil.copytree(template, home)
    with _quiet(home), redirect_stdout(io.StringIO()) as said, redirect_stderr(said):
        began = time.perf_counter()
        code = end_well(lambda: coprod.main(told, prog_name="coprod", standalone_mode=False))
        took = (time.perf_counter() - began) * 1000
    assert code == 0, said.getvalue()
    if not keep:
        shutil.rmtree(home)
    return took


@contextmanager
def _quiet(home: Path) -> Iterator[None]:
    """With nobody's own folder or settings."""
    before = dict(os.environ)
    os.environ.update(COPROD_HOME=str(home), HOME=str(home))
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)
