"""What people name and change, and all of one sort: the notes, the actions, the members of a group."""

from __future__ import annotations

from typing import ClassVar, Generic, Self, TypeVar

from coprod_tui.model.entry import Frozen, Id, Refused


class Thing(Frozen, frozen=True):
    id: Id


OneThing = TypeVar("OneThing", bound=Thing)


class Things(Frozen, Generic[OneThing], frozen=True):
    """In the order in which they came. missing: the reason that one is refused with that is not there."""

    missing: ClassVar[str] = ""
    all: tuple[OneThing, ...] = ()

    def get(self, id: Id | None) -> OneThing | None:
        return next((one for one in self.all if one.id == id), None) if id else None

    def need(self, id: Id | None) -> OneThing:
        """The one of that id. Refused where there is none."""
        found = self.get(id)
        if found is None:
            raise Refused(self.missing)
        return found

    def with_one(self, id: Id, **changes: object) -> Self:
        """The same with these fields of that one changed."""
        return self.but(all=with_changed(self.all, id, **changes))


def with_changed(things: tuple[OneThing, ...], id: Id, **changes: object) -> tuple[OneThing, ...]:
    """The same with these fields of the one of that id changed; all as they are where none has it."""
    for place, one in enumerate(things):
        if one.id == id:
            return (*things[:place], one.but(**changes), *things[place + 1 :])
    return things
