"""What a key names of its screen is there: nothing but the press of the key would tell."""

from __future__ import annotations

from functools import partial
from operator import methodcaller
from typing import TYPE_CHECKING

import pytest

from coprod_tui.app.desk.desk import Desk
from coprod_tui.app.desk.keys import DESK
from coprod_tui.app.home.group import GroupPage
from coprod_tui.app.home.home import Home
from coprod_tui.app.pages.list_page import ListPage
from coprod_tui.app.pages.take_out import TakingOut
from coprod_tui.app.review.keys import REVIEW
from coprod_tui.app.review.own_words import OWN, OwnWords
from coprod_tui.app.review.review import ReviewScreen
from coprod_tui.app.room.keys import ROOM
from coprod_tui.app.room.room import Room
from coprod_tui.app.router import every_key
from coprod_tui.app.sending.send_page import SendingPage

if TYPE_CHECKING:
    from coprod_tui.app.keyboard.key import Key

SCREENS: dict[type, tuple[Key, ...]] = {
    Room: tuple(ROOM),
    Desk: tuple(DESK),
    ReviewScreen: tuple(REVIEW),
    OwnWords: tuple(OWN),
    **{page: tuple(page.KEYS) for page in (Home, GroupPage, ListPage, SendingPage, TakingOut)},
}


def named(act: object) -> str:
    """The method that a key calls by its name, "" where it calls none."""
    if isinstance(act, methodcaller):
        reduced = act.__reduce__()
        assert isinstance(reduced, tuple)
        made, args = reduced[:2]
        return str((made.args if isinstance(made, partial) else args)[0])
    return str(act.keywords.get("name", "")) if isinstance(act, partial) and "name" in act.keywords else ""


@pytest.mark.parametrize("screen", SCREENS, ids=lambda screen: screen.__name__)
def test_a_screen_has_every_method_that_its_keys_call(screen: type) -> None:
    missing = [
        key.id for key in SCREENS[screen] if named(key.act) and not callable(getattr(screen, named(key.act), None))
    ]
    assert missing == []


@pytest.mark.parametrize("page", [Home, GroupPage, ListPage, SendingPage, TakingOut], ids=lambda page: page.__name__)
def test_no_key_of_a_page_hides_another(page: type) -> None:
    keys = [(pressed, situation) for key in SCREENS[page] for pressed in key.keys for situation in key.when]
    assert sorted(each for each in set(keys) if keys.count(each) > 1) == []


def test_most_keys_of_pages_are_held_to_it() -> None:
    assert {named(key.act) for key in (*Home.KEYS, *GroupPage.KEYS)} >= {"open_chosen", "open_private", "leave", "help"}


def test_every_key_of_every_screen_may_be_named_in_the_settings() -> None:
    assert {key.id for key in every_key()} >= {
        key.id for screen in SCREENS if screen not in (SendingPage, TakingOut) for key in SCREENS[screen]
    }
