"""`coprod share`: asks first, says where the pages are, and ends with one key, or with whatever started it."""

from __future__ import annotations

import logging
import sys
from collections.abc import Iterator
from typing import Self

import click

from coprod_tui.commands.output import note, say
from coprod_tui.commands.prompts import somebody_there, sure
from coprod_tui.model.meeting import Meeting
from coprod_tui.qr import rows, solid
from coprod_tui.record.session import Listener, MeetingSession
from coprod_tui.record.shelf import MeetingPlace, Shelf
from coprod_tui.share import address as addresses
from coprod_tui.share.code import MemberCode
from coprod_tui.share.server import ShareServer
from coprod_tui.terminal import Watch
from coprod_tui.wording import _

KIND, SEAT = "share", "Phones"
"""The kind and the name of its seat: one for everybody who takes part by a page."""
NEW_CODE, ENDS = ("n", "N"), ("q", "Q", "\x03", "\x04", "")


class PhonePages(Listener):
    """Phone pages of one meeting, for as long as this is open: `with PhonePages(...) as share`.

    address: where it listens, beside this laptop itself. Raises CannotOpen, Refused.
    """

    def __init__(self, shelf: Shelf, place: MeetingPlace, address: str) -> None:
        sockets = addresses.listen(address)
        try:
            self.session = MeetingSession(shelf, place, seat=SEAT, kind=KIND)
        except BaseException:
            for each in sockets:
                each.close()
            raise
        self.url = f"{addresses.web(address)}:{sockets[0].getsockname()[1]}/"
        self._guessing = False
        self._server = ShareServer(self.session, sockets, self._told)
        self._stop = self.session.listen(self)
        self._show()

    @property
    def code(self) -> MemberCode:
        return self._server.code

    def _show(self) -> None:
        """Let the Room and the Desk see where it is."""
        self.session.drafts.show("\n".join((self.url, self.code.digits, "guessed" if self.code.suspect else "")))

    def _told(self) -> None:
        """A code was wrong: the Desk is told where there are many, and each screen shows the code as it is now."""
        self._show()
        if self.code.suspect and not self._guessing:
            self._guessing = True
            note(guessed())

    def published(self, _meeting: Meeting) -> None:
        """The server's own listener has it shown."""

    def forgotten(self) -> None:
        """Words were taken out for good: what a seat shows went with them, and none of it is anybody's words here."""
        self.session.drafts.dropped()
        self._show()

    def change_code(self) -> None:
        self._server.change_code()
        self._show()

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
    for line in reached(address):
        say(line)
    sure(_("Type yes to open phone pages."), yes=yes)
    logging.disable(logging.CRITICAL)  # who asked for what is nobody's, and is written nowhere
    with PhonePages(shelf, place, address) as share, Watch(share.close, share.close):
        _tell(share)
        for pressed in _pressed():
            if pressed in NEW_CODE:
                share.change_code()
                note(_("The code is another now, and everybody needs it."))
                _tell(share)
            elif pressed in ENDS:
                break
    say(_("Phone pages are closed."))


def reached(address: str) -> list[str]:
    """What becomes reachable, and by whom."""
    if address == addresses.HERE:
        return [
            _("What the Room shows can then be read on this laptop alone, in a browser, with a code."),
            _("Others reach it only through a tunnel that you open for them."),
        ]
    return [
        _("What the Room shows can then be read on phones on this network, by whoever has the code."),
        _("It is not locked on its way, so others on this network could read it too."),
    ]


def guessed() -> str:
    return _("Somebody guesses the code, and is not in. n gives another code.")


def _tell(share: PhonePages) -> None:
    say("")
    if sys.stdout is not None and sys.stdout.isatty():
        for row in rows(f"{share.url}#{share.code.digits}"):
            click.echo(solid(row))
        say("")
    say(_("Address: {address}").format(address=share.url))
    say(_("Code: {code}").format(code=share.code.shown))
    if somebody_there():
        note(_("n: another code, and everybody needs it. q: close phone pages."))


def _pressed() -> Iterator[str]:
    """Keys, one at a time; where another program started this, its lines, until it has gone."""
    if somebody_there():
        while True:
            try:
                yield click.getchar()
            except (KeyboardInterrupt, EOFError):
                return
    for line in sys.stdin or ():
        yield line.strip() or " "
