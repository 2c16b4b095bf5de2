"""What was taken out of the record since, at the foot of the summary: that it was and when, never what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coprod_tui.summary.page import Line, line, ours
from coprod_tui.wording import _

if TYPE_CHECKING:
    from coprod_tui.summary.reading import Reading


def told(read: Reading) -> list[Line]:
    """A line for each day and sort of removal. Stripping who spoke when is not told: no summary ever has it."""
    words = {
        "person": _("A person asked to be taken out. That was done on {day}."),
        "words": _("Words were left out for good on {day}."),
        "damage": _("Part of the record was damaged. What could not be read is missing since {day}."),
    }
    each = [
        (words[one.sort], read.day(one.at, year=True)) for one in read.meeting.removals.made if one.sort in words
    ]  # fmt: skip
    return [line(said, day=ours(day)) for said, day in dict.fromkeys(each)]
