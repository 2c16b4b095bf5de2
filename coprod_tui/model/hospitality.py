"""What makes a place to meet in, asked while planning: whose place it is, time to know one another, food.

Each may be answered or left. Nothing is made of the answers: no figure, no mark, nothing on the Room or in a summary.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from coprod_tui.model.entry import Entry, Frozen, Stamp, differs, move
from coprod_tui.model.flow import need_open
from coprod_tui.model.text import clean

if TYPE_CHECKING:
    from coprod_tui.model.meeting import Meeting

QUESTIONS = ("whose_place", "time_together", "food")
"""In the order in which they are asked."""


class Hospitality(Frozen, frozen=True):
    """The answers, in people's words; None where it was not asked yet, "" where it was left."""

    whose_place: str | None = None
    time_together: str | None = None
    food: str | None = None

    @property
    def open(self) -> tuple[str, ...]:
        """What nobody has answered or left yet, by name."""
        return tuple(name for name in QUESTIONS if getattr(self, name) is None)


class HospitalityTold(Entry, frozen=True):
    """What is None stays; "" leaves the question."""

    part: ClassVar[str] = "hospitality"
    whose_place: str | None = None
    time_together: str | None = None
    food: str | None = None

    def apply(self, part: Hospitality, _stamp: Stamp) -> Hospitality:
        return part.but(**self.changes())


@move
def tell_hospitality(
    meeting: Meeting, *, whose_place: str | None = None, time_together: str | None = None, food: str | None = None
) -> Sequence[Entry]:
    """Answers to these questions. What is None stays as it is; words with nothing in them leave the question."""
    need_open(meeting)
    answers = (whose_place, time_together, food)
    changed = HospitalityTold(*(None if words is None else clean(words) for words in answers))
    return [changed] if differs(meeting.hospitality, changed) else []
