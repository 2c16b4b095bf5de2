"""A line of a screen keeps what was made of it only once something was.

Textual makes seven caches for each line that a widget draws, and for each that is cut from one. Most of them stay
empty: 0.9 MB of a Room as it opens, 1.9 MB once its pages were shown. Here each is made when it is first asked for.
"""

from __future__ import annotations

import inspect
from collections.abc import Iterable, Sequence
from contextlib import suppress
from typing import Any

from rich.segment import Segment
from textual.cache import FIFOCache
from textual.strip import Strip

CACHES = {
    "_divide_cache": 4, "_crop_cache": 16, "_style_cache": 16, "_filter_cache": 4,
    "_line_length_cache": 4, "_crop_extend_cache": 4, "_offsets_cache": 4,
}  # fmt: skip
"""Those of a `Strip` in Textual 8.2, and how many each holds at most."""
BESIDE = ("_segments", "_cell_length", "_render_cache", "_link_ids", "_cell_count")
"""The other slots of a `Strip`."""
DIVIDE = Strip.divide


def _make(strip: Strip, segments: Iterable[Segment], cell_length: int | None = None) -> None:
    strip._segments = list(segments)  # noqa: SLF001
    strip._cell_length = cell_length  # noqa: SLF001
    strip._render_cache = strip._link_ids = strip._cell_count = None  # noqa: SLF001


def _first_asked_for(strip: Strip, name: str) -> FIFOCache[Any, Any]:
    """Make a cache as it is first asked for: Python calls this for an attribute that is not there."""
    if name not in CACHES:
        raise AttributeError(f"'{type(strip).__name__}' object has no attribute '{name}'", name=name, obj=strip)
    cache: FIFOCache[Any, Any] = FIFOCache(CACHES[name])
    setattr(strip, name, cache)
    return cache


def _divide(strip: Strip, cuts: Iterable[int]) -> Sequence[Strip]:
    """A strip that is not cut is its own only part. Textual caches that in the strip itself, a reference cycle."""
    length = strip.cell_length
    cuts = [cut for cut in cuts if cut <= length]
    return [strip] if cuts == [length] else DIVIDE(strip, cuts)


def make_lean() -> None:
    """Have every line made so from now on. Nothing where Textual has other lines than those known here."""
    if {*CACHES, *BESIDE} == set(Strip.__slots__):
        Strip.__init__ = _make  # type: ignore[assignment, method-assign]
        Strip.__getattr__ = _first_asked_for  # type: ignore[attr-defined]
        Strip.divide = _divide  # type: ignore[assignment, method-assign]
    with suppress(ImportError):
        _keep_colours_by_class()


def _keep_colours_by_class() -> None:
    """Cache the two colours of a line for the class, as Textual means to: its method has `cls`, but no `@classmethod`.

    As it is, the cache has each widget's own lines in its keys, and a thousand of these were never freed.
    """
    from textual._styles_cache import StylesCache  # noqa: PLC0415  private: it may be elsewhere, or nowhere

    colours: Any = vars(StylesCache).get("get_inner_outer")
    if callable(colours) and [*inspect.signature(colours).parameters][:1] == ["cls"]:
        StylesCache.get_inner_outer = classmethod(colours)  # type: ignore[assignment, method-assign]
