"""Where a meeting is, which anybody may know; and how somebody joins it from afar, which is private.

Links, passcodes and telephone numbers let strangers in, so no screen for all shows them, and no summary.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from coprod_tui.model.entry import Entry, Frozen, Stamp, differs, move
from coprod_tui.model.flow import need_open
from coprod_tui.model.text import clean

if TYPE_CHECKING:
    from coprod_tui.model.meeting import Meeting


class HowToJoin(Frozen, frozen=True):
    """place: in people's words. The rest is private. other: what else somebody needs to join."""

    place: str = ""
    link: str = ""
    meeting_id: str = ""
    passcode: str = ""
    telephone: str = ""
    other: str = ""

    @property
    def kinds(self) -> tuple[str, ...]:
        """Which private details there are, by their names here."""
        return tuple(name for name in PRIVATE if getattr(self, name))


PRIVATE = ("link", "meeting_id", "passcode", "telephone", "other")
"""The details that are for whoever keeps this laptop alone."""


class JoiningTold(Entry, frozen=True):
    """What is None stays; "" takes it away."""

    part: ClassVar[str] = "joining"
    place: str | None = None
    link: str | None = None
    meeting_id: str | None = None
    passcode: str | None = None
    telephone: str | None = None
    other: str | None = None

    def apply(self, part: HowToJoin, _stamp: Stamp) -> HowToJoin:
        return part.but(**self.changes())


@move
def tell_joining(
    meeting: Meeting, *, place: str | None = None, link: str | None = None, meeting_id: str | None = None,
    passcode: str | None = None, telephone: str | None = None, other: str | None = None,
) -> Sequence[Entry]:  # fmt: skip
    """Where the meeting is, and how to join it. What is None stays; words with nothing in them take it away."""
    need_open(meeting)
    details = (place, link, meeting_id, passcode, telephone, other)
    changed = JoiningTold(*(None if words is None else clean(words) for words in details))
    return [changed] if differs(meeting.joining, changed) else []
