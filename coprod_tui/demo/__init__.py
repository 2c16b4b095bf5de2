"""The example: Riverside Voices with its year, and a project that ended, to try Coprod without telling it anything.

It is built by the moves that people make, with times passed in, so that its records are like real ones.
It lives in a folder of its own and never among real groups.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from coprod_tui.demo.earlier import hold_earlier_meeting
from coprod_tui.demo.leaflet import close_leaflet
from coprod_tui.demo.past import hold_past_meeting
from coprod_tui.demo.riverside import make_riverside
from coprod_tui.demo.today import plan_today
from coprod_tui.demo.waiting_room import hold_waiting_room
from coprod_tui.model.entry import Refused
from coprod_tui.record.private import make_folder, synced_once, write_private
from coprod_tui.record.records import read_meeting
from coprod_tui.record.series import take_over
from coprod_tui.record.shelf import GroupPlace, MeetingPlace, Shelf
from coprod_tui.record.trouble import as_trouble
from coprod_tui.wording import _, local

FOLDER = "example"
"""Where the example is kept, beside the groups that are people's own."""
MARK = "example.txt"
"""The file that says a home is the example's."""
GROUPS = "groups"
"""The shelf's own folder in a home."""
BEING_MADE = "being-made"
"""Where the group and its past are built before they are put in place, so that there is all of them or nothing."""
GROUP = "riverside-voices"
PAST = 13


def example_home(home: Path) -> Path:
    """Where the example lives in a home that has groups of people's own."""
    return home / FOLDER


def is_example(home: Path) -> bool:
    """Whether this home is the example's, which the screens say."""
    return (home / MARK).is_file()


def build(home: Path, *, zone: str, at: int) -> MeetingPlace:
    """Make the example in this home, or find it there, and return the meeting for today.

    zone: IANA name; at: UTC ms. Idempotent on one day, until its meeting is finished; on a later day there is a new
    meeting. Refused where the home has people's own groups. Raises NotSaved, CannotOpen.
    """
    shelf = Shelf(home)
    if shelf.groups() and not is_example(home):
        raise Refused("example-needs-own-folder", folder=str(home))
    if not shelf.groups():
        with as_trouble():
            _make(home, zone=zone, at=at)
    place = next((each for each in shelf.groups() if each.id == GROUP), shelf.groups()[0])
    take_over(shelf, place, at)
    return _todays(shelf, place, at) or plan_today(shelf, place, zone=zone, at=at)


def _make(home: Path, *, zone: str, at: int) -> None:
    """The groups with their past meetings: built aside, marked, and moved into place in one step."""
    aside = home / BEING_MADE
    if aside.exists():  # left by a laptop that stopped half-way
        shutil.rmtree(aside)
    make_folder(home)
    make_folder(aside)
    shelf = Shelf(aside)
    with synced_once(aside):
        place = make_riverside(shelf, zone=zone, at=at)
        hold_waiting_room(shelf, place, zone=zone, at=at)
        hold_earlier_meeting(shelf, place, number=PAST - 1, zone=zone, at=at)
        hold_past_meeting(shelf, place, number=PAST, zone=zone, at=at)
        close_leaflet(shelf, zone=zone, at=at)
    write_private(home / MARK, (_("This folder holds Coprod's example group. It may be deleted.") + "\n").encode())
    if (home / GROUPS).exists():  # empty: a folder cannot be moved over another on every system
        (home / GROUPS).rmdir()
    (aside / GROUPS).replace(home / GROUPS)
    shutil.rmtree(aside)  # an empty folder, and the lock of a home


def _todays(shelf: Shelf, place: GroupPlace, at: int) -> MeetingPlace | None:
    """The example's newest meeting that is for today and not finished."""
    for each in reversed(shelf.meetings(place.id)):
        meeting = read_meeting(each)
        today = local(at, meeting.plan.zone).date().isoformat()
        if meeting.plan.date == today and meeting.flow.stage != "finished":
            return each
    return None
