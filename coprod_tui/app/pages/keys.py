"""Keys that every page about a group shares, and those of pages that are one list."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from coprod_tui.app.keyboard.key import Key, Situation, calls
from coprod_tui.app.pages.page import Page
from coprod_tui.app.window import window
from coprod_tui.wording import N_

PAGES: frozenset[Situation] = frozenset(("home", "interrupted", "newcomer", "group", "list", "planned", "understood"))
LIST: frozenset[Situation] = frozenset(("list",))


def hide(page: Page) -> None:
    window(page).action_hide()


def end(page: Page) -> None:
    page.app.exit(0)


def begins(name: str, *of: object) -> Callable[[Any], None]:
    """For a coroutine method of the page: begin it, which cancels any question that is open. of: its arguments."""
    return partial(_begin, name=name, of=of)


def _begin(page: Page, name: str, of: tuple[object, ...]) -> None:
    page.begin(getattr(page, name), *of)


EVERY_PAGE = (
    Key("quit", ("q",), N_("leave"), N_("Leave Coprod. Everything is saved."), end, rank=93, when=PAGES - LIST),
    Key("hide", ("ctrl+l", "f8"), N_("hide"), N_("Hide everything at once. Coming back asks first."), hide,
        rank=91, when=PAGES),
    Key("help", ("f1",), N_("all keys"), N_("This list of all keys."), calls("help"), rank=92, when=PAGES),
)  # fmt: skip
BACK = Key("page-back", ("escape",), N_("back"), N_("Back to the page before."), calls("leave"), rank=6, when=PAGES)
UP = Key("list-up", ("up", "pageup"), N_("the one before"), N_("Choose the line before."), calls("choose", by=-1),
         when=PAGES)  # fmt: skip
DOWN = Key("list-down", ("down", "pagedown"), N_("the next one"), N_("Choose the next line."), calls("choose", by=1),
           when=PAGES)  # fmt: skip
CHANGE = Key("list-change", ("enter",), N_("change"), N_("Change the chosen line."), calls("change_chosen"), rank=1,
             when=LIST)  # fmt: skip
ADD = Key("list-add", ("a",), N_("add"), N_("Add to this list."), begins("add"), rank=2, when=LIST)
FIXED_LIST = (CHANGE, UP, DOWN, BACK, *EVERY_PAGE)
"""For lists whose lines can be changed, and none added."""
READ_LIST = (UP, DOWN, BACK, *EVERY_PAGE)
"""For lists that are only read."""
LIST_PAGE = (CHANGE, ADD, UP, DOWN, BACK, *EVERY_PAGE)
