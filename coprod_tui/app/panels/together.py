"""Read it together: what is being written at a Desk, on the Room, as long as whoever writes wants it seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.widgets import Static

from coprod_tui.app.pieces import bold, muted
from coprod_tui.wording import N_, _

if TYPE_CHECKING:
    from coprod_tui.record.seats import Seats, Sign

LOOK, QUICK = 1.0, 0.1
"""Seconds between two looks at what Desks show: while none shows anything, and while one does."""
WRITES = {
    "note": N_("A note is being written"),
    "decide": N_("A decision is being written"),
    "park": N_("Something outside our control is being written"),
    "action": N_("An action is being written"),
    "word": N_("The meaning of a word is being written"),
}


def shows(kind: str, words: str) -> str:
    """What a seat's file says of a line that is shown; "" for a command, which is nobody's to read."""
    return f"{kind}\n{words}" if kind in WRITES else ""


class Together(Static):
    """Takes no room while nothing is shown. A look is one question to the disk; only a change is read."""

    DEFAULT_CLASSES = "page"
    DEFAULT_CSS = "Together { display: none; height: auto; max-height: 4; }"

    def __init__(self, seats: Seats) -> None:
        super().__init__(id="together")
        self._seats = seats
        self._seen = 0

    def on_mount(self) -> None:
        self.set_interval(LOOK, self.look)
        self._quick = self.set_interval(QUICK, self.glance, pause=True)

    def look(self) -> None:
        """The slow look, which also notices that a Desk that showed something is there no more."""
        if self.display:
            self._seen = 0
        self.glance()

    def glance(self) -> None:
        try:
            seen = self._seats.folder.stat().st_mtime_ns
        except OSError:
            return
        if seen != self._seen:
            self._seen = seen
            self._show(self._written())

    def _written(self) -> list[Sign]:
        if not any(sign.shows for sign in self._seats.all()):
            return []
        return [sign for sign in self._seats.open_seats() if sign.kind == "desk" and sign.shows]

    def _show(self, signs: list[Sign]) -> None:
        told = Content("\n").join([_line(sign) for sign in signs])
        if self.display != bool(told):
            self.display = bool(told)
            (self._quick.resume if told else self._quick.pause)()
        if told != self.content or told.spans != getattr(self.content, "spans", None):
            self.update(told)


def _line(sign: Sign) -> Content:
    kind, _newline, words = sign.shows.partition("\n")
    label = _(WRITES[kind]) if kind in WRITES else _("Being written")
    who = f" ({sign.name})"
    return Content.assemble(bold(f"► {label}"), muted(f"{who}  "), words)
