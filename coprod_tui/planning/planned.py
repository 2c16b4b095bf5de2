"""What was planned, as read from a file: the agenda with its items, and what was not understood."""

from __future__ import annotations

from coprod_tui.model.agenda import Ours, Purpose
from coprod_tui.model.entry import Frozen

WHYS = (
    "about-meeting",  # said before the first item: a place, a welcome, who chairs
    "comment",  # a hidden comment in the file
    "crossed-out",  # struck through, so not made an item
    "date-heading",  # a heading that is only a date; what is under it was read
    "front-matter",  # an editor's own lines at the top of the file
    "group-heading",  # a heading over several items; each of them was read
    "markup",  # a mark for the look of a page
    "minutes-unclear",  # it seems to say how long, and not in a way we know; kept in the item as written
    "no-item",  # it belongs to an item, and there is none before it
    "other-section",  # a section that is not the agenda, left out whole
    "ours-unclear",  # it seems to say whether the group can change it; kept in the item as written
    "plain-line",  # a line of its own among items: made a plain item
    "purpose-unclear",  # it seems to say what the item is for; kept in the item as written
    "table-line",  # a table's first row, whose names we do not know: made a plain item
    "too-deep",  # inside too many lists or quotes
)
"""Why a line is listed. Each has plain words at the edges."""


class PlannedItem(Frozen, frozen=True):
    """One item of a planned agenda.

    minutes: as written, or worked out from its times and the next item's. asked_by: the name as written, "" where none
    is. detail: the lines below it. line: the file's line it starts on, from 1.
    """

    title: str
    line: int
    minutes: int | None = None
    purpose: Purpose = ""
    asked_by: str = ""
    ours: Ours = ""
    content_note: str = ""
    detail: tuple[str, ...] = ()


class Unread(Frozen, frozen=True):
    """A line that was not understood, or was left out: its number from 1, its text, and why, one of WHYS."""

    line: int
    text: str
    why: str


class PlannedAgenda(Frozen, frozen=True):
    """An agenda as read from a file.

    title: "" where the file has none. date: YYYY-MM-DD or "". start, finish: HH:MM or "". next_meeting: as written.
    """

    title: str = ""
    date: str = ""
    start: str = ""
    finish: str = ""
    items: tuple[PlannedItem, ...] = ()
    unread: tuple[Unread, ...] = ()
    next_meeting: str = ""
