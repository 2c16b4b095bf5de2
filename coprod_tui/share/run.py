"""`coprod share`: asks first, says where the pages are, and ends with one key, or with whatever started it."""

from __future__ import annotations

import logging
import os
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from queue import SimpleQueue
from typing import Self

import click

from coprod_tui.commands.output import note, say
from coprod_tui.commands.prompts import somebody_there, sure
from coprod_tui.garbage import one_heap
from coprod_tui.qr import rows, solid
from coprod_tui.record.ids import random_hex
from coprod_tui.record.phone_pages import END, KIND, NEW_CODE, ON, SEAT, WRITE, PagesState, written
from coprod_tui.record.session import Listener, MeetingSession
from coprod_tui.record.shelf import MeetingPlace, Shelf
from coprod_tui.record.trouble import NotSaved
from coprod_tui.sentences.phone_pages import closed, how_to_write, reached, trouble
from coprod_tui.share import address as addresses
from coprod_tui.share.server import ShareServer
from coprod_tui.terminal import Watch, gives_each_key
from coprod_tui.wording import _

SWITCH = 0.0005
"""Seconds that one thread goes on while another waits. Each page that is told something lets go of the interpreter:
with Python's own 5 ms, 70 pages would wait as often for whoever works out what somebody who writes is shown."""
LOOK = 0.05
"""Seconds between two looks whether pages for writing are there."""
KEYS = {"w": WRITE, "W": WRITE, "n": NEW_CODE, "N": NEW_CODE, "q": END, "Q": END, "\x03": END, "\x04": END, "": END}


class PhonePages(Listener):
    """Phone pages of one meeting, for as long as this is open: `with PhonePages(...) as pages`.

    address: where it listens, beside this laptop itself. asked: called with END or NEW_CODE where another seat asks for
    that, and with "" where somebody seems to mean harm; it must not wait. Raises CannotOpen, Refused.
    """

    def __init__(
        self, shelf: Shelf, place: MeetingPlace, address: str, asked: Callable[[str], object] = lambda _: None
    ) -> None:
        sockets = addresses.listen(address)
        try:
            self.session = MeetingSession(shelf, place, seat=SEAT, kind=KIND)
        except BaseException:
            for each in sockets:
                each.close()
            raise
        self._address, self._asked = address, asked
        self._url = f"{addresses.web(address)}:{sockets[0].getsockname()[1]}/"
        self._run = random_hex(4)
        self._warned = ""
        self._look_for_asked()  # what was asked of others before is not of us
        self._server = ShareServer(self.session, sockets, self._guessed)
        self._stop = self.session.listen(self)
        self.show()

    @property
    def state(self) -> PagesState:
        """Where they are, as other seats are shown it."""
        server, here = self._server, self._address == addresses.HERE
        code = server.code
        return PagesState(
            self._url,
            code.digits,
            code.suspect,
            here,
            server.claims,
            server.flooded,
            self._run,
            server.count,
            server.writing,
        )

    def show(self) -> None:
        """Let the other seats see how it is now. Any thread may."""
        self.session.drafts.show(written(self.state))

    def _guessed(self) -> None:
        """A code was not the one, or a name: whoever runs the meeting is told once there are many."""
        warned, self._warned = self._warned, trouble(self.state)
        self.show()
        if self._warned not in ("", warned):
            self._asked("")

    def settled(self) -> None:
        for words in self._look_for_asked():
            said, _space, about = words.partition(" ")
            if said == WRITE and about == ON:
                self.open_writing()
            elif said == WRITE:
                self._server.end_writing()
            elif about:
                self._server.asked(said, about)
            else:
                self._asked(words)

    def _look_for_asked(self) -> list[str]:
        with suppress(NotSaved):
            return self.session.place.seats.asked(KIND)
        return []

    def forgotten(self) -> None:
        """Words were taken out for good: what a seat shows went with them, and none of it is anybody's words here."""
        self.session.drafts.dropped()
        self.show()

    def open_writing(self) -> None:
        """Let somebody write by a page. It is there a moment later. Never waits."""
        self._server.open_writing(self._address)

    def change_code(self) -> None:
        self._server.change_code()
        self.show()

    def close(self) -> None:
        self._server.close()
        self._stop()
        self.session.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def run_share(shelf: Shelf, place: MeetingPlace, *, address: str = "", here: bool = False, yes: bool = False) -> None:
    """Ask, then have phone pages until somebody ends them. here: on this laptop alone. Raises CannotOpen, Refused."""
    address = addresses.HERE if here else address or addresses.own_address() or addresses.HERE
    for line in reached(here=address == addresses.HERE):
        say(line)
    sure(_("Type yes to open phone pages."), yes=yes)
    sys.setswitchinterval(SWITCH)
    one_heap()
    logging.disable(logging.CRITICAL)  # who asked for what is nobody's, and is written nowhere
    asked: SimpleQueue[str] = SimpleQueue()
    with PhonePages(shelf, place, address, asked.put) as pages, Watch(pages.close, pages.close) as watch:
        _tell(pages.state)
        threading.Thread(target=_hear, args=(asked,), name="keys", daemon=True).start()
        while (wanted := asked.get()) != END:
            if wanted == NEW_CODE:
                pages.change_code()
                note(_("The code is another now, and everybody needs it."))
                _tell(pages.state)
            elif wanted == WRITE:
                pages.open_writing()
                note(_told_of_writing(pages))
            elif words := trouble(pages.state):
                note(words)
        watch.put_right(b"")  # where another seat ended it, the terminal still waits for a key
    say(closed())


def _tell(state: PagesState) -> None:
    say("")
    if sys.stdout is not None and sys.stdout.isatty():
        for row in rows(state.scanned):
            click.echo(solid(row))
        say("")
    say(_("Address: {address}").format(address=state.url))
    say(_("Code: {code}").format(code=state.read))
    if somebody_there():
        note(_("n: another code, and everybody needs it. w: write on another laptop. q: close phone pages."))


def _told_of_writing(pages: PhonePages) -> str:
    """How somebody may write, asked for here: whoever looks at this terminal reads it."""
    while (writing := pages.state.writing) is None:
        time.sleep(LOOK)
    return "\n".join(how_to_write(writing, pages.state.url))


def _key() -> str:
    return os.read(sys.stdin.fileno(), 1).decode("ascii", "replace")


def _hear(asked: SimpleQueue[str]) -> None:
    """Keys, one at a time; where another program started this, its lines, until it has gone."""
    if somebody_there():
        key = _key if gives_each_key() else click.getchar
        with suppress(KeyboardInterrupt, EOFError, OSError):
            while True:
                asked.put(KEYS.get(key(), ""))
    else:
        for line in sys.stdin or ():
            asked.put(KEYS.get(line.strip() or " ", ""))
    asked.put(END)
