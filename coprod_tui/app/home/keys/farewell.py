"""Keys of the page on which a group ends well."""

from __future__ import annotations

from coprod_tui.app.keyboard.key import Key
from coprod_tui.app.pages.keys import LIST, READ_LIST, begins
from coprod_tui.wording import N_

FAREWELL_PAGE = (
    Key("farewell-hand-on", ("h",), N_("hand on"), N_("Say who has something from now on."), begins("hand_on"),
        rank=1, when=LIST),
    Key("farewell-thanks", ("t",), N_("thanks"), N_("The group's own thanks, and how each wishes to be thanked."),
        begins("thank"), rank=2, when=LIST),
    Key("farewell-celebrate", ("c",), N_("celebrate"), N_("Write down how the group celebrates."), begins("celebrate"),
        rank=3, when=LIST),
    Key("farewell-close", ("y",), N_("close or open"),
        N_("Close the group, or open it again. It asks first."), begins("close_or_open"), rank=4, when=LIST),
    Key("farewell-save", ("s",), N_("save it"), N_("Save it as a file, for Word or in large print, say."),
        begins("save"), rank=5, when=LIST),
    *READ_LIST,
)  # fmt: skip
