"""Entries picked in the record, taken back together: an entry never loses its subject without somebody saying so."""

from __future__ import annotations

from functools import partial

from coprod_tui.app.desk.desk import Desk
from coprod_tui.model.undo import depending
from coprod_tui.model.undo import take_back as take_back_lines
from coprod_tui.wording import _


def take_back(desk: Desk) -> None:
    """Take back the picked entry and those marked. What was written about them is marked first, and people decide."""
    lines = {*desk.marked, desk.place.picked} - {0}
    if desk.place.picked in desk.meeting.taken:
        words = _("This is taken back already. {key} puts back what you took back last.")
        desk.say(words.format(key=desk.keys.label(desk.keys.by_id["redo"])))
        return
    other = depending(desk.meeting, *lines)
    if other is None:
        desk.do(partial(take_back_lines, lines=sorted(lines)), after=lambda _seated, _done: desk.change(picked=0))
        return
    while other is not None:
        lines.add(other.stamp.line)
        other = depending(desk.meeting, *lines)
    desk.marked = frozenset(lines)
    desk.show_record()
    words = _("Other entries are about this one. They are marked with +. {key} takes them all back.")
    desk.say_trouble(words.format(key=desk.keys.label(desk.keys.by_id["take-back"])))
