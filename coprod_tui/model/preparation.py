"""What to prepare for a meeting, made of the needs of those who are expected there; and the reminder of expenses.

Nothing of it is kept but how many of each are ready, so that nobody's name is in it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from coprod_tui.model.entry import NOBODY, Frozen, Id
from coprod_tui.model.needs import SORTS, NeedSort, Viewer
from coprod_tui.model.sending import DeliveryWay, way_for
from coprod_tui.model.text import folded

if TYPE_CHECKING:
    from coprod_tui.model.group import Group, Member
    from coprod_tui.model.meeting import Meeting

REMINDERS: frozenset[NeedSort] = frozenset(("expenses",))
"""What is only to be thought of: it is gone once it is done."""
BY_WAY: dict[NeedSort, tuple[DeliveryWay, ...]] = {
    "large-print": ("large-print",), "easy-read": ("easy-read", "easy-read-post"),
}  # fmt: skip
"""What somebody needs of an agenda who gets summaries by one of these ways."""


class ForOne(Frozen, frozen=True):
    """One need as this viewer may see it. member: NOBODY, words and a guest's name: "", where they may not."""

    member: Id = NOBODY
    words: str = ""
    guest: str = ""

    @property
    def named(self) -> bool:
        return bool(self.member or self.guest)


class ToPrepare(Frozen, frozen=True):
    """So many of that sort. ready: as many as were ready when somebody ticked it."""

    sort: NeedSort
    needs: tuple[ForOne, ...]
    ready: int = 0

    @property
    def count(self) -> int:
        return max(len(self.needs), 1)

    @property
    def done(self) -> bool:
        """One that was ticked, and that more people need since, is not."""
        return self.ready >= self.count


def to_prepare(group: Group, id: str, meeting: Meeting, viewer: Viewer) -> tuple[ToPrepare, ...]:
    """What those who are expected, or here, need, in the order of SORTS. id: the meeting's on the shelf.

    The same for every viewer, but for whose it is and in which words. Who gets summaries in large print, or in Easy
    Read, counts for the agenda too, and is named to whoever plans, who sees that among the members. The expenses form
    is to be offered wherever the group has words for expenses. What was only to be thought of, and is done, is not in
    it.
    """
    every, guests = _expected(group, meeting), _guests(meeting)
    found = []
    for sort in SORTS:
        needs = [
            ForOne(
                one.member if one.named_for(viewer) else NOBODY,
                one.words if one.named_for(viewer) or (viewer == "planning" and one.shown_to == "list") else "",
                one.guest if one.named_for(viewer) else "",
            )
            for one in group.needs.all
            if one.sort == sort and (folded(one.guest) in guests if one.guest else one.member in every)
        ]
        if ways := BY_WAY.get(sort):
            asked = {one.member for one in group.needs.all if one.sort == sort}
            by_way = [one.id for one in every.values() if one.id not in asked and way_for(one.sends, one.email) in ways]
            needs += [ForOne(id if viewer == "planning" else NOBODY) for id in by_way]
        ready = group.needs.ready_for(id, sort)
        thing = ToPrepare(sort, tuple(needs), ready)
        wanted = needs or (sort == "expenses" and group.settings.expenses)
        if wanted and not (sort in REMINDERS and thing.done):
            found.append(thing)
    return tuple(found)


def _guests(meeting: Meeting) -> frozenset[str]:
    """The names, in small letters, of those who are expected or here and are no members: interpreters too."""
    return frozenset(folded(one.name) for one in meeting.people.being("expected", "here") if not one.member)


def _expected(group: Group, meeting: Meeting) -> dict[Id, Member]:
    coming = {one.member for one in meeting.people.being("expected", "here")}
    return {one.id: one for one in group.members.active if one.id in coming}
