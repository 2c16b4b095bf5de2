"""Keys of Home: carry on, open a group, plan a meeting, make a group, settings, the example."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from coprod_tui.app.keyboard.key import Key, Situation
from coprod_tui.app.pages.keys import DOWN, EVERY_PAGE, UP
from coprod_tui.wording import N_

if TYPE_CHECKING:
    from coprod_tui.app.home.home import Home

DIGITS = 9
"""Groups that a digit opens. The arrows and the mouse reach them all."""
ANY: frozenset[Situation] = frozenset(("home", "interrupted", "newcomer"))
GROUPS: frozenset[Situation] = frozenset(("home", "interrupted"))
INTERRUPTED: frozenset[Situation] = frozenset(("interrupted",))
NEWCOMER: frozenset[Situation] = frozenset(("newcomer",))
USUAL: frozenset[Situation] = frozenset(("home",))


def open_chosen(home: Home) -> None:
    home.open_chosen()


def close_that(home: Home) -> None:
    home.close_that()


def open_number(home: Home, place: int) -> None:
    home.open_number(place)


def new_meeting(home: Home) -> None:
    home.begin(home.new_meeting())


def review(home: Home) -> None:
    home.begin(home.review())


def new_group(home: Home) -> None:
    home.new_group()


def settings(home: Home) -> None:
    home.settings()


def where(home: Home) -> None:
    home.where()


def example(home: Home) -> None:
    home.begin(home.example())


HOME = (
    Key("carry-on", ("enter",), N_("carry on"), N_("Open what is chosen: at first the meeting you were in."),
        open_chosen, when=INTERRUPTED),
    Key("close-that", ("c",), N_("close that meeting"), N_("Finish the meeting you were in."), close_that,
        when=INTERRUPTED),
    Key("example-first", ("enter", "e"), N_("the example"), N_("Look round in a made-up group."), example,
        when=NEWCOMER),
    Key("open-group", ("enter",), N_("open"), N_("Open the chosen group."), open_chosen, rank=1, when=USUAL),
    *(
        Key(f"group-{n}", (str(n),), N_("open a group"), N_("Open the group of that number."),
            partial(open_number, place=n - 1), when=GROUPS)
        for n in range(1, DIGITS + 1)
    ),
    UP,
    DOWN,
    Key("new-meeting", ("n",), N_("new meeting"), N_("Plan a meeting of one of your groups."), new_meeting,
        rank=3, when=GROUPS),
    Key("review", ("v",), N_("review"), N_("Read a summary as members will, and see who answered. Private."), review,
        rank=4, when=GROUPS),
    Key("new-group", ("g",), N_("new group"), N_("Make a group. It takes four questions."), new_group,
        rank=5, when=ANY),
    Key("home-settings", ("s",), N_("settings"), N_("How keys work and how the screen looks here."), settings,
        rank=6, when=ANY),
    Key("home-where", ("w",), N_("where"), N_("What is kept, where it is, and who can read it."), where, rank=8,
        when=ANY),
    Key("example", ("e",), N_("the example"), N_("Look round in a made-up group."), example, rank=7, when=GROUPS),
    *EVERY_PAGE,
)  # fmt: skip
