"""What a repaint sends to the terminal is what Textual's own way of painting would have sent, and fewer draw for it.

With another Textual this says whether `coprod_tui/app/widgets/repaint.py` may stay.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from textual._compositor import Compositor
from textual.app import App, ComposeResult
from textual.containers import Container, Horizontal, Vertical
from textual.geometry import Region
from textual.widget import Widget
from textual.widgets import Static

from coprod_tui.app.widgets.repaint import paint_only_what_is_touched
from tests.app.rooms import FULL, SMALL, opened, planned

CHANGES = st.lists(
    st.builds(Region, st.integers(0, 79), st.integers(0, 23), st.integers(1, 40), st.integers(1, 8)),
    min_size=1, max_size=4,
)  # fmt: skip


class Boxes(App[None]):
    """Boxes in boxes, one over others, one half out of its parent, and one that scrolls."""

    CSS = """
    #over { layer: over; offset: 15 3; width: 30; height: 8; border: round white; }
    #out { offset: 5 4; width: 40; height: 6; background: blue; }
    #scrolls { height: 5; overflow-y: auto; } #tall { height: 20; }
    Screen { layers: base over; }
    """

    def compose(self) -> ComposeResult:
        with Horizontal():
            with Vertical():
                yield Static("Hall hire", id="first")
                with Container():
                    yield Static("minutes of the last meeting " * 9, id="out")
            with Vertical(id="scrolls"):
                yield Static("\n".join(map(str, range(20))), id="tall")
        yield Static("日本語 over all of it " * 5, id="over")


def sent(app: App[Any], changed: Sequence[Region], paint: Callable[[Compositor], Any]) -> str:
    """What a repaint of these places sends to the terminal."""
    compositor = app.screen._compositor
    compositor._dirty_regions = {part for each in changed if (part := each.intersection(app.size.region))}
    update = paint(compositor)
    return str(update.render_segments(app.console)) if update is not None else ""


def both(app: App[Any], changed: Sequence[Region], patch: pytest.MonkeyPatch) -> tuple[str, str]:
    """By our way of painting and by Textual's."""
    ours = sent(app, changed, Compositor.render_partial_update)
    with patch.context() as for_now:
        for_now.setattr(Compositor, "_render_chops", Compositor._render_chops.theirs)  # type: ignore[attr-defined]
        return ours, sent(app, changed, Compositor.render_partial_update)


def who_draws(app: App[Any], changed: Region, patch: pytest.MonkeyPatch) -> list[Widget]:
    drew: list[Widget] = []
    draw = Widget.render_lines

    def render_lines(widget: Widget, crop: Region) -> Any:
        drew.append(widget)
        return draw(widget, crop)

    with patch.context() as for_now:
        for_now.setattr(Widget, "render_lines", render_lines)
        sent(app, [changed], Compositor.render_partial_update)
    return drew


@pytest.fixture
def ours() -> None:
    paint_only_what_is_touched()


@pytest.mark.usefixtures("ours")
async def test_boxes_in_boxes_are_painted_as_textual_paints_them(monkeypatch: pytest.MonkeyPatch) -> None:
    app = Boxes()
    async with app.run_test(size=SMALL) as pilot:
        for down in (0, 7):
            app.query_one("#scrolls").scroll_to(y=down, animate=False)
            await pilot.pause()

            @settings(deadline=None, suppress_health_check=list(HealthCheck))
            @given(CHANGES)
            def any_change(changed: list[Region]) -> None:
                ours, theirs = both(app, changed, monkeypatch)
                assert ours == theirs
                assert ours

            any_change()


@pytest.mark.parametrize("size", [SMALL, FULL])
async def test_a_room_is_painted_as_textual_paints_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, size: tuple[int, int]
) -> None:
    async with opened(planned(tmp_path, "Amy", "Mo", items=["Letters", "Car park"]), size=size) as room:
        for key in ("", "1", "space", "question_mark"):
            if key:
                await room.strike(key)
            for widget in room.app.screen._compositor.visible_widgets:
                ours, theirs = both(room.app, [widget.region, Region(0, 0, 1, 1)], monkeypatch)
                assert ours == theirs


async def test_a_clock_that_counts_asks_only_what_stands_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with opened(planned(tmp_path, "Amy", "Mo", items=["Letters"]), size=FULL) as room:
        await room.strike("n")
        clock = room.app.screen.query_one("#clock")
        assert clock.region
        drew = who_draws(room.app, clock.region, monkeypatch)
        assert {clock, *clock.ancestors_with_self} - {room.app} == {*drew}


@pytest.mark.usefixtures("ours")
async def test_two_places_far_apart_leave_what_stands_between_them_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    app = Boxes()
    async with app.run_test(size=SMALL):
        drew: list[Widget] = []

        def render_lines(widget: Widget, _crop: Region) -> list[Any]:
            drew.append(widget)
            return []

        monkeypatch.setattr(Widget, "render_lines", render_lines)
        app.screen._compositor._render_chops(app.size.region, {0, 23}.__contains__)
        assert app.query_one("#over") not in drew
        assert app.query_one("#first") in drew


def test_it_is_done_once_and_not_at_all_with_another_textual(monkeypatch: pytest.MonkeyPatch) -> None:
    paint_only_what_is_touched()
    done = Compositor._render_chops
    paint_only_what_is_touched()
    assert Compositor._render_chops is done
    monkeypatch.delattr(Compositor, "_get_renders")
    monkeypatch.delattr(Compositor, "_render_chops")
    paint_only_what_is_touched()
    assert not hasattr(Compositor, "_render_chops")
