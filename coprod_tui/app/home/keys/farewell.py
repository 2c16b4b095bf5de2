"""Keys of the page on which a group ends well."""

from __future__ import annotations

from coprod_tui.app.keyboard.key import Key, Situation
from coprod_tui.app.pages.keys import READ_LIST, begins
from coprod_tui.wording import N_

HERE: frozenset[Situation] = frozenset(("list",))
FAREWELL_PAGE = (
    Key("farewell-hand-on", ("h",), N_("hand on"), N_("Say who has something from now on."), begins("hand_on"),
        rank=1, when=HERE),
    Key("farewell-thanks", ("t",), N_("thanks"), N_("The group's own thanks, and how each wishes to be thanked."),
        begins("thank"), rank=2, when=HERE),
    Key("farewell-celebrate", ("c",), N_("celebrate"), N_("Write down how the group celebrates."), begins("celebrate"),
        rank=3, when=HERE),
    Key("farewell-close", ("y",), N_("close or open"),
        N_("Close the group, or open it again. It asks first."), begins("close_or_open"), rank=4, when=HERE),
    Key("farewell-save", ("s",), N_("save it"), N_("Save it as a file, for Word or in large print, say."),
        begins("save"), rank=5, when=HERE),
    *READ_LIST,
)  # fmt: skip
