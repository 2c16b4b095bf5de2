"""`coprod share`: asks first, says where the pages are, and ends at a key, or with the program that started it."""

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
from coprod_tui.record.phone_pages import END, KIND, NEW_CODE, ON, SEAT, WRITE, PagesState, encode_state
from coprod_tui.record.session import Listener, MeetingSession
from coprod_tui.record.shelf import MeetingPlace, Shelf
from coprod_tui.record.trouble import NotSaved
from coprod_tui.sentences.phone_pages import closed, how_to_write, reached, trouble
from coprod_tui.share import address as addresses
from coprod_tui.share.server import ShareServer
from coprod_tui.terminal import Watch, gives_each_key
from coprod_tui.wording import _

SWITCH = 0.0005
"""Python's switch interval, in seconds. Sending to a page releases the interpreter's lock: with the default of 5 ms,
70 pages would wait as often for the thread that works out what somebody who writes is shown."""
LOOK = 0.05
"""Seconds between two looks whether pages for writing are open."""
KEYS = {"w": WRITE, "W": WRITE, "n": NEW_CODE, "N": NEW_CODE, "q": END, "Q": END, "\x03": END, "\x04": END, "": END}


class PhonePages(Listener):
    """Phone pages of one meeting, for as long as this is open: `with PhonePages(...) as pages`.

    address: where it listens, beside 127.0.0.1. asked: called with END or NEW_CODE where another seat asks for that,
    and with "" where there is a new warning (`trouble` of `state`); it must not block. Raises CannotOpen, Refused.
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
        self._url = f"{addresses.origin_of(address)}:{sockets[0].getsockname()[1]}/"
        self._run = random_hex(4)
        self._warned = ""
        self._take_requests()  # those left over are for earlier phone pages
        self._server = ShareServer(self.session, sockets, self._state_changed)
        self._stop = self.session.listen(self)
        self.show()

    @property
    def state(self) -> PagesState:
        """Where the pages are and who waits, as other seats are shown it."""
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
        """Show the state to other seats. Any thread may call it."""
        self.session.drafts.show(encode_state(self.state))

    def _state_changed(self) -> None:
        """Show a changed state to other seats, and report a warning that was not there before."""
        warned, self._warned = self._warned, trouble(self.state)
        self.show()
        if self._warned not in ("", warned):
            self._asked("")

    def settled(self) -> None:
        for request in self._take_requests():
            verb, _space, about = request.partition(" ")
            if verb == WRITE and about == ON:
                self.open_writing()
            elif verb == WRITE:
                self._server.end_writing()
            elif about:
                self._server.asked(verb, about)
            else:
                self._asked(request)

    def _take_requests(self) -> list[str]:
        with suppress(NotSaved):
            return self.session.place.seats.asked(KIND)
        return []

    def forgotten(self) -> None:
        """What seats show went as words were taken out for good. Ours holds nobody's words: show it again."""
        self.session.drafts.dropped()
        self.show()

    def open_writing(self) -> None:
        """Open pages for writing. Does not block: they are open a moment later."""
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
    """Ask, then have phone pages until somebody ends them. here: on 127.0.0.1 alone. Raises CannotOpen, Refused."""
    address = addresses.HERE if here else address or addresses.own_address() or addresses.HERE
    for line in reached(here=address == addresses.HERE):
        say(line)
    sure(_("Type yes to open phone pages."), yes=yes)
    sys.setswitchinterval(SWITCH)
    one_heap()
    logging.disable(logging.CRITICAL)  # who asked for what is written nowhere
    asked: SimpleQueue[str] = SimpleQueue()
    with PhonePages(shelf, place, address, asked.put) as pages, Watch(pages.close, pages.close) as watch:
        _say_address(pages.state)
        threading.Thread(target=_read_keys, args=(asked,), name="keys", daemon=True).start()
        while (request := asked.get()) != END:
            if request == NEW_CODE:
                pages.change_code()
                note(_("The code is another now, and everybody needs it."))
                _say_address(pages.state)
            elif request == WRITE:
                pages.open_writing()
                note(_writing_help(pages))
            elif words := trouble(pages.state):
                note(words)
        watch.put_right(b"")  # where another seat ended it, `_read_keys` still waits for one
    say(closed())


def _say_address(state: PagesState) -> None:
    say("")
    if sys.stdout is not None and sys.stdout.isatty():
        for row in rows(state.scanned):
            click.echo(solid(row))
        say("")
    say(_("Address: {address}").format(address=state.url))
    say(_("Code: {code}").format(code=state.read))
    if somebody_there():
        note(_("n: another code, and everybody needs it. w: write on another laptop. q: close phone pages."))


def _writing_help(pages: PhonePages) -> str:
    """How somebody may write, once pages for writing are open."""
    while (writing := pages.state.writing) is None:
        time.sleep(LOOK)
    return "\n".join(how_to_write(writing, pages.state.url))


def _key() -> str:
    return os.read(sys.stdin.fileno(), 1).decode("ascii", "replace")


def _read_keys(asked: SimpleQueue[str]) -> None:
    """Put what keys ask for into the queue. Where another program started this, read its lines, until they end."""
    if somebody_there():
        key = _key if gives_each_key() else click.getchar
        with suppress(KeyboardInterrupt, EOFError, OSError):
            while True:
                asked.put(KEYS.get(key(), ""))
    else:
        for line in sys.stdin or ():
            asked.put(KEYS.get(line.strip() or " ", ""))
    asked.put(END)
