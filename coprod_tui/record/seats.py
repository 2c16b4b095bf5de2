"""Which seats are open on a meeting: who is alive, what each was typing, what each shows.

A seat is one running screen ("Room", "Desk"). It keeps `seats/ID.json` beside the record and holds a lock for as long
as it runs, so a seat that crashed is told from one that is open without trusting any clock.
"""

from __future__ import annotations

import os
from contextlib import AbstractContextManager
from pathlib import Path

import msgspec

from coprod_tui.model.text import harmless
from coprod_tui.model.value import Value
from coprod_tui.record.ids import safe_id
from coprod_tui.record.locks import Lock, holding
from coprod_tui.record.private import left_over, make_folder, read_file, take_away, write_private
from coprod_tui.record.trouble import NotSaved, as_trouble

TOUCH_EVERY = 10_000
"""Milliseconds between two signs of life."""

WAIT = 1.0
"""Seconds to wait for another seat that is being taken in the same moment."""

FORGOTTEN = "forgotten"
"""The file whose being another one tells open seats that the drafts they kept are to be forgotten."""

MOST = 50
"""Seats of one name on one laptop; more is a fault somewhere, not a meeting."""


class SeatState(msgspec.Struct, frozen=True, omit_defaults=True):
    """What a seat's file says. kind: "room", "desk", "plain" ...; name: as entries are stamped with it.

    alive: UTC ms of its last sign of life. draft: what was being typed, with the token its entry would carry, so that
    words already saved are not offered again. shows: what it shows the room, for other seats to see.
    """

    kind: str
    name: str
    alive: int
    draft: str = ""
    token: str = ""
    shows: str = ""


class SeatTaken(Value, frozen=True):
    """A seat that was taken. alone: no other was open; since: UTC ms of the last sign of life of any seat before."""

    seat: Seat
    alone: bool
    since: int | None


class Seat:
    """One open seat. Its file is written by its own program only; all that is written is best effort but the lock."""

    def __init__(self, path: Path, lock: Lock, sign: SeatState, forgotten: tuple[int, int]) -> None:
        """forgotten: which mark of forgetting was there when the draft in `sign` was read."""
        self.path, self.sign = path, sign
        self._lock = lock
        self._forgotten = forgotten
        self._to_forget = False
        self._seen = 0
        self._alone = False

    @property
    def name(self) -> str:
        return self.sign.name

    def is_alone(self) -> bool:
        """Whether no other seat runs now. Most often one question to the disk: more once any seat has written."""
        try:
            seen = os.stat(self.path.parent).st_mtime_ns  # noqa: PTH116  many times a second: half the time of Path.stat
        except OSError:
            return False
        if seen != self._seen:
            self._seen = seen
            self._alone = not Seats(self.path.parent).any_open_but(self.path)
        return self._alone

    def touch(self, at: int) -> None:
        """Show that this seat is alive at that time (UTC ms)."""
        self._write({"alive": at})

    def keep_draft(self, text: str, token: str, shows: str = "") -> bool:
        """Keep what is being typed, so that a crash does not lose it, and let other seats see `shows`. Raises NotSaved.

        Empty text forgets what was typed. False, with nothing kept, once after drafts were forgotten (see
        `Seats.forget_drafts`): these words may have been typed before that.
        """
        with _writing(self.path.parent):
            self._to_forget |= self._meet_the_mark()
            forget = self._to_forget
            self._put({} if forget else {"draft": text, "token": token if text else "", "shows": shows})
            self._to_forget = False
        return not forget

    def close(self) -> None:
        """Leave the seat. Its file stays: it says until when somebody was there."""
        self._lock.release()
        self._lock.close()

    def _write(self, changes: dict[str, object]) -> None:
        with _writing(self.path.parent):
            self._meet_the_mark()
            self._put(changes)

    def _meet_the_mark(self) -> bool:
        """Drop what was kept, where that was to be forgotten meanwhile (see `Seats.forget_drafts`); whether it was."""
        now = _forgotten(self.path.parent)
        if now == self._forgotten:
            return False
        self._forgotten = now
        self._to_forget |= bool(self.sign.draft or self.sign.shows)
        self.sign = _without_words(self.sign)
        return True

    def _put(self, changes: dict[str, object]) -> None:
        self.sign = msgspec.structs.replace(self.sign, **changes)
        _put(self.path, self.sign)


class Seats:
    """The seats of one meeting, in a folder of their own beside its record."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def take(self, kind: str, name: str, at: int) -> SeatTaken:
        """Take the seat of this name at that time (UTC ms), with the draft that a crash of one of its kind left.

        Where one of this name is open, it is "NAME 2" and so on. Raises NotSaved where the folder cannot be written.
        """
        with as_trouble():
            make_folder(self.folder)
        with holding(self.folder / "taking.lock", WAIT):
            before = self._signs()
            alone = not any(self._is_open(path) for path in before)
            since = max((sign.alive for sign in before.values()), default=None)
            return SeatTaken(self._take_first_free(kind, name, at), alone, since)

    def _take_first_free(self, kind: str, name: str, at: int) -> Seat:
        for again in range(1, MOST):
            called = name if again == 1 else f"{name} {again}"
            path = self._path(called)
            lock = self._lock_of(path)
            try:
                lock.acquire(0)
            except NotSaved as trouble:
                lock.close()
                if trouble.reason not in ("busy", "one-writer"):
                    raise
                continue
            forgotten = _forgotten(self.folder)
            before = _read(path)
            sign = SeatState(kind, called, at)
            if before and before.kind == kind:  # another kind of screen has other lines
                sign = SeatState(kind, called, at, before.draft, before.token)
            seat = Seat(path, lock, sign, forgotten)
            try:
                seat.touch(at)
            except NotSaved:
                seat.close()
                raise
            return seat
        raise NotSaved("busy")

    def all(self) -> list[SeatState]:
        """The last sign of every seat there ever was, newest first."""
        return sorted(self._signs().values(), key=lambda sign: sign.alive, reverse=True)

    def open_seats(self) -> list[SeatState]:
        """The signs of the seats that run now."""
        return [sign for path, sign in self._signs().items() if self._is_open(path)]

    def any_open_but(self, path: Path) -> bool:
        """Whether a seat runs now other than the one of this file."""
        return any(self._is_open(each) for each in self.folder.glob("*.json") if each != path)

    def ask(self, kind: str, words: str) -> None:
        """Ask something of the open seat of that kind, in one line: it takes what was asked when it looks next.

        Raises NotSaved.
        """
        path = self._asked_of(kind)
        with _writing(self.folder), as_trouble():
            before = read_file(path) if path.exists() else b""
            write_private(path, before + words.encode() + b"\n")

    def asked(self, kind: str) -> list[str]:
        """What was asked of the seat of that kind since it took this last. Raises NotSaved."""
        path = self._asked_of(kind)
        if not path.exists():
            return []
        with _writing(self.folder), as_trouble():
            words = read_file(path).decode("utf-8", "replace")
            path.unlink()
        return words.splitlines()

    def _asked_of(self, kind: str) -> Path:
        return self.folder / f"{kind}.asked"

    def forget_drafts(self) -> None:
        """Drop what was being typed or shown at every seat, open ones too: they meet the mark before they write again.

        Raises NotSaved where that could not be done.
        """
        if not self.folder.is_dir():
            return
        with _writing(self.folder):
            for path, sign in self._signs().items():
                if sign.draft or sign.shows:
                    _put(path, _without_words(sign))
            with as_trouble():
                take_away(left_over(self.folder, deep=False))  # signs that were being written when a laptop stopped
                write_private(self.folder / FORGOTTEN, os.urandom(8).hex().encode())

    def forget_closed(self) -> None:
        """Drop the files of every seat that runs no more. Raises NotSaved where that could not be done."""
        if not self.folder.is_dir():
            return
        with as_trouble(), holding(self.folder / "taking.lock", WAIT):
            for path in sorted(self.folder.glob("*.json")):
                if not self._is_open(path):
                    path.unlink(missing_ok=True)
                    self._lock_of(path).path.unlink(missing_ok=True)

    def _path(self, name: str) -> Path:
        return self.folder / f"{safe_id(name, 'seat')}.json"

    def _lock_of(self, path: Path) -> Lock:
        return Lock(path.with_suffix(".lock"))

    def _is_open(self, path: Path) -> bool:
        lock = self._lock_of(path)
        if not lock.path.exists():
            return False
        try:
            lock.acquire(0)
        except NotSaved as trouble:
            return trouble.reason in ("busy", "one-writer")
        else:
            lock.release()
            return False
        finally:
            lock.close()

    def _signs(self) -> dict[Path, SeatState]:
        found = ((path, _read(path)) for path in sorted(self.folder.glob("*.json")))
        return {path: sign for path, sign in found if sign is not None}


def _read(path: Path) -> SeatState | None:
    """What a seat's file says; None where it is not there or makes no sense, which costs a draft and nothing more."""
    try:
        sign = msgspec.json.decode(read_file(path), type=SeatState)
    except (OSError, msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None
    return msgspec.structs.replace(sign, name=harmless(sign.name), shows=harmless(sign.shows))


def _without_words(sign: SeatState) -> SeatState:
    return msgspec.structs.replace(sign, draft="", token="", shows="")


@as_trouble()
def _put(path: Path, sign: SeatState) -> None:
    write_private(path, msgspec.json.encode(sign))


def _writing(folder: Path) -> AbstractContextManager[None]:
    """Keep every seat of this meeting from writing its state meanwhile. Raises NotSaved."""
    return holding(folder / "writing.lock", WAIT)


def _forgotten(folder: Path) -> tuple[int, int]:
    """Which mark of forgetting is there; (0, 0) for none."""
    try:
        seen = (folder / FORGOTTEN).stat()
    except OSError:
        return 0, 0
    return seen.st_ino, seen.st_mtime_ns
