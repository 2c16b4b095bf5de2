"""Contributions without a turn: in writing, or signed. They count as being heard, like any turn."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar, Literal

from coprod_tui.model import flow
from coprod_tui.model.entry import NOBODY, Entry, Id, Stamp, move
from coprod_tui.model.notes import NoteTaken
from coprod_tui.model.person import need_person, voiced
from coprod_tui.model.presence import arriving
from coprod_tui.model.text import clean
from coprod_tui.model.turns import Contribution, TurnEntry, Turns

if TYPE_CHECKING:
    from coprod_tui.model.meeting import Meeting

By = Literal["written", "signed"]


class ContributionCame(TurnEntry, frozen=True):
    speaks: ClassVar[bool] = True
    goes_with: ClassVar[bool] = True
    person: Id
    by: By = "written"
    item: Id = NOBODY

    def apply(self, part: Turns, stamp: Stamp) -> Turns:
        return part.but(otherwise=(*part.otherwise, Contribution(Id(stamp.number), self.person, self.item)))


@move
def contribute(meeting: Meeting, person: Id, words: str = "", by: By = "written") -> Sequence[Entry]:
    """Somebody is heard without a turn. Their words, if they are given here, become a note of theirs without a name."""
    flow.need_open(meeting)
    person = voiced(meeting, person)
    need_person(meeting, person)
    words, item = clean(words, lines=True), meeting.agenda.current or NOBODY
    note: list[Entry] = [NoteTaken(words, item, of=person)] if words else []
    return [*flow.opening(meeting), *arriving(meeting, person), ContributionCame(person, by, item), *note]
