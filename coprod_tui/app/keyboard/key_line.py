"""The key line at the foot: the keys that work now, to be read and to be clicked."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content
from textual.message import Message

from coprod_tui.app.keyboard.key import Key, Keys, Situation
from coprod_tui.app.widgets.pieces import Fit, Part, bold, fit_width, key
from coprod_tui.wording import _

ALWAYS = frozenset(("undo", "moment", "hide", "help", "page-back"))
"""On the key line at every size, where they work."""


class Pressed(Message):
    """A person clicked what a key does: the key's id."""

    def __init__(self, key: str) -> None:
        super().__init__()
        self.key = key


class KeyLine(Fit):
    """The keys of a situation by rank. Some are there at every size; the others give way from the end."""

    DEFAULT_CLASSES = "page"

    def __init__(self, id: str) -> None:
        super().__init__(gaps=(3, 2), id=id)
        self._bare: dict[str, Content] = {}

    def offer(self, keys: Keys, situation: Situation, first: Sequence[Part] = ()) -> None:
        """The keys of this situation; first: what stands before them, at every size."""
        said = {each.id for each in keys.answers(situation)} if situation in ("reading", "testing") else set()
        offered = [each for each in keys.line(situation) if each.id not in said]
        self._bare = {each.id: bold(keys.label(each) or _(each.label)) for each in offered if each.id in ALWAYS}
        there = {part.name for part in first}
        parts = [*first, *(self._part(keys, each) for each in offered if each.id not in there)]
        if keys.way == "menu":
            parts.insert(0, Part(key("Ctrl+P", _("everything by name")), keep=True))
        self.show(parts)

    def _part(self, keys: Keys, each: Key) -> Part:
        return Part(key(keys.mark(each), _(each.label)), each.id, keep=each.id in ALWAYS)

    def _chosen(self, width: int) -> tuple[list[Part], int]:
        """Where those to keep do not all fit with their words, as many of them as must stand without."""
        chosen = super()._chosen(width)
        kept = [part for part in self._parts if part.keep]
        if not any(part.keep for part in self._parts if part not in chosen[0]):
            return chosen
        gap = self.gaps[-1]
        for place, part in enumerate(kept):
            kept[place] = part.but(text=self._bare.get(part.name, part.text))
            if fit_width(kept, gap) <= width:
                return kept, gap
        return chosen

    def on_parts_picked(self, event: Fit.Picked) -> None:
        event.stop()
        self.post_message(Pressed(event.name))
