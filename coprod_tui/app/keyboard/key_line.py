"""The key line at the foot: the keys that work now, to be read and to be clicked."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content
from textual.message import Message

from coprod_tui.app.keyboard.key import Key, Keys, Situation
from coprod_tui.app.widgets.pieces import Fit, Part, bold, fit_width, key
from coprod_tui.wording import _

ALWAYS = frozenset(("undo", "moment", "hide", "help", "page-back"))
"""Ids of keys that are on the key line at every width, where they work."""


class Pressed(Message):
    """A key was clicked. key: its id."""

    def __init__(self, key: str) -> None:
        super().__init__()
        self.key = key


class KeyLine(Fit):
    """The keys of a situation by rank. Where there is no room the last ones are left out, but never those in ALWAYS."""

    DEFAULT_CLASSES = "page"

    def __init__(self, id: str) -> None:
        super().__init__(gaps=(3, 2), id=id)
        self._bare: dict[str, Content] = {}

    def offer(self, keys: Keys, situation: Situation, first: Sequence[Part] = ()) -> None:
        """Show the keys of this situation. first: parts before them, which are never left out.

        Answers to a decision are not here: the panel of the decision shows them.
        """
        answers = {each.id for each in keys.answers(situation)} if situation in ("reading", "testing") else set()
        offered = [each for each in keys.line(situation) if each.id not in answers]
        self._bare = {each.id: bold(keys.label(each) or _(each.label)) for each in offered if each.id in ALWAYS}
        names_first = {part.name for part in first}
        parts = [*first, *(self._part(keys, each) for each in offered if each.id not in names_first)]
        if keys.way == "menu":
            parts.insert(0, Part(key("Ctrl+P", _("everything by name")), keep=True))
        self.show(parts)

    def _part(self, keys: Keys, each: Key) -> Part:
        return Part(key(keys.mark(each), _(each.label)), each.id, keep=each.id in ALWAYS)

    def _chosen(self, width: int) -> tuple[list[Part], int]:
        """The parts that fit, and their gap. Where parts to keep do not all fit, some of them are without words."""
        chosen = super()._chosen(width)
        always = [part for part in self._parts if part.keep]
        if not any(part.keep for part in self._parts if part not in chosen[0]):
            return chosen
        gap = self.gaps[-1]
        for place, part in enumerate(always):
            always[place] = part.but(text=self._bare.get(part.name, part.text))
            if fit_width(always, gap) <= width:
                return always, gap
        return chosen

    def on_parts_picked(self, event: Fit.Picked) -> None:
        event.stop()
        self.post_message(Pressed(event.name))
