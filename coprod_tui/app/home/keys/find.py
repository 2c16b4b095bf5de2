"""Keys of the page that finds words again."""

from __future__ import annotations

from coprod_tui.app.keyboard.key import Key
from coprod_tui.app.pages.keys import CHANGE, LIST, READ_LIST, begins
from coprod_tui.wording import N_

FIND_PAGE = (
    Key("find-open", CHANGE.keys, N_("open"), N_("Show the chosen thing in the summary of its meeting."), CHANGE.act,
        rank=1, when=LIST),
    Key("find-words", ("f",), N_("words"), N_("Look for other words."), begins("ask_what"), rank=2, when=LIST),
    Key("find-kind", ("k",), N_("kind"), N_("Only decisions, say, or only what was parked."),
        begins("ask_sort"), rank=3, when=LIST),
    Key("find-state", ("s",), N_("how it stands"), N_("Only what is in force, say, or still to do."),
        begins("ask_state"), rank=4, when=LIST),
    Key("find-days", ("d",), N_("days"), N_("Only meetings of a stretch of time."), begins("ask_when"), rank=5,
        when=LIST),
    *READ_LIST,
)  # fmt: skip
