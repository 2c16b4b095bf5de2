"""A repaint asks only those widgets for their lines that stand where it paints.

Textual asks every widget whose parent's place is touched. When the clock of a Room counts, thirteen are asked and six
stand there. That was a sixth of what a Room costs while nobody touches it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from textual._compositor import Compositor
from textual.geometry import Region


class Touched:
    """A proxy of Textual's compositor for one repaint, with those widgets alone that stand in the painted lines."""

    def __init__(self, compositor: Compositor, crop: Region, is_painted: Callable[[int], bool]) -> None:
        self._compositor = compositor
        self.visible_widgets = {
            widget: (region, clip)
            for widget, (region, clip) in compositor.visible_widgets.items()
            if (seen := region.intersection(clip).intersection(crop)) and any(map(is_painted, seen.line_range))
        }

    def __getattr__(self, name: str) -> Any:
        return getattr(self._compositor, name)

    def _get_renders(self, crop: Region) -> Any:
        return Compositor._get_renders(self, crop)  # type: ignore[arg-type]  # noqa: SLF001


def paint_only_what_is_touched() -> None:
    """Have every repaint done so from now on. Nothing where Textual has another way to paint."""
    theirs: Any = vars(Compositor).get("_render_chops")
    if theirs is None or not hasattr(Compositor, "_get_renders") or hasattr(theirs, "theirs"):
        return

    def render_chops(compositor: Compositor, crop: Region, is_painted: Callable[[int], bool]) -> Any:
        return theirs(Touched(compositor, crop, is_painted), crop, is_painted)

    render_chops.theirs = theirs  # type: ignore[attr-defined]
    Compositor._render_chops = render_chops  # type: ignore[assignment, method-assign]  # noqa: SLF001
