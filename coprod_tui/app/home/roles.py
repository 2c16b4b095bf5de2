"""How the roles went round: who has chaired, taken notes, kept time and had the keys, and in how many meetings."""

from __future__ import annotations

from collections.abc import Sequence

from coprod_tui.app.pages.keys import READ_LIST
from coprod_tui.app.pages.list_page import GroupList
from coprod_tui.app.widgets.rows import Row
from coprod_tui.model.roles import went_round
from coprod_tui.sentences.people import role_name
from coprod_tui.wording import N_, _, ngettext


class RolesPage(GroupList):
    KEYS = READ_LIST
    TITLE = N_("How roles went round")
    NOTE = N_("Whoever had a role last is named first. It is the group's to say who is next.")
    NONE = N_("No meeting is finished yet.")

    def lines(self) -> Sequence[Row]:
        return [
            Row("", role_name(turns.role), ", ".join(_times(name, count) for name, count in turns.people))
            for turns in went_round(self.group)
        ]


def _times(name: str, count: int) -> str:
    times = ngettext("{count} meeting", "{count} meetings", count).format(count=count)
    return _("{name} ({times})").format(name=name, times=times)
