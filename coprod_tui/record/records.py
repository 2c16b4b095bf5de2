"""Records as commands use them: read one, change one, each read once however often it is asked for (`read_cache`)."""

from __future__ import annotations

from contextlib import AbstractContextManager, suppress
from typing import TypeVar

from tinydb import where

from coprod_tui.model.entry import NOT_OURS, Stamped
from coprod_tui.model.group import GROUP_KINDS, Group
from coprod_tui.model.meeting import MEETING_KINDS, Meeting
from coprod_tui.record.journal import Journal
from coprod_tui.record.read_cache import SEAT, opened
from coprod_tui.record.recorder import GROUP, MEETING, Done, Moving, Recorder, RecordType
from coprod_tui.record.shelf import GroupPlace, MeetingPlace

State = TypeVar("State")

HEADING = [
    str(kind.__struct_config__.tag)
    for kind in MEETING_KINDS.by_kind.values()
    if getattr(kind, "part", "") in ("plan", "flow", "clock", "held", "")
]
"""The kinds of entries that a meeting's plan and stage come from: with what was taken back, and what is hidden."""
IDENTITY = [
    str(kind.__struct_config__.tag) for kind in GROUP_KINDS.by_kind.values() if getattr(kind, "part", "") == "identity"
]
"""The kinds that a group's name and settings come from."""


def open_group(
    place: GroupPlace, seat: str = SEAT, *, readable_part: bool = False
) -> AbstractContextManager[Recorder[Group]]:
    """The group's record, for as long as it takes. Raises CannotOpen; Damaged, unless for its readable part."""
    return _open(place, GROUP, seat, readable_part=readable_part)


def open_meeting(
    place: MeetingPlace, seat: str = SEAT, *, readable_part: bool = False
) -> AbstractContextManager[Recorder[Meeting]]:
    """The meeting's record, for as long as it takes. Raises CannotOpen; Damaged, unless for its readable part."""
    return _open(place, MEETING, seat, readable_part=readable_part)


def _open(
    place: GroupPlace | MeetingPlace, sort: RecordType[State], seat: str, *, readable_part: bool
) -> AbstractContextManager[Recorder[State]]:
    if place.records is None:
        return opened(place.record, sort, seat, readable_part=readable_part)
    return place.records.open(place.record, sort, seat, readable_part=readable_part)


def read_group(place: GroupPlace) -> Group:
    """The group as its record tells it. Raises CannotOpen, Damaged."""
    return _read(place, GROUP)


def read_meeting(place: MeetingPlace) -> Meeting:
    """The meeting as its record tells it. Raises CannotOpen, Damaged."""
    return _read(place, MEETING)


def _read(place: GroupPlace | MeetingPlace, sort: RecordType[State]) -> State:
    if place.records is not None:
        return place.records.read(place.record, sort)
    with opened(place.record, sort, SEAT) as recorder:
        return recorder.state


def read_heading(place: MeetingPlace) -> Meeting:
    """The meeting's plan and how far it is, and nothing else of it. Raises CannotOpen, Damaged.

    The record is asked for the few entries that tell it: less than half the time of folding all of it. What a command
    has read whole already is taken as it is.
    """
    return _read_of(place, MEETING, HEADING)


def read_identity(place: GroupPlace) -> Group:
    """The group's name and settings, and nothing else of it: a third of the time. Raises CannotOpen, Damaged."""
    return _read_of(place, GROUP, IDENTITY)


def _read_of(place: GroupPlace | MeetingPlace, sort: RecordType[State], kinds: list[str]) -> State:
    """What entries of these kinds come to."""
    if place.records is not None and place.records.has_read(place.record):
        return _read(place, sort)
    found: list[Stamped] = []
    with Journal(place.record) as journal:
        for doc in journal.search(where("kind").one_of(kinds)):
            with suppress(*NOT_OURS):
                found.append(sort.kinds.decode(doc.doc_id, doc))
    return sort.fold(sort.empty, found)


def change_group(place: GroupPlace, move: Moving[Group], at: int) -> Done:
    """Make a move of the group and keep it. at: UTC ms. Raises Refused, NotSaved, CannotOpen, Damaged."""
    with open_group(place) as record:
        return record.do(move, at)


def change_meeting(place: MeetingPlace, move: Moving[Meeting], at: int, *, seat: str = SEAT) -> Done:
    """Make a move of a meeting away from its screens, and keep it. Raises as `change_group` does."""
    with open_meeting(place, seat) as record:
        return record.do(move, at)
