"""The line over the foot: what just happened and how to take it back, or what stands in the way."""

from __future__ import annotations

from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

from coprod_tui.app.widgets.pieces import height_changes, m, muted, shorten, wrap
from coprod_tui.wording import _


class MessageLine(Widget):
    """What happened, on one line, shortened if it must be, so that the way to take it back always shows."""

    DEFAULT_CLASSES = "page"
    DEFAULT_CSS = "MessageLine { height: auto; max-height: 3; }"
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

    def shows_trouble(self, words: str) -> bool:
        """Whether these words of trouble are what stands there."""
        return bool(self._mark) and self._words == words

    @property
    def is_filled(self) -> bool:
        """Whether anything is said."""
        return bool(self._words)

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
