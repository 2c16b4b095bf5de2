"""What phone pages and the other seats of a meeting tell one another: in a seat's file, and by what is asked of it."""

from __future__ import annotations

from contextlib import suppress

import msgspec

from coprod_tui.record.seats import Seats, SeatState

KIND, SEAT = "share", "Phones"
"""The kind and the name of their seat: one for everybody who takes part by a page."""
END, NEW_CODE, YES, NO = "end", "code", "yes", "no"
"""What other seats may ask: to close the pages; for another code, which everybody then needs; and, with what a claim is
known by after it ("yes 1f2e3d4c"), what they say to who a phone says it is."""


class PagesState(msgspec.Struct, frozen=True, omit_defaults=True):
    """What their seat shows. url: where; code: its digits; guessed: somebody seems to be guessing them.

    here: they can be reached on this laptop alone. claims: phones that say who they are, and wait to be confirmed: what
    each is known by, and the person's id in this meeting.
    """

    url: str
    code: str
    guessed: bool = False
    here: bool = False
    claims: tuple[tuple[str, int], ...] = ()

    @property
    def scanned(self) -> str:
        """What a phone is to open: the code stands after the #, which a browser sends to nobody."""
        return f"{self.url}#{self.code}"

    @property
    def read(self) -> str:
        """The code as people read it from a screen: in groups of three."""
        return " ".join(self.code[at : at + 3] for at in range(0, len(self.code), 3))


def written(state: PagesState) -> str:
    return msgspec.json.encode(state).decode()


def open_pages(seats: Seats) -> PagesState | None:
    """What the phone pages of this meeting show, where there are any now."""
    signs = (sign for sign in seats.open_seats() if sign.kind == KIND)
    return next((state for sign in signs if (state := read_state(sign)) is not None), None)


def read_state(sign: SeatState) -> PagesState | None:
    """What such a seat shows; None while it shows nothing."""
    with suppress(msgspec.DecodeError):
        return msgspec.json.decode(sign.shows, type=PagesState)
    return None
