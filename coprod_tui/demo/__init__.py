"""The example group, Riverside Voices, for trying Coprod without telling it anything of one's own.

It is built through the same moves people make, with times handed in, so that it is always a record as real ones are.
It lives in a folder of its own and never among real groups.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from coprod_tui.demo.past import hold_past_meeting
from coprod_tui.demo.riverside import make_riverside
from coprod_tui.demo.today import plan_today
from coprod_tui.model.entry import Refused
from coprod_tui.record.series import read_meeting, take_over
from coprod_tui.record.shelf import Shelf
from coprod_tui.wording import local

if TYPE_CHECKING:
    from pathlib import Path

    from coprod_tui.record.shelf import GroupPlace, MeetingPlace

FOLDER = "example"
"""Where the example is kept, beside the groups that are people's own."""
PAST = 13
ID = "riverside-voices"


def example_home(home: Path) -> Path:
    """Where the example lives in a home that has groups of people's own."""
    return home / FOLDER


def is_example(home: Path) -> bool:
    """Whether this home is the example's, to be said so on screen."""
    return home.name == FOLDER and [place.id for place in Shelf(home).groups()] == [ID]


def build(home: Path, *, zone: str, at: int) -> MeetingPlace:
    """Make the example in this home, or find it there, and return the meeting for today.

    zone: IANA name; at: UTC ms. Built again on the same day it is the same meeting, unless that is finished; on a later
    day there is a new one. Refused where the home has groups of people's own. Raises NotSaved, CannotOpen.
    """
    shelf = Shelf(home)
    if any(each.id != ID for each in shelf.groups()):
        raise Refused("example-needs-own-folder", folder=str(home))
    place = next((each for each in shelf.groups() if each.id == ID), None)
    if place is None:
        place = make_riverside(shelf, zone=zone, at=at)
    if not any(each.number > PAST or _is_held(each) for each in shelf.meetings(place.id)):
        hold_past_meeting(shelf, place, number=PAST, zone=zone, at=at)
    take_over(shelf, place, at)
    return _todays(shelf, place, at) or plan_today(shelf, place, zone=zone, at=at)


def _is_held(place: MeetingPlace) -> bool:
    return read_meeting(place).flow.stage == "finished"


def _todays(shelf: Shelf, place: GroupPlace, at: int) -> MeetingPlace | None:
    """The example's newest meeting that is for today and not finished."""
    for each in reversed(shelf.meetings(place.id)):
        meeting = read_meeting(each)
        today = local(at, meeting.plan.zone).date().isoformat()
        if meeting.plan.date == today and meeting.flow.stage != "finished":
            return each
    return None
