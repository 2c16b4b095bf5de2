"""Keys of the page that tells a group's year."""

from __future__ import annotations

from coprod_tui.app.keyboard.key import Key
from coprod_tui.app.pages.keys import LIST, READ_LIST, begins
from coprod_tui.wording import N_

YEAR_PAGE = (
    Key("year-days", ("d",), N_("other days"), N_("Tell another stretch of time."), begins("other_days"), rank=1,
        when=LIST),
    Key("year-save", ("s",), N_("save it"), N_("Save it as a file, for Word or in large print, say."),
        begins("save"), rank=2, when=LIST),
    *READ_LIST,
)  # fmt: skip
