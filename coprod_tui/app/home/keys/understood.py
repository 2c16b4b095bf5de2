"""Keys of the page that shows how an agenda was understood. They are those of a planned meeting's page."""

from __future__ import annotations

from coprod_tui.app.home.keys.items import item_keys
from coprod_tui.app.keyboard.key import Key, Situation, calls
from coprod_tui.app.pages.keys import BACK, DOWN, EVERY_PAGE, UP, begins
from coprod_tui.wording import N_

HERE: frozenset[Situation] = frozenset(("understood",))
DOORS = (
    "understood-minutes", "understood-for", "understood-asked", "understood-earlier", "understood-later",
    "understood-out",
)  # fmt: skip
"""Keys for the chosen item that stand above the items."""


UNDERSTOOD = (
    Key("understood-keep", ("y",), N_("keep it"), N_("Keep the agenda as it stands here."), begins("keep"), rank=1,
        when=HERE),
    Key("understood-change", ("enter",), N_("change"), N_("Put the chosen item right, or bring in the chosen line."),
        calls("change_chosen"), rank=2, when=HERE),
    UP,
    DOWN,
    Key("understood-in", ("b", "plus"), N_("bring in"), N_("Make the chosen line an item."), calls("bring_in"), rank=3,
        when=HERE),
    *item_keys("understood", HERE),
    Key("understood-earlier", ("e",), N_("earlier"), N_("Move the chosen item one place up."), calls("shift", -1),
        when=HERE),
    Key("understood-later", ("l",), N_("later"), N_("Move the chosen item one place down."), calls("shift", 1),
        when=HERE),
    Key("understood-out", ("x",), N_("leave out"), N_("Leave the chosen item out."), begins("leave_out"), when=HERE),
    BACK,
    *EVERY_PAGE,
)  # fmt: skip

USUAL_DOORS = tuple(id for id in DOORS if id != "understood-asked")
USUAL = (
    Key("usual-add", ("a",), N_("add"), N_("Add items to the agenda."), begins("add"), rank=3, when=HERE),
    Key("usual-begin", ("g",), N_("begin from"), N_("Begin from the last agenda, or from one that comes with Coprod."),
        begins("begin_from"), rank=4, when=HERE),
    *(each for each in UNDERSTOOD if each.id not in ("understood-asked", "understood-note")),
)  # fmt: skip
"""The same for a group's usual agenda, which nobody asked for and no note goes before."""
