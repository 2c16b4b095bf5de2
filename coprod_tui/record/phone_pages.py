"""What phone pages and the other seats of a meeting tell one another: in a seat's file, and by what is asked of it."""

from __future__ import annotations

import time
from contextlib import suppress

import msgspec

from coprod_tui.model.count import Count, Standing
from coprod_tui.model.entry import Id, Refused
from coprod_tui.model.meeting import Meeting
from coprod_tui.record.ids import random_hex
from coprod_tui.record.seats import Seats, SeatState
from coprod_tui.record.trouble import NotSaved

KIND, SEAT = "share", "Phones"
"""The kind and the name of their seat: one for everybody who takes part by a page."""
END, NEW_CODE, YES, NO, FREE = "end", "code", "yes", "no", "free"
COUNT, CLOSE, LEFT = "count", "close", "left"
"""What other seats may ask: to close the pages; for another code, which everybody then needs; with what a claim is
known by after it ("yes 1f2e3d4c"), what they say to who a phone says it is; that somebody's name is no phone's any more
("free 3"); to count support, to close that count, and that it was left."""
WRITE, ON, OFF = "write", "on", "off"
"""And: to let somebody write by a page ("write on"), and nobody any more."""
LOOK, PATIENCE = 0.05, 5.0
"""Seconds between two looks whether the pages have answered, and until that is given up."""


class HowMany(msgspec.Struct, frozen=True, omit_defaults=True, array_like=True):
    """How many stand on one step of a scale. people: which of them are named."""

    count: int
    people: tuple[Id, ...] = ()


class CountAsked(msgspec.Struct, frozen=True, omit_defaults=True):
    """A count that phones are asked to take part in. id: of this count alone; seat: where it goes on.

    again: some answered to it on pages that ended meanwhile. hands: as it is closed, who stands where without a page;
    turn: which time it is closed, as a count that cannot be kept goes on.
    """

    id: str
    seat: str = ""
    decision: Id = Id(0)
    scale: str = ""
    again: bool = False
    hands: tuple[HowMany, ...] = ()
    turn: int = 0


class CountShown(msgspec.Struct, frozen=True, omit_defaults=True):
    """How far phones are with it: how many have answered, and never how.

    lost: answers are gone, because everybody was sent out. all: once it is closed, who stands where, those without a
    page among them, so that nobody reads from a disk what phones alone said.
    """

    id: str
    answered: int = 0
    lost: bool = False
    all: tuple[HowMany, ...] = ()
    turn: int = 0


class WritingState(msgspec.Struct, frozen=True, omit_defaults=True):
    """How somebody may write on another laptop. code: its digits, for one person once. url: where over TLS, "" nowhere.

    fingerprint: of its certificate, in lines as two people compare it. guessed: somebody seems to be guessing the code.
    """

    code: str
    url: str = ""
    fingerprint: tuple[str, ...] = ()
    guessed: bool = False

    @property
    def read(self) -> str:
        """The code as people read it from a screen: in groups of three."""
        return in_threes(self.code)


class PagesState(msgspec.Struct, frozen=True, omit_defaults=True):
    """What their seat shows. url: where; code: its digits; guessed: somebody seems to be guessing them.

    here: they can be reached on this laptop alone. claims: phones that say who they are, and wait to be confirmed: what
    each is known by, the person's id in this meeting, and whether another phone is that person so far. flooded:
    somebody says again and again who they are not. run: which pages these are, anew each time. count: support that is
    counted. writing: how to write by a page, for the Desk alone; None while nobody has asked for it.
    """

    url: str
    code: str
    guessed: bool = False
    here: bool = False
    claims: tuple[tuple[str, int, bool], ...] = ()
    flooded: bool = False
    run: str = ""
    count: CountShown | None = None
    writing: WritingState | None = None

    @property
    def scanned(self) -> str:
        """What a phone is to open: the code stands after the #, which a browser sends to nobody."""
        return f"{self.url}#{self.code}"

    @property
    def read(self) -> str:
        """The code as people read it from a screen: in groups of three."""
        return in_threes(self.code)


def in_threes(digits: str) -> str:
    return " ".join(digits[at : at + 3] for at in range(0, len(digits), 3))


def encode_state(state: PagesState) -> str:
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


def read_count(words: str) -> CountAsked | None:
    """What was asked of a count; None for what is none."""
    with suppress(msgspec.DecodeError):
        return msgspec.json.decode(words, type=CountAsked)
    return None


class PhoneCount:
    """A count as phones take part in it, from the seat where it goes on. Each call may wait for the disk.

    answered: on phones, so far. lost: some answered on pages that have ended since, or were all sent out.
    """

    def __init__(self, seats: Seats, seat: str, decision: Id, scale: str) -> None:
        self._seats, self._asks = seats, CountAsked(random_hex(4), seat, decision, scale)
        self._run, self._turn, self._told = "", 0, False
        self._closing = 0.0  # until when it is being closed (s, as time.monotonic has it): it stays as it was closed
        self.answered, self.lost = 0, False

    def look(self) -> bool:
        """See how many have answered; ask it of pages that have not heard of it. Whether there is anything new."""
        before, state = (self.answered, self.lost), open_pages(self._seats)
        if state is None or state.run != self._run:
            self.lost |= self.answered > 0
            self.answered, again = 0, bool(self._run)
            if state is not None:
                self._ask(COUNT, again=again)
                self._run = state.run
        elif state.count is None or state.count.id != self._asks.id:
            self._ask(COUNT)  # it has not been heard
        else:
            self.answered, self.lost = state.count.answered, self.lost or state.count.lost
            if state.count.all and time.monotonic() > self._closing:
                self._ask(COUNT)  # it was closed, and could not be kept: it goes on
        return before != (self.answered, self.lost)

    def together(self, count: Count) -> Count:
        """Closed, with everybody who answered on a phone. count: closed, with all others.

        Refused where somebody must have answered twice, and then it goes on; and once ("phones-gone") where pages ended
        with answers: those who gave them are to be asked anew.
        """
        self._closing = time.monotonic() + 2 * PATIENCE
        try:
            return count.together(self._with_phones(count))
        except (Refused, NotSaved):
            self._closing = 0.0
            raise

    def _with_phones(self, count: Count) -> tuple[Standing, ...]:
        hands = tuple(HowMany(one.count, one.people) for one in count.asked)
        self._turn += 1
        self._ask(CLOSE, hands=hands, turn=self._turn)
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until and (state := open_pages(self._seats)) is not None:
            if state.run == self._run and (closed := state.count) is not None and closed.turn == self._turn:
                return tuple(Standing(one.count, one.people) for one in closed.all)
            time.sleep(LOOK)
        self.look()
        if not self._told and (self.lost or open_pages(self._seats)):
            self._told = True
            raise Refused("phones-gone")
        return count.asked

    def leave(self) -> None:
        """Nothing is kept of it, on phones neither."""
        with suppress(NotSaved):
            self._ask(LEFT)

    def _ask(self, request: str, **how: object) -> None:
        if open_pages(self._seats) is None:
            return  # nobody would take it, and who stands where would stay on the disk
        asked = msgspec.structs.replace(self._asks, **how)
        self._seats.ask(KIND, f"{request} {msgspec.json.encode(asked).decode()}")


def count_on_phones(meeting: Meeting, seats: Seats, seat: str, count: Count) -> PhoneCount | None:
    """Have phones take part in a count; None where there are no phone pages, or the group wants none of it.

    Raises NotSaved.
    """
    if not meeting.plan.settings.phone_answers or open_pages(seats) is None:
        return None
    asks = PhoneCount(seats, seat, count.decision, count.scale)
    asks.look()
    return asks
