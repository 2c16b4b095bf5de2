"""The lines at the foot: what just happened and how to take it back, and the keys that work now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.widget import Widget

from coprod_tui.app.widgets.panel import Pressed
from coprod_tui.app.widgets.pieces import Fit, Part, bold, fit_width, height_changes, key, m, muted, shorten, wrap
from coprod_tui.wording import _

if TYPE_CHECKING:
    from textual.geometry import Size

    from coprod_tui.app.keyboard.key import Key, Keys, Situation

ALWAYS = frozenset(("undo", "moment", "hide", "help", "page-back"))
"""On the key line at every size, where they work."""


class Said(Widget):
    """What happened, on one line, shortened if it must be, so that the way to take it back always shows."""

    DEFAULT_CLASSES = "page"
    DEFAULT_CSS = "Said { height: auto; max-height: 3; }"
    _mark: Content = Content()
    _words = ""
    _back: Content = Content()

    def tell(self, words: str, back: str = "") -> None:
        """What happened; back: the key that takes it back, "" where nothing is to be taken back."""
        after = muted(_("{key} takes it back.").format(key=back)) if back and words else Content()
        self._show(Content(), words, after)

    def trouble(self, words: str) -> None:
        """What was not done, and why."""
        self._show(m("[b $wait]►[/] "), words, Content())

    def _show(self, mark: Content, words: str, back: Content) -> None:
        self._mark, self._words, self._back = mark, words, back
        self.refresh(layout=height_changes(self))

    def _lines(self, width: int) -> list[Content]:
        """Trouble stands whole, over as many lines as it needs."""
        return wrap(Content.assemble(self._mark, self._words), width) if self._mark else []

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        del container, viewport
        return max(len(self._lines(width)), 1)

    def render(self) -> Content:
        if self._mark:
            return Content("\n").join(self._lines(self.size.width))
        after = self._back.cell_length + 2 if self._back else 0
        words = shorten(self._words, max(self.size.width - self._mark.cell_length - after, 10))
        return Content.assemble(self._mark, words, "  " if self._back else "", self._back)


class KeyLine(Fit):
    """The keys of a situation by rank. Some are there at every size; the others give way from the end."""

    DEFAULT_CLASSES = "page"

    def __init__(self, id: str) -> None:
        super().__init__(gaps=(3, 2), id=id)
        self._bare: dict[str, Content] = {}

    def offer(self, keys: Keys, situation: Situation) -> None:
        said = {each.id for each in keys.answers(situation)} if situation in ("reading", "testing") else set()
        offered = [each for each in keys.line(situation) if each.id not in said]
        self._bare = {each.id: bold(keys.label(each) or _(each.label)) for each in offered if each.id in ALWAYS}
        parts = [self._part(keys, each) for each in offered]
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
            kept[place] = part._replace(text=self._bare.get(part.name, part.text))
            if fit_width(kept, gap) <= width:
                return kept, gap
        return chosen

    def on_fit_picked(self, event: Fit.Picked) -> None:
        event.stop()
        self.post_message(Pressed(event.name))
