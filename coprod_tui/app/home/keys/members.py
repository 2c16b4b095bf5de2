"""Keys of people as they were understood from a list; and the one on the members' page that takes a list."""

from __future__ import annotations

from coprod_tui.app.keyboard.key import Key
from coprod_tui.app.pages.keys import BACK, CHANGE, DOWN, EVERY_PAGE, LIST, LIST_PAGE, UP, begins
from coprod_tui.wording import N_

KEEP = Key("people-keep", ("y",), N_("keep them"), N_("Add these people to the group."), begins("keep_all"), rank=2,
           when=LIST)  # fmt: skip
UNDERSTOOD_PEOPLE = (CHANGE, KEEP, UP, DOWN, BACK, *EVERY_PAGE)
FROM_LIST = Key("people-list", ("l",), N_("a list"), N_("Add people from a list: pasted, or in a file."),
                begins("from_list"), rank=3, when=LIST)  # fmt: skip
MEMBERS = (*LIST_PAGE[:2], FROM_LIST, *LIST_PAGE[2:])
