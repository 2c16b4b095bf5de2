"""Phone pages: from asking for an entry at another seat until the last of many open pages has it; hiding; the cost.

Pages are connections of this process, which read as browsers do. What a browser then takes to draw is not in it.
"""

from __future__ import annotations

import re
import subprocess
import threading
import time
from contextlib import ExitStack, contextmanager
from functools import partial
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from benchmarks.measured import Measured
from benchmarks.meetings import hold, put
from benchmarks.page_writers import EnteredBy, writing
from benchmarks.terminal import python
from coprod_tui.model.command import Command, command
from coprod_tui.model.held import hide, show
from coprod_tui.model.notes import take_note
from coprod_tui.record.phone_pages import PagesState, open_pages
from coprod_tui.record.session import MeetingSession
from coprod_tui.record.shelf import Shelf

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from coprod_tui.record.shelf import MeetingPlace

TARGET, IDLE, MEMORY = 150.0, 3.0, 40.0
TOKEN = re.compile(rb'name="token" value="([^"]*)"')


class OpenPage(threading.Thread):
    """One page that listens. came: when the newest event with the awaited words in it was there."""

    def __init__(self, events: HTTPResponse) -> None:
        super().__init__(daemon=True)
        self._events = events
        self.waits_for, self.came = b"", threading.Event()
        self.at = 0.0

    def run(self) -> None:
        for line in self._events:
            if self.waits_for and self.waits_for in line:
                self.at, self.waits_for = time.perf_counter(), b""
                self.came.set()


def measure(
    folder: Path, *, moves: int, followers: int, seconds: float, entries: int = 3_000, writers: int = 0
) -> list[Measured]:
    """writers: people who write by a page; then they enter what is measured, one after the other, else a Desk does."""
    place = put(folder / "data", hold(entries))
    with ExitStack() as opened:
        writer = opened.enter_context(MeetingSession(Shelf(folder / "data"), place, seat="Desk", kind="desk"))
        share = opened.enter_context(_shared(folder / "data", place))
        state = _there(place)
        pages = [OpenPage(opened.enter_context(_listening(state))) for _each in range(followers)]
        write = opened.enter_context(writing(place, state.url.split("/")[2], writers))
        pages += [OpenPage(each.events) for each in write]
        for each in pages:
            each.start()
        told = [
            _until_all(pages, _asks(writer, write, at, f"Told {at} times"), f"Told {at} times") for at in range(moves)
        ]
        blank = pages[:followers]  # a Desk in a browser stays as it is, as a Desk does
        hid = []
        for _each in range(max(moves // 4, 1)):
            hid.append(_until_all(blank, partial(_do, writer, command(hide)), '"hidden":true'))
            _until_all(blank, partial(_do, writer, command(show)), '"hidden":false')
        before, began = _cpu(share.pid), time.perf_counter()
        time.sleep(seconds)
        idle = (_cpu(share.pid) - before) / (time.perf_counter() - began) * 100
        memory = _own_memory(share.pid)
        _close(share)  # first: a page that listens could not be closed while it reads
        for each in pages:
            each.join()
    many = f"{followers} pages open" + (f", {writers} of whoever writes" if writers else "")
    return [
        Measured(f"an entry, until the last page has it ({many})", told, "ms", TARGET, judged="p95"),
        Measured(f"hidden, until the last page has it ({many})", hid, "ms", TARGET, judged="p95"),
        Measured(f"idle for {seconds:g} s ({many})", [idle], "% CPU", IDLE),
        Measured(f"memory of its own ({many}, {entries:,} entries)", [memory], "MB", MEMORY),
    ]


@contextmanager
def _shared(home: Path, place: MeetingPlace) -> Iterator[subprocess.Popen[bytes]]:
    command = python("coprod_tui", "--home", str(home), "share", place.id, "--only-here", "--yes")
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL) as started:
        try:
            yield started
        finally:
            _close(started)


def _close(share: subprocess.Popen[bytes]) -> None:
    if share.stdin:
        share.stdin.close()
    share.wait()


def _there(place: MeetingPlace) -> PagesState:
    while (state := open_pages(place.seats)) is None:
        time.sleep(0.05)
    return state


@contextmanager
def _listening(state: PagesState) -> Iterator[HTTPResponse]:
    """A page that gave the code and listens."""
    host = state.url.split("/")[2]
    page = HTTPConnection(host, timeout=60)
    page.request("GET", "/")
    asked = page.getresponse()
    mark = (asked.headers["set-cookie"] or "").partition(";")[0]
    found = TOKEN.search(asked.read())
    assert found
    sent = urlencode({"token": found[1].decode(), "code": state.code})
    page.request("POST", "/join", sent, {"Cookie": mark})
    joined = page.getresponse()
    joined.read()
    page.request("GET", "/events", headers={"Cookie": (joined.headers["set-cookie"] or "").partition(";")[0]})
    yield page.getresponse()
    page.close()


def _asks(writer: MeetingSession, write: Sequence[EnteredBy], at: int, words: str) -> Callable[[], object]:
    """What enters a note: somebody who writes by a page, in turn, or where there is none a Desk."""
    if write:
        return partial(write[at % len(write)].enter, words)
    return partial(_do, writer, command(take_note, words))


def _do(writer: MeetingSession, move: Command) -> None:
    writer.do(move).result()


def _until_all(pages: Sequence[OpenPage], asks: Callable[[], object], words: str) -> float:
    """Milliseconds from asking until the last page has it."""
    for each in pages:
        each.came.clear()
        each.waits_for = words.encode()
    began = time.perf_counter()
    asks()
    for each in pages:
        each.came.wait()
    return (max(each.at for each in pages) - began) * 1000


def _cpu(pid: int) -> float:
    """Seconds of processor time so far, of all its threads."""
    counts = Path(f"/proc/{pid}/task").glob("*/schedstat")
    return sum(int(each.read_text().split()[0]) for each in counts) / 1e9


def _own_memory(pid: int) -> float:
    """What it holds that no other process does, in MB of 1,048,576 bytes (proc(5), smaps_rollup)."""
    told = Path(f"/proc/{pid}/smaps_rollup").read_text()
    return sum(int(line.split()[1]) for line in told.splitlines() if line.startswith("Private_")) / 1024
