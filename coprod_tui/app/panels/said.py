"""The lines at the foot: what just happened and how to take it back, and the keys that work now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.widgets import Static

from coprod_tui.app.panels.panel import Pressed
from coprod_tui.app.pieces import Fit, Part, key, m, muted
from coprod_tui.wording import _

if TYPE_CHECKING:
    from coprod_tui.app.keys.key import Key, Keys, Situation

ALWAYS = frozenset(("undo", "moment", "hide", "help"))
"""On the key line at every size, where they work."""


class Said(Static):
    """One line, kept on one line: the words that matter come first."""

    DEFAULT_CLASSES = "page"

    def tell(self, words: str, back: str = "") -> None:
        """What happened; back: the key that takes it back, "" where nothing is to be taken back."""
        after = muted(_("{key} takes it back.").format(key=back)) if back else ""
        self.update(Content.assemble(words, "  ", after))

    def trouble(self, words: str) -> None:
        """What was not done, and why."""
        self.update(m("[b $wait]►[/] $words", words=words))


class KeyLine(Fit):
    """The keys of a situation by rank. Some are there at every size; the others give way from the end."""

    DEFAULT_CLASSES = "page"

    def __init__(self, id: str) -> None:
        super().__init__(gaps=(3, 2), id=id)

    def offer(self, keys: Keys, situation: Situation) -> None:
        parts = [self._part(keys, each) for each in keys.line(situation)]
        self.show(parts)

    def _part(self, keys: Keys, each: Key) -> Part:
        return Part(key(keys.label(each), _(each.label)), each.id, keep=each.id in ALWAYS)

    def on_fit_picked(self, event: Fit.Picked) -> None:
        event.stop()
        self.post_message(Pressed(event.name))
