"""Going through what came back, one thing at a time in large letters: which one stands on this screen."""

from __future__ import annotations

from typing import cast

from coprod_tui.app.keyboard.key import BACK, Situation
from coprod_tui.app.room.bands import situation_of
from coprod_tui.model.came_back import what_came_back
from coprod_tui.model.entry import NOBODY, Id
from coprod_tui.model.meeting import Meeting
from coprod_tui.sentences.came_back import is_about_it


class Walk:
    """meeting: as this screen opens on it. shown: the thing that stands there, by its place from 0."""

    def __init__(self, meeting: Meeting) -> None:
        self._item = meeting.agenda.current
        self.shown = 0

    def thing(self, meeting: Meeting) -> Id:
        """The thing that stands there, by its id in the meeting; NOBODY for none."""
        things = what_came_back(meeting)
        return things[min(self.shown, len(things) - 1)].id if things else NOBODY

    def go(self, meeting: Meeting, shown: int) -> Situation | None:
        """To the thing in that place: what the screen is in the middle of then; None beyond the last."""
        things = what_came_back(meeting)
        if shown >= len(things):
            return None
        self.shown = max(shown, 0)
        return cast("Situation", f"back-{things[self.shown].sort}")

    def follow(self, meeting: Meeting, local: Situation | None) -> Situation | None:
        """What the screen is in the middle of, in this state of the meeting; local: what it was in before.

        As the item about it begins, it stands large; another item, or anything more pressing, ends that.
        """
        began, self._item = meeting.agenda.current != self._item, meeting.agenda.current
        free = situation_of(meeting) == "now"
        if local in BACK and (began or not free):
            return None
        return self.go(meeting, 0) if local is None and began and free and is_about_it(meeting) else local
