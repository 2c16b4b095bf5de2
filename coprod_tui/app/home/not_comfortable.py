"""Whom to talk to if something was not right, also after a meeting. Nothing of it is kept."""

from __future__ import annotations

from collections.abc import Sequence

from coprod_tui.app.pages.keys import READ_LIST
from coprod_tui.app.pages.list_page import GroupList
from coprod_tui.app.widgets.rows import Row
from coprod_tui.sentences.not_comfortable import lines
from coprod_tui.wording import N_


class SomebodyToTalkTo(GroupList):
    KEYS = READ_LIST
    TITLE = N_("Somebody to talk to")

    def lines(self) -> Sequence[Row]:
        return [Row("", each) for each in lines(self.group.settings)]
