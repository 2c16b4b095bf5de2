"""Going through things one at a time in large letters: what came back, and what a group looks back on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal, cast

from coprod_tui.app.keyboard.key import Situation
from coprod_tui.app.room.bands import situation_of
from coprod_tui.model.came_back import what_came_back
from coprod_tui.model.entry import NOBODY, Id
from coprod_tui.model.look_back import LookThing, to_look_at
from coprod_tui.model.meeting import Meeting
from coprod_tui.sentences.came_back import is_about_it


class Walk:
    """meeting: as this screen opens on it. shown: the thing that stands there, by its place from 0."""

    begins: Literal["back", "look"] = "back"
    """What the names of its situations begin with."""

    def __init__(self, meeting: Meeting) -> None:
        self._item = meeting.agenda.current
        self.shown = 0

    def things(self, meeting: Meeting) -> Sequence[Any]:
        """What is gone through, each with its `sort` and `id`."""
        return what_came_back(meeting)

    def opens_at(self, meeting: Meeting, *, began: bool) -> int | None:
        """At which of them it stands large by itself now; None for not. began: another item has begun."""
        return 0 if began and is_about_it(meeting) else None

    def thing(self, meeting: Meeting) -> Id:
        """The thing that stands there, by its id in the meeting; NOBODY for none."""
        found = self.at(meeting)
        return found.id if found is not None else NOBODY

    def at(self, meeting: Meeting) -> Any:
        """The thing itself; None for none."""
        things = self.things(meeting)
        return things[min(self.shown, len(things) - 1)] if things else None

    def is_on(self, situation: Situation | None) -> bool:
        return situation is not None and situation.startswith(f"{self.begins}-")

    def go(self, meeting: Meeting, shown: int) -> Situation | None:
        """To the thing in that place: what the screen is in the middle of then; None beyond the last."""
        things = self.things(meeting)
        if shown >= len(things):
            return None
        self.shown = max(shown, 0)
        return cast("Situation", f"{self.begins}-{things[self.shown].sort}")

    def follow(self, meeting: Meeting, local: Situation | None) -> Situation | None:
        """What the screen is in the middle of, in this state of the meeting; local: what it was in before.

        As what it is about begins, it stands large; another item, or anything more pressing, ends that.
        """
        began, self._item = meeting.agenda.current != self._item, meeting.agenda.current
        free, place = situation_of(meeting) == "now", self.opens_at(meeting, began=began)
        if local is not None and not self.is_on(local):
            return local
        if free and place is not None:
            return self.go(meeting, place)
        return None if local is not None and (began or not free) else local


class LookBackWalk(Walk):
    """What a group looks back on. It stands large as people check out, and as they begin on what it is made of."""

    begins = "look"

    def __init__(self, meeting: Meeting) -> None:
        super().__init__(meeting)
        self._when = meeting.look_back.when

    def things(self, meeting: Meeting) -> Sequence[LookThing]:
        return to_look_at(meeting)

    def opens_at(self, meeting: Meeting, *, began: bool) -> int | None:
        before, self._when = self._when, meeting.look_back.when
        if meeting.look_back.when not in ("", before):
            return next(place for place, one in enumerate(self.things(meeting)) if one.sort == "component")
        item = meeting.agenda.now
        return 0 if began and item is not None and item.purpose == "check-out" else None
