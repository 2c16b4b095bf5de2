"""What panels and bands share. A panel shows parts of a meeting and is drawn anew only when one of them is another.

It shows state and posts what the person wants; it decides nothing and keeps no truth of its own.
"""

from __future__ import annotations

from typing import Any, ClassVar, cast

from textual import on
from textual.containers import Vertical

from coprod_tui.app.keyboard.key import Keys
from coprod_tui.app.keyboard.key_line import Pressed
from coprod_tui.app.keyboard.keyed import Keyed
from coprod_tui.app.seat.seated import Seated
from coprod_tui.app.widgets.letters import Big
from coprod_tui.app.widgets.pieces import Parts
from coprod_tui.app.widgets.rows import Rows
from coprod_tui.model.meeting import Meeting


class Panel(Vertical):
    """looks_at: the names of the parts it draws from: where only another changes, it stays as it was.

    by_size: whether it is drawn otherwise for another size.
    """

    looks_at: ClassVar[tuple[str, ...]] = ()
    by_size: ClassVar[bool] = False
    _drawn: tuple[Any, ...] | None = None

    def take(self, meeting: Meeting, at: int) -> None:
        """Show this meeting at that meeting time (ms), if anything here changed."""
        parts = tuple(getattr(meeting, name) for name in self.looks_at)
        if self._drawn is not None and all(a is b for a, b in zip(parts, self._drawn, strict=True)):
            return
        self._drawn = parts
        self.draw(meeting, at)

    def redraw(self, meeting: Meeting, at: int) -> None:
        """Show it even where nothing changed: other words, another size."""
        self._drawn = None
        self.take(meeting, at)

    def on_resize(self) -> None:
        if self.by_size:
            self.anew()

    def anew(self) -> None:
        """Draw it once more, where it has been drawn."""
        screen = cast("Seated", self.screen)
        if self._drawn is not None:
            self.redraw(screen.meeting, screen.at)

    @on(Rows.Picked)
    @on(Parts.Picked)
    def press(self, event: Rows.Picked | Parts.Picked) -> None:
        """A click on what has a name: the id of a key, or what is clicked ("person:12")."""
        event.stop()
        self.post_message(Pressed(event.name))

    @property
    def keys(self) -> Keys:
        return cast("Keyed", self.screen).keys

    def with_key(self, id: str, words: str) -> str:
        """Words that name a {key}, as people press the key of this id here; "" where it has none to press."""
        label = self.keys.label(self.keys.by_id[id])
        return words.format(key=label) if label else ""

    def draw(self, meeting: Meeting, at: int) -> None:
        """Put the words in place."""

    def tick(self, meeting: Meeting, at: int) -> None:
        """A second has gone by."""


class Band(Panel):
    """What stands in the raised band in place of Now. name: the situation it is for."""

    DEFAULT_CLASSES = "live page band"

    def turn_words(self, by: int) -> bool:
        """Turn a page of words too long for one; whether there was such a page."""
        return any(words.turn(by) for words in self.query(Big) if words.paged)

    def next_part(self) -> bool:
        """Show the next part of what stands here, where not all of it fits; whether there is such a thing."""
        return False
