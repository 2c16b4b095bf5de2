"""What is half typed at one seat: kept on disk as it is typed, written behind the typing, never offered twice.

Called by whoever types, and from the record thread once the disk has answered; any thread may call any of it. Nothing
here waits for the disk but `wait_until_kept` and `close`, which the record thread itself may not call.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Container
from concurrent.futures import Future
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

import msgspec

from coprod_tui.model.held import HeldChoice
from coprod_tui.model.text import harmless
from coprod_tui.model.value import Value
from coprod_tui.record.ids import random_hex
from coprod_tui.record.trouble import NotSaved

if TYPE_CHECKING:
    Keep = Callable[[str, str, str, Callable[[Future[bool]], None]], object]

PATIENCE = 5.0
"""Seconds to wait on leaving for what is half typed to be kept."""
NOTHING = "", "", ""
"""What a seat's file holds of words where it holds none: its draft, that one's token, what it shows."""


class OnDisk(msgspec.Struct, frozen=True, omit_defaults=True):
    """What a seat's file keeps. half, held: words half typed and those held, by the id of their line, with their token.

    place: where on the screen somebody was.
    """

    half: dict[str, tuple[str, str]] = {}
    place: str = ""
    held: dict[str, tuple[str, str]] = {}


class Draft(Value, frozen=True):
    """One line half typed. token: what its entry will carry, so that it is written once and not offered afterwards.

    on_disk: whether it may be kept there: not where it was begun before words were taken out for good, because it may
    be of them. asked: it was sent to the record as it stands, so that other words need another token.
    """

    words: str
    token: str
    on_disk: bool = True
    asked: bool = False


def new_token() -> str:
    return random_hex(8)


class Drafts:
    """The lines half typed at one seat, by their id; where its screen is, and what it shows to other seats.

    keep(text, token, shows, answered): has the seat's file written (`Live.keep_draft`). forgotten: called from the
    record thread where words were taken out for good. holds: whether words half typed here are held when the meeting
    is hidden.
    """

    def __init__(self, keep: Keep, forgotten: Callable[[], None], *, holds: bool) -> None:
        self._keep, self._forgotten, self._holds = keep, forgotten, holds
        self._lock = threading.Condition(threading.RLock())
        self._half: dict[str, Draft] = {}
        self._held: dict[str, Draft] = {}
        self._shows = ""
        self._on_disk = NOTHING
        self._writing = False
        self._to_drop = False
        self.place = ""
        self.restored = False
        self.settled = False
        """Whether it was chosen that what is held here stays off every screen."""

    def restore(self, text: str, token: str, used: Container[str]) -> None:
        """Take up what a seat's file kept when the seat was last left, but for what is in the record by now.

        used: the tokens that the record's entries carry. Text that is no `OnDisk` is one line, kept before there were
        several to keep: its id is "".
        """
        try:
            stored = msgspec.json.decode(text, type=OnDisk)
        except msgspec.DecodeError:
            stored = OnDisk({"": (text, token)})
        self._half = _unused(stored.half, used)
        self._held = _unused(stored.held, used)
        self.place = stored.place
        self.restored = bool(self._half)
        self._on_disk = text, token, ""

    def words(self, id: str) -> str:
        """What is half typed there, "" where nothing is."""
        draft = self._half.get(id)
        return draft.words if draft else ""

    def token(self, id: str) -> str:
        """The token to ask the record with for what is half typed there. The same as long as the words are the same."""
        with self._lock:
            draft = self._half.get(id)
            if draft is None:
                return new_token()
            self._half[id] = draft.but(asked=True)
            return draft.token

    def keep(self, id: str, words: str, token: str = "") -> None:
        """Keep what is being typed, also should the laptop stop this moment; no words end it.

        token: what its entry will carry, where whoever types it has called it something already.
        """
        with self._lock:
            before = self._half.get(id)
            if not words.strip():
                self._half.pop(id, None)
            elif token:
                self._half[id] = Draft(words, token, before.on_disk if before else True)
            elif before is None:
                self._half[id] = Draft(words, new_token())
            elif words != before.words:
                token = new_token() if before.asked else before.token
                self._half[id] = Draft(words, token, before.on_disk)
            self._write()

    def forget(self, id: str, words: str) -> None:
        """Keep what is half typed there on no disk: words were just taken out for good, and these may be among them."""
        with self._lock:
            self._half.pop(id, None)
            if words.strip():
                self._half[id] = Draft(words, new_token(), on_disk=False)
            self._write()

    def move(self, before: str, id: str) -> None:
        """What is being typed under one id goes on under another, where nothing is being typed.

        It stays on the disk as it is until what follows is kept: nothing typed is an end of it too.
        """
        with self._lock:
            if before in self._half:
                self._half[id] = self._half.pop(before)

    # Held, while the meeting is hidden

    def hold(self) -> bool:
        """Put what is half typed here out of reach of every key until somebody has chosen what becomes of it.

        Whether any words wait for that choice.
        """
        if not self._holds:
            return False
        with self._lock:
            if self._half:
                self._held |= self._half
                self._half = {}
                self.settled = False
                self._write()
            return self.waits

    @property
    def waits(self) -> bool:
        """Whether words half typed here are held, and somebody has still to choose."""
        return bool(self._held) and not self.settled

    def let_go(self, choice: HeldChoice) -> None:
        """What was chosen for words held here: they may be seen again, or else they are wiped."""
        with self._lock:
            held, self._held = self._held, {}
            if choice == "fine":
                self._half |= held
            self._write()

    # The screen

    def keep_place(self, place: str) -> None:
        """Keep where on its screen this seat is, in the screen's own words."""
        with self._lock:
            if not self._to_drop:
                self.place = place
                self._write()

    def show(self, shows: str) -> None:
        """Let other seats see this, or with "" nothing: it lasts as long as this seat does."""
        with self._lock:
            if not self._to_drop:
                self._shows = shows
                self._write()

    def dropped(self) -> None:
        """The screen has done what `forgotten` asked of it, so where it is and what it shows are kept on disk again."""
        self._to_drop = False

    # Write-behind

    def _wanted(self) -> tuple[str, str, str]:
        """What the seat's file is to hold now."""
        half, held = _to_store(self._half), _to_store(self._held)
        nothing = not (half or self.place or held)
        text = "" if nothing else msgspec.json.encode(OnDisk(half, self.place, held)).decode()
        return text, next(reversed(half.values()))[1] if half else "", self._shows

    def _write(self, *, again: bool = False) -> None:
        """Have the seat's file written, once for all that changes while the disk is busy with the last time.

        again: also where it was written so: words may have been taken out for good since, and that file with them.
        """
        wanted = self._wanted()
        if not self._writing and (wanted != self._on_disk or (again and wanted != NOTHING)):
            self._writing = True
            self._keep(*wanted, partial(self._wrote, wanted))

    def _wrote(self, wanted: tuple[str, str, str], done: Future[bool]) -> None:
        """The disk has answered. Where it did not take it, the next letter tries again."""
        with self._lock:
            self._writing = False
            self._lock.notify_all()
            with suppress(NotSaved):
                if done.result():
                    self._on_disk = wanted
                else:
                    self._forget()
                self._write()

    def _forget(self) -> None:
        """What is half typed was begun before words were taken out for good: from now on it is in memory only."""
        for drafts in (self._half, self._held):
            drafts |= {id: draft.but(on_disk=False) for id, draft in drafts.items()}
        self.place = self._shows = ""
        self._on_disk, self._to_drop = NOTHING, True
        self._forgotten()

    def wait_until_kept(self, seconds: float) -> bool:
        """Wait until what is half typed is on the disk, so long at most; whether all of it is."""
        with self._lock:
            self._write(again=True)
            self._lock.wait_for(lambda: not self._writing, seconds)
            return self._wanted() == self._on_disk and all(draft.on_disk for draft in self._half.values())

    def close(self) -> bool:
        """Show nothing to other seats any more, and wait for the disk for a last time, as `wait_until_kept` does."""
        self._to_drop = False
        self.show("")
        return self.wait_until_kept(PATIENCE)


def _unused(stored: dict[str, tuple[str, str]], used: Container[str]) -> dict[str, Draft]:
    return {
        id: Draft(harmless(words), token or new_token())
        for id, (words, token) in stored.items()
        if words and token not in used
    }


def _to_store(drafts: dict[str, Draft]) -> dict[str, tuple[str, str]]:
    return {id: (draft.words, draft.token) for id, draft in drafts.items() if draft.on_disk}
