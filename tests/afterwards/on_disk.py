"""A meeting that was told (`tests.building.Told`), kept on disk as its seats would have written it."""

from __future__ import annotations

from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING

from coprod_tui.model.group import choose_group_ways
from coprod_tui.model.plan import Settings
from coprod_tui.record.recorder import MEETING, Recorder
from coprod_tui.record.records import change_group
from coprod_tui.record.series import make_group, take_over
from coprod_tui.record.shelf import Shelf
from tests.app.rooms import ZONE, Planned

if TYPE_CHECKING:
    from pathlib import Path

    from coprod_tui.model.entry import Entry, Stamped
    from coprod_tui.model.meeting import Meeting
    from tests.building import Told


def on_disk(told: Told, home: Path) -> Planned:
    """The group and this one meeting of it, entry for entry with the numbers they were told with."""
    shelf, at = Shelf(home), told.stamped[0].stamp.at
    plan = told.meeting.plan
    group = make_group(shelf, plan.group_name or "Riverside Voices", zone=ZONE, at=at)
    if plan.settings != Settings():
        change_group(group, lambda group: choose_group_ways(group, plan.settings), at)
    place = shelf.make_meeting(group.id, zone=ZONE, made=at, first=plan.number)
    for seat, each in groupby(told.stamped, key=lambda one: one.stamp.seat):
        recorder = Recorder(place.record, MEETING, seat)
        for _line, entries in groupby(each, key=lambda one: one.stamp.line):
            batch = list(entries)
            recorder.do(partial(_as_told, batch), batch[0].stamp.at)
        recorder.close()
    take_over(shelf, group, told.at)
    return Planned(shelf, place)


def _as_told(batch: list[Stamped], _meeting: Meeting) -> list[Entry]:
    return [one.entry for one in batch]
