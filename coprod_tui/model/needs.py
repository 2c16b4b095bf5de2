"""What somebody needs to take part: kept only as they said so, and shown by name only to those whom they chose.

It is health data, so it stands in the group's own record, and no meeting, summary or list for others has a word of it.
A need that is taken out, or words that others took the place of, are written out of the record (`record.needs`): there
is no move that only hides them.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar, Literal, get_args

from coprod_tui.model.entry import Entry, Frozen, Id, Refused, Stamp, move
from coprod_tui.model.history import GroupEntry
from coprod_tui.model.resources import need_no_bank_details
from coprod_tui.model.text import clean, folded
from coprod_tui.model.things import Thing, Things

if TYPE_CHECKING:
    from coprod_tui.model.group import Group

NeedSort = Literal[
    "step-free", "signer", "interpreter", "large-print", "easy-read", "on-paper", "breaks", "transport", "supporter",
    "contact", "expenses", "other",
]  # fmt: skip
"""A way in without steps; a BSL interpreter; one of another language; the agenda in large print, in Easy Read, on
paper; more breaks; transport; a place for who comes with them; to be got in touch with by somebody; to be offered the
expenses form; anything else, in their own words."""
SORTS: tuple[NeedSort, ...] = get_args(NeedSort)

ShownTo = Literal["list", "planning", "meeting"]
"""list: to nobody by name, it only counts in what is to be prepared. planning: whoever plans sees the name. meeting:
so do the note-taker and co-chairs at the Desk, behind a key."""
SHOWN_TO: tuple[ShownTo, ...] = get_args(ShownTo)

Viewer = Literal["others", "planning", "desk"]
"""Who looks: anybody, whoever plans, or somebody at the Desk."""
NAMED_FOR: dict[Viewer, frozenset[ShownTo]] = {
    "others": frozenset(),
    "planning": frozenset({"planning", "meeting"}),
    "desk": frozenset({"meeting"}),
}
"""With which of a need's choices its person's name stands beside it, by who looks."""


class Need(Thing, frozen=True):
    """member: whose. guest: whose, by name, where member is NOBODY: an interpreter, say, who is no member.

    words: their own, "" where its sort says all. at: when they said so, UTC ms.
    """

    member: Id
    sort: NeedSort
    words: str = ""
    shown_to: ShownTo = "planning"
    at: int = 0
    guest: str = ""

    def named_for(self, viewer: Viewer) -> bool:
        return self.shown_to in NAMED_FOR[viewer]


class Ready(Frozen, frozen=True):
    """For a meeting (its id) so many of that sort are ready. Of nobody: who needs them is not in it."""

    meeting: str
    sort: NeedSort
    count: int


class Needs(Things[Need], frozen=True):
    missing: ClassVar[str] = "no-such-need"
    ready: tuple[Ready, ...] = ()

    def of(self, member: Id, guest: str = "") -> tuple[Need, ...]:
        """A member's; or a guest's, where member is NOBODY."""
        return tuple(one for one in self.all if one.member == member and folded(one.guest) == folded(guest))

    @property
    def guests(self) -> tuple[str, ...]:
        """Those who have some and are no members, each by the name that was first kept."""
        named = {folded(one.guest): one.guest for one in reversed(self.all) if one.guest}
        return tuple(named[each] for each in dict.fromkeys(folded(one.guest) for one in self.all if one.guest))

    def ready_for(self, meeting: str, sort: NeedSort) -> int:
        return next((one.count for one in self.ready if (one.meeting, one.sort) == (meeting, sort)), 0)


class NeedEntry(GroupEntry, frozen=True):
    """What people need, and what of it is ready: shown in no list of what the record holds."""

    part: ClassVar[str] = "needs"
    private: ClassVar[bool] = True


class NeedSaid(NeedEntry, frozen=True):
    """Somebody said what they need, and that it may be kept. guest: the name of one who is no member (then NOBODY)."""

    member: Id
    sort: NeedSort
    words: str = ""
    shown_to: ShownTo = "planning"
    guest: str = ""

    def apply(self, part: Needs, stamp: Stamp) -> Needs:
        need = Need(Id(stamp.number), self.member, self.sort, self.words, self.shown_to, stamp.at, self.guest)
        return part.but(all=(*part.all, need))


class NeedShown(NeedEntry, frozen=True):
    """They chose anew whom it is shown to."""

    need: Id
    shown_to: ShownTo

    def apply(self, part: Needs, _stamp: Stamp) -> Needs:
        return part.with_one(self.need, shown_to=self.shown_to)


class ThingPrepared(NeedEntry, frozen=True):
    """For that meeting so many of that sort are ready; 0 for none any more."""

    goes_with_meeting: ClassVar[bool] = True
    meeting: str
    sort: NeedSort
    count: int

    def apply(self, part: Needs, _stamp: Stamp) -> Needs:
        others = tuple(one for one in part.ready if (one.meeting, one.sort) != (self.meeting, self.sort))
        return part.but(ready=(*others, Ready(self.meeting, self.sort, self.count)))


@move
def say_need(
    group: Group, member: Id, sort: NeedSort, words: str = "", shown_to: ShownTo = "planning", guest: str = ""
) -> Sequence[Entry]:
    """What a member needs, or a guest of this name (member: NOBODY), as they said it and want it kept.

    One of each sort, but of "other" as many as there are. Refused: somebody who is not in the group (any more), a guest
    who is called as a member is, "other" without words, bank details.
    """
    guest, words = clean(guest), clean(words)
    if not guest and group.members.need(member).left:
        raise Refused("no-such-person")
    if guest and (member or any(folded(one.name) == folded(guest) for one in group.members.active)):
        raise Refused("need-of-member", name=guest)
    if sort == "other" and not words:
        raise Refused("no-words")
    need_no_bank_details(words)
    alike = [one for one in group.needs.of(member, guest) if one.sort == sort]
    if any(one.words == words for one in alike):
        raise Refused("nothing-changed")
    if alike and sort != "other":
        raise Refused("need-is-kept")
    return [NeedSaid(member, sort, words, shown_to, guest)]


def new_words(group: Group, need: Id, words: str) -> str:
    """Other words for a need, as they would be kept in place of those before (`record.needs`), which go for good.

    Refused: "other" without words, the same as now or as another of theirs, bank details.
    """
    words, one = clean(words), group.needs.need(need)
    if one.sort == "other" and not words:
        raise Refused("no-words")
    need_no_bank_details(words)
    if any((each.sort, each.words) == (one.sort, words) for each in group.needs.of(one.member, one.guest)):
        raise Refused("nothing-changed")
    return words


@move
def show_need_to(group: Group, need: Id, shown_to: ShownTo) -> Sequence[Entry]:
    if group.needs.need(need).shown_to == shown_to:
        raise Refused("nothing-changed")
    return [NeedShown(need, shown_to)]


@move
def tick_prepared(group: Group, meeting: str, sort: NeedSort, count: int) -> Sequence[Entry]:
    """So many of that sort are ready for the meeting of that id; 0 takes the tick away."""
    if group.needs.ready_for(meeting, sort) == count:
        raise Refused("nothing-changed")
    return [ThingPrepared(meeting, sort, count)]
