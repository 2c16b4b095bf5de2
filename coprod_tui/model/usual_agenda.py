"""A group's usual agenda: the shape that its meetings have, which a new one may begin from."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, ClassVar

from coprod_tui.model.agenda import Item
from coprod_tui.model.entry import Entry, Frozen, Refused, Stamp, move
from coprod_tui.model.flow import MOST_MINUTES
from coprod_tui.model.history import GroupEntry, KeptItem
from coprod_tui.model.text import clean

if TYPE_CHECKING:
    from coprod_tui.model.group import Group


class UsualAgenda(Frozen, frozen=True):
    """items: each without who asked; none where the group has no usual agenda."""

    items: tuple[KeptItem, ...] = ()


class UsualAgendaKept(GroupEntry, frozen=True):
    """The usual agenda from now on, whole. items: () for none."""

    part: ClassVar[str] = "usual_agenda"
    items: tuple[KeptItem, ...] = ()

    def apply(self, _part: UsualAgenda, _stamp: Stamp) -> UsualAgenda:
        return UsualAgenda(self.items)


@move
def keep_usual(group: Group, items: Sequence[KeptItem] = ()) -> Sequence[Entry]:
    """Take these as the usual agenda, in the place of the one before. Without items there is none any more."""
    kept = tuple(_cleaned(item) for item in items if clean(item.title))
    if kept == group.usual_agenda.items:
        raise Refused("nothing-changed")
    for item in kept:
        if item.minutes is not None and not 0 < item.minutes <= MOST_MINUTES:
            raise Refused("minutes-out-of-range", minutes=item.minutes)
    return [UsualAgendaKept(kept)]


def shape(items: Iterable[Item]) -> tuple[KeptItem, ...]:
    """An agenda as another meeting may begin from it: without who asked, the notes of that day, or the basket's."""
    return tuple(
        KeptItem(item.title, item.minutes, item.purpose, ours=item.ours, detail=item.detail)
        for item in items
        if not item.request
    )


def _cleaned(item: KeptItem) -> KeptItem:
    detail = tuple(filter(None, (clean(line) for line in item.detail)))
    return KeptItem(clean(item.title), item.minutes, item.purpose, ours=item.ours, detail=detail)
