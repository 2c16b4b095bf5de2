"""Ending well: how a group closes. What is handed to whom, thanks as each wishes, a celebration, and that it is closed.

A closed group can be read as before and opened again. It plans no meeting meanwhile. What it did is worked out from its
records like its year; only what no record says is kept here.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, ClassVar, Literal, TypeVar

from coprod_tui.model.entry import Entry, Id, Refused, Stamp, differs, move, need_words
from coprod_tui.model.history import GroupEntry
from coprod_tui.model.kept import KeptAction, KeptIssue
from coprod_tui.model.person import wished
from coprod_tui.model.text import clean
from coprod_tui.model.things import Thing, Things

if TYPE_CHECKING:
    from coprod_tui.model.group import Group, Member

ThanksWish = Literal["named", "unnamed", "none"]
"""By name, as summaries name them; with the others, without a name; not at all."""
Kept = TypeVar("Kept", KeptIssue, KeptAction)
NOBODY_ASKED: ThanksWish = "unnamed"


class HandedOn(Thing, frozen=True):
    """words: what, where it has no ref ("13-P1"); to: who has it now, in people's words."""

    words: str
    to: str
    ref: str = ""


class Farewell(Things[HandedOn], frozen=True):
    """all: what was handed on, in order. closed: since which day (YYYY-MM-DD), "" for a group that goes on.

    thanks, celebration: in the group's own words. wishes: how each member who said so wants to be thanked.
    """

    missing: ClassVar[str] = "no-such-handing"
    closed: str = ""
    thanks: str = ""
    celebration: str = ""
    wishes: tuple[tuple[Id, ThanksWish], ...] = ()

    def wish(self, member: Id) -> ThanksWish:
        """How somebody wishes to be thanked; without a name, where nobody asked them."""
        return dict(self.wishes).get(member, NOBODY_ASKED)

    def has(self, ref: str) -> HandedOn | None:
        """Who has this now; None where it was not handed on."""
        return next((one for one in reversed(self.all) if one.ref == ref), None)


class FarewellEntry(GroupEntry, frozen=True):
    part: ClassVar[str] = "farewell"


class FarewellTold(FarewellEntry, frozen=True):
    """What is None stays."""

    thanks: str | None = None
    celebration: str | None = None

    def apply(self, part: Farewell, _stamp: Stamp) -> Farewell:
        return part.but(**self.changes())


class ThanksWished(FarewellEntry, frozen=True):
    """As somebody said of themselves. It goes with them when they are taken out."""

    goes_with: ClassVar[bool] = True
    member: Id
    wish: ThanksWish

    def apply(self, part: Farewell, _stamp: Stamp) -> Farewell:
        others = tuple(one for one in part.wishes if one[0] != self.member)
        return part.but(wishes=(*others, (self.member, self.wish)))


class ThingHandedOn(FarewellEntry, frozen=True):
    words: str
    to: str
    ref: str = ""

    def apply(self, part: Farewell, stamp: Stamp) -> Farewell:
        others = tuple(one for one in part.all if not self.ref or one.ref != self.ref)
        return part.but(all=(*others, HandedOn(Id(stamp.number), self.words, self.to, self.ref)))


class HandedOnNoMore(FarewellEntry, frozen=True):
    handed: Id

    def apply(self, part: Farewell, _stamp: Stamp) -> Farewell:
        return part.but(all=tuple(one for one in part.all if one.id != self.handed))


class GroupClosed(FarewellEntry, frozen=True):
    """On that day (YYYY-MM-DD)."""

    date: str

    def apply(self, part: Farewell, _stamp: Stamp) -> Farewell:
        return part.but(closed=self.date)


class GroupReopened(FarewellEntry, frozen=True):
    def apply(self, part: Farewell, _stamp: Stamp) -> Farewell:
        return part.but(closed="")


def need_going_on(group: Group) -> None:
    """Refused (group-is-closed) where nothing new is planned or asked for any more."""
    if group.farewell.closed:
        raise Refused("group-is-closed", group=group.name)


def thanked(group: Group) -> tuple[tuple[str, ...], bool]:
    """The names of those who wish to be thanked by name, as summaries name them; and whether others are thanked.

    Everybody who ever was a member, those who left too. How many others there are is not told.
    """
    wishes = [(one, group.farewell.wish(one.id)) for one in group.members.all if one.name]
    names = [_thanked_as(one) if wish == "named" else "" for one, wish in wishes if wish != "none"]
    return tuple(filter(None, names)), not all(names)


def _thanked_as(member: Member) -> str:
    return wished(member.name, member.named)


def not_handed(group: Group, things: Iterable[Kept]) -> tuple[Kept, ...]:
    """Those of these issues or actions that nobody took over."""
    return tuple(one for one in things if group.farewell.has(one.ref) is None)


def still_ours(group: Group) -> tuple[tuple[str, str], ...]:
    """What could be handed on and was not yet, as (ref, words): what waits for an answer, and what is to be done."""
    issues = tuple((one.ref, one.words) for one in not_handed(group, group.history.open_issues))
    return (*issues, *((one.ref, one.words) for one in not_handed(group, group.history.open_actions)))


def words_of(group: Group, ref: str) -> str:
    """The words of an issue, an action or a decision; "" where none of that ref is kept any more."""
    history = group.history
    words_by_ref = [(one.ref, one.words) for one in history.issues] + [(one.ref, one.words) for one in history.actions]
    words_by_ref += [(one.ref, one.words) for past in history.meetings for one in past.decisions]
    return next((words for each, words in words_by_ref if each == ref), "")


@move
def tell_farewell(group: Group, *, thanks: str | None = None, celebration: str | None = None) -> Sequence[Entry]:
    """The group's own words of thanks; how it celebrates. What is None stays, "" takes the words away."""
    changed = FarewellTold(*(None if words is None else clean(words, lines=True) for words in (thanks, celebration)))
    return [changed] if differs(group.farewell, changed) else []


@move
def wish_thanks(group: Group, member: Id, wish: ThanksWish) -> Sequence[Entry]:
    """How a member wishes to be thanked, as they said."""
    group.members.need(member)
    return [ThanksWished(member, wish)] if (member, wish) not in group.farewell.wishes else []


@move
def hand_on(group: Group, to: str, *, ref: str = "", words: str = "") -> Sequence[Entry]:
    """Somebody outside takes something over: what the records have, by its ref, or anything else in people's words."""
    if ref and not words_of(group, ref):
        raise Refused("no-such-handing")
    return [ThingHandedOn("" if ref else need_words(words), need_words(to), ref)]


@move
def keep_ours(group: Group, handed: Id) -> Sequence[Entry]:
    """It was not handed on after all."""
    group.farewell.need(handed)
    return [HandedOnNoMore(handed)]


@move
def close_group(group: Group, date: str) -> Sequence[Entry]:
    """The group ends on that day (YYYY-MM-DD). Everything stays as it is."""
    need_going_on(group)
    return [GroupClosed(date)]


@move
def reopen_group(group: Group) -> Sequence[Entry]:
    if not group.farewell.closed:
        raise Refused("group-goes-on")
    return [GroupReopened()]
