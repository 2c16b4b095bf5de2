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
    """meeting: as this screen opens on it. place: which of the things is shown, from 0."""

    begins: Literal["back", "look"] = "back"
    """What the names of its situations begin with."""

    def __init__(self, meeting: Meeting) -> None:
        self._item = meeting.agenda.current
        self.place = 0

    def things(self, meeting: Meeting) -> Sequence[Any]:
        """The things to go through, each with its `sort` and `id`."""
        return what_came_back(meeting)

    def opens_at(self, meeting: Meeting, *, began: bool) -> int | None:
        """The place of the thing to show large without a key now; None for none. began: another item has begun."""
        return 0 if began and is_about_it(meeting) else None

    def thing(self, meeting: Meeting) -> Id:
        """The id in the meeting of the thing that is shown; NOBODY for none."""
        thing = self.at(meeting)
        return thing.id if thing is not None else NOBODY

    def at(self, meeting: Meeting) -> Any:
        """The thing that is shown; None for none."""
        things = self.things(meeting)
        return things[min(self.place, len(things) - 1)] if things else None

    def is_on(self, situation: Situation | None) -> bool:
        return situation is not None and situation.startswith(f"{self.begins}-")

    def go(self, meeting: Meeting, place: int) -> Situation | None:
        """Show the thing at this place; the screen's situation then, None beyond the last."""
        things = self.things(meeting)
        if place >= len(things):
            return None
        self.place = max(place, 0)
        return cast("Situation", f"{self.begins}-{things[self.place].sort}")

    def follow(self, meeting: Meeting, local: Situation | None) -> Situation | None:
        """The screen's own situation in this state of the meeting, None for the meeting's. local: the one before.

        The walk opens by itself as its item begins; another item, or a more pressing situation, ends it.
        """
        began, self._item = meeting.agenda.current != self._item, meeting.agenda.current
        free, place = situation_of(meeting) == "now", self.opens_at(meeting, began=began)
        if local is not None and not self.is_on(local):
            return local
        if free and place is not None:
            return self.go(meeting, place)
        return None if local is not None and (began or not free) else local


class LookBackWalk(Walk):
    """What a group looks back on. It opens by itself at the check-out, and as components are looked at."""

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
