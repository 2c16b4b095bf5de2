"""Keys of the pages that others read."""

from __future__ import annotations

from coprod_tui.app.keyboard.key import Key
from coprod_tui.app.pages.keys import LIST, READ_LIST, begins
from coprod_tui.wording import N_

SAVE = Key("page-save", ("s",), N_("save it"), N_("Save it as a file, for Word or in large print, say."),
           begins("save"), rank=1, when=LIST)  # fmt: skip
NAMED = Key("page-named", ("n",), N_("who is named"), N_("Who said yes to be named on it, and how to reach them."),
            begins("who_is_named"), rank=4, when=LIST)  # fmt: skip
AGREED = Key("page-agreed", ("y",), N_("agreed"), N_("Our group read this page and agreed it: it may go."),
             begins("agreed"), rank=2, when=LIST)  # fmt: skip
NEWCOMER_PAGE = (SAVE, NAMED, *READ_LIST)
PUBLIC_PAGE = (SAVE, AGREED, *READ_LIST)
BOARD_PAGE = (
    SAVE,
    AGREED,
    Key("page-receipt", ("r",), N_("what came back"), N_("When they read it, who read it, and what they did."),
        begins("receipt"), rank=3, when=LIST),
    NAMED,
    Key("page-mark", ("m",), N_("also on it"), N_("Put a decision, an issue or an action on it, or take it off."),
        begins("mark"), rank=5, when=LIST),
    Key("page-words", ("w",), N_("whose words go"), N_("Words beside decisions, with the yes of whoever said them."),
        begins("choose_sayings"), rank=7, when=LIST),
    *READ_LIST,
)  # fmt: skip
