"""The pieces that screens are laid out with. Each is one widget that draws itself for the room it is given.

Words come in as `Text`: a plain string is never markup, whatever a person is called. Our own marked-up sentences go
through `m`, with people's words as its variables.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from rich.cells import cell_len, set_cell_size
from textual import events
from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget
from textual.widgets import Static

from coprod_tui.model.value import Value

Text = Content | str
m = Content.from_markup
"""Our own words with markup; what people typed goes in as a variable: m("[b]$who[/b]", who=name)."""

ACROSS = [(0, "-tiny"), (80, "-narrow"), (100, "-medium"), (140, "-wide")]
"""Columns from which a screen's layout changes, for HORIZONTAL_BREAKPOINTS; DOWN is the same for rows."""
DOWN = [(0, "-sliver"), (12, "-low"), (24, "-short"), (30, "-middle"), (38, "-tall")]


def size_classes(size: Size) -> list[str]:
    """The classes that Textual gives a screen of this size by ACROSS and DOWN."""
    return [
        next(name for least, name in reversed(classes) if cells >= least)
        for cells, classes in ((size.width, ACROSS), (size.height, DOWN))
    ]


def muted(text: str) -> Content:
    return Content.styled(text, "$muted")


def bold(text: str) -> Content:
    return Content.styled(text, "bold")


def now(text: str) -> Content:
    """What happens now, and nothing else."""
    return Content.styled(text, "bold $now")


def wait(text: str) -> Content:
    """Someone or something is waiting."""
    return Content.styled(text, "bold $wait")


def titled(title: str, beside: str, gap: str = "  ") -> Content:
    """A title, and what is said beside it. Put together and not read as markup, which takes eighty times as long."""
    return Content.assemble((title, "bold"), gap, (beside, "$muted"))


def key(name: str, does: str) -> Content:
    return titled(name, does, " ")


MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
TOGETHER = re.compile(rf"(?<=\S)\u00a0(?=\S)|(?<=\d) (?=(?:{MONTHS}|[ap]m|min)\b)")
SLASHED = re.compile(r"\S*[/\\-]\S*")
"""A word with slashes or hyphens in it."""
NAME, DOUBLE = re.compile(r"[^/\\]*[/\\]*"), re.compile(r"[^-]*-*")
"""In such a word, each piece with the slashes after it; in a word without slashes, with the hyphens after it."""
GLUE = "\ufdd0"
"""Stands for a space that no line may end at, while lines are broken: one cell wide, and a Unicode noncharacter."""


def wrap(text: Text, width: int) -> list[Content]:
    """Lines no wider than the width, at least one. "1 December" stays whole, and so does what stands round U+00A0.

    Textual breaks lines at no-break spaces too, so GLUE stands in for them meanwhile. A path is broken after a slash,
    and a double name after its hyphen, so that each of its names can be read.
    """
    width = max(width, 2)
    content = _slashed(as_content(text), width)
    glued = TOGETHER.sub(GLUE, content.plain)
    glued = re.sub(r"\S+", lambda word: word[0] if cell_len(word[0]) <= width else word[0].replace(GLUE, " "), glued)
    if glued == content.plain:
        return content.wrap(width) or [Content()]
    lines = Content(glued, spans=list(content.spans)).wrap(width)
    return [Content(line.plain.replace(GLUE, " "), spans=list(line.spans)) for line in lines]


def _slashed(content: Content, width: int) -> Content:
    """With line ends after slashes and hyphens in words that are too long for a line, such as a path."""
    cuts = []
    for word in SLASHED.finditer(content.plain):
        if cell_len(word[0]) <= width:
            continue
        here = 0
        for name in (DOUBLE if {*word[0]}.isdisjoint("/\\") else NAME).finditer(word[0]):
            if here < name.start() and cell_len(word[0][here : name.end()]) > width:
                here = name.start()
                cuts.append(word.start() + here)
    for at in reversed(cuts):
        content = content[:at] + Content("\n") + content[at:]
    return content


def shorten(text: str, width: int) -> str:
    """The text on one line in so many cells, with a mark where some of it is left out, at a word's end if it can be."""
    text = " ".join(text.split())
    if cell_len(text) <= width:
        return text
    cut = set_cell_size(text, max(width - 1, 1)).rstrip()
    head, _space, _rest = cut.rpartition(" ")
    return f"{head if len(head) * 2 > len(cut) else cut}…"


def as_content(text: Text) -> Content:
    return text if isinstance(text, Content) else Content(text)


def set_content(static: Static, content: Content) -> None:
    """Show this content, unless it stands there already: any update lays the whole screen out anew."""
    current = static.content
    if not (isinstance(current, Content) and current.is_same(content)):
        static.update(content)


class WrappedText(Widget):
    """Words over as many lines as they need, broken as `wrap` breaks them."""

    DEFAULT_CSS = "WrappedText { height: auto; width: 1fr; }"
    _words: Text = ""

    def show(self, words: Text) -> None:
        self._words = words
        self.refresh(layout=True)

    def render(self) -> Content:
        return Content("\n").join(wrap(self._words, self.size.width))

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        del container, viewport
        return len(wrap(self._words, width))


def height_changes(widget: Widget) -> bool:
    """Whether a widget must be laid out anew after its words changed: only then is the rest of the screen."""
    if not widget.is_attached:
        return True
    if not widget.display:
        return False
    height = widget.styles.height
    if height is None or not height.is_auto:
        return False
    parent = widget.parent
    container = parent.size if isinstance(parent, Widget) else widget.size
    return widget.get_content_height(container, widget.screen.size, widget.size.width) != widget.size.height


class FromWidget(Message):
    """A message of a widget, which is its `control`: by that `@on` knows whose message it is."""

    def __init__(self, widget: Widget) -> None:
        super().__init__()
        self.widget = widget

    @property
    def control(self) -> Widget:
        return self.widget


class Part(Value, frozen=True):
    """One thing in Parts. With a name, it can be clicked; one to keep gives way to no other."""

    text: Text
    name: str = ""
    keep: bool = False


PartsLine = list[tuple[int, Part]]
"""Parts that stand on one line, each with the column it begins in."""


class Parts(Widget):
    """Things side by side. A subclass says which of them stand where (`placed`)."""

    class Picked(FromWidget):
        """A part with a name was clicked."""

        def __init__(self, widget: Widget, name: str) -> None:
            super().__init__(widget)
            self.name = name

    def __init__(self, parts: Sequence[Part] = (), *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self._parts = tuple(parts)
        self._lines: list[PartsLine] = []

    def placed(self, width: int, height: int) -> list[PartsLine]:
        """What stands in this room, line by line."""
        raise NotImplementedError

    def render(self) -> Content:
        self._lines = self.placed(*self.size)
        rows = []
        for line in self._lines:
            row = Content()
            for column, part in line:
                row = Content.assemble(row, " " * (column - row.cell_length), part.text)
            rows.append(row)
        return Content("\n").join(rows)

    def on_click(self, event: events.Click) -> None:
        at = event.get_content_offset(self)
        if at is None or at.y >= len(self._lines):
            return
        for column, part in self._lines[at.y]:
            if part.name and column <= at.x < column + cells(part):
                self.post_message(self.Picked(self, part.name))


class Fit(Parts):
    """One line of things: as many as fit, at the widest gap that lets all in; then what is said of those left out.

    Those left out are the last that are not to keep. An extra stands on the right where there is room for it. Nothing
    is cut: what does not fit is away. Where not all fit, shorter ones may stand for them.
    """

    DEFAULT_CSS = "Fit { height: 1; width: 1fr; }"

    def __init__(
        self,
        parts: Sequence[Part] = (),
        *,
        last: Callable[[int], Part | None] | None = None,
        gaps: Sequence[int] = (4, 3, 2),
        extra: Text = "",
        id: str | None = None,
        classes: str | None = None,
    ) -> None:
        super().__init__(parts, id=id, classes=classes)
        self.last, self.gaps = last, gaps
        self._extra, self._shorter = Part(extra), tuple[Part, ...]()

    def show(self, parts: Sequence[Part], extra: Text = "", shorter: Sequence[Part] = ()) -> None:
        """shorter: the same parts in fewer cells."""
        self._parts, self._extra, self._shorter = tuple(parts), Part(extra), tuple(shorter)
        auto = self.styles.width is not None and self.styles.width.is_auto
        self.refresh(layout=auto)

    def placed(self, width: int, _height: int) -> list[PartsLine]:
        parts, gap = self._chosen(width)
        line: PartsLine = []
        end = 0
        for part in parts:
            line.append((end + gap if end else 0, part))
            end = line[-1][0] + cells(part)
        extra = width - cells(self._extra)
        if extra < width and extra - end > self.gaps[-1]:
            line.append((extra, self._extra))
        return [line]

    def get_content_width(self, container: Size, viewport: Size) -> int:  # noqa: ARG002  Textual asks with both
        return min(fit_width([*self._parts, *self._after(0)], self.gaps[0]), container.width)

    def _after(self, left_out: int) -> list[Part]:
        part = self.last(left_out) if self.last else None
        return [part] if part else []

    def _chosen(self, width: int) -> tuple[list[Part], int]:
        """The parts there is room for, and the gap between them."""
        every = self._shorter if self._shorter and fit_width(self._parts, self.gaps[-1]) > width else self._parts
        kept, widths = list(every), [cells(part) for part in every]

        def row(gap: int) -> list[Part] | None:
            if sum(widths) > width:  # what is said of those left out need not be made yet
                return None
            after = self._after(len(self._parts) - len(kept))
            used = sum(widths) + sum(map(cells, after)) + gap * max(len(kept) + len(after) - 1, 0)
            return [*kept, *after] if used <= width else None

        for gap in self.gaps:
            if (chosen := row(gap)) is not None:
                return chosen, gap
        gap = self.gaps[-1]
        while kept:
            place = max((n for n, part in enumerate(kept) if not part.keep), default=-1)
            kept.pop(place)
            widths.pop(place)
            if (chosen := row(gap)) is not None:
                return chosen, gap
        return [], gap


def cells(part: Part) -> int:
    """How many it takes."""
    return as_content(part.text).cell_length


def fit_width(parts: Sequence[Part], gap: int) -> int:
    """Cells that these parts take, side by side."""
    return sum(map(cells, parts)) + gap * max(len(parts) - 1, 0)


class Bar(Widget):
    """How much is used: a heavy line, then a light one, so that it reads without colour. Words stand beside it."""

    DEFAULT_CSS = "Bar { height: 1; width: 1fr; }"
    share: reactive[float] = reactive(0.0)
    """From 0 to 1."""

    def __init__(self, share: float = 0.0, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.set_reactive(Bar.share, self.validate_share(share))

    def validate_share(self, share: float) -> float:
        return min(max(share, 0.0), 1.0)

    def render(self) -> Content:
        used = round(self.size.width * self.share)
        return Content.assemble(("━" * used, "$now"), ("─" * (self.size.width - used), "$line"))
