"""That somebody is here: whoever speaks or asks to is, and a round that is on invites them too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coprod_tui.model.entry import Entry, Id
from coprod_tui.model.person import HereBy, PersonArrived, need_person
from coprod_tui.model.round import joining

if TYPE_CHECKING:
    from coprod_tui.model.meeting import Meeting


def arriving(meeting: Meeting, person: Id, by: HereBy = "room") -> list[Entry]:
    """The entries that mark somebody as here if they were not: whoever speaks or raises a hand is here.

    A round that is on invites them too.
    """
    if need_person(meeting, person).presence == "here":
        return []
    return [PersonArrived(person, by), *joining(meeting, person)]
