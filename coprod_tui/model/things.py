"""What people name and change, and all of one sort: the notes, the actions, the members of a group."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Mapping
from operator import attrgetter
from typing import ClassVar, Generic, Self, TypeVar

from coprod_tui.model.entry import Frozen, Id, Refused


class Thing(Frozen, frozen=True):
    id: Id


OneThing = TypeVar("OneThing", bound=Thing)
BY_ID = attrgetter("id")


class Things(Frozen, Generic[OneThing], frozen=True):
    """In the order in which they came. missing: the reason that one is refused with that is not there."""

    missing: ClassVar[str] = ""
    all: tuple[OneThing, ...] = ()

    def get(self, id: Id | None) -> OneThing | None:
        return with_id(self.all, id)

    def need(self, id: Id | None) -> OneThing:
        """The one of that id. Refused where there is none."""
        found = self.get(id)
        if found is None:
            raise Refused(self.missing)
        return found

    def named(self, name: str) -> OneThing | None:
        """By the name that people say it by, such as "A1" or "13-A1", whatever the capitals."""
        sought = name.strip().casefold()
        return next((one for one in self.all if getattr(one, "name", "").casefold() == sought), None)

    def with_new(self, one: OneThing) -> Self:
        """The same with one more."""
        return self.but(all=(*self.all, one))

    def worked(self, id: Id, changes: Callable[[OneThing], Mapping[str, object]]) -> Self:
        """The same with that one changed by what it is; all as they are where it is not there."""
        one = self.get(id)
        return self if one is None else self.with_one(id, **changes(one))

    def with_one(self, id: Id, **changes: object) -> Self:
        """The same with these fields of that one changed."""
        return self.but(all=with_changed(self.all, id, **changes))


def with_changed(things: tuple[OneThing, ...], id: Id, **changes: object) -> tuple[OneThing, ...]:
    """The same with these fields of the one of that id changed; all as they are where none has it."""
    place = _place_of(things, id)
    return things if place is None else (*things[:place], things[place].but(**changes), *things[place + 1 :])


def with_id(things: tuple[OneThing, ...], id: Id | None) -> OneThing | None:
    place = _place_of(things, id) if id else None
    return None if place is None else things[place]


def _place_of(things: tuple[OneThing, ...], id: Id | None) -> int | None:
    """Where the one of that id stands. They stand in the order of their ids, if nobody moved one: 200 are many."""
    place = bisect_left(things, id, key=BY_ID)
    if place < len(things) and things[place].id == id:
        return place
    return next((place for place, one in enumerate(things) if one.id == id), None)
