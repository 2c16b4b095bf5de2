"""Which notes matter most: where many were taken under an item, the summary has these first and folds the rest away.

Nothing is left out by it. Whoever reads a summary over marks them, and every seat sees who did.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from coprod_tui.model.corrections import need_finished
from coprod_tui.model.entry import Entry, Id, Refused, Stamp, move
from coprod_tui.model.review import Review, ReviewEntry, summary_things

if TYPE_CHECKING:
    from coprod_tui.model.meeting import Meeting


class MarkedImportant(ReviewEntry, frozen=True):
    goes_with: ClassVar[bool] = True
    thing: Id

    def apply(self, part: Review, _stamp: Stamp) -> Review:
        return part if self.thing in part.important else part.but(important=(*part.important, self.thing))


class ImportantUnmarked(ReviewEntry, frozen=True):
    goes_with: ClassVar[bool] = True
    thing: Id

    def apply(self, part: Review, _stamp: Stamp) -> Review:
        return part.but(important=tuple(one for one in part.important if one != self.thing))


@move
def mark_important(meeting: Meeting, thing: Id) -> Sequence[Entry]:
    """Have this note stand among the first of its item. Refused for anything else: that is never folded away."""
    need_finished(meeting)
    if summary_things(meeting).get(thing, ("", ""))[0] not in ("note", "added"):
        raise Refused("only-notes-important")
    if thing in meeting.review.important:
        raise Refused("important-already")
    return [MarkedImportant(thing)]


@move
def unmark_important(meeting: Meeting, thing: Id) -> Sequence[Entry]:
    need_finished(meeting)
    if thing not in meeting.review.important:
        raise Refused("not-important")
    return [ImportantUnmarked(thing)]
