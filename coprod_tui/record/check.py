"""Looking over everything that is kept: is each file whole, and can only its owner read it? Changes nothing."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Literal, NamedTuple

from coprod_tui.model.entry import NOT_OURS
from coprod_tui.model.group import GROUP_KINDS
from coprod_tui.model.meeting import MEETING_KINDS
from coprod_tui.record.foreign_files import foreign_files
from coprod_tui.record.journal import Journal
from coprod_tui.record.journal_interface import JournalInterface
from coprod_tui.record.private import is_owner_only, keeps_rights
from coprod_tui.record.recorder import GROUP, Recorder
from coprod_tui.record.shelf import MeetingPlace, Shelf
from coprod_tui.record.trouble import CannotOpen

CheckResult = Literal["whole", "torn", "damaged", "newer", "not-a-record", "no-access", "missing", "left-over"]


class Checked(NamedTuple):
    """How one record is, or one other file or folder that others can read, or that was never written to its end.

    lines: how many intact lines can be opened. damaged: the places of those that cannot. torn: bytes of a line that
    was being written (a crash, or a seat at this very moment). set_aside: files in which such bytes are kept.
    private: only the owner can read it.
    """

    path: Path
    health: CheckResult = "whole"
    lines: int = 0
    damaged: tuple[int, ...] = ()
    torn: int = 0
    set_aside: tuple[Path, ...] = ()
    private: bool = True

    @property
    def good(self) -> bool:
        return self.health == "whole" and self.private


def check_all(home: Path) -> list[Checked]:
    """Every record under this folder, every record that is named and not there, and whatever there others can read.

    Where the disk lets all read what is on it, no file is at fault. What is not Coprod's is not looked into: see
    `foreign_files`.
    """
    found = list(_look(home))
    if any(not each.private for each in found) and lets_all_read(home):
        found = [each._replace(private=True) for each in found]
        return [each for each in found if each.path.suffix == ".journal" or not each.good]
    return found


def lets_all_read(home: Path) -> bool:
    """Whether this disk keeps no rights, as most sticks: others can read what is on it, and nothing mends that."""
    with suppress(OSError):  # nothing can be made to try it with
        return not is_owner_only(home) and not keeps_rights(home)
    return False


def _look(home: Path) -> Iterator[Checked]:
    copies = set(foreign_files(home))
    for folder, _, files in os.walk(home):
        here = Path(folder)
        ours = copies.isdisjoint((here, *here.parents))
        if not is_owner_only(here):
            yield Checked(here, private=False)
        for name in sorted(files):
            path = here / name
            if path.suffix == ".journal" and ours and path not in copies:
                yield check_record(path)
            elif not path.is_symlink() and not is_owner_only(path):
                yield Checked(path, private=False)
    for path in Shelf(home).left_over():
        yield Checked(path, "left-over")
    yield from _missing(home)


def _missing(home: Path) -> Iterator[Checked]:
    """Meetings that a group's history names and whose record is not there: taken away by hand, or never copied."""
    for place in Shelf(home).groups():
        try:
            group = Recorder(place.record, GROUP, "", readable_part=True)
        except CannotOpen:
            continue  # told of as a record of its own
        group.close()
        for past in group.state.history.meetings:
            record = MeetingPlace(past.meeting, place.id, past.number, place.meetings / past.meeting).record
            if not record.exists():
                yield Checked(record, "missing")


def check_record(path: Path) -> Checked:
    """How one record is. It may be open at a seat meanwhile."""
    found = Checked(path, set_aside=tuple(sorted(path.parent.glob(f"{path.name}.torn-*"))))
    try:
        found = found._replace(private=is_owner_only(path))
        with Journal(path, readable_part=True) as journal:
            seen = journal.health
            return found._replace(
                health=_health(journal), lines=seen.lines - len(seen.damaged), damaged=seen.damaged, torn=seen.torn
            )
    except CannotOpen as trouble:
        if trouble.reason == "no-access":
            return found._replace(health="no-access")
        return found._replace(health="missing" if trouble.reason == "missing" else "not-a-record")


def _health(journal: JournalInterface) -> CheckResult:
    if journal.health.damaged:
        return "damaged"
    if journal.why_read_only == "newer" or not _all_known(journal):
        return "newer"
    return "torn" if journal.health.torn else "whole"


def _all_known(journal: JournalInterface) -> bool:
    """Whether every entry is of a kind and a shape that this program knows."""
    kinds = GROUP_KINDS if journal.about.get("what") == "group" else MEETING_KINDS
    try:
        for number, doc in journal.since(0):
            kinds.decode(number, doc)
    except NOT_OURS:
        return False
    return True
