"""Whom a group means to reach: communities or people who are not here yet, with what was tried. The group's own list.

Private: it stands on pages and in commands for those who plan, never on the Room, in a summary or a meeting's record.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar, Literal

from coprod_tui.model.entry import Entry, Frozen, Id, Refused, Stamp, move, need_words
from coprod_tui.model.history import GroupEntry
from coprod_tui.model.things import Thing, Things

if TYPE_CHECKING:
    from coprod_tui.model.group import Group

OutreachStage = Literal["meant", "here", "left"]
"""Still to be reached; they are here now; the group no longer tries."""


class Attempt(Frozen, frozen=True):
    """What was tried, and when: UTC ms."""

    words: str
    at: int


class Outreach(Thing, frozen=True):
    """number: given once in this group; people call it R3. words: who they are. tried: in order. since: UTC ms."""

    number: int
    words: str
    since: int = 0
    tried: tuple[Attempt, ...] = ()
    stage: OutreachStage = "meant"

    @property
    def mark(self) -> str:
        return f"R{self.number}"


class Outreaches(Things[Outreach], frozen=True):
    """all: everybody the group ever meant to reach."""

    missing: ClassVar[str] = "no-such-outreach"

    @property
    def meant(self) -> tuple[Outreach, ...]:
        return tuple(one for one in self.all if one.stage == "meant")

    def marked(self, mark: str) -> Outreach | None:
        """The one called so: "R3", in capitals or not, or its number alone."""
        return next((one for one in self.all if mark.strip().upper() in (one.mark, str(one.number))), None)


class OutreachEntry(GroupEntry, frozen=True):
    part: ClassVar[str] = "outreach"


class OutreachMeant(OutreachEntry, frozen=True):
    words: str
    number: int

    def apply(self, part: Outreaches, stamp: Stamp) -> Outreaches:
        return part.but(all=(*part.all, Outreach(Id(stamp.number), self.number, self.words, stamp.at)))


class OutreachTried(OutreachEntry, frozen=True):
    outreach: Id
    words: str

    def apply(self, part: Outreaches, stamp: Stamp) -> Outreaches:
        found = part.get(self.outreach)
        tried = (*found.tried, Attempt(self.words, stamp.at)) if found is not None else ()
        return part.with_one(self.outreach, tried=tried)


class OutreachStands(OutreachEntry, frozen=True):
    """How it stands from now on."""

    outreach: Id
    stage: OutreachStage

    def apply(self, part: Outreaches, _stamp: Stamp) -> Outreaches:
        return part.with_one(self.outreach, stage=self.stage)


@move
def reach_out(group: Group, words: str) -> Sequence[Entry]:
    """Somebody the group means to reach: a community, or people who are not here yet."""
    words = need_words(words)
    return [OutreachMeant(words, max((one.number for one in group.outreach.all), default=0) + 1)]


@move
def tell_attempt(group: Group, outreach: Id, words: str) -> Sequence[Entry]:
    """What was tried to reach them."""
    group.outreach.need(outreach)
    return [OutreachTried(outreach, need_words(words, lines=True))]


@move
def outreach_stands(group: Group, outreach: Id, stage: OutreachStage) -> Sequence[Entry]:
    """They are here now; the group no longer tries; or it means to reach them again."""
    if group.outreach.need(outreach).stage == stage:
        raise Refused("nothing-changed")
    return [OutreachStands(outreach, stage)]
