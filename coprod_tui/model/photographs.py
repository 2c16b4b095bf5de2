"""The group's own photographs, for Easy Read: what each shows, and that everybody in it said yes. The files are apart.

A photograph stays as it was put in: other words for it are another one. Who asks for one to go has it gone for good,
with what was said of it (`record.removal`); its number is never given again.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar, Literal

from coprod_tui.model.entry import Entry, Id, Refused, Stamp, Stamped, move
from coprod_tui.model.history import GroupEntry
from coprod_tui.model.text import clean
from coprod_tui.model.things import Thing, Things

if TYPE_CHECKING:
    from coprod_tui.model.group import Group

PeopleInIt = Literal["everybody", "nobody"]
"""Everybody in it said yes to its being used; nobody is in it."""
ImageForm = Literal["jpeg", "png"]


class Photograph(Thing, frozen=True):
    """number: given once in this group. shows: in words, for who does not see it. checksum: SHA-256 of its file."""

    number: int
    shows: str
    checksum: str
    form: ImageForm
    agreed: PeopleInIt

    @property
    def name(self) -> str:
        """How a summary calls it, and its file: "photo-3"."""
        return f"photo-{self.number}"


class Photographs(Things[Photograph], frozen=True):
    """last: the highest number that was ever given."""

    missing: ClassVar[str] = "no-such-photograph"
    last: int = 0

    def called(self, name: str) -> Photograph | None:
        return next((one for one in self.all if name in (one.name, str(one.number))), None)


class PhotographAdded(GroupEntry, frozen=True):
    part: ClassVar[str] = "photographs"
    number: int
    shows: str
    checksum: str
    form: ImageForm
    agreed: PeopleInIt

    def apply(self, part: Photographs, stamp: Stamp) -> Photographs:
        made = Photograph(Id(stamp.number), self.number, self.shows, self.checksum, self.form, self.agreed)
        return part.but(all=(*part.all, made), last=max(part.last, self.number))


class PhotographRemoved(GroupEntry, frozen=True):
    """Somebody asked for it to go. Of what it showed nothing is kept."""

    part: ClassVar[str] = "photographs"
    number: int

    def apply(self, part: Photographs, _stamp: Stamp) -> Photographs:
        left = tuple(one for one in part.all if one.number != self.number)
        return part.but(all=left, last=max(part.last, self.number))


@move
def add_photograph(
    group: Group, shows: str, checksum: str, form: ImageForm, agreed: PeopleInIt | Literal[""]
) -> Sequence[Entry]:
    """Its file is kept before. Refused: photograph-needs-words; photograph-needs-yes; photograph-there-already."""
    shows = clean(shows)
    if not shows:
        raise Refused("photograph-needs-words")
    if not agreed:
        raise Refused("photograph-needs-yes")
    same = next((one for one in group.photographs.all if one.checksum == checksum), None)
    if same is not None:
        raise Refused("photograph-there-already", number=same.number)
    return [PhotographAdded(group.photographs.last + 1, shows, checksum, form, agreed)]


def without_photograph(history: list[Stamped], number: int) -> list[Stamped]:
    """A group's record without what was said of that photograph."""
    return [
        one for one in history if not (isinstance(one.entry, PhotographAdded) and one.entry.number == number)
    ]  # fmt: skip
