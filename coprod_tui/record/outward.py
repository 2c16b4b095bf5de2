"""What may be told outside a group, from the disk: each meeting is read once, and nothing is written."""

from __future__ import annotations

from typing import NamedTuple

from coprod_tui.model.board import BesideSaying, Board, board_of, sayings
from coprod_tui.model.group import Group
from coprod_tui.model.outward import Outward, OutwardFacts, outward_facts, outward_of
from coprod_tui.record.called import ever_called
from coprod_tui.record.records import read_group
from coprod_tui.record.shelf import GroupPlace, Shelf
from coprod_tui.record.year import read_meetings


class OutwardRecords(NamedTuple):
    """What is read for these pages, once for all of them. outward: what may be told outside of it."""

    group: Group
    found: tuple[OutwardFacts, ...]
    outward: Outward

    def board(self, body: str) -> Board:
        return board_of(self.group, self.found, body, self.outward)

    def sayings(self, body: str) -> tuple[BesideSaying, ...]:
        return tuple(sayings(self.group, self.found, body))


def read_outward(shelf: Shelf, place: GroupPlace, today: str) -> OutwardRecords:
    """today: YYYY-MM-DD. A meeting that cannot be read is named in it. Raises CannotOpen for the group's own."""
    group = read_group(place)
    found, unread = read_meetings(shelf, place, outward_facts)
    outward = outward_of(group, found, today, names=ever_called(place, "name", "email"), unread=unread)
    return OutwardRecords(group, tuple(found), outward)
