from __future__ import annotations

import importlib.util
import inspect
import sys
from functools import cache
from typing import Any

import pytest
import textual.strip
from hypothesis import given
from hypothesis import strategies as st
from rich.segment import Segment
from textual._styles_cache import StylesCache
from textual.color import Color
from textual.strip import Strip

from coprod_tui.app.widgets.strips import CACHES, make_lean

NAMES = sorted(Strip.__slots__)


@cache
def of_textual() -> type[Strip]:
    """The class as Textual has it, whatever was done to it before."""
    spec = importlib.util.spec_from_file_location("strip_as_it_is", textual.strip.__file__)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    made: type[Strip] = module.Strip
    return made


def kept(strip: Strip) -> dict[str, Any]:
    return {
        name: (type(value).__name__, value._maxsize, len(value)) if name in CACHES else value
        for name in NAMES
        for value in (getattr(strip, name),)
    }


def test_a_line_has_all_that_textual_gives_it_and_no_cache_before_it_is_asked_for() -> None:
    """With another Textual this says whether `coprod_tui/app/widgets/strips.py` may stay."""
    make_lean()
    segments, theirs = [Segment("Hall"), Segment(" hire")], of_textual()
    ours, stock = Strip(iter(segments), 9), theirs(iter(segments), 9)
    for name in CACHES:
        with pytest.raises(AttributeError):
            vars(Strip)[name].__get__(ours)
    assert kept(ours) == kept(stock)
    assert kept(Strip(segments)) == kept(theirs(segments))
    assert list(inspect.signature(Strip).parameters) == list(inspect.signature(theirs).parameters)


def test_what_is_cut_from_a_line_is_kept_for_the_next_time() -> None:
    make_lean()
    line = Strip([Segment("Hall hire")])
    cut = line.crop(0, 4)
    assert cut.text == "Hall"
    assert line.crop(0, 4) is cut
    assert not hasattr(line, "_colour_cache")


@given(st.lists(st.integers(0, 12), unique=True, max_size=4).map(sorted))
def test_a_line_is_divided_as_textual_does_and_one_that_is_not_cut_keeps_nothing_of_it(cuts: list[int]) -> None:
    make_lean()
    segments = [Segment("Hall"), Segment(" hire")]
    line, stock = Strip(segments, 9), of_textual()(segments, 9)
    held = sys.getrefcount(line)
    for _again in range(2):
        assert [each.text for each in line.divide(cuts)] == [each.text for each in stock.divide(cuts)]
    assert sys.getrefcount(line) == held


def test_the_lines_of_a_widget_go_with_it_though_it_asked_for_its_colours() -> None:
    make_lean()
    lines = StylesCache()
    held = sys.getrefcount(lines)
    red, blue = Color(200, 0, 0), Color(0, 0, 200)
    inner, outer = lines.get_inner_outer(red, blue)
    assert (inner.background, outer.background) == (red + blue, red)
    assert sys.getrefcount(lines) == held


@pytest.mark.parametrize("there", [True, False])
def test_with_another_textual_a_screen_is_drawn_as_that_draws_it(monkeypatch: pytest.MonkeyPatch, there: bool) -> None:
    monkeypatch.setattr(Strip, "__init__", of_textual().__init__)
    monkeypatch.setitem(CACHES, "_another_cache", 4)
    monkeypatch.delattr(StylesCache, "get_inner_outer")
    if not there:
        monkeypatch.setitem(sys.modules, "textual._styles_cache", None)
    make_lean()
    assert "get_inner_outer" not in vars(StylesCache)
    assert Strip.__init__ is of_textual().__init__
