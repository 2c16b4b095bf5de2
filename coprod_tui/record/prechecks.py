"""Everything that can be known before something is taken out for good: so that it is not begun where it cannot end.

Formats, rights, room, locks, and screens that are open: each is looked at in every place that would be changed.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from coprod_tui.model.entry import Refused
from coprod_tui.record.foreign_files import foreign_files
from coprod_tui.record.journal import Journal
from coprod_tui.record.locks import LOCK_WAIT, holding, lock_of
from coprod_tui.record.removal_intent import Intent
from coprod_tui.record.shelf import GroupPlace, MeetingPlace, Shelf
from coprod_tui.record.trouble import CannotOpen, NoSuch, NotSaved, as_trouble

SPARE = 256 * 1024
"""Bytes that are to be free beside what is written anew."""


@as_trouble()
def look_ahead(shelf: Shelf, intent: Intent) -> None:
    """Refuse what could not be done to its end; nothing is changed.

    Raises Refused: record-newer, record-not-whole, not-ours-inside, open-on-a-screen. NotSaved: read-only, disk-full,
    busy, gone.
    """
    try:
        group = shelf.group(intent.group)
        meetings = _concerned(shelf, intent)
        if intent.what in ("meeting", "group"):
            _need_ours(shelf.home, group.folder if intent.what == "group" else None, meetings)
            _need_closed(meetings)
        records: list[MeetingPlace | GroupPlace] = [*meetings, group] if intent.what != "group" else []
        for place in records:
            _need_record(place)
        _need_rights(shelf, intent, group, meetings)
        _need_room(shelf.home, records)
    except NoSuch as trouble:
        raise NotSaved("gone") from trouble


def _concerned(shelf: Shelf, intent: Intent) -> list[MeetingPlace]:
    every = shelf.meetings(intent.group)
    return [place for place in every if place.id == intent.meeting] if intent.what == "meeting" else every


def _need_ours(home: Path, group: Path | None, meetings: Sequence[MeetingPlace]) -> None:
    """What somebody else put into a folder is not deleted with it. group: its folder, where all of it goes."""
    folders = {group} if group else {place.folder for place in meetings}
    theirs = [str(each) for place in meetings for each in place.foreign()]
    theirs += [str(each) for each in foreign_files(home) if not folders.isdisjoint(each.parents)]
    if theirs:
        raise Refused("not-ours-inside", files=theirs)


def _need_closed(meetings: Iterable[MeetingPlace]) -> None:
    busy = next((each.id for each in meetings if each.seats.open_seats()), "")
    if busy:
        raise Refused("open-on-a-screen", meeting=busy)


def _need_record(place: MeetingPlace | GroupPlace) -> None:
    """It can be read to its end, is not from a newer program, and nobody holds it for longer than a moment."""
    try:
        with Journal(place.record) as journal:
            if journal.why_read_only == "newer":
                raise Refused("record-newer", record=place.id)
    except CannotOpen as trouble:
        raise Refused("record-not-whole", record=place.id) from trouble
    with holding(lock_of(place.record), LOCK_WAIT):
        pass


def _need_rights(shelf: Shelf, intent: Intent, group: GroupPlace, meetings: Iterable[MeetingPlace]) -> None:
    """Every folder in which a file is written anew or taken away may be written to."""
    folders = [shelf.home, group.folder]
    if intent.what in ("meeting", "group"):
        folders.append(group.meetings if intent.what == "meeting" else group.folder.parent)
    for place in meetings:
        folders += _within(place.folder)
    for folder in folders:
        if not os.access(folder, os.W_OK | os.X_OK):
            raise NotSaved("read-only")


def _within(folder: Path) -> Iterator[Path]:
    yield folder
    for each in sorted(folder.iterdir()):
        if each.is_dir() and not each.is_symlink():
            yield from _within(each)


def _need_room(home: Path, places: Iterable[MeetingPlace | GroupPlace]) -> None:
    """A record is written beside the one it takes the place of; a summary's files stand beside nothing."""
    largest = max((place.record.stat().st_size for place in places), default=0)
    if shutil.disk_usage(home).free < largest + SPARE:
        raise NotSaved("disk-full")
