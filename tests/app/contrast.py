"""Contrast as it is really drawn: read back from the rendered screen, after cascade, focus, tint and dim.

Text, marks and big letters must reach 4.5 to 1 (7 in High contrast), drawn lines 3 to 1 (WCAG 2.2, 1.4.3 and 1.4.11).
The Terminal theme's colours are the person's own: they have no numbers here and are left out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from textual.color import Color

from coprod_tui.app.themes import contrast

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.color import Color as RichColor
    from textual.app import App

DRAWN = set("━─│┌┐└┘╭╮╰╯▔▁▏▕▂▃▅▆▇ ")
"""Lines, and the ends of a scroll bar; never the blocks that large letters are made of."""
BAR_END = "▄"
"""By itself it is the end of a scroll bar that stands at half a row: large letters have more than one cell in a row."""
LINE_GOAL = 3.0


class Pair(NamedTuple):
    """Words on their ground. drawn: a line and not words."""

    front: Color
    ground: Color
    drawn: bool
    text: str

    @property
    def ratio(self) -> float:
        return contrast(self.front, self.ground)


def pairs(app: App[Any]) -> Iterator[Pair]:
    """Everything on the screen that can be seen. A line drawn in its own ground is not there at all."""
    for strip in app.screen._compositor.render_strips():
        for text, style, _ in strip:
            if not text.strip():
                continue
            assert style is not None, text
            assert style.color is not None, text
            assert style.bgcolor is not None, text
            if style.color.is_default or style.bgcolor.is_default:
                continue
            front, ground = _colour(style.color), _colour(style.bgcolor)
            if style.reverse:
                front, ground = ground, front
            if style.dim:
                front = front.blend(ground, 0.5)
            drawn = set(text) <= DRAWN or text == BAR_END
            if not (drawn and front == ground):
                yield Pair(front, ground, drawn, text.strip()[:40])


def worst(app: App[Any]) -> float:
    """The lowest ratio of any words on the screen."""
    return min(pair.ratio for pair in pairs(app) if not pair.drawn)


def missed(app: App[Any], goal: float = 4.5) -> list[str]:
    """What is too faint, one line each, ready for a test to show."""
    return sorted(
        {
            f"{pair.ratio:.2f} {pair.front.hex6} on {pair.ground.hex6}: {pair.text}"
            for pair in pairs(app)
            if pair.ratio < (LINE_GOAL if pair.drawn else goal)
        }
    )


def _colour(color: RichColor) -> Color:
    return Color(*color.get_truecolor())
