"""Where groups and meetings live on disk, and how one is found.

    groups/GROUP/group.journal
    groups/GROUP/meetings/GROUP-14/record.journal
    groups/GROUP/meetings/GROUP-14/seats/, summaries/, outbox/

Ids are ours: letters, digits and hyphens, never people's words as they are. Everything is for the owner only.
"""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from coprod_tui.model.text import whole_number
from coprod_tui.record.ids import is_id, safe_id
from coprod_tui.record.journal import start_journal
from coprod_tui.record.journal_lines import LONGEST_NUMBER, first_id
from coprod_tui.record.private import EARLIER, claim_folder, is_left_over, left_over, make_folder, take_away
from coprod_tui.record.read_cache import Records
from coprod_tui.record.seats import Seats
from coprod_tui.record.trouble import NoSuch, NotSaved, Several, as_trouble

REFERENCES = ".references"
"""The file in an outbox that letters' references are made with."""
SUMMARY_FILES = re.compile(r"-summary(?:-[a-z]+)*\.[a-z]+|=(?:sealed|sent)-[0-9]+\.json")
EASY_FILES = re.compile(r"-summary-(?:[a-z]+-)*easy(?:-[0-9]{8}-[0-9]{6}(?:-[0-9]+)?)?\.[a-z]+")
"""Those of them that have pictures in them."""
EARLIER_FILES = re.compile(r"-summary(?:-[a-z]+)*-[0-9]{8}-[0-9]{6}(?:-[0-9]+)?\.[a-z]+")
OUTBOX_FILES = re.compile(r"-(?:[vi][0-9]+|agreed|closed)(?:-[\w-]+)?\.[a-z]+")
"""What files of ours are called there, after the meeting's id."""
PAGE_FILES = re.compile(r"page-[0-9a-f]{64}\.json")
"""A page for others as the group was shown it, by its checksum."""
PHOTOGRAPH_FILES = re.compile(r"photo-[1-9][0-9]*\.(?:jpeg|png)")


@dataclass(frozen=True, slots=True)
class GroupPlace:
    """Where one group is kept. records: through which its record is read, where a command reads each once."""

    id: str
    folder: Path
    records: Records | None = field(default=None, compare=False, repr=False)

    @property
    def record(self) -> Path:
        return self.folder / "group.journal"

    @property
    def meetings(self) -> Path:
        return self.folder / "meetings"

    @property
    def found(self) -> Path:
        """The cache that words are found by; it may be deleted at any time."""
        return self.folder / "found.sqlite"

    @property
    def photographs(self) -> Path:
        """The group's own, for Easy Read."""
        return self.folder / "photographs"

    def photograph(self, name: str, form: str) -> Path:
        return self.photographs / f"{name}.{form}"

    def page(self, checksum: str) -> Path:
        """The words of a page for others that the group was shown to read."""
        return self.folder / f"page-{checksum}.json"

    def pages(self) -> tuple[Path, ...]:
        """All of these that are kept."""
        return tuple(each for each in _files(self.folder, deep=False) if PAGE_FILES.fullmatch(each.name))


@dataclass(frozen=True, slots=True)
class MeetingPlace:
    """Where one meeting is kept. group: its group's id; number: its place among that group's meetings, from 1.

    records: as of a group's place.
    """

    id: str
    group: str
    number: int
    folder: Path
    records: Records | None = field(default=None, compare=False, repr=False)

    @property
    def record(self) -> Path:
        return self.folder / "record.journal"

    @property
    def of_group(self) -> GroupPlace:
        return GroupPlace(self.group, self.folder.parent.parent, self.records)

    @property
    def seats(self) -> Seats:
        return Seats(self.folder / "seats")

    @property
    def summaries(self) -> Path:
        return self.folder / "summaries"

    def sealed(self) -> list[Path]:
        """The words of the agreed record, as they were sealed."""
        return sorted(self.summaries.glob("sealed-*.json"))

    def sent(self, version: int) -> Path:
        """What that version said as it first went out."""
        return self.summaries / f"sent-{version}.json"

    @property
    def outbox(self) -> Path:
        """What is still to be sent or given to people, made when a summary is sent."""
        return self.folder / "outbox"

    def in_outbox(self) -> tuple[Path, ...]:
        """Every file of ours there that is for people, in order; none where there is no outbox."""
        return tuple(each for each in _files(self.outbox) if self._is_ours(each) and each.name[0] != ".")

    def saved(self) -> tuple[Path, ...]:
        """The summary's files, and the words that were sealed, as they are now."""
        return tuple(each for each in _files(self.summaries, deep=False) if self._is_ours(each))

    def earlier(self) -> tuple[Path, ...]:
        """Earlier versions of the summary's files."""
        return tuple(each for each in _files(self.summaries / EARLIER) if self._is_ours(each))

    def with_pictures(self) -> tuple[Path, ...]:
        """Those of these files, and of what waits in the outbox, that may have a photograph of the group's in them."""
        easy = (
            each for each in (*self.saved(), *self.earlier()) if EASY_FILES.fullmatch(each.name.removeprefix(self.id))
        )
        return (*easy, *self.in_outbox())

    def foreign(self) -> tuple[Path, ...]:
        """What somebody else put among the summaries and into the outbox, and links there: none of it is ours."""
        return tuple(each for each in (*_files(self.summaries), *_files(self.outbox)) if not self._is_ours(each))

    def _is_ours(self, path: Path) -> bool:
        """Whether it is a file that Coprod made for this meeting, by its name and place. A link is not."""
        if path.is_symlink() or not path.is_file():
            return False
        if is_left_over(path):
            return True
        within = path.relative_to(self.folder).parts
        below, stem = within[1:-1], path.name.removeprefix(self.id)
        if within[0] == self.summaries.name:
            names = {(): SUMMARY_FILES, (EARLIER,): EARLIER_FILES}.get(below)
            return bool(names and names.fullmatch(stem if stem != path.name else f"={path.name}"))
        if path.name == REFERENCES and not below:
            return True
        return len(below) < 2 and stem != path.name and OUTBOX_FILES.fullmatch(stem) is not None  # noqa: PLR2004


class Shelf:
    """All groups and meetings under one folder, which is made when something is first put there.

    records: through which the records of its places are read, where each is to be read once: see `reading_once`.
    """

    def __init__(self, home: Path, records: Records | None = None) -> None:
        self.home = home
        self._records = records
        self._groups = home / "groups"

    @contextmanager
    def reading_once(self) -> Iterator[Shelf]:
        """This shelf for the length of one command, in one thread: each record of its places is read once."""
        if self._records is not None:
            yield self
            return
        with Records() as records:
            yield Shelf(self.home, records)

    def left_over(self) -> Iterator[Path]:
        """What was never written to its end anywhere here: see `private.is_left_over`."""
        yield from left_over(self.home, deep=False)
        yield from left_over(self._groups)

    def sweep(self) -> None:
        """Take all of that away."""
        take_away(self.left_over())

    def make_group(self, name: str, *, zone: str, made: int) -> GroupPlace:
        """Make room for a group, under an id made from its name. zone: IANA name; made: UTC ms. Raises NotSaved."""
        wanted = safe_id(name, "group")
        with as_trouble():
            make_folder(self._groups)
            folder, again = self._groups / wanted, 1
            while not _claimed(folder):
                again += 1
                folder = self._groups / f"{wanted}-{again}"
        place = GroupPlace(folder.name, folder, self._records)
        with begun(place):
            make_folder(place.meetings)
            start_journal(place.record, what="group", id=place.id, zone=zone, made=made)
        return place

    def make_meeting(self, group: str, *, zone: str, made: int, first: int = 1) -> MeetingPlace:
        """Make room for that group's next meeting. Two who ask at once get two. Raises NoSuch, NotSaved.

        first: the lowest number it may have: a group may have met before, or a meeting have been deleted.
        """
        meetings = self.group(group).meetings
        with as_trouble():
            make_folder(meetings)
            number = max(first - 1, *(_number(group, each.name) for each in meetings.iterdir()), 0) + 1
            while not _claimed(meetings / f"{group}-{number}"):
                number += 1
        place = MeetingPlace(f"{group}-{number}", group, number, meetings / f"{group}-{number}", self._records)
        with begun(place):
            make_folder(place.summaries)
            make_folder(place.seats.folder)
            start_journal(place.record, what="meeting", id=place.id, zone=zone, made=made)
        return place

    def groups(self) -> list[GroupPlace]:
        """Every group, by id. A copy that somebody made of one is none."""
        places = (GroupPlace(folder.name, folder, self._records) for folder in _folders(self._groups))
        return [place for place in places if is_id(place.id) and _is_its_own(place)]

    def meetings(self, group: str | None = None) -> list[MeetingPlace]:
        """Every meeting of that group, or of all, oldest first."""
        return [
            place
            for each in self.groups()
            if group is None or each.id == group
            for place in sorted(_meetings(each), key=lambda place: place.number)
        ]

    def group(self, id: str) -> GroupPlace:
        """The group with this id. Raises NoSuch."""
        for place in self.groups():
            if place.id == id:
                return place
        raise NoSuch("no-such-group", asked=id)

    def find_meeting(self, asked: str) -> MeetingPlace:
        """The meeting with this id, or the only one that begins so, or the only one of that number ("14").

        Raises NoSuch; Several, which names the candidates.
        """
        meetings = self.meetings()
        found = _found(asked, meetings)
        if number := whole_number(asked):
            found = [place for place in meetings if place.number == number] or found
        if not found:
            raise NoSuch("no-such-meeting", asked=asked)
        if len(found) > 1:
            raise Several("several-meetings", asked=asked, candidates=[place.id for place in found])
        return found[0]


@contextmanager
def begun(place: GroupPlace | MeetingPlace) -> Iterator[None]:
    """The first things put into a place that was claimed just now: all of them, or its folder goes again.

    A folder left behind would use up an id, and the next meeting would skip a number. Raises NotSaved.
    """
    try:
        with as_trouble():
            yield
    except NotSaved:
        shutil.rmtree(place.folder, ignore_errors=True)
        raise


def _claimed(folder: Path) -> bool:
    try:
        claim_folder(folder)
    except FileExistsError:
        return False
    return True


def _files(folder: Path, *, deep: bool = True) -> list[Path]:
    """Every file under it, links among them, in order. What links lead to is not looked into; none where it is not."""
    found: list[Path] = []
    for here, below, files in os.walk(folder):
        found += [Path(here, name) for name in files]
        found += [Path(here, name) for name in below if Path(here, name).is_symlink()]
        if not deep:
            break
    return sorted(found)


def _folders(folder: Path) -> list[Path]:
    """The folders in it, by name; none where it is not there. A link to somewhere else is nobody's group."""
    if not folder.is_dir():
        return []
    with os.scandir(folder) as found:  # it says of each what it is, without being asked for each
        return sorted(folder / each.name for each in found if each.is_dir(follow_symlinks=False))


def _meetings(group: GroupPlace) -> Iterable[MeetingPlace]:
    for folder in _folders(group.meetings):
        place = MeetingPlace(folder.name, group.id, _number(group.id, folder.name), folder, group.records)
        if place.number and _is_its_own(place):
            yield place


def _is_its_own(place: GroupPlace | MeetingPlace) -> bool:
    """Whether its record is there, and is of the id that its folder has. One that cannot be read may be its own."""
    if not place.record.is_file():
        return place.record.exists()
    first = place.records.first_id(place.record) if place.records else first_id(place.record)
    return first in ("", place.id)


def _number(group: str, name: str) -> int:
    """A meeting's number from the name of its folder; 0 where the name is not one of ours."""
    number = name.removeprefix(f"{group}-")
    ours = (
        number != name and number.isascii() and number.isdecimal() and len(number) < LONGEST_NUMBER and number[0] != "0"
    )
    return int(number) if ours else 0


def _found(asked: str, places: Sequence[MeetingPlace]) -> list[MeetingPlace]:
    asked = asked.strip().lower()
    exact = [place for place in places if place.id == asked]
    return exact or [place for place in places if asked and place.id.startswith(asked)]
