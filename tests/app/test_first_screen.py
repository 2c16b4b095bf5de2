"""The first screen: its style sheet is read once, with the app's own, and it has the classes of its size at once."""

from __future__ import annotations

import inspect
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from textual._compositor import Compositor
from textual.app import App
from textual.css.stylesheet import Stylesheet
from textual.geometry import Size

from coprod_tui.app import app as app_module
from coprod_tui.app.desk.desk import Desk
from coprod_tui.app.destinations import ToDesk, ToHome, ToReview, ToRoom
from coprod_tui.app.home.home import Home
from coprod_tui.app.office import Office
from coprod_tui.app.review.review import ReviewScreen
from coprod_tui.app.room.panels.now import Now
from coprod_tui.app.room.room import Room
from coprod_tui.app.router import SHEETS
from coprod_tui.app.widgets.pieces import ACROSS, DOWN, size_classes
from coprod_tui.app.widgets.prompt_screen import PromptScreen
from tests.app.homes import at_home
from tests.app.rooms import FULL, MIDDLE, begun, planned
from tests.app.still import RENDER_UPDATE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.dom import DOMNode
    from textual.screen import Screen


@pytest.mark.parametrize(
    ("to", "screen"), [(ToRoom, Room), (ToDesk, Desk), (ToReview, ReviewScreen), (ToHome, Home)]
)  # fmt: skip
def test_the_sheet_of_a_first_screen_is_its_own(to: type, screen: type[Screen[Any]]) -> None:
    own = Path(inspect.getfile(screen)).parent / str(screen.CSS_PATH)
    assert Path(inspect.getfile(app_module)).parent / SHEETS[to] == own


@pytest.mark.parametrize("path", sorted(Path(app_module.__file__).parent.rglob("*.tcss")), ids=lambda path: path.stem)
def test_a_sheet_says_the_same_without_what_stands_in_it_for_people(home: Path, path: Path) -> None:
    look = app_module.Coprod(home, ToHome(Office(home))).get_css_variables()
    said = []
    for sheets in (Stylesheet, app_module.Sheets):
        read = sheets(variables=look)
        read.read(path)
        read.parse()
        said.append([(rule.css, [each.specificity for each in rule.selector_set]) for rule in read.rules])
        assert [*read.source] == [(str(path), "")]
    assert said[0] == said[1]
    assert said[0]


async def test_no_style_sheet_is_read_again_as_the_app_starts(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    again: list[Stylesheet] = []
    reparse = Stylesheet.reparse

    def told(sheet: Stylesheet) -> None:
        again.append(sheet)
        reparse(sheet)

    monkeypatch.setattr(Stylesheet, "reparse", told)
    async with at_home(home) as (app, _pilot):
        assert not again
        assert {Path(path).name for path, _where in app.stylesheet.source} >= {"base.tcss", "page.tcss"}


async def test_the_first_screen_is_styled_once_and_not_drawn_before_it_can_be_shown(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    styled: list[Screen[Any]] = []
    away: list[Screen[Any]] = []
    update, display = Stylesheet.update_nodes, App._display

    def updated(sheet: Stylesheet, nodes: Iterable[DOMNode], animate: bool = False) -> None:
        these = [*nodes]
        styled.extend(node for node in these if isinstance(node, Home))
        update(sheet, these, animate)

    def displayed(app: App[Any], screen: Screen[Any], drawn: Any) -> None:
        if app._batch_count and drawn is not None:
            away.append(screen)
        display(app, screen, drawn)

    monkeypatch.setattr(Stylesheet, "update_nodes", updated)
    monkeypatch.setattr(App, "_display", displayed)
    monkeypatch.setattr(Compositor, "render_update", RENDER_UPDATE)
    async with at_home(home) as (app, _pilot):
        assert isinstance(app.screen, Home)
        assert not styled
        assert not away


@pytest.mark.parametrize("size", [FULL, MIDDLE])
async def test_a_room_in_mid_meeting_is_styled_once(
    home: Path, monkeypatch: pytest.MonkeyPatch, size: tuple[int, int]
) -> None:
    """What Now takes of the screen is foreseen: a class that comes later has everything styled again."""
    styled: list[DOMNode] = []
    update = Stylesheet.update_nodes

    def updated(sheet: Stylesheet, nodes: Iterable[DOMNode], animate: bool = False) -> None:
        these = [*nodes]
        styled.extend(node for node in these if isinstance(node, Room | Now))
        update(sheet, these, animate)

    monkeypatch.setattr(Stylesheet, "update_nodes", updated)
    async with begun(planned(home), size=size) as sat:
        assert sat.room.query_one(Now).has_class("-beside"), "the item stands large"
        assert not styled


@pytest.mark.parametrize("width", [1, 79, 80, 99, 100, 139, 140])
@pytest.mark.parametrize("height", [1, 11, 12, 23, 24, 29, 30, 37, 38])
def test_the_classes_of_a_size_are_those_that_textual_gives(width: int, height: int) -> None:
    given = PromptScreen._get_breakpoint_classes
    theirs = given(PromptScreen, width, ACROSS) | given(PromptScreen, height, DOWN)  # type: ignore[arg-type]
    assert set(size_classes(Size(width, height))) == theirs
